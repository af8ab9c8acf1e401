#ifndef CZ_DATA_EMIT_H
#define CZ_DATA_EMIT_H

#include "base/buf.h"
#include "base/date.h"
#include "data/value.h"

/* Writes JSON in its canonical form, straight into a buffer: no white space, members in the order in
 * which they are given, only '"', '\\' and signs below 0x20 escaped (\" \\ \b \f \n \r \t, else \u00xx in
 * lower case), numbers as cz_num_add_* gives them. What it writes, cz_scan_line reads.
 *
 *	struct cz_emit e = CZ_EMIT_INIT(&buf);
 *	cz_emit_open(&e, NULL, '{');
 *	cz_emit_texts(&e, "type", "price");
 *	cz_emit_int(&e, "price", 120);
 *	cz_emit_close(&e, '}');
 *	cz_emit_line(&e);
 *
 * Within an object key names the member; within a list and at the top it is NULL. Lack of memory is told
 * by the buffer. */
struct cz_emit {
	struct cz_buf *buf;
	bool comma; /* something stands before in this object or list */
};

#define CZ_EMIT_INIT(b) {(b), false}

void cz_emit_open(struct cz_emit *e, const char *key, char bracket); /* '{' or '[' */
void cz_emit_close(struct cz_emit *e, char bracket);                 /* '}' or ']' */
void cz_emit_text(struct cz_emit *e, const char *key, struct cz_str v);
void cz_emit_texts(struct cz_emit *e, const char *key, const char *v); /* NUL-terminated; NULL writes null */
void cz_emit_int(struct cz_emit *e, const char *key, int64_t v);
void cz_emit_real(struct cz_emit *e, const char *key, double v); /* NaN and infinities write null */
void cz_emit_bool(struct cz_emit *e, const char *key, bool v);
void cz_emit_null(struct cz_emit *e, const char *key);
void cz_emit_day(struct cz_emit *e, const char *key, cz_day d); /* CZ_DAY_NONE writes null */
void cz_emit_value(struct cz_emit *e, const char *key, const struct cz_value *v);
void cz_emit_key(struct cz_emit *e, struct cz_str key); /* a key that needs escapes; then a value with key NULL */
void cz_emit_line(struct cz_emit *e);                   /* end a record: newline, ready for the next */

/* A value as the cell of a table: a text as it is, nothing for null, else as JSON. */
void cz_value_add(struct cz_buf *b, const struct cz_value *v);

#endif
