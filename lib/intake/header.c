#include "intake/header_impl.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"
#include "intake/column_name.h"
#include "intake/scales.h"
#include "model/types.h"
#include <stddef.h>
#include <stdint.h>

int cz_header_keep(struct cz_header *h, struct cz_str s, struct cz_str *out, struct cz_err *err)
{
	out->s = cz_arena_text(&h->mem, s.s, s.n);
	out->n = s.n;
	return out->s ? 0 : cz_fail_mem(err);
}

/* "#", "No." and "Ticket #" are numbers of a thing; where a row of data may stand, "no" is an answer. */
static bool says_number(struct cz_str name, struct cz_str *thing)
{
	static const char *const no[] = {"no", "no."};
	bool sign = name.n && name.s[name.n - 1] == '#';
	*thing = (struct cz_str){name.s, sign ? name.n - 1 : 0};
	return sign || cz_text_is_one_of(name, no, CZ_COUNT(no));
}

static bool fold_name(struct cz_str name, struct cz_buf *out)
{
	struct cz_str thing;
	const bool number = says_number(cz_text_trim(name), &thing);
	if (!cz_column_name_fold(number ? thing : name, out))
		return false;
	cz_buf_adds(out, !number ? "" : out->len ? " nr" : "nr");
	return !cz_buf_failed(out);
}

int cz_header_fold(struct cz_header *h, struct cz_str s, struct cz_str *out, struct cz_err *err)
{
	struct cz_buf b = CZ_BUF_INIT;
	int rc = fold_name(s, &b) ? cz_header_keep(h, (struct cz_str){cz_buf_text(&b), b.len}, out, err) : cz_fail_mem(err);
	cz_buf_release(&b);
	return rc;
}

static int fold_whole(struct cz_header *h, struct cz_column *c, struct cz_err *err)
{
	struct cz_buf b = CZ_BUF_INIT;
	c->whole = c->folded;
	int rc = 0;
	if (cz_text_is_camel(c->name))
		rc = cz_text_fold(c->name, &b) ? cz_header_keep(h, (struct cz_str){cz_buf_text(&b), b.len}, &c->whole, err) : cz_fail_mem(err);
	cz_buf_release(&b);
	return rc;
}

/* A name without what stands in brackets behind it, folded, unless that makes of it another. */
static int fold_plain(struct cz_header *h, struct cz_str name, struct cz_str *out, enum cz_bracket *bracket, struct cz_err *err)
{
	struct cz_str whole;
	int rc = cz_header_fold(h, name, &whole, err);
	rc = rc ? rc : cz_header_fold(h, cz_bracket_before(name), out, err);
	if (rc)
		return rc;
	*bracket = cz_bracket_of(name, cz_text_trim((struct cz_str){whole.s + out->n, whole.n - out->n}));
	if (*bracket == CZ_BRACKET_OTHER)
		*out = whole;
	return 0;
}

static int read_column(struct cz_header *h, struct cz_column *c, struct cz_str cell, const struct cz_str *own, struct cz_err *err)
{
	enum cz_bracket below;
	int rc = cz_header_keep(h, cz_text_trim(cell), &c->name, err);
	if (!rc)
		rc = cz_header_fold(h, c->name, &c->folded, err);
	if (!rc)
		rc = fold_whole(h, c, err);
	if (!rc)
		rc = fold_plain(h, c->name, &c->plain, &c->bracket, err);
	c->shown = c->own = c->name;
	c->base = c->plain;
	if (!rc && own)
		rc = cz_header_keep(h, cz_text_trim(*own), &c->own, err);
	if (!rc && own)
		rc = fold_plain(h, c->own, &c->below, &below, err);
	c->sole = c->below;
	rc = rc ? rc : cz_header_read_code(h, c, err);
	if (rc)
		return rc;
	c->tells = cz_personal_hides(c->name);
	c->scale = cz_scale_of_name(c->folded) | cz_scale_of_legend(c->name);
	c->ours = cz_ours_of(c->folded) ? cz_ours_of(c->folded) : cz_ours_of(c->sole);
	rc = cz_personal_header(c->name, &c->personal);
	if (!rc && own && c->personal == CZ_PERSONAL_NONE)
		rc = cz_personal_header(c->own, &c->personal);
	return rc ? cz_fail_mem(err) : cz_header_read_day(h, c, err);
}

