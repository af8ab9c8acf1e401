#include "score/change.h"
#include "base/array.h"
#include "score/exact.h"
#include "score/special.h"
#include <math.h>
#include <stdlib.h>

static const struct cz_party_result *party_named(const struct cz_result *x, struct cz_str name)
{
	for (size_t p = 0; p < x->parties; p++)
		if (cz_str_eq(x->party[p].name, name) && x->party[p].g.n >= 1)
			return &x->party[p];
	return NULL;
}

static size_t count_answered(const struct cz_result *x)
{
	size_t n = 0;
	for (size_t p = 0; p < x->parties; p++)
		n += x->party[p].g.n >= 1;
	return n;
}

/* Whether a party answered in one of the two waves only. */
static bool missed(const struct cz_result *before, const struct cz_result *now, struct cz_str party)
{
	return !party_named(before, party) != !party_named(now, party);
}

/* The parties of one wave that did not miss one of the two. Who was silent in both is among them, in both: nobody knows what
 * they think, then and now. Who was silent in one is in neither, or their silence would widen that side only. */
static size_t keep(const struct cz_result *before, const struct cz_result *now, const struct cz_result *of, struct cz_group *out)
{
	size_t n = 0;
	for (size_t p = 0; p < of->parties; p++)
		if (!missed(before, now, of->party[p].name))
			out[n++] = of->party[p].g;
	return n;
}

static bool any_missed(const struct cz_result *before, const struct cz_result *now, const struct cz_result *of)
{
	for (size_t p = 0; p < of->parties; p++)
		if (missed(before, now, of->party[p].name))
			return true;
	return false;
}

/* How far the mean of the parties moved. A party that was there once moves it though nobody judges differently: then it is that of
 * the parties that were there both times. */
static bool compare_means(struct cz_results *r, const struct cz_result *before, const struct cz_result *now, struct cz_change *out)
{
	const struct cz_scale scale = {r->tally->bank->lo, r->tally->bank->hi};
	struct cz_group *a = cz_arena_new0(&r->mem, before->parties, sizeof *a), *b = cz_arena_new0(&r->mem, now->parties, sizeof *b);
	double mean_before, mean_now;
	if (!a || !b)
		return false;
	size_t na = keep(before, now, before, a), nb = keep(before, now, now, b);
	out->partial = any_missed(before, now, before) || any_missed(before, now, now);
	cz_interval_equal(scale, a, na, &mean_before);
	cz_interval_equal(scale, b, nb, &mean_now);
	out->difference = mean_now - mean_before;
	out->interval = cz_interval_change(scale, a, na, b, nb);
	return true;
}

/* Kitagawa's decomposition. A party that was missing once: not to be split. */
static void split(const struct cz_result *before, const struct cz_result *now, struct cz_change *out)
{
	double composition = 0, real = 0, n1 = (double)before->n, n2 = (double)now->n;
	size_t parties = count_answered(before);
	for (size_t p = 0; p < now->parties; p++) {
		const struct cz_party_result *b = &now->party[p], *a = party_named(before, b->name);
		if (b->g.n < 1)
			continue;
		if (!a)
			return;
		parties--;
		composition += (b->g.n / n2 - a->g.n / n1) * (a->g.mean + b->g.mean) / 2;
		real += (b->g.mean - a->g.mean) * (a->g.n / n1 + b->g.n / n2) / 2;
	}
	if (parties)
		return;
	out->composition = composition;
	out->real = real;
}

/* The people of two waves side by side: both lists are sorted by person. */
struct both {
	const struct cz_tally_link *a, *b;
	size_t na, nb;
};

static bool next_pair(struct both *w, uint32_t aspect, struct cz_tally_own *before, struct cz_tally_own *now)
{
	while (w->na && w->nb) {
		uint32_t a = w->a->person, b = w->b->person;
		*before = w->a->aspect[aspect];
		*now = w->b->aspect[aspect];
		if (a <= b) {
			w->a++;
			w->na--;
		}
		if (b <= a) {
			w->b++;
			w->nb--;
		}
		if (a == b && before->of && now->of)
			return true;
	}
	return false;
}

