#ifndef CZ_EXPORT_MAP_H
#define CZ_EXPORT_MAP_H

#include "export/view.h"
#include "model/store.h"

/* Requests, volunteers and places as GeoJSON (RFC 7946): one point each, by type and then by id, postcode or area. A point
 * comes from what the role sees: who may see only the area of a request gets the middle of that area.
 * type: only these, or NULL. *without: how many have no point. */
int cz_map_write(const struct cz_store *s, const struct cz_role *role, const struct cz_type *type, struct cz_buf *out,
		 size_t *without, struct cz_err *err) CZ_MUST_CHECK;

#endif
