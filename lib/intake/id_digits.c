#include "intake/id_digits.h"
#include "base/text.h"
#include "intake/unknown.h"
#include "model/pseudonym.h"

enum { MOST = 20 }; /* as a recipe may say */

bool cz_id_digits_suit(const struct cz_type *t, const struct cz_field *f)
{
	static const char *const other[] = {"organisation", "partnership", "members"};
	return f->flags & CZ_FIELD_ID || cz_pseudonym_suits(t, f) || cz_text_is_one_of(cz_str_of(f->key), other, CZ_COUNT(other));
}

static void note_one(struct cz_id_digits *d, struct cz_str id)
{
	d->other |= !id.n || id.n > MOST || (d->n && id.n != d->n);
	for (size_t i = 0; i < id.n && !d->other; i++)
		d->other = !cz_sign_is_digit(id.s[i]);
	d->zero |= id.n && *id.s == '0';
	d->n = (unsigned char)id.n;
}

void cz_id_digits_note(struct cz_id_digits *d, struct cz_str cell)
{
	struct cz_str id;
	if (d->other || cz_means_unknown(cell))
		return;
	while (cz_text_word(&cell, "|;,\n", &id))
		note_one(d, cz_text_trim(id));
}

size_t cz_id_digits_all(const struct cz_id_digits *d)
{
	return d->zero && !d->other && d->n > 1 ? d->n : 0;
}
