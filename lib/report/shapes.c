#include "report/shapes.h"
#include "model/place.h"
#include <math.h>

bool cz_shapes_are(const struct cz_value *v)
{
	const struct cz_value *features = cz_value_get(v, "features");
	return cz_str_is(cz_value_text(v, "type", ""), "FeatureCollection") && features && features->kind == CZ_LIST;
}

static double number(const struct cz_value *v)
{
	return v->kind == CZ_REAL ? v->real : v->kind == CZ_INT ? (double)v->whole : NAN;
}

static bool read_point(const struct cz_value *v, double at[2])
{
	if (v->kind != CZ_LIST || v->n < 2)
		return false;
	at[0] = number(&v->item[0]);
	at[1] = number(&v->item[1]);
	if (fabs(at[0]) > 180 || fabs(at[1]) > 90) {
		double lat, lon;
		if (!cz_rd_to_wgs(at[0], at[1], &lat, &lon))
			return false;
		at[0] = lon;
		at[1] = lat;
	}
	return isfinite(at[0]) && isfinite(at[1]);
}

static void add_ring(struct cz_report *r, struct cz_line *l, const struct cz_value *points)
{
	double *at = points->kind == CZ_LIST && points->n ? cz_report_new(r, 2 * (size_t)points->n, sizeof *at) : NULL;
	struct cz_ring *rings = at ? cz_report_new(r, l->rings + 1, sizeof *rings) : NULL;
	size_t n = 0;
	if (!rings)
		return;
	for (uint32_t i = 0; i < points->n; i++)
		n += read_point(&points->item[i], at + 2 * n);
	if (l->rings)
		memcpy(rings, l->ring, l->rings * sizeof *rings);
	rings[l->rings] = (struct cz_ring){at, n};
	l->ring = rings;
	l->rings += n > 2;
}

static void add_polygon(struct cz_report *r, struct cz_line *l, const struct cz_value *rings)
{
	for (uint32_t i = 0; rings->kind == CZ_LIST && i < rings->n; i++)
		add_ring(r, l, &rings->item[i]);
}

static struct cz_line *line_of(const struct cz_table *t, const struct cz_value *properties)
{
	for (uint32_t i = 0; properties && properties->kind == CZ_OBJECT && i < properties->n; i++) {
		const struct cz_value *v = &properties->member[i].value;
		for (size_t l = 0; v->kind == CZ_TEXT && l < t->lines; l++)
			if (cz_str_is(v->text, t->line[l].key))
				return &t->line[l];
	}
	return NULL;
}

void cz_shapes_attach(struct cz_report *r, struct cz_table *t, const struct cz_value *collection)
{
	const struct cz_value *features = t && collection ? cz_value_get(collection, "features") : NULL;
	for (uint32_t i = 0; features && i < features->n; i++) {
		const struct cz_value *f = &features->item[i], *geometry = cz_value_get(f, "geometry");
		const struct cz_value *where = cz_value_get(geometry, "coordinates");
		struct cz_line *l = line_of(t, cz_value_get(f, "properties"));
		struct cz_str kind = cz_value_text(geometry, "type", "");
		if (!l || !where || where->kind != CZ_LIST)
			continue;
		if (cz_str_is(kind, "Polygon"))
			add_polygon(r, l, where);
		for (uint32_t k = 0; cz_str_is(kind, "MultiPolygon") && k < where->n; k++)
			add_polygon(r, l, &where->item[k]);
	}
}
