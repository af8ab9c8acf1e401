#include "cli/cli.h"
#include "cli/opt.h"
#include "cli/progress.h"
#include "cli/sandbox.h"
#include "base/num.h"
#include "base/text.h"
#include "data/emit.h"
#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifndef CZ_VERSION
#define CZ_VERSION "0"
#endif

static void help(const struct cz_prog *p, const struct cz_opt_table *t)
{
	printf("Usage: %s %s\n%s\n\nOptions:\n", p->name, p->synopsis, p->purpose);
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_opt *o = &t->opt[i];
		char letter[] = {'-', (char)o->letter, ',', '\0'};
		printf("  %3s --%s%s%s\n        %s\n", o->letter ? letter : "", o->name, o->arg ? "=" : "",
		       o->arg ? o->arg : "", o->help);
	}
	printf("  -h, --help\n        show this help\n  -V, --version\n        show the version\n");
	printf("\nThe manual: man %s\n", p->name);
}

static const char *text_of(const struct cz_err *err, const struct cz_common *set)
{
	return set->lang == CZ_NL && *err->dutch ? err->dutch : err->text;
}

static void hint(const struct cz_prog *prog, const struct cz_common *set)
{
	fprintf(stderr, set->lang == CZ_NL ? "Probeer '%s --help' voor meer uitleg.\n" : "Try '%s --help' for more information.\n",
		prog->name);
}

static int mistake(const struct cz_prog *prog, const struct cz_common *set, const struct cz_err *err)
{
	if (err->code) /* else getopt said it */
		fprintf(stderr, "%s: %s\n", prog->name, text_of(err, set));
	hint(prog, set);
	return CZ_EXIT_USAGE;
}

/* The day that counts as today, when the command line does not say. */
static int today(cz_day *day, struct cz_err *err)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	int64_t seconds = (int64_t)time(NULL);
	if (epoch && *epoch && !cz_num_int(cz_str_of(epoch), &seconds))
		return cz_fail_said(err, CZ_EUSAGE, "SOURCE_DATE_EPOCH is not a number of seconds",
				    "SOURCE_DATE_EPOCH is geen aantal seconden");
	if (seconds < 0 || seconds / 86400 > INT32_MAX / 2)
		return cz_fail_said(err, CZ_EUSAGE, "SOURCE_DATE_EPOCH is out of range",
				    "SOURCE_DATE_EPOCH valt buiten het bereik");
	*day = (cz_day)(seconds / 86400);
	return 0;
}

enum { LONG_ONLY = 256 }; /* getopt's value for the i-th option, when it has no letter, is LONG_ONLY + i */

static void getopt_tables(const struct cz_opt_table *t, bool operands_last, char *shorts, struct option *longs)
{
	if (operands_last)
		*shorts++ = '+';
	*shorts++ = 'h';
	*shorts++ = 'V';
	*longs++ = (struct option){"help", no_argument, NULL, 'h'};
	*longs++ = (struct option){"version", no_argument, NULL, 'V'};
	for (size_t i = 0; i < t->n; i++) {
		const struct cz_opt *o = &t->opt[i];
		int takes = o->kind == CZ_OPT_FLAG ? no_argument : required_argument;
		*longs++ = (struct option){o->name, takes, NULL, o->letter ? o->letter : LONG_ONLY + (int)i};
		if (!o->letter)
			continue;
		*shorts++ = (char)o->letter;
		if (takes == required_argument)
			*shorts++ = ':';
	}
	*shorts = '\0';
	*longs = (struct option){0};
}

static const struct cz_opt *chosen(const struct cz_opt_table *t, int c)
{
	if (c >= LONG_ONLY)
		return &t->opt[c - LONG_ONLY];
	for (size_t i = 0; i < t->n; i++)
		if (t->opt[i].letter == c)
			return &t->opt[i];
	return NULL;
}

/* The folder that holds a name, as a file of its own, and where in path the name begins. */
static bool stat_folder(const char *path, const char **name, struct stat *st)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/');
	size_t n = slash ? (size_t)(slash - path) + 1 : 0;
	*name = path + n;
	if (n >= sizeof folder)
		return false;
	memcpy(folder, path, n);
	folder[n] = '\0';
	return stat(n ? folder : ".", st) == 0;
}

/* One that is not there yet is known by its folder and its name. */
static bool same_file(const char *a, const char *b)
{
	struct stat x, y;
	const char *name, *other;
	bool is = stat(a, &x) == 0;
	if (is != (stat(b, &y) == 0))
		return false;
	if (is)
		return S_ISREG(x.st_mode) && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
	return strcmp(a, b) == 0 || (stat_folder(a, &name, &x) && stat_folder(b, &other, &y) && x.st_dev == y.st_dev &&
				     x.st_ino == y.st_ino && strcmp(name, other) == 0);
}

