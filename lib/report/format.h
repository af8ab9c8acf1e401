#ifndef CZ_REPORT_FORMAT_H
#define CZ_REPORT_FORMAT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/message.h"
#include <stdint.h>

/* Numbers and dates as readers of a language write them: 1.234,5 and 25 november 2026 in Dutch,
 * 1,234.5 and 25 November 2026 in English. Nothing here asks the locale. */

void cz_format_count(struct cz_buf *b, enum cz_lang lang, int64_t v);
void cz_format_real(struct cz_buf *b, enum cz_lang lang, double v, int decimals);
void cz_format_day(struct cz_buf *b, enum cz_lang lang, cz_day d); /* 25 november 2026 */
void cz_format_week(struct cz_buf *b, enum cz_lang lang, struct cz_week w); /* week 47 van 2026 */
/* Monday to Sunday: 16 t/m 22 november 2026, and in full when month or year differ. */
void cz_format_span(struct cz_buf *b, enum cz_lang lang, cz_day from, cz_day until);

#endif
