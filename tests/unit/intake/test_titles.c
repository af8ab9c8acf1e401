/* Titles that say that what stands under them has ended. */
#include "../unit.h"

#include "base/attr.h"
#include "intake/titles.h"

static void ends(void **state)
{
	(void)state;
	static const char *const title[] = {
		"Gestopt per 1-1", "ARCHIEF", "GESTOPT!!", "Oud-vrijwilligers", "Oude lijst", "Ex-vrijwilligers", "Voormalige vrijwilligers",
		"Niet meer beschikbaar", "Geen vrijwilliger meer", "Niet (meer) actief", "non-actief", "Uit dienst", "Vertrokken / verhuisd",
		"Overzicht afgesloten hulpvragen 2025;;;", "Filter: status = uitgeschreven", "Vrijwilligers die gestopt zijn", "beëindigd",
		"Actieve en gestopte vrijwilligers", "Uitstroom 2026", "Afgewezen kandidaten", "Historie 2024", "Dubbele meldingen",
		"Concept, niet gebruiken!", "Kandidaten die niet zijn aangenomen", "Afgesloten op 1-11-2026", "Deze vrijwilligers zijn verwijderd",
		"Gestopte vrijwilligers staan op deze lijst", "Verwijderde vrijwilligers", "Gestopt/verwijderd", "Afgeronde hulpvragen", "Geeindigd",
	};
	for (size_t i = 0; i < CZ_COUNT(title); i++)
		if (!cz_title_says_end(cz_str_of(title[i])))
			fail_msg("%s", title[i]);
}

static void goes_on(void **state)
{
	(void)state;
	static const char *const title[] = {
		"", ";;;", "Vrijwilligers", "Wachtlijst", "Nog niet afgesloten", "Vrijwilligers zonder gestopte", "excl. uitgeschreven", "Oud papier",
		"65 jaar en ouder", "Uit de wijk", "Niet spoed", "Geen voorkeur", "Lopende hulpvragen", "Instroom 2026", "Let op: dubbele namen zijn geel",
		"In dit bestand staan alle vrijwilligers, de gestopte staan op het tweede blad", "Leeg = niet beschikbaar;;;;",
		"Legenda: x = beschikbaar, leeg = niet beschikbaar", "Vrijwilligers (gestopte vrijwilligers staan op tabblad 2)",
		"Oud-vrijwilligers zijn verwijderd", "Niet-actieve vrijwilligers zijn weggelaten", "Aanmelding gesloten op 1-11-2026",
		"Definitief, afgesloten op 1-11-2026", "Stand per 23-11-2026 - rood = gestopt;;;", "Actieve vrijwilligers (gestopte: zie tabblad 2);;",
		"Vrijwilligersbestand na opschonen, inactieven verwijderd", "Inactieven verwijderd", "Stoppers verwijderd",
		"Bijlage 3: evaluatie afgeronde pilot", "Kolom Status niet gebruiken",
	};
	for (size_t i = 0; i < CZ_COUNT(title); i++)
		if (cz_title_says_end(cz_str_of(title[i])))
			fail_msg("%s", title[i]);
}

/* Every cell of a column that nothing uses is looked at, so most have to fall at a glance; none that says so may. */
static void sees_ends_at_a_glance(void **state)
{
	(void)state;
	static const char *const end[] = {
		"gestopt", "Per 1-1 gestopte", "stoppers", "afgesloten", "gesloten", "uitgeschreven", "archief", "gearchiveerd", "beëindigd",
		"beeindigd", "geëindigd", "afgerond", "afgehandeld", "opgelost", "vervallen", "geannuleerd", "ingetrokken", "INACTIEF",
		"vertrokken", "verhuisd", "(overleden)", "afgemeld", "afmeldingen", "opgezegd", "voormalig", "ex", "ex-lid", "uitstroom", "uitval",
		"afgevallen", "afvallers", "afhakers", "opzeggingen", "afgewezen", "geschrapt", "verwijderd", "ongeschikt", "deleted", "stopped",
		"closed", "archived", "ended", "inactive", "withdrawn", "vervuld", "niet meer", "geen vrijwilliger meer", "non-actief",
		"uit dienst", "oud-vrijwilliger", "Oude lijst", "2-2-2026:overleden", "06-12345678 (overleden)",
	};
	static const char *const other[] = {
		"", "a", "e", "Nieuwe Gracht", "u1@voorbeeld.nl", "Verbeek", "Dorpsstraat 12", "12-03-1950", "06-12345678", "Exloo\xc3", "Stolk",
		"Gerda", "Overschie", "nie",
	};
	for (size_t i = 0; i < CZ_COUNT(end); i++)
		if (!cz_title_may_say_end(cz_str_of(end[i])) || !cz_title_says_end(cz_str_of(end[i])))
			fail_msg("%s", end[i]);
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		if (cz_title_says_end(cz_str_of(other[i])))
			fail_msg("%s", other[i]);
	assert_false(cz_title_may_say_end(CZ_STR("Nieuwe Gracht")));
	assert_false(cz_title_may_say_end(CZ_STR("u1@voorbeeld.nl")));
	assert_false(cz_title_may_say_end(CZ_STR("Verbeek")));
	assert_false(cz_title_may_say_end(CZ_STR("12-03-1950")));
}

