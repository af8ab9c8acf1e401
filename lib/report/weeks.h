#ifndef CZ_REPORT_WEEKS_H
#define CZ_REPORT_WEEKS_H

#include "base/date.h"
#include "model/store.h"
#include "report/model.h"

/* What happened each week, from the dates in the records: the week of the report, the 52 before it, and so the same
 * week a year ago. */

enum { CZ_WEEKS = 53, CZ_NOW = CZ_WEEKS - 1, CZ_YEAR_AGO = 0 };

struct cz_week_counts {
	int64_t open;      /* at the end of the week: asked for, and neither help nor a closing yet */
	int64_t volunteers; /* active at the end of the week */
	int64_t created, matched, started, ended, referred, withdrawn;
};

/* Which records count. NULL: all. */
struct cz_scope {
	const char *area, *organisation, *partnership;
};

bool cz_scope_has_request(const struct cz_scope *s, const struct cz_request *r);
bool cz_scope_has_volunteer(const struct cz_scope *s, const struct cz_volunteer *v);

struct cz_weeks {
	cz_day monday[CZ_WEEKS]; /* of each week, the last is the report's */
	struct cz_week_counts v[CZ_WEEKS];
	cz_day since;            /* the first request known; CZ_DAY_NONE: there is none */
	double waiting_median, waiting_long; /* days, over thirteen weeks; NaN: nobody */
	int64_t waited;                      /* people behind them */
};

/* The first day on which help began for each request, CZ_DAY_NONE for those without; malloc'ed, NULL: no memory. */
cz_day *cz_weeks_first_start(const struct cz_store *s) CZ_MUST_CHECK;

/* Whether a request for which help began on `start` is open at the end of that day: it came in by then, or nobody knows when,
 * and neither help nor a closing has come. */
bool cz_weeks_is_open(const struct cz_request *r, cz_day start, cz_day end);

/* start: of cz_weeks_first_start. */
int cz_weeks_count(struct cz_weeks *w, const struct cz_store *s, const struct cz_scope *scope, const cz_day *start,
		   cz_day monday, struct cz_err *err) CZ_MUST_CHECK;

#endif
