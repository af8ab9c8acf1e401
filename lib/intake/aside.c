#include "intake/aside.h"
#include "base/text.h"
#include "intake/column_name.h"
#include "model/types.h"

static bool is_total(struct cz_str s)
{
	static const struct cz_str word[] = {
		CZ_STR("totaal"), CZ_STR("totalen"), CZ_STR("totaal aantal"), CZ_STR("aantal totaal"), CZ_STR("eindtotaal"),
		CZ_STR("algemeen totaal"), CZ_STR("subtotaal"), CZ_STR("som"), CZ_STR("total"), CZ_STR("totals"), CZ_STR("grand total"),
		CZ_STR("subtotal"), CZ_STR("sum"), CZ_STR("gemiddelde"), CZ_STR("gemiddeld"), CZ_STR("average"), CZ_STR("mean"),
		CZ_STR("tot."), CZ_STR("gem."), CZ_STR("gem"), CZ_STR("max"), CZ_STR("max."), CZ_STR("maximum"), CZ_STR("min"),
		CZ_STR("min."), CZ_STR("minimum"), CZ_STR("mediaan"), CZ_STR("median"), CZ_STR("aantal"), CZ_STR("count"),
		CZ_STR("norm"), CZ_STR("streefwaarde"), CZ_STR("benchmark"), CZ_STR("std.dev."), CZ_STR("std. dev."),
		CZ_STR("standaarddeviatie"), CZ_STR("standaardafwijking"),
		CZ_STR("\xce\xa3"), CZ_STR("(leeg)"), /* of pivot tables */
	};
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		if (s.n == word[i].n && cz_text_eq_nocase(s, word[i]))
			return true;
	return false;
}

/* The first word, "Totaal" of "Totaal: 2" too, or with last the last one. */
static struct cz_str word_of(struct cz_str s, bool last)
{
	size_t i = 0;
	if (last) {
		for (i = s.n; i > 0 && s.s[i - 1] != ' ';)
			i--;
		return (struct cz_str){s.s + i, s.n - i};
	}
	while (i < s.n && s.s[i] != ' ' && s.s[i] != ':')
		i++;
	return (struct cz_str){s.s, i};
}

/* A number with the signs that stand around one: "12", "3,5%", "€ 1.200,-". */
static bool is_number(struct cz_str s)
{
	bool digit = false;
	for (size_t i = 0; i < s.n; i++) {
		digit |= cz_sign_is_digit(s.s[i]);
		if (cz_sign_is_letter(s.s[i]))
			return false;
	}
	return digit;
}

/* What the office wrote into a cell; nothing where an earlier run of ours did. */
static inline struct cz_str at(const struct cz_header *h, const struct cz_str *cell, size_t i)
{
	return i < h->n && h->column[i].ours ? (struct cz_str){"", 0} : cz_text_trim(cell[i]);
}

/* How many cells from i on hold something, counted no further than `most`: of most rows no more is asked than whether it is one. */
static size_t filled(const struct cz_header *h, const struct cz_str *cell, size_t i, size_t n, size_t most)
{
	size_t cells = 0;
	for (; i < n && cells < most; i++)
		cells += at(h, cell, i).n > 0;
	return cells;
}

/* How many cells from i on hold something that is no number. */
static size_t count_words(const struct cz_header *h, const struct cz_str *cell, size_t i, size_t n)
{
	size_t words = 0;
	for (; i < n; i++) {
		struct cz_str s = at(h, cell, i);
		words += s.n && !is_number(s);
	}
	return words;
}

/* "Totaal Noord", "Zuid Total", "Gemiddelde P1": of a group of rows, below any column; "Max Jansen" is none. */
static bool is_total_of(struct cz_str s)
{
	static const char *const word[] = {
		"totaal", "totalen", "subtotaal", "eindtotaal", "total", "totals", "subtotal", "aantal", "count", "gemiddelde", "gem.", "average",
		"benchmark", "grand",
	};
	const struct cz_str first = word_of(s, false), last = word_of(s, true);
	return first.n < s.n && (cz_text_is_one_of(first, word, CZ_COUNT(word)) || cz_text_is_one_of(last, word, CZ_COUNT(word)));
}

