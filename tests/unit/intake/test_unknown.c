/* Cells that say nothing, and the words that stand between names. */
#include "intake/unknown.h"
#include "intake/convert_impl.h"
#include "model/types.h"
#include "../unit.h"

static void tells_nothing_from_something(void **state)
{
	(void)state;
	static const char *const nothing[] = {"-", "?", "--", "\xe2\x80\x93", "nvt", "N.V.T.", "n.v.t", "n/a", "Onbekend", "NIET BEKEND"};
	static const char *const later[] = {"in overleg", "Alleen in overleg", "na overleg", "Flexibel", "n.t.b.", "op afspraak", "To be agreed"};
	static const char *const something[] = {"", "x", "nee", "0", "-1", "na", "n", "geen", "ma", "niet bekend bij ons", "overleggen", "open"};
	for (size_t i = 0; i < CZ_COUNT(nothing); i++)
		assert_true(cz_means_unknown(cz_str_of(nothing[i])) && !cz_means_later(cz_str_of(nothing[i])));
	for (size_t i = 0; i < CZ_COUNT(later); i++)
		assert_true(cz_means_later(cz_str_of(later[i])) && !cz_means_unknown(cz_str_of(later[i])));
	static const char *const none[] = {"geen", "NEE", "Niet", "none"};
	for (size_t i = 0; i < CZ_COUNT(none); i++)
		assert_true(cz_means_none(cz_str_of(none[i])) && !cz_means_unknown(cz_str_of(none[i])));
	assert_true(cz_means_nothing(CZ_STR("Geen")) && cz_means_nothing(CZ_STR("geen hobby's")) && !cz_means_nothing(CZ_STR("geen honden")));
	assert_true(cz_means_sought(CZ_STR("Vacant")) && cz_means_sought(CZ_STR("nog te koppelen")) && !cz_means_sought(CZ_STR("V1")));
	assert_false(cz_means_none(CZ_STR("NET")) || cz_means_none(CZ_STR("")));
	for (size_t i = 0; i < CZ_COUNT(something); i++)
		assert_false(cz_means_unknown(cz_str_of(something[i])) || cz_means_later(cz_str_of(something[i])));
}

static void knows_days_that_are_none(void **state)
{
	(void)state;
	assert_true(cz_means_soon(CZ_STR("z.s.m.")) && cz_means_soon(CZ_STR("Per direct")) && cz_means_endless(CZ_STR("onbepaald")));
	assert_true(cz_means_awaited(CZ_STR("in aanvraag")) && cz_means_to_agree(CZ_STR("nog in overleg")));
	assert_true(cz_means_later(CZ_STR("wisselend")) && !cz_means_to_agree(CZ_STR("wisselend")));
	assert_true(cz_means_ditto(CZ_STR("Zie boven")) && cz_means_ditto(CZ_STR("\"")) && cz_means_ditto(CZ_STR("idem")));
	assert_true(cz_means_ditto(CZ_STR("Dito")) && cz_means_ditto(CZ_STR("zie 1")) && cz_means_ditto(CZ_STR("zie rij 12")));
	assert_false(cz_means_ditto(CZ_STR("zie ook de lijst van 3")) || cz_means_ditto(CZ_STR("zie")));
	assert_false(cz_means_ditto(CZ_STR("")) || cz_means_ditto(CZ_STR("Idema")) || cz_means_soon(CZ_STR("direct na school")));
}

static bool is_no_code_of(const struct cz_vocabulary *v)
{
	for (size_t i = 0; i < v->n; i++) {
		const char *names = v->code[i].names;
		if (cz_means_unknown(cz_str_of(v->code[i].code)))
			return false;
		for (struct cz_str name; cz_str_part(&names, '|', &name);)
			if (cz_means_unknown(name))
				return false;
	}
	return true;
}

/* A word for nothing would hide a code of that name. */
static void no_code_means_nothing(void **state)
{
	(void)state;
	for (size_t t = 0; t < cz_types_n; t++)
		for (size_t i = 0; i < cz_types[t]->n; i++)
			if (cz_types[t]->field[i].codes)
				assert_true(is_no_code_of(cz_types[t]->field[i].codes));
}

static void finds_what_joins_names(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t at, n;
	} joint[] = {{"nl en tr", 2, 4}, {"nl EN tr", 2, 4}, {"a/b", 1, 1}, {"a & b", 1, 3}, {"a+b", 1, 1}, {"a and b", 1, 5},
		     {"Engels", 6, 0}, {"en tr", 5, 0}, {"", 0, 0}, {"tr en", 5, 0}};
	for (size_t i = 0; i < CZ_COUNT(joint); i++) {
		size_t n = 9;
		assert_int_equal(cz_convert_joint(cz_str_of(joint[i].text), 0, &n), joint[i].at);
		assert_int_equal(n, joint[i].n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_nothing_from_something),
		cmocka_unit_test(knows_days_that_are_none),
		cmocka_unit_test(no_code_means_nothing),
		cmocka_unit_test(finds_what_joins_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
