#include "intake/watch.h"
#include "model/types.h"
#include "../unit.h"

static struct cz_watch watch;

static void begin(const struct cz_type *t, bool keyed)
{
	struct cz_recipe recipe = CZ_RECIPE_INIT;
	recipe.type = t;
	cz_watch_begin(&watch, &recipe, keyed);
}

/* Matches with these requests, one a line; what is found there, and where. */
static enum cz_personal requests(const char *const *id, size_t n, size_t *line)
{
	begin(&cz_type_match, false);
	for (size_t i = 0; i < n; i++) {
		struct cz_match m;
		cz_type_blank(&cz_type_match, &m);
		m.request = id[i];
		m.reason = "bel 0612345678"; /* free text is cleaned elsewhere */
		cz_watch_record(&watch, &m, i + 2);
	}
	assert_string_equal(watch.at[0].field->key, "request");
	enum cz_personal none = cz_watch_verdict(&watch.at[1], line);
	assert_int_equal(none, CZ_PERSONAL_NONE);
	return cz_watch_verdict(&watch.at[0], line);
}

static void one_among_many(void **s)
{
	static const struct {
		const char *id[4];
		enum cz_personal kind;
		size_t line;
	} is[] = {
		{{"h1", "h2", "jan@x.nl", "h4"}, CZ_PERSONAL_EMAIL, 4},
		{{"h1", "06-12345678", "h3", "jan@x.nl"}, CZ_PERSONAL_PHONE, 3},
		{{"h1", "h2", "h3", "Jan de Vries"}, CZ_PERSONAL_NAME, 5},
		{{"h1", "123456782", "h3", "4"}, CZ_PERSONAL_BSN, 3},
		{{"100000000", "1234.56.782", "h3", "4"}, CZ_PERSONAL_BSN, 3},
		{{"100000000", "100000001", "123456782", "h4"}, CZ_PERSONAL_NONE, 0}, /* numbers of the office pass by chance */
		{{"h1", NULL, "R-2026-000123", "4"}, CZ_PERSONAL_NONE, 0},
		{{"JV1951", "AB1948", "h3", "KS1933"}, CZ_PERSONAL_BIRTH, 2},
		{{"HV1951", "HV1952", "HV1953", "HV1954"}, CZ_PERSONAL_NONE, 0},
		{{"ZU1951", "NO1952", "WE1953", "ZU0003"}, CZ_PERSONAL_BIRTH, 2},
		{{"JV0951", "AB2048", "KS1033", "PQ9999"}, CZ_PERSONAL_NONE, 0},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		size_t line;
		enum cz_personal kind = requests(is[i].id, CZ_COUNT(is[i].id), &line);
		if (kind != is[i].kind || (kind && line != is[i].line))
			fail_msg("%zu: %s in line %zu", i, cz_personal_name(kind), line);
	}
}

/* Names are for organisations; but every type has its fields watched, and lists are looked through. */
static void fields_of_all_types(void **s)
{
	static const char *const watched[][7] = {
		{"request", "id", "organisation", "contact_person", "partnership", "refuses"},
		{"volunteer", "id", "organisation", "refuses"},
		{"match", "request", "volunteer"},
		{"contact", "request", "volunteer"},
		{"organisation", "id", "name"},
		{"offer", "organisation"},
		{"partnership", "id", "name", "members"},
		{"response", "partnership", "wave", "respondent", "bank"},
		{"pair", "request", "volunteer"},
		{"place", "name"},
	};
	(void)s;
	size_t line, types = 0;
	for (size_t i = 0; i < cz_types_n; i++) {
		if (cz_types[i]->output)
			continue;
		assert_true(types < CZ_COUNT(watched));
		assert_string_equal(cz_types[i]->name, watched[types][0]);
		begin(cz_types[i], false);
		for (size_t k = 0; k < watch.n; k++)
			assert_string_equal(watch.at[k].field->key, watched[types][k + 1]);
		assert_null(watched[types++][watch.n + 1]);
	}
	assert_int_equal(types, CZ_COUNT(watched));
	struct cz_partnership p;
	const char *members[] = {"De Haven", "buurt@x.nl"};
	cz_type_blank(&cz_type_partnership, &p);
	p.id = "Jan de Vries";
	p.members = (struct cz_texts){members, 2};
	begin(&cz_type_partnership, false);
	cz_watch_record(&watch, &p, 7);
	for (size_t i = 0; i < watch.n; i++) {
		const char *key = watch.at[i].field->key;
		enum cz_personal want = strcmp(key, "id") == 0 ? CZ_PERSONAL_NAME : CZ_PERSONAL_NONE;
		assert_int_equal(cz_watch_verdict(&watch.at[i], &line), want);
		assert_int_equal(watch.at[i].left[CZ_PERSONAL_EMAIL], strcmp(key, "members") == 0);
	}
	assert_int_equal(p.members.n, 1);
}

