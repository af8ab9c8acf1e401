#include "match/policy_impl.h"
#include "base/embed.h"
#include "base/hash.h"
#include "base/num.h"
#include "base/text.h"
#include <assert.h>
#include <stdio.h>

CZ_EMBED(default_policy, "examples/policies/default.json")

const char *cz_rule_name(enum cz_rule rule)
{
	static const char *const name[] = {"", "status", "category", "organisation", "refusal", "distance", "times",
					   "language", "features", "place", "asked", "group", "policy"};
	return name[rule];
}

const char *cz_term_name(enum cz_term term)
{
	static const char *const name[] = {"start", "distance", "times", "language", "wishes", "interests", "experience",
					   "continuity", "kept", "asked", "rare", "waiting", "acceptance", "load"};
	return name[term];
}

struct cz_str cz_policy_default(void)
{
	return CZ_EMBEDDED(default_policy);
}

/* What a value should be, as JSON writes it. */
static const char *const a_text = "\"...\"", *const a_list = "[...]", *const an_object = "{...}";

/* Where something stands in the file, with a key behind it: as much of that as there is room for, in whole signs. */
enum { PATH = 128 };

static void add_key(char path[PATH], struct cz_str key)
{
	const size_t n = strlen(path);
	const struct cz_str begin = cz_utf8_cut(key, PATH - 1 - n);
	memcpy(path + n, begin.s, begin.n);
	path[n + begin.n] = '\0';
}

/* Every single setting: where it stands in the file and in the struct. */
enum kind { BOOL, WHOLE, REAL };

struct setting {
	const char *section, *key;
	enum kind kind;
	size_t offset;
	double min, max;
	const char *range; /* the two as they are told */
};

#define RULE(key_, rule_) {"rules", key_, BOOL, offsetof(struct cz_policy, rule[rule_]), 0, 0, NULL}
#define WHOLE_AT(section_, key_, member, min_, max_) {section_, key_, WHOLE, offsetof(struct cz_policy, member), min_, max_, #min_ " .. " #max_}
#define REAL_AT(section_, key_, member, min_, max_) {section_, key_, REAL, offsetof(struct cz_policy, member), min_, max_, #min_ " .. " #max_}
#define COST(key_) WHOLE_AT("points", #key_, key_, -10000, 0)
#define GAIN(key_) WHOLE_AT("points", #key_, key_, 0, 10000)

static const struct setting settings[] = {
	RULE("status", CZ_RULE_STATUS),
	RULE("category", CZ_RULE_CATEGORY),
	RULE("organisation", CZ_RULE_ORGANISATION),
	RULE("refusal", CZ_RULE_REFUSAL),
	RULE("distance", CZ_RULE_DISTANCE),
	RULE("times", CZ_RULE_TIMES),
	RULE("language", CZ_RULE_LANGUAGE),
	RULE("features", CZ_RULE_FEATURES),
	RULE("place", CZ_RULE_PLACE),
	RULE("asked", CZ_RULE_ASKED),
	RULE("group", CZ_RULE_GROUP),
	RULE("policy", CZ_RULE_POLICY),
	REAL_AT("limits", "max_km", max_km, 0, 1000),
	REAL_AT("limits", "same_postcode_km", same_postcode_km, 0, 100),
	WHOLE_AT("limits", "dayparts_weekly", dayparts_weekly, 1, 21),
	WHOLE_AT("limits", "vog_months", vog_months, 0, 1200),
	WHOLE_AT("limits", "asks_per_month", asks_per_month, 0, 1000),
	WHOLE_AT("limits", "cool_down_days", cool_down_days, 0, 3650),
	WHOLE_AT("limits", "proposal_days", proposal_days, 1, 3650),
	WHOLE_AT("limits", "answer_days", answer_days, 0, 3650),
	WHOLE_AT("limits", "pairs", pairs, 0, 1000000000),
	WHOLE_AT("limits", "best", best, 1, 10000),
	WHOLE_AT("limits", "waiting_days", waiting_days, 0, 3650),
	GAIN(start),
	COST(per_km),
	COST(per_km_car),
	COST(single_daypart),
	COST(second_language),
	COST(wish_not_met),
	GAIN(shared_interest),
	GAIN(shared_interests_most),
	GAIN(experience),
	GAIN(continuity),
	GAIN(kept),
	COST(asked_lately),
	COST(rare_feature),
	COST(lifted_step),
	GAIN(acceptance),
	WHOLE_AT("fairness", "area", fair_area, 0, 10),
	WHOLE_AT("fairness", "share_percent", fair_share, 1, 100),
};

