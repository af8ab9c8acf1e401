#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/hidden.h"
#include "intake/unknown.h"
#include "intake/worded.h"
#include "intake/yesno.h"
#include "model/pseudonym.h"
#include "model/types.h"

/* Single cells: what a recipe makes of the text of one, which then becomes the value of one field, or a reason. */

/* Where an id of somebody is expected, "geen" is nobody. */
static bool names_somebody(const struct at *at)
{
	bool text = at->f->kind == CZ_F_TEXTS || at->f->kind == CZ_F_TEXT;
	return text && !(at->f->flags & CZ_FIELD_WORDS) && cz_pseudonym_suits(at->c->type, at->f);
}

/* What stands for no skill, no wish, no organisation or nobody yet; a name may be anything. */
static bool means_nothing(const struct at *at, struct cz_str cell)
{
	bool text = at->f->kind == CZ_F_TEXTS || at->f->kind == CZ_F_TEXT;
	if (!text || at->f->codes || at->f->flags & CZ_FIELD_AREAS || cz_cell_is_field(at, "name"))
		return false;
	if (at->f->flags & CZ_FIELD_WORDS)
		return cz_means_nothing(cell);
	return cz_means_none(cell) || (!(at->f->flags & CZ_FIELD_ID) && names_somebody(at) && cz_means_sought(cell));
}

/* Few fields do, and every cell asks. */
static bool tells_when(const struct cz_field *f)
{
	return f->kind == CZ_F_DATE || f->kind == CZ_F_TIMES || f->codes == &cz_vocab_frequency;
}

/* What people write where they cannot say yet when or how often. */
static bool means_not_yet(const struct at *at, struct cz_str cell)
{
	if (at->f->codes == &cz_vocab_frequency)
		return cz_means_to_agree(cell);
	if (at->f->kind != CZ_F_DATE)
		return at->f->kind == CZ_F_TIMES && cz_means_later(cell);
	bool first = cz_cell_is_field(at, "since") || cz_cell_is_field(at, "from") || cz_cell_is_field(at, "needed_by");
	return cz_means_later(cell) || (first && cz_means_soon(cell));
}

/* "Nee" and "aangevraagd": nobody has seen the certificate yet. */
static bool means_not_seen(struct cz_str cell)
{
	struct cz_fault f;
	struct cz_str rest;
	bool yes = true;
	return cz_means_awaited(cell) || cz_means_none(cell) || ((cz_take_yesno(cell, &yes, &f) || cz_worded_answer(cell, &yes, &rest)) && !yes);
}

/* Only that the certificate was seen, not when: "ja", "ja, geldig tot 1-3-2027". */
static bool means_seen(const struct at *at, struct cz_str cell)
{
	struct cz_fault f;
	struct cz_str rest;
	cz_day day;
	bool yes;
	if (cz_take_yesno(cell, &yes, &f))
		return yes;
	return cz_worded_answer(cell, &yes, &rest) && yes && !cz_take_date(rest, &at->take->date, &day, &f);
}

/* Of a day, what is as good as none in this field. */
static bool means_no_day(const struct at *at, struct cz_str cell)
{
	if (cz_cell_is_field(at, "vog_seen"))
		return means_not_seen(cell) || means_seen(at, cell);
	return cz_cell_is_field(at, "until") && cz_means_endless(cell);
}

bool cz_cell_means_unknown(const struct at *at, struct cz_str cell)
{
	if (at->take->constant) /* the words of a cell; who writes a recipe means what it says */
		return false;
	if (cell.n && cz_sign_is_digit(*cell.s)) /* no word of them begins so */
		return at->f->kind == CZ_F_DATE && cz_date_is_empty(cell);
	if (cell.n && *cell.s == '#' && at->f->flags & (CZ_FIELD_ID | CZ_FIELD_REQUIRED)) /* "#N/B" is told as what it is */
		return false;
	return cz_means_unknown(cell) || (tells_when(at->f) && means_not_yet(at, cell)) || (at->f->kind == CZ_F_DATE && means_no_day(at, cell)) ||
	       (at->f->codes == &cz_vocab_gender && cz_means_indifferent(cell)) ||
	       (at->f->kind == CZ_F_REAL && cz_cell_is_field(at, "max_km") && cz_means_unbounded(cell)) ||
	       (at->f->kind == CZ_F_LANGS && cz_means_no_language(cell)) ||
	       (cz_means_none(cell) && (at->f->codes == &cz_vocab_category || at->f->kind == CZ_F_PERIODS)) || means_nothing(at, cell);
}

