#include "model/personal.h"
#include <stdio.h>
#include "../unit.h"

/* Notes as an officer or a volunteer writes them: those that tell about nobody come in whole, and of those that betray somebody each
 * is found. */

/* Choices, times, places, dates, numbers, abbreviations and people who are not named. */
static const char *const harmless[] = {
	"zoekt iemand om mee te wandelen, liefst 2 keer per week", "optie (a) maandag, (b) dinsdag",
	"kan (a) maandag. Kan ook dinsdag", "keuze (a) dinsdag.middag of (b) vrij", "ophalen Kerkplein 14:00",
	"ophalen bij Kerkplein 14.00 uur", "verzamelen op Marktplein 9.30", "markt op het Kerkplein 14 mei",
	"Kerkplein 2e dinsdag van de maand", "was in Milaan 2024", "reis naar Milaan 2 weken",
	"mag maaltijd overslaan 2 keer", "bestand opslaan 3 stappen", "rijbewijs B. Wil graag rijden",
	"rijbewijs B sinds 1998", "slikt vitamine C. Daarna wandelen", "A. Wandelen B. Koken C. Tuinieren",
	"R.K. Kerk bezoeken op zondag", "N.H. Kerk in het dorp", "lid van V.V. De Meern", "via A.N.W.B. Utrecht",
	"werkte bij K.B.O. Noord", "wijk P.C. Hooftstraat en omgeving", "koffie drinken in De Haven",
	"Huis van de Wijk op dinsdag", "Vrienden van de Thuiszorg", "spreekt Turks en een beetje Nederlands",
	"zoekt vrijwilliger Turks", "moeder spreekt alleen Arabisch", "dochter woont in Utrecht",
	"zoon komt in het weekend", "buurvrouw helpt met boodschappen", "mantelzorger is overbelast",
	"partner heeft dementie", "huisarts bellen na 17 uur", "contact via buurthuis", "contact: maandagochtend",
	"contact: Buurthuis De Brug", "contact via Humanitas", "contactpersoon bij gemeente", "t.a.v. secretariaat",
	"t.a.v. het wijkteam", "Contact: Thuiszorg West", "heeft hond, niet bang voor katten",
	"om de week op woensdag van 10-12 uur", "3 x per week 30 minuten",
	"2 trappen, geen lift, rolstoel 65 cm breed", "budget 50 euro, 10 km per rit", "1500 stappen per dag",
	"sinds 2019 weduwe", "woont sinds 1-9-2018 alleen", "vanaf 01-03-2026 tot 01-09-2026",
	"afspraak 12/06 om 14:30", "VOG gezien 12-03-2024", "kamer 12, 3e verdieping",
	"lijn 5 tot halte Stationsplein 10 minuten lopen", "bus 12 naar Station Zuid",
	"post sorteren, formulier P60 invullen", "factuur 20240012345", "dossier 2026-000123",
	"ordernummer 100000001", "postcode 1234 AB", "wijk WK036301", "medicatie 2 mg, 3 maal daags",
	"temperatuur 20 graden; deur code onbekend", "helpt bij taal (niveau A2), vrijdag",
	"training reanimatie 2025 behaald", "Excel en Word, e-mail leren gebruiken", "e-mail @ computer leren",
	"afspreken @ bibliotheek. Op dinsdag", "9@10 uur is prima", "lunch @home. op vrijdag",
	"dr. bellen voor uitslag", "mw. woont op de 3e etage", "mevrouw is 84 jaar", "dhr. gaat graag vissen",
	"meneer houdt van schaken", "Mevrouw houdt van Bach en Mozart", "houdt van Frans Bauer en Andr\xc3\xa9 Hazes",
	"luistert naar Johann Sebastian Bach", "wil naar Den Haag en Den Bosch", "uitje naar Madurodam in Den Haag",
	"vader en moeder van de school", "fam. bezoek in weekend", "familie woont ver weg",
	"Heer des huizes kookt zelf", "nr. 12 van de lijst", "kan tillen tot 10 kg", "route 5 km langs de Singel",
	"wandelen langs de gracht 2 uur", "zwemmen in zwembad De Dreef 3 uur", "gaat naar de steeg 5 minuten",
	"overdekte winkelstraat 2 keer per week", "autoweg 5 km", "fietspad 2 km verderop", "Dorpsstraat is te druk",
	"op het plein 3 bankjes", "Wmo 2015, artikel 2", "Rode Kruis cursus EHBO", "Leger des Heils, dinsdag 10 uur",
	"Zonnebloem afdeling Noord", "tante en oom komen langs", "oma van 84, opa van 86", "naam: onbekend",
	"naam vrijwilliger niet bekend", "Naam: zie dossier", "Kan alleen op dinsdag; bellen na 18:00 uur",
	"Heeft zelf een hond (\"Bello\"), dus geen katten", "Wil \xc3\xa9\xc3\xa9n-op-\xc3\xa9\xc3\xa9n contact",
	"liefst geen trappen i.v.m. knie", "i.v.m. Corona uitgesteld", "o.a. Wandelen en Fietsen",
	"bijv. Scrabble of Rummikub", "max. 2 uur, min. 1x per maand", "ca. 10 km rond Station Noord",
	"evt. Ook op zaterdag", "voorkeur voor vrouw 50+", "spreekt Berbers, Frans en Nederlands",
	"zoon Engels leren", "dochter Duits", "partner Nederlands, zelf Turks", "moeder Alzheimer, vader Parkinson",
	"moeder: Nederlands", "partner: geen", "buurvrouw: 2x per week boodschappen", "contact: per e-mail",
	"contact: geen voorkeur", "Contactpersoon: Wijkteam Noord", "contactpersoon: onbekend", "begeleider: ja",
	"begeleider: Philadelphia Zorg", "naam: n.v.t.", "t.a.v. Receptie", "t.a.v. de balie", "mijn naam is geheim",
	"ik heet u welkom", "hulp bij C.V. schrijven", "plan B. Anders maandag", "vitamine B. Ook suiker",
	"type A. Kan lopen", "blok A. Ingang links", "optie A. Wandelen, optie B. Fietsen", "met A. Of zonder",
	"groep 7, E. van der Zandtschool", "O.L. Vrouw Gasthuis", "bij V.V. Oranje koffie schenken",
	"Stichting A. Einsteinlaan", "Kerkplein in het centrum", "loopt 2 straten, 3 pleinen",
	"Marktplein za 10-12 uur", "Dorpsplein 1e zaterdag", "Raadhuisplein 15 maart", "Schoolplein 3 keer",
	"Stadsplein: 2x per week", "bestelt bij Bakker op het Plein", "winkels aan de gracht, 2 km", "plein 2025",
	"kermis Marktplein 2026", "laan 3 km lang", "verslaan 2 tegenstanders", "vanaf 3 april 2026",
	"op 3 april om 14 uur", "1 mei tot 30 september", "half 3, kwart over 4", "2026-03-03 14:00",
	"12.30-14.30 uur", "nr. 5 van de wachtlijst", "leert wat een apenstaartje is. Ook e-mail",
	"het apenstaartje vinden op het toetsenbord", "optie [a] of [b]", "zie (a). Dan (b)", "50% (a) en 50% (b)",
	"prijs \xe2\x82\xac" "12,50 @ 3 stuks", "vraag @ buurthuis. Do", "medewerker van B.V. De Zon",
	"mr. Visserplein is de halte", "dr. Zamenhofschool", "de heer des huizes kookt", "heer van stand",
	"zr. op de afdeling", "familie Duits en Nederlands",
	"huisarts bellen voor recept", "wijkverpleegkundige komt om 9 uur", "Huisarts Centrum Noord",
	"fysiotherapeut op dinsdag", "thuiszorg via Buurtzorg", "huisarts: zie dossier", "dokter bezoeken in Utrecht",
	"casemanager dementie inschakelen", "apotheek De Linde", "buurvrouw kookt op zondag",
	"begeleider van Philadelphia", "verpleegkundige: dinsdag", "huisarts Nederlands sprekend",
	"wijkagent en Buurtteam", "kapper Dinsdag 10 uur", "3 apr 10 uur ophalen", "3 apr 26 intake",
	"vanaf 3 apr 2026", "op 12 mei 14 personen", "1 jan 2020 gestart", "5 mei Bevrijdingsdag",
	"maatje: Turks sprekend", "coach Nederlands", "pastoor van de parochie", "dominee Kerk centrum",
	"sociaal werker Wijkteam Oost", "dhr/mevr maakt niet uit", "dhr/mw: geen voorkeur",
	"huisarts in Gezondheidscentrum De Brug", "oppas woensdag 13 uur", "12 dec 18 uur diner",
	"fysio Praktijk Noord", "POH bellen", "POH GGZ in de praktijk", "praktijkondersteuner op dinsdag", "maatschappelijk werker Wijkteam Noord",
	"A. Wandelen, B. Koken", "A. Wandelen", "B. Fietsen (rustig)", "ouderenadviseur Gemeente", "consulent Wmo inschakelen",
	"dokter bezoek", "begeleiden naar dokter of tandarts", "wil naar Sint Maarten kijken", "woonde in Den Haag en Sint Anna",
	"HR Nederland bellen", "DS Nintendo", "dr bellen voor uitslag", "hr. wil graag fietsen", "zr op de afdeling", "mr Visserplein",
	"cli\xc3\xabnt Turks", "Cli\xc3\xabnt heeft NAH", "client WMO", "cli\xc3\xabnt is ALTIJD thuis", "cli\xc3\xabnt slechthorend",
	"twitter en Instagram leren", "Facebook leren gebruiken", "uitleg over facebook.com", "lunch @home", "koffie @Buurthuis",
	"5-dec-26", "12-MEI-6", "10-12-PM ophalen", "maat 38-40-M", "9-12-UUR", "deur A-1-B", "Wmo-2015-3", "code AB-12",
	"met Frans oefenen", "vanaf 1 Jan is er plek", "31 Jan komt de bus", "met Jan 2027 als einde", "Jan van Galenstraat is druk",
	"luisteren naar Frans en Duits", "halte Anna van Saksenlaan", "Annaziekenhuis", "Maria-kerk op zondag",
	"rekening 20260001 betalen", "rekeningnummer onbekend", "kenteken aanvragen", "weduwe sinds 2019", "Hof van Holland bezoeken",
	"31612 stappen", "316 km, 12 uur", "06-12 uur", "vrouw Turks", "kind 7 jaar", "man Alzheimer", "vraag naar de balie", "ds. van de kerk",
	"Sint Maarten is op 11 november", "Prinses Irene heeft een school", "les in Frans van een docent", "meet at voorbeeld", "eten at punt", "lijn 12-345 naar Hof",
	"boodschappen bij Albert Heijn", "naar de Albert Heijn of Jan Linders", "boodschappen bij Dirk van den Broek", "Albert Cuypmarkt bezoeken",
	"naar de Johan Cruijff Arena", "Pieter Baan Centrum", "woont naast het Willem II College", "bezoek Anton Pieckplein", "Sint Jan vieren",
	"Sint-Maarten optocht", "Sint Maarten lopen", "naar Prinses Irene", "halte Johan de Wittlaan", "kapsalon Anneke bezoeken", "station Maarn",
	"houdt van muziek van Wim Sonneveld", "fan van Koos Alberts", "luistert naar Willeke Alberti", "kijkt naar Paul de Leeuw", "leest Margriet en Libelle",
	"Linda lezen", "Bas spelen in een band", "Leen graag boeken uit", "Riet vlechten", "Noor leren", "Floor vegen", "Lies beweging", "Maria-kapel bezoeken",
	"mei-Jan beschikbaar", "tot Jan vrij", "vanaf Jan weer beschikbaar", "eind Jan klaar", "Zwarte Piet maken", "jan-feb op vakantie", "Frans en Engels",
	"Frans leren", "in het Frans", "Roos en andere bloemen planten", "Wil graag wandelen", "Mei is druk", "Bloemen schikken", "Mark(t) bezoeken", "Ben vaak thuis",
	"Kan ik Floortje of Henkie meenemen", "Jankende hond", "Annakerk bezoeken", "Sint Anna plein", "Koningin Emma school", "Ave Maria zingen",
	"kamer 12 schilderen", "vergaderen in kamer 3", "Buurthuis kamer 12", "Gemeentehuis kamer 114", "nr 5 van de lijst", "bij nr. 12 van de folder", "bus nr 12",
	"lijn nr. 5", "optie nummer 2", "tramhalte bij nr 12 in de dienstregeling", "op nummer 1 staat wandelen", "huisnummer bordje ophangen", "nummer 12 bus",
	"app 12 keer per week", "bij nr. 3 keer bellen", "schoenen maat nr 42", "kies nummer 12", "telefoonnummer onbekend",
	"op 12/03/26", "van 12-03-26 tot 14-03-26", "tussen 10.30 en 12.45", "10.00-12.30-14.00", "maat 36/38/40", "lijn 4/12", "3/4 deel", "sinds 03-2019",
	"artikel 2.3.5", "kolom 12.13.40", "factuur 20240012", "dossier 20260312", "op 20260312 gestart", "nr 12345678", "1-2-3 klaar", "score 7/8/9",
	"12/03/2026", "12 3 2026", "kan 10, 12 of 14 uur", "bus 12 45 60", "10 11 12 uur", "om 10-11-30 uur", "R-19410312", "P19410312", "19410312-3", "ordernr 19413313", "12.34.56.783", "order 12345678",
	"gezin met drie kinderen", "gezin Turks", "gezin van zes", "casus bespreken", "casus 12", "Casus Noord", "echtpaar zoekt hulp", "wethouder spreken", "voorzitter Stichting",
	"Vincent van Gogh museum", "Harry Potter lezen", "naar het Anne Frank Huis", "Anne Frankschool", "Mauritshuis bezoeken", "Sonjabakker dieet", "harmonie",
};

