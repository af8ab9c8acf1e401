#ifndef CZ_INTAKE_HEADER_H
#define CZ_INTAKE_HEADER_H

#include "base/arena.h"
#include "base/err.h"
#include "data/csv.h"
#include "data/emit.h"
#include "intake/bracket.h"
#include "intake/id_digits.h"
#include "intake/returned.h"
#include "model/field.h"
#include "model/personal.h"

/* What the dates of a column have shown, as far as no recipe says how they are written. */
enum {
	CZ_DATES_EITHER = 1,
	CZ_DATES_MONTH_FIRST = 2,
	CZ_DATES_DOUBTFUL = 3, /* both */
	CZ_DATES_EITHER_STROKE = 4, /* with strokes, "11/3/2026", as where the month goes first */
	CZ_DATES_DAY_FIRST = 8      /* "31/3/2026": they have the day first, whatever another column has */
};
/* Of its dates with strokes: the first number, when all have the same, and the second ones, a bit each; 11/2, 11/3 and 11/4/2026 are
 * rather of one week than of three months. */
struct cz_date_run {
	unsigned char first; /* 0: none yet */
	bool varies;
	uint16_t seconds;
};
/* What the distances of a column have shown: minutes of travelling, and numbers without a unit. */
enum { CZ_DISTANCES_OTHER = 1, CZ_DISTANCES_BARE = 2, CZ_DISTANCES_DOUBTFUL = 3 };

/* What the numbers of a column of urgencies have shown, as far as nobody said what they mean: some from 1 to 3, some
 * that are not. */
enum { CZ_URGENCIES_OURS = 1, CZ_URGENCIES_BEYOND = 2, CZ_URGENCIES_DOUBTFUL = 3 };

/* What the answers of a column have shown: a 1 for yes, and a -1, which is the yes of Access, and elsewhere often not known. */
enum { CZ_TRUTHS_ONE = 1, CZ_TRUTHS_MINUS = 2, CZ_TRUTHS_DOUBTFUL = 3 };

/* Whether a column says for a day or daypart when a person can, by its name: "Maandag" and "Beschikbaarheid [Maandag]" do; a day
 * of a week, "Week 1 ma", perhaps, when no better column does; and one under any other name, "Werkt op", does not. */
enum cz_says_when { CZ_WHEN_NOT, CZ_WHEN_PERHAPS, CZ_WHEN_YES };

