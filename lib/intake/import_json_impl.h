#ifndef CZ_INTAKE_IMPORT_JSON_IMPL_H
#define CZ_INTAKE_IMPORT_JSON_IMPL_H

#include "intake/elements.h"
#include "intake/import_impl.h"

/* Shared by import_json.c (records and documents), import_json_columns.c and import_json_lines.c; nobody else. */

struct json {
	struct file *f;
	struct cz_map paths;    /* the columns */
	struct cz_map telling;  /* those of them with a key that gives a person away */
	struct cz_map objects;  /* members that held an object, or a list of them, among the columns or not */
	size_t objects_seen;    /* how many of them it was bound with */
	bool too_many;          /* there are more */
	bool bound;
	const char *records;    /* the path to their list, or NULL */
	struct cz_buf found;    /* the same where no recipe says it */
	struct cz_err broken;   /* what is wrong with the first element at the beginning that cannot be read */
	struct cz_str *cell;
	unsigned char *shape;   /* of each, as cz_follow tells */
	struct cz_buf text;     /* of the cells of one record */
	size_t *end;
	struct cz_arena mem;
};

/* The keys of a path: once they are joined, nobody knows which point stood in one ("J.de Vries"). */
struct json_key {
	struct cz_str text;
	const struct json_key *above;
};

/* Columns. */

/* Whether one of the keys gives a person away. */
int cz_json_keys_tell(const struct json_key *key, bool *tells, struct cz_err *err);
/* Add the paths of a record that are not known; and those of one at the beginning of the file, of which the first tells
 * what it is a file of. */
int cz_json_add_paths(struct json *j, const struct cz_value *v, struct cz_err *err);
int cz_json_add_record(struct json *j, const struct cz_value *v, bool first, struct cz_err *err);
/* The columns that the recipe names are there, whether a record has them or not. */
int cz_json_add_recipe(struct json *j, struct cz_err *err);
/* Bind the recipe to the columns that there are now. */
int cz_json_bind(struct json *j, struct cz_err *err);

/* Records. */

int cz_json_take(struct json *j, const struct cz_value *v, const struct cz_element *el, struct cz_err *err);
int cz_json_refuse(struct json *j, size_t line, size_t column, enum cz_message id, struct cz_err *err);
/* v is borrowed from j->mem until the next call. */
int cz_json_parse_element(struct json *j, const struct cz_element *el, struct cz_value *v, struct cz_err *err);
/* Remember the first element at the beginning that cannot be read. */
void cz_json_note_broken(struct json *j, const struct cz_err *why, size_t line, size_t column);
/* A document that is one object, of which nothing is known: its records may stand in a list inside it. */
int cz_json_hint_list(struct json *j, const struct cz_value *v, struct cz_err *err);

/* JSON Lines. */

/* Whether head, of a file or the whole of it, is of JSON Lines; if so their columns come from there. */
int cz_json_scan_lines(struct json *j, struct cz_str head, bool whole, bool *is_lines, struct cz_err *err);
int cz_json_import_lines(struct json *j, struct cz_err *err);
/* As cz_json_hint_list, when the file is one line. */
int cz_json_hint_line(struct json *j, struct cz_str head, struct cz_err *err);

#endif
