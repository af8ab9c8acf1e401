#include "match/tell.h"
#include "base/num.h"
#include "base/text.h"
#include "data/json.h"
#include "match/say.h"

struct telling {
	const struct cz_value *rec;
	enum cz_lang lang;
	struct cz_buf *out;
};

static void say(const struct telling *t, const char *nl, const char *en)
{
	cz_buf_adds(t->out, t->lang == CZ_NL ? nl : en);
}

static void add_text(const struct telling *t, const char *key)
{
	cz_text_add_plain(t->out, cz_value_text(t->rec, key, ""));
}

static void add_int(const struct telling *t, const struct cz_value *of, const char *key)
{
	cz_num_add_int(t->out, cz_value_int(of, key, 0));
}

static void add_request(const struct telling *t)
{
	say(t, "Hulpvraag ", "Request ");
	add_text(t, "request");
}

static void add_km(const struct telling *t)
{
	double km = cz_value_real(t->rec, "km", -1);
	if (km < 0)
		return;
	cz_buf_adds(t->out, " (");
	cz_say_km(t->out, km, 1, t->lang);
	if (cz_value_bool(t->rec, "km_assumed", false))
		say(t, ", aangenomen: dezelfde postcode", ", assumed: the same postcode");
	cz_buf_addc(t->out, ')');
}

static void tell_match(const struct telling *t)
{
	add_request(t);
	cz_buf_adds(t->out, ": ");
	add_text(t, "volunteer");
	add_km(t);
}

/* What the whole would lose by it; of a plan that left pairs out only the least is known. */
static void add_cost(const struct telling *t)
{
	const bool exact = cz_value_get(t->rec, "cost") != NULL;
	const int64_t cost = cz_value_int(t->rec, exact ? "cost" : "cost_at_least", 0);
	if (cz_value_get(t->rec, exact ? "cost_steps" : "cost_steps_at_least")) {
		say(t, "; dan verliest een andere hulpvraag haar plaats, of moet een dringende wijken",
		    "; then another request would lose its place, or an urgent one give way");
		return;
	}
	say(t, "; kost het geheel ", "; costs the whole ");
	if (!exact)
		say(t, "ten minste ", "at least ");
	cz_num_add_int(t->out, cost > 0 ? cost : 0);
	say(t, " punten", " points");
}

static void tell_alternative(const struct telling *t)
{
	add_request(t);
	say(t, ", achter de hand: ", ", in reserve: ");
	add_text(t, "volunteer");
	add_km(t);
	add_cost(t);
}

/* Whether everybody whom that rule ruled out lacks all of it. */
static bool all_lack_all(const struct telling *t, const struct cz_value *lacks)
{
	const int64_t hands = cz_value_int(cz_value_get(t->rec, "blocked"), cz_rule_name(CZ_RULE_FEATURES), 0);
	bool all = true;
	for (int k = 0; k < CZ_LACKS; k++)
		all = all && cz_value_int(lacks, cz_lack_name((enum cz_lack)k), hands) == hands;
	return all;
}

static void add_lacks(const struct telling *t)
{
	const struct cz_value *lacks = cz_value_get(t->rec, "lacks");
	const bool all = lacks && all_lack_all(t, lacks);
	const char *before = ": ";
	for (int k = 0; k < CZ_LACKS; k++)
		if (cz_value_get(lacks, cz_lack_name((enum cz_lack)k))) {
			cz_buf_addf(t->out, "%s%s", before, cz_say_lack((enum cz_lack)k, t->lang));
			before = t->lang == CZ_NL ? (all ? " en " : " of ") : (all ? " and " : " or ");
		}
}

/* Only where all pairs of a town were looked at it is told of how many there are too few. */
static bool leaves_out(const struct telling *t)
{
	return cz_str_is(cz_value_text(t->rec, "type", ""), "unmatched") && cz_value_get(t->rec, "blocked") &&
	       !cz_value_get(t->rec, "shortage");
}

