#include "inspect/changes.h"
#include "base/array.h"
#include "base/text.h"
#include "inspect/likeness.h"
#include "inspect/lists.h"
#include "inspect/looks.h"
#include <stdlib.h>

enum change { SAME, ADDED, CHANGED, VANISHED, CHANGES };

/* The fields that name a record of a type without an id. A contact is named by all it says: it is never changed. */
static const char *const *naming_keys(const struct cz_type *t, size_t *n)
{
	static const char *const match[] = {"request", "volunteer"};
	static const char *const contact[] = {"request", "volunteer", "kind", "date", "by"};
	static const char *const offer[] = {"organisation", "function", "area", "target"};
	static const char *const response[] = {"partnership", "wave", "respondent", "bank"};
	static const char *const place[] = {"postcode", "area", "year"};
	static const char *const id[] = {"id"};
	static const struct {
		const struct cz_type *type;
		const char *const *keys;
		size_t n;
	} names[] = {
		{&cz_type_match, match, CZ_COUNT(match)},          {&cz_type_pair, match, CZ_COUNT(match)},
		{&cz_type_contact, contact, CZ_COUNT(contact)},    {&cz_type_offer, offer, CZ_COUNT(offer)},
		{&cz_type_response, response, CZ_COUNT(response)}, {&cz_type_place, place, CZ_COUNT(place)},
	};
	for (size_t i = 0; i < CZ_COUNT(names); i++)
		if (names[i].type == t) {
			*n = names[i].n;
			return names[i].keys;
		}
	*n = 1;
	return id;
}

struct entry {
	const char *name; /* what names the record, as JSON values one after the other */
	uint64_t whole;
	size_t record;
};

struct side {
	struct cz_list list;
	struct entry *entry;
	struct cz_arena mem;
};

static int by_name(const void *va, const void *vb)
{
	const struct entry *a = va, *b = vb;
	int c = strcmp(a->name, b->name);
	return c ? c : (a->whole > b->whole) - (a->whole < b->whole);
}

static int side_init(struct side *s, struct cz_err *err)
{
	size_t n;
	const char *const *keys = naming_keys(s->list.type, &n);
	struct cz_likeness all;
	struct cz_buf name = CZ_BUF_INIT;
	bool failed = false;
	s->entry = cz_array_new(s->list.n, sizeof *s->entry);
	cz_likeness_all_but_id(s->list.type, true, &all);
	for (size_t i = 0; s->entry && i < s->list.n && !failed; i++) {
		const void *rec = cz_list_record(&s->list, i);
		struct cz_emit e = CZ_EMIT_INIT(&name);
		cz_buf_clear(&name);
		for (size_t k = 0; k < n; k++)
			if (!cz_field_emit(cz_type_field(s->list.type, cz_str_of(keys[k])), rec, NULL, &e))
				cz_emit_null(&e, NULL);
		failed = cz_buf_failed(&name);
		const char *kept = failed ? NULL : cz_arena_text(&s->mem, name.data, name.len);
		failed |= !kept;
		s->entry[i] = (struct entry){kept, cz_likeness_hash(&all, rec, NULL), i};
	}
	cz_buf_release(&name);
	if (failed || !s->entry)
		return cz_fail_mem(err);
	if (s->list.n)
		qsort(s->entry, s->list.n, sizeof *s->entry, by_name);
	return 0;
}

static void side_release(struct side *s)
{
	free(s->entry);
	cz_arena_release(&s->mem);
}

/* --- one type --- */

struct comparing {
	const struct cz_changes_options *o;
	struct side old, now;
	size_t count[CHANGES];
	struct cz_buf line;
};

static bool add_id(const struct comparing *c, const void *rec, struct cz_buf *out)
{
	const char *key[2];
	const struct cz_type *t = c->old.list.type;
	cz_record_key(t, rec, key);
	for (int i = 0; i < 2; i++)
		if (key[i] && !c->o->show_values && cz_id_hidden(t->name, key[i]))
			return false;
	for (int i = 0; i < 2; i++) {
		if (key[i] && out->len)
			cz_buf_addc(out, '/');
		if (key[i])
			cz_buf_adds(out, key[i]);
	}
	return out->len;
}

static bool field_same(const struct cz_field *f, const void *a, const void *b)
{
	uint64_t ha, hb;
	bool known = cz_likeness_field(f, a, true, &ha);
	return known == cz_likeness_field(f, b, true, &hb) && ha == hb;
}

