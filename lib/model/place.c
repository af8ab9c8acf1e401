#include "model/place.h"
#include "base/map.h"
#include <stdlib.h>

#define PI 3.14159265358979323846

bool cz_area_holds(const char *larger, const char *smaller)
{
	size_t n = strlen(larger);
	return smaller && n > 2 && strlen(smaller) >= n && memcmp(larger + 2, smaller + 2, n - 2) == 0;
}

double cz_spot_km_round(const struct cz_spot *a, const struct cz_spot *b)
{
	static const double earth = 6371.0088; /* mean radius in km, IUGG */
	double mid = (a->lat + b->lat) / 2 * PI / 180;
	double dx = (a->lon - b->lon) * cos(mid), dy = a->lat - b->lat;
	return hypot(dx, dy) * PI / 180 * earth;
}

/* Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoordinaten",
 * NGT Geodesia 2001: around Amersfoort, seconds of arc for 100 km and metres for 10,000 seconds. */
static const double rd_x0 = 155000, rd_y0 = 463000, lat0 = 52.15517440, lon0 = 5.38720621;

static double seconds_north(double p, double q)
{
	return 3235.65389 * q - 32.58297 * p * p - 0.24750 * q * q - 0.84978 * p * p * q - 0.06550 * q * q * q -
	       0.01709 * p * p * q * q - 0.00738 * p + 0.00530 * p * p * p * p - 0.00039 * p * p * q * q * q +
	       0.00033 * p * p * p * p * q - 0.00012 * p * q;
}

static double seconds_east(double p, double q)
{
	return 5260.52916 * p + 105.94684 * p * q + 2.45656 * p * q * q - 0.81885 * p * p * p +
	       0.05594 * p * q * q * q - 0.05607 * p * p * p * q + 0.01199 * q - 0.00256 * p * p * p * q * q +
	       0.00128 * p * q * q * q * q + 0.00022 * q * q - 0.00022 * p * p + 0.00026 * p * p * p * p * p;
}

static double metres_east(double p, double q)
{
	return 190094.945 * q - 11832.228 * p * q - 114.221 * p * p * q - 32.391 * q * q * q - 0.705 * p -
	       2.340 * p * p * p * q - 0.608 * p * q * q * q - 0.008 * q * q + 0.148 * p * p * q * q * q;
}

static double metres_north(double p, double q)
{
	return 309056.544 * p + 3638.893 * q * q + 73.077 * p * p - 157.984 * p * q * q + 59.788 * p * p * p +
	       0.433 * q - 6.439 * p * p * q * q - 0.032 * p * q + 0.092 * q * q * q * q -
	       0.054 * p * q * q * q * q;
}

static bool in_rd(double x, double y)
{
	return x >= -7000 && x <= 300000 && y >= 289000 && y <= 640000;
}

bool cz_rd_to_wgs(double x, double y, double *lat, double *lon)
{
	double p = (x - rd_x0) * 1e-5, q = (y - rd_y0) * 1e-5;
	if (!in_rd(x, y))
		return false;
	*lat = lat0 + seconds_north(p, q) / 3600;
	*lon = lon0 + seconds_east(p, q) / 3600;
	return true;
}

bool cz_wgs_to_rd(double lat, double lon, double *x, double *y)
{
	double p = 0.36 * (lat - lat0), q = 0.36 * (lon - lon0);
	if (!(fabs(lat - lat0) < 3 && fabs(lon - lon0) < 4))
		return false;
	*x = rd_x0 + metres_east(p, q);
	*y = rd_y0 + metres_north(p, q);
	return in_rd(*x, *y);
}

