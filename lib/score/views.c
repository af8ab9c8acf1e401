#include "base/array.h"
#include "score/exact.h"
#include "score/write.h"
#include <math.h>
#include <stdlib.h>

/* Two views of one situation: beside the scores, never mixed into them. */

/* Whether exactly two parties answered, one person each, and it is known which. */
static bool is_pair(const struct cz_tally *t, const struct cz_tally_group *g)
{
	return g->parties == 2 && g->party[0].responses == 1 && g->party[1].responses == 1 && t->parties.key[g->party[0].name].n &&
	       t->parties.key[g->party[1].name].n;
}

/* The one answer of a party on an item, or NaN. */
static double answer(const struct cz_bank *b, const struct cz_tally_party *p, uint32_t i)
{
	const size_t options = cz_bank_options(b);
	for (size_t o = 0; o < options; o++)
		if (p->option[i * options + o])
			return b->lo + (double)o;
	return NAN;
}

/* The two items with the largest mean distance between the two. */
static void write_items(struct cz_emit *e, const struct cz_results *r, uint32_t wave, const uint32_t party[2], uint32_t aspect)
{
	const struct cz_tally *t = r->tally;
	const struct cz_bank *b = t->bank;
	const struct cz_bank_aspect *a = &b->aspect[aspect];
	uint32_t item[2] = {0};
	double far[2] = {0, 0};
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		double sum = 0, n = 0;
		for (size_t g = 0; g < t->n; g++) {
			const struct cz_tally_group *q = &t->group[g];
			if (!is_pair(t, q) || q->wave != wave || q->party[0].name != party[0] || q->party[1].name != party[1])
				continue;
			double d = fabs(answer(b, &q->party[0], i) - answer(b, &q->party[1], i));
			sum += isnan(d) ? 0 : d;
			n += !isnan(d);
		}
		double mean = n > 0 ? sum / n : 0;
		if (mean > far[0]) {
			item[1] = item[0];
			far[1] = far[0];
			item[0] = i;
			far[0] = mean;
		} else if (mean > far[1]) {
			item[1] = i;
			far[1] = mean;
		}
	}
	cz_emit_open(e, "items", '[');
	for (int k = 0; k < 2 && far[k] > 0; k++) {
		cz_emit_open(e, NULL, '{');
		cz_emit_texts(e, "item", b->item[item[k]].id);
		cz_emit_real(e, "distance", far[k]);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_view(const struct cz_results *r, uint32_t wave, const uint32_t party[2], uint32_t aspect, int64_t *d,
		       struct cz_buf *out)
{
	enum { UNIT = 27720 }; /* a multiple of 1 to 12, so that means of that many items become whole */
	const struct cz_tally *t = r->tally;
	struct cz_emit e = CZ_EMIT_INIT(out);
	size_t n = 0;
	double sum = 0;
	for (size_t g = 0; g < t->n; g++) {
		const struct cz_tally_group *q = &t->group[g];
		if (!is_pair(t, q) || q->wave != wave || q->party[0].name != party[0] || q->party[1].name != party[1])
			continue;
		const struct cz_sample *x = &q->party[0].aspect[aspect], *y = &q->party[1].aspect[aspect];
		if (!x->k || !y->k)
			continue;
		double difference = (double)x->v[0].sum / x->v[0].of - (double)y->v[0].sum / y->v[0].of;
		sum += difference;
		d[n++] = llround(difference * UNIT);
	}
	if (n == 0)
		return;
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "views");
	cz_emit_texts(&e, "bank", t->bank->name);
	if (t->waves.key[wave].n)
		cz_emit_text(&e, "wave", t->waves.key[wave]);
	cz_emit_texts(&e, "aspect", t->bank->aspect[aspect].id);
	cz_emit_text(&e, "one", t->parties.key[party[0]]);
	cz_emit_text(&e, "other", t->parties.key[party[1]]);
	cz_emit_int(&e, "n", (int64_t)n);
	cz_emit_real(&e, "difference", sum / (double)n);
	double p = NAN;
	out->failed |= !cz_exact_signs(d, n, &p);
	cz_emit_real(&e, "p", p);
	write_items(&e, r, wave, party, aspect);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_score_write_views(const struct cz_results *r, struct cz_buf *out, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	int64_t *d = cz_array_new(t->n, sizeof *d);
	struct seen {
		uint32_t wave, party[2];
	} *seen = cz_array_new(t->n, sizeof *seen);
	size_t n = 0;
	int rc = d && seen ? 0 : cz_fail_mem(err);
	for (size_t g = 0; !rc && g < t->n; g++) {
		const struct cz_tally_group *q = &t->group[g];
		if (!is_pair(t, q))
			continue;
		struct seen one = {q->wave, {q->party[0].name, q->party[1].name}};
		size_t k = 0;
		while (k < n && memcmp(&seen[k], &one, sizeof one) != 0)
			k++;
		if (k < n)
			continue;
		seen[n++] = one;
		for (uint32_t a = 0; a < t->bank->aspects; a++)
			write_view(r, one.wave, one.party, a, d, out);
	}
	free(d);
	free(seen);
	return rc;
}
