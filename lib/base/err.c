#include "base/err.h"
#include "base/text.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* As cz_text_add_plain, in its place. */
static void make_plain(char *text)
{
	struct cz_str left = cz_str_of(text);
	char *to = text;
	while (left.n) {
		size_t obeyed = cz_sign_obeyed(left), n = obeyed ? obeyed : 1;
		*to++ = obeyed ? '?' : *left.s;
		left = (struct cz_str){left.s + n, left.n - n};
	}
	*to = '\0';
}

int cz_fail(struct cz_err *err, enum cz_errcode code, const char *fmt, ...)
{
	if (!err || err->code != CZ_OK)
		return code;
	va_list ap;
	va_start(ap, fmt);
	err->code = code;
	vsnprintf(err->text, sizeof err->text, fmt, ap);
	va_end(ap);
	make_plain(err->text);
	return code;
}

int cz_fail_said(struct cz_err *err, enum cz_errcode code, const char *en, const char *nl, ...)
{
	if (!err || err->code != CZ_OK)
		return code;
	va_list ap;
	va_start(ap, nl);
	err->code = code;
	vsnprintf(err->text, sizeof err->text, en, ap);
	va_end(ap);
	va_start(ap, nl);
	vsnprintf(err->dutch, sizeof err->dutch, nl, ap);
	va_end(ap);
	make_plain(err->text);
	make_plain(err->dutch);
	return code;
}

int cz_fail_rule(struct cz_err *err, enum cz_message rule, struct cz_str about, const char *detail)
{
	if (!err || err->code != CZ_OK)
		return CZ_EINPUT;
	about = cz_utf8_cut(about, sizeof err->about - 1);
	if (about.n)
		memcpy(err->about, about.s, about.n);
	err->about[about.n] = '\0';
	make_plain(err->about);
	err->rule = rule;
	err->detail = detail;
	return cz_fail(err, CZ_EINPUT, "%s%s%s%s%s%s", err->about, *err->about ? ": " : "", cz_message_find(rule)->text[CZ_EN],
		       detail ? " (" : "", detail ? detail : "", detail ? ")" : "");
}

/* Of the reasons that people meet; the system knows the others in English. */
static const char *reason_in_dutch(int error)
{
	switch (error) {
	case ENOENT:
		return "bestand of map bestaat niet";
	case EACCES:
	case EPERM:
		return "geen toegang";
	case EISDIR:
		return "is een map";
	case ENOTDIR:
		return "is geen map";
	case ENOSPC:
		return "geen ruimte meer";
	case EROFS:
		return "daar kan alleen gelezen worden";
	case EPIPE:
		return "wie de uitvoer las, is gestopt";
	default:
		return strerror(error);
	}
}

int cz_fail_sys(struct cz_err *err, const char *en, const char *nl)
{
	const int error = errno;
	char reason[100];
	snprintf(reason, sizeof reason, "%s", strerror(error));
	return cz_fail_said(err, CZ_ESYS, "%s: %s%.0s%.0s", "%.0s%.0s%s: %s", en, reason, nl, reason_in_dutch(error));
}

int cz_fail_mem(struct cz_err *err)
{
	return cz_fail_said(err, CZ_ENOMEM, "out of memory", "te weinig geheugen");
}

int cz_err_at(struct cz_err *err, const char *source, size_t line, size_t column)
{
	if (!err)
		return CZ_EINPUT;
	if (!err->source) {
		err->source = source;
		err->line = line;
		err->column = column;
	}
	return err->code;
}

int cz_err_pass(struct cz_err *err, const struct cz_err *from)
{
	if (err && err->code == CZ_OK)
		*err = *from;
	return from->code;
}
