/* How long the assignment takes.  usage: assign FILE.bin  or  assign FAMILY SIZE SEED [FILE.bin to write]
 *
 * A file holds "BMATCH1\0"; int64 requests, volunteers, pairs; uint8 urgency and capacity; int64 row; int32 volunteer and
 * score, little endian. A family is made here: ample, even, scarce (a clustered plane, 1.5, 1.0 and 0.6 places a
 * request), uniform (no places near each other), ladder (each request wants its neighbour's place). */
#include "match/assign.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct instance {
	struct cz_assign_problem p;
	uint8_t *urgency;
	int32_t *capacity, *score;
	uint64_t *row, *request_key, *volunteer_key;
	uint32_t *volunteer;
};

static double cpu(void)
{
	struct rusage u;
	getrusage(RUSAGE_SELF, &u);
	return (double)u.ru_utime.tv_sec + (double)u.ru_stime.tv_sec +
	       1e-6 * (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}

static long peak(void)
{
	struct rusage u;
	getrusage(RUSAGE_SELF, &u);
	return u.ru_maxrss / 1024;
}

static void *room(size_t n, size_t size)
{
	void *p = calloc(n + 1, size);
	if (!p) {
		perror("assign");
		exit(4);
	}
	return p;
}

static void make_room(struct instance *in, size_t requests, size_t volunteers, size_t pairs)
{
	in->urgency = room(requests, sizeof *in->urgency);
	in->capacity = room(volunteers, sizeof *in->capacity);
	in->row = room(requests + 1, sizeof *in->row);
	in->volunteer = room(pairs, sizeof *in->volunteer);
	in->score = room(pairs, sizeof *in->score);
	in->request_key = room(requests, sizeof *in->request_key);
	in->volunteer_key = room(volunteers, sizeof *in->volunteer_key);
	for (size_t i = 0; i < requests; i++)
		in->request_key[i] = cz_mix64(2 * i);
	for (size_t j = 0; j < volunteers; j++)
		in->volunteer_key[j] = cz_mix64(2 * j + 1);
	in->p = (struct cz_assign_problem){.requests = (uint32_t)requests, .volunteers = (uint32_t)volunteers,
		.urgency = in->urgency, .capacity = in->capacity, .row = in->row, .volunteer = in->volunteer,
		.score = in->score, .request_key = in->request_key, .volunteer_key = in->volunteer_key};
}

static void get(void *to, size_t size, size_t n, FILE *f)
{
	if (fread(to, size, n, f) != n) {
		fprintf(stderr, "assign: the file ends too early\n");
		exit(3);
	}
}

static void load(struct instance *in, const char *name)
{
	FILE *f = fopen(name, "rb");
	char magic[8];
	int64_t n[3];
	if (!f) {
		perror(name);
		exit(4);
	}
	get(magic, 1, 8, f);
	get(n, 8, 3, f);
	make_room(in, (size_t)n[0], (size_t)n[1], (size_t)n[2]);
	uint8_t *capacity = room((size_t)n[1], 1);
	get(in->urgency, 1, (size_t)n[0], f);
	get(capacity, 1, (size_t)n[1], f);
	for (int64_t j = 0; j < n[1]; j++)
		in->capacity[j] = capacity[j];
	get(in->row, 8, (size_t)n[0] + 1, f);
	get(in->volunteer, 4, (size_t)n[2], f);
	get(in->score, 4, (size_t)n[2], f);
	free(capacity);
	fclose(f);
}

static uint64_t chance;

static uint64_t draw(uint64_t n)
{
	return (uint64_t)(((unsigned __int128)cz_mix64(chance++) * n) >> 64);
}

/* Request i of n knows 20 volunteers near its own place in the order of cells, or anywhere. */
static void make(struct instance *in, const char *family, size_t n)
{
	enum { KNOWS = 20 };
	bool scarce = !strcmp(family, "scarce"), even = !strcmp(family, "even"), uniform = !strcmp(family, "uniform");
	bool ladder = !strcmp(family, "ladder");
	size_t v = scarce ? n * 6 / 10 : n, at = 0, knows = ladder ? 2 : KNOWS;
	make_room(in, n, v, n * knows);
	for (size_t j = 0; j < v; j++) {
		uint64_t x = draw(10);
		in->capacity[j] = even || uniform || ladder || x < 6 ? 1 : x < 9 ? 2 : 3;
	}
	for (size_t i = 0; i < n; i++) {
		uint64_t x = draw(10), home = (uint64_t)((double)i * (double)v / (double)n);
		in->urgency[i] = x < 2 ? 1 : x < 5 ? 2 : 3;
		for (size_t k = 0; k < knows; k++) {
			uint64_t far = draw(60), width = v < 400 ? v : 400;
			uint64_t j = uniform ? draw(v) : ladder ? (i + k) % v : (home + v + draw(width) - width / 2) % v;
			bool twice = false;
			for (size_t e = in->row[i]; e < at; e++)
				twice |= in->volunteer[e] == j;
			if (twice)
				continue;
			in->volunteer[at] = (uint32_t)j;
			in->score[at++] = ladder ? (int32_t)(k * 5000 + draw(3)) : (int32_t)(9000 - 100 * far + draw(1000));
		}
		in->row[i + 1] = at;
	}
}

static void save(const struct instance *in, const char *name)
{
	FILE *f = fopen(name, "wb");
	if (!f) {
		perror(name);
		exit(4);
	}
	uint64_t pairs = in->row[in->p.requests];
	int64_t n[3] = {in->p.requests, in->p.volunteers, (int64_t)pairs};
	fwrite("BMATCH1", 1, 8, f);
	fwrite(n, 8, 3, f);
	fwrite(in->urgency, 1, in->p.requests, f);
	for (uint32_t j = 0; j < in->p.volunteers; j++)
		fputc(in->capacity[j], f);
	fwrite(in->row, 8, (size_t)in->p.requests + 1, f);
	fwrite(in->volunteer, 4, pairs, f);
	fwrite(in->score, 4, pairs, f);
	if (fclose(f)) {
		perror(name);
		exit(4);
	}
}

static void solve(const struct instance *in, const char *name)
{
	struct cz_assign_result r;
	struct cz_err err = CZ_ERR_INIT;
	double from = cpu();
	if (cz_assign_solve(&in->p, &r, &err)) {
		fprintf(stderr, "assign: %s: %s\n", name, err.text);
		exit(3);
	}
	printf("%s\t%u\t%llu\t%llu\t%llu\t%llu\t%lld\t%s\t%.3f\t%ld\n", name, in->p.requests,
	       (unsigned long long)in->row[in->p.requests], (unsigned long long)r.served[0], (unsigned long long)r.served[1],
	       (unsigned long long)r.served[2], (long long)r.score, r.optimal ? "proved" : "NOT PROVED", cpu() - from, peak());
	cz_assign_release(&r);
}

int main(int argc, char **argv)
{
	struct instance in = {0};
	if (argc < 2)
		return 2;
	if (argc >= 4 && !strchr(argv[1], '.')) {
		chance = strtoull(argv[3], NULL, 10) << 32;
		make(&in, argv[1], (size_t)strtod(argv[2], NULL));
		if (argc > 4)
			save(&in, argv[4]);
		else
			solve(&in, argv[1]);
		return 0;
	}
	load(&in, argv[1]);
	const char *slash = strrchr(argv[1], '/');
	solve(&in, slash ? slash + 1 : argv[1]);
	return 0;
}
