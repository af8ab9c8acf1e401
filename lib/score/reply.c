#include "score/reply.h"
#include "base/num.h"
#include "base/text.h"
#include <math.h>
#include <stdio.h>

/* An answer as text, for one that is a number too: 9 and "9" are the same where a bank declares them missing. */
static struct cz_str text_of(const struct cz_value *v, char *room, size_t size)
{
	if (v->kind == CZ_TEXT)
		return v->text;
	int n = v->kind == CZ_INT ? snprintf(room, size, "%lld", (long long)v->whole) : 0;
	return (struct cz_str){room, (size_t)n};
}

static bool is_missing(const struct cz_bank *b, struct cz_str s)
{
	for (uint32_t i = 0; i < b->missings; i++)
		if (cz_str_is(s, b->missing[i]))
			return true;
	return s.n == 0;
}

static uint8_t read_one(const struct cz_bank *b, const struct cz_value *v, bool *good)
{
	int64_t x = INT64_MAX;
	if (v->kind == CZ_INT)
		x = v->whole;
	else if (v->kind == CZ_REAL && v->real == floor(v->real) && fabs(v->real) < 1e6)
		x = (int64_t)v->real;
	*good = true;
	if (x >= b->lo && x <= b->hi)
		return (uint8_t)(CZ_REPLY_LOWEST + (x - b->lo));
	if (v->kind == CZ_NULL)
		return CZ_REPLY_BLANK;
	char room[24];
	struct cz_str s = text_of(v, room, sizeof room);
	if ((v->kind == CZ_TEXT || v->kind == CZ_INT) && cz_str_is(s, b->dont_know))
		return CZ_REPLY_UNKNOWN;
	*good = (v->kind == CZ_TEXT || v->kind == CZ_INT) && is_missing(b, s);
	return CZ_REPLY_BLANK;
}

enum { LETTERS = 4, DIGITS = 3, CODE = LETTERS + 1 + DIGITS }; /* the most signs of an item's code */

/* Whether a key looks like the code of an item, AMB1 or WK_12, in capitals and short, and so hardly like a name, an address or a
 * number of a person. */
static bool is_code(struct cz_str key)
{
	size_t i = 0, digits = 0;
	while (i < key.n && i < LETTERS && key.s[i] >= 'A' && key.s[i] <= 'Z')
		i++;
	if (!i)
		return false;
	i += i < key.n && key.s[i] == '_';
	while (i < key.n && cz_sign_is_digit(key.s[i])) {
		i++;
		digits++;
	}
	return i == key.n && digits >= 1 && digits <= DIGITS;
}

/* An item by its code: in a file gone wrong anything may stand there, which is the value then. */
static void tell_unknown(struct cz_str item, const struct cz_record *in, struct cz_remarks *remarks)
{
	char name[CODE + 1] = "";
	bool code = is_code(item);
	if (code)
		memcpy(name, item.s, item.n);
	cz_remark(remarks, &(struct cz_remark){.id = CZ601, .source = in->source, .line = in->line,
					       .column = cz_record_column_in(in, CZ_STR("answers"), item),
					       .field = code ? name : "answers", .value = item});
}

void cz_reply_read(const struct cz_bank *b, const struct cz_value *answers, const struct cz_record *in, struct cz_remarks *remarks,
		   uint8_t *code)
{
	uint32_t likely = 0; /* most files have the items in the order of the bank */
	memset(code, CZ_REPLY_BLANK, b->items);
	for (uint32_t k = 0; answers->kind == CZ_OBJECT && k < answers->n; k++) {
		const struct cz_member *m = &answers->member[k];
		size_t i = likely < b->items && cz_str_is(m->key, b->item[likely].id) ? likely : cz_map_find(&b->ids, m->key);
		bool good;
		if (i == CZ_MAP_NONE) {
			tell_unknown(m->key, in, remarks);
			continue;
		}
		likely = (uint32_t)i + 1;
		code[i] = read_one(b, &m->value, &good);
		if (!good)
			cz_remark(remarks, &(struct cz_remark){.id = CZ602, .source = in->source, .line = in->line,
							       .column = cz_record_column_in(in, CZ_STR("answers"), m->key),
							       .field = b->item[i].id});
	}
}

/* In whole numbers until the root, so that it is the same whoever adds it up. */
static double deviation(int64_t n, int64_t sum, int64_t squares)
{
	return n > 1 ? sqrt((double)(n * squares - sum * sum) / ((double)n * (double)(n - 1))) : NAN;
}

void cz_reply_make(const struct cz_bank *b, const uint8_t *code, struct cz_reply *a)
{
	int64_t sum = 0, squares = 0;
	uint32_t run = 0;
	uint8_t last = CZ_REPLY_BLANK;
	bool reversed = false;
	a->n = a->run = 0;
	for (uint32_t i = 0; i < b->items; i++) {
		a->given[i] = code[i] >= CZ_REPLY_LOWEST;
		if (!a->given[i])
			continue;
		int32_t raw = b->lo + code[i] - CZ_REPLY_LOWEST;
		a->v[i] = b->item[i].reverse ? b->lo + b->hi - raw : raw;
		reversed |= b->item[i].reverse;
		run = code[i] == last ? run + 1 : 1;
		last = code[i];
		a->run = run > a->run ? run : a->run;
		a->n++;
		sum += raw;
		squares += (int64_t)raw * raw;
	}
	a->straight = a->n >= 10 && 5 * (uint64_t)a->n >= 3 * (uint64_t)b->items && a->run == a->n;
	a->strong = a->straight && reversed;
	a->variation = deviation(a->n, sum, squares);
}
