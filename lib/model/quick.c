#include "base/hash.h"
#include "base/text.h"
#include "data/scan.h"
#include "model/decode.h"

/*
 * The quick way from a line to a struct. Most records were written by cz itself: their members come in the order
 * of the table, so that each key is known before it is read, and no tree of values is built. Numbers, days and the
 * like are read where they stand; other values go through the same doors as on the whole way, only the way to them
 * is shorter. Whatever is not as expected ends it.
 */

static size_t left(const struct cz_scan *s)
{
	return (size_t)(s->end - s->p);
}

/* The eight bytes that stand here; behind the end there are zeros. */
static uint64_t eight(const struct cz_scan *s)
{
	uint64_t w = 0;
	if (left(s) >= sizeof w)
		memcpy(&w, s->p, sizeof w);
	else
		memcpy(&w, s->p, left(s));
	return w;
}

/* keys */

static void set_key(struct cz_seen_key *k, const char *key)
{
	enum { MOST = sizeof k->head, END = 2 }; /* the quote and the colon behind a key */
	const size_t n = strlen(key);
	const bool whole = n + END <= MOST;
	char text[MOST] = {0}, counts[MOST] = {0};
	k->n = whole ? n + END : n < MOST ? n : MOST;
	k->more = whole ? 0 : n - k->n;
	k->rest = whole ? NULL : key + k->n;
	memcpy(text, key, n < MOST ? n : MOST);
	if (whole)
		memcpy(text + n, "\":", END);
	memset(counts, 0xff, k->n);
	memcpy(&k->head, text, MOST);
	memcpy(&k->mask, counts, MOST);
}

static void set_type(struct cz_seen_type *k, const struct cz_type *t)
{
	*k = (struct cz_seen_type){.type = t};
	for (size_t i = 0; i < t->n; i++) {
		set_key(&k->key[i], t->field[i].key);
		if (t->field[i].flags & CZ_FIELD_REQUIRED)
			k->required |= (uint64_t)1 << i;
	}
}

static const struct cz_seen_type *keys_of(struct cz_seen *seen, const struct cz_type *t)
{
	struct cz_seen_type *k = seen->type, *last = k + CZ_COUNT(seen->type) - 1;
	while (k < last && k->type && k->type != t)
		k++;
	if (k->type != t)
		set_type(k, t);
	return k;
}

/* The number of the field whose key stands here; the scan is then at its value. t->n: there is none. */
static size_t expected(const struct cz_seen_type *k, size_t next, struct cz_scan *s)
{
	const char *from = s->p;
	const uint64_t head = eight(s);
	const size_t fields = k->type->n;
	for (size_t i = next; i < fields; i++) {
		const struct cz_seen_key *key = &k->key[i];
		if ((head ^ key->head) & key->mask)
			continue;
		s->p = from + key->n;
		if (!key->rest || (cz_scan_word(s, key->rest, key->more) && cz_scan_word(s, "\":", 2)))
			return i;
	}
	return fields;
}

/* values that stood there before */

/* Where a value that begins as this one does would be kept; NULL when it is not worth it. */
static struct cz_seen_value *kept_at(struct cz_seen *seen, const struct cz_field *f, const struct cz_scan *s)
{
	uint64_t head[2];
	bool repeats = f->kind == CZ_F_TEXT || f->kind == CZ_F_TEXTS || f->kind == CZ_F_LANGS || f->kind == CZ_F_AREA ||
		       f->kind == CZ_F_CODE;
	if (!repeats || f->flags & CZ_FIELD_ID || left(s) < sizeof head)
		return NULL;
	memcpy(head, s->p, sizeof head);
	return &seen->v[cz_mix64(head[0] ^ cz_mix64(head[1] + f->offset)) % CZ_COUNT(seen->v)];
}

