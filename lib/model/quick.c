#include "base/hash.h"
#include "data/scan.h"
#include "model/decode.h"

/*
 * The quick way from a line to a struct. Most records were written by cz itself: their members come in the order
 * of the table, so that each key is known before it is read, and no tree of values is built. Values go through
 * the same doors as on the whole way; only the way to them is shorter. Whatever is not as expected ends it.
 */

/* Step over what has to stand here. */
static bool word(struct cz_scan *s, const char *w)
{
	const char *p = s->p;
	while (*w && *p == *w) {
		p++;
		w++;
	}
	if (*w)
		return false;
	s->p = p;
	return true;
}

/* The field whose key stands here; the scan is then at its value. */
static const struct cz_field *expected(const struct cz_type *t, size_t *next, struct cz_scan *s)
{
	const char *from = s->p;
	for (size_t i = *next; i < t->n; i++, s->p = from)
		if (word(s, t->field[i].key) && word(s, "\":")) {
			*next = i + 1;
			return &t->field[i];
		}
	return NULL;
}

/* Where a value that begins as this one does would be kept; NULL when it is not worth it. */
static struct cz_seen_value *kept_at(struct cz_seen *seen, const struct cz_field *f, const struct cz_scan *s)
{
	uint64_t head[2];
	bool repeats = f->kind == CZ_F_TEXT || f->kind == CZ_F_TEXTS || f->kind == CZ_F_LANGS || f->kind == CZ_F_AREA;
	if (!repeats || f->flags & CZ_FIELD_ID || s->end - s->p < (ptrdiff_t)sizeof head)
		return NULL;
	memcpy(head, s->p, sizeof head);
	return &seen->v[cz_mix64(head[0] ^ cz_mix64(head[1] + f->offset)) % CZ_COUNT(seen->v)];
}

/* What was kept ends with a sign of its own, so that a line that goes on in the same way holds the same. */
static bool same_again(const struct cz_seen_value *k, const struct cz_field *f, struct cz_scan *s)
{
	if (!k || k->field != f || (size_t)(s->end - s->p) < k->n || memcmp(s->p, k->raw, k->n) != 0)
		return false;
	s->p += k->n;
	return true;
}

static void keep(struct cz_seen_value *k, const struct cz_field *f, struct cz_str raw, const union cz_field_value *v)
{
	if (!k || raw.n > sizeof k->raw || (raw.s[0] != '"' && raw.s[0] != '['))
		return;
	*k = (struct cz_seen_value){.field = f, .value = *v, .n = raw.n};
	memcpy(k->raw, raw.s, raw.n);
}

/* The value that stands here, through the same door as in cz_type_decode. */
static bool scan_field(struct cz_decode *d, struct cz_scan *s, struct cz_seen *seen, union cz_field_value *out)
{
	struct cz_seen_value *k = kept_at(seen, d->field, s);
	const char *from = s->p;
	struct cz_value v;
	if (same_again(k, d->field, s)) {
		*out = k->value;
		return true;
	}
	if (!cz_scan_value(s, &v) || v.kind == CZ_NULL || !cz_decode_field(d, &v, out))
		return false;
	keep(k, d->field, (struct cz_str){from, (size_t)(s->p - from)}, out);
	return true;
}

/* A key cannot come twice, since each must lie further down the table than the one before. */
bool cz_type_scan(const struct cz_type *t, struct cz_str line, void *out, struct cz_arena *a, struct cz_seen *seen)
{
	struct cz_record rec = {0};
	struct cz_decode d = {.rec = &rec, .mem = a};
	struct cz_scan s = {line.s, line.s + line.n, &seen->scratch};
	size_t next = 0;
	cz_arena_clear(&seen->scratch);
	if (!t->size || !word(&s, "{\"type\":\"") || !word(&s, t->name) || !word(&s, "\""))
		return false;
	while (word(&s, ",\"")) {
		union cz_field_value v = {0}; /* what a reader may leave alone, texts and lists, is zero when not known */
		d.field = expected(t, &next, &s);
		if (!d.field || !scan_field(&d, &s, seen, &v))
			return false;
		d.given |= (uint64_t)1 << (d.field - t->field);
		cz_decode_put(&d, t, out, &v);
	}
	return word(&s, "}") && s.p == s.end && cz_decode_end(&d, t, out);
}
