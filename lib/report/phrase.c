#include "report/phrase.h"

static const char *const phrases[CZ_PHRASES][CZ_LANGS] = {
#define CZ_P(id, nl, en) [CZ_P_##id] = {[CZ_NL] = nl, [CZ_EN] = en},
#include "report/phrase.def"
#undef CZ_P
};

const char *cz_phrase_text(enum cz_lang lang, enum cz_phrase id)
{
	return phrases[id][lang];
}

/* "{2}" at s: 2; anything else: -1. */
static int slot_at(const char *s)
{
	return s[0] == '{' && s[1] >= '0' && s[1] <= '3' && s[2] == '}' ? s[1] - '0' : -1;
}

static const char *word_at(const char *const *words, int slot)
{
	for (int i = 0; words[i]; i++)
		if (i == slot)
			return words[i];
	return "";
}

void cz_phrase_add(struct cz_buf *b, enum cz_lang lang, enum cz_phrase id, int64_t n, const char *const *words)
{
	const char *s = phrases[id][lang];
	const char *bar = strchr(s, '|');
	const char *end = bar ? bar : s + strlen(s);
	if (bar && n != 1) {
		s = bar + 1;
		end = s + strlen(s);
	}
	while (s < end) {
		int slot = slot_at(s);
		if (slot < 0) {
			cz_buf_addc(b, *s++);
			continue;
		}
		cz_buf_adds(b, word_at(words, slot));
		s += 3;
	}
}