/* Numbers, addresses, days of birth, names and streets in many ways of writing. */
static const char *const betraying[] = {
	"bel 06-12345678 voor een afspraak", "06 12 34 56 78", "zoon bereikbaar op +31 6 12345678",
	"tel. thuis (040) 212 34 56", "bel 612345678", "nummer van zus: 6 12345678", "mail naar jan@voorbeeld.nl",
	"jan(at)voorbeeld.nl", "jan (a) voorbeeld.nl", "jan [at] voorbeeld [punt] nl", "jan @ voorbeeld . nl",
	"jan apenstaartje voorbeeld punt nl", "jan apestaartje voorbeeld.nl", "JAN.DE.VRIES@VOORBEELD.NL",
	"rekening NL91ABNA0417164300", "NL91 ABNA 0417 1643 00 overmaken", "bsn 123456782", "BSN: 1234.56.782",
	"burgerservicenummer 123456782", "sofi 123456782", "sofinr.123456782", "geb. 3-4-1941",
	"geboren op 3 april 1941", "geboortedatum 03/04/41", "3-4-1941", "1941-04-03, slechthorend", "3 april 1941",
	"geb.dat. 3 apr '41", "*3-4-1941", "paspoort NX1234567", "rijbewijs 1234567890", "mw. Jansen",
	"mevr jansen, 2 hoog", "mevrouw de Vries", "MEVROUW JANSEN", "dhr. A. Bakker", "de heer van den Berg",
	"meneer Smit", "Fam. Bos", "familie Jansen", "hr. Bos", "Mevr. J. Post", "mevrouw J.Post",
	"mevrouw Post-de Boer", "mw. El Amrani", "dr. Smit", "zr. Agnes", "A.B. de Vries", "via J. Post",
	"met A. van den Berg", "J. de Vries belt terug", "contact: Henk", "Contactpersoon: Henk de Boer",
	"contactpersoon Henk", "t.a.v. Henk de Boer", "dochter Anneke regelt alles", "zoon Piet belt",
	"buurvrouw Riet heeft sleutel", "mantelzorger: Jan", "schoondochter Els", "echtgenote Marie is ziek",
	"ik heet Anneke", "mijn naam is Anneke", "naam: Anneke", "Kerkstraat 12", "Kerkstraat 12a, 2e etage",
	"Kerkstr. 12", "Laan van Meerdervoort 12", "Burg. de Vlugtlaan 12-b", "Oude Gracht 12", "woont op Dorpsweg 5",
	"Nieuwe Markt 4", "3961AB 12", "1234 AB nr. 12", "1234 AB 12-3", "Kerkplein 14", "Kerkplein 14, bel boven",
	"Singel 250", "aan de Kerkstraat nr 12", "Kerkstraat nummer 12", "Kerkstraat huisnr. 12", "Beatrixhof 3",
	"Lindenpad 7", "Hoofdweg 100", "Prinses Irenelaan 7", "Bellen met Annekes zoon op 06 - 1234 5678",
	"telnr 0612345678", "(06)12345678", "06/12345678", "06.12.34.56.78", "0031-6-12345678",
	"tel: +31(0)6 12345678", "+31 (0)40 2123456", "015 - 212 34 56",
	"Bel zoon: 06-12345678 of dochter 06-87654321", "e-mail: a.b.c@ziggo.nl", "E: jan.devries@gmail.com",
	"jan_devries (at) hotmail (dot) com", "jan{at}x.nl", "BSN nr 1234 56 782", "bsn=123456782",
	"BSN-nummer: 123456782", "(bsn 123.456.782)", "NL 91 ABNA 0417 1643 00", "IBAN: nl91abna0417164300",
	"geb: 03-04-1941", "Geb. dd 3-4-41", "geboren 1941", "geb.datum 3 april 1941", "is van 3 april 1941",
	"dob 3/4/1941", "o. 03-04-1941", "ID-kaart SPECI2014", "paspoortnr. NXA12B3C4", "documentnummer NX1234567",
	"Mevr. van Dijk-Bos", "mevrouw A. B. van Dijk", "Dhr. De Boer", "dhr J.Jansen", "meneer \xc3\x96zdemir",
	"mw Y\xc4\xb1lmaz", "mw. van 't Hoff", "mw. v.d. Berg", "mevrouw Bakker heeft geen auto",
	"met mevrouw Jansen naar de markt", "dhr. en mw. Jansen", "fam. de Groot", "contact met dhr. Smit",
	"de Heer Jansen", "Heer J. Jansen", "J.P. Bakker", "A. van 't Hof", "K. v.d. Berg", "bel A. Bakker",
	"en J.H. Jansen", "mevr. A.Jansen", "dochter: Anneke", "zoon: J. de Vries", "neef Henk-Jan",
	"tante Truus woont boven", "zus Riet kookt", "buurman Kees, nr 14", "aanspreekpunt Sanne",
	"contactpersoon: Sanne (zorg)", "mantelzorger: Els", "cli\xc3\xabnt: Jansen", "vrijwilliger: Piet Smit",
	"Naam: Jansen", "voornaam: Anneke", "mijn naam is Riet", "Ik heet Kees", "T.a.v. Sanne Bos", "Lindelaan 4",
	"Lindelaan 4-2", "Lindelaan 4 bis", "Julianaplein 10", "Kerkstraat nr. 9", "kerkstraat 9", "KERKSTRAAT 9",
	"Pr. Bernhardstraat 112", "Jan van Galenstraat 25, 3 hoog", "Nieuwezijds Voorburgwal 147", "Rozengracht 1",
	"3961 AB 12a", "3961AB, nr. 3", "postcode 3961AB huisnummer 12", "mw. Versteeg", "via J. Verkade",
	"contact: Nieuwenhuis", "mw. van Nieuwkerk",
	"huisarts Smit", "huisarts: Smit", "wijkverpleegkundige De Vries", "wijkverpleegkundige Karin",
	"dhr/mevr Jansen", "dhr./mevr. de Boer", "buurvrouw An", "buurvrouw: An", "casemanager Karin",
	"fysiotherapeut Bakker", "dokter Smit belt", "kapper Kees", "dominee Visser", "pastoor Willems",
	"wijkagent Piet", "begeleider Sanne", "verpleegkundige Fatima", "maatje Henk", "mantelzorger Els",
	"vriend Jan", "co\xc3\xb6" "rdinator Els", "3 apr 41", "geb 3 apr 41", "3 apr '41", "12 mei 1938",
	"3-apr-41 geboren", "is van 3 apr 41", "heer/mevrouw Post", "mw/dhr Bos", "vrijwilliger Piet Smit",
	"huisarts dr. Smit", "tandarts De Wit",
	"hr Bakker", "Hr Bakker belt terug", "de hr Van Dijk", "huisarts dr Smit", "dr Smit", "drs Van Dijk", "zr Agnes", "mr Jansen",
	"ds. Klaassen", "ds Klaassen", "Ds. De Boer", "prof. Jansen", "ing. De Wit", "weduwe Jansen", "mw. v d Berg", "mw. vd Berg",
	"Mevr Vd Berg", "mw JANSEN", "tandarts De Groot", "huisarts Van der Meer", "cli\xc3\xabnt Jansen", "Cli\xc3\xabnt JANSEN",
	"client Jansen belt", "Cli\xc3\xabnte De Boer", "Zoon piet belt", "dochter anneke", "Piet belt terug", "Anneke regelt alles",
	"bel Sandra", "bellen met Sandra", "contact via Sandra", "vraag naar Sandra", "aanmelding door Sandra de Wit", "namens Sandra",
	"Sandra de Wit", "Jan van der Meer", "Sandra (dochter)", "Sandra, dochter", "Sandra van de thuiszorg", "thuiszorg Sandra",
	"zijn vrouw Ria", "haar man Kees", "dochtertje Emma", "kleinkind Daan", "ome Jan", "collega Karin",
	"@jandevries", "insta: @jandevries", "twitter @jan_de_vries", "(@anneke41)", "facebook.com/jandevries",
	"www.linkedin.com/in/jan-de-vries", "Instagram.com/jan_de_vries", "jan at voorbeeld punt nl", "jan AT gmail DOT com",
	"jan.de.vries@gmail", "jan@ziggo", "tel 31612345678", "316 12345678", "06-1234567", "06 1234567",
	"kenteken AB-123-C", "auto GX-123-B", "12-ABC-3", "kenteken 12ABC3", "Kenteken: 12-abc-3", "kenteken AB-12-34", "rode auto XX-99-XX",
	"overleg met POH J. Pieters", "POH Smit", "praktijkondersteuner Marieke bellen", "ouderenadviseur De Vries", "maatschappelijk werker Karin",
	"wijkcoach: Smit", "klantmanager J. de Boer",
	"NL91ABNA0417164301", "NL91 ABNA 0417 1643 01", "nl91.abna.0417.1643.01", "rekeningnummer 41.71.64.300", "gironummer 1234567",
	"Hof van Holland 12", "Hof 3", "Zuiderboulevard 7",
	"huisnummer 12", "huisnr. 12", "huisnr 12a", "flat 3e etage nr 45", "aanbellen bij nr. 12", "woont op nr 12", "bij nummer 12 aanbellen", "Plein 1944 nr 5",
	"De Wilgen kamer 214", "De Wilgen appartement 12", "gezin Jansen", "gezin de Vries", "Casus de Vries", "casus 12 (Visser)", "Casus Visser", "echtpaar De Boer",
	"wethouder Bakker", "voorzitter Smit", "Wethouder De Wit", "bij Henk", "vraag naar Marieke", "klikt goed met Fatima", "conflict met Fatima",
};

