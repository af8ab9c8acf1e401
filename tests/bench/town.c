/* What the steps of a large plan cost: see numbers.sh. Prints a name, CPU seconds and wall seconds for each, and last the
 * pairs of the plan that is proved over all allowed pairs.
 * usage: town FILE [solve]     records; with solve also the best 20 solved, and the proof over all pairs */
#include "base/file.h"
#include "match/plan.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

struct clocks {
	double cpu, wall;
};

static struct clocks now(void)
{
	struct timespec cpu, wall;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
	clock_gettime(CLOCK_MONOTONIC, &wall);
	return (struct clocks){(double)cpu.tv_sec + 1e-9 * (double)cpu.tv_nsec, (double)wall.tv_sec + 1e-9 * (double)wall.tv_nsec};
}

static struct clocks step(const char *name, struct clocks from)
{
	struct clocks to = now();
	printf("%s %.3f %.3f\n", name, to.cpu - from.cpu, to.wall - from.wall);
	return now();
}

static void must(int rc, const struct cz_err *err)
{
	if (!rc)
		return;
	fprintf(stderr, "town: %s\n", err->text);
	exit(rc < 0 ? 4 : rc);
}

int main(int argc, char **argv)
{
	enum { BEST = 20 };
	struct cz_err err = CZ_ERR_INIT;
	struct cz_store store = CZ_STORE_INIT;
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_policy policy;
	struct cz_match_town town;
	struct cz_candidates c;
	struct cz_plan_of_town plan;
	if (argc < 2)
		return 2;
	struct clocks at = now();
	struct cz_reader *in = cz_reader_new(argv + 1, 1, NULL);
	must(in ? cz_store_read(&store, in, CZ_STORE_ALL, NULL, &err) : 4, &err);
	cz_reader_free(in);
	at = step("read", at);
	must(cz_policy_init(&policy, NULL, &mem, &err), &err);
	must(cz_match_town_init(&town, &store, &policy, cz_day_make(2026, 11, 20), &err), &err);
	at = step("town", at);
	must(cz_candidates_find(&c, &town, BEST, UINT64_MAX, &err), &err);
	at = step("candidates", at);
	uint64_t pairs = c.n;
	cz_candidates_release(&c);
	if (argc > 2) {
		at = now();
		must(cz_plan_make(&plan, &town, &(struct cz_plan_options){.nearest = BEST}, &err), &err);
		at = step("best", at);
		cz_plan_release(&plan);
		policy.pairs = 0;
		at = now();
		must(cz_plan_make(&plan, &town, &(struct cz_plan_options){0}, &err), &err);
		at = step("proof", at);
		pairs = plan.candidates.n;
		if (!plan.result.optimal)
			return fprintf(stderr, "town: not proved\n"), 3;
		cz_plan_release(&plan);
	}
	printf("pairs %llu 0\n", (unsigned long long)pairs);
	cz_match_town_release(&town);
	cz_store_release(&store);
	cz_policy_release(&policy);
	cz_arena_release(&mem);
	return 0;
}
