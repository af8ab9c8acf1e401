#include "intake/source.h"
#include "base/file.h"
#include "base/text.h"
#include <stdint.h>
#include <stdlib.h>

/* UTF-16 is decoded here and not by iconv, which loads its tables from the disk: by then a command has given up
 * opening files. */
enum { CHUNK = 64 * 1024 };

struct cz_source {
	struct cz_in in;
	enum cz_encoding encoding;
	bool bom;
	bool whole;          /* what is in text is all there is */
	char raw[CHUNK];     /* as it stands in the file */
	size_t raw_n;
	size_t kept;         /* bytes at the end of raw that wait for those behind them */
	struct cz_buf text;  /* decoded, not given out yet */
	size_t given;
	unsigned char half[4]; /* of a UTF-16 sign */
	size_t half_n;
};

static const struct {
	const char *name;
	enum cz_encoding encoding;
} encodings[] = {
	{"auto", CZ_ENCODING_AUTO},         {"utf-8", CZ_ENCODING_UTF8},         {"utf8", CZ_ENCODING_UTF8},
	{"us-ascii", CZ_ENCODING_UTF8},     {"windows-1252", CZ_ENCODING_CP1252}, {"cp1252", CZ_ENCODING_CP1252},
	{"iso-8859-1", CZ_ENCODING_CP1252}, {"latin1", CZ_ENCODING_CP1252},      {"utf-16le", CZ_ENCODING_UTF16LE},
	{"utf-16be", CZ_ENCODING_UTF16BE},  {"utf-16", CZ_ENCODING_AUTO},
};

const char *cz_encoding_name(enum cz_encoding e)
{
	switch (e) {
	case CZ_ENCODING_CP1252:
		return "windows-1252";
	case CZ_ENCODING_UTF16LE:
		return "utf-16le";
	case CZ_ENCODING_UTF16BE:
		return "utf-16be";
	default:
		return "utf-8";
	}
}

bool cz_encoding_parse(struct cz_str name, enum cz_encoding *out)
{
	for (size_t i = 0; i < CZ_COUNT(encodings); i++)
		if (cz_text_eq_nocase(name, cz_str_of(encodings[i].name))) {
			*out = encodings[i].encoding;
			return true;
		}
	return false;
}

/* what the bytes are */

static bool starts(const struct cz_source *s, const char *bytes, size_t n)
{
	return s->raw_n >= n && memcmp(s->raw, bytes, n) == 0;
}

static int refuse(const struct cz_source *s, enum cz_message rule, const char *what, struct cz_err *err)
{
	cz_fail_rule(err, rule, CZ_STR(""), what);
	return cz_err_at(err, s->in.name, 0, 0);
}

/* Past white space and comments. */
static struct cz_str past_comments(struct cz_str text)
{
	for (text = cz_text_trim(text); cz_text_starts(text, "<!--"); text = cz_text_trim(text)) {
		size_t at = 4;
		while (at < text.n && !cz_text_starts((struct cz_str){text.s + at, text.n - at}, "-->"))
			at++;
		at = at < text.n ? at + 3 : at;
		text = (struct cz_str){text.s + at, text.n - at};
	}
	return text;
}

/* Whether text begins with this tag, and not with the name of a column that looks like one: "<Table>;Nr". */
static bool is_tag(struct cz_str text, const char *begin)
{
	size_t n = strlen(begin);
	if (text.n <= n || !cz_text_eq_nocase((struct cz_str){text.s, n}, cz_str_of(begin)) || !strchr(" \t\r\n/>", text.s[n]))
		return false;
	const char *end = memchr(text.s, '>', text.n), *last = text.s + text.n - 1;
	return !end || end == last || !strchr(";,|", end[1]);
}

/* A page or a document of marks, which systems call .xls so that a spreadsheet opens it; NULL: none. */
static const char *markup(const struct cz_source *s)
{
	static const struct {
		const char *begin, *what;
	} form[] = {{"<html", "HTML"}, {"<!doctype html", "HTML"}, {"<table", "HTML"}, {"<head", "HTML"}, {"<body", "HTML"}, {"<meta", "HTML"},
		    {"<style", "HTML"}, {"<div", "HTML"}, {"<?xml", "XML"}, {"<workbook", "XML"}};
	bool bom = starts(s, "\xef\xbb\xbf", 3);
	struct cz_str text = past_comments((struct cz_str){s->raw + 3 * bom, s->raw_n - 3 * bom});
	for (size_t i = 0; i < CZ_COUNT(form); i++)
		if (is_tag(text, form[i].begin))
			return form[i].what;
	return NULL;
}

