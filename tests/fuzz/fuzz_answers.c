/* Any lines as responses to kaats5: they are counted or left out, and what is then written is JSON without NaN. */
#include "data/json.h"
#include "model/banks.h"
#include "score/write.h"
#include "require.h"

static void count(struct cz_tally *t, struct cz_str line, struct cz_arena *mem)
{
	struct cz_record rec = {.source = "fuzz", .line = 1};
	struct cz_response r;
	struct cz_err err = CZ_ERR_INIT;
	if (cz_json_parse(line.s, line.n, mem, &rec.value, &err) || rec.value.kind != CZ_OBJECT)
		return;
	struct cz_err own = CZ_ERR_INIT;
	if (cz_type_decode(&cz_type_response, &rec, &r, mem, NULL, &own) > 0)
		require(cz_tally_add(t, &r, &(struct cz_record){.source = "fuzz", .line = 1}, NULL, &own) == 0);
}

static void check_lines(const struct cz_buf *out, struct cz_arena *mem)
{
	struct cz_value v;
	struct cz_err err = CZ_ERR_INIT;
	for (const char *p = cz_buf_text(out), *nl; (nl = strchr(p, '\n')); p = nl + 1)
		require(cz_json_parse(p, (size_t)(nl - p), mem, &v, &err) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_document d;
	struct cz_bank b = {0};
	struct cz_tally t = {0};
	struct cz_results r = {0};
	struct cz_buf out = CZ_BUF_INIT;
	struct cz_err err = CZ_ERR_INIT;
	require(cz_json_document("kaats5", cz_bank_text("kaats5"), &mem, &d, &err) == 0);
	require(cz_bank_init(&b, &d, &mem, NULL, &err) == 0 && cz_tally_init(&t, &b, &err) == 0);
	const char *p = (const char *)data, *end = p + n;
	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		count(&t, (struct cz_str){p, (size_t)((nl ? nl : end) - p)}, &mem);
		p = nl ? nl + 1 : end;
	}
	require(cz_tally_finish(&t, &err) == 0 && cz_results_make(&r, &t, CZ_INTERVAL_MLCI, NULL, NULL, &err) == 0);
	const struct cz_score_form form = {.today = CZ_DAY_NONE, .items = true, .pairs = true};
	require(cz_score_write_all(&r, &form, &out, &err) == 0);
	check_lines(&out, &mem);
	cz_buf_release(&out);
	cz_results_release(&r);
	cz_tally_release(&t);
	cz_bank_release(&b);
	cz_arena_release(&mem);
	return 0;
}
