#include "score/sheet.h"
#include "base/num.h"
#include "data/csv.h"
#include <math.h>

/* One row, cell by cell. */
struct row {
	struct cz_buf *out;
	bool begun;
};

static void text(struct row *r, struct cz_str s)
{
	if (r->begun)
		cz_buf_addc(r->out, ',');
	r->begun = true;
	cz_csv_add_cell(r->out, s, ',', false);
}

static void number(struct row *r, double v)
{
	if (r->begun)
		cz_buf_addc(r->out, ',');
	r->begun = true;
	if (isfinite(v))
		cz_num_add_real(r->out, v);
}

static void truth(struct row *r, bool v)
{
	text(r, v ? CZ_STR("true") : CZ_STR("false"));
}

static void empty(struct row *r, int cells)
{
	while (cells-- > 0)
		text(r, CZ_STR(""));
}

static void end(struct row *r)
{
	cz_buf_addc(r->out, '\n');
	r->begun = false;
}

static double count(double n)
{
	return n > 0 ? n : NAN;
}

static void begin(struct row *r, const struct cz_results *x, size_t group, const char *aspect, struct cz_str party)
{
	const struct cz_tally *t = x->tally;
	text(r, t->partnerships.key[t->group[group].partnership]);
	text(r, t->waves.key[t->group[group].wave]);
	text(r, cz_str_of(t->bank->name));
	text(r, cz_str_of(aspect));
	text(r, party);
}

/* An empty cell is the whole. */
static struct cz_str party_cell(struct cz_str name)
{
	return name.n ? name : CZ_STR("unknown");
}

enum { GAP_CELLS = 9, TAIL_CELLS = 3 + GAP_CELLS + 5 };

static void add_gap(struct row *r, const struct cz_result *x)
{
	const struct cz_gap *g = &x->gap;
	if (g->high < 0) {
		empty(r, GAP_CELLS);
		return;
	}
	text(r, x->party[g->high].name);
	text(r, x->party[g->low].name);
	number(r, g->difference);
	number(r, g->superiority);
	number(r, g->hedges_g);
	number(r, g->p);
	number(r, g->p_min);
	truth(r, g->testable);
	number(r, g->p_holm);
}

static void add_change(struct row *r, const struct cz_tally *t, const struct cz_change *c)
{
	if (!c) {
		empty(r, 5);
		return;
	}
	text(r, t->waves.key[t->group[c->from].wave]);
	number(r, c->difference);
	number(r, c->interval.low);
	number(r, c->interval.high);
	number(r, c->smallest);
}

static void add_score(struct row *r, const struct cz_results *all, size_t group, uint32_t aspect)
{
	const struct cz_result *x = cz_results_of(all, group, aspect);
	const char *name = all->tally->bank->aspect[aspect].id;
	begin(r, all, group, name, CZ_STR(""));
	number(r, (double)x->n);
	number(r, count(x->invited));
	number(r, x->mean);
	number(r, x->mean_respondents);
	number(r, x->interval.low);
	number(r, x->interval.high);
	number(r, x->spread);
	number(r, x->agreement);
	truth(r, x->composition);
	add_gap(r, x);
	add_change(r, all->tally, cz_result_change(all, group, aspect));
	end(r);
	for (size_t p = 0; p < x->parties; p++) {
		const struct cz_party_result *q = &x->party[p];
		begin(r, all, group, name, party_cell(q->name));
		number(r, q->g.n);
		number(r, count(q->g.invited));
		number(r, q->g.mean);
		number(r, q->g.mean);
		number(r, q->interval.low);
		number(r, q->interval.high);
		empty(r, TAIL_CELLS);
		end(r);
	}
}

/* items */

static void add_counts(struct row *r, const struct cz_bank *b, const struct cz_sheet_form *f, const uint32_t *option, uint32_t unknown,
		       uint32_t blank)
{
	int64_t n;
	double mean = cz_bank_mean(b, option, &n);
	number(r, (double)n);
	number(r, mean);
	for (int32_t o = f->lo; o <= f->hi; o++)
		number(r, o >= b->lo && o <= b->hi ? (double)option[o - b->lo] : NAN);
	number(r, unknown);
	number(r, blank);
	end(r);
}

static void add_item(struct row *r, const struct cz_results *all, const struct cz_sheet_form *f, size_t group, uint32_t i)
{
	const struct cz_bank *b = all->tally->bank;
	const struct cz_tally_group *g = &all->tally->group[group];
	const char *aspect = b->aspect[b->item[i].aspect].id;
	begin(r, all, group, aspect, CZ_STR(""));
	text(r, cz_str_of(b->item[i].id));
	add_counts(r, b, f, cz_results_counts(all, group, i), all->unknown[group * b->items + i], all->blank[group * b->items + i]);
	for (size_t p = 0; p < g->parties; p++) {
		begin(r, all, group, aspect, party_cell(all->tally->parties.key[g->party[p].name]));
		text(r, cz_str_of(b->item[i].id));
		add_counts(r, b, f, g->party[p].option + i * cz_bank_options(b), g->party[p].unknown[i], g->party[p].blank[i]);
	}
}

void cz_score_sheet_header(const struct cz_sheet_form *f, struct cz_buf *out)
{
	cz_buf_adds(out, "partnership,wave,bank,aspect,party");
	if (f->items) {
		cz_buf_adds(out, ",item,n,mean");
		for (int32_t o = f->lo; o <= f->hi; o++)
			cz_buf_addf(out, ",answer_%d", (int)o);
		cz_buf_adds(out, ",unknown,blank\n");
	} else {
		cz_buf_adds(out, ",n,invited,mean,mean_respondents,low,high,spread,agreement,composition,"
				 "gap_high,gap_low,gap_difference,gap_superiority,gap_hedges_g,gap_p,gap_p_min,gap_testable,gap_p_holm,"
				 "change_from,change_difference,change_low,change_high,change_smallest\n");
	}
}

void cz_score_sheet(const struct cz_results *r, const struct cz_sheet_form *f, struct cz_buf *out)
{
	const struct cz_bank *b = r->tally->bank;
	struct row row = {out, false};
	for (size_t g = 0; g < r->tally->n; g++) {
		for (uint32_t a = 0; !f->items && a < b->aspects; a++)
			add_score(&row, r, g, a);
		for (uint32_t i = 0; f->items && i < b->items; i++)
			add_item(&row, r, f, g, i);
	}
}