static struct both waves(const struct cz_tally *t, size_t before, size_t now)
{
	const struct cz_tally_group *a = &t->group[before], *b = &t->group[now];
	struct both w = {.na = a->links, .nb = b->links};
	if (w.na && w.nb) {
		w.a = t->link + a->first_link;
		w.b = t->link + b->first_link;
	}
	return w;
}

/* Student's interval of the mean of n differences, given in parts of a unit; no score can change by more than most. In whole
 * numbers until the last division, for people have no order. */
static struct cz_interval paired_t(const int64_t *d, size_t n, double unit, double mean, double most)
{
	struct cz_interval i = {NAN, NAN, NAN, NAN};
	__extension__ typedef __int128 wide;
	wide sum = 0, squares = 0;
	if (n < 2)
		return i;
	for (size_t k = 0; k < n; k++) {
		sum += d[k];
		squares += (wide)d[k] * d[k];
	}
	i.df = (double)n - 1;
	i.se = sqrt((double)(squares * (wide)n - sum * sum) / i.df) / (double)n / unit;
	double reach = cz_qt(0.975, i.df) * i.se;
	i.low = fmax(-most, mean - reach);
	i.high = fmin(most, mean + reach);
	return i;
}

/* People who answered both times, as differences in whole numbers. */
static bool link_people(const struct cz_tally *t, size_t before, size_t now, uint32_t aspect, struct cz_change *out)
{
	enum { FINEST = 1 << 20 }; /* beyond it lie no numbers that anyone meets: half of 20 items or more, each of another count */
	struct both w = waves(t, before, now);
	struct cz_tally_own a, b;
	size_t pairs = 0;
	int64_t unit = 1, total = 0;
	for (; next_pair(&w, aspect, &a, &b); pairs++)
		if (unit <= FINEST)
			unit = cz_least_multiple(cz_least_multiple(unit, a.of), b.of);
	out->linked = pairs;
	if (unit > FINEST)
		return true;
	int64_t *d = cz_array_new(pairs, sizeof *d);
	if (!d)
		return false;
	w = waves(t, before, now);
	for (size_t k = 0; k < pairs && next_pair(&w, aspect, &a, &b); k++) {
		d[k] = b.sum * (unit / b.of) - a.sum * (unit / a.of);
		total += d[k];
		out->linked_up += d[k] > 0;
		out->linked_down += d[k] < 0;
	}
	if (pairs) {
		out->linked_mean = (double)total / (double)unit / (double)pairs;
		out->linked_interval = paired_t(d, pairs, (double)unit, out->linked_mean, t->bank->hi - t->bank->lo);
		out->linked_t = out->linked_interval.se > 0 ? out->linked_mean / out->linked_interval.se : NAN;
	}
	bool ok = cz_exact_signs(d, pairs, &out->linked_p);
	free(d);
	return ok;
}

int cz_change_make(struct cz_results *r, size_t group, uint32_t aspect, struct cz_err *err)
{
	const struct cz_tally *t = r->tally;
	struct cz_change *out = &r->change[group * t->bank->aspects + aspect];
	if (!cz_tally_is_before(t, group))
		return 0;
	const struct cz_result *before = cz_results_of(r, group - 1, aspect), *now = cz_results_of(r, group, aspect);
	*out = (struct cz_change){.known = true, .from = group - 1, .difference = NAN, .smallest = NAN, .composition = NAN, .real = NAN,
				  .linked_mean = NAN, .linked_p = NAN, .linked_t = NAN, .linked_interval = {NAN, NAN, NAN, NAN}};
	if (!compare_means(r, before, now, out))
		return cz_fail_mem(err);
	if (out->interval.se > 0)
		out->smallest = cz_qt(0.975, out->interval.df) * out->interval.se;
	split(before, now, out);
	return link_people(t, group - 1, group, aspect, out) ? 0 : cz_fail_mem(err);
}

