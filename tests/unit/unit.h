#ifndef CZ_TESTS_UNIT_H
#define CZ_TESTS_UNIT_H

/* cmocka.h, and what it needs before it but does not include itself. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