static int set_one(struct cz_policy *p, const struct cz_document *d, const struct setting *s, const char *path,
		   const struct cz_value *v, struct cz_err *err)
{
	void *at = (char *)p + s->offset;
	double number = v->kind == CZ_INT ? (double)v->whole : v->kind == CZ_REAL ? v->real : 0;
	if (s->kind == BOOL) {
		if (v->kind != CZ_BOOL)
			return cz_json_fail_rule(d, err, path, CZ202, "true|false");
		*(bool *)at = v->truth;
		return 0;
	}
	if (v->kind != CZ_INT && !(v->kind == CZ_REAL && s->kind == REAL))
		return cz_json_fail_rule(d, err, path, s->kind == WHOLE ? CZ204 : CZ205, NULL);
	if (number < s->min || number > s->max)
		return cz_json_fail_rule(d, err, path, CZ206, s->range);
	if (s->kind == WHOLE)
		*(int32_t *)at = (int32_t)number;
	else
		*(double *)at = number;
	return 0;
}

static int set_steps(const struct cz_document *d, const char *path, const struct cz_value *v, int32_t *step, size_t *n,
		     struct cz_err *err)
{
	static_assert(CZ_POLICY_STEPS == 32, "told below");
	if (v->kind != CZ_LIST)
		return cz_json_fail_rule(d, err, path, CZ202, a_list);
	if (v->n == 0 || v->n > CZ_POLICY_STEPS)
		return cz_json_fail_rule(d, err, path, CZ206, "[1 .. 32]");
	for (uint32_t i = 0; i < v->n; i++) {
		if (v->item[i].kind != CZ_INT || v->item[i].whole < 0 || v->item[i].whole > 100000)
			return cz_json_fail_rule(d, err, path, CZ206, "0 .. 100000");
		step[i] = (int32_t)v->item[i].whole;
		if (i && step[i] < step[i - 1])
			return cz_json_fail_rule(d, err, path, CZ550, NULL);
	}
	*n = v->n;
	return 0;
}

static int set_category(struct cz_policy *p, const struct cz_document *d, const struct cz_member *m, struct cz_err *err)
{
	static const struct {
		const char *key;
		size_t offset;
	} known[] = {
		{"refer", offsetof(struct cz_category_policy, refer)}, {"car", offsetof(struct cz_category_policy, car)},
		{"vog", offsetof(struct cz_category_policy, vog)}, {"training", offsetof(struct cz_category_policy, training)},
		{"group", offsetof(struct cz_category_policy, group)},
		{"not_alone", offsetof(struct cz_category_policy, not_alone)},
	};
	char path[PATH] = "categories.";
	add_key(path, m->key);
	if (m->value.kind != CZ_OBJECT)
		return cz_json_fail_rule(d, err, path, CZ202, an_object);
	size_t i = cz_map_add(&p->categories, m->key, NULL);
	if (i == CZ_MAP_NONE)
		return cz_fail_mem(err);
	static_assert(CZ_COUNT(p->category) == 256, "told below");
	if (i >= CZ_COUNT(p->category))
		return cz_json_fail_rule(d, err, "categories", CZ206, "{0 .. 256}");
	for (uint32_t k = 0; k < m->value.n; k++) {
		const struct cz_member *f = &m->value.member[k];
		size_t s = 0;
		while (s < CZ_COUNT(known) && !cz_str_is(f->key, known[s].key))
			s++;
		strcpy(path, "categories.");
		add_key(path, m->key);
		add_key(path, CZ_STR("."));
		add_key(path, f->key);
		if (cz_str_is(f->key, "about"))
			continue;
		if (s == CZ_COUNT(known))
			return cz_json_fail_rule(d, err, path, CZ548, NULL);
		if (f->value.kind != CZ_BOOL)
			return cz_json_fail_rule(d, err, path, CZ202, "true|false");
		*(bool *)((char *)&p->category[i] + known[s].offset) = f->value.truth;
	}
	return 0;
}

