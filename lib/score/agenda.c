#include "score/agenda.h"
#include "base/num.h"
#include "score/agree.h"
#include <math.h>

static const double tie = 1e-9; /* less is the same, summed up in another order */

/* The aspect with the best value; the first of equals, in the order of the bank. NaN never wins. */
static int best(const struct cz_results *r, size_t group, double (*value)(const struct cz_results *, const struct cz_result *))
{
	int found = -1;
	double top = NAN;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++) {
		double v = value(r, cz_results_of(r, group, a));
		if (!isnan(v) && (found < 0 || v > top + tie)) {
			found = (int)a;
			top = v;
		}
	}
	return found;
}

static double options(const struct cz_results *r)
{
	return (double)cz_bank_options(r->tally->bank);
}

static double low(const struct cz_results *r, const struct cz_result *x)
{
	(void)r;
	return -x->mean;
}

static double strong(const struct cz_results *r, const struct cz_result *x)
{
	return x->spread <= options(r) / 6 ? x->mean : NAN;
}

static double apart(const struct cz_results *r, const struct cz_result *x)
{
	return x->gap.high >= 0 && x->gap.difference >= (options(r) - 1) / 8 ? x->gap.difference : NAN;
}

static double divided(const struct cz_results *r, const struct cz_result *x)
{
	return x->spread > options(r) / 6 ? x->spread : NAN;
}

static double changed(const struct cz_results *r, const struct cz_result *x)
{
	const struct cz_change *c = cz_result_change(r, x->group, x->aspect);
	return c && !c->partial && (c->interval.low > 0 || c->interval.high < 0) ? fabs(c->difference) : NAN;
}

/* Whether two means read the same, to the decimal in which they are said. */
static bool reads_same(double a, double b)
{
	return floor(a * 10 + 0.5) == floor(b * 10 + 0.5);
}

/* How many other aspects read the same as this one. */
static uint32_t count_equals(const struct cz_results *r, const struct cz_result *x)
{
	uint32_t n = 0;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		n += a != x->aspect && reads_same(cz_results_of(r, x->group, a)->mean, x->mean);
	return n;
}

/* Nothing is lowest, or highest, where all read the same. */
static bool all_equal(const struct cz_results *r, size_t group)
{
	return count_equals(r, cz_results_of(r, group, 0)) + 1 == r->tally->bank->aspects;
}

static bool any_higher(const struct cz_results *r, const struct cz_result *x)
{
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		if (cz_results_of(r, x->group, a)->mean > x->mean + tie)
			return true;
	return false;
}

/* The answers of a party to an item; NULL when it gave none to anything. */
static const uint32_t *counts_of(const struct cz_results *r, size_t group, struct cz_str party, uint32_t item)
{
	const struct cz_tally_group *g = &r->tally->group[group];
	for (size_t p = 0; p < g->parties; p++)
		if (cz_str_eq(r->tally->parties.key[g->party[p].name], party))
			return g->party[p].option + item * cz_bank_options(r->tally->bank);
	return NULL;
}

/* How far the two parties of the gap lie apart on one item. */
static double distance(const struct cz_results *r, const struct cz_result *x, uint32_t item)
{
	const uint32_t *a = counts_of(r, x->group, x->party[x->gap.high].name, item);
	const uint32_t *b = counts_of(r, x->group, x->party[x->gap.low].name, item);
	int64_t n;
	return a && b ? cz_bank_mean(r->tally->bank, a, &n) - cz_bank_mean(r->tally->bank, b, &n) : NAN;
}

/* How much an item speaks for a point: by its mean, by the distance between parties, or by how far answers lie apart. */
static double weight(const struct cz_results *r, const struct cz_result *x, enum cz_point_kind kind, uint32_t item)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_counts c = {cz_results_counts(r, x->group, item), cz_bank_options(b)};
	int64_t n;
	double mean = cz_bank_mean(b, c.v, &n), spread = cz_agree_ad(&c, 1);
	switch (kind) {
	case CZ_POINT_STRENGTH:
		return mean;
	case CZ_POINT_LOWEST:
	case CZ_POINT_CHANGED:
		return -mean;
	case CZ_POINT_GAP:
		return distance(r, x, item);
	default:
		return n == 1 ? 0 : spread;
	}
}

