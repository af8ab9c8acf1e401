/* Any bytes as a question bank: refused with a reason and a place, or taken, and then whole. */
#include "score/bank.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_document d;
	struct cz_bank b = {0};
	struct cz_err err = CZ_ERR_INIT;
	if (cz_json_document("fuzz", (struct cz_str){(const char *)data, n}, &mem, &d, &err) == 0) {
		if (cz_bank_init(&b, &d, &mem, NULL, &err) == 0) {
			uint32_t items = 0;
			for (uint32_t a = 0; a < b.aspects; a++) {
				require(b.aspect[a].first == items && b.aspect[a].items > 0);
				require(b.aspect[a].id[0] && b.aspect[a].label[CZ_NL] && b.aspect[a].label[CZ_EN]);
				items += b.aspect[a].items;
			}
			require(items == b.items && b.hi > b.lo && b.ids.n == items);
		} else {
			require(err.code == CZ_EINPUT && err.text[0] && err.line);
		}
	}
	cz_bank_release(&b);
	cz_arena_release(&mem);
	return 0;
}
