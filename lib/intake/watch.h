#ifndef CZ_INTAKE_WATCH_H
#define CZ_INTAKE_WATCH_H

#include "intake/recipe.h"
#include "model/personal.h"

enum { CZ_WATCHED_CLEAN = 32, CZ_WATCHED_ROOM = 40 };

/* One value among many that should not be in the records: an address for an id, the name of a person, one BSN. The test of a whole
 * column (privacy.h) looks at its first rows and at half of its cells; this looks at every record that is made, and at each field
 * of one text or several that is no free text (those are cleaned) and no code. What the record can do without is left out. */
struct cz_watched {
	const struct cz_field *field;
	size_t at;                /* which of its type it is */
	bool person;              /* its values name requests, volunteers or persons */
	enum cz_watched_goes { CZ_WATCHED_STAYS, CZ_WATCHED_NAMES_STAY, CZ_WATCHED_GOES } goes; /* whether what is personal is left out */
	size_t left[CZ_PERSONAL_KINDS], left_n, left_line; /* how often, by what it is; and where the first of those stood */
	enum cz_personal kind;    /* what the first personal value is that stays; 0: there was none */
	size_t line, seen[CZ_PERSONAL_KINDS]; /* where that one stands, and how often each kind came */
	uint32_t nine, passed;    /* of nine digits; pass the test of eleven */
	size_t passed_line;       /* where the first of those stands */
	size_t words, words_line; /* ids that may be names (cz_personal_may_name), and where the first of those stands */
	size_t born, born_line; /* ids as "JV1951", letters and a year in which people were born; and where the first of those stands */
	char initials[2];       /* the first letters of that one */
	size_t others, coded;   /* how many of these have other letters; how many have any number of four digits */
	size_t dotted, dotted_line; /* ids as "1.0" and "1.000", and where the first of those stands */
	struct {
		char text[CZ_WATCHED_ROOM];
		size_t n;
	} clean[CZ_WATCHED_CLEAN]; /* some names of organisations in which nothing was found: most come again and again */
	size_t noted, noted_line; /* ids as "V6 tijdelijk" and "17?", and where the first of those stands */
	bool told;                /* the column it comes from was told as a whole */
};

enum { CZ_WATCHED_MOST = 12 }; /* more than any type has */

struct cz_watch {
	struct cz_watched at[CZ_WATCHED_MOST];
	size_t n;
};

/* Watch the fields of the type of a recipe; with a key (keyed) only those whose values it does not replace by pseudonyms. */
void cz_watch_begin(struct cz_watch *w, const struct cz_recipe *r, bool keyed);
void cz_watch_record(struct cz_watch *w, void *rec, size_t line);
/* Whether a BSN is in the records: all numbers of nine digits of the field pass the test. Of others one in eleven does. */
bool cz_watch_has_bsn(const struct cz_watched *f);
/* Whether there are so many that it is a column of them, as the test of the first rows would say (privacy.h). */
bool cz_watch_is_bsn_column(const struct cz_watched *f);
/* What the personal value in a field is, and its line; 0: there was none. Numbers are a BSN when they pass the test of eleven and at
 * least half of the nine-digit ones there do: of all such numbers one in eleven passes. */
enum cz_personal cz_watch_verdict(const struct cz_watched *f, size_t *line);

#endif