/* "outbid", "refer", or the name of the rule that took the last ones away. */
static void add_reason(const struct telling *t)
{
	struct cz_str reason = cz_value_text(t->rec, "reason", "");
	if (cz_str_is(reason, "refer"))
		say(t, "verwijs door: dit is niet voor vrijwilligers", "refer it: this is not for volunteers");
	else if (cz_str_is(reason, "outbid") && leaves_out(t))
		say(t, "wie zou mogen en bekeken is, is nodig voor anderen",
		    "those who would be allowed and were looked at are needed for others");
	else if (cz_str_is(reason, "outbid"))
		say(t, "wie zou mogen, is nodig voor anderen", "those who would be allowed are needed for others");
	else if (cz_str_is(reason, "no_volunteers"))
		say(t, "er is niemand meer die zou mogen", "there is nobody left who would be allowed");
	for (int rule = 1; rule <= CZ_RULES; rule++)
		if (cz_str_is(reason, cz_rule_name((enum cz_rule)rule))) {
			say(t, "de laatste kandidaat ", "the last candidate ");
			cz_buf_adds(t->out, cz_say_rule((enum cz_rule)rule, t->lang));
			if (rule == CZ_RULE_FEATURES)
				add_lacks(t);
		}
}

/* A daypart by its name, behind these signs. */
static void add_daypart(const struct telling *t, const char *before, struct cz_str name)
{
	for (int k = 0; k < 21; k++)
		if (cz_str_is(name, cz_daypart_name(k))) {
			cz_buf_adds(t->out, before);
			cz_say_daypart(t->out, k, t->lang);
		}
}

/* " maandagochtend, dinsdagmiddag of dinsdagavond" */
static void add_dayparts(const struct telling *t, const struct cz_value *times)
{
	const char *last = t->lang == CZ_NL ? " of " : " or ";
	for (uint32_t n = 0; times && n < times->n; n++)
		add_daypart(t, !n ? " " : n + 1 < times->n ? ", " : last, times->item[n].text);
}

/* A question more, or one before the rest after a proposal that expired is over, or both. */
static void add_question(const struct telling *t, const struct cz_value *c)
{
	const struct cz_str rest = cz_value_text(c, "rest_until", "");
	if (!rest.n || cz_value_bool(c, "once_more", false))
		say(t, " mag toch nog een keer gevraagd worden", " may be asked once more all the same");
	if (!rest.n)
		return;
	say(t, cz_value_bool(c, "once_more", false) ? ", en dat" : " mag gevraagd worden",
	    cz_value_bool(c, "once_more", false) ? ", and that" : " may be asked");
	say(t, " voor de rust na een voorstel dat verliep voorbij is, op ",
	    " before the rest after a proposal that expired is over, on ");
	cz_text_add_plain(t->out, rest);
}

/* The smallest change, and how sure it is that it helps. */
static void add_change(const struct telling *t)
{
	const struct cz_value *nearest = cz_value_get(t->rec, "nearest");
	const struct cz_value *c = nearest ? nearest : cz_value_get(t->rec, "untried");
	const struct cz_str rule = cz_value_text(c, "rule", "");
	if (!c)
		return;
	if (!nearest)
		say(t, "; niet geprobeerd: ", "; not tried: ");
	else if (cz_value_bool(nearest, "proven", false))
		say(t, "; wat zou helpen: ", "; what would help: ");
	else
		say(t, "; wat zou helpen als het lot het wil: ", "; what would help if a tie falls so: ");
	cz_text_add_plain(t->out, cz_value_text(c, "volunteer", ""));
	if (cz_str_is(rule, "distance")) {
		say(t, " mag ", " may be ");
		cz_say_km(t->out, cz_value_real(c, "km", 0), 1, t->lang);
		say(t, " verder weg zijn", " further away");
	} else if (cz_str_is(rule, "times")) {
		say(t, ", als ook een ander dagdeel kan:", ", if another daypart will do as well:");
		add_dayparts(t, cz_value_get(c, "times"));
	} else if (cz_str_is(rule, "features")) {
		say(t, " vernieuwt de VOG", " renews the certificate of conduct");
	} else if (cz_str_is(rule, "asked")) {
		add_question(t, c);
	} else {
		say(t, " doet er een hulpvraag bij", " takes one request more");
	}
}

