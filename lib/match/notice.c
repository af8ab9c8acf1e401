#include "match/notice.h"
#include "model/life.h"
#include <stdlib.h>

static void tell_none(const char *what, struct cz_remarks *remarks)
{
	cz_remark(remarks, &(struct cz_remark){.id = CZ545, .field = what});
}

static bool any_takes_part(const struct cz_match_town *t)
{
	for (uint32_t i = 0; i < t->asks; i++)
		if (cz_request_waits(t->ask[i].rec) || t->ask[i].takes_part)
			return true;
	return false;
}

/* Whether all stand in the first postcode's four digits, where no place has to be known. */
static bool all_in(const struct cz_match_town *t, const char *postcode)
{
	bool all = postcode != NULL;
	for (uint32_t i = 0; i < t->asks && all; i++)
		all = t->ask[i].remote || !t->ask[i].takes_part || cz_match_same_pc4(postcode, t->ask[i].rec->where.postcode);
	for (uint32_t j = 0; j < t->hands && all; j++)
		all = cz_match_same_pc4(postcode, t->hand[j].rec->where.postcode);
	return all;
}

/* Nobody's place is known, and some pair's distance would need it. */
static bool lacks_places(const struct cz_match_town *t)
{
	const char *postcode = t->hands ? t->hand[0].rec->where.postcode : NULL;
	bool needed = false;
	for (uint32_t i = 0; i < t->asks; i++) {
		if (cz_spot_known(&t->ask[i].spot))
			return false;
		needed |= t->ask[i].takes_part && !t->ask[i].remote;
	}
	for (uint32_t j = 0; j < t->hands; j++)
		if (cz_spot_known(&t->hand[j].spot))
			return false;
	return needed && t->hands && t->policy->rule[CZ_RULE_DISTANCE] && !all_in(t, postcode);
}

static void tell_gone(const struct cz_match_town *t, const struct cz_store *s, const struct cz_match *m, struct cz_remarks *remarks)
{
	size_t i = cz_match_ask(t, s, m->request), j = cz_match_hand(t, s, m->volunteer);
	if (i == CZ_MAP_NONE || j == CZ_MAP_NONE || !(cz_match_past(t, (uint32_t)i, (uint32_t)j) & CZ_PAST_NOW) ||
	    !cz_match_is_gone(t, &t->hand[j]))
		return;
	const struct cz_at *at = &s->matches.at[m - s->matches.v];
	cz_remark(remarks, &(struct cz_remark){.id = CZ544, .source = at->source, .line = at->line, .field = "volunteer",
					       .value = cz_str_of(m->volunteer)});
}

int cz_match_notice(const struct cz_match_town *t, const struct cz_store *s, struct cz_remarks *remarks, struct cz_err *err)
{
	const struct cz_match **m = cz_life_sort(s);
	if (!m)
		return cz_fail_mem(err);
	for (size_t from = 0, to; from < s->matches.n; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		tell_gone(t, s, m[to - 1], remarks);
	}
	free(m);
	if (t->asks && !t->hands)
		tell_none("volunteer", remarks);
	if (t->hands && !any_takes_part(t))
		tell_none("request", remarks);
	if (lacks_places(t))
		tell_none("place", remarks);
	return 0;
}
