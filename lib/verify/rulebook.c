#include "verify/rulebook.h"
#include "base/embed.h"
#include <stdio.h>

CZ_EMBED(verify_policy, "examples/policies/default.json")

const char *cz_rulebook_rule(int number)
{
	static const char *const name[] = {"", "status", "category", "organisation", "refusal", "distance", "times",
					   "language", "features", "place", "asked", "group", "policy"};
	return name[number];
}

/* A document being read; the first value that is not as it should be ends it. */
struct reading {
	struct cz_rulebook *book;
	const struct cz_document *changes;
	struct cz_err *err;
	int rc;
};

static void refuse(struct reading *r, const char *section, const char *key, const char *what)
{
	char path[100];
	if (r->rc)
		return;
	snprintf(path, sizeof path, "%s%s%s", section, *key ? "." : "", key);
	r->rc = r->changes ? cz_json_fail(r->changes, r->err, path, "is %s", what)
			   : cz_fail(r->err, CZ_EINPUT, "the default policy: %s is %s", path, what);
}

/* What a policy says under section and key, or else the default. */
static const struct cz_value *said(const struct cz_rulebook *b, const char *section, const char *key)
{
	const struct cz_value *v = cz_value_get(cz_value_get(b->changes, section), key);
	return v ? v : cz_value_get(cz_value_get(b->base, section), key);
}

static bool truth(struct reading *r, const char *section, const char *key)
{
	const struct cz_value *v = said(r->book, section, key);
	if (!v || v->kind != CZ_BOOL)
		refuse(r, section, key, "true or false");
	return !r->rc && v->truth;
}

static int32_t whole(struct reading *r, const char *section, const char *key)
{
	const struct cz_value *v = said(r->book, section, key);
	if (!v || v->kind != CZ_INT || v->whole < -10000 || v->whole > 10000)
		refuse(r, section, key, "a whole number of at most 10000");
	return r->rc ? 0 : (int32_t)v->whole;
}

static double real(struct reading *r, const char *section, const char *key)
{
	const struct cz_value *v = said(r->book, section, key);
	if (!v || (v->kind != CZ_INT && v->kind != CZ_REAL)) {
		refuse(r, section, key, "a number");
		return 0;
	}
	return v->kind == CZ_INT ? (double)v->whole : v->real;
}

/* Costs that never fall: else a plan could not be proven by prices. */
static size_t steps(struct reading *r, const char *section, int32_t out[CZ_VERIFY_STEPS])
{
	const struct cz_value *v = said(r->book, section, "steps");
	if (!v || v->kind != CZ_LIST || !v->n || v->n > CZ_VERIFY_STEPS) {
		refuse(r, section, "steps", "a list of 1 to 32 whole numbers");
		return 0;
	}
	for (uint32_t k = 0; k < v->n; k++) {
		if (v->item[k].kind != CZ_INT || v->item[k].whole < (k ? out[k - 1] : 0) || v->item[k].whole > 100000) {
			refuse(r, section, "steps", "a list of whole numbers up to 100000 that never fall");
			return 0;
		}
		out[k] = (int32_t)v->item[k].whole;
	}
	return v->n;
}

static const struct cz_value *texts(struct reading *r, const struct cz_value *row, const char *key)
{
	const struct cz_value *v = cz_value_get(row, key);
	if (v && v->kind != CZ_LIST)
		refuse(r, "rows", "", "a list of rows with lists of texts");
	for (uint32_t k = 0; v && !r->rc && k < v->n; k++)
		if (v->item[k].kind != CZ_TEXT)
			refuse(r, "rows", "", "a list of rows with lists of texts");
	return v && v->n ? v : NULL;
}

static void read_rows(struct reading *r)
{
	struct cz_rulebook *b = r->book;
	const struct cz_value *v = cz_value_get(b->changes, "rows");
	if (!v)
		v = cz_value_get(b->base, "rows");
	if (!v || v->kind != CZ_LIST || v->n > CZ_VERIFY_ROWS) {
		refuse(r, "rows", "", "a list of at most 32 rows");
		return;
	}
	for (b->rows = 0; b->rows < v->n && !r->rc; b->rows++) {
		const struct cz_value *row = &v->item[b->rows];
		b->row[b->rows] = (struct cz_own_rule){
			texts(r, row, "categories"), texts(r, row, "request_skills"), texts(r, row, "volunteer_skills"),
			texts(r, row, "needs"), cz_value_int(row, "helpers_below", 0),
		};
	}
}

