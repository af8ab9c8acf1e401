#include "base/num.h"
#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/day_or_clock.h"
#include "intake/dayparts.h"
#include "intake/scales.h"
#include "intake/titles.h"
#include "intake/worded.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Numbers, times, codes and pairs. */

/* numbers */

/* A 4 or 5 says that the numbers of its column are of another scale, the 1 of the rows before it too. */
static void note_urgency(const struct at *at, int64_t v)
{
	enum { HIGHEST = 1, LOWEST = 3 };
	struct cz_column *col = cz_convert_column(at->c, at->column);
	if (col && !at->take->mapped)
		cz_convert_show(at->c, &col->urgencies, v >= HIGHEST && v <= LOWEST ? CZ_URGENCIES_OURS : CZ_URGENCIES_BEYOND);
}

/* 99 and 9999 of people or requests: more than anybody has, so no limit, or a code for not known. */
static bool is_all_nines(const struct at *at, int64_t v)
{
	enum { FEWEST = 99, MANY = 1000 };
	bool counts = at->f->max >= MANY && v >= FEWEST && !at->take->constant && !at->take->mapped;
	while (counts && v > 0 && v % 10 == 9)
		v /= 10;
	return counts && v == 0;
}

/* An "x" under "Spoed". */
static bool is_cross_for_urgent(const struct at *at, struct cz_str s, int64_t *v)
{
	static const char *const name[] = {"spoed", "urgent", "dringend", "haast"};
	const struct cz_column *col = cz_convert_column(at->c, at->column);
	struct cz_str folded = col ? col->folded : (struct cz_str){"", 0}, word;
	bool named = cz_text_word(&folded, " ", &word) && cz_text_is_one_of(word, name, CZ_COUNT(name));
	*v = 1;
	return named && !cz_cell_name_tells(at, CZ_SCALE_OTHER_YES | CZ_SCALE_UNKNOWN) && cz_text_eq_nocase(s, CZ_STR("x"));
}

static bool count_in_words(const struct at *at, struct cz_str s, int64_t *v)
{
	if (cz_cell_is_field(at, "phase"))
		return cz_worded_phase(s, v);
	return cz_worded_count(cz_worded_about(cz_cell_is_field(at, "capacity") ? cz_worded_most(s) : s), v);
}

