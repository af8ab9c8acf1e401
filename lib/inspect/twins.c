#include "inspect/check.h"
#include "base/array.h"
#include "base/hash.h"
#include "inspect/lists.h"
#include <math.h>
#include <stdlib.h>

/*
 * Two records about one person or one need. Records carry no names, so what they do carry is hashed and equal
 * hashes are twins; with 64 bits, a million records give a false pair once in forty million runs.
 */
static const uint8_t key[16] = "cz-check twins 1";

static uint64_t of_text(const char *s)
{
	return cz_hash64(key, s, strlen(s));
}

static uint64_t of_number(int64_t v)
{
	return cz_mix64((uint64_t)v);
}

static uint64_t of_value(const struct cz_value *v)
{
	uint64_t h = cz_mix64((uint64_t)v->kind * 31 + 7);
	if (v->kind == CZ_TEXT)
		return h ^ cz_hash64(key, v->text.s, v->text.n);
	if (v->kind == CZ_BOOL)
		return h ^ (uint64_t)v->truth;
	if (v->kind == CZ_INT)
		return h ^ of_number(v->whole);
	if (v->kind == CZ_REAL)
		return h ^ cz_hash64(key, &v->real, sizeof v->real);
	for (uint32_t i = 0; v->kind == CZ_LIST && i < v->n; i++)
		h = cz_mix64(h + of_value(&v->item[i]));
	for (uint32_t i = 0; v->kind == CZ_OBJECT && i < v->n; i++) /* in any order */
		h += cz_mix64(cz_hash64(key, v->member[i].key.s, v->member[i].key.n) + of_value(&v->member[i].value));
	return h;
}

/* The hash of what a field holds; false when it is not known. The order of a list does not count. */
static bool of_field(const struct cz_field *f, const void *rec, uint64_t *h)
{
	union cz_field_value v;
	memcpy(&v, (const char *)rec + f->offset, cz_field_size(f->kind));
	*h = 0;
	switch (f->kind) {
	case CZ_F_TEXT:
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
		*h = v.text ? of_text(v.text) : 0;
		return v.text;
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
		for (size_t i = 0; i < v.texts.n; i++)
			*h += of_text(v.texts.v[i]);
		return v.texts.n;
	case CZ_F_PERIODS:
		for (size_t i = 0; i < v.periods.n; i++)
			*h += of_number((int64_t)v.periods.v[i].from * 4000000 + v.periods.v[i].until);
		return v.periods.n;
	case CZ_F_CODE:
	case CZ_F_BOOL:
		*h = of_number(v.code);
		return v.code >= 0;
	case CZ_F_INT:
	case CZ_F_DATE:
		*h = of_number(v.whole);
		return v.whole != INT32_MIN;
	case CZ_F_TIMES:
		*h = of_number(v.times);
		return v.times;
	case CZ_F_REAL:
		*h = cz_hash64(key, &v.real, sizeof v.real);
		return !isnan(v.real);
	case CZ_F_VALUE:
		*h = v.value ? of_value(v.value) : 0;
		return v.value;
	}
	return false;
}

/* Which fields of a type make its records alike. */
struct likeness {
	const struct cz_field *field[64];
	size_t n;
};

static void all_but_id(const struct cz_type *t, struct likeness *out)
{
	out->n = 0;
	for (size_t i = 0; i < t->n && out->n < CZ_COUNT(out->field); i++)
		if (!(t->field[i].flags & CZ_FIELD_ID))
			out->field[out->n++] = &t->field[i];
}

static void those(const struct cz_type *t, const char *const *keys, size_t n, struct likeness *out)
{
	out->n = 0;
	for (size_t i = 0; i < n; i++)
		out->field[out->n++] = cz_type_field(t, cz_str_of(keys[i]));
}

static uint64_t hash(const struct likeness *l, const void *rec, size_t *known)
{
	uint64_t sum = 0, h;
	*known = 0;
	for (size_t i = 0; i < l->n; i++)
		if (of_field(l->field[i], rec, &h)) {
			sum += cz_mix64(h + i * 0x9e3779b97f4a7c15u);
			++*known;
		}
	return cz_mix64(sum);
}

struct entry {
	uint64_t hash, whole; /* whole: of all fields but the id */
	const char *id;       /* "" when there is none */
	cz_day since;
	size_t record;
};

/* The whole hash first, so that equal ones lie together in their group. */
static int by_hash(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;
	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	if (a->since != b->since)
		return a->since < b->since ? -1 : 1;
	if (a->whole != b->whole)
		return a->whole < b->whole ? -1 : 1;
	int c = strcmp(a->id, b->id);
	return c ? c : (a->record > b->record) - (a->record < b->record);
}

struct twins {
	struct cz_list list;
	struct entry *entry;
	size_t n;
	struct cz_findings *out;
};

static int begin(struct twins *t, struct cz_err *err)
{
	t->n = 0;
	t->entry = cz_array_new(t->list.n, sizeof *t->entry);
	return t->entry ? 0 : cz_fail_mem(err);
}

static void find(const struct twins *t, enum cz_message id, const struct entry *e, const char *other, const char *field)
{
	struct cz_finding f = {.id = id, .record = t->list.type->name, .field = field, .other = other, .at = t->list.at[e->record]};
	cz_record_key(t->list.type, cz_list_record(&t->list, e->record), f.key);
	cz_findings_add(t->out, &f);
}

static void sort(struct twins *t)
{
	if (t->n)
		qsort(t->entry, t->n, sizeof *t->entry, by_hash);
}

/* The same in everything. Of records without an id a second one is a repetition; of others it is one person or
 * need under two ids, if there is enough in it to say so. */
