#include "score/agenda_impl.h"
#include "base/num.h"
#include <math.h>

/* The points of an agenda in sentences. */

static void add_number(struct cz_buf *out, double v, enum cz_lang lang)
{
	cz_num_add_local(out, cz_agenda_as_said(v), 1, lang == CZ_NL);
}

/* A mean, and the ends of the scale for those who have not seen the questions. */
static void add_mean(struct cz_buf *out, const struct cz_results *r, double mean, enum cz_lang lang)
{
	const struct cz_bank *b = r->tally->bank;
	add_number(out, mean, lang);
	cz_buf_addf(out, lang == CZ_NL ? " op een schaal van %d tot %d" : " on a scale from %d to %d", (int)b->lo, (int)b->hi);
}

const char *cz_agenda_party(const struct cz_bank *b, const struct cz_result *x, size_t p, enum cz_lang lang)
{
	struct cz_str key = x->party[p].name;
	const char *const *own = cz_bank_party_label(b, key);
	const char *label = own ? own[lang] : cz_code_label(&cz_vocab_party, key, lang);
	return label ? label : key.n ? key.s : lang == CZ_NL ? "partij onbekend" : "party not known";
}

/* ", together with Process and Interests": those that read the same. */
static void add_equals(struct cz_buf *out, const struct cz_results *r, const struct cz_result *x, enum cz_lang lang)
{
	const uint32_t n = cz_agenda_count_equals(r, x);
	for (uint32_t a = 0, k = 0; a < r->tally->bank->aspects; a++) {
		if (a == x->aspect || !cz_agenda_reads_same(cz_results_of(r, x->group, a)->mean, x->mean))
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

static void say_strength(const struct cz_results *r, const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "Hier kunt u op bouwen: u bent het grotendeels eens, en dit aspect scoort "
				       : "This is what you can build on: you largely agree, and it scores ");
	if (cz_agenda_any_higher(r, x)) {
		cz_buf_adds(out, lang == CZ_NL ? "boven het midden van de schaal" : "above the middle of the scale");
	} else {
		cz_buf_adds(out, lang == CZ_NL ? "het hoogst" : "highest");
		add_equals(out, r, x, lang);
	}
	cz_buf_adds(out, " (");
	add_mean(out, r, x->mean, lang);
	cz_buf_adds(out, ").");
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
	cz_buf_adds(out, lang == CZ_NL ? " Zet van elk één persoon naast elkaar: de eerste is in "
				       : " Side by side, one person of each, the first is more positive in ");
	double halves = floor(x->gap.superiority * of * 2 + 0.5); /* two who are equal are half a pair */
	double cases = pairs < 100 ? halves / 2 : floor(x->gap.superiority * of + 0.5);
	cz_num_add_local(out, cases, pairs < 100 && fmod(halves, 2) > 0, lang == CZ_NL);
	cz_buf_addf(out, pairs < 100 ? (lang == CZ_NL ? " van de %d paren positiever." : " of %d pairs.")
				     : (lang == CZ_NL ? " van de %d gevallen positiever." : " of %d cases."), (int)of);
}

static void say_gap(const struct cz_bank *b, const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_gap *g = &x->gap;
	cz_buf_addf(out, lang == CZ_NL ? "Hier liggen de partijen het verst uiteen: %s positiever, %s minder positief (verschil "
				       : "Here the parties lie furthest apart: %s more positive, %s less (difference ",
		    cz_agenda_party(b, x, (size_t)g->high, lang), cz_agenda_party(b, x, (size_t)g->low, lang));
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
	const bool gap_was_said = p->kind == CZ_POINT_GAP || (p->with[CZ_POINT_GAP] && p->kind != CZ_POINT_DIVIDED);
	if (gap_was_said)
		cz_buf_adds(out, lang == CZ_NL ? "Ook de antwoorden lopen hier het meest uiteen (gemiddeld "
					       : "The answers, too, lie furthest apart here (on average ");
	else
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
	cz_buf_addf(out, lang == CZ_NL ? " sinds de meting %.*s" : " since wave %.*s", (int)wave.n, wave.s);
	if (p->change->interval.se > 0)
		cz_buf_adds(out, lang == CZ_NL ? ", meer dan toeval." : ", more than chance.");
	else /* nothing was left to chance */
		cz_buf_adds(out, lang == CZ_NL ? "; beide keren vulde iedereen in die was uitgenodigd." : "; both times everyone who was invited answered.");
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
		say_strength(r, x, lang, out);
		break;
	case CZ_POINT_LOWEST:
		say_lowest(r, x, p, lang, out);
		break;
	case CZ_POINT_GAP:
		say_gap(r->tally->bank, x, lang, out);
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
		if (cz_agenda_any_higher(r, x))
			cz_buf_adds(out, nl ? "Hier kunt u op bouwen: dit aspect scoort boven het midden van de schaal en u bent het grotendeels eens."
					    : "This is what you can build on: it scores above the middle of the scale and you largely agree.");
		else if (cz_agenda_count_equals(r, x))
			cz_buf_adds(out, nl ? "Hier kunt u op bouwen: geen aspect scoort hoger en u bent het grotendeels eens."
					    : "This is what you can build on: no aspect scores higher and you largely agree.");
		else
			cz_buf_adds(out, nl ? "Hier kunt u op bouwen: dit aspect scoort het hoogst en u bent het grotendeels eens."
					    : "This is what you can build on: it scores highest and you largely agree.");
		break;
	case CZ_POINT_LOWEST:
		if (cz_agenda_count_equals(r, x))
			cz_buf_adds(out, nl ? "Geen aspect scoort lager." : "No aspect scores lower.");
		else
			cz_buf_adds(out, nl ? "Dit aspect scoort het laagst." : "This aspect scores lowest.");
		break;
	case CZ_POINT_GAP:
		cz_buf_addf(out, nl ? "Hier liggen de partijen het verst uiteen: %s positiever, %s minder positief."
				    : "Here the parties lie furthest apart: %s more positive, %s less.",
			    cz_agenda_party(r->tally->bank, x, (size_t)x->gap.high, lang), cz_agenda_party(r->tally->bank, x, (size_t)x->gap.low, lang));
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
		cz_buf_adds(out, lang == CZ_NL ? " De stellingen van dit aspect hangen hier niet samen: bespreek ze één voor één."
					       : " The statements of this aspect do not hang together here: talk about them one by one.");
}

void cz_agenda_support(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_result *x = cz_results_of(r, group, p->aspect);
	bool nl = lang == CZ_NL, one = p->support == 1;
	if (p->of < 2)
		return;
	if (p->kind == CZ_POINT_STRENGTH)
		cz_buf_addf(out, nl ? "%u van de %u invullers %s boven het midden van de schaal."
				    : "%u of the %u respondents %s above the middle of the scale.", p->support, p->of,
			    nl ? (one ? "scoort" : "scoren") : one ? "scores" : "score");
	else if (p->kind == CZ_POINT_GAP)
		cz_buf_addf(out, nl ? "%u van de %u invullers horen bij %s of %s." : "%u of the %u respondents belong to %s or %s.", p->support, p->of,
			    cz_agenda_party(b, x, (size_t)x->gap.high, lang), cz_agenda_party(b, x, (size_t)x->gap.low, lang));
}
