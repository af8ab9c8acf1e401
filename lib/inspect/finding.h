#ifndef CZ_INSPECT_FINDING_H
#define CZ_INSPECT_FINDING_H

#include "base/err.h"
#include "base/message.h"
#include "model/store.h"

/* Something that is odd about a record, or between records. It tells where and which rule, never what is there. */
struct cz_finding {
	enum cz_message id;
	const char *record;      /* type of the record, or NULL when it could not be read */
	const char *key[2];      /* its id; request and volunteer of what has no id of its own; NULL: none */
	const char *field;       /* or NULL */
	const char *detail;      /* the rule's own words: "retention 730", "2 > 1"; in any language; or NULL */
	const char *other;       /* the id of a second record that it is about, or NULL */
	const char *value;       /* what stands there, for --show-values only; or NULL */
	struct cz_at at;
};

struct cz_findings {
	struct cz_finding *v;
	size_t n, cap;
	size_t count[CZ_LEVELS];
	bool failed; /* no memory: sticky, asked once at the end */
	struct cz_arena mem; /* details and values */
};

#define CZ_FINDINGS_INIT {0}

void cz_findings_add(struct cz_findings *f, const struct cz_finding *finding);
/* A text that lives as long as the findings: "retention 730". */
const char *cz_findings_text(struct cz_findings *f, const char *fmt, ...) CZ_PRINTF(2, 3);
/* By number, type of record, id, field, second id, file and line. The order of the input plays no part. */
void cz_findings_sort(struct cz_findings *f);
void cz_findings_release(struct cz_findings *f);

/* One finding as a record of JSON, or as a line for people. An id that looks like personal data is left out unless
 * values are to be shown. */
void cz_finding_json(const struct cz_finding *f, enum cz_lang lang, bool show_values, struct cz_buf *out);
void cz_finding_text(const struct cz_finding *f, enum cz_lang lang, bool show_values, struct cz_buf *out);

#endif
