#ifndef CZ_EXPORT_GRAPH_H
#define CZ_EXPORT_GRAPH_H

#include "export/role.h"
#include "model/store.h"

/* Who works with whom, for Graphviz (DOT): a box for each partnership, an ellipse for each organisation that
 * takes part in one, and a line for each membership; all by id. Names only as far as the role sees them. */
int cz_graph_write(const struct cz_store *s, const struct cz_role *role, struct cz_buf *out, struct cz_err *err)
	CZ_MUST_CHECK;

#endif
