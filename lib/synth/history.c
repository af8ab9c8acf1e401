#include "base/array.h"
#include "synth/town.h"

/* What happened to each request since it came in: it waits, or it was referred, withdrawn, or brought together
 * with a volunteer, who was asked, met, kept in touch with and thanked (or not). */

static struct cz_match *add_match(struct cz_town *t, const struct cz_request *r, const struct cz_helper *h, int8_t status)
{
	if (!CZ_ARRAY_MORE(t->match, t->matches, t->match_cap)) {
		t->failed = true;
		return NULL;
	}
	struct cz_match *m = &t->match[t->matches++];
	cz_type_blank(&cz_type_match, m);
	m->request = r->id;
	m->volunteer = h->rec.id;
	m->status = status;
	return m;
}

static void add_contact(struct cz_town *t, const struct cz_match *m, enum cz_contact_kind kind, int8_t by, cz_day date)
{
	if (date > t->plan->today)
		return;
	if (!CZ_ARRAY_MORE(t->contact, t->contacts, t->contact_cap)) {
		t->failed = true;
		return;
	}
	struct cz_contact *k = &t->contact[t->contacts++];
	cz_type_blank(&cz_type_contact, k);
	k->request = m->request;
	k->volunteer = m->volunteer;
	k->kind = (int8_t)kind;
	k->by = by;
	k->date = date;
}

/* Parties as they stand in the vocabulary. */
enum { FORMAL, INFORMAL, MUNICIPALITY };

enum { FULFILLED, WITHDRAWN, REFERRED, NO_OFFER, MOVED_OR_DIED, NO_RESPONSE }; /* cz_vocab_close_reason */

enum { VOG_LASTS = 1090 }; /* days, a little under three years */

static bool suits(const struct cz_town *t, const struct cz_asker *a, const struct cz_helper *h, cz_day day)
{
	const struct cz_request *r = &a->rec;
	if (!(h->offers >> a->kind & 1) || h->rec.since > day || (h->rec.until != CZ_DAY_NONE && h->rec.until < day))
		return false;
	if (r->vog == 1 && (h->rec.vog_seen == CZ_DAY_NONE || h->rec.vog_seen < t->plan->today - VOG_LASTS))
		return false;
	if (h->rec.status == CZ_VOLUNTEER_APPLICANT || (r->car == 1 && h->rec.car != 1))
		return false;
	return r->remote == 1 || cz_town_km(t, a->street, h->street) <= h->rec.max_km;
}

/* A volunteer who suits and has a place free on that day; a few dozen are looked at, as a coordinator would. */
static struct cz_helper *look_for(struct cz_town *t, struct cz_chance *c, const struct cz_asker *a, cz_day day, int *place)
{
	enum { TRIES = 100 };
	for (int i = 0; i < TRIES && t->helpers; i++) {
		struct cz_helper *h = &t->helper[cz_chance_below(c, (uint32_t)t->helpers)];
		if (!suits(t, a, h, day))
			continue;
		for (*place = 0; *place < h->rec.capacity; ++*place)
			if (h->busy[*place] < day)
				return h;
	}
	return NULL;
}

static void stay_in_touch(struct cz_town *t, struct cz_chance *c, const struct cz_asker *a, const struct cz_match *m)
{
	cz_day last = m->ended != CZ_DAY_NONE ? m->ended : t->plan->today;
	add_contact(t, m, CZ_CONTACT_ACCEPTED, INFORMAL, m->proposed + cz_chance_between(c, 0, 4));
	add_contact(t, m, CZ_FIRST_MEETING, INFORMAL, m->started);
	if (a->rec.organisation && cz_chance_hit(c, 45))
		add_contact(t, m, CZ_JOINT_INTAKE, FORMAL, m->started);
	for (cz_day d = m->started + cz_chance_between(c, 30, 60); d < last; d += cz_chance_between(c, 40, 110))
		add_contact(t, m, CZ_PROGRESS, INFORMAL, d);
	if (m->ended == CZ_DAY_NONE)
		return;
	if (cz_chance_hit(c, 55))
		add_contact(t, m, CZ_EVALUATION, INFORMAL, m->ended);
	if (a->rec.organisation && cz_chance_hit(c, 50))
		add_contact(t, m, CZ_FEEDBACK, INFORMAL, m->ended + 3);
	if (cz_chance_hit(c, 40))
		add_contact(t, m, CZ_THANKS, INFORMAL, m->ended + 1);
}

static void ask(struct cz_town *t, const struct cz_match *m, struct cz_helper *h)
{
	if (h->rec.last_asked < m->proposed) /* never asked lies before all days */
		h->rec.last_asked = m->proposed;
	add_contact(t, m, CZ_ASKED, INFORMAL, m->proposed);
}

/* Somebody was asked before, and said no. Who that was, or NULL. */
static const struct cz_helper *decline_first(struct cz_town *t, struct cz_chance *c, struct cz_asker *a, cz_day day)
{
	int place;
	struct cz_helper *h = day + 2 <= t->plan->today ? look_for(t, c, a, day, &place) : NULL;
	struct cz_match *m = h ? add_match(t, &a->rec, h, CZ_MATCH_DECLINED) : NULL;
	if (!m)
		return NULL;
	m->proposed = day;
	m->expires = day + 14;
	m->reason = cz_chance_hit(c, 50) ? "geen tijd" : "geen klik";
	if (strcmp(m->reason, "geen klik") == 0)
		a->rec.refuses = cz_town_texts(t, (const char *const[]){h->rec.id}, 1);
	ask(t, m, h);
	add_contact(t, m, CZ_CONTACT_DECLINED, INFORMAL, day + 2);
	return h;
}

