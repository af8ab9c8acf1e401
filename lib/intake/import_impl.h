#ifndef CZ_INTAKE_IMPORT_IMPL_H
#define CZ_INTAKE_IMPORT_IMPL_H

#include "intake/convert.h"
#include "intake/heading.h"
#include "intake/import.h"
#include "intake/mixed.h"
#include "intake/privacy.h"
#include "intake/ids.h"
#include "intake/spreadsheet.h"
#include "intake/once.h"
#include "intake/watch.h"
#include "intake/words.h"
#include "model/personal_keys.h"

/* The inside of a run, for those who read a file and tell of it: import.c and the files of that name, rejects.c, summary.c and
 * sniff.c. */

struct cz_import {
	struct cz_import_options opts;
	struct cz_out *out, *rejects;
	struct cz_remarks *remarks;
	struct cz_import_counts counts;
	const struct cz_field *id; /* of the type; NULL when it has none */
	struct cz_ids ids; /* the ids of all files */
	struct id *row_id; /* those of the records of the row at hand */
	size_t row_ids, row_id_cap;
	struct cz_words words;
	struct cz_buf records; /* of the row at hand */
	struct cz_buf held;    /* of the rows before the columns have proved to hold no BSN */
	struct cz_buf line;    /* of the rejects file */
	struct cz_buf coded;   /* the same in its encoding */
	struct cz_buf expected; /* what may be written where a value was refused */
	bool rejects_begun, rejects_wide; /* wide: UTF-16 */
	struct cz_buf rejects_header;
	struct cz_str *give; /* the cells of a row that goes back */
	size_t give_n, give_cap;
};

/* A file being read. */
struct file {
	struct cz_import *im;
	struct cz_source *source;
	const char *name;
	bool json;  /* what is no table: its columns have no numbers to tell */
	bool lines; /* JSON Lines */
	bool own;   /* records of cz itself; see import_own.c */
	struct cz_dialect dialect;
	struct cz_heading ahead; /* the header as the beginning of the file shows it, and what its columns hold */
	struct cz_header header;
	size_t width;    /* of a sound row: a spreadsheet adds columns without a name behind ours */
	size_t ours[CZ_OURS_RULE + 1]; /* where the columns of an earlier rejects file stand */
	struct cz_buf above; /* what stands over the last row of the header */
	size_t header_line;
	bool quoted; /* the first line is all in one pair of quotes, with delimiters in it */
	struct cz_converter *converter;
	struct cz_mixed mixed;
	struct cz_shown shown;
	struct cz_keys keys; /* of records of cz */
	struct cz_buf fold; /* of cells that may be names of columns */
	size_t number;      /* of the last row that was not blank, as a spreadsheet counts */
	bool other;         /* a second table began, with other columns: its rows are not of this one */
	enum { ENDED_NOT, ENDED_TITLE, ENDED_ROWS } ended; /* a title says that the rows under it have ended; and some came */
	enum cz_message all; /* why no row of the file is taken, which a line above the header says; 0: it is not so */
	size_t all_line;     /* of CZ371, that line */
	size_t title_line;  /* of another title, until a row comes under it */
	size_t heeded;      /* the line of the row before this one */
	size_t numbered, worded; /* records with a digit in their id, and without */
	bool half;       /* the row before this one stops half way */
	size_t cut_line; /* the line of the last row, when it alone does; else 0 */
	bool nameless;   /* some columns have no name */
	size_t *unsaid;  /* columns of which the recipe says nothing, nothing in them so far; see import_unsaid.c */
	size_t unsaid_n;
	size_t id;       /* the column of the id, from 1, or 0 */
	size_t beside;   /* that of a second list beside the first, from 1, or 0 */
	size_t bound;    /* the columns it knows; JSON may add to them */
	bool begun;      /* the rejects file has heard of it */
	size_t given_back; /* columns of the rejects file */
	struct cz_column_test *test; /* a test for each column; NULL when it is over */
	size_t tested;
	struct cz_watch watch;       /* values that should not be in the records */
	struct cz_once once;         /* remarks that are told once */
	bool first_rejects; /* the rejects file took its first rows from this one */
};

/* One row or JSON record: its cells, and how to give it back. */
struct input {
	const struct cz_str *cell;
	const struct cz_str *given; /* the same as they stand in the file, of a CSV; see spreadsheet.h */
	size_t n, line, column; /* of JSON: where it begins, from 1 */
	struct cz_str raw;
	bool ascii;  /* raw is of ASCII only; false: not known */
	bool broken; /* the row cannot be given back as it stands: its quotes are wrong */
	bool moved;  /* our columns are not where they were: what stands in them may be the office's */
	bool bare;   /* nothing but an id */
	bool back;   /* it was refused before: a title that it stood under may not have come along */
	size_t aside; /* the column that shows that it is no record, from 1; see aside.h */
	enum cz_message why; /* it is none, when it is no total, note or header: of another table, or of what has ended */
};

