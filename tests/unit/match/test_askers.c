#include "match/assign_fast.h"
#include "../unit.h"
#include <string.h>

/* A witness: all pairs that there are, gone over one by one. More rounds bring pairs than there are lists. */

enum { REQUESTS = 9, VOLUNTEERS = 5, ROUNDS = CZ_ASKER_LISTS + 3, MOST = REQUESTS * VOLUNTEERS };

struct town {
	struct cz_fast f;
	uint32_t known[REQUESTS][VOLUNTEERS]; /* of each request, those it knows, in the order in which they came */
	uint32_t n[REQUESTS];
	uint64_t row[REQUESTS + 1], fresh[REQUESTS];
	uint32_t to[MOST];
	int32_t points[MOST];
	int64_t ask[VOLUNTEERS], worth[REQUESTS];
	uint8_t bonus[REQUESTS];
};

static int32_t points_of(uint32_t i, uint32_t j)
{
	return (int32_t)(100 * i + j);
}

/* As many new pairs as a request has of those that round r brings: a different one for each, and for some none. */
static void bring_pairs(struct town *t, uint32_t r)
{
	uint64_t e = 0;
	for (uint32_t i = 0; i < REQUESTS; i++) {
		const uint32_t old = t->n[i];
		if ((i + r) % 3 == 0 && old < VOLUNTEERS)
			t->known[i][t->n[i]++] = (i + 2 * old) % VOLUNTEERS;
		t->row[i] = e;
		t->fresh[i] = e + old;
		for (uint32_t k = 0; k < t->n[i]; k++, e++) {
			t->to[e] = t->known[i][k];
			t->points[e] = points_of(i, t->to[e]);
		}
	}
	t->row[REQUESTS] = e;
}

static void begin(struct town *t)
{
	*t = (struct town){.f = {.requests = REQUESTS, .volunteers = VOLUNTEERS}};
	t->f.pair = (struct cz_pairs){t->row, t->to, t->points};
	t->f.fresh = t->fresh;
	t->f.ask = t->ask;
	t->f.worth = t->worth;
	t->f.bonus = t->bonus;
	bring_pairs(t, 0);
}

static bool knows(const struct town *t, uint32_t i, uint32_t j)
{
	for (uint32_t k = 0; k < t->n[i]; k++)
		if (t->known[i][k] == j)
			return true;
	return false;
}

/* Each request stands as often among the askers of j as it knows j: once or never. */
static void assert_askers_of(const struct town *t, uint32_t j)
{
	uint32_t seen[REQUESTS] = {0};
	for (size_t k = 0; k < t->f.askers.lists; k++) {
		const struct cz_asker_list *l = &t->f.askers.list[k];
		for (uint64_t x = l->row[j]; x < l->row[j + 1]; x++) {
			assert_int_equal(l->asker[x].points, points_of(l->asker[x].request, j));
			seen[l->asker[x].request]++;
		}
	}
	for (uint32_t i = 0; i < REQUESTS; i++)
		assert_int_equal(seen[i], knows(t, i, j));
}

static void every_round_adds_its_own_pairs(void **state)
{
	(void)state;
	struct town t;
	begin(&t);
	assert_true(cz_askers_add(&t.f)); /* nobody asked: nothing to add to */
	assert_int_equal(t.f.askers.lists, 0);
	assert_true(cz_askers_find(&t.f));
	for (uint32_t r = 1; r <= ROUNDS; r++) {
		bring_pairs(&t, r);
		assert_true(cz_askers_add(&t.f));
		assert_in_range(t.f.askers.lists, 1, CZ_ASKER_LISTS);
		for (uint32_t j = 0; j < VOLUNTEERS; j++)
			assert_askers_of(&t, j);
	}
	cz_fast_release(&t.f);
}

static void assert_losses(const struct town *t, uint32_t j, int64_t rise)
{
	const struct cz_asker_list *l = &t->f.askers.list[0];
	for (uint64_t x = l->row[j]; x < l->row[j + 1]; x++) {
		const struct cz_asker *a = &l->asker[x];
		int64_t loss = cz_fast_loss(&t->f, a->request, (struct cz_end){j, a->points});
		assert_int_equal(a->loss, cz_asker_loss(loss - rise));
	}
}

static void losses_are_noted_once_in_a_round(void **state)
{
	(void)state;
	struct town t;
	begin(&t);
	for (uint32_t i = 0; i < REQUESTS; i++)
		t.worth[i] = 1000 + i;
	for (uint32_t j = 0; j < VOLUNTEERS; j++)
		t.ask[j] = 10 * j;
	assert_true(cz_askers_find(&t.f));
	assert_true(t.f.askers.list[0].row[VOLUNTEERS] > 0);
	cz_askers_begin_round(&t.f);
	for (int rise = 0; rise <= 7; rise += 7) {
		for (uint32_t i = 0; i < REQUESTS; i++)
			t.worth[i] += rise;
		for (uint32_t j = 0; j < VOLUNTEERS; j++) {
			cz_askers_note(&t.f, j);
			assert_int_equal(t.f.askers.ask[j], t.ask[j]);
			assert_losses(&t, j, rise); /* what rose later is not in them */
		}
	}
	cz_askers_begin_round(&t.f);
	for (uint32_t j = 0; j < VOLUNTEERS; j++) {
		cz_askers_note(&t.f, j);
		assert_losses(&t, j, 0);
	}
	cz_fast_release(&t.f);
}

static void a_loss_that_is_too_large_is_told_as_less(void **state)
{
	(void)state;
	assert_int_equal(cz_asker_loss(-1), 0);
	assert_int_equal(cz_asker_loss(12), 12);
	assert_true(cz_asker_loss((int64_t)UINT32_MAX + 5) == UINT32_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_round_adds_its_own_pairs),
		cmocka_unit_test(losses_are_noted_once_in_a_round),
		cmocka_unit_test(a_loss_that_is_too_large_is_told_as_less),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
