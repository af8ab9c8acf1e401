#ifndef CZ_INTAKE_AREA_FORM_H
#define CZ_INTAKE_AREA_FORM_H

#include "model/field.h"

/* The code of an area as sheets have it, "WK0344 01" too, and of a municipality "344". out: the code itself, with a NUL. */
bool cz_area_read(const struct cz_field *f, struct cz_str s, char out[11]) CZ_MUST_CHECK;

#endif
