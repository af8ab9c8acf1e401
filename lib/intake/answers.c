#include "base/array.h"
#include "base/num.h"
#include "base/text.h"
#include "data/json.h"
#include "intake/column_name.h"
#include "intake/convert_impl.h"
#include "intake/numbers.h"
#include "intake/scales.h"
#include "intake/statements.h"
#include "intake/titles.h"
#include "intake/unknown.h"
#include "model/types.h"
#include <inttypes.h>
#include <math.h>

/* Surveys: many columns, one for each statement, become the member "answers" of a response. */

/* The labels of a five-point scale as survey tools print them, folded; W is "I don't know". */
static const struct {
	const char *label, *value;
} likert[] = {
	{"helemaal niet mee eens", "1"}, {"geheel mee oneens", "1"}, {"geheel oneens", "1"}, {"totaal mee oneens", "1"},
	{"helemaal mee oneens", "1"}, {"helemaal oneens", "1"},  {"zeer oneens", "1"},   {"volledig mee oneens", "1"},
	{"strongly disagree", "1"},   {"totally disagree", "1"}, {"completely disagree", "1"}, {"zeer mee oneens", "1"},
	{"niet mee eens", "2"},	      {"niet eens", "2"},
	{"mee oneens", "2"},	      {"oneens", "2"},		 {"disagree", "2"},	 {"eerder oneens", "2"},
	{"neutraal", "3"},	      {"neutral", "3"},		 {"niet eens niet oneens", "3"},
	{"niet mee eens niet mee oneens", "3"},			 {"neither agree nor disagree", "3"},
	{"neither agree or disagree", "3"},			 {"noch eens noch oneens", "3"},
	{"niet mee oneens niet mee eens", "3"},			 {"niet oneens niet eens", "3"},
	{"mee eens", "4"},	      {"eens", "4"},		 {"agree", "4"},	 {"eerder eens", "4"},
	{"geheel mee eens", "5"},     {"geheel eens", "5"},	 {"totaal mee eens", "5"},
	{"helemaal mee eens", "5"},   {"helemaal eens", "5"},	 {"zeer eens", "5"},	 {"volledig mee eens", "5"},
	{"strongly agree", "5"},      {"totally agree", "5"},	 {"completely agree", "5"}, {"zeer mee eens", "5"},
	{"weet niet", "W"},	      {"weet ik niet", "W"},	 {"w", "W"},		 {"geen mening", "W"},
	{"weet niet geen mening", "W"}, {"geen idee", "W"},	 {"don t know", "W"},	 {"dont know", "W"},
	{"i don t know", "W"},	      {"do not know", "W"},	 {"i do not know", "W"}, {"no opinion", "W"},
	{"not sure", "W"},	      {"unsure", "W"},		 {"dk", "W"},
	{"weet niet n v t", "W"},     {"weet niet nvt", "W"},	 {"weet ik niet n v t", "W"}, {"weet niet niet van toepassing", "W"},
	{"geen antwoord", ""},	      {"no answer", ""},
	{"geen mening n v t", "W"},   {"don t know n a", "W"},	 {"don t know not applicable", "W"},
};

/* Without a word from the recipe, the statements of the banks that come with cz are known. *bank is then the one. */
static int known_statement(struct cz_converter *c, struct cz_str name, const char **item, size_t *bank)
{
	int rc = 0;
	for (size_t i = 0; i < CZ_BANKS && !rc; i++) {
		rc = cz_statement_find(&c->recipe->survey.statements[i], name, item);
		if (rc > 0)
			*bank = i;
	}
	return rc;
}

/* "PC4", "LFT1": codes by their form, but of who answered. */
static bool is_of_who_answers(const struct cz_column *c)
{
	static const char *const who[] = {"lft", "leeftijd", "lftd", "age", "gebjr", "sekse", "postc"};
	return cz_column_name_is_usual(c->folded) || cz_text_begins_one_of(c->folded, who, CZ_COUNT(who));
}

/* "amb1", "AMB 2" and "Amb_3" are items of a bank that comes with cz, as that writes them. NULL: of none. */
static const char *shipped_item(const struct cz_survey *s, struct cz_str name)
{
	char code[8];
	size_t n = 0;
	for (size_t i = 0; i < name.n && n < sizeof code; i++)
		if (!strchr(" -_", name.s[i]))
			code[n++] = name.s[i];
	for (size_t b = 0; b < CZ_BANKS && n < sizeof code; b++)
		for (size_t i = 0; i < s->statements[b].folded.n; i++)
			if (cz_text_eq_nocase((struct cz_str){code, n}, cz_str_of(s->statements[b].code[i])))
				return s->statements[b].code[i];
	return NULL;
}