/* The two items behind a point that weigh most; of equals the first. */
static void pick_items(const struct cz_results *r, const struct cz_result *x, struct cz_point_of_talk *p)
{
	const struct cz_bank_aspect *a = &r->tally->bank->aspect[p->aspect];
	double most[2] = {NAN, NAN};
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		double v = weight(r, x, p->kind, i);
		bool first = p->items < 1 || v > most[0] + tie, second = p->items < 2 || v > most[1] + tie;
		if (isnan(v) || (!first && !second))
			continue;
		if (first) {
			p->item[1] = p->item[0];
			most[1] = most[0];
		}
		p->item[first ? 0 : 1] = i;
		most[first ? 0 : 1] = v;
		p->items = p->items < 2 ? p->items + 1 : 2;
	}
}

/* People who bear a point out, and of how many. */

static void count_lowest(const struct cz_results *r, size_t group, struct cz_point_of_talk *p)
{
	const struct cz_tally_group *g = &r->tally->group[group];
	for (size_t i = 0; i < g->parties; i++) {
		p->support += g->party[i].lowest[p->aspect];
		p->of += g->party[i].compared;
	}
}

/* How many score above a value, or at least so far from it. */
static void count_scores(const struct cz_result *x, double from, double distance, struct cz_point_of_talk *p)
{
	for (size_t i = 0; i < x->parties; i++)
		for (size_t k = 0; k < x->party[i].sample->k; k++) {
			const struct cz_point *s = &x->party[i].sample->v[k];
			double d = (double)s->sum / s->of - from;
			p->support += (distance > 0 ? fabs(d) >= distance - 1e-9 : d > 1e-9) ? s->count : 0;
			p->of += s->count;
		}
}

static void count_support(const struct cz_results *r, const struct cz_result *x, struct cz_point_of_talk *p)
{
	const struct cz_bank *b = r->tally->bank;
	switch (p->kind) {
	case CZ_POINT_STRENGTH:
		count_scores(x, (b->lo + b->hi) / 2.0, 0, p);
		break;
	case CZ_POINT_LOWEST:
		count_lowest(r, x->group, p);
		break;
	case CZ_POINT_GAP:
		p->support = (uint32_t)(x->party[x->gap.high].g.n + x->party[x->gap.low].g.n);
		p->of = (uint32_t)x->n;
		break;
	case CZ_POINT_DIVIDED:
		count_scores(x, x->mean_respondents, (b->hi - b->lo) / 4.0, p);
		break;
	case CZ_POINT_CHANGED:
		p->support = (uint32_t)(p->change->difference > 0 ? p->change->linked_up : p->change->linked_down);
		p->of = isnan(p->change->linked_mean) ? 0 : (uint32_t)p->change->linked;
		break;
	case CZ_POINT_SEAT:
	case CZ_POINT_AMBITION:
	case CZ_POINT_KINDS:
		break;
	}
}

/* The aspect with this name, or the first. */
static uint32_t aspect_named(const struct cz_bank *b, const char *name)
{
	for (uint32_t a = 0; a < b->aspects; a++)
		if (strcmp(b->aspect[a].id, name) == 0)
			return a;
	return 0;
}

