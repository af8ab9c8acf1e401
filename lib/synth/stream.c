#include "synth/stream.h"

static void add(struct cz_buf *out, const struct cz_type *type, const void *rec)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_type_encode(type, rec, NULL, &e);
}

static struct cz_where where(const char *postcode, const char *area, const struct cz_spot *spot)
{
	return (struct cz_where){postcode, area, spot->lat, spot->lon, spot->x, spot->y};
}

size_t cz_town_places(const struct cz_town *t)
{
	return 1 + 2 * t->quarters + t->streets;
}

struct cz_place cz_town_place(const struct cz_town *t, size_t i)
{
	struct cz_place p = {.name = t->name, .municipality = t->code, .year = cz_day_civil(t->plan->today).year};
	if (i == 0) {
		p.where = where(NULL, t->code, &t->quarter[0].spot);
	} else if (i <= 2 * t->quarters) {
		const struct cz_quarter *q = &t->quarter[(i - 1) / 2];
		p.where = where(i % 2 ? NULL : q->postcode, i % 2 ? q->area : NULL, &q->spot);
		p.name = q->name;
	} else {
		const struct cz_street *s = &t->street[i - 1 - 2 * t->quarters];
		p.where = where(s->postcode, NULL, &s->spot);
		p.name = t->quarter[s->quarter].name;
	}
	return p;
}

void cz_town_write(const struct cz_town *t, enum cz_part part, struct cz_buf *out)
{
	switch (part) {
	case CZ_PART_PLACES:
		for (size_t i = 0; i < cz_town_places(t); i++) {
			const struct cz_place p = cz_town_place(t, i);
			add(out, &cz_type_place, &p);
		}
		break;
	case CZ_PART_ORGANISATIONS:
		for (size_t i = 0; i < t->organisations; i++)
			add(out, &cz_type_organisation, &t->organisation[i]);
		for (size_t i = 0; i < t->offers; i++)
			add(out, &cz_type_offer, &t->offer[i]);
		break;
	case CZ_PART_PARTNERSHIPS:
		for (size_t i = 0; i < t->partnerships; i++)
			add(out, &cz_type_partnership, &t->partnership[i]);
		for (size_t i = 0; i < t->responses; i++)
			add(out, &cz_type_response, &t->response[i]);
		break;
	case CZ_PART_REQUESTS:
		for (size_t i = 0; i < t->askers; i++)
			add(out, &cz_type_request, &t->asker[i].rec);
		break;
	case CZ_PART_VOLUNTEERS:
		for (size_t i = 0; i < t->helpers; i++)
			add(out, &cz_type_volunteer, &t->helper[i].rec);
		break;
	case CZ_PART_MATCHES:
		for (size_t i = 0; i < t->matches; i++)
			add(out, &cz_type_match, &t->match[i]);
		for (size_t i = 0; i < t->contacts; i++)
			add(out, &cz_type_contact, &t->contact[i]);
		break;
	case CZ_PARTS:
		break;
	}
}
