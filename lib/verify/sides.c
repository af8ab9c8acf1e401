#include "verify/sides.h"
#include "base/array.h"
#include "base/text.h"
#include "base/threads.h"
#include "verify/judge.h"
#include "verify/words.h"
#include <math.h>
#include <stdlib.h>

/* rows of the policy */

static bool has(const struct cz_texts *texts, struct cz_str text)
{
	for (size_t k = 0; k < texts->n; k++)
		if (cz_str_is(text, texts->v[k]))
			return true;
	return false;
}

static bool has_any(const struct cz_texts *texts, const struct cz_value *of)
{
	for (uint32_t k = 0; k < of->n; k++)
		if (has(texts, of->item[k].text))
			return true;
	return false;
}

static uint32_t rows_of_seeker(const struct cz_rulebook *b, const struct cz_request *r, int32_t helpers)
{
	const char *one = r->category;
	const struct cz_texts category = {&one, one ? 1 : 0};
	uint32_t rows = 0;
	for (size_t k = 0; k < b->rows; k++) {
		const struct cz_own_rule *row = &b->row[k];
		bool meant = !row->categories || has_any(&category, row->categories);
		if (row->request_skills)
			meant = meant && (has_any(&r->skills, row->request_skills) ||
					  has_any(&r->wishes, row->request_skills));
		if (row->helpers_below)
			meant = meant && helpers < row->helpers_below;
		rows |= (uint32_t)meant << k;
	}
	return rows;
}

static bool has_need(const struct cz_sides *s, const struct cz_giver *g, struct cz_str need)
{
	if (cz_str_is(need, "car"))
		return g->rec->car == 1;
	if (cz_str_is(need, "vog"))
		return g->vog_until >= s->today;
	return has(&g->rec->skills, need) || has(&g->rec->trained, need);
}

static void set_rows_of_giver(const struct cz_sides *s, struct cz_giver *g)
{
	for (size_t k = 0; k < s->book->rows; k++) {
		const struct cz_own_rule *row = &s->book->row[k];
		bool met = row->needs != NULL;
		for (uint32_t n = 0; row->needs && n < row->needs->n; n++)
			met = met && has_need(s, g, row->needs->item[n].text);
		if (!row->volunteer_skills || has_any(&g->rec->skills, row->volunteer_skills))
			g->rows |= 1u << k;
		if (met)
			g->rows_met |= 1u << k;
	}
}

/* requests */

static double shortest(double stated, double most)
{
	return isnan(stated) || stated > most ? most : stated;
}

static void find_spot(const struct cz_sides *s, const struct cz_where *w, struct cz_spot *out)
{
	if (!cz_places_find(s->places, w, out))
		*out = (struct cz_spot){NAN, NAN, NAN, NAN};
}

static const char *area_of(const struct cz_sides *s, const struct cz_where *w)
{
	const struct cz_place *place = w->area ? NULL : cz_places_record(s->places, w);
	if (!place)
		return w->area;
	return place->where.area ? place->where.area : place->municipality;
}

static void set_urgency(const struct cz_sides *s, struct cz_seeker *a)
{
	int32_t stated = a->rec->urgency == CZ_INT_NONE ? 2 : a->rec->urgency, steps = 0;
	if (s->book->waiting_days > 0 && a->rec->created != CZ_DAY_NONE && a->rec->created < s->today)
		steps = (s->today - a->rec->created) / s->book->waiting_days;
	a->lifted = steps < stated - 1 ? steps : stated - 1;
	a->urgency = stated - a->lifted;
}

/* What takes no words. */
static void place_seeker(const struct cz_sides *s, const struct cz_request *r, struct cz_seeker *a)
{
	*a = (struct cz_seeker){.rec = r, .category = CZ_WORD_NONE, .first_language = CZ_WORD_NONE,
				.wanted = r->helpers == CZ_INT_NONE ? 1 : r->helpers};
	a->start = r->needed_by != CZ_DAY_NONE && r->needed_by > s->today ? r->needed_by : s->today;
	a->max_km = shortest(r->max_km, s->book->max_km);
	a->area = area_of(s, &r->where);
	find_spot(s, &r->where, &a->spot);
	set_urgency(s, a);
}