/* "ochtend" under each of seven days names none of them. */
static void forget_shared(struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		bool shared = false;
		for (size_t k = i + 1; k < h->n && h->column[i].sole.n; k++)
			if (cz_str_eq(h->column[k].sole, h->column[i].sole)) {
				shared = true;
				h->column[k].sole.n = 0;
			}
		if (shared)
			h->column[i].sole.n = 0;
	}
}

int cz_header_read(struct cz_header *h, const struct cz_str *cell, const struct cz_str *own, size_t n, struct cz_err *err)
{
	*h = (struct cz_header)CZ_HEADER_INIT;
	h->column = cz_arena_new0(&h->mem, n, sizeof *h->column);
	if (!h->column)
		return cz_fail_mem(err);
	h->n = n;
	int rc = 0;
	for (size_t i = 0; i < n && !rc; i++) {
		char number[24];
		struct cz_buf b = {.data = number, .cap = sizeof number};
		cz_buf_addf(&b, "#%zu", i + 1);
		rc = read_column(h, &h->column[i], cell ? cell[i] : (struct cz_str){number, b.len}, own ? &own[i] : NULL, err);
	}
	if (rc)
		return rc;
	cz_header_find_houses(h);
	forget_shared(h);
	return cz_header_judge_days(h, err);
}

int cz_header_read_upper(struct cz_header *h, const struct cz_str *upper, struct cz_err *err)
{
	struct cz_str over = {"", 0};
	int rc = 0;
	for (size_t i = 0; i < h->n && !rc; i++) {
		struct cz_column *c = &h->column[i];
		bool group = i + 1 < h->n && cz_text_is_blank(upper[i + 1]) && h->column[i + 1].own.n;
		c->grouped = cz_text_is_blank(upper[i]);
		if (!c->grouped)
			rc = cz_header_fold(h, cz_bracket_before(cz_text_trim(upper[i])), &over, err);
		if (c->own.n && !rc && (group || c->grouped))
			c->question = over;
		else if (c->own.n && !rc)
			c->upper = over;
	}
	return rc;
}

void cz_column_foresee(struct cz_column *c, const struct cz_column *before)
{
	c->no_area = before->no_area;
	c->clock = before->clock;
	c->parts = before->parts;
	c->weekly = before->weekly;
	c->dated = before->dated;
	c->of_date = before->of_date;
	c->names = before->names;
	c->no_kind = before->no_kind;
}

void cz_column_remember(struct cz_column *c, const struct cz_column *before)
{
	c->dates = before->dates;
	c->distances = before->distances;
	c->urgencies = before->urgencies;
	c->truths = before->truths;
	c->unsaid = before->unsaid;
}

/* "#3" is the third column whatever it is called. */
static size_t by_number(const struct cz_header *h, struct cz_str name)
{
	int64_t n;
	if (name.n < 2 || name.s[0] != '#' || !cz_num_int((struct cz_str){name.s + 1, name.n - 1}, &n))
		return CZ_COLUMN_NONE;
	return n >= 1 && (uint64_t)n <= h->n ? (size_t)n - 1 : CZ_COLUMN_NONE;
}

/* "Taken#2" is the second column that is called "Taken". */
static size_t by_name_and_number(const struct cz_header *h, struct cz_str want)
{
	size_t at = want.n;
	int64_t nth;
	while (at > 0 && want.s[at - 1] != '#')
		at--;
	if (at < 2 || !cz_num_int((struct cz_str){want.s + at, want.n - at}, &nth))
		return CZ_COLUMN_NONE;
	for (size_t i = 0; i < h->n; i++)
		if (cz_str_eq(h->column[i].name, (struct cz_str){want.s, at - 1}) && --nth == 0)
			return i;
	return CZ_COLUMN_NONE;
}

