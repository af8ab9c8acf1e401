#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/dates.h"
#include "intake/header_impl.h"
#include "intake/scales.h"
#include "intake/titles.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Columns that tell who stopped: "Datum uit", "Gestopt", "Actief". Whoever did must not come in as active. */

/* By type: the last day, and what a record is after it, or when it only says that it ended. */
static const struct ending {
	const struct cz_type *type;
	const char *day;
	int8_t status, over[3]; /* over: the statuses that leave nothing of a record */
} endings[] = {
	{&cz_type_volunteer, "until", CZ_VOLUNTEER_LEFT, {CZ_VOLUNTEER_PAUSED, CZ_VOLUNTEER_LEFT, CZ_VOLUNTEER_LEFT}},
	{&cz_type_request, "closed", CZ_REQUEST_CLOSED, {CZ_REQUEST_CLOSED, CZ_REQUEST_REFERRED, CZ_REQUEST_WITHDRAWN}},
	{&cz_type_match, "ended", CZ_MATCH_ENDED, {CZ_MATCH_DECLINED, CZ_MATCH_ENDED, CZ_MATCH_ENDED}},
};

static const struct ending *ending_of(const struct cz_type *t)
{
	for (size_t i = 0; i < CZ_COUNT(endings); i++)
		if (endings[i].type == t)
			return &endings[i];
	return NULL;
}

static bool is_over(const struct ending *e, int8_t status)
{
	return status == e->over[0] || status == e->over[1] || status == e->over[2];
}

static const struct cz_field *status_of(const struct cz_converter *c)
{
	return cz_type_field(c->type, CZ_STR("status"));
}

/* What the name of a column, or else one of its words, is among the statuses: "Gestopt", "Ingetrokken op". 1: *status
 * is set; 0: none is; -1: no memory, noted. */
static int named(struct cz_converter *c, struct cz_str name, int8_t *status)
{
	const struct cz_field *f = status_of(c);
	struct cz_names *names = &c->codes[f - c->type->field];
	const char *code;
	int rc = cz_names_find(names, name, &code);
	for (size_t i = 0, n; !rc && i < name.n && !cz_header_denies(name); i += n + 1) {
		for (n = 0; i + n < name.n && name.s[i + n] != ' ';)
			n++;
		rc = cz_names_find(names, (struct cz_str){name.s + i, n}, &code);
	}
	if (rc < 0)
		cz_convert_no_memory(c);
	if (rc > 0)
		*status = cz_code_find(f->codes, cz_str_of(code));
	return rc;
}

static const struct cz_column *column_of(const struct at *at)
{
	return cz_convert_column(at->c, at->column);
}

static bool is_end(const struct at *at)
{
	const struct ending *e = ending_of(at->c->type);
	return e && cz_cell_is_field(at, e->day);
}

/* Whether a cell says yes or no below a name that lets it mean that; *turned: below one that does not. */
static bool answers(const struct at *at, struct cz_str s, bool *yes, bool *turned)
{
	struct cz_fault f;
	const struct cz_column *col = column_of(at);
	*turned = col && col->scale & CZ_SCALE_OTHER_YES && !at->take->mapped;
	return cz_take_yesno(s, yes, &f);
}

bool cz_cell_says_end(const struct at *at, struct cz_str s, bool *good)
{
	bool yes, turned;
	const struct ending *e = ending_of(at->c->type);
	if (!is_end(at) || !answers(at, s, &yes, &turned))
		return false;
	*good = !turned || cz_cell_refuse(at, CZ242, s);
	if (turned || !yes)
		return true;
	int8_t status = e->status;
	*good = !column_of(at) || named(at->c, column_of(at)->plain, &status) >= 0;
	cz_convert_say_end(at->c, is_over(e, status) ? status : e->status, at->column, s);
	return true;
}

void cz_convert_say_end(struct cz_converter *c, int8_t status, size_t column, struct cz_str cell)
{
	c->effects++;
	c->end = (struct end){.said = true, .status = status, .column = column, .cell = cell};
}

void cz_convert_say_away(struct cz_converter *c, size_t column)
{
	c->effects++;
	c->away = (struct end){.said = true, .column = column, .cell = cz_convert_cell(c, column)};
}