/* Whether a file that is there, and that an option names to be read, is the one to be written. */
static bool reads(const struct cz_opt *o, const void *settings, const char *out)
{
	const void *at = (const char *)settings + o->offset;
	const char *const *file = o->kind == CZ_OPT_INPUT ? at : o->kind == CZ_OPT_LIST ? ((const struct cz_opt_list *)at)->v : NULL;
	size_t n = o->kind == CZ_OPT_LIST ? ((const struct cz_opt_list *)at)->n : 1;
	for (size_t i = 0; file && i < n; i++)
		if (file[i] && access(file[i], F_OK) == 0 && same_file(file[i], out))
			return true;
	return false;
}

/* What is written replaces a file, so it may be neither one that is read nor one that is written already. */
static int keep_apart(const struct cz_opt_table *t, const void *settings, int operands, char *const *operand, struct cz_err *err)
{
	const char *out[CZ_COUNT(t->opt)];
	size_t n = 0;
	for (size_t i = 0; i < t->n; i++) {
		if (t->opt[i].kind == CZ_OPT_OUTPUT)
			out[n] = *(const char *const *)((const char *)settings + t->opt[i].offset);
		if (t->opt[i].kind != CZ_OPT_OUTPUT || !out[n])
			continue;
		for (size_t k = 0; k < n; k++)
			if (same_file(out[k], out[n]))
				return cz_fail_said(err, CZ_EUSAGE, "--%s names a file that is written already",
						    "--%s noemt een bestand dat al geschreven wordt", t->opt[i].name);
		for (size_t k = 0; k < t->n; k++)
			if (reads(&t->opt[k], settings, out[n]))
				return cz_fail_said(err, CZ_EUSAGE, "--%s names the file of --%s, and would replace it",
						    "--%s noemt het bestand van --%s, en zou het vervangen",
						    t->opt[i].name, t->opt[k].name);
		for (int k = 0; k < operands; k++)
			if (strcmp(operand[k], "-") != 0 && same_file(operand[k], out[n]))
				return cz_fail_said(err, CZ_EUSAGE, "--%s names a file that is read, and would replace it",
						    "--%s noemt een bestand dat gelezen wordt, en zou het vervangen",
						    t->opt[i].name);
		n++;
	}
	return 0;
}

/* The command line is known: give up all the rest. */
static void close_door(const struct cz_prog *prog, const struct cz_opt_table *t, const void *settings, int operands,
		       char *const *operand)
{
	const struct cz_common *set = settings;
	if (set->no_sandbox || prog->takes & CZ_RUNS_OTHERS)
		return;
	struct cz_sandbox in = cz_sandbox_enter(t, settings, operands, operand);
	static const char *const calls[CZ_LANGS][2] = {
		[CZ_EN] = {"nothing against network or other programs (no seccomp)", "no network and no other programs"},
		[CZ_NL] = {"niets tegen netwerk of andere programma's (geen seccomp)", "geen netwerk en geen andere programma's"}};
	static const char *const files[CZ_LANGS][2] = {
		[CZ_EN] = {"nothing against other files (no Landlock)", "no files but those named"},
		[CZ_NL] = {"niets tegen andere bestanden (geen Landlock)", "geen andere bestanden dan de genoemde"}};
	cz_cli_say(&(struct cz_voice){prog, set}, "in force: %s, %s", "van kracht: %s, %s", calls[set->lang][in.calls],
		   files[set->lang][in.files]);
}

