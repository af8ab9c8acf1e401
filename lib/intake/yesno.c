#include "intake/yesno.h"
#include "base/text.h"

bool cz_take_yesno(struct cz_str cell, bool *out, struct cz_fault *fault)
{
	static const struct {
		const char *text;
		bool means;
	} words[] = {
		{"ja", true},    {"nee", false},   {"j", true},    {"n", false},     {"yes", true}, {"no", false},
		{"y", true},     {"neen", false},  {"waar", true}, {"onwaar", false}, {"true", true}, {"false", false},
		{"1", true},     {"0", false},     {"-1", true}, /* of Access */
		{"x", true},    {"v", true},
		{"\xe2\x9c\x93", true}, {"\xe2\x9c\x94", true}, {"\xe2\x98\x91", true}, /* check marks */
		{"\xe2\x98\x90", false},                                               /* an empty box */
	};
	struct cz_str s = cz_text_trim(cell);
	for (size_t i = 0; i < CZ_COUNT(words); i++)
		if (cz_text_eq_nocase(s, cz_str_of(words[i].text))) {
			*out = words[i].means;
			return true;
		}
	return cz_fault_set(fault, CZ208, s);
}
