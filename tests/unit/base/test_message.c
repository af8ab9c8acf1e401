#include "base/attr.h"
#include "base/message.h"
#include "base/remark.h"
#include "base/text.h"
#include "../unit.h"

static void the_catalogue_is_sorted_and_complete(void **state)
{
	(void)state;
	assert_true(cz_messages_n > 30);
	for (size_t i = 0; i < cz_messages_n; i++) {
		const struct cz_message_text *m = &cz_messages[i];
		assert_true(m->id >= 100 && m->id <= 799);
		assert_true(i == 0 || cz_messages[i - 1].id < m->id);
		assert_ptr_equal(cz_message_find(m->id), m);
		for (int lang = 0; lang < CZ_LANGS; lang++) {
			size_t n = strlen(m->text[lang]);
			assert_true(n > 3 && n < 200 && m->text[lang][n - 1] != '.');
			assert_true(cz_utf8_check(m->text[lang], n) == SIZE_MAX);
		}
	}
	assert_null(cz_message_find((enum cz_message)999));
}

static void hear(void *ctx, const struct cz_remark *r)
{
	*(unsigned *)ctx = r->id;
}

static void remarks_are_counted_by_level(void **state)
{
	(void)state;
	unsigned last = 0;
	struct cz_remarks r = {.hear = hear, .ctx = &last};
	cz_remark(&r, &(struct cz_remark){.id = CZ308});
	cz_remark(&r, &(struct cz_remark){.id = CZ214});
	cz_remark(NULL, &(struct cz_remark){.id = CZ214});
	assert_int_equal(last, 214);
	assert_int_equal(r.count[CZ_WARNING], 1);
	assert_int_equal(r.count[CZ_ERROR], 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_catalogue_is_sorted_and_complete),
					   cmocka_unit_test(remarks_are_counted_by_level)};
	return cmocka_run_group_tests_name("base/message", tests, NULL, NULL);
}
