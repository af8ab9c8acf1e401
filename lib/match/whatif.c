#include "match/whatif.h"
#include "base/array.h"
#include "base/text.h"
#include "match/notice.h"
#include "match/overlay.h"
#include "match/write_impl.h"
#include "model/personal.h"
#include <stdio.h>
#include <stdlib.h>

int cz_solved_make(struct cz_solved *s, const struct cz_store *store, const struct cz_policy *policy, cz_day today,
		   const struct cz_write_options *o, struct cz_err *err)
{
	*s = (struct cz_solved){0};
	int rc = cz_match_town_init(&s->town, store, policy, today, err);
	return rc ? rc : cz_plan_make(&s->plan, &s->town, &(struct cz_plan_options){o->seed, o->nearest}, err);
}

void cz_solved_release(struct cz_solved *s)
{
	cz_plan_release(&s->plan);
	cz_match_town_release(&s->town);
}

/* The volunteers of a request, by id. */
struct team {
	struct cz_named *v;
	size_t n;
};

static struct cz_str id_of_list(const void *ctx, size_t k)
{
	return *((const struct cz_str *)ctx + k);
}

/* Those of request i, whose help is under way or who are proposed; of one that is not there (CZ_MAP_NONE) nobody.
 * False: no memory. */
static bool find_team(const struct cz_plan_of_town *p, size_t i, struct team *team)
{
	const struct cz_match_town *t = p->town;
	*team = (struct team){0};
	if (i == CZ_MAP_NONE)
		return true;
	const size_t most = p->first[i + 1] - p->first[i] + (t->ask_past[i + 1] - t->ask_past[i]);
	size_t n = 0;
	struct cz_str *id = cz_array_new(most, sizeof *id);
	if (!id)
		return false;
	for (size_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++)
		if (t->past[k].bits & CZ_PAST_NOW)
			id[n++] = cz_str_of(t->hand[t->past[k].hand].rec->id);
	for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
		id[n++] = cz_str_of(t->hand[cz_plan_hand(p, k)].rec->id);
	team->n = n;
	team->v = cz_named_sort(n, id_of_list, id);
	free(id);
	return team->v != NULL;
}

static bool same_team(const struct team *a, const struct team *b)
{
	bool same = a->n == b->n;
	for (size_t k = 0; same && k < a->n; k++)
		same = cz_str_eq(a->v[k].name, b->v[k].name);
	return same;
}

static void write_team(struct cz_emit *e, const char *key, const struct team *team)
{
	cz_emit_open(e, key, '[');
	for (size_t k = 0; k < team->n; k++)
		cz_emit_text(e, NULL, team->v[k].name);
	cz_emit_close(e, ']');
}

static int write_request(const struct cz_solved *before, const struct cz_solved *after, size_t was, uint32_t i,
			 const struct cz_explain *x, struct cz_buf *out, struct cz_err *err)
{
	struct team a, b = {0};
	bool ok = find_team(&before->plan, was, &a) && find_team(&after->plan, i, &b);
	if (ok && !same_team(&a, &b)) {
		struct cz_emit e = CZ_EMIT_INIT(out);
		cz_emit_open(&e, NULL, '{');
		cz_emit_texts(&e, "type", "what_if");
		cz_emit_texts(&e, "request", after->town.ask[i].rec->id);
		write_team(&e, "before", &a);
		write_team(&e, "after", &b);
		if (cz_plan_lacks(&after->plan, i) > 0) {
			struct cz_why_not w;
			cz_explain_request(x, i, &w);
			cz_emit_texts(&e, "reason", cz_reason_name(&w));
		}
		cz_emit_close(&e, '}');
		cz_emit_line(&e);
	}
	free(a.v);
	free(b.v);
	return ok ? 0 : cz_fail_mem(err);
}

static struct cz_str ask_id(const void *town, size_t i)
{
	return cz_str_of(((const struct cz_match_town *)town)->ask[i].rec->id);
}

