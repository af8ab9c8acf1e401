/* The attacker of these tests: a linear program over what is published, in which each row and each column is an equation, and
 * nothing is said about flow. */

#include "base/hash.h"
#include "safe/net.h"
#include <glpk.h>
#include <math.h>
#include <stdlib.h>

enum { MOST = 9, HIDDEN = -1 };

/* A table as it was, and as it is published: with sums in the last row and column. */
struct table {
	size_t rows, columns; /* without the sums */
	int64_t truth[(MOST + 1) * (MOST + 1)], shown[(MOST + 1) * (MOST + 1)];
};

static size_t cells(const struct table *t)
{
	return (t->rows + 1) * (t->columns + 1);
}

static void make(struct table *t, uint64_t seed)
{
	t->rows = 1 + cz_mix64(seed) % MOST;
	t->columns = 1 + cz_mix64(seed + 1) % MOST;
	const size_t wide = t->columns + 1, last = t->rows * wide;
	const uint64_t most = seed % 3 ? 8 : 40;
	for (size_t i = 0; i < cells(t); i++)
		t->truth[i] = 0;
	for (size_t r = 0; r < t->rows; r++)
		for (size_t c = 0; c < t->columns; c++) {
			int64_t v = (int64_t)(cz_mix64(seed * 1000 + r * 31 + c) % most);
			t->truth[r * wide + c] = v;
			t->truth[r * wide + t->columns] += v;
			t->truth[last + c] += v;
			t->truth[last + t->columns] += v;
		}
}

static void limits(const struct table *t, size_t i, bool rounded, int64_t *low, int64_t *high)
{
	*low = t->shown[i] == HIDDEN ? 0 : t->shown[i];
	*high = t->shown[i] == HIDDEN ? CZ_NO_LIMIT : t->shown[i];
	if (rounded) {
		*low = *low > 4 ? *low - 4 : 0;
		*high += 4;
	}
}

static glp_prob *program(const struct table *t, bool rounded)
{
	const size_t wide = t->columns + 1;
	glp_prob *lp = glp_create_prob();
	int index[MOST + 2];
	double factor[MOST + 2];
	glp_add_cols(lp, (int)cells(t));
	glp_add_rows(lp, (int)(t->rows + t->columns + 2));
	for (size_t i = 0; i < cells(t); i++) {
		int64_t low, high;
		limits(t, i, rounded, &low, &high);
		glp_set_col_bnds(lp, (int)i + 1, high == CZ_NO_LIMIT ? GLP_LO : low == high ? GLP_FX : GLP_DB, (double)low, (double)high);
	}
	for (size_t r = 0; r <= t->rows; r++) {
		for (size_t c = 0; c <= t->columns; c++) {
			index[c + 1] = (int)(r * wide + c) + 1;
			factor[c + 1] = c < t->columns ? 1 : -1;
		}
		glp_set_row_bnds(lp, (int)r + 1, GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)r + 1, (int)t->columns + 1, index, factor);
	}
	for (size_t c = 0; c <= t->columns; c++) {
		for (size_t r = 0; r <= t->rows; r++) {
			index[r + 1] = (int)(r * wide + c) + 1;
			factor[r + 1] = r < t->rows ? 1 : -1;
		}
		glp_set_row_bnds(lp, (int)(t->rows + c) + 2, GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)(t->rows + c) + 2, (int)t->rows + 1, index, factor);
	}
	return lp;
}

static int64_t extreme(glp_prob *lp, size_t i, int direction)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	glp_set_obj_dir(lp, direction);
	glp_set_obj_coef(lp, (int)i + 1, 1);
	assert_int_equal(glp_simplex(lp, &how), 0);
	int64_t v = glp_get_status(lp) == GLP_UNBND ? CZ_NO_LIMIT : (int64_t)llround(glp_get_obj_val(lp));
	glp_set_obj_coef(lp, (int)i + 1, 0);
	return v;
}

