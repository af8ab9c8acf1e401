#include "model/store.h"
#include "base/array.h"
#include <stdlib.h>

/* Every list of the store has this shape; the type's size tells the rest. */
struct list {
	void *v;
	struct cz_at *at;
	size_t n, cap;
};

struct kept {
	const struct cz_type *type;
	unsigned bit;
	size_t list;          /* in the store */
	size_t ids, id;       /* its map in the store and its id in the struct, for types that have one */
	bool named;
};

#define LIST(name, bit_, lists) \
	{.type = &cz_type_##name, .bit = (bit_), .list = offsetof(struct cz_store, lists)}
#define NAMED(name, bit_, lists, map)                                                             \
	{.type = &cz_type_##name, .bit = (bit_), .list = offsetof(struct cz_store, lists), .named = true, \
	 .ids = offsetof(struct cz_store, map), .id = offsetof(struct cz_##name, id)}

static const struct kept kept[] = {
	NAMED(request, CZ_STORE_REQUESTS, requests, request_ids),
	NAMED(volunteer, CZ_STORE_VOLUNTEERS, volunteers, volunteer_ids),
	LIST(match, CZ_STORE_MATCHES, matches),
	LIST(contact, CZ_STORE_CONTACTS, contacts),
	NAMED(organisation, CZ_STORE_ORGANISATIONS, organisations, organisation_ids),
	LIST(offer, CZ_STORE_OFFERS, offers),
	NAMED(partnership, CZ_STORE_PARTNERSHIPS, partnerships, partnership_ids),
	LIST(response, CZ_STORE_RESPONSES, responses),
	LIST(pair, CZ_STORE_PAIRS, pairs),
	LIST(place, CZ_STORE_PLACES, places),
};

static const struct kept *wanted(struct cz_str type, unsigned keep)
{
	for (size_t i = 0; i < CZ_COUNT(kept); i++)
		if (kept[i].bit & keep && cz_str_is(type, kept[i].type->name))
			return &kept[i];
	return NULL;
}

/* Room for one more record and its place. */
static bool make_room(struct list *l, size_t size)
{
	size_t cap = l->cap, at_cap = l->cap;
	if (l->n < l->cap)
		return true;
	if (!cz_array_reserve(&l->v, &cap, l->n + 1, size) || !cz_array_reserve(&l->at, &at_cap, cap, sizeof *l->at))
		return false;
	l->cap = cap < at_cap ? cap : at_cap;
	return true;
}

/* Two records with one id: are they the same record? */
static int same(const struct cz_type *t, const void *a, const void *b, bool *is_same, struct cz_err *err)
{
	struct cz_buf ba = CZ_BUF_INIT, bb = CZ_BUF_INIT;
	struct cz_emit ea = CZ_EMIT_INIT(&ba), eb = CZ_EMIT_INIT(&bb);
	cz_type_encode(t, a, NULL, &ea);
	cz_type_encode(t, b, NULL, &eb);
	bool failed = cz_buf_failed(&ba) || cz_buf_failed(&bb);
	*is_same = !failed && ba.len == bb.len && memcmp(ba.data, bb.data, ba.len) == 0;
	cz_buf_release(&ba);
	cz_buf_release(&bb);
	return failed ? cz_fail_mem(err) : 0;
}

/* Whether the record in the free slot may stay: 1, or 0 when its id was there before. */
static int first_of_its_id(struct cz_store *s, const struct kept *k, const struct list *l, const struct cz_record *rec,
			   struct cz_remarks *remarks, struct cz_err *err)
{
	const char *slot = (const char *)l->v + l->n * k->type->size;
	const char *id = *(const char *const *)(slot + k->id);
	bool added, is_same = false;
	size_t i = cz_map_add((struct cz_map *)((char *)s + k->ids), cz_str_of(id), &added);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	if (added)
		return 1;
	int rc = same(k->type, (const char *)l->v + i * k->type->size, slot, &is_same, err);
	if (rc)
		return rc;
	if (!is_same)
		cz_remark(remarks, &(struct cz_remark){.id = CZ218, .source = rec->source, .line = rec->line, .field = "id",
						       .value = cz_str_of(id)});
	return 0;
}

static int keep_record(struct cz_store *s, const struct kept *k, const struct cz_record *rec,
		       struct cz_remarks *remarks, struct cz_err *err)
{
	struct list *l = (struct list *)(void *)((char *)s + k->list);
	if (!make_room(l, k->type->size))
		return cz_fail_mem(err);
	int rc = cz_type_decode(k->type, rec, (char *)l->v + l->n * k->type->size, &s->mem, remarks, err);
	if (rc < 0)
		return rc;
	if (rc == 0) {
		s->refused++;
		return 0;
	}
	rc = k->named ? first_of_its_id(s, k, l, rec, remarks, err) : 1;
	if (rc <= 0)
		return rc;
	l->at[l->n++] = (struct cz_at){rec->source, rec->line};
	return 0;
}

static int keep_made(struct cz_store *s, const struct cz_record *rec, struct cz_err *err)
{
	struct list *l = (struct list *)(void *)&s->made;
	if (!make_room(l, sizeof *s->made.v) || !cz_value_copy(&rec->value, &s->mem, &s->made.v[s->made.n]))
		return cz_fail_mem(err);
	s->made.at[s->made.n++] = (struct cz_at){rec->source, rec->line};
	return 0;
}

int cz_store_read(struct cz_store *s, struct cz_reader *r, unsigned keep, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_record rec;
	int rc;
	while ((rc = cz_reader_next(r, &rec, err)) > 0) {
		const struct kept *k = wanted(rec.type, keep);
		const struct cz_type *t = k ? k->type : cz_type_find(rec.type);
		if (!rec.type.n) {
			cz_remark(remarks, &(struct cz_remark){.id = CZ112, .source = rec.source, .line = rec.line});
			s->refused++;
		} else if (k) {
			rc = keep_record(s, k, &rec, remarks, err);
		} else if (t && t->output && keep & CZ_STORE_MADE) {
			rc = keep_made(s, &rec, err);
		} else {
			s->other++;
		}
		if (rc < 0)
			return rc;
	}
	return rc;
}

void cz_store_release(struct cz_store *s)
{
	for (size_t i = 0; i < CZ_COUNT(kept); i++) {
		struct list *l = (struct list *)(void *)((char *)s + kept[i].list);
		free(l->v);
		free(l->at);
	}
	free(s->made.v);
	free(s->made.at);
	cz_map_release(&s->request_ids);
	cz_map_release(&s->volunteer_ids);
	cz_map_release(&s->organisation_ids);
	cz_map_release(&s->partnership_ids);
	cz_arena_release(&s->mem);
	*s = (struct cz_store)CZ_STORE_INIT;
}
