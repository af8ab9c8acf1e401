#ifndef CZ_INTAKE_DAYPARTS_H
#define CZ_INTAKE_DAYPARTS_H

#include "base/attr.h"
#include "intake/value.h"
#include <stdint.h>

/* Availability in Dutch or English free text, as the bits of CZ_F_TIMES:
 *
 *	ma t/m do 's avonds     Di-Fr 8-12      woensdagmiddag      doordeweeks overdag     weekend
 *	elke dag behalve zondag     Mon-Fri mornings     ma-o, ma-m, di-a     na 18 uur     9am-1pm
 *	mon-morning|sun-evening
 *
 * A day without a time is the whole day, a time without a day is every day. Clock times become the dayparts
 * (morning 6 to 12, afternoon 12 to 18, evening 18 to 24) of which they fill two hours or more; when there is none,
 * the one with most of them. "9-5", "11-13", "ma t/m do, vr ochtend", "vrijdag en avonden", "ma-wo-vr" or "in overleg" have
 * no certain meaning and are refused; so do "do 3-12" and "ma 7-12, di 8-12", which may be dates. */
bool cz_take_dayparts(struct cz_str cell, uint32_t *out, struct cz_fault *fault) CZ_MUST_CHECK;

/* "o", "o,m", "om", "m/a": letters for dayparts, of every day. They are that only where nothing but dayparts can stand; so is "ma"
 * there, for which this is no. */
bool cz_take_daypart_letters(struct cz_str cell, uint32_t *out) CZ_MUST_CHECK;

/* "Kantooruren", alone and trimmed: those of offices have no weekend. */
bool cz_take_office_hours(struct cz_str cell, uint32_t *out) CZ_MUST_CHECK;

/* Whether a text that can be read says only what is not meant: "m.u.v. vr". */
bool cz_dayparts_only_deny(struct cz_str cell);

enum { CZ_DAYPARTS_ALL = (1 << 21) - 1 }; /* three for each of seven days */

/* All dayparts of the days that have one. */
uint32_t cz_dayparts_whole_days(uint32_t bits);
/* On all days the dayparts that a day has. */
uint32_t cz_dayparts_every_day(uint32_t bits);

/* Whether bits are whole days, or dayparts of every day; all and nothing are neither. */
enum cz_axis { CZ_AXIS_NONE, CZ_AXIS_DAYS, CZ_AXIS_PARTS };

enum cz_axis cz_dayparts_axis(uint32_t bits);

/* Whether times, which several statements allow together, hold all days and dayparts of one of them, said: "ma ochtend, wo" and
 * "middag" leave nothing of Monday. */
bool cz_dayparts_keep(uint32_t times, uint32_t said);

#endif
