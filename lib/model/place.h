#ifndef CZ_MODEL_PLACE_H
#define CZ_MODEL_PLACE_H

#include "model/types.h"
#include <math.h>

/* Where something is, resolved: degrees (WGS84) always when known; RD metres (EPSG:28992) too when the
 * record or the conversion gives them inside the Netherlands, else NaN. */
struct cz_spot {
	double lat, lon, x, y;
};

static inline bool cz_spot_known(const struct cz_spot *s)
{
	return !isnan(s->lat) || !isnan(s->x);
}

/* Over the globe: the equirectangular approximation (under 0.3 m off below 50 km). */
double cz_spot_km_round(const struct cz_spot *a, const struct cz_spot *b);

/* Kilometres between two known spots: in RD metres when both have them. It is asked of millions of pairs. */
static inline double cz_spot_km(const struct cz_spot *a, const struct cz_spot *b)
{
	double dx = a->x - b->x, dy = a->y - b->y;
	return isnan(dx) || isnan(dy) ? cz_spot_km_round(a, b) : sqrt(dx * dx + dy * dy) / 1000;
}

/* GM9001 holds WK900101 and BU90010102: the digits of the larger begin those of the smaller, which may be NULL. */
bool cz_area_holds(const char *larger, const char *smaller);

/* RD to WGS84 and back: the published polynomials (Schreutelkamp and Strang van Hees 2001), within 0.3 m of
 * the full transformation inside the Netherlands. False outside their bounds. */
bool cz_rd_to_wgs(double x, double y, double *lat, double *lon) CZ_MUST_CHECK;
bool cz_wgs_to_rd(double lat, double lon, double *x, double *y) CZ_MUST_CHECK;

/* The place records of a run, found by PC6, PC4 or area code. */
struct cz_places;

struct cz_places *cz_places_new(const struct cz_place *v, size_t n) CZ_MUST_CHECK; /* NULL: no memory */
void cz_places_free(struct cz_places *p);
/* Resolve a where: its own coordinates, else its PC6, its PC4, its area; false when nothing helps. p may be NULL. */
bool cz_places_find(const struct cz_places *p, const struct cz_where *w, struct cz_spot *out) CZ_MUST_CHECK;
/* The place record itself for a postcode (PC6, else its PC4) or area code; NULL when there is none. */
const struct cz_place *cz_places_record(const struct cz_places *p, const struct cz_where *w);

#endif
