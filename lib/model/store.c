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

/* A store being filled. */
struct filling {
	struct cz_store *s;
	unsigned keep;
	struct cz_remarks *remarks;
	void *blank[CZ_COUNT(kept)]; /* a record of each type with nothing known; made when the first one comes */
	struct cz_seen *seen;
};

static struct list *list_at(struct cz_store *s, size_t offset)
{
	return (struct list *)(void *)((char *)s + offset);
}

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
	cz_remark(remarks, &(struct cz_remark){.id = is_same ? CZ219 : CZ218, .source = rec->source, .line = rec->line,
					       .field = "id", .detail = k->type->name, .value = cz_str_of(id)});
	return 0;
}

/* Settle the record that was decoded into the free slot. */
static int settle(struct filling *f, const struct kept *k, struct list *l, const struct cz_record *rec, struct cz_err *err)
{
	int rc = k->named ? first_of_its_id(f->s, k, l, rec, f->remarks, err) : 1;
	if (rc > 0)
		l->at[l->n++] = (struct cz_at){rec->source, rec->line};
	return rc < 0 ? rc : 0;
}

/* The quick way leaves every record with a key that is not known to the whole way, so that asking here is enough. */
static void tell_extra(const struct cz_store *s, const struct cz_type *t, const struct cz_record *rec)
{
	for (uint32_t i = 0; s->extra && i < rec->value.n; i++) {
		struct cz_str key = rec->value.member[i].key;
		if (!cz_str_is(key, "type") && !cz_type_field(t, key)) {
			s->extra(s->extra_ctx, t, rec);
			return;
		}
	}
}

static int keep_record(struct filling *f, const struct kept *k, const struct cz_record *rec, struct cz_err *err)
{
	struct list *l = list_at(f->s, k->list);
	if (!make_room(l, k->type->size))
		return cz_fail_mem(err);
	int rc = cz_type_decode(k->type, rec, (char *)l->v + l->n * k->type->size, &f->s->mem, f->remarks, err);
	if (rc > 0) {
		tell_extra(f->s, k->type, rec);
		return settle(f, k, l, rec, err);
	}
	f->s->refused += rc == 0;
	return rc;
}

/* The type that a line in canonical form says it has; empty when it is not in that form. */
static struct cz_str type_of_line(struct cz_str line)
{
	static const char begin[] = "{\"type\":\"";
	enum { N = sizeof begin - 1 };
	if (line.n < N || memcmp(line.s, begin, N) != 0)
		return (struct cz_str){0};
	const char *quote = memchr(line.s + N, '"', line.n - N);
	return quote ? (struct cz_str){line.s + N, (size_t)(quote - line.s) - N} : (struct cz_str){0};
}

/* Keep a line the quick way. 1: done; 0: it has to go the whole way; below 0: an error. */
static int keep_line(struct filling *f, const struct cz_record *rec, struct cz_err *err)
{
	struct cz_str type = type_of_line(rec->raw);
	const struct kept *k = type.n ? wanted(type, f->keep) : NULL;
	if (!k)
		return 0;
	struct list *l = list_at(f->s, k->list);
	void **blank = &f->blank[k - kept];
	if (!*blank) {
		*blank = cz_arena_alloc(&f->s->mem, k->type->size);
		if (!*blank)
			return cz_fail_mem(err);
		cz_type_blank(k->type, *blank);
	}
	if (!make_room(l, k->type->size))
		return cz_fail_mem(err);
	void *slot = (char *)l->v + l->n * k->type->size;
	memcpy(slot, *blank, k->type->size);
	if (!cz_type_scan(k->type, rec->raw, slot, &f->s->mem, f->seen))
		return 0;
	int rc = settle(f, k, l, rec, err);
	return rc < 0 ? rc : 1;
}

static int keep_made(struct cz_store *s, const struct cz_record *rec, struct cz_err *err)
{
	struct list *l = list_at(s, offsetof(struct cz_store, made));
	if (!make_room(l, sizeof *s->made.v) || !cz_value_copy(&rec->value, &s->mem, &s->made.v[s->made.n]))
		return cz_fail_mem(err);
	s->made.at[s->made.n++] = (struct cz_at){rec->source, rec->line};
	return 0;
}

static int keep_any(struct filling *f, const struct cz_record *rec, struct cz_err *err)
{
	const struct kept *k = wanted(rec->type, f->keep);
	const struct cz_type *t = k ? k->type : cz_type_find(rec->type);
	if (k)
		return keep_record(f, k, rec, err);
	if (t && t->output && f->keep & CZ_STORE_MADE)
		return keep_made(f->s, rec, err);
	if (rec->type.n) {
		f->s->other++;
	} else {
		cz_remark(f->remarks, &(struct cz_remark){.id = CZ112, .source = rec->source, .line = rec->line});
		f->s->refused++;
	}
	return 0;
}

int cz_store_read_with(struct cz_store *s, struct cz_reader *r, unsigned keep, const char *type,
		       int (*take)(void *ctx, const struct cz_record *rec, struct cz_err *err), void *ctx,
		       struct cz_remarks *remarks, struct cz_err *err)
{
	struct filling f = {.s = s, .keep = keep, .remarks = remarks};
	struct cz_record rec;
	int rc;
	f.seen = cz_array_new0(1, sizeof *f.seen);
	if (!f.seen)
		return cz_fail_mem(err);
	while ((rc = cz_reader_line(r, &rec, err)) > 0) {
		int quick = rec.raw.n ? keep_line(&f, &rec, err) : 0;
		if (quick == 0)
			rc = cz_reader_parse(r, &rec, err);
		if (quick == 0 && rc > 0)
			rc = take && (type ? cz_str_is(rec.type, type) : !wanted(rec.type, keep)) ? take(ctx, &rec, err) : keep_any(&f, &rec, err);
		if (quick < 0 || rc < 0) {
			rc = quick < 0 ? quick : rc;
			break;
		}
	}
	cz_arena_release(&f.seen->scratch);
	free(f.seen);
	return rc;
}

int cz_store_read(struct cz_store *s, struct cz_reader *r, unsigned keep, struct cz_remarks *remarks, struct cz_err *err)
{
	return cz_store_read_with(s, r, keep, NULL, NULL, NULL, remarks, err);
}

void cz_store_release(struct cz_store *s)
{
	for (size_t i = 0; i < CZ_COUNT(kept); i++) {
		struct list *l = list_at(s, kept[i].list);
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
