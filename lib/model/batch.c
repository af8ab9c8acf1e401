#include "model/batch.h"
#include "base/array.h"
#include "base/text.h"
#include "base/threads.h"
#include <stdalign.h>
#include <stdlib.h>

/* A part is large enough to be worth a thread, and small enough to stay near the processor until its records are taken. There are
 * several for each, so that one can decode while another takes. */
enum { LEAST_PART = 64 * 1024, PART = 512 * 1024, EACH = 4 };

size_t cz_batch_size(const struct cz_batch *b)
{
	return b->parts * PART;
}

bool cz_batch_begin(struct cz_batch *b, struct cz_batch_type *type, size_t types,
		    int (*take)(void *ctx, struct cz_batch_part *p), void *ctx)
{
	*b = (struct cz_batch){.type = type, .types = types, .hands = cz_threads(), .take = take, .ctx = ctx};
	b->parts = b->hands * EACH < CZ_THREADS_TAKE ? b->hands * EACH : CZ_THREADS_TAKE;
	b->part = cz_array_new0(b->parts, sizeof *b->part);
	b->hand = cz_array_new0(b->hands, sizeof *b->hand);
	bool good = b->part && b->hand;
	for (size_t k = 0; k < types && good; k++)
		if (type[k].type) {
			good = (type[k].blank = cz_array_new(1, type[k].type->size)) != NULL;
			if (good)
				cz_type_blank(type[k].type, type[k].blank);
		}
	return good;
}

/* The type that a line in canonical form says it has; empty when it is not in that form. */
static struct cz_str name_of_type(struct cz_str line)
{
	static const char begin[] = "{\"type\":\"";
	enum { N = sizeof begin - 1 };
	if (line.n < N || memcmp(line.s, begin, N) != 0)
		return (struct cz_str){0};
	const char *quote = memchr(line.s + N, '"', line.n - N);
	return quote ? (struct cz_str){line.s + N, (size_t)(quote - line.s) - N} : (struct cz_str){0};
}

static size_t type_of(const struct cz_batch *b, struct cz_str line)
{
	struct cz_str name = name_of_type(line);
	for (size_t k = 0; k < b->types && name.n; k++)
		if (b->type[k].type && cz_str_is(name, b->type[k].type->name))
			return k;
	return CZ_BATCH_NONE;
}

/* Room for one more record behind the others. */
static void *room_for(struct cz_batch_part *p, size_t size)
{
	size_t aligned = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
	if (p->used + aligned > p->room && !cz_array_reserve(&p->record, &p->room, p->used + aligned, 1))
		return NULL;
	p->used += aligned;
	return p->record + p->used - aligned;
}

static bool read_line(const struct cz_batch *b, struct cz_batch_part *p, struct cz_batch_hand *h, struct cz_str raw)
{
	struct cz_batch_line *line;
	if (!CZ_ARRAY_MORE(p->line, p->n, p->cap))
		return false;
	line = &p->line[p->n++];
	*line = (struct cz_batch_line){raw, p->lines, raw.n > b->longest ? CZ_BATCH_NONE : type_of(b, raw), p->used};
	if (line->type == CZ_BATCH_NONE)
		return true;
	const struct cz_batch_type *t = &b->type[line->type];
	void *record = room_for(p, t->type->size);
	if (!record)
		return false;
	memcpy(record, t->blank, t->type->size);
	if (!cz_type_scan(t->type, raw, record, t->passes ? &h->passing : &h->mem, t->passes ? h->passed : h->seen)) {
		line->type = CZ_BATCH_NONE;
		p->used = line->record;
	}
	return true;
}

static struct cz_batch_hand *take_hand(const struct cz_batch *b)
{
	size_t k = 0;
	while (atomic_flag_test_and_set(&b->hand[k].busy))
		k = (k + 1) % b->hands;
	return &b->hand[k];
}

static bool begin_part(struct cz_batch_part *p, struct cz_batch_hand *h)
{
	p->n = p->lines = p->used = 0;
	if (!h->seen && !(h->seen = cz_array_new0(2, sizeof *h->seen)))
		return false;
	h->passed = h->seen + 1;
	return true;
}

/* What passed with the last batch. */
static void forget(struct cz_batch_hand *h)
{
	if (h->passing.block)
		memset(h->passed->v, 0, sizeof h->passed->v);
	cz_arena_clear(&h->passing);
}

static void read_part(void *batch, size_t k)
{
	const struct cz_batch *b = batch;
	struct cz_batch_part *p = &b->part[k];
	struct cz_batch_hand *h = take_hand(b);
	const char *at = p->text.s, *end = at + p->text.n;
	p->failed = !begin_part(p, h);
	for (; at < end && !p->failed; p->lines++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		struct cz_str raw = {at, (size_t)(stop - at)};
		if (raw.n && raw.s[raw.n - 1] == '\r')
			raw.n--;
		if (!cz_text_is_blank(raw))
			p->failed = !read_line(b, p, h, raw);
		at = stop + 1;
	}
	atomic_flag_clear(&h->busy);
}

static int take_part(void *batch, size_t k)
{
	const struct cz_batch *b = batch;
	return b->take(b->ctx, &b->part[k]);
}

/* Cut the text at line ends into parts that are about as long. */
static void cut(struct cz_batch *b, struct cz_str text)
{
	size_t parts = text.n / LEAST_PART + 1;
	const char *at = text.s, *end = text.s + text.n;
	if (parts > b->parts)
		parts = b->parts;
	for (b->used = 0; at < end; b->used++) {
		size_t left = (size_t)(end - at), want = left / (parts - b->used);
		const char *stop = memchr(at + want - 1, '\n', left - want + 1);
		b->part[b->used].text = (struct cz_str){at, (size_t)(stop + 1 - at)};
		at = stop + 1;
	}
}

int cz_batch_read(struct cz_batch *b, struct cz_str text, size_t longest)
{
	b->longest = longest;
	for (size_t k = 0; k < b->hands; k++)
		forget(&b->hand[k]);
	cut(b, text);
	return cz_threads_take(read_part, take_part, b, b->used);
}

void cz_batch_end(struct cz_batch *b, struct cz_arena *mem)
{
	for (size_t k = 0; k < b->types; k++)
		free(b->type[k].blank);
	for (size_t k = 0; b->part && k < b->parts; k++) {
		free(b->part[k].line);
		free(b->part[k].record);
	}
	for (size_t k = 0; b->hand && k < b->hands; k++) {
		struct cz_batch_hand *h = &b->hand[k];
		cz_arena_join(mem, &h->mem);
		cz_arena_release(&h->passing);
		for (size_t s = 0; h->seen && s < 2; s++)
			cz_arena_release(&h->seen[s].scratch);
		free(h->seen);
	}
	free(b->part);
	free(b->hand);
}
