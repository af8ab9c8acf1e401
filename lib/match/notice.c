#include "match/notice.h"
#include "model/life.h"
#include "model/personal.h"
#include <stdio.h>
#include <stdlib.h>

void cz_notice_add_pair(struct cz_buf *b, const char *request, const char *volunteer)
{
	const bool ask = !cz_personal_tells(cz_str_of(request)), hand = !cz_personal_tells(cz_str_of(volunteer));
	if (b->len)
		cz_buf_adds(b, ", ");
	cz_buf_addf(b, "%s/%s", ask ? request : "?", hand ? volunteer : "?");
}

static void tell_none(const char *what, struct cz_remarks *remarks)
{
	cz_remark(remarks, &(struct cz_remark){.id = CZ545, .field = what});
}

static bool any_takes_part(const struct cz_match_town *t)
{
	for (uint32_t i = 0; i < t->asks; i++)
		if (cz_request_waits(t->ask[i].rec, t->today) || t->ask[i].takes_part)
			return true;
	return false;
}

/* Requests whose status says that they have somebody, of whom no record tells. */
static void tell_without_match(const struct cz_match_town *t, struct cz_remarks *remarks)
{
	size_t n = 0;
	for (uint32_t i = 0; i < t->asks; i++) {
		const struct cz_ask *a = &t->ask[i];
		n += (a->rec->status == CZ_REQUEST_MATCHED || a->rec->status == CZ_REQUEST_ACTIVE) && !a->promised;
	}
	char number[24];
	snprintf(number, sizeof number, "%zu", n);
	if (n)
		cz_remark(remarks, &(struct cz_remark){.id = CZ564, .field = "status", .detail = number});
}

static void tell_astray(const struct cz_match_astray *a, enum cz_message id, const char *field, const struct cz_store *s,
			struct cz_remarks *remarks)
{
	char number[24];
	if (!a->n)
		return;
	const struct cz_at *at = &s->matches.at[a->first - s->matches.v];
	snprintf(number, sizeof number, "%zu", a->n);
	cz_remark(remarks, &(struct cz_remark){.id = id, .source = at->source, .line = at->line, .field = field,
					       .detail = number});
}

/* One who did not leave; t->hands when there is nobody. */
static uint32_t any_here(const struct cz_match_town *t)
{
	uint32_t j = 0;
	while (j < t->hands && cz_match_is_gone(t, &t->hand[j]))
		j++;
	return j;
}

/* Whether all stand in this postcode's four digits, where no place has to be known. */
static bool all_in(const struct cz_match_town *t, const char *postcode)
{
	bool all = postcode != NULL;
	for (uint32_t i = 0; i < t->asks && all; i++)
		all = t->ask[i].remote || !t->ask[i].takes_part ||
		      cz_match_same_pc4(postcode, t->ask[i].rec->where.postcode);
	for (uint32_t j = 0; j < t->hands && all; j++)
		all = cz_match_is_gone(t, &t->hand[j]) || cz_match_same_pc4(postcode, t->hand[j].rec->where.postcode);
	return all;
}

/* Of those who take part nobody's place is known, and some pair's distance would need it. */
static bool lacks_places(const struct cz_match_town *t)
{
	const uint32_t here = any_here(t);
	bool needed = false;
	for (uint32_t i = 0; i < t->asks; i++) {
		if (t->ask[i].takes_part && cz_spot_known(&t->ask[i].spot))
			return false;
		needed |= t->ask[i].takes_part && !t->ask[i].remote;
	}
	for (uint32_t j = 0; j < t->hands; j++)
		if (!cz_match_is_gone(t, &t->hand[j]) && cz_spot_known(&t->hand[j].spot))
			return false;
	return needed && here < t->hands && t->policy->rule[CZ_RULE_DISTANCE] &&
	       !all_in(t, t->hand[here].rec->where.postcode);
}

/* Whether row k of the policy is about a request that takes part. */
static bool row_matters(const struct cz_match_town *t, size_t k)
{
	for (uint32_t i = 0; i < t->asks; i++)
		if (t->ask[i].takes_part && t->ask[i].needs >> CZ_FIT_ROW >> k & 1)
			return true;
	return false;
}

static bool anybody_has(const struct cz_match_town *t, const char *need)
{
	for (uint32_t j = 0; j < t->hands; j++) {
		const struct cz_volunteer *v = t->hand[j].rec;
		const bool has = cz_texts_have(&v->skills, need) || cz_texts_have(&v->trained, need);
		if (has && !cz_match_is_gone(t, &t->hand[j]))
			return true;
	}
	return strcmp(need, "car") == 0 || strcmp(need, "vog") == 0;
}

static bool is_kind_of_help(const struct cz_match_town *t, const char *category)
{
	bool is = cz_code_find(&cz_vocab_category, cz_str_of(category)) != CZ_CODE_NONE;
	for (uint32_t i = 0; i < t->asks && !is; i++)
		is = t->ask[i].rec->category && strcmp(t->ask[i].rec->category, category) == 0;
	for (uint32_t j = 0; j < t->hands && !is; j++)
		is = cz_texts_have(&t->hand[j].rec->categories, category);
	return is;
}

