#include "intake/privacy.h"
#include "base/text.h"

/* Whether a text of so many digits is worth a closer look: it has those of a short telephone number, or an @. */
static bool may_betray(struct cz_str s, size_t digits)
{
	enum { FEWEST = 9 };
	return digits >= FEWEST || (s.n && memchr(s.s, '@', s.n));
}

static size_t count_digits(struct cz_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += cz_sign_is_digit(s.s[i]);
	return n;
}

static bool says_bsn(struct cz_str s)
{
	static const struct cz_str name[] = {CZ_STR("bsn"), CZ_STR("b.s.n"), CZ_STR("burgerservice"), CZ_STR("sofinummer"), CZ_STR("sofi-nummer"),
					     CZ_STR("citizen service")};
	for (size_t i = 0; i < s.n; i++)
		for (size_t k = 0; k < CZ_COUNT(name); k++)
			if (s.n - i >= name[k].n && cz_text_eq_nocase((struct cz_str){s.s + i, name[k].n}, name[k]))
				return true;
	return false;
}

/* Nine digits with points or spaces between them, "1234.56.782", that pass the test and are no part of a longer row of digits. */
static bool holds_bsn(struct cz_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char digit[9];
		size_t n = 0, end = i;
		if (!cz_sign_is_digit(s.s[i]) || (i && cz_sign_is_digit(s.s[i - 1])))
			continue;
		for (; end < s.n && n < sizeof digit && (cz_sign_is_digit(s.s[end]) || s.s[end] == '.' || s.s[end] == ' '); end++)
			if (cz_sign_is_digit(s.s[end]))
				digit[n++] = s.s[end];
		if (n == sizeof digit && (end == s.n || !cz_sign_is_digit(s.s[end])) && cz_bsn_passes(digit))
			return true;
	}
	return false;
}

enum cz_personal cz_text_betrays(struct cz_str s)
{
	if (!may_betray(s, count_digits(s)))
		return CZ_PERSONAL_NONE;
	enum cz_personal kind = cz_personal_find(s, NULL);
	if (kind && kind != CZ_PERSONAL_BSN)
		return kind;
	return says_bsn(s) && holds_bsn(s) ? CZ_PERSONAL_BSN : CZ_PERSONAL_NONE;
}

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell)
{
	struct cz_str s = cz_text_trim(cell);
	char digit[9];
	if (!s.n)
		return;
	t->filled++;
	size_t digits = count_digits(s);
	enum cz_personal kind = may_betray(s, digits) ? cz_personal_find(s, NULL) : CZ_PERSONAL_NONE;
	t->email += kind == CZ_PERSONAL_EMAIL;
	t->phone += kind == CZ_PERSONAL_PHONE;
	t->iban += kind == CZ_PERSONAL_IBAN;
	if (kind && kind != CZ_PERSONAL_BSN)
		return;
	if (digits >= 8 && cz_bsn_glued(s, digit)) {
		t->nine++;
		t->passed += cz_bsn_passes(digit);
		t->mobile += digit[0] == '6';
	}
	t->name += !digits && cz_name_is(s);
}

enum cz_personal cz_column_test_verdict(const struct cz_column_test *t)
{
	bool many = t->passed >= 10 && 2 * t->passed >= t->nine;
	bool all = t->passed >= 5 && t->passed == t->nine;
	if (many || all)
		return CZ_PERSONAL_BSN;
	uint32_t half = t->filled / 2 + t->filled % 2;
	if (!t->filled)
		return CZ_PERSONAL_NONE;
	if (t->email >= half)
		return CZ_PERSONAL_EMAIL;
	if (t->iban >= half)
		return CZ_PERSONAL_IBAN;
	uint32_t phone = t->phone + (t->mobile >= 10 ? t->mobile : 0);
	return phone >= half ? CZ_PERSONAL_PHONE : CZ_PERSONAL_NONE;
}

bool cz_column_test_names(const struct cz_column_test *t)
{
	return t->name && t->name >= t->filled / 2 + t->filled % 2;
}
