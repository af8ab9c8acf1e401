#include "score/explain.h"
#include "base/embed.h"
#include "base/text.h"
#include "model/types.h"

CZ_EMBED(manual, "man/cz-score.1")

/*
 * The manual keeps to a few macros where it tells of numbers: ".It Cm name , name" begins a paragraph, ".Cm" ".Ql" ".Dq"
 * ".Fl" stand before words. Numbers are told of between ".Sh OUTPUT" and the next ".Sh".
 */
struct lines {
	struct cz_str rest;
};

static bool next_line(struct lines *l, struct cz_str *line)
{
	if (!l->rest.n)
		return false;
	const char *nl = memchr(l->rest.s, '\n', l->rest.n);
	line->s = l->rest.s;
	line->n = nl ? (size_t)(nl - l->rest.s) : l->rest.n;
	l->rest.s += line->n + (nl != NULL);
	l->rest.n -= line->n + (nl != NULL);
	return true;
}

static bool next_word(struct cz_str *s, struct cz_str *word)
{
	while (s->n && *s->s == ' ') {
		s->s++;
		s->n--;
	}
	const char *space = s->n ? memchr(s->s, ' ', s->n) : NULL;
	*word = (struct cz_str){s->s, space ? (size_t)(space - s->s) : s->n};
	s->s += word->n;
	s->n -= word->n;
	return word->n > 0;
}

static struct lines of_output(void)
{
	struct lines l = {CZ_EMBEDDED(manual)};
	struct cz_str line;
	while (next_line(&l, &line) && !cz_str_is(line, ".Sh OUTPUT"))
		;
	return l;
}

static bool is_mark(struct cz_str w)
{
	return w.n == 1 && strchr(",.;:)", *w.s) != NULL;
}

/* Whether this line begins the paragraph of a field. */
static bool tells_of(struct cz_str line, struct cz_str field)
{
	struct cz_str word;
	if (!cz_text_starts(line, ".It Cm "))
		return false;
	line.s += 7;
	line.n -= 7;
	while (next_word(&line, &word))
		if (cz_str_eq(word, field) && !is_mark(word))
			return true;
	return false;
}

static bool is_macro(struct cz_str w)
{
	return cz_str_is(w, "Cm") || cz_str_is(w, "Ql") || cz_str_is(w, "Ar") || cz_str_is(w, "Ns");
}

/* The words of a macro line as they read. */
static void add_macro(struct cz_str line, struct cz_buf *out)
{
	struct cz_str word;
	bool glued = true, quoted = false;
	line.s++; /* the point */
	line.n--;
	while (next_word(&line, &word)) {
		bool flag = cz_str_is(word, "Fl"), quote = cz_str_is(word, "Dq");
		if (is_macro(word)) {
			glued |= cz_str_is(word, "Ns");
			continue;
		}
		if (quoted && is_mark(word)) {
			cz_buf_addc(out, '"');
			quoted = false;
		}
		if (!glued && !is_mark(word))
			cz_buf_addc(out, ' ');
		if (flag)
			cz_buf_addc(out, '-');
		else if (quote)
			cz_buf_addc(out, '"');
		else
			cz_buf_add(out, word.s, word.n);
		glued = flag || quote;
		quoted |= quote;
	}
	if (quoted)
		cz_buf_addc(out, '"');
}

enum { WIDTH = 78 };

static void add_paragraph(struct lines l, struct cz_buf *out)
{
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_str line;
	while (next_line(&l, &line)) {
		if (cz_text_starts(line, ".It") || cz_text_starts(line, ".El") || cz_text_starts(line, ".Bl") || cz_text_starts(line, ".S"))
			break;
		if (text.len)
			cz_buf_addc(&text, ' ');
		if (line.n && *line.s == '.')
			add_macro(line, &text);
		else
			cz_buf_add(&text, line.s, line.n);
	}
	cz_text_add_filled(out, (struct cz_str){cz_buf_text(&text), text.len}, 0, 0, WIDTH);
	out->failed |= text.failed;
	cz_buf_release(&text);
}

