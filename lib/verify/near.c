#include "verify/near.h"
#include "base/array.h"
#include "base/threads.h"
#include <math.h>
#include <stdlib.h>

static const uint32_t everybody = UINT32_MAX;
static const int32_t postcodes = INT32_MIN;    /* the strip of those found by postcode */
static const int32_t anywhere = INT32_MIN + 1; /* of everybody, for requests at any distance */
static const int32_t spotless = INT32_MIN + 2; /* and of those who can only be found by postcode */

/* Of latitude, on the sphere of cz_spot_km 111.195; what is less leaves room for the difference with RD metres. */
static const double km_per_degree = 111.0, strip_km = 4, pi = 3.14159265358979323846;

static const float together = 0.06f; /* degrees of longitude: a group is no wider; about as wide as a strip is high */

/* Where the strips see somebody. RD metres come first when a record gives both, as in distances. */
static struct cz_near_seat seat_of(const struct cz_spot *s)
{
	struct cz_near_seat at;
	if (isnan(s->x) || !cz_rd_to_wgs(s->x, s->y, &at.lat, &at.lon))
		at = (struct cz_near_seat){s->lat, s->lon};
	return at;
}

static bool is_known(const struct cz_near_seat *at)
{
	return !isnan(at->lat);
}

static int32_t strip_of(double lat)
{
	return (int32_t)floor(lat * km_per_degree / strip_km);
}

static float digits(const char *postcode)
{
	return (float)((postcode[0] - '0') * 1000 + (postcode[1] - '0') * 100 + (postcode[2] - '0') * 10 +
		       (postcode[3] - '0'));
}

int cz_near_spot_order(const void *a, const void *b)
{
	const struct cz_near_spot *x = a, *y = b;
	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	if (x->strip != y->strip)
		return x->strip < y->strip ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return (x->who > y->who) - (x->who < y->who);
}

struct stands {
	struct cz_near_spot *v;
	size_t n, cap;
};

static bool add(struct stands *s, struct cz_near_spot at)
{
	if (!CZ_ARRAY_MORE(s->v, s->n, s->cap))
		return false;
	s->v[s->n++] = at;
	return true;
}

struct sorting {
	struct cz_near_spot *v;
	const size_t *first; /* per bucket, and where the last one ends */
};

static void sort_bucket(void *sorting, size_t bucket)
{
	const struct sorting *s = sorting;
	size_t from = s->first[bucket], n = s->first[bucket + 1] - from;
	if (n > 1)
		qsort(s->v + from, n, sizeof *s->v, cz_near_spot_order);
}

static size_t bucket_number(const struct cz_near_spot *at, size_t buckets)
{
	return at->bucket == everybody ? buckets : at->bucket;
}

/* Into cz_near_spot_order: first each to its bucket, of which there are so many and everybody; then each bucket. */
static bool sort(struct stands *s, size_t buckets)
{
	size_t *first = cz_array_new0(buckets + 3, sizeof *first);
	struct cz_near_spot *v = cz_array_new(s->n, sizeof *v);
	if (first && v) {
		size_t *next = first + 1; /* ends up where the following one begins */
		for (size_t k = 0; k < s->n; k++)
			next[bucket_number(&s->v[k], buckets) + 1]++;
		for (size_t b = 0; b < buckets; b++)
			next[b + 1] += next[b];
		for (size_t k = 0; k < s->n; k++)
			v[next[bucket_number(&s->v[k], buckets)]++] = s->v[k];
		cz_threads_each(sort_bucket, &(struct sorting){v, first}, buckets + 1, 1);
		free(s->v);
		s->v = v;
	}
	free(first);
	return first && v;
}