/* Formats that offices mistake for CSV, and bytes that are no text at all. */
static int check_text(const struct cz_source *s, struct cz_err *err)
{
	if (starts(s, "PK\3\4", 4) || starts(s, "\xd0\xcf\x11\xe0", 4))
		return refuse(s, CZ121, NULL, err);
	if (markup(s))
		return refuse(s, CZ121, markup(s), err);
	if (starts(s, "%PDF", 4))
		return refuse(s, CZ122, NULL, err);
	if (s->encoding == CZ_ENCODING_UTF16LE || s->encoding == CZ_ENCODING_UTF16BE)
		return 0;
	size_t control = 0;
	for (size_t i = 0; i < s->raw_n; i++) {
		unsigned char c = (unsigned char)s->raw[i];
		control += (c < 0x20 && !(c >= '\t' && c <= '\r')) || c == 0x7f;
	}
	if (control > 4 && control > s->raw_n / 20)
		return refuse(s, CZ123, NULL, err);
	return 0;
}

/* Bytes that stay with the next chunk: a UTF-8 sign that is cut off. */
static size_t cut_sign(const char *p, size_t n)
{
	for (size_t back = 1; back <= 3 && back <= n; back++) {
		unsigned char c = (unsigned char)p[n - back];
		if (c < 0x80)
			return 0;
		if (c >= 0xc0)
			return (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) > back ? back : 0;
	}
	return 0;
}

/* Whether the n bytes at p are more likely a sign of UTF-8 than n of Windows-1252. Those may be the end of a word and what
 * stands behind words: of one in capitals ("CAF\xc9\x92S", where no small letter stands before), of one with an s sharp, and of
 * any with two such signs behind it. */
static bool is_likely(const unsigned char *p, size_t n, char before)
{
	static const char behind[] = "\x82\x84\x85\x91\x92\x93\x94\x96\x97\x99\xa0\xab\xae\xb4\xb7\xbb";
	bool capital = p[0] >= 0xc4 && p[0] < 0xdf, small = before >= 'a' && before <= 'z';
	if (p[0] == 0xc2 || p[0] == 0xc3 || p[0] == 0xe2 || (capital && small))
		return true;
	for (size_t i = 1; i < n; i++)
		if (!strchr(behind, p[i]))
			return true;
	return false;
}

struct cz_utf8_signs cz_count_utf8(struct cz_str text)
{
	struct cz_utf8_signs n = {0};
	for (size_t i = 0, size = 1; (i += cz_ascii_length(text.s + i, text.n - i)) < text.n; i += size) {
		const unsigned char *p = (const unsigned char *)text.s + i;
		size = cz_utf8_length((struct cz_str){text.s + i, text.n - i});
		if (!size)
			n.none++;
		else if (p[0] == 0xc2 && p[1] < 0xa0)
			n.control++;
		else if (is_likely(p, size, i ? text.s[i - 1] : '\0'))
			n.likely++;
		else
			n.perhaps++;
		size = size ? size : 1;
	}
	return n;
}

/* Whether a line has no more bytes that are none of UTF-8 than signs that are. */
static bool line_is_utf8(const char *p, size_t n)
{
	struct cz_utf8_signs signs = cz_count_utf8((struct cz_str){p, n});
	size_t good = signs.likely + signs.control;
	return good && good + signs.perhaps >= signs.none;
}

bool cz_has_stray(struct cz_str text)
{
	static const char stray[] = "\x81\x8d\x8f\x90\x9d\xfe\xff";
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.s[i] > 0x7f && strchr(stray, text.s[i]))
			return true;
	return false;
}

/* The lines with signs outside ASCII have a vote each: one row from elsewhere, however many accents it has, does not make all
 * others garbled. One with a stray byte counts when there is no other. A draw is UTF-8: then bad rows are known by their bytes. */
static enum cz_encoding weigh(const char *p, size_t n)
{
	size_t good = 0, bad = 0, stray = 0;
	for (size_t i = 0; (i += cz_ascii_length(p + i, n - i)) < n;) {
		size_t end = i;
		while (end < n && p[end] != '\n' && p[end] != '\r')
			end++;
		if (line_is_utf8(p + i, end - i))
			good++;
		else if (cz_has_stray((struct cz_str){p + i, end - i}))
			stray++;
		else
			bad++;
		i = end;
	}
	if (good == 0 && bad == 0)
		return stray ? CZ_ENCODING_CP1252 : CZ_ENCODING_AUTO;
	return good >= bad ? CZ_ENCODING_UTF8 : CZ_ENCODING_CP1252;
}

