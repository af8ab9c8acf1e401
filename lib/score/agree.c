#include "score/agree.h"
#include "score/bank.h"
#include <math.h>

static double count(struct cz_counts c)
{
	double n = 0;
	for (size_t i = 0; i < c.options; i++)
		n += c.v[i];
	return n;
}

static double mean(struct cz_counts c)
{
	double sum = 0;
	for (size_t i = 0; i < c.options; i++)
		sum += (double)i * c.v[i];
	return sum / count(c);
}

double cz_agree_ad(const struct cz_counts *item, size_t items)
{
	double sum = 0, used = 0;
	for (size_t j = 0; j < items; j++) {
		double n = count(item[j]), m, deviation = 0;
		if (n < 2)
			continue;
		m = mean(item[j]);
		for (size_t i = 0; i < item[j].options; i++)
			deviation += fabs((double)i - m) * item[j].v[i];
		sum += deviation / n;
		used++;
	}
	return used > 0 ? sum / used : NAN;
}

double cz_agree_rwg(const struct cz_counts *item, size_t items)
{
	double sum = 0, j = (double)items;
	if (items == 0)
		return NAN;
	for (size_t k = 0; k < items; k++) {
		double n = count(item[k]), m = n > 0 ? mean(item[k]) : 0, squares = 0;
		if (n < 2)
			return NAN;
		for (size_t i = 0; i < item[k].options; i++)
			squares += ((double)i - m) * ((double)i - m) * item[k].v[i];
		sum += squares / (n - 1);
	}
	double options = (double)item[0].options, even = (options * options - 1) / 12;
	double q = fmin(sum / j, even) / even;
	return j * (1 - q) / (j * (1 - q) + q);
}

/* Agreement of a pattern of options that are used or not: how many triples have their gap at the edge rather
 * than in the middle. */
static double pattern(const unsigned char *used, size_t k, double s)
{
	double unimodal = 0, multimodal = 0;
	if (s == 1)
		return 1;
	for (size_t a = 0; a < k; a++)
		for (size_t b = a + 1; b < k; b++)
			for (size_t c = b + 1; c < k; c++) {
				multimodal += used[a] && !used[b] && used[c];
				unimodal += (!used[a] && used[b] && used[c]) || (used[a] && used[b] && !used[c]);
			}
	double kk = (double)k, u = unimodal + multimodal == 0 ? 0
		: ((kk - 2) * unimodal - (kk - 1) * multimodal) / ((kk - 2) * (unimodal + multimodal));
	return u * (1 - (s - 1) / (kk - 1));
}

/* Peel the counts in layers: each layer is a pattern of the options that still have answers. */
double cz_agree_eijk(struct cz_counts item)
{
	uint32_t left[CZ_BANK_OPTIONS];
	unsigned char used[CZ_BANK_OPTIONS];
	double n = count(item), sum = 0;
	if (n == 0 || item.options > CZ_BANK_OPTIONS || item.options < 3)
		return NAN;
	for (size_t i = 0; i < item.options; i++)
		left[i] = item.v[i];
	for (;;) {
		uint32_t least = 0;
		double s = 0;
		for (size_t i = 0; i < item.options; i++) {
			used[i] = left[i] > 0;
			s += used[i];
			if (used[i] && (least == 0 || left[i] < least))
				least = left[i];
		}
		if (least == 0)
			return sum;
		sum += pattern(used, item.options, s) * s * least / n;
		for (size_t i = 0; i < item.options; i++)
			left[i] -= used[i] ? least : 0;
	}
}