static int exact(struct twins *t, struct cz_err *err)
{
	enum { ENOUGH = 5 };
	const struct cz_field *id = cz_type_field(t->list.type, CZ_STR("id"));
	struct likeness l;
	size_t known;
	if (begin(t, err))
		return CZ_ENOMEM;
	all_but_id(t->list.type, &l);
	for (size_t i = 0; i < t->list.n; i++) {
		const void *rec = cz_list_record(&t->list, i);
		uint64_t h = hash(&l, rec, &known);
		if (!id || known >= ENOUGH)
			t->entry[t->n++] = (struct entry){h, h, id ? cz_field_text(id, rec) : "", 0, i};
	}
	sort(t);
	for (size_t i = 1, first = 0; i < t->n; i++) {
		if (t->entry[i].hash != t->entry[first].hash)
			first = i;
		else
			find(t, id ? CZ401 : CZ403, &t->entry[i], id ? t->entry[first].id : NULL, NULL);
	}
	free(t->entry);
	return 0;
}

/* Neighbours in a sorted group that are not the same in everything. */
static void report_likely(struct twins *t, int32_t days)
{
	sort(t);
	for (size_t i = 1; i < t->n; i++) {
		const struct entry *a = &t->entry[i - 1], *b = &t->entry[i];
		bool near = a->since == CZ_DAY_NONE || b->since == CZ_DAY_NONE || b->since - a->since <= days;
		if (a->hash == b->hash && a->whole != b->whole && near)
			find(t, CZ402, b, a->id, NULL);
	}
}

enum { PLACE = 6, MORE = 2 }; /* of the keys below: the first say where; so many of the rest are to be known */
#define WHERE_KEYS "postcode", "area", "lat", "lon", "x", "y"

/* How much of the likeness is known: a place, the kind of help, and some of what tells people apart. */
static bool tells_enough(const struct likeness *l, const void *rec)
{
	uint64_t h;
	size_t where = 0, more = 0;
	for (size_t i = 0; i < PLACE; i++)
		where += of_field(l->field[i], rec, &h);
	for (size_t i = PLACE + 1; i < l->n; i++)
		more += of_field(l->field[i], rec, &h);
	return where && of_field(l->field[PLACE], rec, &h) && more >= MORE;
}

/* One need that came in twice within a month, say by telephone and through a referrer. */
static int likely_requests(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {WHERE_KEYS, "category", "requester", "times", "languages", "gender", "frequency"};
	struct likeness like, all;
	size_t known;
	if (begin(t, err))
		return CZ_ENOMEM;
	those(&cz_type_request, keys, CZ_COUNT(keys), &like);
	all_but_id(&cz_type_request, &all);
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		bool over = r->status >= CZ_REQUEST_CLOSED;
		if (!over && tells_enough(&like, r))
			t->entry[t->n++] = (struct entry){hash(&like, r, &known), hash(&all, r, &known), r->id, r->created, i};
	}
	report_likely(t, 31);
	free(t->entry);
	return 0;
}

/* One person who registered twice, whenever that was. */
static int likely_volunteers(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {WHERE_KEYS, "categories", "times", "languages", "gender", "interests", "skills"};
	struct likeness like, all;
	size_t known;
	if (begin(t, err))
		return CZ_ENOMEM;
	those(&cz_type_volunteer, keys, CZ_COUNT(keys), &like);
	all_but_id(&cz_type_volunteer, &all);
	for (size_t i = 0; i < s->volunteers.n; i++) {
		const struct cz_volunteer *v = &s->volunteers.v[i];
		if (v->status != CZ_VOLUNTEER_LEFT && tells_enough(&like, v))
			t->entry[t->n++] = (struct entry){hash(&like, v, &known), hash(&all, v, &known), v->id, CZ_DAY_NONE, i};
	}
	report_likely(t, 0);
	free(t->entry);
	return 0;
}

/* A respondent counts once in a wave. */
static int responses(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {"partnership", "wave", "respondent", "bank"};
	struct likeness like, all;
	size_t known;
	if (begin(t, err))
		return CZ_ENOMEM;
	those(&cz_type_response, keys, CZ_COUNT(keys), &like);
	all_but_id(&cz_type_response, &all);
	for (size_t i = 0; i < s->responses.n; i++) {
		const struct cz_response *r = &s->responses.v[i];
		if (r->respondent)
			t->entry[t->n++] = (struct entry){hash(&like, r, &known), hash(&all, r, &known), "", 0, i};
	}
	sort(t);
	for (size_t i = 1; i < t->n; i++)
		if (t->entry[i - 1].hash == t->entry[i].hash && t->entry[i - 1].whole != t->entry[i].whole)
			find(t, CZ405, &t->entry[i], NULL, "respondent");
	free(t->entry);
	return 0;
}

int cz_check_twins(const struct cz_store *s, struct cz_findings *out, struct cz_err *err)
{
	struct cz_list lists[CZ_LISTS];
	int rc = 0;
	cz_lists_of(s, lists);
	for (size_t i = 0; i < CZ_LISTS && !rc; i++)
		rc = exact(&(struct twins){.list = lists[i], .out = out}, err);
	for (size_t i = 0; i < CZ_LISTS && !rc; i++) {
		struct twins t = {.list = lists[i], .out = out};
		if (t.list.type == &cz_type_request)
			rc = likely_requests(&t, s, err);
		else if (t.list.type == &cz_type_volunteer)
			rc = likely_volunteers(&t, s, err);
		else if (t.list.type == &cz_type_response)
			rc = responses(&t, s, err);
	}
	return rc;
}
