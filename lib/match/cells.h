#ifndef CZ_MATCH_CELLS_H
#define CZ_MATCH_CELLS_H

#include "match/glance.h"

/* Volunteers by what they offer and where they live: in cells of a few kilometres, row by row from south to north, in
 * each row from west to east, so that those near a place lie in a few stretches of one list. Who lives nowhere known
 * comes last. */
struct cz_cells;

/* Those for whom wanted(t, hand) holds; or those of a list, in the order of the town. NULL: no memory. */
struct cz_cells *cz_cells_new(const struct cz_match_town *t,
			      bool (*wanted)(const struct cz_match_town *t, uint32_t hand)) CZ_MUST_CHECK;
struct cz_cells *cz_cells_of(const struct cz_match_town *t, const uint32_t *hand, uint32_t n) CZ_MUST_CHECK;
void cz_cells_free(struct cz_cells *c);

/* Which list holds all who offer what the request asks for: that of a kind of help, which is the bit of its category, or that
 * of all, when it asks for nothing or the policy does not look at that. Lists that no request asks for are empty. */
enum { CZ_CELLS_ALL = 64 };
int cz_cells_kind(const struct cz_cells *c, const struct cz_ask *a);

struct cz_cell_list;
const struct cz_cell_list *cz_cells_list(const struct cz_cells *c, const struct cz_ask *a);
/* The same people for a remote request, those with the same interests together. */
const struct cz_cell_list *cz_cells_remote(const struct cz_cells *c, const struct cz_ask *a);
uint32_t cz_cells_all(const struct cz_cells *c);                     /* how many there are in all lists together */
uint32_t cz_cell_list_n(const struct cz_cell_list *l);               /* how many in this one */
const uint32_t *cz_cell_list_hands(const struct cz_cell_list *l);    /* indices in town.hand */

const struct cz_glances *cz_cell_list_glances(const struct cz_cell_list *l); /* in the order of the hands */

/* What each volunteer costs, when pairs are priced, in the order of the hands; and the least of every so many of them. */
enum { CZ_PRICE_BLOCK = CZ_GLANCES };
struct cz_prices {
	int64_t *each, *least; /* NULL: none */
};
/* The prices, given by index in town.hand, in place of those before. False: no memory. */
bool cz_cells_price(struct cz_cells *c, const int64_t *price) CZ_MUST_CHECK;
struct cz_prices cz_cell_list_prices(const struct cz_cell_list *l);

/* A stretch of hands[from..to) to look at, who live in one row of cells (by its number in the list) or not. */
#define CZ_NO_ROW (-1)
struct cz_stretch {
	uint32_t from, to;
	int32_t row;
};

/* Stretches, in order, that hold everyone within km of the request, and everyone whose place is not known; a remote
 * request and a policy without distances get all. Returns how many, at most CZ_STRETCHES. */
enum { CZ_STRETCHES = 66 };
size_t cz_cell_list_near(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch out[CZ_STRETCHES]);

/* The part of a stretch that holds everyone in it within km of the request. */
struct cz_stretch cz_cell_list_trim(const struct cz_cell_list *l, const struct cz_ask *a, double km, struct cz_stretch s);

/* In the list for remote requests: what interests there are in each block of CZ_PRICE_BLOCK. In the others NULL. */
const uint64_t *cz_cell_list_shared(const struct cz_cell_list *l);

/* Whether a volunteer of the list is in one of the stretches. */
bool cz_cell_list_in(const struct cz_cell_list *l, const struct cz_hand *h, uint32_t hand, const struct cz_stretch *s, size_t n);

#endif