static void tell_unmatched(const struct telling *t)
{
	const struct cz_value *shortage = cz_value_get(t->rec, "shortage");
	int64_t open = cz_value_int(t->rec, "places", 0);
	add_request(t);
	if (open) {
		cz_buf_adds(t->out, ": ");
		cz_num_add_int(t->out, open);
		say(t, open == 1 ? " plaats open; " : " plaatsen open; ",
	    open == 1 ? " place open; " : " places open; ");
	} else {
		say(t, ": niemand; ", ": nobody; ");
	}
	add_reason(t);
	if (cz_value_bool(t->rec, "place_unknown", false))
		say(t, "; waar deze hulpvraag is, is niet bekend: geef een postcode, of de plaats daarvan",
		    "; nobody knows where this request is: give a postcode, or the place of it");
	if (shortage) {
		cz_buf_adds(t->out, " (");
		add_int(t, shortage, "wanted");
		say(t, " gevraagd, plaats voor ", " wanted, room for ");
		add_int(t, shortage, "places");
		cz_buf_addc(t->out, ')');
	}
	add_change(t);
}

/* Somebody has to tell the volunteer, who was asked and still waits. */
static void tell_withdrawn(const struct telling *t)
{
	const struct cz_str reason = cz_value_text(t->rec, "reason", "");
	add_request(t);
	cz_buf_adds(t->out, ": ");
	add_text(t, "volunteer");
	say(t, " is gevraagd", " was asked");
	if (cz_value_get(t->rec, "proposed")) {
		say(t, " op ", " on ");
		add_text(t, "proposed");
	}
	say(t, " en moet horen dat het niet meer hoeft: ", " and has to hear that it is off: ");
	if (cz_str_is(reason, "request"))
		say(t, "de hulpvraag doet niet meer mee", "the request takes no part any more");
	if (cz_str_is(reason, "plan"))
		say(t, "het geheel is zo beter", "the whole is better so");
	for (int rule = 1; rule <= CZ_RULES; rule++)
		if (cz_str_is(reason, cz_rule_name((enum cz_rule)rule))) {
			say(t, "deze vrijwilliger ", "this volunteer ");
			cz_buf_adds(t->out, cz_say_rule((enum cz_rule)rule, t->lang));
		}
}

static bool tell_price(const struct telling *t)
{
	int64_t urgency = cz_value_int(t->rec, "urgency", 0), points = cz_value_int(t->rec, "points", 0);
	if (!cz_value_get(t->rec, "volunteer") || (!urgency && points <= 0) || !cz_value_int(t->rec, "places", 1))
		return false; /* of who had no place for this plan the price says nothing */
	add_text(t, "volunteer");
	const struct cz_str limit = cz_value_text(t->rec, "limit", "");
	if (cz_str_is(limit, "asked"))
		say(t, ", een keer vaker gevraagd: ", ", asked once more: ");
	else if (cz_str_is(limit, "both"))
		say(t, ", een plaats meer en een keer vaker gevraagd: ", ", one place more and asked once more: ");
	else
		say(t, ", een plaats meer: ", ", one place more: ");
	if (urgency) {
		say(t, "hoogstens een hulpvraag erbij van urgentie ", "at most one request more, of urgency ");
		cz_num_add_int(t->out, urgency);
	} else {
		say(t, "hoogstens zoveel punten erbij: ", "at most so many points more: ");
		cz_num_add_int(t->out, points);
	}
	return true;
}

