#include "intake/fluency.h"
#include "base/attr.h"
#include "base/text.h"

struct level {
	struct cz_str words;
	bool hardly, denies; /* denies: a mere "geen" behind a language is of others, of which there are none */
};

#define WELL(text) {{text, sizeof(text) - 1}, false, false}
#define HARDLY(text) {{text, sizeof(text) - 1}, true, false}
#define DENIES(text) {{text, sizeof(text) - 1}, true, true}

/* The longest of those that end alike, or begin alike, come first. */
static const struct level levels[] = {
	HARDLY("een heel klein beetje"), HARDLY("een klein beetje"), HARDLY("klein beetje"), HARDLY("een beetje"), HARDLY("beetje"),
	DENIES("spreekt geen"), DENIES("geen"), HARDLY("nog niet zo goed"), HARDLY("niet zo goed"), HARDLY("nog niet goed"),
	HARDLY("niet goed"), HARDLY("nog niet"), HARDLY("niet"), HARDLY("nauwelijks"), HARDLY("heel matig"), HARDLY("zeer matig"),
	HARDLY("matig"), HARDLY("heel slecht"), HARDLY("zeer slecht"), HARDLY("slecht"), HARDLY("gebrekkig"), HARDLY("zeer beperkt"),
	HARDLY("beperkt"), HARDLY("heel weinig"), HARDLY("weinig"), HARDLY("basiskennis"), HARDLY("basis"), HARDLY("beginner"),
	HARDLY("enigszins"), HARDLY("a1"), HARDLY("a2"), HARDLY("a little"), HARDLY("little"), HARDLY("basic"), HARDLY("poor"),
	WELL("zeer goed"), WELL("heel goed"), WELL("vrij goed"), WELL("redelijk goed"), WELL("spreekt goed"), WELL("goed"),
	WELL("vrij redelijk"), WELL("redelijk"), WELL("vloeiend"), WELL("uitstekend"), WELL("voldoende"), WELL("perfect"), WELL("prima"),
	WELL("moedertaal"), WELL("alleen"), WELL("only"), WELL("native"), WELL("fluent"), WELL("good"), WELL("b1"), WELL("b2"), WELL("c1"),
	WELL("c2"),
};

/* "Goed Engels" */
static bool in_front(struct cz_str cell, struct cz_str words, struct cz_str *language)
{
	if (cell.n <= words.n + 1 || cell.s[words.n] != ' ' || !cz_text_eq_nocase((struct cz_str){cell.s, words.n}, words))
		return false;
	*language = cz_text_trim((struct cz_str){cell.s + words.n, cell.n - words.n});
	return true;
}

/* "Engels (goed)", "Engels: goed", "Engels - goed", "Engels goed" */
static bool behind(struct cz_str cell, struct cz_str words, struct cz_str *language)
{
	bool bracket = cell.n && cell.s[cell.n - 1] == ')';
	struct cz_str left = cz_text_trim((struct cz_str){cell.s, cell.n - bracket});
	if (left.n <= words.n || !cz_text_eq_nocase((struct cz_str){left.s + left.n - words.n, words.n}, words))
		return false;
	left.n -= words.n;
	if (bracket ? left.s[left.n - 1] != '(' : left.s[left.n - 1] != ' ')
		return false;
	left = cz_text_trim((struct cz_str){left.s, left.n - 1});
	if (left.n && strchr(",;/&+|", left.s[left.n - 1]))
		return false;
	if (left.n && !bracket && (left.s[left.n - 1] == ':' || left.s[left.n - 1] == '-'))
		left = cz_text_trim((struct cz_str){left.s, left.n - 1});
	*language = left;
	return left.n > 0;
}

bool cz_fluency_next(struct cz_str cell, size_t *at, struct cz_str *language, bool *hardly)
{
	while (*at < CZ_COUNT(levels)) {
		const struct level *l = &levels[(*at)++];
		*hardly = l->hardly;
		if (in_front(cell, l->words, language) || (!l->denies && behind(cell, l->words, language)))
			return true;
	}
	return false;
}