/* decoding */

static uint32_t unit_at(const struct cz_source *s, const unsigned char *p)
{
	return s->encoding == CZ_ENCODING_UTF16LE ? (uint32_t)(p[0] | p[1] << 8) : (uint32_t)(p[0] << 8 | p[1]);
}

static bool is_high(uint32_t unit)
{
	return unit >= 0xd800 && unit < 0xdc00;
}

static bool is_low(uint32_t unit)
{
	return unit >= 0xdc00 && unit < 0xe000;
}

/* A byte that no text has stands for what is no sign, so that its row is refused as one with such bytes is. */
static void add_no_sign(struct cz_source *s)
{
	cz_buf_addc(&s->text, '\xff');
}

static void decode_utf16(struct cz_source *s, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		s->half[s->half_n++] = (unsigned char)bytes[i];
		if (s->half_n & 1)
			continue;
		uint32_t unit = unit_at(s, s->half);
		if (s->half_n == 2 && is_high(unit))
			continue;
		if (s->half_n == 4) {
			uint32_t low = unit_at(s, s->half + 2);
			if (is_low(low)) {
				cz_utf8_add(&s->text, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
				s->half_n = 0;
				continue;
			}
			add_no_sign(s); /* half a pair; the unit behind it stands for itself */
			memcpy(s->half, s->half + 2, 2);
			unit = low;
		}
		if (is_high(unit)) {
			s->half_n = 2;
			continue;
		}
		if (is_low(unit))
			add_no_sign(s);
		else
			cz_utf8_add(&s->text, unit);
		s->half_n = 0;
	}
	if (s->whole && s->half_n) { /* the file is cut off within a sign */
		add_no_sign(s);
		s->half_n = 0;
	}
}

/* Decode what raw holds from `from` on, behind what text holds. */
static void decode(struct cz_source *s, size_t from)
{
	const char *p = s->raw + from;
	size_t n = s->raw_n - from;
	s->kept = 0;
	if (s->encoding == CZ_ENCODING_AUTO) {
		size_t cut = s->whole ? 0 : cut_sign(p, n);
		s->encoding = weigh(p, n - cut);
		if (s->encoding != CZ_ENCODING_CP1252)
			s->kept = cut;
		n -= s->kept;
	}
	if (s->encoding == CZ_ENCODING_CP1252)
		cz_cp1252_to_utf8(p, n, &s->text);
	else if (s->encoding == CZ_ENCODING_UTF16LE || s->encoding == CZ_ENCODING_UTF16BE)
		decode_utf16(s, p, n);
	else
		cz_buf_add(&s->text, p, n);
}

/* opening and reading */

/* Fill raw: 1, or 0 at the end of the file. */
static int fill_raw(struct cz_source *s, struct cz_err *err)
{
	memmove(s->raw, s->raw + s->raw_n - s->kept, s->kept);
	s->raw_n = s->kept;
	while (s->raw_n < CHUNK) {
		long got = cz_in_read(&s->in, s->raw + s->raw_n, CHUNK - s->raw_n, err);
		if (got < 0)
			return (int)got;
		if (got == 0) {
			s->whole = true;
			break;
		}
		s->raw_n += (size_t)got;
	}
	return s->raw_n > 0;
}

/* A mark outranks what the recipe says: the rejects of a Windows-1252 file, mended and saved by Excel, are UTF-8. */
static size_t read_bom(struct cz_source *s)
{
	static const struct {
		const char *bytes;
		size_t n;
		enum cz_encoding encoding;
	} mark[] = {{"\xef\xbb\xbf", 3, CZ_ENCODING_UTF8},
		    {"\xff\xfe", 2, CZ_ENCODING_UTF16LE},
		    {"\xfe\xff", 2, CZ_ENCODING_UTF16BE}};
	for (size_t i = 0; i < CZ_COUNT(mark); i++)
		if (starts(s, mark[i].bytes, mark[i].n)) {
			s->encoding = mark[i].encoding;
			s->bom = true;
			return mark[i].n;
		}
	return 0;
}

static int read_head(struct cz_source *s, struct cz_err *err)
{
	int rc = fill_raw(s, err);
	if (rc < 0)
		return rc;
	size_t mark = read_bom(s);
	rc = check_text(s, err);
	if (rc < 0)
		return rc;
	decode(s, mark);
	return cz_buf_failed(&s->text) ? cz_fail_mem(err) : 0;
}