/* The code with which a text begins, "AMB1. Wij hebben een gedeeld doel", when what stands behind it may be a statement. */
static const char *code_before(const struct cz_survey *s, struct cz_str text)
{
	enum { FEWEST_WORDS = 3 };
	static const char *const apart[] = {"toelichting", "opmerking", "opmerkingen", "waarom", "comment", "comments", "why"};
	size_t n = 0, words = 0;
	while (n < text.n && cz_sign_is_letter(text.s[n]))
		n++;
	n += n < text.n && strchr(" -_", text.s[n]);
	while (n < text.n && cz_sign_is_digit(text.s[n]))
		n++;
	struct cz_str rest = {text.s + n, text.n - n}, word;
	if (!rest.n || !strchr(" .:)-[", *rest.s) || cz_title_turns_answers(rest))
		return NULL;
	while (words < FEWEST_WORDS && cz_text_word(&rest, " .:)-[]", &word) && !cz_text_is_one_of(word, apart, CZ_COUNT(apart)))
		words++;
	return words == FEWEST_WORDS ? shipped_item(s, (struct cz_str){text.s, n}) : NULL;
}

/* "AMB1", "AMB1 [Wij hebben een gedeeld doel]", "amb[AMB1]", "Ambitie [AMB1 Wij hebben een gedeeld doel]". */
static const char *coded_item(const struct cz_survey *s, struct cz_str name)
{
	const char *open = name.n ? memchr(name.s, '[', name.n) : NULL, *item = shipped_item(s, name);
	const char *close = open ? memchr(open, ']', name.n - (size_t)(open - name.s)) : NULL;
	item = item ? item : code_before(s, name);
	if (item || !close)
		return item;
	const struct cz_str inside = {open + 1, (size_t)(close - open) - 1};
	item = shipped_item(s, inside);
	return item ? item : code_before(s, inside);
}

/* "Belangrijk [statement]", "Gewenst - statement": not how it is. */
static bool asks_something_else(const struct cz_column *c)
{
	static const char *const word[] = {
		"belang", "belangrijk", "belangrijkheid", "importance", "important", "gewenst", "gewenste", "wens", "wenselijk", "ideaal",
		"ideale", "toekomst", "desired",
	};
	struct cz_str rest = c->folded, first;
	return cz_text_word(&rest, " ", &first) && cz_text_is_one_of(first, word, CZ_COUNT(word));
}

/* The name of a column, and of JSON that of a member of "answers", as in a record of cz. */
static struct cz_str asked_by(struct cz_str name)
{
	static const struct cz_str own[] = {CZ_STR("answers."), CZ_STR("antwoorden.")};
	for (size_t i = 0; i < CZ_COUNT(own); i++)
		if (cz_text_starts(name, own[i].s))
			return (struct cz_str){name.s + own[i].n, name.n - own[i].n};
	return name;
}

/* What stands behind the keys of a path in JSON: "data.ambitie.AMB1". */
static struct cz_str last_key(struct cz_str name)
{
	for (size_t i = 0; i + 1 < name.n && name.s[i] != ' '; i++)
		if (name.s[i] == '.' && name.s[i + 1] != ' ')
			return last_key((struct cz_str){name.s + i + 1, name.n - i - 1});
	return name;
}

/* By its name alone: 1: *item is set; 0: it is no item; below 0: no memory. */
static int item_named(struct cz_converter *c, struct cz_str name, const char **item, size_t *bank)
{
	struct cz_survey *s = &c->recipe->survey;
	int rc = cz_statement_find(&s->items, name, item);
	if (!rc && !s->given)
		rc = known_statement(c, name, item, bank);
	return rc;
}

