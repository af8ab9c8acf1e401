#include "base/text.h"
#include "intake/dates.h"
#include "intake/ends_impl.h"
#include "intake/header_impl.h"
#include "intake/titles.h"
#include "intake/unknown.h"
#include "intake/yesno.h"
#include "model/types.h"

/* Columns that nothing reads, in which something may tell that a record ended or has a match. */

static void bind_going_on(struct cz_converter *c)
{
	struct going_on *g = &c->going_on;
	g->day = cz_type_field(c->type, cz_str_of(cz_ending_of(c->type)->day));
	g->status = cz_convert_status_of(c);
	g->day_column = cz_converter_column(c, g->day->key);
	const size_t status = cz_converter_column(c, g->status->key);
	g->crosses = status && cz_column_says_going_on(&c->header->column[status - 1]) ? status : 0;
}

static enum unread_kind kind_of(const struct cz_type *t, const struct cz_column *col)
{
	if (cz_column_may_say_end(col))
		return col->others || cz_column_is_of_vog(col) ? UNREAD_NOT : UNREAD_END;
	if (t == &cz_type_request && (cz_column_may_say_match(col) || cz_column_names_who_helps(col)))
		return UNREAD_MATCH; /* it is of somebody else */
	if (col->others || cz_column_is_of_vog(col))
		return UNREAD_NOT;
	if (cz_column_may_say_last_day(col))
		return UNREAD_DAY;
	if (cz_column_says_going_on(col) || (t == &cz_type_match && cz_column_says_accepted(col)))
		return UNREAD_GOING_ON;
	return cz_column_is_of_notes(col) ? UNREAD_NOTE : UNREAD_ANY;
}

/* The field of why a record ended, where its column says by its name that it is of an end: that of a match is also that of a no. */
static const struct cz_field *reason_of(const struct cz_converter *c)
{
	static const char *const word[] = {"einde", "eind", "beeindiging", "afsluiting", "afsluitreden", "afwijzing"};
	const struct cz_field *why = cz_type_field(c->type, CZ_STR("close_reason"));
	if (c->type != &cz_type_match)
		return why;
	why = cz_type_field(c->type, CZ_STR("reason"));
	const struct cz_column *col = cz_convert_column(c, cz_converter_column(c, why->key) - 1);
	return col && cz_header_holds_word(col->folded, word, CZ_COUNT(word)) ? why : NULL;
}

int cz_convert_bind_ends(struct cz_converter *c, struct cz_err *err)
{
	if (!cz_ending_of(c->type))
		return 0;
	c->why = reason_of(c);
	bind_going_on(c);
	c->unread = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *c->unread);
	bool *unrelated = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *unrelated);
	if (!c->unread || !unrelated)
		return cz_fail_mem(err);
	if (cz_header_mark_listed(c->header, c->recipe->unrelated.v, c->recipe->unrelated.n, unrelated, err))
		return err->code;
	for (size_t i = 0; i < c->header->n; i++) {
		const struct cz_column *col = &c->header->column[i];
		const enum unread_kind kind = unrelated[i] ? UNREAD_NOT : kind_of(c->type, col);
		if ((!col->used || (col->spare && kind == UNREAD_MATCH)) && !col->ours && !col->day.n && kind)
			c->unread[c->unread_n++] = (struct unread){i, kind};
	}
	return 0;
}

/* What the record says itself. */
static int8_t status_of(const struct cz_converter *c)
{
	int8_t status;
	memcpy(&status, (const char *)c->rec + c->going_on.status->offset, sizeof status);
	return status;
}

/* Whether a request has somebody. */
static bool has_match(const struct cz_converter *c)
{
	const int8_t status = status_of(c);
	return status == CZ_REQUEST_MATCHED || status == CZ_REQUEST_ACTIVE;
}