/* What was kept ends with a sign of its own, so that a line that goes on in the same way holds the same. */
static bool same_again(const struct cz_seen_value *k, const struct cz_field *f, struct cz_scan *s)
{
	if (!k || k->field != f || left(s) < k->n || memcmp(s->p, k->raw, k->n) != 0)
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

/* values that are plain where they stand; false: they are not, and nothing was passed */

static bool scan_truth(struct cz_scan *s, int8_t *out)
{
	const bool truth = *s->p == 't';
	if (truth ? !cz_scan_word(s, "true", 4) : !cz_scan_word(s, "false", 5))
		return false;
	*out = truth;
	return true;
}

static bool scan_whole(struct cz_scan *s, const struct cz_field *f, int32_t *out)
{
	enum { MOST_DIGITS = 9 };
	const char *p = s->p;
	int32_t v = 0;
	while (cz_sign_is_digit(*p) && p - s->p < MOST_DIGITS)
		v = v * 10 + (*p++ - '0');
	bool leading_zero = *s->p == '0' && p - s->p > 1;
	if (p == s->p || leading_zero || (*p != ',' && *p != '}') || !cz_field_in_range(f, v))
		return false;
	*out = v;
	s->p = p;
	return true;
}

static bool scan_day(struct cz_scan *s, cz_day *out)
{
	enum { DAY = 10 };
	if (left(s) < DAY + 2 || s->p[0] != '"' || s->p[DAY + 1] != '"' ||
	    !cz_day_parse((struct cz_str){s->p + 1, DAY}, out))
		return false;
	s->p += DAY + 2;
	return true;
}

static bool scan_times(struct cz_scan *s, uint32_t *out)
{
	uint32_t times = 0, bit;
	const char *p = s->p;
	if (*p != '[')
		return false;
	do {
		if (p[1] != '"')
			return false;
		const char *from = p + 2, *quote = memchr(from, '"', (size_t)(s->end - from));
		if (!quote || !cz_daypart_parse((struct cz_str){from, (size_t)(quote - from)}, &bit))
			return false;
		times |= bit;
		p = quote + 1;
	} while (*p == ',');
	if (*p != ']')
		return false;
	*out = times;
	s->p = p + 1;
	return true;
}

static bool scan_plain(struct cz_scan *s, const struct cz_field *f, union cz_field_value *out)
{
	switch (f->kind) {
	case CZ_F_BOOL:
		return scan_truth(s, &out->truth);
	case CZ_F_INT:
		return scan_whole(s, f, &out->whole);
	case CZ_F_DATE:
		return scan_day(s, &out->day);
	case CZ_F_TIMES:
		return scan_times(s, &out->times);
	default:
		return false;
	}
}

/* The value that stands here, if need be through the same door as in cz_type_decode. */
static bool scan_field(struct cz_decode *d, struct cz_scan *s, struct cz_seen *seen, union cz_field_value *out)
{
	struct cz_value v;
	if (scan_plain(s, d->field, out))
		return true;
	struct cz_seen_value *k = kept_at(seen, d->field, s);
	const char *from = s->p;
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
	const struct cz_seen_type *keys = keys_of(seen, t);
	struct cz_record rec = {0};
	struct cz_decode d = {.rec = &rec, .mem = a};
	struct cz_scan s = {line.s, line.s + line.n, &seen->scratch};
	size_t next = 0;
	cz_arena_clear(&seen->scratch);
	if (!t->size || !cz_scan_word(&s, "{\"type\":\"", 9) || !cz_scan_word(&s, t->name, strlen(t->name)) ||
	    !cz_scan_word(&s, "\"", 1))
		return false;
	while (cz_scan_word(&s, ",\"", 2)) {
		union cz_field_value v = {0}; /* what a reader may leave alone, texts and lists, is zero when not known */
		size_t i = expected(keys, next, &s);
		if (i == t->n)
			return false;
		d.field = &t->field[i];
		if (!scan_field(&d, &s, seen, &v))
			return false;
		d.given |= (uint64_t)1 << i;
		next = i + 1;
		cz_decode_put(&d, t, out, &v);
	}
	return cz_scan_word(&s, "}", 1) && s.p == s.end && !(keys->required & ~d.given) && cz_decode_end(&d, t, out);
}
