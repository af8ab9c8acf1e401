#include "synth/stream.h"

static void add(struct cz_buf *out, const struct cz_type *type, const void *rec)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_type_encode(type, rec, NULL, &e);
}

static void add_place(const struct cz_town *t, const char *postcode, const char *area, const char *name,
		      const struct cz_spot *spot, struct cz_buf *out)
{
	struct cz_place p;
	cz_type_blank(&cz_type_place, &p);
	p.where = (struct cz_where){postcode, area, spot->lat, spot->lon, spot->x, spot->y};
	p.name = name;
	p.municipality = t->code;
	p.year = cz_day_civil(t->plan->today).year;
	add(out, &cz_type_place, &p);
}

static void write_places(const struct cz_town *t, struct cz_buf *out)
{
	add_place(t, NULL, t->code, t->name, &t->quarter[0].spot, out);
	for (size_t i = 0; i < t->quarters; i++) {
		const struct cz_quarter *q = &t->quarter[i];
		add_place(t, NULL, q->area, q->name, &q->spot, out);
		add_place(t, q->postcode, NULL, q->name, &q->spot, out);
	}
	for (size_t i = 0; i < t->streets; i++) {
		const struct cz_street *s = &t->street[i];
		add_place(t, s->postcode, NULL, t->quarter[s->quarter].name, &s->spot, out);
	}
}

void cz_town_write(const struct cz_town *t, enum cz_part part, struct cz_buf *out)
{
	switch (part) {
	case CZ_PART_PLACES:
		write_places(t, out);
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
