#ifndef CZ_INTAKE_SCALES_H
#define CZ_INTAKE_SCALES_H

#include "base/str.h"
#include <stdbool.h>

/* What the name of a column tells of the values below it. */
enum {
	CZ_SCALE_METRES = 1,      /* distances in metres: "Afstand (m)" */
	CZ_SCALE_UNIT = 2,        /* a unit that none of our numbers has: "Reisafstand (in min.)", "Capaciteit (uur per week)" */
	CZ_SCALE_TURNED = 4,      /* 1 is low and 3 high: "Urgentie (1=laag, 3=hoog)" */
	CZ_SCALE_UNKNOWN = 8,     /* numbers that mean something, but not whether 1 is high and 3 low: "Prioriteit (1-5)" */
	CZ_SCALE_MONTH_FIRST = 16, /* "Datum (mm/dd/jjjj)" */
	CZ_SCALE_OTHER_YES = 32,   /* signs that do not mean yes and no as usual: "Auto (x = geen auto)", "Auto (1=nee, 2=ja)" */
	CZ_SCALE_OTHER_ANSWERS = 64 /* the numbers of a survey are not from 1, the worst, to 5; only of a legend: "1 = helemaal eens, 5 = helemaal
	                            * oneens", "Rapportcijfer 1 t/m 10" */
};

/* Of a name that cz_text_fold made: a set of these. CZ_SCALE_UNKNOWN and CZ_SCALE_TURNED are for urgencies only: in other names
 * numbers count columns. */
unsigned char cz_scale_of_name(struct cz_str folded);
/* Whether a name says of a number that it is high or low. */
bool cz_scale_has_pair(struct cz_str folded);
/* Whether a legend says of the low numbers of a survey that they agree, or of the high ones that they do not, or names other numbers
 * than 1 to 5. equals: a "=" stands in it. */
bool cz_scale_has_other_answers(struct cz_str folded, bool equals);
/* Whether a legend without numbers says that the high ones are the most urgent: "Hoe hoger het cijfer, hoe urgenter". */
bool cz_scale_rises(struct cz_str folded);
/* Of a name as it stands, for yes and no: CZ_SCALE_OTHER_YES, unless it says nothing of these, or only the usual: "(1=ja, 0=nee)". */
unsigned char cz_scale_of_legend(struct cz_str name);

#endif