/* A point of its own, or one more reason to talk about an aspect that is on the list. */
static void add_point(const struct cz_results *r, size_t group, enum cz_point_kind kind, int aspect,
		      struct cz_point_of_talk *out, size_t *n)
{
	if (aspect < 0)
		return;
	for (size_t i = 0; i < *n; i++)
		if (out[i].aspect == (uint32_t)aspect) {
			out[i].with[kind] = true;
			return;
		}
	struct cz_point_of_talk *p = &out[(*n)++];
	*p = (struct cz_point_of_talk){.kind = kind, .aspect = (uint32_t)aspect};
	p->change = cz_result_change(r, group, p->aspect);
	pick_items(r, cz_results_of(r, group, p->aspect), p);
	p->unsound = cz_results_alpha(r, p->aspect) < 0;
	count_support(r, cz_results_of(r, group, p->aspect), p);
}

/* The day on which a wave of this name began at the earliest: 2026, 2026-11 and 2026-11-25 tell it, other names do not. */
static cz_day wave_day(struct cz_str wave)
{
	char text[] = "0000-01-01";
	cz_day day;
	if (wave.n != 4 && wave.n != 7 && wave.n != 10)
		return CZ_DAY_NONE;
	memcpy(text, wave.s, wave.n);
	return cz_day_parse(cz_str_of(text), &day) ? day : CZ_DAY_NONE;
}

cz_day cz_agenda_wave_before(const struct cz_results *r, size_t group)
{
	const struct cz_tally *t = r->tally;
	if (!cz_tally_follows(t, group))
		return CZ_DAY_NONE;
	return wave_day(t->waves.key[t->group[group - 1].wave]);
}

/* What the partnership's own record tells. */
static void add_record(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		       struct cz_point_of_talk *out, size_t *n)
{
	uint32_t ambition = aspect_named(r->tally->bank, "ambition");
	cz_day reviewed = partnership->ambition_reviewed, before = cz_agenda_wave_before(r, group);
	if (partnership->target_group_seat == 0)
		out[(*n)++] = (struct cz_point_of_talk){.kind = CZ_POINT_SEAT, .aspect = ambition};
	if (reviewed == CZ_DAY_NONE)
		return;
	bool late = today != CZ_DAY_NONE && today - reviewed > 365, missed = before != CZ_DAY_NONE && reviewed < before;
	if (late || missed)
		out[(*n)++] = (struct cz_point_of_talk){.kind = CZ_POINT_AMBITION, .aspect = ambition, .since_wave = !late};
}

/* What to build on: the highest aspect on which people agree, and that is not the lowest nor where parties lie furthest apart, for
 * nobody could make sense of that. One that others pass has to lie above the middle of the scale. */
static int build_on(const struct cz_results *r, size_t group, int lowest, int gap)
{
	const struct cz_bank *b = r->tally->bank;
	int found = -1;
	for (uint32_t a = 0; a < b->aspects; a++) {
		const struct cz_result *x = cz_results_of(r, group, a);
		bool sore = (int)a == gap || (lowest >= 0 && reads_same(x->mean, cz_results_of(r, group, (uint32_t)lowest)->mean));
		if (!isnan(strong(r, x)) && !sore && (found < 0 || x->mean > cz_results_of(r, group, (uint32_t)found)->mean + tie))
			found = (int)a;
	}
	if (found < 0)
		return -1;
	const struct cz_result *x = cz_results_of(r, group, (uint32_t)found);
	return !any_higher(r, x) || x->mean > (b->lo + b->hi) / 2.0 ? found : -1;
}

size_t cz_agenda_make(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		      struct cz_point_of_talk out[CZ_AGENDA_POINTS])
{
	size_t n = 0;
	bool equal = all_equal(r, group); /* one alone is not the lowest either */
	int lowest = equal ? -1 : best(r, group, low), gap = best(r, group, apart);
	int strength = equal ? -1 : build_on(r, group, lowest, gap);
	add_point(r, group, CZ_POINT_STRENGTH, strength, out, &n);
	add_point(r, group, CZ_POINT_LOWEST, lowest, out, &n);
	add_point(r, group, CZ_POINT_GAP, gap, out, &n);
	add_point(r, group, CZ_POINT_DIVIDED, best(r, group, divided), out, &n);
	add_point(r, group, CZ_POINT_CHANGED, best(r, group, changed), out, &n);
	if (partnership)
		add_record(r, group, partnership, today, out, &n);
	return n;
}

