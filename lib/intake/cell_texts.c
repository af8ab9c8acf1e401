#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/several.h"
#include "intake/spreadsheet.h"
#include "intake/titles.h"
#include "model/pseudonym.h"
#include "model/types.h"

/* Texts, names of categories, languages and parties, and lists of them. */

/* words */

/* A category code of ours, or of a policy that we do not know here: written in capitals, as codes are. */
static bool looks_like_a_code(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!(s.s[i] >= 'A' && s.s[i] <= 'Z') && !(i && ((s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')))
			return false;
	return s.n >= 2 && s.n <= 12;
}

/* "JAN", "SMIT": a code that is a common name, and no other word. */
static bool is_a_name(struct cz_str s)
{
	static const char *const surname[] = {"HAAN", "KAYA", "KOCH", "MEIJ", "SMIT", "VINK", "VOS"};
	char name[8];
	if (cz_text_is_one_of(s, surname, CZ_COUNT(surname)))
		return true;
	if (s.n > sizeof name)
		return false;
	for (size_t i = 0; i < s.n; i++)
		name[i] = i ? cz_sign_lower(s.s[i]) : s.s[i];
	return cz_personal_key((struct cz_str){name, s.n}) == CZ_PERSONAL_NAME;
}

/* "VERVALLEN", "JANSEN" and "STOP" are words in capitals. Of letters alone a code has four at most, and no meaning of
 * its own; the map of a recipe may say that another is one. */
static bool is_a_word(const struct at *at, struct cz_str s)
{
	enum { LONGEST = 4 };
	static const char *const says[] = {
		"AF", "DEAD", "DONE", "DOOD", "JA", "LEFT", "NEW", "NO", "OK", "OPEN", "OUD", "STOP", "TEST",
		"UIT", "VOL", "WEG", "WEL", "YES", "ZIEK",
	};
	if (at->take->constant || at->declared)
		return false;
	bool code = memchr(s.s, '_', s.n) || cz_text_has_digit(s);
	return !code && (s.n > LONGEST || cz_text_is_one_of(s, says, CZ_COUNT(says)) || is_a_name(s));
}

/* What a name of a category, a language or a party stands for. 1: *out is set; 0: unknown; -1: no memory, noted. */
static int code_of(const struct at *at, struct cz_str s, const char **out)
{
	if (cz_cell_is_doubted(at, s))
		return 0;
	if (at->f->codes == &cz_vocab_category)
		return cz_cell_help_of(at, s, out);
	if (at->f->kind != CZ_F_LANGS)
		return cz_cell_look_up(at, &at->c->parties, s, out);
	return cz_cell_language_of(at, s, out);
}

/* The same with the map before it: *out is NULL when that says "not known". */
static int mapped_code_of(const struct at *at, struct cz_str s, const char **out)
{
	const char *to;
	int rc = at->take->mapped ? cz_cell_look_up(at, &at->take->map, s, &to) : 0;
	if (rc < 0)
		return rc;
	if (rc > 0)
		s = cz_str_of(to);
	*out = NULL;
	return rc > 0 && !s.n ? 1 : code_of(at, s, out);
}

/* Of categories and languages the names are known; a party may be one that only this survey knows. */
static bool has_closed_names(const struct cz_field *f)
{
	return f->kind == CZ_F_LANGS || f->codes == &cz_vocab_category;
}

/* A code of a policy may also be a slip, or a word in capitals, and a party another name for one of ours: each is told
 * once. */
static bool tell_own(const struct at *at, struct cz_str s, enum cz_message id)
{
	bool added = false;
	if (!at->take->constant && cz_map_add(&at->c->seen.own_codes, s, &added) == CZ_MAP_NONE)
		return cz_convert_no_memory(at->c);
	if (added)
		cz_convert_warn(at->c, (struct cz_problem){id, at->f->key, at->column, .value = s});
	return true;
}

/* Whether a text is left out for what is personal in it, which is told. */
static bool is_held(const struct at *at, struct cz_str s)
{
	enum cz_personal held = cz_personal_holds(s);
	if (!held)
		return false;
	cz_convert_warn(at->c, (struct cz_problem){CZ336, at->f->key, at->column, cz_personal_name(held), .value = s});
	cz_convert_let_go(at->c, at->f);
	return true;
}

/* A list of what somebody wrote is looked through as a whole, since a name and a number may have a comma between them; but
 * one by one where a recipe makes something else of its values. */
static bool is_looked_at_whole(const struct at *at)
{
	return at->f->kind == CZ_F_TEXTS && at->f->flags & CZ_FIELD_WORDS && !at->take->mapped && !at->by_part;
}

/* "Gemeente, vrijwilliger", "gemeente en vrijwilliger": several parties that we know would be one more. 1: they are; 0: no; -1: no
 * memory. *same: what all of them stand for, "Computer of tablet"; NULL when it is not one. */
static int names_several(const struct at *at, struct cz_str s, const char **same)
{
	const char *code, *first = NULL;
	bool alike = true;
	size_t begin = 0, known = 0, used;
	for (size_t i = 0; i <= s.n; i += used ? used : 1) {
		used = i < s.n ? cz_several_between(s, i) : 1;
		struct cz_str part = cz_text_trim((struct cz_str){s.s + begin, used ? i - begin : 0});
		int rc = part.n ? code_of(at, part, &code) : 1;
		if (rc <= 0)
			return rc;
		if (part.n) {
			first = known++ ? first : code;
			alike &= strcmp(code, first) == 0;
		}
		begin = used ? i + used : begin;
	}
	*same = alike ? first : NULL;
	return known > 1;
}

/* *out NULL: it is left out. */
static bool named_text(const struct at *at, struct cz_str s, const char **out)
{
	const char *same = NULL;
	int rc = code_of(at, s, out);
	if (rc > 0)
		cz_cell_tell_more_help(at, s);
	if (rc)
		return rc > 0;
	if (!has_closed_names(at->f)) {
		if (cz_cell_is_doubted(at, s))
			return cz_cell_refuse(at, CZ239, s);
		int several = at->take->constant ? 0 : names_several(at, s, &same);
		if (several)
			return several > 0 && cz_cell_refuse(at, CZ239, s);
		return is_held(at, s) || (cz_cell_copy(at->c, s, out) && (at->declared || tell_own(at, s, CZ365)));
	}
	if (at->f->kind != CZ_F_LANGS && looks_like_a_code(s) && !is_a_word(at, s))
		return cz_cell_copy(at->c, s, out) && tell_own(at, s, CZ338);
	int several = at->f->kind == CZ_F_TEXT ? names_several(at, s, &same) : 0;
	if (several > 0 && same) {
		*out = same;
		return true;
	}
	return several >= 0 && (several ? cz_cell_refuse(at, CZ246, s) : cz_cell_refuse_name(at, s));
}

/* As many as a BSN has. */
static bool has_digits(struct cz_str s)
{
	enum { FEWEST = 8 };
	return s.n > FEWEST && cz_text_digits(s) >= FEWEST;
}

/* Whether the field names one request, volunteer, person, partnership or record: two of them in a cell would be a third, whom nobody knows. */
static bool names_one(const struct at *at)
{
	return at->f->flags & CZ_FIELD_ID || cz_pseudonym_suits(at->c->type, at->f) || cz_cell_is_field(at, "partnership");
}

/* "Rokers", "honden" under "Niet koppelen aan": whom or what somebody avoids, and nobody's id. */
static bool is_avoided(struct cz_str s)
{
	static const char *const word[] = {
		"rokers", "roker", "roken", "mannen", "man", "heren", "vrouwen", "vrouw", "dames", "honden", "hond", "katten", "kat", "huisdieren",
		"huisdier", "dieren", "jongeren", "jongere", "studenten", "student", "ouderen", "kinderen", "kind", "buren", "familie", "gelovigen",
		"smokers", "smoking", "men", "male", "women", "female", "dogs", "dog", "cats", "cat", "pets",
	};
	return cz_text_is_one_of(s, word, CZ_COUNT(word));
}

/* "Tuin", "geen mannen" where a record names another one: a kind of help, or several words of the language. 1: it is; 0: it
 * may be an id; -1: no memory, noted. */
static int is_no_id(const struct at *at, struct cz_str s)
{
	enum { SHORTEST = 3 };
	const char *kind;
	if (at->f->flags & CZ_FIELD_ID || s.n < SHORTEST || cz_text_has_digit(s) || !cz_pseudonym_suits(at->c->type, at->f))
		return 0;
	if (memchr(s.s, ' ', s.n))
		return cz_personal_plain(s);
	if (cz_cell_is_field(at, "refuses") && is_avoided(s))
		return 1;
	return looks_like_a_code(s) ? 0 : cz_cell_look_up(at, &at->c->categories, s, &kind);
}

/* "VOG" and "auto" among the skills that are asked: nobody has those as skills, so nobody would suit. */
static bool is_of_another_field(const struct at *at, struct cz_str s)
{
	static const char *const other[] = {"vog", "auto", "eigen auto", "auto nodig", "met auto", "rijbewijs", "car"};
	return at->c->type == &cz_type_request && cz_cell_is_field(at, "skills") && cz_text_is_one_of(s, other, CZ_COUNT(other));
}

/* "P1" and "p 1" are two partnerships, "Voorjaar 2026" and "voorjaar 2026" two waves, and hardly ever meant so. False: no memory. */
static bool heed_spelling(const struct at *at, struct cz_str s)
{
	bool new = false, other = false;
	const bool wave = cz_cell_is_field(at, "wave");
	if (at->c->type != &cz_type_response || (!wave && !cz_cell_is_field(at, "partnership")) || at->take->constant)
		return true;
	if (cz_map_add(&at->c->seen.spelled[wave], s, &new) == CZ_MAP_NONE)
		return cz_convert_no_memory(at->c);
	char *bare = new ? cz_arena_alloc(&at->c->row, s.n + 1) : NULL;
	if (!new || !bare)
		return !new || cz_convert_no_memory(at->c);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] != ' ')
			bare[n++] = cz_sign_lower(s.s[i]);
	if (cz_map_add(&at->c->seen.spelling[wave], (struct cz_str){bare, n}, &other) == CZ_MAP_NONE)
		return cz_convert_no_memory(at->c);
	if (!other)
		cz_convert_warn(at->c, (struct cz_problem){CZ366, at->f->key, at->column, .value = s});
	return true;
}

bool cz_cell_text(const struct at *at, struct cz_str s, const char **out)
{
	*out = NULL;
	enum cz_message harm = at->take->constant ? 0 : cz_spreadsheet_harm(s);
	if (harm)
		return cz_cell_refuse(at, harm, s);
	if (at->f->kind == CZ_F_LANGS || at->f->codes)
		return named_text(at, s, out);
	if (at->f->flags & CZ_FIELD_AREAS)
		return cz_cell_area(at, s, out);
	bool words = at->f->flags & CZ_FIELD_WORDS, free = !at->take->constant && !at->declared;
	if (words && free && is_of_another_field(at, s))
		return cz_cell_refuse(at, CZ262, s);
	if (words && free && cz_cell_names_no_skill(at, s)) {
		cz_cell_leave_out(at, CZ398, s);
		return true;
	}
	if (words && !is_looked_at_whole(at) && is_held(at, s))
		return true;
	if (!words && has_digits(s) && cz_personal_betrays(s) == CZ_PERSONAL_BSN)
		return cz_cell_refuse(at, CZ343, s);
	if (at->f->flags & CZ_FIELD_ID && s.n > CZ_MAX_ID)
		return cz_cell_refuse(at, CZ212, s);
	if (!words && !at->take->constant && cz_several_ids(s) && names_one(at))
		return cz_cell_refuse(at, CZ243, s);
	if (!words && !at->take->constant && cz_title_ends_id(s) && names_one(at))
		return cz_cell_refuse(at, CZ260, s);
	if (!words && free && cz_spreadsheet_made_day(s) && names_one(at))
		return cz_cell_refuse(at, CZ259, s);
	int no_id = !words && free ? is_no_id(at, s) : 0;
	if (no_id)
		return no_id > 0 && cz_cell_refuse(at, CZ261, s);
	return heed_spelling(at, s) && cz_cell_copy(at->c, s, out);
}

/* lists */

/* The texts of a list as they are found: how many there will be is not known, since a map may make several words of
 * one. */
struct list {
	struct cz_texts *texts;
	size_t cap;
};

static bool append(const struct at *at, struct list *l, const char *text)
{
	struct cz_texts *t = l->texts;
	if (t->n == l->cap) {
		size_t cap = l->cap ? 2 * l->cap : 8;
		const char **v = cz_arena_new0(&at->c->row, cap, sizeof *v);
		if (!v)
			return cz_convert_no_memory(at->c);
		if (t->n)
			memcpy(v, t->v, t->n * sizeof *v);
		t->v = v;
		l->cap = cap;
	}
	t->v[t->n++] = text;
	return true;
}

/* A name that is known, once; false: no memory. NULL: a map says that it is not known. */
static bool append_name(const struct at *at, struct list *l, struct cz_str s, const char *code)
{
	if (cz_cell_language_left_out(at, s, code))
		return true;
	cz_cell_tell_more_help(at, s);
	return !code || cz_texts_have(l->texts, code) || append(at, l, code);
}

/* The longest name that s begins with: how much of s it takes with the joint behind it, 0 when there is none. */
static size_t first_name(const struct at *at, struct cz_str s, struct cz_str *name, const char **code)
{
	enum { LONGEST = 120 };
	size_t used = 0, joint = 0, end = 0;
	do {
		const char *one;
		end = cz_convert_joint(s, end + joint, &joint);
		int rc = mapped_code_of(at, cz_text_trim((struct cz_str){s.s, end}), &one);
		if (rc < 0)
			return 0;
		if (rc > 0) {
			used = end + joint;
			*name = cz_text_trim((struct cz_str){s.s, end});
			*code = one;
		}
	} while (end + joint < s.n && end < LONGEST);
	return used;
}

/* "Nederlands en Arabisch", "Boodschappen / vervoer". Where a name holds such a word itself ("Taal en lezen") the
 * longest one counts. */
static bool several_names(const struct at *at, struct cz_str s, struct list *out)
{
	size_t before = out->texts->n;
	for (struct cz_str left = s; left.n;) {
		const char *code;
		struct cz_str name;
		size_t used = first_name(at, left, &name, &code);
		if (!used) {
			out->texts->n = before;
			return !at->c->no_memory && cz_cell_refuse_name(at, s);
		}
		if (!append_name(at, out, name, code))
			return false;
		left = cz_text_trim((struct cz_str){left.s + used, left.n - used});
	}
	return true;
}

/* "Frans Engels": all of its words are names of languages. */
static bool are_side_by_side(const struct at *at, struct cz_str s)
{
	const char *code;
	size_t n = 0;
	while (s.n && cz_cell_next_language(at, &s, &code))
		n++;
	return n > 1 && !s.n;
}

static bool side_by_side(const struct at *at, struct cz_str s, struct list *out)
{
	const char *code;
	bool good = true;
	while (good && s.n && cz_cell_next_language(at, &s, &code))
		good = append_name(at, out, s, code);
	return good;
}

static bool add_text(const struct at *at, struct cz_str s, struct list *out)
{
	const char *text;
	const bool closed = has_closed_names(at->f);
	if (!closed || at->take->split.n || (at->f->codes && looks_like_a_code(s))) {
		if (!cz_cell_text(at, s, &text))
			return false;
	} else {
		int rc = code_of(at, s, &text); /* of what a map made of it, too */
		if (rc == 0 && at->f->kind == CZ_F_LANGS && are_side_by_side(at, s))
			return side_by_side(at, s, out);
		if (rc <= 0)
			return rc == 0 && several_names(at, s, out);
	}
	return closed ? append_name(at, out, s, text) : !text || append(at, out, text);
}

/* One value of a list: what a lookup and a map make of it. As translate. */
static int translate_part(const struct at *at, struct cz_str *part)
{
	int go = at->by_part ? cz_cell_translate_lookup(at, part) : 1;
	if (go > 0)
		go = at->take->mapped ? cz_cell_translate_map(at, part) : !cz_cell_means_unknown(at, *part);
	return go;
}

/* One value of a list, or, where a map or a lookup says so, several with bars between them. */
static bool add_values(const struct at *at, struct cz_str value, bool translated, struct list *out)
{
	static const char *bar[] = {"|"};
	const struct cz_strs bars = {bar, 1};
	struct cz_str *one = &value;
	size_t n = 1;
	bool good = true;
	if (cz_cell_refers_elsewhere(at, value))
		return cz_cell_refuse(at, CZ249, value);
	if (translated && !cz_convert_split(at->c, &bars, value, &one, &n))
		return false;
	struct at each = *at;
	each.declared = translated || at->take->prefix;
	for (size_t i = 0; i < n; i++)
		good = good && (!cz_take_completes(at->take) || cz_cell_complete(at, &one[i])) && add_text(&each, one[i], out);
	return good;
}

/* One part of a list. */
static bool add_part(const struct at *at, struct cz_str part, struct list *out)
{
	const size_t before = at->c->problems, effects = at->c->effects, n = out->texts->n;
	const char *usual = cz_cell_usual_word(at, part);
	if (usual)
		return append(at, out, usual);
	struct cz_str value = part;
	int go = translate_part(at, &value);
	if (go == 0)
		return true;
	if (go > 0 && add_values(at, value, value.s != part.s, out)) {
		const bool as_it_stands = out->texts->n == n + 1 && at->c->effects == effects;
		return !as_it_stands || cz_cell_add_usual_word(at, part);
	}
	if (at->take->otherwise != CZ_OTHERWISE_DROP || at->c->no_memory)
		return false;
	cz_convert_soften(at->c, before);
	cz_cell_let_go(at);
	return true;
}

/* A name may hold a comma itself, so a cell that is a name as a whole is not split. */
static bool is_one_name(const struct at *at, struct cz_str cell, bool *one)
{
	const char *code;
	*one = false;
	if (!has_closed_names(at->f) || at->take->split.n || memchr(cell.s, '|', cell.n))
		return true;
	int rc = mapped_code_of(at, cell, &code);
	*one = rc > 0;
	return rc >= 0;
}

/* The parts of a cell, which is one itself when it is not split. */
static bool split_list(const struct at *at, struct cz_str *cell, struct cz_str **part, size_t *n)
{
	static const char *bar[] = {"|"};
	static const struct cz_strs bars = {bar, 1};
	const bool looked_up = at->take->lookup && !at->by_part; /* as a whole, so that it is as the lookup writes lists */
	bool one;
	*part = cell;
	*n = 1;
	return is_one_name(at, *cell, &one) && (one || cz_convert_split(at->c, looked_up ? &bars : &at->take->split, *cell, part, n));
}

/* Under "Taalkennis" a mere "ja" or "no" is an answer, and not Japanese or Norwegian. */
static bool is_answer(const struct at *at, struct cz_str s)
{
	bool alone = at->f->kind == CZ_F_LANGS && s.n == 2 && !at->take->constant && !at->take->mapped &&
		     !at->take->lookup;
	return alone && (cz_text_eq_nocase(s, CZ_STR("ja")) || cz_text_eq_nocase(s, CZ_STR("no")));
}

bool cz_convert_add_list(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *out)
{
	struct at at = {.c = c, .take = take, .f = take->field, .column = column};
	struct cz_str cell = cz_convert_cell(c, column), *part;
	size_t n;
	if (is_answer(&at, cell))
		return cz_cell_refuse(&at, CZ239, cell);
	if (!split_list(&at, &cell, &part, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		cz_buf_addf(out, "%s%.*s", out->len ? "|" : "", (int)part[i].n, part[i].s);
	return true;
}

bool cz_cell_texts(const struct at *at, struct cz_str cell, struct cz_texts *out)
{
	struct cz_str *part;
	size_t n;
	bool good = true;
	if (is_answer(at, cell))
		return cz_cell_refuse(at, CZ239, cell);
	if (is_looked_at_whole(at) && is_held(at, cell))
		return true;
	if (cz_cell_is_to_follow(at, cell)) {
		cz_cell_leave_out(at, CZ398, cell);
		return true;
	}
	if (!split_list(at, &cell, &part, &n))
		return false;
	struct list list = {out, 0};
	for (size_t i = 0; i < n; i++)
		good = (cz_strs_has(cz_convert_missing(at->c, at->take), part[i]) || add_part(at, part[i], &list)) && good;
	return good;
}
