#include "base/text.h"
#include "intake/aside.h"
#include "intake/import_impl.h"
#include "intake/titles.h"
#include "model/types.h"

/* Titles between the rows of a CSV file, and what they say of the rows under them. */

/* The text alone in a row of several columns, which may be a title over what follows; empty: there is none. */
static struct cz_str lone_text(const struct file *f, const struct input *in)
{
	size_t at = 0;
	for (size_t i = 0; i < in->n; i++) {
		bool office = !(i < f->header.n && f->header.column[i].ours) && !cz_text_is_blank(in->cell[i]);
		if (office && at)
			return (struct cz_str){"", 0};
		at = office ? i + 1 : at;
	}
	return at && f->header.n > 2 ? cz_text_trim(in->cell[at - 1]) : (struct cz_str){"", 0};
}

/* "Wachtlijst 2026", "Actief:"; not "Bron: ...", nor the number of a page, which stands between rows that go on under
 * it. */
static bool is_plain_title(struct cz_str text)
{
	return text.n && cz_sign_is_letter(*text.s) && !memchr(text.s, ':', text.n - 1) &&
	       !memchr(text.s, '=', text.n) && !cz_aside_is_page(text);
}

/* Rows under "Gestopt per 1-1" are refused until another title or a header that does not stand right under it, for a
 * blank row may be one of that list; of other titles those with rows under them are told. */
void cz_import_heed_title(struct file *f, struct input *in, bool header)
{
	struct cz_str text = lone_text(f, in);
	bool request = f->im->opts.recipe->type == &cz_type_request;
	if (text.n && (cz_title_says_end(text) || (request && cz_title_says_matched(text)))) {
		f->ended = ENDED_TITLE;
		in->aside = in->aside ? in->aside : 1;
	} else if (header) {
		f->ended = f->ended == ENDED_ROWS ? ENDED_NOT : f->ended;
		f->title_line = f->title_line == f->heeded ? f->title_line : 0;
	} else if (in->aside && is_plain_title(text)) {
		f->ended = ENDED_NOT;
		f->title_line = in->line;
	} else if (f->ended && !in->aside && !in->back) {
		f->ended = ENDED_ROWS;
		in->aside = 1;
		in->why = CZ358;
	} else if (f->title_line && !in->aside) {
		cz_once_add(&f->once, &(struct cz_problem){.id = CZ370}, f->title_line);
		f->title_line = 0;
	}
	f->heeded = in->line;
}

void cz_import_note_id(struct file *f, const struct input *in)
{
	const bool digit = cz_text_has_digit(in->cell[f->id - 1]);
	f->numbered += digit;
	f->worded += !digit;
}

bool cz_import_numbers_ids(const struct file *f, const struct cz_row *next)
{
	const bool digit = f->id && next && f->id <= next->n && cz_text_has_digit(next->cell[f->id - 1]);
	return f->numbered + digit > f->worded;
}