static void read_limits(struct reading *r)
{
	struct cz_rulebook *b = r->book;
	const struct cz_value *language = said(b, "limits", "assumed_language");
	b->max_km = real(r, "limits", "max_km");
	b->same_postcode_km = real(r, "limits", "same_postcode_km");
	b->dayparts_weekly = whole(r, "limits", "dayparts_weekly");
	b->vog_months = whole(r, "limits", "vog_months");
	b->asks_per_month = whole(r, "limits", "asks_per_month");
	b->cool_down_days = whole(r, "limits", "cool_down_days");
	b->proposal_days = whole(r, "limits", "proposal_days");
	b->waiting_days = whole(r, "limits", "waiting_days");
	if (!language || language->kind != CZ_TEXT)
		refuse(r, "limits", "assumed_language", "a language code, or empty");
	else
		b->assumed_language = language->text;
}

static void read_points(struct reading *r)
{
	struct cz_rulebook *b = r->book;
	b->start = whole(r, "points", "start");
	b->per_km = whole(r, "points", "per_km");
	b->per_km_car = whole(r, "points", "per_km_car");
	b->single_daypart = whole(r, "points", "single_daypart");
	b->second_language = whole(r, "points", "second_language");
	b->wish_not_met = whole(r, "points", "wish_not_met");
	b->shared_interest = whole(r, "points", "shared_interest");
	b->shared_interests_most = whole(r, "points", "shared_interests_most");
	b->experience = whole(r, "points", "experience");
	b->continuity = whole(r, "points", "continuity");
	b->kept = whole(r, "points", "kept");
	b->asked_lately = whole(r, "points", "asked_lately");
	b->rare_feature = whole(r, "points", "rare_feature");
	b->lifted_step = whole(r, "points", "lifted_step");
	b->acceptance = whole(r, "points", "acceptance");
}

int cz_rulebook_read(struct cz_rulebook *b, const struct cz_document *changes, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_document base;
	struct reading r = {b, changes, err, 0};
	*b = (struct cz_rulebook){0};
	int rc = cz_json_document("the default policy", CZ_EMBEDDED(verify_policy), mem, &base, err);
	struct cz_value *kept = rc ? NULL : cz_arena_alloc(mem, sizeof *kept);
	if (!kept)
		return rc ? rc : cz_fail_mem(err);
	*kept = base.value;
	b->base = kept;
	b->changes = changes ? &changes->value : NULL;
	b->name = cz_value_text(b->changes, "policy", "");
	if (!b->name.n)
		b->name = cz_value_text(b->base, "policy", "");
	for (int rule = 1; rule <= CZ_VERIFY_RULES; rule++)
		b->on[rule] = truth(&r, "rules", cz_rulebook_rule(rule));
	read_limits(&r);
	read_points(&r);
	b->loads = steps(&r, "load", b->load);
	b->fairs = steps(&r, "fairness", b->fair);
	b->fair_area = whole(&r, "fairness", "area");
	b->fair_share = whole(&r, "fairness", "share_percent");
	read_rows(&r);
	return r.rc;
}

static bool asks(const struct cz_rulebook *b, const char *category, const char *what)
{
	const struct cz_value *v = cz_value_get(cz_value_get(cz_value_get(b->changes, "categories"), category), what);
	if (!v)
		v = cz_value_get(cz_value_get(cz_value_get(b->base, "categories"), category), what);
	return v && v->kind == CZ_BOOL && v->truth;
}

struct cz_kind_of_help cz_rulebook_help(const struct cz_rulebook *b, const char *category)
{
	if (!category)
		return (struct cz_kind_of_help){0};
	return (struct cz_kind_of_help){asks(b, category, "refer"), asks(b, category, "car"), asks(b, category, "vog"),
					asks(b, category, "training"), asks(b, category, "group"), asks(b, category, "not_alone")};
}
