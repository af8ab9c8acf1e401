#include "intake/watch.h"
#include "base/text.h"
#include "intake/privacy.h"
#include "model/pseudonym.h"

static bool is_watched(const struct cz_field *f)
{
	return (f->kind == CZ_F_TEXT || f->kind == CZ_F_TEXTS) && !f->codes && !(f->flags & (CZ_FIELD_WORDS | CZ_FIELD_AREAS));
}

/* Without an id or a reference that the type or the recipe requires there is no record, without who is refused a wrong one. */
static enum cz_watched_goes goes(const struct cz_recipe *r, const struct cz_field *f, bool person)
{
	bool needed = f->flags & (CZ_FIELD_REQUIRED | CZ_FIELD_ID) || (person && (f->kind == CZ_F_TEXTS || !(f->flags & CZ_FIELD_PERSON)));
	bool keeps = false;
	for (size_t i = 0; i < r->n; i++) {
		needed |= r->take[i].field == f && r->take[i].required;
		keeps |= r->take[i].field == f && r->take[i].names_stay;
	}
	return needed ? CZ_WATCHED_STAYS : keeps ? CZ_WATCHED_NAMES_STAY : CZ_WATCHED_GOES;
}

void cz_watch_begin(struct cz_watch *w, const struct cz_recipe *r, bool keyed)
{
	const struct cz_type *t = r->type;
	w->n = 0;
	for (size_t i = 0; i < t->n && w->n < CZ_WATCHED_MOST; i++) {
		bool person = cz_pseudonym_suits(t, &t->field[i]);
		if (is_watched(&t->field[i]) && !(keyed && person))
			w->at[w->n++] = (struct cz_watched){.field = &t->field[i], .at = i, .person = person, .goes = goes(r, &t->field[i], person)};
	}
}

static void count_nine(struct cz_watched *f, const char digit[9], size_t line)
{
	f->nine++;
	if (cz_bsn_passes(digit) && f->passed++ == 0)
		f->passed_line = line;
}

/* One of nine digits, or several beside other numbers. Of eight, to which a 0 in front belongs, only among persons: so many digits
 * have the numbers of organisations too, and the days of a wave. */
static void count_nines(struct cz_watched *f, struct cz_str s, size_t line)
{
	char digit[9];
	size_t at = 0, digits = cz_bsn_glued(s, digit);
	if (digits == sizeof digit || (digits && f->person))
		count_nine(f, digit, line);
	while (!digits && cz_bsn_next(s, &at, digit))
		count_nine(f, digit, line);
}

/* "V0001234": too few digits for anything of a person, and no word. So are nearly all ids. */
static bool is_short_number(struct cz_str s)
{
	enum { MOST_DIGITS = 7 };
	size_t i = s.n && cz_sign_is_letter(*s.s), from = i;
	while (i < s.n && cz_sign_is_digit(s.s[i]))
		i++;
	return i == s.n && i > from && i - from <= MOST_DIGITS;
}

/* "1.000" and "202.610.001.196", as a spreadsheet writes a number. */
static bool has_thousands(struct cz_str s)
{
	enum { GROUP = 3 };
	size_t n = 0, points = 0;
	for (size_t i = 0; i < s.n; i++) {
		const bool point = s.s[i] == '.';
		if (point ? n == 0 || (points && n != GROUP) : !cz_sign_is_digit(s.s[i]) || n == GROUP)
			return false;
		points += point;
		n = point ? 0 : n + 1;
	}
	return points && n == GROUP;
}

/* "12.0" and "12,0", as a program writes a number, and "1.000", as a spreadsheet does: none of the ids 12 and 1000. */
static bool is_dotted(struct cz_str s)
{
	const char *point = memchr(s.s, '.', s.n), *comma = point ? NULL : memchr(s.s, ',', s.n);
	point = comma ? comma : point;
	const size_t n = point ? (size_t)(point - s.s) : 0, behind = point ? s.n - n - 1 : 0;
	bool digits = n > 0, zeros = behind == 1 || behind == 2;
	for (size_t i = 0; i < s.n && digits; i++) {
		digits = i == n || cz_sign_is_digit(s.s[i]);
		zeros &= i <= n || s.s[i] == '0';
	}
	return (digits && zeros) || has_thousands(s);
}

/* "V6 tijdelijk", "V4 (reserve V5)", "17?": an id of its own, though it says more of one that other files have. */
static bool is_noted(struct cz_str s)
{
	enum { SHORTEST = 3 };
	const char *space = memchr(s.s, ' ', s.n);
	size_t n = space ? (size_t)(space - s.s) : s.n, letters = 0;
	if (!space && (!s.n || s.s[s.n - 1] != '?'))
		return false;
	if (!cz_text_has_digit((struct cz_str){s.s, n}))
		return false;
	for (; n < s.n && letters < SHORTEST; n++)
		letters = s.s[n] >= 'a' && s.s[n] <= 'z' ? letters + 1 : 0;
	return letters == SHORTEST || s.s[s.n - 1] == '?';
}

/* "JV1951": the initials and the year of birth of somebody; or the number of an office behind letters, with others of other years. */
static void note_born(struct cz_watched *f, struct cz_str s, size_t line)
{
	enum { FEWEST = 2, MOST = 4, YEAR = 4 };
	size_t n = 0;
	while (n < s.n && s.s[n] >= 'A' && s.s[n] <= 'Z')
		n++;
	for (size_t i = n; i < s.n; i++)
		if (!cz_sign_is_digit(s.s[i]))
			return;
	if (n < FEWEST || n > MOST || s.n != n + YEAR)
		return;
	f->coded++;
	if (memcmp(s.s + n, "1920", YEAR) < 0 || memcmp(s.s + n, "2010", YEAR) > 0)
		return;
	if (f->born++ == 0) {
		f->born_line = line;
		memcpy(f->initials, s.s, sizeof f->initials);
	}
	f->others += memcmp(f->initials, s.s, sizeof f->initials) != 0;
}

