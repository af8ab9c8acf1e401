#include "cli/opt.h"
#include "base/array.h"
#include "base/num.h"
#include <assert.h>
#include <stdlib.h>

#define AT(field) offsetof(struct cz_common, field)

static const struct cz_opt output_opt = {'o', "output", CZ_OPT_OUTPUT, AT(output), "FILE",
	"write to FILE, whole or not at all, instead of standard output", 0, 0};
static const struct cz_opt from_opt = {0, "from", CZ_OPT_TEXT, AT(from), "FORMAT",
	"read jsonl, csv, or csv:TYPE (default: JSON Lines or a JSON array)", 0, 0};
static const struct cz_opt to_opt = {0, "to", CZ_OPT_CHOICE, AT(to), "jsonl",
	"write records as JSON Lines; cz-export makes tables of them", 0, 0};
static const struct cz_opt date_opt = {0, "as-of", CZ_OPT_DATE, AT(as_of), "DATE",
	"take DATE for today (default: SOURCE_DATE_EPOCH, else the clock)", 0, 0};
static const struct cz_opt common[] = {
	{'q', "quiet", CZ_OPT_FLAG, AT(quiet), NULL, "no remarks, only errors", 0, 0},
	{'v', "verbose", CZ_OPT_FLAG, AT(verbose), NULL, "say what was read and what is in force", 0, 0},
	{0, "lang", CZ_OPT_CHOICE, AT(lang), "nl|en", "language of what people read", 0, 0},
	{0, "show-values", CZ_OPT_FLAG, AT(show_values), NULL, "remarks show the value (may be personal data)", 0, 0},
	{0, "diagnostics", CZ_OPT_CHOICE, AT(diagnostics), "text|json", "form of the remarks", 0, 0},
	{0, "color", CZ_OPT_CHOICE, AT(color), "auto|always|never", "accepted, but nothing is coloured at present", 0, 0},
	{0, "no-sandbox", CZ_OPT_FLAG, AT(no_sandbox), NULL, "keep the powers that the command does not need", 0, 0},
};

static void add(struct cz_opt_table *t, const struct cz_opt *o)
{
	assert(t->n < CZ_COUNT(t->opt));
	t->opt[t->n++] = *o;
}

void cz_opt_gather(const struct cz_prog *prog, struct cz_opt_table *t)
{
	t->n = 0;
	for (const struct cz_opt *o = prog->opts; o && o->name; o++)
		add(t, o);
	if (prog->takes & CZ_TAKES_OUTPUT)
		add(t, &output_opt);
	if (prog->takes & CZ_TAKES_RECORDS)
		add(t, &from_opt);
	if (prog->takes & CZ_WRITES_RECORDS)
		add(t, &to_opt);
	if (prog->takes & CZ_TAKES_DATE)
		add(t, &date_opt);
	for (size_t i = 0; i < CZ_COUNT(common); i++)
		add(t, &common[i]);
}

static int store_int(const struct cz_opt *o, const char *arg, int64_t *to, struct cz_err *err)
{
	if (!cz_num_int(cz_str_of(arg), to))
		return cz_fail_said(err, CZ_EUSAGE, "--%s takes a whole number, not '%s'",
				    "--%s is een heel getal, niet '%s'", o->name, arg);
	if ((o->min != 0 || o->max != 0) && ((double)*to < o->min || (double)*to > o->max))
		return cz_fail_said(err, CZ_EUSAGE, "--%s lies between %.0f and %.0f",
				    "--%s ligt tussen %.0f en %.0f", o->name, o->min, o->max);
	return 0;
}

static int store_real(const struct cz_opt *o, const char *arg, double *to, struct cz_err *err)
{
	if (!cz_num_real(cz_str_of(arg), to))
		return cz_fail_said(err, CZ_EUSAGE, "--%s takes a number with a decimal point, not '%s'",
				    "--%s is een getal met een decimale punt, niet '%s'", o->name, arg);
	if ((o->min != 0 || o->max != 0) && (*to < o->min || *to > o->max))
		return cz_fail_said(err, CZ_EUSAGE, "--%s lies between %g and %g",
				    "--%s ligt tussen %g en %g", o->name, o->min, o->max);
	return 0;
}

static int store_choice(const struct cz_opt *o, const char *arg, int *to, struct cz_err *err)
{
	const char *choices = o->arg;
	struct cz_str choice;
	for (int i = 0; cz_str_part(&choices, '|', &choice); i++)
		if (cz_str_is(choice, arg)) {
			*to = i;
			return 0;
		}
	return cz_fail_said(err, CZ_EUSAGE, "--%s is one of %s, not '%s'",
			    "--%s is een van %s, niet '%s'", o->name, o->arg, arg);
}

int cz_opt_store(const struct cz_opt *o, const char *arg, void *settings, struct cz_err *err)
{
	void *to = (char *)settings + o->offset;
	switch (o->kind) {
	case CZ_OPT_FLAG:
		*(bool *)to = true;
		return 0;
	case CZ_OPT_TEXT:
	case CZ_OPT_INPUT:
	case CZ_OPT_OUTPUT:
		*(const char **)to = arg;
		return 0;
	case CZ_OPT_INT:
		return store_int(o, arg, to, err);
	case CZ_OPT_REAL:
		return store_real(o, arg, to, err);
	case CZ_OPT_DATE:
		if (!cz_day_parse(cz_str_of(arg), to))
			return cz_fail_said(err, CZ_EUSAGE, "--%s takes a date as YYYY-MM-DD, not '%s'",
					    "--%s is een datum als JJJJ-MM-DD, niet '%s'", o->name, arg);
		return 0;
	case CZ_OPT_CHOICE:
		return store_choice(o, arg, to, err);
	case CZ_OPT_LIST: {
		struct cz_opt_list *list = to;
		if (!CZ_ARRAY_MORE(list->v, list->n, list->cap))
			return cz_fail_mem(err);
		list->v[list->n++] = arg;
		return 0;
	}
	}
	return 0;
}

void cz_opt_release(const struct cz_opt_table *t, void *settings)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->opt[i].kind == CZ_OPT_LIST) {
			struct cz_opt_list *list = (void *)((char *)settings + t->opt[i].offset);
			free(list->v);
			*list = (struct cz_opt_list){0};
		}
}
