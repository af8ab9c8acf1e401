#include "../unit.h"

#include "small_town.h"
#include "verify/contest.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Towns with so many volunteers that they stand in groups: a look shows the pairs that are worth more than the bar, every one of
 * them once and no others, as somebody finds them who tries all. */

enum { REQUESTS = 12, VOLUNTEERS = 160, EVERYBODY = VOLUNTEERS + MOST_VOLUNTEERS + 1, TOWNS = 60, BARS = 8 };

struct town {
	struct cz_arena mem;
	struct cz_store store;
	struct cz_rulebook book;
	struct cz_sides sides;
	struct cz_contest contest;
	bool *planned;
};

/* More interests than there are bits for them. */
static void put_many(struct cz_buf *b, const char *type, const char *id)
{
	open_record(b, type);
	put_text(b, "id", id);
	put_text(b, "postcode", "1001");
	put_key(b, "interests");
	for (int k = 0; k < 90; k++)
		cz_buf_addf(b, "%s\"interest %d\"", k ? "," : "[", k);
	cz_buf_addc(b, ']');
	cz_buf_adds(b, type[0] == 'r' ? ",\"category\":\"BDS\"" : ",\"categories\":[\"BDS\"]");
	close_record(b);
}

static void make_records(struct cz_buf *b)
{
	put_many(b, "request", "RX");
	put_many(b, "volunteer", "VX");
	char id[16];
	for (int k = 0; k < REQUESTS; k++) {
		snprintf(id, sizeof id, "R%d", k);
		make_request(b, id);
	}
	for (int k = 0; k < VOLUNTEERS; k++) {
		snprintf(id, sizeof id, "V%d", k);
		make_volunteer(b, id);
	}
	for (int k = below(20); k > 0; k--)
		make_match(b);
	for (int k = below(10); k > 0; k--)
		make_contact(b);
}

static void keep_quiet(void *ctx, const struct cz_remark *r)
{
	(void)ctx;
	(void)r;
}

static void read_records(struct cz_store *s, const struct cz_buf *b)
{
	enum { ALL = CZ_STORE_REQUESTS | CZ_STORE_VOLUNTEERS | CZ_STORE_MATCHES | CZ_STORE_CONTACTS | CZ_STORE_ORGANISATIONS | CZ_STORE_PLACES };
	char path[] = "/tmp/cz-look-XXXXXX", *name[] = {path};
	struct cz_remarks remarks = {keep_quiet, NULL, {0}};
	struct cz_reader_options o = {0};
	int fd = mkstemp(path);
	assert_true(fd >= 0 && write(fd, b->data, b->len) == (ssize_t)b->len);
	close(fd);
	struct cz_reader *r = cz_reader_new(name, 1, &o);
	assert_non_null(r);
	assert_int_equal(cz_store_read(s, r, ALL, &remarks, NULL), 0);
	cz_reader_free(r);
	unlink(path);
}

static void open_town(struct town *t)
{
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_document changes;
	memset(t, 0, sizeof *t);
	t->store = (struct cz_store)CZ_STORE_INIT;
	make_policy(&text);
	assert_int_equal(cz_json_document("policy", (struct cz_str){text.data, text.len}, &t->mem, &changes, NULL), 0);
	assert_int_equal(cz_rulebook_read(&t->book, &changes, &t->mem, NULL), 0);
	if (one_in(2)) { /* many interests in common count */
		t->book.shared_interest = 1 + below(3);
		t->book.shared_interests_most = 10000;
	}
	cz_buf_clear(&text);
	make_town(&text); /* its places and organisations, and some more people */
	make_records(&text);
	read_records(&t->store, &text);
	t->planned = calloc(t->store.matches.n + 1, sizeof *t->planned);
	assert_int_equal(cz_sides_make(&t->sides, &t->store, &t->book, small_today, t->planned, NULL), 0);
	assert_int_equal(cz_contest_of_town(&t->contest, &t->sides, NULL), 0);
	cz_buf_release(&text);
}

static void close_town(struct town *t)
{
	cz_contest_release(&t->contest);
	cz_sides_release(&t->sides);
	cz_store_release(&t->store);
	cz_arena_release(&t->mem);
	free(t->planned);
}