/* Tell of a cell that says something, but not what its field holds. */
static void tell_none(const struct at *at, struct cz_str cell)
{
	const bool date = at->f->kind == CZ_F_DATE, empty = date && cz_date_is_empty(cell);
	const bool seen = date && cz_cell_is_field(at, "vog_seen") && means_seen(at, cell);
	if (seen || empty)
		(void)cz_cell_let_go(at);
	const bool unfound = *cell.s == '#' && cz_means_unknown(cell);
	enum cz_message id = empty ? CZ367 : seen ? CZ360 : unfound ? CZ274 : CZ359;
	if (unfound || seen || empty || (tells_when(at->f) && means_not_yet(at, cell)))
		cz_convert_warn(at->c, (struct cz_problem){id, at->f->key, at->column, .value = cell});
}

/* The signs with which the words and marks of cz_means_ditto begin. */
static bool begins_ditto(char c)
{
	static const bool begins[256] = {
		['"'] = true, ['\''] = true, [','] = true, ['a'] = true, ['A'] = true, ['d'] = true,
		['D'] = true, ['h'] = true, ['H'] = true, ['i'] = true, ['I'] = true, ['s'] = true,
		['S'] = true, ['z'] = true, ['Z'] = true, [0xe2] = true, [0xe3] = true,
	};
	return begins[(unsigned char)c];
}

bool cz_cell_refers_elsewhere(const struct at *at, struct cz_str cell)
{
	enum { LONGEST = 20 };
	if (cell.n > LONGEST || !cell.n || !begins_ditto(*cell.s)) /* nearly all cells */
		return false;
	return !at->take->constant && !at->take->mapped && cz_means_ditto(cell);
}

int cz_cell_let_go(const struct at *at)
{
	cz_convert_let_go(at->c, at->f);
	return 0;
}

void cz_cell_leave_out(const struct at *at, enum cz_message id, struct cz_str value)
{
	cz_convert_warn(at->c, (struct cz_problem){id, at->f->key, at->column, .value = value});
	(void)cz_cell_let_go(at);
}

/* A map or a lookup first: 1 go on with *cell, 0 it means "not known", -1 refused. */
static int translate(const struct at *at, struct cz_names *table, bool adds, struct cz_str *cell)
{
	const char *to;
	int rc = cz_cell_look_up(at, table, *cell, &to);
	if (rc > 0) {
		*cell = cz_str_of(to);
		return cell->n > 0;
	}
	if (rc < 0)
		return -1;
	enum cz_otherwise otherwise = at->take->otherwise;
	if (otherwise != CZ_OTHERWISE_REFUSE && cz_cell_means_unknown(at, *cell))
		return 0;
	if (otherwise == CZ_OTHERWISE_KEEP || (adds && otherwise != CZ_OTHERWISE_REFUSE))
		return 1;
	return otherwise == CZ_OTHERWISE_DROP ? cz_cell_let_go(at) : cz_cell_refuse(at, CZ239, *cell) - 1;
}

/* A lookup that gives a key two values gives none. */
int cz_cell_translate_lookup(const struct at *at, struct cz_str *cell)
{
	struct cz_lookup *l = at->take->lookup;
	const char *none;
	int rc = l->fault_n ? cz_cell_look_up(at, &l->twice, *cell, &none) : 0;
	if (rc < 0)
		return -1;
	if (rc > 0 && at->take->otherwise == CZ_OTHERWISE_DROP)
		return cz_cell_let_go(at);
	if (rc > 0)
		return cz_cell_refuse(at, CZ333, *cell) - 1;
	return translate(at, &l->table, false, cell);
}

/* A map adds to the words and forms that a field has of its own; a plain text has none. */
int cz_cell_translate_map(const struct at *at, struct cz_str *cell)
{
	bool plain = (at->f->kind == CZ_F_TEXT || at->f->kind == CZ_F_TEXTS) && !at->f->codes;
	return translate(at, &at->take->map, !plain, cell);
}

const struct cz_strs *cz_convert_missing(const struct cz_converter *c, const struct cz_take *take)
{
	static const struct cz_strs none;
	if (take->constant)
		return &none;
	return take->missing.n ? &take->missing : &c->recipe->missing;
}

static size_t lost_zeros(size_t digits, struct cz_str cell)
{
	for (size_t i = 0; i < cell.n; i++)
		if (!cz_sign_is_digit(cell.s[i]))
			return 0;
	return cell.n < digits ? digits - cell.n : 0;
}

bool cz_cell_complete(const struct at *at, struct cz_str *cell)
{
	struct cz_buf b = CZ_BUF_INIT;
	if (at->take->prefix)
		cz_buf_adds(&b, at->take->prefix);
	for (size_t zeros = lost_zeros(at->take->digits, *cell); zeros > 0; zeros--)
		cz_buf_addc(&b, '0');
	cz_buf_add(&b, cell->s, cell->n);
	*cell = (struct cz_str){cz_buf_failed(&b) ? NULL : cz_arena_text(&at->c->row, cz_buf_text(&b), b.len), b.len};
	cz_buf_release(&b);
	return cell->s || cz_convert_no_memory(at->c);
}

