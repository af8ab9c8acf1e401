#include "intake/date_style.h"
#include "intake/cursor.h"
#include "intake/date_style_impl.h"

/* The format of a recipe, as strptime or as an office writes it, compiled to a pattern. */

/* How often code stands in the pattern. */
static int count(const char *pattern, char code)
{
	int n = 0;
	for (; *pattern; pattern++)
		n += *pattern == code;
	return n;
}

static bool is_complete(const char *p)
{
	return count(p, DAY) == 1 && count(p, MONTH) + count(p, MONTH_NAME) == 1 &&
	       count(p, YEAR) + count(p, SHORT_YEAR) == 1;
}

/* %d and its kin; 0: not one of ours. */
static char code_of_percent(char c)
{
	switch (c) {
	case 'd':
	case 'e':
		return DAY;
	case 'm':
		return MONTH;
	case 'Y':
		return YEAR;
	case 'y':
		return SHORT_YEAR;
	case 'b':
	case 'B':
	case 'h':
		return MONTH_NAME;
	case 'a':
	case 'A':
		return WEEKDAY;
	case 'H':
	case 'I':
	case 'M':
	case 'S':
		return CLOCK;
	case 'p':
		return HALF;
	default:
		return 0;
	}
}

static bool compile_percent(struct cz_cursor *c, char *out, const char *end)
{
	for (; c->p < c->end; out++) {
		char sign = *c->p++;
		if (out == end || (unsigned char)sign < ' ')
			return false;
		if (sign == '%')
			sign = c->p < c->end ? code_of_percent(*c->p++) : 0;
		if (!sign)
			return false;
		*out = sign;
	}
	return true;
}

/* d, m and y or j (jaar), as many as the format repeats. */
static char code_of_letters(char letter, int n)
{
	if (letter == 'd' && n <= 2)
		return DAY;
	if (letter == 'm' && n <= 4)
		return n <= 2 ? MONTH : MONTH_NAME;
	if ((letter == 'y' || letter == 'j') && (n == 2 || n == 4))
		return n == 4 ? YEAR : SHORT_YEAR;
	return 0;
}

static bool compile_letters(struct cz_cursor *c, char *out, const char *end)
{
	for (; c->p < c->end; out++) {
		char sign = cz_sign_lower(*c->p++);
		if (out == end || (unsigned char)sign < ' ')
			return false;
		int n = 1;
		for (; cz_sign_is_letter(sign) && cz_sign_lower(cz_cursor_sign(c)) == sign; n++)
			c->p++;
		if (cz_sign_is_letter(sign))
			sign = code_of_letters(sign, n);
		if (!sign)
			return false;
		*out = sign;
	}
	return true;
}

/* The formats that are one word. */
static bool stands_alone(struct cz_str word, char *pattern)
{
	static const struct {
		const char *word;
		char code;
	} alone[] = {{"default", ISO}, {"iso", ISO}, {"any", 0}, {"excel", EXCEL_1900}, {"excel1904", EXCEL_1904}};
	for (size_t i = 0; i < CZ_COUNT(alone); i++)
		if (cz_text_eq_nocase(word, cz_str_of(alone[i].word))) {
			*pattern = alone[i].code;
			return true;
		}
	return false;
}

bool cz_date_style_read(struct cz_str format, struct cz_date_style *out)
{
	struct cz_date_style style = {.window = out->window};
	const char *end = style.pattern + sizeof style.pattern - 1;
	struct cz_cursor c = cz_cursor_at(cz_text_trim(format));
	if (stands_alone(cz_cursor_rest(&c), style.pattern)) {
		*out = style;
		return true;
	}
	bool percent = c.p < c.end && memchr(c.p, '%', (size_t)(c.end - c.p));
	if (!(percent ? compile_percent(&c, style.pattern, end) : compile_letters(&c, style.pattern, end)))
		return false;
	if (!is_complete(style.pattern))
		return false;
	*out = style;
	return true;
}

bool cz_date_style_is_short(const struct cz_date_style *style)
{
	return count(style->pattern, SHORT_YEAR) > 0;
}