static cz_day pick_end(struct cz_chance *c, const struct cz_request *r, const struct cz_volunteer *v, cz_day start)
{
	cz_day end = start + (r->frequency == CZ_ONCE ? cz_chance_between(c, 0, 7) : cz_chance_between(c, 30, 420));
	bool leaves = v->until != CZ_DAY_NONE && v->until < end;
	return !leaves ? end : v->until > start ? v->until : start;
}

static void bring_together(struct cz_town *t, struct cz_chance *c, struct cz_asker *a)
{
	struct cz_request *r = &a->rec;
	cz_day asked = r->created + cz_chance_low(c, 1, 60), today = t->plan->today;
	int place;
	const struct cz_helper *refused = cz_chance_hit(c, 12) ? decline_first(t, c, a, r->created + 1) : NULL;
	struct cz_helper *h = asked <= today ? look_for(t, c, a, asked, &place) : NULL;
	struct cz_match *m = h && h != refused ? add_match(t, r, h, CZ_MATCH_ACTIVE) : NULL;
	if (!m)
		return;
	m->proposed = asked;
	cz_day start = asked + cz_chance_between(c, 3, 12), end = pick_end(c, r, &h->rec, start);
	h->busy[place] = end;
	ask(t, m, h);
	m->km = cz_town_km(t, a->street, h->street);
	if (start > today) {
		m->status = CZ_MATCH_ACCEPTED;
		r->status = CZ_REQUEST_MATCHED;
		return;
	}
	m->started = start;
	r->status = CZ_REQUEST_ACTIVE;
	if (a->rec.organisation)
		m->professional_in_background = (int8_t)cz_chance_hit(c, 35);
	if (end <= today) {
		m->status = CZ_MATCH_ENDED;
		m->ended = end;
		r->status = CZ_REQUEST_CLOSED;
		r->closed = end;
		r->close_reason = FULFILLED;
	} else if (end - today < 20) {
		m->status = CZ_MATCH_CLOSING;
		m->closing = today - (20 - (end - today)) > start ? today - (20 - (end - today)) : start;
	}
	stay_in_touch(t, c, a, m);
}

static void end_without(struct cz_town *t, struct cz_chance *c, struct cz_request *r)
{
	static const uint16_t weight[] = {0, 30, 20, 30, 10, 10};
	cz_day day = r->created + cz_chance_between(c, 5, 90);
	if (day > t->plan->today)
		return;
	r->closed = day;
	r->close_reason = (int8_t)cz_chance_weighted(c, weight, CZ_COUNT(weight));
	r->status = r->close_reason == WITHDRAWN ? CZ_REQUEST_WITHDRAWN
		    : r->close_reason == REFERRED ? CZ_REQUEST_REFERRED
						  : CZ_REQUEST_CLOSED;
}

static void propose(struct cz_town *t, struct cz_chance *c, struct cz_asker *a)
{
	int place;
	cz_day day = t->plan->today - cz_chance_between(c, 1, 7);
	struct cz_helper *h = day >= a->rec.created ? look_for(t, c, a, day, &place) : NULL;
	bool here = h && h->rec.status == CZ_VOLUNTEER_ACTIVE;
	struct cz_match *m = here ? add_match(t, &a->rec, h, CZ_MATCH_PROPOSED) : NULL;
	if (!m)
		return;
	m->proposed = day;
	m->expires = day + 14;
	ask(t, m, h);
}

static void live_through(struct cz_town *t, struct cz_chance *c, struct cz_asker *a)
{
	cz_day age = t->plan->today - a->rec.created;
	uint32_t waits = age < 14 ? 45 : age < 42 ? 30 : age < 120 ? 17 : 6;
	if (strcmp(a->rec.category, "ZRG") == 0) {
		a->rec.status = CZ_REQUEST_REFERRED;
		a->rec.close_reason = REFERRED;
		a->rec.closed = a->rec.created + 2 < t->plan->today ? a->rec.created + 2 : t->plan->today;
		return;
	}
	if (cz_chance_hit(c, waits)) {
		if (cz_chance_hit(c, 8))
			propose(t, c, a);
		return;
	}
	if (cz_chance_hit(c, 78))
		bring_together(t, c, a);
	if (a->rec.status == CZ_REQUEST_OPEN && (age > 60 || cz_chance_hit(c, 50)))
		end_without(t, c, &a->rec);
}

void cz_town_make_history(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_HISTORY);
	if (t->plan->open)
		return;
	for (size_t i = 0; i < t->helpers; i++)
		for (int k = 0; k < CZ_MOST_CAPACITY; k++)
			t->helper[i].busy[k] = CZ_DAY_NONE;
	for (size_t i = 0; i < t->askers && !t->failed; i++)
		live_through(t, &c, &t->asker[i]);
}
