#include "match/story.h"
#include "base/text.h"
#include "match/advice.h"
#include "match/backup.h"
#include "match/explain.h"
#include "match/forced.h"
#include "match/obstacle.h"
#include "match/say.h"
#include "match/weigh.h"

/* Sentences, not code: {Dutch, English}, by enum cz_lang. */
typedef const char *const two[CZ_LANGS];

struct story {
	const struct cz_plan_of_town *p;
	enum cz_lang lang;
	struct cz_buf *out;
	struct cz_arena *mem; /* for names as they are shown */
};

static const char *say(const struct story *s, const char *nl, const char *en)
{
	return s->lang == CZ_NL ? nl : en;
}

/* A sentence in the language of the story; both are formats for the same arguments. */
#define TELL(s, nl, en, ...) cz_buf_addf((s)->out, (s)->lang == CZ_NL ? nl : en, __VA_ARGS__)

static const char *name(const struct story *s, const char *id)
{
	struct cz_buf plain = CZ_BUF_INIT;
	cz_say_id(&plain, id);
	const char *shown = cz_buf_failed(&plain) ? NULL : cz_arena_text(s->mem, cz_buf_text(&plain), plain.len);
	s->out->failed |= !shown;
	cz_buf_release(&plain);
	return shown ? shown : "";
}

static const char *hand_name(const struct story *s, uint32_t j)
{
	return name(s, s->p->town->hand[j].rec->id);
}

/* "R1: Shopping, urgency 2 (1 after waiting), since 2026-11-01." */
static void tell_request(const struct story *s, uint32_t i)
{
	const struct cz_ask *a = &s->p->town->ask[i];
	const char *category = a->rec->category;
	const char *label = category ? cz_code_label(&cz_vocab_category, cz_str_of(category), s->lang) : NULL;
	cz_buf_addf(s->out, "%s %s", say(s, "Hulpvraag", "Request"), name(s, a->rec->id));
	if (category)
		cz_buf_addf(s->out, ": %s", label ? label : name(s, category));
	cz_buf_addf(s->out, ", %s %d", say(s, "urgentie", "urgency"), (int)(a->urgency + a->lifted));
	if (a->lifted && a->takes_part)
		TELL(s, " (door wachten %d)", " (%d after waiting)", (int)a->urgency);
	if (a->takes_part && a->wanted + a->promised > 1)
		TELL(s, ", vraagt %d helpers", ", wants %d helpers", (int)(a->wanted + a->promised));
	if (a->takes_part && a->group > 1)
		TELL(s, ", zoekt een groep van %d", ", wants a group of %d", (int)a->group);
	if (a->rec->created != CZ_DAY_NONE) {
		cz_buf_adds(s->out, say(s, ", sinds ", ", since "));
		cz_day_add(s->out, a->rec->created);
	}
	cz_buf_adds(s->out, ".\n");
}

static void tell_points(const struct story *s, uint32_t i, uint32_t j, double km, int32_t load)
{
	const struct cz_match_town *t = s->p->town;
	int32_t term[CZ_TERMS], score = cz_weigh(t, &t->ask[i], &t->hand[j], km, cz_match_past(t, i, j), term) - load;
	term[CZ_TERM_LOAD] = -load;
	TELL(s, "Dit geeft %d punten:\n", "This gives %d points:\n", (int)score);
	for (int k = 0; k < CZ_TERMS; k++) {
		if (!term[k])
			continue;
		cz_buf_addf(s->out, "  %+6d  %s", (int)term[k], cz_say_term((enum cz_term)k, s->lang));
		if (k == CZ_TERM_DISTANCE) {
			cz_buf_adds(s->out, ", ");
			cz_obstacle_tell_km(t, i, j, s->lang, s->out);
		}
		cz_buf_addc(s->out, '\n');
	}
}

