#include "match/obstacle.h"
#include "base/num.h"
#include "base/text.h"
#include "match/say.h"
#include <math.h>

struct obstacle {
	const struct cz_match_town *t;
	const struct cz_ask *a;
	const struct cz_hand *h;
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

static void tell_status(const struct obstacle *o)
{
	const struct cz_volunteer *v = o->h->rec;
	if (o->past & CZ_PAST_NOW) {
		say(o, "helpt deze vrager al", "helps this person already");
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
		say(o, "is op deze dag afwezig", "is absent on this day");
	}
}

static void tell_organisation(const struct obstacle *o)
{
	const struct cz_volunteer *v = o->h->rec;
	const char *asks = o->a->rec->organisation;
	if (v->exclusive == 1 && (!asks || strcmp(asks, v->organisation) != 0)) {
		say(o, "helpt alleen bij de eigen organisatie, ", "only helps with the own organisation, ");
		add_plain(o, v->organisation);
		return;
	}
	say(o, "werkt voor organisatie ", "works for organisation ");
	add_plain(o, v->organisation);
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

static void tell_distance(const struct obstacle *o)
{
	const double km = cz_match_km(o->t, o->a, o->h);
	if (km < 0) {
		say(o, "de afstand is niet bekend: de plaats van minstens een van beiden ontbreekt",
		    "the distance is not known: the place of at least one of the two is missing");
		return;
	}
	const double most = fmin(o->a->max_km, o->h->max_km);
	const int decimals = decimals_between(km, most);
	say(o, "woont te ver weg: ", "lives too far away: ");
	add_distance(o, km, decimals);
	say(o, ", hoogstens ", ", at most ");
	add_km(o, most, decimals);
}

static void tell_times(const struct obstacle *o)
{
	const char *before = ": ";
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_TIMES, o->lang));
	for (int k = 0; k < 21; k++)
		if (o->a->times >> k & 1) {
			cz_buf_adds(o->out, before);
			cz_say_daypart(o->out, k, o->lang);
			before = ", ";
		}
}

static void tell_language(const struct obstacle *o)
{
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_LANGUAGE, o->lang));
	for (size_t k = 0; k < o->a->rec->languages.n; k++) {
		cz_buf_adds(o->out, k ? ", " : ": ");
		add_plain(o, o->a->rec->languages.v[k]);
	}
}

static void tell_features(const struct obstacle *o)
{
	const unsigned lacks = cz_rule_lacks(o->t, o->a, o->h);
	const char *before = ": ";
	cz_buf_adds(o->out, cz_say_rule(CZ_RULE_FEATURES, o->lang));
	for (int k = 0; k < CZ_LACKS; k++)
		if (lacks >> k & 1) {
			cz_buf_addf(o->out, "%s%s", before, cz_say_lack((enum cz_lack)k, o->lang));
			before = ", ";
		}
}

static void tell_asked(const struct obstacle *o)
{
	const int32_t most = cz_match_most_asked(o->t, o->h);
	if (o->h->asked < most) {
		say(o, "rust nog na een voorstel dat verliep", "still rests after a proposal that expired");
		return;
	}
	say(o, "is in dertig dagen vaak genoeg gevraagd: ", "was asked often enough in thirty days: ");
	cz_num_add_int(o->out, o->h->asked);
	say(o, ", hoogstens ", ", at most ");
	cz_num_add_int(o->out, most);
}

void cz_obstacle_tell(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_rule rule, enum cz_lang lang,
		      struct cz_buf *out)
{
	static void (*const tell[CZ_RULES + 1])(const struct obstacle *o) = {
		[CZ_RULE_STATUS] = tell_status,     [CZ_RULE_ORGANISATION] = tell_organisation,
		[CZ_RULE_REFUSAL] = tell_refusal,   [CZ_RULE_DISTANCE] = tell_distance,
		[CZ_RULE_TIMES] = tell_times,       [CZ_RULE_LANGUAGE] = tell_language,
		[CZ_RULE_FEATURES] = tell_features, [CZ_RULE_ASKED] = tell_asked,
	};
	const struct obstacle o = {t, &t->ask[ask], &t->hand[hand], cz_match_past(t, ask, hand), lang, out};
	if (tell[rule])
		tell[rule](&o);
	else
		cz_buf_adds(out, cz_say_rule(rule, lang));
}

void cz_obstacle_tell_km(const struct cz_match_town *t, uint32_t ask, uint32_t hand, enum cz_lang lang,
			 struct cz_buf *out)
{
	const struct obstacle o = {t, &t->ask[ask], &t->hand[hand], 0, lang, out};
	add_distance(&o, cz_match_km(t, o.a, o.h), 1);
}
