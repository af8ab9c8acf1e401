#include "intake/points.h"
#include <math.h>

static const char *const name[CZ_POINT_NUMBERS] = {"lat", "lon", "x", "y"};

void cz_point_fields(const struct cz_type *t, const struct cz_field *field[CZ_POINT_NUMBERS])
{
	for (int i = 0; i < CZ_POINT_NUMBERS; i++)
		field[i] = cz_type_field(t, cz_str_of(name[i]));
}

static bool within(double v, double from, double to)
{
	return v >= from && v <= to;
}

/* The Netherlands with a margin: postcodes lie between 50.73 and 53.48 north, 3.39 and 7.20 east. The rest of the Kingdom, and
 * whatever lies abroad, is as far from there when its numbers are exchanged. */
static bool is_here(double lat, double lon)
{
	return within(lat, 50.7, 53.7) && within(lon, 3.2, 7.3);
}

/* The same in metres of the Rijksdriehoek (RD, EPSG:28992). */
static bool is_here_rd(double x, double y)
{
	return within(x, 0, 285000) && within(y, 300000, 640000);
}

/* What an office in the Netherlands may mean: the country with its neighbours, or Bonaire, Saba and Sint Eustatius with theirs. */
static bool is_near(double lat, double lon)
{
	return (within(lat, 50, 54.5) && within(lon, 2.5, 8)) || (within(lat, 12, 18.5) && within(lon, -70, -62));
}

static enum cz_message fault(double a, double b, bool metres)
{
	if (isnan(a) || isnan(b))
		return 0;
	if (a == 0 && b == 0)
		return CZ346;
	bool degrees_turned = is_here(b, a), metres_turned = is_here_rd(b, a);
	if (metres ? metres_turned : degrees_turned)
		return CZ241;
	if (metres ? is_here(a, b) || degrees_turned : is_here_rd(a, b) || metres_turned)
		return CZ345;
	return metres || is_near(a, b) ? 0 : CZ297; /* x and y have ranges of their own */
}

enum cz_message cz_point_fault(const double at[CZ_POINT_NUMBERS], int *first)
{
	*first = CZ_POINT_LAT;
	enum cz_message id = fault(at[CZ_POINT_LAT], at[CZ_POINT_LON], false);
	if (id)
		return id;
	*first = CZ_POINT_X;
	return fault(at[CZ_POINT_X], at[CZ_POINT_Y], true);
}

enum cz_message cz_point_fault_of(const struct cz_type *t, const void *rec, const char **field)
{
	const struct cz_field *f[CZ_POINT_NUMBERS];
	double at[CZ_POINT_NUMBERS];
	int first;
	cz_point_fields(t, f);
	for (int i = 0; i < CZ_POINT_NUMBERS; i++) {
		if (!f[i])
			return 0;
		memcpy(&at[i], (const char *)rec + f[i]->offset, sizeof at[i]);
	}
	enum cz_message id = cz_point_fault(at, &first);
	*field = name[first];
	return id;
}
