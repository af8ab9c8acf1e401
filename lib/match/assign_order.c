#include "match/assign_impl.h"
#include "base/arena.h"
#include <string.h>

/*
 * Numbering for locality. Searches go from neighbour to neighbour, and when neighbours have numbers far apart nearly every
 * step waits for memory. Requests and volunteers are numbered in the order in which a walk through the pairs
 * meets them; the answer is the same, as it does not depend on the order.
 */

struct walk {
	const struct cz_assign_problem *p;
	uint32_t *request, *volunteer; /* new number -> old */
	uint32_t *place;               /* old volunteer -> new number + 1 */
	uint64_t *known;               /* see cz_assign_known */
	uint32_t *knows;
	bool *met;                     /* per request */
	uint32_t requests, volunteers; /* numbered so far */
};

static bool make_room(struct walk *w, struct cz_arena *lasting, struct cz_arena *mem)
{
	const struct cz_assign_problem *p = w->p;
	return (w->request = cz_arena_new0(lasting, p->requests, sizeof *w->request)) &&
	       (w->volunteer = cz_arena_new0(lasting, p->volunteers, sizeof *w->volunteer)) &&
	       (w->place = cz_arena_new0(mem, p->volunteers, sizeof *w->place)) &&
	       (w->known = cz_arena_new0(mem, (size_t)p->volunteers + 2, sizeof *w->known)) &&
	       (w->knows = cz_arena_new0(mem, p->row[p->requests], sizeof *w->knows)) &&
	       (w->met = cz_arena_new0(mem, p->requests, sizeof *w->met));
}

static void meet_request(struct walk *w, uint32_t i)
{
	if (!w->met[i])
		w->request[w->requests++] = i;
	w->met[i] = true;
}

static void meet_volunteer(struct walk *w, uint32_t j)
{
	if (w->place[j])
		return;
	w->volunteer[w->volunteers++] = j;
	w->place[j] = w->volunteers;
	for (uint64_t x = w->known[j]; x < w->known[j + 1]; x++)
		meet_request(w, w->knows[x]);
}

static void number(struct walk *w)
{
	const struct cz_assign_problem *p = w->p;
	for (uint32_t i = 0, next = 0; i < p->requests; i++) {
		meet_request(w, i);
		for (; next < w->requests; next++) {
			uint32_t k = w->request[next];
			for (uint64_t e = p->row[k]; e < p->row[k + 1]; e++)
				meet_volunteer(w, p->volunteer[e]);
		}
	}
	for (uint32_t j = 0; j < p->volunteers; j++)
		meet_volunteer(w, j);
}

/* The problem in the new order. */
struct copy {
	struct cz_assign_problem p;
	uint8_t *urgency;
	int32_t *helpers, *capacity, *carried, *score;
	uint64_t *row, *request_key, *volunteer_key;
	uint32_t *volunteer;
};

static bool new_copy(const struct cz_assign_problem *p, struct copy *c, struct cz_arena *mem)
{
	uint64_t pairs = p->row[p->requests];
	return (c->urgency = cz_arena_new0(mem, p->requests, sizeof *c->urgency)) &&
	       (c->helpers = cz_arena_new0(mem, p->helpers ? p->requests : 0, sizeof *c->helpers)) &&
	       (c->capacity = cz_arena_new0(mem, p->volunteers, sizeof *c->capacity)) &&
	       (c->carried = cz_arena_new0(mem, p->carried ? p->volunteers : 0, sizeof *c->carried)) &&
	       (c->row = cz_arena_new0(mem, (size_t)p->requests + 1, sizeof *c->row)) &&
	       (c->volunteer = cz_arena_new0(mem, pairs, sizeof *c->volunteer)) &&
	       (c->score = cz_arena_new0(mem, pairs, sizeof *c->score)) &&
	       (c->request_key = cz_arena_new0(mem, p->requests, sizeof *c->request_key)) &&
	       (c->volunteer_key = cz_arena_new0(mem, p->volunteers, sizeof *c->volunteer_key));
}

static void fill_copy(const struct walk *w, struct copy *c)
{
	const struct cz_assign_problem *p = w->p;
	uint64_t n = 0;
	for (uint32_t k = 0; k < p->requests; k++) {
		uint32_t i = w->request[k];
		c->urgency[k] = p->urgency[i];
		c->request_key[k] = p->request_key[i];
		if (p->helpers)
			c->helpers[k] = p->helpers[i];
		for (uint64_t e = p->row[i]; e < p->row[i + 1]; e++) {
			c->volunteer[n] = w->place[p->volunteer[e]] - 1;
			c->score[n++] = p->score[e];
		}
		c->row[k + 1] = n;
	}
	for (uint32_t k = 0; k < p->volunteers; k++) {
		c->capacity[k] = p->capacity[w->volunteer[k]];
		c->volunteer_key[k] = p->volunteer_key[w->volunteer[k]];
		if (p->carried)
			c->carried[k] = p->carried[w->volunteer[k]];
	}
	c->p = *p;
	c->p.urgency = c->urgency;
	c->p.helpers = p->helpers ? c->helpers : NULL;
	c->p.capacity = c->capacity;
	c->p.carried = p->carried ? c->carried : NULL;
	c->p.row = c->row;
	c->p.volunteer = c->volunteer;
	c->p.score = c->score;
	c->p.request_key = c->request_key;
	c->p.volunteer_key = c->volunteer_key;
}

/* Back to the old numbers: pairs of a request keep their order. */
static void translate(const struct walk *w, const struct copy *c, const bool *found, const struct cz_assign_result *r,
		      bool *chosen, struct cz_assign_result *out)
{
	for (uint32_t k = 0; k < w->p->requests; k++)
		memcpy(chosen + w->p->row[w->request[k]], found + c->row[k], c->row[k + 1] - c->row[k]);
	for (uint32_t k = 0; k < w->p->volunteers; k++) {
		out->level[w->volunteer[k]] = r->level[k];
		out->points[w->volunteer[k]] = r->points[k];
	}
}

int cz_assign_ordered(const struct cz_assign_problem *p, bool *chosen, struct cz_assign_result *out, struct cz_err *err)
{
	struct cz_arena lasting = CZ_ARENA_INIT, passing = CZ_ARENA_INIT;
	struct walk w = {.p = p};
	struct copy c;
	struct cz_assign_result r = {0};
	bool *found = NULL;
	int rc = CZ_ENOMEM;
	if (!make_room(&w, &lasting, &passing) || !new_copy(p, &c, &lasting) ||
	    !(found = cz_arena_new0(&lasting, p->row[p->requests], sizeof *found)) ||
	    !(r.level = cz_arena_new0(&lasting, p->volunteers, sizeof *r.level)) ||
	    !(r.points = cz_arena_new0(&lasting, p->volunteers, sizeof *r.points))) {
		cz_fail_mem(err);
		goto done;
	}
	cz_assign_known(p, w.known, w.knows);
	number(&w);
	fill_copy(&w, &c);
	cz_arena_release(&passing);
	rc = cz_assign_fast(&c.p, found, &r, err);
	if (!rc)
		translate(&w, &c, found, &r, chosen, out);
done:
	cz_arena_release(&lasting);
	cz_arena_release(&passing);
	return rc;
}
