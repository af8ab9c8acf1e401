#include "intake/numbers.h"
#include "base/num.h"
#include "intake/cursor.h"

/* A number as it stands: digits with signs between. No office writes longer ones. */
enum { MOST_SIGNS = 40 };

struct figure {
	bool minus;
	char text[MOST_SIGNS + 1]; /* digits . , ' and a space for a space of any width */
	size_t n;
	size_t points, commas, others; /* how many of each sign; others are spaces and apostrophes */
};

/* Reads the figure at c, and stops behind its last digit. */
static bool take_figure(struct cz_cursor *c, struct figure *f)
{
	struct cz_cursor at = *c;
	*f = (struct figure){.minus = cz_cursor_take(&at, '-') || cz_cursor_takes(&at, "\xe2\x88\x92")};
	if (!f->minus)
		cz_cursor_take(&at, '+');
	while (at.p < at.end) {
		char sign = *at.p;
		if (cz_cursor_space(&at))
			sign = ' ';
		else
			at.p++;
		if (!cz_sign_is_digit(sign) && sign != '.' && sign != ',' && sign != ' ' && sign != '\'')
			break;
		if (f->n == MOST_SIGNS)
			return false;
		f->text[f->n++] = sign;
		if (cz_sign_is_digit(sign))
			*c = at;
	}
	while (f->n && !cz_sign_is_digit(f->text[f->n - 1]))
		f->n--;
	f->text[f->n] = '\0';
	for (size_t i = 0; i < f->n; i++) {
		f->points += f->text[i] == '.';
		f->commas += f->text[i] == ',';
		f->others += f->text[i] == ' ' || f->text[i] == '\'';
	}
	return f->n > 0;
}

/* Which sign is the decimal one, when nobody said so: 0 for none, '?' when there are two answers. */
static char decimal_sign(const struct figure *f)
{
	if (f->points && f->commas)
		return strrchr(f->text, '.') > strrchr(f->text, ',') ? '.' : ',';
	char sign = f->points ? '.' : ',';
	size_t times = f->points + f->commas;
	if (times != 1)
		return 0;
	size_t before = (size_t)(strchr(f->text, sign) - f->text), behind = f->n - before - 1;
	bool may_be_thousand = behind == 3 && before >= 1 && before <= 3 && f->text[0] != '0' && !f->others;
	return may_be_thousand ? '?' : sign;
}

/* The figure with its signs declared or found out, as a JSON number: "-1234.5". */
struct plain {
	char text[MOST_SIGNS + 4];
	size_t n, whole; /* whole: up to the point */
};

static bool is_thousands(char sign, const struct cz_number_style *style, char decimal)
{
	if (sign == decimal)
		return false;
	if (style->thousands)
		return sign == style->thousands;
	return !style->decimal || sign == ' ' || sign == '\'';
}

/* Thousands stand in groups of three behind a first one of one to three; nothing but digits follows the
 * decimal sign. One figure has one thousands sign. */
static bool make_plain(const struct figure *f, const struct cz_number_style *style, char decimal, struct plain *out)
{
	size_t i = 0, group = 0;
	char thousands = 0;
	*out = (struct plain){.n = 0};
	if (f->minus)
		out->text[out->n++] = '-';
	size_t first = out->n;
	for (; i < f->n && f->text[i] != decimal; i++) {
		char sign = f->text[i];
		if (cz_sign_is_digit(sign)) {
			group++;
			if (out->n == first + 1 && out->text[first] == '0')
				out->n--; /* JSON has no leading zeros */
			out->text[out->n++] = sign;
			continue;
		}
		if (!is_thousands(sign, style, decimal) || (thousands && sign != thousands) ||
		    (thousands ? group != 3 : group < 1 || group > 3))
			return false;
		thousands = sign;
		group = 0;
	}
	if (thousands && group != 3)
		return false;
	if (out->n == first)
		out->text[out->n++] = '0'; /* ",5" */
	out->whole = out->n;
	if (i == f->n)
		return true;
	out->text[out->n++] = '.';
	for (i++; i < f->n; i++) {
		if (!cz_sign_is_digit(f->text[i]))
			return false;
		out->text[out->n++] = f->text[i];
	}
	return true;
}

