#include "base/array.h"
#include "intake/import_impl.h"
#include "model/types.h"

/* Columns that a file has not, and that its records can do without, though hardly. */

/* A request or a volunteer without a kind of help or a place is hardly ever matched, and nothing else tells why. */
static void tell_needs(const struct file *f)
{
	static const char *const category[] = {"category", "categories"}, *const place[] = {"postcode", "area", "lat", "x", "remote"};
	const struct cz_type *t = f->im->opts.recipe->type;
	bool kind = false, where = false;
	for (size_t i = 0; i < CZ_COUNT(category); i++)
		kind |= cz_converter_fills(f->converter, category[i]);
	for (size_t i = 0; i < CZ_COUNT(place); i++)
		where |= cz_converter_fills(f->converter, place[i]);
	struct cz_remark r = {.id = CZ321, .source = f->name, .line = f->header_line};
	r.field = category[t == &cz_type_volunteer];
	if (!kind)
		cz_remark(f->im->remarks, &r);
	r.field = place[0];
	if (!where)
		cz_remark(f->im->remarks, &r);
}

/* Of organisations and partnerships without a number, the names are the ids. */
static void tell_names(const struct file *f)
{
	const size_t id = cz_converter_column(f->converter, "id");
	if (id && id == cz_converter_column(f->converter, "name"))
		cz_remark(f->im->remarks, &(struct cz_remark){.id = CZ284, .source = f->name, .line = f->header_line, .column = f->json ? 0 : id, .field = "id"});
}

void cz_import_tell_missing(const struct file *f)
{
	const struct cz_import_options *o = &f->im->opts;
	if (o->recipe->type == &cz_type_request || o->recipe->type == &cz_type_volunteer)
		tell_needs(f);
	else if (o->recipe->known_names && (o->recipe->type == &cz_type_organisation || o->recipe->type == &cz_type_partnership))
		tell_names(f);
}