static int make_seeker(struct cz_sides *s, struct cz_seeker *a, struct cz_err *err)
{
	const struct cz_request *r = a->rec;
	int rc = r->category ? cz_sides_number(s, r->category, false, &a->category, err) : 0;
	if (rc)
		return rc;
	a->help = cz_sides_help(s, r->category, a->category);
	a->help.car |= r->car == 1;
	a->help.vog |= r->vog == 1;
	if (a->help.group) { /* one group in place of so many helpers */
		a->group = a->wanted;
		a->wanted = 1;
	} else if (a->help.not_alone && a->wanted < 2) {
		a->wanted = 2;
	}
	a->rows = rows_of_seeker(s->book, r, a->group ? a->group : a->wanted);
	if (r->languages.n)
		rc = cz_sides_number(s, r->languages.v[0], true, &a->first_language, err);
	if (!rc)
		rc = cz_sides_set(s, &r->languages, true, &a->languages, err);
	if (!rc)
		rc = cz_sides_set(s, &r->skills, false, &a->skills, err);
	if (!rc)
		rc = cz_sides_set(s, &r->interests, false, &a->interests, err);
	if (!rc && !(a->wishes.v = cz_sides_list(s, &r->wishes, false, err)))
		rc = CZ_ENOMEM;
	a->wishes.n = (uint32_t)r->wishes.n;
	return rc;
}

/* volunteers */

static bool is_active(const struct cz_volunteer *v, cz_day today)
{
	bool there = (v->status == CZ_CODE_NONE || v->status == CZ_VOLUNTEER_ACTIVE) &&
		     (v->since == CZ_DAY_NONE || v->since <= today) && (v->until == CZ_DAY_NONE || v->until >= today);
	for (size_t k = 0; k < v->absent.n; k++)
		there = there && (today < v->absent.v[k].from || today > v->absent.v[k].until);
	return there;
}

static void place_giver(const struct cz_sides *s, const struct cz_store *store, const struct cz_volunteer *v,
			struct cz_giver *g)
{
	*g = (struct cz_giver){.rec = v, .times = v->times, .rested = true, .active = is_active(v, s->today),
			       .vog_until = CZ_DAY_NONE};
	if (v->vog_seen != CZ_DAY_NONE)
		g->vog_until = cz_day_add_months(v->vog_seen, s->book->vog_months);
	size_t o = v->organisation ? cz_map_find(&store->organisation_ids, cz_str_of(v->organisation)) : CZ_MAP_NONE;
	g->organisation = o == CZ_MAP_NONE ? NULL : &store->organisations.v[o];
	g->max_km = shortest(v->max_km, s->book->max_km);
	g->asks_most = v->asks_per_month == CZ_INT_NONE ? s->book->asks_per_month : v->asks_per_month;
	find_spot(s, &v->where, &g->spot);
	set_rows_of_giver(s, g);
}

static int make_giver(struct cz_sides *s, struct cz_giver *g, struct cz_err *err)
{
	const struct cz_volunteer *v = g->rec;
	int rc = cz_sides_set(s, &v->categories, false, &g->categories, err);
	if (!rc)
		rc = cz_sides_set(s, &v->trained, false, &g->trained, err);
	if (!rc)
		rc = cz_sides_set(s, &v->skills, false, &g->skills, err);
	if (!rc)
		rc = cz_sides_set(s, &v->interests, false, &g->interests, err);
	if (!rc && v->languages.n)
		return cz_sides_set(s, &v->languages, true, &g->languages, err);
	g->languages = s->known->assumed;
	return rc;
}

/* Rare is what fewer than a quarter of the active volunteers have. A training counts when some request is of its
 * kind. */
