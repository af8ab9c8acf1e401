#ifndef CZ_MATCH_RULE_H
#define CZ_MATCH_RULE_H

#include "match/town.h"

/* The hard rules for one pair. km is that of cz_match_km, past that of cz_match_past. */

/* The first rule in order that forbids the pair, or 0. */
enum cz_rule cz_rule_first(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km,
			   unsigned past);
/* All of them: bit `rule` for each. */
unsigned cz_rule_all(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past);

/* Whether none does. */
bool cz_rule_allows(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, double km, unsigned past);

/* Both sides as bits of CZ_FIT: what rules that the policy has switched off ask for is not needed. rows: those of the policy
 * that speak of the request. To be worked out when all else of the town is. */
uint64_t cz_rule_needs(const struct cz_match_town *t, const struct cz_ask *a, uint32_t rows);
uint64_t cz_rule_has(const struct cz_hand *h);

/* What rule 8 misses in a volunteer, why it fails: a bit for each. */
enum cz_lack { CZ_LACK_CAR, CZ_LACK_VOG, CZ_LACK_TRAINING, CZ_LACK_SKILLS, CZ_LACK_GENDER, CZ_LACKS };
unsigned cz_rule_lacks(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h);
const char *cz_lack_name(enum cz_lack lack);

/* Rule 3 alone. */
bool cz_rule_organisation(const struct cz_ask *a, const struct cz_hand *h);

/* Rules that look at the volunteer only, whatever the request: status, place, asked. */
bool cz_rule_hand_free(const struct cz_match_town *t, const struct cz_hand *h);

/* Whether the one rule that fails may be relaxed: distance, times, an expired certificate, place, asked. */
bool cz_rule_near_miss(const struct cz_match_town *t, const struct cz_ask *a, const struct cz_hand *h, unsigned failing);

#endif
