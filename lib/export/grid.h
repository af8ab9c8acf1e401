#ifndef CZ_EXPORT_GRID_H
#define CZ_EXPORT_GRID_H

#include "export/view.h"

/* Records of one type as CSV, one column for each field that the role sees, whether it is filled or not, so that
 * a program on the other side can count on them.
 *
 * For machines: RFC 4180 but for its line ends, header = keys, lists joined by '|', an object as
 * key:value|key:value; what cz reads back with --from csv:TYPE.
 * For Excel in the Netherlands: a BOM, semicolons, CRLF, decimal commas, days as dd-mm-jjjj, Ja and Nee, codes in
 * words, texts that Excel would run made inert; with column names that cz-import knows. */
struct cz_grid {
	const struct cz_role *role;
	const struct cz_type *type;
	bool excel;
	enum cz_lang lang; /* of the words in an Excel sheet */
	struct cz_buf cell; /* room to build in; begins zeroed */
};

void cz_grid_header(struct cz_grid *t, struct cz_buf *out);
void cz_grid_row(struct cz_grid *t, const struct cz_value *view, struct cz_buf *out);
void cz_grid_release(struct cz_grid *t);

/* The column name of a field in an Excel sheet, added to out. */
void cz_grid_column(const struct cz_type *t, const struct cz_field *f, enum cz_lang lang, struct cz_buf *out);

#endif