/* Numbers that lie inside others, of which no table of a record tells: in Dutch. In English the paragraph of the manual says all. */
static const struct {
	const char *field, *dutch;
} inside[] = {
	{"difference_low", "Ondergrens van het interval om het verschil."},
	{"difference_high", "Bovengrens van het interval om het verschil."},
	{"superiority", "In welk deel van alle tweetallen, uit elke partij één, de eerste positiever is; gelijk telt half. Bij 0,5 is geen van beide dat."},
	{"hedges_g", "Het verschil in standaardafwijkingen, met de correctie voor kleine aantallen."},
	{"p", "Hoe vaak een verschil zo groot als dit ontstaat als je de antwoorden willekeurig over de twee partijen verdeelt; exact geteld."},
	{"p_min", "De kleinste p die deze antwoorden hadden kunnen geven, hoe ze ook verdeeld waren. Drie tegen drie komt nooit onder 0,1."},
	{"testable", "Of p_min hoogstens 0,05 is. Zo niet, dan zijn er te weinig antwoorden om te toetsen; dat is iets anders dan geen verschil."},
	{"p_holm", "p, gecorrigeerd voor alle paren en aspecten van de samenwerking die te toetsen zijn. Hoogstens 0,05: meer dan toeval."},
	{"smallest", "De kleinste verandering die bij zo weinig mensen meer is dan toeval."},
	{"real", "Welk deel van de verandering komt doordat mensen anders oordelen, en niet doordat andere mensen invulden."},
	{"linked", "Wie beide keren onder hetzelfde nummer invulde: hoeveel mensen, hun gemiddelde verandering, en een exacte toets."},
	{"registration", "Naast een punt: wat de registratie over dit aspect zegt. Het telt nooit mee in de score."},
	{"support", "Hoeveel mensen het punt dragen, van hoeveel."},
	{"rest", "De samenhang van een stelling met de som van de andere. Onder 0: controleer of zij omgekeerd moet worden."},
	{"alpha_without", "Alfa van de andere stellingen."},
	{"shrunk", "Het gemiddelde, naar het gezamenlijke toe getrokken; hoe minder mensen invulden, hoe meer. Vanaf vijf samenwerkingen."},
	{"rank", "De verwachte plaats, de laagste score eerst. Lees haar nooit zonder rank_low en rank_high."},
	{"rank_low", "De laagste plaats waar de samenwerking kan staan."},
	{"rank_high", "De hoogste plaats waar de samenwerking kan staan."},
	{"no_answers", "Niemand beantwoordde genoeg van het aspect."},
	{"one_person", "Er is maar één persoon; dat is te weinig om dit van te zeggen."},
	{"too_few_people", "Er zijn te weinig mensen om dit van te zeggen."},
	{"too_few_answers", "Er zijn te weinig antwoorden om dit van te zeggen."},
	{"too_few_partnerships", "Er zijn te weinig samenwerkingen om dit van te zeggen."},
	{"one_party", "Er antwoordde maar één partij, dus er is geen kloof."},
	{"one_item", "Het aspect heeft maar één stelling."},
	{"no_variance", "Alle scores zijn gelijk."},
	{"too_few_to_test", "Er zijn te weinig antwoorden om te toetsen; zie testable."},
	{"too_fine", "De scores hebben geen gemeenschappelijke maat waarin zij te tellen zijn."},
	{"open_answers", "Met --pairwise is het aantal mensen niet één getal."},
	{"not_known", "Niet van elke partij is bekend hoeveel mensen waren uitgenodigd."},
	{"more_than_invited", "Van een partij antwoordden meer mensen dan er waren uitgenodigd; dat aantal telt niet."},
	{"first_wave", "Er was geen meting hiervoor."},
	{"order_unknown", "De namen van de metingen zeggen niet welke de eerste was."},
	{"party_missing", "Een partij antwoordde maar in één van de metingen; de verandering is niet te splitsen."},
	{"party_once", "Een partij antwoordde maar in één van de metingen; vergeleken zijn de partijen die er beide keren waren."},
	{"nobody_twice", "Van niemand is bekend dat hij beide keren invulde."},
};

static const char *found_inside(struct cz_str field)
{
	for (size_t i = 0; i < CZ_COUNT(inside); i++)
		if (cz_str_is(field, inside[i].field))
			return inside[i].dutch;
	return NULL;
}

/* The sentence of the tables: the first record that has the field. */
static const char *found_in_tables(struct cz_str field, enum cz_lang lang)
{
	static const struct cz_type *const types[] = {&cz_type_score, &cz_type_item, &cz_type_instrument, &cz_type_careless, &cz_type_comparison,
						      &cz_type_agenda, &cz_type_views, &cz_type_registration};
	for (size_t i = 0; i < CZ_COUNT(types); i++) {
		const struct cz_field *f = cz_type_field(types[i], field);
		if (f)
			return f->about[lang];
	}
	return NULL;
}

static void add_sentence(struct cz_str field, enum cz_lang lang, struct cz_buf *out)
{
	const char *dutch = found_inside(field), *sentence = !dutch ? found_in_tables(field, lang) : lang == CZ_NL ? dutch : NULL;
	if (!sentence)
		return;
	cz_text_add_filled(out, cz_str_of(sentence), 0, 0, WIDTH);
	cz_buf_addc(out, '\n');
}

bool cz_score_explain(struct cz_str field, enum cz_lang lang, struct cz_buf *out)
{
	struct lines l = of_output();
	struct cz_str line;
	while (next_line(&l, &line)) {
		if (cz_text_starts(line, ".Sh"))
			return false;
		if (!tells_of(line, field))
			continue;
		add_sentence(field, lang, out);
		add_paragraph(l, out);
		return true;
	}
	return false;
}

void cz_score_explainable(struct cz_buf *out)
{
	struct lines l = of_output();
	struct cz_str line, word;
	while (next_line(&l, &line) && !cz_text_starts(line, ".Sh")) {
		if (!cz_text_starts(line, ".It Cm "))
			continue;
		line.s += 7;
		line.n -= 7;
		while (next_word(&line, &word))
			if (!is_mark(word)) {
				cz_buf_add(out, word.s, word.n);
				cz_buf_addc(out, '\n');
			}
	}
}
