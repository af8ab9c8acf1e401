#ifndef CZ_SCORE_SURVEY_H
#define CZ_SCORE_SURVEY_H

#include "score/result.h"
#include "score/write.h"

/* One run of scoring: a few banks, each with the responses that name it. */

struct cz_survey {
	struct cz_bank bank;
	struct cz_tally tally;
	struct cz_results results;
};

/* How to count; the same for every bank. */
struct cz_survey_rules {
	enum cz_twice twice;
	enum cz_interval_kind interval;
	bool pairwise; /* see struct cz_tally */
};

struct cz_surveys {
	struct cz_survey *v; /* places for as many banks as were announced; they do not move */
	size_t n;
	struct cz_survey_rules rules;
	uint64_t elsewhere;  /* responses to a bank that is not here */
	struct cz_arena mem;
};

/* Room for so many banks. */
int cz_surveys_init(struct cz_surveys *s, size_t banks, struct cz_survey_rules rules, struct cz_err *err) CZ_MUST_CHECK;
/* One more bank, from its document, whose arena has to outlive it. CZ_EUSAGE when another has its name. */
int cz_surveys_add(struct cz_surveys *s, const struct cz_document *bank, struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
/* Take a response record, for the bank that it names or the first; one to no bank here is remarked and counted. */
int cz_surveys_take(struct cz_surveys *s, const struct cz_record *rec, struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
/* All have come: score them. Whoever was invited stands in the partnerships of beside, which outlives s. */
int cz_surveys_finish(struct cz_surveys *s, const struct cz_store *beside, struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
/* Everything as records, bank by bank, and what the registration in f->beside says; an unsound questionnaire is remarked. */
int cz_surveys_write(const struct cz_surveys *s, struct cz_score_form f, struct cz_buf *out, struct cz_remarks *remarks,
		     struct cz_err *err) CZ_MUST_CHECK;
/* The scores, or the items, of all banks as one table; remarked when it tells of a party of fewer than CZ_SURVEY_PUBLIC people,
 * for a table is passed on. */
enum { CZ_SURVEY_PUBLIC = 5 };
int cz_surveys_sheet(const struct cz_surveys *s, bool items, struct cz_buf *out, struct cz_remarks *remarks,
		     struct cz_err *err) CZ_MUST_CHECK;
/* The agendas of all banks in words; see score/letter.h. */
int cz_surveys_letter(const struct cz_surveys *s, struct cz_score_form f, enum cz_lang lang, struct cz_buf *out,
		      struct cz_err *err) CZ_MUST_CHECK;
uint64_t cz_surveys_counted(const struct cz_surveys *s); /* responses */
void cz_surveys_release(struct cz_surveys *s);

#endif