/* sentences */

static void add_number(struct cz_buf *out, double v, enum cz_lang lang)
{
	cz_num_add_local(out, v, 1, lang == CZ_NL);
}

/* A mean, and the ends of the scale for those who have not seen the questions. */
static void add_mean(struct cz_buf *out, const struct cz_results *r, double mean, enum cz_lang lang)
{
	const struct cz_bank *b = r->tally->bank;
	add_number(out, mean, lang);
	cz_buf_addf(out, lang == CZ_NL ? " op een schaal van %d tot %d" : " on a scale from %d to %d", (int)b->lo, (int)b->hi);
}

static const char *party_name(const struct cz_result *x, int p, enum cz_lang lang)
{
	struct cz_str key = x->party[p].name;
	const char *label = cz_code_label(&cz_vocab_party, key, lang);
	return label ? label : key.s;
}

/* ", together with Process and Interests": those that read the same. */
static void add_equals(struct cz_buf *out, const struct cz_results *r, const struct cz_result *x, enum cz_lang lang)
{
	const uint32_t n = count_equals(r, x);
	for (uint32_t a = 0, k = 0; a < r->tally->bank->aspects; a++) {
		if (a == x->aspect || !reads_same(cz_results_of(r, x->group, a)->mean, x->mean))
			continue;
		const char *label = r->tally->bank->aspect[a].label[lang];
		if (k == 0)
			cz_buf_adds(out, lang == CZ_NL ? ", samen met " : ", together with ");
		else
			cz_buf_adds(out, k + 1 < n ? ", " : lang == CZ_NL ? " en " : " and ");
		cz_buf_adds(out, label);
		k++;
	}
}

static void say_lowest(const struct cz_results *r, const struct cz_result *x, const struct cz_point_of_talk *p, enum cz_lang lang,
		       struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "Dit aspect scoort het laagst" : "This aspect scores lowest");
	add_equals(out, r, x, lang);
	cz_buf_adds(out, " (");
	add_mean(out, r, x->mean, lang);
	cz_buf_addc(out, ')');
	if (p->of > 1)
		cz_buf_addf(out, lang == CZ_NL ? "; bij %u van de %u invullers is het hun eigen laagste" :
						 "; for %u of the %u respondents it is their own lowest", p->support, p->of);
	cz_buf_addc(out, '.');
	if (p->of > 1 && 2 * p->support < p->of) /* a count needs no test, and says how far the lowest is everybody's */
		cz_buf_adds(out, lang == CZ_NL ? " Voor de meesten is een ander aspect lager." : " For most of them another aspect is lower.");
}

/* Few pairs are counted, many are a share; of a single person on a side there is nothing to say. */
static void say_superiority(const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	double a = x->party[x->gap.high].g.n, b = x->party[x->gap.low].g.n, pairs = a * b;
	if (a < 2 || b < 2)
		return;
	double of = pairs < 100 ? pairs : 100;
	cz_buf_adds(out, lang == CZ_NL ? " Zet van elk een persoon naast elkaar: de eerste is in "
				       : " Side by side, one person of each, the first is more positive in ");
	double halves = floor(x->gap.superiority * of * 2 + 0.5); /* two who are equal are half a pair */
	double cases = pairs < 100 ? halves / 2 : floor(x->gap.superiority * of + 0.5);
	cz_num_add_local(out, cases, pairs < 100 && fmod(halves, 2) > 0, lang == CZ_NL);
	cz_buf_addf(out, pairs < 100 ? (lang == CZ_NL ? " van de %d paren positiever." : " of %d pairs.")
				     : (lang == CZ_NL ? " van de %d gevallen positiever." : " of %d cases."), (int)of);
}