/* What only free text betrays, since names of organisations and codes have such too. */
static const char *const betraying_alone[] = {
	"zoon (Sjoerd) regelt", "partner van Henk", "liefst weer Marieke", "niet meer Henk", "Mohammed of Sjoerd", "Henk Bakker van de kerk",
	"Henk kon niet meer", "Fatima en Henk trekken de kar", "Fatima weer naar buiten", "Anneke", "Anne weer naar buiten", "Vincent en Rita", "Team Anneke",
	"Anneke (gemeente)", "Stichting De Hoop, Henk", "Project Marieke", "liefst weer Bas", "Henk-Jan", "Anneke's zoon", "\"Henk\"", "Henk.", "Jan weer gebeld",
	"liefst Jan, anders Piet", "houdt van Henk", "12/03/41", "12.3.41", "19410312", "12031941", "12-03-41", "3/4/41", "03/13/41", "41-03-12", "12 3 1941", "12 03 2005",
	"12-03-05", "20050312", "(12/03/41)", "is van 12/03/41.", "vroeg 12.3.41, slechthorend", "12.34.56.782", "12-34-56-782", "12 34 56 782", "111 222 333",
	"zie dossier 10464554", "10464554 is van haar",
};

static void harmless_notes_stay(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(harmless); i++)
		if (cz_personal_holds(cz_str_of(harmless[i])))
			fail_msg("'%s' is %s", harmless[i], cz_personal_name(cz_personal_holds(cz_str_of(harmless[i]))));
}