static void tell_counts(const struct story *s, uint32_t i, const struct cz_why_not *w)
{
	for (int rule = 1; rule <= CZ_RULES; rule++) {
		if (!w->counts.blocked[rule])
			continue;
		cz_buf_addf(s->out, "  %6u  %s", w->counts.blocked[rule], cz_say_rule((enum cz_rule)rule, s->lang));
		cz_obstacle_tell_asked(s->p->town, i, (enum cz_rule)rule, s->lang, s->out);
		TELL(s, " (regel %d, %s)\n", " (rule %d, %s)\n", rule, cz_rule_name((enum cz_rule)rule));
		for (int k = 0; k < CZ_LACKS && rule == CZ_RULE_FEATURES; k++)
			if (w->counts.lacks[k]) {
				cz_buf_addf(s->out, "          %6u  %s", w->counts.lacks[k],
					    cz_say_lack((enum cz_lack)k, s->lang));
				cz_obstacle_tell_lack(s->p->town, i, (enum cz_lack)k, s->lang, s->out);
				cz_buf_addc(s->out, '\n');
			}
	}
}

/* A request that nobody knows how far away it is, and what to give for it. */
static void tell_no_place(const struct story *s, uint32_t i)
{
	const struct cz_match_town *t = s->p->town;
	const struct cz_ask *a = &t->ask[i];
	if (!cz_match_lacks_place(t, a))
		return;
	TELL(s, "Hoe ver dit is, is niet bekend: %s%s.\n", "How far this is, is not known: %s%s.\n",
	     cz_say_no_place(false, a->rec->where.postcode != NULL, s->lang),
	     !a->rec->where.postcode ? ""
	     : say(s, "; alleen wie dezelfde vier cijfers heeft, telt als dichtbij",
		   "; only those with the same four digits count as near"));
	cz_buf_adds(s->out, say(s, "Geef dat eerst, en kijk dan opnieuw.\n", "Give that first, and look again.\n"));
}

enum { FEW = 3 };

/* " (V3, V7)": those who would be allowed, the others than who is proposed, when they are few; by id. */
static void tell_few(const struct story *s, uint32_t i, uint32_t others)
{
	const struct cz_plan_of_town *p = s->p;
	const char *id[FEW];
	uint32_t n = 0;
	CZ_PLAN_EACH_OPEN(p, i, e, chosen) {
		const char *mine = p->town->hand[p->candidates.hand[e]].rec->id;
		uint32_t k = n++;
		if (n > FEW || n > others)
			return;
		for (; k && strcmp(id[k - 1], mine) > 0; k--)
			id[k] = id[k - 1];
		id[k] = mine;
	}
	for (uint32_t k = 0; k < n && n == others; k++)
		cz_buf_addf(s->out, "%s%s", k ? ", " : " (", name(s, id[k]));
	if (n && n == others)
		cz_buf_addc(s->out, ')');
}

/* Of those who would be allowed, the others than who is proposed. */
static void tell_shortage(const struct story *s, uint32_t i, const struct cz_why_not *w)
{
	const uint32_t others = w->counts.allowed - cz_plan_filled(s->p, i);
	const bool one = others == 1;
	const char *more = cz_plan_filled(s->p, i) ? say(s, "andere ", "other ") : "";
	if (!w->requests) { /* pairs were left out */
		TELL(s, "%u %s%s mogen; wie daarvan bekeken is, is nodig voor anderen.\n",
		     "%u %s%s be allowed; those that were looked at are needed for others.\n", others, more,
		     one ? say(s, "vrijwilliger zou", "volunteer would")
			 : say(s, "vrijwilligers zouden", "volunteers would"));
		return;
	}
	TELL(s, "%u %s%s", "%u %s%s be allowed", others, more,
	     one ? say(s, "vrijwilliger zou mogen", "volunteer would")
		 : say(s, "vrijwilligers zouden mogen", "volunteers would"));
	tell_few(s, i, others);
	TELL(s, ", maar %s nodig voor anderen: ", ", but others need %s: ",
	     one ? say(s, "is", "them") : say(s, "zijn", "them"));
	TELL(s, "voor hulpvragen die samen %u %s zoeken %s er %u. Meer ervan helpen kan niet.\n",
	     "requests that want %u %s in all have %s for %u. No plan can serve more of them.\n", w->requests,
	     w->requests == 1 ? say(s, "helper", "helper") : say(s, "helpers", "helpers"),
	     w->places == 1 ? say(s, "is", "room") : say(s, "zijn", "room"), w->places);
}

