/* Any bytes as a policy: refused with a reason, or taken; and what is taken and printed means the same again. */
#include "match/policy.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_document d, printed;
	struct cz_policy p = {0}, again = {0};
	struct cz_buf text = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	if (cz_json_document("fuzz", (struct cz_str){(const char *)data, n}, &mem, &d, &err) == 0) {
		if (cz_policy_init(&p, &d, &mem, &err) == 0) {
			require(cz_policy_print(&p, &text, &err) == 0);
			require(cz_json_document("printed", (struct cz_str){text.data, text.len}, &mem, &printed, &err) == 0);
			require(cz_policy_init(&again, &printed, &mem, &err) == 0);
			require(p.fingerprint == again.fingerprint);
		} else {
			require(err.code == CZ_EINPUT && err.text[0]);
		}
	}
	cz_policy_release(&p);
	cz_policy_release(&again);
	cz_buf_release(&text);
	cz_arena_release(&mem);
	return 0;
}
