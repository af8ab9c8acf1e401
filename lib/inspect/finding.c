#include "inspect/finding.h"
#include "base/array.h"
#include "base/text.h"
#include "inspect/looks.h"
#include <stdarg.h>
#include <stdlib.h>

void cz_findings_add(struct cz_findings *f, const struct cz_finding *finding)
{
	if (f->failed || !CZ_ARRAY_MORE(f->v, f->n, f->cap)) {
		f->failed = true;
		return;
	}
	f->v[f->n++] = *finding;
	f->count[cz_message_find(finding->id)->level]++;
}

const char *cz_findings_text(struct cz_findings *f, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	const char *kept = cz_arena_textv(&f->mem, fmt, ap);
	va_end(ap);
	f->failed |= !kept;
	return kept;
}

static int by_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int by_place(const void *va, const void *vb)
{
	const struct cz_finding *a = va, *b = vb;
	int c;
	if (a->id != b->id)
		return a->id < b->id ? -1 : 1;
	if ((c = by_text(a->record, b->record)) || (c = by_text(a->key[0], b->key[0])) ||
	    (c = by_text(a->key[1], b->key[1])) || (c = by_text(a->field, b->field)) || (c = by_text(a->other, b->other)) ||
	    (c = by_text(a->detail, b->detail)) || (c = by_text(a->at.source, b->at.source)))
		return c;
	return (a->at.line > b->at.line) - (a->at.line < b->at.line);
}

void cz_findings_sort(struct cz_findings *f)
{
	if (f->n)
		qsort(f->v, f->n, sizeof *f->v, by_place);
}

void cz_findings_release(struct cz_findings *f)
{
	free(f->v);
	cz_arena_release(&f->mem);
	*f = (struct cz_findings)CZ_FINDINGS_INIT;
}

static const char *shown(const struct cz_finding *f, const char *id, bool show_values)
{
	const char *of = id == f->other && f->id == CZ413 ? "organisation" : f->record;
	return id && !show_values && cz_id_hidden(of, id) ? NULL : id;
}

/* "R12", or "R12/V7" for what is about a pair; false: nothing may be shown. */
static bool add_id(const struct cz_finding *f, bool show_values, struct cz_buf *out)
{
	const char *a = shown(f, f->key[0], show_values), *b = shown(f, f->key[1], show_values);
	if ((f->key[0] && !a) || (f->key[1] && !b) || (!a && !b))
		return false;
	cz_buf_adds(out, a ? a : b);
	if (a && b)
		cz_buf_addf(out, "/%s", b);
	return true;
}

void cz_finding_json(const struct cz_finding *f, enum cz_lang lang, bool show_values, struct cz_buf *out)
{
	const struct cz_message_text *m = cz_message_find(f->id);
	struct cz_emit e = CZ_EMIT_INIT(out);
	struct cz_buf id = CZ_BUF_INIT;
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "finding");
	cz_emit_int(&e, "number", (int64_t)f->id);
	cz_emit_texts(&e, "level", cz_level_name(m->level));
	if (f->record)
		cz_emit_texts(&e, "record", f->record);
	if (add_id(f, show_values, &id))
		cz_emit_texts(&e, "id", cz_buf_text(&id));
	if (f->field)
		cz_emit_texts(&e, "field", f->field);
	if (f->at.source)
		cz_emit_texts(&e, "file", f->at.source);
	if (f->at.line)
		cz_emit_int(&e, "line", (int64_t)f->at.line);
	cz_emit_texts(&e, "text", m->text[lang]);
	if (f->detail)
		cz_emit_texts(&e, "detail", f->detail);
	if (shown(f, f->other, show_values))
		cz_emit_texts(&e, "other", f->other);
	if (f->value && show_values)
		cz_emit_texts(&e, "value", f->value);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
	out->failed |= cz_buf_failed(&id);
	cz_buf_release(&id);
}

void cz_finding_text(const struct cz_finding *f, enum cz_lang lang, bool show_values, struct cz_buf *out)
{
	const struct cz_message_text *m = cz_message_find(f->id);
	struct cz_buf id = CZ_BUF_INIT;
	if (f->at.source)
		cz_buf_addf(out, "%s:%zu: ", f->at.source, f->at.line);
	cz_buf_addf(out, "CZ%d: %s: ", (int)f->id, cz_level_name(m->level));
	if (f->record)
		cz_buf_adds(out, f->record);
	if (add_id(f, show_values, &id)) {
		cz_buf_addc(out, ' ');
		cz_text_add_plain(out, cz_str_of(cz_buf_text(&id)));
	}
	if (f->record)
		cz_buf_adds(out, ": ");
	if (f->field)
		cz_buf_addf(out, "%s: ", f->field);
	cz_buf_adds(out, m->text[lang]);
	if (f->detail)
		cz_buf_addf(out, " (%s)", f->detail);
	if (shown(f, f->other, show_values)) {
		cz_buf_adds(out, " [");
		cz_text_add_plain(out, cz_str_of(f->other));
		cz_buf_addc(out, ']');
	}
	if (f->value && show_values) {
		cz_buf_adds(out, ": '");
		cz_text_add_plain(out, cz_str_of(f->value));
		cz_buf_addc(out, '\'');
	}
	cz_buf_addc(out, '\n');
	out->failed |= cz_buf_failed(&id);
	cz_buf_release(&id);
}