/* "Totaal", or in the place of an id "Totaal vervoer", which may have the code of the help beside its number. */
static bool counts_up(const struct cz_header *h, size_t id, const struct cz_str *cell, size_t i, size_t n, struct cz_str word)
{
	static const char *const part[] = {"waarvan", "waaronder"};
	struct cz_str first = word_of(word, false);
	bool of = cz_text_is_one_of(first, part, CZ_COUNT(part));
	bool named = i + 1 == id && first.n < word.n && (of || is_total(first) || is_total(word_of(word, true)));
	if (!named && !is_total(word) && !is_total_of(word))
		return false;
	size_t words = count_words(h, cell, i + 1, n);
	return words == 0 || (named && words == 1 && filled(h, cell, i + 1, n, 2) > 1);
}

bool cz_aside_is_header(const struct cz_header *h, const struct cz_str *cell, size_t n)
{
	for (size_t i = 0; i < n && i < h->n; i++) {
		struct cz_str s = at(h, cell, i);
		if (s.n && !cz_str_eq(s, h->column[i].own))
			return false;
	}
	return filled(h, cell, 0, n, 2) > 1;
}

/* At a glance: a row with numbers has other things than names. */
static bool any_number(const struct cz_header *h, const struct cz_str *cell, size_t i, size_t n)
{
	for (; i < n && i < h->n; i++)
		if (is_number(at(h, cell, i)))
			return true;
	return false;
}

/* A cell as names of columns are compared; empty when it is too long for one. */
static struct cz_str fold_name(struct cz_str cell, struct cz_buf *fold)
{
	enum { LONGEST = 60 };
	cz_buf_clear(fold);
	if (!cell.n || cell.n > LONGEST)
		return (struct cz_str){"", 0};
	if (!cz_column_name_fold(cell, fold)) {
		fold->failed = true;
		return (struct cz_str){"", 0};
	}
	return (struct cz_str){cz_buf_text(fold), fold->len};
}

/* The field that a cell names, or NULL. */
static const struct cz_field *field_of(const struct cz_type *t, struct cz_str cell, struct cz_buf *fold)
{
	struct cz_str name = fold_name(cell, fold);
	return name.n ? cz_type_column(t, name) : NULL;
}

static bool may_name_id(const struct cz_type *t, struct cz_str name)
{
	for (size_t i = 0; name.n && i < t->n; i++)
		if (t->field[i].flags & CZ_FIELD_ID && cz_field_rank(&t->field[i], name))
			return true;
	return false;
}

/* Whether a cell names the record. The names of ids, of which there are few, are asked first: this is asked of every row. */
static bool names_id(const struct cz_type *t, struct cz_str cell, struct cz_buf *fold)
{
	struct cz_str name = fold_name(cell, fold);
	return may_name_id(t, name) && cz_type_column(t, name)->flags & CZ_FIELD_ID;
}

/* Whether a cell is called as columns are, also one that is left out. */
static bool is_name(const struct cz_type *t, struct cz_str cell, struct cz_buf *fold)
{
	enum cz_personal kind = CZ_PERSONAL_NONE;
	if (!cell.n || cz_text_has_digit(cell))
		return false;
	if (field_of(t, cell, fold))
		return true;
	fold->failed |= cz_personal_header(cell, &kind) != 0;
	return kind != CZ_PERSONAL_NONE;
}

/* "Naam;Telefoon", of a list of other things. */
static bool are_names(const struct cz_header *h, const struct cz_type *t, const struct cz_str *cell, size_t n, struct cz_buf *fold)
{
	for (size_t i = 0; i < n; i++)
		if (at(h, cell, i).n && !is_name(t, at(h, cell, i), fold))
			return false;
	return true;
}

/* Names of columns, as those of the program stand under those of the office: "Nummer;Naam" over "id;name". In the column of
 * the id a name of it shows that, with one other; without such a column all cells have to be names. i: the first that is
 * filled. */
static bool names_columns(const struct cz_header *h, const struct cz_type *t, size_t id, const struct cz_str *cell, size_t i,
			  size_t n, struct cz_buf *fold)
{
	struct cz_str key = id && id <= n ? at(h, cell, id - 1) : at(h, cell, i);
	if (!t || cz_text_has_digit(key) || (!id && any_number(h, cell, i, n)))
		return false;
	if (id && !names_id(t, key, fold)) /* "Postcode;1234AB;...": a table that stands on its side */
		return key.n && filled(h, cell, i, n, 2) > 1 && (field_of(t, key, fold) || are_names(h, t, cell, n, fold));
	if (!id && !field_of(t, key, fold))
		return false;
	size_t names = 0, others = 0;
	for (; i < n && i < h->n; i++) {
		struct cz_str s = at(h, cell, i);
		bool name = s.n && (cz_str_eq(s, h->column[i].own) || field_of(t, s, fold));
		names += name;
		others += s.n && !name;
	}
	return names > 1 && (id || !others);
}