/* The same of a column. */
static int item_of(struct cz_converter *c, const struct cz_column *column, const char **item, size_t *bank)
{
	const struct cz_str name = last_key(column->name);
	struct cz_survey *s = &c->recipe->survey;
	struct cz_str code = asked_by(column->name);
	const bool under = column->own.n && !cz_str_eq(column->own, column->name) && !cz_title_turns_answers(column->question);
	if (asks_something_else(column))
		return 0;
	int rc = item_named(c, name, item, bank);
	if (!rc && under)
		rc = item_named(c, column->own, item, bank);
	if (rc)
		return rc;
	if ((s->given && !s->match) || column->personal) /* "Tel1" looks like the code of an item */
		return 0;
	if (!s->match && is_of_who_answers(column))
		return 0;
	if (!s->given && ((*item = coded_item(s, name)) || (under && (*item = coded_item(s, column->own)))))
		return 1;
	if (s->match ? !cz_pattern_find(s->match, code, &code) || !code.n : !cz_statement_is_code(code))
		return 0;
	rc = cz_names_find(&s->items, code, item);
	if (rc)
		return rc;
	size_t at = cz_map_add(&s->codes, code, NULL);
	if (at == CZ_MAP_NONE)
		return -1;
	*item = s->codes.key[at].s;
	return 1;
}

static int load_banks(struct cz_recipe *r, struct cz_err *err)
{
	struct cz_survey *s = &r->survey;
	int rc = 0;
	for (size_t i = 0; i < CZ_BANKS && !rc && !s->banks_known; i++) {
		struct cz_document bank;
		rc = cz_json_document(cz_bank_names[i], cz_bank_text(cz_bank_names[i]), &r->mem, &bank, err);
		if (!rc && !s->given)
			rc = cz_statements_add(&s->statements[i], &bank.value, &r->mem, err);
		rc = rc ? rc : cz_scale_read(&s->bank_scale[i], &bank.value, &r->mem, err);
	}
	s->banks_known |= !rc;
	return rc;
}

/* Where one of five labels stands on another scale: of as many answers by its rank, of four without the one in the middle; of others
 * only the ends and the middle are known. */
static bool place_label(const struct cz_scale *s, char value, int64_t *place)
{
	enum { MIDDLE = 2, LAST = 4 };
	const int64_t rank = value - '1', steps = s->high - s->low;
	*place = s->low + (rank > MIDDLE ? steps - (LAST - rank) : rank);
	if (rank == MIDDLE)
		*place = s->low + steps / 2;
	bool named = steps == LAST || steps == LAST - 1 || rank == 0 || rank == LAST;
	return rank == MIDDLE ? steps % 2 == 0 : named;
}

/* On the scale of the recipe's bank; *value is NULL when nobody knows where the label stands on it. False: no memory. */
static bool value_of_label(struct cz_recipe *r, const char **value)
{
	const struct cz_scale *s = &r->survey.scale;
	char text[24];
	struct cz_buf b = {.data = text, .cap = sizeof text};
	int64_t place;
	if (!s->bank || s->low == s->high || !cz_sign_is_digit(**value))
		return true;
	bool known = place_label(s, **value, &place);
	if (known)
		cz_buf_addf(&b, "%" PRId64, place);
	*value = known ? cz_arena_text(&r->mem, text, b.len) : NULL;
	return !known || *value;
}

static int load_labels(struct cz_converter *c, struct cz_err *err)
{
	struct cz_survey *s = &c->recipe->survey;
	for (size_t i = 0; i < CZ_COUNT(likert); i++) {
		const char *value = likert[i].value, *known;
		int rc = cz_names_find(&s->labels, cz_str_of(likert[i].label), &known);
		if (rc == 0)
			rc = value_of_label(c->recipe, &value) ? 0 : -1;
		if (rc == 0 && value)
			rc = cz_names_add(&s->labels, cz_str_of(likert[i].label), value, err);
		if (rc < 0)
			return cz_fail_mem(err);
	}
	return 0;
}

/* The column that gives an answer already, CZ_COLUMN_NONE when there is none: an object has a key once. */
static size_t answered_by(const struct cz_converter *c, struct cz_str item)
{
	for (size_t i = 0; i < c->items; i++)
		if (cz_text_eq_nocase(cz_str_of(c->item[i].item), item))
			return c->item[i].column;
	return CZ_COLUMN_NONE;
}

