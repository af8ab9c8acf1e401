#include "base/num.h"
#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/dayparts.h"
#include "intake/hidden.h"
#include "intake/scales.h"
#include "intake/spreadsheet.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Single cells: the text of one becomes the value of one field, or a reason. */

struct at {
	struct cz_converter *c;
	struct cz_take *take;
	const struct cz_field *f;
	size_t column;
	bool by_part; /* a list whose values are looked up one by one */
};

static bool refuse(const struct at *at, enum cz_message id, struct cz_str value)
{
	return cz_convert_refuse(at->c, at->f, at->column, id, value);
}

static bool fault(const struct at *at, const struct cz_fault *f)
{
	return refuse(at, f->id, f->part);
}

/* A copy that ends with a NUL and lives as long as the row. */
static bool text_of(struct cz_converter *c, struct cz_str s, const char **out)
{
	*out = cz_arena_text(&c->row, s.s, s.n);
	return *out || cz_convert_no_memory(c);
}

/* 1: found, 0: unknown, -1: no memory, noted. */
static int look_up(const struct at *at, struct cz_names *names, struct cz_str s, const char **out)
{
	int rc = cz_names_find(names, s, out);
	if (rc < 0)
		cz_convert_no_memory(at->c);
	return rc;
}

/* Words that mean "not known" in any column; "in overleg" is a when that nobody knows yet, and a gender may be no matter. */
static bool means_unknown(const struct at *at, struct cz_str cell)
{
	if (at->take->constant) /* the words of a cell; who writes a recipe means what it says */
		return false;
	bool when = at->f->kind == CZ_F_TIMES || at->f->kind == CZ_F_DATE;
	return cz_means_unknown(cell) || (when && cz_means_later(cell)) ||
	       (at->f->codes == &cz_vocab_gender && cz_means_indifferent(cell)) ||
	       (at->f->codes == &cz_vocab_category && cz_means_none(cell));
}

/* What "otherwise": "drop" says: 0, the value is left out. */
static int let_go(const struct at *at)
{
	cz_convert_let_go(at->c, at->f);
	return 0;
}

/* A map or a lookup first: 1 go on with *cell, 0 it means "not known", -1 refused. */
static int translate(const struct at *at, struct cz_names *table, bool adds, struct cz_str *cell)
{
	const char *to;
	int rc = look_up(at, table, *cell, &to);
	if (rc > 0) {
		*cell = cz_str_of(to);
		return cell->n > 0;
	}
	if (rc < 0)
		return -1;
	enum cz_otherwise otherwise = at->take->otherwise;
	if (otherwise != CZ_OTHERWISE_REFUSE && means_unknown(at, *cell))
		return 0;
	if (otherwise == CZ_OTHERWISE_KEEP || (adds && otherwise != CZ_OTHERWISE_REFUSE))
		return 1;
	return otherwise == CZ_OTHERWISE_DROP ? let_go(at) : refuse(at, CZ239, *cell) - 1;
}

/* A lookup that gives a key two values gives none. */
static int translate_lookup(const struct at *at, struct cz_str *cell)
{
	struct cz_lookup *l = at->take->lookup;
	const char *none;
	int rc = l->fault_n ? look_up(at, &l->twice, *cell, &none) : 0;
	if (rc < 0)
		return -1;
	if (rc > 0)
		return at->take->otherwise == CZ_OTHERWISE_DROP ? let_go(at) : refuse(at, CZ333, *cell) - 1;
	return translate(at, &l->table, false, cell);
}

/* A map adds to the words and forms that a field has of its own; a plain text has none. */
static int translate_map(const struct at *at, struct cz_str *cell)
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

/* words */

/* A category code of ours, or of a policy that we do not know here: written in capitals, as codes are. */
static bool looks_like_a_code(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!(s.s[i] >= 'A' && s.s[i] <= 'Z') && !(i && ((s.s[i] >= '0' && s.s[i] <= '9') || s.s[i] == '_')))
			return false;
	return s.n >= 2 && s.n <= 12;
}