/* The columns of a file and what their names say. */
struct cz_column {
	struct cz_str name;         /* as in the file, trimmed */
	struct cz_str shown;        /* what remarks call it: the name, unless cz_header_hide has found that it gives a person away */
	struct cz_str folded;       /* cz_column_name_fold */
	struct cz_str whole;        /* cz_text_fold, as a recipe may name it: "postalcode" */
	struct cz_str plain;        /* the same without what stands in brackets at its end: a unit */
	enum cz_bracket bracket;    /* what that is; where it makes of the name another, plain is the whole name */
	struct cz_str asked;        /* what of a name with a code in front may be known: "Postcode" of "G01Q02. Postcode"; else empty */
	struct cz_str base;         /* plain; or, where it has one, the name without its number, */
	size_t nth;                 /* which tells its place in a list of columns for days or dayparts: "Dag 2"; else 0 */
	bool clock, dated;          /* times of the clock stand in it, one in a cell; or dates; see top_cells.h */
	bool parts, weekly;         /* parts of the day stand in it, or days of the week; see top_cells.h */
	struct cz_str own;          /* its cell in the last row of the header: the name, unless that is of several rows */
	struct cz_str below;        /* own, folded and without unit; empty in a header of one row */
	struct cz_str sole;         /* the same, when no other column has it; else empty */
	bool tells;                 /* a cell of its header, or a key of its path, gives a person away */
	enum cz_personal personal;  /* what a column of this name holds */
	enum cz_ours ours;          /* a column of a rejects file, which no office made */
	bool others;                /* of somebody else than the record is about; see cz_header_mark_others */
	bool of_asker;              /* "Geslacht" of a request: that of who asks, which nothing needs */
	bool of_person;             /* the number of who asks, which is that of the request where nothing else is */
	bool house;                 /* of an address: "Nr" right behind "Straat", "State" between "City" and "Zip" */
	bool names;                 /* "Vrijwilliger", over cells without digits; see top_cells.h */
	bool no_area;               /* called after areas, but without their codes; see top_cells.h */
	bool no_kind;               /* called after kinds of help, "Dienst" or "Tel.", but others stand in it; see top_cells.h */
	bool of_date;               /* "Dag" beside "Datum", with the day of the week of that date; see top_cells.h */
	struct cz_str day;          /* the day or daypart that the name is or ends with: "Maandag", "di-middag"; else empty,
	                             * also where it lists what may stand in the column: "Dagen (ma t/m vr)" beside "Dagdelen" */
	uint32_t days;              /* the same as bits of CZ_F_TIMES */
	struct cz_str front;        /* what stands before it in the name, folded */
	enum cz_says_when when;
	size_t instead;             /* from 1: the column which is read for what this one says too: a field, an answer; or 0 */
	struct cz_str question;     /* folded, what stands over a group of columns in a header of several rows, this one among them */
	bool elsewhere;             /* what stands so over it is of something else than the record: "Vakantie", "Klacht" */
	struct cz_str upper;        /* its cell in the row over that, folded, unless it goes for a group of columns; else empty */
	bool grouped;               /* what stands over it in a header of several rows stands further to the left */
	bool may_be_date;           /* "ma 9-12": times of the clock, or the 9th of December */
	bool titled;                /* it is of days, under a title of something else than when somebody can */
	bool doubtful;              /* it begins like a day, and goes on like none that comes each week: "ma 7 dec", "do (even weken)" */
	bool of_end;                /* "Ma van", "Maandag eind": of one end of the hours on that day; doubtful too */
	bool unclear;               /* "Do" beside "Dm", "PM" beside "AM", "Maandag tijd" beside "Maandag": some part of some day */
	bool of_work;               /* "Werkdagen" beside "Ma": of when somebody can, or works */
	bool no_part;               /* "Nacht" or "Feestdagen" beside days or dayparts: times of no daypart */
	bool denies;                /* "Bezet ma", "Ma niet": of a day on which somebody cannot */
	size_t twin;                /* from 1: the column of the same day that is read; this one has to say the same; or 0 */
	bool spare;                 /* used, but only where the better column for its field is empty */
	bool unsaid;                /* the recipe says nothing of it, and it has cells */
	bool told;                  /* it has no name, and that it has cells was told, or the recipe names it */
	bool used;                  /* a field takes from it */
	unsigned char dates;        /* CZ_DATES_ */
	struct cz_date_run run;
	struct cz_id_digits digits; /* as --sniff has seen */
	unsigned char distances;    /* CZ_DISTANCES_ */
	unsigned char urgencies;    /* CZ_URGENCIES_ */
	unsigned char truths;       /* CZ_TRUTHS_ */
	unsigned char scale;        /* CZ_SCALE_ */
	unsigned char late_scale;   /* what a line under the rows says besides */
	size_t late_line;           /* and which */
};

struct cz_header {
	struct cz_column *column;
	size_t n;
	bool distrusted; /* a line above it says that its days are not those when somebody can: "Afwezigheid" */
	bool other_kinds; /* or that its kinds of help are not those that are offered or asked: "Hobby's" */
	struct cz_arena mem;
};

#define CZ_HEADER_INIT {0}
#define CZ_COLUMN_NONE  SIZE_MAX
#define CZ_COLUMN_TAKEN (SIZE_MAX - 1)

/* Names for n columns: cells, or "#1", "#2" ... when it is NULL. own: the last row of a header of several rows, or NULL. */
int cz_header_read(struct cz_header *h, const struct cz_str *cell, const struct cz_str *own, size_t n,
		   struct cz_err *err) CZ_MUST_CHECK;
/* What stands over the last row of a header of several, cell by cell; empty for all columns of a group but the first. */
int cz_header_read_upper(struct cz_header *h, const struct cz_str *upper, struct cz_err *err) CZ_MUST_CHECK;
/* The first column of that name: as it stands, else folded, else by what it alone has in the last row, else by its place among those of
 * one name ("Taken#2") or by its number ("#3"); CZ_COLUMN_NONE when there is none, also for lack of memory, which err then tells. */
