#include "intake/pattern.h"
#include <stdint.h>
#include <string.h>

enum { MOST_STEPS = 1000, MOST_REPEATS = 100, MOST_DEPTH = 50, MOST_AGAIN = 10000 };

enum op { OP_SET, OP_SPLIT, OP_JUMP, OP_SAVE, OP_BEGIN, OP_END, OP_MATCH };

struct step {
	enum op op;
	uint16_t x, y;     /* SPLIT: x is preferred; JUMP: x; SAVE: slot x */
	uint32_t set[8];   /* SET: which bytes */
};

struct cz_pattern {
	struct step *step;
	size_t n;
};

/* compiling: a recursive descent that writes steps; a repeat compiles its part anew */

struct compiler {
	const char *text, *p, *end;
	struct step *step;
	size_t n;
	int depth, groups, again; /* again: parts compiled anew; a{0} costs time but no steps */
	bool nocase;
	struct cz_err *err;
};

static bool alternatives(struct compiler *c);

static bool fail(struct compiler *c, const char *what)
{
	cz_fail(c->err, CZ_EINPUT, "pattern: %s at sign %zu", what, (size_t)(c->p - c->text) + 1);
	return false;
}

static struct step *add(struct compiler *c, enum op op)
{
	if (c->n == MOST_STEPS) {
		fail(c, "too long");
		return NULL;
	}
	c->step[c->n] = (struct step){.op = op};
	return &c->step[c->n++];
}

static void set_byte(uint32_t *set, unsigned char b)
{
	set[b / 32] |= (uint32_t)1 << b % 32;
}

static bool has_byte(const uint32_t *set, unsigned char b)
{
	return set[b / 32] >> b % 32 & 1;
}

static void set_range(uint32_t *set, unsigned from, unsigned to)
{
	for (unsigned b = from; b <= to; b++)
		set_byte(set, (unsigned char)b);
}

/* \d \w \s, or the sign itself. */
static void set_escape(uint32_t *set, char e)
{
	switch (e) {
	case 'd':
		set_range(set, '0', '9');
		break;
	case 'w':
		set_range(set, '0', '9');
		set_range(set, 'A', 'Z');
		set_range(set, 'a', 'z');
		set_byte(set, '_');
		break;
	case 's':
		set_byte(set, ' ');
		set_range(set, '\t', '\r');
		break;
	case 't':
		set_byte(set, '\t');
		break;
	case 'n':
		set_byte(set, '\n');
		break;
	default:
		set_byte(set, (unsigned char)e);
	}
}

static void both_cases(struct compiler *c, uint32_t *set)
{
	for (unsigned b = 'a'; c->nocase && b <= 'z'; b++)
		if (has_byte(set, (unsigned char)b) || has_byte(set, (unsigned char)(b - 32))) {
			set_byte(set, (unsigned char)b);
			set_byte(set, (unsigned char)(b - 32));
		}
}

/* One sign out of a set; when the set holds bytes above ASCII, the rest of the UTF-8 sign comes along. */
static bool add_set(struct compiler *c, uint32_t *set, bool whole_sign)
{
	both_cases(c, set);
	struct step *s = add(c, OP_SET);
	if (!s)
		return false;
	memcpy(s->set, set, sizeof s->set);
	if (!whole_sign)
		return true;
	size_t loop = c->n;
	struct step *split = add(c, OP_SPLIT), *rest = add(c, OP_SET), *back = add(c, OP_JUMP);
	if (!split || !rest || !back)
		return false;
	split->x = (uint16_t)(loop + 1);
	split->y = (uint16_t)(loop + 3);
	set_range(rest->set, 0x80, 0xbf);
	back->x = (uint16_t)loop;
	return true;
}

static bool bracket(struct compiler *c)
{
	uint32_t set[8] = {0};
	bool not = c->p < c->end && *c->p == '^', first = true;
	c->p += not;
	for (; c->p < c->end && (*c->p != ']' || first); first = false) {
		unsigned char from = (unsigned char)*c->p++;
		if (from == '\\' && c->p < c->end) {
			set_escape(set, *c->p++);
			continue;
		}
		if (from >= 0x80)
			return fail(c, "only ASCII may stand in [ ]");
		unsigned char to = from;
		if (c->end - c->p > 1 && c->p[0] == '-' && c->p[1] != ']') {
			to = (unsigned char)c->p[1];
			c->p += 2;
		}
		if (to < from || to >= 0x80)
			return fail(c, "a range the wrong way round");
		set_range(set, from, to);
	}
	if (c->p == c->end)
		return fail(c, "[ without ]");
	c->p++;
	if (not) {
		both_cases(c, set);
		for (int i = 0; i < 8; i++)
			set[i] = ~set[i];
	}
	return add_set(c, set, not);
}

