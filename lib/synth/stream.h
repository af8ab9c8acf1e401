#ifndef CZ_SYNTH_STREAM_H
#define CZ_SYNTH_STREAM_H

#include "synth/town.h"

/* A town as records, one canonical line each: places, organisations, offers, partnerships, responses, requests,
 * volunteers, matches, contacts. Added to out. */
enum cz_part { CZ_PART_PLACES, CZ_PART_ORGANISATIONS, CZ_PART_PARTNERSHIPS, CZ_PART_REQUESTS, CZ_PART_VOLUNTEERS,
	       CZ_PART_MATCHES, CZ_PARTS };
/* One of the town's places: first the town and its quarters, by area and by postcode, then the streets. */
size_t cz_town_places(const struct cz_town *t);
struct cz_place cz_town_place(const struct cz_town *t, size_t i);
void cz_town_write(const struct cz_town *t, enum cz_part part, struct cz_buf *out);

/* A town as the exports of an office: semicolons, Dutch headers, decimal commas, dates as dd-mm-jjjj, names and
 * telephone numbers that have no business there, and a few rows that somebody spoiled. */
enum { CZ_SHEETS = 9 };

struct cz_sheet {
	const char *file;  /* "hulpvragen.csv" */
	bool windows;      /* in Windows-1252, as old programs write it */
	unsigned spoiled;  /* how many rows cannot be used */
};

struct cz_sheet cz_town_sheet(const struct cz_town *t, int sheet);
void cz_town_write_sheet(const struct cz_town *t, int sheet, struct cz_buf *out);

#endif
