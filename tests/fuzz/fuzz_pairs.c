/* Any bytes as judged pairs, four a pair: request, volunteer, score. The plan has to be allowed and proven. */
#include "match/pairs.h"
#include "require.h"
#include <stdio.h>

enum { MOST = 64 };

static void check(const struct cz_pairs *p)
{
	unsigned asked[256] = {0}, used[256] = {0};
	size_t row = 0;
	require(p->result.optimal && p->result.score == p->result.bound);
	for (size_t k = 0; k < p->result.n; k++) {
		uint64_t e = p->result.pair[k];
		while (p->row[row + 1] <= e)
			row++;
		require(++asked[row] <= 1 && ++used[p->volunteer[e]] <= 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static char name[256][16];
	struct cz_pair pair[MOST];
	struct cz_at at[MOST] = {{0}};
	struct cz_store s = CZ_STORE_INIT;
	struct cz_pairs p = {0};
	struct cz_err err = CZ_ERR_INIT;
	for (int i = 0; i < 256; i++)
		snprintf(name[i], sizeof name[i], "%d", i);
	for (size_t k = 0; k + 4 <= n && s.pairs.n < MOST; k += 4)
		pair[s.pairs.n++] = (struct cz_pair){name[data[k]], name[data[k + 1]], (int16_t)(data[k + 2] << 8 | data[k + 3])};
	s.pairs.v = pair;
	s.pairs.at = at;
	int rc = cz_pairs_solve(&p, &s, n % 2, 0, &err);
	require(rc == 0 || rc == CZ_EINPUT);
	if (!rc)
		check(&p);
	cz_pairs_release(&p);
	return 0;
}
