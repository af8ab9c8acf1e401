#ifndef CZ_MODEL_FIELD_H
#define CZ_MODEL_FIELD_H

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/message.h"
#include "base/remark.h"
#include "data/emit.h"
#include "data/reader.h"
#include "data/value.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The declarative table behind every record type: it drives decoding, checking, encoding, the JSON Schema
 * of cz-import --schema, the tables of cz-data(5), and the column names that cz-import knows. */

enum cz_field_kind {
	CZ_F_TEXT,     /* const char *; NULL: not known */
	CZ_F_TEXTS,    /* struct cz_texts */
	CZ_F_CODE,     /* int8_t: index in the vocabulary; CZ_CODE_NONE */
	CZ_F_INT,      /* int32_t within min..max; CZ_INT_NONE */
	CZ_F_REAL,     /* double within min..max; NaN: not known */
	CZ_F_BOOL,     /* int8_t: 0, 1; CZ_BOOL_NONE */
	CZ_F_DATE,     /* cz_day; CZ_DAY_NONE */
	CZ_F_TIMES,    /* uint32_t: bit 3 * weekday + (0 morning, 1 afternoon, 2 evening); 0: not known */
	CZ_F_PERIODS,  /* struct cz_periods */
	CZ_F_LANGS,    /* struct cz_texts of BCP 47 tags */
	CZ_F_POSTCODE, /* const char *: "1234" or "1234 AB" */
	CZ_F_AREA,     /* const char *: CBS code GM0363, WK036301, BU03630101 (last positions may be letters) */
	CZ_F_VALUE,    /* const struct cz_value *: an object or a list; NULL: not known */
};

#define CZ_CODE_NONE ((int8_t)-1)
#define CZ_BOOL_NONE ((int8_t)-1)
#define CZ_INT_NONE  INT32_MIN

struct cz_texts {
	const char **v;
	size_t n;
};

bool cz_texts_have(const struct cz_texts *list, const char *text); /* text may be NULL: no list has it */

struct cz_period {
	cz_day from, until; /* both days belong to it */
};

struct cz_periods {
	struct cz_period *v;
	size_t n;
};

struct cz_code {
	const char *code; /* as in records */
	const char *label[CZ_LANGS];
	const char *names; /* other spellings in files, folded (see cz_text_fold), joined by '|' */
};

struct cz_vocabulary {
	const char *name;
	const struct cz_code *code;
	size_t n;
};

enum { CZ_MAX_ID = 255 };    /* bytes */
enum { CZ_MAX_FIELDS = 64 }; /* of a type */

enum {
	CZ_FIELD_REQUIRED = 1,
	CZ_FIELD_ID = 2,     /* names this record */
	CZ_FIELD_PERSON = 4, /* tells about a person */
	CZ_FIELD_DIGITS = 8, /* a TEXT for which a whole number is as good, and read as its digits */
	CZ_FIELD_WORDS = 16, /* what somebody wrote: no code, name or reference */
	CZ_FIELD_AREAS = 32, /* TEXTS that are codes of areas */
};

struct cz_field {
	const char *key;
	enum cz_field_kind kind;
	unsigned flags;
	size_t offset;                     /* in the struct of the type */
	double min, max;                   /* for INT and REAL; both 0: any */
	const struct cz_vocabulary *codes; /* for CODE */
	const char *inside;                /* for VALUE: JSON Schema of what it holds; NULL: anything */
	const char *names;                 /* plain Dutch and English column names, folded, joined by '|' */
	const char *about[CZ_LANGS];       /* one sentence, for the manual and the schema */
};

static inline bool cz_field_is_area(const struct cz_field *f)
{
	return f->kind == CZ_F_AREA || f->flags & CZ_FIELD_AREAS;
}

struct cz_type {
	const char *name;
	size_t size;
	const struct cz_field *field;
	size_t n;
	bool output; /* made by cz, not by an office; such a type has no struct: size is 0 */
	const char *about[CZ_LANGS];
	/* Rules over several fields, called after decoding; may be NULL. Sets *bad when the record is refused. */
	void (*check)(const void *rec, const struct cz_record *at, struct cz_remarks *remarks, bool *bad);
};

/* All types, in the order of cz-data(5). */
extern const struct cz_type *const cz_types[];
extern const size_t cz_types_n;

const struct cz_type *cz_type_find(struct cz_str name); /* NULL when unknown */
const struct cz_field *cz_type_field(const struct cz_type *t, struct cz_str key);

/* Decode a record into *out (t->size bytes, every field set, "not known" where missing or null). Texts and
 * lists are copied to the arena. 1: good; 0: refused, every reason is a remark; below 0: no memory.
 * Unknown keys are no reason: they pass. */
