#include "match/obstacle.h"
#include "base/num.h"
#include "base/text.h"
#include "match/say.h"
#include <math.h>

struct obstacle {
	const struct cz_match_town *t;
	const struct cz_ask *a;
	const struct cz_hand *h; /* NULL: of no volunteer */
	unsigned past;
	enum cz_lang lang;
	struct cz_buf *out;
};

static void say(const struct obstacle *o, const char *nl, const char *en)
{
	cz_buf_adds(o->out, o->lang == CZ_NL ? nl : en);
}

static void add_plain(const struct obstacle *o, const char *id)
{
	cz_text_add_plain(o->out, cz_str_of(id));
}

/* With one decimal as it comes out of the record, which has two. */
static void add_km(const struct obstacle *o, double km, int decimals)
{
	cz_say_km(o->out, decimals == 1 ? round(km * 100) / 100 : km, decimals, o->lang);
}

static void add_distance(const struct obstacle *o, double km, int decimals)
{
	add_km(o, km, decimals);
	if (cz_match_km_assumed(o->a, o->h))
		say(o, " aangenomen binnen dezelfde postcode", " assumed within the same postcode");
}

/* The last day of the absence that has begun. */
static cz_day absent_until(const struct cz_volunteer *v, cz_day today)
{
	cz_day last = today;
	for (size_t k = 0; k < v->absent.n; k++)
		if (v->absent.v[k].from <= today && v->absent.v[k].until > last)
			last = v->absent.v[k].until;
	return last;
}

static void tell_status(const struct obstacle *o)
{
	const struct cz_volunteer *v = o->h->rec;
	if (o->past & CZ_PAST_NOW) {
		say(o, "helpt deze vrager al, of heeft dat toegezegd", "helps this person already, or promised to");
	} else if (v->status != CZ_CODE_NONE && v->status != CZ_VOLUNTEER_ACTIVE) {
		say(o, "heeft de status ", "has the status ");
		cz_buf_adds(o->out, cz_vocab_volunteer_status.code[v->status].label[o->lang]);
	} else if (v->until != CZ_DAY_NONE && v->until < o->t->today) {
		say(o, "deed mee tot en met ", "took part until ");
		cz_day_add(o->out, v->until);
	} else if (v->since != CZ_DAY_NONE && v->since > o->t->today) {
		say(o, "begint op ", "begins on ");
		cz_day_add(o->out, v->since);
	} else {
		say(o, "is afwezig tot en met ", "is absent up to and including ");
		cz_day_add(o->out, absent_until(v, o->t->today));
	}
}

/* A kind of help in words. */
static void add_kind(const struct obstacle *o, const char *category)
{
	const char *label = cz_code_label(&cz_vocab_category, cz_str_of(category), o->lang);
	if (label)
		cz_buf_adds(o->out, label);
	else
		add_plain(o, category);
}

static void tell_category(const struct obstacle *o)
{
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_CATEGORY, o->lang));
	cz_buf_adds(o->out, ": ");
	add_kind(o, o->a->rec->category);
}

static void tell_organisation(const struct obstacle *o)
{
	const struct cz_volunteer *v = o->h->rec;
	const char *asks = o->a->rec->organisation;
	if (v->exclusive == 1 && (!asks || strcmp(asks, v->organisation) != 0)) {
		say(o, "helpt alleen bij de eigen organisatie, ", "only helps with the own organisation, ");
		cz_say_id(o->out, v->organisation);
		return;
	}
	say(o, "werkt voor organisatie ", "works for organisation ");
	cz_say_id(o->out, v->organisation);
	say(o, ", die hier niet werkt", ", which does not work here");
}

static void tell_refusal(const struct obstacle *o)
{
	if (cz_texts_have(&o->a->rec->refuses, o->h->rec->id))
		say(o, "de vrager wil deze vrijwilliger niet", "the person who asks does not want this volunteer");
	else if (cz_texts_have(&o->h->rec->refuses, o->a->rec->id))
		say(o, "de vrijwilliger wil deze hulpvraag niet", "the volunteer does not want this request");
	else
		say(o, "op een eerder voorstel werd nee gezegd", "an earlier proposal was declined");
}

/* With how many decimals what is too much differs from the most that it may be. */
static int decimals_between(double much, double most)
{
	double unit = 0.1;
	int decimals = 1;
	for (; decimals < 6 && much - most < unit; decimals++)
		unit /= 10;
	return decimals;
}