static const char *nobody(const struct story *s, uint32_t i)
{
	if (cz_plan_filled(s->p, i) || s->p->town->ask[i].promised)
		return say(s, "Niemand anders mag deze hulpvraag doen. Zoveel vrijwilligers vielen af, en waarom:\n",
			   "Nobody else may take this request. So many volunteers were ruled out, and why:\n");
	return say(s, "Niemand mag deze hulpvraag doen. Zoveel vrijwilligers vielen af, en waarom:\n",
		   "Nobody may take this request. So many volunteers were ruled out, and why:\n");
}

static int tell_why_not(const struct story *s, uint32_t i, struct cz_err *err)
{
	struct cz_why_not w;
	struct cz_explain *x = cz_explain_new(s->p);
	if (!x)
		return cz_fail_mem(err);
	cz_explain_request(x, i, &w);
	cz_explain_free(x);
	if (w.reason == CZ_REASON_REFER) {
		cz_buf_adds(s->out, say(s, "Dit soort hulp is niet voor vrijwilligers: verwijs door.\n",
					"This kind of help is not for volunteers: refer it.\n"));
		return 0;
	}
	if (w.reason == CZ_REASON_RULE && !w.rule)
		cz_buf_adds(s->out, s->p->town->hands ? say(s, "Er is niemand anders.\n", "There is nobody else.\n")
						      : say(s, "Er zijn geen vrijwilligers.\n",
							    "There are no volunteers.\n"));
	else if (w.reason == CZ_REASON_RULE)
		cz_buf_adds(s->out, nobody(s, i));
	if (w.reason == CZ_REASON_OUTBID) {
		tell_shortage(s, i, &w);
		if (w.rule)
			cz_buf_adds(s->out, say(s, "De anderen vielen af, en waarom:\n",
						"The others were ruled out, and why:\n"));
	}
	tell_counts(s, i, &w);
	tell_no_place(s, i);
	return cz_advice_tell(s->p, i, &w.counts, s->lang, s->out, err);
}

/* Why a request takes no part that does not wait to be referred. */
static void tell_status(const struct story *s, const struct cz_ask *a)
{
	const struct cz_request *r = a->rec;
	const bool begun = r->status == CZ_REQUEST_MATCHED || r->status == CZ_REQUEST_ACTIVE;
	const int8_t code = r->status == CZ_CODE_NONE ? CZ_REQUEST_CLOSED : r->status; /* by its day */
	const char *status = cz_request_waits(r, s->p->town->today) ? NULL : cz_vocab_request_status.code[code].label[s->lang];
	cz_buf_adds(s->out, say(s, "Deze hulpvraag doet nu niet mee: ", "This request does not take part now: "));
	if (begun && !a->promised)
		TELL(s, "de status is %s, maar er loopt geen koppeling; "
			"is er nog hulp nodig, geef dan status open op.\n",
		     "its status is %s, but no match of it is running; "
		     "say that the status is open when help is still wanted.\n",
		     status);
	else if (status && !begun)
		TELL(s, "de status is %s.\n", "its status is %s.\n", status);
	else if (a->wanted > 0)
		cz_buf_adds(s->out, say(s, "zij is om door te verwijzen; "
					   "voor de hulp die nog ontbreekt wordt niemand gezocht.\n",
					"it is one to refer; nobody is sought for the help that it still lacks.\n"));
	else
		cz_buf_adds(s->out, say(s, "zij heeft alle hulp die gevraagd is.\n",
					"it has all the help that was asked for.\n"));
}

