#include "data/json.h"
#include "model/banks.h"
#include "report/partners_impl.h"
#include "report/printed.h"

/*
 * The agenda of a conversation. The team reads all points of cz-score. The public reads points that follow from the
 * printed figures by printed.h, and of cz-score's those that go by the partnership's own record: which others
 * cz-score chooses depends on numbers that are not printed, and the choice alone would tell of them.
 */

struct point {
	struct cz_lines about; /* lines of the table; none: the partnership as a whole */
	const char *text, *question;
};

struct agenda {
	struct cz_agendas *page;
	struct cz_building *b;
	const struct cz_partner *p;
	const struct cz_table *t;
	double low, high; /* the scale */
	struct point point[8];
	size_t n;
};

static const char *in_language(struct cz_building *b, const struct cz_value *both)
{
	struct cz_str s = cz_value_text(both, b->r->lang == CZ_NL ? "nl" : "en", "");
	return s.n ? cz_report_copy(b->r, s) : NULL;
}

/* Of the partnership's own record, and of no answers. cz-score gives such a point no other reasons; one from
 * elsewhere that has some may tell of answers. */
static bool is_of_record(const struct cz_value *point)
{
	struct cz_str kind = cz_value_text(point, "point", "");
	return (cz_str_is(kind, "seat") || cz_str_is(kind, "ambition")) && !cz_value_get(point, "also");
}

static void add_point(struct agenda *a, struct cz_lines about, const char *text, const char *question)
{
	if (a->n < CZ_COUNT(a->point))
		a->point[a->n++] = (struct point){about, text, question};
}

/* ---- what cz-score says ---- */

/* An aspect by its line in the table; those that have none are named before the text. */
static void add_recorded(struct agenda *a, const struct cz_value *point)
{
	const char *reason = in_language(a->b, cz_value_get(point, "reason"));
	const char *aspect = cz_report_copy(a->b->r, cz_value_text(point, "aspect", ""));
	const size_t line = cz_table_find(a->t, aspect);
	struct cz_lines about = {.at = {line}, .n = line != CZ_NO_LINE};
	if (!reason)
		return;
	if (!about.n && *aspect) {
		struct cz_buf text = CZ_BUF_INIT;
		cz_buf_addf(&text, "%s: %s", cz_aspect_name(a->b, cz_str_of(aspect)), reason);
		reason = cz_report_keep(a->b->r, &text);
	}
	add_point(a, about, reason, in_language(a->b, cz_value_get(point, "question")));
}

static void add_all_recorded(struct agenda *a, const struct cz_value *record, bool of_record)
{
	const struct cz_value *points = cz_value_get(record, "points");
	for (uint32_t i = 0; points && points->kind == CZ_LIST && i < points->n; i++)
		if (!of_record || is_of_record(&points->item[i]))
			add_recorded(a, &points->item[i]);
}

/* ---- what the printed figures say ---- */

/* The bank of the partnership, when it is one of cz. A record of cz-score has questions only with the points that it
 * chose. */
static const struct cz_value *bank_of(struct agenda *a)
{
	const char *name = a->p->bank.n ? cz_report_copy(a->b->r, a->p->bank) : cz_bank_names[0];
	const struct cz_str text = cz_bank_text(name);
	if (a->page->bank && strcmp(a->page->bank, name) == 0)
		return &a->page->questions;
	a->page->bank = name;
	a->page->questions = (struct cz_value){0};
	if (text.n && cz_json_parse(text.s, text.n, &a->b->r->mem, &a->page->questions, NULL))
		a->b->r->failed = true;
	return &a->page->questions;
}

/* The bank's question for such a point, or else the first about its aspect. */
static const char *question_of(struct agenda *a, const char *kind, const struct cz_lines *about)
{
	const struct cz_value *bank = bank_of(a), *list = cz_value_get(bank, "aspects");
	const struct cz_value *ask = cz_value_get(cz_value_get(bank, "ask"), kind);
	const char *aspect = about->n == 1 ? a->t->line[about->at[0]].key : "";
	for (uint32_t i = 0; !ask && list && list->kind == CZ_LIST && i < list->n; i++) {
		const struct cz_value *questions = cz_value_get(&list->item[i], "questions");
		if (!cz_str_is(cz_value_text(&list->item[i], "aspect", ""), aspect))
			continue;
		if (questions && questions->kind == CZ_LIST && questions->n)
			ask = &questions->item[0];
	}
	return in_language(a->b, ask);
}

static bool same_lines(const struct cz_lines *a, const struct cz_lines *b)
{
	bool same = a->n == b->n;
	for (size_t i = 0; same && i < a->n; i++)
		same = a->at[i] == b->at[i];
	return same;
}

/* A point of its own, or one more sentence of a point about the same aspects. */
static void add_printed(struct agenda *a, const char *kind, struct cz_lines about, const char *text)
{
	for (size_t i = 0; i < a->n; i++)
		if (same_lines(&a->point[i].about, &about)) {
			a->point[i].text = cz_report_say(a->b->r, CZ_P_TWO_SENTENCES, a->point[i].text, text, NULL);
			if (!a->point[i].question)
				a->point[i].question = question_of(a, kind, &about);
			return;
		}
	add_point(a, about, text, question_of(a, kind, &about));
}