size_t cz_header_find(const struct cz_header *h, const char *name, struct cz_err *err);
/* Who fills in a sheet writes names of people, and more, above its columns: then remarks call the column by its number, and one that
 * is a path in JSON by the plain key with which it begins and its number among the paths. */
int cz_header_hide(struct cz_header *h, bool paths, enum cz_lang lang, struct cz_err *err) CZ_MUST_CHECK;
/* Whether a key of JSON gives a person away; not one that is a name of a column. */
int cz_header_key_tells(struct cz_str key, bool *tells, struct cz_err *err) CZ_MUST_CHECK;
/* What the cells of a column are, which were seen before; see top_cells.h. */
void cz_column_foresee(struct cz_column *c, const struct cz_column *before);
/* What cells have shown of a column that is read anew. */
void cz_column_remember(struct cz_column *c, const struct cz_column *before);
/* Its name, when remarks call it otherwise; else nothing. */
struct cz_str cz_column_hidden(const struct cz_column *c);
/* A column as a recipe names it: by its name, or by its number ("#3") where it has none of its own or that gives a person away; also as
 * the key of an object, before its value. */
bool cz_header_goes_by_name(const struct cz_header *h, size_t i);
/* Mark the columns that a recipe lists, by their names or, as above, by their numbers. */
int cz_header_mark_listed(const struct cz_header *h, const char *const *name, size_t n, bool *marked, struct cz_err *err) CZ_MUST_CHECK;
void cz_header_emit(const struct cz_header *h, size_t i, const char *key, struct cz_emit *e);
void cz_header_emit_key(const struct cz_header *h, size_t i, struct cz_emit *e);
/* The column of that kind, CZ_COLUMN_NONE when there is none. */
size_t cz_header_ours(const struct cz_header *h, enum cz_ours which);
/* "Vrijwilliger", without a word of a number. */
bool cz_column_is_who(const struct cz_column *c);
/* Mark the columns that are of somebody else than the records of t are about: "Postcode (partner)", and in a list of
 * requests those under "Vrijwilliger". No field takes from them by their names, and what they alone shared a name with has it alone. */
void cz_header_mark_others(struct cz_header *h, const struct cz_type *t);
/* Mark the gender of who asks, in a list of requests: no field takes it by its name. */
void cz_header_mark_asker(struct cz_header *h, const struct cz_type *t);
/* Mark the columns under titles of groups that are of something else than the record. Their own names alone say nothing then. */
void cz_header_mark_titles(struct cz_header *h);
/* Of a header under such a title, mark the columns of days and times. No field takes from them by their names. */
void cz_header_distrust_days(struct cz_header *h);
/* Whether by its name it says of a record that it goes on, "Actief", or perhaps that it ended, "Reden vertrek"; or of a request that it has
 * somebody, "Gekoppelde vrijwilliger", and since when: "Gekoppeld op". */
bool cz_column_says_going_on(const struct cz_column *c);
bool cz_column_may_say_end(const struct cz_column *c);
/* The same where only a day or a yes below it tells: "Stop"; and of a match whether it was accepted. */
bool cz_column_may_say_last_day(const struct cz_column *c);
bool cz_column_says_accepted(const struct cz_column *c);
bool cz_column_is_of_notes(const struct cz_column *c);
/* Whether it is of the certificate of conduct of a volunteer. */
bool cz_column_is_of_vog(const struct cz_column *c);
bool cz_column_may_say_match(const struct cz_column *c);
/* Whether what stands below it, beside requests, is who helps: "Vrijwilliger", "Toegewezen aan". */
bool cz_column_names_who_helps(const struct cz_column *c);
bool cz_column_says_match_day(const struct cz_column *c);
/* Whether a column that is read of volunteers, a day, a status or a second kind of help, stands behind one of a request or a match, and is
 * perhaps of that: "Hulpvraag;Startdatum;Einddatum". */
bool cz_header_may_be_of_match(const struct cz_header *h, size_t i);
/* How well the column's name fits the field: 1 is best, 0 is not at all. */
size_t cz_column_fits(const struct cz_column *c, const struct cz_field *f);
/* The same of the first of several columns of a list, "Taal 1", or of a further one, without its number. */
size_t cz_column_fits_first(const struct cz_column *c, const struct cz_field *f);
/* The id of a second list beside the first, whose id is column `id`; both from 1, or 0. "Nr;Postcode;;Nr;Postcode" are
 * two lists: the name of the id stands again, and behind it another of the names. One alone may be the number of a
 * house. */