static void value(struct cz_emit *e, const struct cz_field *f, const void *rec)
{
	if (!cz_field_emit(f, rec, NULL, e))
		cz_emit_null(e, NULL);
}

/* {"status": ["open", "closed"]}: what changed, of fields that may be shown. */
static void write_values(const struct comparing *c, struct cz_emit *e, const void *a, const void *b)
{
	const struct cz_type *t = c->old.list.type;
	cz_emit_open(e, "values", '{');
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_field *f = &t->field[i];
		if (field_same(f, a, b) || (f->flags & CZ_FIELD_PERSON && !c->o->show_values))
			continue;
		cz_emit_open(e, f->key, '[');
		value(e, f, a);
		value(e, f, b);
		cz_emit_close(e, ']');
	}
	cz_emit_close(e, '}');
}

static void write_record(struct comparing *c, const char *what, const void *old, const void *now, const struct cz_at *at)
{
	const struct cz_type *t = c->old.list.type;
	struct cz_emit e = CZ_EMIT_INIT(&c->line);
	struct cz_buf id = CZ_BUF_INIT;
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "change");
	cz_emit_texts(&e, "change", what);
	cz_emit_texts(&e, "record", t->name);
	if (add_id(c, now ? now : old, &id))
		cz_emit_texts(&e, "id", cz_buf_text(&id));
	if (old && now) {
		cz_emit_open(&e, "fields", '[');
		for (size_t i = 0; i < t->n; i++)
			if (!field_same(&t->field[i], old, now))
				cz_emit_texts(&e, NULL, t->field[i].key);
		cz_emit_close(&e, ']');
		write_values(c, &e, old, now);
	}
	if (at->source)
		cz_emit_texts(&e, "file", at->source);
	cz_emit_int(&e, "line", (int64_t)at->line);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
	c->line.failed |= cz_buf_failed(&id);
	cz_buf_release(&id);
}

static void write_fields(struct comparing *c, const void *old, const void *now)
{
	const struct cz_type *t = c->old.list.type;
	const char *before = ": ";
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_field *f = &t->field[i];
		struct cz_emit e = CZ_EMIT_INIT(&c->line);
		if (field_same(f, old, now))
			continue;
		cz_buf_addf(&c->line, "%s%s", before, f->key);
		before = ", ";
		if (f->flags & CZ_FIELD_PERSON && !c->o->show_values)
			continue;
		cz_buf_adds(&c->line, " (");
		value(&e, f, old);
		e.comma = false;
		cz_buf_adds(&c->line, " > ");
		value(&e, f, now);
		cz_buf_addc(&c->line, ')');
	}
}

static void write_text(struct comparing *c, const char *what, const void *old, const void *now, const struct cz_at *at)
{
	struct cz_buf id = CZ_BUF_INIT;
	if (at->source)
		cz_buf_addf(&c->line, "%s:%zu: ", at->source, at->line);
	cz_buf_adds(&c->line, c->old.list.type->name);
	if (add_id(c, now ? now : old, &id)) {
		cz_buf_addc(&c->line, ' ');
		cz_text_add_plain(&c->line, cz_str_of(cz_buf_text(&id)));
	}
	cz_buf_addf(&c->line, ": %s", what);
	if (old && now)
		write_fields(c, old, now);
	cz_buf_addc(&c->line, '\n');
	c->line.failed |= cz_buf_failed(&id);
	cz_buf_release(&id);
}

static const char *word(const struct comparing *c, enum change what)
{
	static const char *const code[CHANGES] = {"same", "added", "changed", "vanished"};
	static const char *const dutch[CHANGES] = {"gelijk", "erbij", "gewijzigd", "verdwenen"};
	return c->o->text && c->o->lang == CZ_NL ? dutch[what] : code[what];
}

static void tell(struct comparing *c, enum change what, const struct entry *old, const struct entry *now)
{
	const void *a = old ? cz_list_record(&c->old.list, old->record) : NULL;
	const void *b = now ? cz_list_record(&c->now.list, now->record) : NULL;
	const struct cz_at *at = now ? &c->now.list.at[now->record] : &c->old.list.at[old->record];
	c->count[what]++;
	if (what == SAME)
		return;
	if (c->o->text)
		write_text(c, word(c, what), a, b, at);
	else
		write_record(c, word(c, what), a, b, at);
	c->o->take(c->o->ctx, &c->line);
}