bool cz_cell_says_whether(const struct at *at, struct cz_str s, bool *good)
{
	const struct cz_column *col = at->f->kind == CZ_F_TIMES ? column_of(at) : NULL;
	bool yes = false, turned = false;
	if (!col || !cz_column_says_whether(col) || (!cz_means_never(s) && !answers(at, s, &yes, &turned)))
		return false;
	*good = true;
	if (turned)
		*good = cz_cell_refuse(at, CZ242, s);
	else if (!yes && at->c->type == &cz_type_volunteer)
		cz_convert_say_away(at->c, at->column);
	else if (!yes)
		*good = cz_cell_refuse(at, CZ382, s);
	return true;
}

bool cz_convert_denies_end(struct cz_converter *c, struct cz_take *take, size_t column)
{
	const struct at at = {.c = c, .take = take, .f = take->field, .column = column};
	bool yes, turned;
	return is_end(&at) && answers(&at, cz_convert_cell(c, column), &yes, &turned) && !turned && !yes;
}

/* Whether the cell is of a status, below the name of a day on which somebody was found for a request. */
static bool is_match_day(const struct at *at)
{
	return at->c->type == &cz_type_request && at->f == status_of(at->c) && column_of(at) && cz_column_says_match_day(column_of(at));
}

/* Some day, if not one that can be read. */
static bool is_some_day(const struct at *at, struct cz_str s)
{
	struct cz_fault f;
	cz_day day;
	return cz_take_date(s, &at->take->date, &day, &f) || f.id != CZ230;
}

bool cz_cell_may_be_matched(const struct at *at, struct cz_str s)
{
	if (!is_match_day(at) || at->take->otherwise != CZ_OTHERWISE_UNSAID)
		return false;
	cz_cell_leave_out(at, CZ373, s);
	return true;
}

int cz_cell_stands(const struct at *at, struct cz_str s, const char **code)
{
	bool yes, turned;
	int8_t status = CZ_CODE_NONE;
	const struct cz_column *col = column_of(at);
	if (!col || at->f != status_of(at->c) || at->take->mapped)
		return 0;
	if (is_match_day(at) && is_some_day(at, s)) {
		*code = at->f->codes->code[CZ_REQUEST_MATCHED].code;
		return 1;
	}
	if (!answers(at, s, &yes, &turned) || turned)
		return 0;
	int rc = named(at->c, col->plain, &status);
	if (rc <= 0)
		return rc;
	*code = at->f->codes->code[status].code;
	if (yes)
		return 1;
	struct cz_buf denied = CZ_BUF_INIT;
	cz_buf_addf(&denied, "niet %s", at->f->codes->code[status].label[CZ_NL]);
	struct cz_str name = {cz_buf_text(&denied), denied.len};
	rc = cz_buf_failed(&denied) ? cz_convert_no_memory(at->c) - 1
				    : cz_cell_look_up(at, &at->c->codes[at->f - at->c->type->field], name, code);
	cz_buf_release(&denied);
	return rc;
}

static bool is_stored(const struct cz_converter *c, const struct cz_field *f)
{
	return c->stored >> (f - c->type->field) & 1;
}

/* The column from which the status comes, when no map says what its words mean; or CZ_COLUMN_NONE. */
static size_t status_column(const struct cz_converter *c)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->bound[i].take->field == status_of(c))
			return c->bound[i].n && !c->bound[i].take->mapped ? c->bound[i].column[0] : CZ_COLUMN_NONE;
	return CZ_COLUMN_NONE;
}

/* "Actief: nee" beside a last day: who is away for a while has none. */
static void judge_inactive(struct cz_converter *c)
{
	static const char *const words[] = {"inactief", "inactive", "niet actief", "niet meer actief", "non-actief"};
	const union cz_field_value left = {.code = CZ_VOLUNTEER_LEFT};
	const struct cz_volunteer *v = c->rec;
	if (v->status != CZ_VOLUNTEER_PAUSED || v->until == CZ_DAY_NONE || status_column(c) == CZ_COLUMN_NONE)
		return;
	struct cz_str cell = cz_convert_cell(c, status_column(c));
	struct cz_fault fault;
	bool yes = true;
	if ((cz_take_yesno(cell, &yes, &fault) && !yes) || cz_text_is_one_of(cell, words, CZ_COUNT(words)))
		cz_convert_store(c, status_of(c), &left);
}