/* The figure at c; *c is then behind it. */
static bool take(struct cz_cursor *c, const struct cz_number_style *style, struct plain *out, struct cz_fault *fault)
{
	struct cz_str all = cz_cursor_rest(c);
	struct figure f;
	if (!take_figure(c, &f))
		return cz_fault_set(fault, CZ205, all);
	bool declared = style->decimal || style->thousands;
	char decimal = style->decimal;
	if (!declared)
		decimal = decimal_sign(&f);
	if (decimal == '?')
		return cz_fault_set(fault, CZ235, all);
	if (!make_plain(&f, style, decimal, out))
		return cz_fault_set(fault, declared ? CZ236 : CZ205, all);
	return true;
}

static bool take_all(struct cz_str cell, const struct cz_number_style *style, struct plain *out, struct cz_fault *fault)
{
	struct cz_cursor c = cz_cursor_at(cz_text_trim(cell));
	if (!take(&c, style, out, fault))
		return false;
	return c.p == c.end || cz_fault_set(fault, CZ205, cz_cursor_rest(&c));
}

bool cz_take_real(struct cz_str cell, const struct cz_number_style *style, double *out, struct cz_fault *fault)
{
	struct plain p;
	if (!take_all(cell, style, &p, fault))
		return false;
	return cz_num_real((struct cz_str){p.text, p.n}, out) || cz_fault_set(fault, CZ205, cell);
}

bool cz_take_int(struct cz_str cell, const struct cz_number_style *style, int64_t *out, struct cz_fault *fault)
{
	struct plain p;
	if (!take_all(cell, style, &p, fault))
		return false;
	for (size_t i = p.whole + 1; i < p.n; i++)
		if (p.text[i] != '0')
			return cz_fault_set(fault, CZ204, cell);
	return cz_num_int((struct cz_str){p.text, p.whole}, out) || cz_fault_set(fault, CZ206, cell);
}

bool cz_take_km(struct cz_str cell, const struct cz_number_style *style, double *out, struct cz_fault *fault)
{
	static const struct {
		const char *name;
		double per_km;
	} unit[] = {
		{"", 1},         {"km", 1},       {"kms", 1},        {"kilometer", 1}, {"kilometers", 1}, {"kilometre", 1},
		{"kilometres", 1}, {"m", 1000}, {"mtr", 1000}, {"meter", 1000}, {"meters", 1000}, {"metre", 1000}, {"metres", 1000},
	};
	struct cz_cursor c = cz_cursor_at(cz_text_trim(cell));
	struct plain p;
	double v;
	if (!take(&c, style, &p, fault))
		return false;
	cz_cursor_space(&c);
	struct cz_str rest = cz_cursor_rest(&c);
	struct cz_str name = rest.n && rest.s[rest.n - 1] == '.' ? (struct cz_str){rest.s, rest.n - 1} : rest;
	if (!cz_num_real((struct cz_str){p.text, p.n}, &v))
		return cz_fault_set(fault, CZ205, cell);
	for (size_t i = 0; i < CZ_COUNT(unit); i++)
		if (cz_text_eq_nocase(name, cz_str_of(unit[i].name))) {
			*out = v / unit[i].per_km;
			return true;
		}
	return cz_fault_set(fault, CZ237, rest);
}

bool cz_is_duration(struct cz_str cell)
{
	static const char *const unit[] = {
		"min", "mins", "minuut", "minuten", "minute", "minutes", "uur", "uren", "u", "hour", "hours",
		"kwartier", "kwartiertje",
	};
	size_t i = cell.n;
	while (i && cell.s[i - 1] == '.')
		i--;
	size_t end = i;
	while (i && cz_sign_is_letter(cell.s[i - 1]))
		i--;
	return cz_text_is_one_of((struct cz_str){cell.s + i, end - i}, unit, CZ_COUNT(unit));
}
