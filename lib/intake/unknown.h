#ifndef CZ_INTAKE_UNKNOWN_H
#define CZ_INTAKE_UNKNOWN_H

#include "base/str.h"
#include <stdbool.h>

/* What people write in a cell when they have nothing to write. Such a cell, trimmed, is as good as an empty one. */
bool cz_means_unknown(struct cz_str cell);     /* "n.v.t.", "onbekend", "-" */
bool cz_means_later(struct cz_str cell);       /* "in overleg": a day or a time that is not agreed yet */
bool cz_means_indifferent(struct cz_str cell); /* "geen voorkeur", "m/v": of a gender, any will do */
bool cz_means_none(struct cz_str cell);        /* "geen", "nee": of a kind of help, none */

/* "Niet beschikbaar", under a day: never then, which is something to say. */
bool cz_means_never(struct cz_str cell);

#endif
