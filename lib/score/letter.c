#include "score/letter.h"
#include "base/num.h"
#include "base/text.h"
#include "score/agenda_impl.h"
#include <math.h>

enum { INDENT = 3, FEW = 5 };

struct letter {
	const struct cz_results *r;
	size_t group;
	const struct cz_result *first; /* its result on the first aspect: who answered is the same for all */
	const struct cz_point_of_talk *point;
	size_t points;
	struct cz_beside beside;
	enum cz_lang lang;
	struct cz_buf *out, text; /* text: the paragraph at hand */
};

static const char *choose(const struct letter *l, const char *nl, const char *en)
{
	return l->lang == CZ_NL ? nl : en;
}

static void begin_sentence(struct letter *l)
{
	if (l->text.len)
		cz_buf_addc(&l->text, ' ');
}

/* One more sentence of the paragraph at hand, or a piece of one. */
static void say(struct letter *l, const char *nl, const char *en)
{
	begin_sentence(l);
	cz_buf_adds(&l->text, choose(l, nl, en));
}

/* White space of any kind is a space: lines are broken here. */
static void smooth(struct cz_buf *text)
{
	for (size_t i = 0; i < text->len; i++)
		if (text->data[i] >= '\t' && text->data[i] <= '\r')
			text->data[i] = ' ';
}

/* The paragraph is done: in lines, the first after mark, all below each other. Names are of other people's making: a terminal obeys
 * none of their signs. */
static void end_paragraph(struct letter *l, size_t indent, const char *mark)
{
	struct cz_buf plain = CZ_BUF_INIT;
	l->out->failed |= l->text.failed;
	if (!l->text.len)
		return;
	size_t column = indent + strlen(mark);
	smooth(&l->text);
	cz_text_add_plain(&plain, (struct cz_str){cz_buf_text(&l->text), l->text.len});
	for (size_t i = 0; i < indent; i++)
		cz_buf_addc(l->out, ' ');
	cz_buf_adds(l->out, mark);
	cz_text_add_filled(l->out, (struct cz_str){cz_buf_text(&plain), plain.len}, column, column, CZ_LETTER_WIDTH);
	l->out->failed |= plain.failed;
	cz_buf_clear(&l->text);
	cz_buf_release(&plain);
}

/* The name of the partnership, with a line below it. */
static void add_title(struct letter *l)
{
	const struct cz_tally *t = l->r->tally;
	const struct cz_tally_group *g = &t->group[l->group];
	const struct cz_str id = t->partnerships.key[g->partnership], wave = t->waves.key[g->wave];
	if (l->beside.partnership && l->beside.partnership->name)
		cz_buf_addf(&l->text, "%s (%.*s)", l->beside.partnership->name, (int)id.n, id.s);
	else
		cz_buf_add(&l->text, id.s, id.n);
	end_paragraph(l, 0, "");
	for (int i = 0; i < CZ_LETTER_WIDTH; i++)
		cz_buf_addc(l->out, '=');
	cz_buf_addc(l->out, '\n');
	cz_buf_adds(&l->text, t->bank->label[l->lang]);
	if (wave.n)
		cz_buf_addf(&l->text, l->lang == CZ_NL ? ", meting %.*s" : ", wave %.*s", (int)wave.n, wave.s);
	cz_buf_addc(&l->text, '.');
}

