#include "intake/legend.h"
#include "base/buf.h"
#include "base/text.h"
#include "intake/scales.h"

static bool says_no(struct cz_str word, bool digit)
{
	static const char *const no[] = {"nee", "no", "niet", "geen", "not", "nooit", "never", "kan niet", "afwezig", "bezet", "verhinderd",
					 "onbeschikbaar", "vakantie", "absent", "busy", "unavailable"};
	enum { PLAIN = 2 }; /* of a digit only these say it: "1 = geen voorkeur" is another list */
	return cz_text_is_one_of(word, no, digit ? PLAIN : CZ_COUNT(no));
}

static bool says_yes(struct cz_str word, bool digit)
{
	static const char *const yes[] = {"ja", "yes", "wel", "kan", "beschikbaar", "aanwezig", "available", "can"};
	enum { PLAIN = 2 };
	return cz_text_is_one_of(word, yes, digit ? PLAIN : CZ_COUNT(yes));
}

/* The first or the last word of s. */
static struct cz_str word_of(struct cz_str s, bool last)
{
	s = cz_text_trim(s);
	size_t from = 0, to = s.n;
	for (size_t i = s.n; last && i > 0 && !from; i--)
		from = strchr(" ;,:|\t\"([", s.s[i - 1]) ? i : 0;
	for (size_t i = from; i < s.n && to == s.n; i++)
		to = strchr(" ;,|\t\")]", s.s[i]) ? i : s.n;
	return (struct cz_str){s.s + from, to - from};
}

/* What stands behind a word in the text that it is of. */
static struct cz_str behind_word(struct cz_str s, struct cz_str word)
{
	return (struct cz_str){word.s + word.n, (size_t)(s.s + s.n - word.s) - word.n};
}

/* "Dat iemand die dag niet kan", up to the next comma or pair. */
static bool says_that_not(struct cz_str s)
{
	struct cz_str word = word_of(s, false);
	bool denied = false;
	if (!cz_text_eq_nocase(word, CZ_STR("dat")) && !cz_text_eq_nocase(word, CZ_STR("that")))
		return false;
	while (word.n && !denied && word.s[word.n - 1] != '.' && !memchr(word.s, '=', word.n)) { /* no word begins with a comma */
		s = behind_word(s, word);
		word = word_of(s, false);
		bool last = word.n && word.s[word.n - 1] == '.';
		denied = says_no((struct cz_str){word.s, word.n - last}, false);
	}
	return denied;
}

/* "x = kan niet", "0 = ja": a sign that does not mean what it usually does. */
static bool turns_sign(struct cz_str before, struct cz_str behind)
{
	static const char *const yes[] = {"x", "v", "1", "ja", "j", "kruis", "kruisje", "vinkje"}, *const no[] = {"0", "leeg", "blanco", "nee", "n"};
	struct cz_str sign = word_of(before, true), word = word_of(behind, false);
	struct cz_str next = word_of(behind_word(behind, word), false);
	bool digit = sign.n == 1 && cz_sign_is_digit(*sign.s);
	bool denied = says_no(word, digit) || (!digit && word.n && says_no(next, false)) || says_that_not(behind);
	return (cz_text_is_one_of(sign, yes, CZ_COUNT(yes)) && denied) || (cz_text_is_one_of(sign, no, CZ_COUNT(no)) && !denied && says_yes(word, digit));
}

/* The length of "=" or of a word for it that stands here, or 0. */
static size_t equals(struct cz_str s)
{
	static const char *const word[] = {"=", " betekent ", " means "};
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		if (s.n > strlen(word[i]) && cz_text_eq_nocase((struct cz_str){s.s, strlen(word[i])}, cz_str_of(word[i])))
			return strlen(word[i]);
	return 0;
}

/* "Aankruisen wanneer u NIET kunt", "Zet een x als u niet kunt". */
static bool asks_for_no(struct cz_str line)
{
	static const char *const cross[] = {"aankruisen", "aangekruist", "aankruist", "kruis", "kruisje", "kruisjes", "aanvinken", "aangevinkt", "vink"};
	bool crosses = false, denies = false, one = false;
	for (struct cz_str word; (word = word_of(line, false)).n; line = behind_word(line, word)) {
		crosses |= cz_text_is_one_of(word, cross, CZ_COUNT(cross)) ||
			   (one && cz_text_eq_nocase(word, CZ_STR("x")));
		denies |= says_no(word, false);
		one = cz_text_eq_nocase(word, CZ_STR("een")) || cz_text_eq_nocase(word, CZ_STR("an"));
	}
	return crosses && denies;
}

