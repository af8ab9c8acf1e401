#include "report/counted.h"
#include "base/array.h"
#include "base/buf.h"
#include <stdlib.h>

const char **cz_scope_last(struct cz_scope *s)
{
	return s->partnership ? &s->partnership : s->organisation ? &s->organisation : &s->area;
}

struct dealer {
	struct cz_deal *d;
	const struct cz_store *s;
	const struct cz_counted *all;
	const struct cz_scope *like;
	uint32_t *of_request, *of_volunteer; /* the part of each; CZ_NO_NUMBER: of none */
	struct cz_buf name;
};

/* The part, of parts like this one, in which a record lies. False: no memory. */
static bool find_part(struct dealer *x, const struct cz_where *w, const char *organisation, const char *partnership, uint32_t *part)
{
	const struct cz_scope *like = x->like;
	const char *name = like->partnership ? partnership : like->organisation ? organisation : w->area;
	const size_t n = like->partnership || like->organisation || !name ? 0 : strlen(like->area);
	*part = CZ_NO_NUMBER;
	if (!name || (n && (n < 2 || strlen(name) < n)))
		return true;
	cz_buf_clear(&x->name);
	if (n) { /* a larger area has other letters, and the first of the digits */
		cz_buf_add(&x->name, like->area, 2);
		cz_buf_add(&x->name, name + 2, n - 2);
	} else {
		cz_buf_adds(&x->name, name);
	}
	const struct cz_str key = {cz_buf_text(&x->name), x->name.len};
	size_t i = cz_buf_failed(&x->name) ? CZ_MAP_NONE : cz_map_add(&x->d->parts, key, NULL);
	*part = (uint32_t)i;
	return i != CZ_MAP_NONE;
}

static uint32_t *nowhere(size_t n)
{
	uint32_t *v = cz_array_new(n, sizeof *v);
	for (size_t i = 0; v && i < n; i++)
		v[i] = CZ_NO_NUMBER;
	return v;
}

static bool find_parts(struct dealer *x)
{
	struct cz_scope like = *x->like;
	x->of_request = nowhere(x->s->lean_requests.n);
	x->of_volunteer = nowhere(x->s->lean_volunteers.n);
	bool good = x->of_request && x->of_volunteer &&
		    cz_map_add(&x->d->parts, cz_str_of(*cz_scope_last(&like)), NULL) != CZ_MAP_NONE;
	for (size_t k = 0; good && k < x->all->requests.n; k++) {
		const size_t i = cz_number(&x->all->requests, k);
		const struct cz_lean_request *r = &x->s->lean_requests.v[i];
		good = find_part(x, &r->where, r->organisation, r->partnership, &x->of_request[i]);
	}
	for (size_t k = 0; good && k < x->all->volunteers.n; k++) {
		const size_t j = cz_number(&x->all->volunteers, k);
		const struct cz_lean_volunteer *v = &x->s->lean_volunteers.v[j];
		good = find_part(x, &v->where, v->organisation, NULL, &x->of_volunteer[j]);
	}
	return good;
}

#define LIST(field) offsetof(struct cz_counted, field)

/* One list dealt: part has that of each of its items, and of those of no part CZ_NO_NUMBER. */
static bool deal(struct cz_deal *d, const struct cz_numbers *all, const uint32_t *part, size_t which)
{
	size_t *end = cz_array_new0(d->parts.n + 1, sizeof *end); /* of each part, in the list of all */
	uint32_t *v = end ? cz_arena_new0(&d->mem, all->n ? all->n : 1, sizeof *v) : NULL;
	for (size_t k = 0; v && k < all->n; k++)
		if (part[k] != CZ_NO_NUMBER)
			end[part[k] + 1]++;
	for (size_t p = 0; v && p < d->parts.n; p++) { /* first as long as what comes before, then it grows to its end */
		struct cz_numbers *list = (void *)((char *)&d->share[p] + which);
		*list = (struct cz_numbers){v + end[p], end[p + 1]};
		end[p + 1] += end[p];
	}
	for (size_t k = 0; v && k < all->n; k++)
		if (part[k] != CZ_NO_NUMBER)
			v[end[part[k]]++] = (uint32_t)cz_number(all, k);
	free(end);
	return v != NULL;
}

