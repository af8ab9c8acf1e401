#include "model/personal.h"
#include "../unit.h"

/* Names, streets and numbers that a cue beside them tells; and sentences with the same cues, capitals and numbers that tell about
 * nobody, of which none may be left out. */

static const char *const harmless[] = {
	"Plein 1944", "Covid 19", "Covid-19 gehad", "Fase 2", "Windows 11", "Lijn 12", "Kamer 4",
	"Bus 5 stopt voor de deur", "Neem Lijn 12 naar het ziekenhuis", "kan met Windows 11 werken",
	"kan niet met Windows overweg", "kan goed met Excel overweg", "kan niet met WhatsApp overweg",
	"wil met Teams leren werken", "bel Albert Heijn voor de bezorging", "Albert Heijn Markt",
	"Thuiszorg West komt elke ochtend", "bel Thuiszorg West", "bel Wijkteam Oost", "bel Humanitas",
	"bel Buurtzorg", "bel Regiotaxi", "bel Valys voor vervoer", "bel PostNL", "bel Ziggo over de storing",
	"bellen met KPN", "bellen met Ziggo", "bellen met Vitens", "belt Eneco", "contact met Humanitas",
	"contact met Veilig Thuis", "contactpersoon is bekend", "contactpersoon is niet bekend",
	"contactpersoon is Wijkteam Oost", "contactpersoon: zie dossier", "contactpersoon is wisselend",
	"contact via de huisarts", "naam onbekend", "naam bekend bij het Wijkteam", "onder de naam Fietsmaatjes",
	"de naam Plein 1944", "staat op naam", "op naam van de stichting", "Naam van de hond vragen",
	"lid v.d. Zonnebloem", "namens v.d. gemeente", "aan de rand v.d. stad", "voorzitter v.d. Bewonerscommissie",
	"v.d. week graag bellen", "begin v.d. middag", "rand v.d. Veluwe", "Van der Valk Hotel",
	"eten bij Van der Valk", "niet in Van der Pekbuurt", "DE LIFT is kapot", "DE HOND BIJT NIET",
	"DE SLEUTEL ligt bij de buren", "DE BUURT kent hem", "DE KAT moet binnen blijven", "HET LIEFST in de ochtend",
	"GEEN katten", "VAN maandag tot vrijdag", "VAN DE GEMEENTE een brief gehad", "niet door roker",
	"door Corona alleen", "door Corona minder contacten", "door Parkinson slecht ter been", "met Parkinson",
	"met Pasen weg", "met Kerst graag bezoek", "door Alzheimer vergeetachtig", "door Wmo afgewezen",
	"met Rollator", "met Scootmobiel naar Utrecht", "met Regiotaxi naar Zeist", "met Duits en Engels",
	"met Marokkaanse keuken", "met Turks sprekende vrijwilliger", "bellen met Nederlands sprekende dochter",
	"op Maandag 12 december weg", "op Dinsdag 3 keer", "Maandag 12 uur", "Maandag 14", "week 12", "Week 12 niet",
	"In 2019 verhuisd", "Sinds 2020 weduwe", "Na 18 uur bellen", "Om 10 uur klaar", "Rond 12 uur thuis",
	"Rond 12", "Voor 9 uur niet", "Vanaf 1 januari", "Tussen 10 en 12 uur", "Graag 2 keer per week",
	"Heeft 3 kinderen", "Heeft 2 honden en 1 kat", "Zoekt 1 maatje", "Woont 3 hoog", "woont op 3 hoog",
	"woont op Urk", "woont in Utrecht", "woont in Den Haag", "woont aan de Maas", "woont aan de Amstel",
	"Woont aan het Spaarne sinds 3 jaar", "woont bij het Vondelpark", "woont in wijk 3", "woont op Kamer 4",
	"woont op Afdeling 3", "woont in Huize Rozenhof", "woont op etage 4", "op Fase 2 van het traject",
	"op Niveau 2", "Niveau 2", "Taalniveau B1", "Nederlands 2F", "Groep 3", "Groep 8", "Diabetes 2",
	"Diabetes type 2", "Trede 3", "EHBO 1", "BHV", "VOG aanwezig", "MBO 4", "Helpende 2", "Verzorgende 3",
	"Verzorgende IG", "Categorie 3", "Euro 6", "NPO 1", "NPO 1 en NPO 2 kijken", "Radio 538", "Radio 5",
	"kijkt graag naar Max", "Omroep Max", "Formule 1", "Formule 1 kijken", "Top 2000", "Route 66", "Psalm 23",
	"Agenda 22", "Office 365", "Word 2016", "Fit 50", "Scouting 3", "Skip-Bo", "Rummikub 4 spelers", "Tafel 3",
	"Veld 3", "Zaal 4", "Ingang 2", "Gebouw 5", "Blok 3", "Perron 2", "Halte 4", "Station Utrecht 2 stops",
	"Zone 1", "Stap 1", "Deel 2", "Vraag 3", "Punt 4", "Pagina 3", "Jaar 2", "Optie 1", "Huis 3 kamers",
	"De Zonnebloem 2 keer per jaar", "De Regiotaxi 2 keer", "De Zonnebloem", "Het Dorp", "Het Rode Kruis",
	"Het Rond", "Oude Delft", "Oude films", "Oude Pekela", "Nieuwe Buren", "Nieuwe vrijwilliger",
	"Lange wandelingen", "Grote hond", "Kleine hond", "naar Dam tot Damloop", "naar de Dam",
	"naar Het Rond wandelen", "naar Almere 2 keer", "op Texel 2 weken", "in Mei 2 weken weg", "in April 3 dagen",
	"vanaf Mei 2026", "naar Artis", "naar Blijdorp 1 keer", "naar Ikea", "naar Ikea 2 keer per jaar", "naar Hema",
	"naar het Rijksmuseum", "code rood", "code oranje bij hitte", "kluis in de bank", "sleutelkluis aanwezig",
	"sleutelkluis 1x geopend", "heeft een sleutelkluisje", "code 2F", "client 3 jaar bekend",
	"client zoekt maatje", "clientnummer onbekend", "dossiernummer niet bekend", "1 keer per 2 weken",
	"2x per week", "12 uur per week", "bel 2 keer", "bel na 5 uur", "bel voor 12 uur", "bel tussen 9 en 5",
	"bel bij voorkeur in de ochtend", "bel de Buurtbus", "bel Maandag", "bellen in Juni", "bellen op Woensdag",
	"Bel eerst", "Bellen met dochter", "Bellen met Thuiszorg", "belt vaker dan nodig", "via Seniorenweb",
	"via Facebook", "via Whatsapp", "via Indigo", "samen met Humanitas", "samen met Vluchtelingenwerk",
	"in overleg met Altrecht", "in overleg met Careyn", "mevrouw heeft een hond", "mevrouw spreekt Turks",
	"mevrouw is slechtziend", "mevrouw wil graag wandelen", "meneer is alleen", "meneer houdt van Jazz",
	"Mevrouw gaat naar Utrecht", "meneer komt uit Eritrea", "meneer komt uit Syrie", "moeder is Marokkaanse",
	"vader is Turks", "partner is Poolse", "zoon is Autist", "dochter is op Vakantie",
	"heeft een dochter in Assen", "zus woont in Zwolle", "broer in Canada", "houdt van Frans Bauer",
	"luistert naar Andre Hazes", "leest Harry Potter", "kijkt Boer zoekt Vrouw", "Anne Frank boek",
	"Johan Cruijff Arena", "basisschool Juliana van Stolberg", "Sint Maarten", "Prins Bernhardplein",
	"Koningsdag", "Bevrijdingsdag 5 mei", "Suikerfeest", "(liefst vrouw)", "(Turks)", "(Zuid)", "(niet roken)",
	"(zie Toelichting)", "(Huisarts)", "(Utrecht)", "niet met Fietsen", "geen Katten",
	"kan niet met Honden overweg", "kan niet met Katten overweg", "kan niet met Kinderen overweg",
	"kan niet met Computers overweg", "Tuin 40 m2", "Tuin 2 uur", "Trap 2 verdiepingen", "Lift 3 kapot",
	"Rolstoel 2 wielen", "woont in Almere 3 jaar", "woont in Nieuwegein, 2 kinderen", "woont aan Zee",
	"adres: zie dossier", "op Schiphol 3 uur wachten", "op Netflix 3 films", "op Android 14", "op Spoor 4",
	"De Bus 12", "De Groep 3", "Het Team 2", "Oude Testament 2", "Hoge Bloeddruk 2", "Het Journaal 8",
	"De Zonnebloem 12 leden", "Dam tot Damloop", "code geel 3", "code 2024", "kluisje 12", "pincode kwijt",
	"clientnr volgt", "de jonge Boer zoekt", "museum De Boer", "Hugo de Groot school",
	"van der Valk in Breukelen", "VAN DEN HAAG", "naam Stichting Oost", "naam Buurtteam Oost", "bel Ymere",
	"bel Connexxion", "app Buienradar", "bel Turkse tolk", "bellen met Turkije", "gebeld met Woonbron",
	"fan van Marco Borsato", "Toon Hermans huis", "Ali Express", "Wilhelmina ziekenhuis",
	"kan niet met Smartphone overweg",
};

