#include "intake/privacy.h"
#include "base/text.h"

/* What is found in a cell besides a BSN: each of it once, however often it stands there. */
static enum cz_personal look_for(struct cz_column_test *t, struct cz_str s)
{
	bool seen[CZ_PERSONAL_KINDS] = {false};
	enum cz_personal kind, last = CZ_PERSONAL_NONE;
	struct cz_str where;
	while ((kind = cz_personal_find(s, &where))) {
		size_t used = (size_t)(where.s - s.s) + where.n;
		s = (struct cz_str){s.s + used, s.n - used};
		last = kind == CZ_PERSONAL_BSN ? last : kind;
		seen[kind] = true;
	}
	t->email += seen[CZ_PERSONAL_EMAIL];
	t->phone += seen[CZ_PERSONAL_PHONE];
	t->iban += seen[CZ_PERSONAL_IBAN];
	return last;
}

/* A number of eight digits that came by lately counts once: the one number of an organisation in all of its rows, or a day, passes
 * the test in all or in none. */
static bool is_new(struct cz_column_test *t, const char digit[9])
{
	uint32_t number = 0;
	for (int i = 0; i < 9; i++)
		number = 10 * number + (uint32_t)(digit[i] - '0');
	for (size_t i = 0; i < CZ_COUNT(t->lately); i++)
		if (t->lately[i] == number)
			return false;
	t->lately[t->next++ % CZ_COUNT(t->lately)] = number;
	return true;
}

static void count_nine(struct cz_column_test *t, const char digit[9], size_t digits)
{
	if (digits < 9 && !is_new(t, digit))
		return;
	t->nine++;
	t->passed += cz_bsn_passes(digit);
	t->mobile += digit[0] == '6';
}

/* "Anneke": one word with a capital that is no word of columns, as ids and codes are not written. */
static bool is_given_name(struct cz_str s)
{
	bool capital = s.n > 2 && s.s[0] >= 'A' && s.s[0] <= 'Z';
	for (size_t i = 1; i < s.n && capital; i++)
		capital = (s.s[i] >= 'a' && s.s[i] <= 'z') || (unsigned char)s.s[i] > 0x7f;
	return capital && !cz_personal_plain(s);
}

void cz_column_test_add(struct cz_column_test *t, struct cz_str cell)
{
	enum { SHORTEST = 8 };
	struct cz_str s = cz_text_trim(cell);
	char digit[9];
	if (!s.n)
		return;
	t->filled++;
	size_t digits = cz_text_digits(s), at = 0;
	enum cz_personal kind = look_for(t, s);
	size_t whole = !kind && digits >= SHORTEST ? cz_bsn_glued(s, digit) : 0;
	if (whole)
		count_nine(t, digit, whole);
	else if (digits > SHORTEST)
		while (cz_bsn_next(s, &at, digit)) /* beside a telephone number, or another */
			count_nine(t, digit, 9);
	t->name += !t->nameless && !digits && (cz_name_is(s) || is_given_name(s));
}

bool cz_bsn_many(uint32_t passed, uint32_t nine)
{
	bool many = passed >= 10 && 2 * passed >= nine;
	bool all = passed >= 5 && passed == nine;
	return many || all;
}

enum cz_personal cz_column_test_verdict(const struct cz_column_test *t)
{
	if (cz_bsn_many(t->passed, t->nine))
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
