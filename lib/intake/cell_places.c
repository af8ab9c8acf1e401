#include "base/text.h"
#include "intake/area_form.h"
#include "intake/cell_impl.h"

/* Places: postcodes and areas in the forms that sheets have them in. */

/* "3961 AB Wijk bij Duurstede", "3511AB, Utrecht": with its town. Of "3731 De Bilt" the letters are those of the town, and a number
 * behind them is that of a house. */
static struct cz_str without_town(struct cz_str s)
{
	enum { DIGITS = 4 };
	size_t n = DIGITS + (s.n > DIGITS && s.s[DIGITS] == ' ') + 2;
	size_t comma = s.n > n && s.s[n] == ',';
	bool capitals = s.n > n + comma + 2 && s.s[n + comma] == ' ' && s.s[n - 1] >= 'A' && s.s[n - 1] <= 'Z' && s.s[n - 2] >= 'A' && s.s[n - 2] <= 'Z';
	bool small = false;
	for (size_t i = n + comma; i < s.n && capitals; i++) {
		small |= s.s[i] >= 'a' && s.s[i] <= 'z';
		capitals = !cz_sign_is_digit(s.s[i]);
	}
	return capitals && small ? (struct cz_str){s.s, n} : s;
}

/* "NL-3511AB", "3511-AB", and "3511.0", of which a program made a number. */
static bool dressed_postcode(struct cz_str s, char canonical[8])
{
	enum { DIGITS = 4, MOST = 8 };
	char bare[MOST];
	if (cz_text_begins(s, "nl"))
		s = cz_text_trim((struct cz_str){s.s + 2 + (s.n > 2 && s.s[2] == '-'), s.n - 2 - (s.n > 2 && s.s[2] == '-')});
	if (s.n == DIGITS + 2 && (s.s[DIGITS] == '.' || s.s[DIGITS] == ',') && s.s[DIGITS + 1] == '0')
		s.n = DIGITS;
	if (s.n > MOST || s.n < DIGITS)
		return false;
	memcpy(bare, s.s, s.n);
	if (s.n > DIGITS && bare[DIGITS] == '-')
		bare[DIGITS] = ' ';
	return cz_postcode_parse((struct cz_str){bare, s.n}, canonical);
}

bool cz_cell_postcode(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[8];
	if (!cz_postcode_parse(s, canonical) && !cz_postcode_parse(without_town(s), canonical) && !dressed_postcode(s, canonical))
		return cz_cell_refuse(at, CZ214, s);
	return cz_cell_copy(at->c, cz_str_of(canonical), out);
}

bool cz_cell_area(const struct at *at, struct cz_str s, const char **out)
{
	char canonical[11];
	if (!cz_area_read(at->f, s, canonical))
		return cz_cell_refuse(at, CZ215, s);
	return cz_cell_copy(at->c, cz_str_of(canonical), out);
}