/* The first column whose text at offset `member` folds to what name folds to. */
static size_t by_fold(const struct cz_header *h, struct cz_str name, size_t member, struct cz_err *err)
{
	struct cz_buf b = CZ_BUF_INIT;
	size_t found = CZ_COLUMN_NONE;
	if (!cz_text_fold(name, &b))
		cz_fail_mem(err);
	for (size_t i = 0; i < h->n && b.len && found == CZ_COLUMN_NONE; i++) {
		const struct cz_str *text = (const struct cz_str *)((const char *)&h->column[i] + member);
		if (cz_str_eq(*text, (struct cz_str){b.data, b.len}))
			found = i;
	}
	cz_buf_release(&b);
	return found;
}

size_t cz_header_find(const struct cz_header *h, const char *name, struct cz_err *err)
{
	struct cz_str want = cz_str_of(name);
	for (size_t i = 0; i < h->n; i++)
		if (cz_str_eq(h->column[i].name, want))
			return i;
	size_t found = by_fold(h, want, offsetof(struct cz_column, folded), err);
	if (found == CZ_COLUMN_NONE)
		found = by_fold(h, want, offsetof(struct cz_column, whole), err);
	if (found == CZ_COLUMN_NONE)
		found = by_fold(h, cz_bracket_before(want), offsetof(struct cz_column, sole), err);
	if (found == CZ_COLUMN_NONE)
		found = by_name_and_number(h, want);
	return found == CZ_COLUMN_NONE ? by_number(h, want) : found;
}

static bool has_name_to_show(const struct cz_column *c)
{
	return c->name.n && c->name.s[0] != '#' && !memchr(c->name.s, '\0', c->name.n) && !cz_column_hidden(c).n;
}

/* How many columns up to this one are called as it is. */
static size_t nth_of_name(const struct cz_header *h, size_t i)
{
	size_t nth = 1;
	for (size_t k = 0; k < i; k++)
		nth += cz_str_eq(h->column[k].name, h->column[i].name);
	return nth;
}

bool cz_header_goes_by_name(const struct cz_header *h, size_t i)
{
	return has_name_to_show(&h->column[i]) && nth_of_name(h, i) == 1;
}

/* A number stands for a column that has no name to go by, and not for a new one that came in its place. */
int cz_header_mark_listed(const struct cz_header *h, const char *const *name, size_t n, bool *marked, struct cz_err *err)
{
	for (size_t k = 0; k < n && !err->code; k++) {
		size_t i = cz_header_find(h, name[k], err);
		if (i != CZ_COLUMN_NONE && !(*name[k] == '#' && cz_header_goes_by_name(h, i)))
			marked[i] = true;
	}
	return err->code;
}

enum { LONGEST_NAME = 200 };

/* text: room for a name that stands there twice. */
static struct cz_str called(const struct cz_header *h, size_t i, char text[LONGEST_NAME + 24])
{
	const struct cz_str name = h->column[i].name;
	struct cz_buf b = {.data = text, .cap = LONGEST_NAME + 24};
	if (cz_header_goes_by_name(h, i))
		return name;
	if (has_name_to_show(&h->column[i]) && name.n <= LONGEST_NAME)
		cz_buf_addf(&b, "%.*s#%zu", (int)name.n, name.s, nth_of_name(h, i));
	else
		cz_buf_addf(&b, "#%zu", i + 1);
	return (struct cz_str){text, b.len};
}

void cz_header_emit(const struct cz_header *h, size_t i, const char *key, struct cz_emit *e)
{
	char text[LONGEST_NAME + 24];
	cz_emit_text(e, key, called(h, i, text));
}

void cz_header_emit_key(const struct cz_header *h, size_t i, struct cz_emit *e)
{
	char text[LONGEST_NAME + 24];
	cz_emit_key(e, called(h, i, text));
}

size_t cz_header_ours(const struct cz_header *h, enum cz_ours which)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i].ours == which)
			return i;
	return CZ_COLUMN_NONE;
}

enum { LAST_RANK = 255 };