static bool convert(const struct at *at, struct cz_str s, union cz_field_value *out)
{
	switch (at->f->kind) {
	case CZ_F_TEXT:
		return cz_cell_text(at, s, &out->text);
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		return cz_cell_texts(at, s, &out->texts);
	default:
		return cz_cell_single(at, s, out);
	}
}

bool cz_convert_is_nothing(struct cz_converter *c, struct cz_take *take, struct cz_str cell)
{
	struct at at = {.c = c, .take = take, .f = take->field, .column = CZ_COLUMN_NONE};
	return !cell.n || cz_strs_has(cz_convert_missing(c, take), cell) || cz_cell_means_unknown(&at, cell);
}

bool cz_convert_capture(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_str *cell, bool *none)
{
	struct at at = {.c = c, .take = take, .f = take->field, .column = column};
	struct cz_str part;
	*none = false;
	if (cz_pattern_find(take->capture, *cell, &part))
		*cell = cz_text_trim(part);
	else if (take->otherwise != CZ_OTHERWISE_REFUSE && cz_cell_means_unknown(&at, *cell))
		*none = true;
	else if (take->otherwise == CZ_OTHERWISE_DROP)
		*none = !cz_cell_let_go(&at);
	else if (take->otherwise != CZ_OTHERWISE_KEEP)
		return cz_cell_refuse(&at, CZ306, *cell);
	return true;
}

/* Whether a lookup has the cell of a list as a whole: it is not split then. False: no memory. */
static bool knows_whole(const struct at *at, struct cz_str cell, bool *by_part)
{
	const char *to;
	int rc = cz_cell_look_up(at, &at->take->lookup->table, cell, &to);
	*by_part = rc == 0;
	return rc >= 0;
}

/* Whether two values of a field are compared sign by sign, so that one that nobody sees makes a difference; not texts and
 * names. */
static bool is_compared(const struct cz_field *f)
{
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_TEXTS:
		return !(f->flags & CZ_FIELD_WORDS) && strcmp(f->key, "name") != 0;
	case CZ_F_CODE:
	case CZ_F_LANGS:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		return true;
	default:
		return false;
	}
}

/* An id, a reference or a code without signs that nobody sees, which is told. False: no memory. */
static bool strip_hidden(const struct at *at, struct cz_str *cell)
{
	if (at->take->constant || !is_compared(at->f) || !cz_hidden_any(*cell))
		return true;
	char *bare = cz_arena_alloc(&at->c->row, cell->n + 1);
	if (!bare)
		return cz_convert_no_memory(at->c);
	cz_convert_warn(at->c, (struct cz_problem){CZ340, at->f->key, at->column, .value = *cell});
	cell->n = cz_hidden_strip(*cell, bare);
	bare[cell->n] = '\0';
	cell->s = bare;
	return true;
}

bool cz_convert_value(struct cz_converter *c, struct cz_take *take, const struct cz_field *f, struct cz_str cell,
		      size_t column, union cz_field_value *out, bool *none)
{
	const bool list = f->kind == CZ_F_TEXTS || f->kind == CZ_F_LANGS;
	struct at at = {.c = c, .take = take, .f = f, .column = column};
	int go = 1;
	*none = cz_strs_has(cz_convert_missing(c, take), cell);
	if (!*none && !strip_hidden(&at, &cell))
		return false;
	if (!*none && take->capture && !take->field2 && !cz_convert_capture(c, take, column, &cell, none))
		return false;
	const char *given = cell.s;
	if (!*none && take->lookup && list && !knows_whole(&at, cell, &at.by_part))
		return false;
	if (!*none && take->lookup && !at.by_part)
		go = cz_cell_translate_lookup(&at, &cell);
	if (!*none && go > 0 && take->mapped && !list) /* lists are mapped part by part */
		go = cz_cell_translate_map(&at, &cell);
	at.declared = cell.s != given || take->prefix;
	*none = *none || go == 0 || cell.n == 0 || (go > 0 && cz_cell_means_unknown(&at, cell));
	if (*none && go >= 0 && cell.n && !at.take->constant)
		tell_none(&at, cell);
	if (go < 0 || *none)
		return go >= 0;
	if (cz_cell_refers_elsewhere(&at, cell))
		return cz_cell_refuse(&at, CZ249, cell);
	if (cz_take_completes(take) && !list && !cz_cell_complete(&at, &cell))
		return false;
	bool good;
	if (cz_cell_says_whether(&at, cell, &good)) {
		*none = true;
		return good;
	}
	return convert(&at, cell, out);
}