static const char *const betraying[] = {
	"naam \xc3\x96zdemir", "bel Ahmet", "bel Hatice", "bel Ali", "bel Oksana", "contactpersoon is Y\xc4\xb1lmaz",
	"v.d. Berg weet ervan", "DE VRIES niet bellen", "woont op Het Rond 12", "Het Rond 12", "Oude Delft 10 a",
	"Achterom 8", "Dam 1", "woont op Dam 12", "sleutelkluis 4821", "clientnr 44556", "mevrouw Jansen",
	"mevrouw jansen weet ervan", "kan niet met Dijkstra overweg", "bellen met Y\xc4\xb1lmaz",
	"van der Berg bellen", "naam Jansen", "de naam is Y\xc4\xb1lmaz", "naam: Bouzidi", "bel Y\xc4\xb1lmaz",
	"bel mevr Yilmaz", "bel van der Berg", "bellen met \xc3\x96zt\xc3\xbcrk", "contactpersoon Bouzidi",
	"contactpersoon is Bouzidi (dochter)", "aanspreekpunt is Kiewiet", "v.d. Berg bellen", "V.d. Berg bellen",
	"vd Berg heeft de sleutel", "via v.d. Meer", "met van der Wal afgesproken", "VAN DER MEER NIET BELLEN",
	"VAN DEN BERG bellen", "liever niet De Vries", "de Vries weet ervan", "zie de Jong", "woont Achterom 8",
	"woont aan de Achterom 8", "woont op De Wilgen 12", "woont in Het Rond 12a", "adres: Lange Nering 40",
	"adres Kreeft 12", "op Kreeft 12", "verhuisd naar Zuidhoek 3", "Oude Delft 10-a", "Nieuwe Rijn 5, Leiden",
	"Achterom 8 in Delft", "Dam 1.", "ophalen op Kreeft 12, Lelystad", "sleutelkluis code 4821",
	"sleutelkluisje: 4821", "kluis 4821", "code 4821", "toegangscode is 1234", "pincode 1234",
	"cli\xc3\xabntnr. 44556", "clientnummer 44556", "klantnr 3321", "mevrouw jansen belt", "mw Jansen",
	"mevrouw De Wit", "kan niet met Kiewiet overweg", "kan niet met van Kampen overweg",
	"contactpersoon is Marieke",
};