int cz_type_decode(const struct cz_type *t, const struct cz_record *rec, void *out, struct cz_arena *a,
		   struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;

/* Set every field of *out to "not known". */
void cz_type_blank(const struct cz_type *t, void *out);

/* Write the record as one canonical line: "type" first, then the known fields in table order, then the
 * unknown members of extra (an object, may be NULL) in their order. */
void cz_type_encode(const struct cz_type *t, const void *rec, const struct cz_value *extra, struct cz_emit *e);

/* The same of a record of which no other fields are known than these, a bit each by their places in the table. */
void cz_type_encode_fields(const struct cz_type *t, const void *rec, uint64_t fields, struct cz_emit *e);

/* One field under this key; false, and nothing written, when it is not known. */
bool cz_field_emit(const struct cz_field *f, const void *rec, const char *key, struct cz_emit *e);

/* The JSON Schema (2020-12) of a type, indented, with a newline at the end. */
void cz_type_schema(const struct cz_type *t, enum cz_lang lang, struct cz_buf *out);

/* The number of a code in its vocabulary, or CZ_CODE_NONE. */
int8_t cz_code_find(const struct cz_vocabulary *v, struct cz_str code);

/* A code in words, or NULL when it is unknown. */
const char *cz_code_label(const struct cz_vocabulary *v, struct cz_str code, enum cz_lang lang);

/* For files that people made, with names folded (cz_text_fold): the field of a column name; and how well the name fits
 * a field: 1 its key, 2 and on its names in their order, 0 not at all. */
const struct cz_field *cz_type_column(const struct cz_type *t, struct cz_str folded);
size_t cz_field_rank(const struct cz_field *f, struct cz_str folded);

/* Whether the numbers of the field have a range, and whether v lies in it. */
static inline bool cz_field_has_range(const struct cz_field *f)
{
	return f->min != 0 || f->max != 0;
}

static inline bool cz_field_in_range(const struct cz_field *f, double v)
{
	return !cz_field_has_range(f) || (v >= f->min && v <= f->max);
}

/* One field of a struct: how wide it is and what "not known" looks like. */
union cz_field_value {
	const char *text;
	struct cz_texts texts;
	struct cz_periods periods;
	const struct cz_value *value;
	double real;
	int32_t whole;
	cz_day day;
	uint32_t times;
	int8_t code, truth;
};
static inline size_t cz_field_size(enum cz_field_kind kind)
{
	static const size_t size[] = {
		[CZ_F_TEXT] = sizeof(const char *),    [CZ_F_TEXTS] = sizeof(struct cz_texts),
		[CZ_F_CODE] = sizeof(int8_t),          [CZ_F_INT] = sizeof(int32_t),
		[CZ_F_REAL] = sizeof(double),          [CZ_F_BOOL] = sizeof(int8_t),
		[CZ_F_DATE] = sizeof(cz_day),          [CZ_F_TIMES] = sizeof(uint32_t),
		[CZ_F_PERIODS] = sizeof(struct cz_periods), [CZ_F_LANGS] = sizeof(struct cz_texts),
		[CZ_F_POSTCODE] = sizeof(const char *), [CZ_F_AREA] = sizeof(const char *),
		[CZ_F_VALUE] = sizeof(const struct cz_value *),
	};
	return size[kind];
}

union cz_field_value cz_field_unknown(enum cz_field_kind kind);
const char *cz_field_text(const struct cz_field *f, const void *rec);              /* of kind TEXT, POSTCODE or AREA; or NULL */
const struct cz_texts *cz_field_texts(const struct cz_field *f, const void *rec); /* of kind TEXTS or LANGS */

/* What the quick way remembers from line to line. Values that came lately, as they stood in their lines: municipalities use
 * few categories, languages and interests, and whoever says the same shares the memory. And how the keys of a type begin.
 * Begins zeroed; as old as the arena it is used with. */
struct cz_seen {
	struct cz_seen_value {
		const struct cz_field *field;
		union cz_field_value value;
		size_t n;
		char raw[96];
	} v[1024];
	struct cz_seen_type {
		const struct cz_type *type;
		uint64_t required; /* a bit for each field, as in all sets of fields */
		struct cz_seen_key {
			uint64_t head, mask; /* the first eight bytes of the key with its quote and colon; and which of them count */
			const char *rest;    /* of a longer key, without the quote and the colon; else NULL */
			size_t n, more;      /* how many count; how long the rest is */
		} key[CZ_MAX_FIELDS];
	} type[12]; /* in the order in which they came */
	struct cz_arena scratch; /* the caller releases it */
};

/* The quick way: a line in canonical form (see data/emit.h), its members in table order and all known, straight
 * into *out, which is blank. The byte behind the line is a control sign. True: *out is what cz_type_decode would
 * have given, without a remark. False: nothing is to be concluded, *out is spoilt, and the line has to go the
 * whole way. */
bool cz_type_scan(const struct cz_type *t, struct cz_str line, void *out, struct cz_arena *a, struct cz_seen *seen)
	CZ_MUST_CHECK;

/* Single values as they stand in records. */
bool cz_daypart_parse(struct cz_str s, uint32_t *bit) CZ_MUST_CHECK; /* "mon-morning" */
const char *cz_daypart_name(int i);                                  /* i: 0..20 */
bool cz_postcode_parse(struct cz_str s, char out[8]) CZ_MUST_CHECK;  /* any case and spacing; out canonical */
bool cz_area_parse(struct cz_str s, char out[11]) CZ_MUST_CHECK;     /* out in upper case */
bool cz_language_is(struct cz_str s);                                /* shaped as a BCP 47 tag */
bool cz_period_parse(struct cz_str s, struct cz_period *out) CZ_MUST_CHECK; /* from/until */

#endif