/* Any text may be a skill, a training or a kind of help, so that only the records show a mistake. */
static void tell_row(const struct cz_match_town *t, size_t k, struct cz_remarks *remarks)
{
	const bool matters = any_here(t) < t->hands && row_matters(t, k);
	const struct cz_texts *needs = &t->policy->row[k].needs, *categories = &t->policy->row[k].categories;
	char path[40];
	snprintf(path, sizeof path, "rows[%zu].needs", k);
	for (size_t n = 0; n < needs->n && matters; n++)
		if (!anybody_has(t, needs->v[n]))
			cz_remark(remarks, &(struct cz_remark){.id = CZ562, .field = path, .detail = needs->v[n]});
	snprintf(path, sizeof path, "rows[%zu].categories", k);
	for (size_t n = 0; n < categories->n; n++)
		if (!is_kind_of_help(t, categories->v[n]))
			cz_remark(remarks, &(struct cz_remark){.id = CZ563, .field = path, .detail = categories->v[n]});
}

/* path: room for that of each kind of help to which the policy gives settings of its own */
static int tell_categories(const struct cz_match_town *t, struct cz_buf *path, struct cz_remarks *remarks,
			   struct cz_err *err)
{
	for (size_t k = 0; k < t->policy->categories.n; k++) {
		const char *category = t->policy->categories.key[k].s;
		if (is_kind_of_help(t, category))
			continue;
		cz_buf_clear(path);
		cz_buf_addf(path, "categories.%s", category);
		if (cz_buf_failed(path))
			return cz_fail_mem(err);
		cz_remark(remarks, &(struct cz_remark){.id = CZ563, .field = cz_buf_text(path)});
	}
	return 0;
}

/* pair: room for its name */
static int tell_gone(const struct cz_match_town *t, const struct cz_store *s, const struct cz_match *m,
		     struct cz_buf *pair, struct cz_remarks *remarks, struct cz_err *err)
{
	size_t i = cz_match_ask(t, s, m->request), j = cz_match_hand(t, s, m->volunteer);
	if (i == CZ_MAP_NONE || j == CZ_MAP_NONE || !(cz_match_past(t, (uint32_t)i, (uint32_t)j) & CZ_PAST_NOW) ||
	    !cz_match_is_gone(t, &t->hand[j]))
		return 0;
	const struct cz_at *at = &s->matches.at[m - s->matches.v];
	cz_buf_clear(pair);
	cz_notice_add_pair(pair, m->request, m->volunteer);
	if (cz_buf_failed(pair))
		return cz_fail_mem(err);
	cz_remark(remarks, &(struct cz_remark){.id = CZ544, .source = at->source, .line = at->line,
					       .field = "volunteer", .detail = cz_buf_text(pair),
					       .value = cz_str_of(m->volunteer)});
	return 0;
}

int cz_match_notice(const struct cz_match_town *t, const struct cz_store *s, struct cz_remarks *remarks,
		    struct cz_err *err)
{
	const struct cz_match **m = cz_life_sort(s);
	struct cz_buf pair = CZ_BUF_INIT;
	int rc = m ? 0 : cz_fail_mem(err);
	for (size_t from = 0, to; from < s->matches.n && !rc; from = to) {
		to = cz_life_end(m, s->matches.n, from);
		rc = tell_gone(t, s, m[to - 1], &pair, remarks, err);
	}
	free(m);
	if (!rc)
		rc = tell_categories(t, &pair, remarks, err);
	cz_buf_release(&pair);
	if (rc)
		return rc;
	if (t->asks && any_here(t) == t->hands)
		tell_none("volunteer", remarks);
	if (t->hands && !any_takes_part(t))
		tell_none("request", remarks);
	if (lacks_places(t))
		tell_none("place", remarks);
	tell_without_match(t, remarks);
	if (t->hands)
		tell_astray(&t->no_hand, CZ565, "volunteer", s, remarks);
	if (t->asks)
		tell_astray(&t->no_ask, CZ566, "request", s, remarks);
	for (size_t k = 0; k < t->policy->rows && t->policy->rule[CZ_RULE_POLICY]; k++)
		tell_row(t, k, remarks);
	return 0;
}

/* pair: room for its name */
static int tell_not_alone(const struct cz_match_town *t, uint32_t i, uint32_t j, struct cz_buf *pair,
			  struct cz_remarks *remarks, struct cz_err *err)
{
	const char *hand = t->hand[j].rec->id;
	if (!cz_match_not_alone(t, &t->ask[i], &t->hand[j]))
		return 0;
	cz_buf_clear(pair);
	cz_notice_add_pair(pair, t->ask[i].rec->id, hand);
	if (cz_buf_failed(pair))
		return cz_fail_mem(err);
	cz_remark(remarks, &(struct cz_remark){.id = CZ546, .field = "volunteer", .detail = cz_buf_text(pair),
					       .value = cz_str_of(hand)});
	return 0;
}

int cz_plan_notice(const struct cz_plan_of_town *p, struct cz_remarks *remarks, struct cz_err *err)
{
	const struct cz_match_town *t = p->town;
	struct cz_buf pair = CZ_BUF_INIT;
	int rc = 0;
	for (uint32_t i = 0; i < t->asks && !rc; i++)
		if (cz_plan_filled(p, i) == 1 && !t->ask[i].promised)
			rc = tell_not_alone(t, i, cz_plan_hand(p, p->first[i]), &pair, remarks, err);
	cz_buf_release(&pair);
	return rc;
}