/* remote: some request of the bucket can be helped from anywhere. */
static bool add_giver(const struct cz_near *n, struct stands *to, uint32_t bucket, bool remote, uint32_t giver,
		      const struct cz_near_seat *at)
{
	const char *postcode = n->sides->giver[giver].rec->where.postcode;
	bool known = is_known(at);
	if (remote && !add(to, (struct cz_near_spot){bucket, giver, anywhere, 0, NAN}))
		return false;
	if (known && !add(to, (struct cz_near_spot){bucket, giver, strip_of(at->lat), (float)at->lon, (float)at->lat}))
		return false;
	if (known && !(n->by_postcode && postcode))
		return true;
	int32_t strip = known ? postcodes : spotless;
	return add(to, (struct cz_near_spot){bucket, giver, strip, postcode ? digits(postcode) : -1, NAN});
}

/* The buckets that requests look in. */
struct asked {
	bool everybody, everybody_remote; /* remote: from anywhere */
	bool *remote;                     /* per category */
};

static void note_asked(struct cz_near *n, struct asked *asked)
{
	const struct cz_sides *s = n->sides;
	asked->everybody = !s->book->on[2];
	for (uint32_t i = 0; i < s->seekers; i++) {
		const struct cz_seeker *a = &s->seeker[i];
		bool all_kinds = a->category == CZ_WORD_NONE || !s->book->on[2], remote = a->rec->remote == 1;
		if (!a->wanted)
			continue;
		n->by_postcode = n->by_postcode || !cz_spot_known(&a->spot);
		asked->everybody = asked->everybody || all_kinds;
		if (remote && all_kinds)
			asked->everybody_remote = true;
		else if (remote)
			asked->remote[a->category] = true;
	}
}

static bool add_givers(const struct cz_near *n, struct stands *to, const struct asked *asked)
{
	const struct cz_sides *s = n->sides;
	bool good = true;
	for (uint32_t j = 0; j < s->givers && good; j++) {
		const struct cz_giver *g = &s->giver[j];
		if (g->room <= 0 || (s->book->on[1] && !g->active))
			continue;
		const struct cz_near_seat at = seat_of(&g->spot);
		if (asked->everybody)
			good = add_giver(n, to, everybody, asked->everybody_remote, j, &at);
		for (uint32_t k = 0; s->book->on[2] && good && k < g->categories.n; k++)
			good = add_giver(n, to, g->categories.v[k], asked->remote[g->categories.v[k]], j, &at);
	}
	return good;
}

static uint32_t category_of(const struct cz_near_spot *at)
{
	return at->bucket == everybody ? CZ_WORD_NONE : at->bucket;
}

static struct cz_near_entry entry_of(const struct cz_sides *s, const struct cz_near_spot *at)
{
	const struct cz_giver *g = &s->giver[at->who];
	return (struct cz_near_entry){
		.west = at->at, .east = at->at, .south = at->lat, .north = at->lat,
		.giver = at->who, .per_km = g->per_km,
		.points = cz_judge_own(s, g, category_of(at)),
		.reach = nextafterf((float)g->max_km, INFINITY),
	};
}

/* One more, further east in the same strip. */
static void join(struct cz_near_entry *all, const struct cz_near_entry *e)
{
	all->east = e->east;
	all->south = e->south < all->south ? e->south : all->south;
	all->north = e->north > all->north ? e->north : all->north;
	all->reach = e->reach > all->reach ? e->reach : all->reach;
	all->per_km = e->per_km > all->per_km ? e->per_km : all->per_km;
}

/* Whether the k-th begins a group, where the one before began at first. */
static bool begins_group(const struct stands *s, size_t k, size_t first)
{
	const struct cz_near_spot *at = &s->v[k];
	return k == 0 || at[-1].bucket != at->bucket || at[-1].strip != at->strip || at->at - s->v[first].at > together;
}

struct filling {
	struct cz_near *n;
	const struct stands *from;
};

static void fill(void *filling, size_t k)
{
	const struct filling *f = filling;
	const struct cz_sides *s = f->n->sides;
	const struct cz_near_spot *at = &f->from->v[k];
	f->n->entry[k] = entry_of(s, at);
	f->n->has[k] = cz_judge_giver(s, &s->giver[at->who], category_of(at));
}

