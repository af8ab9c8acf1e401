#ifndef CZ_REPORT_PAGES_H
#define CZ_REPORT_PAGES_H

#include "report/build.h"

/* A page about a part of the town, safe beside the page of the whole and those of the other parts. What the pages of all districts say
 * adds up to what the page of the town says; were each rounded for itself, the differences would tell small numbers. So whoever asks
 * for one page gets it cut out of all of them: they are counted together, each count of the whole is shared out over its parts by
 * controlled rounding, and all but the one page are thrown away. The same records and the same earlier reports give the same pages,
 * whichever is asked for first. A neighbourhood is a part of its district, that of its municipality, that of all. */

/* b->r is a page with scope and raw tables; judges all counts in them that the whole has too. What b->r needs beside: cz_disclose. */
int cz_pages_disclose(struct cz_building *b, struct cz_err *err) CZ_MUST_CHECK;

#endif