static bool whole(const struct at *at, struct cz_str s, int32_t *out)
{
	int64_t v;
	struct cz_fault f;
	bool number = cz_num_int(s, &v), urgency = cz_cell_is_field(at, "urgency");
	bool word = !number && urgency && (cz_worded_urgency(s, &v) || is_cross_for_urgent(at, s, &v));
	if (!number && !word && !cz_take_int(s, &at->take->number, &v, &f) && (urgency || !count_in_words(at, s, &v)))
		return cz_cell_fault(at, &f);
	urgency &= !word;
	if (cz_cell_name_tells(at, CZ_SCALE_UNIT) || (urgency && cz_cell_name_tells(at, CZ_SCALE_UNKNOWN)))
		return cz_cell_refuse(at, CZ242, s);
	const bool turned = urgency && cz_cell_name_tells(at, CZ_SCALE_TURNED);
	if (urgency && !turned)
		note_urgency(at, v);
	if (turned && v >= 1 && v <= 3)
		v = 4 - v;
	if (v <= INT32_MIN || v > INT32_MAX || !cz_field_in_range(at->f, (double)v))
		return cz_cell_refuse(at, CZ206, s);
	if (is_all_nines(at, v))
		cz_convert_warn(at->c, (struct cz_problem){CZ256, at->f->key, at->column, .value = s});
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

static void note_distance(const struct at *at, unsigned char what)
{
	struct cz_column *col = cz_convert_column(at->c, at->column);
	if (col && !at->take->mapped)
		cz_convert_show(at->c, &col->distances, what);
}

/* The Netherlands are 330 km long, and who writes "15 m" may mean minutes. */
static bool is_travelled(double km)
{
	return km == 0 || (km >= 0.25 && km <= 350);
}

static bool real(const struct at *at, struct cz_str s, double *out)
{
	struct cz_fault f;
	const bool far = is_distance(at->f), most = far && cz_cell_is_field(at, "max_km");
	s = most ? cz_worded_about(cz_worded_most(s)) : s;
	if (most && cz_is_duration(s))
		note_distance(at, CZ_DISTANCES_OTHER);
	if (!(far ? cz_take_km(s, &at->take->number, out, &f) : small_real(at, s, out, &f)))
		return cz_cell_fault(at, &f);
	if (far && ends_with_digit(s) && cz_cell_name_tells(at, CZ_SCALE_UNIT))
		return cz_cell_refuse(at, CZ242, s);
	if (far && ends_with_digit(s) && cz_cell_name_tells(at, CZ_SCALE_METRES))
		*out /= 1000;
	else if (most && ends_with_digit(s))
		note_distance(at, CZ_DISTANCES_BARE);
	if (most && !at->take->constant && *out >= 0 && !is_travelled(*out)) {
		if (ends_with_digit(s))
			note_distance(at, CZ_DISTANCES_OTHER);
		return cz_cell_refuse(at, CZ363, s);
	}
	if (cz_field_in_range(at->f, *out))
		return true;
	cz_convert_note_beyond(at->c, at->f, *out);
	return cz_cell_refuse(at, CZ206, s);
}

/* "Ja (12-3-2024)": of a certificate, with its day. */
static bool dated_yes(const struct at *at, struct cz_str s, bool *yes)
{
	struct cz_fault f;
	struct cz_str rest;
	cz_day seen;
	return cz_cell_is_field(at, "vog") && cz_worded_answer(s, yes, &rest) && *yes && cz_take_date(rest, &at->take->date, &seen, &f);
}

/* "Eigen auto" of who asks for help: not that one is needed. */
static bool is_of_asker(const struct at *at, struct cz_str s)
{
	static const char *const own[] = {"eigen", "own", "heeft", "heb"};
	struct cz_str word;
	bool found = false;
	while (at->c->type == &cz_type_request && !found && cz_text_word(&s, " ,", &word))
		found = cz_text_is_one_of(word, own, CZ_COUNT(own));
	return found;
}

static bool worded_car(const struct at *at, struct cz_str s, bool *yes)
{
	if (!cz_cell_is_field(at, "car") || is_of_asker(at, s))
		return false;
	if (at->c->type != &cz_type_volunteer || !cz_worded_no_car(s))
		return cz_worded_car(s, yes);
	*yes = false;
	return true;
}

/* "Soms", "in overleg" and "alleen rijbewijs" under the car of a volunteer: told, and not counted upon. */
static bool is_no_sure_car(const struct at *at, struct cz_str s)
{
	const bool free = at->c->type == &cz_type_volunteer && cz_cell_is_field(at, "car") && cz_cell_may_be_left_out(at);
	if (!free || cz_spreadsheet_harm(s) || cz_title_says_end(s))
		return false;
	cz_cell_leave_out(at, CZ257, s);
	return true;
}

static bool truth(const struct at *at, struct cz_str s, int8_t *out)
{
	struct cz_fault f;
	bool yes;
	if (at->take->truth_given) {
		const char *code;
		struct cz_names *names = &at->take->truth;
		int rc = cz_cell_look_up(at, names, s, &code);
		if (rc > 0)
			*out = strcmp(code, "true") == 0;
		return rc > 0 || (rc == 0 && cz_cell_refuse(at, CZ208, s));
	}
	if (!cz_take_yesno(s, &yes, &f) && !cz_worded_yesno(s, &yes) && !worded_car(at, s, &yes) &&
	    !dated_yes(at, s, &yes)) {
		*out = CZ_BOOL_NONE;
		return is_no_sure_car(at, s) || cz_cell_fault(at, &f);
	}
	cz_convert_note_truth(at->c, at->take, at->column, s);
	if (cz_cell_name_tells(at, CZ_SCALE_OTHER_YES))
		return cz_cell_refuse(at, CZ242, s);
	*out = yes;
	return true;
}

/* times */

/* Whether nothing but dayparts stands in its column, by the name of that: "Dagdeel". */
static bool is_of_parts(const struct at *at)
{
	const struct cz_column *col = cz_convert_column(at->c, at->column);
	return col && cz_column_says_parts(col);
}

static bool times(const struct at *at, struct cz_str s, uint32_t *out)
{
	struct cz_fault f;
	if (cz_take_dayparts(s, out, &f) || (is_of_parts(at) && cz_take_daypart_letters(s, out)))
		return true;
	if (cz_worded_amount(s))
		return cz_cell_refuse(at, CZ250, s);
	f.id = cz_day_or_clock_fault(cz_convert_column(at->c, at->column), s, f.id);
	return cz_cell_fault(at, &f);
}

/* codes and the rest */

/* An "x" under the gender that a request wishes of the volunteer is a cross, of who knows what. */
static bool is_cross(const struct at *at, struct cz_str s)
{
	return at->f->codes == &cz_vocab_gender && at->c->type == &cz_type_request && !at->declared &&
	       !at->take->constant && cz_text_eq_nocase(s, CZ_STR("x"));
}

/* "1. Nieuw": the word behind its number in a list. */
static struct cz_str without_number(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && cz_sign_is_digit(s.s[n]))
		n++;
	bool numbered = n && n + 2 < s.n && s.s[n] == '.' && s.s[n + 1] == ' ';
	return numbered ? cz_text_trim((struct cz_str){s.s + n + 1, s.n - n - 1}) : s;
}

