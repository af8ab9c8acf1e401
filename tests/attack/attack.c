/* A stranger with a linear program: everything that was published, week after week and page beside page, put together.
 *
 *	attack [-v | -l] [-r] [-p PAIRS] PUBLIC.json INTERNAL.json [PUBLIC.json INTERNAL.json ...]
 *
 * What he knows of each count is what a page shows of it. What he knows besides is how counts hang together: who is open was open
 * or came in, and has neither got help nor gone; kinds of help and areas are parts of the whole, and so are the pages of areas, of
 * organisations and of partnerships, and those of one within another. He has nothing of cz but its reader of JSON. The internal
 * editions are not attacked: they tell afterwards which counts were small, 1 to 4, and how near he came. Status 1: one of them was
 * left fewer than five values.
 *
 * -l: what is shown is taken at its word, each rounded count for exact. Where it contradicts nothing that he knows, a small count may
 * as well be up to four more than it is shown, with those it is part of; where it does, a reader sees that it cannot be so. Status 1:
 * it does. Of one report. -r: the last matching run was in the week of each report, and what it proposed is counted there. */
#include "attack.h"
#include <glpk.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static glp_prob *lp;
static bool loud;

static void make_program(void)
{
	lp = glp_create_prob();
	glp_add_cols(lp, (int)names.n);
	glp_add_rows(lp, (int)(sums ? sums : 1));
	for (size_t i = 0; i < names.n; i++) {
		double l = fmax(low[i], 0);
		glp_set_col_bnds(lp, (int)i + 1, isinf(high[i]) ? GLP_LO : l == high[i] ? GLP_FX : GLP_DB, l, high[i]);
	}
	for (size_t k = 0; k < sums; k++) {
		glp_set_row_bnds(lp, (int)k + 1, kept[k].at_least ? GLP_LO : GLP_FX, 0, 0);
		glp_set_mat_row(lp, (int)k + 1, kept[k].sum.n, kept[k].sum.index, kept[k].sum.factor);
	}
}

static double extreme(size_t i, int direction)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	glp_set_obj_dir(lp, direction);
	glp_set_obj_coef(lp, (int)i + 1, 1);
	if (glp_simplex(lp, &how))
		die("the program cannot be solved");
	int status = glp_get_status(lp);
	double v = status == GLP_UNBND ? INFINITY : glp_get_obj_val(lp);
	glp_set_obj_coef(lp, (int)i + 1, 0);
	if (status != GLP_UNBND && status != GLP_OPT)
		die("what was published contradicts itself");
	return v;
}

/* Whether nothing fits all that is shown; names the counts of the sums that do not fit. */
static bool contradicts(void)
{
	glp_smcp how;
	glp_init_smcp(&how);
	how.msg_lev = GLP_MSG_OFF;
	if (glp_simplex(lp, &how))
		die("the program cannot be solved");
	if (glp_get_status(lp) == GLP_OPT)
		return false;
	for (size_t k = 0; k < sums; k++) {
		double over = glp_get_row_prim(lp, (int)k + 1);
		for (int i = 1; (over < -1e-6 || (over > 1e-6 && !kept[k].at_least)) && i <= kept[k].sum.n; i++)
			printf("%s%s", i > 1 ? ", " : "", names.key[kept[k].sum.index[i] - 1].s);
		if (over < -1e-6 || (over > 1e-6 && !kept[k].at_least))
			printf(": %g over\n", over);
	}
	return true;
}

int main(int argc, char **argv)
{
	size_t small = 0, exact = 0, near = 0, narrow = 0;
	loud = argc > 1 && strcmp(argv[1], "-v") == 0;
	literal = argc > 1 && strcmp(argv[1], "-l") == 0;
	int first = 1 + (loud || literal);
	if (first < argc && strcmp(argv[first], "-r") == 0) {
		run_of_week = true;
		first++;
	}
	if (first + 1 < argc && strcmp(argv[first], "-p") == 0) {
		read_pairs(argv[first + 1]);
		first += 2;
	}
	for (int i = first; i + 1 < argc && reports < MOST_REPORTS; i += 2)
		read_report(argv[i], argv[i + 1]);
	add_all();
	make_program();
	if (literal)
		return contradicts() ? 1 : 0;
	for (size_t i = 0; i < names.n; i++) {
		if (isnan(truth[i]) || truth[i] < 1 || truth[i] >= BASE)
			continue;
		double least = ceil(extreme(i, GLP_MIN) - 1e-6), most = extreme(i, GLP_MAX);
		most = isinf(most) ? most : floor(most + 1e-6);
		if (least > truth[i] || most < truth[i])
			die("the truth lies outside");
		small++;
		exact += least == most;
		near += least < most && least >= truth[i] - 1 && most <= truth[i] + 1;
		narrow += most - least + 1 < BASE;
		if (loud && most - least + 1 < BASE)
			printf("%s: %g, left %g to %g\n", names.key[i].s, truth[i], least, most);
	}
	printf("%zu reports, %zu counts, %zu small: %zu told exactly, %zu within one, %zu left fewer than five values\n", reports, names.n, small,
	       exact, near, narrow);
	return narrow ? 1 : 0;
}
