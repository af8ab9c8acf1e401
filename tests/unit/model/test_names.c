/* The names under which people know fields and codes: folded, and each meaning one thing. */
#include "base/text.h"
#include "intake/names.h"
#include "model/types.h"
#include <stdio.h>
#include "../unit.h"

static int wrong;

static void is_folded(const char *where, struct cz_str name)
{
	struct cz_buf b = CZ_BUF_INIT;
	assert_true(cz_text_fold(name, &b));
	if (!name.n || b.len != name.n || memcmp(cz_buf_text(&b), name.s, b.len) != 0) {
		print_error("%s: '%.*s' is not folded\n", where, (int)name.n, name.s);
		wrong++;
	}
	cz_buf_release(&b);
}

static void a_column_means_one_field(void **state)
{
	(void)state;
	wrong = 0;
	for (size_t t = 0; t < cz_types_n; t++)
		for (size_t f = 0; f < cz_types[t]->n; f++) {
			const struct cz_field *field = &cz_types[t]->field[f];
			const char *names = field->names;
			struct cz_str name;
			assert_true(cz_types[t]->output || names);
			while (cz_str_part(&names, '|', &name)) {
				const struct cz_field *found = cz_type_column(cz_types[t], name);
				is_folded(field->key, name);
				if (found == field)
					continue;
				print_error("%s: '%.*s' names both %s and %s\n", cz_types[t]->name, (int)name.n, name.s, field->key,
					    found ? found->key : "nothing");
				wrong++;
			}
		}
	assert_int_equal(wrong, 0);
}

static const struct cz_vocabulary *const vocabularies[] = {
	&cz_vocab_requester, &cz_vocab_frequency, &cz_vocab_gender, &cz_vocab_request_status, &cz_vocab_close_reason,
	&cz_vocab_volunteer_status, &cz_vocab_match_status, &cz_vocab_contact, &cz_vocab_party, &cz_vocab_function,
	&cz_vocab_category,
};

static void means(struct cz_names *n, const struct cz_vocabulary *v, size_t code, struct cz_str name)
{
	const char *found = "nothing";
	is_folded(v->name, name);
	assert_true(cz_names_find(n, name, &found) >= 0);
	if (strcmp(found, v->code[code].code) == 0)
		return;
	print_error("%s: '%.*s' means both %s and %s\n", v->name, (int)name.n, name.s, v->code[code].code, found);
	wrong++;
}

static void a_word_means_one_code(void **state)
{
	(void)state;
	wrong = 0;
	for (size_t i = 0; i < CZ_COUNT(vocabularies); i++) {
		const struct cz_vocabulary *v = vocabularies[i];
		struct cz_names n = CZ_NAMES_INIT;
		struct cz_err err = CZ_ERR_INIT;
		assert_int_equal(cz_names_add_vocabulary(&n, v, &err), 0);
		for (size_t c = 0; c < v->n; c++) {
			const char *names = v->code[c].names;
			struct cz_str name;
			assert_int_equal(cz_code_find(v, cz_str_of(v->code[c].code)), c);
			while (cz_str_part(&names, '|', &name))
				means(&n, v, c, name);
			for (int lang = 0; lang < CZ_LANGS; lang++) {
				struct cz_buf b = CZ_BUF_INIT;
				assert_true(cz_text_fold(cz_str_of(v->code[c].label[lang]), &b));
				means(&n, v, c, (struct cz_str){b.data, b.len});
				cz_buf_release(&b);
			}
		}
		cz_names_release(&n);
	}
	assert_int_equal(wrong, 0);
}

static void column_is(const struct cz_type *t, const char *column, const char *key)
{
	struct cz_buf b = CZ_BUF_INIT;
	assert_true(cz_text_fold(cz_str_of(column), &b));
	const struct cz_field *f = cz_type_column(t, (struct cz_str){cz_buf_text(&b), b.len});
	if (!f || strcmp(f->key, key) != 0)
		fail_msg("%s: %s", column, f ? f->key : "unknown");
	cz_buf_release(&b);
}

static void the_columns_of_the_manual(void **state)
{
	(void)state;
	column_is(&cz_type_volunteer, "Postcode", "postcode");
	column_is(&cz_type_volunteer, "Categorie\xc3\xabn", "categories");
	column_is(&cz_type_volunteer, "Maximale afstand (km)", "max_km");
	column_is(&cz_type_volunteer, "maximale_afstand", "max_km");
	column_is(&cz_type_volunteer, "Capaciteit", "capacity");
	column_is(&cz_type_volunteer, "SINDS", "since");
	column_is(&cz_type_volunteer, "Vrijwilligersnummer", "id");
	column_is(&cz_type_volunteer, "VOG gezien op", "vog_seen");
	column_is(&cz_type_volunteer, "Dagdelen", "times");
	column_is(&cz_type_volunteer, "Beschikbaarheid", "times");
	column_is(&cz_type_volunteer, "max_km", "max_km");
	column_is(&cz_type_request, "Hulpvraagnummer", "id");
	column_is(&cz_type_request, "hulpvraag-id", "id");
	column_is(&cz_type_request, "Aangemeld op", "created");
	column_is(&cz_type_request, "Urgentie", "urgency");
	column_is(&cz_type_request, "Wijk", "area");
	column_is(&cz_type_match, "Vrijwilliger", "volunteer");
	column_is(&cz_type_contact, "Datum", "date");
	column_is(&cz_type_place, "Gemeente", "municipality");
	column_is(&cz_type_offer, "Doelgroep", "target");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_column_means_one_field), cmocka_unit_test(a_word_means_one_code),
					   cmocka_unit_test(the_columns_of_the_manual)};
	return cmocka_run_group_tests_name("model/names", tests, NULL, NULL);
}