/* Whose place it is that nobody knows, and what is missing to know it. */
static void tell_no_place(const struct obstacle *o)
{
	const bool ask = !cz_spot_known(&o->a->spot), hand = !cz_spot_known(&o->h->spot);
	say(o, "de afstand is niet bekend: ", "the distance is not known: ");
	if (ask)
		cz_buf_adds(o->out, cz_say_no_place(false, o->a->rec->where.postcode != NULL, o->lang));
	if (ask && hand)
		cz_buf_adds(o->out, "; ");
	if (hand)
		cz_buf_adds(o->out, cz_say_no_place(true, o->h->rec->where.postcode != NULL, o->lang));
}

static void tell_distance(const struct obstacle *o)
{
	const double km = cz_match_km(o->t, o->a, o->h);
	if (km < 0) {
		tell_no_place(o);
		return;
	}
	const double most = fmin(o->a->max_km, o->h->max_km);
	const int decimals = decimals_between(km, most);
	const double unit = pow(10, decimals);
	say(o, "woont te ver weg: ", "lives too far away: ");
	add_distance(o, ceil(km * unit - 1e-6) / unit, decimals); /* a limit of so many kilometres would do */
	say(o, ", hoogstens ", ", at most ");
	add_km(o, most, decimals);
}

static void add_times(const struct obstacle *o)
{
	const char *before = ": ";
	for (int k = 0; k < 21; k++)
		if (o->a->times >> k & 1) {
			cz_buf_adds(o->out, before);
			cz_say_daypart(o->out, k, o->lang);
			before = ", ";
		}
}

static void tell_times(const struct obstacle *o)
{
	if (o->a->dayparts > 1) {
		say(o, "kan op minder dan ", "is free on fewer than ");
		cz_num_add_int(o->out, o->a->dayparts);
		say(o, " van de gevraagde dagdelen", " of the dayparts asked for");
	} else {
		cz_buf_adds(o->out, cz_say_rule(CZ_RULE_TIMES, o->lang));
	}
	add_times(o);
}

static void add_languages(const struct obstacle *o)
{
	for (size_t k = 0; k < o->a->rec->languages.n; k++) {
		cz_buf_adds(o->out, k ? ", " : ": ");
		add_plain(o, o->a->rec->languages.v[k]);
	}
}

static void tell_language(const struct obstacle *o)
{
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_LANGUAGE, o->lang));
	add_languages(o);
}

/* A certificate of conduct that is there, and not valid on the day on which help begins. */
static void tell_vog_end(const struct obstacle *o)
{
	if (o->h->vog_until < o->t->today) {
		say(o, " (verlopen)", " (expired)");
		return;
	}
	say(o, " (verloopt vóór ", " (expires before ");
	cz_day_add(o->out, o->a->start);
	cz_buf_addc(o->out, ')');
}

/* Which training, skills or gender it is; of a volunteer, the skills that are missing, and whether a certificate
 * expired. */
static void tell_lack(const struct obstacle *o, enum cz_lack lack)
{
	const char *before = " (";
	if (lack == CZ_LACK_VOG && o->h && o->h->vog_until != CZ_DAY_NONE)
		tell_vog_end(o);
	if (lack == CZ_LACK_TRAINING) {
		cz_buf_adds(o->out, " (");
		add_kind(o, o->a->rec->category);
		cz_buf_addc(o->out, ')');
	}
	if (lack == CZ_LACK_GENDER)
		cz_buf_addf(o->out, " (%s)", cz_vocab_gender.code[o->a->rec->gender].label[o->lang]);
	for (size_t k = 0; lack == CZ_LACK_SKILLS && k < o->a->rec->skills.n; k++)
		if (!o->h || !cz_texts_have(&o->h->rec->skills, o->a->rec->skills.v[k])) {
			cz_buf_adds(o->out, before);
			add_plain(o, o->a->rec->skills.v[k]);
			before = ", ";
		}
	if (lack == CZ_LACK_SKILLS)
		cz_buf_addc(o->out, ')');
}

static void tell_features(const struct obstacle *o)
{
	const unsigned lacks = cz_rule_lacks(o->t, o->a, o->h);
	const char *before = ": ";
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_FEATURES, o->lang));
	for (int k = 0; k < CZ_LACKS; k++)
		if (lacks >> k & 1) {
			cz_buf_addf(o->out, "%s%s", before, cz_say_lack((enum cz_lack)k, o->lang));
			tell_lack(o, (enum cz_lack)k);
			before = ", ";
		}
}

