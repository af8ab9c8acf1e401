#ifndef CZ_INTAKE_RECIPE_IMPL_H
#define CZ_INTAKE_RECIPE_IMPL_H

#include "intake/recipe.h"

/* Shared by recipe.c (the file), recipe_fields.c (its fields) and recipe_read.c (single settings); nobody else. */

enum { CZ_READING_PATH = 160 };

struct cz_reading {
	struct cz_recipe *r;
	struct cz_err *err;
	char path[CZ_READING_PATH];
};

/* A mistake at this key: CZ_EINPUT. */
int cz_reading_wrong(struct cz_reading *rd, const char *key, const char *what);
/* Go into a member: its path is for messages. The length to go back to. */
size_t cz_reading_enter(struct cz_reading *rd, const char *fmt, ...) CZ_PRINTF(2, 3);
void cz_reading_leave(struct cz_reading *rd, size_t n);

/* The settings of an object, each checked: 0, or CZ_EINPUT with file, line and path. One that is not there leaves *out alone. */
int cz_reading_keys(struct cz_reading *rd, const struct cz_value *v, const char *known);
int cz_reading_text(struct cz_reading *rd, const struct cz_value *v, const char *key, const char **out);
int cz_reading_truth(struct cz_reading *rd, const struct cz_value *v, const char *key, bool *out);
int cz_reading_sign(struct cz_reading *rd, const struct cz_value *v, const char *key, char *out);
int cz_reading_strs(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_strs *out);
int cz_reading_numbers(struct cz_reading *rd, const struct cz_value *v, const char *key, size_t *out, size_t *n);
int cz_reading_window(struct cz_reading *rd, const struct cz_value *v, int *out);
int cz_reading_pattern(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_pattern **out);
/* A single value as the text of a cell; NULL: no memory. */
const char *cz_reading_cell(struct cz_reading *rd, const struct cz_value *v);
int cz_reading_map(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_names *out, bool *given);
int cz_reading_when(struct cz_reading *rd, const struct cz_value *v, const char *key, struct cz_when *out);

/* One of its fields. */
int cz_recipe_take(struct cz_reading *rd, const struct cz_value *v, struct cz_take *t);

#endif