static const char *copy(struct cz_arena *mem, struct cz_str s)
{
	return cz_arena_text(mem, s.s, s.n);
}

static int set_texts(const struct cz_document *d, const char *path, const struct cz_value *v, struct cz_texts *out,
		     struct cz_arena *mem, struct cz_err *err)
{
	if (v->kind != CZ_LIST)
		return cz_json_fail_rule(d, err, path, CZ202, a_list);
	out->v = cz_arena_new0(mem, v->n, sizeof *out->v);
	for (out->n = 0; out->v && out->n < v->n; out->n++) {
		if (v->item[out->n].kind != CZ_TEXT)
			return cz_json_fail_rule(d, err, path, CZ202, a_list);
		if (!(out->v[out->n] = copy(mem, v->item[out->n].text)))
			return cz_fail_mem(err);
	}
	return out->v ? 0 : cz_fail_mem(err);
}

static int set_row_member(struct cz_policy_row *row, const struct cz_document *d, const char *path, const struct cz_member *m,
			  struct cz_arena *mem, struct cz_err *err)
{
	if (cz_str_is(m->key, "about"))
		return 0;
	if (cz_str_is(m->key, "categories"))
		return set_texts(d, path, &m->value, &row->categories, mem, err);
	if (cz_str_is(m->key, "request_skills"))
		return set_texts(d, path, &m->value, &row->request_skills, mem, err);
	if (cz_str_is(m->key, "volunteer_skills"))
		return set_texts(d, path, &m->value, &row->volunteer_skills, mem, err);
	if (cz_str_is(m->key, "needs"))
		return set_texts(d, path, &m->value, &row->needs, mem, err);
	if (cz_str_is(m->key, "helpers_below")) {
		if (m->value.kind != CZ_INT || m->value.whole < 2 || m->value.whole > 1000)
			return cz_json_fail_rule(d, err, path, CZ206, "2 .. 1000");
		row->helpers_below = (int32_t)m->value.whole;
		return 0;
	}
	if (!cz_str_is(m->key, "row"))
		return cz_json_fail_rule(d, err, path, CZ548, NULL);
	if (m->value.kind != CZ_TEXT)
		return cz_json_fail_rule(d, err, path, CZ202, a_text);
	return (row->name = copy(mem, m->value.text)) ? 0 : cz_fail_mem(err);
}

/* A list of rows replaces the one before. */
static int set_rows(struct cz_policy *p, const struct cz_document *d, const struct cz_value *v, struct cz_arena *mem, struct cz_err *err)
{
	char path[PATH] = "rows";
	static_assert(CZ_POLICY_ROWS == 32, "told below");
	if (v->kind != CZ_LIST)
		return cz_json_fail_rule(d, err, path, CZ202, a_list);
	if (v->n > CZ_POLICY_ROWS)
		return cz_json_fail_rule(d, err, path, CZ206, "[0 .. 32]");
	for (p->rows = 0; p->rows < v->n; p->rows++) {
		const struct cz_value *item = &v->item[p->rows];
		struct cz_policy_row *row = &p->row[p->rows];
		int rc = 0;
		*row = (struct cz_policy_row){0};
		snprintf(path, sizeof path, "rows[%zu]", p->rows);
		if (item->kind != CZ_OBJECT)
			return cz_json_fail_rule(d, err, path, CZ202, an_object);
		for (uint32_t k = 0; k < item->n && !rc; k++) {
			snprintf(path, sizeof path, "rows[%zu].", p->rows);
			add_key(path, item->member[k].key);
			rc = set_row_member(row, d, path, &item->member[k], mem, err);
		}
		if (rc)
			return rc;
		if (!row->name) {
			snprintf(path, sizeof path, "rows[%zu].row", p->rows);
			return cz_json_fail_rule(d, err, path, CZ201, NULL);
		}
	}
	return 0;
}

