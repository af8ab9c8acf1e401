#include "model/rules.h"
#include "model/types.h"
#include <math.h>

static void refuse(enum cz_message id, const char *field, const struct cz_record *at, struct cz_remarks *remarks, bool *bad)
{
	*bad = true;
	cz_remark(remarks, &(struct cz_remark){.id = id, .source = at->source, .line = at->line,
					       .column = cz_record_column(at, cz_str_of(field)), .field = field});
}

/* Half a point is no point. */
static void whole_point(const struct cz_where *w, const struct cz_record *at, struct cz_remarks *remarks, bool *bad)
{
	if (isnan(w->lat) != isnan(w->lon))
		refuse(CZ217, isnan(w->lat) ? "lon" : "lat", at, remarks, bad);
	if (isnan(w->x) != isnan(w->y))
		refuse(CZ217, isnan(w->x) ? "y" : "x", at, remarks, bad);
}

static void in_order(cz_day from, cz_day until, const char *field, const struct cz_record *at,
		     struct cz_remarks *remarks, bool *bad)
{
	if (from != CZ_DAY_NONE && until != CZ_DAY_NONE && until < from)
		refuse(CZ213, field, at, remarks, bad);
}

CZ_RULE(request)
{
	const struct cz_request *r = rec;
	whole_point(&r->where, at, remarks, bad);
	in_order(r->created, r->closed, "closed", at, remarks, bad);
}

CZ_RULE(volunteer)
{
	const struct cz_volunteer *v = rec;
	whole_point(&v->where, at, remarks, bad);
	in_order(v->since, v->until, "until", at, remarks, bad);
}

CZ_RULE(match)
{
	const struct cz_match *m = rec;
	bool numbers = !m->terms || m->terms->kind == CZ_OBJECT;
	for (uint32_t i = 0; m->terms && numbers && i < m->terms->n; i++) {
		enum cz_kind kind = m->terms->member[i].value.kind;
		numbers = kind == CZ_INT || kind == CZ_REAL;
	}
	if (!numbers)
		refuse(CZ202, "terms", at, remarks, bad);
	in_order(m->proposed, m->expires, "expires", at, remarks, bad);
	in_order(m->started, m->ended, "ended", at, remarks, bad);
}

CZ_RULE(offer)
{
	const struct cz_offer *o = rec;
	in_order(o->from, o->until, "until", at, remarks, bad);
}

CZ_RULE(partnership)
{
	const struct cz_partnership *p = rec;
	if (!p->invited)
		return;
	bool good = p->invited->kind == CZ_OBJECT;
	for (uint32_t i = 0; good && i < p->invited->n; i++) {
		const struct cz_value *v = &p->invited->member[i].value;
		good = v->kind == CZ_INT && v->whole >= 0;
	}
	if (!good)
		refuse(CZ202, "invited", at, remarks, bad);
}

CZ_RULE(response)
{
	const struct cz_response *r = rec;
	bool good = r->answers && r->answers->kind == CZ_OBJECT;
	for (uint32_t i = 0; good && i < r->answers->n; i++) {
		enum cz_kind kind = r->answers->member[i].value.kind;
		good = kind == CZ_INT || kind == CZ_REAL || kind == CZ_TEXT || kind == CZ_NULL;
	}
	if (r->answers && !good) /* without answers it was refused already */
		refuse(CZ202, "answers", at, remarks, bad);
}

CZ_RULE(place)
{
	const struct cz_place *p = rec;
	whole_point(&p->where, at, remarks, bad);
	if (!p->where.postcode && !p->where.area)
		refuse(CZ201, "postcode", at, remarks, bad);
}
