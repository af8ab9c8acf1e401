#include "match/advice.h"
#include "base/array.h"
#include "base/num.h"
#include "match/heir.h"
#include "match/remedy.h"
#include "match/say.h"
#include <stdlib.h>
#include <string.h>

struct advice {
	const struct cz_match_town *t;
	uint32_t ask;
	enum cz_lang lang;
	struct cz_buf *out;
};

/* What was found to help by trying it. */
struct remedy {
	struct cz_relaxation change;
	enum cz_remedy found;
	uint32_t *filled; /* places of each request, then */
};

static const char *words(const struct advice *a, const char *nl, const char *en)
{
	return a->lang == CZ_NL ? nl : en;
}

static void say(const struct advice *a, const char *nl, const char *en)
{
	cz_buf_adds(a->out, words(a, nl, en));
}

/* Whose limits are in the way: those of the request, the volunteer and the policy. */
static void tell_limits(const struct advice *a, uint32_t i, uint32_t j, double km)
{
	const struct {
		double most;
		const char *who;
	} limit[] = {
		{a->t->ask[i].rec->max_km, words(a, "de hulpvraag", "the request")},
		{a->t->hand[j].rec->max_km, words(a, "de vrijwilliger", "the volunteer")},
		{a->t->policy->max_km, words(a, "het beleid", "the policy")},
	};
	const char *before = " ";
	for (size_t k = 0; k < CZ_COUNT(limit); k++)
		if (limit[k].most < km) { /* one that says nothing is NaN */
			cz_buf_addf(a->out, "%s%s", before, limit[k].who);
			say(a, " (nu hoogstens ", " (now at most ");
			cz_say_km(a->out, limit[k].most, 1, a->lang);
			cz_buf_addc(a->out, ')');
			before = words(a, " en ", " and ");
		}
}

static void tell_further(const struct advice *a, uint32_t i, uint32_t j)
{
	const double km = cz_match_km(a->t, &a->t->ask[i], &a->t->hand[j]);
	say(a, "een afstand van ", "a distance of ");
	cz_say_km(a->out, cz_relaxation_km(0, km), 1, a->lang);
	say(a, " tot ", " to ");
	cz_say_id(a->out, a->t->hand[j].rec->id);
	say(a, " zou moeten mogen van", " would have to be allowed by");
	tell_limits(a, i, j, km);
	if (i == a->ask)
		return;
	say(a, ", voor hulpvraag ", ", for request ");
	cz_say_id(a->out, a->t->ask[i].rec->id);
	say(a, ", zodat er voor deze iemand vrijkomt", ", so that somebody comes free for this one");
}

static void tell_feature(const struct advice *a, enum cz_feature feature)
{
	switch (feature) {
	case CZ_FEATURE_TRAINED:
		say(a, " zou de training voor deze hulp moeten volgen",
		    " would have to follow the training for this help");
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
	say(a, " kan wel als ook een van deze dagdelen goed is:",
	    " is free if one of these dayparts would do as well:");
	for (int k = 0; k < 21; k++)
		if (times >> k & 1) {
			cz_buf_adds(a->out, before);
			cz_say_daypart(a->out, k, a->lang);
			before = ", ";
		}
}

static void tell_place(const struct advice *a, const struct cz_hand *h)
{
	say(a, " zou er een hulpvraag extra bij moeten nemen: ", " would have to take one request more: ");
	cz_num_add_int(a->out, h->carried + h->places + 1);
	say(a, " tegelijk (nu hoogstens ", " at once (now at most ");
	cz_num_add_int(a->out, cz_match_capacity(h));
	cz_buf_addc(a->out, ')');
}

/* A limit that is higher, the rest after a proposal that expired, or both. */
static void tell_sooner(const struct advice *a, const struct cz_hand *h)
{
	if (h->rested || h->asked >= h->most_asked) {
		say(a, " zou in dertig dagen zo vaak gevraagd moeten mogen worden: ",
		    " would have to be asked so often in thirty days: ");
		cz_num_add_int(a->out, (h->asked > h->most_asked ? h->asked : h->most_asked) + 1);
		say(a, " keer (nu hoogstens ", " times (now at most ");
		cz_num_add_int(a->out, h->most_asked);
		cz_buf_addc(a->out, ')');
		if (h->rested)
			return;
		say(a, ", en", ", and");
	}
	say(a, " zou gevraagd moeten worden voor de rust voorbij is na een voorstel dat verliep; dat is op ",
	    " would have to be asked before the rest after a proposal that expired is over; that is on ");
	cz_day_add(a->out, h->rest_over);
}

static void tell_change(const struct advice *a, const struct cz_relaxation *r)
{
	if (r->rule == CZ_RULE_DISTANCE)
		tell_further(a, r->ask, r->hand);
	else
		cz_say_id(a->out, a->t->hand[r->hand].rec->id);
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
		tell_sooner(a, &a->t->hand[r->hand]);
		break;
	default:
		tell_place(a, &a->t->hand[r->hand]);
	}
	cz_buf_adds(a->out, ".\n");
}