/* "J. Jansen" under "Hulpvrager", but not "Gemeente Utrecht": left out, told and counted. */
static bool holds_requester(const struct at *at, struct cz_str s)
{
	size_t n = 0;
	if (at->f->codes != &cz_vocab_requester || at->take->constant)
		return false;
	while (n < s.n && s.s[n] != ' ')
		n++;
	enum cz_personal held = cz_personal_holds(s);
	if (!held && cz_name_is(s) && !cz_personal_plain((struct cz_str){s.s, n}))
		held = CZ_PERSONAL_NAME;
	if (!held)
		return false;
	cz_convert_warn(at->c, (struct cz_problem){CZ336, at->f->key, at->column, cz_personal_name(held), .value = s});
	cz_convert_let_go(at->c, at->f);
	return true;
}

/* Whoever else a column of who asks names, as "huisarts", did not ask but refer: left out, and told. */
static bool is_another_requester(const struct at *at, struct cz_str s)
{
	if (at->f->codes != &cz_vocab_requester || !cz_cell_may_be_left_out(at))
		return false;
	cz_cell_leave_out(at, CZ255, s);
	return true;
}

/* Why a request ended that has ended, in words that nobody knows: left out, and told. */
static bool is_another_reason(const struct at *at, struct cz_str s)
{
	if (at->f->codes != &cz_vocab_close_reason || !cz_cell_may_be_left_out(at) || cz_spreadsheet_harm(s))
		return false;
	const struct cz_request *r = at->c->rec;
	if (!cz_request_is_over(r, CZ_DAY_NONE) && r->closed == CZ_DAY_NONE)
		return false;
	cz_cell_leave_out(at, CZ390, s);
	return true;
}

/* How often in words that have no code, "regelmatig": left out, and told; without it a request is matched as any other. */
static bool is_another_often(const struct at *at, struct cz_str s)
{
	if (at->f->codes != &cz_vocab_frequency || !cz_cell_may_be_left_out(at) || cz_spreadsheet_harm(s) || cz_title_says_end(s))
		return false;
	cz_cell_leave_out(at, CZ269, s);
	return true;
}

