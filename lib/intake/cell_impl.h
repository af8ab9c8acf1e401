#ifndef CZ_INTAKE_CELL_IMPL_H
#define CZ_INTAKE_CELL_IMPL_H

#include "intake/convert_impl.h"
#include "intake/spreadsheet.h"
#include "intake/value.h"

/* Shared by cell.c (what a recipe makes of a cell), cell_texts.c (texts, names and lists of them), cell_skills.c, help_names.c, cell_languages.c,
 * cell_places.c, cell_days.c, cell_periods.c and cell_values.c (numbers, codes), and by ends.c; nobody else. */

/* The first day of a record, and the first after the last. */
enum { CZ_DAY_1990 = 7305, CZ_DAY_2100 = 47482 };

/* The cell at hand, and what it is for. */
struct at {
	struct cz_converter *c;
	struct cz_take *take;
	const struct cz_field *f;
	size_t column;
	bool declared; /* a map, a lookup or a prefix of the recipe made the value */
	bool by_part; /* a list whose values are looked up one by one */
};

static inline bool cz_cell_is_field(const struct at *at, const char *key)
{
	return strcmp(at->f->key, key) == 0;
}

/* Whether the name of the column tells this of what stands below it; what a recipe maps is no longer as the name
 * says. */
static inline bool cz_cell_name_tells(const struct at *at, unsigned char scale)
{
	const struct cz_column *col = cz_convert_column(at->c, at->column);
	return col && (col->scale & scale) && !at->take->mapped;
}

static inline bool cz_cell_refuse(const struct at *at, enum cz_message id, struct cz_str value)
{
	const enum cz_message harm = value.n && *value.s == '#' && !at->take->constant ? cz_spreadsheet_harm(value) : 0;
	id = harm ? harm : id;
	return cz_convert_refuse(at->c, at->f, at->column, id, value);
}

static inline bool cz_cell_fault(const struct at *at, const struct cz_fault *f)
{
	return cz_cell_refuse(at, f->id, f->part);
}

/* A copy that ends with a NUL and lives as long as the row. */
static inline bool cz_cell_copy(struct cz_converter *c, struct cz_str s, const char **out)
{
	*out = cz_arena_text(&c->row, s.s, s.n);
	return *out || cz_convert_no_memory(c);
}

/* 1: found, 0: unknown, -1: no memory, noted. */
static inline int cz_cell_look_up(const struct at *at, struct cz_names *names, struct cz_str s, const char **out)
{
	int rc = cz_names_find(names, s, out);
	if (rc < 0)
		cz_convert_no_memory(at->c);
	return rc;
}

/* Words that mean "not known" in any column; "in overleg" is a when that nobody knows yet, and a gender may be no
 * matter. */
bool cz_cell_means_unknown(const struct at *at, struct cz_str cell);
/* "Tuin?": who wrote it did not know. */
static inline bool cz_cell_is_doubted(const struct at *at, struct cz_str s)
{
	return s.n && (s.s[s.n - 1] == '?' || s.s[0] == '?') && !at->take->constant && !at->declared;
}

/* "Idem" would be one more organisation, or one more skill. */
bool cz_cell_refers_elsewhere(const struct at *at, struct cz_str cell);
/* What "otherwise": "drop" says: 0, the value is left out. */
int cz_cell_let_go(const struct at *at);
/* The same of a value for which its field has no use, and tell of it. */
void cz_cell_leave_out(const struct at *at, enum cz_message id, struct cz_str value);
/* Whether no recipe chose the value, nor says what becomes of one that is not known: then its row may come in without it. */
static inline bool cz_cell_may_be_left_out(const struct at *at)
{
	return !at->take->constant && at->take->otherwise == CZ_OTHERWISE_UNSAID;
}
/* What a lookup and a map of the recipe make of a cell: 1 go on with *cell, 0 it means "not known", -1 refused. */
int cz_cell_translate_lookup(const struct at *at, struct cz_str *cell);
int cz_cell_translate_map(const struct at *at, struct cz_str *cell);
/* Zeros that it lost and text, as the recipe says, put before a value. False: no memory. */
bool cz_cell_complete(const struct at *at, struct cz_str *cell);

/* A language by its name or code, with how well it is spoken or without. As cz_cell_look_up. */
int cz_cell_language_of(const struct at *at, struct cz_str s, const char **out);
/* Whether that stands for a language that is left out, hardly spoken or "Marokkaans", which is told. */
bool cz_cell_language_left_out(const struct at *at, struct cz_str s, const char *code);
/* The next word of *rest, when it is a language that may stand beside another without a sign between them: "Frans Engels". */
bool cz_cell_next_language(const struct at *at, struct cz_str *rest, const char **code);
/* A kind of help by its name or code, also behind its number in a list and before words in brackets. As cz_cell_look_up. */
int cz_cell_help_of(const struct at *at, struct cz_str s, const char **code);
/* Tell of a kind that was found so when more stands there than the kind. */
void cz_cell_tell_more_help(const struct at *at, struct cz_str s);
/* Refuse a name that no list has, and tell of which kinds of help it is when that are several: "oppas". */
bool cz_cell_refuse_name(const struct at *at, struct cz_str s);
/* Whether a text under skills, training or interests names none, as "ja", "5 jaar" and "EHBO (nog niet)"; and whether a whole cell says
 * that its training is still to be followed: "Nog te volgen: EHBO, tillen". */
bool cz_cell_names_no_skill(const struct at *at, struct cz_str s);
bool cz_cell_is_to_follow(const struct at *at, struct cz_str cell);
/* The value of a cell. False: refused, told. *out NULL: the text is left out. */
bool cz_cell_text(const struct at *at, struct cz_str s, const char **out);
bool cz_cell_texts(const struct at *at, struct cz_str cell, struct cz_texts *out);
/* A part of a list that came by in this field and was taken as it stands, without a remark; it lives as long as the converter. NULL: it
 * is not known to be one. */
const char *cz_cell_usual_word(const struct at *at, struct cz_str part);
/* Remember a part that was. False: no memory. */
bool cz_cell_add_usual_word(const struct at *at, struct cz_str part);
bool cz_cell_day(const struct at *at, struct cz_str s, cz_day *out);
bool cz_cell_periods(const struct at *at, struct cz_str cell, struct cz_periods *out);
bool cz_cell_postcode(const struct at *at, struct cz_str s, const char **out);
bool cz_cell_area(const struct at *at, struct cz_str s, const char **out);
/* Whether a cell of the last day says only whether the record ended, "ja"; then *good is set: false: refused, told. */
bool cz_cell_says_end(const struct at *at, struct cz_str s, bool *good);
/* Whether a cell of times says only whether somebody is available at all, "nee" below "Beschikbaar"; then *good is set, as above. */
bool cz_cell_says_whether(const struct at *at, struct cz_str s, bool *good);
/* "Ja" and "nee" below "Actief", a day below "Gekoppeld op": 1: *code is a status; 0: they say none; -1: no memory, noted. */
int cz_cell_stands(const struct at *at, struct cz_str s, const char **code);
/* Whether it is something else below "Gekoppeld op", which is told and left out. */
bool cz_cell_may_be_matched(const struct at *at, struct cz_str s);
/* Of any kind of field but these. */
bool cz_cell_single(const struct at *at, struct cz_str s, union cz_field_value *out);

#endif
