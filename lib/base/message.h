#ifndef CZ_BASE_MESSAGE_H
#define CZ_BASE_MESSAGE_H

#include <stddef.h>

enum cz_lang { CZ_NL, CZ_EN, CZ_LANGS };

enum cz_level { CZ_INFO, CZ_WARNING, CZ_ERROR, CZ_LEVELS };

/* The catalogue of remarks: number, level, English and Dutch text. A number is never reused. The list
 * is message.def, one line each:  CZ_M(214, ERROR, "not a Dutch postcode ...", "geen Nederlandse ...")
 *	1xx files, CSV and JSON     2xx fields and values     3xx import and recipes
 *	4xx findings of cz-check    5xx matching              6xx scoring       7xx reports */
enum cz_message {
#define CZ_M(number, level, en, nl) CZ##number = number,
#include "base/message.def"
#undef CZ_M
};

struct cz_message_text {
	enum cz_message id;
	enum cz_level level;
	const char *text[CZ_LANGS];
};

extern const struct cz_message_text cz_messages[];
extern const size_t cz_messages_n;

const char *cz_level_name(enum cz_level level); /* "info", "warning", "error" */
const struct cz_message_text *cz_message_find(enum cz_message id); /* never NULL for a listed id */

#endif
