#include "verify/near.h"
#include "base/array.h"
#include <math.h>
#include <stdlib.h>

static const uint32_t everybody = UINT32_MAX;
static const int32_t postcodes = INT32_MIN;  /* the strip of those found by postcode */
static const int32_t spotless = INT32_MIN + 1; /* and of those who can only be found so */

/* Of latitude, on the sphere of cz_spot_km 111.195; what is less leaves room for the difference with RD metres. */
static const double km_per_degree = 111.0, strip_km = 2, pi = 3.14159265358979323846;

/* Where the strips see somebody. RD metres come first when a record gives both, as in distances. */
static bool position(const struct cz_spot *s, double *lat, double *lon)
{
	*lat = s->lat;
	*lon = s->lon;
	if (!isnan(s->x) && !cz_rd_to_wgs(s->x, s->y, lat, lon)) {
		*lat = s->lat;
		*lon = s->lon;
	}
	return !isnan(*lat);
}

static int32_t strip_of(double lat)
{
	return (int32_t)floor(lat * km_per_degree / strip_km);
}

static double digits(const char *postcode)
{
	return (postcode[0] - '0') * 1000 + (postcode[1] - '0') * 100 + (postcode[2] - '0') * 10 + (postcode[3] - '0');
}

static int by_place(const void *a, const void *b)
{
	const struct cz_near_entry *x = a, *y = b;
	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	if (x->strip != y->strip)
		return x->strip < y->strip ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->giver > y->giver) - (x->giver < y->giver);
}

static bool add(struct cz_near *n, uint32_t bucket, int32_t strip, double at, double lat, uint32_t giver)
{
	const struct cz_giver *g = &n->sides->giver[giver];
	if (!CZ_ARRAY_MORE(n->entry, n->n, n->cap))
		return false;
	n->entry[n->n++] = (struct cz_near_entry){
		.bucket = bucket, .strip = strip, .at = at, .lat = lat, .giver = giver, .per_km = g->per_km,
		.side = cz_judge_giver(n->sides, g, bucket == everybody ? CZ_WORD_NONE : bucket),
		.reach = nextafterf((float)g->max_km, INFINITY),
	};
	return true;
}

static bool add_giver(struct cz_near *n, uint32_t bucket, uint32_t giver)
{
	const struct cz_giver *g = &n->sides->giver[giver];
	const char *postcode = g->rec->where.postcode;
	double lat, lon;
	bool known = position(&g->spot, &lat, &lon);
	if (known && !add(n, bucket, strip_of(lat), lon, lat, giver))
		return false;
	if (known && !(n->by_postcode && postcode))
		return true;
	return add(n, bucket, known ? postcodes : spotless, postcode ? digits(postcode) : -1, NAN, giver);
}

int cz_near_make(struct cz_near *n, const struct cz_sides *s, struct cz_err *err)
{
	bool kinds = s->book->on[2], any = !kinds, good = true;
	*n = (struct cz_near){.sides = s};
	for (uint32_t i = 0; i < s->seekers; i++) {
		if (!s->seeker[i].wanted)
			continue;
		any = any || s->seeker[i].category == CZ_WORD_NONE;
		n->by_postcode = n->by_postcode || !cz_spot_known(&s->seeker[i].spot);
	}
	for (uint32_t j = 0; j < s->givers && good; j++) {
		const struct cz_giver *g = &s->giver[j];
		if (g->room <= 0 || (s->book->on[1] && !g->active))
			continue;
		if (any)
			good = add_giver(n, everybody, j);
		for (uint32_t k = 0; kinds && good && k < g->categories.n; k++)
			good = add_giver(n, g->categories.v[k], j);
	}
	if (n->n)
		qsort(n->entry, n->n, sizeof *n->entry, by_place);
	return good ? 0 : cz_fail_mem(err);
}

void cz_near_release(struct cz_near *n)
{
	free(n->entry);
}

/* The first entry at or behind this one. */
static size_t from(const struct cz_near *n, uint32_t bucket, int32_t strip, double at)
{
	const struct cz_near_entry wanted = {.bucket = bucket, .strip = strip, .at = at};
	size_t lo = 0, hi = n->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (by_place(&n->entry[mid], &wanted) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* One visit. */
struct visit {
	const struct cz_near *n;
	uint32_t bucket;
	void (*take)(void *ctx, const struct cz_near_entry *e);
	void *ctx;
};

static void stretch(const struct visit *v, int32_t strip, double lo, double hi)
{
	for (size_t k = from(v->n, v->bucket, strip, lo); k < v->n->n; k++) {
		const struct cz_near_entry *e = &v->n->entry[k];
		if (e->bucket != v->bucket || e->strip != strip || e->at > hi)
			return;
		v->take(v->ctx, e);
	}
}

/* Distance is no matter: all strips, where everybody stands once, and those without a spot. */
static void all(const struct visit *v)
{
	for (size_t k = from(v->n, v->bucket, spotless, -2); k < v->n->n && v->n->entry[k].bucket == v->bucket; k++)
		v->take(v->ctx, &v->n->entry[k]);
}

void cz_near_visit(const struct cz_near *n, uint32_t seeker, void (*take)(void *ctx, const struct cz_near_entry *e), void *ctx)
{
	const struct cz_sides *s = n->sides;
	const struct cz_seeker *a = &s->seeker[seeker];
	const struct visit v = {n, s->book->on[2] && a->category != CZ_WORD_NONE ? a->category : everybody, take, ctx};
	const char *postcode = a->rec->where.postcode;
	double lat, lon, wider = a->max_km * 1.01 + 0.01;
	if (a->rec->remote == 1 || !s->book->on[5]) {
		all(&v);
		return;
	}
	bool known = position(&a->spot, &lat, &lon);
	if (postcode)
		stretch(&v, spotless, digits(postcode), digits(postcode));
	if (postcode && !known)
		stretch(&v, postcodes, digits(postcode), digits(postcode));
	if (!known)
		return;
	double reach = wider / km_per_degree, narrow = cos(fmin(fabs(lat) + reach, 89) * pi / 180);
	for (int32_t strip = strip_of(lat - reach); strip <= strip_of(lat + reach); strip++)
		stretch(&v, strip, lon - reach / narrow, lon + reach / narrow);
}

struct cz_near_glance cz_near_from(const struct cz_near *n, uint32_t seeker)
{
	const struct cz_seeker *a = &n->sides->seeker[seeker];
	struct cz_near_glance g = {NAN, NAN, 0, n->sides->book->on[5] ? (a->max_km + 1) / km_per_degree : 2};
	if (a->rec->remote == 1 || !position(&a->spot, &g.lat, &g.lon))
		return g;
	g.across = km_per_degree * cos(fmin(fabs(g.lat) + g.high / 2, 90) * pi / 180);
	return g;
}

double cz_near_km(const struct cz_near_glance *from, const struct cz_near_entry *e)
{
	double north = fabs(e->lat - from->lat), up = north * km_per_degree;
	double right = north <= from->high ? (e->at - from->lon) * from->across : 0;
	double km = 0.998 * sqrt(up * up + right * right) - 0.005;
	return km > 0 ? km : 0; /* also when one of the two is not known */
}