static int write_changes(const struct cz_store *store, const struct cz_solved *before, const struct cz_solved *after,
			 struct cz_buf *out, struct cz_err *err)
{
	struct cz_named *ask = cz_named_sort(after->town.asks, ask_id, &after->town);
	struct cz_explain *x = cz_explain_new(&after->plan);
	int rc = ask && x ? 0 : cz_fail_mem(err);
	for (uint32_t k = 0; k < after->town.asks && !rc; k++) {
		const uint32_t i = (uint32_t)ask[k].i;
		const size_t was = cz_match_ask(&before->town, store, after->town.ask[i].rec->id);
		rc = write_request(before, after, was, i, x, out, err);
	}
	free(ask);
	cz_explain_free(x);
	return rc;
}

/* The matches of volunteer j that are under way, by request: "R2/V7, R5/V7". */
static int name_promised(const struct cz_match_town *t, uint32_t j, struct cz_buf *out, struct cz_err *err)
{
	struct cz_str *ask = cz_array_new((size_t)t->hand[j].carried, sizeof *ask);
	struct cz_named *sorted = NULL;
	size_t n = 0;
	for (size_t k = 0; k < t->pasts && ask; k++)
		if (t->past[k].hand == j && t->past[k].bits & CZ_PAST_NOW)
			ask[n++] = cz_str_of(t->ask[t->past[k].ask].rec->id);
	if (ask)
		sorted = cz_named_sort(n, id_of_list, ask);
	for (size_t k = 0; k < n && sorted; k++)
		cz_notice_add_pair(out, sorted[k].name.s, t->hand[j].rec->id);
	bool ok = sorted && !cz_buf_failed(out);
	free(sorted);
	free(ask);
	return ok ? 0 : cz_fail_mem(err);
}

/* Help under way stays as it is, also that of somebody who takes part no longer: who asks should know which. */
static int tell_help_under_way(const struct cz_match_town *t, uint32_t j, const struct cz_at *at,
			       struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_buf pairs = CZ_BUF_INIT;
	const char *id = t->hand[j].rec->id;
	int rc = name_promised(t, j, &pairs, err);
	if (!rc)
		cz_remark(remarks, &(struct cz_remark){.id = CZ542, .source = at->source, .line = at->line,
						       .field = "volunteer", .value = cz_str_of(id),
						       .detail = pairs.len ? cz_buf_text(&pairs) : NULL});
	cz_buf_release(&pairs);
	return rc;
}

static int tell_who_leaves(const struct cz_solved *before, const struct cz_solved *after,
			   const struct cz_store *changed, const struct cz_store *store, const struct cz_store *change,
			   struct cz_remarks *remarks, struct cz_err *err)
{
	int rc = 0;
	for (size_t k = 0; k < change->volunteers.n && !rc; k++) {
		const char *id = change->volunteers.v[k].id;
		size_t was = cz_match_hand(&before->town, store, id), is = cz_match_hand(&after->town, changed, id);
		if (was != CZ_MAP_NONE && is != CZ_MAP_NONE && before->town.hand[was].active &&
		    !after->town.hand[is].active && after->town.hand[is].carried)
			rc = tell_help_under_way(&after->town, (uint32_t)is, &change->volunteers.at[k], remarks, err);
	}
	return rc;
}

int cz_what_if(const struct cz_store *store, const struct cz_store *change, const struct cz_policy *policy,
	       cz_day today, const struct cz_write_options *o, struct cz_remarks *remarks, struct cz_buf *out,
	       struct cz_err *err)
{
	struct cz_store changed = CZ_STORE_INIT;
	struct cz_solved before = {0}, after = {0};
	int rc = cz_overlay(&changed, store, change, err);
	if (!rc)
		rc = cz_solved_make(&before, store, policy, today, o, err);
	if (!rc)
		rc = cz_solved_make(&after, &changed, policy, today, o, err);
	if (!rc)
		rc = tell_who_leaves(&before, &after, &changed, store, change, remarks, err);
	if (!rc)
		rc = write_changes(store, &before, &after, out, err);
	if (!rc)
		cz_plan_write_run(&after.plan, o, &before.plan, out);
	if (!rc && cz_buf_failed(out))
		rc = cz_fail_mem(err);
	cz_solved_release(&after);
	cz_solved_release(&before);
	cz_store_release(&changed);
	return rc;
}