/* Whether there is nothing more to say of a request. */
static bool tell_no_part(const struct story *s, uint32_t i)
{
	const struct cz_ask *a = &s->p->town->ask[i];
	bool none = !a->takes_part && !(a->refer && cz_request_waits(a->rec, s->p->town->today));
	if (none)
		tell_status(s, a);
	return none;
}

/* Promised by somebody who is gone: the place stays taken, and what to say to have it free again. */
static void tell_gone(const struct story *s, uint32_t i, uint32_t j)
{
	const struct cz_request *r = s->p->town->ask[i].rec;
	const char *ask = name(s, r->id), *hand = hand_name(s, j);
	TELL(s, "Toegezegd door %s, die vertrokken is: de plaats blijft bezet. "
		"Geef op dat koppeling %s/%s eindigde (status ended, met de dag)",
	     "Promised by %s, who left: the place stays taken. "
	     "Say that match %s/%s ended (status ended, with the day)",
	     hand, ask, hand);
	if (!cz_request_waits(r, s->p->town->today))
		TELL(s, ", en dat hulpvraag %s weer open is (status open)",
		     ", and that request %s is open again (status open)", ask);
	cz_buf_adds(s->out, ".\n");
}

static void tell_failing(const struct story *s, uint32_t i, uint32_t j, unsigned failing)
{
	TELL(s, "%s kan deze hulpvraag niet doen:\n", "%s cannot take this request:\n", hand_name(s, j));
	for (int rule = 1; rule <= CZ_RULES; rule++) {
		if (!(failing >> rule & 1))
			continue;
		TELL(s, "  regel %d (%s): ", "  rule %d (%s): ", rule, cz_rule_name((enum cz_rule)rule));
		cz_obstacle_tell(s->p->town, i, j, (enum cz_rule)rule, s->lang, s->out);
		cz_buf_addc(s->out, '\n');
	}
}

static bool find_pair(const struct cz_plan_of_town *p, uint32_t i, uint32_t j, uint64_t *pair)
{
	for (*pair = p->candidates.row[i]; *pair < p->candidates.row[i + 1]; ++*pair)
		if (p->candidates.hand[*pair] == j)
			return true;
	return false;
}

/* Of the one helper whom the request would have. */
static void tell_alone(const struct story *s, uint32_t i, uint32_t j)
{
	const struct cz_match_town *t = s->p->town;
	if (!t->ask[i].promised && cz_match_not_alone(t, &t->ask[i], &t->hand[j]))
		TELL(s, "%s mag hier van het beleid niet alleen komen: wacht tot er een tweede helper is, voor er "
			"iemand gaat.\n",
		     "The policy does not let %s come alone here: wait for a second helper before anybody goes.\n",
		     hand_name(s, j));
}

/* Everybody else as well off as can be, with this pair fixed. */
static int tell_forced(const struct story *s, uint32_t i, uint64_t pair, struct cz_err *err)
{
	struct cz_forced f;
	int rc = cz_forced_make(&f, s->p, i, pair, err);
	if (!rc)
		cz_forced_tell(&f, s->p, s->lang, s->out);
	if (!rc && cz_forced_filled(&f, i) == 1)
		tell_alone(s, i, f.hand);
	cz_forced_release(&f);
	return rc;
}

