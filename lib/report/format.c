#include "report/format.h"
#include "base/num.h"

static const char *const months[CZ_LANGS][12] = {
	[CZ_NL] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
		   "oktober", "november", "december"},
	[CZ_EN] = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
		   "October", "November", "December"},
};

#define MINUS "\xe2\x88\x92"

/* Digits, a point and digits: group the first part by three and put the language's signs in. */
static void localise(struct cz_buf *b, enum cz_lang lang, const char *plain)
{
	const char thousands = lang == CZ_NL ? '.' : ',';
	const char point = lang == CZ_NL ? ',' : '.';
	size_t whole = strcspn(plain, ".");
	cz_num_add_grouped(b, (struct cz_str){plain, whole}, thousands);
	if (plain[whole] == '.') {
		cz_buf_addc(b, point);
		cz_buf_adds(b, plain + whole + 1);
	}
}

void cz_format_real(struct cz_buf *b, enum cz_lang lang, double v, int decimals)
{
	struct cz_buf plain = CZ_BUF_INIT;
	cz_num_add_fixed(&plain, v, decimals);
	if (cz_buf_failed(&plain))
		b->failed = true;
	const char *text = cz_buf_text(&plain);
	if (*text == '-') {
		cz_buf_adds(b, MINUS);
		text++;
	}
	localise(b, lang, text);
	cz_buf_release(&plain);
}

void cz_format_count(struct cz_buf *b, enum cz_lang lang, int64_t v)
{
	cz_format_real(b, lang, (double)v, 0);
}

void cz_format_day(struct cz_buf *b, enum cz_lang lang, cz_day d)
{
	struct cz_civil c = cz_day_civil(d);
	if (c.month)
		cz_buf_addf(b, "%d %s %d", c.day, months[lang][c.month - 1], c.year);
}

void cz_format_week(struct cz_buf *b, enum cz_lang lang, struct cz_week w)
{
	cz_buf_addf(b, lang == CZ_NL ? "week %d van %d" : "week %d of %d", w.week, w.year);
}

void cz_format_span(struct cz_buf *b, enum cz_lang lang, cz_day from, cz_day until)
{
	struct cz_civil f = cz_day_civil(from), u = cz_day_civil(until);
	if (!f.month || !u.month)
		return;
	cz_buf_addf(b, "%d", f.day);
	if (f.month != u.month || f.year != u.year)
		cz_buf_addf(b, " %s", months[lang][f.month - 1]);
	if (f.year != u.year)
		cz_buf_addf(b, " %d", f.year);
	cz_buf_adds(b, lang == CZ_NL ? " t/m " : " to ");
	cz_format_day(b, lang, until);
}