static void notes_that_betray_are_found(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(betraying); i++)
		if (!cz_personal_betrays(cz_str_of(betraying[i])))
			fail_msg("'%s'", betraying[i]);
}

static void free_text_betrays_more(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(betraying_alone); i++) {
		if (!cz_personal_holds(cz_str_of(betraying_alone[i])))
			fail_msg("'%s'", betraying_alone[i]);
		if (cz_personal_betrays(cz_str_of(betraying_alone[i])))
			fail_msg("'%s' where an organisation may be called so", betraying_alone[i]);
	}
}

/* Under "Verwijzer" and as a signature. */
static void initials_before_whose_it_is_are_a_name(void **s)
{
	static const char *const signature[] = {"J. Pieters, Buurtzorg", "J. Pieters (Buurtzorg)", "J. Pieters"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(signature); i++)
		if (cz_personal_betrays(cz_str_of(signature[i])) != CZ_PERSONAL_NAME)
			fail_msg("'%s'", signature[i]);
}

/* What stands around a note makes no difference: words before and behind it, and spaces that do not break. */
static void notes_are_found_among_others(void **s)
{
	(void)s;
	char text[4096];
	for (size_t i = 0; i < CZ_COUNT(betraying); i++) {
		size_t n = 0;
		while (n < 1900)
			n += (size_t)snprintf(text + n, sizeof text - n, "rustig\xc2\xa0" "huis, geen dieren; ");
		snprintf(text + n, sizeof text - n, "%s; liefst in de ochtend", betraying[i]);
		if (!cz_personal_betrays(cz_str_of(text)))
			fail_msg("'%s' behind others", betraying[i]);
		n = 0;
		for (const char *c = betraying[i]; *c; c++)
			n += (size_t)snprintf(text + n, sizeof text - n, *c == ' ' ? "\xc2\xa0" : "%c", *c);
		if (!cz_personal_betrays(cz_str_of(text)))
			fail_msg("'%s' with spaces that do not break", betraying[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(harmless_notes_stay),
		cmocka_unit_test(notes_that_betray_are_found),
		cmocka_unit_test(free_text_betrays_more),
		cmocka_unit_test(notes_are_found_among_others),
		cmocka_unit_test(initials_before_whose_it_is_are_a_name),
	};
	return cmocka_run_group_tests_name("model/sentences", tests, NULL, NULL);
}
