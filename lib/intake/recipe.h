#ifndef CZ_INTAKE_RECIPE_H
#define CZ_INTAKE_RECIPE_H

#include "data/json.h"
#include "intake/dates.h"
#include "intake/dialect.h"
#include "intake/names.h"
#include "intake/numbers.h"
#include "intake/pattern.h"
#include "intake/source.h"
#include "intake/statements.h"
#include "model/banks.h"
#include "model/field.h"

/* How a file becomes records: see cz-import(1), which explains every member by example. The words are those of
 * Frictionless Table Dialect and Table Schema where they have one. */

struct cz_strs {
	const char **v;
	size_t n;
};

static inline bool cz_strs_has(const struct cz_strs *list, struct cz_str s)
{
	for (size_t i = 0; i < list->n; i++)
		if (cz_str_is(s, list->v[i]))
			return true;
	return false;
}

/* {"column": ..., "is": [...]}, {"column": ..., "not": [...]}, {"column": ..., "like": pattern} or
 * {"column": ..., "filled": true|false} */
struct cz_when {
	const char *column; /* NULL: always */
	struct cz_strs values;
	struct cz_pattern *like; /* or NULL */
	bool negate, filled;
};

/* A row of a lookup that gives no value: CZ333 its key stood there before with another one, or why it cannot be read. */
struct cz_lookup_fault {
	size_t line;
	enum cz_message id;
};

/* A table in another file: the cell of column `value` in the row whose column `key` reads like ours. A key that stands there twice,
 * with different values, has none. */
struct cz_lookup {
	const char *file, *key, *value;
	struct cz_buf path;    /* of the file that was opened */
	struct cz_names table; /* filled by cz_lookup_load, as is what follows */
	struct cz_names twice; /* the keys that have none */
	struct cz_lookup_fault *fault; /* in the order of the file */
	size_t fault_n, fault_cap;
};

/* For a cell that pattern, map or lookup does not know. Unsaid is "refuse", but that a cell not in a map is read as
 * without one, by the words and forms of its field. */
enum cz_otherwise { CZ_OTHERWISE_UNSAID, CZ_OTHERWISE_REFUSE, CZ_OTHERWISE_KEEP, CZ_OTHERWISE_DROP };

/* One entry of "fields": where a member of the record comes from. */
struct cz_take {
	const struct cz_field *field;
	const struct cz_field *field2; /* of a geopoint: field is lat (y), field2 lon (x) */
	bool second_first;             /* the cell of a geopoint has lon (x) first */
	struct cz_strs columns;        /* several: their cells are joined into one list */
	bool numbered;                 /* its column is given as a number, not as "#4" */
	bool ticked;                   /* the value is the names of the columns with a yes or a cross in them */
	bool crossed;                  /* of dayparts: what all columns allow, such as days in one and dayparts in another */
	bool optional;                 /* the file may lack the column */
	const char *constant;
	struct cz_strs split;          /* separators of a list; none: found out */
	struct cz_pattern *capture;
	struct cz_names map;
	bool mapped;
	enum cz_otherwise otherwise;
	struct cz_date_style date;
	struct cz_number_style number;
	struct cz_names truth;         /* trueValues and falseValues */
	bool truth_given;
	struct cz_strs missing;        /* cells that mean "not known" */
	struct cz_when when;
	struct cz_lookup *lookup;
	bool required;
	bool names_stay;               /* "personal": "keep": names of people are no reason to leave a value out */
	size_t digits;                 /* a value of fewer, and nothing else, gets zeros in front; 0: it stays as it is */
	const char *prefix;            /* put before that, as in "WK" + "036300" */
};

/* Whether something is put before its values. */
static inline bool cz_take_completes(const struct cz_take *t)
{
	return t->prefix || t->digits;
}

/* {"columns": [...], "split": ";", "as": "Need"}: a record for each filled cell, or part of one. */
struct cz_each {
	struct cz_strs columns;
	struct cz_strs split;
	const char *as; /* the name under which fields take the part */
};

/* Survey items: columns whose name gives a code by `match`, or that `items` names. */
struct cz_survey {
	bool given;
	struct cz_pattern *match;
	struct cz_names items;    /* column name or text of the statement -> item */
	const struct cz_value *named; /* of these what the recipe itself lists; or NULL */
	struct cz_map codes;      /* items that columns are named after: told with a remark, also when no column is bound to them any more */
	struct cz_names labels;   /* label -> value */
	struct cz_scale scale;    /* of its bank; no name when it has none */
	struct cz_strs missing;
	bool banks_known;         /* these two are filled, once for all files: */
	struct cz_names statements[CZ_BANKS]; /* of the banks that come with cz, when the recipe tells nothing of answers */
	struct cz_scale bank_scale[CZ_BANKS]; /* of these banks */
};

/* {"column": ..., "same": ..., "unless": ..., "rule": "CZ244"}: what stands in a column and may not. */
struct cz_refusal {
	const char *column;
	const char *same;             /* it has to say what this one says; or NULL */
	const struct cz_field *unless; /* only of a row of which nothing fills this field; or NULL */
	enum cz_message rule;
};

struct cz_recipe {
	const struct cz_type *type;
	struct cz_document file;
	enum cz_encoding encoding;
	struct cz_dialect dialect;
	bool dialect_given; /* nothing is found out but a delimiter that it lacks */
	struct cz_take *take;
	size_t n;
	struct cz_strs missing;
	int window;       /* of dates in columns that have none of their own; see cz_date_style */
	struct cz_when only;
	struct cz_each each;
	struct cz_refusal *refuse;
	size_t refuse_n;
	const char *beside; /* the id of a second list, beside the first */
	struct cz_survey survey;
	struct cz_strs without; /* columns that are left out on purpose */
	struct cz_strs unrelated; /* and those of something else than whether a record goes on */
	bool without_given;     /* then no others should be there */
	bool known_names; /* "otherFields": "known": columns that no field names are matched by their names */
	const char *records; /* of JSON: dotted path to the list of records */
	struct cz_arena mem;
};

#define CZ_RECIPE_INIT {.known_names = true}

/* type may be NULL when the recipe names it. Every mistake is CZ_EINPUT with file, line and path. */
int cz_recipe_read(struct cz_recipe *r, const char *file, const struct cz_type *type, struct cz_err *err) CZ_MUST_CHECK;
int cz_recipe_parse(struct cz_recipe *r, const char *name, struct cz_str text, const struct cz_type *type,
		    struct cz_err *err) CZ_MUST_CHECK;
void cz_recipe_release(struct cz_recipe *r);

/* A file that a recipe names is relative to the folder of the recipe. */
bool cz_recipe_beside(const char *recipe, const char *file, struct cz_buf *path) CZ_MUST_CHECK;
/* Fill the tables of lookups. */
int cz_lookup_load(struct cz_lookup *l, const char *recipe, struct cz_err *err) CZ_MUST_CHECK;
void cz_lookup_release(struct cz_lookup *l);

#endif
