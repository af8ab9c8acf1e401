#include "intake/usual.h"
#include "base/hash.h"

enum { SLOTS = 1024, MOST = SLOTS / 2, LONGEST = 40 };

struct cz_usual {
	struct cz_str word[SLOTS]; /* open addressing; s is NULL where there is none */
	size_t n;
};

/* Where the word is, or else the free place where it belongs. */
static size_t place_of(const struct cz_usual *u, struct cz_str word)
{
	size_t at = cz_mix_text(word.s, word.n) % SLOTS;
	while (u->word[at].s && !cz_str_eq(u->word[at], word))
		at = (at + 1) % SLOTS;
	return at;
}

const char *cz_usual_find(const struct cz_usual *u, struct cz_str word)
{
	return u && word.n <= LONGEST ? u->word[place_of(u, word)].s : NULL;
}

bool cz_usual_add(struct cz_usual **u, struct cz_arena *mem, struct cz_str word)
{
	if (word.n > LONGEST || (*u && (*u)->n == MOST))
		return true;
	if (!*u)
		*u = cz_arena_new0(mem, 1, sizeof **u);
	const char *copy = *u ? cz_arena_text(mem, word.s, word.n) : NULL;
	if (!copy)
		return false;
	(*u)->word[place_of(*u, word)] = (struct cz_str){copy, word.n};
	(*u)->n++;
	return true;
}
