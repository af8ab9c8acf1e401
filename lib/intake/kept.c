#include "intake/kept.h"
#include "base/hash.h"

enum { SLOTS = 512, MOST_RAW = 46, MOST_TEXTS = 4, MOST_SIGNS = 48 };

/* One cell and its value. The texts of a value stand beside it. */
struct slot {
	union cz_field_value value;
	const char *list[MOST_TEXTS];
	bool held, none;
	uint8_t n;
	char raw[MOST_RAW], text[MOST_SIGNS];
};

/* Each cell has two places, so that two that meet at one do not drive each other out. */
struct cz_kept {
	struct slot slot[SLOTS];
	size_t turn; /* which of two is given up next */
};

static size_t place_of(struct cz_str cell)
{
	return cz_mix_text(cell.s, cell.n) % SLOTS;
}

bool cz_kept_suits(enum cz_field_kind kind)
{
	switch (kind) {
	case CZ_F_TEXTS:
	case CZ_F_LANGS:
	case CZ_F_CODE:
	case CZ_F_INT:
	case CZ_F_REAL:
	case CZ_F_BOOL:
	case CZ_F_TIMES:
		return true;
	case CZ_F_TEXT: /* mostly copied as it is, and often of one record only */
	case CZ_F_DATE: /* read as soon as found */
	case CZ_F_POSTCODE:
	case CZ_F_AREA:
	case CZ_F_PERIODS:
	case CZ_F_VALUE:
		break;
	}
	return false;
}

static inline bool is_of(const struct slot *s, struct cz_str cell)
{
	return s->held && s->n == cell.n && memcmp(s->raw, cell.s, cell.n) == 0;
}

bool cz_kept_find(const struct cz_kept *kept, struct cz_str cell, union cz_field_value *v, bool *none)
{
	if (!kept || cell.n > MOST_RAW)
		return false;
	const size_t at = place_of(cell);
	const struct slot *s = &kept->slot[at];
	if (!is_of(s, cell))
		s = &kept->slot[at ^ 1];
	if (!is_of(s, cell))
		return false;
	*none = s->none;
	if (!s->none)
		*v = s->value;
	return true;
}

/* Copy the texts of a list into the slot. False: they do not fit. */
static bool keep_texts(struct slot *s, const struct cz_texts *texts)
{
	size_t used = 0;
	for (size_t i = 0; i < texts->n; i++) {
		size_t n = strlen(texts->v[i]) + 1;
		if (i == MOST_TEXTS || n > sizeof s->text - used)
			return false;
		s->list[i] = memcpy(s->text + used, texts->v[i], n);
		used += n;
	}
	s->value.texts = (struct cz_texts){s->list, texts->n};
	return true;
}

bool cz_kept_add(struct cz_kept **kept, struct cz_arena *mem, struct cz_str cell, enum cz_field_kind kind,
		 const union cz_field_value *v, bool none)
{
	if (cell.n > MOST_RAW)
		return true;
	if (!*kept)
		*kept = cz_arena_new0(mem, 1, sizeof **kept);
	if (!*kept)
		return false;
	const size_t at = place_of(cell);
	struct slot *s = &(*kept)->slot[at], *other = &(*kept)->slot[at ^ 1];
	if (s->held && (!other->held || (*kept)->turn++ & 1))
		s = other;
	s->n = (uint8_t)cell.n;
	s->none = none;
	memcpy(s->raw, cell.s, cell.n);
	s->value = *v;
	s->held = none || (kind != CZ_F_TEXTS && kind != CZ_F_LANGS) || keep_texts(s, &v->texts);
	return true;
}
