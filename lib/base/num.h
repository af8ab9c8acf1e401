#ifndef CZ_BASE_NUM_H
#define CZ_BASE_NUM_H

#include "base/buf.h"
#include "base/str.h"
#include <stdbool.h>
#include <stdint.h>

/* Numbers with a decimal point, whatever the locale. The whole text must be the number. */
bool cz_num_int(struct cz_str s, int64_t *out) CZ_MUST_CHECK;   /* -?[0-9]+ within 64 bits */
bool cz_num_real(struct cz_str s, double *out) CZ_MUST_CHECK;   /* as JSON writes numbers; finite */

void cz_num_add_int(struct cz_buf *b, int64_t v);
/* The shortest text that reads back as v; v must be finite. */
void cz_num_add_real(struct cz_buf *b, double v);
/* With a fixed number of decimals, rounded half away from zero as the shortest text would be by hand:
 * with 2, 0.125 is 0.13 and 1.005 is 1.01. Never "-0.00". */
void cz_num_add_fixed(struct cz_buf *b, double v, int decimals);
/* The same, with a comma for the point where that is how people write. */
void cz_num_add_local(struct cz_buf *b, double v, int decimals, bool comma);
/* Digits with a sign between thousands: 1.234 */
void cz_num_add_grouped(struct cz_buf *b, struct cz_str digits, char sign);

#endif
