#ifndef ATTACK_H
#define ATTACK_H

#include "base/map.h"
#include "data/json.h"

enum { MOST_REPORTS = 256, MOST_TERMS = 512, BASE = 5, FEWEST = 10, QUARTER = 13 };

/* ---- what was published (read.c) ---- */

struct report {
	struct cz_document public, internal;
	struct cz_arena mem;
	const char *scope, *week; /* scope: a name for the next three; "": the town */
	const char *area, *organisation, *partnership; /* "": any */
};

extern struct report report[MOST_REPORTS];
extern size_t reports;
extern struct cz_map names;  /* of the unknowns; the number of a name is its column in the program, from 0 */
extern double *truth;        /* per unknown; NaN where the internal editions do not say */
extern double *low, *high;   /* per unknown, from the cells that show it */
extern bool literal;         /* what is shown is taken at its word */

_Noreturn void die(const char *what);
void read_report(const char *public, const char *internal);

size_t unknown(const char *name);
/* The weeks are the same counts in each report; all other tables are about the week of theirs. */
size_t cell_name(const struct report *r, const char *table, const char *line, const char *column);

const char *text(const struct cz_value *v, const char *key);
const struct cz_value *list(const struct cz_value *v, const char *key);
bool has(const struct cz_value *table, const char *member, const char *list_key, const char *key);
const struct cz_value *public_table(const struct report *r, const char *key);
/* A table with its lines and columns. Of others those too that are left out because nobody is shown in them: which kinds of help
 * and which areas there are is no secret, so the stranger knows. */
const struct cz_value *table_of(const struct report *r, const char *key);
/* Why requests are left, and where volunteers are few, is known from the page alone; a line that shows nobody is not on it. */
bool may_lack_lines(const char *table);
/* A waiting time is no count. */
bool is_days(const char *column);
/* What the pages of one kind differ in. */
char kind_of(const struct report *r);

/* ---- how counts hang together (sums.c) ---- */

struct sum {
	int index[MOST_TERMS]; /* columns of the program, from 1 */
	double factor[MOST_TERMS];
	int n;
};

struct kept_sum {
	struct sum sum;
	bool at_least; /* 0 or more; else 0 */
};

extern struct kept_sum *kept;
extern size_t sums;
extern bool run_of_week; /* the last matching run was in the week of each report */

void term(struct sum *s, size_t i, double factor);
void keep(const struct sum *s, bool at_least);
/* A new unknown that no page shows. */
size_t hidden(const char *what, const char *a, const char *b, const char *c);

/* Those of one page, and of the same page in two weeks. */
void add_one(const struct report *r);
void add_next(const struct report *before, const struct report *r);
/* A waiting time in a line of a larger page is that of the page of the area. */
void add_waits_of_area(const struct report *whole, const struct report *part);

/* ---- page beside page (pages.c) ---- */

/* Which organisation has somebody in which area, one pair a line; "-" is no area, or no organisation. It is no secret. */
void read_pairs(const char *name);
/* Of all reports. */
void add_all(void);

#endif