/* The records that share one name, a few on either side: equal ones first, then in order of their hash. */
static void compare_run(struct comparing *c, struct entry *old, size_t olds, struct entry *now, size_t nows)
{
	size_t i = 0, k = 0, left = 0, news = 0;
	while (i < olds && k < nows) {
		if (old[i].whole == now[k].whole) {
			tell(c, SAME, &old[i++], &now[k++]);
		} else if (old[i].whole < now[k].whole) {
			old[left++] = old[i++];
		} else {
			now[news++] = now[k++];
		}
	}
	while (i < olds)
		old[left++] = old[i++];
	while (k < nows)
		now[news++] = now[k++];
	for (i = 0; i < left || i < news; i++)
		tell(c, i >= left ? ADDED : i >= news ? VANISHED : CHANGED, i < left ? &old[i] : NULL, i < news ? &now[i] : NULL);
}

static size_t run_of(const struct entry *e, size_t n, const char *name)
{
	size_t run = 0;
	while (run < n && strcmp(e[run].name, name) == 0)
		run++;
	return run;
}

static void compare(struct comparing *c)
{
	size_t i = 0, k = 0;
	while (i < c->old.list.n || k < c->now.list.n) {
		struct entry *a = c->old.entry + i, *b = c->now.entry + k;
		bool old_first = k == c->now.list.n || (i < c->old.list.n && strcmp(a->name, b->name) <= 0);
		const char *name = old_first ? a->name : b->name;
		size_t olds = run_of(a, c->old.list.n - i, name), nows = run_of(b, c->now.list.n - k, name);
		compare_run(c, a, olds, b, nows);
		i += olds;
		k += nows;
	}
}

static int each_type(const struct cz_list *old, const struct cz_list *now, const struct cz_changes_options *o,
		     size_t count[CHANGES], struct cz_err *err)
{
	struct comparing c = {.o = o, .old.list = *old, .now.list = *now};
	int rc = side_init(&c.old, err);
	if (!rc)
		rc = side_init(&c.now, err);
	if (!rc) {
		compare(&c);
		if (cz_buf_failed(&c.line))
			rc = cz_fail_mem(err);
	}
	memcpy(count, c.count, sizeof c.count);
	cz_buf_release(&c.line);
	side_release(&c.old);
	side_release(&c.now);
	return rc;
}

static void summary(const struct cz_list *old, const struct cz_list *now, const size_t count[CHANGES],
		    const struct cz_changes_options *o, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	if (o->text) {
		bool nl = o->lang == CZ_NL;
		cz_buf_addf(out, "%s: %zu > %zu; %zu %s, %zu %s, %zu %s, %zu %s\n", old->type->name, old->n, now->n,
			    count[ADDED], nl ? "erbij" : "added", count[CHANGED], nl ? "gewijzigd" : "changed",
			    count[VANISHED], nl ? "verdwenen" : "vanished", count[SAME], nl ? "gelijk" : "the same");
		return;
	}
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "summary");
	cz_emit_texts(&e, "record", old->type->name);
	cz_emit_int(&e, "old", (int64_t)old->n);
	cz_emit_int(&e, "new", (int64_t)now->n);
	cz_emit_int(&e, "added", (int64_t)count[ADDED]);
	cz_emit_int(&e, "changed", (int64_t)count[CHANGED]);
	cz_emit_int(&e, "vanished", (int64_t)count[VANISHED]);
	cz_emit_int(&e, "same", (int64_t)count[SAME]);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}

int cz_changes_write(const struct cz_store *old, const struct cz_store *now, const struct cz_changes_options *o,
		     struct cz_changes_count *told, struct cz_err *err)
{
	struct cz_list a[CZ_LISTS], b[CZ_LISTS];
	size_t count[CZ_LISTS][CHANGES] = {{0}};
	struct cz_buf text = CZ_BUF_INIT;
	int rc = 0;
	cz_lists_of(old, a);
	cz_lists_of(now, b);
	for (size_t i = 0; i < CZ_LISTS && !rc; i++)
		rc = each_type(&a[i], &b[i], o, count[i], err);
	for (size_t i = 0; i < CZ_LISTS && !rc; i++) {
		told[i] = (struct cz_changes_count){a[i].type->name, a[i].n, count[i][VANISHED], count[i][CHANGED]};
		if (a[i].n || b[i].n)
			summary(&a[i], &b[i], count[i], o, &text);
	}
	if (!rc && cz_buf_failed(&text))
		rc = cz_fail_mem(err);
	if (!rc)
		o->take(o->ctx, &text);
	cz_buf_release(&text);
	return rc;
}
