#ifndef CZ_CLI_CLI_H
#define CZ_CLI_CLI_H

#include "base/date.h"
#include "base/err.h"
#include "base/file.h"
#include "base/message.h"
#include "base/remark.h"
#include "data/reader.h"
#include <stdbool.h>
#include <stddef.h>

/* What all commands share: one front door, one back door, one way to speak to the user. */

enum cz_exit {
	CZ_EXIT_OK,     /* good */
	CZ_EXIT_FOUND,  /* done, but something was found */
	CZ_EXIT_USAGE,  /* the command line is wrong */
	CZ_EXIT_DATA,   /* the input cannot be used */
	CZ_EXIT_SYSTEM, /* the system refused */
};

/* Options as data. The parsed value goes to settings + offset. A long option without a letter has letter 0.
 * A letter has one meaning in the whole toolkit. */
enum cz_opt_kind {
	CZ_OPT_FLAG,   /* bool */
	CZ_OPT_TEXT,   /* const char * */
	CZ_OPT_INPUT,  /* const char *: a file that the command reads */
	CZ_OPT_OUTPUT, /* const char *: a file or folder that the command writes */
	CZ_OPT_INT,    /* int64_t within min..max */
	CZ_OPT_REAL,   /* double within min..max */
	CZ_OPT_DATE,   /* cz_day */
	CZ_OPT_CHOICE, /* int: index in arg, which reads "html|markdown|csv" */
	CZ_OPT_LIST,   /* struct cz_opt_list: files that the command reads; may be given more than once */
};

struct cz_opt_list {
	const char **v; /* the array is freed by cz_cli_end */
	size_t n, cap;
};

struct cz_opt {
	int letter;
	const char *name;
	enum cz_opt_kind kind;
	size_t offset;
	const char *arg;  /* FILE, N, DATE ...; NULL for a flag */
	const char *help; /* one line, lower case, no full stop */
	double min, max;  /* for INT and REAL; both 0: any */
};

/* Every struct settings begins with this. */
struct cz_common {
	const char *output; /* -o FILE: written beside it and renamed; NULL: standard output */
	bool quiet;         /* -q: no remarks, only errors */
	bool verbose;       /* -v: counts and what is in force */
	int lang;           /* --lang nl|en: enum cz_lang; default English, or Dutch where prog says so */
	cz_day as_of;       /* --as-of DATE; default: SOURCE_DATE_EPOCH, else today in UTC */
	bool show_values;   /* --show-values */
	int diagnostics;    /* --diagnostics text|json: 0, 1 */
	const char *from;   /* --from jsonl|csv|csv:TYPE; NULL: found out */
	int to;             /* --to jsonl: 0, the only form of who writes nothing but records */
	int color;          /* --color auto|always|never: accepted, and not used at present */
	bool no_sandbox;    /* --no-sandbox */
};

enum {
	CZ_TAKES_OUTPUT = 1,   /* -o */
	CZ_TAKES_RECORDS = 2,  /* --from: operands are files of records */
	CZ_TAKES_DATE = 4,     /* --as-of */
	CZ_WRITES_RECORDS = 8, /* --to jsonl, for scripts that say it to every command */
	CZ_RUNS_OTHERS = 16,   /* starts other programs, so it keeps that power */
};

struct cz_prog {
	const char *name, *synopsis, *purpose; /* "cz-match", "[option ...] [file ...]", one sentence */
	const struct cz_opt *opts;             /* its own, ending with name NULL; the common ones are added */
	unsigned takes;
	bool dutch;                            /* what it writes is read in Dutch unless --lang says otherwise */
};

/* Reads the command line into settings (which begins with struct cz_common and holds the defaults). Returns
 * the index of the first operand, or -1 when the program is to stop with *status: --help, --version, or a
 * mistake, already told. Options may stand between the operands (argv is put in order), up to "--". From then on the command has given up what it does
 * not need: see cli/sandbox.h. */
int cz_cli_begin(const struct cz_prog *prog, int argc, char **argv, void *settings, int *status) CZ_MUST_CHECK;

/* Tells err when it is set, flushes and closes standard output, frees the lists in the settings, and gives the exit
 * status: that of err, else status; a failed standard output always counts. */
int cz_cli_end(const struct cz_prog *prog, struct cz_common *set, const struct cz_err *err, int status) CZ_MUST_CHECK;

/* Remarks that go to standard error as "cz-import: file:17:5: CZ214: field: text", or as JSON Lines. set and
 * prog are borrowed. */
struct cz_voice {
	const struct cz_prog *prog;
	const struct cz_common *set;
};
struct cz_remarks cz_cli_remarks(struct cz_voice *voice);
/* One line on standard error, only with -v: en, or nl where --lang says so. Both take the same arguments in the same order. */
void cz_cli_say(const struct cz_voice *voice, const char *en, const char *nl, ...) CZ_PRINTF(2, 4) CZ_PRINTF(3, 4);

/* The reader of the operands argv[first..argc), with --from in force. NULL: err tells. */
struct cz_reader *cz_cli_reader(const struct cz_common *set, int argc, char **argv, int first,
				struct cz_reader_options *opts, struct cz_err *err) CZ_MUST_CHECK;

/* What the end of a run comes to: CZ_EXIT_FOUND when errors were remarked, else CZ_EXIT_OK. */
int cz_cli_status(const struct cz_remarks *remarks);

#endif