/* Who answered, party by party, of how many who were invited. */
static void add_people(struct letter *l, uint32_t people)
{
	begin_sentence(l);
	if (people == 0) { /* the only ones that are set aside */
		cz_buf_adds(&l->text, choose(l, "Geen vragenlijst telt mee: wie invulde, deed dat meer dan één keer. Met --dup telt de eerste of de laatste.",
					     "No response counts: whoever answered did so more than once. With --dup the first or the last counts."));
		return;
	}
	if (people == 1)
		cz_buf_adds(&l->text, choose(l, "Eén persoon vulde in: ", "One person answered: "));
	else
		cz_buf_addf(&l->text, l->lang == CZ_NL ? "%u mensen vulden in: " : "%u people answered: ", people);
	for (size_t p = 0; p < l->first->parties; p++) {
		const struct cz_party_result *q = &l->first->party[p];
		cz_buf_addf(&l->text, "%s%s %u", p ? ", " : "", cz_agenda_party(l->r->tally->bank, l->first, p, l->lang), q->responses);
		if (q->g.invited > 0) {
			cz_buf_adds(&l->text, choose(l, " van ", " of "));
			cz_num_add_fixed(&l->text, q->g.invited, 0);
		}
	}
	cz_buf_addc(&l->text, '.');
}

static bool has_point(const struct letter *l, enum cz_point_kind kind)
{
	for (size_t k = 0; k < l->points; k++)
		if (l->point[k].kind == kind || l->point[k].with[kind])
			return true;
	return false;
}

/* Whether two parties can be compared on some aspect, on some so that more than chance could show, and whether all of them score the
 * same on each. */
struct gaps {
	bool any, testable, same;
};

static struct gaps look_at_gaps(const struct letter *l)
{
	struct gaps g = {.same = true};
	for (uint32_t a = 0; a < l->r->tally->bank->aspects; a++) {
		const struct cz_result *x = cz_results_of(l->r, l->group, a);
		g.any |= x->gap.high >= 0;
		g.same &= !(x->shape.max > x->shape.min);
		for (size_t k = 0; k < x->pairs; k++)
			g.testable |= x->pair[k].high >= 0 && x->pair[k].testable;
	}
	return g;
}

/* Why no two parties can be compared. */
static void say_why_no_gaps(struct letter *l)
{
	size_t known = 0, unknown = 0;
	for (size_t p = 0; p < l->first->parties; p++) {
		const struct cz_party_result *q = &l->first->party[p];
		known += q->name.n && q->responses;
		unknown += !q->name.n && q->responses;
	}
	if (known > 1)
		say(l, "Partijen zijn niet te vergelijken: op geen aspect beantwoordden twee partijen genoeg stellingen.",
		    "Parties cannot be compared: on no aspect did two of them answer enough statements.");
	else if (unknown)
		say(l, "Partijen zijn niet te vergelijken, want niet van iedereen is bekend bij welke partij hij of zij hoort.",
		    "Parties cannot be compared, because it is not known of everybody to which party they belong.");
	else
		say(l, "Partijen zijn niet te vergelijken, want er antwoordde er maar één.",
		    "Parties cannot be compared, because only one answered.");
}

/* Whether no change is told because on each aspect some party was silent in this wave or in the one before. */
static bool hides_change(const struct letter *l)
{
	bool any = false;
	for (uint32_t a = 0; a < l->r->tally->bank->aspects; a++) {
		const struct cz_change *c = cz_result_change(l->r, l->group, a);
		if (c && !c->partial)
			return false;
		any |= c != NULL;
	}
	return any;
}

/* What these answers cannot tell, as a paragraph of its own. */
static void add_doubts(struct letter *l, uint32_t people)
{
	const struct gaps gaps = look_at_gaps(l);
	if (people == 1)
		say(l, "Lees dit als één mening, niet als een beeld van de samenwerking.",
		    "Read this as one opinion, not as a picture of the partnership.");
	else if (people < FEW)
		say(l, "Dat zijn weinig mensen: begin er een gesprek mee, en trek er geen conclusie uit.",
		    "Those are few people: begin a conversation with it, and draw no conclusion from it.");
	if (!gaps.any && people > 1 && cz_agenda_count_scored(l->r, l->group))
		say_why_no_gaps(l);
	else if (gaps.any && gaps.same)
		say(l, "Op elk aspect scoort iedereen hetzelfde: er zijn geen verschillen tussen partijen om te toetsen.",
		    "On each aspect everybody scores the same: there are no differences between parties to test.");
	else if (gaps.any && !gaps.testable && !has_point(l, CZ_POINT_GAP))
		say(l, "Er zijn te weinig antwoorden om verschillen tussen partijen te toetsen.",
		    "There are too few answers to test differences between parties.");
	if (hides_change(l))
		say(l, "Wat veranderde sinds de vorige meting, staat hier niet: toen vulden niet dezelfde partijen in.",
		    "What changed since the wave before is not told here: other parties answered then.");
	if (cz_tally_has_no_order(l->r->tally, l->group))
		say(l, "De namen van de metingen zeggen niet welke de eerste was; over verandering staat hier niets.",
		    "The names of the waves do not tell which came first; nothing is said of change here.");
	if (l->text.len)
		cz_buf_addc(l->out, '\n');
	end_paragraph(l, 0, "");
}

