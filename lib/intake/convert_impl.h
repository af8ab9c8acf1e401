#ifndef CZ_INTAKE_CONVERT_IMPL_H
#define CZ_INTAKE_CONVERT_IMPL_H

#include "base/map.h"
#include "base/text.h"
#include "intake/convert.h"
#include "intake/kept.h"
#include "intake/points.h"
#include "intake/statements.h"
#include "intake/usual.h"
#include "model/banks.h"

/* The inside of a converter, for those who make a record of a row: convert.c (rows), bind.c and what its steps call (columns),
 * fill.c (fields), cell.c and the files of that name (cells). Who only reads files has convert.h. */

/* A take with its columns found. */
struct bound {
	struct cz_take *take;
	size_t *column; /* each of take->columns, or CZ_COLUMN_NONE */
	size_t n;
	size_t when;    /* column of its condition */
	const char **need;      /* of columns named after kinds of help or values: what each says by its name; NULL when that is not known */
	struct tick_name *name; /* of what is ticked for times: what each column says by its name */
	bool first;     /* its columns say the same: the first that is filled counts */
	bool direct;    /* one column of the file and no condition: nothing is to be chosen */
	bool together;  /* dayparts that its columns say together: crossed or ticked */
	bool keeps;     /* its values are worth keeping */
	struct cz_kept *kept;
};

/* A survey item and where its answers stand. */
struct item {
	const char *item;
	size_t column;
};

/* A column in which nothing may stand: it would say something of a row, if only it could be read. */
struct doubt {
	size_t column;
	size_t as;           /* the column that it has to say the same as, or CZ_COLUMN_NONE */
	enum cz_message why;
	const struct cz_field *unless; /* only where nothing fills this field: without times a record would mean any time */
};

/* That a record ended, without the day. */
struct end {
	bool said;
	int8_t status; /* what it then is */
	size_t column;
	struct cz_str cell;
};

/* A column that nothing reads, and what something in it tells: of an end, also only as a day or a yes, of a match, that it goes on when
 * it says yes, or only what its cell itself says, also in words that may be of anything but under "Opmerking". */
enum unread_kind { UNREAD_NOT, UNREAD_END, UNREAD_DAY, UNREAD_MATCH, UNREAD_GOING_ON, UNREAD_ANY, UNREAD_NOTE };

struct unread {
	size_t column;
	enum unread_kind kind;
};

/* The last day and the status of a record, and their columns, from 1: that of the status only where it is one of crosses for what goes
 * on; 0: none. */
struct going_on {
	const struct cz_field *day, *status;
	size_t day_column, crosses;
};

/* Whether a day is to come still. */
static inline bool cz_is_to_come(cz_day day, cz_day today)
{
	return today > 0 && day > today;
}

