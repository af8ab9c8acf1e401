#ifndef CZ_SCORE_REGISTER_H
#define CZ_SCORE_REGISTER_H

#include "model/store.h"
#include "score/bank.h"
#include "data/emit.h"

/* What the registration says of working together, from requests, matches and contacts: beside the answers, never mixed into them. */

struct cz_share {
	int64_t n, of;
};

struct cz_registered {
	int64_t matches; /* that started */
	struct cz_share share[CZ_REGISTERED_KINDS];
};

/* For each partnership of the store, in its order; to be freed. today: CZ_DAY_NONE when it does not matter. NULL: no memory. */
struct cz_registered *cz_register_new(const struct cz_store *s, cz_day today) CZ_MUST_CHECK;

/* To which aspect each share speaks; NULL: to none. */
struct cz_registered_aspects {
	const char *id[CZ_REGISTERED_KINDS];
};

/* Fill in those that are not yet known and that the bank names. */
void cz_register_aspects(const struct cz_bank *bank, struct cz_registered_aspects *out);

/* A record for each partnership that has matches. */
int cz_register_write(const struct cz_store *s, const struct cz_registered *reg, const struct cz_registered_aspects *aspects,
		      struct cz_buf *out, struct cz_err *err) CZ_MUST_CHECK;
/* "for 2 of the 3 matches", which cz_registered_words() ends. */
void cz_register_say_share(struct cz_share s, enum cz_lang lang, struct cz_buf *out);
/* aspect may be NULL. */
void cz_register_write_share(struct cz_emit *e, enum cz_registered_kind kind, struct cz_share s, const char *aspect);

#endif
