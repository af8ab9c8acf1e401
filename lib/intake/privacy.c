#include "intake/privacy.h"
#include "base/text.h"

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell)
{
	struct cz_str s = cz_text_trim(cell);
	char digit[9];
	if (!s.n)
		return;
	t->filled++;
	size_t digits = cz_bsn_digits(s, digit);
	if (digits) {
		t->nine++;
		t->passed += cz_bsn_is(s);
		t->mobile += digit[9 - digits] == '6' && s.n == 9;
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
