#ifndef CZ_INTAKE_SOURCE_H
#define CZ_INTAKE_SOURCE_H

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"
#include <stdbool.h>

/* A file of unknown make as UTF-8 without BOM.
 *
 * CZ_ENCODING_AUTO: a BOM tells; else the first 64 KiB that hold a sign outside ASCII do: UTF-8 when at
 * least half of the lines with one are, by a sign that is likely one of it; else Windows-1252. A UTF-8 file with some bad bytes stays UTF-8, bad bytes and all, so
 * that a stray byte costs its row and not every accent of the file; see mixed.h for rows of the other encoding. */
enum cz_encoding { CZ_ENCODING_AUTO, CZ_ENCODING_UTF8, CZ_ENCODING_CP1252, CZ_ENCODING_UTF16LE, CZ_ENCODING_UTF16BE };

const char *cz_encoding_name(enum cz_encoding e); /* "utf-8" ...; what is still open is "utf-8" */
bool cz_encoding_parse(struct cz_str name, enum cz_encoding *out) CZ_MUST_CHECK;

struct cz_source;

/* The beginning of the file is read at once. CZ_EINPUT when it is no text: a workbook, a PDF, other bytes. */
struct cz_source *cz_source_open(const char *name, enum cz_encoding encoding, struct cz_err *err) CZ_MUST_CHECK;
/* The first 64 KiB or so, as UTF-8; whole says that this is all. Valid until the first read. */
struct cz_str cz_source_head(const struct cz_source *s, bool *whole);
/* Of the type cz_read_fn; ctx is the source. */
long cz_source_read(void *ctx, void *p, size_t n, struct cz_err *err) CZ_MUST_CHECK;
const char *cz_source_name(const struct cz_source *s);
enum cz_encoding cz_source_encoding(const struct cz_source *s);
bool cz_source_bom(const struct cz_source *s);
/* Whether text, which was read from s, holds bytes that are no text in its encoding. */
bool cz_source_is_bad(const struct cz_source *s, struct cz_str text);
void cz_source_close(struct cz_source *s);

/* How many signs outside ASCII text has as UTF-8: those that it likely is, those that may as well be words of Windows-1252 and a
 * sign behind them, such as a quote; control signs; and bytes that are none. */
struct cz_utf8_signs {
	size_t likely, perhaps, control, none;
};
struct cz_utf8_signs cz_count_utf8(struct cz_str text);

/* Whether text has bytes that no Windows-1252 file of ours holds: five that it does not know, and two that Dutch and its
 * neighbours do without. */
bool cz_has_stray(struct cz_str text);

/* The way back, for the rejects file: UTF-8 text (bad bytes as they are) in another encoding. False: it has no room for some
 * signs, which became '?'. What was read from a file in e is as it stood there. */
bool cz_encode(enum cz_encoding e, struct cz_str text, struct cz_buf *out);

#endif
