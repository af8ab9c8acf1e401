#include "intake/spreadsheet.h"
#include "base/array.h"
#include "base/text.h"
#include <stdlib.h>

/* "1,23E+11": what a spreadsheet makes of a long number. Its other digits are lost, and other numbers look the same. */
static bool is_cut_short(struct cz_str s)
{
	enum { SHORTEST = 5, EXPONENT = 4 }; /* 1E+05; E+11, or E+100 */
	size_t i = 0, n = s.n;
	if (n < SHORTEST)
		return false;
	size_t e = n - EXPONENT;
	if (s.s[e + 1] != '+' && e && s.s[e] == '+')
		e--;
	if (s.s[e + 1] != '+' || cz_sign_upper(s.s[e]) != 'E')
		return false;
	for (size_t k = e + 2; k < n; k++)
		if (!cz_sign_is_digit(s.s[k]))
			return false;
	while (i < e && cz_sign_is_digit(s.s[i]))
		i++;
	bool begins = i > 0;
	if (begins && i < e && (s.s[i] == ',' || s.s[i] == '.'))
		for (i++; i < e && cz_sign_is_digit(s.s[i]);)
			i++;
	return begins && i == e;
}

/* "1-jan", "nov-26": what a spreadsheet makes of 1-1 and 11-26. */
bool cz_spreadsheet_made_day(struct cz_str s)
{
	static const char *const month[] = {
		"jan", "feb", "mrt", "mar", "apr", "mei", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
	};
	enum { MONTH = 3 };
	if (s.n < MONTH + 2 || s.n > MONTH + 3)
		return false;
	const char *dash = memchr(s.s, '-', s.n);
	const size_t n = dash ? (size_t)(dash - s.s) : 0;
	const struct cz_str a = {s.s, n}, b = {s.s + n + 1, s.n - n - 1};
	const struct cz_str number = n == MONTH ? b : a, word = n == MONTH ? a : b;
	if (!dash || !number.n || !cz_sign_is_digit(*number.s) || !cz_sign_is_digit(number.s[number.n - 1]))
		return false;
	return cz_text_is_one_of(word, month, CZ_COUNT(month));
}

/* "#REF!", "#NAAM?", "#DEEL/0!", "#N/A" and "#N/B": errors as spreadsheets show them; "####" is what did not fit. */
static bool is_error(struct cz_str s)
{
	size_t hashes = 0, words = 0;
	if (s.n < 2 || *s.s != '#')
		return false;
	if (cz_text_eq_nocase(s, CZ_STR("#N/A")) || cz_text_eq_nocase(s, CZ_STR("#N/B")))
		return true;
	while (hashes < s.n && s.s[hashes] == '#')
		hashes++;
	if (hashes == s.n)
		return true;
	for (size_t i = 1; i + 1 < s.n; i++)
		words += (s.s[i] >= 'A' && s.s[i] <= 'Z') || s.s[i] == '/' || s.s[i] == '0';
	return s.n > 3 && words == s.n - 2 && (s.s[s.n - 1] == '!' || s.s[s.n - 1] == '?');
}

enum cz_message cz_spreadsheet_harm(struct cz_str s)
{
	return is_cut_short(s) ? CZ335 : is_error(s) ? CZ337 : 0;
}

/* ="...", and in it quotes in pairs only: ="a"&"b" is a sum. */
static bool is_wrapped(struct cz_str s)
{
	if (s.n < 3 || s.s[0] != '=' || s.s[1] != '"' || s.s[s.n - 1] != '"')
		return false;
	for (size_t i = 2; i + 1 < s.n; i++)
		if (s.s[i] == '"' && (s.s[++i] != '"' || i + 1 == s.n))
			return false;
	return true;
}

static void add_inner(struct cz_buf *out, struct cz_str s)
{
	for (size_t i = 2; i + 1 < s.n; i++) {
		cz_buf_addc(out, s.s[i]);
		i += s.s[i] == '"';
	}
}

int cz_spreadsheet_show(struct cz_shown *s, const struct cz_str **cell, size_t n, struct cz_err *err)
{
	const struct cz_str *first = *cell, *end = *cell + n;
	while (first < end && (!first->n || *first->s != '=' || !is_wrapped(*first)))
		first++;
	if (first == end)
		return 0;
	if (!cz_array_reserve(&s->cell, &s->cap, n, sizeof *s->cell))
		return cz_fail_mem(err);
	cz_buf_clear(&s->text);
	for (size_t i = 0; i < n; i++) {
		size_t from = s->text.len;
		bool wrapped = is_wrapped((*cell)[i]);
		if (wrapped)
			add_inner(&s->text, (*cell)[i]);
		else
			cz_buf_add(&s->text, (*cell)[i].s, (*cell)[i].n);
		s->cell[i].n = s->text.len - from;
		cz_buf_addc(&s->text, '\0');
	}
	if (cz_buf_failed(&s->text))
		return cz_fail_mem(err);
	const char *at = s->text.data;
	for (size_t i = 0; i < n; i++) {
		s->cell[i].s = at;
		at += s->cell[i].n + 1;
	}
	*cell = s->cell;
	return 0;
}

void cz_shown_release(struct cz_shown *s)
{
	free(s->cell);
	cz_buf_release(&s->text);
	*s = (struct cz_shown)CZ_SHOWN_INIT;
}
