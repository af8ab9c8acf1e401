#ifndef CZ_REPORT_SHAPES_H
#define CZ_REPORT_SHAPES_H

#include "data/value.h"
#include "report/model.h"

/* The outlines of areas, from a GeoJSON FeatureCollection in degrees or in RD metres. A feature belongs to the line of t
 * whose key stands in one of its properties, whatever that is called; others are left out. */
void cz_shapes_attach(struct cz_report *r, struct cz_table *t, const struct cz_value *collection);

bool cz_shapes_are(const struct cz_value *v); /* a FeatureCollection */

#endif
