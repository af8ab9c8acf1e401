#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/header_impl.h"
#include "model/types.h"

/* "Soort hulp" and "Soort hulp 2", "Taal;Taal": columns of one list. */

static bool is_list(const struct cz_field *f)
{
	return f->kind == CZ_F_TEXTS || f->kind == CZ_F_LANGS || f->codes == &cz_vocab_category;
}

size_t cz_column_fits_first(const struct cz_column *c, const struct cz_field *f)
{
	struct cz_str base;
	return is_list(f) && cz_header_number_of(c->folded, &base) ? cz_field_rank(f, base) : 0;
}

/* "Nr 2", "Postcode 2": of a list beside the first. Not "PC4", nor "Klantnummer 1" where that is the id of the only list. */
static bool is_of_second_list(const struct cz_converter *c, const struct cz_column *col)
{
	struct cz_str base;
	if (col->used || !cz_header_number_of(col->folded, &base) || cz_type_column(c->type, col->folded))
		return false;
	const struct cz_field *f = cz_type_column(c->type, base);
	return f && (f->flags & CZ_FIELD_ID || f->kind == CZ_F_POSTCODE);
}

/* "Nr;Postcode;Soort hulp;Nr 2;Postcode 2;Soort hulp 2": two lists side by side. */
static bool has_second_list(const struct cz_converter *c)
{
	for (size_t k = 0; k < c->header->n; k++)
		if (is_of_second_list(c, &c->header->column[k]))
			return true;
	return cz_header_beside(c->header, cz_converter_column(c, "id")) > 0;
}

/* "Moedertaal" and "Andere talen": together the languages of somebody. */
static bool goes_with_languages(const struct cz_field *f, const struct cz_column *first, const struct cz_column *c)
{
	static const char *const mother[] = {"moedertaal", "thuistaal", "mother tongue", "native language"};
	static const char *const other[] = {
		"andere taal", "andere talen", "overige taal", "overige talen", "spreekt ook", "extra talen", "vreemde talen",
		"andere gesproken talen", "other languages", "additional languages", "other spoken languages",
	};
	if (f->kind != CZ_F_LANGS)
		return false;
	return cz_header_is_one_of(c->plain, mother, CZ_COUNT(mother)) || cz_header_is_one_of(c->plain, other, CZ_COUNT(other)) ||
	       (cz_header_is_one_of(first->plain, mother, CZ_COUNT(mother)) && cz_column_fits(c, f));
}

/* Whether column k goes on with the list of a field whose first and last columns so far are these: it has the number of
 * another one, stands beside the last under the same name, or is of languages too. */
static bool goes_on(const struct cz_header *h, const struct cz_field *f, size_t first, size_t last, size_t k)
{
	const struct cz_column *col = &h->column[k];
	bool same = k == last + 1 && cz_str_eq(col->folded, h->column[first].folded);
	return !col->used && !col->ours && !col->others && col->personal == CZ_PERSONAL_NONE &&
	       (same || cz_column_fits_first(col, f) || goes_with_languages(f, &h->column[first], col));
}

static int join(struct cz_converter *c, struct bound *b, struct cz_err *err)
{
	const size_t first = b->column[0];
	size_t *column = cz_arena_new0(&c->mem, c->header->n, sizeof *column), n = 1;
	if (!column)
		return cz_fail_mem(err);
	column[0] = first;
	for (size_t k = 0; k < c->header->n; k++)
		if (goes_on(c->header, b->take->field, first, column[n - 1], k))
			column[n++] = k;
	for (size_t i = 1; i < n; i++)
		c->header->column[column[i]].used = true;
	b->column = column;
	b->n = n;
	return 0;
}

int cz_convert_bind_joined(struct cz_converter *c, struct cz_err *err)
{
	int rc = 0;
	if (has_second_list(c))
		return 0;
	for (size_t i = 0; i < c->n && !rc; i++) {
		struct bound *b = &c->bound[i];
		bool known = b->take == &c->known[b->take->field - c->type->field];
		if (known && b->n == 1 && is_list(b->take->field))
			rc = join(c, b, err);
	}
	return rc;
}
