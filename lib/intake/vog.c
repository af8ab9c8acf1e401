#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/header_impl.h"
#include "intake/yesno.h"
#include "model/types.h"

/* "VOG" beside "VOG datum": where it says that there is none, or none any more, the day does not count. */

static const char *none[] = {
	"nee", "n", "no", "neen", "0", "\xe2\x98\x90", "geen", "niet", "nog niet", "niet aanwezig", "niet ontvangen", "nog niet ontvangen", "niet ok",
	"in aanvraag", "aangevraagd", "wordt aangevraagd", "in behandeling", "loopt",
	"verlopen", "ingetrokken", "vervallen", "ongeldig", "niet geldig", "afgewezen", "geweigerd", "afgekeurd", "false", "onwaar", "expired",
	"withdrawn", "rejected", "requested", "pending",
};

static bool says_how_it_stands(const struct cz_column *col)
{
	static const char *const name[] = {
		"vog", "vog status", "status vog", "vogstatus", "vog aanwezig", "vog j n", "vog ja nee", "heeft vog", "vog in bezit", "vog gezien",
		"vog ontvangen", "vog geldig", "vog akkoord", "vog ok", "vog binnen", "vog afgegeven", "vog gecontroleerd", "has vog",
		"verklaring omtrent gedrag", "verklaring omtrent het gedrag", "certificate of conduct",
	};
	return !col->used && !col->ours && !col->others && cz_column_is_called(col, name, CZ_COUNT(name));
}

/* What the names of columns bind to the day on which one was seen, or NULL. */
static struct bound *day_of(struct cz_converter *c)
{
	const struct cz_field *f = cz_type_field(c->type, CZ_STR("vog_seen"));
	return c->type == &cz_type_volunteer ? cz_convert_bound_of(c, &c->known[f - c->type->field]) : NULL;
}

void cz_convert_bind_vog(struct cz_converter *c)
{
	struct bound *b = day_of(c);
	for (size_t i = 0; i < c->header->n && b && b->when == CZ_COLUMN_NONE; i++) {
		struct cz_column *col = &c->header->column[i];
		if (!says_how_it_stands(col))
			continue;
		col->used = true;
		b->when = i;
		b->take->when = (struct cz_when){.column = col->name.s, .values = {none, CZ_COUNT(none)}, .negate = true};
		c->vog = (size_t)(b - c->bound) + 1;
	}
}

/* "Neen", "Nee, loopt", "nog niet binnen". */
static bool says_none(struct cz_str s)
{
	static const char *const no[] = {"nee", "neen", "niet", "geen", "nog"};
	struct cz_fault f;
	struct cz_str word;
	bool yes;
	if (cz_take_yesno(s, &yes, &f))
		return !yes;
	return cz_text_word(&s, " ,;:.-/()", &word) && cz_text_is_one_of(word, no, CZ_COUNT(no));
}

/* Where the values above do not hold, which a recipe can say too, the day is in the record, and is taken out of it. */
void cz_convert_tell_vog(struct cz_converter *c)
{
	const struct bound *b = c->vog ? &c->bound[c->vog - 1] : NULL;
	if (!b || !cz_convert_cell(c, b->column[0]).n)
		return;
	if (cz_convert_holds(c, &b->take->when, b->when, false)) {
		struct cz_volunteer *v = c->rec;
		if (v->vog_seen == CZ_DAY_NONE || !says_none(cz_convert_cell(c, b->when)))
			return;
		v->vog_seen = CZ_DAY_NONE;
		c->stored &= ~((uint64_t)1 << (b->take->field - c->type->field));
	}
	cz_convert_let_go(c, b->take->field);
	cz_convert_warn(c, (struct cz_problem){.id = CZ275, .field = b->take->field->key, .column = b->when,
					       .value = cz_convert_cell(c, b->when)});
}