size_t cz_header_beside(const struct cz_header *h, size_t id);
/* Whether a column before it has the same name. */
bool cz_header_is_second(const struct cz_header *h, size_t i);
/* Whether a column is the number of a house, which stands right behind a street or a postcode. */
bool cz_header_has_house(const struct cz_header *h);
/* Which column fills each field of t by its name; the best names first, so that "Hulpvraagnummer" is the id although
 * there is a "Nummer" too. of: for each field CZ_COLUMN_NONE, or CZ_COLUMN_TAKEN when it needs none. Columns that are used
 * are passed over; those that were found are marked used, and spare ones beside them as such. */
int cz_header_settle(struct cz_header *h, const struct cz_type *t, size_t *of, struct cz_err *err) CZ_MUST_CHECK;
/* The columns that together say when, one for each day or daypart, in the order of the file; not those in use, and not a second one
 * for the same day. also: one that is not named so and says it too ("Beschikbaarheid"), or CZ_COLUMN_NONE. column has room for h->n;
 * how many there are, 0 when none is named after a day. */
size_t cz_header_days(const struct cz_header *h, size_t also, size_t *column);
/* Mark what else is named after one of these n days, in a second block of weeks, as a twin of it. */
void cz_header_mark_twins(struct cz_header *h, const size_t *column, size_t n);
/* Whether days stand in it, "Dag"; and clock times beside these, "Tijd". */
bool cz_column_says_days(const struct cz_column *c);
bool cz_column_says_hours(const struct cz_column *c);
/* Whether it says when on some day, which another column has to name: so do hours, and parts of the day under "Moment van de dag". */
bool cz_column_is_of_some_day(const struct cz_column *c);
/* Whether by its name, if its cells say so too, parts of the day or hours stand in it. */
bool cz_column_may_hold_parts(const struct cz_column *c);
/* "Dienst", "Tijdvak": times of the clock, and not how much. */
bool cz_column_says_shift(const struct cz_column *c);
/* Which end of something it says by its name, "Van" or "Tot"; and whether that is one of the clock. */
enum cz_end { CZ_END_NONE, CZ_END_FIRST, CZ_END_LAST };

enum cz_end cz_column_end(const struct cz_column *c);
bool cz_column_is_clock(const struct cz_column *c);
/* "Van" and "Tot" with who knows what in them. */
bool cz_column_may_be_clock(const struct cz_column *c);
/* Whether by its name it may say when somebody can, also where that is not sure enough to read it: "Werkt op [Maandag]". */
bool cz_column_may_say_when(const struct cz_column *c);
/* Whether by its name it may be of parts of a day, which others say: "Dagdeel 1", "Tijd". */
bool cz_column_may_narrow(const struct cz_column *c);
/* Whether its cell in the last row of the header is a day or a daypart, and those above it tell of which: "Maandag" over "ochtend". */
bool cz_column_narrows(const struct cz_column *c);
/* Whether by its name it may say whether somebody is available at all, "Beschikbaar". */
bool cz_column_says_whether(const struct cz_column *c);
/* Whether dayparts stand in it by its name, "Dagdelen"; the days are said elsewhere. */
bool cz_column_says_parts(const struct cz_column *c);
/* The columns that say when together with column i, which fits the field of times, i among them: those of its list, "Dag 2" beside
 * "Dag 1", and those that say the other half, one of the two by days only, "Dagen" beside "Dagdelen", or beside "Tijd", or "Van" and
 * "Tot". column has room for h->n; how many there are. */
size_t cz_header_crossed(const struct cz_header *h, size_t i, const struct cz_field *times, size_t *column);
/* Of columns that a recipe crosses, the ones with the same number in their names go together. */
void cz_header_number_crossed(struct cz_header *h, const size_t *column, size_t n);
/* The columns of stretches of time that nothing uses yet: "Tijd", or "Van" and "Tot". */
size_t cz_header_hours(const struct cz_header *h, size_t *column);
void cz_header_release(struct cz_header *h);

#endif