static int story_of_pair(const struct story *s, uint32_t i, uint32_t j, struct cz_err *err)
{
	const struct cz_plan_of_town *p = s->p;
	const struct cz_match_town *t = p->town;
	double km = cz_match_km(t, &t->ask[i], &t->hand[j]);
	const unsigned past = cz_match_past(t, i, j), failing = cz_rule_all(t, &t->ask[i], &t->hand[j], km, past);
	const char *id = hand_name(s, j);
	uint64_t pair;
	tell_request(s, i);
	if (past & CZ_PAST_NOW && cz_match_is_gone(t, &t->hand[j]))
		tell_gone(s, i, j);
	const bool no_part = tell_no_part(s, i);
	if (failing) {
		tell_failing(s, i, j, failing);
		return 0;
	}
	const size_t proposed = cz_plan_find(p, i, j);
	if (proposed < p->first[i + 1]) {
		TELL(s, "%s is voorgesteld. ", "%s is proposed. ", id);
		tell_points(s, i, j, km, p->load_cost[proposed]);
		if (cz_plan_filled(p, i) == 1)
			tell_alone(s, i, j);
		return 0;
	}
	if (no_part)
		return 0;
	TELL(s, "%s mag deze hulpvraag doen. ", "%s may take this request. ", id);
	tell_points(s, i, j, km, 0);
	if (!p->all_pairs) {
		cz_buf_adds(s->out, say(s, "Niet alle koppels zijn bekeken, zodat niet bekend is wat dit voor anderen "
					   "verandert.\n",
					"Not all pairs were looked at, so that it is not known what this changes for "
					"others.\n"));
		return 0;
	}
	if (!t->ask[i].takes_part || !find_pair(p, i, j, &pair))
		return 0;
	for (size_t k = p->first[i]; k < p->first[i + 1]; k++)
		TELL(s, "Het plan kiest %s. ", "The plan has %s. ", hand_name(s, cz_plan_hand(p, k)));
	return tell_forced(s, i, pair, err);
}

/* one request */

enum { BACKUPS = 3 };

/* What a pair costs the whole. */
static void tell_cost(const struct story *s, const struct cz_backup *b)
{
	if (b->level > 0)
		cz_buf_adds(s->out, say(s, "maar dan verliest een andere hulpvraag haar plaats, of moet een dringende "
					   "wijken",
					"but another request would lose its place, or an urgent one give way"));
	else
		TELL(s, "dat kost het geheel %s%lld punten", "it would cost the whole %s%lld points",
		     b->exact ? "" : say(s, "ten minste ", "at least "), (long long)(b->points > 0 ? b->points : 0));
}

static int tell_backups(const struct story *s, uint32_t i, struct cz_err *err)
{
	struct cz_backup backup[BACKUPS];
	struct cz_backups *all = cz_backups_new(s->p);
	size_t n = 0;
	int rc = all ? cz_backups_find(all, i, backup, BACKUPS, &n, err) : cz_fail_mem(err);
	for (size_t k = 0; k < n && !rc; k++) {
		TELL(s, "%s zou ook kunnen: ", "%s could do it as well: ",
		     hand_name(s, s->p->candidates.hand[backup[k].pair]));
		tell_cost(s, &backup[k]);
		cz_buf_adds(s->out, ".\n");
	}
	cz_backups_free(all);
	return rc;
}

/* Help that stays as it is, whoever gives it; of somebody who is gone it is promised, but will not come. */
static void tell_promised(const struct story *s, uint32_t i)
{
	const struct cz_match_town *t = s->p->town;
	int32_t here = t->ask[i].promised;
	for (uint32_t k = t->ask_past[i]; k < t->ask_past[i + 1]; k++)
		if (t->past[k].bits & CZ_PAST_NOW && cz_match_is_gone(t, &t->hand[t->past[k].hand])) {
			tell_gone(s, i, t->past[k].hand);
			here--;
		}
	if (here > 0)
		TELL(s, "Hulp van %d is toegezegd of loopt; dat blijft zo.\n",
		     "Help by %d is promised or under way, and stays as it is.\n", (int)here);
}

