#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/dates.h"
#include "intake/ends_impl.h"
#include "intake/header_impl.h"
#include "intake/scales.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Columns that tell who stopped: "Datum uit", "Gestopt", "Actief". Whoever did must not come in as active. */

static const struct cz_ending endings[] = {
	{&cz_type_volunteer, "until", CZ_VOLUNTEER_LEFT, {CZ_VOLUNTEER_PAUSED, CZ_VOLUNTEER_LEFT, CZ_VOLUNTEER_LEFT}},
	{&cz_type_request, "closed", CZ_REQUEST_CLOSED, {CZ_REQUEST_CLOSED, CZ_REQUEST_REFERRED, CZ_REQUEST_WITHDRAWN}},
	{&cz_type_match, "ended", CZ_MATCH_ENDED, {CZ_MATCH_DECLINED, CZ_MATCH_ENDED, CZ_MATCH_ENDED}},
};

const struct cz_ending *cz_ending_of(const struct cz_type *t)
{
	for (size_t i = 0; i < CZ_COUNT(endings); i++)
		if (endings[i].type == t)
			return &endings[i];
	return NULL;
}

bool cz_ending_is_over(const struct cz_ending *e, int8_t status)
{
	return status == e->over[0] || status == e->over[1] || status == e->over[2];
}

const struct cz_field *cz_convert_status_of(const struct cz_converter *c)
{
	return cz_type_field(c->type, CZ_STR("status"));
}

/* What the name of a column, or else one of its words, is among the statuses: "Gestopt", "Ingetrokken op". 1: *status
 * is set; 0: none is; -1: no memory, noted. */
static int named(struct cz_converter *c, struct cz_str name, int8_t *status)
{
	const struct cz_field *f = cz_convert_status_of(c);
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
	const struct cz_ending *e = cz_ending_of(at->c->type);
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
	const struct cz_ending *e = cz_ending_of(at->c->type);
	if (!is_end(at) || !answers(at, s, &yes, &turned))
		return false;
	*good = !turned || cz_cell_refuse(at, CZ242, s);
	if (turned || !yes)
		return true;
	int8_t status = e->status;
	*good = !column_of(at) || named(at->c, column_of(at)->plain, &status) >= 0;
	cz_convert_say_end(at->c, cz_ending_is_over(e, status) ? status : e->status, at->column, s);
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
	return at->c->type == &cz_type_request && at->f == cz_convert_status_of(at->c) && column_of(at) && cz_column_says_match_day(column_of(at));
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
	if (!col || at->f != cz_convert_status_of(at->c) || at->take->mapped)
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

bool cz_convert_has(const struct cz_converter *c, const struct cz_field *f)
{
	return c->stored >> (f - c->type->field) & 1;
}

/* The column from which the status comes, when no map says what its words mean; or CZ_COLUMN_NONE. */
static size_t status_column(const struct cz_converter *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct bound *b = &c->bound[i];
		for (size_t k = 0; b->take->field == cz_convert_status_of(c) && k < b->n; k++)
			if (cz_convert_cell(c, b->column[k]).n)
				return b->take->mapped ? CZ_COLUMN_NONE : b->column[k];
	}
	return CZ_COLUMN_NONE;
}

/* A request with somebody by a cross or a day under "Gekoppeld", which says what became of it once, and not how it stands. */
static bool was_matched(const struct cz_converter *c)
{
	const struct cz_request *r = c->rec;
	if (c->type != &cz_type_request || r->status != CZ_REQUEST_MATCHED)
		return false;
	const struct cz_column *col = cz_convert_column(c, status_column(c));
	return col && cz_column_may_say_match(col);
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
		cz_convert_store(c, cz_convert_status_of(c), &left);
}

/* On a day that is not to come. */
static bool was_closed(const struct cz_converter *c)
{
	const cz_day day = ((const struct cz_request *)c->rec)->closed;
	return day != CZ_DAY_NONE && !cz_is_to_come(day, c->today);
}

/* Who is active is so no more; who has left, or has not begun yet, stays so. */
static void judge_away(struct cz_converter *c)
{
	const struct cz_field *f = cz_convert_status_of(c);
	union cz_field_value v = {.code = CZ_VOLUNTEER_PAUSED};
	int8_t told;
	memcpy(&told, (const char *)c->rec + f->offset, sizeof told);
	if (cz_convert_has(c, f) && told != CZ_VOLUNTEER_ACTIVE)
		return;
	cz_convert_store(c, f, &v);
	cz_convert_warn(c, (struct cz_problem){.id = CZ388, .field = f->key, .column = c->away.column, .value = c->away.cell});
}

void cz_convert_judge_end(struct cz_converter *c)
{
	const struct cz_ending *e = cz_ending_of(c->type);
	if (!e)
		return;
	if (c->type == &cz_type_volunteer)
		judge_inactive(c);
	if (c->away.said && !c->end.said)
		judge_away(c);
	if (!c->end.said && !(was_matched(c) && was_closed(c)))
		return;
	const struct cz_field *f = cz_convert_status_of(c);
	union cz_field_value v = {.code = c->end.said ? c->end.status : e->status};
	int8_t told;
	memcpy(&told, (const char *)c->rec + f->offset, sizeof told);
	if (!cz_convert_has(c, f) || was_matched(c))
		cz_convert_store(c, f, &v);
	else if (!cz_ending_is_over(e, told))
		cz_convert_refuse(c, f, c->end.column, CZ374, c->end.cell);
	else if (c->type == &cz_type_volunteer && told < v.code) /* who was away has left */
		cz_convert_store(c, f, &v);
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