static int set_member(struct cz_policy *p, const struct cz_document *d, const char *section, const struct cz_member *m,
		      struct cz_arena *mem, struct cz_err *err)
{
	char path[PATH];
	if (cz_str_is(m->key, "about"))
		return 0;
	if (strcmp(section, "categories") == 0)
		return set_category(p, d, m, err);
	snprintf(path, sizeof path, "%s.", section);
	add_key(path, m->key);
	if (strcmp(section, "limits") == 0 && cz_str_is(m->key, "assumed_language")) {
		if (m->value.kind != CZ_TEXT || (m->value.text.n && !cz_language_is(m->value.text)))
			return cz_json_fail_rule(d, err, path, CZ216, NULL);
		return (p->assumed_language = copy(mem, m->value.text)) ? 0 : cz_fail_mem(err);
	}
	if (strcmp(section, "load") == 0 && cz_str_is(m->key, "steps"))
		return set_steps(d, path, &m->value, p->load, &p->loads, err);
	if (strcmp(section, "fairness") == 0 && cz_str_is(m->key, "steps"))
		return set_steps(d, path, &m->value, p->fair, &p->fairs, err);
	for (size_t i = 0; i < CZ_COUNT(settings); i++)
		if (strcmp(section, settings[i].section) == 0 && cz_str_is(m->key, settings[i].key))
			return set_one(p, d, &settings[i], path, &m->value, err);
	return cz_json_fail_rule(d, err, path, CZ548, NULL);
}

static int apply(struct cz_policy *p, const struct cz_document *d, struct cz_arena *mem, struct cz_err *err)
{
	static const char *const sections[] = {"rules", "limits", "points", "load", "fairness", "categories"};
	if (d->value.kind != CZ_OBJECT)
		return cz_json_fail_rule(d, err, "", CZ202, an_object);
	for (uint32_t i = 0; i < d->value.n; i++) {
		const struct cz_member *m = &d->value.member[i];
		char path[PATH] = "";
		size_t s = 0;
		add_key(path, m->key);
		if (cz_str_is(m->key, "about"))
			continue;
		if (cz_str_is(m->key, "policy")) {
			if (m->value.kind != CZ_TEXT)
				return cz_json_fail_rule(d, err, path, CZ202, a_text);
			p->name = cz_arena_text(mem, m->value.text.s, m->value.text.n);
			if (!p->name)
				return cz_fail_mem(err);
			continue;
		}
		if (cz_str_is(m->key, "rows")) {
			int rc = set_rows(p, d, &m->value, mem, err);
			if (rc)
				return rc;
			continue;
		}
		while (s < CZ_COUNT(sections) && !cz_str_is(m->key, sections[s]))
			s++;
		if (s == CZ_COUNT(sections))
			return cz_json_fail_rule(d, err, path, CZ548, NULL);
		if (m->value.kind != CZ_OBJECT)
			return cz_json_fail_rule(d, err, path, CZ202, an_object);
		for (uint32_t k = 0; k < m->value.n; k++) {
			int rc = set_member(p, d, sections[s], &m->value.member[k], mem, err);
			if (rc)
				return rc;
		}
	}
	return 0;
}

