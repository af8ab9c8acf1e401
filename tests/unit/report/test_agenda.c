#include "../unit.h"

#include "base/hash.h"
#include "data/json.h"
#include "report/build.h"
#include "report/disclose.h"
#include "report/render.h"
#include <math.h>

/* What the public reads of partnerships follows from the figures that are printed: two surveys, however different, of which the same is
 * printed give the same page. */

enum { SURVEYS = 3000, ASPECTS = 4, PARTIES = 3, RECORDS = 64 };

static struct cz_arena mem = CZ_ARENA_INIT;
static struct cz_value made[RECORDS];
static double distance[ASPECTS]; /* of the parties in the last wave that was made, in truth */

static double chance(uint64_t seed, uint64_t what)
{
	return (double)(cz_mix64(seed * 4096 + what) >> 11) / 9007199254740992.0;
}

static int64_t pick(uint64_t seed, uint64_t what, int64_t most)
{
	return (int64_t)(chance(seed, what) * (double)most);
}

static void add_record(size_t *n, struct cz_buf *text)
{
	assert_false(cz_buf_failed(text));
	assert_true(*n < RECORDS);
	assert_int_equal(cz_json_parse(cz_buf_text(text), text->len, &mem, &made[(*n)++], NULL), 0);
	cz_buf_release(text);
}

/* A mean that prints as one of few do, so that many aspects print the same; the twin's differs by less than that shows. */
static double mean(uint64_t seed, uint64_t what, uint64_t twin)
{
	static const double printed[] = {1, 1.4, 1.5, 2.4, 2.5, 3.1, 3.2, 4.4, 4.6, 5};
	double m = printed[pick(seed, what, 10)] + 0.098 * (chance(twin, what) - 0.5);
	return m < 1 ? 1 + 0.2 * chance(twin, what) : m > 5 ? 5 - 0.2 * chance(twin, what) : m;
}

static void add_score(uint64_t seed, uint64_t twin, int wave, int aspect, size_t *n)
{
	const uint64_t at = (uint64_t)(100 * (aspect + 1) + 1000 * wave);
	struct cz_buf b = CZ_BUF_INIT;
	int64_t people = 0, of[PARTIES];
	for (int p = 0; p < PARTIES; p++) {
		of[p] = chance(seed, 7) < 0.7 ? 5 + 5 * pick(seed, (uint64_t)p, 3) + pick(twin, (uint64_t)p, 5) : 2 + pick(seed, (uint64_t)p, 9);
		people += of[p];
	}
	cz_buf_addf(&b, "{\"type\":\"score\",\"partnership\":\"P\",\"wave\":\"%d\",\"bank\":\"kaats5\",\"aspect\":\"a%d\",\"scale\":[1,5],\"n\":%d",
		    2025 + wave, aspect, (int)people);
	cz_buf_addf(&b, ",\"mean\":%.6f,\"mean_respondents\":%.6f", mean(seed, at, twin), mean(seed, at + 1, twin));
	cz_buf_addf(&b, ",\"low\":%.6f,\"high\":%.6f,\"spread\":%.6f,\"parties\":[", mean(seed, at + 2, twin), mean(seed, at + 3, twin), chance(twin, at));
	const bool agree = chance(seed, at + 9) < 0.15;
	double low = 5, high = 1;
	for (int p = 0; p < PARTIES; p++) {
		const uint64_t what = at + 10 + (uint64_t)p;
		const double near = 3.1 + 0.1 * (double)pick(seed, what, 5) + 0.098 * (chance(twin, what) - 0.5);
		const double m = agree ? near : mean(seed, what, twin);
		cz_buf_addf(&b, "%s{\"party\":\"%s\",\"n\":%d,\"mean\":%.6f}", p ? "," : "", ((const char *[]){"formal", "informal", "municipality"})[p],
			    (int)of[p], m);
		low = fmin(low, m);
		high = fmax(high, m);
	}
	distance[aspect] = high - low;
	cz_buf_adds(&b, "]}");
	add_record(n, &b);
}

/* A point that says the word and the kind, and asks it; also: one more reason, or NULL. */
static void add_point(struct cz_buf *b, const char *kind, int64_t aspect, const char *also, const char *word)
{
	cz_buf_adds(b, b->data[b->len - 1] == '[' ? "" : ",");
	cz_buf_addf(b, "{\"point\":\"%s\",\"aspect\":\"a%d\",", kind, (int)aspect);
	if (also)
		cz_buf_addf(b, "\"also\":[\"%s\"],", also);
	cz_buf_addf(b, "\"reason\":{\"nl\":\"%s %s\",\"en\":\"%s %s\"},", word, kind, word, kind);
	cz_buf_addf(b, "\"question\":{\"nl\":\"%s?\",\"en\":\"%s?\"}}", kind, kind);
}

/* What cz-score would talk about goes by numbers that are not printed, but for what the partnership's record says,
 * which both twins have. A point of the record with one more reason, as cz-score writes none, is not only of the
 * record. */
static void add_agenda(uint64_t seed, uint64_t twin, size_t *n)
{
	static const char *const kinds[] = {"strength", "lowest", "gap", "divided", "changed"};
	static const char *const of_record[] = {"seat", "ambition"};
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_adds(&b, "{\"type\":\"agenda\",\"partnership\":\"P\",\"wave\":\"2026\",\"bank\":\"kaats5\",\"points\":[");
	for (uint64_t k = 0; k < CZ_COUNT(kinds); k++)
		if (chance(twin, 5000 + k) < 0.6)
			add_point(&b, kinds[k], pick(twin, 5010 + k, ASPECTS), NULL, "chosen");
	for (uint64_t k = 0; k < CZ_COUNT(of_record); k++) {
		if (chance(seed, 6000 + k) < 0.5)
			continue;
		add_point(&b, of_record[k], pick(seed, 6010 + k, ASPECTS), NULL, "recorded");
		if (chance(twin, 6020 + k) < 0.3)
			add_point(&b, of_record[k], pick(twin, 6030 + k, ASPECTS), "gap", "chosen");
	}
	cz_buf_adds(&b, "]}");
	add_record(n, &b);
}

