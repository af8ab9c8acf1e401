#include "base/text.h"
#include "model/field.h"

bool cz_daypart_parse(struct cz_str s, uint32_t *bit)
{
	static const char day[7][4] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
	static const struct cz_str part[3] = {{"-morning", 8}, {"-afternoon", 10}, {"-evening", 8}};
	if (s.n < 5)
		return false;
	int p = s.s[4] == 'm' ? 0 : s.s[4] == 'a' ? 1 : 2;
	if (!cz_str_eq((struct cz_str){s.s + 3, s.n - 3}, part[p]))
		return false;
	for (int d = 0; d < 7; d++)
		if (memcmp(s.s, day[d], 3) == 0) {
			*bit = (uint32_t)1 << (3 * d + p);
			return true;
		}
	return false;
}

const char *cz_daypart_name(int i)
{
	static const char *const name[] = {
		"mon-morning", "mon-afternoon", "mon-evening", "tue-morning", "tue-afternoon", "tue-evening", "wed-morning",
		"wed-afternoon", "wed-evening", "thu-morning", "thu-afternoon", "thu-evening", "fri-morning",
		"fri-afternoon", "fri-evening", "sat-morning", "sat-afternoon", "sat-evening", "sun-morning",
		"sun-afternoon", "sun-evening",
	};
	return name[i];
}

static bool is_alnum(char c)
{
	return cz_sign_is_digit(c) || cz_sign_is_letter(c);
}

/* How long a space at i is: also one that does not break, as spreadsheets and web pages write it inside a postcode. */
static size_t space_length(struct cz_str s, size_t i)
{
	struct cz_str rest = {s.s + i, s.n - i};
	if (cz_sign_is_shown(*rest.s))
		return 0;
	return *rest.s == ' ' ? 1 : cz_text_starts(rest, "\xc2\xa0") ? 2 : cz_text_starts(rest, "\xe2\x80\xaf") ? 3 : 0;
}

/* Four digits, the first not 0, then nothing or two letters; PostNL gives out no SA, SD and SS. */
bool cz_postcode_parse(struct cz_str s, char out[8])
{
	char sign[6];
	size_t n = 0;
	s = cz_text_trim(s);
	for (size_t i = 0, gap; i < s.n; i += gap ? gap : 1) {
		gap = space_length(s, i);
		if (gap && n)
			continue;
		if (n == sizeof sign || !(n < 4 ? cz_sign_is_digit(s.s[i]) : cz_sign_is_letter(s.s[i])))
			return false;
		sign[n++] = cz_sign_upper(s.s[i]);
	}
	if ((n != 4 && n != 6) || sign[0] == '0')
		return false;
	if (n == 6 && sign[4] == 'S' && (sign[5] == 'A' || sign[5] == 'D' || sign[5] == 'S'))
		return false;
	memcpy(out, sign, 4);
	out[4] = '\0';
	if (n == 6) {
		out[4] = ' ';
		memcpy(out + 5, sign + 4, 2);
		out[7] = '\0';
	}
	return true;
}

/* GM + 4 digits, WK + 2 more positions, BU + 4 more; those may be letters, where a municipality has a
 * hundred districts or a district a hundred neighbourhoods. */
bool cz_area_parse(struct cz_str s, char out[11])
{
	static const struct {
		char prefix[3];
		size_t n;
	} level[] = {{"GM", 6}, {"WK", 8}, {"BU", 10}};
	s = cz_text_trim(s);
	if (s.n > 10)
		return false;
	for (size_t i = 0; i < s.n; i++)
		out[i] = cz_sign_upper(s.s[i]);
	out[s.n] = '\0';
	for (size_t l = 0; l < CZ_COUNT(level); l++) {
		if (s.n != level[l].n || memcmp(out, level[l].prefix, 2) != 0)
			continue;
		for (size_t i = 2; i < s.n; i++)
			if (i < 6 ? !cz_sign_is_digit(out[i]) : !is_alnum(out[i]))
				return false;
		return true;
	}
	return false;
}

/* RFC 5646, section 2.1, without looking anything up: a language of 2 or 3 letters (or 4 to 8), then
 * subtags of 1 to 8 letters and digits. */
bool cz_language_is(struct cz_str s)
{
	size_t run = 0, subtag = 0;
	for (size_t i = 0; i <= s.n; i++) {
		if (i == s.n || s.s[i] == '-') {
			if (run < (subtag ? 1 : 2) || run > 8)
				return false;
			subtag++;
			run = 0;
		} else if (subtag ? is_alnum(s.s[i]) : cz_sign_is_letter(s.s[i])) {
			run++;
		} else {
			return false;
		}
	}
	return true;
}

bool cz_period_parse(struct cz_str s, struct cz_period *out)
{
	if (s.n != 21 || s.s[10] != '/')
		return false;
	struct cz_period p;
	if (!cz_day_parse((struct cz_str){s.s, 10}, &p.from) || !cz_day_parse((struct cz_str){s.s + 11, 10}, &p.until) ||
	    p.until < p.from)
		return false;
	*out = p;
	return true;
}