static void add_team(const struct telling *t, const char *key)
{
	const struct cz_value *team = cz_value_get(t->rec, key);
	if (!team || !team->n)
		say(t, "niemand", "nobody");
	for (uint32_t k = 0; team && k < team->n; k++) {
		if (k)
			cz_buf_adds(t->out, ", ");
		cz_text_add_plain(t->out, team->item[k].text);
	}
}

static void tell_what_if(const struct telling *t)
{
	add_request(t);
	say(t, ": nu ", ": now ");
	add_team(t, "before");
	say(t, ", dan ", ", then ");
	add_team(t, "after");
	if (cz_value_get(t->rec, "reason")) {
		cz_buf_adds(t->out, "; ");
		add_reason(t);
	}
}

/* " en ook dinsdagmiddag": one daypart alone does not do for help on several a week. */
static void add_with(const struct telling *t)
{
	const struct cz_value *with = cz_value_get(t->rec, "with");
	for (uint32_t n = 0; with && n < with->n; n++)
		add_daypart(t, t->lang == CZ_NL ? " en ook " : " and also ", with->item[n].text);
}

static void tell_recruit(const struct telling *t)
{
	struct cz_str category = cz_value_text(t->rec, "category", ""), daypart = cz_value_text(t->rec, "daypart", "");
	const char *label = cz_code_label(&cz_vocab_category, category, t->lang);
	int64_t waiting = cz_value_int(t->rec, "waiting", 0), more = cz_value_int(t->rec, "more", 0);
	if (label)
		cz_buf_adds(t->out, label);
	else if (category.n)
		cz_text_add_plain(t->out, category);
	else
		say(t, "Hulp zonder soort", "Help of no kind");
	if (cz_value_get(t->rec, "area")) {
		cz_buf_adds(t->out, ", ");
		add_text(t, "area");
	}
	add_daypart(t, ", ", daypart);
	add_with(t);
	cz_buf_adds(t->out, ": ");
	cz_num_add_int(t->out, waiting);
	say(t, waiting == 1 ? " plaats open" : " plaatsen open", waiting == 1 ? " place open" : " places open");
	if (daypart.n) /* a request counts with each of its dayparts */
		say(t, " waarvoor dit dagdeel kan", " that this daypart would suit");
	say(t, "; een vrijwilliger erbij", "; one more volunteer here");
	if (more) {
		say(t, " vervult er ", " fills ");
		cz_num_add_int(t->out, more);
		say(t, " meer (misschien van een andere hulpvraag), de dringendste daarvan, met wachten, van urgentie ",
		    " more (perhaps of another request), the most urgent of these, after waiting, of urgency ");
		add_int(t, t->rec, "urgency");
	} else if (cz_value_int(t->rec, "points", 0)) {
		say(t, " vult er geen, maar past beter", " fills none, but fits better");
	} else {
		say(t, " verandert niets", " changes nothing");
	}
}

/* "39 (urgency 1: 23, 2: 10, 3: 6)" */
static void add_served(const struct telling *t, const struct cz_value *run, const char *key)
{
	const struct cz_value *by = cz_value_get(run, "matched_by_urgency");
	add_int(t, run, key);
	if (!by || by->kind != CZ_OBJECT)
		return;
	say(t, " (urgentie ", " (urgency ");
	for (uint32_t k = 0; k < by->n; k++) {
		if (k)
			cz_buf_adds(t->out, ", ");
		cz_buf_addf(t->out, "%.*s: ", (int)by->member[k].key.n, by->member[k].key.s);
		cz_num_add_int(t->out, by->member[k].value.whole);
	}
	cz_buf_addc(t->out, ')');
}

/* "now 1, then 0": in the order of the lines of the requests. */
static void add_now_then(const struct telling *t, const char *key,
			 void (*add)(const struct telling *t, const struct cz_value *run, const char *key))
{
	const struct cz_value *before = cz_value_get(t->rec, "before");
	if (before) {
		say(t, "nu ", "now ");
		add(t, before, key);
		say(t, ", dan ", ", then ");
	}
	add(t, t->rec, key);
}