/* Both forms of what a where says itself; false when it says nothing. */
static bool own_point(const struct cz_where *w, struct cz_spot *out)
{
	*out = (struct cz_spot){w->lat, w->lon, w->x, w->y};
	bool rd = !isnan(w->x) && !isnan(w->y), wgs = !isnan(w->lat) && !isnan(w->lon);
	if (rd && !wgs && !cz_rd_to_wgs(w->x, w->y, &out->lat, &out->lon))
		return false;
	if (wgs && !rd && !cz_wgs_to_rd(w->lat, w->lon, &out->x, &out->y))
		out->x = out->y = NAN;
	return rd || wgs;
}

struct cz_places {
	const struct cz_place *v;
	struct cz_map keys; /* postcode or area code */
	size_t *first;      /* per key: its place */
	size_t cap;
};

/* What is not known comes last. */
static int compare_numbers(double a, double b)
{
	return isnan(a) || isnan(b) ? isnan(a) - isnan(b) : (a > b) - (a < b);
}

static int compare_texts(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) : (a == NULL) - (b == NULL);
}

/* Which of two records of one postcode or area counts: that of the newest division into areas, CZ_INT_NONE being oldest;
 * of one year the first by what they say, so that their order in the files decides nothing. */
static bool counts_before(const struct cz_place *a, const struct cz_place *b)
{
	const struct cz_where *v = &a->where, *w = &b->where;
	const int by[] = {
		(a->year < b->year) - (a->year > b->year),
		compare_numbers(v->lat, w->lat), compare_numbers(v->lon, w->lon),
		compare_numbers(v->x, w->x), compare_numbers(v->y, w->y),
		compare_texts(a->municipality, b->municipality), compare_texts(a->name, b->name),
		compare_texts(v->postcode, w->postcode), compare_texts(v->area, w->area),
	};
	for (size_t k = 0; k < CZ_COUNT(by); k++)
		if (by[k])
			return by[k] < 0;
	return false;
}

static bool add(struct cz_places *p, const char *key, size_t i)
{
	bool added;
	size_t k = cz_map_add(&p->keys, cz_str_of(key), &added);
	if (k == CZ_MAP_NONE)
		return false;
	if (added || counts_before(&p->v[i], &p->v[p->first[k]]))
		p->first[k] = i;
	return true;
}

struct cz_places *cz_places_new(const struct cz_place *v, size_t n)
{
	struct cz_places *p = calloc(1, sizeof *p);
	if (!p)
		return NULL;
	p->v = v;
	p->first = calloc(2 * n + 1, sizeof *p->first);
	for (size_t i = 0; p->first && i < n; i++)
		if ((v[i].where.postcode && !add(p, v[i].where.postcode, i)) || (v[i].where.area && !add(p, v[i].where.area, i))) {
			free(p->first);
			p->first = NULL;
		}
	if (p->first)
		return p;
	cz_places_free(p);
	return NULL;
}

void cz_places_free(struct cz_places *p)
{
	if (!p)
		return;
	cz_map_release(&p->keys);
	free(p->first);
	free(p);
}

static const struct cz_place *look_up(const struct cz_places *p, struct cz_str key)
{
	size_t k = cz_map_find(&p->keys, key);
	return k == CZ_MAP_NONE ? NULL : &p->v[p->first[k]];
}

const struct cz_place *cz_places_record(const struct cz_places *p, const struct cz_where *w)
{
	const struct cz_place *place = NULL;
	if (!p)
		return NULL;
	if (w->postcode)
		place = look_up(p, cz_str_of(w->postcode));
	if (!place && w->postcode && strlen(w->postcode) > 4)
		place = look_up(p, (struct cz_str){w->postcode, 4});
	if (!place && w->area)
		place = look_up(p, cz_str_of(w->area));
	return place;
}

bool cz_places_find(const struct cz_places *p, const struct cz_where *w, struct cz_spot *out)
{
	if (own_point(w, out))
		return true;
	const struct cz_place *place = cz_places_record(p, w);
	if (place && own_point(&place->where, out))
		return true;
	*out = (struct cz_spot){NAN, NAN, NAN, NAN};
	return false;
}