/* The same of a list of records that are about others: owner has the number of the other of each item, of_owner its part. */
static bool deal_owned(struct cz_deal *d, const struct cz_numbers *all, uint32_t *owner, const uint32_t *of_owner,
		       size_t which)
{
	for (size_t k = 0; owner && k < all->n; k++)
		owner[k] = owner[k] == CZ_NO_NUMBER ? CZ_NO_NUMBER : of_owner[owner[k]];
	bool good = owner && deal(d, all, owner, which);
	free(owner);
	return good;
}

/* What the records of a list are about, by the id in one of their members; malloc'ed. */
static uint32_t *owners(const struct cz_store *s, const struct cz_numbers *made, const char *member, const struct cz_map *ids)
{
	uint32_t *owner = nowhere(made->n);
	for (size_t k = 0; owner && k < made->n; k++)
		owner[k] = (uint32_t)cz_map_find(ids, cz_value_text(&s->made.v[cz_number(made, k)], member, ""));
	return owner;
}

static uint32_t *themselves(const struct cz_numbers *all)
{
	uint32_t *owner = nowhere(all->n);
	for (size_t k = 0; owner && k < all->n; k++)
		owner[k] = (uint32_t)cz_number(all, k);
	return owner;
}

static uint32_t *requests_of(const struct cz_numbers *matches, const uint32_t *request_of)
{
	uint32_t *owner = nowhere(matches->n);
	for (size_t k = 0; owner && k < matches->n; k++)
		owner[k] = request_of[cz_number(matches, k)];
	return owner;
}

/* Volunteers belong to no partnership: on its page are those of the page above. */
static bool deal_volunteers(struct dealer *x)
{
	struct cz_deal *d = x->d;
	const struct cz_counted *all = x->all;
	for (size_t p = 0; x->like->partnership && p < d->parts.n; p++) {
		d->share[p].volunteers = all->volunteers;
		d->share[p].prices = all->prices;
	}
	if (x->like->partnership)
		return true;
	uint32_t *of_prices = owners(x->s, &all->prices, "volunteer", &x->s->volunteer_ids);
	bool good = deal_owned(d, &all->prices, of_prices, x->of_volunteer, LIST(prices));
	return good && deal_owned(d, &all->volunteers, themselves(&all->volunteers), x->of_volunteer, LIST(volunteers));
}

static bool deal_requests(struct dealer *x, const uint32_t *request_of)
{
	struct cz_deal *d = x->d;
	const struct cz_counted *all = x->all;
	uint32_t *of_unmatched = owners(x->s, &all->unmatched, "request", &x->s->request_ids);
	bool good = deal_owned(d, &all->unmatched, of_unmatched, x->of_request, LIST(unmatched));
	good = good && deal_owned(d, &all->matches, requests_of(&all->matches, request_of), x->of_request, LIST(matches));
	return good && deal_owned(d, &all->requests, themselves(&all->requests), x->of_request, LIST(requests));
}

int cz_counted_deal(struct cz_deal *d, const struct cz_store *s, const uint32_t *request_of, const struct cz_counted *all,
		    const struct cz_scope *like, struct cz_err *err)
{
	struct dealer x = {.d = d, .s = s, .all = all, .like = like, .name = CZ_BUF_INIT};
	*d = (struct cz_deal)CZ_DEAL_INIT;
	bool good = find_parts(&x) && (d->share = cz_arena_new0(&d->mem, d->parts.n, sizeof *d->share)) &&
		    deal_requests(&x, request_of) && deal_volunteers(&x);
	cz_buf_release(&x.name);
	free(x.of_request);
	free(x.of_volunteer);
	return good ? 0 : cz_fail_mem(err);
}

void cz_deal_release(struct cz_deal *d)
{
	cz_map_release(&d->parts);
	cz_arena_release(&d->mem);
	*d = (struct cz_deal)CZ_DEAL_INIT;
}