static void add_items(struct letter *l, const struct cz_point_of_talk *p)
{
	if (!p->items)
		return;
	say(l, p->items > 1 ? "Vooral bij deze stellingen:" : "Vooral bij deze stelling:",
	    p->items > 1 ? "Above all in these statements:" : "Above all in this statement:");
	end_paragraph(l, INDENT, "");
	for (uint32_t i = 0; i < p->items; i++) {
		const struct cz_bank_item *item = &l->r->tally->bank->item[p->item[i]];
		const char *text = item->text[l->lang] ? item->text[l->lang] : item->id;
		say(l, text, text);
		end_paragraph(l, INDENT, "- ");
	}
}

static void add_registered(struct letter *l, const struct cz_bank_aspect *a)
{
	const struct cz_registered *reg = l->beside.registered;
	for (int k = 0; reg && k < CZ_REGISTERED_KINDS; k++) {
		if (!a->registered[k] || !reg->share[k].of)
			continue;
		say(l, "Registratie:", "Registration:");
		begin_sentence(l);
		cz_register_say_share(reg->share[k], l->lang, &l->text);
		say(l, cz_registered_words((enum cz_registered_kind)k, CZ_NL), cz_registered_words((enum cz_registered_kind)k, CZ_EN));
		end_paragraph(l, INDENT, "");
	}
}

/* What the registration says of an aspect is said once. */
static bool is_first_of_aspect(const struct letter *l, const struct cz_point_of_talk *p)
{
	for (const struct cz_point_of_talk *q = l->point; q < p; q++)
		if (q->aspect == p->aspect && !q->whole)
			return false;
	return !p->whole;
}

/* Points with the same heading have a number, so that a conversation can name them. */
static unsigned number_among_its_like(const struct letter *l, const struct cz_point_of_talk *p)
{
	unsigned n = 1;
	for (const struct cz_point_of_talk *q = l->point; q < p; q++)
		n += q->aspect == p->aspect && q->whole == p->whole && (q->kind == CZ_POINT_STRENGTH) == (p->kind == CZ_POINT_STRENGTH);
	return n;
}

static void add_point(struct letter *l, const struct cz_point_of_talk *p, const char *heading)
{
	const struct cz_bank *b = l->r->tally->bank;
	const struct cz_bank_aspect *a = &b->aspect[p->aspect];
	const char *const *question = cz_agenda_question(b, p);
	const unsigned nth = number_among_its_like(l, p);
	cz_buf_addc(l->out, '\n');
	cz_buf_addf(&l->text, "%s: %s", heading, p->whole ? choose(l, "de samenwerking", "the partnership") : a->label[l->lang]);
	if (nth > 1)
		cz_buf_addf(&l->text, " (%u)", nth);
	end_paragraph(l, 0, "");
	cz_agenda_reason(l->r, l->group, p, false, l->lang, &l->text);
	begin_sentence(l);
	cz_agenda_support(l->r, l->group, p, l->lang, &l->text);
	end_paragraph(l, INDENT, "");
	add_items(l, p);
	if (is_first_of_aspect(l, p))
		add_registered(l, a);
	if (!question)
		return;
	say(l, "Vraag om mee te beginnen:", "A question to begin with:");
	say(l, question[CZ_NL], question[CZ_EN]);
	end_paragraph(l, INDENT, "");
}

