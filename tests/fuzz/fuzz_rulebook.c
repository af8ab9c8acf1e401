/* Any bytes as a policy, read twice: what cz-match takes, cz-verify takes too, with the same meaning, and what it refuses
 * for a number or a setting that is not there, cz-verify refuses too. */
#include "match/policy.h"
#include "verify/rulebook.h"
#include "require.h"

static void check_numbers(const struct cz_policy *p, const struct cz_rulebook *b)
{
	require(p->max_km == b->max_km && p->same_postcode_km == b->same_postcode_km && cz_str_is(b->assumed_language, p->assumed_language));
	require(p->dayparts_weekly == b->dayparts_weekly && p->vog_months == b->vog_months && p->asks_per_month == b->asks_per_month);
	require(p->cool_down_days == b->cool_down_days && p->proposal_days == b->proposal_days && p->waiting_days == b->waiting_days);
	require(p->start == b->start && p->per_km == b->per_km && p->per_km_car == b->per_km_car && p->single_daypart == b->single_daypart);
	require(p->second_language == b->second_language && p->wish_not_met == b->wish_not_met && p->kept == b->kept);
	require(p->shared_interest == b->shared_interest && p->shared_interests_most == b->shared_interests_most);
	require(p->experience == b->experience && p->continuity == b->continuity && p->asked_lately == b->asked_lately);
	require(p->rare_feature == b->rare_feature && p->lifted_step == b->lifted_step && p->acceptance == b->acceptance);
	require(p->loads == b->loads && memcmp(p->load, b->load, p->loads * sizeof *p->load) == 0);
	require(p->fairs == b->fairs && memcmp(p->fair, b->fair, p->fairs * sizeof *p->fair) == 0);
	require(p->fair_area == b->fair_area && p->fair_share == b->fair_share);
}

static void check_rest(const struct cz_policy *p, const struct cz_rulebook *b)
{
	require(p->rows == b->rows);
	for (size_t k = 0; k < p->rows; k++)
		require(p->row[k].helpers_below == b->row[k].helpers_below &&
			p->row[k].needs.n == (b->row[k].needs ? b->row[k].needs->n : 0));
	for (int rule = 1; rule <= CZ_RULES; rule++)
		require(p->rule[rule] == b->on[rule]);
	for (size_t k = 0; k < cz_vocab_category.n; k++) {
		struct cz_category_policy x = cz_policy_category(p, cz_vocab_category.code[k].code);
		struct cz_kind_of_help y = cz_rulebook_help(b, cz_vocab_category.code[k].code);
		require(x.refer == y.refer && x.car == y.car && x.vog == y.vog && x.training == y.training && x.group == y.group &&
			x.not_alone == y.not_alone);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_document d;
	struct cz_policy p = {0};
	struct cz_rulebook b;
	struct cz_err err = CZ_ERR_INIT, other = CZ_ERR_INIT;
	if (cz_json_document("fuzz", (struct cz_str){(const char *)data, n}, &mem, &d, &err) == 0) {
		int taken = cz_policy_init(&p, &d, &mem, &err), read = cz_rulebook_read(&b, &d, &mem, &other);
		require(read == 0 || (other.code == CZ_EINPUT && other.text[0]));
		require((taken == 0) == (read == 0));
		if (!taken) {
			check_numbers(&p, &b);
			check_rest(&p, &b);
		}
	}
	cz_policy_release(&p);
	cz_arena_release(&mem);
	return 0;
}