/* Who is active is so no more; who has left, or has not begun yet, stays so. */
static void judge_away(struct cz_converter *c)
{
	const struct cz_field *f = status_of(c);
	union cz_field_value v = {.code = CZ_VOLUNTEER_PAUSED};
	int8_t told;
	memcpy(&told, (const char *)c->rec + f->offset, sizeof told);
	if (is_stored(c, f) && told != CZ_VOLUNTEER_ACTIVE)
		return;
	cz_convert_store(c, f, &v);
	cz_convert_warn(c, (struct cz_problem){.id = CZ388, .field = f->key, .column = c->away.column, .value = c->away.cell});
}

void cz_convert_judge_end(struct cz_converter *c)
{
	const struct ending *e = ending_of(c->type);
	if (c->type == &cz_type_volunteer)
		judge_inactive(c);
	if (c->away.said && !c->end.said)
		judge_away(c);
	if (!c->end.said)
		return;
	const struct cz_field *f = status_of(c);
	union cz_field_value v = {.code = c->end.status};
	int8_t told;
	memcpy(&told, (const char *)c->rec + f->offset, sizeof told);
	if (!is_stored(c, f))
		cz_convert_store(c, f, &v);
	else if (!is_over(e, told))
		cz_convert_refuse(c, f, c->end.column, CZ374, c->end.cell);
	else if (c->type == &cz_type_volunteer && told < v.code) /* who was away has left */
		cz_convert_store(c, f, &v);
}

static void bind_going_on(struct cz_converter *c)
{
	struct going_on *g = &c->going_on;
	g->day = cz_type_field(c->type, cz_str_of(ending_of(c->type)->day));
	g->status = status_of(c);
	g->day_column = cz_converter_column(c, g->day->key);
	const size_t status = cz_converter_column(c, g->status->key);
	g->crosses = status && cz_column_says_going_on(&c->header->column[status - 1]) ? status : 0;
}

int cz_convert_bind_ends(struct cz_converter *c, struct cz_err *err)
{
	if (!ending_of(c->type))
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

void cz_convert_judge_start(struct cz_converter *c)
{
	struct cz_match *m = c->rec;
	if (c->type != &cz_type_match || m->started == CZ_DAY_NONE || m->proposed != CZ_DAY_NONE ||
	    (m->status != CZ_MATCH_PROPOSED && m->status != CZ_MATCH_DECLINED))
		return;
	const struct cz_field *started = cz_type_field(c->type, CZ_STR("started"));
	const size_t column = cz_converter_column(c, started->key);
	if (!column || !cz_column_may_say_match(&c->header->column[column - 1]))
		return;
	const union cz_field_value day = {.day = m->started};
	m->started = CZ_DAY_NONE;
	c->stored &= ~((uint64_t)1 << (started - c->type->field));
	cz_convert_store(c, cz_type_field(c->type, CZ_STR("proposed")), &day);
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
	return is_stored(c, c->going_on.day) || is_over(ending_of(c->type), status);
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

/* The column of a last day beside a status that goes on; it may be to come, and of a volunteer always. Or that of crosses for what goes on, where
 * there is none. 0: neither. */
static size_t doubts_going_on(const struct cz_converter *c)
{
	const struct going_on *g = &c->going_on;
	int8_t told;
	memcpy(&told, (const char *)c->rec + g->status->offset, sizeof told);
	if (is_stored(c, g->day)) {
		bool goes_on = is_stored(c, g->status) && !is_over(ending_of(c->type), told);
		cz_day last;
		memcpy(&last, (const char *)c->rec + g->day->offset, sizeof last);
		return goes_on && c->type != &cz_type_volunteer && !cz_is_to_come(last, c->today) ? g->day_column : 0;
	}
	bool empty = g->crosses && !is_stored(c, g->status) && !cz_convert_cell(c, g->crosses - 1).n;
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
	else if (c->why && is_stored(c, c->why))
		tell(c, cz_converter_column(c, c->why->key) - 1);
}