/* Whether other things than records have such a field, too: a number, a day, a status and its reason, a place. */
static bool is_of_anything(const struct cz_field *f)
{
	static const char *const key[] = {"status", "close_reason", "reason", "postcode", "organisation", "score"};
	return f->flags & CZ_FIELD_ID || f->kind == CZ_F_DATE || cz_field_is_area(f) || cz_text_is_one_of(cz_str_of(f->key), key, CZ_COUNT(key));
}

size_t cz_column_fits(const struct cz_column *c, const struct cz_field *f)
{
	if (c->others && !(c->question.n && cz_field_rank(f, c->question))) /* "Verwijzer" over "Organisatie" */
		return 0;
	if (c->ours || c->house || (c->of_asker && f->codes == &cz_vocab_gender) || (c->no_area && cz_field_is_area(f)) || (c->no_kind && f->codes == &cz_vocab_category) ||
	    ((c->day.n || c->titled || c->of_date) && f->kind == CZ_F_TIMES) || (f->kind == CZ_F_DATE && cz_column_is_clock(c)))
		return 0;
	size_t rank = cz_field_rank(f, c->folded);
	if (!rank && !c->day.n) /* a day in brackets is no unit */
		rank = cz_field_rank(f, c->plain);
	if (!rank && c->sole.n && !(c->elsewhere && is_of_anything(f)))
		rank = cz_field_rank(f, c->sole);
	if (!rank && c->asked.n && c->personal == CZ_PERSONAL_NONE && cz_field_rank(f, c->asked))
		rank = LAST_RANK;
	if (!rank && c->upper.n && c->personal == CZ_PERSONAL_NONE && cz_field_rank(f, c->upper))
		rank = LAST_RANK; /* the office's own name over another: when nothing fits better */
	bool listed = cz_column_fits_first(c, f) || (c->nth && f->kind == CZ_F_TIMES && cz_field_rank(f, c->base));
	if (!rank && c->personal == CZ_PERSONAL_NONE && listed)
		rank = LAST_RANK;
	return rank;
}

/* A column that is left over, though it fits a field: the one that fills the first such field. */
static size_t taken_instead(const struct cz_header *h, size_t k, const uint8_t *fits, size_t fields, const size_t *of)
{
	for (size_t i = 0; i < fields && !h->column[k].used; i++)
		if (fits[i * h->n + k] && of[i] < h->n)
			return of[i] + 1;
	return 0;
}

static bool is_postcode(const struct cz_column *c)
{
	static const char *const name[] = {"postcode", "pc6", "postcode pc6", "pc", "post code", "pc4", "postcode cijfers",
					   "adres postcode", "address postcode", "address postal code"};
	return cz_header_is_one_of(c->folded, name, CZ_COUNT(name));
}

/* A second column of the last day, "Gestopt" beside "Datum uit", or since when a request has somebody, beside "Status". */
static bool is_end_or_match(const struct cz_header *h, const struct cz_type *t, const uint8_t *fits, const size_t *of, size_t k)
{
	static const char *const day[] = {"until", "closed", "ended"};
	for (size_t i = 0; i < t->n; i++)
		if (of[i] + 1 == h->column[k].instead && fits[i * h->n + k])
			return cz_text_is_one_of(cz_str_of(t->field[i].key), day, CZ_COUNT(day)) ||
			       (strcmp(t->field[i].key, "status") == 0 && cz_column_says_match_day(&h->column[k]));
	return false;
}

/* A second column of the postcode, or of its digits, of a last day or of a match: what a row has that has only this. One alone: of
 * two more nobody knows which is the better. */
static bool is_spare(const struct cz_header *h, const struct cz_type *t, const uint8_t *fits, const size_t *of,
		     size_t k)
{
	const struct cz_column *c = &h->column[k], *first = c->instead ? &h->column[c->instead - 1] : NULL;
	if (!first || cz_str_eq(c->folded, first->folded))
		return false;
	for (size_t i = 0; i < k; i++)
		if (h->column[i].spare && h->column[i].instead == c->instead)
			return false;
	return (is_postcode(c) && is_postcode(first)) || is_end_or_match(h, t, fits, of, k);
}

