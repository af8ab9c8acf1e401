#ifndef CZ_MATCH_PLENTY_H
#define CZ_MATCH_PLENTY_H

#include "match/cells.h"

/* Whether there are surely more allowed pairs than so many, told at a glance and soon; false: maybe not. cells: of those who
 * are free. */
bool cz_plenty(const struct cz_match_town *t, const struct cz_cells *cells, uint64_t most);

#endif
