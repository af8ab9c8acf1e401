#ifndef CZ_DATA_READER_H
#define CZ_DATA_READER_H

#include "base/err.h"
#include "base/remark.h"
#include "data/value.h"

/* One record of a stream. All of it is borrowed until the next cz_reader_next or the close. */
struct cz_record {
	struct cz_value value; /* an object */
	struct cz_str type;    /* its member "type"; empty when it has none */
	struct cz_str raw;     /* the line as it stands in the file, without its end; empty when the record
	                        * came from CSV or from an array */
	const char *source;    /* file name for messages; lives as long as the reader's names */
	size_t line;           /* from 1 */
	bool loose;            /* it came from CSV: every member is a text, lists are joined by '|', an empty
	                        * cell is left out */
	const struct cz_str *header; /* of that CSV, as many as there are cells; else NULL */
	size_t columns;
};

/* Where the value of a key stands in rec, for remarks: in a line the sign it begins with, in a table the number of the
 * cell, from 1. 0: it is not there, or the record is an item of an array. */
size_t cz_record_column(const struct cz_record *rec, struct cz_str key);
/* The same of a member of the object under key, or of that object where the member is not found. */
size_t cz_record_column_in(const struct cz_record *rec, struct cz_str key, struct cz_str member);

enum cz_format {
	CZ_FORMAT_AUTO, /* JSON Lines, or one JSON array when the first sign is '[' */
	CZ_FORMAT_CSV,  /* comma separated, header = keys, lists joined by '|' */
};

struct cz_reader_options {
	enum cz_format from;
	const char *csv_type; /* the type of CSV records that have no column "type"; may be NULL */
	size_t max_line;      /* bytes; 0: 1 MiB */
};

/* The records of the named files, one after the other ("-" is standard input; no names: standard input).
 * Blank lines are skipped. names and opts are borrowed. NULL: only for lack of memory. */
struct cz_reader *cz_reader_new(char *const *names, size_t n, const struct cz_reader_options *opts);

/* 1: a record; 0: the end of the last file; below 0: an error with its place (CZ_EINPUT: a line that is no
 * JSON object, is longer than allowed, is not UTF-8, or is cut off). */
int cz_reader_next(struct cz_reader *r, struct cz_record *rec, struct cz_err *err) CZ_MUST_CHECK;

/* The same in two steps, for who can use the line itself. After cz_reader_line a record that is a line of JSON
 * has no value yet (CZ_NULL), only raw, with a control sign behind it; cz_reader_parse gives it the rest. */
int cz_reader_line(struct cz_reader *r, struct cz_record *rec, struct cz_err *err) CZ_MUST_CHECK;
int cz_reader_parse(struct cz_reader *r, struct cz_record *rec, struct cz_err *err) CZ_MUST_CHECK;

/* Many at once, for who reads them side by side: whole lines of JSON as they stand, each with its end, of a file of which
 * a record was read before; about `most` bytes. first: the number of the first line; the caller tells how many there were
 * before it asks for more. 1: there are; 0: cz_reader_line has to go on; below 0: an error. A record of one of these
 * lines, with its raw, source and line, may go to cz_reader_parse. */
struct cz_raw_lines {
	struct cz_str text; /* valid as a record is */
	const char *source;
	size_t first;
	size_t longest; /* a line of more bytes is for cz_reader_parse to refuse */
};
int cz_reader_lines(struct cz_reader *r, size_t most, struct cz_raw_lines *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_reader_passed(struct cz_reader *r, size_t lines);
void cz_reader_free(struct cz_reader *r);

#endif
