#include "base/message.h"
#include "base/attr.h"

#define WARNING CZ_WARNING
#define ERROR   CZ_ERROR
#define INFO    CZ_INFO

const struct cz_message_text cz_messages[] = {
#define CZ_M(number, level, en, nl) {CZ##number, level, {[CZ_NL] = nl, [CZ_EN] = en}},
#include "base/message.def"
#undef CZ_M
};
const size_t cz_messages_n = CZ_COUNT(cz_messages);

const char *cz_level_name(enum cz_level level)
{
	static const char *const name[CZ_LEVELS] = {"info", "warning", "error"};
	return name[level];
}

const struct cz_message_text *cz_message_find(enum cz_message id)
{
	size_t low = 0, high = cz_messages_n;
	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (cz_messages[mid].id == id)
			return &cz_messages[mid];
		if (cz_messages[mid].id < id)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}
