#include "intake/privacy.h"
#include "base/text.h"

/* Nine digits, or eight when a spreadsheet took the 0 away; dots and spaces between do not count. */
static bool is_nine(struct cz_str s, char *first)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '.' || s.s[i] == ' ')
			continue;
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		if (n++ == 0)
			*first = s.s[i];
	}
	return n == 8 || n == 9;
}

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell)
{
	struct cz_str s = cz_text_trim(cell);
	char first = '\0';
	if (!s.n)
		return;
	t->filled++;
	if (is_nine(s, &first)) {
		t->nine++;
		t->passed += cz_bsn_is(s);
		t->mobile += first == '6' && s.n == 9;
	} else {
		t->email += cz_email_is(s);
		t->phone += cz_phone_is(s);
		t->iban += cz_iban_is(s);
	}
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
