/* Do the intervals hold what they promise? Samples are drawn from populations whose mean is known, by chance that is the same on
 * every machine, and it is counted how often the interval has the mean inside. What is expected stands beside each figure.
 *
 * usage: coverage [SAMPLES]     a table; status 1 when a figure is not the one expected */
#include "score/interval.h"
#include "synth/chance.h"
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 17, MOST = 40 };

/* People's scores on a scale of lo to hi, divided into equal steps: 17 points on 1 to 5 are the means of four items, 5 those of one.
 * They lie round one mean, or with a share of them round another. */
struct population {
	const char *name;
	double lo, hi;
	int points;
	double mean, spread, other, share;
	double chance[STEPS], truth;
};

/* The first six stand for those of the table that this repeats, of which only two are described: a ceiling of 4.6, and two poles. */
static struct population population[] = {
	{.name = "middle", 1, 5, 17, 3.0, 0.9},
	{.name = "wide", 1, 5, 17, 3.3, 1.0},
	{.name = "good", 1, 5, 17, 4.0, 0.7},
	{.name = "low", 1, 5, 17, 1.7, 0.8},
	{.name = "ceiling", 1, 5, 9, 5.0, 0.6},
	{.name = "poles", 1, 5, 17, 1.6, 0.8, 4.4, 0.5},
	/* ours: one item to which most say 5; the interests of Valentijn and others (2015) on their scale; two camps and nobody between */
	{.name = "one item", 1, 5, 5, 4.9, 0.9},
	{.name = "1 to 4", 1, 4, 13, 3.04, 0.6},
	{.name = "two camps", 1, 5, 17, 1.5, 0.4, 4.5, 0.5},
};

enum { SIX = 6, POPULATIONS = sizeof population / sizeof *population };

static double point(const struct population *p, int i)
{
	return p->lo + (p->hi - p->lo) * i / (p->points - 1);
}

static void make(struct population *p)
{
	double all = 0;
	for (int i = 0; i < p->points; i++) {
		double a = (point(p, i) - p->mean) / p->spread, b = (point(p, i) - p->other) / p->spread;
		p->chance[i] = (1 - p->share) * exp(-a * a / 2) + p->share * exp(-b * b / 2);
		all += p->chance[i];
	}
	for (int i = 0; i < p->points; i++) {
		p->chance[i] /= all;
		p->truth += p->chance[i] * point(p, i);
	}
}

static struct cz_scale scale_of(const struct population *p)
{
	return (struct cz_scale){p->lo, p->hi};
}

/* n people. */
static void draw(const struct population *p, struct cz_chance *c, double *x, int n)
{
	for (int k = 0; k < n; k++) {
		double u = (double)(cz_chance_bits(c) >> 11) / 9007199254740992.0;
		int i = 0;
		while (i + 1 < p->points && u >= p->chance[i])
			u -= p->chance[i++];
		x[k] = point(p, i);
	}
}

static struct cz_group group_of(const double *x, int n, double invited)
{
	struct cz_group g = {.n = n, .invited = invited};
	for (int i = 0; i < n; i++)
		g.mean += x[i] / n;
	for (int i = 0; i < n && n > 1; i++)
		g.variance += (x[i] - g.mean) * (x[i] - g.mean) / (n - 1);
	return g;
}

/* counting */

struct case_of { /* one kind of sample */
	int covered, drawn;
	double width;
};

static void count(struct case_of *c, struct cz_interval i, double truth)
{
	c->covered += i.low <= truth + 1e-9 && i.high >= truth - 1e-9;
	c->width += i.high - i.low;
	c->drawn++;
}

struct figures { /* over all kinds: coverage at its least and on average, the mean width */
	double least, mean, width, cases;
};

static void add(struct figures *f, const struct case_of *c)
{
	double covered = (double)c->covered / c->drawn;
	f->least = f->cases > 0 ? fmin(f->least, covered) : covered;
	f->mean = (f->mean * f->cases + covered) / (f->cases + 1);
	f->width = (f->width * f->cases + c->width / c->drawn) / (f->cases + 1);
	f->cases++;
}

static int passed, failed;

/* "In 93 of 100 surveys or more" says the manual; nothing of Student's interval, nor of a few people in two camps. */
static const double in_manual = 0.925, nothing = 0;

/* The mean coverage within a hundredth, the width within a twentieth. The least is that of the worst population, and may lie further
 * from a table whose populations are described only, but never below what the manual promises. */
static void judge(const char *what, struct figures got, struct figures want, double slack, double promised)
{
	bool good = got.least >= promised && fabs(got.least - want.least) <= slack && fabs(got.mean - want.mean) <= 0.01 && fabs(got.width - want.width) <= 0.05 * want.width;
	printf("%-26s %.3f  %.3f  %.2f     %.3f  %.3f  %.2f%s\n", what, got.least, got.mean, got.width, want.least, want.mean, want.width,
	       good ? "" : "   not ok");
	passed += good;
	failed += !good;
}

/* One group, nothing known of who was invited. */
static void one_group(int from, int to, const int *size, int samples, struct cz_chance *c, struct figures *logit, struct figures *student)
{
	double x[MOST];
	for (int i = from; i < to; i++)
		for (const int *n = size; *n; n++) {
			const struct population *p = &population[i];
			struct case_of a = {0}, b = {0};
			for (int s = 0; s < samples; s++) {
				draw(p, c, x, *n);
				struct cz_group g = group_of(x, *n, 0);
				count(&a, cz_interval_mlci(scale_of(p), g), p->truth);
				count(&b, cz_interval_t(scale_of(p), g), p->truth);
			}
			add(logit, &a);
			add(student, &b);
		}
}