/* "Stopt per 1-1", "Overl. 2-2-2026", "langdurig ziek", which no title of a list is. */
static bool is_told_so(struct cz_str cell)
{
	static const char *const all[] = {
		"stopt", "stopte", "opgehouden", "is opgehouden", "resolved", "cancelled", "canceled", "problem solved", "pauze", "met pauze",
		"op pauze", "ziek", "langdurig ziek", "ziektewet", "in ziektewet", "in de ziektewet",
	};
	static const char *const first[] = {"stopt", "stopte", "overl", "opgehouden"}, *const then[] = {"per", "op", "met", "in", "eind"};
	struct cz_str rest = cell, word, next;
	if (cz_text_is_one_of(cell, all, CZ_COUNT(all)))
		return true;
	bool begins = cz_text_word(&rest, " .,:", &word) && cz_text_is_one_of(word, first, CZ_COUNT(first));
	bool more = begins && cz_text_word(&rest, " .,:", &next);
	return begins && (!more || cz_sign_is_digit(*next.s) || cz_text_is_one_of(next, then, CZ_COUNT(then)));
}

/* "Gekoppeld aan Henk", "heeft al iemand", of a request. */
static bool has_somebody(struct cz_str cell)
{
	static const char *const has[] = {"heeft al iemand", "heeft al een vrijwilliger", "heeft al een maatje"};
	static const char *const first[] = {"gekoppeld", "gematcht", "matched", "is gekoppeld", "al gekoppeld", "inmiddels gekoppeld"};
	bool matched = cz_text_begins_one_of(cell, first, CZ_COUNT(first)) && cz_title_says_matched(cell);
	return matched || cz_text_begins_one_of(cell, has, CZ_COUNT(has)) || cz_text_eq_nocase(cell, CZ_STR("heeft iemand"));
}

/* "Man overleden", "thuiszorg is gestopt", "vorige vrijwilliger stopte", "kan niet meer tillen", "gestopt met roken", and of a request
 * "verhuisd naar de wijk": why somebody asks for help, or of what, and no end. */
static bool is_of_another(const struct cz_converter *c, struct cz_str cell)
{
	static const char *const who[] = {
		"man", "vrouw", "echtgenoot", "echtgenote", "partner", "zoon", "dochter", "kind", "kinderen", "moeder", "vader", "ouders", "zus",
		"zuster", "broer", "buurman", "buurvrouw", "buren", "vriend", "vriendin", "familie", "hond", "kat", "poes", "thuiszorg", "huishoudelijke",
		"hulp", "mantelzorger", "mantelzorg", "vorige", "vorig", "eerdere", "husband", "wife", "son", "daughter", "mother", "father", "previous",
	};
	static const char *const able[] = {"kan", "mag", "kunnen", "durft", "wil", "can"}, *const of[] = {"naar", "uit", "van", "vanuit"};
	struct cz_str word, before = {"", 0}, last = {"", 0};
	bool could = false;
	for (struct cz_str rest = cell; cz_text_word(&rest, " .,:;()", &word); before = last, last = word) {
		bool moved = c->type == &cz_type_request && cz_text_eq_nocase(last, CZ_STR("verhuisd")) && cz_text_is_one_of(word, of, CZ_COUNT(of));
		bool stopped = cz_text_eq_nocase(before, CZ_STR("gestopt")) && cz_text_eq_nocase(last, CZ_STR("met"));
		bool work = stopped && (cz_text_begins(word, "vrijwillig") || cz_text_begins(word, "hulp"));
		bool no_more = could && cz_text_eq_nocase(before, CZ_STR("niet")) && cz_text_eq_nocase(last, CZ_STR("meer"));
		if ((cz_text_is_one_of(word, who, CZ_COUNT(who)) && !work) || moved || (stopped && !work) || no_more)
			return true;
		could |= cz_text_is_one_of(word, able, CZ_COUNT(able));
	}
	return false;
}

/* Whether a few words, below whatever name, say that it ended: "overleden 2-2-2026". */
static bool is_an_end(const struct cz_converter *c, struct cz_str cell, bool note)
{
	static const char *const noted[] = {"gedaan", "klaar", "geregeld", "is klaar", "is geregeld"};
	const bool ended = (cz_title_says_end(cell) || is_told_so(cell)) && !is_of_another(c, cell);
	return ended || (note && cz_text_is_one_of(cell, noted, CZ_COUNT(noted))) ||
	       (c->type == &cz_type_request && !has_match(c) && has_somebody(cell));
}

