#include "export/grid.h"
#include "base/num.h"
#include "base/text.h"
#include "data/csv.h"

/* column names */

/* Names that want accents, capitals, or a better word than the first one that cz-import knows. */
static const struct {
	const char *key, *dutch;
} column_names[] = {
	{"postcode", "Postcode"}, {"lat", "Breedtegraad"}, {"lon", "Lengtegraad"}, {"x", "RD X"},
	{"y", "RD Y"},            {"area", "Wijkcode"},    {"vog", "VOG nodig"},   {"vog_seen", "VOG gezien op"},
	{"status", "Status"},     {"times", "Dagdelen"},   {"categories", "Categorieën"},
	{"ended", "Beëindigd"},
};

static bool is_known_as(const struct cz_type *t, const struct cz_field *f, struct cz_str name)
{
	struct cz_buf folded = CZ_BUF_INIT;
	bool known = cz_text_fold(name, &folded) &&
		     cz_type_column(t, (struct cz_str){cz_buf_text(&folded), folded.len}) == f;
	cz_buf_release(&folded);
	return known;
}

void cz_grid_column(const struct cz_type *t, const struct cz_field *f, enum cz_lang lang, struct cz_buf *out)
{
	struct cz_str name = {f->names, f->names ? strcspn(f->names, "|") : 0};
	for (size_t i = 0; i < CZ_COUNT(column_names); i++)
		if (strcmp(f->key, column_names[i].key) == 0)
			name = cz_str_of(column_names[i].dutch);
	if (lang != CZ_NL || name.n == 0 || !is_known_as(t, f, name)) {
		cz_buf_adds(out, f->key);
		return;
	}
	bool small = name.s[0] >= 'a' && name.s[0] <= 'z';
	cz_buf_addc(out, small ? (char)(name.s[0] - 'a' + 'A') : name.s[0]);
	cz_buf_add(out, name.s + 1, name.n - 1);
}

/* cells */

/* What a day is called in Dutch sheets: maandagochtend. */
static void add_daypart(struct cz_buf *b, struct cz_str name)
{
	static const char *const day[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
	static const char *const part[] = {"ochtend", "middag", "avond"};
	uint32_t bit;
	int i = 0;
	if (!cz_daypart_parse(name, &bit)) {
		cz_buf_add(b, name.s, name.n);
		return;
	}
	while (!(bit >> i & 1))
		i++;
	cz_buf_adds(b, day[i / 3]);
	cz_buf_adds(b, part[i % 3]);
}

static void add_day(struct cz_buf *b, cz_day d)
{
	struct cz_civil c = cz_day_civil(d);
	cz_buf_addf(b, "%02d-%02d-%04d", c.day, c.month, c.year);
}

/* A day, or two with the word between them that offices use. */
static bool add_dates(const struct cz_grid *t, const struct cz_field *f, struct cz_str s, struct cz_buf *b)
{
	struct cz_period p;
	cz_day d;
	if (f->kind == CZ_F_DATE && cz_day_parse(s, &d)) {
		add_day(b, d);
		return true;
	}
	if (f->kind != CZ_F_PERIODS || !cz_period_parse(s, &p))
		return false;
	add_day(b, p.from);
	cz_buf_adds(b, t->lang == CZ_NL ? " t/m " : " until ");
	add_day(b, p.until);
	return true;
}

/* A text in a sheet: no control signs, which do nothing good in one; new lines may stay. */
static void add_plain(struct cz_buf *b, struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i];
		cz_buf_addc(b, c == 0x7f || (c < 0x20 && c != '\n') ? ' ' : s.s[i]);
	}
}

static void add_text(const struct cz_grid *t, const struct cz_field *f, struct cz_str s, struct cz_buf *b)
{
	int8_t code = t->excel && f->codes ? cz_code_find(f->codes, s) : CZ_CODE_NONE;
	if (!t->excel)
		cz_buf_add(b, s.s, s.n);
	else if (code != CZ_CODE_NONE)
		cz_buf_adds(b, f->codes->code[code].label[t->lang]);
	else if (f->kind == CZ_F_TIMES && t->lang == CZ_NL)
		add_daypart(b, s);
	else if (!add_dates(t, f, s, b))
		add_plain(b, s);
}

/* A bar joins items and can stand in none; what comes back would be two. */
static void add_item(const struct cz_grid *t, const struct cz_field *f, struct cz_str s, struct cz_buf *b)
{
	size_t from = b->len;
	add_text(t, f, s, b);
	for (size_t i = from; i < b->len && !cz_buf_failed(b); i++)
		if (b->data[i] == '|')
			b->data[i] = '/';
}

/* In a Dutch sheet with a comma; and 5,389 as 5,3890, since with three decimals nobody can tell whether the comma
 * sets thousands apart, or the point of other tables, unless the field has no room for a thousand. */