/* "Nr;Organisatie": the number is the id, and what stands under the word for the thing itself is its name. */
static void settle_name(struct cz_header *h, const struct cz_type *t, const uint8_t *fits, size_t *of)
{
	static const char *const word[] = {"organisatie", "organization", "instelling", "samenwerkingsverband", "partnership", "samenwerking"};
	const struct cz_field *id = cz_type_field(t, CZ_STR("id")), *name = cz_type_field(t, CZ_STR("name"));
	if (!id || !name || of[id - t->field] >= h->n)
		return;
	for (size_t k = 0; k < h->n; k++)
		for (size_t w = 0; w < CZ_COUNT(word) && of[name - t->field] == CZ_COLUMN_NONE; w++)
			if (!h->column[k].used && fits[(size_t)(id - t->field) * h->n + k] && cz_str_is(h->column[k].plain, word[w])) {
				of[name - t->field] = k;
				h->column[k].used = true;
			}
}

/* "Cliëntnummer" in a list of requests that have no number of their own. */
static void settle_person(struct cz_header *h, const struct cz_type *t, size_t *of)
{
	static const char *const name[] = {
		"clientnummer", "client nummer", "clientnr", "client nr", "client id", "client number", "client no", "hulpvragernummer",
		"hulpvrager nr", "hulpvrager id", "klantnummer", "klantnr", "klant nr", "klant id", "deelnemernummer", "deelnemernr",
		"deelnemer nr", "deelnemer id", "relatienummer", "relatienr", "relatie nr", "relatie id", "persoonsnummer", "persoon id",
		"person id", "profiel id", "profile id", "contact id", "account id", "lidnummer", "lidnr", "member id", "user id", "userid",
		"gebruikersnummer", "gebruiker id", "lead id", "do not modify contact", "niet wijzigen contactpersoon",
	};
	const struct cz_field *id = cz_type_field(t, CZ_STR("id"));
	if (t != &cz_type_request)
		return;
	for (size_t k = 0; k < h->n && of[id - t->field] == CZ_COLUMN_NONE; k++) {
		struct cz_column *c = &h->column[k];
		if (c->used || c->others || c->ours || !cz_header_is_one_of(c->folded, name, CZ_COUNT(name)))
			continue;
		of[id - t->field] = k;
		c->used = c->of_person = true;
	}
}

int cz_header_settle(struct cz_header *h, const struct cz_type *t, size_t *of, struct cz_err *err)
{
	uint8_t *fits = cz_arena_new0(&h->mem, t->n, h->n);
	if (!fits)
		return cz_fail_mem(err);
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < h->n; k++) {
			size_t rank = cz_column_fits(&h->column[k], &t->field[i]);
			fits[i * h->n + k] = rank <= LAST_RANK ? (uint8_t)rank : 0;
		}
	for (size_t rank = 1; rank <= LAST_RANK; rank++)
		for (size_t i = 0; i < t->n; i++)
			for (size_t k = 0; k < h->n && of[i] == CZ_COLUMN_NONE; k++)
				if (fits[i * h->n + k] == rank && !h->column[k].used) {
					of[i] = k;
					h->column[k].used = true;
				}
	settle_name(h, t, fits, of);
	settle_person(h, t, of);
	for (size_t k = 0; k < h->n; k++)
		h->column[k].instead = taken_instead(h, k, fits, t->n, of);
	for (size_t k = 0; k < h->n; k++)
		if (is_spare(h, t, fits, of, k))
			h->column[k].spare = h->column[k].used = true;
	return 0;
}

bool cz_header_is_second(const struct cz_header *h, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (h->column[i].folded.n && cz_str_eq(h->column[k].folded, h->column[i].folded))
			return true;
	return false;
}

size_t cz_header_beside(const struct cz_header *h, size_t id)
{
	for (size_t k = id; id && k < h->n; k++)
		for (size_t i = k + 1; i < h->n && cz_str_eq(h->column[k].folded, h->column[id - 1].folded); i++)
			if (cz_header_is_second(h, i))
				return k + 1;
	return 0;
}

void cz_header_release(struct cz_header *h)
{
	cz_arena_release(&h->mem);
	*h = (struct cz_header)CZ_HEADER_INIT;
}
