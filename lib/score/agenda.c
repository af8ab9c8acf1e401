#include "score/agenda.h"
#include "base/num.h"
#include <math.h>

const char *cz_point_name(enum cz_point_kind kind)
{
	static const char *const name[] = {"strength", "lowest", "gap", "divided", "changed", "seat", "ambition"};
	return name[kind];
}

/* The aspect with the best value; the first of equals, in the order of the bank. NaN never wins. */
static int best(const struct cz_results *r, size_t group, double (*value)(const struct cz_results *, const struct cz_result *))
{
	int found = -1;
	double top = NAN;
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++) {
		double v = value(r, cz_results_of(r, group, a));
		if (!isnan(v) && (found < 0 || v > top + 1e-9)) { /* less is the same, summed up in another order */
			found = (int)a;
			top = v;
		}
	}
	return found;
}

static double options(const struct cz_results *r)
{
	return r->tally->bank->hi - r->tally->bank->lo + 1;
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
	return c && (c->interval.low > 0 || c->interval.high < 0) ? fabs(c->difference) : NAN;
}

/* The items behind a point: by mean, or by how far the answers lie apart. */
static void pick_items(const struct cz_results *r, size_t group, struct cz_point_of_talk *p)
{
	const struct cz_bank *b = r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[p->aspect];
	double value[2] = {NAN, NAN};
	size_t k = (size_t)(b->hi - b->lo) + 1;
	p->items = 0;
	for (uint32_t i = a->first; i < a->first + a->items; i++) {
		const uint32_t *c = r->option + (group * (size_t)b->items + i) * k;
		double n = 0, mean = 0, deviation = 0;
		for (size_t o = 0; o < k; o++) {
			n += c[o];
			mean += (double)o * c[o];
		}
		if (n == 0)
			continue;
		mean /= n;
		for (size_t o = 0; o < k; o++)
			deviation += fabs((double)o - mean) * c[o] / n;
		double v = p->kind == CZ_POINT_STRENGTH ? mean : p->kind == CZ_POINT_LOWEST || p->kind == CZ_POINT_CHANGED ? -mean : deviation;
		uint32_t at = p->items < 2 ? p->items : 2;
		while (at > 0 && v > value[at - 1])
			at--;
		if (at == 2)
			continue;
		if (at == 0 && p->items > 0) {
			p->item[1] = p->item[0];
			value[1] = value[0];
		}
		p->item[at] = i;
		value[at] = v;
		p->items = p->items < 2 ? p->items + 1 : 2;
	}
}

static bool intervals_meet(const struct cz_results *r, size_t group, uint32_t aspect)
{
	const struct cz_result *x = cz_results_of(r, group, aspect);
	for (uint32_t a = 0; a < r->tally->bank->aspects; a++)
		if (a != aspect && cz_results_of(r, group, a)->interval.low <= x->interval.high)
			return true;
	return false;
}

static void count_support(const struct cz_results *r, size_t group, struct cz_point_of_talk *p)
{
	const struct cz_tally_group *g = &r->tally->group[group];
	for (size_t i = 0; i < g->parties; i++) {
		p->support += g->party[i].lowest[p->aspect];
		p->of += g->party[i].compared;
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

static void add_point(const struct cz_results *r, size_t group, enum cz_point_kind kind, int aspect,
		      struct cz_point_of_talk *out, size_t *n)
{
	if (aspect < 0)
		return;
	struct cz_point_of_talk *p = &out[(*n)++];
	*p = (struct cz_point_of_talk){.kind = kind, .aspect = (uint32_t)aspect};
	pick_items(r, group, p);
	if (kind == CZ_POINT_LOWEST) {
		count_support(r, group, p);
		p->overlaps = intervals_meet(r, group, p->aspect);
	}
	p->change = cz_result_change(r, group, p->aspect);
}

size_t cz_agenda_make(const struct cz_results *r, size_t group, const struct cz_partnership *partnership, cz_day today,
		      struct cz_point_of_talk out[CZ_AGENDA_POINTS])
{
	const struct cz_bank *b = r->tally->bank;
	size_t n = 0;
	int lowest = best(r, group, low), strength = best(r, group, strong);
	add_point(r, group, CZ_POINT_STRENGTH, strength == lowest ? -1 : strength, out, &n);
	add_point(r, group, CZ_POINT_LOWEST, lowest, out, &n);
	add_point(r, group, CZ_POINT_GAP, best(r, group, apart), out, &n);
	add_point(r, group, CZ_POINT_DIVIDED, best(r, group, divided), out, &n);
	add_point(r, group, CZ_POINT_CHANGED, best(r, group, changed), out, &n);
	if (partnership && partnership->target_group_seat == 0)
		out[n++] = (struct cz_point_of_talk){.kind = CZ_POINT_SEAT, .aspect = aspect_named(b, "ambition")};
	if (partnership && today != CZ_DAY_NONE && partnership->ambition_reviewed != CZ_DAY_NONE &&
	    today - partnership->ambition_reviewed > 365)
		out[n++] = (struct cz_point_of_talk){.kind = CZ_POINT_AMBITION, .aspect = aspect_named(b, "ambition")};
	return n;
}

/* sentences */

static void add_number(struct cz_buf *out, double v, enum cz_lang lang)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_num_add_fixed(&b, v, 1);
	char *point = b.data ? strchr(b.data, '.') : NULL;
	if (point && lang == CZ_NL)
		*point = ',';
	cz_buf_add(out, cz_buf_text(&b), b.len);
	out->failed |= b.failed;
	cz_buf_release(&b);
}

static const char *party_name(const struct cz_result *x, int p, enum cz_lang lang)
{
	struct cz_str key = x->party[p].name;
	int8_t i = cz_code_find(&cz_vocab_party, key);
	return i == CZ_CODE_NONE ? key.s : cz_vocab_party.code[i].label[lang];
}

static void say_lowest(const struct cz_result *x, const struct cz_point_of_talk *p, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "Dit aspect scoort het laagst (" : "This aspect scores lowest (");
	add_number(out, x->mean, lang);
	cz_buf_addf(out, lang == CZ_NL ? "); voor %u van de %u invullers is het hun eigen laagste." :
					 "); for %u of the %u respondents it is their own lowest.", p->support, p->of);
	if (p->overlaps)
		cz_buf_adds(out, lang == CZ_NL ? " Het verschil met de andere aspecten kan toeval zijn."
					       : " The distance to the other aspects may be chance.");
}

