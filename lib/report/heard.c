#include "report/heard.h"
#include "base/array.h"
#include "base/hash.h"
#include "model/types.h"
#include <stdlib.h>

/* Two of a million pairs share a hash once in thirty million towns. */
static uint64_t hash_pair(const char *request, const char *volunteer)
{
	static const uint8_t key[16] = {'c', 'z', '-', 'h', 'e', 'a', 'r', 'd'};
	uint64_t h = cz_mix64(cz_hash64(key, request, strlen(request))) + cz_hash64(key, volunteer, strlen(volunteer));
	return h ? h : 1;
}

/* Where the pair is, or the free place where it goes. */
static size_t place_of(const struct cz_heard_list *l, uint64_t pair)
{
	size_t i = (size_t)pair & (l->slots - 1);
	while (l->v[i].pair != 0 && l->v[i].pair != pair)
		i = (i + 1) & (l->slots - 1);
	return i;
}

static bool make_room(struct cz_heard_list *l)
{
	struct cz_heard_list wider = {.until = l->until, .n = l->n, .contacts = l->contacts, .slots = l->slots ? 2 * l->slots : 1024};
	if (l->slots && l->n < l->slots - l->slots / 4)
		return true;
	wider.v = cz_array_new0(wider.slots, sizeof *wider.v);
	if (!wider.v)
		return false;
	for (size_t i = 0; i < l->slots; i++)
		if (l->v[i].pair)
			wider.v[place_of(&wider, l->v[i].pair)] = l->v[i];
	free(l->v);
	*l = wider;
	return true;
}

int cz_heard_pass(void *list, const void *contact, struct cz_err *err)
{
	struct cz_heard_list *l = list;
	const struct cz_contact *c = contact;
	l->contacts++;
	if (!c->request || !c->volunteer || c->date > l->until)
		return 0;
	if (!make_room(l))
		return cz_fail_mem(err);
	uint64_t pair = hash_pair(c->request, c->volunteer);
	struct cz_heard *h = &l->v[place_of(l, pair)];
	if (h->pair == 0) {
		*h = (struct cz_heard){.pair = pair, .last = CZ_DAY_NONE};
		l->n++;
	}
	if (h->last == CZ_DAY_NONE || c->date > h->last)
		h->last = c->date;
	h->evaluation |= c->kind == CZ_EVALUATION;
	h->feedback |= c->kind == CZ_FEEDBACK;
	return 0;
}

struct cz_heard cz_heard_of(const struct cz_heard_list *l, const char *request, const char *volunteer)
{
	const struct cz_heard none = {.last = CZ_DAY_NONE};
	if (!l->slots)
		return none;
	const struct cz_heard *h = &l->v[place_of(l, hash_pair(request, volunteer))];
	return h->pair ? *h : none;
}

void cz_heard_release(struct cz_heard_list *l)
{
	free(l->v);
	*l = (struct cz_heard_list)CZ_HEARD_INIT;
}
