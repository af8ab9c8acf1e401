#include "../unit.h"

#include "base/hash.h"
#include "model/types.h"
#include "report/heard.h"
#include <stdio.h>

enum { PEOPLE = 90, CONTACTS = 20000, UNTIL = 500 };

static char request[PEOPLE][16], volunteer[PEOPLE][16];

/* The witness: all contacts about all pairs in one large table. */
static struct cz_heard known[PEOPLE][PEOPLE];

static void see(struct cz_heard *h, const struct cz_contact *c)
{
	if (c->date > UNTIL)
		return;
	h->pair = 1;
	h->last = h->last == CZ_DAY_NONE || c->date > h->last ? c->date : h->last;
	h->evaluation = h->evaluation || c->kind == CZ_EVALUATION;
	h->feedback = h->feedback || c->kind == CZ_FEEDBACK;
}

static void each_pair_is_told_apart(void **state)
{
	struct cz_heard_list l = {.until = UNTIL};
	(void)state;
	for (int i = 0; i < PEOPLE; i++) {
		snprintf(request[i], sizeof request[i], "R%d", i);
		snprintf(volunteer[i], sizeof volunteer[i], "V%d", i);
		for (int j = 0; j < PEOPLE; j++)
			known[i][j] = (struct cz_heard){.last = CZ_DAY_NONE};
	}
	for (uint64_t k = 0; k < CONTACTS; k++) {
		uint64_t x = cz_mix64(k);
		int i = (int)(x % PEOPLE), j = (int)(x / PEOPLE % PEOPLE);
		struct cz_contact c = {request[i], volunteer[j], (cz_day)(x / 10000 % 600), (int8_t)(x / 7 % cz_vocab_contact.n), CZ_CODE_NONE};
		assert_int_equal(cz_heard_pass(&l, &c, NULL), 0);
		see(&known[i][j], &c);
	}
	struct cz_contact about_nobody = {NULL, volunteer[0], 1, CZ_EVALUATION, CZ_CODE_NONE};
	assert_int_equal(cz_heard_pass(&l, &about_nobody, NULL), 0);
	assert_int_equal((int)l.contacts, CONTACTS + 1);
	for (int i = 0; i < PEOPLE; i++)
		for (int j = 0; j < PEOPLE; j++) {
			struct cz_heard h = cz_heard_of(&l, request[i], volunteer[j]);
			assert_int_equal(h.last, known[i][j].last);
			assert_int_equal(h.evaluation, known[i][j].evaluation);
			assert_int_equal(h.feedback, known[i][j].feedback);
		}
	cz_heard_release(&l);
}

static void nothing_was_heard_of_strangers(void **state)
{
	struct cz_heard_list l = CZ_HEARD_INIT;
	(void)state;
	assert_int_equal(cz_heard_of(&l, "R1", "V1").last, CZ_DAY_NONE);
	assert_false(cz_heard_of(&l, "R1", "V1").evaluation);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(each_pair_is_told_apart), cmocka_unit_test(nothing_was_heard_of_strangers)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
