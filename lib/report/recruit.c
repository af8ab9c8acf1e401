#include "match/say.h"
#include "report/compose.h"
#include <stdlib.h>

/* Where one more volunteer would help, in words: the team reads first where most, others where most is asked. */

static void add_daypart(struct cz_building *b, struct cz_buf *text, struct cz_str when)
{
	uint32_t bit = 0;
	if (!cz_daypart_parse(when, &bit)) {
		cz_buf_add(text, when.s, when.n);
		return;
	}
	int daypart = 0;
	while (bit >> daypart != 1)
		daypart++;
	cz_say_daypart(text, daypart, b->r->lang);
}

/* One daypart alone does not do for help on several a week. */
static const char *when_text(struct cz_building *b, const struct cz_value *recruit)
{
	const struct cz_value *with = cz_value_get(recruit, "with");
	struct cz_buf text = CZ_BUF_INIT;
	add_daypart(b, &text, cz_value_text(recruit, "daypart", ""));
	for (uint32_t k = 0; with && with->kind == CZ_LIST && k < with->n; k++)
		if (with->item[k].kind == CZ_TEXT) {
			cz_buf_adds(&text, SAY(AND_ALSO));
			add_daypart(b, &text, with->item[k].text);
		}
	return cz_report_keep(b->r, &text);
}

/* A kind of help in an area, from cz-match --recruit: its cell in the two-way table. */
struct place {
	const struct cz_value *recruit;
	const struct cz_column *kind;
	const struct cz_line *area;
	double asked; /* as it is shown */
};

/* It names a place where somebody waits, so that only those may be said of which the two-way table shows as much. */
static bool find_place(struct cz_building *b, const struct cz_value *v, struct place *p)
{
	const struct cz_table *both = cz_report_find(b->r, "demand");
	struct cz_str kind = cz_value_text(v, "category", ""), area = cz_value_text(v, "area", "");
	size_t l = cz_table_find(both, cz_report_copy(b->r, area)), c = cz_table_column(both, cz_report_copy(b->r, kind));
	if (l == CZ_NO_LINE || c == CZ_NO_LINE || !cz_cell_has(&both->line[l].cell[c]))
		return false;
	*p = (struct place){v, &both->column[c], &both->line[l], both->line[l].cell[c].value};
	return p->asked > 0;
}

static const char *area_text(struct cz_building *b, const struct place *p)
{
	if (!cz_value_text(p->recruit, "daypart", "").n || !b->r->internal)
		return p->area->label;
	return cz_report_say(b->r, CZ_P_AREA_WHEN, p->area->label, when_text(b, p->recruit), NULL);
}

static int compare_down(int64_t a, int64_t b)
{
	return a > b ? -1 : a < b;
}

static int by_name(const struct place *x, const struct place *y)
{
	static const char *const names[] = {"category", "area", "daypart"};
	int c = 0;
	for (size_t i = 0; !c && i < CZ_COUNT(names); i++)
		c = strcmp(cz_value_text(x->recruit, names[i], "").s, cz_value_text(y->recruit, names[i], "").s);
	return c;
}

/* For the team: urgent ones first, then most served, most waiting and most gained. Nearly as cz-match puts them,
 * which knows how many are served of each urgency. */
static int by_use(const void *a, const void *b)
{
	static const char *const less[] = {"more", "waiting", "points"};
	const struct place *x = a, *y = b;
	int c = -compare_down(cz_value_int(x->recruit, "urgency", INT64_MAX),
			      cz_value_int(y->recruit, "urgency", INT64_MAX));
	for (size_t i = 0; !c && i < CZ_COUNT(less); i++)
		c = compare_down(cz_value_int(x->recruit, less[i], 0), cz_value_int(y->recruit, less[i], 0));
	return c ? c : by_name(x, y);
}

/* For others: where most is asked, as the table shows it. How urgent it is, and how many would be served, is not
 * shown, so that an order by it would tell. */
static int by_what_is_shown(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	return x->asked > y->asked ? -1 : x->asked < y->asked ? 1 : by_name(x, y);
}

/* The places that may be said, the first to name first; NULL: no memory. */
static struct place *sorted(struct cz_building *b, size_t *n)
{
	struct place *v = cz_report_new(b->r, b->others.n + 1, sizeof *v);
	*n = 0;
	for (size_t k = 0; v && k < b->others.n; k++) {
		const struct cz_value *made = &b->s->made.v[cz_number(&b->others, k)];
		*n += cz_value_is_a(made, "recruit") && find_place(b, made, &v[*n]);
	}
	if (*n)
		qsort(v, *n, sizeof *v, b->r->internal ? by_use : by_what_is_shown);
	return v;
}

const char *cz_compose_best_recruit(struct cz_building *b)
{
	size_t n;
	const struct place *v = sorted(b, &n);
	return n ? cz_report_say(b->r, CZ_P_BEST_RECRUIT, v->kind->label, area_text(b, v), NULL) : NULL;
}

/* The kind of help of the first place and the areas where it is asked for, each once; beyond a few they go unnamed. */
static const char *kind_text(struct cz_building *b, const struct place *v, size_t n)
{
	enum { MOST = 3 };
	const struct place *named[MOST];
	struct cz_buf areas = CZ_BUF_INIT;
	size_t found = 0;
	for (size_t k = 0; k < n && found <= MOST; k++) {
		bool again = v[k].kind != v->kind;
		for (size_t i = 0; i < found && i < MOST; i++)
			again |= named[i]->area == v[k].area;
		if (!again && found < MOST)
			named[found] = &v[k];
		found += !again;
	}
	for (size_t i = 0; i < found && i < MOST; i++)
		cz_buf_addf(&areas, "%s%s", i == 0 ? "" : i + 1 < found ? ", " : SAY(AND), area_text(b, named[i]));
	cz_buf_adds(&areas, found > MOST ? SAY(AND_ELSEWHERE) : "");
	return cz_report_say(b->r, CZ_P_BEST_RECRUIT, v->kind->label, cz_report_keep(b->r, &areas), NULL);
}

/* Each kind of help once, so that one with many areas does not take the place of the others. */
bool cz_compose_recruits(struct cz_building *b, struct cz_section *s)
{
	enum { MOST = 12 };
	const char *item[MOST];
	const struct cz_column *kind[MOST];
	size_t all, n = 0;
	bool more = false;
	const struct place *v = sorted(b, &all);
	for (size_t k = 0; k < all && !more; k++) {
		bool again = false;
		for (size_t i = 0; i < n; i++)
			again |= kind[i] == v[k].kind;
		more = !again && n == MOST;
		if (again || more)
			continue;
		kind[n] = v[k].kind;
		item[n++] = kind_text(b, &v[k], all - k);
	}
	if (!n)
		return false;
	cz_section_heading(b->r, s, "recruits", SAY(BEST_RECRUITS));
	cz_section_list(b->r, s, item, n);
	if (more)
		cz_section_text(b->r, s, SAY(RECRUITS_MORE));
	if (!b->r->internal)
		cz_section_text(b->r, s, SAY(RECRUITS_SHOWN));
	return true;
}
