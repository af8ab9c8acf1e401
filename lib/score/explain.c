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

/* The paragraphs in Dutch; inside: about what lies inside another number, of which no table of a record tells. */
static const struct paragraph {
	const char *names;
	bool inside;
	const char *text;
} dutch[] = {
#define CZ_FIELD(names, text) {names, false, text},
#define CZ_INSIDE(names, text) {names, true, text},
#include "score/explain.def"
#undef CZ_FIELD
#undef CZ_INSIDE
};

static const struct paragraph *find_dutch(struct cz_str field)
{
	for (size_t i = 0; i < CZ_COUNT(dutch); i++) {
		struct cz_str names = cz_str_of(dutch[i].names), word;
		while (next_word(&names, &word))
			if (cz_str_eq(word, field))
				return &dutch[i];
	}
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

bool cz_score_explain(struct cz_str field, enum cz_lang lang, struct cz_buf *out)
{
	struct lines l = of_output();
	struct cz_str line;
	while (next_line(&l, &line) && !cz_text_starts(line, ".Sh")) {
		if (!tells_of(line, field))
			continue;
		const struct paragraph *d = find_dutch(field);
		const char *sentence = d && d->inside ? NULL : found_in_tables(field, lang);
		if (sentence) {
			cz_text_add_filled(out, cz_str_of(sentence), 0, 0, WIDTH);
			cz_buf_addc(out, '\n');
		}
		if (d && lang == CZ_NL)
			cz_text_add_filled(out, cz_str_of(d->text), 0, 0, WIDTH);
		else
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