struct cz_source *cz_source_open(const char *name, enum cz_encoding encoding, struct cz_err *err)
{
	struct cz_source *s = calloc(1, sizeof *s);
	if (!s) {
		cz_fail_mem(err);
		return NULL;
	}
	s->encoding = encoding;
	s->in.fd = -1;
	if (cz_in_open(&s->in, name, err) < 0 || read_head(s, err) < 0) {
		cz_source_close(s);
		return NULL;
	}
	return s;
}

struct cz_str cz_source_head(const struct cz_source *s, bool *whole)
{
	*whole = s->whole;
	return (struct cz_str){cz_buf_text(&s->text), s->text.len};
}

static long give(struct cz_source *s, void *p, size_t n)
{
	size_t left = s->text.len - s->given;
	n = n < left ? n : left;
	memcpy(p, s->text.data + s->given, n);
	s->given += n;
	return (long)n;
}

long cz_source_read(void *ctx, void *p, size_t n, struct cz_err *err)
{
	struct cz_source *s = ctx;
	while (s->given == s->text.len) {
		if (s->whole)
			return 0;
		if (s->encoding == CZ_ENCODING_UTF8 && !s->kept) /* nothing to decode: straight to the reader */
			return cz_in_read(&s->in, p, n, err);
		cz_buf_clear(&s->text);
		s->given = 0;
		int rc = fill_raw(s, err);
		if (rc < 0)
			return rc;
		decode(s, 0);
		if (cz_buf_failed(&s->text))
			return cz_fail_mem(err);
	}
	return give(s, p, n);
}

const char *cz_source_name(const struct cz_source *s)
{
	return s->in.name;
}

enum cz_encoding cz_source_encoding(const struct cz_source *s)
{
	return s->encoding;
}

bool cz_source_bom(const struct cz_source *s)
{
	return s->bom;
}

bool cz_source_is_bad(const struct cz_source *s, struct cz_str text)
{
	const char *p = text.s, *end = text.s + text.n;
	if (s->encoding != CZ_ENCODING_CP1252)
		return cz_utf8_check(text.s, text.n) != SIZE_MAX;
	while ((p = memchr(p, 0xc2, (size_t)(end - p))) && p + 1 < end && (unsigned char)p[1] >= 0xa0)
		p++;
	return p; /* at a control sign, which a byte became that Windows-1252 has not */
}

void cz_source_close(struct cz_source *s)
{
	if (!s)
		return;
	if (s->in.fd >= 0)
		cz_in_close(&s->in);
	cz_buf_release(&s->text);
	free(s);
}

/* the way back */

static bool add_cp1252(struct cz_buf *out, uint32_t c)
{
	if (c < 0x80 || (c >= 0xa0 && c <= 0xff)) {
		cz_buf_addc(out, (char)c);
		return true;
	}
	for (unsigned byte = 0x80; byte < 0xa0; byte++) {
		char one = (char)byte, room[8];
		struct cz_buf b = {.data = room, .cap = sizeof room};
		size_t length;
		cz_cp1252_to_utf8(&one, 1, &b);
		if (cz_utf8_sign((struct cz_str){room, b.len}, &length) == c) {
			cz_buf_addc(out, one);
			return true;
		}
	}
	cz_buf_addc(out, '?');
	return false;
}

static void add_unit(enum cz_encoding e, struct cz_buf *out, uint32_t unit)
{
	char high = (char)(unit >> 8), low = (char)unit;
	cz_buf_addc(out, e == CZ_ENCODING_UTF16LE ? low : high);
	cz_buf_addc(out, e == CZ_ENCODING_UTF16LE ? high : low);
}

enum { LONE = 0xdc00 }; /* the second half of a pair */

bool cz_encode(enum cz_encoding e, struct cz_str text, struct cz_buf *out)
{
	bool all = true;
	if (e == CZ_ENCODING_UTF8 || e == CZ_ENCODING_AUTO) {
		cz_buf_add(out, text.s, text.n);
		return true;
	}
	for (size_t i = 0, len; i < text.n; i += len) {
		uint32_t c = cz_utf8_sign((struct cz_str){text.s + i, text.n - i}, &len);
		if (e == CZ_ENCODING_CP1252) {
			all = add_cp1252(out, c) && all;
		} else if (!cz_utf8_length((struct cz_str){text.s + i, text.n - i})) {
			add_unit(e, out, LONE); /* what was no sign stays none */
		} else if (c > 0xffff) {
			add_unit(e, out, 0xd800 + ((c - 0x10000) >> 10));
			add_unit(e, out, 0xdc00 + ((c - 0x10000) & 0x3ff));
		} else {
			add_unit(e, out, c);
		}
	}
	return all;
}
