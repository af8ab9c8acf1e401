#ifndef CZ_SCORE_AGREE_H
#define CZ_SCORE_AGREE_H

#include <stddef.h>
#include <stdint.h>

/* How far answers lie apart. An item's answers are counts per option, lowest option first. */
struct cz_counts {
	const uint32_t *v;
	size_t options;
};

/* Average deviation around the mean, over the items (Burke, Finkelstein and Dusig 1999): in scale points. Items
 * with fewer than two answers are left out; NaN when all are. */
double cz_agree_ad(const struct cz_counts *item, size_t items);
/* r_wg(j) against an even spread (James, Demaree and Wolf 1984), 0 to 1; for one item r_wg. NaN when an item has
 * fewer than two answers. */
double cz_agree_rwg(const struct cz_counts *item, size_t items);
/* van der Eijk's agreement (2001): 1 all the same, 0 evenly spread, -1 two camps at the ends. NaN without answers. */
double cz_agree_eijk(struct cz_counts item);

#endif
