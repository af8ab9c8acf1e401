#include "intake/dayparts.h"
#include "base/text.h"
#include "intake/daypart_lexicon.h"
#include "intake/daypart_words.h"

enum { FIRST_OF_DAYS = 0x49249 }; /* the first bit of each day */

uint32_t cz_dayparts_whole_days(uint32_t bits)
{
	return ((bits | bits >> 1 | bits >> 2) & FIRST_OF_DAYS) * 7;
}

uint32_t cz_dayparts_every_day(uint32_t bits)
{
	uint32_t parts = 0;
	for (int day = 0; day < 7; day++)
		parts |= bits >> 3 * day & 7;
	return parts * FIRST_OF_DAYS;
}

enum cz_axis cz_dayparts_axis(uint32_t bits)
{
	if (bits == CZ_DAYPARTS_ALL || !bits)
		return CZ_AXIS_NONE;
	return bits == cz_dayparts_whole_days(bits)  ? CZ_AXIS_DAYS
	       : bits == cz_dayparts_every_day(bits) ? CZ_AXIS_PARTS
						     : CZ_AXIS_NONE;
}

bool cz_dayparts_keep(uint32_t times, uint32_t said)
{
	uint32_t days = cz_dayparts_whole_days(said), parts = cz_dayparts_every_day(said);
	bool mixed = said != (days & parts) || (days != CZ_DAYPARTS_ALL && parts != CZ_DAYPARTS_ALL);
	return mixed ? times == said
		     : (days == CZ_DAYPARTS_ALL || cz_dayparts_whole_days(times) == days) &&
			       (parts == CZ_DAYPARTS_ALL || cz_dayparts_every_day(times) == parts);
}

bool cz_take_daypart_letters(struct cz_str cell, uint32_t *out)
{
	struct cz_cursor c = cz_cursor_at(cz_text_trim(cell));
	uint8_t times = 0;
	for (bool more = true; more;) {
		struct cz_daypart_word letter = cz_daypart_word_next(&c), sign = cz_daypart_word_next(&c);
		more = sign.token == CZ_DP_AND;
		if (letter.token != CZ_DP_LETTER || !(more || sign.token == CZ_DP_END))
			return false;
		times |= letter.times;
	}
	*out = times * (uint32_t)FIRST_OF_DAYS;
	return true;
}

bool cz_take_office_hours(struct cz_str cell, uint32_t *out)
{
	static const char *const name[] = {"kantooruren", "kantoortijd", "kantoortijden", "tijdens kantooruren", "tijdens kantoortijden",
					   "office hours", "during office hours"};
	enum { FIVE_DAYS = (1 << 15) - 1 };
	if (!cell.n || !memchr("kKtToOdD", *cell.s, 8) || !cz_text_is_one_of(cell, name, CZ_COUNT(name)))
		return false;
	*out = DAYTIME * (uint32_t)FIRST_OF_DAYS & FIVE_DAYS;
	return true;
}
