#include "match/overlay.h"
#include "base/array.h"
#include "model/life.h"
#include "model/place.h"
#include <stdlib.h>

/* Every list of a store has this shape. */
struct list {
	char *v;
	struct cz_at *at;
	size_t n, cap;
};

#define LIST(lists) ((const struct list *)(const void *)&(lists))

static bool add(struct list *l, size_t size, const void *rec, struct cz_at at)
{
	size_t cap = l->cap, at_cap = l->cap;
	if (l->n == l->cap) {
		if (!cz_array_reserve(&l->v, &cap, l->n + 1, size) ||
		    !cz_array_reserve(&l->at, &at_cap, cap, sizeof *l->at))
			return false;
		l->cap = cap < at_cap ? cap : at_cap;
	}
	memcpy(l->v + l->n * size, rec, size);
	l->at[l->n++] = at;
	return true;
}

static bool add_all(struct list *l, size_t size, const struct list *from)
{
	for (size_t k = 0; k < from->n; k++)
		if (!add(l, size, from->v + k * size, from->at[k]))
			return false;
	return true;
}

static bool is_known(const struct cz_field *f, const void *rec)
{
	union cz_field_value unknown = cz_field_unknown(f->kind);
	return memcmp((const char *)rec + f->offset, &unknown, cz_field_size(f->kind)) != 0;
}

bool cz_overlay_says_more(const struct cz_type *t, const void *rec, size_t names)
{
	size_t known = 0;
	for (size_t k = 0; k < t->n; k++)
		known += is_known(&t->field[k], rec);
	return known > names;
}

/* Of a type whose records lie somewhere: where that stands in them; of others NULL. The postcode is the first
 * member of a where. */
static struct cz_where *where_of(const struct cz_type *t, void *rec)
{
	for (size_t k = 0; k < t->n; k++)
		if (strcmp(t->field[k].key, "postcode") == 0)
			return (struct cz_where *)(void *)((char *)rec + t->field[k].offset);
	return NULL;
}

/* Another postcode is another place. The same one is the same place, however the point is mended; where only a point is
 * given, another point is another place: a metre off, for degrees and metres of one spot differ by a little. */
static bool moves(const struct cz_where *from, const struct cz_where *to)
{
	struct cz_spot was, is;
	if (to->postcode)
		return !from->postcode || strcmp(from->postcode, to->postcode) != 0;
	return cz_places_find(NULL, from, &was) && cz_places_find(NULL, to, &is) && cz_spot_km(&was, &is) > 0.001;
}

/* Who moves no longer lives where was known before. A point in degrees takes the place of one in metres, and the
 * other way round. */
static void forget_place(struct cz_where *was, const struct cz_where *change)
{
	bool degrees = !isnan(change->lat) || !isnan(change->lon), metres = !isnan(change->x) || !isnan(change->y);
	if (moves(was, change))
		*was = (struct cz_where){NULL, NULL, NAN, NAN, NAN, NAN};
	if (degrees)
		was->x = was->y = NAN;
	if (metres)
		was->lat = was->lon = NAN;
}

/* What is known of a field replaces what was known before. */
static void lay_over(const struct cz_type *t, void *rec, const void *change)
{
	struct cz_where *was = where_of(t, rec), given;
	if (was) {
		memcpy(&given, (const char *)change + ((char *)was - (char *)rec), sizeof given);
		forget_place(was, &given);
	}
	for (size_t k = 0; k < t->n; k++) {
		const struct cz_field *f = &t->field[k];
		if (is_known(f, change))
			memcpy((char *)rec + f->offset, (const char *)change + f->offset, cz_field_size(f->kind));
	}
}

/* The id is the first member of the structs that have one. */
static struct cz_str id_of(const char *rec)
{
	return cz_str_of(*(const char *const *)(const void *)rec);
}

static bool lay_named(struct list *out, struct cz_map *ids, const struct cz_type *t, const struct list *base,
		      const struct list *change)
{
	if (!add_all(out, t->size, base))
		return false;
	for (size_t k = 0; k < base->n; k++)
		if (cz_map_add(ids, id_of(base->v + k * t->size), NULL) == CZ_MAP_NONE)
			return false;
	for (size_t k = 0; k < change->n; k++) {
		const char *rec = change->v + k * t->size;
		bool added;
		size_t at = cz_map_add(ids, id_of(rec), &added);
		if (at == CZ_MAP_NONE || (added && !add(out, t->size, rec, change->at[k])))
			return false;
		if (!added)
			lay_over(t, out->v + at * t->size, rec);
	}
	return true;
}

