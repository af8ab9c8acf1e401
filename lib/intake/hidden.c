#include "intake/hidden.h"
#include "base/text.h"
#include <string.h>

/* Of Unicode's Default_Ignorable_Code_Point those that stand between letters of our languages. */
static bool is_hidden(uint32_t c)
{
	return c == 0xad || c == 0x34f || c == 0x61c || c == 0x180e || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

bool cz_hidden_any(struct cz_str s)
{
	size_t n;
	for (size_t i = cz_ascii_length(s.s, s.n); i < s.n; i += n)
		if (is_hidden(cz_utf8_sign((struct cz_str){s.s + i, s.n - i}, &n)))
			return true;
	return false;
}

size_t cz_hidden_strip(struct cz_str s, char *out)
{
	size_t n, len = 0;
	for (size_t i = 0; i < s.n; i += n) {
		bool hidden = is_hidden(cz_utf8_sign((struct cz_str){s.s + i, s.n - i}, &n));
		if (!hidden)
			memcpy(out + len, s.s + i, n);
		len += hidden ? 0 : n;
	}
	struct cz_str kept = cz_text_trim((struct cz_str){out, len});
	memmove(out, kept.s, kept.n);
	return kept.n;
}
