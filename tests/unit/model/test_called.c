#include "model/personal.h"
#include "../unit.h"

/* What offices write where an organisation is named: organisations, also those called after somebody, and persons. */

static const char *const organisation[] = {
	"Buurtzorg", "Buurtzorg Overvecht", "Stichting Jan Visser", "Huisarts Bakker", "huisartsenpraktijk De Vries",
	"Huisartsenpraktijk J. Bakker", "Praktijk Van der Meer", "Gezondheidscentrum De Brug", "Wijkteam Oost",
	"Team Anneke", "Sociaal Team Zuid", "Thuiszorg West", "Humanitas", "Humanitas Utrecht", "De Zonnebloem",
	"Zonnebloem afd. Noord", "Het Rode Kruis", "Leger des Heils", "Kwintes", "Careyn", "Sant\xc3\xa9 Partners",
	"Lister", "Altrecht", "Philadelphia", "'s Heeren Loo", "Sherpa", "U Centraal", "De Tussenvoorziening",
	"Emma Kinderziekenhuis", "Sint Antonius Ziekenhuis", "St. Antonius", "Albert Schweitzer ziekenhuis",
	"Maria Ziekenhuis", "Martini Ziekenhuis", "Antonius Zorggroep", "Prinses M\xc3\xa1xima Centrum",
	"Willem Arntsz Huis", "Willem-Alexander Kinderfonds", "Wilhelmina Ziekenhuis", "Diakonessenhuis",
	"Anna Zorggroep", "Pieter van Foreest", "Johannes de Deo", "Laurens", "Aafje", "Cordaan", "Amstelring",
	"Thebe", "Surplus", "Mijzo", "Zuidzorg", "Martha Flora", "Florence", "Sint Jozef", "Jozefzorg",
	"Lucas Onderwijs", "Marcus Kerk", "Johannesparochie", "Bakkerij Jansen", "Jansen Fietsen", "Jansen & Zn",
	"Van der Valk", "Van Dijk Educatie", "Van den Broek Logistics", "De Jong Transport", "Smit & Partners",
	"Dirk van den Broek", "Albert Heijn", "Jumbo Jansen", "Anne Frank Stichting", "Anton Constandse",
	"Frans Hals Museum", "Johan Cruyff Foundation", "Vincent van Gogh", "Vincent van Gogh Instituut",
	"Karel de Grote College", "Juliana van Stolbergschool", "Jan van Nassauschool", "Jan Arends",
	"Pieter Baan Centrum", "Dr. Nolet", "Dr. Leo Kannerhuis", "Prof. Dr. Leo Kannerhuis", "Mr. Visser College",
	"Koning Willem I College", "Koning Willem I", "Prins Bernhard Cultuurfonds", "Oranje Fonds", "KBO Utrecht",
	"PCOB", "ANBO", "GGD regio Utrecht", "MEE", "Present", "Stichting Present Utrecht", "Resto VanHarte",
	"Repair Caf\xc3\xa9", "Voedselbank", "Bibliotheek Neude", "gemeente Utrecht", "Gemeente De Bilt", "WMO loket",
	"Sociaal Raadslieden", "Vluchtelingenwerk", "Taal doet meer", "Mantelzorg Utrecht", "Fysio Jansen",
	"Fysiotherapie De Haan", "Tandarts Visser", "Apotheek Kanaleneiland", "Notaris Van Dam", "dr. Bakker",
	"dokter Bakker", "ziekenhuis", "huisarts", "dochter", "zelf", "mantelzorger", "familie", "buurvrouw",
	"wijkverpleegkundige", "POH-GGZ", "Hogeschool Utrecht", "Jan Ligthartschool", "Marnix Academie", "Rabobank",
	"Kerk", "Marcuskerk", "Janskerk", "De Ark", "De Brug", "Hart voor Ouderen", "Aldi", "Casa Maria",
	"Huize Maria", "Villa Anna", "Ons Huis", "Bij Bosshardt", "Caf\xc3\xa9 Henk", "Kapsalon Wilma",
	"Wilma's Hulp", "Anneke's Dagbesteding", "Ineke Zorg", "Karin Coaching", "Ans en Co", "Rita BV",
	"Zorgboerderij Jan Klaassen", "Dagbesteding De Boer", "Boerderij De Wit", "GGZ Ingeest", "Ingeest", "Yulius",
	"Odion", "Esd\xc3\xa9g\xc3\xa9-Reigersdaal", "Oma's Soep", "Mona's Kitchen", "Max Ernst GGZ", "Dimence",
	"Lentis", "Mediant", "JP van den Bent", "JP van den Bent stichting", "W. A. Scholten Instituut",
	"H. Hart Kerk", "A. Roland Holst College", "E. du Perronschool",
};

