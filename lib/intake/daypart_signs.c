#include "intake/daypart_signs.h"
#include "base/attr.h"
#include "base/text.h"
#include "intake/daypart_words.h"

static char at(struct cz_str s, size_t i)
{
	return i < s.n ? s.s[i] : '\0';
}

static size_t past_spaces(struct cz_str s, size_t i)
{
	while (at(s, i) == ' ')
		i++;
	return i;
}

static bool is_word_sign(char c)
{
	return cz_sign_is_letter(c) || cz_sign_is_digit(c);
}

/* How long the dash at i is; 0: there is none. */
static size_t dash(struct cz_str s, size_t i)
{
	static const char *const sign[] = {"-", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
	for (size_t k = 0; k < CZ_COUNT(sign); k++)
		if (s.s[i] == *sign[k] && cz_text_starts((struct cz_str){s.s + i, s.n - i}, sign[k]))
			return strlen(sign[k]);
	return 0;
}

/* A dash of n bytes that joins nothing: behind the last word of an answer or, beside a plus, before or behind a day. */
static bool is_loose(struct cz_str s, size_t i, size_t n, bool plus)
{
	char next = at(s, past_spaces(s, i + n)), before = i ? s.s[i - 1] : ' ';
	size_t word = i;
	while (word && s.s[word - 1] == ' ')
		word--;
	bool first = !word || memchr(",/+&|", s.s[word - 1], 5);
	bool last = next == '\0' || next == ';' || next == '\n' || next == '\r';
	if (last && i > 0)
		return true;
	return plus && (first || memchr(",/+&|", next, 5) || (!is_word_sign(before) && is_word_sign(at(s, i + n))));
}

/* What a part of a text says: days, and nothing but days. */
struct saying {
	uint8_t days;
	bool only;
};

static void hear(struct cz_str part, struct saying *out)
{
	struct cz_cursor c = cz_cursor_at(part);
	uint8_t first = 0; /* of a stretch */
	for (bool stretch = false;;) {
		struct cz_daypart_word w = cz_daypart_word_next(&c);
		if (w.token == CZ_DP_END)
			return;
		out->days |= w.days;
		for (uint8_t day = first; stretch && day && day < w.days; day = (uint8_t)(day << 1))
			out->days |= day;
		stretch = w.token == CZ_DP_TO || w.token == CZ_DP_DASH;
		first = stretch ? first : w.days;
		out->only &= w.token == CZ_DP_DAYS || w.token == CZ_DP_AND || w.token == CZ_DP_TO ||
			     w.token == CZ_DP_DASH;
	}
}

static size_t days_in(struct cz_str part)
{
	struct cz_cursor c = cz_cursor_at(part);
	size_t n = 0;
	for (struct cz_daypart_word w; (w = cz_daypart_word_next(&c)).token != CZ_DP_END;)
		n += w.token == CZ_DP_DAYS;
	return n;
}

/* "ma, di, -wo", "ma di -wo": a dash of n bytes that stands at a day behind a list, and is not that of all of its lines. */
static bool takes_away(struct cz_str s, size_t i, size_t n)
{
	struct cz_str before = cz_text_trim((struct cz_str){s.s, i}), between = {s.s + before.n, i - before.n};
	struct cz_cursor behind = cz_cursor_at((struct cz_str){s.s + i + n, s.n - i - n});
	if (!before.n || dash(s, 0) || is_word_sign(s.s[i - 1]) || !cz_sign_is_letter(at(s, i + n)) ||
	    cz_daypart_word_next(&behind).token != CZ_DP_DAYS)
		return false;
	return memchr(",/+&|;", before.s[before.n - 1], 6) || (between.n && memchr(between.s, '\n', between.n)) || days_in(before) > 1;
}

/* "ma, (di), wo": other days in brackets than outside them. */
static bool brackets_doubt(struct cz_str s)
{
	struct saying inside = {0, true}, outside = {0, true};
	size_t from = 0;
	for (size_t i = 0; i <= s.n; i++) {
		bool opens = at(s, i) == '(' || at(s, i) == '[', closes = at(s, i) == ')' || at(s, i) == ']';
		if (!opens && !closes && i < s.n)
			continue;
		struct saying one = {0, true};
		hear((struct cz_str){s.s + from, i - from}, closes ? &one : &outside);
		if (closes && one.only)
			inside.days |= one.days;
		from = i + 1;
	}
	return inside.days && outside.days && inside.days != outside.days;
}

bool cz_dayparts_signs_doubt(struct cz_str s)
{
	bool plus = memchr(s.s, '+', s.n) != NULL;
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		n = dash(s, i);
		if (n && (is_loose(s, i, n, plus) || takes_away(s, i, n)))
			return true;
	}
	bool brackets = memchr(s.s, '(', s.n) || memchr(s.s, '[', s.n);
	return brackets && brackets_doubt(s);
}
