#include "report/respondents.h"
#include "report/model.h"
#include <math.h>

static size_t find(const struct cz_respondents *r, struct cz_str party)
{
	size_t q = 0;
	while (q < r->parties && !cz_str_eq(r->party[q], party))
		q++;
	return q;
}

void cz_respondents_add(struct cz_respondents *r, const struct cz_value *score)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	int64_t people = cz_value_int(score, "n", 0);
	r->people = people > r->people ? people : r->people;
	for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
		struct cz_str name = cz_value_text(&list->item[i], "party", "");
		int64_t n = cz_value_int(&list->item[i], "n", 0);
		size_t q = find(r, name);
		if (q == CZ_PARTIES_MOST) {
			r->beyond = true;
			continue;
		}
		if (q == r->parties) {
			r->party[r->parties++] = name;
			r->n[q] = 0;
		}
		r->n[q] = n > r->n[q] ? n : r->n[q];
	}
}

void cz_respondents_hide(struct cz_respondents *r)
{
	for (size_t q = 0; q < r->parties; q++)
		r->hidden[q] = r->n[q] < CZ_PARTY_LEAST;
	for (;;) {
		size_t count = 0, smallest = SIZE_MAX;
		int64_t people = 0;
		for (size_t q = 0; q < r->parties; q++) {
			if (r->hidden[q]) {
				count++;
				people += r->n[q];
			} else if (smallest == SIZE_MAX || r->n[q] < r->n[smallest]) {
				smallest = q;
			}
		}
		r->any_hidden = count > 0 || r->beyond;
		if (count == 0 || smallest == SIZE_MAX || (count > 1 && people >= CZ_PARTY_LEAST))
			return;
		r->hidden[smallest] = true;
	}
}

bool cz_aspect_is_safe(const struct cz_respondents *r, const struct cz_value *score)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	int64_t people = cz_value_int(score, "n", 0);
	bool safe = people == 0 || people >= CZ_PARTY_LEAST;
	for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
		size_t q = find(r, cz_value_text(&list->item[i], "party", ""));
		int64_t n = cz_value_int(&list->item[i], "n", 0);
		safe &= q == r->parties || r->hidden[q] || n == 0 || n >= CZ_PARTY_LEAST;
	}
	return safe;
}

bool cz_mean_is_extreme(double mean, double lo, double hi)
{
	return mean <= lo + 0.25 || mean >= hi - 0.25;
}

/* Numbers between which something lies. */
struct range {
	double from, to;
};

/* What a mean that is printed with one decimal says about itself. printed.c answers the same of a cell, of which it
 * knows no scale: there a bound is as it is printed, here it is the true one, also on a scale whose ends have more
 * decimals, and a mean that nobody knows is anywhere on the scale. */
static struct range printed(double mean, double lo, double hi)
{
	if (mean <= lo + 0.25)
		return (struct range){lo, lo + 0.5};
	if (mean >= hi - 0.25)
		return (struct range){hi - 0.5, hi};
	double shown = cz_as_printed(mean, 1);
	return (struct range){fmax(lo, shown - 0.05), fmin(hi, shown + 0.05)};
}

/* The sum of all answers of the hidden parties, as far as what is printed tells. */
static struct range hidden_sum(const struct cz_respondents *r, const struct cz_value *score, double lo, double hi)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	double people = (double)cz_value_int(score, "n", 0);
	struct range all = printed(cz_value_real(score, "mean_respondents", NAN), lo, hi);
	struct range sum = {all.from * people, all.to * people};
	for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
		size_t q = find(r, cz_value_text(&list->item[i], "party", ""));
		double n = (double)cz_value_int(&list->item[i], "n", 0), mean = cz_value_real(&list->item[i], "mean", NAN);
		if (q == r->parties || r->hidden[q] || isnan(mean))
			continue;
		struct range own = printed(mean, lo, hi);
		sum.from -= own.to * n;
		sum.to -= own.from * n;
	}
	return sum;
}

static double hidden_people(const struct cz_respondents *r, const struct cz_value *score)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	int64_t n = 0;
	for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
		size_t q = find(r, cz_value_text(&list->item[i], "party", ""));
		n += q < r->parties && r->hidden[q] ? cz_value_int(&list->item[i], "n", 0) : 0;
	}
	return (double)n;
}

static bool any_extreme(const struct cz_value *score, double lo, double hi)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	for (uint32_t i = 0; list && list->kind == CZ_LIST && list->n > 1 && i < list->n; i++)
		if (cz_mean_is_extreme(cz_value_real(&list->item[i], "mean", (lo + hi) / 2), lo, hi))
			return true;
	return false;
}

bool cz_total_is_safe(const struct cz_respondents *r, const struct cz_value *score, double lo, double hi)
{
	const struct cz_value *list = cz_value_get(score, "parties");
	if (!r->any_hidden)
		return !any_extreme(score, lo, hi);
	if (r->beyond)
		return false;
	const struct range sum = hidden_sum(r, score, lo, hi);
	const double people = hidden_people(r, score);
	for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n; i++) {
		size_t q = find(r, cz_value_text(&list->item[i], "party", ""));
		double n = (double)cz_value_int(&list->item[i], "n", 0), others = people - n;
		if (q == r->parties || !r->hidden[q] || n == 0)
			continue;
		double from = fmax(n * lo, sum.from - others * hi), to = fmin(n * hi, sum.to - others * lo);
		if (to - from < n * (hi - lo) / 2)
			return false;
	}
	return true;
}
