#include "score/survey.h"
#include "base/text.h"
#include "score/instrument.h"
#include "score/letter.h"
#include "score/sheet.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int cz_surveys_init(struct cz_surveys *s, size_t banks, struct cz_survey_rules rules, struct cz_err *err)
{
	*s = (struct cz_surveys){.rules = rules};
	s->v = cz_arena_new0(&s->mem, banks, sizeof *s->v);
	return s->v ? 0 : cz_fail_mem(err);
}

/* The survey with a bank of this name; without a name the first. */
static struct cz_survey *named(const struct cz_surveys *s, const char *bank)
{
	for (size_t i = 0; i < s->n; i++)
		if (!bank || strcmp(s->v[i].bank.name, bank) == 0)
			return &s->v[i];
	return NULL;
}

int cz_surveys_add(struct cz_surveys *s, const struct cz_document *bank, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_survey *x = &s->v[s->n];
	int rc = cz_bank_init(&x->bank, bank, &s->mem, remarks, err);
	if (!rc && named(s, x->bank.name))
		rc = cz_fail_said(err, CZ_EUSAGE, "two banks are named '%s'",
				  "twee vragenlijsten heten '%s'", x->bank.name);
	s->n++; /* also when it failed: what there is of it is to be released */
	if (!rc)
		rc = cz_tally_init(&x->tally, &x->bank, err);
	x->tally.pairwise = s->rules.pairwise;
	x->tally.twice = s->rules.twice;
	return rc;
}

int cz_surveys_take(struct cz_surveys *s, const struct cz_record *rec, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_response r;
	struct cz_arena mem = CZ_ARENA_INIT;
	int rc = cz_type_decode(&cz_type_response, rec, &r, &mem, remarks, err);
	struct cz_survey *x = rc > 0 ? named(s, r.bank) : NULL;
	if (x) {
		rc = cz_tally_add(&x->tally, &r, rec, remarks, err);
	} else if (rc > 0) {
		s->elsewhere++;
		cz_remark(remarks, &(struct cz_remark){.id = CZ604, .source = rec->source, .line = rec->line,
						       .column = cz_record_column(rec, CZ_STR("bank")), .field = "bank"});
	}
	cz_arena_release(&mem);
	return rc < 0 ? rc : 0;
}

static const struct cz_value *invited_of(const void *ctx, struct cz_str partnership)
{
	const struct cz_store *s = ctx;
	size_t i = cz_map_find(&s->partnership_ids, partnership);
	return i == CZ_MAP_NONE ? NULL : s->partnerships.v[i].invited;
}

/* What is missing about a partnership in a wave, and would change what can be said of it. where: room for their names. */
static void tell_missing(const struct cz_results *r, size_t group, struct cz_buf *where, struct cz_remarks *remarks)
{
	const struct cz_tally *t = r->tally;
	const struct cz_result *x = cz_results_of(r, group, 0);
	bool nameless = false;
	cz_buf_clear(where);
	cz_buf_addf(where, "%s, %s", t->partnerships.key[t->group[group].partnership].s, t->waves.key[t->group[group].wave].s);
	for (size_t p = 0; p < x->parties; p++)
		nameless |= !x->party[p].name.n;
	if (cz_tally_follows(t, group) && !cz_tally_is_before(t, group))
		cz_remark(remarks, &(struct cz_remark){.id = CZ612, .field = "wave", .detail = cz_buf_text(where)});
	if (x->overfull)
		cz_remark(remarks, &(struct cz_remark){.id = CZ613, .field = "invited", .detail = cz_buf_text(where)});
	if (nameless)
		cz_remark(remarks, &(struct cz_remark){.id = CZ614, .field = "party", .detail = cz_buf_text(where)});
}

static bool is_invited(const struct cz_store *s, struct cz_str party)
{
	for (size_t i = 0; i < s->partnerships.n; i++)
		if (cz_value_member(s->partnerships.v[i].invited, party))
			return true;
	return false;
}

/* A party as it is spelled in records, buurt_west: anything else in its place is not to be shown. */
static bool is_party_code(struct cz_str s)
{
	enum { MOST = 20 };
	for (size_t i = 0; i < s.n; i++)
		if (!(s.s[i] >= 'a' && s.s[i] <= 'z') && !cz_sign_is_digit(s.s[i]) && s.s[i] != '_')
			return false;
	return s.n && s.n <= MOST && !cz_sign_is_digit(s.s[0]);
}

