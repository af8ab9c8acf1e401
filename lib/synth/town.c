#include "synth/town.h"
#include <stdarg.h>
#include <stdlib.h>

enum { PEOPLE_PER_TOWN = 5000 };

unsigned cz_plan_towns(const struct cz_plan *p)
{
	int64_t people = p->requests > p->volunteers ? p->requests : p->volunteers;
	int64_t towns = (people + PEOPLE_PER_TOWN - 1) / PEOPLE_PER_TOWN;
	return towns < 1 ? 1 : towns > CZ_TOWNS ? CZ_TOWNS : (unsigned)towns;
}

/* Towns differ in size by a factor of four. */
static uint64_t weight_before(unsigned number)
{
	static const uint8_t size[] = {5, 8, 4, 11, 6, 3, 9, 5, 12, 7, 4};
	uint64_t sum = 0;
	for (unsigned i = 0; i < number; i++)
		sum += size[i % CZ_COUNT(size)];
	return sum;
}

struct cz_share cz_town_share(const struct cz_plan *p, unsigned number, int64_t total)
{
	uint64_t all = weight_before(cz_plan_towns(p));
	int64_t before = (int64_t)((uint64_t)total * weight_before(number) / all);
	int64_t after = (int64_t)((uint64_t)total * weight_before(number + 1) / all);
	return (struct cz_share){.first = before + 1, .n = (size_t)(after - before)};
}

struct cz_chance cz_town_chance(const struct cz_town *t, enum cz_stream stream)
{
	struct cz_chance c;
	cz_chance_init(&c, t->plan->seed, (uint64_t)t->number * 64 + stream);
	return c;
}

const char *cz_town_text(struct cz_town *t, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	const char *kept = cz_arena_textv(&t->mem, fmt, ap);
	va_end(ap);
	t->failed |= !kept;
	return kept;
}

void *cz_town_array(struct cz_town *t, size_t n, size_t size)
{
	void *v = cz_arena_new0(&t->mem, n ? n : 1, size);
	t->failed |= !v;
	return v;
}

struct cz_texts cz_town_texts(struct cz_town *t, const char *const *v, size_t n)
{
	struct cz_texts list = {0};
	if (n == 0)
		return list;
	list.v = cz_town_array(t, n, sizeof *list.v);
	if (!list.v)
		return list;
	memcpy(list.v, v, n * sizeof *v);
	list.n = n;
	return list;
}

const char *cz_town_id(struct cz_town *t, char letter, int64_t number)
{
	enum { LEAST = 4, MOST = 20 };
	const struct cz_plan *p = t->plan;
	int64_t people = p->requests > p->volunteers ? p->requests : p->volunteers;
	int64_t largest = people > p->partnerships ? people : p->partnerships;
	char text[MOST + 2], *s = text + MOST + 1;
	int width = 0;
	for (*s = '\0'; width < LEAST || largest > 0; width++, largest /= 10, number /= 10)
		*--s = (char)('0' + number % 10);
	*--s = letter;
	const char *kept = cz_arena_text(&t->mem, s, (size_t)width + 1);
	t->failed |= !kept;
	return kept;
}

int cz_town_make(struct cz_town *t, const struct cz_plan *p, unsigned number, struct cz_err *err)
{
	static void (*const part[])(struct cz_town *) = {
		cz_town_make_ground, cz_town_make_organisations, cz_town_make_partnerships, cz_town_make_survey,
		cz_town_make_helpers, cz_town_make_askers, cz_town_make_history,
	};
	struct cz_buf name = CZ_BUF_INIT;
	*t = (struct cz_town){.plan = p, .number = number};
	cz_town_name(number, &name);
	t->failed = cz_buf_failed(&name);
	t->name = cz_town_text(t, "%s", cz_buf_text(&name));
	t->code = cz_town_text(t, "GM%u", 9001 + number);
	cz_buf_release(&name);
	for (size_t i = 0; i < CZ_COUNT(part) && !t->failed; i++)
		part[i](t);
	return t->failed ? cz_fail_mem(err) : CZ_OK;
}

void cz_town_release(struct cz_town *t)
{
	free(t->response);
	free(t->match);
	free(t->contact);
	cz_arena_release(&t->mem);
	*t = (struct cz_town){0};
}