bool cz_what_if_is_empty(const struct cz_store *change)
{
	size_t n = change->matches.n + change->contacts.n;
	for (size_t i = 0; i < change->requests.n; i++)
		n += cz_overlay_says_more(&cz_type_request, &change->requests.v[i], 1);
	for (size_t j = 0; j < change->volunteers.n; j++)
		n += cz_overlay_says_more(&cz_type_volunteer, &change->volunteers.v[j], 1);
	for (size_t k = 0; k < change->organisations.n; k++)
		n += cz_overlay_says_more(&cz_type_organisation, &change->organisations.v[k], 1);
	for (size_t k = 0; k < change->places.n; k++)
		n += cz_overlay_says_more(&cz_type_place, &change->places.v[k], 1);
	return !n;
}

/* A key is shown unless it looks like the name of a person. */
void cz_what_if_extra(void *remarks, const struct cz_type *t, const struct cz_record *rec)
{
	for (uint32_t i = 0; i < rec->value.n; i++) {
		const struct cz_str key = rec->value.member[i].key;
		const struct cz_str begin = cz_utf8_cut(key, 59);
		char shown[60];
		if (cz_str_is(key, "type") || cz_type_field(t, key))
			continue;
		snprintf(shown, sizeof shown, "%.*s", (int)begin.n, begin.s);
		cz_remark(remarks, &(struct cz_remark){.id = CZ549, .source = rec->source, .line = rec->line,
						       .column = cz_record_column(rec, key), .detail = t->name,
						       .field = cz_personal_key(key) ? NULL : shown, .value = key});
	}
}

static void tell_new(const struct cz_map *ids, const char *field, const char *id, const struct cz_at *at,
		     struct cz_remarks *remarks)
{
	if (cz_map_find(ids, cz_str_of(id)) == CZ_MAP_NONE)
		cz_remark(remarks, &(struct cz_remark){.id = CZ541, .source = at->source, .line = at->line,
						       .field = field, .value = cz_str_of(id)});
}

/* A match speaks of two that are there, or come with the change. */
static void tell_strangers(const struct cz_store *store, const struct cz_store *change, size_t k,
			   struct cz_remarks *remarks)
{
	const struct cz_match *m = &change->matches.v[k];
	if (cz_map_find(&change->request_ids, cz_str_of(m->request)) == CZ_MAP_NONE)
		tell_new(&store->request_ids, "request", m->request, &change->matches.at[k], remarks);
	if (cz_map_find(&change->volunteer_ids, cz_str_of(m->volunteer)) == CZ_MAP_NONE)
		tell_new(&store->volunteer_ids, "volunteer", m->volunteer, &change->matches.at[k], remarks);
}

void cz_what_if_tell_new(const struct cz_store *store, const struct cz_store *change, struct cz_remarks *remarks)
{
	for (size_t i = 0; i < change->requests.n; i++)
		tell_new(&store->request_ids, "id", change->requests.v[i].id, &change->requests.at[i], remarks);
	for (size_t j = 0; j < change->volunteers.n; j++)
		tell_new(&store->volunteer_ids, "id", change->volunteers.v[j].id, &change->volunteers.at[j], remarks);
	for (size_t k = 0; k < change->organisations.n; k++)
		tell_new(&store->organisation_ids, "id", change->organisations.v[k].id, &change->organisations.at[k],
			 remarks);
	for (size_t k = 0; k < change->matches.n; k++)
		tell_strangers(store, change, k, remarks);
}
