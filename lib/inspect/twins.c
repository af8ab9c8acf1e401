#include "inspect/check.h"
#include "base/array.h"
#include "inspect/likeness.h"
#include "inspect/lists.h"
#include <stdlib.h>

/* Two records about one person or one need. Records carry no names, so what they do carry has to tell: it is
 * hashed, and equal hashes are twins. */
struct entry {
	uint64_t hash, whole; /* whole: of all fields but the id */
	const char *id;       /* "" when there is none */
	cz_day since;
	size_t record;
	bool exact; /* so much is known that records of one `whole` are told as the same (CZ401) */
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

enum { ENOUGH = 5 }; /* known fields that make two records the same person or need when all is equal */

/* The same in everything. Of records without an id a second one is a repetition; of others it is one person or
 * need under two ids, if there is enough in it to say so. */
static int exact(struct twins *t, struct cz_err *err)
{
	const struct cz_field *id = cz_type_field(t->list.type, CZ_STR("id"));
	struct cz_likeness l;
	size_t known;
	if (begin(t, err))
		return CZ_ENOMEM;
	cz_likeness_all_but_id(t->list.type, false, &l);
	for (size_t i = 0; i < t->list.n; i++) {
		const void *rec = cz_list_record(&t->list, i);
		uint64_t h = cz_likeness_hash(&l, rec, &known);
		if (!id || known >= ENOUGH)
			t->entry[t->n++] = (struct entry){h, h, id ? cz_field_text(id, rec) : "", 0, i, true};
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

/* What of a record likely twins have in common, with all that it says. */
static struct entry likely(const struct cz_likeness *like, const struct cz_likeness *all, const void *rec, size_t i)
{
	size_t known;
	struct entry e = {.hash = cz_likeness_hash(like, rec, NULL), .whole = cz_likeness_hash(all, rec, &known), .record = i};
	e.exact = known >= ENOUGH;
	return e;
}

/* Neighbours in a sorted group that are not told as the same in everything. */
static void report_likely(struct twins *t, int32_t days)
{
	sort(t);
	for (size_t i = 1; i < t->n; i++) {
		const struct entry *a = &t->entry[i - 1], *b = &t->entry[i];
		bool near = a->since == CZ_DAY_NONE || b->since == CZ_DAY_NONE || b->since - a->since <= days;
		if (a->hash == b->hash && !(a->whole == b->whole && a->exact) && near)
			find(t, CZ402, b, a->id, NULL);
	}
}

enum { PLACE = 6, MORE = 2 }; /* of the keys below: the first say where; so many of the rest are to be known */
#define WHERE_KEYS "postcode", "area", "lat", "lon", "x", "y"

/* How much of the likeness is known: a place, the kind of help, and some of what tells people apart. */
static bool tells_enough(const struct cz_likeness *l, const void *rec)
{
	uint64_t h;
	size_t where = 0, more = 0;
	for (size_t i = 0; i < PLACE; i++)
		where += cz_likeness_field(l->field[i], rec, false, &h);
	for (size_t i = PLACE + 1; i < l->n; i++)
		more += cz_likeness_field(l->field[i], rec, false, &h);
	return where && cz_likeness_field(l->field[PLACE], rec, false, &h) && more >= MORE;
}

/* One need that came in twice within a month, say by telephone and through a referrer. */
static int likely_requests(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {WHERE_KEYS, "category", "requester", "times", "languages", "gender", "frequency"};
	struct cz_likeness like, all;
	if (begin(t, err))
		return CZ_ENOMEM;
	cz_likeness_of(&cz_type_request, keys, CZ_COUNT(keys), &like);
	cz_likeness_all_but_id(&cz_type_request, false, &all);
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		bool over = r->status >= CZ_REQUEST_CLOSED;
		if (over || !tells_enough(&like, r))
			continue;
		struct entry *e = &t->entry[t->n++];
		*e = likely(&like, &all, r, i);
		e->id = r->id;
		e->since = r->created;
	}
	report_likely(t, 31);
	free(t->entry);
	return 0;
}

/* One person who registered twice, whenever that was. */
static int likely_volunteers(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {WHERE_KEYS, "categories", "times", "languages", "gender", "interests", "skills"};
	struct cz_likeness like, all;
	if (begin(t, err))
		return CZ_ENOMEM;
	cz_likeness_of(&cz_type_volunteer, keys, CZ_COUNT(keys), &like);
	cz_likeness_all_but_id(&cz_type_volunteer, false, &all);
	for (size_t i = 0; i < s->volunteers.n; i++) {
		const struct cz_volunteer *v = &s->volunteers.v[i];
		if (v->status == CZ_VOLUNTEER_LEFT || !tells_enough(&like, v))
			continue;
		struct entry *e = &t->entry[t->n++];
		*e = likely(&like, &all, v, i);
		e->id = v->id;
		e->since = CZ_DAY_NONE;
	}
	report_likely(t, 0);
	free(t->entry);
	return 0;
}

/* A respondent counts once in a wave. */
static int responses(struct twins *t, const struct cz_store *s, struct cz_err *err)
{
	static const char *const keys[] = {"partnership", "wave", "respondent", "bank"};
	struct cz_likeness like, all;
	if (begin(t, err))
		return CZ_ENOMEM;
	cz_likeness_of(&cz_type_response, keys, CZ_COUNT(keys), &like);
	cz_likeness_all_but_id(&cz_type_response, false, &all);
	for (size_t i = 0; i < s->responses.n; i++) {
		const struct cz_response *r = &s->responses.v[i];
		if (r->respondent)
			t->entry[t->n++] = (struct entry){cz_likeness_hash(&like, r, NULL), cz_likeness_hash(&all, r, NULL), "", 0, i, true};
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
