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
		"Actieve en gestopte vrijwilligers",
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
		"65 jaar en ouder", "Uit de wijk", "Niet spoed", "Geen voorkeur", "Lopende hulpvragen",
		"In dit bestand staan alle vrijwilligers, de gestopte staan op het tweede blad",
	};
	for (size_t i = 0; i < CZ_COUNT(title); i++)
		if (cz_title_says_end(cz_str_of(title[i])))
			fail_msg("%s", title[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends),
		cmocka_unit_test(goes_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
