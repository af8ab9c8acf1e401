#include "base/err.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int cz_fail(struct cz_err *err, enum cz_errcode code, const char *fmt, ...)
{
	if (!err || err->code != CZ_OK)
		return code;
	va_list ap;
	va_start(ap, fmt);
	err->code = code;
	vsnprintf(err->text, sizeof err->text, fmt, ap);
	va_end(ap);
	for (char *p = err->text; *p; p++)
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			*p = '?';
	return code;
}

int cz_fail_sys(struct cz_err *err, const char *what)
{
	return cz_fail(err, CZ_ESYS, "%s: %s", what, strerror(errno));
}

int cz_fail_mem(struct cz_err *err)
{
	return cz_fail(err, CZ_ENOMEM, "out of memory");
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
