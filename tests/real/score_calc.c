/* Single statistics of lib/score, one a line: NAME NUMBER... gives the answer's numbers. For score.py, which knows what they
 * should be. Lists of numbers are parted by '|'; nan stands for what is not defined. */
#include "score/agree.h"
#include "score/exact.h"
#include "score/instrument.h"
#include "score/interval.h"
#include "score/many.h"
#include "score/special.h"
#include "score/trend.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4096, LISTS = 256 };
static double v[MOST];
static size_t from[LISTS + 1], lists;

static void read_numbers(char *s)
{
	size_t n = 0;
	lists = 0;
	from[0] = 0;
	for (char *w = strtok(s, " \n"); w && n < MOST && lists < LISTS - 1; w = strtok(NULL, " \n")) {
		if (strcmp(w, "|") == 0)
			from[++lists] = n;
		else
			v[n++] = strtod(w, NULL);
	}
	from[++lists] = n;
}

static size_t count(size_t list)
{
	return from[list + 1] - from[list];
}

/* A list as a group: the number invited (0: not known) comes first. */
static struct cz_group group(size_t list)
{
	const double *x = v + from[list] + 1;
	size_t n = count(list) - 1;
	struct cz_group g = {.n = (double)n, .invited = v[from[list]]};
	for (size_t i = 0; i < n; i++)
		g.mean += x[i] / (double)n;
	for (size_t i = 0; i < n && n > 1; i++)
		g.variance += (x[i] - g.mean) * (x[i] - g.mean) / (double)(n - 1);
	return g;
}

/* A list of whole numbers as scores. */
static struct cz_sample sample(size_t list)
{
	struct cz_sample s = {calloc(count(list) + 1, sizeof *s.v), count(list), count(list)};
	for (size_t i = 0; i < s.k; i++)
		s.v[i] = (struct cz_point){.sum = (int32_t)v[from[list] + i], .of = 1, .count = 1};
	return s;
}

static void interval(struct cz_interval i)
{
	printf("%.17g %.17g %.17g %.17g\n", i.low, i.high, i.se, i.df);
}

static void intervals(const char *name)
{
	const struct cz_scale s = {v[0], v[1]};
	struct cz_group g[LISTS];
	double mean;
	for (size_t i = 1; i < lists; i++)
		g[i - 1] = group(i);
	if (strcmp(name, "mlci") == 0)
		interval(cz_interval_mlci(s, g[0]));
	else if (strcmp(name, "t") == 0)
		interval(cz_interval_t(s, g[0]));
	else if (strcmp(name, "bounds") == 0)
		interval(cz_interval_bounds(s, g[0]));
	else if (strcmp(name, "difference") == 0)
		interval(cz_interval_difference(s, g[0], g[1]));
	else if (strcmp(name, "equal") == 0)
		interval(cz_interval_equal(s, g, lists - 1, &mean));
	else
		interval(cz_interval_equal_t(s, g, lists - 1, &mean));
}

static void two_samples(void)
{
	struct cz_sample a = sample(0), b = sample(1);
	struct cz_exact e = cz_exact_means(&a, &b);
	printf("%.17g %.17g %.17g %d\n", e.p, cz_superiority(&a, &b), cz_hedges_g(&a, &b), e.exact);
	free(a.v);
	free(b.v);
}

static void signs(void)
{
	int64_t d[MOST];
	double p = NAN;
	for (size_t i = 0; i < from[1]; i++)
		d[i] = (int64_t)v[i];
	printf("%.17g\n", cz_exact_signs(d, from[1], &p) ? p : NAN);
}

/* Each list is an item's counts. */
static void agreement(void)
{
	static uint32_t counts[MOST];
	struct cz_counts item[LISTS];
	for (size_t i = 0; i < from[lists]; i++)
		counts[i] = (uint32_t)v[i];
	for (size_t i = 0; i < lists; i++)
		item[i] = (struct cz_counts){counts + from[i], count(i)};
	printf("%.17g %.17g %.17g\n", cz_agree_rwg(item, lists), cz_agree_ad(item, lists), cz_agree_eijk(item[0]));
}

