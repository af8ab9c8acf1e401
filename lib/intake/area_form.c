#include "intake/area_form.h"
#include "base/text.h"

/* "WK0344 01" */
static bool without_spaces(struct cz_str s, char out[11])
{
	enum { LONGEST = 10 };
	char bare[LONGEST];
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == ' ')
			continue;
		if (n == LONGEST)
			return false;
		bare[n++] = s.s[i];
	}
	return n < s.n && cz_area_parse((struct cz_str){bare, n}, out);
}

/* "0344", and "344", of which a spreadsheet took the zero. */
static bool of_municipality(struct cz_str s, char out[11])
{
	enum { DIGITS = 4 };
	char code[2 + DIGITS] = {'G', 'M', '0', '0', '0', '0'};
	bool digits = s.n >= DIGITS - 1 && s.n <= DIGITS;
	for (size_t i = 0; i < s.n && digits; i++) {
		digits = cz_sign_is_digit(s.s[i]);
		code[sizeof code - s.n + i] = s.s[i];
	}
	return digits && cz_area_parse((struct cz_str){code, sizeof code}, out);
}

bool cz_area_read(const struct cz_field *f, struct cz_str s, char out[11])
{
	return cz_area_parse(s, out) || without_spaces(s, out) || (strcmp(f->key, "municipality") == 0 && of_municipality(s, out));
}
