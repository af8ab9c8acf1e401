#ifndef CZ_REPORT_PARTNERS_IMPL_H
#define CZ_REPORT_PARTNERS_IMPL_H

#include "report/build.h"
#include "report/respondents.h"

/* Shared by partners.c (the tables of partnerships), talk.c (their section of the report) and agenda.c; nobody else. */

/* The score records of one partnership by one bank in one wave, and where all of them lie. */
struct cz_partner {
	struct cz_str id, bank, wave;
	size_t first, n; /* in list */
	size_t begin;    /* the records of earlier waves lie before first */
};

struct cz_score_list {
	const struct cz_value **v;
	size_t n;
};

struct cz_score_list cz_partner_scores(struct cz_building *b); /* of the partnerships in scope, in order */
/* The next partnership from *at on: its last wave. */
bool cz_partner_next(const struct cz_score_list *l, size_t *at, struct cz_partner *p);
/* The name of another wave of which nobody can tell whether it was before; empty: there is none. */
struct cz_str cz_partner_wave_beside(const struct cz_score_list *l, const struct cz_partner *p);
struct cz_respondents cz_partner_respondents(const struct cz_score_list *l, const struct cz_partner *p);
const char *cz_partner_name(struct cz_building *b, const struct cz_partner *p);
/* The keys of its table and of that of its waves. They last from week to week, whatever other banks come and go. */
const char *cz_partner_table_key(struct cz_building *b, const struct cz_partner *p);
const char *cz_partner_waves_key(struct cz_building *b, const struct cz_partner *p);
const char *cz_aspect_name(struct cz_building *b, struct cz_str aspect);
void cz_scale_of(const struct cz_value *score, double *lo, double *hi);

enum { CZ_PARTNER_MEAN, CZ_PARTNER_LOW, CZ_PARTNER_HIGH, CZ_PARTNER_BEFORE, CZ_PARTNER_FIRST }; /* the columns of its table */

/* The agendas of one page, and the bank whose questions were read last. Begins with its building and nothing else. */
struct cz_agendas {
	struct cz_building *b;
	const char *bank;
	struct cz_value questions;
};

/* What a partnership could talk about, after its table t and its record of cz-score; scale: a picture on its scale.
 * Nothing where t is NULL, or where there is nothing to say. */
void cz_compose_agenda(struct cz_agendas *page, struct cz_section *section, const struct cz_partner *p,
		       const struct cz_table *t, const struct cz_value *record, const struct cz_picture *scale);

#endif