/* Each list is a person's answers to all items, nan where there is none. */
static void alpha(void)
{
	static struct cz_instrument out;
	static int64_t n[MOST], sum[MOST], product[MOST];
	size_t k = count(0);
	bool complete = true;
	memset(n, 0, sizeof n);
	memset(sum, 0, sizeof sum);
	memset(product, 0, sizeof product);
	for (size_t p = 0; p < lists; p++) {
		const double *x = v + from[p];
		for (size_t i = 0; i < k; i++)
			for (size_t j = 0; j < k; j++) {
				complete &= !isnan(x[i]);
				if (isnan(x[i]) || isnan(x[j]))
					continue;
				n[i * k + j]++;
				sum[i * k + j] += (int64_t)x[i];
				product[i * k + j] += (int64_t)x[i] * (int64_t)x[j];
			}
	}
	cz_instrument_of(lists, complete, &(struct cz_moments){(uint32_t)k, n, sum, product}, &out);
	printf("%.17g %.17g %.17g %.17g %.17g", out.alpha, out.low, out.high, out.lambda2, out.mean_r);
	for (size_t i = 0; i < k; i++)
		printf(" %.17g %.17g", out.item[i].rest, out.item[i].alpha_without);
	printf(" %.17g\n", out.standardised);
}

/* Each list is a group's scores. */
static void many(void)
{
	struct cz_many_group g[LISTS] = {0};
	struct cz_many m;
	for (size_t i = 0; i < lists; i++) {
		double n = (double)count(i);
		for (size_t k = from[i]; k < from[i + 1]; k++)
			g[i].mean += v[k] / n;
		for (size_t k = from[i]; k < from[i + 1]; k++)
			g[i].variance += (v[k] - g[i].mean) * (v[k] - g[i].mean) / (n > 1 ? n - 1 : 1);
		g[i].n = n;
	}
	cz_many_of(g, lists, &m);
	printf("%.17g %.17g %.17g %.17g\n", m.icc1, m.icc1_low, m.icc1_high, m.icc2);
}

static void trend(void)
{
	struct cz_trend t;
	if (!cz_trend_make(v, from[1], &t))
		exit(4);
	printf("%.17g %.17g %.17g\n", t.slope, t.se, t.theil_sen);
}

static void holm(void)
{
	if (!cz_holm(v, from[1]))
		exit(4);
	for (size_t i = 0; i < from[1]; i++)
		printf("%.17g%c", v[i], i + 1 < from[1] ? ' ' : '\n');
}

int main(void)
{
	static char line[1 << 16];
	while (fgets(line, sizeof line, stdin)) {
		char *name = line, *rest = line + strcspn(line, " ");
		*rest++ = '\0';
		read_numbers(rest);
		if (strcmp(name, "qt") == 0)
			printf("%.17g\n", cz_qt(v[0], v[1]));
		else if (strcmp(name, "pt") == 0)
			printf("%.17g\n", cz_pt(v[0], v[1]));
		else if (strcmp(name, "qf") == 0)
			printf("%.17g\n", cz_qf(v[0], v[1], v[2]));
		else if (strcmp(name, "qnorm") == 0)
			printf("%.17g\n", cz_qnorm(v[0]));
		else if (strcmp(name, "pnorm") == 0)
			printf("%.17g\n", cz_pnorm(v[0]));
		else if (strcmp(name, "pbeta") == 0)
			printf("%.17g\n", cz_pbeta(v[0], v[1], v[2]));
		else if (strcmp(name, "j") == 0)
			printf("%.17g\n", cz_hedges_j(v[0]));
		else if (strcmp(name, "two") == 0)
			two_samples();
		else if (strcmp(name, "signs") == 0)
			signs();
		else if (strcmp(name, "agreement") == 0)
			agreement();
		else if (strcmp(name, "alpha") == 0)
			alpha();
		else if (strcmp(name, "many") == 0)
			many();
		else if (strcmp(name, "trend") == 0)
			trend();
		else if (strcmp(name, "holm") == 0)
			holm();
		else
			intervals(name);
	}
	return 0;
}
