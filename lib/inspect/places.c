#include "inspect/check.h"
#include "model/place.h"
#include <math.h>

static bool has_point(const struct cz_where *w)
{
	return (!isnan(w->lat) && !isnan(w->lon)) || (!isnan(w->x) && !isnan(w->y));
}

static void check(const struct cz_places *places, const struct cz_where *w, bool needed, struct cz_finding f,
		  struct cz_findings *out)
{
	struct cz_spot spot;
	bool stated = has_point(w) || w->postcode || w->area;
	if (!stated && needed)
		f.id = CZ472;
	else if (stated && places && !has_point(w) && !cz_places_find(places, w, &spot))
		f.id = CZ471;
	f.field = f.id == CZ471 && !w->postcode ? "area" : "postcode";
	if (f.id)
		cz_findings_add(out, &f);
}

int cz_check_places(const struct cz_store *s, struct cz_findings *out, struct cz_err *err)
{
	struct cz_places *places = NULL;
	if (s->places.n && !(places = cz_places_new(s->places.v, s->places.n)))
		return cz_fail_mem(err);
	for (size_t i = 0; i < s->requests.n; i++) {
		const struct cz_request *r = &s->requests.v[i];
		struct cz_finding f = {.record = "request", .key = {r->id}, .at = s->requests.at[i]};
		check(places, &r->where, r->remote != 1, f, out);
	}
	for (size_t i = 0; i < s->volunteers.n; i++) {
		const struct cz_volunteer *v = &s->volunteers.v[i];
		struct cz_finding f = {.record = "volunteer", .key = {v->id}, .at = s->volunteers.at[i]};
		check(places, &v->where, true, f, out);
	}
	cz_places_free(places);
	return 0;
}