/* Whether it is worth asking: every cell that nothing reads comes by here. */
static inline bool may_be_end(struct cz_str cell)
{
	enum { LONGEST = 40, NUMBER = 12 }; /* "06-12345678", "12-03-1950" */
	bool number = cell.n && cell.n <= NUMBER && cz_sign_is_digit(cell.s[0]) && cz_sign_is_digit(cell.s[cell.n - 1]);
	return cell.n <= LONGEST && !number && cz_title_may_say_end(cell);
}

/* A day, if not one to come: "Lid tot". */
static bool is_past_day(const struct cz_converter *c, struct cz_str cell)
{
	static const struct cz_date_style any = {.window = 0};
	struct cz_fault fault;
	cz_day day;
	if (cz_take_date(cell, &any, &day, &fault))
		return !cz_is_to_come(day, c->today);
	return cz_sign_is_digit(*cell.s) && fault.id != CZ230;
}

/* Whether a cell says that it ended, or has a match. */
static bool tells_end(const struct cz_converter *c, struct cz_str cell, enum unread_kind kind)
{
	struct cz_fault f;
	if (!cell.n)
		return false;
	bool yes = false, answer = cz_take_yesno(cell, &yes, &f), no = cz_means_none(cell) || (answer && !yes);
	if (cz_means_unknown(cell))
		return false;
	if (kind == UNREAD_END || kind == UNREAD_MATCH)
		return !no && !(kind == UNREAD_MATCH && cz_means_sought(cell));
	if (kind == UNREAD_DAY && (answer || is_past_day(c, cell)))
		return !no;
	return (kind == UNREAD_GOING_ON && no) || (may_be_end(cell) && is_an_end(c, cell, false));
}

/* Whether the record says itself that it ended. */
static bool has_ended(const struct cz_converter *c)
{
	return cz_convert_has(c, c->going_on.day) || cz_ending_is_over(cz_ending_of(c->type), status_of(c));
}

static bool says_more(struct cz_converter *c, const struct unread *u)
{
	const struct cz_str cell = cz_convert_cell(c, u->column);
	if (u->kind >= UNREAD_ANY) /* nearly all are */
		return may_be_end(cell) && is_an_end(c, cell, u->kind == UNREAD_NOTE);
	return !(u->kind == UNREAD_MATCH && has_match(c)) && tells_end(c, cell, u->kind);
}

static void tell(struct cz_converter *c, size_t column)
{
	struct cz_str cell = cz_convert_cell(c, column);
	cz_convert_warn(c, (struct cz_problem){.id = CZ373, .field = "status", .column = column, .value = cell});
}

/* The column of a last day beside a status that goes on; it may be to come, and of a volunteer always. Or that of crosses for what goes
 * on, where there is none. 0: neither. */
static size_t doubts_going_on(const struct cz_converter *c)
{
	const struct going_on *g = &c->going_on;
	if (cz_convert_has(c, g->day)) {
		bool goes_on = cz_convert_has(c, g->status) && !cz_ending_is_over(cz_ending_of(c->type), status_of(c));
		cz_day last;
		memcpy(&last, (const char *)c->rec + g->day->offset, sizeof last);
		return goes_on && c->type != &cz_type_volunteer && !cz_is_to_come(last, c->today) ? g->day_column : 0;
	}
	bool empty = g->crosses && !cz_convert_has(c, g->status) && !cz_convert_cell(c, g->crosses - 1).n;
	return empty ? g->crosses : 0;
}

void cz_convert_tell_ends(struct cz_converter *c)
{
	const size_t doubtful = c->unread ? doubts_going_on(c) : 0;
	if (doubtful)
		tell(c, doubtful - 1);
	if (!c->unread || doubtful || has_ended(c))
		return;
	size_t i = 0;
	while (i < c->unread_n && !says_more(c, &c->unread[i]))
		i++;
	if (i < c->unread_n)
		tell(c, c->unread[i].column);
	else if (c->why && cz_convert_has(c, c->why))
		tell(c, cz_converter_column(c, c->why->key) - 1);
}
