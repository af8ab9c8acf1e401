#include "model/wave.h"
#include "base/text.h"

/* The next run of digits of s, which moves on, without zeros before it; false: there is none. */
static bool next_number(struct cz_str *s, struct cz_str *number)
{
	while (s->n && !cz_sign_is_digit(*s->s)) {
		s->s++;
		s->n--;
	}
	*number = (struct cz_str){s->s, 0};
	while (s->n && cz_sign_is_digit(*s->s)) {
		s->s++;
		s->n--;
		number->n++;
	}
	bool found = number->n > 0;
	while (number->n > 1 && *number->s == '0') {
		number->s++;
		number->n--;
	}
	return found;
}

static bool last_number(struct cz_str *s, struct cz_str *number)
{
	while (s->n && !cz_sign_is_digit(s->s[s->n - 1]))
		s->n--;
	struct cz_str end = *s;
	while (s->n && cz_sign_is_digit(s->s[s->n - 1]))
		s->n--;
	end.s += s->n;
	end.n -= s->n;
	return next_number(&end, number);
}

static bool is_year(struct cz_str number)
{
	return number.n == 4 && (memcmp(number.s, "19", 2) == 0 || memcmp(number.s, "20", 2) == 0);
}

/* Whether the numbers of a name are to be read from the last one back. */
static bool ends_in_year(struct cz_str s)
{
	struct cz_str t = s, first, last;
	return next_number(&s, &first) && !is_year(first) && last_number(&t, &last) && is_year(last);
}

/* By value, whatever their length. */
static int compare_numbers(struct cz_str a, struct cz_str b)
{
	return a.n != b.n ? (a.n < b.n ? -1 : 1) : cz_str_compare(a, b);
}

/* 0: the numbers do not tell. */
static int by_numbers(struct cz_str a, struct cz_str b)
{
	bool (*const next_a)(struct cz_str *, struct cz_str *) = ends_in_year(a) ? last_number : next_number;
	bool (*const next_b)(struct cz_str *, struct cz_str *) = ends_in_year(b) ? last_number : next_number;
	struct cz_str x, y;
	for (;;) {
		bool more_a = next_a(&a, &x), more_b = next_b(&b, &y);
		int c = more_a && more_b ? compare_numbers(x, y) : more_a - more_b;
		if (c || !more_a)
			return c;
	}
}

int cz_wave_compare(struct cz_str a, struct cz_str b)
{
	int c = by_numbers(a, b);
	return c ? c : cz_str_compare(a, b);
}

/* How many numbers a name has, and whether the first or the last of them is a year. One in the middle decides nothing. */
static size_t count_numbers(struct cz_str s, bool *year)
{
	struct cz_str number;
	bool last = false;
	size_t n = 0;
	*year = false;
	for (; next_number(&s, &number); n++) {
		last = is_year(number);
		*year |= last && n == 0;
	}
	*year |= last;
	return n;
}

bool cz_wave_is_before(struct cz_str a, struct cz_str b)
{
	bool year_a, year_b;
	size_t n = count_numbers(a, &year_a);
	bool alike = count_numbers(b, &year_b) == n && year_a == year_b;
	return alike && n && (year_a || n < 3) && by_numbers(a, b) < 0;
}
