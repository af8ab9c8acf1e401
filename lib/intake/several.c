#include "intake/several.h"
#include "base/text.h"

static size_t letters_of(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && cz_sign_is_letter(s.s[n]))
		n++;
	return n;
}

/* Signs between ids, and that with which a word between them begins. */
static const bool parts_ids[256] = {
	[','] = true, [';'] = true, ['|'] = true, ['+'] = true, ['&'] = true, ['/'] = true, ['\n'] = true,
	['\r'] = true, [' '] = true,
};

static bool may_be_several(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (parts_ids[(unsigned char)s.s[i]])
			return true;
	return false;
}

size_t cz_several_between(struct cz_str s, size_t i)
{
	static const char *const word[] = {" en ", " and ", " of ", " or ", " t/m ", " tot en met "};
	if (s.s[i] != ' ')
		return parts_ids[(unsigned char)s.s[i]];
	for (size_t k = 0; k < CZ_COUNT(word); k++) {
		size_t n = strlen(word[k]);
		if (n <= s.n - i && cz_text_eq_nocase((struct cz_str){s.s + i, n}, cz_str_of(word[k])))
			return n;
	}
	return 0;
}

/* "12 / 13": with spaces around it a stroke is no part of a number. */
static bool stands_apart(struct cz_str cell, size_t i)
{
	return cell.s[i] == '/' && i > 0 && i + 1 < cell.n && cell.s[i - 1] == ' ' && cell.s[i + 1] == ' ';
}

/* "12,0": one number, as a program writes it. */
static bool is_with_zeros(struct cz_str cell)
{
	size_t n = 0;
	while (n < cell.n && cz_sign_is_digit(cell.s[n]))
		n++;
	const size_t behind = cell.n - n;
	return n && (behind == 2 || behind == 3) && cell.s[n] == ',' && cell.s[n + 1] == '0' && cell.s[cell.n - 1] == '0';
}

bool cz_several_ids(struct cz_str cell)
{
	size_t begin = 0, parts = 0, used;
	bool strokes = true, alike = true;
	struct cz_str first = {"", 0};
	if (!may_be_several(cell) || is_with_zeros(cell)) /* at a glance: this is asked of every id */
		return false;
	for (size_t i = 0; i <= cell.n; i++) {
		used = i < cell.n ? cz_several_between(cell, i) : 1;
		if (!used)
			continue;
		struct cz_str part = cz_text_trim((struct cz_str){cell.s + begin, i - begin});
		if (part.n && !cz_text_has_digit(part))
			return false;
		first = parts ? first : part;
		size_t letters = letters_of(part);
		alike &= letters && letters == letters_of(first) && cz_text_eq_nocase((struct cz_str){part.s, letters}, (struct cz_str){first.s, letters});
		parts += part.n > 0;
		strokes &= i == cell.n || (cell.s[i] == '/' && !stands_apart(cell, i)) || cell.s[i] == '+';
		begin = i + used;
		i += used - 1;
	}
	return parts > 1 && (!strokes || alike);
}
