#include "base/text.h"
#include "intake/convert_impl.h"

/* Lists in one cell: where one value ends and the next begins. */

static bool at_separator(const struct cz_strs *separators, struct cz_str left, size_t *n)
{
	for (size_t i = 0; i < separators->n; i++) {
		if (*left.s != *separators->v[i]) /* the case for nearly every sign */
			continue;
		*n = strlen(separators->v[i]);
		if (*n && left.n >= *n && memcmp(left.s, separators->v[i], *n) == 0)
			return true;
	}
	return false;
}

/* Without a separator in the recipe: '|' if there is one, else ';' or line ends, else ','. */
static struct cz_strs usual_separators(struct cz_str cell)
{
	static const char *bar[] = {"|"}, *semicolon[] = {";", "\n", "\r"}, *comma[] = {","};
	if (memchr(cell.s, '|', cell.n))
		return (struct cz_strs){bar, 1};
	if (memchr(cell.s, ';', cell.n) || memchr(cell.s, '\n', cell.n))
		return (struct cz_strs){semicolon, 3};
	return (struct cz_strs){comma, 1};
}

/* The signs with which a separator begins, as a set: a look at it settles nearly every sign of a cell. */
struct heads {
	uint64_t bit[4];
};

static struct heads heads_of(const struct cz_strs *separators)
{
	struct heads h = {{0}};
	for (size_t i = 0; i < separators->n; i++) {
		unsigned char c = (unsigned char)*separators->v[i];
		h.bit[c / 64] |= (uint64_t)1 << c % 64;
	}
	return h;
}

static bool is_head(const struct heads *h, char sign)
{
	unsigned char c = (unsigned char)sign;
	return h->bit[c / 64] >> c % 64 & 1;
}

bool cz_convert_split(struct cz_converter *c, const struct cz_strs *separators, struct cz_str cell, struct cz_str **part,
		      size_t *n)
{
	struct cz_strs usual = separators->n ? *separators : usual_separators(cell);
	struct heads heads = heads_of(&usual);
	size_t begin = 0, most = cell.n / 2 + 1, used; /* a part has a sign, and a sign between it and the next */
	*part = cz_arena_alloc(&c->row, most * sizeof **part);
	if (!*part)
		return cz_convert_no_memory(c);
	*n = 0;
	for (size_t i = 0; i <= cell.n; i++) {
		used = 1;
		if (i < cell.n && (!is_head(&heads, cell.s[i]) ||
				   !at_separator(&usual, (struct cz_str){cell.s + i, cell.n - i}, &used)))
			continue;
		struct cz_str one = cz_text_trim((struct cz_str){cell.s + begin, i - begin});
		if (one.n)
			(*part)[(*n)++] = one;
		begin = i + used;
		i += used - 1;
	}
	return true;
}

size_t cz_convert_joint(struct cz_str s, size_t from, size_t *n)
{
	static const char *const joint[] = {" en ", " and ", " of ", " or ", " & ", " + ", " - ", "/", "&", "+"};
	for (size_t i = from; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(joint); k++) {
			*n = strlen(joint[k]);
			if (*n <= s.n - i && cz_text_eq_nocase((struct cz_str){s.s + i, *n}, cz_str_of(joint[k])))
				return i;
		}
	*n = 0;
	return s.n;
}
