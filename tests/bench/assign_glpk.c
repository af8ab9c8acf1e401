/* Another peer on the same instance: GLPK's out-of-kilter method.  usage: assign_glpk FILE.bin     prints what
 * assign_lemon prints. */
#include <glpk.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct arc {
	double low, cap, cost, x;
};

static void *get(size_t size, int64_t n, FILE *f)
{
	void *p = malloc(size * (size_t)n + 1);
	if (!p || fread(p, size, (size_t)n, f) != (size_t)n)
		exit(3);
	return p;
}

static struct arc *add(glp_graph *g, int64_t from, int64_t to, double cap, double cost)
{
	struct arc *a = glp_add_arc(g, (int)from + 1, (int)to + 1)->data;
	*a = (struct arc){0, cap, cost, 0};
	return a;
}

int main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
	if (!f)
		return 2;
	int64_t *size = get(8, 4, f), requests = size[1], volunteers = size[2], pairs = size[3], M = 10000 * requests + 1;
	uint8_t *urgency = get(1, requests, f), *capacity = get(1, volunteers, f);
	int64_t *row = get(8, requests + 1, f), end = requests + volunteers;
	int32_t *volunteer = get(4, pairs, f), *score = get(4, pairs, f);
	struct arc **pair = malloc(sizeof *pair * (size_t)pairs);
	glp_graph *g = glp_create_graph(sizeof(double), sizeof(struct arc));
	glp_add_vertices(g, (int)end + 1);
	for (int64_t i = 0; i < requests; i++) {
		double one = 1;
		memcpy(g->v[i + 1]->data, &one, sizeof one);
		for (int64_t e = row[i]; e < row[i + 1]; e++)
			pair[e] = add(g, i, requests + volunteer[e], 1, (double)-((4 - urgency[i]) * M + score[e]));
		add(g, i, end, 1, 0);
	}
	for (int64_t j = 0; j < volunteers; j++)
		add(g, requests + j, end, capacity[j], 0);
	double all = -(double)requests, total;
	memcpy(g->v[end + 1]->data, &all, sizeof all);
	if (glp_mincost_okalg(g, 0, offsetof(struct arc, low), offsetof(struct arc, cap), offsetof(struct arc, cost), &total,
			      offsetof(struct arc, x), -1) != 0)
		return 1;
	long served[4] = {0}, sum = 0;
	for (int64_t i = 0; i < requests; i++)
		for (int64_t e = row[i]; e < row[i + 1]; e++)
			if (pair[e]->x > 0.5) {
				served[urgency[i]]++;
				sum += score[e];
			}
	struct rusage u;
	getrusage(RUSAGE_SELF, &u);
	printf("%s\t%ld\t%ld\t%ld\t%ld\t%ld\t%ld\tGLPK\t%.3f\t%ld\n", argv[1], (long)requests, (long)pairs, served[1], served[2],
	       served[3], sum, (double)u.ru_utime.tv_sec + 1e-6 * (double)u.ru_utime.tv_usec, u.ru_maxrss / 1024);
	return 0;
}
