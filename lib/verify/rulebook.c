#include "verify/rulebook.h"
#include "base/embed.h"
#include <math.h>
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

static void refuse_at(struct reading *r, const char *path, const char *en, const char *nl)
{
	if (!r->rc)
		r->rc = r->changes ? cz_json_fail_said(r->changes, r->err, path, en, nl)
				   : cz_fail_said(r->err, CZ_EINPUT, "the default policy: %s %s%.0s",
						  "het gewone beleid: %s %.0s%s", path, en, nl);
}

static void refuse(struct reading *r, const char *section, const char *key, const char *en, const char *nl)
{
	char path[100];
	snprintf(path, sizeof path, "%s%s%s", section, *key ? "." : "", key);
	refuse_at(r, path, en, nl);
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
		refuse(r, section, key, "is true or false", "is true of false");
	return !r->rc && v->truth;
}

static double real(struct reading *r, const char *section, const char *key, double least, double most)
{
	const struct cz_value *v = said(r->book, section, key);
	double number = !v ? NAN : v->kind == CZ_INT ? (double)v->whole : v->kind == CZ_REAL ? v->real : NAN;
	char en[60], nl[60];
	if (number >= least && number <= most)
		return number;
	snprintf(en, sizeof en, "is a number from %d to %d", (int)least, (int)most);
	snprintf(nl, sizeof nl, "is een getal van %d tot %d", (int)least, (int)most);
	refuse(r, section, key, en, nl);
	return 0;
}

static int32_t whole(struct reading *r, const char *section, const char *key, int32_t least, int32_t most)
{
	const struct cz_value *v = said(r->book, section, key);
	if (v && v->kind == CZ_REAL)
		refuse(r, section, key, "is a whole number", "is een geheel getal");
	return (int32_t)real(r, section, key, least, most);
}

/* Points that a pair may gain, or lose: a bound on what a pair is worth has to know which. */
static int32_t gain(struct reading *r, const char *key)
{
	return whole(r, "points", key, 0, 10000);
}

static int32_t cost(struct reading *r, const char *key)
{
	return whole(r, "points", key, -10000, 0);
}

/* Costs that never fall: else a plan could not be proven by prices. */
static size_t steps(struct reading *r, const char *section, int32_t out[CZ_VERIFY_STEPS])
{
	const struct cz_value *v = said(r->book, section, "steps");
	if (!v || v->kind != CZ_LIST || !v->n || v->n > CZ_VERIFY_STEPS) {
		refuse(r, section, "steps", "is a list of 1 to 32 whole numbers", "is een lijst van 1 tot 32 gehele getallen");
		return 0;
	}
	for (uint32_t k = 0; k < v->n; k++) {
		if (v->item[k].kind != CZ_INT || v->item[k].whole < (k ? out[k - 1] : 0) || v->item[k].whole > 100000) {
			refuse(r, section, "steps", "is a list of whole numbers up to 100000 that never fall",
			       "is een lijst van gehele getallen tot 100000 die nooit dalen");
			return 0;
		}
		out[k] = (int32_t)v->item[k].whole;
	}
	return v->n;
}

/* A setting that nobody knows was perhaps meant to be another one, and then this is not the policy that it looks
 * like. */
static void refuse_unknown(struct reading *r, const char *section, struct cz_str key)
{
	char path[100];
	snprintf(path, sizeof path, "%s%s%.*s", section, *section ? "." : "", (int)(key.n < 60 ? key.n : 60), key.s);
	refuse_at(r, path, "is no setting that cz-verify knows", "is geen instelling die cz-verify kent");
}

static void check_names(struct reading *r, const char *section, const struct cz_value *v, const char *const *known,
			size_t n)
{
	for (uint32_t k = 0; v->kind == CZ_OBJECT && k < v->n; k++) {
		size_t i = 0;
		while (i < n && !cz_str_is(v->member[k].key, known[i]))
			i++;
		if (i == n && !cz_str_is(v->member[k].key, "about"))
			refuse_unknown(r, section, v->member[k].key);
	}
}

static void check_category(struct reading *r, const struct cz_value *v)
{
	static const char *const of_help[] = {"refer", "car", "vog", "training", "group", "not_alone"};
	if (v->kind != CZ_OBJECT)
		refuse_at(r, "categories", "is an object of objects", "is een object van objecten");
	check_names(r, "categories", v, of_help, CZ_COUNT(of_help));
	for (uint32_t k = 0; v->kind == CZ_OBJECT && k < v->n; k++)
		if (v->member[k].value.kind != CZ_BOOL && !cz_str_is(v->member[k].key, "about"))
			refuse_at(r, "categories", "is true or false for all that a kind of help asks",
				  "is true of false voor alles wat een soort hulp vraagt");
}

/* What the default has, there is; it names categories only as examples. */
static void check_section(struct reading *r, const char *name, const struct cz_value *section)
{
	const struct cz_value *base = cz_value_get(r->book->base, name);
	bool categories = strcmp(name, "categories") == 0;
	if (section->kind != CZ_OBJECT)
		refuse(r, name, "", "is an object", "is een object");
	for (uint32_t k = 0; section->kind == CZ_OBJECT && k < section->n; k++) {
		struct cz_str key = section->member[k].key;
		if (cz_str_is(key, "about"))
			continue;
		if (categories)
			check_category(r, &section->member[k].value);
		else if (!cz_value_member(base, key))
			refuse_unknown(r, name, key);
	}
}