struct cz_converter {
	struct cz_recipe *recipe;
	const struct cz_type *type;
	struct cz_header *header;
	const uint8_t *id_key;
	struct bound *bound;
	size_t n, cap;
	struct item *item;
	size_t items, item_cap;
	uint64_t required;           /* a bit for each field that every record must have */
	size_t only;                 /* column of the recipe's own condition */
	size_t *each;                /* columns of "each" */
	size_t each_n;
	struct doubt *doubt;         /* a row with something in these is refused */
	size_t doubts, doubt_cap;
	struct cz_take doubt_take;   /* how their cells are read: as those of times */
	struct unread *unread;       /* NULL: of a type whose records do not end */
	size_t unread_n;
	struct going_on going_on;
	size_t *finish;              /* columns that say of a response whether it was finished */
	size_t finish_n;
	cz_day today;                /* 0: not known */
	size_t vog;                  /* from 1: the bound of the day of a certificate, when another column says how that stands; or 0 */
	const struct cz_field *merged; /* the status, where its column stands before that of the id, as cells that were merged do; or NULL */
	const struct cz_field *kind; /* of a request or a volunteer, the kinds of help, when columns fill it; or NULL */
	const struct cz_field *why;  /* the reason why a record ended, or NULL */
	struct cz_names categories, languages, parties;
	struct seen {
		struct cz_map spelled[2], spelling[2]; /* partnerships and waves of responses, and the same in small letters without spaces */
		struct cz_map own_codes; /* categories that only a policy knows, parties only a survey does, told once */
	} seen;                      /* in the file so far */
	struct cz_names *codes;      /* for each field of kind CODE, by its place in the type */
	struct cz_usual **usual;     /* for each field, words of its lists that came by and were taken as they stand */
	struct cz_take *known;       /* takes made for columns known by their names */
	/* the row */
	const struct cz_str *cell;
	size_t cells;
	const unsigned char *shape;  /* of the cells, when they come out of JSON; see follow.h */
	struct cz_str *part;         /* of "each" */
	size_t *part_column;
	size_t parts, part_cap;
	size_t part_at;              /* the one being made */
	const struct cz_field *point[CZ_POINT_NUMBERS]; /* its fields that say where */
	double beyond[CZ_POINT_NUMBERS]; /* numbers of the row that are outside the range of theirs; else NaN */
	size_t effects;              /* how often reading a cell did more than make its value; see kept.h */
	struct end end, away;        /* away: a volunteer is not available, now */
	void *rec, *blank;           /* the record being made, and one in which nothing is known */
	uint64_t stored;             /* its fields that were set, a bit each */
	struct cz_problem problem[CZ_MOST_PROBLEMS];
	size_t problems;
	size_t hard;                 /* of them, those that refuse the row */
	size_t untold;               /* those for which there was no place */
	bool dropping;               /* what is wrong now refuses nothing: it takes no place from what was noted before */
	size_t *let_go;              /* for each field of the type: values of the row that are left out: personal, or by "otherwise": "drop" */
	size_t let_go_all;           /* the sum of these */
	struct cz_arena row;         /* as long as a row */
	struct cz_arena mem;         /* as long as the converter */
	bool no_memory;
};

/* The virtual column that "each" makes; no value that a header gives a column. */
#define EACH_COLUMN (SIZE_MAX - 2)

/* A column of the file; NULL for CZ_COLUMN_NONE and EACH_COLUMN, which are none. */
static inline struct cz_column *cz_convert_column(const struct cz_converter *c, size_t column)
{
	return column < c->header->n ? &c->header->column[column] : NULL;
}

/* Add to what the cells of a column show, in one of its sets. */
static inline void cz_convert_show(struct cz_converter *c, unsigned char *set, unsigned char what)
{
	c->effects += (*set | what) != *set;
	*set |= what;
}

/* Find the columns of all takes, of "each" and of the survey, and mark them as used. */
int cz_convert_bind(struct cz_converter *c, struct cz_err *err);
/* Without a column for what every record must have, all rows would be refused: better say so once. */
int cz_convert_check(const struct cz_converter *c, struct cz_err *err);
/* A column that the recipe names, marked as used; CZ_COLUMN_NONE when there is none. */
int cz_convert_bind_column(struct cz_converter *c, const char *name, size_t *out, struct cz_err *err);
int cz_convert_missing_column(const struct cz_converter *c, const char *name, struct cz_err *err);
/* Columns in which nothing may stand by the recipe; and those about times that nobody can read. known: what the names of columns
 * bind to times, or NULL. */
int cz_convert_bind_refusals(struct cz_converter *c, struct cz_err *err);
int cz_convert_bind_doubts(struct cz_converter *c, const struct bound *known, struct cz_err *err);
/* Refuse a row for what stands in these. */
void cz_convert_doubt(struct cz_converter *c);

/* Whether a cell of a field for the last day says that there is none yet: another column of it may say one. */
bool cz_convert_denies_end(struct cz_converter *c, struct cz_take *take, size_t column);
/* What a cell says of its record beside the value of its field. A volunteer who says no to all that is asked is not available, now. */
void cz_convert_say_away(struct cz_converter *c, size_t column);
void cz_convert_say_end(struct cz_converter *c, int8_t status, size_t column, struct cz_str cell);
/* Who ended by a column that says only that, "Gestopt", has the status that says so, or is refused for another one that
 * it has. */
void cz_convert_judge_end(struct cz_converter *c);
/* The day of a match that was only proposed is that of the proposal, not of its start: "Datum koppeling" beside "Voorgesteld". */
void cz_convert_judge_start(struct cz_converter *c);
/* Find columns that tell of an end and that nothing reads, and tell of a row in which one does. */
int cz_convert_bind_ends(struct cz_converter *c, struct cz_err *err);
void cz_convert_tell_ends(struct cz_converter *c);