/* There is nothing to talk about: why. */
static void say_nothing_stands_out(struct letter *l, uint32_t people)
{
	const uint32_t scored = cz_agenda_count_scored(l->r, l->group);
	if (scored == 0)
		say(l, "Niemand beantwoordde genoeg stellingen om er iets van te zeggen.", "Nobody answered enough statements to say anything of it.");
	else if (scored == 1)
		say(l, "Van maar één aspect zijn er genoeg antwoorden: er is niets om het mee te vergelijken.",
		    "Only one aspect has enough answers: there is nothing to compare it with.");
	else if (people == 1)
		say(l, "Niets springt eruit: geen aspect scoort lager dan de andere.", "Nothing stands out: no aspect scores lower than the others.");
	else
		say(l, "Niets springt eruit: geen aspect scoort lager dan de andere, en de antwoorden liggen dicht bij elkaar.",
		    "Nothing stands out: no aspect scores lower than the others, and the answers lie close together.");
}

/* What goes well opens the conversation; of what remains the first is to be talked about first. */
static void add_points(struct letter *l, uint32_t people)
{
	size_t n = 0;
	for (size_t k = 0; k < l->points; k++) {
		const char *heading = l->point[k].kind == CZ_POINT_STRENGTH ? choose(l, "Gaat goed", "Goes well")
				      : n++ == 0 ? choose(l, "Bespreek eerst", "Talk about first") : choose(l, "Bespreek daarna", "After that");
		add_point(l, &l->point[k], heading);
	}
	if (n || people == 0)
		return;
	say_nothing_stands_out(l, people);
	cz_buf_addc(l->out, '\n');
	end_paragraph(l, 0, "");
}

static void add_letter(struct letter *l)
{
	uint32_t people = 0;
	for (size_t p = 0; p < l->first->parties; p++)
		people += l->first->party[p].responses;
	add_title(l);
	add_people(l, people);
	end_paragraph(l, 0, "");
	if (people)
		add_doubts(l, people);
	add_points(l, people);
	cz_buf_adds(l->out, "\n\n");
}

size_t cz_letter_add(const struct cz_results *r, const struct cz_score_form *f, enum cz_lang lang, struct cz_buf *out)
{
	struct cz_point_of_talk point[CZ_AGENDA_POINTS];
	size_t n = 0;
	for (size_t g = 0; g < r->tally->n; g++) {
		if (!cz_agenda_is_due(r->tally, g))
			continue;
		struct letter l = {.r = r, .group = g, .first = cz_results_of(r, g, 0), .point = point, .beside = cz_score_beside(r, g, f),
				   .lang = lang, .out = out};
		l.points = cz_agenda_make(r, g, l.beside.partnership, f->today, point);
		add_letter(&l);
		cz_buf_release(&l.text);
		n++;
	}
	return n;
}

void cz_letter_end(size_t agendas, enum cz_lang lang, struct cz_buf *out)
{
	struct letter l = {.lang = lang, .out = out};
	if (agendas == 0)
		say(&l, "Er zijn geen antwoorden, en dus is er geen agenda.", "There are no answers, and so there is no agenda.");
	else
		say(&l, "Hiermee begint een gesprek; het is geen oordeel. Het is voor wie dat gesprek leidt, en niet om te publiceren: uit antwoorden "
			"van een paar mensen is af te leiden wie wat vond.",
		    "This is to begin a conversation; it is no verdict. It is for whoever leads that conversation, and not for publication: from the "
		    "answers of a few people it can be worked out who thought what.");
	end_paragraph(&l, 0, "");
	cz_buf_release(&l.text);
}