/* In which language to speak of what is wrong, also where the language stands behind it. */
static enum cz_lang find_language(const struct cz_opt_table *t, const char *shorts, const struct option *longs, int argc,
				  char **argv, enum cz_lang usual)
{
	optind = 0; /* also of glibc's own state */
	opterr = 0;
	for (int c; (c = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
		const struct cz_opt *o = chosen(t, c);
		if (o && strcmp(o->name, "lang") == 0)
			usual = strcmp(optarg, "nl") == 0 ? CZ_NL : strcmp(optarg, "en") == 0 ? CZ_EN : usual;
	}
	optind = 0;
	opterr = usual == CZ_EN; /* getopt has its own words, and no others */
	return usual;
}

/* What getopt says in English. */
static int mistyped(const struct cz_opt_table *t, const char *word, struct cz_err *err)
{
	const struct cz_opt *o = optopt ? chosen(t, optopt) : NULL;
	int name = (int)strcspn(word, "="); /* the rest is a value */
	if (o && o->kind == CZ_OPT_FLAG)
		return cz_fail(err, CZ_EUSAGE, "optie '--%s' krijgt geen waarde", o->name);
	if (o)
		return cz_fail(err, CZ_EUSAGE, "optie '--%s' vraagt een waarde", o->name);
	if (optopt == 'h' || optopt == 'V') /* which no table has */
		return cz_fail(err, CZ_EUSAGE, "optie '%.*s' krijgt geen waarde", name, word);
	if (optopt)
		return cz_fail(err, CZ_EUSAGE, "onbekende optie -- '%c'", optopt);
	return cz_fail(err, CZ_EUSAGE, "onbekende optie '%.*s', of een begin van meer dan een", name, word);
}

int cz_cli_begin(const struct cz_prog *prog, int argc, char **argv, void *settings, int *status)
{
	struct cz_opt_table t;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_common *set = settings;
	char shorts[2 * CZ_COUNT(t.opt) + 4];
	struct option longs[CZ_COUNT(t.opt) + 3];

	setlocale(LC_CTYPE, ""); /* nothing more: numbers keep their point */
	signal(SIGPIPE, SIG_DFL); /* a parent may have it ignored */
	signal(SIGXFSZ, SIG_IGN); /* a size limit is then a failed write, told like any other */
	set->as_of = CZ_DAY_NONE;
	set->lang = prog->dutch ? CZ_NL : CZ_EN;
	cz_opt_gather(prog, &t);
	getopt_tables(&t, prog->takes & CZ_RUNS_OTHERS, shorts, longs);
	enum cz_lang lang = find_language(&t, shorts, longs, argc, argv, set->lang);
	for (int c; (c = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
		if (c == 'h' || c == 'V') {
			if (c == 'h')
				help(prog, &t);
			else
				printf("%s %s\n", prog->name, CZ_VERSION);
			*status = cz_cli_end(prog, set, NULL, CZ_EXIT_OK);
			return -1;
		}
		const struct cz_opt *o = chosen(&t, c);
		if (!o && lang == CZ_NL)
			mistyped(&t, argv[optind - 1], &err);
		if (!o || cz_opt_store(o, optarg, settings, &err)) {
			set->lang = lang;
			*status = err.code == CZ_ENOMEM ? cz_cli_end(prog, set, &err, CZ_EXIT_SYSTEM) : mistake(prog, set, &err);
			return -1;
		}
	}
	if ((set->as_of == CZ_DAY_NONE && today(&set->as_of, &err)) ||
	    keep_apart(&t, settings, argc - optind, argv + optind, &err)) {
		*status = mistake(prog, set, &err);
		return -1;
	}
	if (!set->quiet && !set->diagnostics && !(prog->takes & CZ_RUNS_OTHERS)) /* a timer would go with them */
		cz_progress_begin(prog->name, argc - optind, argv + optind);
	close_door(prog, &t, settings, argc - optind, argv + optind);
	return optind;
}

static int status_of(const struct cz_err *err)
{
	return err->code == CZ_EINPUT ? CZ_EXIT_DATA : err->code == CZ_EUSAGE ? CZ_EXIT_USAGE : CZ_EXIT_SYSTEM;
}

static void say(const struct cz_voice *v, const struct cz_remark *r);

/* An error of the catalogue looks like a remark of that number. */
static void tell(const struct cz_prog *prog, const struct cz_common *set, const struct cz_err *err)
{
	if (err->rule) {
		say(&(struct cz_voice){prog, set}, &(struct cz_remark){.id = err->rule,
								       .source = err->source,
								       .line = err->line,
								       .column = err->line ? err->column : 0,
								       .field = *err->about ? err->about : NULL,
								       .detail = err->detail});
		return;
	}
	struct cz_buf b = CZ_BUF_INIT;
	if (err->source) {
		cz_buf_addf(&b, "%s:", err->source);
		if (err->line)
			cz_buf_addf(&b, "%zu:", err->line);
		if (err->line && err->column)
			cz_buf_addf(&b, "%zu:", err->column);
		cz_buf_addc(&b, ' ');
	}
	fprintf(stderr, "%s: %s%s\n", prog->name, cz_buf_failed(&b) ? "" : cz_buf_text(&b), text_of(err, set));
	cz_buf_release(&b);
}

int cz_cli_end(const struct cz_prog *prog, struct cz_common *set, const struct cz_err *err, int status)
{
	struct cz_opt_table t;
	cz_progress_end();
	if (err && err->code) {
		fflush(stdout);
		tell(prog, set, err);
		status = status_of(err);
		if (err->code == CZ_EUSAGE)
			hint(prog, set);
	}
	cz_opt_gather(prog, &t);
	cz_opt_release(&t, set);
	errno = 0;
	bool bad = ferror(stdout) || fflush(stdout) != 0;
	/* a standard output that was closed all along hurts only who wanted to write to it */
	if (fclose(stdout) != 0 && errno != EBADF)
		bad = true;
	if (bad) {
		fprintf(stderr, "%s: standard output: %s\n", prog->name, errno ? strerror(errno) : "write error");
		status = CZ_EXIT_SYSTEM;
	}
	return status;
}

static void say_text(const struct cz_voice *v, const struct cz_remark *r, const struct cz_message_text *m)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_addf(&b, "%s: ", v->prog->name);
	if (r->source)
		cz_buf_addf(&b, "%s:", r->source);
	if (r->line)
		cz_buf_addf(&b, "%zu:", r->line);
	if (r->column)
		cz_buf_addf(&b, "%zu:", r->column);
	if (r->source || r->line)
		cz_buf_addc(&b, ' ');
	cz_buf_addf(&b, "CZ%d: ", (int)r->id);
	if (r->field) {
		cz_text_add_plain(&b, cz_str_of(r->field));
		cz_buf_adds(&b, ": ");
	}
	cz_buf_adds(&b, m->text[v->set->lang]);
	if (r->detail) {
		cz_buf_adds(&b, " (");
		cz_text_add_plain(&b, cz_str_of(r->detail)); /* it may name columns */
		cz_buf_addc(&b, ')');
	}
	if (v->set->show_values && r->value.s) {
		cz_buf_adds(&b, ": '");
		cz_text_add_plain(&b, r->value);
		cz_buf_addc(&b, '\'');
	}
	cz_buf_addc(&b, '\n');
	if (!cz_buf_failed(&b))
		fwrite(b.data, 1, b.len, stderr);
	cz_buf_release(&b);
}

static void say_json(const struct cz_voice *v, const struct cz_remark *r, const struct cz_message_text *m)
{
	struct cz_buf b = CZ_BUF_INIT;
	struct cz_emit e = CZ_EMIT_INIT(&b);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "remark");
	cz_emit_texts(&e, "program", v->prog->name);
	cz_emit_int(&e, "number", (int64_t)r->id);
	cz_emit_texts(&e, "level", cz_level_name(m->level));
	if (r->source)
		cz_emit_texts(&e, "file", r->source);
	if (r->line)
		cz_emit_int(&e, "line", (int64_t)r->line);
	if (r->column)
		cz_emit_int(&e, "column", (int64_t)r->column);
	if (r->field)
		cz_emit_texts(&e, "field", r->field);
	cz_emit_texts(&e, "text", m->text[v->set->lang]);
	if (r->detail)
		cz_emit_texts(&e, "detail", r->detail);
	if (v->set->show_values && r->value.s)
		cz_emit_text(&e, "value", r->value);
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
	if (!cz_buf_failed(&b))
		fwrite(b.data, 1, b.len, stderr);
	cz_buf_release(&b);
}