static int story_of_request(const struct story *s, uint32_t i, struct cz_err *err)
{
	const struct cz_plan_of_town *p = s->p;
	const struct cz_ask *a = &p->town->ask[i];
	tell_request(s, i);
	tell_promised(s, i);
	if (tell_no_part(s, i))
		return 0;
	for (size_t k = p->first[i]; k < p->first[i + 1]; k++) {
		uint32_t j = cz_plan_hand(p, k);
		TELL(s, "Voorgesteld: %s. ", "Proposed: %s. ", hand_name(s, j));
		tell_points(s, i, j, cz_match_km(p->town, a, &p->town->hand[j]), p->load_cost[k]);
	}
	if (cz_plan_filled(p, i) == 1)
		tell_alone(s, i, cz_plan_hand(p, p->first[i]));
	if (a->refer || cz_plan_lacks(p, i) > 0)
		return tell_why_not(s, i, err);
	return tell_backups(s, i, err);
}

/* Ids are looked up here and not in the store: a story is told once. */
static bool find(uint32_t n, const char *(*id)(const struct cz_match_town *t, uint32_t i),
		 const struct cz_match_town *t, const char *wanted, uint32_t *at)
{
	for (*at = 0; *at < n; ++*at)
		if (strcmp(id(t, *at), wanted) == 0)
			return true;
	return false;
}

static const char *ask_id(const struct cz_match_town *t, uint32_t i)
{
	return t->ask[i].rec->id;
}

static const char *hand_id(const struct cz_match_town *t, uint32_t j)
{
	return t->hand[j].rec->id;
}

/* What stands before the words of a line: blanks, and a number with blanks behind it. */
static size_t margin_of(struct cz_str line)
{
	size_t blanks = 0, n;
	while (blanks < line.n && line.s[blanks] == ' ')
		blanks++;
	for (n = blanks; n < line.n && (cz_sign_is_digit(line.s[n]) || line.s[n] == '+' || line.s[n] == '-'); n++)
		;
	if (n == blanks || n + 2 > line.n || line.s[n] != ' ' || line.s[n + 1] != ' ')
		return blanks;
	return n + 2;
}

/* The lines of a story, those broken that are too long. */
static void add_lines(struct cz_buf *out, struct cz_str story)
{
	enum { WIDTH = 78 };
	const size_t from = out->len;
	while (story.n) {
		const char *end = memchr(story.s, '\n', story.n);
		const struct cz_str line = {story.s, end ? (size_t)(end - story.s) : story.n};
		const size_t margin = margin_of(line);
		cz_buf_add(out, line.s, margin);
		cz_text_add_filled(out, (struct cz_str){line.s + margin, line.n - margin}, margin, margin, WIDTH);
		story = (struct cz_str){line.s + line.n + 1, story.n - line.n - (end != NULL)};
	}
	for (size_t k = from; k < out->len; k++)
		if (out->data[k] == CZ_ID_BLANK)
			out->data[k] = ' ';
}

int cz_story(const struct cz_plan_of_town *p, const char *request, const char *volunteer, enum cz_lang lang,
	     struct cz_buf *out, struct cz_err *err)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf text = CZ_BUF_INIT;
	const struct story s = {p, lang, &text, &mem};
	uint32_t i, j;
	int rc = 0;
	if (!find(p->town->asks, ask_id, p->town, request, &i))
		return cz_fail_said(err, CZ_EINPUT, "there is no request with that id",
				    "er is geen hulpvraag met dat nummer");
	if (volunteer && !find(p->town->hands, hand_id, p->town, volunteer, &j))
		return cz_fail_said(err, CZ_EINPUT, "there is no volunteer with that id",
				    "er is geen vrijwilliger met dat nummer");
	rc = volunteer ? story_of_pair(&s, i, j, err) : story_of_request(&s, i, err);
	if (!rc && cz_buf_failed(&text))
		rc = cz_fail_mem(err);
	if (!rc)
		add_lines(out, (struct cz_str){cz_buf_text(&text), text.len});
	cz_buf_release(&text);
	cz_arena_release(&mem);
	return rc ? rc : cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