struct found {
	int times[EVERYBODY];
	int32_t score[EVERYBODY];
};

static void note(struct cz_contest_view *l, uint32_t volunteer, int32_t score)
{
	struct found *f = l->ctx;
	f->times[volunteer]++;
	f->score[volunteer] = score;
}

/* What somebody finds who tries all. */
static bool is_due(const struct town *t, uint32_t i, uint32_t j, const struct cz_worth *price, struct cz_worth bar, int32_t *score)
{
	const struct cz_sides *s = &t->sides;
	if (!t->contest.room[j] || cz_judge_rules(s, i, j))
		return false;
	*score = cz_judge_points(s, i, j, cz_sides_between(s, i, j), cz_sides_km(s, &s->seeker[i], &s->giver[j]), NULL);
	return !price || cz_worth_compare(cz_worth_minus(cz_contest_worth(&t->contest, i, *score), price[j]), bar) > 0;
}

static int look(const struct town *t, uint32_t i, const struct cz_worth *price, const struct cz_contest_prices *laid, struct cz_worth bar)
{
	struct found f = {{0}, {0}};
	struct cz_contest_view l = {.contest = &t->contest, .request = i, .price = price, .laid = laid, .bar = bar, .take = note, .ctx = &f};
	int pairs = 0;
	cz_contest_look(&l);
	for (uint32_t j = 0; j < t->contest.volunteers; j++) {
		int32_t score = 0;
		bool due = is_due(t, i, j, price, bar, &score);
		assert_int_equal(f.times[j], due);
		if (due)
			assert_int_equal(f.score[j], score);
		pairs += due;
	}
	return pairs;
}

/* Just below what somebody is worth who may help; with nobody, anything. */
static struct cz_worth close_bar(const struct town *t, uint32_t i, const struct cz_worth *price)
{
	uint32_t from = (uint32_t)below((int)t->contest.volunteers);
	int32_t score;
	for (uint32_t k = 0; k < t->contest.volunteers; k++) {
		uint32_t j = (from + k) % t->contest.volunteers;
		if (!is_due(t, i, j, NULL, (struct cz_worth){0}, &score))
			continue;
		struct cz_worth bar = cz_worth_minus(cz_contest_worth(&t->contest, i, score), price[j]);
		bar.points -= below(2);
		return bar;
	}
	return (struct cz_worth){below(3), below(9000), 0};
}

static struct cz_worth *any_prices(const struct town *t)
{
	struct cz_worth *price = calloc(t->contest.volunteers, sizeof *price);
	assert_non_null(price);
	for (uint32_t j = 0; j < t->contest.volunteers; j++)
		price[j] = (struct cz_worth){one_in(2) ? 0 : below(4), one_in(2) ? below(400) : below(12000) - 2000, 0};
	return price;
}

static void a_look_shows_all_that_is_above_the_bar_and_nothing_else(void **state)
{
	int shown = 0, all = 0, crowded = 0;
	(void)state;
	for (int k = 0; k < TOWNS; k++) {
		struct town t;
		struct cz_contest_prices laid;
		chance = (uint64_t)(k + 1) << 40;
		open_town(&t);
		struct cz_worth *price = any_prices(&t);
		assert_int_equal(cz_contest_lay_out(&laid, &t.contest, price, NULL), 0);
		for (uint32_t i = 0; i < t.contest.requests; i++) {
			all += t.contest.wanted[i] ? look(&t, i, NULL, NULL, (struct cz_worth){0}) : 0;
			for (int n = 0; t.contest.wanted[i] && n < BARS; n++)
				shown += look(&t, i, price, &laid, close_bar(&t, i, price));
		}
		crowded += t.contest.near.crowds > t.contest.near.groups;
		cz_contest_prices_release(&laid);
		free(price);
		close_town(&t);
	}
	assert_true(crowded > TOWNS / 4);
	assert_true(all > 10 * TOWNS && shown > 10 * TOWNS && shown < all * BARS); /* else there was nothing to see */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_look_shows_all_that_is_above_the_bar_and_nothing_else),
	};
	return cmocka_run_group_tests_name("verify/look", tests, NULL, NULL);
}
