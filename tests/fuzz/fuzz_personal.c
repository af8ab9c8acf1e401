/* Whatever is called personal lies inside the text, and alone it is still personal; a BSN behind a text is found whatever the text
 * is, and spaces around it change nothing. */
#include "model/personal.h"
#include "base/text.h"
#include "require.h"
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct cz_str around(const char *before, struct cz_str text, const char *behind)
{
	size_t first = strlen(before), last = strlen(behind);
	char *made = malloc(first + text.n + last + 1);
	require(made);
	memcpy(made, before, first);
	if (text.n)
		memcpy(made + first, text.s, text.n);
	memcpy(made + first + text.n, behind, last);
	return (struct cz_str){made, first + text.n + last};
}

static void find_place(struct cz_str text)
{
	struct cz_str where = {0};
	if (cz_personal_find(text, &where)) {
		require(where.n && where.s >= text.s && where.s + where.n <= text.s + text.n);
		require(cz_personal_find(where, NULL) != CZ_PERSONAL_NONE);
	}
	bool whole = cz_bsn_is(text) || cz_email_is(text) || cz_iban_is(text) || cz_phone_is(text) || cz_name_is(text);
	require(!whole || !cz_text_is_blank(text));
}

static bool has_number(struct cz_str text, const char *number)
{
	char digit[9];
	for (size_t at = 0, last = 0; cz_bsn_next(text, &at, digit); last = at) {
		require(at > last && at <= text.n);
		if (memcmp(digit, number, sizeof digit) == 0)
			return true;
	}
	return false;
}

static void find_planted(struct cz_str text)
{
	struct cz_str planted = around("", text, " bsn 123456782");
	require(cz_personal_find(planted, NULL) != CZ_PERSONAL_NONE);
	require(cz_personal_betrays(planted) != CZ_PERSONAL_NONE);
	require(cz_personal_key(planted) != CZ_PERSONAL_NONE);
	require(cz_personal_tells(planted) && cz_personal_hides(planted));
	require(has_number(planted, "123456782"));
	free((void *)(uintptr_t)planted.s);
}

/* But for texts so long that they are read in parts, and for bytes that are none of UTF-8. */
static void pass_spaces(struct cz_str text)
{
	enum { LONGEST = 1000 };
	if (text.n > LONGEST || cz_utf8_check(text.s, text.n) != SIZE_MAX)
		return;
	struct cz_str spaced = around(" ", text, " ");
	require(cz_personal_find(spaced, NULL) == cz_personal_find(text, NULL));
	require(cz_personal_betrays(spaced) == cz_personal_betrays(text));
	require(cz_personal_plain(spaced) == cz_personal_plain(text));
	require(cz_personal_hides(spaced) == cz_personal_hides(text));
	require(cz_name_is(spaced) == cz_name_is(text));
	free((void *)(uintptr_t)spaced.s);
}

/* Where an organisation is named: numbers are found there as in texts, and nothing stays that was not found. */
static void name_bodies(struct cz_str text)
{
	bool stays;
	enum cz_personal held = cz_personal_holds(text), named = cz_personal_in_name(text, &stays);
	bool number = held && held != CZ_PERSONAL_NAME && held != CZ_PERSONAL_STREET;
	require(!number || (named == held && !stays));
	require(held || !named || named == CZ_PERSONAL_NAME);
	require(!cz_personal_seems_person(text) || !cz_personal_plain(text));
	require(!cz_personal_asks_who((struct cz_str){text.s, 0}));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cz_str text = {(const char *)data, size};
	enum cz_personal kind, told = cz_personal_betrays(text), key = cz_personal_key(text);
	find_place(text);
	find_planted(text);
	pass_spaces(text);
	name_bodies(text);
	require(cz_personal_header(text, &kind) == 0);
	bool marked = text.n && *text.s == '@'; /* of a key it is no sign of an account */
	require(marked || key == told || (!told && key == CZ_PERSONAL_NAME));
	return 0;
}