/* What a name of a category, a language or a party stands for. 1: *out is set; 0: unknown; -1: no memory, noted. */
static int code_of(const struct at *at, struct cz_str s, const char **out)
{
	if (at->f->kind != CZ_F_LANGS)
		return look_up(at, at->f->codes == &cz_vocab_category ? &at->c->categories : &at->c->parties, s, out);
	int rc = cz_names_find_language(&at->c->languages, s, out);
	if (rc < 0)
		cz_convert_no_memory(at->c);
	return rc;
}

/* The same with the map before it: *out is NULL when that says "not known". */
static int mapped_code_of(const struct at *at, struct cz_str s, const char **out)
{
	const char *to;
	int rc = at->take->mapped ? look_up(at, &at->take->map, s, &to) : 0;
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

/* A code of a policy may also be a slip, or a word in capitals: each is told once. */
static bool tell_own_code(const struct at *at, struct cz_str s)
{
	bool added = false;
	if (!at->take->constant && cz_map_add(&at->c->own_codes, s, &added) == CZ_MAP_NONE)
		return cz_convert_no_memory(at->c);
	if (added)
		cz_convert_warn(at->c, (struct cz_problem){CZ338, at->f->key, at->column, .value = s});
	return true;
}

/* Whether a text is left out for what is personal in it, which is told. */
static bool is_held(const struct at *at, struct cz_str s)
{
	enum cz_personal held = cz_personal_betrays(s);
	if (!held)
		return false;
	cz_convert_warn(at->c, (struct cz_problem){CZ336, at->f->key, at->column, cz_personal_name(held), .value = s});
	cz_convert_let_go(at->c, at->f);
	return true;
}

/* A list of what somebody wrote is looked through as a whole, since a name and a number may have a comma between them; but one by one
 * where a recipe makes something else of its values. */
static bool is_looked_at_whole(const struct at *at)
{
	return at->f->kind == CZ_F_TEXTS && at->f->flags & CZ_FIELD_WORDS && !at->take->mapped && !at->by_part;
}

/* *out NULL: it is left out. */
static bool named_text(const struct at *at, struct cz_str s, const char **out)
{
	int rc = code_of(at, s, out);
	if (rc)
		return rc > 0;
	if (!has_closed_names(at->f))
		return is_held(at, s) || text_of(at->c, s, out);
	if (at->f->kind != CZ_F_LANGS && looks_like_a_code(s))
		return text_of(at->c, s, out) && tell_own_code(at, s);
	return refuse(at, CZ239, s);
}

/* As many as a BSN has. */
static bool has_digits(struct cz_str s)
{
	enum { FEWEST = 8 };
	size_t digits = 0;
	for (size_t i = 0; i < s.n && s.n > FEWEST; i++)
		digits += cz_sign_is_digit(s.s[i]);
	return digits >= FEWEST;
}

/* NULL: it is left out. */
static bool one_text(const struct at *at, struct cz_str s, const char **out)
{
	enum cz_message harm = at->take->constant ? 0 : cz_spreadsheet_harm(s);
	if (harm)
		return refuse(at, harm, s);
	if (at->f->kind == CZ_F_LANGS || at->f->codes)
		return named_text(at, s, out);
	bool words = at->f->flags & CZ_FIELD_WORDS;
	*out = NULL;
	if (words && !is_looked_at_whole(at) && is_held(at, s))
		return true;
	if (!words && has_digits(s) && cz_personal_betrays(s) == CZ_PERSONAL_BSN)
		return refuse(at, CZ343, s);
	if (at->f->flags & CZ_FIELD_ID && s.n > CZ_MAX_ID)
		return refuse(at, CZ212, s);
	return text_of(at->c, s, out);
}

/* lists */

/* The texts of a list as they are found: how many there will be is not known, since a map may make several words of one. */
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

/* The longest name that s begins with: how much of s it takes with the joint behind it, 0 when there is none. */
static size_t first_name(const struct at *at, struct cz_str s, const char **code)
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
		size_t used = first_name(at, left, &code);
		if (!used) {
			out->texts->n = before;
			return !at->c->no_memory && refuse(at, CZ239, s);
		}
		if (code && !cz_texts_have(out->texts, code) && !append(at, out, code))
			return false;
		left = cz_text_trim((struct cz_str){left.s + used, left.n - used});
	}
	return true;
}