bool cz_aside_is_page(struct cz_str s)
{
	static const struct cz_str word[] = {CZ_STR("pagina"), CZ_STR("pag."),      CZ_STR("pag"),  CZ_STR("blz."),
					     CZ_STR("blz"),    CZ_STR("bladzijde"), CZ_STR("blad"), CZ_STR("page")};
	struct cz_str first = word_of(s, false), number = cz_text_trim((struct cz_str){s.s + first.n, s.n - first.n});
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		if (cz_text_eq_nocase(first, word[i]))
			return number.n && cz_sign_is_digit(number.s[0]);
	return false;
}

/* Numbers and codes of some letters, as an id of several parts has: "R 1", "HV 2026 014". */
static bool is_code(struct cz_str s)
{
	enum { LETTERS = 3 };
	size_t letters = 0, digits = 0;
	for (size_t i = 0; i < s.n && letters <= LETTERS; i++) {
		letters = cz_sign_is_letter(s.s[i]) ? letters + 1 : 0;
		digits += cz_sign_is_digit(s.s[i]);
	}
	return digits && letters <= LETTERS;
}

/* A title before what it says: "Bron: CRM", "1 = ja"; or several words where an id should be. */
static bool is_note(struct cz_str s, bool id)
{
	const char *colon = memchr(s.s, ':', s.n);
	return memchr(s.s, '=', s.n) || (colon && (colon + 1 == s.s + s.n || colon[1] == ' ')) || (id && memchr(s.s, ' ', s.n) && !is_code(s));
}

/* One word with a digit in it, as the id is with which nearly all rows begin: no total, no note and no page. */
static bool is_numbered(struct cz_str s)
{
	bool digit = false;
	for (size_t i = 0; i < s.n; i++) {
		digit |= cz_sign_is_digit(s.s[i]);
		if (s.s[i] == ' ' || s.s[i] == ':' || s.s[i] == '=')
			return false;
	}
	return digit;
}

/* A survey has rows of who answered; "Gemiddelde" stands behind the partnership in the place of one, and a partnership alone tells
 * nothing. i: the first cell that is filled. */
static bool is_no_answer(const struct cz_header *h, const struct cz_str *cell, size_t i, size_t n)
{
	size_t next = i + 1;
	while (next < n && next < h->n && !at(h, cell, next).n)
		next++;
	if (next >= n || next >= h->n)
		return h->n > 2;
	return is_total(at(h, cell, next)) && count_words(h, cell, next + 1, n) == 0;
}

size_t cz_aside_column(const struct cz_header *h, const struct cz_type *t, size_t id, const struct cz_str *cell,
		       size_t n, struct cz_buf *fold)
{
	size_t i = 0;
	struct cz_str s = {"", 0};
	while (i < n && i < h->n && !(s = at(h, cell, i)).n)
		i++;
	if (!s.n)
		return 0;
	struct cz_str word = s;
	while (word.n && word.s[word.n - 1] == ':')
		word = cz_text_trim((struct cz_str){word.s, word.n - 1});
	bool words = !is_numbered(s);
	bool total = words && counts_up(h, id, cell, i, n, word);
	bool note = words && is_note(s, i == 0 && id == 1) && h->n > 2 && filled(h, cell, i, n, 2) == 1;
	bool page = words && cz_aside_is_page(s) && filled(h, cell, i, n, 3) <= 2; /* perhaps with a date */
	bool header = cz_str_eq(s, h->column[i].own) && cz_aside_is_header(h, cell, n);
	bool no_answer = t == &cz_type_response && is_no_answer(h, cell, i, n);
	return total || note || page || header || no_answer || names_columns(h, t, id, cell, i, n, fold) ? i + 1 : 0;
}

