#include "base/array.h"
#include "synth/town.h"

/* Organisations, what they offer, the partnerships between them, and what their people answered. */

enum { FORMAL, INFORMAL, MUNICIPALITY, INITIATIVE, SCHOOL, ASSOCIATION, CHURCH, EMPLOYER }; /* cz_vocab_party */

static const struct {
	const char *name;
	int8_t party;
} bodies[] = {
	{"Zorggroep %s", FORMAL},           {"Thuiszorg De %s", FORMAL},       {"Welzijn %s", FORMAL},
	{"Vrijwilligerspunt %s", INFORMAL}, {"Steunpunt Mantelzorg %s", INFORMAL}, {"Hulpdienst %s", INFORMAL},
	{"Gemeente %s", MUNICIPALITY},      {"Sociaal team %s", MUNICIPALITY}, {"%s voor Elkaar", INITIATIVE},
	{"Basisschool %s", SCHOOL},         {"Sportvereniging %s", ASSOCIATION}, {"Diaconie %s", CHURCH},
};

void cz_town_make_organisations(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_ORGANISATIONS);
	t->organisation = cz_town_array(t, CZ_COUNT(bodies), sizeof *t->organisation);
	t->offer = cz_town_array(t, CZ_COUNT(bodies) * 4, sizeof *t->offer);
	for (size_t i = 0; i < CZ_COUNT(bodies) && !t->failed; i++) {
		struct cz_organisation *o = &t->organisation[t->organisations++];
		cz_type_blank(&cz_type_organisation, o);
		o->id = cz_town_text(t, "O%03zu", (size_t)t->number * CZ_COUNT(bodies) + i + 1);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		o->name = cz_town_text(t, bodies[i].name, t->name);
#pragma GCC diagnostic pop
		o->party = bodies[i].party;
		for (int k = cz_chance_between(&c, 0, 4); k > 0; k--) {
			struct cz_offer *f = &t->offer[t->offers++];
			cz_type_blank(&cz_type_offer, f);
			f->organisation = o->id;
			f->function = (int8_t)cz_chance_low(&c, 0, 7);
			if (cz_chance_hit(&c, 60))
				f->area = t->quarter[cz_chance_below(&c, (uint32_t)t->quarters)].area;
			else
				f->area = t->code;
			f->target = cz_chance_hit(&c, 30) ? "jonge mantelzorgers" : NULL;
			f->from = t->plan->today - cz_chance_between(&c, 100, 900);
			if (cz_chance_hit(&c, 15))
				f->until = t->plan->today + cz_chance_between(&c, -60, 200);
		}
	}
}

static const char *const subjects[] = {"Samen thuis", "Respijt dichtbij", "Administratie op orde", "Welkom in de wijk",
				       "Eenzaamheid de deur uit", "Samenspel in de zorg", "Mantelzorg telt", "Taal verbindt"};

static const struct cz_value *invite(struct cz_town *t, struct cz_chance *c, size_t parties)
{
	struct cz_member *m = cz_town_array(t, parties, sizeof *m);
	struct cz_value *v = cz_town_array(t, 1, sizeof *v);
	if (!m || !v)
		return NULL;
	for (size_t i = 0; i < parties; i++) {
		m[i].key = cz_str_of(cz_vocab_party.code[i].code);
		m[i].value = (struct cz_value){.kind = CZ_INT, .whole = 3 + cz_chance_low(c, 0, 9)};
	}
	*v = (struct cz_value){.kind = CZ_OBJECT, .n = (uint32_t)parties, .member = m};
	return v;
}

static void make_partnership(struct cz_town *t, struct cz_chance *c, struct cz_partnership *p, int64_t number)
{
	const char *members[4];
	size_t n = 0;
	cz_type_blank(&cz_type_partnership, p);
	p->id = cz_town_id(t, 'P', number);
	p->name = cz_town_text(t, "%s %s", subjects[(size_t)(number - 1) % CZ_COUNT(subjects)],
			       t->quarter[cz_chance_below(c, (uint32_t)t->quarters)].name);
	members[n++] = t->organisation[cz_chance_below(c, 3)].id;
	members[n++] = t->organisation[3 + cz_chance_below(c, 3)].id;
	members[n++] = t->organisation[6 + cz_chance_below(c, 2)].id;
	bool fourth = cz_chance_hit(c, 35);
	if (fourth)
		members[n++] = t->organisation[8].id;
	p->members = cz_town_texts(t, members, n);
	p->phase = cz_chance_between(c, 1, 5);
	p->ambition = "Inwoners krijgen op tijd hulp die bij hen past.";
	p->ambition_reviewed = t->plan->today - cz_chance_between(c, 20, 700);
	p->target_group_seat = (int8_t)cz_chance_hit(c, 40);
	p->invited = invite(t, c, fourth ? 4 : 3);
}