static void say_gap(const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	const struct cz_gap *g = &x->gap;
	int percent = (int)floor(g->superiority * 100 + 0.5);
	cz_buf_addf(out, lang == CZ_NL ? "Hier liggen de partijen het verst uiteen: %s is positiever dan %s (verschil "
				       : "Here the parties lie furthest apart: %s is more positive than %s (difference ",
		    party_name(x, g->high, lang), party_name(x, g->low, lang));
	add_number(out, g->difference, lang);
	cz_buf_addf(out, lang == CZ_NL ? "; in %d van de 100 paren)." : "; in %d of 100 pairs).", percent);
	if (!g->testable)
		cz_buf_adds(out, lang == CZ_NL ? " Er zijn te weinig antwoorden om dit te toetsen." : " There are too few answers to test this.");
	else if (g->p_holm <= 0.05)
		cz_buf_adds(out, lang == CZ_NL ? " Dat is meer dan toeval." : " That is more than chance.");
	else
		cz_buf_adds(out, lang == CZ_NL ? " Het kan toeval zijn." : " It may be chance.");
}

static void say_divided(const struct cz_result *x, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "Hier lopen de antwoorden het meest uiteen (gemiddeld "
				       : "Here the answers lie furthest apart (on average ");
	add_number(out, x->spread, lang);
	cz_buf_adds(out, lang == CZ_NL ? " punt van het midden)." : " points from the middle).");
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
}

void cz_agenda_reason(const struct cz_results *r, size_t group, const struct cz_point_of_talk *p, enum cz_lang lang,
		      struct cz_buf *out)
{
	const struct cz_result *x = cz_results_of(r, group, p->aspect);
	bool nl = lang == CZ_NL;
	switch (p->kind) {
	case CZ_POINT_STRENGTH:
		cz_buf_adds(out, nl ? "Hier kunt u op bouwen: dit aspect scoort het hoogst (" : "This is what you can build on: it scores highest (");
		add_number(out, x->mean, lang);
		cz_buf_adds(out, nl ? ") en u bent het grotendeels eens." : ") and you largely agree.");
		break;
	case CZ_POINT_LOWEST:
		say_lowest(x, p, lang, out);
		break;
	case CZ_POINT_GAP:
		say_gap(x, lang, out);
		break;
	case CZ_POINT_DIVIDED:
		say_divided(x, lang, out);
		break;
	case CZ_POINT_CHANGED:
		say_changed(r, p, lang, out);
		break;
	case CZ_POINT_SEAT:
		cz_buf_adds(out, nl ? "De mensen om wie het gaat zitten niet aan tafel." : "The people it is about have no seat at the table.");
		break;
	case CZ_POINT_AMBITION:
		cz_buf_adds(out, nl ? "De gezamenlijke ambitie is langer dan een jaar niet besproken."
				    : "The shared ambition was not reviewed for over a year.");
		break;
	}
}