static bool add_text(const struct at *at, struct cz_str s, struct list *out)
{
	const char *text;
	if (!has_closed_names(at->f) || at->take->split.n || (at->f->codes && looks_like_a_code(s)))
		return one_text(at, s, &text) && (!text || (has_closed_names(at->f) && cz_texts_have(out->texts, text)) || append(at, out, text));
	int rc = code_of(at, s, &text); /* of what a map made of it, too */
	if (rc <= 0)
		return rc == 0 && several_names(at, s, out);
	return cz_texts_have(out->texts, text) || append(at, out, text);
}

/* Text to put before a value. False: no memory. */
static bool add_prefix(const struct at *at, struct cz_str *cell)
{
	struct cz_buf b = CZ_BUF_INIT;
	if (!at->take->prefix)
		return true;
	cz_buf_adds(&b, at->take->prefix);
	cz_buf_add(&b, cell->s, cell->n);
	*cell = (struct cz_str){cz_buf_failed(&b) ? NULL : cz_arena_text(&at->c->row, cz_buf_text(&b), b.len), b.len};
	cz_buf_release(&b);
	return cell->s || cz_convert_no_memory(at->c);
}

/* One value of a list: what a lookup and a map make of it. As translate. */
static int translate_part(const struct at *at, struct cz_str *part)
{
	int go = at->by_part ? translate_lookup(at, part) : 1;
	if (go > 0)
		go = at->take->mapped ? translate_map(at, part) : !means_unknown(at, *part);
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
	if (translated && !cz_convert_split(at->c, &bars, value, &one, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		good = good && add_prefix(at, &one[i]) && add_text(at, one[i], out);
	return good;
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

static bool texts(const struct at *at, struct cz_str cell, struct cz_texts *out)
{
	struct cz_str *part = &cell;
	size_t n = 1;
	bool one, good = true;
	if (is_looked_at_whole(at) && is_held(at, cell))
		return true;
	if (!is_one_name(at, cell, &one) || (!one && !cz_convert_split(at->c, &at->take->split, cell, &part, &n)))
		return false;
	struct list list = {out, 0};
	for (size_t i = 0; i < n; i++) {
		size_t before = at->c->problems;
		if (cz_strs_has(cz_convert_missing(at->c, at->take), part[i]))
			continue;
		struct cz_str value = part[i];
		int go = translate_part(at, &value);
		if (go == 0 || (go > 0 && add_values(at, value, value.s != part[i].s, &list)))
			continue;
		if (at->take->otherwise == CZ_OTHERWISE_DROP && !at->c->no_memory) {
			cz_convert_soften(at->c, before);
			let_go(at);
		}
		else
			good = false;
	}
	return good;
}

/* numbers */

/* "hoog", "normaal", "laag" for urgency. */
static bool urgency_word(const struct at *at, struct cz_str s, int64_t *out)
{
	static const struct {
		const char *word;
		int urgency;
	} word[] = {{"hoog", 1},    {"high", 1},   {"spoed", 1}, {"urgent", 1}, {"dringend", 1}, {"ja", 1},  {"j", 1},  {"yes", 1},
		    {"normaal", 2}, {"normal", 2}, {"middel", 2}, {"midden", 2}, {"medium", 2},   {"gemiddeld", 2},
		    {"nee", 2},     {"n", 2},      {"no", 2},     {"laag", 3},  {"low", 3}};
	if (strcmp(at->f->key, "urgency") != 0)
		return false;
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		if (cz_text_eq_nocase(s, cz_str_of(word[i].word))) {
			*out = word[i].urgency;
			return true;
		}
	return false;
}

/* Whether the name of the column tells this of what stands below it; what a recipe maps is no longer as the name says. */
static bool name_tells(const struct at *at, unsigned char scale)
{
	return at->column < at->c->header->n && (at->c->header->column[at->column].scale & scale) && !at->take->mapped;
}

static bool whole(const struct at *at, struct cz_str s, int32_t *out)
{
	int64_t v;
	struct cz_fault f;
	bool number = cz_num_int(s, &v), word = !number && urgency_word(at, s, &v);
	if (!number && !word && !cz_take_int(s, &at->take->number, &v, &f))
		return fault(at, &f);
	bool urgency = !word && strcmp(at->f->key, "urgency") == 0;
	if (name_tells(at, CZ_SCALE_UNIT) || (urgency && name_tells(at, CZ_SCALE_UNKNOWN)))
		return refuse(at, CZ242, s);
	if (urgency && name_tells(at, CZ_SCALE_TURNED) && v >= 1 && v <= 3)
		v = 4 - v;
	if (v <= INT32_MIN || v > INT32_MAX || !cz_field_in_range(at->f, (double)v))
		return refuse(at, CZ206, s);
	*out = (int32_t)v;
	return true;
}

static bool is_distance(const struct cz_field *f)
{
	return strcmp(f->key, "max_km") == 0 || strcmp(f->key, "km") == 0;
}

/* "52,252" may be two numbers, but of a latitude only one: no thousand is one. */
static bool small_real(const struct at *at, struct cz_str s, double *out, struct cz_fault *f)
{
	if (cz_take_real(s, &at->take->number, out, f))
		return true;
	const struct cz_number_style decimal = {.decimal = memchr(s.s, ',', s.n) ? ',' : '.'};
	return f->id == CZ235 && at->f->max > 0 && at->f->max < 1000 && cz_take_real(s, &decimal, out, f);
}

/* A number without a unit of its own: that of the column's name is meant. */
static bool ends_with_digit(struct cz_str s)
{
	return s.n && cz_sign_is_digit(s.s[s.n - 1]);
}

static bool real(const struct at *at, struct cz_str s, double *out)
{
	struct cz_fault f;
	bool far = is_distance(at->f), ok = far ? cz_take_km(s, &at->take->number, out, &f) : small_real(at, s, out, &f);
	if (!ok)
		return fault(at, &f);
	if (far && ends_with_digit(s) && name_tells(at, CZ_SCALE_UNIT))
		return refuse(at, CZ242, s);
	if (far && ends_with_digit(s) && name_tells(at, CZ_SCALE_METRES))
		*out /= 1000;
	if (cz_field_in_range(at->f, *out))
		return true;
	cz_convert_note_beyond(at->c, at->f, *out);
	return refuse(at, CZ206, s);
}

static bool truth(const struct at *at, struct cz_str s, int8_t *out)
{
	struct cz_fault f;
	bool yes;
	if (at->take->truth_given) {
		const char *code;
		struct cz_names *names = &at->take->truth;
		int rc = look_up(at, names, s, &code);
		if (rc > 0)
			*out = strcmp(code, "true") == 0;
		return rc > 0 || (rc == 0 && refuse(at, CZ208, s));
	}
	if (!cz_take_yesno(s, &yes, &f))
		return fault(at, &f);
	*out = yes;
	return true;
}

/* days */

static bool day(const struct at *at, struct cz_str s, cz_day *out)
{
	struct cz_fault f;
	bool open = !at->take->date.pattern[0], good = cz_take_date(s, &at->take->date, out, &f);
	if (good && open && name_tells(at, CZ_SCALE_MONTH_FIRST) && cz_date_is_either(s)) {
		f = (struct cz_fault){.id = CZ233, .part = s};
		good = false;
	}
	if (open && at->column < at->c->header->n) {
		unsigned char *seen = &at->c->header->column[at->column].dates;
		if (good && !(*seen & CZ_DATES_EITHER) && cz_date_is_either(s))
			*seen |= CZ_DATES_EITHER;
		else if (!good && f.id == CZ233)
			*seen |= CZ_DATES_MONTH_FIRST;
	}
	return good || fault(at, &f);
}

/* Where "from" ends and "until" begins: SIZE_MAX when there is one day only. */
static size_t middle(struct cz_str s, size_t *n)
{
	static const char *const between[] = {" t/m ", " tot en met ", " tot ", " until ", " to ", " - ", "/"};
	for (size_t w = 0; w < CZ_COUNT(between); w++) {
		*n = strlen(between[w]);
		for (size_t i = 0; i + *n <= s.n; i++)
			if (cz_text_eq_nocase((struct cz_str){s.s + i, *n}, cz_str_of(between[w])) &&
			    (*n > 1 || i == 10)) /* a bare '/' only behind YYYY-MM-DD or dd-mm-yyyy */
				return i;
	}
	return SIZE_MAX;
}

static bool period(const struct at *at, struct cz_str s, struct cz_period *out)
{
	size_t n, i = middle(s, &n);
	struct cz_fault f;
	struct cz_str from = {s.s, i == SIZE_MAX ? s.n : i}, until = from;
	if (i != SIZE_MAX)
		until = (struct cz_str){s.s + i + n, s.n - i - n};
	if (!cz_take_date(from, &at->take->date, &out->from, &f) || !cz_take_date(until, &at->take->date, &out->until, &f))
		return refuse(at, CZ210, s);
	return out->from <= out->until || refuse(at, CZ213, s);
}

static bool periods(const struct at *at, struct cz_str cell, struct cz_periods *out)
{
	struct cz_str *part;
	size_t n;
	if (!cz_convert_split(at->c, &at->take->split, cell, &part, &n))
		return false;
	out->v = cz_arena_alloc(&at->c->row, (n + 1) * sizeof *out->v);
	if (!out->v)
		return cz_convert_no_memory(at->c);
	for (size_t i = 0; i < n; i++)
		if (!period(at, part[i], &out->v[out->n++]))
			return false;
	return true;
}

static bool times(const struct at *at, struct cz_str s, uint32_t *out)
{
	struct cz_fault f;
	return cz_take_dayparts(s, out, &f) || fault(at, &f);
}

/* codes and the rest */

static bool code(const struct at *at, struct cz_str s, int8_t *out)
{
	const char *name;
	size_t i = (size_t)(at->f - at->c->type->field);
	int rc = look_up(at, &at->c->codes[i], s, &name);
	if (rc > 0)
		*out = cz_code_find(at->f->codes, cz_str_of(name));
	return rc > 0 || (rc == 0 && refuse(at, CZ203, s));
}

static bool postcode(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[8];
	if (!cz_postcode_parse(s, canonical))
		return refuse(at, CZ214, s);
	return text_of(at->c, cz_str_of(canonical), out);
}

static bool area(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[11];
	if (!cz_area_parse(s, canonical))
		return refuse(at, CZ215, s);
	return text_of(at->c, cz_str_of(canonical), out);
}

/* A party by its code; the name of an item or of a term as it stands. False: refused, told, or no memory. */
static bool pair_key(const struct at *at, struct cz_str s, bool parties, struct cz_str *out)
{
	const char *key;
	*out = s;
	if (!parties)
		return true;
	int rc = look_up(at, &at->c->parties, s, &key);
	if (rc > 0)
		*out = cz_str_of(key);
	return rc > 0 || (rc == 0 && refuse(at, CZ239, s));
}

/* A number, also with the comma of a Dutch sheet; of an answer also a text such as W, or nothing. */
static bool pair_value(struct cz_str s, bool answers, struct cz_value *out)
{
	const struct cz_number_style dutch = {.decimal = ','};
	struct cz_fault f;
	*out = (struct cz_value){.kind = CZ_INT};
	if (cz_num_int(s, &out->whole))
		return true;
	*out = (struct cz_value){.kind = CZ_REAL};
	if (cz_num_real(s, &out->real) || cz_take_real(s, &dutch, &out->real, &f))
		return true;
	*out = (struct cz_value){.kind = s.n ? CZ_TEXT : CZ_NULL, .text = s};
	return answers && !cz_answers_personal(s);
}

/* "formal:3|gemeente:4", "distance:300|times:12,5" or "AMB1:4|AMB2:W" as an object. Of how many were invited the names are
 * those of parties, and the numbers whole. */
static bool pairs(const struct at *at, struct cz_str cell, const struct cz_value **out)
{
	static const char *bar[] = {"|"};
	const struct cz_strs bars = {bar, 1};
	bool parties = strcmp(at->f->key, "invited") == 0, answers = strcmp(at->f->key, "answers") == 0;
	struct cz_str *part;
	size_t n;
	if (!cz_convert_split(at->c, parties || at->take->split.n ? &at->take->split : &bars, cell, &part, &n))
		return false;
	struct cz_value *object = cz_arena_new0(&at->c->row, 1, sizeof *object);
	struct cz_member *member = cz_arena_new0(&at->c->row, n, sizeof *member);
	if (!object || !member)
		return cz_convert_no_memory(at->c);
	for (size_t i = 0; i < n; i++) {
		const char *colon = memchr(part[i].s, ':', part[i].n);
		size_t k = colon ? (size_t)(colon - part[i].s) : 0;
		struct cz_str value = k ? cz_text_trim((struct cz_str){colon + 1, part[i].n - k - 1}) : (struct cz_str){"", 0};
		if (!k || !pair_value(value, answers, &member[i].value) || (parties && member[i].value.kind != CZ_INT))
			return refuse(at, answers ? CZ307 : CZ202, part[i]);
		if (!pair_key(at, cz_text_trim((struct cz_str){part[i].s, k}), parties, &member[i].key))
			return false;
	}
	object->kind = CZ_OBJECT;
	object->n = (uint32_t)n;
	object->member = member;
	*out = object;
	return true;
}

static bool convert(const struct at *at, struct cz_str s, union cz_field_value *out)
{
	switch (at->f->kind) {
	case CZ_F_TEXT:
		return one_text(at, s, &out->text);
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		return texts(at, s, &out->texts);
	case CZ_F_CODE:
		return code(at, s, &out->code);
	case CZ_F_INT:
		return whole(at, s, &out->whole);
	case CZ_F_REAL:
		return real(at, s, &out->real);
	case CZ_F_BOOL:
		return truth(at, s, &out->truth);
	case CZ_F_DATE:
		return day(at, s, &out->day);
	case CZ_F_TIMES:
		return times(at, s, &out->times);
	case CZ_F_PERIODS:
		return periods(at, s, &out->periods);
	case CZ_F_POSTCODE:
		return postcode(at, s, &out->text);
	case CZ_F_AREA:
		return area(at, s, &out->text);
	case CZ_F_VALUE:
		return pairs(at, s, &out->value);
	}
	return false;
}

bool cz_convert_is_nothing(struct cz_converter *c, struct cz_take *take, struct cz_str cell)
{
	struct at at = {.c = c, .take = take, .f = take->field, .column = CZ_COLUMN_NONE};
	return !cell.n || cz_strs_has(cz_convert_missing(c, take), cell) || means_unknown(&at, cell);
}

bool cz_convert_capture(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_str *cell, bool *none)
{
	struct at at = {.c = c, .take = take, .f = take->field, .column = column};
	struct cz_str part;
	*none = false;
	if (!take->capture)
		return true;
	if (cz_pattern_find(take->capture, *cell, &part))
		*cell = cz_text_trim(part);
	else if (take->otherwise != CZ_OTHERWISE_REFUSE && means_unknown(&at, *cell))
		*none = true;
	else if (take->otherwise == CZ_OTHERWISE_DROP)
		*none = !let_go(&at);
	else if (take->otherwise != CZ_OTHERWISE_KEEP)
		return refuse(&at, CZ306, *cell);
	return true;
}

/* Whether a lookup has the cell of a list as a whole: it is not split then. False: no memory. */
static bool knows_whole(const struct at *at, struct cz_str cell, bool *by_part)
{
	const char *to;
	int rc = look_up(at, &at->take->lookup->table, cell, &to);
	*by_part = rc == 0;
	return rc >= 0;
}

/* Whether two values of a field are compared sign by sign, so that one that nobody sees makes a difference; not texts and names. */
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
	if (!*none && !take->field2 && !cz_convert_capture(c, take, column, &cell, none))
		return false;
	if (!*none && take->lookup && list && !knows_whole(&at, cell, &at.by_part))
		return false;
	if (!*none && take->lookup && !at.by_part)
		go = translate_lookup(&at, &cell);
	if (!*none && go > 0 && take->mapped && !list) /* lists are mapped part by part */
		go = translate_map(&at, &cell);
	*none = *none || go == 0 || cell.n == 0 || (go > 0 && means_unknown(&at, cell));
	if (go < 0 || *none)
		return go >= 0;
	if (!list && !add_prefix(&at, &cell))
		return false;
	return convert(&at, cell, out);
}
