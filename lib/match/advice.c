#include "match/advice.h"
#include "base/num.h"
#include "base/text.h"
#include "match/remedy.h"
#include "match/say.h"
#include <math.h>

struct advice {
	const struct cz_match_town *t;
	uint32_t ask;
	enum cz_lang lang;
	struct cz_buf *out;
};

static const char *words(const struct advice *a, const char *nl, const char *en)
{
	return a->lang == CZ_NL ? nl : en;
}

static void say(const struct advice *a, const char *nl, const char *en)
{
	cz_buf_adds(a->out, words(a, nl, en));
}

/* Which of the limits are in the way: those of the request, the volunteer and the policy. */
static void tell_limits(const struct advice *a, uint32_t j, double km)
{
	const struct {
		double most;
		const char *who;
	} limit[] = {
		{a->t->ask[a->ask].rec->max_km, words(a, "de hulpvraag", "the request")},
		{a->t->hand[j].rec->max_km, words(a, "de vrijwilliger", "the volunteer")},
		{a->t->policy->max_km, words(a, "het beleid", "the policy")},
	};
	const char *before = ": ";
	for (size_t k = 0; k < CZ_COUNT(limit); k++)
		if (limit[k].most < km) { /* one that says nothing is NaN */
			cz_buf_addf(a->out, "%s%s", before, limit[k].who);
			say(a, " (nu hoogstens ", " (now at most ");
			cz_say_km(a->out, limit[k].most, 1, a->lang);
			cz_buf_addc(a->out, ')');
			before = ", ";
		}
}

static void tell_further(const struct advice *a, uint32_t j)
{
	const double km = cz_match_km(a->t, &a->t->ask[a->ask], &a->t->hand[j]);
	say(a, "sta ", "allow ");
	cz_say_km(a->out, ceil(km * 10 - 1e-6) / 10, 1, a->lang);
	say(a, " tot ", " to ");
	cz_text_add_plain(a->out, cz_str_of(a->t->hand[j].rec->id));
	say(a, " toe bij", " in");
	tell_limits(a, j, km);
}

static void tell_feature(const struct advice *a, enum cz_feature feature)
{
	switch (feature) {
	case CZ_FEATURE_TRAINED:
		say(a, " zou de training voor deze hulp moeten volgen", " would have to follow the training for this help");
		break;
	case CZ_FEATURE_FIRST:
		say(a, " zou een VOG moeten krijgen, voor het eerst",
		    " would have to get a certificate of conduct, for the first time");
		break;
	default:
		say(a, " zou de VOG moeten vernieuwen", " would have to renew the certificate of conduct");
	}
}

static void tell_times(const struct advice *a, uint32_t times)
{
	const char *before = " ";
	say(a, " kan wel als ook een van deze dagdelen goed is:", " is free if one of these dayparts would do as well:");
	for (int k = 0; k < 21; k++)
		if (times >> k & 1) {
			cz_buf_adds(a->out, before);
			cz_say_daypart(a->out, k, a->lang);
			before = ", ";
		}
}

static void tell_change(const struct advice *a, const struct cz_relaxation *r)
{
	if (r->rule == CZ_RULE_DISTANCE)
		tell_further(a, r->hand);
	else
		cz_text_add_plain(a->out, cz_str_of(a->t->hand[r->hand].rec->id));
	switch (r->rule) {
	case CZ_RULE_DISTANCE:
		break;
	case CZ_RULE_TIMES:
		tell_times(a, r->times);
		break;
	case CZ_RULE_FEATURES:
		tell_feature(a, r->feature);
		break;
	case CZ_RULE_ASKED:
		say(a, " zou eerder weer gevraagd moeten mogen worden", " would have to be asked again sooner");
		break;
	default:
		say(a, " zou er een hulpvraag extra bij moeten nemen", " would have to take one request more");
	}
	cz_buf_adds(a->out, ".\n");
}

static void tell_none(const struct advice *a)
{
	say(a, "Geen verandering bij een vrijwilliger alleen zou hier helpen: verder reizen, een ander dagdeel, een VOG, "
	       "een training, een plaats meer.\n",
	    "No change of one volunteer alone would help here: travelling further, another daypart, a certificate of "
	    "conduct, a training, a place more.\n");
}

static void tell_unknown(const struct advice *a)
{
	say(a, "De ", "The ");
	cz_num_add_int(a->out, CZ_REMEDY_TRIES);
	say(a, " kleinste veranderingen bij een vrijwilliger zouden niet helpen; grotere zijn niet geprobeerd.\n",
	    " smallest changes of a volunteer would not help; larger ones were not tried.\n");
}

int cz_advice_tell(const struct cz_plan_of_town *p, uint32_t i, const struct cz_relaxation *nearest, enum cz_lang lang,
		   struct cz_buf *out, struct cz_err *err)
{
	const struct advice a = {p->town, i, lang, out};
	struct cz_relaxation best;
	enum cz_remedy found;
	if (!p->all_pairs) {
		if (nearest->rule) {
			say(&a, "De kleinste verandering die zou kunnen helpen: ", "The smallest change that could help: ");
			tell_change(&a, nearest);
		}
		return 0;
	}
	int rc = cz_remedy_find(p, i, &best, &found, err);
	if (rc)
		return rc;
	if (found == CZ_REMEDY_FOUND) {
		say(&a, "De kleinste verandering die zou helpen: ", "The smallest change that would help: ");
		tell_change(&a, &best);
	} else if (found == CZ_REMEDY_UNKNOWN) {
		tell_unknown(&a);
	} else if (p->town->hands) {
		tell_none(&a);
	}
	return 0;
}
