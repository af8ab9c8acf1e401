#include "base/text.h"
#include "intake/convert_impl.h"
#include "intake/unknown.h"
#include "intake/yesno.h"

/* Columns of survey tools that tell of a response that it was not finished, or is none: Qualtrics has "Finished" and "Status", LimeSurvey
 * the day on which it was sent. */

enum finish { FINISH_UNTOLD, FINISH_ANSWER, FINISH_DAY, FINISH_KIND };

static enum finish finish_of(const struct cz_column *c)
{
	static const char *const answer[] = {"finished", "voltooid", "completed", "complete", "afgerond", "compleet"};
	static const char *const day[] = {"submitdate", "datum verzonden", "date submitted", "submitdate date submitted",
					  "submitdate datum verzonden", "datum ingestuurd", "submitdate datum ingestuurd", "datum ingediend"};
	static const char *const kind[] = {"status", "response type", "distributionchannel", "distribution channel", "soort antwoord"};
	if (c->used || c->ours)
		return FINISH_UNTOLD;
	if (cz_text_is_one_of(c->folded, answer, CZ_COUNT(answer)))
		return FINISH_ANSWER;
	if (cz_text_is_one_of(c->folded, day, CZ_COUNT(day)))
		return FINISH_DAY;
	return cz_text_is_one_of(c->folded, kind, CZ_COUNT(kind)) ? FINISH_KIND : FINISH_UNTOLD;
}

static bool is_test(struct cz_str cell)
{
	static const char *const word[] = {"survey preview", "preview", "survey test", "test", "spam", "voorbeeld", "enquêtevoorbeeld"};
	return cz_text_is_one_of(cell, word, CZ_COUNT(word));
}

static bool shows_unfinished(const struct cz_converter *c, size_t column, enum finish finish)
{
	struct cz_str cell = cz_convert_cell(c, column);
	struct cz_fault fault;
	bool yes;
	if (finish == FINISH_ANSWER)
		return cz_take_yesno(cell, &yes, &fault) && !yes;
	return finish == FINISH_DAY ? !cell.n || cz_means_unknown(cell) : is_test(cell);
}

int cz_finished_bind(struct cz_converter *c, struct cz_err *err)
{
	c->finish = cz_arena_new0(&c->mem, c->header->n + 1, sizeof *c->finish);
	if (!c->finish)
		return cz_fail_mem(err);
	for (size_t i = 0; i < c->header->n && !c->recipe->only.column; i++)
		if (finish_of(&c->header->column[i]))
			c->finish[c->finish_n++] = i;
	return 0;
}

void cz_finished_tell(struct cz_converter *c)
{
	for (size_t i = 0; i < c->finish_n; i++) {
		const size_t at = c->finish[i];
		if (!shows_unfinished(c, at, finish_of(&c->header->column[at])))
			continue;
		cz_convert_warn(c, (struct cz_problem){.id = CZ282, .field = "answers", .column = at, .value = cz_convert_cell(c, at)});
		return;
	}
}
