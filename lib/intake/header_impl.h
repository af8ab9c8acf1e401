#ifndef CZ_INTAKE_HEADER_IMPL_H
#define CZ_INTAKE_HEADER_IMPL_H

#include "intake/header.h"

/* Shared by header.c (names) and header_days.c (days in them); nobody else. */

/* s as cz_text_fold leaves it, in h->mem. */
int cz_header_fold(struct cz_header *h, struct cz_str s, struct cz_str *out, struct cz_err *err);
/* "Maximale afstand (km)" without "(km)". */
struct cz_str cz_header_without_unit(struct cz_str s);

/* The day or daypart in the column's name, from its other members. */
int cz_header_read_day(struct cz_header *h, struct cz_column *c, struct cz_err *err);
/* What a name like that means beside all others; once each has its day. */
int cz_header_judge_days(struct cz_header *h, struct cz_err *err);

#endif