bool cz_aside_is_example(struct cz_str id)
{
	static const char *const word[] = {
		"voorbeeld", "voorbeelden", "voorbeeldrij", "voorbeeldregel", "bijv", "bijvoorbeeld", "example",
	};
	static const char *const shortened[] = {"vb", "bv", "e.g"};
	enum { SHORTEST = 2 };
	struct cz_str s = cz_text_trim(id);
	size_t n = 0;
	if (s.n && *s.s == '(')
		s = (struct cz_str){s.s + 1, s.n - 1};
	while (n < s.n && (cz_sign_is_letter(s.s[n]) || (s.s[n] == '.' && n == 1)))
		n++;
	struct cz_str first = {s.s, n};
	if (n < SHORTEST || !memchr("vbeVBE", *s.s, 6)) /* at a glance: this is asked of every row */
		return false;
	bool dot = n < s.n && s.s[n] == '.';
	n += dot;
	if (n < s.n && !memchr(" :)", s.s[n], 3)) /* "VB.3", "Example-7": the id of an office */
		return false;
	return (dot && cz_text_is_one_of(first, shortened, CZ_COUNT(shortened))) || cz_text_is_one_of(first, word, CZ_COUNT(word));
}

bool cz_aside_is_bare(const struct cz_header *h, size_t id, const struct cz_str *cell, size_t n)
{
	size_t i = 0;
	while (i < n && i < h->n && (i + 1 == id || !at(h, cell, i).n))
		i++;
	return h->n > 2 && (i >= n || i >= h->n);
}

size_t cz_aside_title(const struct cz_header *h, const struct cz_str *cell, size_t n)
{
	enum { LONGEST = 60 };
	size_t i = 0;
	struct cz_str s = {"", 0};
	while (i < n && i < h->n && !(s = at(h, cell, i)).n)
		i++;
	bool words = s.n && s.n <= LONGEST && !cz_text_has_digit(s);
	return words && h->n > 2 && filled(h, cell, i, n, 2) == 1 ? i + 1 : 0;
}

/* Whether a cell names the same field as the header of its column does. */
static bool says_same(const struct cz_header *h, const struct cz_type *t, struct cz_str cell, size_t i, struct cz_buf *fold)
{
	cz_buf_clear(fold);
	if (i >= h->n || cz_str_eq(cell, h->column[i].own))
		return i < h->n;
	if (!cz_column_name_fold(cell, fold))
		fold->failed = true;
	struct cz_str folded = {cz_buf_text(fold), fold->len};
	const struct cz_field *f = cz_type_column(t, folded);
	return cz_str_eq(folded, h->column[i].folded) || (f && f == cz_type_column(t, h->column[i].folded));
}

/* What the cells of a row say as a header of records of a type. */
struct naming {
	size_t names, others, same; /* same: as the header over them */
	bool id;
};

static struct naming count_names(const struct cz_header *h, const struct cz_type *t, const struct cz_str *cell, size_t n,
				 struct cz_buf *fold)
{
	struct naming all = {0};
	for (size_t i = 0; i < n; i++) {
		struct cz_str s = at(h, cell, i);
		const struct cz_field *f = field_of(t, s, fold);
		all.names += f != NULL;
		all.others += s.n && !f;
		all.id |= f && f->flags & CZ_FIELD_ID;
		all.same += s.n && says_same(h, t, s, i, fold);
	}
	return all;
}

/* Whether a row may be a header of records of any type. Few fields are ids, so that most rows of words are not asked about the others. */
static bool any_names_id(const struct cz_header *h, const struct cz_str *cell, size_t n, struct cz_buf *fold)
{
	for (size_t i = 0; i < n; i++) {
		const struct cz_str name = fold_name(at(h, cell, i), fold);
		for (size_t k = 0; k < cz_types_n; k++)
			if (!cz_types[k]->output && may_name_id(cz_types[k], name))
				return true;
	}
	return false;
}

bool cz_aside_is_other(const struct cz_header *h, const struct cz_type *t, const struct cz_str *cell, size_t n,
		       struct cz_buf *fold)
{
	bool other = false;
	for (size_t i = 0; i < n; i++) /* at a glance: data have digits */
		if (cz_text_has_digit(at(h, cell, i)))
			return false;
	if (!any_names_id(h, cell, n, fold))
		return false;
	for (size_t k = 0; k < cz_types_n; k++) {
		if (cz_types[k]->output)
			continue;
		struct naming all = count_names(h, cz_types[k], cell, n, fold);
		if (cz_types[k] == t && all.same == all.names + all.others)
			return false;
		other |= all.id && all.names > 1 && all.names >= all.others && all.same < all.names + all.others;
	}
	return other;
}
