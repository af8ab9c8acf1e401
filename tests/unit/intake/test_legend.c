/* Lines above the header that say what values mean. */
#include "../unit.h"

#include "intake/legend.h"
#include "intake/scales.h"
#include <stdlib.h>

enum { CAR, URGENCY, COLUMNS };

static void apply(struct cz_header *h, const char *line)
{
	const struct cz_str cell[COLUMNS] = {[CAR] = CZ_STR("Auto"), [URGENCY] = CZ_STR("Urgentie")};
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_header_read(h, cell, NULL, COLUMNS, &err), 0);
	assert_int_equal(cz_legend_apply(h, cz_str_of(line), &err), 0);
}

static void lines(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		int of[COLUMNS];
	} want[] = {
		{"1 = hoog", {0, 0}},
		{"1 = laag, 3 = hoog", {CZ_SCALE_TURNED, CZ_SCALE_TURNED}},
		{"urgentie: 1 = laag, 3 = hoog", {0, CZ_SCALE_TURNED}},
		{"urgentie: 1 = laag, 5 = hoog;;;", {0, CZ_SCALE_UNKNOWN}},
		{"3 = hoog", {CZ_SCALE_UNKNOWN, CZ_SCALE_UNKNOWN}},
		{"x = kan niet", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"Auto: x = geen auto", {CZ_SCALE_OTHER_YES, 0}},
		{"auto: 1=nee, 2=ja", {CZ_SCALE_OTHER_YES, 0}},
		{"\"leeg = beschikbaar\"", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"x = beschikbaar; leeg = niet", {0, 0}},
		{"1 = geen voorkeur", {0, 0}},
		{"x betekent verhinderd", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"Aankruisen wanneer u NIET kunt;;", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"Aankruisen wanneer u kunt;;", {0, 0}},
		{"Een x betekent dat iemand die dag niet kan;;;", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"Een x betekent dat iemand kan, leeg betekent niet beschikbaar", {0, 0}},
		{"x = dat iemand kan 0 = niet", {0, 0}},
		{"Kruisje = kan, leeg = kan niet", {0, 0}},
		{"Zet een x als u die dag niet kunt.", {CZ_SCALE_OTHER_YES, CZ_SCALE_OTHER_YES}},
		{"Wie 2 x per week niet kan, belt", {0, 0}},
		{"1 = helemaal eens, 5 = helemaal oneens", {CZ_SCALE_OTHER_ANSWERS, CZ_SCALE_OTHER_ANSWERS}},
		{"1 = helemaal niet mee eens, 5 = helemaal mee eens", {0, 0}},
		{"1. Bent u het eens met de ambitie?", {0, 0}},
		{"Overzicht week 49 (niet delen)", {0, 0}},
		{"=", {0, 0}},
		{"", {0, 0}},
	};
	for (size_t i = 0; i < CZ_COUNT(want); i++) {
		struct cz_header h;
		apply(&h, want[i].line);
		for (int k = 0; k < COLUMNS; k++)
			assert_int_equal(h.column[k].scale, want[i].of[k]);
		cz_header_release(&h);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(lines)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