struct census {
	uint32_t active, car, trained;
	uint32_t *speak; /* per word */
	bool *asked;     /* per word: the category of a request; for languages: asked for */
};

static bool is_trained(const struct census *c, const struct cz_giver *g)
{
	for (uint32_t k = 0; k < g->trained.n; k++)
		if (c->asked[g->trained.v[k]])
			return true;
	return false;
}

static void count_features(const struct cz_sides *s, struct census *c)
{
	for (uint32_t i = 0; i < s->seekers; i++) {
		const struct cz_seeker *a = &s->seeker[i];
		if (a->category != CZ_WORD_NONE)
			c->asked[a->category] = true;
		for (uint32_t k = 0; k < a->languages.n; k++)
			c->asked[a->languages.v[k]] = true;
	}
	for (uint32_t j = 0; j < s->givers; j++) {
		const struct cz_giver *g = &s->giver[j];
		if (!g->active)
			continue;
		c->active++;
		c->car += g->rec->car == 1;
		c->trained += is_trained(c, g);
		for (uint32_t k = 0; k < g->languages.n; k++)
			c->speak[g->languages.v[k]]++;
	}
}

static int set_rare(struct cz_sides *s, const struct census *c, struct cz_giver *g, struct cz_err *err)
{
	uint32_t n = 0, *v = cz_arena_new0(&s->mem, g->languages.n, sizeof *v);
	if (!v)
		return cz_fail_mem(err);
	for (uint32_t k = 0; k < g->languages.n; k++)
		if (c->asked[g->languages.v[k]] && (uint64_t)c->speak[g->languages.v[k]] * 4 < c->active)
			v[n++] = g->languages.v[k];
	g->rare_languages = (struct cz_set){v, n};
	g->rare_car = g->rec->car == 1 && (uint64_t)c->car * 4 < c->active;
	g->rare_training = is_trained(c, g) && (uint64_t)c->trained * 4 < c->active;
	return 0;
}

static int find_rare(struct cz_sides *s, struct cz_err *err)
{
	struct census c = {.speak = cz_array_new0(s->words.n, sizeof *c.speak),
			   .asked = cz_array_new0(s->words.n, sizeof *c.asked)};
	int rc = c.speak && c.asked ? 0 : cz_fail_mem(err);
	if (!rc)
		count_features(s, &c);
	for (uint32_t j = 0; j < s->givers && !rc; j++)
		rc = set_rare(s, &c, &s->giver[j], err);
	free(c.speak);
	free(c.asked);
	return rc;
}

/* Who was asked already for what may be asked again needs no new question for it. */
static void count_standing(struct cz_sides *s)
{
	const unsigned full = 1u << 9 | 1u << 10;
	for (size_t k = 0; k < s->betweens; k++) {
		const struct cz_between *b = &s->between[k];
		if (b->bits & CZ_BETWEEN_STANDS && s->seeker[b->seeker].wanted > 0)
			s->giver[b->giver].standing += (cz_judge_rules(s, b->seeker, b->giver) & ~full) == 0;
	}
}

/* What is left to fill and to give, after what is promised. */
static void settle(struct cz_sides *s)
{
	for (uint32_t i = 0; i < s->seekers; i++) {
		struct cz_seeker *a = &s->seeker[i];
		int8_t status = a->rec->status;
		a->open = cz_request_waits(a->rec, s->today) ||
			  ((status == CZ_REQUEST_MATCHED || status == CZ_REQUEST_ACTIVE) && a->promised > 0);
		a->wanted = !a->open || a->help.refer || a->promised >= a->wanted ? 0 : a->wanted - a->promised;
	}
	for (uint32_t j = 0; j < s->givers; j++) {
		struct cz_giver *g = &s->giver[j];
		int32_t capacity = g->rec->capacity == CZ_INT_NONE ? 1 : g->rec->capacity;
		g->places = capacity > g->carried ? capacity - g->carried : 0;
	}
	count_standing(s);
	for (uint32_t j = 0; j < s->givers; j++) {
		struct cz_giver *g = &s->giver[j];
		int32_t questions = (g->rested && g->asks_most > g->asked ? g->asks_most - g->asked : 0) + g->standing;
		g->per_km = g->rec->car == 1 ? s->book->per_km_car : s->book->per_km;
		g->room = s->book->on[10] && questions < g->places ? questions : g->places;
	}
}

