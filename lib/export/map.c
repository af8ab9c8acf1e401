#include "export/map.h"
#include "base/array.h"
#include "model/place.h"
#include <math.h>
#include <stdlib.h>

struct map {
	const struct cz_role *role;
	struct cz_places *places;
	struct cz_view view;
	struct cz_buf *out;
	struct cz_emit emit;
	size_t without;
};

/* One list of the store, with what is needed to go through it in order. */
struct layer {
	const struct cz_type *type;
	const char *base; /* the first struct */
	size_t n, where, id; /* offsets; id of a place is its postcode or area */
};

/* A name to sort by: the address of the struct and its text. */
struct entry {
	const char *key, *rec;
};

static const char *key_of(const struct layer *l, const char *rec)
{
	const struct cz_where *w = (const struct cz_where *)(const void *)(rec + l->where);
	const char *id = NULL;
	if (l->type != &cz_type_place)
		memcpy(&id, rec + l->id, sizeof id);
	return id ? id : w->postcode ? w->postcode : w->area ? w->area : "";
}

static int by_key(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = strcmp(x->key, y->key);
	return order ? order : x->rec < y->rec ? -1 : x->rec > y->rec; /* the same key: as they came */
}

static void point(struct map *m, const struct cz_spot *s)
{
	cz_emit_open(&m->emit, "geometry", '{');
	cz_emit_texts(&m->emit, "type", "Point");
	cz_emit_open(&m->emit, "coordinates", '[');
	/* seven decimals are a centimetre, which is more than anybody knows */
	cz_emit_real(&m->emit, NULL, floor(s->lon * 1e7 + 0.5) / 1e7);
	cz_emit_real(&m->emit, NULL, floor(s->lat * 1e7 + 0.5) / 1e7);
	cz_emit_close(&m->emit, ']');
	cz_emit_close(&m->emit, '}');
}

static int feature(struct map *m, const struct layer *l, const char *rec, bool *first, struct cz_err *err)
{
	struct cz_spot spot;
	int rc = cz_view_of(&m->view, m->role, l->type, rec, err);
	if (rc < 0)
		return rc;
	/* the view's own struct: what is hidden is gone from it */
	if (!cz_places_find(m->places, (const struct cz_where *)(const void *)(m->view.rec + l->where), &spot)) {
		m->without++;
		return 0;
	}
	cz_buf_adds(m->out, *first ? "\n" : ",\n");
	*first = false;
	m->emit = (struct cz_emit)CZ_EMIT_INIT(m->out);
	cz_emit_open(&m->emit, NULL, '{');
	cz_emit_texts(&m->emit, "type", "Feature");
	point(m, &spot);
	cz_emit_open(&m->emit, "properties", '{');
	cz_emit_texts(&m->emit, "type", l->type->name);
	for (uint32_t i = 0; i < m->view.value.n; i++) {
		cz_emit_key(&m->emit, m->view.value.member[i].key);
		cz_emit_value(&m->emit, NULL, &m->view.value.member[i].value);
	}
	cz_emit_close(&m->emit, '}');
	cz_emit_close(&m->emit, '}');
	return cz_buf_failed(m->out) ? cz_fail_mem(err) : 0;
}

static int layer(struct map *m, const struct layer *l, bool *first, struct cz_err *err)
{
	struct entry *e = cz_array_new(l->n, sizeof *e);
	int rc = e ? 0 : cz_fail_mem(err);
	for (size_t i = 0; i < l->n && e; i++) {
		e[i].rec = l->base + i * l->type->size;
		e[i].key = key_of(l, e[i].rec);
	}
	if (e)
		qsort(e, l->n, sizeof *e, by_key);
	for (size_t i = 0; i < l->n && !rc; i++)
		rc = feature(m, l, e[i].rec, first, err);
	free(e);
	return rc;
}

#define LAYER(type_, list, first_id)                                                                    \
	{.type = &cz_type_##type_, .base = (const char *)(list).v, .n = (list).n,                       \
	 .where = offsetof(struct cz_##type_, where), .id = (first_id)}

int cz_map_write(const struct cz_store *s, const struct cz_role *role, const struct cz_type *type, struct cz_buf *out,
		 size_t *without, struct cz_err *err)
{
	const struct layer layers[] = {
		LAYER(place, s->places, 0),
		LAYER(request, s->requests, offsetof(struct cz_request, id)),
		LAYER(volunteer, s->volunteers, offsetof(struct cz_volunteer, id)),
	};
	struct map m = {.role = role, .out = out, .view = CZ_VIEW_INIT};
	bool first = true;
	int rc = 0;
	m.places = cz_places_new(s->places.v, s->places.n);
	if (!m.places)
		return cz_fail_mem(err);
	cz_buf_adds(out, "{\"type\":\"FeatureCollection\",\"features\":[");
	for (size_t i = 0; i < CZ_COUNT(layers) && !rc; i++)
		if ((!type || type == layers[i].type) && cz_role_sees_any(role, layers[i].type))
			rc = layer(&m, &layers[i], &first, err);
	cz_buf_adds(out, "\n]}\n");
	*without = m.without;
	cz_view_release(&m.view);
	cz_places_free(m.places);
	return rc;
}
