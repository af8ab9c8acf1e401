#ifndef CZ_REPORT_BUILD_H
#define CZ_REPORT_BUILD_H

#include "model/place.h"
#include "report/heard.h"
#include "report/model.h"
#include "report/previous.h"
#include "report/weeks.h"

/* From records to a report. First the tables, then the door of disclose.h, then the sections: what these say in words
 * they read from the tables that were let through. */

struct cz_report_options {
	enum cz_lang lang;
	struct cz_week week;
	cz_day as_of;
	struct cz_scope scope;
	bool internal, suppress, radar;
	int64_t fewest;          /* people behind a mean or a wait, or an exact count; at least, and never below, CZ_FEWEST */
	const char *sections;    /* ids joined by commas, in the order wanted; NULL: all */
	const char *title, *municipality, *contact;
	const struct cz_heard_list *heard; /* what the contacts told */
	const struct cz_previous *previous; /* the report before this one; NULL: none */
	const struct cz_value *map; /* GeoJSON with the outlines of areas; NULL: circles will do */
	struct cz_str explanation; /* the municipality's own words, as words.h has them; empty: none */
};

/* s: a lean store. */
int cz_report_build(struct cz_report *r, const struct cz_store *s, const struct cz_report_options *o, struct cz_err *err) CZ_MUST_CHECK;

/* Whether a list as in the options names sections that there are, each once; CZ_EUSAGE. */
int cz_report_check_sections(const char *list, struct cz_err *err) CZ_MUST_CHECK;

/* Whether all words are about sections that there are; the error has the line in file of the first that are not. */
int cz_report_check_words(struct cz_str words, const char *file, struct cz_err *err) CZ_MUST_CHECK;

/* for the parts */

struct cz_building {
	struct cz_report *r;
	const struct cz_store *s;
	const struct cz_report_options *o;
	struct cz_weeks weeks;
	struct cz_places *places;
	struct cz_known known;
	int32_t *running;  /* per volunteer: matches accepted, active or closing */
	bool *without;     /* per request: it is open, and the last run found nobody for it */
	uint32_t *made;    /* the records of pairs not made, then the prices, then all others that cz made: their numbers */
	struct cz_numbers others; /* of what cz made: what is about neither a request nor a volunteer */
	struct cz_counted counted;  /* whom this page may count; of them those in the scope of r */
};

/* A phrase without words, where b is the building. */
#define SAY(id) cz_report_say(b->r, CZ_P_##id, NULL)

/* Whether a page may tell that there are no requests, or no records of another kind. Where rounding hides a 0, the week in which it
 * does so no longer would be one in which one to four came; that there is nobody at all tells of none of these kinds apart. */
bool cz_building_tells_zero(const struct cz_building *b);
/* Whether a request is open on the last day of the week. */
bool cz_building_is_open(const struct cz_building *b, size_t request);
/* The area of a place as key and as name, both kept; the unknown one when nobody knows. */
const char *cz_building_area(const struct cz_building *b, const struct cz_where *w, const char **name);
const char *cz_building_category(const struct cz_building *b, const char *code);
/* The last run of cz-match; NULL: there is none. */
const struct cz_value *cz_building_run(const struct cz_building *b);
/* Whether support is on offer on that day. */
bool cz_offer_stands(const struct cz_offer *o, cz_day day);
/* How many requests a volunteer takes at once, and whether he is there on that day. */
int32_t cz_volunteer_places(const struct cz_lean_volunteer *v);
bool cz_volunteer_is_here(const struct cz_lean_volunteer *v, cz_day day);
/* Whether a record that cz made is of that type. */
bool cz_value_is_a(const struct cz_value *v, const char *type);
/* The words for a reason of an unmatched record. */
const char *cz_building_reason(const struct cz_building *b, struct cz_str reason);

/* The table of weeks begins with the same week a year ago; then come these, to the week of the report. */
enum { CZ_SHOWN_WEEKS = 26 };

/* The weeks and all tables of records that are in the scope of b->r. */
int cz_building_count(struct cz_building *b, struct cz_err *err) CZ_MUST_CHECK;

void cz_build_tables(struct cz_building *b);      /* tables.c */
void cz_build_demand(struct cz_building *b);      /* demand.c */
void cz_build_partner_tables(struct cz_building *b); /* partners.c */
void cz_compose(struct cz_building *b);           /* compose.c */
bool cz_compose_recruits(struct cz_building *b, struct cz_section *s); /* recruit.c; false: there are none to tell */
void cz_compose_partners(struct cz_building *b, struct cz_section *s); /* talk.c */
/* Whether a table is that of a partnership's survey; lowest.c. */
bool cz_compose_is_survey(const struct cz_table *t);
/* Whether the page is of an area or an organisation: partnerships on it are still those of the town; talk.c. */
bool cz_compose_is_of_a_part(const struct cz_building *b);

#endif