/* Common names without a cue: nothing else is called so in free text. */
static const char *const betraying_alone[] = {
	"niet door Achmed", "niet door Yasmin", "niet met Mohamad", "graag weer Ruben", "(Sjoerd)", "(Fatiha)",
	"vroeg naar Dijkstra", "Dijkstra heeft de sleutel", "Smits weet het", "kon niet met Jansen",
};

static void harmless_notes_stay(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(harmless); i++)
		if (cz_personal_holds(cz_str_of(harmless[i])))
			fail_msg("'%s' is %s", harmless[i], cz_personal_name(cz_personal_holds(cz_str_of(harmless[i]))));
}

static void cues_tell(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(betraying); i++)
		if (!cz_personal_betrays(cz_str_of(betraying[i])))
			fail_msg("'%s'", betraying[i]);
}

static void common_names_tell_in_free_text(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(betraying_alone); i++)
		if (cz_personal_holds(cz_str_of(betraying_alone[i])) != CZ_PERSONAL_NAME)
			fail_msg("'%s'", betraying_alone[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(harmless_notes_stay),
		cmocka_unit_test(cues_tell),
		cmocka_unit_test(common_names_tell_in_free_text),
	};
	return cmocka_run_group_tests_name("model/cues", tests, NULL, NULL);
}
