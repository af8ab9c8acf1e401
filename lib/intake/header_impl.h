#ifndef CZ_INTAKE_HEADER_IMPL_H
#define CZ_INTAKE_HEADER_IMPL_H

#include "intake/header.h"

/* Shared by header.c (names) and the other files of that name: the day in one of them (days), names that are days beside others
 * (parts), days beside each other (judge), columns of days, dayparts and hours that say together when (cross), what remarks may
 * show (hide), a code in front (code), whose a column is (whose), and ends (ends). */

/* s in h->mem; and as cz_column_name_fold leaves it. */
int cz_header_keep(struct cz_header *h, struct cz_str s, struct cz_str *out, struct cz_err *err);
int cz_header_fold(struct cz_header *h, struct cz_str s, struct cz_str *out, struct cz_err *err);

/* What of a name with a code in front may be known. */
int cz_header_read_code(struct cz_header *h, struct cz_column *c, struct cz_err *err);

/* The day or daypart in the column's name, from its other members. */
int cz_header_read_day(struct cz_header *h, struct cz_column *c, struct cz_err *err);
/* What a name like that means beside all others; once each has its day. */
int cz_header_judge_days(struct cz_header *h, struct cz_err *err);

/* The number of a folded name, "taal 2" or "tweede taal", and the rest of it; 0: it has none. */
size_t cz_header_number_of(struct cz_str folded, struct cz_str *base);
/* Which columns of days or dayparts are of a list by their numbers; once days are judged. */
void cz_header_number(struct cz_header *h);
/* Whether some type has its times under this name. */
bool cz_column_names_times(const struct cz_column *c);

/* Mark the columns that are the number of a house or another part of an address, and what is personal in them; see `house`. */
void cz_header_find_houses(struct cz_header *h);

/* Of folded words, whether it is one of n, holds one, says "niet", "week", or asks when. */
bool cz_header_is_one_of(struct cz_str part, const char *const *word, size_t n);
/* Whether the name of a column is, or what stands under a title, which no other column has. */
bool cz_column_is_called(const struct cz_column *c, const char *const *name, size_t n);
bool cz_header_holds_word(struct cz_str folded, const char *const *word, size_t n);
bool cz_header_denies(struct cz_str folded);
bool cz_header_says_week(struct cz_str folded);
bool cz_header_asks_when(struct cz_str folded);
/* Whether one of these words stands in it, and besides only words that leave a question about days what it is. */
bool cz_header_only_asks(struct cz_str folded, const char *const *word, size_t n);

/* The word of letters with which a name begins, and what stands behind it. */
struct cz_str cz_header_first_word(struct cz_str name);
struct cz_str cz_header_behind_day(struct cz_str name);
/* Whether a name is a day or daypart; or a short word for one, which only is so beside a day. */
bool cz_header_is_day(struct cz_str name, uint32_t *bits);
bool cz_header_is_short_part(struct cz_str s, uint32_t *bits);
/* Whether it is "o", "m" or "a". */
bool cz_header_is_letter(struct cz_str s, uint32_t *bits);
/* Names that are days and dayparts beside others only. */
void cz_header_name_parts(struct cz_header *h);

#endif
