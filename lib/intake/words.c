#include "intake/words.h"
#include "base/array.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

enum { MOST = 1000, SHOWN = 40, LONGEST = 60 };

bool cz_words_wanted(enum cz_message id)
{
	return id == CZ203 || id == CZ239 || id == CZ258 || id == CZ269 || id == CZ307;
}

int cz_words_add(struct cz_words *w, enum cz_message id, const char *field, struct cz_str word, struct cz_err *err)
{
	struct cz_buf key = CZ_BUF_INIT;
	cz_buf_addf(&key, "%s: ", field);
	cz_buf_add(&key, word.s, word.n);
	struct cz_str text = {cz_buf_text(&key), key.len};
	bool good = !cz_buf_failed(&key) && CZ_ARRAY_MORE(w->word, w->text.n, w->cap), added = false;
	size_t i = CZ_MAP_NONE;
	if (good)
		i = w->text.n < MOST ? cz_map_add(&w->text, text, &added) : cz_map_find(&w->text, text);
	good &= i != CZ_MAP_NONE || w->text.n >= MOST;
	cz_buf_release(&key);
	if (added)
		w->word[i] = (struct cz_word){.id = id};
	if (i != CZ_MAP_NONE)
		w->word[i].n++;
	return good ? 0 : cz_fail_mem(err);
}

struct line {
	struct cz_str text;
	size_t n;
};

static int more_first(const void *a, const void *b)
{
	const struct line *x = a, *y = b;
	return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : strcmp(x->text.s, y->text.s);
}

bool cz_words_print(const struct cz_words *w, enum cz_message id, struct cz_buf *out)
{
	struct line *line = cz_array_new(w->text.n, sizeof *line);
	size_t n = 0;
	if (!line)
		return false;
	for (size_t i = 0; i < w->text.n; i++)
		if (w->word[i].id == id)
			line[n++] = (struct line){w->text.key[i], w->word[i].n};
	qsort(line, n, sizeof *line, more_first);
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		const struct cz_str shown = cz_utf8_cut(line[i].text, LONGEST);
		cz_buf_addf(out, "%8zu  ", line[i].n);
		cz_text_add_plain(out, shown); /* a line end in a cell is none here */
		cz_buf_adds(out, shown.n < line[i].text.n ? "...\n" : "\n");
	}
	free(line);
	return true;
}

void cz_words_release(struct cz_words *w)
{
	cz_map_release(&w->text);
	free(w->word);
	*w = (struct cz_words)CZ_WORDS_INIT;
}