/* Each word by which a title says so, and what only a cell says. */
static void sees_each_end(void **state)
{
	(void)state;
	static const char *const end[] = {
		"gestopt", "gestopte", "stoppers", "afgesloten", "gesloten", "uitgeschreven", "uitgeschrevenen",
		"archief", "gearchiveerd", "gearchiveerde", "beëindigd", "beëindigde", "beeindigd",
		"beeindigde", "geëindigd", "geeindigd", "afgerond", "afgeronde", "afgehandeld", "afgehandelde", "opgelost",
		"opgeloste", "vervallen", "geannuleerd", "geannuleerde", "ingetrokken", "inactief", "inactieve",
		"vertrokken", "verhuisd", "verhuisde", "overleden", "afgemeld", "afgemelde", "afmeldingen",
		"opgezegd", "voormalig", "voormalige", "ex", "alumni", "uitstroom", "uitgestroomd",
		"uitgestroomde", "uitval", "uitgevallen", "afgevallen", "afvallers", "afhakers", "opzeggingen",
		"afgewezen", "afgewezenen", "geschrapt", "verwijderd", "verwijderde", "historie", "historisch",
		"historische", "prullenbak", "ongeschikt", "ongeschikte", "rejected", "history", "historical",
		"deleted", "stopped", "closed", "archive", "archived", "ended", "inactive", "former",
		"withdrawn", "vervuld", "vervulde", "testdata", "blacklist",
	};
	static const char *const told[] = {
		"zwarte lijst", "black list", "stopt", "stopte", "overl", "opgehouden", "resolved", "cancelled", "canceled", "problem solved",
		"pauze", "ziek", "ziektewet", "gekoppeld", "gematcht", "matched", "heeft al iemand", "gedaan", "klaar", "geregeld",
	};
	for (size_t i = 0; i < CZ_COUNT(end); i++)
		if (!cz_title_may_say_end(cz_str_of(end[i])) || !cz_title_says_end(cz_str_of(end[i])))
			fail_msg("%s", end[i]);
	for (size_t i = 0; i < CZ_COUNT(told); i++)
		if (!cz_title_may_say_end(cz_str_of(told[i])))
			fail_msg("%s", told[i]);
}

static void turns_days(void **state)
{
	(void)state;
	static const char *const turned[] = {"Afwezigheid vrijwilligers najaar", "Vakantieplanning zomer 2026", "Verlofoverzicht", "Rooster week 47", "Vakantie",
					     "Beschikbaarheid (wk 47)", "Beschikbaarheid komende week", "Urenregistratie november", "Zomervakantie;2026;;",
					     "Beschikbaarheid in de vakantie", "Beschikbaarheidsrooster week 47", "Rooster beschikbaarheid november",
					     "Rooster beschikbaarheid 7-12 t/m 13-12", "Vast rooster en afwezigheid", "Inzetplanning"};
	static const char *const plain[] = {"Beschikbaarheid", "Vrijwilligers week 47", "x = aanwezig", "Beschikbaarheid per week", "Dagen (buiten vakanties)", "",
					    "Vaste rooster vrijwilligers", "Rooster beschikbaarheid vrijwilligers", "Beschikbaarheidsrooster",
					    "Vrijwilligers - bijgewerkt na de vakantie", "Beschikbaarheid (niet in schoolvakanties)",
					    "Vakantie doorgeven via het kantoor"};
	for (size_t i = 0; i < CZ_COUNT(turned); i++)
		if (!cz_title_turns_days(cz_str_of(turned[i])))
			fail_msg("%s", turned[i]);
	for (size_t i = 0; i < CZ_COUNT(plain); i++)
		if (cz_title_turns_days(cz_str_of(plain[i])))
			fail_msg("%s", plain[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends),
		cmocka_unit_test(goes_on),
		cmocka_unit_test(sees_ends_at_a_glance),
		cmocka_unit_test(sees_each_end),
		cmocka_unit_test(turns_days),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
