#ifndef CZ_INTAKE_IMPORT_H
#define CZ_INTAKE_IMPORT_H

#include "base/date.h"
#include "base/file.h"
#include "base/remark.h"
#include "intake/recipe.h"
#include "model/personal.h"

/* Files in, records out: what cz-import does. */

enum cz_import_format { CZ_IMPORT_AUTO, CZ_IMPORT_CSV, CZ_IMPORT_JSON };

struct cz_import_options {
	struct cz_recipe *recipe;   /* with its type; an empty one when the office has none */
	enum cz_encoding encoding;  /* AUTO: as the recipe says, else found out */
	enum cz_import_format format;
	const uint8_t *id_key;      /* 16 bytes for pseudonyms, or NULL */
	enum cz_lang lang;          /* of the rejects file */
	cz_day today;               /* 0: not known */
	bool values;                /* remarks show values: two of one cell are two */
	bool words;                 /* keep the words that are not known for the summary */
	bool several;               /* files: a refused row tells of which it was */
	bool each_column;           /* no line for all columns that are not known: each is told */
};

/* What happened. rows = accepted + refused, always. */
struct cz_import_counts {
	size_t rows, accepted, refused;
	size_t records;                    /* written: more than accepted when a row makes several */
	size_t left_out;                   /* rows that the recipe does not want */
	size_t blank;                      /* rows without anything in them */
	size_t dropped[CZ_PERSONAL_KINDS]; /* personal columns */
	size_t unknown;                    /* other columns that were left out */
	size_t doubtful;                   /* columns with dates that may be another day */
	size_t numbers;                    /* fields of ids among which a BSN stands */
	size_t *let_go;                    /* values left out of records, personal ones and those of "otherwise": "drop", in the order of the fields of the type */
	size_t *told;                      /* how often each remark of which the first is told, as in cz_messages */
	size_t *rule;                      /* how often each message refused, in the order of cz_messages */
};

struct cz_import;

/* out takes the records, rejects the refused rows; either may be NULL. All is borrowed. */
struct cz_import *cz_import_new(const struct cz_import_options *opts, struct cz_out *out, struct cz_out *rejects,
				struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
int cz_import_file(struct cz_import *im, const char *name, struct cz_err *err) CZ_MUST_CHECK;
const struct cz_import_counts *cz_import_counts(const struct cz_import *im);
/* The counts as a JSON object on one line; and for people. */
void cz_import_stats(const struct cz_import *im, struct cz_buf *out);
int cz_import_summary(const struct cz_import *im, enum cz_lang lang, struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;
void cz_import_free(struct cz_import *im);

/* What was found about a file, as a recipe ready to keep; columns that it leaves out are told. */
int cz_import_sniff(const struct cz_import_options *opts, const char *name, struct cz_buf *out, struct cz_remarks *remarks,
		    struct cz_err *err) CZ_MUST_CHECK;
/* The names of columns that are known for each field of a type. */
void cz_import_headers(const struct cz_type *t, enum cz_lang lang, struct cz_buf *out);

#endif