/* Letters that differ from one to the next are of persons. */
static bool are_born(const struct cz_watched *f)
{
	enum { FEWEST = 3 };
	return f->born >= FEWEST && 2 * f->others >= f->born && 4 * f->born >= 3 * f->coded;
}

/* Numbers and addresses that a text holds, or an id is; a name that it is as a whole. BSN are counted apart. */
static enum cz_personal kind_of(const struct cz_watched *f, struct cz_str s, bool *stays)
{
	*stays = false;
	if (!f->person)
		return cz_personal_in_name(s, stays);
	enum cz_personal kind = cz_personal_find(s, NULL);
	return kind ? kind : cz_personal_id(s);
}

/* Where one person belongs, a name is what may be one; who answered may have chosen a word. */
static bool is_name(const struct cz_watched *f, struct cz_str s)
{
	bool stays;
	return cz_personal_in_name(s, &stays) == CZ_PERSONAL_NAME || (!(f->field->flags & CZ_FIELD_DIGITS) && cz_personal_seems_person(s));
}

static void note(struct cz_watched *f, enum cz_personal kind, size_t line)
{
	f->seen[kind]++;
	if (!f->kind) {
		f->kind = kind;
		f->line = line;
	}
}

static bool leave_out(struct cz_watched *f, enum cz_personal kind, size_t line)
{
	f->left[kind]++;
	if (f->left_n++ == 0)
		f->left_line = line;
	return true;
}

static size_t clean_place(struct cz_str s)
{
	return (s.n * 7 + (unsigned char)s.s[0] + 3u * (unsigned char)s.s[s.n - 1]) % CZ_WATCHED_CLEAN;
}

static bool was_clean(const struct cz_watched *f, struct cz_str s)
{
	const size_t i = s.n ? clean_place(s) : 0;
	return s.n && !f->person && f->clean[i].n == s.n && memcmp(f->clean[i].text, s.s, s.n) == 0;
}

/* Remember one without a number in it, for numbers are counted. */
static void note_clean(struct cz_watched *f, struct cz_str s)
{
	enum { DIGITS = 8 };
	if (f->person || !s.n || s.n > CZ_WATCHED_ROOM || cz_text_digits(s) >= DIGITS)
		return;
	const size_t i = clean_place(s);
	memcpy(f->clean[i].text, s.s, s.n);
	f->clean[i].n = s.n;
}

/* Whether a value is left out of its record. */
static bool look(struct cz_watched *f, struct cz_str s, size_t line)
{
	bool stays;
	if (is_short_number(s) || was_clean(f, s))
		return false;
	if (f->person && is_dotted(s) && f->dotted++ == 0)
		f->dotted_line = line;
	if (f->person)
		note_born(f, s, line);
	enum cz_personal kind = kind_of(f, s, &stays);
	kind = kind == CZ_PERSONAL_BSN ? CZ_PERSONAL_NONE : kind;
	if (!kind || !f->person)
		count_nines(f, s, line);
	if (!kind && f->person && f->goes == CZ_WATCHED_GOES && is_name(f, s))
		kind = CZ_PERSONAL_NAME;
	if (kind && !stays && (f->goes == CZ_WATCHED_GOES || (f->goes && kind != CZ_PERSONAL_NAME)))
		return leave_out(f, kind, line);
	if (kind == CZ_PERSONAL_NAME && f->goes == CZ_WATCHED_NAMES_STAY)
		return false;
	if (!kind && f->person && cz_name_is(s))
		kind = CZ_PERSONAL_NAME;
	const bool named = !kind && f->person && cz_personal_may_name(s);
	if (named && f->words++ == 0)
		f->words_line = line;
	if (!kind && !named && f->person && is_noted(s) && f->noted++ == 0)
		f->noted_line = line;
	if (kind)
		note(f, kind, line);
	else
		note_clean(f, s);
	return false;
}

void cz_watch_record(struct cz_watch *w, void *rec, size_t line)
{
	for (size_t i = 0; i < w->n; i++) {
		struct cz_watched *f = &w->at[i];
		void *const place = (char *)rec + f->field->offset;
		if (f->field->kind == CZ_F_TEXT) {
			const char **text = place;
			if (*text && look(f, cz_str_of(*text), line))
				*text = NULL;
			continue;
		}
		struct cz_texts *texts = place;
		size_t n = 0;
		for (size_t k = 0; k < texts->n; k++)
			if (!look(f, cz_str_of(texts->v[k]), line))
				texts->v[n++] = texts->v[k];
		texts->n = n;
	}
}

bool cz_watch_has_bsn(const struct cz_watched *f)
{
	return f->passed && f->passed == f->nine;
}

bool cz_watch_is_bsn_column(const struct cz_watched *f)
{
	return cz_bsn_many(f->passed, f->nine);
}

enum cz_personal cz_watch_verdict(const struct cz_watched *f, size_t *line)
{
	bool numbers = f->passed && 2 * f->passed >= f->nine;
	const bool born = !f->kind && !numbers && are_born(f);
	*line = f->kind ? f->line : born ? f->born_line : f->passed_line;
	return f->kind ? f->kind : born ? CZ_PERSONAL_BIRTH : numbers ? CZ_PERSONAL_BSN : CZ_PERSONAL_NONE;
}
