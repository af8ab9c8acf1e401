#ifndef CZ_INTAKE_DAYPART_LEXICON_H
#define CZ_INTAKE_DAYPART_LEXICON_H

#include "intake/daypart_words.h"
#include <stddef.h>

/* What words for days and dayparts mean, in lower case without accents; for daypart_words.c. */

enum { MON = 1, TUE = 2, WED = 4, THU = 8, FRI = 16, SAT = 32, SUN = 64, WORKDAYS = 31, WEEKEND = 96, WEEK = 127 };
enum { MORNING = 1, AFTERNOON = 2, EVENING = 4, DAYTIME = 3, ALL_DAY = 7 };

struct cz_daypart_entry {
	const char *text;
	enum cz_daypart_token token;
	uint8_t value;
};

struct cz_daypart_list {
	const struct cz_daypart_entry *v;
	size_t n;
};

/* Several words with one meaning, tried before the words alone. "tussen de middag" (over lunch) and "na de
 * middag" are not here: they have no daypart of their own, and are refused. */
extern const struct cz_daypart_list cz_daypart_phrases;
/* The same of those that begin with a number. */
extern const struct cz_daypart_list cz_daypart_counted;
/* The front of a day, where its end stands behind another: "dins- en donderdag". */
extern const struct cz_daypart_list cz_daypart_fronts;
/* Days that take an ending (en, s) or a time (middag) behind them in one word. */
extern const struct cz_daypart_list cz_daypart_stems;

/* The meaning of a word by itself, or NULL. */
const struct cz_daypart_entry *cz_daypart_find(const char *text);

#endif