int cz_answers_bind(struct cz_converter *c, struct cz_err *err)
{
	size_t bank = CZ_BANKS;
	int rc = load_labels(c, err);
	if (!rc)
		rc = load_banks(c->recipe, err);
	for (size_t i = 0; i < c->header->n && !rc; i++) {
		struct cz_column *column = &c->header->column[i];
		const char *item;
		if (column->used || column->ours)
			continue;
		int found = item_of(c, column, &item, &bank);
		size_t first = found > 0 ? answered_by(c, cz_str_of(item)) : CZ_COLUMN_NONE;
		if (first != CZ_COLUMN_NONE) {
			column->instead = first + 1;
			continue;
		}
		if (found < 0 || (found > 0 && !CZ_ARRAY_MORE(c->item, c->items, c->item_cap)))
			return cz_fail_mem(err);
		if (found > 0) {
			c->item[c->items++] = (struct item){item, i};
			column->used = true;
		}
	}
	rc = rc ? rc : cz_finished_bind(c, err);
	return rc || bank == CZ_BANKS ? rc : cz_convert_bind_constant(c, "bank", cz_bank_names[bank], err);
}

void cz_converter_unasked(const struct cz_converter *c, struct cz_buf *names)
{
	const struct cz_value *v = c->recipe->survey.named;
	for (size_t i = 0; v && i < v->n; i++) {
		const struct cz_member *m = &v->member[i];
		if (m->value.kind == CZ_TEXT && answered_by(c, m->value.text) == CZ_COLUMN_NONE)
			cz_buf_addf(names, "%s%.*s", names->len ? ", " : "", (int)m->key.n, m->key.s);
	}
}

static bool number(struct cz_str s, struct cz_value *out)
{
	const struct cz_number_style dutch = {.decimal = ','};
	struct cz_fault f;
	int64_t whole;
	double real;
	if (cz_num_int(s, &whole) || cz_take_int(s, &dutch, &whole, &f))
		*out = (struct cz_value){.kind = CZ_INT, .whole = whole};
	else if (cz_num_real(s, &real) || cz_take_real(s, &dutch, &real, &f))
		*out = (struct cz_value){.kind = CZ_REAL, .real = real};
	else
		return false;
	return true;
}

/* Telephone numbers and a BSN are numbers too, but no scale has so many digits. */
bool cz_answers_personal(struct cz_str cell)
{
	enum { FEWEST = 8 };
	size_t digits = 0;
	for (size_t i = 0; i < cell.n && cz_sign_is_digit(cell.s[i]); i++)
		digits++;
	return digits >= FEWEST || cz_personal_find(cell, NULL);
}

/* The label behind a digit, as in "4 - Eens" and "4. Eens"; not of "45" and "4.5". */
static bool stands_behind(struct cz_str cell, struct cz_str *label)
{
	size_t i = 1;
	bool point = cell.n > 2 && (cell.s[1] == '.' || cell.s[1] == ')') && cell.s[2] == ' ';
	if (cell.n < 3 || !cz_sign_is_digit(cell.s[0]) || !(point || memchr(" =:", cell.s[1], 3)))
		return false;
	i += point;
	while (i < cell.n && memchr(" =:-()", cell.s[i], 6))
		i++;
	*label = (struct cz_str){cell.s + i, cell.n - i};
	return true;
}

/* The one before it, as in "Eens (4)". */
static bool stands_before(struct cz_str cell, struct cz_str *label)
{
	enum { BRACKETS = 3 };
	if (cell.n < BRACKETS + 2)
		return false;
	const char *open = cell.s + cell.n - BRACKETS;
	if (!cz_sign_is_digit(open[1]) || !((open[0] == '(' && open[2] == ')') || (open[0] == '[' && open[2] == ']')))
		return false;
	*label = cz_text_trim((struct cz_str){cell.s, cell.n - BRACKETS});
	return true;
}

static bool is_labelled(struct cz_str cell, struct cz_str *digit, struct cz_str *label)
{
	bool behind = stands_behind(cell, label);
	if (!behind && !stands_before(cell, label))
		return false;
	*digit = (struct cz_str){behind ? cell.s : cell.s + cell.n - 2, 1};
	return true;
}

/* Whether a label may stand behind its digit: one that we know says the same, as "1 = helemaal eens" does not, and one that we do not
 * know says no other number, as "4 of 5" does. 1: yes; 0: no; -1: no memory. */
static int goes_with(struct cz_names *labels, char digit, struct cz_str label)
{
	const char *value;
	int rc = cz_names_find(labels, label, &value);
	if (rc > 0)
		return value[0] == digit && !value[1];
	for (size_t i = 0; i < label.n && !rc; i++)
		if (cz_sign_is_digit(label.s[i]))
			return 0;
	return rc < 0 ? rc : 1;
}

