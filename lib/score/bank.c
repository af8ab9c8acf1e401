#include "score/bank.h"
#include "base/num.h"
#include "base/text.h"
#include <math.h>
#include <stdio.h>

const char *cz_point_name(enum cz_point_kind kind)
{
	static const char *const name[] = {"strength", "lowest", "gap", "divided", "changed", "seat", "ambition"};
	return name[kind];
}

const char *cz_registered_name(enum cz_registered_kind kind)
{
	static const char *const name[] = {"joint_intake", "progress", "evaluation", "feedback"};
	return name[kind];
}

const char *cz_registered_words(enum cz_registered_kind kind, enum cz_lang lang)
{
	static const char *const words[CZ_REGISTERED_KINDS][CZ_LANGS] = {
		{"was er een gezamenlijke intake.", "there was a joint intake."},
		{"was er onderweg op tijd contact.", "there was contact in time under way."},
		{"is aan het einde geëvalueerd.", "there was an evaluation at the end."},
		{"hoorde de verwijzer hoe het ging.", "the referrer heard how it went."},
	};
	return words[kind][lang];
}

/* What is being read, for messages. */
struct reading {
	const struct cz_document *d;
	struct cz_arena *mem;
	struct cz_remarks *remarks;
	struct cz_err *err;
	struct cz_bank *bank;
};

enum { PATH = 128 };

static bool among(struct cz_str key, const char *const *known, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (cz_str_is(key, known[i]))
			return true;
	return false;
}

static int only(struct reading *r, const char *path, const struct cz_value *v, const char *const *known, size_t n)
{
	if (v->kind != CZ_OBJECT)
		return cz_json_fail(r->d, r->err, path, "is an object, not %s", cz_kind_name(v->kind));
	for (uint32_t i = 0; i < v->n; i++)
		if (!among(v->member[i].key, known, n)) {
			char at[PATH];
			snprintf(at, sizeof at, "%.80s%s%.*s", path, *path ? "." : "", (int)(v->member[i].key.n < 40 ? v->member[i].key.n : 40),
				 v->member[i].key.s);
			return cz_json_fail(r->d, r->err, at, "is no setting of a bank");
		}
	return 0;
}

