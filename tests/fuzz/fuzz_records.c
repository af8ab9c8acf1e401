/* Any line as a record of its type, and of every other: decoding ends well or in remarks, what was good is
 * written in a form that stays as it is, and the quick way gives what the whole way gives. */
#include "data/json.h"
#include "model/types.h"
#include "require.h"
#include <stdlib.h>

static struct cz_arena mem;
static struct cz_seen seen; /* as old as mem */

union room {
	struct cz_request request;
	struct cz_volunteer volunteer;
	struct cz_match match;
	struct cz_partnership partnership;
	struct cz_response response;
	struct cz_place place;
	char any[1024];
};

static bool decode(const struct cz_type *t, const struct cz_record *rec, union room *out)
{
	struct cz_remarks remarks = {0};
	struct cz_err err = CZ_ERR_INIT;
	int rc = cz_type_decode(t, rec, out, &mem, &remarks, &err);
	require(rc >= 0);
	require((rc == 0) == (remarks.count[CZ_ERROR] > 0)); /* refused is remarked, and only that */
	return rc > 0;
}

static void encode(const struct cz_type *t, const union room *rec, const struct cz_value *extra, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_type_encode(t, rec, extra, &e);
}

static void same_bytes(const struct cz_buf *a, const struct cz_buf *b)
{
	require(a->len == b->len && memcmp(a->data, b->data, a->len) == 0);
}

/* Write, read, write: the bytes stay. */
static void stays(const struct cz_type *t, const struct cz_buf *line)
{
	struct cz_buf again = CZ_BUF_INIT;
	struct cz_record rec = {0};
	union room out;
	struct cz_err err = CZ_ERR_INIT;
	require(cz_json_parse(line->data, line->len, &mem, &rec.value, &err) == 0);
	require(decode(t, &rec, &out));
	encode(t, &out, &rec.value, &again);
	same_bytes(line, &again);
	cz_buf_release(&again);
}

static void quick(const struct cz_type *t, const char *line, size_t n, const union room *whole, bool good)
{
	struct cz_buf a = CZ_BUF_INIT, b = CZ_BUF_INIT;
	union room out, first;
	cz_type_blank(t, &out);
	cz_type_blank(t, &first);
	if (cz_type_scan(t, (struct cz_str){line, n}, &first, &mem, &seen)) {
		require(good);
		require(cz_type_scan(t, (struct cz_str){line, n}, &out, &mem, &seen)); /* now it was seen before */
		encode(t, whole, NULL, &a);
		encode(t, &out, NULL, &b);
		same_bytes(&a, &b);
	}
	cz_buf_release(&a);
	cz_buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct cz_err err = CZ_ERR_INIT;
	char *line = malloc(n + 1); /* as the reader gives it: a control sign behind */
	if (!line)
		return 0;
	if (n)
		memcpy(line, data, n);
	line[n] = '\n';
	struct cz_record rec = {0};
	bool object = cz_json_parse(line, n, &mem, &rec.value, &err) == 0 && rec.value.kind == CZ_OBJECT;
	for (size_t i = 0; i < cz_types_n; i++) {
		const struct cz_type *t = cz_types[i];
		struct cz_buf written = CZ_BUF_INIT;
		union room out;
		require(t->size <= sizeof out);
		rec.loose = false;
		bool good = object && decode(t, &rec, &out);
		if (t->size)
			quick(t, line, n, &out, good);
		if (good && t->size) {
			encode(t, &out, &rec.value, &written);
			stays(t, &written);
		}
		rec.loose = true;
		if (object)
			(void)decode(t, &rec, &out);
		cz_buf_release(&written);
	}
	free(line);
	cz_arena_release(&mem);
	cz_arena_release(&seen.scratch);
	memset(&seen, 0, sizeof seen);
	return 0;
}