static bool same_text(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

/* Of one postcode; or, where neither has one, of one area. */
static bool same_place(const struct cz_where *a, const struct cz_where *b)
{
	return a->postcode || b->postcode ? same_text(a->postcode, b->postcode) : same_text(a->area, b->area);
}

/* Of several years each is changed, so that the one that counts is. */
static bool lay_places(struct cz_store *out, const struct cz_store *base, const struct cz_store *change)
{
	struct list *l = (struct list *)(void *)&out->places;
	if (!add_all(l, sizeof *base->places.v, LIST(base->places)))
		return false;
	for (size_t k = 0; k < change->places.n; k++) {
		const struct cz_place *is = &change->places.v[k];
		bool known = false;
		for (size_t n = 0; n < out->places.n; n++)
			if (same_place(&out->places.v[n].where, &is->where)) {
				lay_over(&cz_type_place, &out->places.v[n], is);
				known = true;
			}
		if (!known && !add(l, sizeof *is, is, change->places.at[k]))
			return false;
	}
	return true;
}

static bool has_pair(const struct cz_store *s, const struct cz_match *m)
{
	for (size_t k = 0; k < s->matches.n; k++) {
		const struct cz_match *own = &s->matches.v[k];
		if (strcmp(own->request, m->request) == 0 && strcmp(own->volunteer, m->volunteer) == 0)
			return true;
	}
	return false;
}

/* The answer to a proposal does not say again when that was made: it stays a question asked on that day. */
static bool keep_proposed(struct cz_store *out, const struct cz_store *base, size_t from)
{
	const struct cz_match **was = cz_life_sort(base);
	for (size_t a = 0, end; was && a < base->matches.n; a = end) {
		const struct cz_match *last = was[(end = cz_life_end(was, base->matches.n, a)) - 1];
		for (size_t k = from; k < out->matches.n; k++) {
			struct cz_match *m = &out->matches.v[k];
			if (m->status != CZ_MATCH_PROPOSED && m->proposed == CZ_DAY_NONE &&
			    same_text(m->request, last->request) && same_text(m->volunteer, last->volunteer))
				m->proposed = last->proposed;
		}
	}
	free(was);
	return was != NULL;
}

static bool lay_matches(struct cz_store *out, const struct cz_store *base, const struct cz_store *change)
{
	struct list *l = (struct list *)(void *)&out->matches;
	for (size_t k = 0; k < base->matches.n; k++)
		if (!has_pair(change, &base->matches.v[k]) &&
		    !add(l, sizeof base->matches.v[k], &base->matches.v[k], base->matches.at[k]))
			return false;
	const size_t from = out->matches.n;
	return add_all(l, sizeof *change->matches.v, LIST(change->matches)) &&
	       (!change->matches.n || keep_proposed(out, base, from));
}

int cz_overlay(struct cz_store *out, const struct cz_store *base, const struct cz_store *change, struct cz_err *err)
{
	*out = (struct cz_store)CZ_STORE_INIT;
	bool ok = lay_named((struct list *)(void *)&out->requests, &out->request_ids, &cz_type_request,
			    LIST(base->requests), LIST(change->requests)) &&
		  lay_named((struct list *)(void *)&out->volunteers, &out->volunteer_ids, &cz_type_volunteer,
			    LIST(base->volunteers), LIST(change->volunteers)) &&
		  lay_named((struct list *)(void *)&out->organisations, &out->organisation_ids, &cz_type_organisation,
			    LIST(base->organisations), LIST(change->organisations)) &&
		  lay_matches(out, base, change) &&
		  add_all((struct list *)(void *)&out->contacts, sizeof *base->contacts.v, LIST(base->contacts)) &&
		  add_all((struct list *)(void *)&out->contacts, sizeof *base->contacts.v, LIST(change->contacts)) &&
		  lay_places(out, base, change);
	return ok ? 0 : cz_fail_mem(err);
}