/* A label of the scale, a number, or a number with its label behind it. */
static bool answer(struct cz_converter *c, const struct item *it, struct cz_value *out)
{
	struct cz_survey *s = &c->recipe->survey;
	struct cz_str cell = cz_convert_cell(c, it->column);
	const char *value;
	*out = (struct cz_value){.kind = CZ_NULL};
	if (cz_convert_shape(c, it->column))
		return cz_convert_refuse(c, cz_type_field(c->type, CZ_STR("answers")), it->column, CZ240, cell);
	if (!cell.n || cz_strs_has(&s->missing, cell))
		return true;
	int rc = cz_names_find(&s->labels, cell, &value);
	if (!rc && cz_means_unknown(cell))
		return true;
	if (rc < 0)
		return cz_convert_no_memory(c);
	if (!rc && cz_answers_personal(cell))
		return cz_convert_refuse(c, cz_type_field(c->type, CZ_STR("answers")), it->column, CZ307, cell);
	struct cz_str text = rc ? cz_str_of(value) : cell, label;
	const bool labelled = !rc && is_labelled(cell, &text, &label);
	if (labelled) {
		int good = goes_with(&s->labels, *text.s, label);
		if (good <= 0)
			return good < 0 ? cz_convert_no_memory(c) : cz_convert_refuse(c, cz_type_field(c->type, CZ_STR("answers")), it->column, CZ247, cell);
	}
	if (number(text, out))
		return rc || labelled || c->recipe->survey.given || !(c->header->column[it->column].scale & CZ_SCALE_OTHER_ANSWERS) ||
		       cz_convert_refuse(c, cz_type_field(c->type, CZ_STR("answers")), it->column, CZ242, cell);
	if (rc && !text.n)
		return true;
	if (rc) {
		*out = (struct cz_value){.kind = CZ_TEXT, .text = text};
		return true;
	}
	return cz_convert_refuse(c, cz_type_field(c->type, CZ_STR("answers")), it->column, CZ307, cell);
}

/* The scale of the row's bank, NULL when that is not known here. */
static const struct cz_scale *scale_of(const struct cz_converter *c)
{
	const char *bank = ((const struct cz_response *)c->rec)->bank;
	const struct cz_scale *own = &c->recipe->survey.scale;
	if (own->bank && (!bank || strcmp(bank, own->bank) == 0))
		return own;
	for (size_t i = 0; i < CZ_BANKS && bank; i++)
		if (strcmp(bank, c->recipe->survey.bank_scale[i].bank) == 0)
			return &c->recipe->survey.bank_scale[i];
	return NULL;
}

/* Whether it is on a scale that is not known: most are of five, a 9 or 99 often means that nothing was answered, and 3.5 is between two. */
static bool may_be_answer(const struct cz_value *v)
{
	enum { FIRST = 1, LAST = 5 };
	return v->kind == CZ_INT ? v->whole >= FIRST && v->whole <= LAST : v->real == floor(v->real) && v->real >= FIRST && v->real <= LAST;
}

/* Such an answer stays as it is, since a bank of the office may have the same name and another scale. */
static void tell_off_scale(struct cz_converter *c, const struct cz_value *answers)
{
	const struct cz_scale *scale = scale_of(c);
	for (size_t i = 0; i < c->items; i++) {
		const struct cz_value *v = &answers->member[i].value;
		const struct item *it = &c->item[i];
		bool number = v->kind == CZ_INT || v->kind == CZ_REAL;
		if (number && !(scale ? cz_scale_has(scale, v) : may_be_answer(v)))
			cz_convert_warn(c, (struct cz_problem){scale ? CZ334 : CZ380, it->item, it->column,
							       .value = cz_convert_cell(c, it->column)});
	}
}

bool cz_answers_make(struct cz_converter *c, const struct cz_value **out)
{
	struct cz_value *object = cz_arena_new0(&c->row, 1, sizeof *object);
	struct cz_member *member = cz_arena_new0(&c->row, c->items, sizeof *member);
	bool good = true;
	if (!object || !member)
		return cz_convert_no_memory(c);
	for (size_t i = 0; i < c->items; i++) {
		member[i].key = cz_str_of(c->item[i].item);
		good &= answer(c, &c->item[i], &member[i].value);
	}
	object->kind = CZ_OBJECT;
	object->n = (uint32_t)c->items;
	object->member = member;
	*out = object;
	tell_off_scale(c, object);
	cz_finished_tell(c);
	return good;
}
