/* Any bytes as a line of JSON: what the scanner takes, jansson reads as the same value; and what jansson reads,
 * is written in a form that reads back as the same. */
#include "data/emit.h"
#include "data/json.h"
#include "data/scan.h"
#include "require.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_buf once = CZ_BUF_INIT, twice = CZ_BUF_INIT;
	struct cz_emit first = CZ_EMIT_INIT(&once), second = CZ_EMIT_INIT(&twice);
	struct cz_value fast, slow, again;
	struct cz_err err = CZ_ERR_INIT;
	bool scanned = cz_scan_line((const char *)data, n, &mem, &fast);
	bool parsed = cz_json_parse((const char *)data, n, &mem, &slow, &err) == 0;
	if (scanned)
		require(parsed && cz_value_eq(&fast, &slow));
	if (parsed) {
		cz_emit_value(&first, NULL, &slow);
		require(cz_json_parse(once.data, once.len, &mem, &again, &err) == 0);
		cz_emit_value(&second, NULL, &again);
		require(once.len == twice.len && memcmp(once.data, twice.data, once.len) == 0);
	}
	cz_buf_release(&once);
	cz_buf_release(&twice);
	cz_arena_release(&mem);
	return 0;
}