/* What no single change mends, and so is not tried. */
enum beyond { NOTHING_BEYOND, NEVER_ASKED, LACKS_BOTH, LACKS_ROW, BEYONDS };

static enum beyond what_lies_beyond(const struct advice *a, uint32_t j)
{
	const struct cz_ask *ask = &a->t->ask[a->ask];
	const struct cz_hand *h = &a->t->hand[j];
	const unsigned failing = cz_rule_all(a->t, ask, h, cz_match_km(a->t, ask, h), cz_match_past(a->t, a->ask, j));
	const unsigned both = 1u << CZ_LACK_VOG | 1u << CZ_LACK_TRAINING;
	if (failing == 1u << CZ_RULE_ASKED && h->most_asked == 0)
		return NEVER_ASKED;
	if (failing >> CZ_RULE_POLICY && !(failing & ~(1u << CZ_RULE_POLICY | 1u << CZ_RULE_FEATURES)) &&
	    !cz_remedy_feature(a->t, a->ask, j, failing, &(struct cz_relaxation){0}))
		return LACKS_ROW;
	return failing == 1u << CZ_RULE_FEATURES && cz_rule_lacks(a->t, ask, h) == both ? LACKS_BOTH : NOTHING_BEYOND;
}

/* One of each, that of the lowest id. */
static void tell_beyond(const struct advice *a)
{
	static const char *const text[BEYONDS][CZ_LANGS] = {
		[NEVER_ASKED] = {
			" mag nooit gevraagd worden (hoogstens 0 keer in dertig dagen); wat een hogere grens zou doen, "
			"is niet geprobeerd.\n",
			" is never to be asked (at most 0 times in thirty days); what a higher limit would do was not "
			"tried.\n",
		},
		[LACKS_BOTH] = {
			" mist er twee, een VOG en de training; wat die samen zouden doen, is niet geprobeerd.\n",
			" lacks two, a certificate of conduct and the training; what they would do together was not "
			"tried.\n",
		},
		[LACKS_ROW] = {
			" mag deze hulpvraag van een rij van het beleid niet doen; wat het zou doen als dat wel mag, "
			"of de vrijwilliger heeft wat die rij vraagt, is niet geprobeerd.\n",
			" may not do this under a row of the policy; what it would do if that allowed it, or the "
			"volunteer had what the row needs, was not tried.\n",
		},
	};
	const char *id[BEYONDS] = {NULL};
	for (uint32_t j = 0; j < a->t->hands; j++) {
		const char *mine = a->t->hand[j].rec->id, **best = &id[what_lies_beyond(a, j)];
		if (!*best || strcmp(mine, *best) < 0)
			*best = mine;
	}
	for (int k = NEVER_ASKED; k < BEYONDS; k++)
		if (id[k]) {
			cz_say_id(a->out, id[k]);
			cz_buf_adds(a->out, text[k][a->lang]);
		}
}

