#ifndef CZ_INTAKE_DAYPART_WORDS_H
#define CZ_INTAKE_DAYPART_WORDS_H

#include "intake/cursor.h"
#include <stdint.h>

/* Words and signs of an availability text. Days are bits 0 Monday .. 6 Sunday, times bits 0 morning,
 * 1 afternoon, 2 evening. */
enum cz_daypart_token {
	CZ_DP_END,
	CZ_DP_UNKNOWN,
	CZ_DP_DAYS,    /* days */
	CZ_DP_TIMES,   /* times */
	CZ_DP_BOTH,    /* days and times in one word: woensdagmiddag */
	CZ_DP_LETTER,  /* o, m or a behind a day, or om: times, if it is one */
	CZ_DP_CLOCK,   /* minute */
	CZ_DP_DASH,
	CZ_DP_TO,      /* t/m */
	CZ_DP_AND,     /* , / | en or: goes on */
	CZ_DP_STOP,    /* ; and the end of a line: begins anew */
	CZ_DP_NOT,     /* behalve, niet */
	CZ_DP_YES,     /* wel */
	CZ_DP_FROM,    /* vanaf, na */
	CZ_DP_BEFORE,  /* voor, tot */
	CZ_DP_BETWEEN, /* tussen */
	CZ_DP_FILL,    /* means nothing here: op, de, elke */
	CZ_DP_ONLY,    /* alleen: as little, but for what follows it */
	CZ_DP_LIKED,   /* liefst: as little at the beginning; elsewhere it leaves open what else is possible */
};

/* How a daypart is named: "avond" or "na 18 uur", "'s avonds", "avonden". */
enum cz_daypart_form { CZ_DP_SINGLE, CZ_DP_ADVERB, CZ_DP_PLURAL };

struct cz_daypart_word {
	enum cz_daypart_token token;
	enum cz_daypart_form form; /* of times */
	uint8_t days, times;
	int minute;      /* of the day, 0..1440 */
	char half;       /* 'a' or 'p' when am or pm was said */
	bool short_day;  /* a Dutch day of two letters, which a code letter may follow */
	bool dutch;      /* a Dutch day */
	bool either;     /* a clock time that may be of the morning or of the evening: 1 to 7, but not 07 or 7:00; and "mo" */
	bool bare;       /* a clock time that is a number alone, as a day or a month may be: 9 or 09, but not 9u or 9:00 */
	bool bracket;    /* a bracket opens before it */
	struct cz_str at; /* in the cell */
};

/* The next word or sign; *c is then behind it. */
struct cz_daypart_word cz_daypart_word_next(struct cz_cursor *c);

#endif
