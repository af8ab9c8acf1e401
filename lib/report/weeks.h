#ifndef CZ_REPORT_WEEKS_H
#define CZ_REPORT_WEEKS_H

#include "base/date.h"
#include "model/store.h"
#include "report/model.h"
#include "report/counted.h"

/* What happened each week, from the dates in the records: the week of the report, the 52 before it, and so the same
 * week a year ago. */

enum { CZ_WEEKS = 53, CZ_NOW = CZ_WEEKS - 1, CZ_YEAR_AGO = 0 };

struct cz_week_counts {
	int64_t open;      /* at the end of the week: asked for, and neither help nor a closing yet */
	int64_t volunteers; /* active at the end of the week */
	int64_t created, proposed, matched, started, ended, referred, withdrawn;
};

/* CZ_EINPUT when no record knows the area, organisation or partnership that is asked for. */
int cz_scope_check(const struct cz_scope *scope, const struct cz_store *s, struct cz_err *err) CZ_MUST_CHECK;
bool cz_scope_has_request(const struct cz_scope *s, const struct cz_lean_request *r);
bool cz_scope_has_volunteer(const struct cz_scope *s, const struct cz_lean_volunteer *v);
/* Whether somebody left on a day that nobody wrote down: he is counted in no week. */
bool cz_volunteer_left_undated(const struct cz_lean_volunteer *v);

/* How long people waited for help that began in the last thirteen weeks. */
struct cz_waits {
	double median, long_; /* days; one in ten waited longer than long_; NaN: nobody */
	int64_t n;            /* people behind them */
};

struct cz_wait {
	uint32_t group; /* whatever they are counted by */
	int32_t days;
};

/* The days that a request waited, if help began in the thirteen weeks to the week of monday; -1. */
int32_t cz_weeks_waited(const struct cz_lean_request *r, cz_day start, cz_day monday);
void cz_waits_sort(struct cz_wait *v, size_t n);
/* Of the group at *at, which moves on to the next one; v is sorted. */
struct cz_waits cz_waits_of(const struct cz_wait *v, size_t n, size_t *at);

struct cz_weeks {
	cz_day monday[CZ_WEEKS]; /* of each week, the last is the report's */
	struct cz_week_counts v[CZ_WEEKS];
	struct cz_waits waits;
};

/* What every page asks of the records of the whole town, worked out once. */
struct cz_known {
	uint32_t *request_of; /* per match: the number of its request, or CZ_NO_NUMBER */
	cz_day *start;        /* per request: the first day on which help began; CZ_DAY_NONE: it did not */
	cz_day since;         /* the first request known; CZ_DAY_NONE: there is none */
	int64_t with_first;   /* how many came in the same week as this one */
};

/* 0, or CZ_ENOMEM; released in either case. */
int cz_known_find(struct cz_known *x, const struct cz_store *s, struct cz_err *err) CZ_MUST_CHECK;
void cz_known_release(struct cz_known *x);

/* Whether a request for which help began on `start` is open at the end of that day: it came in by then, or nobody knows when,
 * and neither help nor a closing has come. */
bool cz_weeks_is_open(const struct cz_lean_request *r, cz_day start, cz_day end);

/* Of those counted who are in the scope. */
int cz_weeks_count(struct cz_weeks *w, const struct cz_store *s, const struct cz_known *known, const struct cz_counted *counted,
		   const struct cz_scope *scope, cz_day monday, struct cz_err *err) CZ_MUST_CHECK;

#endif
