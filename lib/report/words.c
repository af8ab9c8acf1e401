#include "report/words.h"

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static struct cz_str trim(const char *s, size_t n)
{
	while (n && is_space(s[n - 1]))
		n--;
	while (n && is_space(*s)) {
		s++;
		n--;
	}
	return (struct cz_str){s, n};
}

/* The line that is next, and the name in it if it is nothing else. */
static struct cz_str next_line(struct cz_words *w)
{
	const char *s = w->all.s + w->at, *end = memchr(s, '\n', w->all.n - w->at);
	size_t n = end ? (size_t)(end - s) : w->all.n - w->at;
	struct cz_str line = trim(s, n);
	w->at += n + (end != NULL);
	w->lines++;
	bool is_name = line.n > 2 && line.s[0] == '[' && line.s[line.n - 1] == ']';
	return is_name ? (struct cz_str){line.s + 1, line.n - 2} : (struct cz_str){0};
}

bool cz_words_next(struct cz_words *w)
{
	size_t from = w->at;
	if (from >= w->all.n)
		return false;
	struct cz_str name = next_line(w);
	w->about = name;
	w->line = name.n ? w->lines : 0;
	if (name.n)
		from = w->at;
	while (w->at < w->all.n) {
		struct cz_words here = *w;
		if (next_line(w).n) { /* that is where the next one begins */
			w->at = here.at;
			w->lines = here.lines;
			break;
		}
	}
	w->text = trim(w->all.s + from, w->at - from);
	return true;
}