static bool group(struct compiler *c)
{
	int slot = -1;
	if (c->end - c->p > 1 && c->p[0] == '?' && c->p[1] == ':')
		c->p += 2;
	else if (c->groups++ == 0)
		slot = 2;
	struct step *s = slot < 0 ? NULL : add(c, OP_SAVE);
	if (slot >= 0 && !s)
		return false;
	if (s)
		s->x = (uint16_t)slot;
	if (++c->depth > MOST_DEPTH)
		return fail(c, "too deep");
	if (!alternatives(c))
		return false;
	c->depth--;
	if (c->p == c->end || *c->p != ')')
		return fail(c, "( without )");
	c->p++;
	s = slot < 0 ? NULL : add(c, OP_SAVE);
	if (s)
		s->x = (uint16_t)(slot + 1);
	return slot < 0 || s;
}

static bool atom(struct compiler *c)
{
	uint32_t set[8] = {0};
	char sign = *c->p++;
	switch (sign) {
	case '(':
		return group(c);
	case '[':
		return bracket(c);
	case '^':
		return add(c, OP_BEGIN);
	case '$':
		return add(c, OP_END);
	case '.':
		memset(set, 0xff, sizeof set);
		return add_set(c, set, true);
	case '*':
	case '+':
	case '?':
	case '{':
		c->p--;
		return fail(c, "nothing to repeat");
	case '\\':
		if (c->p == c->end)
			return fail(c, "a backslash at the end");
		set_escape(set, *c->p++);
		return add_set(c, set, false);
	default:
		set_byte(set, (unsigned char)sign);
		return add_set(c, set, false);
	}
}

static bool number(struct compiler *c, int *out)
{
	const char *from = c->p;
	for (*out = 0; c->p < c->end && *c->p >= '0' && *c->p <= '9' && *out <= MOST_REPEATS; c->p++)
		*out = *out * 10 + (*c->p - '0');
	return c->p > from && *out <= MOST_REPEATS;
}

/* The repeat behind an atom: least and most (-1: any number). */
static bool repeat(struct compiler *c, int *least, int *most)
{
	char sign = c->p < c->end ? *c->p : 0;
	*least = *most = 1;
	if (!sign || !strchr("*+?{", sign))
		return true;
	c->p++;
	*least = sign == '+';
	*most = sign == '?' ? 1 : -1;
	if (sign != '{')
		return true;
	if (!number(c, least))
		return fail(c, "{ } wants a number up to 100");
	*most = *least;
	if (c->p < c->end && *c->p == ',') {
		c->p++;
		*most = -1;
		if (c->p < c->end && *c->p != '}' && !number(c, most))
			return fail(c, "{ } wants a number up to 100");
	}
	if (c->p == c->end || *c->p++ != '}' || (*most >= 0 && *most < *least))
		return fail(c, "a wrong { }");
	return true;
}

/* Compile the atom that begins at `from` once more; where the pattern goes on is not touched. */
static bool again(struct compiler *c, const char *from)
{
	const char *keep = c->p;
	int groups = c->groups;
	if (++c->again > MOST_AGAIN)
		return fail(c, "too many repeats");
	c->p = from;
	bool ok = atom(c);
	c->p = keep;
	c->groups = groups;
	return ok;
}

static bool split(struct compiler *c, size_t *at)
{
	*at = c->n;
	return add(c, OP_SPLIT);
}

/* The split at `at` enters what is behind it, or leaves to where we are now. */
static void aim(struct compiler *c, size_t at, bool lazy)
{
	uint16_t in = (uint16_t)(at + 1), out = (uint16_t)c->n;
	c->step[at].x = lazy ? out : in;
	c->step[at].y = lazy ? in : out;
}

static bool star(struct compiler *c, const char *from, bool lazy)
{
	size_t at;
	struct step *jump;
	if (!split(c, &at) || !again(c, from) || !(jump = add(c, OP_JUMP)))
		return false;
	jump->x = (uint16_t)at;
	aim(c, at, lazy);
	return true;
}

static bool repeated(struct compiler *c)
{
	const char *from = c->p;
	size_t begin = c->n;
	int least, most, groups_before = c->groups;
	if (!atom(c) || !repeat(c, &least, &most))
		return false;
	bool lazy = (least != 1 || most != 1) && c->p < c->end && *c->p == '?';
	c->p += lazy;
	if (least == 1 && most == 1)
		return true;
	c->n = begin; /* written anew, as often as is asked */
	int groups = c->groups;
	c->groups = groups_before; /* the same group each time */
	for (int i = 0; i < least; i++)
		if (!again(c, from))
			return false;
	if (most < 0 && !star(c, from, lazy))
		return false;
	size_t at[MOST_REPEATS];
	int more = most < 0 ? 0 : most - least;
	for (int i = 0; i < more; i++)
		if (!split(c, &at[i]) || !again(c, from))
			return false;
	for (int i = 0; i < more; i++)
		aim(c, at[i], lazy);
	c->groups = groups;
	return true;
}

static bool sequence(struct compiler *c)
{
	while (c->p < c->end && *c->p != '|' && *c->p != ')')
		if (!repeated(c))
			return false;
	return true;
}

