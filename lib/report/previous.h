#ifndef CZ_REPORT_PREVIOUS_H
#define CZ_REPORT_PREVIOUS_H

#include "base/arena.h"
#include "base/err.h"
#include "data/value.h"
#include "report/model.h"
#include "safe/net.h"

/* Earlier reports, as cz-report --format json wrote them: what the public has seen. They keep rounding steady, and are
 * the ledger that says which partnership figures may be refreshed. */
struct cz_previous {
	const struct cz_value **report; /* of the town, of its parts */
	size_t n, cap;
};

/* One more. CZ_EINPUT when it is no report of cz, or an internal one: what was never public is no measure. */
int cz_previous_read(struct cz_previous *p, const char *name, struct cz_arena *a, struct cz_err *err) CZ_MUST_CHECK;
void cz_previous_release(struct cz_previous *p);

/* The table as it stood in the latest report about that scope (NULL: about anything); NULL when there was none. */
const struct cz_value *cz_previous_table(const struct cz_previous *p, const struct cz_scope *scope, const char *key);
/* The same of the latest before a week (as 2026-W47); and the week of the report in which a table stands. */
const struct cz_value *cz_previous_before(const struct cz_previous *p, const struct cz_scope *scope, const char *key, const char *week);
const char *cz_previous_week(const struct cz_previous *p, const struct cz_value *table);
/* The kinds of parts of which there are pages: of areas (and within them), of organisations, of partnerships. Those of one kind are
 * rounded together; two kinds are two ways to cut up the same town, and who knows which organisation works where can work out small
 * numbers from both. */
enum cz_part { CZ_PART_NONE, CZ_PART_AREA, CZ_PART_ORGANISATION, CZ_PART_PARTNERSHIP };
enum cz_part cz_part_of(const struct cz_scope *scope);
/* Whether a table of this key counts people of the part; surveys and what is told of the data do not. */
bool cz_part_counts(const char *key);
/* Whether a page that counts people of another kind of part was published. */
bool cz_previous_has_other_parts(const struct cz_previous *p, enum cz_part part);

/* What earlier reports tell about a count of this one: of the weeks each may tell, of other tables those about the same week (as
 * 2026-W47). The cell is that of the latest; low and high are narrowed to what all of them together leave, but for those that are
 * not true any more: they mislead whoever believes them. */
struct cz_cell cz_previous_same(const struct cz_previous *p, const char *week, const struct cz_table *t, size_t line, size_t column, int64_t truth,
				int64_t *low, int64_t *high);
/* What a reader of a cell knows: 20 was 16 to 24 where it is rounded; what is not shown is anything. */
void cz_cell_limits(const struct cz_cell *c, int64_t *low, int64_t *high);

/* One cell of it by keys, as it was shown; unknown when there was none. near: where the line is likely to stand. */
struct cz_cell cz_previous_cell(const struct cz_value *table, const char *line, const char *column, size_t near);
/* The same of a count, of which a line or column that was left out told that there is nobody: it was rounded to 0. */
struct cz_cell cz_previous_count(const struct cz_value *table, const char *line, const char *column, size_t near);
/* How many people of a party were told to stand behind a column; 0: not told. */
int64_t cz_previous_people(const struct cz_value *table, const char *column);

#endif