static void tell_none(const struct advice *a)
{
	say(a, "Geen enkele verandering zou op zichzelf helpen, of alleen in de plaats van een ander die even dringend "
	       "is: dat een vrijwilliger verder reist (of het beleid dat iedereen toestaat, waar dat de grens stelt), "
	       "op een ander dagdeel kan, een VOG of de training voor deze hulp heeft, een plaats meer heeft of "
	       "vaker gevraagd wordt.\n",
	    "No single change would help here, or only in the place of another as urgent: that one volunteer travels "
	    "further (or the policy allows it to everybody, where the limit is its own), is free on another daypart, "
	    "has a certificate of conduct or the training for this help, has a place more or is asked more often.\n");
	tell_beyond(a);
}

static void tell_unknown(const struct advice *a, size_t tries)
{
	if (tries == 1) {
		say(a, "De kleinste verandering bij een vrijwilliger of in het beleid zou niet helpen; andere zijn "
		       "niet geprobeerd.\n",
		    "The smallest change of a volunteer or of the policy would not help; others were not tried.\n");
		return;
	}
	say(a, "De ", "The ");
	cz_num_add_int(a->out, (int64_t)tries);
	say(a, " kleinste veranderingen bij een vrijwilliger of in het beleid zouden niet helpen; andere zijn niet "
	       "geprobeerd.\n",
	    " smallest changes of a volunteer or of the policy would not help; others were not tried.\n");
}

static void tell_limits_left(const struct advice *a)
{
	say(a, "Geen enkele verandering bij een vrijwilliger zou op zichzelf helpen, of alleen in de plaats van een "
	       "ander die even dringend is. Van wat een ruimere grens van het beleid aan de afstand zou doen, is niet "
	       "alles bekeken: dat kan wel helpen.\n",
	    "No single change of a volunteer would help here, or only in the place of another as urgent. Of what a "
	    "wider limit of the policy on the distance would do, not all was looked at: that may help.\n");
	tell_beyond(a);
}

/* Who else would gain or lose a helper. Help under way stays, and counts. */
static void tell_others(const struct advice *a, const struct cz_plan_of_town *p, const uint32_t *filled)
{
	bool any = false;
	for (uint32_t k = 0; k < p->town->asks; k++) {
		const uint32_t now = cz_plan_filled(p, k), promised = (uint32_t)p->town->ask[k].promised;
		if (k == a->ask || filled[k] == now)
			continue;
		if (!any)
			say(a, "Dan verandert ook dit:\n", "Then this changes, too:\n");
		any = true;
		say(a, "  hulpvraag ", "  request ");
		cz_say_id(a->out, p->town->ask[k].rec->id);
		cz_buf_addf(a->out, " (%s %d): %s %u %s %u helpers\n", words(a, "urgentie", "urgency"),
			    (int)p->town->ask[k].urgency, words(a, "van", "from"), now + promised,
			    words(a, "naar", "to"), filled[k] + promised);
	}
}

/* What follows the words for a change, of what was tried. */
static void tell_in_place_of(const struct advice *a, enum cz_remedy found)
{
	if (found == CZ_REMEDY_MORE)
		say(a, " en niet alleen in de plaats van anderen", ", and not only in the place of others");
	if (found == CZ_REMEDY_MOVES)
		say(a, ", maar in de plaats van anderen", ", but in the place of others");
	cz_buf_adds(a->out, ": ");
}

/* How large the change is that was found. That of a policy may do with less. */
static void tell_smallest(const struct advice *a, const struct cz_relaxation *best, enum cz_remedy found)
{
	if (best->for_all)
		say(a, "Een verandering van het beleid, en zo voor iedereen, die zou helpen",
		    "A change of the policy, and so for everybody, that would help");
	else
		say(a, "De kleinste verandering die zou helpen", "The smallest change that would help");
	tell_in_place_of(a, found);
}

static void tell_tied(const struct advice *a, const struct cz_relaxation *r)
{
	say(a, "Geen enkele verandering helpt zeker. De kleinste waarmee het lot beslist, en nu voor een ander: ",
	    "No single change is sure to help. The smallest with which a tie decides, now for another: ");
	tell_change(a, r);
}

