#include "match/pairs.h"
#include "base/array.h"
#include <stdlib.h>

struct pair {
	uint32_t request, volunteer;
	int32_t score;
	uint32_t at; /* in the store, for messages */
};

static int by_numbers(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	if (x->request != y->request)
		return x->request < y->request ? -1 : 1;
	if (x->volunteer != y->volunteer)
		return x->volunteer < y->volunteer ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static int number_names(struct cz_pairs *p, const struct cz_store *s, struct pair *v, struct cz_err *err)
{
	for (size_t k = 0; k < s->pairs.n; k++) {
		const struct cz_pair *q = &s->pairs.v[k];
		size_t i = cz_map_add(&p->requests, cz_str_of(q->request), NULL);
		size_t j = cz_map_add(&p->volunteers, cz_str_of(q->volunteer), NULL);
		if (i == CZ_MAP_NONE || j == CZ_MAP_NONE)
			return cz_fail_mem(err);
		if (q->score > CZ_ASSIGN_MAX_SCORE || q->score < -CZ_ASSIGN_MAX_SCORE) {
			int rc = cz_fail_said(err, CZ_EINPUT, "a score is beyond %d", "een score ligt voorbij %d", CZ_ASSIGN_MAX_SCORE);
			cz_err_at(err, s->pairs.at[k].source, s->pairs.at[k].line, 0);
			return rc;
		}
		v[k] = (struct pair){(uint32_t)i, (uint32_t)j, p->minimise ? -q->score : q->score, (uint32_t)k};
	}
	return 0;
}

/* Sorted pairs become rows. */
static int make_rows(struct cz_pairs *p, const struct cz_store *s, const struct pair *v, struct cz_err *err)
{
	uint64_t n = 0;
	uint32_t i = 0;
	for (size_t k = 0; k < s->pairs.n; k++) {
		bool again = k && v[k].request == v[k - 1].request && v[k].volunteer == v[k - 1].volunteer;
		if (again && v[k].score == v[k - 1].score)
			continue;
		if (again) {
			int rc = cz_fail_said(err, CZ_EINPUT, "the same pair twice, with two scores", "hetzelfde koppel twee keer, met twee scores");
			cz_err_at(err, s->pairs.at[v[k].at].source, s->pairs.at[v[k].at].line, 0);
			return rc;
		}
		while (i <= v[k].request)
			p->row[i++] = n;
		p->volunteer[n] = v[k].volunteer;
		p->score[n++] = v[k].score;
	}
	while (i <= p->requests.n)
		p->row[i++] = n;
	return 0;
}

static bool make_room(struct cz_pairs *p, size_t pairs)
{
	size_t requests = p->requests.n, volunteers = p->volunteers.n;
	return (p->urgency = cz_array_new(requests, sizeof *p->urgency)) &&
	       (p->helpers = cz_array_new(requests, sizeof *p->helpers)) &&
	       (p->capacity = cz_array_new(volunteers, sizeof *p->capacity)) &&
	       (p->row = cz_array_new(requests + 1, sizeof *p->row)) &&
	       (p->volunteer = cz_array_new(pairs, sizeof *p->volunteer)) &&
	       (p->score = cz_array_new(pairs, sizeof *p->score)) &&
	       (p->request_key = cz_array_new(requests, sizeof *p->request_key)) &&
	       (p->volunteer_key = cz_array_new(volunteers, sizeof *p->volunteer_key));
}

static void take_records(struct cz_pairs *p, const struct cz_store *s, uint64_t seed)
{
	uint8_t key[16];
	cz_hash_key(seed, key);
	for (size_t i = 0; i < p->requests.n; i++) {
		size_t k = cz_map_find(&s->request_ids, p->requests.key[i]);
		const struct cz_request *r = k == CZ_MAP_NONE ? NULL : &s->requests.v[k];
		p->urgency[i] = r && r->urgency != CZ_INT_NONE ? (uint8_t)r->urgency : 2;
		p->helpers[i] = r && r->helpers != CZ_INT_NONE ? r->helpers : 1;
		p->request_key[i] = cz_hash64(key, p->requests.key[i].s, p->requests.key[i].n);
	}
	for (size_t j = 0; j < p->volunteers.n; j++) {
		size_t k = cz_map_find(&s->volunteer_ids, p->volunteers.key[j]);
		const struct cz_volunteer *v = k == CZ_MAP_NONE ? NULL : &s->volunteers.v[k];
		p->capacity[j] = v && v->capacity != CZ_INT_NONE ? v->capacity : 1;
		p->volunteer_key[j] = cz_hash64(key, p->volunteers.key[j].s, p->volunteers.key[j].n);
	}
}

int cz_pairs_solve(struct cz_pairs *p, const struct cz_store *s, bool minimise, uint64_t seed, struct cz_err *err)
{
	*p = (struct cz_pairs){.minimise = minimise};
	if (s->pairs.n >= UINT32_MAX)
		return cz_fail_said(err, CZ_EINPUT, "more than four thousand million pairs", "meer dan vier miljard koppels");
	struct pair *v = cz_array_new(s->pairs.n, sizeof *v);
	int rc = v ? number_names(p, s, v, err) : cz_fail_mem(err);
	if (!rc && !make_room(p, s->pairs.n))
		rc = cz_fail_mem(err);
	if (!rc && s->pairs.n)
		qsort(v, s->pairs.n, sizeof *v, by_numbers);
	if (!rc)
		rc = make_rows(p, s, v, err);
	free(v);
	if (rc)
		return rc;
	take_records(p, s, seed);
	p->problem = (struct cz_assign_problem){
		.requests = (uint32_t)p->requests.n, .volunteers = (uint32_t)p->volunteers.n, .urgency = p->urgency,
		.helpers = p->helpers, .capacity = p->capacity, .row = p->row, .volunteer = p->volunteer, .score = p->score,
		.request_key = p->request_key, .volunteer_key = p->volunteer_key,
	};
	return cz_assign_solve(&p->problem, &p->result, err);
}

void cz_pairs_release(struct cz_pairs *p)
{
	cz_assign_release(&p->result);
	cz_map_release(&p->requests);
	cz_map_release(&p->volunteers);
	free(p->urgency);
	free(p->helpers);
	free(p->capacity);
	free(p->score);
	free(p->row);
	free(p->volunteer);
	free(p->request_key);
	free(p->volunteer_key);
}
