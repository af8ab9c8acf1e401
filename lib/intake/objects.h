#ifndef CZ_INTAKE_OBJECTS_H
#define CZ_INTAKE_OBJECTS_H

#include "base/map.h"
#include "intake/recipe.h"

/* Objects of JSON where a field is expected. Those of `objects` that are called like a field which no path fills become
 * paths too, so that their records are refused, and not read as if they said nothing; not those of which something
 * inside is used, or is personal. */
int cz_objects_add(const struct cz_map *objects, struct cz_recipe *r, struct cz_map *paths,
		   struct cz_err *err) CZ_MUST_CHECK;

#endif
