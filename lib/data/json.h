#ifndef CZ_DATA_JSON_H
#define CZ_DATA_JSON_H

#include "base/err.h"
#include "data/value.h"

/* JSON through jansson, the authority on what is JSON: RFC 8259, UTF-8 without BOM, no duplicate keys,
 * no NUL, whole numbers within 64 bits, nesting up to 64 deep. */

/* Read one JSON value out of n bytes. Strings and lists of *out are copies in the arena. On CZ_EINPUT
 * err tells line and column (from 1; line 1 is the first of s), never the data. */
int cz_json_parse(const char *s, size_t n, struct cz_arena *a, struct cz_value *out, struct cz_err *err) CZ_MUST_CHECK;

/* A document: a settings file, a bank, a recipe, up to 16 MiB. Its bytes stay in the arena, for
 * cz_json_line. A BOM before it is skipped. */
struct cz_document {
	const char *name; /* for messages; borrowed */
	struct cz_str text;
	struct cz_value value;
};

int cz_json_open(const char *name, struct cz_arena *a, struct cz_document *out, struct cz_err *err) CZ_MUST_CHECK;
int cz_json_document(const char *name, struct cz_str text, struct cz_arena *a, struct cz_document *out,
		     struct cz_err *err) CZ_MUST_CHECK; /* the same for a text at hand, copied */

/* The line in the document on which the value at path begins, from 1; 0 when there is no such value.
 * A path is written as in messages: aspects[2].items[0].reverse */
size_t cz_json_line(const struct cz_document *d, const char *path);

/* "path: text", with file and line of the value at path (or of its nearest parent). */
int cz_json_fail(const struct cz_document *d, struct cz_err *err, const char *path, const char *fmt, ...)
	CZ_PRINTF(4, 5) CZ_COLD;
/* The same in English and in Dutch. */
int cz_json_fail_said(const struct cz_document *d, struct cz_err *err, const char *path, const char *en, const char *nl) CZ_COLD;
/* The same with a text of the catalogue, and in the language of the user. detail: as in struct cz_err. */
int cz_json_fail_rule(const struct cz_document *d, struct cz_err *err, const char *path, enum cz_message rule,
		      const char *detail) CZ_COLD;

#endif
