#include "intake/dayparts.h"

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