/* Two waves of one partnership, with its agenda. */
static struct cz_store survey(uint64_t seed, uint64_t twin)
{
	size_t n = 0;
	cz_arena_release(&mem);
	for (int wave = 0; wave < 2; wave++)
		for (int a = 0; a < ASPECTS; a++)
			add_score(seed, twin, wave, a, &n);
	add_agenda(seed, twin, &n);
	return (struct cz_store){.made = {.v = made, .n = n}};
}

/* The figures, and the whole page with what it says of them. */
static void pages(const struct cz_store *s, struct cz_buf *figures, struct cz_buf *page)
{
	static const struct cz_heard_list heard = CZ_HEARD_INIT;
	const struct cz_week week = {2026, 47};
	const struct cz_report_options o = {.lang = CZ_EN, .week = week, .as_of = cz_week_monday(week) + 9, .heard = &heard, .sections = "short,partnerships"};
	struct cz_report r;
	assert_int_equal(cz_report_build(&r, s, &o, NULL), 0);
	cz_report_csv(&r, figures);
	for (size_t i = 0; i < r.tables; i++) /* and how many answered */
		for (size_t c = 0; r.table[i]->answered && c < r.table[i]->columns; c++)
			cz_buf_addf(figures, "%d of %d ", (int)r.table[i]->answered[c], (int)r.table[i]->people);
	cz_report_json(&r, page);
	cz_report_html(&r, (struct cz_str){0}, page);
	assert_false(cz_buf_failed(figures) || cz_buf_failed(page));
	cz_report_release(&r);
}

static void same_figures_give_the_same_sentences(void **state)
{
	size_t same = 0, lowest = 0, highest = 0, furthest = 0, up = 0, seat = 0, ambition = 0;
	(void)state;
	for (uint64_t seed = 1; seed <= SURVEYS; seed++) {
		struct cz_buf figures[2] = {CZ_BUF_INIT, CZ_BUF_INIT}, page[2] = {CZ_BUF_INIT, CZ_BUF_INIT};
		for (uint64_t twin = 0; twin < 2; twin++) {
			const struct cz_store s = survey(seed, 2 * seed + twin + SURVEYS);
			pages(&s, &figures[twin], &page[twin]);
		}
		if (strcmp(cz_buf_text(&figures[0]), cz_buf_text(&figures[1])) == 0) {
			same++;
			if (strcmp(cz_buf_text(&page[0]), cz_buf_text(&page[1])) != 0)
				fail_msg("survey %d: the figures are the same, and the sentences are not", (int)seed);
		}
		lowest += strstr(cz_buf_text(&page[0]), "scores lowest") != NULL;
		highest += strstr(cz_buf_text(&page[0]), "highest") != NULL;
		furthest += strstr(cz_buf_text(&page[0]), "lie furthest apart") != NULL;
		up += strstr(cz_buf_text(&page[0]), "went up") != NULL;
		seat += strstr(cz_buf_text(&page[0]), "recorded seat") != NULL;
		ambition += strstr(cz_buf_text(&page[0]), "recorded ambition") != NULL;
		assert_null(strstr(cz_buf_text(&page[0]), "chosen "));
		for (int i = 0; i < 2; i++) {
			cz_buf_release(&figures[i]);
			cz_buf_release(&page[i]);
		}
	}
	assert_true(same > SURVEYS / 2); /* else nothing was asked */
	assert_true(lowest > SURVEYS / 10 && highest > SURVEYS / 10 && furthest > SURVEYS / 20 && up > SURVEYS / 20);
	assert_true(seat > SURVEYS / 10 && ambition > SURVEYS / 10);
	cz_arena_release(&mem);
}

/* Whether parties lie half a point apart in truth on an aspect of which a point says that it can be built on. */
static bool builds_on_sand(const char *page, size_t *points)
{
	static const char says[] = ": This is what you can build on", say[] = ": These are what you can build on";
	bool sand = false;
	for (const char *at = page; (at = strstr(at, " what you can build on")); at++) {
		const char *from = at;
		while (*from != '"')
			from--;
		const char *end = strstr(from, says) ? strstr(from, says) : strstr(from, say);
		assert_true(end && end < at);
		++*points;
		for (int a = 0; a < ASPECTS; a++) {
			const char name[] = {'a', (char)('0' + a), '\0'}, *named = strstr(from, name);
			sand |= named && named < end && distance[a] >= 0.5;
		}
	}
	return sand;
}

static void nobody_builds_where_parties_lie_apart(void **state)
{
	size_t points = 0, unseen = 0;
	(void)state;
	for (uint64_t seed = 1; seed <= SURVEYS; seed++) {
		struct cz_buf figures = CZ_BUF_INIT, page = CZ_BUF_INIT;
		const struct cz_store s = survey(seed, seed + SURVEYS);
		pages(&s, &figures, &page);
		char *html = strstr(page.data, "<!DOCTYPE");
		*html = '\0'; /* the JSON before it says it once */
		if (builds_on_sand(page.data, &points))
			fail_msg("survey %d: parties lie apart on what it says that one can build on", (int)seed);
		unseen += strstr(page.data, "Whether all parties think so") != NULL;
		cz_buf_release(&figures);
		cz_buf_release(&page);
	}
	assert_true(points > 50 && unseen > 50);
	cz_arena_release(&mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_figures_give_the_same_sentences),
		cmocka_unit_test(nobody_builds_where_parties_lie_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