/* Find columns that say of a response that it was not finished or is a test, and tell of a row in which one does. */
int cz_finished_bind(struct cz_converter *c, struct cz_err *err);
void cz_finished_tell(struct cz_converter *c);

/* Find a column that says whether a volunteer has the certificate of which another says the day, and tell of a day that does not
 * count. */
void cz_convert_bind_vog(struct cz_converter *c);
void cz_convert_tell_vog(struct cz_converter *c);

/* Add to the lists that are known by their names the other columns of theirs. */
int cz_convert_bind_joined(struct cz_converter *c, struct cz_err *err);

/* A field that nothing fills gets this value in all rows. */
int cz_convert_bind_constant(struct cz_converter *c, const char *field, const char *value, struct cz_err *err);

/* Note that the row is refused; returns false. Of what stands in a cell, with its column from 0; of anything, with one from 1,
 * or 0. */
bool cz_convert_refuse(struct cz_converter *c, const struct cz_field *f, size_t column, enum cz_message id, struct cz_str value);
bool cz_convert_note(struct cz_converter *c, enum cz_message id, const char *field, size_t column, const char *detail,
		     struct cz_str value);
/* The row is not refused for it. Its column is counted from 0. */
void cz_convert_warn(struct cz_converter *c, struct cz_problem p);
bool cz_convert_no_memory(struct cz_converter *c); /* returns false */
/* "otherwise": "drop" leaves out one value of a field. */
void cz_convert_let_go(struct cz_converter *c, const struct cz_field *f);
/* "otherwise": "drop": what the problems from this one on are about is left out, and told. */
void cz_convert_soften(struct cz_converter *c, size_t from);

/* The cell of a column, trimmed; empty when the row has none there. */
static inline struct cz_str cz_convert_cell(const struct cz_converter *c, size_t column)
{
	if (column < c->cells)
		return cz_text_trim(c->cell[column]);
	return column == EACH_COLUMN && c->parts ? c->part[c->part_at] : (struct cz_str){"", 0};
}
/* A condition of a recipe on a column; empty: its cell says nothing. */
bool cz_convert_holds(const struct cz_converter *c, const struct cz_when *w, size_t column, bool empty);
/* Fill the record from the row. A bit for each field that had something, also for one that was refused: one reason is
 * enough. */
uint64_t cz_convert_fill(struct cz_converter *c);

/* Whether a field can take all that its cells hold, and the row as a whole what its conditions need. False: refused, told. */
bool cz_convert_shape_suits(struct cz_converter *c, const struct bound *b);
bool cz_convert_row_suits(struct cz_converter *c);
unsigned cz_convert_shape(const struct cz_converter *c, size_t column); /* see follow.h; 0 in a table */

/* The cells that mean "not known" by the recipe. */
const struct cz_strs *cz_convert_missing(const struct cz_converter *c, const struct cz_take *take);
/* A cell that is empty, or as good as that. */
bool cz_convert_is_nothing(struct cz_converter *c, struct cz_take *take, struct cz_str cell);
/* What the pattern of a recipe, if it has one, takes from the cell. False: refused, told. *none: it means "not known". */
bool cz_convert_capture(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_str *cell, bool *none);
/*
 * One cell, not blank, as a value of the field. False: refused, told. *none: it means "not known". In this order:
 *
 *	1. missingValues of the recipe
 *	2. signs that nobody sees are taken out of what is compared
 *	3. capture, lookup and map of the recipe
 *	4. words that mean "not known", and such as "idem", which refers to another cell
 *	5. digits and prefix of the recipe
 *	6. whether the cell says only yes or no where a value is wanted
 *	7. the kind of the field: a text (cell_texts.c), a code, number, place or day (cell_values.c, cell_places.c, cell_days.c)
 *
 * A list goes through lookup, map and prefix part by part (cell_texts.c).
 */
bool cz_convert_value(struct cz_converter *c, struct cz_take *take, const struct cz_field *f, struct cz_str cell,
		      size_t column, union cz_field_value *out, bool *none);