static void say(const struct cz_voice *v, const struct cz_remark *r)
{
	const struct cz_message_text *m = cz_message_find(r->id);
	cz_progress_pause();
	if (v->set->diagnostics)
		say_json(v, r, m);
	else
		say_text(v, r, m);
	cz_progress_resume();
}

static void hear(void *ctx, const struct cz_remark *r)
{
	const struct cz_voice *v = ctx;
	if (!v->set->quiet && (cz_message_find(r->id)->level != CZ_INFO || v->set->verbose))
		say(v, r);
}

struct cz_remarks cz_cli_remarks(struct cz_voice *voice)
{
	return (struct cz_remarks){.hear = hear, .ctx = voice};
}

void cz_cli_say(const struct cz_voice *voice, const char *en, const char *nl, ...)
{
	if (!voice->set->verbose)
		return;
	va_list ap;
	va_start(ap, nl);
	cz_progress_pause();
	fprintf(stderr, "%s: ", voice->prog->name);
	vfprintf(stderr, voice->set->lang == CZ_NL ? nl : en, ap);
	fputc('\n', stderr);
	cz_progress_resume();
	va_end(ap);
}

struct cz_reader *cz_cli_reader(const struct cz_common *set, int argc, char **argv, int first,
				struct cz_reader_options *opts, struct cz_err *err)
{
	if (set->from && strcmp(set->from, "jsonl") != 0) {
		if (strncmp(set->from, "csv", 3) != 0 || (set->from[3] && set->from[3] != ':')) {
			cz_fail_said(err, CZ_EUSAGE, "--from is jsonl, csv or csv:TYPE, not '%s'",
				     "--from is jsonl, csv of csv:TYPE, niet '%s'", set->from);
			return NULL;
		}
		opts->from = CZ_FORMAT_CSV;
		opts->csv_type = set->from[3] ? set->from + 4 : NULL;
	}
	struct cz_reader *r = cz_reader_new(argv + first, (size_t)(argc - first), opts);
	if (!r)
		cz_fail_mem(err);
	return r;
}

int cz_cli_status(const struct cz_remarks *remarks)
{
	return remarks->count[CZ_ERROR] ? CZ_EXIT_FOUND : CZ_EXIT_OK;
}
