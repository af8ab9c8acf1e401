#include "inspect/check.h"

struct dating {
	const struct cz_check_rules *rules;
	struct cz_findings *out;
	const char *record, *key, *key2;
	struct cz_at at;
};

static bool is_day(cz_day d)
{
	return d != CZ_DAY_NONE;
}

static void find(const struct dating *d, enum cz_message id, const char *field, const char *detail)
{
	cz_findings_add(d->out, &(struct cz_finding){.id = id, .record = d->record, .key = {d->key, d->key2}, .field = field,
						     .detail = detail, .at = d->at});
}

/* What has happened lies in the past; years that programs fill in for "not known" (1900, 1970) have not happened. */
static void happened(const struct dating *d, const char *field, cz_day day)
{
	if (!is_day(day))
		return;
	if (day > d->rules->as_of)
		find(d, CZ451, field, NULL);
	else if (day <= cz_day_make(1970, 1, 1))
		find(d, CZ453, field, NULL);
}

static void in_order(const struct dating *d, cz_day first, cz_day then, const char *field, const char *before)
{
	if (is_day(first) && is_day(then) && then < first)
		find(d, CZ452, field, before);
}

/* The day on which something was over, kept longer than allowed. */
static void retention(const struct dating *d, const char *field, cz_day over)
{
	int32_t days = d->rules->retention_days;
	if (days != CZ_INT_NONE && is_day(over) && d->rules->as_of - over > days)
		find(d, CZ481, field, cz_findings_text(d->out, "retention %d", (int)days));
}

static void request(const struct dating *d, const struct cz_request *r)
{
	happened(d, "created", r->created);
	const bool over = cz_request_is_over(r, d->rules->as_of), planned = !over && is_day(r->closed) && r->closed > d->rules->as_of;
	if (!planned)
		happened(d, "closed", r->closed);
	in_order(d, r->created, r->needed_by, "needed_by", "created");
	retention(d, "closed", r->closed);
	if (r->status == CZ_REQUEST_CLOSED && r->close_reason == CZ_CODE_NONE)
		find(d, CZ461, "close_reason", NULL);
	if (over && !is_day(r->closed))
		find(d, CZ462, "closed", NULL);
	if (!over && r->status != CZ_CODE_NONE && ((is_day(r->closed) && !planned) || r->close_reason != CZ_CODE_NONE))
		find(d, CZ463, "status", NULL);
}

static void volunteer(const struct dating *d, const struct cz_volunteer *v)
{
	const struct cz_check_rules *rules = d->rules;
	bool left = v->status == CZ_VOLUNTEER_LEFT;
	if (is_day(v->since) && v->since <= cz_day_make(1900, 12, 31))
		find(d, CZ453, "since", NULL);
	happened(d, "vog_seen", v->vog_seen);
	happened(d, "last_asked", v->last_asked);
	retention(d, "until", left || (is_day(v->until) && v->until < rules->as_of) ? v->until : CZ_DAY_NONE);
	if (left && !is_day(v->until))
		find(d, CZ462, "until", NULL);
	if (!left && is_day(v->until) && v->until < rules->as_of)
		find(d, CZ464, "status", NULL);
	if (!left && is_day(v->vog_seen) && cz_day_add_months(v->vog_seen, rules->vog_months) < rules->as_of)
		find(d, CZ442, "vog_seen", cz_findings_text(d->out, "vog_months %d", (int)rules->vog_months));
}

static void match(const struct dating *d, const struct cz_match *m)
{
	bool over = m->status == CZ_MATCH_ENDED || m->status == CZ_MATCH_DECLINED;
	happened(d, "proposed", m->proposed);
	happened(d, "ended", over ? m->ended : CZ_DAY_NONE);
	in_order(d, m->proposed, m->started, "started", "proposed");
	in_order(d, m->started, m->closing, "closing", "started");
	in_order(d, m->closing, m->ended, "ended", "closing");
	retention(d, "ended", over ? m->ended : CZ_DAY_NONE);
	if (m->status == CZ_MATCH_ENDED && !is_day(m->ended))
		find(d, CZ462, "ended", NULL);
	if (!over && m->status != CZ_CODE_NONE && is_day(m->ended) && m->ended < d->rules->as_of)
		find(d, CZ464, "status", NULL);
	if (m->status == CZ_MATCH_PROPOSED && is_day(m->expires) && m->expires < d->rules->as_of)
		find(d, CZ465, "expires", NULL);
}

void cz_check_dates(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out)
{
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		request(&(struct dating){rules, out, "request", r->id, NULL, s->requests.at[i]}, r);
	}
	for (size_t i = 0; i < s->volunteers.n; i++) {
		const struct cz_volunteer *v = &s->volunteers.v[i];
		volunteer(&(struct dating){rules, out, "volunteer", v->id, NULL, s->volunteers.at[i]}, v);
	}
	for (size_t i = 0; i < s->matches.n; i++) {
		const struct cz_match *m = &s->matches.v[i];
		match(&(struct dating){rules, out, "match", m->request, m->volunteer, s->matches.at[i]}, m);
	}
	for (size_t i = 0; i < s->contacts.n; i++) {
		const struct cz_contact *c = &s->contacts.v[i];
		struct dating d = {rules, out, "contact", c->request, c->volunteer, s->contacts.at[i]};
		happened(&d, "date", c->date);
		retention(&d, "date", c->date);
	}
	for (size_t i = 0; i < s->partnerships.n; i++) {
		const struct cz_partnership *p = &s->partnerships.v[i];
		happened(&(struct dating){rules, out, "partnership", p->id, NULL, s->partnerships.at[i]}, "ambition_reviewed",
			 p->ambition_reviewed);
	}
}
