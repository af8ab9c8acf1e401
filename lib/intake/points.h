#ifndef CZ_INTAKE_POINTS_H
#define CZ_INTAKE_POINTS_H

#include "model/field.h"

/* Two coordinates, of which each may pass by itself, and that cannot both be meant as they stand. */

enum { CZ_POINT_LAT, CZ_POINT_LON, CZ_POINT_X, CZ_POINT_Y, CZ_POINT_NUMBERS };

/* The fields of a type that say where something is, in the order above; all NULL when it has none. */
void cz_point_fields(const struct cz_type *t, const struct cz_field *field[CZ_POINT_NUMBERS]);

/* In that order, NaN for what is not known: 0 when nothing is wrong, else the rule; *first is the first of the two numbers it is about. */
enum cz_message cz_point_fault(const double at[CZ_POINT_NUMBERS], int *first);

/* The same of a record. */
enum cz_message cz_point_fault_of(const struct cz_type *t, const void *rec, const char **field);

#endif