/* numbers */

struct numbered {
	const char *id;
	uint32_t k; /* in the store */
};

static int by_id(const void *a, const void *b)
{
	return strcmp(((const struct numbered *)a)->id, ((const struct numbered *)b)->id);
}

/* Turn a list of ids into numbers: number[k] for who is at k in the store. Most files are sorted already. */
static void number_ids(struct numbered *v, uint32_t n, uint32_t *number_of)
{
	cz_array_sort(v, n, sizeof *v, by_id);
	for (uint32_t k = 0; k < n; k++)
		number_of[v[k].k] = k;
}

static uint32_t number_of(const struct cz_map *ids, const char *id, const uint32_t *number)
{
	size_t k = id ? cz_map_find(ids, cz_str_of(id)) : CZ_MAP_NONE;
	return k == CZ_MAP_NONE ? UINT32_MAX : number[k];
}

uint32_t cz_sides_seeker(const struct cz_sides *s, const struct cz_store *store, const char *id)
{
	return number_of(&store->request_ids, id, s->seeker_number);
}

uint32_t cz_sides_giver(const struct cz_sides *s, const struct cz_store *store, const char *id)
{
	return number_of(&store->volunteer_ids, id, s->giver_number);
}

static int take_assumed(struct cz_sides *s, struct cz_err *err)
{
	struct cz_str language = s->book->assumed_language;
	const char **text = cz_arena_new0(&s->mem, 1, sizeof *text);
	if (!text || !(*text = cz_arena_text(&s->mem, language.s, language.n)))
		return cz_fail_mem(err);
	return cz_sides_set(s, &(struct cz_texts){text, language.n > 0}, true, &s->known->assumed, err);
}

/* One side being made. Words get their numbers in the order of the records, on one thread; the others go ahead with the
 * rest. */
struct making {
	struct cz_sides *s;
	const struct cz_store *store;
	struct numbered *v;
	uint32_t n;
	size_t parts;
	struct cz_err *err;
};

/* As many parts as are worth a thread. */
static size_t parts_of(uint32_t n)
{
	enum { AT_ONCE = 1024 };
	return n / AT_ONCE < CZ_THREADS_TAKE ? n / AT_ONCE + 1 : CZ_THREADS_TAKE;
}

static uint32_t begin_of(const struct making *m, size_t part)
{
	return (uint32_t)((uint64_t)m->n * part / m->parts);
}

static void place_seekers(void *making, size_t part)
{
	const struct making *m = making;
	for (uint32_t i = begin_of(m, part); i < begin_of(m, part + 1); i++)
		place_seeker(m->s, &m->store->requests.v[m->v[i].k], &m->s->seeker[i]);
}

static int make_seekers(void *making, size_t part)
{
	const struct making *m = making;
	int rc = 0;
	for (uint32_t i = begin_of(m, part); i < begin_of(m, part + 1) && !rc; i++)
		rc = make_seeker(m->s, &m->s->seeker[i], m->err);
	return rc;
}

static void place_givers(void *making, size_t part)
{
	const struct making *m = making;
	for (uint32_t j = begin_of(m, part); j < begin_of(m, part + 1); j++)
		place_giver(m->s, m->store, &m->store->volunteers.v[m->v[j].k], &m->s->giver[j]);
}

static int make_givers(void *making, size_t part)
{
	const struct making *m = making;
	int rc = 0;
	for (uint32_t j = begin_of(m, part); j < begin_of(m, part + 1) && !rc; j++)
		rc = make_giver(m->s, &m->s->giver[j], m->err);
	return rc;
}

