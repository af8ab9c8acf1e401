#include "intake/day_or_clock.h"
#include "base/text.h"
#include "intake/dates.h"
#include "intake/daypart_words.h"
#include <string.h>

bool cz_is_some_day(struct cz_str cell)
{
	static const struct cz_date_style any = {.window = 0};
	struct cz_fault f;
	cz_day day;
	return cz_take_date(cell, &any, &day, &f) || f.id != CZ230;
}

bool cz_is_clock(struct cz_str cell)
{
	struct cz_cursor c = cz_cursor_at(cell);
	struct cz_daypart_word first = cz_daypart_word_next(&c);
	return first.token == CZ_DP_CLOCK && cz_daypart_word_next(&c).token == CZ_DP_END;
}

/* One of the words of a cell, or of two with "tot" between them. */
static bool holds_day(struct cz_str cell)
{
	struct cz_str word;
	while (cz_text_word(&cell, " ", &word))
		if (memchr("0123456789", *word.s, 10) && cz_is_some_day(word))
			return true;
	return false;
}

enum cz_message cz_day_or_clock_fault(const struct cz_column *col, struct cz_str cell, enum cz_message why)
{
	const bool end = col && cz_column_end(col), hours = col && cz_column_says_hours(col);
	if (why == CZ230 && end && cz_is_clock(cell))
		return CZ286;
	if (why == CZ238 && (((end || hours) && holds_day(cell)) || (hours && cz_is_clock(cell))))
		return CZ287;
	return why;
}
