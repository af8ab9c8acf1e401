#ifndef CZ_REPORT_WORDS_H
#define CZ_REPORT_WORDS_H

#include "base/str.h"

/* The municipality's own words stand in one file: those about a section follow a line that has only the section's name, in brackets;
 * what comes before all of these is about the week as a whole.
 *
 *	In the holidays fewer people asked.
 *	[volunteers]
 *	The campaign began on Monday. */

struct cz_words {
	struct cz_str all;   /* set by the caller, the rest zero */
	struct cz_str about; /* the section; empty: the week */
	struct cz_str text;  /* without white space around it; may be empty */
	size_t line;         /* of the name, from 1; 0: it has none */
	size_t at, lines;    /* how far it is read */
};

/* The next piece; false: there are no more. */
bool cz_words_next(struct cz_words *w);

#endif