int cz_import_bind(struct file *f, struct cz_err *err);
int cz_import_take(struct file *f, const struct input *in, struct cz_err *err);
int cz_import_refuse(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err);
/* What may be written instead, or "": until the next call, and no memory shows in f->im->expected. */
const char *cz_import_expected(struct file *f, const struct cz_problem *p);
/* Say it, and no more. */
void cz_import_tell(struct file *f, const struct input *in, const struct cz_problem *p);
int cz_import_test_columns(struct file *f, bool over, struct cz_err *err);
/* Name the columns in which some dates have the month first and others can be read either way, and those of urgencies
 * of which some are from 1 to 3 and others are not, of distances and of answers that may mean something else. */
void cz_import_tell_doubts(struct file *f);
/* Name the first column of which a line under the rows says that it means something else than was read. */
void cz_import_tell_legends(struct file *f);
/* Name the fields in which some values look personal, with the line of the first; not those of columns that were told as a whole. Count
 * and name those of which values were left out for it. */
int cz_import_tell_watched(const struct file *f, struct cz_err *err);
/* Tell what a file has no column for, though its records had better have it. */
void cz_import_tell_missing(const struct file *f);
/* Remarks about the columns that nothing takes from; `at` has source and line. */
int cz_import_tell_columns(const struct cz_import_options *o, const struct cz_header *h, size_t from, struct cz_remark at,
			   struct cz_remarks *remarks, struct cz_err *err);
/* Cells under no name say something, and nobody can know what: a remark for each such column, once; how many there were. */
size_t cz_import_tell_nameless(struct cz_header *h, size_t width, const struct cz_row *row, const char *source, struct cz_remarks *remarks);
/* Columns that a recipe neither reads nor leaves out: find them, look whether a row has something in them, and name
 * those that had. */
int cz_import_find_unsaid(struct file *f, struct cz_err *err);
void cz_import_watch_unsaid(struct file *f, const struct input *in);
int cz_import_tell_unsaid(const struct file *f, struct cz_err *err);
/* One remark that names columns, counted when there are many. A list begins as zeros. */
struct cz_name_list {
	struct cz_buf names, hidden;
	size_t n;
};
void cz_name_list_add(struct cz_name_list *l, const struct cz_column *c);
int cz_name_list_tell(struct cz_name_list *l, struct cz_remark at, struct cz_remarks *remarks, struct cz_err *err);
/* Whether a file is read as JSON, by what is asked or else by its beginning. */
bool cz_import_is_json(const struct cz_import_options *o, struct cz_str head);
/* What a row says as a title, or as one under a title: in->aside and in->why when it is no record. header: it is the header again. */
void cz_import_heed_title(struct file *f, struct input *in, bool header);
/* Count the id of a record, and whether most have a digit, with that of the next row, if any: a word alone in the place of one is a
 * title then. */
void cz_import_note_id(struct file *f, const struct input *in);
bool cz_import_numbers_ids(const struct file *f, const struct cz_row *next);
int cz_import_csv(struct file *f, struct cz_err *err);
int cz_import_json(struct file *f, struct cz_err *err);

/* The id of a record that is about to be written; *again: it came by before, and the row was refused for it. */
int cz_import_take_id(struct file *f, void *rec, const struct input *in, bool *again, struct cz_err *err);
void cz_import_write(struct file *f, size_t records);
/* Add up what the records of a row lack, for each field of the type; let_go may be NULL. */
void cz_import_count_let_go(struct cz_import *im, const size_t *let_go);

/* Settle f->own by the first object of a file; in a file of records, whether v is of the type that is wanted, or has none; the columns
 * that pass; and one record, whose value v is borrowed from mem. */
int cz_import_settle_own(struct file *f, const struct cz_value *v, struct cz_err *err);
bool cz_import_wants(const struct file *f, const struct cz_value *v);
int cz_import_use_own(struct file *f, struct cz_err *err);
int cz_import_take_own(struct file *f, const struct input *in, const struct cz_value *v, struct cz_arena *mem, struct cz_err *err);

int cz_rejects_begin(struct file *f, struct cz_err *err);
/* A row that is neither header nor data, but has its place. */
int cz_rejects_pass(struct file *f, struct cz_str raw, struct cz_err *err);
int cz_rejects_add(struct file *f, const struct input *in, const struct cz_problem *p, size_t n, struct cz_err *err);

#endif
