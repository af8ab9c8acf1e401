#include "report/compose.h"
#include "report/format.h"
#include "report/printed.h"

/* Which aspect of working together scores lowest in most partnerships. As on their agendas, by what is printed: where several
 * aspects read the same, each of them is lowest there. */

enum { MOST_ASPECTS = 64, MOST_NAMED = CZ_COUNT(((struct cz_lines *)0)->at) };

struct lowest {
	const char *label[MOST_ASPECTS];
	int64_t n[MOST_ASPECTS];     /* in how many partnerships it is */
	int64_t shown[MOST_ASPECTS]; /* in how many of those that are told of its mean is shown */
	int64_t told;                /* in how many it can be seen which is */
	size_t aspects, surveys;
	bool partly;     /* means are withheld in one of them */
	bool together;   /* in one of them several are */
	const char *one; /* the name of one */
};

bool cz_compose_is_survey(const struct cz_table *t)
{
	return strncmp(t->key, "partnership/", strlen("partnership/")) == 0;
}

/* MOST_ASPECTS where there is no room for it. */
static size_t find_aspect(struct lowest *all, const char *label)
{
	size_t k = 0;
	while (k < all->aspects && strcmp(all->label[k], label) != 0)
		k++;
	if (k == all->aspects && k < MOST_ASPECTS)
		all->label[all->aspects++] = label;
	return k;
}

static void count_survey(struct lowest *all, const struct cz_table *t, const struct cz_lines *low)
{
	for (size_t k = 0; k < low->n; k++) {
		const size_t a = find_aspect(all, t->line[low->at[k]].label);
		if (a < MOST_ASPECTS)
			all->n[a]++;
	}
	for (size_t l = 0; l < t->lines; l++) {
		const size_t a = find_aspect(all, t->line[l].label);
		if (a < MOST_ASPECTS)
			all->shown[a] += cz_cell_has_value(&t->line[l].cell[0]);
	}
	all->told++;
	all->one = t->caption;
	all->together |= low->n > 1;
	all->partly |= !cz_compose_whole(t, 1);
}

/* By the usual questionnaire, where there is one: a partnership that answered another as well counts once. */
static struct lowest count_lowest(const struct cz_report *r, bool whole_only)
{
	struct lowest all = {.aspects = 0};
	bool usual = false;
	for (size_t i = 0; i < r->tables; i++)
		usual |= cz_compose_is_survey(r->table[i]) && !r->table[i]->other_bank;
	for (size_t i = 0; i < r->tables; i++) {
		const struct cz_table *t = r->table[i];
		if (!cz_compose_is_survey(t) || (usual && t->other_bank))
			continue;
		const struct cz_lines low = cz_printed_lowest(t, 0);
		all.surveys++;
		if (low.n && (!whole_only || cz_compose_whole(t, 1)))
			count_survey(&all, t, &low);
	}
	return all;
}

/* Where means are withheld, the lowest that is shown need not be the lowest of all. So those of which all are shown are counted
 * apart, where they are half or more. */
static struct lowest count_comparable(const struct cz_report *r, enum cz_phrase *often)
{
	const struct lowest all = count_lowest(r, false), whole = count_lowest(r, true);
	*often = all.partly ? CZ_P_TALK_OFTEN_SHOWN : CZ_P_TALK_OFTEN;
	if (!all.partly || whole.told < 2 || 2 * whole.told < all.told)
		return all;
	*often = CZ_P_TALK_OFTEN_WHOLE;
	return whole;
}

/* Of several partnerships none is named, which would be a ranking. */
size_t cz_compose_lowest(struct cz_building *b, const char *s[CZ_LOWEST_MOST], bool *told)
{
	enum cz_phrase often;
	const struct lowest all = count_comparable(b->r, &often);
	struct cz_buf names = CZ_BUF_INIT, some = CZ_BUF_INIT, of = CZ_BUF_INIT;
	int64_t most = 0, seen = all.told;
	size_t equals = 0, n = 0;
	*told = all.told > 0;
	for (size_t k = 0; k < all.aspects; k++)
		most = all.n[k] > most ? all.n[k] : most;
	for (size_t k = 0; k < all.aspects; k++)
		equals += all.n[k] == most;
	for (size_t k = 0, named = 0; k < all.aspects; k++)
		if (all.n[k] == most) {
			cz_compose_add_name(&names, named++, equals, all.label[k], SAY(AND));
			seen = often == CZ_P_TALK_OFTEN_SHOWN ? all.shown[k] : all.told;
		}
	cz_format_count(&some, b->r->lang, most);
	cz_format_count(&of, b->r->lang, seen);
	const char *lowest = cz_report_keep(b->r, &names), *times = cz_report_keep(b->r, &some), *total = cz_report_keep(b->r, &of);
	if (!all.told) {
		s[n++] = all.surveys ? SAY(TALK_HIDDEN) : SAY(NO_TALK);
	} else if (all.told == 1) {
		s[n++] = cz_report_count(b->r, all.partly ? CZ_P_TALK_LOWEST_SHOWN : CZ_P_TALK_LOWEST, (int64_t)equals, all.one, lowest, NULL);
	} else if ((most == 1 && equals > 1) || equals > MOST_NAMED) {
		*told = false;
		s[n++] = SAY(TALK_DIFFERS);
	} else {
		s[n++] = cz_report_count(b->r, often, (int64_t)equals, lowest, times, total, NULL);
		if (all.together)
			s[n++] = SAY(TALK_TIES);
	}
	return n;
}
