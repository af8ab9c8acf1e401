#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/dates.h"
#include "intake/yesno.h"

/* What stands under skills, training and interests and names none, and what came by there and under wishes before. */

static const char between[] = " ()-:,;/.";

/* "Valpreventie (nog niet)", "geen EHBO" */
static bool is_denied(struct cz_str s)
{
	static const char *const no[] = {"niet", "geen", "not", "no"};
	struct cz_str word, before = {"", 0};
	bool first_letter = false; /* at a glance: hardly any skill has one */
	for (size_t i = 0; i < s.n && !first_letter; i++)
		first_letter = (!i || !cz_sign_is_letter(s.s[i - 1])) && memchr("nNgG", s.s[i], 4);
	if (!first_letter)
		return false;
	for (bool first = true; cz_text_word(&s, " ()-:,", &word); first = false, before = word)
		if (cz_text_is_one_of(word, no, CZ_COUNT(no)) && (first || cz_text_eq_nocase(before, CZ_STR("nog"))))
			return true;
	return false;
}

/* "Nog te volgen", "moet nog". */
static bool is_ahead(struct cz_str s)
{
	static const char *const nog[] = {"nog", "still"};
	static const char *const ahead[] = {"te", "volgen", "doen", "halen", "starten", "plannen", "inplannen", "afronden", "to"};
	static const char *const must[] = {"moet", "moeten", "wil", "gaat", "must", "has", "wants"};
	struct cz_str word, before = {"", 0};
	for (; cz_text_word(&s, between, &word); before = word) {
		bool still = cz_text_is_one_of(before, nog, CZ_COUNT(nog)) && cz_text_is_one_of(word, ahead, CZ_COUNT(ahead));
		bool has_to = cz_text_is_one_of(before, must, CZ_COUNT(must)) && cz_text_is_one_of(word, nog, CZ_COUNT(nog));
		if (still || has_to)
			return true;
	}
	return false;
}

/* "EHBO gepland", "volgt EHBO", "EHBO (verlopen)": a training that was not followed yet, or counts no more. */
static bool is_unfinished(struct cz_str s)
{
	static const char *const says[] = {
		"gepland", "ingepland", "ingeschreven", "aangemeld", "aangevraagd", "bezig", "wachtlijst", "volgt", "verlopen", "afgebroken", "gezakt",
		"planned", "enrolled", "scheduled", "pending", "expired", "failed",
	};
	struct cz_str rest = s;
	for (struct cz_str word; cz_text_word(&rest, between, &word);)
		if (cz_text_is_one_of(word, says, CZ_COUNT(says)))
			return true;
	return is_ahead(s);
}

bool cz_cell_is_to_follow(const struct at *at, struct cz_str cell)
{
	const char *colon = cz_cell_is_field(at, "trained") && cz_cell_may_be_left_out(at) ? memchr(cell.s, ':', cell.n) : NULL;
	return colon && is_unfinished((struct cz_str){cell.s, (size_t)(colon - cell.s)});
}

/* "Ja", "5 jaar", "12-3-2024", "Valpreventie (nog niet)": under skills, training and interests these name none. */
bool cz_cell_names_no_skill(const struct at *at, struct cz_str s)
{
	static const char *const years[] = {" jaar", " jr", " years"};
	enum { LONGEST_ANSWER = 6 };
	struct cz_fault f;
	bool yes, named = cz_cell_is_field(at, "skills") || cz_cell_is_field(at, "trained") || cz_cell_is_field(at, "interests");
	cz_day day;
	size_t digits = 0;
	while (digits < s.n && cz_sign_is_digit(s.s[digits]))
		digits++;
	const struct cz_str rest = {s.s + digits, s.n - digits};
	if (!named || !s.n)
		return false;
	if (cz_cell_is_field(at, "trained") && is_unfinished(s))
		return true;
	if (!digits)
		return (s.n <= LONGEST_ANSWER && memchr("jnywxovtf", cz_sign_lower(*s.s), 9) && cz_take_yesno(s, &yes, &f)) || is_denied(s);
	return !rest.n || cz_text_is_one_of(rest, years, CZ_COUNT(years)) || cz_take_date(s, &at->take->date, &day, &f);
}

/* Where those of the field are; NULL where a recipe makes something else of them. */
static struct cz_usual **usual_words(const struct at *at)
{
	const struct cz_take *t = at->take;
	const bool words = at->f->kind == CZ_F_TEXTS && at->f->flags & CZ_FIELD_WORDS && !at->f->codes;
	return words && !t->constant && !t->mapped && !t->lookup && !cz_take_completes(t) ? &at->c->usual[at->f - at->c->type->field] : NULL;
}

const char *cz_cell_usual_word(const struct at *at, struct cz_str part)
{
	struct cz_usual **words = usual_words(at);
	return words ? cz_usual_find(*words, part) : NULL;
}

bool cz_cell_add_usual_word(const struct at *at, struct cz_str part)
{
	struct cz_usual **words = usual_words(at);
	return !words || cz_usual_add(words, &at->c->mem, part) || cz_convert_no_memory(at->c);
}
