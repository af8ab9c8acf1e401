#include "intake/expected.h"
#include "base/num.h"
#include "model/types.h"

static void add_words(const struct cz_vocabulary *v, bool codes, enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, lang == CZ_NL ? "schrijf een van: " : "write one of: ");
	for (size_t i = 0; i < v->n; i++) {
		cz_buf_adds(out, i ? ", " : "");
		cz_buf_adds(out, codes ? v->code[i].code : v->code[i].label[lang]);
	}
}

static void add_range(const struct cz_field *f, enum cz_lang lang, struct cz_buf *out)
{
	cz_num_add_real(out, f->min);
	cz_buf_adds(out, lang == CZ_NL ? " tot en met " : " to ");
	cz_num_add_real(out, f->max);
}

/* Names that a list has, and more: some of them, and where the others stand. */
static const char *some_names(const struct cz_field *f, enum cz_lang lang)
{
	if (f->codes == &cz_vocab_category)
		return lang == CZ_NL ? "zoals vervoer, boodschappen, gezelschap of tuin; cz-data(5) noemt ze alle"
				     : "such as transport, shopping, company or garden; cz-data(5) lists them all";
	if (f->kind == CZ_F_LANGS)
		return lang == CZ_NL ? "zoals Nederlands, Arabisch of een code als nl; met komma's ertussen"
				     : "such as Dutch, Arabic or a code such as nl; with commas between";
	return "";
}

static const char *some_pairs(const struct cz_field *f, enum cz_lang lang)
{
	if (strcmp(f->key, "invited") != 0)
		return "";
	return lang == CZ_NL ? "schrijf hoeveel er per partij zijn, zoals formal:3|gemeente:4"
			     : "write how many there are of each party, such as formal:3|municipality:4";
}

static const char *some_number(const struct cz_field *f, enum cz_lang lang)
{
	if (strcmp(f->key, "urgency") == 0)
		return lang == CZ_NL ? "schrijf hoog, normaal of laag; of 1, 2 of 3, met 1 als hoogste"
				     : "write high, normal or low; or 1, 2 or 3, of which 1 is highest";
	if (f->kind == CZ_F_INT)
		return lang == CZ_NL ? "zoals 3" : "such as 3";
	if (strcmp(f->key, "max_km") == 0 || strcmp(f->key, "km") == 0)
		return lang == CZ_NL ? "zoals 5 of 2,5" : "such as 5 or 2.5";
	return "";
}

/* What a cell of a table may say, which records say otherwise. */
static void add_for_cell(const struct cz_field *f, enum cz_message id, enum cz_lang lang, struct cz_buf *out)
{
	const bool dutch = lang == CZ_NL, urgency = strcmp(f->key, "urgency") == 0;
	if (id == CZ204 || id == CZ205 || (id == CZ206 && urgency))
		cz_buf_adds(out, some_number(f, lang));
	else if (id == CZ208)
		cz_buf_adds(out, dutch ? "schrijf ja of nee, of laat het leeg als het niet bekend is"
				       : "write yes or no, or leave it empty when it is not known");
	else if (id == CZ239 && f->codes == &cz_vocab_party)
		add_words(f->codes, false, lang, out);
	else if (id == CZ239)
		cz_buf_adds(out, some_names(f, lang));
	else if (id == CZ202 && f->kind == CZ_F_VALUE)
		cz_buf_adds(out, some_pairs(f, lang));
}

/* A word of an office may stay as it is. */
static void add_map(enum cz_lang lang, struct cz_buf *out)
{
	cz_buf_adds(out, out->len ? "; " : "");
	cz_buf_adds(out, lang == CZ_NL ? "of zeg met een map in een recept wat het betekent" : "or say with a map in a recipe what it means");
}

void cz_expected_add(const struct cz_field *f, enum cz_message id, bool codes, enum cz_lang lang, struct cz_buf *out)
{
	if (id == CZ203 && f->codes)
		add_words(f->codes, codes, lang, out);
	else if (!codes)
		add_for_cell(f, id, lang, out);
	if (!codes && (id == CZ203 || id == CZ239))
		add_map(lang, out);
	if (id == CZ206 && f->max > f->min && (codes || strcmp(f->key, "urgency") != 0))
		add_range(f, lang, out);
}