/* Some of a few that were invited: the mean is that of all of them. */
static void invited(int samples, struct cz_chance *c, struct figures *f)
{
	static const int size[][2] = {{2, 6}, {3, 6}, {5, 6}, {3, 10}, {5, 10}, {8, 10}, {5, 20}, {10, 20}, {19, 20}};
	double x[MOST];
	for (int i = 0; i < SIX; i++)
		for (size_t k = 0; k < sizeof size / sizeof *size; k++) {
			const struct population *p = &population[i];
			struct case_of a = {0};
			for (int s = 0; s < samples; s++) {
				draw(p, c, x, size[k][1]); /* the first of them answer: they stand in no order */
				count(&a, cz_interval_mlci(scale_of(p), group_of(x, size[k][0], size[k][1])), group_of(x, size[k][1], 0).mean);
			}
			add(f, &a);
		}
}

/* Three parties that weigh the same, each round a mean of its own. */
static void parties(int samples, struct cz_chance *c, struct figures *f)
{
	static const int size[][3] = {{3, 3, 3}, {1, 4, 6}, {2, 5, 8}, {8, 8, 8}, {10, 2, 2}};
	static const int who[][3] = {{0, 0, 0}, {2, 0, 3}, {4, 4, 4}, {2, 5, 1}};
	double x[MOST], mean;
	for (size_t i = 0; i < sizeof who / sizeof *who; i++)
		for (size_t k = 0; k < sizeof size / sizeof *size; k++) {
			struct case_of a = {0};
			for (int s = 0; s < samples; s++) {
				struct cz_group g[3];
				double truth = 0;
				for (int q = 0; q < 3; q++) {
					draw(&population[who[i][q]], c, x, size[k][q]);
					g[q] = group_of(x, size[k][q], 0);
					truth += population[who[i][q]].truth / 3;
				}
				count(&a, cz_interval_equal((struct cz_scale){1, 5}, g, 3, &mean), truth);
			}
			add(f, &a);
		}
}

/* The table by which the constants of the interval were chosen, of 20,000 samples and more. */
static void repeat_table(int samples, struct cz_chance *c)
{
	static const int size[][6] = {{2, 3, 4}, {5, 6, 8, 10, 12}, {15, 20, 30, 40}};
	static const char *const sizes[] = {"2 to 4", "5 to 12", "15 to 40"};
	static const struct figures table[][2] = {{{.907, .985, 2.19, 0}, {.644, .892, 2.51, 0}},
						  {{.939, .967, 1.24, 0}, {.881, .934, 1.32, 0}},
						  {{.947, .956, .66, 0}, {.931, .944, .67, 0}}};
	for (int s = 0; s < 3; s++) {
		struct figures logit = {0}, student = {0};
		char what[64];
		one_group(0, SIX, size[s], samples, c, &logit, &student);
		snprintf(what, sizeof what, "logit, %s people", sizes[s]);
		judge(what, logit, table[s][0], 0.035, in_manual);
		snprintf(what, sizeof what, "Student, %s people", sizes[s]);
		judge(what, student, table[s][1], 0.035, nothing);
	}
}

/* Beyond the table, as found with 40,000 samples: among three people of two camps all may come from one, and then no interval
 * can know of the other. */
static void look_further(int samples, struct cz_chance *c)
{
	static const int few[] = {2, 3, 4, 0}, more[] = {5, 8, 12, 20, 40, 0};
	static const struct figures found[][2] = {{{.957, .974, 2.02, 0}, {.938, .952, .83, 0}},
						  {{.993, .997, 1.65, 0}, {.957, .972, .72, 0}},
						  {{.856, .911, 2.68, 0}, {.937, .951, 1.60, 0}}};
	for (int i = SIX; i < POPULATIONS; i++)
		for (int k = 0; k < 2; k++) {
			struct figures logit = {0}, student = {0};
			char what[64];
			one_group(i, i + 1, k ? more : few, samples, c, &logit, &student);
			snprintf(what, sizeof what, "%s, %s people", population[i].name, k ? "5 to 40" : "2 to 4");
			judge(what, logit, found[i - SIX][k], 0.01, i == POPULATIONS - 1 && k == 0 ? nothing : in_manual);
		}
	struct figures some = {0}, three = {0};
	invited(samples, c, &some);
	judge("some of 6, 10, 20 invited", some, (struct figures){.948, .979, 1.14, 0}, 0.01, in_manual);
	parties(samples, c, &three);
	judge("three parties alike", three, (struct figures){.928, .977, 1.13, 0}, 0.01, in_manual);
}

int main(int argc, char **argv)
{
	const int samples = argc > 1 ? atoi(argv[1]) : 10000;
	struct cz_chance c;
	cz_chance_init(&c, 5, 0);
	for (int i = 0; i < POPULATIONS; i++)
		make(&population[i]);
	printf("%-26s %-19s     %s\n", "coverage of 95 in 100", "least  mean   width", "expected");
	repeat_table(samples, &c);
	look_further(samples, &c);
	printf("coverage: %d passed, %d failed\n", passed, failed);
	return failed > 0;
}
