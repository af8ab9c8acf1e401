#include "report/weeks.h"
#include "model/place.h"

/* What is asked for has to be there: a report about a name with a slip of the pen would be a report about nobody, and look like one. */

static bool knows_area(const struct cz_store *s, const struct cz_scope *only)
{
	for (size_t i = 0; i < s->places.n; i++)
		if (cz_area_holds(only->area, s->places.v[i].where.area))
			return true;
	for (size_t i = 0; i < s->lean_requests.n; i++)
		if (cz_scope_has_request(only, &s->lean_requests.v[i]))
			return true;
	for (size_t i = 0; i < s->lean_volunteers.n; i++)
		if (cz_scope_has_volunteer(only, &s->lean_volunteers.v[i]))
			return true;
	return false;
}

static bool knows_organisation(const struct cz_store *s, const struct cz_scope *only)
{
	if (cz_map_find(&s->organisation_ids, cz_str_of(only->organisation)) != CZ_MAP_NONE)
		return true;
	for (size_t i = 0; i < s->lean_requests.n; i++)
		if (cz_scope_has_request(only, &s->lean_requests.v[i]))
			return true;
	for (size_t i = 0; i < s->lean_volunteers.n; i++)
		if (cz_scope_has_volunteer(only, &s->lean_volunteers.v[i]))
			return true;
	return false;
}

static bool knows_partnership(const struct cz_store *s, const struct cz_scope *only)
{
	if (cz_map_find(&s->partnership_ids, cz_str_of(only->partnership)) != CZ_MAP_NONE)
		return true;
	for (size_t k = 0; k < s->made.n; k++)
		if (cz_str_is(cz_value_text(&s->made.v[k], "partnership", ""), only->partnership))
			return true;
	for (size_t i = 0; i < s->lean_requests.n; i++)
		if (cz_scope_has_request(only, &s->lean_requests.v[i]))
			return true;
	return false;
}

static int nobody_knows(const char *what, const char *name, const char *expected, struct cz_err *err)
{
	return cz_fail(err, CZ_EINPUT, "no record knows %s '%s' (expected %s that they have)", what, name, expected);
}

int cz_scope_check(const struct cz_scope *scope, const struct cz_store *s, struct cz_err *err)
{
	const struct cz_scope area = {.area = scope->area}, organisation = {.organisation = scope->organisation},
			      partnership = {.partnership = scope->partnership};
	if (scope->area && !knows_area(s, &area))
		return nobody_knows("area", scope->area, "a code", err);
	if (scope->organisation && !knows_organisation(s, &organisation))
		return nobody_knows("organisation", scope->organisation, "an id", err);
	if (scope->partnership && !knows_partnership(s, &partnership))
		return nobody_knows("partnership", scope->partnership, "an id", err);
	return 0;
}
