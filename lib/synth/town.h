#ifndef CZ_SYNTH_TOWN_H
#define CZ_SYNTH_TOWN_H

#include "base/arena.h"
#include "base/err.h"
#include "model/place.h"
#include "model/types.h"
#include "synth/chance.h"
#include "synth/words.h"

/* A synthetic municipality. What is asked for is spread over as many towns as it takes, and each town is
 * made from the seed and its number alone: one at a time is in memory, whatever the size of the country.
 *
 * Each part of a town draws from a stream of its own, so that more volunteers do not change the requests. */

enum { CZ_SYNTH_MOST = 10 * 1000 * 1000 };

struct cz_plan {
	uint64_t seed;
	int64_t requests, volunteers, partnerships; /* in total; requests with all that happened to them */
	cz_day today;
	bool open; /* every request open, every volunteer free, nothing happened yet: for benchmarks */
};

/* A street: all who share a six-character postcode. Records know no address more precise. */
struct cz_street {
	char postcode[8];
	uint8_t quarter;
	struct cz_spot spot;
};

struct cz_quarter {
	const char *name;
	char area[12], postcode[8]; /* WK code, PC4 */
	struct cz_spot spot;
	uint32_t first, streets;
};

struct cz_asker {
	struct cz_request rec;
	uint32_t street;
	uint8_t culture, kind; /* kind: the category's bit in a helper's offers */
};

enum { CZ_MOST_CAPACITY = 3 };

struct cz_helper {
	struct cz_volunteer rec;
	uint32_t street, offers; /* offers: bit per category */
	uint8_t culture;
	cz_day busy[CZ_MOST_CAPACITY]; /* until when each of its places is taken */
};

struct cz_town {
	const struct cz_plan *plan;
	unsigned number; /* from 0 */
	const char *name, *code; /* "Lindewolde", "GM9001" */
	int32_t radius; /* metres */
	struct cz_quarter quarter[CZ_QUARTERS];
	size_t quarters;
	struct cz_street *street;
	size_t streets;
	struct cz_organisation *organisation;
	size_t organisations;
	struct cz_offer *offer;
	size_t offers;
	struct cz_partnership *partnership;
	size_t partnerships;
	struct cz_response *response;
	size_t responses, response_cap;
	struct cz_asker *asker;
	size_t askers;
	struct cz_helper *helper;
	size_t helpers;
	struct cz_match *match;
	size_t matches, match_cap;
	struct cz_contact *contact;
	size_t contacts, contact_cap;
	struct cz_arena mem;
	bool failed; /* sticky: no memory */
};

unsigned cz_plan_towns(const struct cz_plan *p);

/* Make one town, all lists in the order in which they are written: by id, matches and contacts by request.
 * t is released in any case by cz_town_release. */
int cz_town_make(struct cz_town *t, const struct cz_plan *p, unsigned number, struct cz_err *err) CZ_MUST_CHECK;
void cz_town_release(struct cz_town *t);

/* for the parts of a town */

enum cz_stream { CZ_STREAM_GROUND, CZ_STREAM_ORGANISATIONS, CZ_STREAM_PARTNERSHIPS, CZ_STREAM_SURVEY, CZ_STREAM_HELPERS,
		 CZ_STREAM_ASKERS, CZ_STREAM_HISTORY, CZ_STREAM_NAMES };

struct cz_chance cz_town_chance(const struct cz_town *t, enum cz_stream stream);
/* Texts that live as long as the town; after a lack of memory NULL, and the town is failed. */
const char *cz_town_text(struct cz_town *t, const char *fmt, ...) CZ_PRINTF(2, 3);
struct cz_texts cz_town_texts(struct cz_town *t, const char *const *v, size_t n);
void *cz_town_array(struct cz_town *t, size_t n, size_t size); /* zeroed */
/* "R0042": a letter and a number as wide as the plan's largest. */
const char *cz_town_id(struct cz_town *t, char letter, int64_t number);

/* This town's share of a total: a first number (from 1) and a count. Shares follow the sizes of the towns. */
struct cz_share {
	int64_t first;
	size_t n;
};
struct cz_share cz_town_share(const struct cz_plan *p, unsigned number, int64_t total);

/* Somewhere to live: by quarter, then more often in its first streets. */
uint32_t cz_town_street(const struct cz_town *t, struct cz_chance *c, const uint16_t weight[CZ_QUARTERS]);
double cz_town_km(const struct cz_town *t, uint32_t a, uint32_t b);

void cz_town_make_ground(struct cz_town *t);
void cz_town_make_organisations(struct cz_town *t);
void cz_town_make_partnerships(struct cz_town *t);
void cz_town_make_survey(struct cz_town *t);
void cz_town_make_helpers(struct cz_town *t);
void cz_town_make_askers(struct cz_town *t);
void cz_town_make_history(struct cz_town *t);

#endif
