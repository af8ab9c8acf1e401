#ifndef CZ_MATCH_TRAITS_H
#define CZ_MATCH_TRAITS_H

#include "base/map.h"
#include "model/types.h"

/* Texts of one kind (categories, languages, skills, interests) as bits. What requests ask for is numbered; what a
 * volunteer has beyond that does not matter. The first 63 have a bit of their own, all others share the last one,
 * and where that one counts the texts themselves are compared: lists may be as long as an office likes. */
struct cz_traits {
	struct cz_map names;
	bool languages; /* they meet on their first part, whatever the case: nl-BE speaks nl */
};

#define CZ_TRAITS_OTHER ((uint64_t)1 << 63)

/* The bits of what a request asks for; false when memory is out. first, if given: the bit of the first text. */
bool cz_traits_ask(struct cz_traits *t, const struct cz_texts *texts, uint64_t *bits, uint64_t *first) CZ_MUST_CHECK;
/* The bits of what a volunteer has. */
uint64_t cz_traits_have(const struct cz_traits *t, const struct cz_texts *texts);

/* Texts with their bits. */
struct cz_traited {
	uint64_t bits;
	const struct cz_texts *texts;
};

/* Where both have the last bit: how many of the texts without a bit of their own are the same; whether all are listed. */
int cz_traits_others(const struct cz_traits *t, struct cz_traited a, struct cz_traited b);
bool cz_traits_listed(const struct cz_traits *t, struct cz_traited have, struct cz_traited asked);

/* At least one in common. */
static inline bool cz_traits_share(const struct cz_traits *t, struct cz_traited a, struct cz_traited b)
{
	uint64_t common = a.bits & b.bits;
	return common & ~CZ_TRAITS_OTHER || (common && cz_traits_others(t, a, b) > 0);
}

/* All that is asked. */
static inline bool cz_traits_hold(const struct cz_traits *t, struct cz_traited have, struct cz_traited asked)
{
	return !(asked.bits & ~have.bits) && (!(asked.bits & CZ_TRAITS_OTHER) || cz_traits_listed(t, have, asked));
}

/* How many in common. */
static inline int cz_traits_common(const struct cz_traits *t, struct cz_traited a, struct cz_traited b)
{
	uint64_t common = a.bits & b.bits;
	int n = common & CZ_TRAITS_OTHER ? cz_traits_others(t, a, b) : 0;
	for (common &= ~CZ_TRAITS_OTHER; common; common &= common - 1)
		n++;
	return n;
}

/* This one, which has this bit. */
static inline bool cz_traits_has(const struct cz_traits *t, struct cz_traited have, const char *text, uint64_t bit)
{
	const struct cz_texts one = {&text, 1};
	return have.bits & bit && (bit != CZ_TRAITS_OTHER || cz_traits_listed(t, have, (struct cz_traited){bit, &one}));
}

#endif