static void tell_found(const struct advice *a, const struct cz_plan_of_town *p, const struct remedy *m)
{
	switch (m->found) {
	case CZ_REMEDY_NONE:
		if (p->town->hands)
			tell_none(a);
		return;
	case CZ_REMEDY_UNKNOWN:
		tell_unknown(a, cz_remedy_tries(p));
		return;
	case CZ_REMEDY_LIMITS:
		tell_limits_left(a);
		return;
	case CZ_REMEDY_TIED:
		tell_tied(a, &m->change);
		return;
	case CZ_REMEDY_PROVEN:
		say(a, "Een verandering die zou helpen (kleinere zijn niet alle geprobeerd): ",
		    "A change that would help (not all smaller ones were tried): ");
		break;
	default:
		tell_smallest(a, &m->change, m->found);
	}
	tell_change(a, &m->change);
	tell_others(a, p, m->filled);
}

/* What was tried and helps as well as what the record tells, which is proven. */
static void tell_besides(const struct advice *a, const struct cz_plan_of_town *p, const struct cz_relaxation *nearest,
			 const struct remedy *m)
{
	if (cz_relaxation_before(a->t, &m->change, nearest))
		say(a, "Een kleinere is geprobeerd en zou ook helpen",
		    "A smaller one was tried and would help as well");
	else
		say(a, "Een grotere is geprobeerd en zou ook helpen",
		    "A larger one was tried and would help as well");
	tell_in_place_of(a, m->found);
	tell_change(a, &m->change);
	tell_others(a, p, m->filled);
}

static bool is_same(const struct cz_relaxation *a, const struct cz_relaxation *b)
{
	return a->rule == b->rule && a->hand == b->hand && a->feature == b->feature && a->ask == b->ask;
}

/* What the record of the request tells, where the prices prove that it helps. */
static int tell_proven(const struct advice *a, const struct cz_plan_of_town *p, const struct cz_relaxation *nearest,
		       struct cz_err *err)
{
	uint32_t *filled = cz_array_new(p->town->asks, sizeof *filled);
	int rc = filled ? cz_remedy_try(p, a->ask, nearest, filled, err) : cz_fail_mem(err);
	if (!rc) {
		say(a, "De kleinste verandering die bewezen helpt", "The smallest change that is proven to help");
		tell_in_place_of(a, cz_remedy_serves_more(p, filled) ? CZ_REMEDY_SMALLEST : CZ_REMEDY_MOVES);
		tell_change(a, nearest);
		tell_others(a, p, filled);
	}
	free(filled);
	return rc;
}

/* What the record tells comes first, and what was tried besides. m: what was found by that. */
static int tell_both(const struct advice *a, const struct cz_plan_of_town *p, const struct cz_counts *told,
		     struct remedy *m, struct cz_err *err)
{
	const bool other = m->found > CZ_REMEDY_PROVEN || !is_same(&m->change, &told->nearest);
	if (told->hope == CZ_HOPE_SURE && other) {
		const int rc = tell_proven(a, p, &told->nearest, err);
		if (!rc && m->found <= CZ_REMEDY_MOVES)
			tell_besides(a, p, &told->nearest, m);
		return rc;
	}
	if (told->hope == CZ_HOPE_TIED && m->found == CZ_REMEDY_TIED)
		m->change = told->nearest;
	tell_found(a, p, m);
	if (told->hope == CZ_HOPE_TIED && m->found != CZ_REMEDY_TIED && other) {
		say(a, "Wat kan helpen, als het lot zo beslist: ", "What may help, if a tie is decided so: ");
		tell_change(a, &told->nearest);
	}
	return 0;
}

int cz_advice_tell(const struct cz_plan_of_town *p, uint32_t i, const struct cz_counts *told, enum cz_lang lang,
		   struct cz_buf *out, struct cz_err *err)
{
	const struct advice a = {p->town, i, lang, out};
	struct remedy m = {0};
	if (!p->all_pairs) {
		if (told->nearest.rule) {
			say(&a, "De kleinste verandering die zou kunnen helpen: ",
			    "The smallest change that could help: ");
			tell_change(&a, &told->nearest);
		}
		return 0;
	}
	m.filled = cz_array_new(p->town->asks, sizeof *m.filled);
	int rc = m.filled ? cz_remedy_find(p, i, &m.change, m.filled, &m.found, err) : cz_fail_mem(err);
	if (!rc)
		rc = tell_both(&a, p, told, &m, err);
	free(m.filled);
	return rc;
}
