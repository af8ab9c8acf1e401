#define _GNU_SOURCE /* strtod_l */
#include "base/num.h"
#include "base/text.h"
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* A number in decimal: 0.d1d2d3... times ten to the power `point`, without zeros at either end. No
 * digits is zero. The exact value of a double has at most 767 digits; what lies behind those only
 * decides on which side of a tie the number falls, so one digit can stand for the rest. */
enum { MOST_DIGITS = 800 };

struct decimal {
	bool negative;
	int64_t point;
	size_t n;
	char digit[MOST_DIGITS + 1];
};

static const double ten_to[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool cz_num_int(struct cz_str s, int64_t *out)
{
	bool negative = s.n && s.s[0] == '-';
	size_t i = negative;
	if (i == s.n)
		return false;
	int64_t v = 0; /* grows below zero, which has one number more */
	for (; i < s.n; i++)
		if (!cz_sign_is_digit(s.s[i]) || __builtin_mul_overflow(v, 10, &v) ||
		    __builtin_sub_overflow(v, s.s[i] - '0', &v))
			return false;
	if (!negative && v == INT64_MIN)
		return false;
	*out = negative ? v : -v;
	return true;
}

void cz_num_add_int(struct cz_buf *b, int64_t v)
{
	char text[20];
	size_t at = sizeof text;
	uint64_t left = v < 0 ? -(uint64_t)v : (uint64_t)v;
	do
		text[--at] = (char)('0' + left % 10);
	while (left /= 10);
	if (v < 0)
		text[--at] = '-';
	cz_buf_add(b, text + at, sizeof text - at);
}

/* One more digit behind those there are. */
static void push_digit(struct decimal *d, char c)
{
	if (d->n < MOST_DIGITS)
		d->digit[d->n++] = c;
	else if (c != '0')
		d->digit[MOST_DIGITS] = '1';
}

static void trim_zeros(struct decimal *d)
{
	if (d->n == MOST_DIGITS && d->digit[MOST_DIGITS] == '1')
		d->n++;
	while (d->n && d->digit[d->n - 1] == '0')
		d->n--;
}

/* The digits of s from *i; those behind the point do not move it, leading zeros there do. */
static size_t take_digits(struct cz_str s, size_t *i, struct decimal *d, bool whole)
{
	size_t from = *i;
	for (; *i < s.n && cz_sign_is_digit(s.s[*i]); ++*i) {
		bool leading = d->n == 0 && s.s[*i] == '0';
		if (!leading)
			push_digit(d, s.s[*i]);
		d->point += whole ? !leading : -(int)leading;
	}
	return *i - from;
}

static bool take_exponent(struct cz_str s, size_t *i, int64_t *exponent)
{
	bool negative = *i < s.n && s.s[*i] == '-';
	if (*i < s.n && (s.s[*i] == '-' || s.s[*i] == '+'))
		++*i;
	size_t from = *i;
	int64_t e = 0;
	for (; *i < s.n && cz_sign_is_digit(s.s[*i]); ++*i)
		if (e < INT64_MAX / 100) /* beyond that no text is long enough to make up for it */
			e = e * 10 + (s.s[*i] - '0');
	*exponent = negative ? -e : e;
	return *i > from;
}

/* The grammar of RFC 8259, section 6. */
static bool parse_decimal(struct cz_str s, struct decimal *d)
{
	size_t i = 0;
	d->digit[MOST_DIGITS] = '0';
	if (s.n && s.s[0] == '-') {
		d->negative = true;
		i++;
	}
	bool zero = i < s.n && s.s[i] == '0';
	size_t whole = take_digits(s, &i, d, true);
	if (!whole || (zero && whole > 1))
		return false;
	if (i < s.n && s.s[i] == '.') {
		i++;
		if (!take_digits(s, &i, d, false))
			return false;
	}
	if (i < s.n && (s.s[i] == 'e' || s.s[i] == 'E')) {
		int64_t exponent;
		i++;
		if (!take_exponent(s, &i, &exponent))
			return false;
		d->point += exponent;
	}
	trim_zeros(d);
	return i == s.n;
}

/* When digits and power are both exact doubles one operation rounds once, so it is right (W. D.
 * Clinger, "How to read floating point numbers accurately", PLDI 1990). */
static bool value_fast(const struct decimal *d, double *out)
{
	int64_t power = d->point - (int64_t)d->n;
	if (d->n > 15 || power < -22 || power > 22)
		return false;
	int64_t m = 0;
	for (size_t i = 0; i < d->n; i++)
		m = m * 10 + (d->digit[i] - '0');
	*out = power < 0 ? (double)m / ten_to[-power] : (double)m * ten_to[power];
	return true;
}

static double value_of(const struct decimal *d)
{
	double v;
	if (d->n == 0 || d->point < -400)
		return 0;
	if (d->point > 400)
		return HUGE_VAL;
	if (value_fast(d, &v))
		return v;
	char text[MOST_DIGITS + 16];
	memcpy(text, d->digit, d->n);
	snprintf(text + d->n, sizeof text - d->n, "e%d", (int)(d->point - (int64_t)d->n));
	/* glibc hands out its built-in C locale here: nothing is allocated, nothing to free. */
	return strtod_l(text, NULL, newlocale(LC_ALL_MASK, "C", (locale_t)0));
}

bool cz_num_real(struct cz_str s, double *out)
{
	struct decimal d;
	d.negative = false;
	d.point = 0;
	d.n = 0;
	if (!parse_decimal(s, &d))
		return false;
	double v = value_of(&d);
	if (!isfinite(v))
		return false;
	*out = d.negative ? -v : v;
	return true;
}

/* The digits of v when few stand behind the point, as in nearly all data. r / 10^k is rounded once,
 * so it is the double that the text reads back as; with at most 15 digits no other text of that
 * length does so. */
static bool shortest_fast(double v, struct decimal *d)
{
	for (int k = 0; k <= 6; k++) {
		double scaled = v * ten_to[k];
		if (scaled >= 1e15)
			return false;
		int64_t r = (int64_t)(scaled + 0.5);
		if ((double)r / ten_to[k] != v)
			continue;
		char text[16];
		size_t at = sizeof text;
		for (int64_t left = r; left; left /= 10)
			text[--at] = (char)('0' + left % 10);
		d->n = sizeof text - at;
		memcpy(d->digit, text + at, d->n);
		d->point = (int64_t)d->n - k;
		trim_zeros(d);
		return true;
	}
	return false;
}

/* The digits of v > 0 rounded to `precision`. The locale may put any sign where the point is. */
static void digits_of(double v, int precision, struct decimal *d)
{
	char text[64];
	snprintf(text, sizeof text, "%.*e", precision - 1, v);
	const char *p = text;
	d->n = 0;
	for (; *p && *p != 'e'; p++)
		if (cz_sign_is_digit(*p))
			d->digit[d->n++] = *p;
	int64_t exponent = 0;
	size_t at = 1;
	(void)take_exponent((struct cz_str){p, strlen(p)}, &at, &exponent);
	d->point = exponent + 1;
	trim_zeros(d);
}

static void shortest(double v, struct decimal *d)
{
	d->negative = v < 0;
	d->point = 0;
	d->n = 0;
	d->digit[MOST_DIGITS] = '0';
	v = fabs(v);
	if (v == 0 || shortest_fast(v, d))
		return;
	/* 15 digits always survive, and shorter texts appear as their zeros go; below DBL_MIN fewer do. */
	for (int precision = v < DBL_MIN ? 1 : 15; precision <= 17; precision++) {
		digits_of(v, precision, d);
		if (value_of(d) == v)
			return;
	}
}

/* count digits from place `at`, where 0 is the first behind the point of 0.d1d2...; zeros outside. */
static void add_places(struct cz_buf *b, const struct decimal *d, int64_t at, int64_t count)
{
	for (int64_t i = at; i < at + count; i++)
		cz_buf_addc(b, i >= 0 && i < (int64_t)d->n ? d->digit[i] : '0');
}

static void add_plain(struct cz_buf *b, const struct decimal *d, int64_t decimals)
{
	if (d->negative && d->n)
		cz_buf_addc(b, '-');
	if (d->point > 0)
		add_places(b, d, 0, d->point);
	else
		cz_buf_addc(b, '0');
	if (decimals <= 0)
		return;
	cz_buf_addc(b, '.');
	add_places(b, d, d->point, decimals);
}

static void add_scientific(struct cz_buf *b, const struct decimal *d)
{
	if (d->negative)
		cz_buf_addc(b, '-');
	cz_buf_addc(b, d->digit[0]);
	if (d->n > 1) {
		cz_buf_addc(b, '.');
		cz_buf_add(b, d->digit + 1, d->n - 1);
	}
	cz_buf_addc(b, 'e');
	cz_num_add_int(b, d->point - 1);
}

void cz_num_add_real(struct cz_buf *b, double v)
{
	struct decimal d;
	shortest(v, &d);
	if (d.n == 0)
		cz_buf_addc(b, '0');
	else if (d.point < -4 || d.point > 17)
		add_scientific(b, &d);
	else
		add_plain(b, &d, (int64_t)d.n - d.point);
}

/* Keep `keep` digits, half away from zero; the carry may put one more in front. */
static void round_at(struct decimal *d, int64_t keep)
{
	if (keep >= (int64_t)d->n)
		return;
	bool up = keep >= 0 && d->digit[keep] >= '5';
	d->n = keep > 0 ? (size_t)keep : 0;
	if (!up)
		return;
	while (d->n && d->digit[d->n - 1] == '9')
		d->n--;
	if (d->n) {
		d->digit[d->n - 1]++;
		return;
	}
	d->digit[0] = '1';
	d->n = 1;
	d->point++;
}

void cz_num_add_fixed(struct cz_buf *b, double v, int decimals)
{
	struct decimal d;
	shortest(v, &d);
	round_at(&d, d.point + decimals);
	if (d.n == 0)
		d.point = 0;
	add_plain(b, &d, decimals);
}

void cz_num_add_local(struct cz_buf *b, double v, int decimals, bool comma)
{
	size_t from = b->len;
	cz_num_add_fixed(b, v, decimals);
	char *point = comma && b->len > from ? memchr(b->data + from, '.', b->len - from) : NULL;
	if (point)
		*point = ',';
}

void cz_num_add_grouped(struct cz_buf *b, struct cz_str digits, char sign)
{
	for (size_t i = 0; i < digits.n; i++) {
		if (i > 0 && (digits.n - i) % 3 == 0)
			cz_buf_addc(b, sign);
		cz_buf_addc(b, digits.s[i]);
	}
}