/* How often, in words. As cz_worded_often; what more a cell says is told. */
static bool often(const struct at *at, struct cz_str s, const char **name)
{
	bool more;
	if (at->f->codes != &cz_vocab_frequency || !cz_worded_often(s, name, &more))
		return false;
	if (more)
		cz_convert_warn(at->c, (struct cz_problem){CZ254, at->f->key, at->column, .value = s});
	return true;
}

static bool code(const struct at *at, struct cz_str s, int8_t *out)
{
	const char *name;
	size_t i = (size_t)(at->f - at->c->type->field);
	if (cz_cell_is_doubted(at, s) || is_cross(at, s))
		return cz_cell_refuse(at, CZ203, s);
	int rc = cz_cell_look_up(at, &at->c->codes[i], s, &name);
	if (rc == 0)
		rc = cz_cell_look_up(at, &at->c->codes[i], without_number(s), &name);
	if (rc == 0)
		rc = often(at, s, &name);
	if (rc == 0)
		rc = cz_cell_stands(at, s, &name);
	if (rc > 0)
		*out = cz_code_find(at->f->codes, cz_str_of(name));
	else if (rc == 0 && (holds_requester(at, s) || is_another_requester(at, s) || is_another_reason(at, s) || is_another_often(at, s) ||
			     cz_cell_may_be_matched(at, s))) {
		*out = CZ_CODE_NONE;
		return true;
	}
	return rc > 0 || (rc == 0 && cz_cell_refuse(at, CZ203, s));
}

/* A party by its code; the name of an item or of a term as it stands. False: refused, told, or no memory. */
static bool pair_key(const struct at *at, struct cz_str s, bool parties, struct cz_str *out)
{
	const char *key;
	*out = s;
	if (!parties)
		return true;
	int rc = cz_cell_look_up(at, &at->c->parties, s, &key);
	if (rc > 0)
		*out = cz_str_of(key);
	return rc > 0 || (rc == 0 && cz_cell_refuse(at, CZ239, s));
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

/* "formal:3|gemeente:4", "distance:300|times:12,5" or "AMB1:4|AMB2:W" as an object. Of how many were invited the names
 * are those of parties, and the numbers whole. */
static bool pairs(const struct at *at, struct cz_str cell, const struct cz_value **out)
{
	static const char *bar[] = {"|"};
	const struct cz_strs bars = {bar, 1};
	bool parties = cz_cell_is_field(at, "invited"), answers = cz_cell_is_field(at, "answers");
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
		struct cz_str value = {"", 0};
		if (k)
			value = cz_text_trim((struct cz_str){colon + 1, part[i].n - k - 1});
		if (!k || !pair_value(value, answers, &member[i].value) || (parties && member[i].value.kind != CZ_INT))
			return cz_cell_refuse(at, answers ? CZ307 : CZ202, part[i]);
		if (!pair_key(at, cz_text_trim((struct cz_str){part[i].s, k}), parties, &member[i].key))
			return false;
	}
	object->kind = CZ_OBJECT;
	object->n = (uint32_t)n;
	object->member = member;
	*out = object;
	return true;
}

bool cz_cell_single(const struct at *at, struct cz_str s, union cz_field_value *out)
{
	switch (at->f->kind) {
	case CZ_F_CODE:
		return code(at, s, &out->code);
	case CZ_F_INT:
		return whole(at, s, &out->whole);
	case CZ_F_REAL:
		return real(at, s, &out->real);
	case CZ_F_BOOL:
		return truth(at, s, &out->truth);
	case CZ_F_DATE:
		return cz_cell_day(at, s, &out->day);
	case CZ_F_TIMES:
		return times(at, s, &out->times);
	case CZ_F_PERIODS:
		return cz_cell_periods(at, s, &out->periods);
	case CZ_F_POSTCODE:
		return cz_cell_postcode(at, s, &out->text);
	case CZ_F_AREA:
		return cz_cell_area(at, s, &out->text);
	case CZ_F_VALUE:
		return pairs(at, s, &out->value);
	case CZ_F_TEXT: /* of cell_texts.c */
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		break;
	}
	return false;
}