static void check_changes(struct reading *r)
{
	static const char *const sections[] = {"rules", "limits", "points", "load", "fairness", "categories", "rows", "policy"};
	const struct cz_value *v = r->book->changes;
	if (!v)
		return;
	if (v->kind != CZ_OBJECT)
		refuse_at(r, "", "is an object", "is een object");
	check_names(r, "", v, sections, CZ_COUNT(sections));
	const struct cz_value *name = cz_value_get(v, "policy");
	if (name && name->kind != CZ_TEXT)
		refuse_at(r, "policy", "is the name of the policy", "is de naam van het beleid");
	for (size_t k = 0; k < 6; k++) {
		const struct cz_value *section = cz_value_get(v, sections[k]);
		if (section)
			check_section(r, sections[k], section);
	}
}

static const struct cz_value *texts(struct reading *r, const struct cz_value *row, const char *key)
{
	const struct cz_value *v = cz_value_get(row, key);
	if (v && v->kind != CZ_LIST)
		refuse(r, "rows", "", "is a list of rows with lists of texts", "is een lijst van rijen met lijsten van teksten");
	for (uint32_t k = 0; v && !r->rc && k < v->n; k++)
		if (v->item[k].kind != CZ_TEXT)
			refuse(r, "rows", "", "is a list of rows with lists of texts", "is een lijst van rijen met lijsten van teksten");
	return v && v->n ? v : NULL;
}

static void read_rows(struct reading *r)
{
	static const char *const of_row[] = {"row", "categories", "request_skills", "volunteer_skills", "needs", "helpers_below"};
	struct cz_rulebook *b = r->book;
	const struct cz_value *v = cz_value_get(b->changes, "rows");
	if (!v)
		v = cz_value_get(b->base, "rows");
	if (!v || v->kind != CZ_LIST || v->n > CZ_VERIFY_ROWS) {
		refuse(r, "rows", "", "is a list of at most 32 rows", "is een lijst van hoogstens 32 rijen");
		return;
	}
	for (b->rows = 0; b->rows < v->n && !r->rc; b->rows++) {
		const struct cz_value *row = &v->item[b->rows];
		const struct cz_value *name = cz_value_get(row, "row"), *below = cz_value_get(row, "helpers_below");
		check_names(r, "rows", row, of_row, CZ_COUNT(of_row));
		if (!name || name->kind != CZ_TEXT)
			refuse(r, "rows", "", "is a list of rows that have a name: \"row\"", "is een lijst van rijen met een naam: \"row\"");
		if (below && (below->kind != CZ_INT || below->whole < 2 || below->whole > 1000))
			refuse(r, "rows", "helpers_below", "is a whole number from 2 to 1000", "is een geheel getal van 2 tot 1000");
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
	b->max_km = real(r, "limits", "max_km", 0, 1000);
	b->same_postcode_km = real(r, "limits", "same_postcode_km", 0, 100);
	b->dayparts_weekly = whole(r, "limits", "dayparts_weekly", 1, 21);
	b->vog_months = whole(r, "limits", "vog_months", 0, 1200);
	b->asks_per_month = whole(r, "limits", "asks_per_month", 0, 1000);
	b->cool_down_days = whole(r, "limits", "cool_down_days", 0, 3650);
	b->proposal_days = whole(r, "limits", "proposal_days", 1, 3650);
	b->waiting_days = whole(r, "limits", "waiting_days", 0, 3650);
	whole(r, "limits", "answer_days", 0, 3650); /* of replay */
	whole(r, "limits", "pairs", 0, 1000000000); /* how many pairs are held is no matter of rules */
	whole(r, "limits", "best", 1, 10000);
	if (!language || language->kind != CZ_TEXT || (language->text.n && !cz_language_is(language->text)))
		refuse(r, "limits", "assumed_language", "is a language code, or empty", "is een taalcode, of leeg");
	else
		b->assumed_language = language->text;
}

static void read_points(struct reading *r)
{
	struct cz_rulebook *b = r->book;
	b->start = gain(r, "start");
	b->per_km = cost(r, "per_km");
	b->per_km_car = cost(r, "per_km_car");
	b->single_daypart = cost(r, "single_daypart");
	b->second_language = cost(r, "second_language");
	b->wish_not_met = cost(r, "wish_not_met");
	b->shared_interest = gain(r, "shared_interest");
	b->shared_interests_most = gain(r, "shared_interests_most");
	b->experience = gain(r, "experience");
	b->continuity = gain(r, "continuity");
	b->kept = gain(r, "kept");
	b->asked_lately = cost(r, "asked_lately");
	b->rare_feature = cost(r, "rare_feature");
	b->lifted_step = cost(r, "lifted_step");
	b->acceptance = gain(r, "acceptance");
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
	check_changes(&r);
	for (int rule = 1; rule <= CZ_VERIFY_RULES; rule++)
		b->on[rule] = truth(&r, "rules", cz_rulebook_rule(rule));
	b->on[9] = true; /* places are places, whatever the policy says */
	read_limits(&r);
	read_points(&r);
	b->loads = steps(&r, "load", b->load);
	b->fairs = steps(&r, "fairness", b->fair);
	b->fair_area = whole(&r, "fairness", "area", 0, 10);
	b->fair_share = whole(&r, "fairness", "share_percent", 1, 100);
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
