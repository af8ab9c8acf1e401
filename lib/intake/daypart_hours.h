#ifndef CZ_INTAKE_DAYPART_HOURS_H
#define CZ_INTAKE_DAYPART_HOURS_H

#include "intake/daypart_words.h"

/* Times of the clock in an availability text, in minutes of the day. */
struct cz_hours {
	int from, until;
	bool open;   /* one end was given */
	bool halves; /* am or pm was given */
	bool either; /* of the morning, or of the evening: "na 5", "tot 7", "7-9"; or a date: "3-12" */
};

/* 9-12, 9 tot 12, tussen 9 en 12, na 18, voor 12: how many of the n words at w make a range; 0: none, or no sense. */
size_t cz_hours_take(const struct cz_daypart_word *w, size_t n, struct cz_hours *out);
/* The dayparts that they are; 0 when they are of none, or of two, or may be of the morning or the evening. */
uint8_t cz_hours_dayparts(const struct cz_hours *h);
/* "'s avonds 7-9", "middag tot 5": the times of the clock within the named ones, by their twelve hours if they
 * are not so by twenty-four. 0: they do not fit. */
uint8_t cz_hours_within(const struct cz_hours *h, uint8_t named);

/* Whether numbers behind days go from one day to another as those of dates do: "ma 7-12, wo 9-12". *at: these. */
bool cz_hours_are_dates(const struct cz_daypart_word *w, size_t n, struct cz_str *at);

#endif
