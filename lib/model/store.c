#include "model/store.h"
#include "base/array.h"
#include "base/hash.h"
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
	struct cz_seen *passing; /* the same of records whose texts are not kept, which are in mem for a while */
	struct cz_arena mem;
	size_t passed;
};

static struct list *list_at(struct cz_store *s, size_t offset)
{
	return (struct list *)(void *)((char *)s + offset);
}

static bool is_made_lean(const struct filling *f, const struct kept *k)
{
	return f->s->lean && (k->type == &cz_type_request || k->type == &cz_type_volunteer || k->type == &cz_type_match);
}

/* Where the texts of a record go, and what was seen of them before. What passes is forgotten from time to time, all at once. */
static struct cz_arena *memory_for(struct filling *f, const struct kept *k, struct cz_seen **seen)
{
	enum { A_WHILE = 4096 };
	*seen = f->seen;
	if (k->type != f->s->passing && !is_made_lean(f, k))
		return &f->s->mem;
	if (f->passed++ % A_WHILE == 0) {
		cz_arena_clear(&f->mem);
		memset(f->passing->v, 0, sizeof f->passing->v);
	}
	*seen = f->passing;
	return &f->mem;
}

static const struct kept *wanted(struct cz_str type, unsigned keep)
{
	for (size_t i = 0; i < CZ_COUNT(kept); i++)
		if (kept[i].bit & keep && cz_str_is(type, kept[i].type->name))
			return &kept[i];
	return NULL;
}

/* Room for one more record and its place. */
static bool make_room(struct list *l, size_t size, bool places)
{
	size_t cap = l->cap, at_cap = l->cap;
	if (l->n < l->cap)
		return true;
	if (!cz_array_reserve(&l->v, &cap, l->n + 1, size))
		return false;
	if (!places)
		at_cap = cap;
	else if (!cz_array_reserve(&l->at, &at_cap, cap, sizeof *l->at))
		return false;
	l->cap = cap < at_cap ? cap : at_cap;
	return true;
}

/* Lean records: texts that many share are kept once, and ids where the map of ids has them (first_of_its_id). */

static bool share(struct cz_store *s, const char **text)
{
	size_t i = *text ? cz_map_add(&s->shared, cz_str_of(*text), NULL) : 0;
	if (*text && i != CZ_MAP_NONE)
		*text = s->shared.key[i].s;
	return i != CZ_MAP_NONE;
}

static bool make_lean_request(struct cz_store *s, struct cz_request *r)
{
	const struct cz_texts none = {0};
	r->contact_person = r->goal = NULL;
	r->languages = r->skills = r->interests = r->wishes = r->refuses = none;
	return share(s, &r->category) && share(s, &r->organisation) && share(s, &r->partnership) && share(s, &r->where.postcode) &&
	       share(s, &r->where.area);
}

static bool make_lean_volunteer(struct cz_store *s, struct cz_volunteer *v)
{
	const struct cz_texts none = {0}, kinds = v->categories;
	const char **copy = kinds.n ? cz_arena_new0(&s->mem, kinds.n, sizeof *copy) : NULL;
	v->languages = v->skills = v->interests = v->trained = v->refuses = none;
	v->absent = (struct cz_periods){0};
	v->categories = none;
	for (size_t i = 0; copy && i < kinds.n; i++) {
		copy[i] = kinds.v[i];
		if (!share(s, &copy[i]))
			return false;
	}
	if (copy)
		v->categories = (struct cz_texts){copy, kinds.n};
	return (copy || !kinds.n) && share(s, &v->organisation) && share(s, &v->where.postcode) && share(s, &v->where.area);
}

/* An id as the map of ids has it, if it has. */
static bool share_id(struct cz_store *s, const struct cz_map *ids, const char **id)
{
	size_t i = cz_map_find(ids, cz_str_of(*id));
	*id = i != CZ_MAP_NONE ? ids->key[i].s : cz_arena_text(&s->mem, *id, strlen(*id));
	return *id;
}

static bool make_lean_match(struct cz_store *s, struct cz_match *m)
{
	m->terms = NULL;
	return share_id(s, &s->request_ids, &m->request) && share_id(s, &s->volunteer_ids, &m->volunteer) && share(s, &m->reason);
}

static bool make_lean(struct cz_store *s, const struct kept *k, void *slot)
{
	return k->type == &cz_type_request   ? make_lean_request(s, slot)
	       : k->type == &cz_type_volunteer ? make_lean_volunteer(s, slot)
					       : make_lean_match(s, slot);
}

/* What make_lean drops, as a hash: of texts FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), quick for short ones; periods are mixed in. */

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
	return h;
}

/* Where the hashes of a type are; NULL when its records are kept whole, or have no id. */
static struct cz_store_rest *rest_of(struct cz_store *s, const struct kept *k)
{
	if (!s->lean)
		return NULL;
	return k->type == &cz_type_request ? &s->request_rest : k->type == &cz_type_volunteer ? &s->volunteer_rest : NULL;
}