static void make_groups(struct cz_near *n, const struct stands *from)
{
	cz_threads_each(fill, &(struct filling){n, from}, from->n, 4096);
	struct cz_near_group *g = NULL;
	for (size_t k = 0; k < from->n; k++) {
		const struct cz_near_spot *at = &from->v[k];
		if (begins_group(from, k, g ? g->first : 0)) {
			g = &n->group[n->groups++];
			*g = (struct cz_near_group){at->bucket, at->strip, k, k, n->crowds, n->entry[k], n->has[k]};
		} else {
			join(&g->all, &n->entry[k]);
			g->has = cz_judge_either(g->has, n->has[k]);
		}
		n->crowds += (k - g->first) % CZ_JUDGE_CROWD == 0;
		g->end = k + 1;
	}
	n->n = from->n;
}

static size_t count_groups(const struct stands *from)
{
	size_t groups = 0, first = 0;
	for (size_t k = 0; k < from->n; k++)
		if (begins_group(from, k, first)) {
			groups++;
			first = k;
		}
	return groups;
}

static bool make_rows(struct cz_near *n)
{
	size_t cap = 0;
	for (size_t k = 0; k <= n->groups; k++) {
		const struct cz_near_group *g = k < n->groups ? &n->group[k] : NULL;
		const struct cz_near_row *last = n->rows ? &n->row[n->rows - 1] : NULL;
		if (g && last && last->bucket == g->bucket && last->strip == g->strip)
			continue;
		if (!CZ_ARRAY_MORE(n->row, n->rows, cap))
			return false;
		n->row[n->rows++] = (struct cz_near_row){g ? g->bucket : everybody, g ? g->strip : INT32_MAX, k};
	}
	n->rows--;
	return true;
}

static void take_seat(void *near, size_t seeker)
{
	struct cz_near *n = near;
	n->seat[seeker] = seat_of(&n->sides->seeker[seeker].spot);
}

int cz_near_make(struct cz_near *n, const struct cz_sides *s, struct cz_err *err)
{
	struct stands at = {0};
	struct asked asked = {.remote = cz_array_new0(s->words.n, sizeof *asked.remote)};
	*n = (struct cz_near){.sides = s, .seat = cz_array_new(s->seekers, sizeof *n->seat)};
	bool good = asked.remote && n->seat;
	if (good) {
		cz_threads_each(take_seat, n, s->seekers, 4096);
		note_asked(n, &asked);
		good = add_givers(n, &at, &asked) && sort(&at, s->words.n);
	}
	n->entry = good ? cz_array_new(at.n, sizeof *n->entry) : NULL;
	n->has = good ? cz_array_new(at.n, sizeof *n->has) : NULL;
	n->group = good ? cz_array_new(count_groups(&at), sizeof *n->group) : NULL;
	good = n->entry && n->has && n->group;
	if (good) {
		make_groups(n, &at);
		good = make_rows(n);
	}
	free(asked.remote);
	free(at.v);
	return good ? 0 : cz_fail_mem(err);
}

void cz_near_release(struct cz_near *n)
{
	free(n->seat);
	free(n->entry);
	free(n->has);
	free(n->group);
	free(n->row);
}

/* Who looks where */

static uint32_t bucket_of(const struct cz_near *n, const struct cz_seeker *a)
{
	return n->sides->book->on[2] && a->category != CZ_WORD_NONE ? a->category : everybody;
}

struct cz_near_spot cz_near_spot(const struct cz_near *n, uint32_t seeker)
{
	const struct cz_seeker *a = &n->sides->seeker[seeker];
	struct cz_near_spot spot = {bucket_of(n, a), seeker, anywhere, 0, NAN};
	const struct cz_near_seat *at = &n->seat[seeker];
	if (a->rec->remote != 1 && is_known(at)) {
		spot.strip = strip_of(at->lat);
		spot.at = (float)at->lon;
		spot.lat = (float)at->lat;
	}
	return spot;
}

/* One visit. */
struct visit {
	const struct cz_near *n;
	uint32_t bucket;
	void (*look)(void *ctx, const struct cz_near_group *g);
	void *ctx;
};

