#include "intake/statements.h"
#include "base/num.h"
#include "base/text.h"
#include <math.h>

static int add_item(struct cz_names *items, const struct cz_value *item, struct cz_arena *mem, struct cz_err *err)
{
	const struct cz_value *texts = cz_value_get(item, "text");
	struct cz_str name = cz_value_text(item, "item", "");
	const char *code = cz_arena_text(mem, name.s, name.n);
	int rc = code ? 0 : cz_fail_mem(err);
	for (uint32_t t = 0; texts && texts->kind == CZ_OBJECT && t < texts->n && !rc; t++)
		if (texts->member[t].value.kind == CZ_TEXT)
			rc = cz_names_add(items, texts->member[t].value.text, code, err);
	return rc;
}

int cz_statements_add(struct cz_names *items, const struct cz_value *bank, struct cz_arena *mem, struct cz_err *err)
{
	const struct cz_value *aspects = cz_value_get(bank, "aspects");
	int rc = 0;
	for (uint32_t a = 0; aspects && aspects->kind == CZ_LIST && a < aspects->n && !rc; a++) {
		const struct cz_value *list = cz_value_get(&aspects->item[a], "items");
		for (uint32_t i = 0; list && list->kind == CZ_LIST && i < list->n && !rc; i++)
			rc = add_item(items, &list->item[i], mem, err);
	}
	return rc;
}

int cz_scale_read(struct cz_scale *s, const struct cz_value *bank, struct cz_arena *mem, struct cz_err *err)
{
	const struct cz_value *ends = cz_value_get(bank, "scale");
	struct cz_str name = cz_value_text(bank, "bank", "");
	*s = (struct cz_scale){
		.bank = cz_arena_text(mem, name.s, name.n),
		.dont_know = cz_value_get(bank, "dont_know"),
		.missing = cz_value_get(bank, "missing"),
	};
	if (ends && ends->kind == CZ_LIST && ends->n == 2 && ends->item[0].kind == CZ_INT && ends->item[1].kind == CZ_INT) {
		s->low = ends->item[0].whole;
		s->high = ends->item[1].whole;
	}
	return s->bank ? 0 : cz_fail_mem(err);
}

/* Whether what a bank declares, a text, a number or a list of them, is this number. */
static bool declares(const struct cz_value *v, int64_t number)
{
	int64_t n;
	for (uint32_t i = 0; v && v->kind == CZ_LIST && i < v->n; i++)
		if (declares(&v->item[i], number))
			return true;
	if (v && v->kind == CZ_TEXT)
		return cz_num_int(v->text, &n) && n == number;
	return v && v->kind == CZ_INT && v->whole == number;
}

bool cz_scale_has(const struct cz_scale *s, const struct cz_value *number)
{
	bool whole = number->kind == CZ_INT || (fabs(number->real) < 1e6 && number->real == floor(number->real));
	int64_t n = number->kind == CZ_INT ? number->whole : whole ? (int64_t)number->real : 0;
	return s->low == s->high || (whole && ((n >= s->low && n <= s->high) || declares(s->dont_know, n) || declares(s->missing, n)));
}

/* What stands in the brackets at the end: a grid of Google Forms or LimeSurvey. */
static struct cz_str in_brackets(struct cz_str name)
{
	const char *open = name.n && name.s[name.n - 1] == ']' ? memchr(name.s, '[', name.n) : NULL;
	return open ? (struct cz_str){open + 1, (size_t)(name.s + name.n - open) - 2} : (struct cz_str){"", 0};
}

/* What stands behind the next sign that ends a question or a number; empty when there is none. */
static struct cz_str behind_sign(struct cz_str s)
{
	static const char *const sign[] = {" - ", ". ", ": ", ") ", "? "};
	for (size_t i = 1; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(sign); k++)
			if (cz_text_starts((struct cz_str){s.s + i, s.n - i}, sign[k])) {
				size_t used = i + strlen(sign[k]);
				return (struct cz_str){s.s + used, s.n - used};
			}
	return (struct cz_str){"", 0};
}

int cz_statement_find(struct cz_names *items, struct cz_str name, const char **item)
{
	int rc = cz_names_find(items, in_brackets(name), item);
	for (struct cz_str rest = name; rest.n && !rc; rest = behind_sign(rest))
		rc = cz_names_find(items, rest, item);
	return rc;
}

bool cz_statement_is_code(struct cz_str s)
{
	size_t letters = 0, digits = 0;
	for (size_t i = 0; i < s.n; i++) {
		bool digit = cz_sign_is_digit(s.s[i]), letter = cz_sign_is_letter(s.s[i]);
		if (!(letter && !digits) && !digit)
			return false;
		digits += digit;
		letters += letter;
	}
	return letters >= 2 && letters <= 4 && digits >= 1 && digits <= 3;
}
