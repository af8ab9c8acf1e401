#include "match/write_impl.h"
#include "base/array.h"
#include "base/threads.h"
#include "match/assign_impl.h"
#include "match/weigh.h"
#include <stdlib.h>

static int by_name(const void *a, const void *b)
{
	const struct cz_named *x = a, *y = b;
	int c = cz_str_compare(x->name, y->name);
	return c ? c : (x->i > y->i) - (x->i < y->i);
}

struct cz_named *cz_named_sort(size_t n, struct cz_str (*name)(const void *ctx, size_t i), const void *ctx)
{
	struct cz_named *v = cz_array_new(n, sizeof *v);
	for (size_t i = 0; v && i < n; i++)
		v[i] = (struct cz_named){name(ctx, i), i};
	if (v && n)
		qsort(v, n, sizeof *v, by_name);
	return v;
}

enum { PARTS = 64 };

struct writing {
	void (*write)(const void *ctx, size_t from, size_t to, struct cz_buf *out);
	const void *ctx;
	size_t from, n, at_once;
	struct cz_buf part[PARTS];
};

static void write_part(void *ctx, size_t part)
{
	struct writing *w = ctx;
	const size_t from = w->from + part * w->at_once, left = w->n - from;
	w->write(w->ctx, from, from + (left < w->at_once ? left : w->at_once), &w->part[part]);
}

void cz_write_side_by_side(void (*write)(const void *ctx, size_t from, size_t to, struct cz_buf *out),
			   const void *ctx, size_t n, size_t at_once, struct cz_buf *out)
{
	struct writing w = {.write = write, .ctx = ctx, .n = n, .at_once = at_once};
	for (; w.from < n; w.from += PARTS * at_once) {
		const size_t left = (n - w.from + at_once - 1) / at_once, parts = left < PARTS ? left : PARTS;
		cz_threads_do(write_part, &w, parts);
		for (size_t k = 0; k < parts; k++) {
			out->failed |= cz_buf_failed(&w.part[k]);
			cz_buf_add(out, cz_buf_text(&w.part[k]), w.part[k].len);
			cz_buf_clear(&w.part[k]);
		}
	}
	for (size_t k = 0; k < PARTS; k++)
		cz_buf_release(&w.part[k]);
}

int64_t cz_assign_unit(const struct cz_assign_problem *p, const struct cz_assign_result *r)
{
	int64_t most = CZ_SCORE_MOST, places = 0, unit = 1;
	for (uint64_t e = 0; e < p->row[p->requests]; e++)
		most = llabs(p->score[e]) > most ? llabs(p->score[e]) : most;
	for (size_t k = 0; k < p->loads; k++)
		most = llabs(p->load[k]) > most ? llabs(p->load[k]) : most;
	for (size_t k = 0; k < p->steps; k++)
		most = llabs(p->step[k]) > most ? llabs(p->step[k]) : most;
	for (uint32_t j = 0; j < p->volunteers; j++)
		most = llabs(r->points[j]) > most ? llabs(r->points[j]) : most;
	for (uint32_t i = 0; i < p->requests; i++)
		places += cz_assign_helpers(p, i);
	while (unit <= 4 * most * (places + 1) && unit < INT64_MAX / 100)
		unit *= 10;
	return unit;
}

void cz_write_dayparts(struct cz_emit *e, const char *key, uint32_t times)
{
	cz_emit_open(e, key, '[');
	for (int k = 0; k < 21; k++)
		if (times >> k & 1)
			cz_emit_texts(e, NULL, cz_daypart_name(k));
	cz_emit_close(e, ']');
}

void cz_write_price(struct cz_str who, int level, int64_t points, int64_t unit, int32_t places, const char *limit,
		    struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "price");
	cz_emit_text(&e, "volunteer", who);
	cz_emit_int(&e, "price", level * unit + points);
	if (level)
		cz_emit_int(&e, "urgency", CZ_URGENCIES + 1 - level);
	cz_emit_int(&e, "points", points);
	cz_emit_int(&e, "places", places);
	if (limit)
		cz_emit_texts(&e, "limit", limit);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

void cz_write_counts(struct cz_emit *e, const struct cz_assign_result *r, int sign)
{
	cz_emit_int(e, "matched", (int64_t)r->n);
	cz_emit_open(e, "matched_by_urgency", '{');
	for (int u = 0; u < CZ_URGENCIES; u++) {
		char key[] = {(char)('1' + u), '\0'};
		cz_emit_int(e, key, (int64_t)r->served[u]);
	}
	cz_emit_close(e, '}');
	cz_emit_int(e, "score", sign * r->score);
	cz_emit_int(e, "bound", sign * r->bound);
	cz_emit_bool(e, "optimal", r->optimal);
}
