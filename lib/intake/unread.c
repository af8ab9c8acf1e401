#include "base/text.h"
#include "intake/ends_impl.h"
#include "intake/header_impl.h"
#include "intake/titles.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Columns that nothing reads, in which something may tell that a record ended or has a match. */

static void bind_going_on(struct cz_converter *c)
{
	struct going_on *g = &c->going_on;
	g->day = cz_type_field(c->type, cz_str_of(cz_ending_of(c->type)->day));
	g->status = cz_convert_status_of(c);
	g->day_column = cz_converter_column(c, g->day->key);
	const size_t status = cz_converter_column(c, g->status->key);
	g->crosses = status && cz_column_says_going_on(&c->header->column[status - 1]) ? status : 0;
}

int cz_convert_bind_ends(struct cz_converter *c, struct cz_err *err)
{
	if (!cz_ending_of(c->type))
		return 0;
	c->why = cz_type_field(c->type, CZ_STR("close_reason"));
	bind_going_on(c);
	c->unread = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *c->unread);
	if (!c->unread)
		return cz_fail_mem(err);
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		bool request = c->type == &cz_type_request, ends = cz_column_may_say_end(col), matches = request && cz_column_may_say_match(col);
		enum unread_kind kind = ends ? UNREAD_END : cz_column_says_going_on(col) ? UNREAD_GOING_ON : UNREAD_ANY;
		if (col->others || cz_column_is_of_vog(col))
			kind = UNREAD_NOT;
		if (!ends && request && (matches || cz_column_names_who_helps(col))) /* a match is of somebody else */
			kind = UNREAD_MATCH;
		if ((!col->used || (col->spare && kind == UNREAD_MATCH)) && !col->ours && !col->day.n && kind)
			c->unread[c->unread_n++] = (struct unread){i, kind};
	}
	return 0;
}

/* Whether a few words, below whatever name, say that it ended: "overleden 2-2-2026". */
static bool is_an_end(struct cz_str cell)
{
	enum { LONGEST = 40 };
	return cell.n <= LONGEST && cz_title_may_say_end(cell) && cz_title_says_end(cell);
}

/* Whether a cell says that it ended, or has a match. */
static bool tells_end(struct cz_str cell, enum unread_kind kind)
{
	struct cz_fault f;
	if (!cell.n)
		return false;
	bool yes, answer = cz_take_yesno(cell, &yes, &f), no = cz_means_none(cell) || (answer && !yes);
	if (cz_means_unknown(cell))
		return false;
	if (kind == UNREAD_END || kind == UNREAD_MATCH)
		return !no;
	return (kind == UNREAD_GOING_ON && no) || is_an_end(cell);
}

/* Whether the record says itself that it ended. */
static bool has_ended(const struct cz_converter *c)
{
	int8_t status;
	memcpy(&status, (const char *)c->rec + c->going_on.status->offset, sizeof status);
	return cz_convert_has(c, c->going_on.day) || cz_ending_is_over(cz_ending_of(c->type), status);
}

/* Whether a request says itself that it has somebody. */
static bool has_match(const struct cz_converter *c)
{
	int8_t status;
	memcpy(&status, (const char *)c->rec + c->going_on.status->offset, sizeof status);
	return status == CZ_REQUEST_MATCHED || status == CZ_REQUEST_ACTIVE;
}

static bool says_more(struct cz_converter *c, const struct unread *u)
{
	if (u->kind == UNREAD_ANY) /* nearly all are */
		return is_an_end(cz_convert_cell(c, u->column));
	return !(u->kind == UNREAD_MATCH && has_match(c)) && tells_end(cz_convert_cell(c, u->column), u->kind);
}

static void tell(struct cz_converter *c, size_t column)
{
	struct cz_str cell = cz_convert_cell(c, column);
	cz_convert_warn(c, (struct cz_problem){.id = CZ373, .field = "status", .column = column, .value = cell});
}

/* The column of a last day beside a status that goes on; it may be to come, and of a volunteer always. Or that of crosses for what goes
 * on, where there is none. 0: neither. */
static size_t doubts_going_on(const struct cz_converter *c)
{
	const struct going_on *g = &c->going_on;
	int8_t told;
	memcpy(&told, (const char *)c->rec + g->status->offset, sizeof told);
	if (cz_convert_has(c, g->day)) {
		bool goes_on = cz_convert_has(c, g->status) && !cz_ending_is_over(cz_ending_of(c->type), told);
		cz_day last;
		memcpy(&last, (const char *)c->rec + g->day->offset, sizeof last);
		return goes_on && c->type != &cz_type_volunteer && !cz_is_to_come(last, c->today) ? g->day_column : 0;
	}
	bool empty = g->crosses && !cz_convert_has(c, g->status) && !cz_convert_cell(c, g->crosses - 1).n;
	return empty ? g->crosses : 0;
}

void cz_convert_tell_ends(struct cz_converter *c)
{
	const size_t doubtful = c->unread ? doubts_going_on(c) : 0;
	if (doubtful)
		tell(c, doubtful - 1);
	if (!c->unread || doubtful || has_ended(c))
		return;
	size_t i = 0;
	while (i < c->unread_n && !says_more(c, &c->unread[i]))
		i++;
	if (i < c->unread_n)
		tell(c, c->unread[i].column);
	else if (c->why && cz_convert_has(c, c->why))
		tell(c, cz_converter_column(c, c->why->key) - 1);
}