/* The first row of the bucket that is this strip, or lies behind it. */
static size_t row_at(const struct visit *v, int32_t strip)
{
	size_t lo = 0, hi = v->n->rows;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		const struct cz_near_row *r = &v->n->row[mid];
		if (r->bucket < v->bucket || (r->bucket == v->bucket && r->strip < strip))
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static bool is_row(const struct visit *v, size_t row, int32_t last)
{
	return row < v->n->rows && v->n->row[row].bucket == v->bucket && v->n->row[row].strip <= last;
}

/* The groups of a row that lie between two degrees, or digits. */
static void stretch(const struct visit *v, size_t row, double from, double to)
{
	size_t lo = v->n->row[row].first, end = v->n->row[row + 1].first, hi = end;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v->n->group[mid].all.east < from)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < end && v->n->group[lo].all.west <= to; lo++)
		v->look(v->ctx, &v->n->group[lo]);
}

static void stretch_of(const struct visit *v, int32_t strip, double at)
{
	size_t row = row_at(v, strip);
	if (is_row(v, row, strip))
		stretch(v, row, at, at);
}

/* Distance is no matter of rules: all strips, where everybody stands once, and those without a spot. */
static void all(const struct visit *v)
{
	for (size_t row = row_at(v, spotless); is_row(v, row, INT32_MAX); row++)
		stretch(v, row, -INFINITY, INFINITY);
}

void cz_near_visit(const struct cz_near *n, uint32_t seeker, void (*look)(void *ctx, const struct cz_near_group *g),
		   void *ctx)
{
	const struct cz_sides *s = n->sides;
	const struct cz_seeker *a = &s->seeker[seeker];
	const struct visit v = {n, bucket_of(n, a), look, ctx};
	const char *postcode = a->rec->where.postcode;
	const struct cz_near_seat *at = &n->seat[seeker];
	if (a->rec->remote == 1) {
		stretch_of(&v, anywhere, 0);
		return;
	}
	if (!s->book->on[5]) {
		all(&v);
		return;
	}
	bool known = is_known(at);
	if (postcode)
		stretch_of(&v, spotless, digits(postcode));
	if (postcode && !known)
		stretch_of(&v, postcodes, digits(postcode));
	if (!known)
		return;
	double reach = (a->max_km * 1.01 + 0.01) / km_per_degree;
	double narrow = cos(fmin(fabs(at->lat) + reach, 89) * pi / 180);
	int32_t last = strip_of(at->lat + reach);
	for (size_t row = row_at(&v, strip_of(at->lat - reach)); is_row(&v, row, last); row++)
		stretch(&v, row, at->lon - reach / narrow, at->lon + reach / narrow);
}

struct cz_near_glance cz_near_from(const struct cz_near *n, uint32_t seeker)
{
	const struct cz_seeker *a = &n->sides->seeker[seeker];
	struct cz_near_glance g = {NAN, NAN, 0, n->sides->book->on[5] ? (a->max_km + strip_km + 1) / km_per_degree : 2};
	if (a->rec->remote == 1 || !is_known(&n->seat[seeker]))
		return g;
	g.lat = n->seat[seeker].lat;
	g.lon = n->seat[seeker].lon;
	g.across = km_per_degree * cos(fmin(fabs(g.lat) + g.high / 2, 90) * pi / 180);
	return g;
}

double cz_near_km(const struct cz_near_glance *from, const struct cz_near_entry *e)
{
	double below = e->south - from->lat, above = from->lat - e->north;
	double left = e->west - from->lon, right = from->lon - e->east;
	double up = (below > 0 ? below : above > 0 ? above : 0) * km_per_degree;
	double aside = (left > 0 ? left : right > 0 ? right : 0) * from->across;
	/* a degree there may be shorter */
	bool high = !(from->lat - e->south <= from->high && e->north - from->lat <= from->high);
	double km = 0.998 * (high ? up : sqrt(up * up + aside * aside)) - 0.005;
	return km > 0 ? km : 0; /* also when one of the two is not known */
}