void cz_convert_store(struct cz_converter *c, const struct cz_field *f, const union cz_field_value *v);
/* Two numbers in one cell. False: refused, told. */
bool cz_convert_geopoint(struct cz_converter *c, struct cz_take *take, struct cz_str cell, size_t column);
/* Coordinates that cannot both be meant as they stand refuse a row: begun for each record, told of numbers that are outside their
 * range, and judged when all are in. */
void cz_convert_begin_point(struct cz_converter *c);
void cz_convert_note_beyond(struct cz_converter *c, const struct cz_field *f, double v);
void cz_convert_judge_point(struct cz_converter *c);
/* What a cell says under a name that is a value. */
enum cz_tick { CZ_TICK_NONE, CZ_TICK_NO, CZ_TICK_YES, CZ_TICK_WORDS, CZ_TICK_FAILED };

enum cz_tick cz_convert_tick_of(struct cz_converter *c, struct cz_take *take, struct cz_str cell);
/* The same of a cell by its column, whose signs may mean something else: CZ_TICK_FAILED: refused, told, or no memory. */
enum cz_tick cz_convert_tick_at(struct cz_converter *c, struct cz_take *take, size_t column);
/* Keep for the end of the file which of 1 and -1 says yes in a column. */
void cz_convert_note_truth(struct cz_converter *c, const struct cz_take *take, size_t column, struct cz_str cell);
/* Add the name of the column to the list when its cell says yes. False: the cell says neither yes nor no; told. */
bool cz_convert_tick(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *list);
/* What the columns of a ticked field of dayparts say by their names, once; then what all come to in a row; 0: nothing is
 * known. False: refused, told, or no memory. */
int cz_convert_bind_ticked(struct cz_converter *c, struct bound *b, struct cz_err *err);
bool cz_convert_ticked_times(struct cz_converter *c, const struct bound *b, uint32_t *times);
/* The same of columns with days in some and dayparts in others. */
bool cz_convert_crossed_times(struct cz_converter *c, const struct bound *b, uint32_t *times);
/* What stands in one of b's columns of dayparts: of "Van" and "Tot" in both, at the first. False: no memory. */
bool cz_convert_times_cell(struct cz_converter *c, const struct bound *b, size_t column, struct cz_str *out);
/* Columns named after kinds of help, with crosses in them: bind the field of these to them, unless something else fills it. */
int cz_convert_bind_needs(struct cz_converter *c, struct cz_err *err);
/* The same of each field of one value whose words the columns are called by: "Urgentie [Laag]", "Frequentie" over "Wekelijks". */
int cz_convert_bind_choices(struct cz_converter *c, struct cz_err *err);
/* The same of a recipe that ticks columns and says with a map what each of them is, and that there are no others. */
int cz_convert_bind_mapped_needs(struct cz_converter *c, struct bound *b, struct cz_err *err);
/* Such columns as one cell. False: refused, told, or no memory. */
bool cz_convert_join_needs(struct cz_converter *c, const struct bound *b, struct cz_buf *out);
struct bound *cz_convert_new_bound(struct cz_converter *c, struct cz_take *take, size_t n);
/* Whether something fills the field by now; and what a take is bound to, or NULL. */
bool cz_convert_is_bound(const struct cz_converter *c, const struct cz_field *f);
struct bound *cz_convert_bound_of(struct cz_converter *c, const struct cz_take *take);
/* The parts of a list cell, trimmed, without empty ones, in the row's memory. */
bool cz_convert_split(struct cz_converter *c, const struct cz_strs *separators, struct cz_str cell, struct cz_str **part,
		      size_t *n);

/* The parts of such a cell behind those of other columns, with bars between them. */
bool cz_convert_add_list(struct cz_converter *c, struct cz_take *take, size_t column, struct cz_buf *out);

/* Where a word or sign that joins names ("en", "/") stands in s at or behind from, and how long it is; s.n and 0 when
 * there is none. */
size_t cz_convert_joint(struct cz_str s, size_t from, size_t *n);

/* Survey items among the columns that nothing else uses. */
int cz_answers_bind(struct cz_converter *c, struct cz_err *err);
/* Whether an answer is rather a number of a telephone or the like. */
bool cz_answers_personal(struct cz_str cell);
/* The member "answers" as an object. */
bool cz_answers_make(struct cz_converter *c, const struct cz_value **out);

#endif
