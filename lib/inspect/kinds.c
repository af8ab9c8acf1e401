#include "inspect/check.h"
#include "base/array.h"
#include <stdlib.h>

/* Kinds of help for which nobody can be found, however long a request waits: open requests ask for them and no
 * volunteer offers them. Told once for each, at the request whose id comes first. */

struct kind {
	const char *code;
	size_t request, n; /* in the store; open ones */
};

struct kinds {
	struct cz_map codes;
	struct kind *v;
	size_t n, cap;
};

static int count_request(struct kinds *k, const struct cz_store *s, size_t i, struct cz_err *err)
{
	const struct cz_request *r = &s->requests.v[i];
	bool added;
	size_t at = cz_map_add(&k->codes, cz_str_of(r->category), &added);
	if (at == CZ_MAP_NONE || (added && !CZ_ARRAY_MORE(k->v, k->n, k->cap)))
		return cz_fail_mem(err);
	if (added)
		k->v[k->n++] = (struct kind){r->category, i, 0};
	k->v[at].n++;
	if (strcmp(r->id, s->requests.v[k->v[at].request].id) < 0)
		k->v[at].request = i;
	return 0;
}

static void strike_offered(struct kinds *k, const struct cz_volunteer *v)
{
	for (size_t c = 0; c < v->categories.n; c++) {
		size_t at = cz_map_find(&k->codes, cz_str_of(v->categories.v[c]));
		if (at != CZ_MAP_NONE)
			k->v[at].n = 0;
	}
}

static void find_kind(const struct cz_store *s, const struct kind *k, struct cz_findings *out)
{
	cz_findings_add(out, &(struct cz_finding){
		.id = CZ496, .record = "request", .key = {s->requests.v[k->request].id}, .field = "category",
		.detail = cz_findings_text(out, "%s: %zu open", k->code, k->n), .at = s->requests.at[k->request]});
}

int cz_check_kinds(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out,
		   struct cz_err *err)
{
	struct kinds k = {0};
	bool here = false;
	int rc = 0;
	for (size_t i = 0; i < s->requests.n && !rc; i++) {
		const struct cz_request *r = &s->requests.v[i];
		if (r->category && cz_request_waits(r, rules->as_of) && !rules->category(rules->ctx, r->category).refer)
			rc = count_request(&k, s, i, err);
	}
	for (size_t j = 0; j < s->volunteers.n && !rc; j++)
		if (!cz_volunteer_is_gone(&s->volunteers.v[j], rules->as_of)) {
			here = true;
			strike_offered(&k, &s->volunteers.v[j]);
		}
	for (size_t c = 0; c < k.n && here && !rc; c++)
		if (k.v[c].n)
			find_kind(s, &k.v[c], out);
	free(k.v);
	cz_map_release(&k.codes);
	return rc;
}
