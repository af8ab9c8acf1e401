#include "inspect/lists.h"

#define LIST(name, lists) {&cz_type_##name, s->lists.v, s->lists.at, s->lists.n}

void cz_lists_of(const struct cz_store *s, struct cz_list out[CZ_LISTS])
{
	const struct cz_list all[CZ_LISTS] = {
		LIST(request, requests), LIST(volunteer, volunteers), LIST(match, matches), LIST(contact, contacts),
		LIST(organisation, organisations), LIST(offer, offers), LIST(partnership, partnerships),
		LIST(response, responses), LIST(pair, pairs), LIST(place, places),
	};
	memcpy(out, all, sizeof all);
}

const void *cz_list_record(const struct cz_list *l, size_t i)
{
	return (const char *)l->v + i * l->type->size;
}

static const char *text_of(const struct cz_type *t, const void *rec, struct cz_str key)
{
	const struct cz_field *f = cz_type_field(t, key);
	bool text = f && (f->kind == CZ_F_TEXT || f->kind == CZ_F_POSTCODE || f->kind == CZ_F_AREA);
	return text ? cz_field_text(f, rec) : NULL;
}

void cz_record_key(const struct cz_type *t, const void *rec, const char *key[2])
{
	key[0] = text_of(t, rec, CZ_STR("id"));
	key[1] = NULL;
	if (key[0])
		return;
	key[0] = text_of(t, rec, CZ_STR("request"));
	key[1] = text_of(t, rec, CZ_STR("volunteer"));
	if (t == &cz_type_response) {
		key[0] = text_of(t, rec, CZ_STR("partnership"));
		key[1] = text_of(t, rec, CZ_STR("respondent"));
	} else if (t == &cz_type_offer) {
		key[0] = text_of(t, rec, CZ_STR("organisation"));
	} else if (t == &cz_type_place) {
		key[0] = text_of(t, rec, CZ_STR("postcode"));
		key[1] = text_of(t, rec, CZ_STR("area"));
	}
}
