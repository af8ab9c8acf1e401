#include "inspect/check.h"

static bool known(const struct cz_map *ids, const char *id)
{
	return !id || cz_map_find(ids, cz_str_of(id)) != CZ_MAP_NONE;
}

/* The id that is there and differs from this one, of digits, only by zeros in front; NULL: none does. */
static const char *but_for_zeros(const struct cz_map *ids, const char *id)
{
	enum { MOST = 20 };
	const char *bare = id + strspn(id, "0");
	const size_t n = strspn(bare, "0123456789");
	char text[MOST + 1];
	if (!n || bare[n] || n > MOST)
		return NULL;
	memset(text, '0', MOST - n);
	memcpy(text + MOST - n, bare, n + 1);
	for (size_t digits = n; digits <= MOST; digits++) {
		const size_t i = cz_map_find(ids, (struct cz_str){text + MOST - digits, digits});
		if (i != CZ_MAP_NONE)
			return ids->key[i].s;
	}
	return NULL;
}

static void dangling(struct cz_findings *out, enum cz_message id, const char *record, const char *key, const char *field, struct cz_at at)
{
	cz_findings_add(out, &(struct cz_finding){.id = id, .record = record, .key = {key}, .field = field, .at = at});
}

/* Organisations and partnerships are often not delivered; a reference to them is only judged when some were. */
static bool delivered(const struct cz_map *ids)
{
	return ids->n > 0;
}

static void organisation(const struct cz_store *s, struct cz_findings *out, const char *record, const char *key,
			 const char *id, struct cz_at at)
{
	if (delivered(&s->organisation_ids) && !known(&s->organisation_ids, id))
		dangling(out, CZ413, record, key, "organisation", at);
}

/* A spreadsheet takes the zeros in front of an id away: tell when that is all that is wrong. */
static void missing(const struct cz_map *ids, const char *id, struct cz_finding *f, struct cz_findings *out)
{
	f->value = but_for_zeros(ids, id);
	if (f->value)
		f->detail = cz_findings_text(out, "digits %zu / %zu", strlen(id), strlen(f->value));
	cz_findings_add(out, f);
}

/* Who is refused need not be in this delivery any more, so only requests and volunteers at hand are looked up
 * from what needs them. */
static void pair(const struct cz_store *s, struct cz_findings *out, const char *record, const char *request,
		 const char *volunteer, struct cz_at at)
{
	if (!known(&s->request_ids, request))
		missing(&s->request_ids, request, &(struct cz_finding){.id = CZ411, .record = record, .key = {request, volunteer}, .field = "request", .at = at}, out);
	if (!known(&s->volunteer_ids, volunteer))
		missing(&s->volunteer_ids, volunteer, &(struct cz_finding){.id = CZ412, .record = record, .key = {request, volunteer}, .field = "volunteer", .at = at}, out);
}

static void partnership(const struct cz_store *s, struct cz_findings *out, const struct cz_partnership *p, struct cz_at at)
{
	for (size_t i = 0; delivered(&s->organisation_ids) && i < p->members.n; i++)
		if (!known(&s->organisation_ids, p->members.v[i]))
			cz_findings_add(out, &(struct cz_finding){.id = CZ413, .record = "partnership", .key = {p->id},
								  .field = "members", .other = p->members.v[i], .at = at});
}

/* A contact person is a worker, for whom there are no records; but one who is a volunteer has to be there still. */
static void contact_person(const struct cz_store *s, struct cz_findings *out, const struct cz_request *r, struct cz_at at)
{
	size_t i = r->contact_person ? cz_map_find(&s->volunteer_ids, cz_str_of(r->contact_person)) : CZ_MAP_NONE;
	bool over = r->status == CZ_REQUEST_CLOSED || r->status == CZ_REQUEST_WITHDRAWN;
	if (i != CZ_MAP_NONE && !over && s->volunteers.v[i].status == CZ_VOLUNTEER_LEFT)
		cz_findings_add(out, &(struct cz_finding){.id = CZ415, .record = "request", .key = {r->id},
							  .field = "contact_person", .other = r->contact_person, .at = at});
}

void cz_check_references(const struct cz_store *s, struct cz_findings *out)
{
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		organisation(s, out, "request", r->id, r->organisation, s->requests.at[i]);
		contact_person(s, out, r, s->requests.at[i]);
		if (delivered(&s->partnership_ids) && !known(&s->partnership_ids, r->partnership))
			dangling(out, CZ414, "request", r->id, "partnership", s->requests.at[i]);
	}
	for (size_t i = 0; i < s->volunteers.n; i++)
		organisation(s, out, "volunteer", s->volunteers.v[i].id, s->volunteers.v[i].organisation, s->volunteers.at[i]);
	for (size_t i = 0; i < s->matches.n; i++)
		pair(s, out, "match", s->matches.v[i].request, s->matches.v[i].volunteer, s->matches.at[i]);
	for (size_t i = 0; i < s->contacts.n; i++)
		pair(s, out, "contact", s->contacts.v[i].request, s->contacts.v[i].volunteer, s->contacts.at[i]);
	for (size_t i = 0; i < s->offers.n; i++)
		organisation(s, out, "offer", s->offers.v[i].organisation, s->offers.v[i].organisation, s->offers.at[i]);
	for (size_t i = 0; i < s->partnerships.n; i++)
		partnership(s, out, &s->partnerships.v[i], s->partnerships.at[i]);
	for (size_t i = 0; delivered(&s->partnership_ids) && i < s->responses.n; i++)
		if (!known(&s->partnership_ids, s->responses.v[i].partnership))
			dangling(out, CZ414, "response", s->responses.v[i].partnership, "partnership", s->responses.at[i]);
}
