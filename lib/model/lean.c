#include "model/lean.h"
#include "base/hash.h"
#include "model/store.h"
#include <assert.h>

/* A text as the store has it, once; NULL stays NULL. */
static bool share(struct cz_store *s, const char *text, const char **shared)
{
	size_t i = text ? cz_map_add(&s->shared, cz_str_of(text), NULL) : 0;
	*shared = text && i != CZ_MAP_NONE ? s->shared.key[i].s : NULL;
	return i != CZ_MAP_NONE;
}

static bool share_where(struct cz_store *s, const struct cz_where *w, struct cz_where *shared)
{
	*shared = *w;
	return share(s, w->postcode, &shared->postcode) && share(s, w->area, &shared->area);
}

/* An id as the map of ids has it, or else a copy. */
static const char *share_id(struct cz_store *s, const struct cz_map *ids, const char *id)
{
	size_t i = cz_map_find(ids, cz_str_of(id));
	return i != CZ_MAP_NONE ? ids->key[i].s : cz_arena_text(&s->mem, id, strlen(id));
}

bool cz_lean_of_request(struct cz_store *s, const void *whole, void *lean)
{
	const struct cz_request *r = whole;
	struct cz_lean_request *l = lean;
	*l = (struct cz_lean_request){.id = r->id, .created = r->created, .closed = r->closed, .status = r->status};
	return share_where(s, &r->where, &l->where) && share(s, r->category, &l->category) &&
	       share(s, r->organisation, &l->organisation) && share(s, r->partnership, &l->partnership);
}

bool cz_lean_of_volunteer(struct cz_store *s, const void *whole, void *lean)
{
	const struct cz_volunteer *v = whole;
	struct cz_lean_volunteer *l = lean;
	const struct cz_texts *kinds = &v->categories;
	const char **copy = kinds->n ? cz_arena_new0(&s->mem, kinds->n, sizeof *copy) : NULL;
	bool good = copy || !kinds->n;
	for (size_t i = 0; good && i < kinds->n; i++)
		good = share(s, kinds->v[i], &copy[i]);
	*l = (struct cz_lean_volunteer){.id = v->id, .since = v->since, .until = v->until, .capacity = v->capacity,
					.categories = {copy, kinds->n}, .status = v->status};
	return good && share_where(s, &v->where, &l->where) && share(s, v->organisation, &l->organisation);
}

bool cz_lean_of_match(struct cz_store *s, const void *whole, void *lean)
{
	const struct cz_match *m = whole;
	struct cz_lean_match *l = lean;
	*l = (struct cz_lean_match){.proposed = m->proposed, .expires = m->expires, .started = m->started,
				    .ended = m->ended, .status = m->status};
	return (l->request = share_id(s, &s->request_ids, m->request)) &&
	       (l->volunteer = share_id(s, &s->volunteer_ids, m->volunteer));
}

/* Texts by FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), quick for short ones; numbers are mixed in. */

static uint64_t hash_byte(uint64_t h, unsigned char byte)
{
	return (h ^ byte) * 0x100000001b3u;
}

static uint64_t hash_text(uint64_t h, const char *s)
{
	for (; s && *s; s++)
		h = hash_byte(h, (unsigned char)*s);
	return hash_byte(h, s ? 0xff : 0xfe); /* bytes that no text holds */
}

static uint64_t hash_texts(uint64_t h, const struct cz_texts *list)
{
	for (size_t i = 0; i < list->n; i++)
		h = hash_text(h, list->v[i]);
	return hash_text(h, NULL);
}

static uint64_t hash_periods(uint64_t h, const struct cz_periods *list)
{
	for (size_t i = 0; i < list->n; i++)
		h = cz_mix64(h ^ ((uint64_t)(uint32_t)list->v[i].from << 32 | (uint32_t)list->v[i].until));
	return hash_text(h, NULL);
}

static uint64_t hash_field(uint64_t h, const struct cz_field *f, const void *record)
{
	const void *at = (const char *)record + f->offset;
	uint64_t number = 0;
	double real;
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		return hash_text(h, cz_field_text(f, record));
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		return hash_texts(h, cz_field_texts(f, record));
	case CZ_F_PERIODS:
		return hash_periods(h, at);
	case CZ_F_CODE:
	case CZ_F_BOOL:
		memcpy(&number, at, 1);
		return cz_mix64(h ^ number);
	case CZ_F_INT:
	case CZ_F_DATE:
	case CZ_F_TIMES:
		memcpy(&number, at, 4);
		return cz_mix64(h ^ number);
	case CZ_F_REAL:
		memcpy(&real, at, sizeof real);
		real = real == 0 ? 0 : real; /* there are two zeros, which say the same */
		memcpy(&number, &real, sizeof number);
		return cz_mix64(h ^ number);
	case CZ_F_VALUE:
		break;
	}
	assert(!"a lean type holds a value of any shape");
	return h;
}

uint32_t cz_lean_hash(const struct cz_type *t, const void *record)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < t->n; i++)
		h = hash_field(h, &t->field[i], record);
	return (uint32_t)(h ^ h >> 32);
}