static void say_gap(const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_gap *g = &x->gap;
	cz_buf_addf(out, lang == CZ_NL ? "Hier liggen de partijen het verst uiteen: %s is positiever dan %s (verschil "
				       : "Here the parties lie furthest apart: %s is more positive than %s (difference ",
		    party_name(x, g->high, lang), party_name(x, g->low, lang));
	add_number(out, g->difference, lang);
	cz_buf_adds(out, ").");
	say_superiority(x, lang, out);
	if (!g->testable)
		cz_buf_adds(out, lang == CZ_NL ? " Er zijn te weinig antwoorden om dit te toetsen." : " There are too few answers to test this.");
	else if (g->p_holm <= 0.05)
		cz_buf_adds(out, lang == CZ_NL ? " Dat is meer dan toeval." : " That is more than chance.");
	else
		cz_buf_adds(out, lang == CZ_NL ? " Het kan toeval zijn." : " It may be chance.");
}

static void say_divided(const struct cz_result *x, const struct cz_point_of_talk *p, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "Hier lopen de antwoorden het meest uiteen (gemiddeld "
				       : "Here the answers lie furthest apart (on average ");
	add_number(out, x->spread, lang);
	cz_buf_adds(out, lang == CZ_NL ? " punt van het midden)." : " points from the middle).");
	if (p->kind == CZ_POINT_DIVIDED && p->support)
		cz_buf_addf(out, lang != CZ_NL ? " %u of the %u respondents %s far from it." : " %u van de %u invullers %s er ver vandaan.",
			    p->support, p->of, lang != CZ_NL ? (p->support == 1 ? "lies" : "lie") : p->support == 1 ? "ligt" : "liggen");
	if (x->polarisation < 0)
		cz_buf_adds(out, lang == CZ_NL ? " Er zijn twee kampen." : " There are two camps.");
}

static void say_changed(const struct cz_results *r, const struct cz_point_of_talk *p, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_str wave = r->tally->waves.key[r->tally->group[p->change->from].wave];
	bool up = p->change->difference > 0;
	cz_buf_adds(out, lang == CZ_NL ? (up ? "Dit aspect is gestegen met " : "Dit aspect is gedaald met ")
				       : (up ? "This aspect went up by " : "This aspect went down by "));
	add_number(out, fabs(p->change->difference), lang);
	cz_buf_addf(out, lang == CZ_NL ? " sinds de meting %.*s, meer dan toeval." : " since wave %.*s, more than chance.",
		    (int)wave.n, wave.s);
	if (p->kind == CZ_POINT_CHANGED && p->of)
		cz_buf_addf(out, lang == CZ_NL ? " Van de %u mensen die beide keren invulden ging dat op voor %u."
					       : " Of the %u people who answered both times it held for %u.", p->of, p->support);
}

static void say(const struct cz_results *r, const struct cz_result *x, const struct cz_point_of_talk *p, enum cz_point_kind kind,
		enum cz_lang lang, struct cz_buf *out)
{
	bool nl = lang == CZ_NL;
	switch (kind) {
	case CZ_POINT_STRENGTH:
		cz_buf_adds(out, nl ? "Hier kunt u op bouwen: " : "This is what you can build on: ");
		if (any_higher(r, x))
			cz_buf_adds(out, nl ? "u bent het grotendeels eens, en dit aspect scoort boven het midden van de schaal ("
					    : "you largely agree, and it scores above the middle of the scale (");
		else
			cz_buf_adds(out, nl ? "u bent het grotendeels eens, en dit aspect scoort het hoogst ("
					    : "you largely agree, and it scores highest (");
		add_mean(out, r, x->mean, lang);
		cz_buf_adds(out, ").");
		break;
	case CZ_POINT_LOWEST:
		say_lowest(r, x, p, lang, out);
		break;
	case CZ_POINT_GAP:
		say_gap(x, lang, out);
		break;
	case CZ_POINT_DIVIDED:
		say_divided(x, p, lang, out);
		break;
	case CZ_POINT_CHANGED:
		say_changed(r, p, lang, out);
		break;
	case CZ_POINT_SEAT:
		cz_buf_adds(out, nl ? "De mensen om wie het gaat zitten niet aan tafel." : "The people it is about have no seat at the table.");
		break;
	case CZ_POINT_AMBITION:
		if (p->since_wave)
			cz_buf_adds(out, nl ? "De gezamenlijke ambitie is sinds de vorige meting niet besproken."
					    : "The shared ambition was not reviewed since the wave before.");
		else
			cz_buf_adds(out, nl ? "De gezamenlijke ambitie is langer dan een jaar niet besproken."
					    : "The shared ambition was not reviewed for over a year.");
		break;
	case CZ_POINT_KINDS:
		break;
	}
}