/* The waves of a partnership, side by side, on one aspect. */
struct row {
	const struct cz_results *r;
	size_t first, n; /* groups */
	uint32_t aspect;
};

static const struct cz_result *wave(const struct row *w, size_t i)
{
	return cz_results_of(w->r, w->first + i, w->aspect);
}

/* All waves up to the last of a partnership, CZ_TREND_MOST at most. False: this is not the last, or the order of all is not known. */
static bool all_waves(struct row *w, size_t last)
{
	const struct cz_tally *t = w->r->tally;
	if (cz_tally_follows(t, last + 1))
		return false;
	for (w->first = last; cz_tally_follows(t, w->first); w->first--)
		if (!cz_tally_is_before(t, w->first))
			return false;
	w->n = last - w->first + 1;
	if (w->n > CZ_TREND_MOST) {
		w->first += w->n - CZ_TREND_MOST;
		w->n = CZ_TREND_MOST;
	}
	return true;
}

/* Leave of the names those of parties that answered in this wave too. */
static size_t keep_there(const struct cz_result *x, struct cz_str *name, size_t n)
{
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (party_named(x, name[i]))
			name[kept++] = name[i];
	return kept;
}

/* The last wave in which anybody answered; NULL: there is none. */
static const struct cz_result *last_answered(const struct row *w)
{
	for (size_t i = w->n; i-- > 0;)
		if (wave(w, i)->n)
			return wave(w, i);
	return NULL;
}

/* The parties that answered in every wave in which anybody did, for one that comes or goes would turn the trend though nobody
 * judges differently. name: room for those of the last, x. */
static size_t find_constant(const struct row *w, const struct cz_result *x, struct cz_str *name, struct cz_course *out)
{
	size_t n = 0, most = 0;
	for (size_t p = 0; p < x->parties; p++)
		name[n++] = x->party[p].name;
	for (size_t i = 0; i < w->n; i++) {
		size_t answered = count_answered(wave(w, i));
		if (!answered)
			continue;
		out->waves++;
		most = answered > most ? answered : most;
		n = keep_there(wave(w, i), name, n);
	}
	out->partial = most > n;
	return n;
}

/* The mean of these parties in one wave; NaN: nobody answered. */
static double mean_of(const struct row *w, size_t i, const struct cz_str *name, size_t n, struct cz_group *room)
{
	const struct cz_bank *b = w->r->tally->bank;
	size_t k = 0;
	double mean;
	for (size_t p = 0; p < n; p++) {
		const struct cz_party_result *x = party_named(wave(w, i), name[p]);
		if (x)
			room[k++] = x->g;
	}
	cz_interval_equal((struct cz_scale){b->lo, b->hi}, room, k, &mean);
	return mean;
}

int cz_change_course(struct cz_results *r, size_t group, uint32_t aspect, struct cz_err *err)
{
	struct cz_course *out = &r->course[group * r->tally->bank->aspects + aspect];
	struct row w = {.r = r, .aspect = aspect};
	const struct cz_result *last = all_waves(&w, group) && w.n >= CZ_TREND_LEAST ? last_answered(&w) : NULL;
	if (!last)
		return 0;
	struct cz_str *name = cz_arena_new0(&r->mem, last->parties, sizeof *name);
	struct cz_group *room = cz_arena_new0(&r->mem, last->parties, sizeof *room);
	double *mean = cz_arena_new0(&r->mem, w.n, sizeof *mean);
	if (!name || !room || !mean)
		return cz_fail_mem(err);
	out->from = w.first;
	size_t n = find_constant(&w, last, name, out);
	for (size_t i = 0; i < w.n; i++)
		mean[i] = mean_of(&w, i, name, n, room);
	return cz_trend_make(mean, w.n, &out->trend) ? 0 : cz_fail_mem(err);
}
