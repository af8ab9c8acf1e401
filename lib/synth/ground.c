#include "synth/town.h"
#include <math.h>
#include <stdio.h>

/* Where a town lies, in RD metres: towns stand on a grid round the middle of the country, quarters round
 * their town, streets round the middle of their quarter. */
enum { MIDDLE_X = 155000, MIDDLE_Y = 463000, BETWEEN_TOWNS = 14000 };

/* Letters of postcodes; without S, as SA, SD and SS never are. Each street has two of its own. */
static const char letter[] = "ABCDEGHJKLMNPRTVWXZ";
enum { LETTERS = sizeof letter - 1, MOST_STREETS = LETTERS * LETTERS };

static int32_t root(uint64_t n)
{
	uint64_t r = 0;
	while ((r + 1) * (r + 1) <= n)
		r++;
	return (int32_t)r;
}

static struct cz_spot spot_at(int32_t x, int32_t y)
{
	struct cz_spot s = {.lat = NAN, .lon = NAN, .x = x, .y = y};
	if (!cz_rd_to_wgs(s.x, s.y, &s.lat, &s.lon))
		return s;
	/* five decimals, about a metre, so that no digit depends on how a machine multiplies */
	s.lat = floor(s.lat * 1e5 + 0.5) / 1e5;
	s.lon = floor(s.lon * 1e5 + 0.5) / 1e5;
	return s;
}

static size_t people(const struct cz_town *t)
{
	return cz_town_share(t->plan, t->number, t->plan->requests).n +
	       cz_town_share(t->plan, t->number, t->plan->volunteers).n;
}

static void town_middle(const struct cz_town *t, struct cz_chance *c, int32_t *x, int32_t *y)
{
	int32_t towns = (int32_t)cz_plan_towns(t->plan), columns = root((uint64_t)towns - 1) + 1;
	int32_t column = (int32_t)t->number % columns, row = (int32_t)t->number / columns;
	*x = MIDDLE_X + (2 * column - columns + 1) * BETWEEN_TOWNS / 2 + cz_chance_bell(c, 1200);
	*y = MIDDLE_Y + (2 * row - columns + 1) * BETWEEN_TOWNS / 2 + cz_chance_bell(c, 1200);
}

/* In the order in which they are given out. */
static void street_letters(uint32_t i, char out[3])
{
	out[0] = letter[i / LETTERS % LETTERS];
	out[1] = letter[i % LETTERS];
	out[2] = '\0';
}

static void make_quarter(struct cz_town *t, struct cz_chance *c, size_t i, int32_t x, int32_t y)
{
	/* eight winds, in thousandths */
	static const int16_t east[] = {0, 707, 1000, 707, 0, -707, -1000, -707};
	static const int16_t north[] = {1000, 707, 0, -707, -1000, -707, 0, 707};
	struct cz_quarter *q = &t->quarter[i];
	int32_t out = i == 0 ? 0 : i == CZ_QUARTERS - 1 ? t->radius * 17 / 10
							: t->radius * cz_chance_between(c, 60, 100) / 100;
	q->name = cz_quarter_name(i);
	snprintf(q->area, sizeof q->area, "WK%04u%02u", (9001 + t->number) % 10000, (unsigned)i % 100);
	snprintf(q->postcode, sizeof q->postcode, "%d", cz_town_pc4(t->number) + (int)i);
	q->spot = spot_at(x + out * east[i] / 1000, y + out * north[i] / 1000);
}

static void make_streets(struct cz_town *t, struct cz_chance *c, size_t i, struct cz_street *street)
{
	struct cz_quarter *q = &t->quarter[i];
	int32_t spread = i == CZ_QUARTERS - 1 ? t->radius / 2 : t->radius / 5;
	for (uint32_t k = 0; k < q->streets; k++) {
		char letters[3];
		street_letters(k, letters);
		snprintf(street[k].postcode, sizeof street[k].postcode, "%.4s %s", q->postcode, letters);
		street[k].quarter = (uint8_t)i;
		/* later streets lie further out */
		int32_t around = spread / 2 + (int32_t)(spread * k / q->streets);
		int32_t east = cz_chance_bell(c, around), north = cz_chance_bell(c, around);
		street[k].spot = spot_at((int32_t)q->spot.x + east, (int32_t)q->spot.y + north);
	}
}

void cz_town_make_ground(struct cz_town *t)
{
	static const uint16_t size[CZ_QUARTERS] = {20, 14, 16, 12, 14, 10, 9, 5}; /* percent of all streets */
	struct cz_chance c = cz_town_chance(t, CZ_STREAM_GROUND);
	size_t n = people(t);
	int32_t x, y;
	town_middle(t, &c, &x, &y);
	t->radius = 600 + 35 * root(n);
	t->quarters = 2 + n / 60 < CZ_QUARTERS ? 2 + n / 60 : CZ_QUARTERS;
	for (size_t i = 0; i < t->quarters; i++) {
		struct cz_quarter *q = &t->quarter[i];
		size_t want = 2 + n * size[i] / 600;
		make_quarter(t, &c, i, x, y);
		q->first = (uint32_t)t->streets;
		q->streets = want < MOST_STREETS ? (uint32_t)want : MOST_STREETS;
		t->streets += q->streets;
	}
	t->street = cz_town_array(t, t->streets, sizeof *t->street);
	for (size_t i = 0; i < t->quarters && t->street; i++)
		make_streets(t, &c, i, t->street + t->quarter[i].first);
}

uint32_t cz_town_street(const struct cz_town *t, struct cz_chance *c, const uint16_t weight[CZ_QUARTERS])
{
	const struct cz_quarter *q = &t->quarter[cz_chance_weighted(c, weight, t->quarters)];
	if (cz_chance_hit(c, 50))
		return q->first + cz_chance_below(c, q->streets);
	return q->first + (uint32_t)cz_chance_low(c, 0, (int32_t)q->streets - 1);
}

double cz_town_km(const struct cz_town *t, uint32_t a, uint32_t b)
{
	double east = t->street[a].spot.x - t->street[b].spot.x, north = t->street[a].spot.y - t->street[b].spot.y;
	return floor(sqrt(east * east + north * north) / 100 + 0.5) / 10; /* sqrt and floor are exact everywhere */
}