/* Remark each weight of a party that neither the bank nor cz knows by name, and that nobody answered for or invited. */
static void check_weights(const struct cz_survey *x, const struct cz_store *beside, struct cz_remarks *remarks)
{
	const struct cz_bank *b = &x->bank;
	for (uint32_t i = 0; b->weights && i < b->weights->n; i++) {
		const struct cz_str party = b->weights->member[i].key;
		if (cz_code_find(&cz_vocab_party, party) != CZ_CODE_NONE || cz_bank_party_label(b, party) ||
		    cz_map_find(&x->tally.parties, party) != CZ_MAP_NONE || is_invited(beside, party))
			continue;
		char path[128];
		snprintf(path, sizeof path, "weights.%.*s", (int)(party.n < 100 ? party.n : 100), party.s);
		size_t line = cz_json_line(&b->document, path);
		cz_remark(remarks, &(struct cz_remark){.id = CZ615, .source = b->document.name, .value = party,
						       .line = line ? line : cz_json_line(&b->document, "weights"),
						       .field = is_party_code(party) ? path : "weights"});
	}
}

int cz_surveys_finish(struct cz_surveys *s, const struct cz_store *beside, struct cz_remarks *remarks, struct cz_err *err)
{
	struct cz_buf where = CZ_BUF_INIT;
	int rc = 0;
	for (size_t i = 0; i < s->n && !rc; i++) {
		struct cz_survey *x = &s->v[i];
		rc = cz_tally_finish(&x->tally, err);
		if (!rc)
			rc = cz_results_make(&x->results, &x->tally, s->rules.interval, invited_of, beside, err);
		if (!rc)
			check_weights(x, beside, remarks);
		for (size_t g = 0; !rc && g < x->tally.n; g++)
			tell_missing(&x->results, g, &where, remarks);
	}
	if (!rc && cz_buf_failed(&where))
		rc = cz_fail_mem(err);
	cz_buf_release(&where);
	return rc;
}

int cz_surveys_write(const struct cz_surveys *s, struct cz_score_form f, struct cz_buf *out, struct cz_remarks *remarks,
		     struct cz_err *err)
{
	struct cz_registered *reg = cz_register_new(f.beside, f.today);
	struct cz_registered_aspects aspects = {0};
	int rc = reg ? 0 : cz_fail_mem(err);
	f.registered = reg;
	for (size_t i = 0; i < s->n && !rc; i++) {
		const struct cz_survey *x = &s->v[i];
		rc = cz_score_write_all(&x->results, &f, out, err);
		for (uint32_t a = 0; x->tally.responses && a < x->bank.aspects; a++)
			cz_instrument_warn(&x->tally, a, remarks);
		cz_register_aspects(&x->bank, &aspects);
	}
	if (!rc)
		rc = cz_register_write(f.beside, reg, &aspects, out, err);
	free(reg);
	return rc;
}

static bool tells_of_few(const struct cz_results *r)
{
	for (size_t i = 0; i < r->tally->n * r->tally->bank->aspects; i++)
		for (size_t p = 0; p < r->v[i].parties; p++)
			if (r->v[i].party[p].g.n >= 1 && r->v[i].party[p].g.n < CZ_SURVEY_PUBLIC)
				return true;
	return false;
}

int cz_surveys_sheet(const struct cz_surveys *s, bool items, struct cz_buf *out, struct cz_remarks *remarks, struct cz_err *err)
{
	bool few = false;
	struct cz_sheet_form form = {items, INT32_MAX, INT32_MIN};
	for (size_t i = 0; i < s->n; i++) {
		const struct cz_bank *b = &s->v[i].bank;
		form.lo = b->lo < form.lo ? b->lo : form.lo;
		form.hi = b->hi > form.hi ? b->hi : form.hi;
	}
	cz_score_sheet_header(&form, out);
	for (size_t i = 0; i < s->n; i++) {
		cz_score_sheet(&s->v[i].results, &form, out);
		few |= tells_of_few(&s->v[i].results);
	}
	if (few)
		cz_remark(remarks, &(struct cz_remark){.id = CZ611, .field = "n"});
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}

int cz_surveys_letter(const struct cz_surveys *s, struct cz_score_form f, enum cz_lang lang, struct cz_buf *out, struct cz_err *err)
{
	struct cz_registered *reg = cz_register_new(f.beside, f.today);
	size_t n = 0;
	if (!reg)
		return cz_fail_mem(err);
	f.registered = reg;
	for (size_t i = 0; i < s->n; i++)
		n += cz_letter_add(&s->v[i].results, &f, lang, out);
	cz_letter_end(n, lang, out);
	free(reg);
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}

uint64_t cz_surveys_counted(const struct cz_surveys *s)
{
	uint64_t n = 0;
	for (size_t i = 0; i < s->n; i++)
		n += s->v[i].tally.responses;
	return n;
}

void cz_surveys_release(struct cz_surveys *s)
{
	for (size_t i = 0; i < s->n; i++) {
		cz_results_release(&s->v[i].results);
		cz_tally_release(&s->v[i].tally);
		cz_bank_release(&s->v[i].bank);
	}
	cz_arena_release(&s->mem);
}