/* Each with the zero behind it, which no text holds, so that other lists never give the same bytes. */
static void add_texts(struct cz_buf *b, const struct cz_texts *t)
{
	cz_num_add_int(b, (int64_t)t->n);
	for (size_t i = 0; i < t->n; i++)
		cz_buf_add(b, t->v[i], strlen(t->v[i]) + 1);
}

static void add_steps(struct cz_buf *b, const int32_t *step, size_t n)
{
	cz_num_add_int(b, (int64_t)n);
	for (size_t i = 0; i < n; i++)
		cz_buf_addf(b, " %d", (int)step[i]);
}

static void add_row(struct cz_buf *b, const struct cz_policy_row *row)
{
	add_texts(b, &row->categories);
	add_texts(b, &row->request_skills);
	add_texts(b, &row->volunteer_skills);
	add_texts(b, &row->needs);
	cz_buf_addf(b, "%d ", (int)row->helpers_below);
}

/* Hash the settings one by one, in the order of the table and of the categories' names. */
static int take_fingerprint(struct cz_policy *p, struct cz_err *err)
{
	static const uint8_t key[16] = {'c', 'z', '-', 'p', 'o', 'l', 'i', 'c', 'y'};
	struct cz_buf b = CZ_BUF_INIT;
	for (size_t i = 0; i < CZ_COUNT(settings); i++) {
		const void *at = (const char *)p + settings[i].offset;
		if (settings[i].kind == REAL)
			cz_num_add_real(&b, *(const double *)at);
		else
			cz_num_add_int(&b, settings[i].kind == BOOL ? *(const bool *)at : *(const int32_t *)at);
		cz_buf_addc(&b, ' ');
	}
	cz_buf_add(&b, p->assumed_language, strlen(p->assumed_language) + 1);
	cz_num_add_int(&b, (int64_t)p->rows);
	for (size_t k = 0; k < p->rows; k++)
		add_row(&b, &p->row[k]);
	add_steps(&b, p->load, p->loads);
	add_steps(&b, p->fair, p->fairs);
	p->fingerprint = cz_hash64(key, cz_buf_text(&b), b.len);
	bool failed = cz_buf_failed(&b);
	for (size_t i = 0; i < p->categories.n; i++) { /* a sum: their order does not matter */
		cz_buf_clear(&b);
		cz_buf_add(&b, p->categories.key[i].s, p->categories.key[i].n);
		cz_buf_add(&b, &p->category[i], sizeof p->category[i]);
		p->fingerprint += cz_hash64(key, cz_buf_text(&b), b.len);
		failed |= cz_buf_failed(&b);
	}
	cz_buf_release(&b);
	return failed ? cz_fail_mem(err) : 0;
}

int cz_policy_init(struct cz_policy *p, const struct cz_document *changes, struct cz_arena *mem, struct cz_err *err)
{
	struct cz_document d;
	*p = (struct cz_policy){0};
	int rc = cz_json_document("the default policy", cz_policy_default(), mem, &d, err);
	if (!rc)
		rc = apply(p, &d, mem, err);
	if (!rc && changes)
		rc = apply(p, changes, mem, err);
	p->rule[CZ_RULE_PLACE] = true; /* no plan gives more than there is, whatever is counted */
	p->text = d.value;
	if (!rc && changes && !cz_policy_merge(&d.value, &changes->value, mem, &p->text))
		rc = cz_fail_mem(err);
	return rc ? rc : take_fingerprint(p, err);
}

void cz_policy_release(struct cz_policy *p)
{
	cz_map_release(&p->categories);
}

struct cz_category_policy cz_policy_category(const struct cz_policy *p, const char *category)
{
	size_t i = category ? cz_map_find(&p->categories, cz_str_of(category)) : CZ_MAP_NONE;
	return i == CZ_MAP_NONE ? (struct cz_category_policy){0} : p->category[i];
}