static struct cz_lines one(size_t line)
{
	return (struct cz_lines){.at = {line}, .n = line != CZ_NO_LINE};
}

static bool is_withheld(const struct cz_table *t, size_t column)
{
	for (size_t l = 0; l < t->lines; l++)
		if (t->line[l].cell[column].shown == CZ_WITHHELD)
			return true;
	return false;
}

/* Whether the parties are seen to lie apart on one of these lines, or may do so for all that is printed. */
static bool may_lie_apart(const struct agenda *a, const struct cz_lines *lines, double least)
{
	bool may = false;
	for (size_t i = 0; i < lines->n; i++)
		may |= cz_printed_distance(a->t, lines->at[i]) >= least;
	return may;
}

static bool hides_party(const struct agenda *a, const struct cz_lines *lines)
{
	bool hides = false;
	for (size_t i = 0; i < lines->n; i++)
		hides |= cz_printed_hides_party(a->t, lines->at[i]);
	return hides;
}

static bool lies_above_middle(const struct agenda *a, const struct cz_lines *lines)
{
	bool above = lines->n > 0;
	for (size_t i = 0; i < lines->n; i++)
		above &= cz_printed_above(&a->t->line[lines->at[i]].cell[CZ_PARTNER_MEAN], (a->low + a->high) / 2);
	return above;
}

static const char *end_text(struct agenda *a, const struct cz_lines *end, enum cz_phrase phrase)
{
	return cz_report_count(a->b->r, phrase, (int64_t)end->n, NULL);
}

/* What to build on scores above the middle, and is not where parties lie apart: nobody could make sense of that. Where one is
 * not shown nobody can tell, so that it is only said to score highest, and nothing is asked that takes it for good. */
static void add_highest(struct agenda *a, double least, bool some)
{
	const struct cz_lines highest = cz_printed_highest(a->t, CZ_PARTNER_MEAN);
	if (!lies_above_middle(a, &highest) || may_lie_apart(a, &highest, least))
		return;
	if (hides_party(a, &highest))
		add_point(a, highest, end_text(a, &highest, some ? CZ_P_A_TOP_SHOWN : CZ_P_A_TOP), NULL);
	else
		add_printed(a, "strength", highest, end_text(a, &highest, some ? CZ_P_A_HIGHEST_SHOWN : CZ_P_A_HIGHEST));
}

static void add_lowest(struct agenda *a, bool some)
{
	const struct cz_lines lowest = cz_printed_lowest(a->t, CZ_PARTNER_MEAN);
	if (lowest.n)
		add_printed(a, "lowest", lowest, end_text(a, &lowest, some ? CZ_P_A_LOWEST_SHOWN : CZ_P_A_LOWEST));
}

/* As in cz-score, an eighth of the scale is worth talking about. */
static void add_all_printed(struct agenda *a)
{
	struct cz_building *b = a->b;
	const double least = (a->high - a->low) / 8;
	const struct cz_apart apart = cz_printed_apart(a->t, least);
	const struct cz_moved moved = cz_printed_moved(a->t, CZ_PARTNER_MEAN, CZ_PARTNER_BEFORE, least);
	const bool some = is_withheld(a->t, CZ_PARTNER_MEAN);
	add_highest(a, least, some);
	add_lowest(a, some);
	if (apart.line != CZ_NO_LINE) {
		const char *high = a->t->column[apart.high].label, *low = a->t->column[apart.low].label;
		const enum cz_phrase phrase = apart.furthest ? CZ_P_A_FURTHEST : CZ_P_A_APART;
		add_printed(a, "gap", one(apart.line), cz_report_say(b->r, phrase, high, low, NULL));
	}
	if (moved.line != CZ_NO_LINE)
		add_printed(a, "changed", one(moved.line), moved.up ? SAY(A_UP) : SAY(A_DOWN));
}

/* ---- the list ---- */

static const char *item_of(struct agenda *a, const struct point *p)
{
	struct cz_buf text = CZ_BUF_INIT;
	for (size_t i = 0; i < p->about.n; i++) {
		const char *between = i == 0 ? "" : i + 1 < p->about.n ? ", " : cz_report_say(a->b->r, CZ_P_AND, NULL);
		cz_buf_addf(&text, "%s%s", between, a->t->line[p->about.at[i]].label);
	}
	cz_buf_addf(&text, "%s%s", p->about.n ? ": " : "", p->text);
	if (p->question)
		cz_buf_addf(&text, " %s", p->question);
	return cz_report_keep(a->b->r, &text);
}

void cz_compose_agenda(struct cz_agendas *page, struct cz_section *section, const struct cz_partner *p,
		       const struct cz_table *t, const struct cz_value *record, const struct cz_picture *scale)
{
	struct cz_building *b = page->b;
	struct agenda a = {.page = page, .b = b, .p = p, .t = t, .low = scale->low, .high = scale->high};
	const char *item[CZ_COUNT(a.point)];
	if (!t)
		return;
	if (!b->r->internal)
		add_all_printed(&a);
	add_all_recorded(&a, record, !b->r->internal);
	for (size_t i = 0; i < a.n; i++)
		item[i] = item_of(&a, &a.point[i]);
	if (!a.n)
		return;
	cz_section_subheading(b->r, section, cz_report_say(b->r, CZ_P_AGENDA, cz_partner_name(b, p), NULL));
	cz_section_list(b->r, section, item, a.n);
}