void cz_town_make_partnerships(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_PARTNERSHIPS);
	struct cz_share share = cz_town_share(t->plan, t->number, t->plan->partnerships);
	t->partnership = cz_town_array(t, share.n, sizeof *t->partnership);
	for (t->partnerships = 0; t->partnerships < share.n && !t->failed; t->partnerships++)
		make_partnership(t, &c, &t->partnership[t->partnerships], share.first + (int64_t)t->partnerships);
}

/* the survey: bank kaats5, five aspects of four items on 1 to 5 */

enum { ASPECTS = 5, ITEMS = 4, ANSWERS = ASPECTS * ITEMS };
static const char *const item_prefix[ASPECTS] = {"AMB", "BEL", "REL", "ORG", "PRO"};

/* How a partnership stands, in hundredths of a scale point: ambition is always the highest (DOMAIN.md 1.4). */
struct views {
	int32_t aspect[ASPECTS], party[8][ASPECTS];
};

static struct views pick_views(struct cz_chance *c, size_t parties)
{
	static const int32_t usual[ASPECTS] = {425, 370, 390, 360, 365};
	struct views v;
	for (int a = 0; a < ASPECTS; a++)
		v.aspect[a] = usual[a] + cz_chance_bell(c, 35);
	for (size_t p = 0; p < parties; p++)
		for (int a = 0; a < ASPECTS; a++)
			v.party[p][a] = (p == MUNICIPALITY ? -15 : 5) + cz_chance_bell(c, 45);
	return v;
}

static const struct cz_value *fill_in(struct cz_town *t, struct cz_chance *c, const struct views *v, size_t party, int32_t later)
{
	struct cz_member *m = cz_town_array(t, ANSWERS, sizeof *m);
	struct cz_value *all = cz_town_array(t, 1, sizeof *all);
	int32_t person = cz_chance_bell(c, 40);
	bool same_all_along = cz_chance_hit(c, 3);
	if (!m || !all)
		return NULL;
	for (int i = 0; i < ANSWERS; i++) {
		int a = i / ITEMS;
		int32_t view = v->aspect[a] + v->party[party][a] + person + later + cz_chance_bell(c, 70);
		int64_t x = (view + 50) / 100 < 1 ? 1 : (view + 50) / 100 > 5 ? 5 : (view + 50) / 100;
		bool silent = cz_chance_hit(c, 4), unknown = cz_chance_hit(c, 6);
		const char *item = cz_town_text(t, "%s%d", item_prefix[a], i % ITEMS + 1);
		if (!item)
			return NULL;
		m[i].key = cz_str_of(item);
		if (same_all_along)
			m[i].value = (struct cz_value){.kind = CZ_INT, .whole = 4};
		else if (silent)
			m[i].value = (struct cz_value){.kind = CZ_NULL};
		else if (unknown)
			m[i].value = (struct cz_value){.kind = CZ_TEXT, .text = CZ_STR("W")};
		else
			m[i].value = (struct cz_value){.kind = CZ_INT, .whole = x};
	}
	*all = (struct cz_value){.kind = CZ_OBJECT, .n = ANSWERS, .member = m};
	return all;
}

static void answer(struct cz_town *t, struct cz_chance *c, const struct cz_partnership *p, const struct views *v,
		   size_t party, const char *wave, int32_t later, int64_t number)
{
	const struct cz_value *answers = fill_in(t, c, v, party, later);
	if (!answers || !CZ_ARRAY_MORE(t->response, t->responses, t->response_cap)) {
		t->failed = true;
		return;
	}
	struct cz_response *r = &t->response[t->responses++];
	cz_type_blank(&cz_type_response, r);
	r->partnership = p->id;
	r->wave = wave;
	r->party = cz_vocab_party.code[party].code;
	r->respondent = cz_town_text(t, "%s-%lld", p->id, (long long)number);
	r->bank = "kaats5";
	r->answers = answers;
}

void cz_town_make_survey(struct cz_town *t)
{
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_SURVEY);
	int year = cz_day_civil(t->plan->today).year;
	const char *wave[] = {cz_town_text(t, "%d", year - 1), cz_town_text(t, "%d", year)};
	for (size_t i = 0; i < t->partnerships && !t->failed; i++) {
		const struct cz_partnership *p = &t->partnership[i];
		struct views v = pick_views(&c, p->invited->n);
		int32_t growth = cz_chance_bell(&c, 20) + 8;
		bool before = cz_chance_hit(&c, 60);
		int64_t number = 0;
		for (size_t party = 0; party < p->invited->n; party++)
			for (int64_t k = 0; k < p->invited->member[party].value.whole; k++) {
				number++;
				if (before && cz_chance_hit(&c, 65))
					answer(t, &c, p, &v, party, wave[0], 0, number);
				if (cz_chance_hit(&c, 72))
					answer(t, &c, p, &v, party, wave[1], growth, number);
			}
	}
}