static bool turns_signs(struct cz_str line)
{
	enum { NEAR = 200 }; /* a pair is no longer to either side: every pair of a long text would be read to its end */
	bool pairs = false;
	for (size_t i = 0, n; i < line.n; i++) {
		struct cz_str here = {line.s + i, line.n - i};
		n = equals(here);
		pairs |= n > 0;
		struct cz_str before = {i > NEAR ? here.s - NEAR : line.s, i > NEAR ? NEAR : i};
		struct cz_str behind = {here.s + n, here.n - n > NEAR ? NEAR : here.n - n};
		if (n && turns_sign(before, behind))
			return true;
	}
	return !pairs && asks_for_no(line);
}

/* The first word of a name has no meaning, that of a line may: so another stands before it. */
static const struct cz_str BEFORE = {"legend ", 7};

enum { UNITS = CZ_SCALE_UNIT | CZ_SCALE_METRES, LONGEST = 80 }; /* a unit in a long text may be of anything */

static unsigned char scale_of(struct cz_str line, struct cz_buf *folded)
{
	struct cz_buf whole = CZ_BUF_INIT;
	unsigned char scale = 0;
	cz_buf_add(&whole, BEFORE.s, BEFORE.n);
	cz_buf_add(&whole, line.s, line.n);
	bool good = !cz_buf_failed(&whole) && cz_text_fold((struct cz_str){whole.data, whole.len}, folded);
	cz_buf_release(&whole);
	folded->failed |= !good;
	if (!good)
		return 0;
	struct cz_str name = {cz_buf_text(folded), folded->len};
	const unsigned char told = cz_scale_of_name(name);
	if (cz_scale_has_other_answers(name, memchr(line.s, '=', line.n)))
		scale = CZ_SCALE_OTHER_ANSWERS;
	if (line.n <= LONGEST)
		scale |= told & UNITS;
	if (cz_scale_rises(name))
		return scale | CZ_SCALE_UNKNOWN;
	if (cz_scale_has_pair(name))
		return scale | (told & (CZ_SCALE_TURNED | CZ_SCALE_UNKNOWN));
	return scale | (turns_signs(line) ? CZ_SCALE_OTHER_YES : 0);
}

static bool begins_with(struct cz_str folded, struct cz_str name)
{
	return name.n && folded.n > name.n && memcmp(folded.s, name.s, name.n) == 0 && folded.s[name.n] == ' ';
}

/* Whether a word of the name stands in the line: "Afstanden in minuten" is of "Max afstand". */
static bool mentions(struct cz_str folded, struct cz_str name)
{
	enum { SHORTEST = 5 };
	for (struct cz_str word, rest; cz_text_word(&name, " ", &word);) {
		rest = folded;
		for (struct cz_str at; word.n >= SHORTEST && cz_text_word(&rest, " ", &at);)
			if (at.n >= word.n && memcmp(at.s, word.s, word.n) == 0)
				return true;
	}
	return false;
}

/* Do something for each column of which a line says what its values mean; a unit is of those alone that it names. */
static int for_each(struct cz_header *h, struct cz_str line, size_t number, void (*hear)(struct cz_column *, unsigned char, size_t),
		    struct cz_err *err)
{
	struct cz_buf folded = CZ_BUF_INIT;
	const unsigned char told = scale_of(line, &folded), scale = told & (unsigned char)~UNITS;
	int rc = cz_buf_failed(&folded) ? cz_fail_mem(err) : 0;
	struct cz_str text = told ? (struct cz_str){folded.data + BEFORE.n, folded.len - BEFORE.n} : (struct cz_str){"", 0};
	bool named = false;
	for (size_t i = 0; i < h->n && told && !rc; i++) {
		const bool begins = begins_with(text, h->column[i].plain);
		named |= begins;
		if (begins && scale)
			hear(&h->column[i], scale, number);
		if (told & UNITS && (begins || mentions(text, h->column[i].plain)))
			hear(&h->column[i], told & UNITS, number);
	}
	for (size_t i = 0; i < h->n && scale && !named && !rc; i++)
		hear(&h->column[i], scale, number);
	cz_buf_release(&folded);
	return rc;
}

static void apply(struct cz_column *c, unsigned char scale, size_t number)
{
	(void)number;
	c->scale |= scale;
}

static void compare(struct cz_column *c, unsigned char scale, size_t number)
{
	c->late_scale |= scale & (unsigned char)~c->scale;
	c->late_line = number;
}

int cz_legend_apply(struct cz_header *h, struct cz_str line, struct cz_err *err)
{
	return for_each(h, line, 0, apply, err);
}

int cz_legend_compare(struct cz_header *h, struct cz_str line, size_t number, struct cz_err *err)
{
	return for_each(h, line, number, compare, err);
}