#define ONLY(r, path, v, ...)                                                              \
	only(r, path, v, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static int text(struct reading *r, const char *path, const struct cz_value *parent, const char *key, const char **out)
{
	const struct cz_value *v = cz_value_get(parent, key);
	char at[PATH];
	snprintf(at, sizeof at, "%.80s%s%.40s", path, *path ? "." : "", key);
	if (!v || v->kind != CZ_TEXT)
		return cz_json_fail(r->d, r->err, v ? at : path, "%s%s a text", v ? "" : key, v ? "is" : " is missing: it is");
	if (cz_text_is_blank(v->text))
		return cz_json_fail(r->d, r->err, at, "is an empty text");
	*out = cz_arena_text(r->mem, v->text.s, v->text.n);
	return *out ? 0 : cz_fail_mem(r->err);
}

static const char *const language[CZ_LANGS] = {[CZ_NL] = "nl", [CZ_EN] = "en"};

/* A text in both languages; where one is missing the other serves. */
static int both(struct reading *r, const char *path, const struct cz_value *v, const char *out[CZ_LANGS])
{
	int rc = v ? ONLY(r, path, v, "nl", "en") : cz_json_fail(r->d, r->err, path, "is missing");
	for (int l = 0; l < CZ_LANGS && !rc; l++)
		if (cz_value_get(v, language[l]))
			rc = text(r, path, v, language[l], &out[l]);
	if (!rc && !out[CZ_NL] && !out[CZ_EN])
		rc = cz_json_fail(r->d, r->err, path, "has no text");
	if (!rc && !out[CZ_NL])
		out[CZ_NL] = out[CZ_EN];
	if (!rc && !out[CZ_EN])
		out[CZ_EN] = out[CZ_NL];
	return rc;
}

/* What something is called; that people read its name in another language than they asked for, is remarked. */
static int read_label(struct reading *r, const char *path, const struct cz_value *v, const char *out[CZ_LANGS])
{
	int rc = both(r, path, v, out);
	for (int l = 0; l < CZ_LANGS && !rc; l++) {
		char at[PATH];
		snprintf(at, sizeof at, "%.80s.%s", path, language[l]);
		if (!cz_value_get(v, language[l]))
			cz_remark(r->remarks, &(struct cz_remark){.id = CZ616, .source = r->d->name, .line = cz_json_line(r->d, path), .field = at});
	}
	return rc;
}

static int read_item(struct reading *r, const char *path, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	struct cz_bank_item *item = &b->item[b->items];
	char at[PATH];
	bool added;
	int rc = ONLY(r, path, v, "item", "reverse", "text", "about");
	if (!rc)
		rc = text(r, path, v, "item", &item->id);
	if (rc)
		return rc;
	const struct cz_value *reverse = cz_value_get(v, "reverse");
	snprintf(at, sizeof at, "%.80s.reverse", path);
	if (reverse && reverse->kind != CZ_BOOL)
		return cz_json_fail(r->d, r->err, at, "is true or false");
	item->reverse = reverse && reverse->truth;
	item->aspect = b->aspects;
	snprintf(at, sizeof at, "%.80s.text", path);
	if (cz_value_get(v, "text") && (rc = both(r, at, cz_value_get(v, "text"), item->text)))
		return rc;
	if (cz_map_add(&b->ids, cz_str_of(item->id), &added) == CZ_MAP_NONE)
		return cz_fail_mem(r->err);
	if (!added)
		return cz_json_fail(r->d, r->err, path, "has an id that another item has too");
	b->items++;
	return 0;
}

static int read_questions(struct reading *r, const char *path, const struct cz_value *v, struct cz_bank_aspect *a)
{
	char at[PATH];
	if (!v)
		return 0;
	if (v->kind != CZ_LIST)
		return cz_json_fail(r->d, r->err, path, "is a list");
	a->question = cz_arena_new0(r->mem, v->n, sizeof *a->question);
	if (!a->question)
		return cz_fail_mem(r->err);
	for (uint32_t i = 0; i < v->n; i++) {
		snprintf(at, sizeof at, "%.80s[%u]", path, i);
		int rc = both(r, at, &v->item[i], a->question[i]);
		if (rc)
			return rc;
	}
	a->questions = v->n;
	return 0;
}

static int read_registered(struct reading *r, const char *path, const struct cz_value *v, struct cz_bank_aspect *a)
{
	if (v && v->kind != CZ_LIST)
		return cz_json_fail(r->d, r->err, path, "is a list");
	for (uint32_t i = 0; v && i < v->n; i++) {
		int k = 0;
		while (k < CZ_REGISTERED_KINDS && !(v->item[i].kind == CZ_TEXT && cz_str_is(v->item[i].text, cz_registered_name((enum cz_registered_kind)k))))
			k++;
		if (k == CZ_REGISTERED_KINDS)
			return cz_json_fail(r->d, r->err, path, "holds joint_intake, progress, evaluation or feedback");
		a->registered[k] = true;
	}
	return 0;
}

/* Questions for kinds of points, by their names. */
static int read_ask(struct reading *r, const struct cz_value *v)
{
	char at[PATH];
	int rc = v ? ONLY(r, "ask", v, "strength", "lowest", "gap", "divided", "changed", "seat", "ambition") : 0;
	for (int k = 0; v && k < CZ_POINT_KINDS && !rc; k++) {
		const char *name = cz_point_name((enum cz_point_kind)k);
		snprintf(at, sizeof at, "ask.%s", name);
		if (cz_value_get(v, name))
			rc = both(r, at, cz_value_get(v, name), r->bank->ask[k]);
	}
	return rc;
}

static int read_aspect(struct reading *r, const char *path, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	struct cz_bank_aspect *a = &b->aspect[b->aspects];
	char at[PATH];
	int rc = ONLY(r, path, v, "aspect", "label", "items", "questions", "about", "registration");
	if (!rc)
		rc = text(r, path, v, "aspect", &a->id);
	snprintf(at, sizeof at, "%.80s.label", path);
	if (!rc && cz_value_get(v, "label"))
		rc = read_label(r, at, cz_value_get(v, "label"), a->label);
	else if (!rc)
		a->label[CZ_NL] = a->label[CZ_EN] = a->id;
	const struct cz_value *items = cz_value_get(v, "items");
	snprintf(at, sizeof at, "%.80s.items", path);
	if (!rc && (!items || items->kind != CZ_LIST || items->n == 0))
		rc = cz_json_fail(r->d, r->err, items ? at : path, "has no list of items");
	for (uint32_t i = 0; i < b->aspects && !rc; i++)
		if (strcmp(b->aspect[i].id, a->id) == 0)
			rc = cz_json_fail(r->d, r->err, path, "has a name that another aspect has too");
	a->first = b->items;
	for (uint32_t i = 0; !rc && i < items->n; i++) {
		snprintf(at, sizeof at, "%.80s.items[%u]", path, i);
		rc = b->items < CZ_BANK_ITEMS ? read_item(r, at, &items->item[i])
					       : cz_json_fail(r->d, r->err, at, "is one item too many (%d at most)", CZ_BANK_ITEMS);
	}
	a->items = b->items - a->first;
	snprintf(at, sizeof at, "%.80s.questions", path);
	if (!rc)
		rc = read_questions(r, at, cz_value_get(v, "questions"), a);
	snprintf(at, sizeof at, "%.80s.registration", path);
	if (!rc)
		rc = read_registered(r, at, cz_value_get(v, "registration"), a);
	b->aspects += !rc;
	return rc;
}

static int read_scale(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	if (!v || v->kind != CZ_LIST || v->n != 2 || v->item[0].kind != CZ_INT || v->item[1].kind != CZ_INT)
		return cz_json_fail(r->d, r->err, v ? "scale" : "", "%s two whole numbers, the lowest and the highest answer",
				    v ? "is" : "scale is missing: it is");
	int64_t lo = v->item[0].whole, hi = v->item[1].whole;
	if (lo < -1000 || hi > 1000 || hi - lo < 1 || hi - lo >= CZ_BANK_OPTIONS)
		return cz_json_fail(r->d, r->err, "scale", "has from 2 to %d answers, between -1000 and 1000", CZ_BANK_OPTIONS);
	b->lo = (int32_t)lo;
	b->hi = (int32_t)hi;
	return 0;
}

static int read_zones(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	b->zone[0] = b->zone[1] = NAN;
	if (!v)
		return 0;
	if (v->kind != CZ_LIST || v->n != 2)
		return cz_json_fail(r->d, r->err, "zones", "is two numbers, where the middle zone begins and ends");
	for (int i = 0; i < 2; i++) {
		if (v->item[i].kind != CZ_INT && v->item[i].kind != CZ_REAL)
			return cz_json_fail(r->d, r->err, "zones", "is two numbers");
		b->zone[i] = v->item[i].kind == CZ_INT ? (double)v->item[i].whole : v->item[i].real;
	}
	if (!(b->zone[0] >= b->lo && b->zone[0] < b->zone[1] && b->zone[1] <= b->hi))
		return cz_json_fail(r->d, r->err, "zones", "rise and lie on the scale");
	return 0;
}

/* Answers that stand for none, texts or whole numbers off the scale. */
static int read_missing(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	char at[PATH];
	if (!v)
		return 0;
	if (v->kind != CZ_LIST)
		return cz_json_fail(r->d, r->err, "missing", "is a list of answers that stand for none");
	b->missing = cz_arena_new0(r->mem, v->n, sizeof *b->missing);
	if (!b->missing)
		return cz_fail_mem(r->err);
	for (uint32_t i = 0; i < v->n; i++) {
		const struct cz_value *x = &v->item[i];
		int64_t number;
		snprintf(at, sizeof at, "missing[%u]", i);
		if (x->kind != CZ_TEXT && x->kind != CZ_INT)
			return cz_json_fail(r->d, r->err, at, "is a text or a whole number, not %s", cz_kind_name(x->kind));
		char room[24];
		struct cz_str s = {room, (size_t)snprintf(room, sizeof room, "%lld", x->kind == CZ_INT ? (long long)x->whole : 0)};
		s = x->kind == CZ_TEXT ? x->text : s;
		b->missing[i] = cz_arena_text(r->mem, s.s, s.n);
		if (!b->missing[i])
			return cz_fail_mem(r->err);
		if (cz_num_int(cz_str_of(b->missing[i]), &number) && number >= b->lo && number <= b->hi)
			return cz_json_fail(r->d, r->err, at, "is an answer on the scale");
	}
	b->missings = v->n;
	return 0;
}

static int read_party(struct reading *r, const char *path, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	struct cz_bank_party *p = &b->party[b->parties];
	char at[PATH];
	int rc = ONLY(r, path, v, "party", "label");
	if (!rc)
		rc = text(r, path, v, "party", &p->id);
	snprintf(at, sizeof at, "%.80s.label", path);
	if (!rc)
		rc = read_label(r, at, cz_value_get(v, "label"), p->label);
	if (!rc && cz_bank_party_label(b, cz_str_of(p->id)))
		rc = cz_json_fail(r->d, r->err, path, "has a name that another party has too");
	for (uint32_t i = 0; i < b->parties && !rc; i++)
		if (strcmp(b->party[i].label[CZ_NL], p->label[CZ_NL]) == 0 || strcmp(b->party[i].label[CZ_EN], p->label[CZ_EN]) == 0)
			rc = cz_json_fail(r->d, r->err, path, "has a label that another party has too");
	b->parties += !rc;
	return rc;
}

/* What parties are called. */
static int read_parties(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	char at[PATH];
	int rc = 0;
	if (!v)
		return 0;
	if (v->kind != CZ_LIST)
		return cz_json_fail(r->d, r->err, "parties", "is a list of parties with their labels");
	b->party = cz_arena_new0(r->mem, v->n, sizeof *b->party);
	if (!b->party)
		return cz_fail_mem(r->err);
	for (uint32_t i = 0; i < v->n && !rc; i++) {
		snprintf(at, sizeof at, "parties[%u]", i);
		rc = read_party(r, at, &v->item[i]);
	}
	return rc;
}

/* Parties that weigh more or less than the others in their common mean. */
static int read_weights(struct reading *r, const struct cz_value *v)
{
	if (v && v->kind != CZ_OBJECT)
		return cz_json_fail(r->d, r->err, "weights", "holds a number for each party that does not weigh 1");
	r->bank->weights = v;
	for (uint32_t i = 0; v && i < v->n; i++) {
		double w = cz_bank_weight(r->bank, v->member[i].key);
		if (!(w >= 0.01 && w <= 100))
			return cz_json_fail(r->d, r->err, "weights", "are numbers from 0.01 to 100");
	}
	return 0;
}

static int read_minimum(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	b->minimum = 0.5;
	if (!v)
		return 0;
	if (v->kind != CZ_INT && v->kind != CZ_REAL)
		return cz_json_fail(r->d, r->err, "minimum", "is a number, not %s", cz_kind_name(v->kind));
	b->minimum = v->kind == CZ_INT ? (double)v->whole : v->real;
	if (!(b->minimum >= 0 && b->minimum <= 1))
		return cz_json_fail(r->d, r->err, "minimum", "is a share from 0 to 1");
	return 0;
}

static int read_bank(struct reading *r, const struct cz_value *v)
{
	struct cz_bank *b = r->bank;
	int rc = ONLY(r, "", v, "bank", "version", "about", "label", "scale", "dont_know", "minimum", "aspects", "zones", "missing", "ask",
		      "weights", "parties");
	if (!rc)
		rc = text(r, "", v, "bank", &b->name);
	b->label[CZ_NL] = b->label[CZ_EN] = b->name;
	if (!rc && cz_value_get(v, "label"))
		rc = read_label(r, "label", cz_value_get(v, "label"), b->label);
	b->dont_know = "W";
	if (!rc && cz_value_get(v, "dont_know"))
		rc = text(r, "", v, "dont_know", &b->dont_know);
	if (!rc)
		rc = read_scale(r, cz_value_get(v, "scale"));
	if (!rc)
		rc = read_zones(r, cz_value_get(v, "zones"));
	if (!rc)
		rc = read_missing(r, cz_value_get(v, "missing"));
	if (!rc)
		rc = read_ask(r, cz_value_get(v, "ask"));
	if (!rc)
		rc = read_parties(r, cz_value_get(v, "parties"));
	if (!rc)
		rc = read_weights(r, cz_value_get(v, "weights"));
	if (!rc)
		rc = read_minimum(r, cz_value_get(v, "minimum"));
	const struct cz_value *aspects = cz_value_get(v, "aspects");
	if (!rc && (!aspects || aspects->kind != CZ_LIST || aspects->n == 0 || aspects->n > CZ_BANK_ASPECTS))
		rc = cz_json_fail(r->d, r->err, aspects ? "aspects" : "", "a bank has a list of 1 to %d aspects", CZ_BANK_ASPECTS);
	for (uint32_t i = 0; !rc && i < aspects->n; i++) {
		char at[PATH];
		snprintf(at, sizeof at, "aspects[%u]", i);
		rc = read_aspect(r, at, &aspects->item[i]);
	}
	return rc;
}

int cz_bank_init(struct cz_bank *b, const struct cz_document *d, struct cz_arena *mem, struct cz_remarks *remarks, struct cz_err *err)
{
	struct reading r = {d, mem, remarks, err, b};
	*b = (struct cz_bank){.document = *d};
	b->item = cz_arena_new0(mem, CZ_BANK_ITEMS, sizeof *b->item);
	b->aspect = cz_arena_new0(mem, CZ_BANK_ASPECTS, sizeof *b->aspect);
	if (!b->item || !b->aspect)
		return cz_fail_mem(err);
	return read_bank(&r, &d->value);
}

double cz_bank_weight(const struct cz_bank *b, struct cz_str party)
{
	const struct cz_value *v = cz_value_member(b->weights, party);
	return !v ? 1 : v->kind == CZ_INT ? (double)v->whole : v->kind == CZ_REAL ? v->real : NAN;
}

const char *const *cz_bank_party_label(const struct cz_bank *b, struct cz_str party)
{
	for (uint32_t i = 0; i < b->parties; i++)
		if (cz_str_is(party, b->party[i].id))
			return b->party[i].label;
	return NULL;
}

double cz_bank_mean(const struct cz_bank *b, const uint32_t *count, int64_t *n)
{
	int64_t sum = 0;
	*n = 0;
	for (size_t o = 0; o < cz_bank_options(b); o++) {
		*n += count[o];
		sum += count[o] * (b->lo + (int64_t)o);
	}
	return *n ? (double)sum / (double)*n : NAN;
}

void cz_bank_release(struct cz_bank *b)
{
	cz_map_release(&b->ids);
}