/* No key replaces it there, and no organisation is called so; but many have a number of eight digits, or one of another system. */
static void one_bsn_where_none_is_expected(void **s)
{
	static const struct {
		const char *id, *name;
		bool id_has, name_has;
	} is[] = {
		{"123456782", "Kerk", true, false},     {"O1", "123456782", false, true}, {"O1", "Kerk (1234.56.782)", false, true},
		{"O1", "Oost 2, 123456782", false, true}, {"10464554", "10464554", false, false}, {"100000000", "Kerk 06-12345678", false, false},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_organisation o;
		cz_type_blank(&cz_type_organisation, &o);
		o.id = is[i].id;
		o.name = is[i].name;
		begin(&cz_type_organisation, i % 2);
		cz_watch_record(&watch, &o, 2);
		if (cz_watch_has_bsn(&watch.at[0]) != is[i].id_has || cz_watch_has_bsn(&watch.at[1]) != is[i].name_has)
			fail_msg("%zu", i);
	}
}

/* What a key replaces needs no watch; where it replaces nothing, a person in the text is found as without it. */
static void a_key_does_not_help(void **s)
{
	(void)s;
	for (int keyed = 0; keyed < 2; keyed++) {
		struct cz_request r;
		size_t line, found = 0, left = 0;
		cz_type_blank(&cz_type_request, &r);
		r.id = r.contact_person = "Jan de Vries";
		r.organisation = "mw. Jansen";
		begin(&cz_type_request, keyed);
		cz_watch_record(&watch, &r, 4);
		for (size_t i = 0; i < watch.n; i++) {
			enum cz_personal kind = cz_watch_verdict(&watch.at[i], &line);
			assert_false(kind && watch.at[i].person && keyed);
			assert_int_equal(kind, kind ? CZ_PERSONAL_NAME : CZ_PERSONAL_NONE);
			found += kind != CZ_PERSONAL_NONE;
			left += watch.at[i].left_n;
		}
		assert_int_equal(found, !keyed); /* the id */
		assert_int_equal(left, keyed ? 1 : 2);
		assert_true(!r.organisation && !r.contact_person == !keyed);
	}
}

/* A person where an organisation is named goes; what is called after one stays, and so does a name that the recipe keeps. */
static void persons_go(void **s)
{
	static const struct {
		const char *name;
		bool goes, keeps;
	} is[] = {
		{"Anneke de Vries", true, true},  {"J. de Boer", true, true}, {"mevr. Jansen", true, true},     {"Henk", true, true},
		{"jan@x.nl", true, false},        {"06-12345678", true, false}, {"Zorg (06-12345678)", true, false}, {"Kerkstraat 12", true, false},
		{"Stichting Jan Visser", false, true}, {"Huisarts Bakker", false, true}, {"Team Anneke", false, true}, {"Buurthuis Kerkstraat 12", false, true},
	};
	(void)s;
	for (size_t i = 0; i < 2 * CZ_COUNT(is); i++) {
		struct cz_take take = {.field = cz_type_field(&cz_type_volunteer, CZ_STR("organisation")), .names_stay = i % 2};
		struct cz_recipe recipe = {.type = &cz_type_volunteer, .take = &take, .n = 1};
		struct cz_volunteer v;
		cz_type_blank(&cz_type_volunteer, &v);
		v.id = "V1";
		v.organisation = is[i / 2].name;
		cz_watch_begin(&watch, &recipe, false);
		cz_watch_record(&watch, &v, 2);
		if (!v.organisation != (is[i / 2].goes && !(i % 2 && is[i / 2].keeps)))
			fail_msg("%s", is[i / 2].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_among_many),
		cmocka_unit_test(fields_of_all_types),
		cmocka_unit_test(one_bsn_where_none_is_expected),
		cmocka_unit_test(a_key_does_not_help),
		cmocka_unit_test(persons_go),
	};
	return cmocka_run_group_tests_name("intake/watch", tests, NULL, NULL);
}