/* One alternative, and what follows a bar as the other. Steps are moved up by one to make room for the split. */
static bool alternatives(struct compiler *c)
{
	size_t begin = c->n;
	if (!sequence(c))
		return false;
	if (c->p == c->end || *c->p != '|')
		return true;
	c->p++;
	if (!add(c, OP_JUMP))
		return false;
	memmove(&c->step[begin + 1], &c->step[begin], (c->n - 1 - begin) * sizeof *c->step);
	for (size_t i = begin + 1; i < c->n; i++)
		if (c->step[i].op == OP_SPLIT || c->step[i].op == OP_JUMP) {
			c->step[i].x++;
			c->step[i].y++;
		}
	struct step *jump = add(c, OP_JUMP);
	if (!jump)
		return false;
	size_t leave = c->n - 1;
	c->step[begin] = (struct step){.op = OP_SPLIT, .x = (uint16_t)(begin + 1), .y = (uint16_t)c->n};
	if (++c->depth > MOST_DEPTH)
		return fail(c, "too many alternatives");
	if (!alternatives(c))
		return false;
	c->depth--;
	c->step[leave].x = (uint16_t)c->n;
	return true;
}

struct cz_pattern *cz_pattern_compile(struct cz_str text, struct cz_arena *a, struct cz_err *err)
{
	struct cz_pattern *p = cz_arena_alloc(a, sizeof *p);
	struct step *step = cz_arena_new0(a, MOST_STEPS, sizeof *step);
	if (!p || !step) {
		cz_fail_mem(err);
		return NULL;
	}
	struct compiler c = {.text = text.s, .p = text.s, .end = text.s + text.n, .step = step, .err = err};
	if (text.n >= 4 && memcmp(text.s, "(?i)", 4) == 0) {
		c.nocase = true;
		c.p += 4;
	}
	if (!alternatives(&c))
		return NULL;
	if (c.p < c.end) {
		fail(&c, ") without (");
		return NULL;
	}
	if (!add(&c, OP_MATCH))
		return NULL;
	*p = (struct cz_pattern){step, c.n};
	return p;
}

/* matching: the list holds, in order of preference, every place in the pattern where we could be */

struct thread {
	uint16_t at;
	const char *save[4]; /* match begin and end, group begin and end */
};

struct threads {
	struct thread v[MOST_STEPS];
	size_t n;
	uint32_t seen[MOST_STEPS / 32 + 1];
};

static void follow(const struct cz_pattern *p, struct threads *list, struct thread t, struct cz_str text, const char *at)
{
	for (;;) {
		if (list->seen[t.at / 32] >> t.at % 32 & 1)
			return;
		list->seen[t.at / 32] |= (uint32_t)1 << t.at % 32;
		const struct step *s = &p->step[t.at];
		switch (s->op) {
		case OP_JUMP:
			t.at = s->x;
			continue;
		case OP_SPLIT: {
			struct thread first = t;
			first.at = s->x;
			follow(p, list, first, text, at);
			t.at = s->y;
			continue;
		}
		case OP_SAVE:
			t.save[s->x] = at;
			t.at++;
			continue;
		case OP_BEGIN:
			if (at != text.s)
				return;
			t.at++;
			continue;
		case OP_END:
			if (at != text.s + text.n)
				return;
			t.at++;
			continue;
		default:
			list->v[list->n++] = t;
			return;
		}
	}
}

static void forget(struct threads *list)
{
	list->n = 0;
	memset(list->seen, 0, sizeof list->seen);
}

/* Take one byte in every thread; true when a thread has matched, which ends those behind it. */
static bool advance(const struct cz_pattern *p, const struct threads *now, struct threads *next, struct cz_str text,
		    const char *at, struct thread *best)
{
	for (size_t i = 0; i < now->n; i++) {
		struct thread t = now->v[i];
		const struct step *s = &p->step[t.at];
		if (s->op == OP_MATCH) {
			t.save[1] = at;
			*best = t;
			return true;
		}
		if (at < text.s + text.n && has_byte(s->set, (unsigned char)*at)) {
			t.at++;
			follow(p, next, t, text, at + 1);
		}
	}
	return false;
}

bool cz_pattern_find(const struct cz_pattern *p, struct cz_str text, struct cz_str *out)
{
	struct threads a, b, *now = &a, *next = &b;
	struct thread best = {0};
	bool found = false;
	if (!text.s)
		text.s = "";
	forget(now);
	for (const char *at = text.s; at <= text.s + text.n; at++) {
		if (!found)
			follow(p, now, (struct thread){.save = {at}}, text, at);
		if (now->n == 0 && found)
			break;
		forget(next);
		found |= advance(p, now, next, text, at, &best);
		struct threads *swap = now;
		now = next;
		next = swap;
	}
	if (!found)
		return false;
	const char *from = best.save[2] && best.save[3] ? best.save[2] : best.save[0];
	const char *to = best.save[2] && best.save[3] ? best.save[3] : best.save[1];
	*out = (struct cz_str){from, (size_t)(to - from)};
	return true;
}