static void tell_asked(const struct obstacle *o)
{
	const int32_t most = o->h->most_asked;
	if (most == 0) {
		say(o, "mag nooit gevraagd worden: hoogstens 0 keer in dertig dagen",
		    "is never to be asked: at most 0 times in thirty days");
	} else if (o->h->asked >= most) {
		say(o, "is in dertig dagen vaak genoeg gevraagd: ", "was asked often enough in thirty days: ");
		cz_num_add_int(o->out, o->h->asked);
		say(o, ", hoogstens ", ", at most ");
		cz_num_add_int(o->out, most);
	}
	if (o->h->rested)
		return;
	if (o->h->asked >= most)
		cz_buf_adds(o->out, "; ");
	say(o, "rust nog na een voorstel dat verliep, en mag weer gevraagd worden vanaf ",
	    "still rests after a proposal that expired, and may be asked again from ");
	cz_day_add(o->out, o->h->rest_over);
}

static void tell_place(const struct obstacle *o)
{
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_PLACE, o->lang));
	say(o, ": helpt er ", ": helps with ");
	cz_num_add_int(o->out, o->h->carried);
	say(o, ", hoogstens ", ", at most ");
	cz_num_add_int(o->out, cz_match_capacity(o->h));
	say(o, " tegelijk", " at once");
}

static void tell_group(const struct obstacle *o)
{
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_GROUP, o->lang));
	say(o, ": gevraagd ", ": asked for ");
	cz_num_add_int(o->out, o->a->group);
	say(o, ", komt met ", ", comes with ");
	cz_num_add_int(o->out, o->h->group_size > 0 ? o->h->group_size : 1);
}

/* The rows of the policy that are in the way, and what they need. */
static void tell_policy(const struct obstacle *o)
{
	const struct cz_policy *p = o->t->policy;
	const char *before = ": ";
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_POLICY, o->lang));
	if (o->a->refer) {
		say(o, ": dit is om door te verwijzen", ": this is one to refer");
		before = "; ";
	}
	for (size_t k = 0; k < p->rows; k++) {
		if (!(o->a->needs >> CZ_FIT_ROW >> k & 1) || !(o->h->rows_lacked >> k & 1))
			continue;
		cz_buf_adds(o->out, before);
		say(o, "de rij ", "row ");
		add_plain(o, p->row[k].name);
		for (size_t n = 0; n < p->row[k].needs.n; n++) {
			cz_buf_adds(o->out, n ? ", " : o->lang == CZ_NL ? " vraagt " : " needs ");
			add_plain(o, p->row[k].needs.v[n]);
		}
		before = "; ";
	}
}

void cz_obstacle_tell(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_rule rule, enum cz_lang lang,
		      struct cz_buf *out)
{
	static void (*const tell[CZ_RULES + 1])(const struct obstacle *o) = {
		[CZ_RULE_STATUS] = tell_status, [CZ_RULE_CATEGORY] = tell_category,
		[CZ_RULE_ORGANISATION] = tell_organisation, [CZ_RULE_REFUSAL] = tell_refusal,
		[CZ_RULE_DISTANCE] = tell_distance, [CZ_RULE_TIMES] = tell_times,
		[CZ_RULE_LANGUAGE] = tell_language, [CZ_RULE_FEATURES] = tell_features,
		[CZ_RULE_PLACE] = tell_place, [CZ_RULE_ASKED] = tell_asked,
		[CZ_RULE_GROUP] = tell_group, [CZ_RULE_POLICY] = tell_policy,
	};
	const struct obstacle o = {t, &t->ask[ask], &t->hand[hand], cz_match_past(t, ask, hand), lang, out};
	tell[rule](&o);
}

void cz_obstacle_tell_km(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_lang lang,
			 struct cz_buf *out)
{
	const struct obstacle o = {t, &t->ask[ask], &t->hand[hand], 0, lang, out};
	add_distance(&o, cz_match_km(t, o.a, o.h), 1);
}

void cz_obstacle_tell_asked(const struct cz_match_town *t, uint32_t ask, enum cz_rule rule, enum cz_lang lang,
			    struct cz_buf *out)
{
	const struct obstacle o = {t, &t->ask[ask], NULL, 0, lang, out};
	if (rule == CZ_RULE_TIMES)
		add_times(&o);
	if (rule == CZ_RULE_LANGUAGE)
		add_languages(&o);
}

void cz_obstacle_tell_lack(const struct cz_match_town *t, uint32_t ask, enum cz_lack lack, enum cz_lang lang,
			   struct cz_buf *out)
{
	tell_lack(&(struct obstacle){t, &t->ask[ask], NULL, 0, lang, out}, lack);
}