static uint32_t hash_rest(const struct kept *k, const void *slot)
{
	uint64_t h = 0xcbf29ce484222325u;
	if (k->type == &cz_type_request) {
		const struct cz_request *r = slot;
		const struct cz_texts *list[] = {&r->languages, &r->skills, &r->interests, &r->wishes, &r->refuses};
		h = hash_text(hash_text(h, r->contact_person), r->goal);
		for (size_t i = 0; i < CZ_COUNT(list); i++)
			h = hash_texts(h, list[i]);
	} else {
		const struct cz_volunteer *v = slot;
		const struct cz_texts *list[] = {&v->languages, &v->skills, &v->interests, &v->trained, &v->refuses};
		for (size_t i = 0; i < CZ_COUNT(list); i++)
			h = hash_texts(h, list[i]);
		h = hash_periods(h, &v->absent);
	}
	return (uint32_t)(h ^ h >> 32);
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

/* Whether the record in the free slot may stay: 1, or 0 when its id was there before. hash: of what a lean one has lost. */
static int first_of_its_id(struct cz_store *s, const struct kept *k, const struct list *l, uint32_t hash,
			   const struct cz_record *rec, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_store_rest *rest = rest_of(s, k);
	char *slot = (char *)l->v + l->n * k->type->size;
	const char **id = (const char **)(void *)(slot + k->id);
	struct cz_map *ids = (struct cz_map *)(void *)((char *)s + k->ids);
	bool added, is_same = false;
	size_t i = cz_map_add(ids, cz_str_of(*id), &added);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	*id = ids->key[i].s;
	if (added && rest) {
		if (!CZ_ARRAY_MORE(rest->v, i, rest->cap))
			return cz_fail_mem(err);
		rest->v[i] = hash;
	}
	if (added)
		return 1;
	int rc = same(k->type, (const char *)l->v + i * k->type->size, slot, &is_same, err);
	if (rc)
		return rc;
	is_same &= !rest || rest->v[i] == hash;
	cz_remark(remarks, &(struct cz_remark){.id = is_same ? CZ219 : CZ218, .source = rec->source, .line = rec->line,
					       .column = cz_record_column(rec, CZ_STR("id")), .field = "id", .detail = k->type->name, .value = cz_str_of(*id)});
	return 0;
}

/* Settle the record that was decoded into the free slot. */
static int settle(struct filling *f, const struct kept *k, struct list *l, const struct cz_record *rec, struct cz_err *err)
{
	if (k->type == f->s->passing)
		return f->s->pass(f->s->pass_ctx, (const char *)l->v + l->n * k->type->size, err);
	char *slot = (char *)l->v + l->n * k->type->size;
	uint32_t hash = rest_of(f->s, k) ? hash_rest(k, slot) : 0;
	if (is_made_lean(f, k) && !make_lean(f->s, k, slot))
		return cz_fail_mem(err);
	int rc = k->named ? first_of_its_id(f->s, k, l, hash, rec, f->remarks, err) : 1;
	if (rc > 0) {
		if (l->at)
			l->at[l->n] = (struct cz_at){rec->source, rec->line};
		l->n++;
	}
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
	struct cz_seen *seen;
	if (!make_room(l, k->type->size, !f->s->lean))
		return cz_fail_mem(err);
	int rc = cz_type_decode(k->type, rec, (char *)l->v + l->n * k->type->size, memory_for(f, k, &seen), f->remarks, err);
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
	struct cz_seen *seen;
	void **blank = &f->blank[k - kept];
	if (!*blank) {
		*blank = cz_arena_alloc(&f->s->mem, k->type->size);
		if (!*blank)
			return cz_fail_mem(err);
		cz_type_blank(k->type, *blank);
	}
	if (!make_room(l, k->type->size, !f->s->lean))
		return cz_fail_mem(err);
	void *slot = (char *)l->v + l->n * k->type->size;
	memcpy(slot, *blank, k->type->size);
	struct cz_arena *mem = memory_for(f, k, &seen);
	if (!cz_type_scan(k->type, rec->raw, slot, mem, seen))
		return 0;
	int rc = settle(f, k, l, rec, err);
	return rc < 0 ? rc : 1;
}

static int keep_made(struct cz_store *s, const struct cz_record *rec, struct cz_err *err)
{
	struct list *l = list_at(s, offsetof(struct cz_store, made));
	if (!make_room(l, sizeof *s->made.v, !s->lean) || !cz_value_copy(&rec->value, &s->mem, &s->made.v[s->made.n]))
		return cz_fail_mem(err);
	if (s->made.at)
		s->made.at[s->made.n] = (struct cz_at){rec->source, rec->line};
	s->made.n++;
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
	bool any = false;
	int rc;
	f.seen = cz_array_new0(2, sizeof *f.seen);
	if (!f.seen)
		return cz_fail_mem(err);
	f.passing = f.seen + 1;
	while ((rc = cz_reader_line(r, &rec, err)) > 0) {
		any = true;
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
	if (!rc && !any) /* an export that failed should not pass for a quiet week */
		cz_remark(remarks, &(struct cz_remark){.id = CZ127});
	cz_arena_release(&f.mem);
	cz_arena_release(&f.seen->scratch);
	cz_arena_release(&f.passing->scratch);
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
	cz_map_release(&s->shared);
	free(s->request_rest.v);
	free(s->volunteer_rest.v);
	cz_arena_release(&s->mem);
	*s = (struct cz_store)CZ_STORE_INIT;
}