static int make_all_seekers(struct cz_sides *s, const struct cz_store *store, struct numbered *v, struct cz_err *err)
{
	struct making m = {s, store, v, (uint32_t)store->requests.n, parts_of((uint32_t)store->requests.n), err};
	for (uint32_t k = 0; k < m.n; k++)
		v[k] = (struct numbered){store->requests.v[k].id, k};
	number_ids(v, m.n, s->seeker_number);
	s->seekers = m.n;
	return cz_threads_take(place_seekers, make_seekers, &m, m.parts);
}

static int make_all_givers(struct cz_sides *s, const struct cz_store *store, struct numbered *v, struct cz_err *err)
{
	struct making m = {s, store, v, (uint32_t)store->volunteers.n, parts_of((uint32_t)store->volunteers.n), err};
	for (uint32_t k = 0; k < m.n; k++)
		v[k] = (struct numbered){store->volunteers.v[k].id, k};
	number_ids(v, m.n, s->giver_number);
	s->givers = m.n;
	return cz_threads_take(place_givers, make_givers, &m, m.parts);
}

static int make_both(struct cz_sides *s, const struct cz_store *store, struct cz_err *err)
{
	size_t asks = store->requests.n, hands = store->volunteers.n;
	struct numbered *v = cz_array_new(asks > hands ? asks : hands, sizeof *v);
	int rc = v ? make_all_seekers(s, store, v, err) : cz_fail_mem(err);
	if (!rc)
		rc = make_all_givers(s, store, v, err);
	free(v);
	return rc;
}

int cz_sides_make(struct cz_sides *s, const struct cz_store *store, const struct cz_rulebook *book, cz_day today,
		  const bool *planned, struct cz_err *err)
{
	*s = (struct cz_sides){.book = book, .today = today};
	if (store->requests.n > UINT32_MAX / 2 || store->volunteers.n > UINT32_MAX / 2)
		return cz_fail_said(err, CZ_EINPUT, "more than two thousand million records",
				    "meer dan twee miljard records");
	s->places = cz_places_new(store->places.v, store->places.n);
	s->seeker = cz_array_new(store->requests.n, sizeof *s->seeker);
	s->giver = cz_array_new(store->volunteers.n, sizeof *s->giver);
	s->seeker_number = cz_array_new(store->requests.n, sizeof *s->seeker_number);
	s->giver_number = cz_array_new(store->volunteers.n, sizeof *s->giver_number);
	s->known = cz_array_new0(1, sizeof *s->known);
	bool room = s->places && s->known && s->seeker && s->giver && s->seeker_number && s->giver_number;
	int rc = room ? take_assumed(s, err) : cz_fail_mem(err);
	if (!rc)
		rc = make_both(s, store, err);
	if (!rc)
		rc = cz_sides_remember(s, store, planned, err);
	if (!rc)
		rc = find_rare(s, err);
	if (!rc)
		settle(s);
	free(s->known);
	s->known = NULL;
	return rc;
}

void cz_sides_release(struct cz_sides *s)
{
	free(s->seeker);
	free(s->giver);
	free(s->seeker_number);
	free(s->giver_number);
	free(s->between);
	free(s->first);
	cz_map_release(&s->words);
	cz_places_free(s->places);
	cz_arena_release(&s->mem);
}

double cz_sides_km(const struct cz_sides *s, const struct cz_seeker *a, const struct cz_giver *b)
{
	if (a->rec->remote == 1)
		return 0;
	if (cz_spot_known(&a->spot) && cz_spot_known(&b->spot))
		return cz_spot_km(&a->spot, &b->spot);
	const char *here = a->rec->where.postcode, *there = b->rec->where.postcode;
	return here && there && memcmp(here, there, 4) == 0 ? s->book->same_postcode_km : -1;
}
