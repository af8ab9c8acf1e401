#include "data/scan.h"
#include "base/num.h"
#include "base/text.h"
#include "data/eight.h"

/*
 * Speed comes from doing little: strings are found eight bytes at a time and left where they are, members
 * are gathered on the stack and copied once, and whatever is unusual ends the attempt.
 */
enum { MAX_ITEMS = 96, MAX_DEPTH = 6 };

static bool value(struct cz_scan *s, int depth, struct cz_value *out);

/* Bytes of w that are '"', '\\', below 0x20, or above 0x7f, each marked in its highest bit. A byte next to a
 * marked one may be marked falsely, never the lowest; only the lowest is used. */
static uint64_t special(uint64_t w)
{
	uint64_t quote = w ^ CZ_EIGHT('"'), slash = w ^ CZ_EIGHT('\\');
	return ((quote - CZ_EIGHT(1)) | (slash - CZ_EIGHT(1)) | (w - CZ_EIGHT(0x20)) | w) & CZ_EIGHT(0x80);
}

/* To the next '"', '\\' or control sign. False at the end of the line. *high: a byte above 0x7f was passed. */
static bool run(struct cz_scan *s, bool *high)
{
	for (;;) {
		uint64_t w;
		while (s->end - s->p >= (ptrdiff_t)sizeof w) {
			memcpy(&w, s->p, sizeof w);
			uint64_t m = special(w);
			if (m) {
				s->p += __builtin_ctzll(m) / 8;
				break;
			}
			s->p += sizeof w;
		}
		if (s->p == s->end)
			return false;
		unsigned char c = (unsigned char)*s->p;
		if (c == '"' || c == '\\' || c < 0x20)
			return true;
		*high |= c > 0x7f;
		s->p++;
	}
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The sign behind a backslash, and how many bytes it took; 0: not canonical. */
static size_t escape(const char *p, const char *end, char *c)
{
	if (p == end)
		return 0;
	switch (*p) {
	case '"':
	case '\\':
		*c = *p;
		return 1;
	case 'b':
		*c = '\b';
		return 1;
	case 'f':
		*c = '\f';
		return 1;
	case 'n':
		*c = '\n';
		return 1;
	case 'r':
		*c = '\r';
		return 1;
	case 't':
		*c = '\t';
		return 1;
	case 'u':
		if (end - p < 5 || p[1] != '0' || p[2] != '0' || (p[3] != '0' && p[3] != '1') || hex(p[4]) < 0)
			return 0;
		*c = (char)(hex(p[3]) * 16 + hex(p[4]));
		return *c ? 5 : 0;
	default:
		return 0;
	}
}

/* The string whose first sign is at s->p, with escapes in it, from the beginning again. */
static bool escaped(struct cz_scan *s, const char *from, struct cz_str *out)
{
	const char *q = s->p; /* to the closing quote, for the size */
	while (q < s->end && *q != '"')
		q += *q == '\\' ? 2 : 1;
	if (q >= s->end)
		return false;
	char *to = cz_arena_alloc(s->a, (size_t)(q - from) + 1), *t = to;
	if (!to)
		return false;
	for (s->p = from; *s->p != '"';) {
		char c = *s->p++;
		if ((unsigned char)c < 0x20)
			return false;
		if (c == '\\') {
			size_t used = escape(s->p, s->end, &c);
			if (!used)
				return false;
			s->p += used;
		}
		*t++ = c;
	}
	*t = '\0';
	*out = (struct cz_str){to, (size_t)(t - to)};
	s->p++;
	return cz_utf8_check(out->s, out->n) == SIZE_MAX;
}

static bool string(struct cz_scan *s, struct cz_str *out)
{
	if (s->p == s->end || *s->p != '"')
		return false;
	const char *from = ++s->p;
	bool high = false;
	if (!run(s, &high))
		return false;
	if (*s->p != '"')
		return *s->p == '\\' && escaped(s, from, out);
	*out = (struct cz_str){from, (size_t)(s->p - from)};
	s->p++;
	return !high || cz_utf8_check(out->s, out->n) == SIZE_MAX;
}

enum { MOST_WHOLE = 18, MOST_REAL = 17, EXACT = 15 }; /* digits */

/* How many digits stand here, which are passed and go behind those of *v; of too many nothing sensible comes. */
static size_t digits(struct cz_scan *s, uint64_t *v)
{
	const char *from = s->p;
	for (; s->p < s->end && cz_sign_is_digit(*s->p); s->p++)
		*v = *v * 10 + (uint64_t)(*s->p - '0');
	return (size_t)(s->p - from);
}

/* Numbers of up to EXACT digits are exact in a double, and so is a power of ten up to 10^22: one division
 * then rounds as a full conversion would. */
static double shifted(uint64_t v, size_t decimals)
{
	static const double power[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
				       1e14, 1e15};
	return (double)v / power[decimals];
}

static bool number(struct cz_scan *s, struct cz_value *out)
{
	const char *from = s->p;
	const bool minus = s->p < s->end && *s->p == '-';
	uint64_t v = 0;
	s->p += minus;
	const char *first = s->p;
	const size_t whole = digits(s, &v);
	if (!whole || whole > MOST_WHOLE || (*first == '0' && whole > 1))
		return false;
	if (s->p == s->end || *s->p != '.') {
		out->kind = CZ_INT;
		out->whole = minus ? -(int64_t)v : (int64_t)v;
		return !(minus && v == 0) && !(s->p < s->end && (*s->p == 'e' || *s->p == 'E'));
	}
	s->p++;
	const size_t decimals = digits(s, &v);
	if (!decimals || whole + decimals > MOST_REAL || (minus && v == 0)) /* a negative zero is not written by cz */
		return false;
	out->kind = CZ_REAL;
	if (whole + decimals > EXACT)
		return cz_num_real((struct cz_str){from, (size_t)(s->p - from)}, &out->real);
	out->real = minus ? -shifted(v, decimals) : shifted(v, decimals);
	return true;
}

/* ',' goes on, close ends. */
static bool more(struct cz_scan *s, char close, bool *end)
{
	if (s->p == s->end || (*s->p != ',' && *s->p != close))
		return false;
	*end = *s->p++ == close;
	return true;
}

static bool list(struct cz_scan *s, int depth, struct cz_value *out)
{
	struct cz_value item[MAX_ITEMS];
	uint32_t n = 0;
	s->p++;
	bool end = s->p < s->end && *s->p == ']';
	s->p += end;
	while (!end)
		if (n == MAX_ITEMS || !value(s, depth + 1, &item[n++]) || !more(s, ']', &end))
			return false;
	struct cz_value *kept = cz_arena_alloc(s->a, n * sizeof *kept);
	if (!kept)
		return false;
	memcpy(kept, item, n * sizeof *kept);
	*out = (struct cz_value){.kind = CZ_LIST, .n = n, .item = kept};
	return true;
}

/* Whether an earlier member has this key. seen has a bit for each shape of key that came before. */
static bool twice(const struct cz_member *member, uint32_t n, uint64_t *seen)
{
	struct cz_str key = member[n].key;
	unsigned shape = key.n ? (unsigned char)key.s[0] * 7u + (unsigned char)key.s[key.n - 1] * 31u : 0;
	uint64_t bit = (uint64_t)1 << ((shape + key.n * 13) & 63);
	bool maybe = *seen & bit;
	*seen |= bit;
	for (uint32_t i = 0; maybe && i < n; i++)
		if (cz_str_eq(member[i].key, key))
			return true;
	return false;
}

static bool object(struct cz_scan *s, int depth, struct cz_value *out)
{
	struct cz_member member[MAX_ITEMS];
	uint32_t n = 0;
	uint64_t seen = 0;
	s->p++;
	bool end = s->p < s->end && *s->p == '}';
	s->p += end;
	for (; !end; n++)
		if (n == MAX_ITEMS || !string(s, &member[n].key) || twice(member, n, &seen) ||
		    !cz_scan_word(s, ":", 1) || !value(s, depth + 1, &member[n].value) || !more(s, '}', &end))
			return false;
	struct cz_member *kept = cz_arena_alloc(s->a, n * sizeof *kept);
	if (!kept)
		return false;
	memcpy(kept, member, n * sizeof *kept);
	*out = (struct cz_value){.kind = CZ_OBJECT, .n = n, .member = kept};
	return true;
}

static bool value(struct cz_scan *s, int depth, struct cz_value *out)
{
	if (s->p == s->end || depth > MAX_DEPTH)
		return false;
	switch (*s->p) {
	case '"':
		out->kind = CZ_TEXT;
		out->n = 0;
		return string(s, &out->text);
	case '{':
		return object(s, depth, out);
	case '[':
		return list(s, depth, out);
	case 't':
	case 'f':
		*out = (struct cz_value){.kind = CZ_BOOL, .truth = *s->p == 't'};
		return out->truth ? cz_scan_word(s, "true", 4) : cz_scan_word(s, "false", 5);
	case 'n':
		*out = (struct cz_value){.kind = CZ_NULL};
		return cz_scan_word(s, "null", 4);
	default:
		out->n = 0;
		return number(s, out);
	}
}

bool cz_scan_line(const char *s, size_t n, struct cz_arena *a, struct cz_value *out)
{
	struct cz_scan scan = {s, s + n, a};
	return n && *s == '{' && object(&scan, 0, out) && scan.p == scan.end;
}

bool cz_scan_value(struct cz_scan *s, struct cz_value *out)
{
	return value(s, 1, out);
}
