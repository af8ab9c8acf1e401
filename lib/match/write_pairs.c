#include "match/write_impl.h"
#include "base/array.h"
#include <stdlib.h>

static struct cz_str map_key(const void *map, size_t i)
{
	return ((const struct cz_map *)map)->key[i];
}

static void write_pair(const struct cz_pairs *p, size_t i, uint64_t e, struct cz_buf *out)
{
	struct cz_emit emit = CZ_EMIT_INIT(out);
	cz_emit_open(&emit, NULL, '{');
	cz_emit_texts(&emit, "type", "match");
	cz_emit_text(&emit, "request", p->requests.key[i]);
	cz_emit_text(&emit, "volunteer", p->volunteers.key[p->volunteer[e]]);
	cz_emit_texts(&emit, "status", "proposed");
	cz_emit_int(&emit, "score", p->minimise ? -p->score[e] : p->score[e]);
	cz_emit_close(&emit, '}');
	cz_emit_line(&emit);
}

static void write_pairs_of(const struct cz_pairs *p, size_t i, size_t from, size_t to, struct cz_buf *out)
{
	struct cz_str last = {"", 0};
	for (size_t done = from; done < to; done++) {
		uint64_t next = UINT64_MAX;
		for (size_t k = from; k < to; k++) {
			struct cz_str id = p->volunteers.key[p->volunteer[p->result.pair[k]]];
			if ((done == from || cz_str_compare(id, last) > 0) &&
			    (next == UINT64_MAX || cz_str_compare(id, p->volunteers.key[p->volunteer[next]]) < 0))
				next = p->result.pair[k];
		}
		write_pair(p, i, next, out);
		last = p->volunteers.key[p->volunteer[next]];
	}
}

/* all: whoever it has a pair with helps it already. */
static void write_pair_unmatched(struct cz_str id, int32_t missing, bool alone, bool all, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "unmatched");
	cz_emit_text(&e, "request", id);
	cz_emit_texts(&e, "reason", all ? "no_volunteers" : "outbid");
	if (!alone)
		cz_emit_int(&e, "places", missing);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

static void write_pairs_run(const struct cz_pairs *p, const struct cz_write_options *o, int64_t unit, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "match_run");
	cz_emit_int(&e, "requests", (int64_t)p->requests.n);
	cz_emit_int(&e, "volunteers", (int64_t)p->volunteers.n);
	cz_emit_int(&e, "pairs", (int64_t)p->row[p->requests.n]);
	cz_write_counts(&e, &p->result, p->minimise ? -1 : 1);
	cz_emit_int(&e, "seed", (int64_t)o->seed);
	cz_emit_int(&e, "unit", unit);
	if (p->minimise)
		cz_emit_bool(&e, "minimise", true);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_pairs_write(const struct cz_pairs *p, const struct cz_write_options *o, struct cz_buf *out, struct cz_err *err)
{
	struct cz_named *request = cz_named_sort(p->requests.n, map_key, &p->requests);
	struct cz_named *volunteer = cz_named_sort(p->volunteers.n, map_key, &p->volunteers);
	size_t *first = cz_array_new(p->requests.n + 1, sizeof *first);
	int64_t unit = cz_assign_unit(&p->problem, &p->result);
	int rc = 0;
	if (!request || !volunteer || !first) {
		rc = cz_fail_mem(err);
		goto done;
	}
	cz_assign_first(&p->problem, &p->result, first);
	for (size_t i = 0; i < p->requests.n; i++)
		write_pairs_of(p, request[i].i, first[request[i].i], first[request[i].i + 1], out);
	for (size_t i = 0; i < p->requests.n; i++) {
		uint64_t r = request[i].i;
		const uint64_t helped = first[r + 1] - first[r];
		int32_t missing = p->helpers[r] - (int32_t)helped;
		if (missing > 0)
			write_pair_unmatched(request[i].name, missing, p->helpers[r] == 1,
					     helped == p->row[r + 1] - p->row[r], out);
	}
	for (size_t k = 0; o->prices && k < p->volunteers.n; k++) {
		const uint64_t j = volunteer[k].i;
		cz_write_price(volunteer[k].name, p->result.level[j], p->result.points[j], unit, p->capacity[j], NULL, out);
	}
	write_pairs_run(p, o, unit, out);
	if (cz_buf_failed(out))
		rc = cz_fail_mem(err);
done:
	free(request);
	free(volunteer);
	free(first);
	return rc;
}
