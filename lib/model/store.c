#include "model/store.h"
#include "base/array.h"
#include "base/num.h"
#include "model/batch.h"
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
	size_t list;            /* in the store */
	size_t ids, id;         /* its map in the store and its id in the struct, for types that have one */
	bool named;
	bool (*lean_of)(struct cz_store *s, const void *whole, void *lean); /* NULL for types that have no lean form */
	size_t lean, lean_size; /* the list of that, and what one takes there */
	size_t hashes;          /* of the lean ones that are named */
};

#define LIST(name, bit_, lists) .type = &cz_type_##name, .bit = (bit_), .list = offsetof(struct cz_store, lists)
#define NAMED(name, bit_, lists, map) \
	LIST(name, bit_, lists), .named = true, .ids = offsetof(struct cz_store, map), \
		.id = offsetof(struct cz_##name, id)
#define LEAN(name, lists) \
	.lean_of = cz_lean_of_##name, .lean = offsetof(struct cz_store, lean_##lists), \
	.lean_size = sizeof(struct cz_lean_##name)

static const struct kept kept[] = {
	{NAMED(request, CZ_STORE_REQUESTS, requests, request_ids), LEAN(request, requests),
	 .hashes = offsetof(struct cz_store, request_hashes)},
	{NAMED(volunteer, CZ_STORE_VOLUNTEERS, volunteers, volunteer_ids), LEAN(volunteer, volunteers),
	 .hashes = offsetof(struct cz_store, volunteer_hashes)},
	{LIST(match, CZ_STORE_MATCHES, matches), LEAN(match, matches)},
	{LIST(contact, CZ_STORE_CONTACTS, contacts)},
	{NAMED(organisation, CZ_STORE_ORGANISATIONS, organisations, organisation_ids)},
	{LIST(offer, CZ_STORE_OFFERS, offers)},
	{NAMED(partnership, CZ_STORE_PARTNERSHIPS, partnerships, partnership_ids)},
	{LIST(response, CZ_STORE_RESPONSES, responses)},
	{LIST(pair, CZ_STORE_PAIRS, pairs)},
	{LIST(place, CZ_STORE_PLACES, places)},
};

/* A store being filled. */
struct filling {
	struct cz_store *s;
	unsigned keep;
	struct cz_remarks *remarks;
	const char *type; /* handed to take; NULL: all that are not kept */
	int (*take)(void *ctx, const struct cz_record *rec, struct cz_err *err);
	void *ctx;
	struct cz_batch_type decoded[CZ_COUNT(kept)];
	struct cz_batch batch;
	struct { /* the lines that are being kept */
		struct cz_reader *reader;
		struct cz_raw_lines raw;
		size_t before; /* the part */
		struct cz_err *err;
	} lines;
	struct cz_arena mem; /* of texts that are not kept, for a while */
	size_t passed;
	const struct cz_type *known; /* of the last record that was handed to take */
	struct cz_remark stranger; /* the first record of a type that nobody knows */
	union { /* one that is not kept in this form */
		struct cz_request request;
		struct cz_volunteer volunteer;
		struct cz_match match;
	} whole;
};

static struct list *list_at(struct cz_store *s, size_t offset)
{
	return (struct list *)(void *)((char *)s + offset);
}

static bool is_made_lean(const struct filling *f, const struct kept *k)
{
	return f->s->lean && k->lean_of;
}

/* Of such a record nothing is left when it was seen to. */
static bool passes(const struct cz_store *s, const struct kept *k)
{
	return k->type == s->passing || (s->lean && k->lean_of);
}

/* Where the texts of a record go. What passes is forgotten from time to time, all at once. */
static struct cz_arena *memory_for(struct filling *f, const struct kept *k)
{
	enum { A_WHILE = 4096 };
	if (!passes(f->s, k))
		return &f->s->mem;
	if (f->passed++ % A_WHILE == 0)
		cz_arena_clear(&f->mem);
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

/* Where the next record of a type is decoded: into the list, if it is kept as it is. NULL: no memory. */
static void *free_slot(struct filling *f, const struct kept *k)
{
	struct list *l = list_at(f->s, k->list);
	if (is_made_lean(f, k))
		return &f->whole;
	return make_room(l, k->type->size, !f->s->lean) ? (char *)l->v + l->n * k->type->size : NULL;
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

/* The same of a lean type, where only the hash of number i is left, or is still to come. */
static int same_hash(struct cz_store *s, const struct kept *k, size_t i, bool first, const void *slot, bool *is_same,
		     struct cz_err *err)
{
	struct cz_store_hashes *hashes = (struct cz_store_hashes *)(void *)((char *)s + k->hashes);
	const uint32_t hash = cz_lean_hash(k->type, slot);
	if (!CZ_ARRAY_MORE(hashes->v, i, hashes->cap))
		return cz_fail_mem(err);
	if (first)
		hashes->v[i] = hash;
	*is_same = hashes->v[i] == hash;
	return 0;
}

/* Whether the record in the free slot may stay: 1, or 0 when its id was there before. */
static int first_of_its_id(struct filling *f, const struct kept *k, void *slot, const struct cz_record *rec,
			   struct cz_err *err)
{
	const char **id = (const char **)(void *)((char *)slot + k->id);
	struct cz_map *ids = (struct cz_map *)(void *)((char *)f->s + k->ids);
	const struct list *l = list_at(f->s, k->list);
	bool added, is_same = false;
	size_t i = cz_map_add(ids, cz_str_of(*id), &added);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	*id = ids->key[i].s;
	int rc = 0;
	if (is_made_lean(f, k))
		rc = same_hash(f->s, k, i, added, slot, &is_same, err);
	else if (!added)
		rc = same(k->type, (const char *)l->v + i * k->type->size, slot, &is_same, err);
	if (rc || added)
		return rc ? rc : 1;
	cz_remark(f->remarks, &(struct cz_remark){
		.id = is_same ? CZ219 : CZ218, .source = rec->source, .line = rec->line,
		.column = cz_record_column(rec, CZ_STR("id")), .field = "id", .detail = k->type->name,
		.value = cz_str_of(*id)});
	return 0;
}

static bool keep_lean(struct cz_store *s, const struct kept *k, const void *whole)
{
	struct list *l = list_at(s, k->lean);
	if (!make_room(l, k->lean_size, false))
		return false;
	return k->lean_of(s, whole, (char *)l->v + l->n++ * k->lean_size);
}

/* Settle the record that was decoded into the free slot. */
static int settle(struct filling *f, const struct kept *k, void *slot, const struct cz_record *rec, struct cz_err *err)
{
	struct list *l = list_at(f->s, k->list);
	if (k->type == f->s->passing)
		return f->s->pass(f->s->pass_ctx, slot, err);
	int rc = k->named ? first_of_its_id(f, k, slot, rec, err) : 1;
	if (rc <= 0)
		return rc;
	if (is_made_lean(f, k))
		return keep_lean(f->s, k, slot) ? 0 : cz_fail_mem(err);
	if (l->at)
		l->at[l->n] = (struct cz_at){rec->source, rec->line};
	l->n++;
	return 0;
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
	void *slot = free_slot(f, k);
	if (!slot)
		return cz_fail_mem(err);
	int rc = cz_type_decode(k->type, rec, slot, memory_for(f, k), f->remarks, err);
	if (rc > 0) {
		tell_extra(f->s, k->type, rec);
		return settle(f, k, slot, rec, err);
	}
	f->s->refused += rc == 0;
	return rc;
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

/* Of a type that nobody knows: told at the end, once, for a stream of another program may be full of them. */
static int count_stranger(struct filling *f, const struct cz_record *rec, struct cz_err *err)
{
	if (f->s->unknown++)
		return 0;
	const char *type = cz_arena_text(&f->s->mem, rec->type.s, rec->type.n);
	f->stranger = (struct cz_remark){.id = CZ547, .source = rec->source, .line = rec->line,
					 .column = cz_record_column(rec, CZ_STR("type")), .field = "type",
					 .value = cz_str_of(type)};
	return type ? 0 : cz_fail_mem(err);
}

static void tell_strangers(struct filling *f)
{
	char number[24];
	struct cz_buf b = {.data = number, .cap = sizeof number}; /* at most 20 signs: it never grows */
	if (!f->stranger.id)
		return;
	cz_num_add_int(&b, (int64_t)f->s->unknown);
	f->stranger.detail = cz_buf_text(&b);
	cz_remark(f->remarks, &f->stranger);
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
		return t ? 0 : count_stranger(f, rec, err);
	}
	cz_remark(f->remarks, &(struct cz_remark){.id = CZ112, .source = rec->source, .line = rec->line});
	f->s->refused++;
	return 0;
}

static bool is_known(struct filling *f, struct cz_str type)
{
	if (!f->known || !cz_str_is(type, f->known->name))
		f->known = cz_type_find(type);
	return f->known || !type.n;
}

static int go_the_whole_way(struct filling *f, struct cz_reader *r, struct cz_record *rec, struct cz_err *err)
{
	int rc = cz_reader_parse(r, rec, err);
	if (rc < 0)
		return rc;
	bool taken = f->take && (f->type ? cz_str_is(rec->type, f->type) : !wanted(rec->type, f->keep));
	if (!taken)
		return keep_any(f, rec, err);
	rc = !is_known(f, rec->type) ? count_stranger(f, rec, err) : 0;
	return rc ? rc : f->take(f->ctx, rec, err);
}

/* Keep a record that was decoded with others. */
static int keep_decoded(struct filling *f, const struct kept *k, void *record, const struct cz_record *rec, struct cz_err *err)
{
	if (passes(f->s, k))
		return settle(f, k, record, rec, err);
	void *slot = free_slot(f, k);
	if (!slot)
		return cz_fail_mem(err);
	memcpy(slot, record, k->type->size);
	return settle(f, k, slot, rec, err);
}

/* A line that was read with others, but not decoded; longest: longer ones are refused on the whole way. */
static int keep_other(struct filling *f, struct cz_reader *r, size_t longest, struct cz_record *rec, struct cz_err *err)
{
	int rc = f->s->glance && rec->raw.n <= longest ? f->s->glance(f->s->glance_ctx, rec, err) : 0;
	return rc == 0 ? go_the_whole_way(f, r, rec, err) : rc < 0 ? rc : 0;
}

/* The id of a line that was decoded with others will be added soon. */
static void expect_id(const struct filling *f, const struct cz_batch_part *p, size_t line)
{
	const struct cz_batch_line *l = line < p->n ? &p->line[line] : NULL;
	const struct kept *k = l && l->type != CZ_BATCH_NONE ? &kept[l->type] : NULL;
	if (k && k->named && k->type != f->s->passing)
		cz_map_expect((const struct cz_map *)(const void *)((const char *)f->s + k->ids),
			      cz_str_of(*(const char *const *)(const void *)(p->record + l->record + k->id)));
}

/* A part of the lines that were read at once, one after the other. */
static int keep_part(void *filling, struct cz_batch_part *p)
{
	enum { SOON = 8 };
	struct filling *f = filling;
	const struct cz_raw_lines *raw = &f->lines.raw;
	struct cz_err *err = f->lines.err;
	int rc = p->failed ? cz_fail_mem(err) : 0;
	for (size_t k = 0; k < p->n && !rc; k++) {
		const struct cz_batch_line *l = &p->line[k];
		struct cz_record rec = {.raw = l->raw, .source = raw->source, .line = raw->first + f->lines.before + l->number};
		expect_id(f, p, k + SOON);
		rc = l->type == CZ_BATCH_NONE ? keep_other(f, f->lines.reader, raw->longest, &rec, err) :
						keep_decoded(f, &kept[l->type], p->record + l->record, &rec, err);
	}
	f->lines.before += p->lines;
	return rc;
}

static int keep_lines(struct filling *f, struct cz_reader *r, const struct cz_raw_lines *lines, struct cz_err *err)
{
	f->lines.reader = r;
	f->lines.raw = *lines;
	f->lines.before = 0;
	f->lines.err = err;
	int rc = cz_batch_read(&f->batch, lines->text, lines->longest);
	cz_reader_passed(r, f->lines.before);
	return rc;
}

/* The stream to its end. Where no lines can be had at once, at the ends of a file and in other formats, record by record. */
static int fill(struct filling *f, struct cz_reader *r, struct cz_err *err)
{
	struct cz_raw_lines lines;
	struct cz_record rec;
	bool any = false;
	int rc;
	do {
		rc = cz_reader_lines(r, cz_batch_size(&f->batch), &lines, err);
		if (rc > 0) {
			rc = keep_lines(f, r, &lines, err);
			rc = rc ? rc : 1;
		} else if (rc == 0 && (rc = cz_reader_line(r, &rec, err)) > 0) {
			any = true;
			rc = go_the_whole_way(f, r, &rec, err);
			rc = rc ? rc : 1;
		}
	} while (rc > 0);
	if (!rc)
		tell_strangers(f);
	if (!rc && !any) /* an export that failed should not pass for a quiet week */
		cz_remark(f->remarks, &(struct cz_remark){.id = CZ127});
	return rc;
}

int cz_store_read_with(struct cz_store *s, struct cz_reader *r, unsigned keep, const char *type,
		       int (*take)(void *ctx, const struct cz_record *rec, struct cz_err *err), void *ctx,
		       struct cz_remarks *remarks, struct cz_err *err)
{
	struct filling f = {.s = s, .keep = keep, .remarks = remarks, .type = type, .take = take, .ctx = ctx};
	for (size_t k = 0; k < CZ_COUNT(kept); k++)
		if (kept[k].bit & keep)
			f.decoded[k] = (struct cz_batch_type){.type = kept[k].type, .passes = passes(s, &kept[k])};
	int rc = cz_batch_begin(&f.batch, f.decoded, CZ_COUNT(kept), keep_part, &f) ? fill(&f, r, err) : cz_fail_mem(err);
	cz_batch_end(&f.batch, &s->mem);
	cz_arena_release(&f.mem);
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
		if (kept[i].lean_of)
			free(list_at(s, kept[i].lean)->v);
	}
	free(s->made.v);
	free(s->made.at);
	cz_map_release(&s->request_ids);
	cz_map_release(&s->volunteer_ids);
	cz_map_release(&s->organisation_ids);
	cz_map_release(&s->partnership_ids);
	cz_map_release(&s->shared);
	free(s->request_hashes.v);
	free(s->volunteer_hashes.v);
	cz_arena_release(&s->mem);
	*s = (struct cz_store)CZ_STORE_INIT;
}