/* The same without a number or a count: what may be read by people who must not learn what a few have answered. */
static void say_plainly(const struct cz_results *r, const struct cz_result *x, const struct cz_point_of_talk *p, enum cz_point_kind kind,
			enum cz_lang lang, struct cz_buf *out)
{
	bool nl = lang == CZ_NL;
	struct cz_str wave = p->change ? r->tally->waves.key[r->tally->group[p->change->from].wave] : (struct cz_str){"", 0};
	switch (kind) {
	case CZ_POINT_STRENGTH:
		if (any_higher(r, x))
			cz_buf_adds(out, nl ? "Hier kunt u op bouwen: dit aspect scoort boven het midden van de schaal en u bent het grotendeels eens."
					    : "This is what you can build on: it scores above the middle of the scale and you largely agree.");
		else
			cz_buf_adds(out, nl ? "Hier kunt u op bouwen: dit aspect scoort het hoogst en u bent het grotendeels eens."
					    : "This is what you can build on: it scores highest and you largely agree.");
		break;
	case CZ_POINT_LOWEST:
		if (count_equals(r, x))
			cz_buf_adds(out, nl ? "Geen aspect scoort lager." : "No aspect scores lower.");
		else
			cz_buf_adds(out, nl ? "Dit aspect scoort het laagst." : "This aspect scores lowest.");
		break;
	case CZ_POINT_GAP:
		cz_buf_addf(out, nl ? "Hier liggen de partijen het verst uiteen: %s is positiever dan %s."
				    : "Here the parties lie furthest apart: %s is more positive than %s.",
			    party_name(x, x->gap.high, lang), party_name(x, x->gap.low, lang));
		break;
	case CZ_POINT_DIVIDED:
		cz_buf_adds(out, nl ? "Hier lopen de antwoorden het meest uiteen." : "Here the answers lie furthest apart.");
		break;
	case CZ_POINT_CHANGED:
		cz_buf_addf(out, p->change->difference > 0 ? nl ? "Dit aspect is gestegen sinds de meting %.*s." : "This aspect went up since wave %.*s."
							   : nl ? "Dit aspect is gedaald sinds de meting %.*s." : "This aspect went down since wave %.*s.",
			    (int)wave.n, wave.s);
		break;
	default:
		say(r, x, p, kind, lang, out);
	}
}

void cz_agenda_reason(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, bool plain, enum cz_lang lang,
		      struct cz_buf *out)
{
	const struct cz_result *x = cz_results_of(r, group, p->aspect);
	(plain ? say_plainly : say)(r, x, p, p->kind, lang, out);
	for (int k = 0; k < CZ_POINT_KINDS; k++)
		if (p->with[k]) {
			cz_buf_addc(out, ' ');
			(plain ? say_plainly : say)(r, x, p, (enum cz_point_kind)k, lang, out);
		}
	if (p->unsound && !plain)
		cz_buf_adds(out, lang == CZ_NL ? " De stellingen van dit aspect hangen hier niet samen: bespreek ze een voor een."
					       : " The statements of this aspect do not hang together here: talk about them one by one.");
}