static void add_number(const struct cz_grid *t, const struct cz_field *f, double v, struct cz_buf *b)
{
	size_t from = b->len;
	bool dutch = t->excel && t->lang == CZ_NL, thousands = f->kind == CZ_F_REAL && f->max >= 1000;
	cz_num_add_real(b, v);
	if (!(dutch || thousands) || cz_buf_failed(b))
		return;
	char *point = memchr(b->data + from, '.', b->len - from);
	if (!point)
		return;
	*point = dutch ? ',' : '.';
	if (strspn(point + 1, "0123456789") == 3 && point + 4 == b->data + b->len)
		cz_buf_addc(b, '0');
}

static void add_value(const struct cz_grid *t, const struct cz_field *f, const struct cz_value *v, struct cz_buf *b);

static bool is_flat(const struct cz_value *v)
{
	for (uint32_t i = 0; i < v->n; i++) {
		const struct cz_value *x = v->kind == CZ_LIST ? &v->item[i] : &v->member[i].value;
		if (x->kind == CZ_LIST || x->kind == CZ_OBJECT)
			return false;
	}
	return true;
}

static void add_many(const struct cz_grid *t, const struct cz_field *f, const struct cz_value *v, struct cz_buf *b)
{
	if (!is_flat(v)) {
		struct cz_emit e = CZ_EMIT_INIT(b);
		cz_emit_value(&e, NULL, v);
		return;
	}
	for (uint32_t i = 0; i < v->n; i++) {
		if (i)
			cz_buf_addc(b, '|');
		if (v->kind == CZ_OBJECT) {
			add_item(t, f, v->member[i].key, b);
			cz_buf_addc(b, ':');
		}
		add_value(t, f, v->kind == CZ_LIST ? &v->item[i] : &v->member[i].value, b);
	}
}

static void add_value(const struct cz_grid *t, const struct cz_field *f, const struct cz_value *v, struct cz_buf *b)
{
	static const char *const truth[CZ_LANGS][2] = {{"Nee", "Ja"}, {"No", "Yes"}};
	switch (v->kind) {
	case CZ_NULL:
		break;
	case CZ_BOOL:
		cz_buf_adds(b, t->excel ? truth[t->lang][v->truth] : v->truth ? "true" : "false");
		break;
	case CZ_INT:
		cz_num_add_int(b, v->whole);
		break;
	case CZ_REAL:
		add_number(t, f, v->real, b);
		break;
	case CZ_TEXT:
		add_item(t, f, v->text, b);
		break;
	case CZ_LIST:
	case CZ_OBJECT:
		add_many(t, f, v, b);
		break;
	}
}

static void add_cell(struct cz_grid *t, const struct cz_field *f, const struct cz_value *v, struct cz_buf *out)
{
	bool number = v->kind == CZ_INT || v->kind == CZ_REAL;
	cz_buf_clear(&t->cell);
	if (v->kind == CZ_TEXT)
		add_text(t, f, v->text, &t->cell); /* alone in its cell, a bar does no harm */
	else
		add_value(t, f, v, &t->cell);
	out->failed |= cz_buf_failed(&t->cell);
	cz_csv_add_cell(out, (struct cz_str){cz_buf_text(&t->cell), t->cell.len}, t->excel ? ';' : ',', t->excel && !number);
}

/* rows */

static void end_cell(const struct cz_grid *t, bool *first, struct cz_buf *out)
{
	if (!*first)
		cz_buf_addc(out, t->excel ? ';' : ',');
	*first = false;
}

static void end_row(const struct cz_grid *t, struct cz_buf *out)
{
	cz_buf_adds(out, t->excel ? "\r\n" : "\n");
}

void cz_grid_header(struct cz_grid *t, struct cz_buf *out)
{
	bool first = true;
	if (t->excel)
		cz_buf_adds(out, "\xef\xbb\xbf");
	for (size_t i = 0; i < t->type->n; i++) {
		const struct cz_field *f = &t->type->field[i];
		if (!cz_role_sees(t->role, t->type, i))
			continue;
		end_cell(t, &first, out);
		if (t->excel)
			cz_grid_column(t->type, f, t->lang, out);
		else
			cz_buf_adds(out, f->key);
	}
	end_row(t, out);
}

void cz_grid_row(struct cz_grid *t, const struct cz_value *view, struct cz_buf *out)
{
	size_t start = out->len;
	bool first = true;
	for (size_t i = 0; i < t->type->n; i++) {
		const struct cz_field *f = &t->type->field[i];
		if (!cz_role_sees(t->role, t->type, i))
			continue;
		end_cell(t, &first, out);
		const struct cz_value *v = cz_value_get(view, f->key);
		if (v)
			add_cell(t, f, v, out);
	}
	if (out->len == start) /* one column, and empty: a blank line would be no row */
		cz_buf_adds(out, "\"\"");
	end_row(t, out);
}

void cz_grid_release(struct cz_grid *t)
{
	cz_buf_release(&t->cell);
}
