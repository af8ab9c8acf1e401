#include "intake/scales.h"
#include "base/text.h"
#include <stdbool.h>

/* Whether these words stand in the name. */
static bool says(struct cz_str name, const char *words)
{
	const size_t n = strlen(words);
	for (size_t i = 0; i + n <= name.n; i++)
		if ((i == 0 || name.s[i - 1] == ' ') && memcmp(name.s + i, words, n) == 0 && (i + n == name.n || name.s[i + n] == ' '))
			return true;
	return false;
}

static bool says_one(struct cz_str name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (says(name, words[i]))
			return true;
	return false;
}

static bool ends(struct cz_str name, struct cz_str end)
{
	return name.n > end.n && memcmp(name.s + name.n - end.n, end.s, end.n) == 0;
}

/* "min" is also the least of something: it is a unit at the end, or behind "in". */
static bool tells_unit(struct cz_str name)
{
	static const char *const unit[] = {"minuten", "minuut", "minutes", "minute", "uren", "uur", "hours", "hour", "dagen", "days", "mijlen", "mijl", "miles",
					   "mile", "euro", "euros", "procent", "percent", "in min"};
	return says_one(name, unit, CZ_COUNT(unit)) || ends(name, CZ_STR(" min"));
}

/* The numbers of a scale in the name, of one or two digits and not its first word: whether there are any; *beyond: of more than 3. */
static bool has_numbers(struct cz_str name, bool *beyond)
{
	bool any = false;
	*beyond = false;
	for (size_t i = 0, n; i < name.n; i += n + 1) {
		bool digits = true;
		for (n = 0; i + n < name.n && name.s[i + n] != ' '; n++)
			digits &= cz_sign_is_digit(name.s[i + n]);
		if (!i || !digits || n > 2)
			continue;
		any = true;
		*beyond |= n > 1 || name.s[i] > '3';
	}
	return any;
}

static unsigned char scale_of_urgency(struct cz_str name)
{
	static const char *const high[] = {"1 hoog", "1 high", "1 spoed", "1 urgent", "1 zeer urgent", "1 dringend", "1 acuut"};
	static const char *const low[] = {"3 laag", "3 low", "3 niet urgent"};
	static const char *const range[] = {"1 3", "1 t m 3", "1 tot 3", "1 tot en met 3", "1 to 3", "1 2 3"};
	bool beyond;
	if (!has_numbers(name, &beyond))
		return 0;
	if ((says(name, "1 laag") && says(name, "3 hoog")) || (says(name, "1 low") && says(name, "3 high")))
		return CZ_SCALE_TURNED;
	bool ours = says_one(name, high, CZ_COUNT(high)) || says_one(name, low, CZ_COUNT(low)) || says_one(name, range, CZ_COUNT(range));
	return ours && !beyond ? 0 : CZ_SCALE_UNKNOWN;
}

unsigned char cz_scale_of_name(struct cz_str folded)
{
	static const char *const metres[] = {"mtr", "meter", "meters", "metre", "metres"};
	unsigned char tells = scale_of_urgency(folded);
	if (says_one(folded, metres, CZ_COUNT(metres)) || ends(folded, CZ_STR(" m")))
		tells |= CZ_SCALE_METRES;
	if (tells_unit(folded))
		tells |= CZ_SCALE_UNIT;
	if (says(folded, "mm dd") || says(folded, "m d"))
		tells |= CZ_SCALE_MONTH_FIRST;
	return tells;
}