static void tell_run(const struct telling *t)
{
	say(t, "Vervulde plaatsen: ", "Places filled: ");
	add_now_then(t, "matched", add_served);
	if (cz_value_get(t->rec, "before")) { /* who says yes is no longer proposed, and not lost either */
		say(t, "; toegezegd of lopend: ", "; promised or under way: ");
		add_now_then(t, "under_way", add_int);
	}
	if (cz_value_bool(t->rec, "minimise", false))
		say(t, "; kosten: ", "; cost: ");
	else
		say(t, "; punten: ", "; points: ");
	add_now_then(t, "score", add_int);
	if (cz_value_bool(t->rec, "optimal", false))
		say(t, "; bewezen het beste plan", "; proven to be the best plan");
	else
		say(t, "; niet bewezen het beste plan", "; not proven to be the best plan");
}

/* A number of the record, and what it counts. */
struct count {
	const char *key, *nl, *en;
};

static void add_counts(const struct telling *t, const struct count *count, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		cz_buf_adds(t->out, i ? ", " : ": ");
		add_int(t, t->rec, count[i].key);
		say(t, count[i].nl, count[i].en);
	}
}

static void tell_day(const struct telling *t)
{
	static const struct count count[] = {{"places", " gevraagd", " wanted"},
					     {"proposed", " voorgesteld", " proposed"},
					     {"accepted", " aanvaard", " accepted"},
					     {"changed", " ingetrokken", " withdrawn"}};
	add_text(t, "date");
	add_counts(t, count, CZ_COUNT(count));
}

static void tell_replay(const struct telling *t)
{
	static const struct count count[] = {{"served", " vervuld", " filled"},
					     {"left", " onvervuld weg", " left unserved"},
					     {"waiting", " nog wachtend", " still waiting"},
					     {"changed", " ingetrokken", " withdrawn"}};
	add_text(t, "from");
	say(t, " t/m ", " until ");
	add_text(t, "until");
	say(t, ", beleid ", ", policy ");
	add_text(t, "policy");
	add_counts(t, count, CZ_COUNT(count));
	if (cz_value_get(t->rec, "days_waited_median")) {
		say(t, "; de helft wachtte hoogstens zoveel dagen: ", "; half waited at most so many days: ");
		add_int(t, t->rec, "days_waited_median");
	}
}

static void tell_record(const struct telling *t)
{
	static const struct {
		const char *type;
		void (*tell)(const struct telling *t);
	} way[] = {
		{"match", tell_match},     {"alternative", tell_alternative}, {"unmatched", tell_unmatched},
		{"what_if", tell_what_if}, {"recruit", tell_recruit},         {"match_run", tell_run},
		{"replay_day", tell_day},  {"replay", tell_replay},           {"withdrawn", tell_withdrawn},
	};
	struct cz_str type = cz_value_text(t->rec, "type", "");
	bool told = cz_str_is(type, "price") && tell_price(t);
	for (size_t k = 0; k < CZ_COUNT(way); k++)
		if (cz_str_is(type, way[k].type)) {
			way[k].tell(t);
			told = true;
		}
	if (told)
		cz_buf_adds(t->out, ".\n");
}

int cz_tell(struct cz_str records, enum cz_lang lang, struct cz_buf *out, struct cz_err *err)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_value rec;
	const struct telling t = {&rec, lang, out};
	int rc = 0;
	while (records.n && !rc) {
		const char *end = memchr(records.s, '\n', records.n);
		size_t n = end ? (size_t)(end - records.s) : records.n;
		cz_arena_clear(&mem);
		rc = cz_json_parse(records.s, n, &mem, &rec, err);
		if (!rc)
			tell_record(&t);
		n += end != NULL;
		records = (struct cz_str){records.s + n, records.n - n};
	}
	cz_arena_release(&mem);
	return rc ? rc : cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