static const char *const person[] = {
	"Anneke de Vries", "anneke de vries", "ANNEKE DE VRIES", "Anneke", "anneke", "J. de Boer", "J de Boer",
	"A.B. Jansen", "mevr. Jansen", "mevrouw Jansen", "mw Jansen", "mw. de Wit", "dhr Bakker", "dhr. A. Bakker",
	"de heer Smit", "De heer J. Smit", "fam. de Boer", "Fam Jansen", "v.d. Berg", "Van den Berg", "van der Meer",
	"De Vries", "Jansen, Piet", "Jansen, P.", "Jansen P.", "Vries, A. de", "Vries de, A.",
	"Piet Jansen (Buurtzorg)", "Buurtzorg (Piet Jansen)", "Buurtzorg, Piet Jansen", "Buurtzorg / Piet Jansen",
	"Buurtzorg - Piet Jansen", "Buurtzorg: Piet Jansen", "Piet van Buurtzorg", "Piet Jansen van Buurtzorg",
	"Piet Jansen, Buurtzorg", "dochter Anneke", "dochter mevr. Jansen", "dochter (Anneke)", "buurvrouw Riet",
	"wijkverpleegkundige Karin", "wijkverpleegkundige Smit", "Karin (wijkverpleegkundige)", "POH Marieke",
	"POH Smit", "casemanager Smit", "Hatice Yilmaz", "Yilmaz", "Y\xc4\xb1lmaz", "Fatima El Amrani", "Mohammed",
	"Oksana Kovalenko", "Piet & Riet Jansen", "Piet en Riet", "Hr. Smit", "hr Smit", "Zr. Agnes",
	"Mw. Jansen - Thuiszorg West", "jan.devries@x.nl", "06-12345678", "Buurtzorg 06-12345678",
	"Buurtzorg 030 - 1234567", "tel. 0301234567", "Kerkstraat 12", "Jansen", "Sanne B.", "Sanne B", "S. Bakker",
	"S.Bakker", "Sanne (stagiair)", "sanne.bakker",
};

static void organisations_stay(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(organisation); i++) {
		bool stays;
		enum cz_personal kind = cz_personal_in_name(cz_str_of(organisation[i]), &stays);
		if (kind && !stays)
			fail_msg("'%s' is %s", organisation[i], cz_personal_name(kind));
	}
}

static void persons_go(void **s)
{
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(person); i++) {
		bool stays;
		if (!cz_personal_in_name(cz_str_of(person[i]), &stays) || stays)
			fail_msg("'%s'", person[i]);
	}
}

/* Where one person belongs, a word or two that nobody knows are a name; those of organisations and codes are none. */
static void who_stands_where_one_person_belongs(void **s)
{
	static const char *const some[] = {"Yasmin Kaya", "Kiewiet", "KIEWIET", "Ot van Dam", "\xc3\x96zdemir"};
	static const char *const none[] = {"Wijkteam Oost", "Buurtteam Overvecht", "JdV", "AB", "jvisser", "C12", "kiewiet", "KNMT", "Tandarts Smit", ""};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(some); i++)
		if (!cz_personal_seems_person(cz_str_of(some[i])))
			fail_msg("'%s'", some[i]);
	for (size_t i = 0; i < CZ_COUNT(none); i++)
		if (cz_personal_seems_person(cz_str_of(none[i])))
			fail_msg("'%s'", none[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(organisations_stay),
		cmocka_unit_test(persons_go),
		cmocka_unit_test(who_stands_where_one_person_belongs),
	};
	return cmocka_run_group_tests_name("model/called", tests, NULL, NULL);
}
