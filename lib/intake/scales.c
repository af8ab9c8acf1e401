#include "intake/scales.h"
#include "base/text.h"
#include "intake/yesno.h"

/* Whether these words stand in the name. */
static bool says(struct cz_str name, const char *words)
{
	const size_t n = strlen(words);
	for (size_t i = 0; i + n <= name.n; i++)
		if ((i == 0 || name.s[i - 1] == ' ') && memcmp(name.s + i, words, n) == 0 && (i + n == name.n || name.s[i + n] == ' '))
			return true;
	return false;
}

static bool says_one(struct cz_str name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (says(name, words[i]))
			return true;
	return false;
}

static bool ends(struct cz_str name, struct cz_str end)
{
	return name.n > end.n && memcmp(name.s + name.n - end.n, end.s, end.n) == 0;
}

/* "min" is also the least of something: it is a unit at the end, or behind "in". */
static bool tells_unit(struct cz_str name)
{
	static const char *const unit[] = {"minuten", "minuut", "minutes", "minute", "uren", "uur", "hours", "hour", "dagen", "days", "mijlen", "mijl", "miles",
					   "mile", "euro", "euros", "procent", "percent", "in min"};
	return says_one(name, unit, CZ_COUNT(unit)) || ends(name, CZ_STR(" min"));
}

/* The numbers of a scale in the name, of one or two digits and not its first word: whether there are any; *beyond: of more than 3. */
static bool has_numbers(struct cz_str name, bool *beyond)
{
	bool any = false;
	*beyond = false;
	for (size_t i = 0, n; i < name.n; i += n + 1) {
		bool digits = true;
		for (n = 0; i + n < name.n && name.s[i + n] != ' '; n++)
			digits &= cz_sign_is_digit(name.s[i + n]);
		if (!i || !digits || n > 2)
			continue;
		any = true;
		*beyond |= n > 1 || name.s[i] > '3';
	}
	return any;
}

/* What a word of a scale says. */
enum sense { SENSE_NONE, SENSE_HIGH, SENSE_LOW };

static enum sense sense_of(struct cz_str word, bool denied)
{
	static const char *const high[] = {"hoog", "hoogst", "hoogste", "high", "highest", "spoed", "urgent", "urgenter", "dringend", "dringender",
					   "acuut", "haast"};
	static const char *const low[] = {"laag", "laagst", "laagste", "low", "lowest", "wachten"};
	if (says_one(word, high, CZ_COUNT(high)))
		return denied ? SENSE_LOW : SENSE_HIGH;
	return says_one(word, low, CZ_COUNT(low)) ? SENSE_LOW : SENSE_NONE;
}

/* The numbers and the words of a scale in the order of the name: what ends it stands behind the other, "1 laag, 3 hoog" and
 * "laag 1, hoog 3". The first word of a name is none of them. */
struct scale {
	struct step {
		unsigned number;
		enum sense sense; /* of a word; SENSE_NONE: a number */
	} step[16];
	size_t n;
};

typedef enum sense sense_in(struct cz_str word, bool denied);

static bool denies(struct cz_str word)
{
	static const char *const no[] = {"niet", "geen", "not", "minst", "minder", "least"};
	return says_one(word, no, CZ_COUNT(no));
}

static void read_scale(struct cz_str name, sense_in *in, struct scale *s)
{
	struct cz_str part;
	bool first = true, denied = false;
	s->n = 0;
	for (size_t i = 0, n; i < name.n && s->n < CZ_COUNT(s->step); i += n + 1, first = false) {
		for (n = 0; i + n < name.n && name.s[i + n] != ' ';)
			n++;
		part = (struct cz_str){name.s + i, n};
		enum sense sense = first ? SENSE_NONE : in(part, denied);
		denied = denies(part) || (denied && cz_str_is(part, "mee"));
		if (!first && n == 1 && cz_sign_is_digit(*part.s))
			s->step[s->n++] = (struct step){(unsigned)(*part.s - '0'), SENSE_NONE};
		else if (sense)
			s->step[s->n++] = (struct step){.sense = sense};
	}
}

/* "Laag-hoog 1-3": all words, then all numbers, or these first: the ends of both belong together. */
static bool is_apart(const struct scale *s, size_t *second)
{
	size_t turns = 0;
	*second = 0;
	for (size_t i = 1; i < s->n; i++)
		if (!s->step[i].sense != !s->step[i - 1].sense) {
			turns++;
			*second = i;
		}
	return turns == 1 && *second > 1 && s->n - *second > 1;
}

static unsigned ends_of(const struct scale *s, size_t second, enum sense sense)
{
	const struct step *words = s->step, *numbers = s->step + second;
	size_t last_word = second - 1, last_number = s->n - second - 1;
	if (!words->sense) {
		words = s->step + second;
		numbers = s->step;
		last_word = s->n - second - 1;
		last_number = second - 1;
	}
	unsigned first = words[0].sense == sense ? 1u << numbers[0].number : 0;
	return first | (words[last_word].sense == sense ? 1u << numbers[last_number].number : 0);
}

/* The numbers that are said to be this, a bit each. */
static unsigned numbers_of(const struct scale *s, enum sense sense)
{
	size_t second;
	if (is_apart(s, &second))
		return ends_of(s, second, sense);
	const bool loose = s->n > 2 && !s->step[0].sense && !s->step[s->n - 1].sense; /* "1 = laag, 3 = hoog, 9 = weet niet" */
	const size_t n = s->n - loose;
	bool behind = n && s->step[n - 1].sense; /* the words stand behind their numbers */
	unsigned bits = 0;
	for (size_t i = 1; i < n; i++) {
		const struct step *number = &s->step[behind ? i - 1 : i], *word = &s->step[behind ? i : i - 1];
		if (!number->sense && word->sense == sense)
			bits |= 1u << number->number;
	}
	return bits;
}

/* A name that only tells which end of a scale comes first: "laag - hoog", "oplopend". */
static unsigned char order_of(struct cz_str name, const struct scale *s)
{
	static const char *const order[] = {"oplopend", "oplopende", "aflopend", "aflopende", "ascending", "descending", "hoger", "higher"};
	bool rises = s->n > 1 && s->step[0].sense == SENSE_LOW && s->step[s->n - 1].sense == SENSE_HIGH;
	return rises || says_one(name, order, CZ_COUNT(order)) ? CZ_SCALE_UNKNOWN : 0;
}

static unsigned char scale_of_urgency(struct cz_str name)
{
	static const char *const range[] = {"1 3", "1 t m 3", "1 tot 3", "1 tot en met 3", "1 to 3", "1 2 3"};
	enum { ONE = 1u << 1, THREE = 1u << 3 };
	struct scale s;
	bool beyond;
	read_scale(name, sense_of, &s);
	if (!has_numbers(name, &beyond))
		return order_of(name, &s);
	unsigned high = numbers_of(&s, SENSE_HIGH), low = numbers_of(&s, SENSE_LOW);
	bool ours = (high & ONE) || (low & THREE), turned = (low & ONE) || (high & THREE);
	if (!beyond && !ours && (low & ONE) && (high & THREE))
		return CZ_SCALE_TURNED;
	ours |= !high && !low && says_one(name, range, CZ_COUNT(range)) && !order_of(name, &s);
	return ours && !turned && !beyond ? 0 : CZ_SCALE_UNKNOWN;
}

bool cz_scale_has_pair(struct cz_str folded)
{
	struct scale s;
	read_scale(folded, sense_of, &s);
	return numbers_of(&s, SENSE_HIGH) || numbers_of(&s, SENSE_LOW);
}

static enum sense agreement_of(struct cz_str word, bool denied)
{
	static const char *const good[] = {"eens", "agree", "goed", "beter", "best", "beste", "positief", "tevreden", "tevredener", "uitstekend",
					   "good", "better", "excellent", "satisfied", "altijd", "vaak", "sterk", "always", "often"};
	static const char *const bad[] = {"oneens", "disagree", "slecht", "slechter", "slechtst", "slechtste", "negatief", "ontevreden",
					  "onvoldoende", "bad", "worse", "worst", "poor", "dissatisfied", "nooit", "zelden", "zwak", "never",
					  "seldom"};
	bool agrees = says_one(word, good, CZ_COUNT(good));
	if (!agrees && !says_one(word, bad, CZ_COUNT(bad)))
		return SENSE_NONE;
	return agrees != denied ? SENSE_HIGH : SENSE_LOW;
}

/* What the high numbers are said to be in a line without any: "Hoe hoger het cijfer, hoe urgenter". */
static enum sense sense_of_high(struct cz_str line, sense_in *in)
{
	static const char *const up[] = {"hoger", "higher", "hoog cijfer", "hoogste cijfer"}, *const down[] = {"lager", "lower", "laag cijfer",
													       "laagste cijfer"};
	struct scale s;
	bool rises = says_one(line, up, CZ_COUNT(up)), falls = says_one(line, down, CZ_COUNT(down));
	read_scale(line, in, &s);
	enum sense last = s.n ? s.step[s.n - 1].sense : SENSE_NONE;
	if (rises == falls || !last)
		return SENSE_NONE;
	return rises == (last == SENSE_HIGH) ? SENSE_HIGH : SENSE_LOW;
}

bool cz_scale_rises(struct cz_str folded)
{
	return sense_of_high(folded, sense_of) == SENSE_HIGH;
}

/* A word that is a number of up to four digits, or 0. */
static unsigned number_in(struct cz_str word)
{
	unsigned n = 0;
	for (size_t i = 0; i < word.n; i++) {
		if (!cz_sign_is_digit(word.s[i]) || word.n > 4)
			return 0;
		n = 10 * n + (unsigned)(word.s[i] - '0');
	}
	return n;
}

/* The last number of a scale that a line tells of, "Rapportcijfer 1 t/m 10", "7-puntsschaal", "Schaal 0-10"; 0: it tells of none, or of
 * another thing, as in "Scores 1-10-2026". */
static unsigned range_of(struct cz_str line)
{
	static const char *const scale[] = {"cijfer", "cijfers", "rapportcijfer", "rapportcijfers", "schaal", "scale", "score", "scores",
					    "punten", "points", "antwoordschaal", "beoordeling", "waardering", "rating"};
	static const char *const to[] = {"t", "m", "tm", "tot", "en", "met", "to", "through"};
	const bool told = says_one(line, scale, CZ_COUNT(scale));
	bool begun = false;
	unsigned last = 0, before = 0;
	for (struct cz_str word; cz_text_word(&line, " ", &word);) {
		const unsigned n = number_in(word);
		if (before && cz_text_starts(word, "punts"))
			return before;
		if (last && n)
			return 0;
		if (begun && n)
			last = n;
		else if (!begun || !says_one(word, to, CZ_COUNT(to)))
			begun = cz_str_is(word, "0") || n == 1;
		before = n;
	}
	return told ? last : 0;
}

bool cz_scale_has_other_answers(struct cz_str folded, bool equals)
{
	enum { ONE = 1u << 1, FROM_FOUR = ~0u << 4, FROM_SIX = ~0u << 6, LAST = 5 };
	struct scale s;
	read_scale(folded, agreement_of, &s);
	static const char *const grade[] = {"rapportcijfer", "rapportcijfers"};
	unsigned good = numbers_of(&s, SENSE_HIGH), bad = numbers_of(&s, SENSE_LOW), last = range_of(folded);
	bool turned = good & ONE || bad & FROM_FOUR;
	return (turned && (equals || (good && bad))) || good & FROM_SIX || (last && last != LAST) ||
	       (!last && says_one(folded, grade, CZ_COUNT(grade))) ||
	       sense_of_high(folded, agreement_of) == SENSE_LOW;
}

unsigned char cz_scale_of_name(struct cz_str folded)
{
	static const char *const metres[] = {"mtr", "meter", "meters", "metre", "metres"};
	unsigned char tells = scale_of_urgency(folded);
	if (says_one(folded, metres, CZ_COUNT(metres)) || ends(folded, CZ_STR(" m")))
		tells |= CZ_SCALE_METRES;
	if (tells_unit(folded))
		tells |= CZ_SCALE_UNIT;
	static const char *const month_first[] = {"mm dd", "m d", "maand dag", "mnd dag", "month day"};
	if (says_one(folded, month_first, CZ_COUNT(month_first)))
		tells |= CZ_SCALE_MONTH_FIRST;
	return tells;
}

/* legends of yes and no */

static bool is_word_sign(char c)
{
	return cz_sign_is_letter(c) || cz_sign_is_digit(c) || (unsigned char)c >= 0x80;
}

/* The next word of a legend from *at; what stands between it and the word before goes into *gap. Empty at the end. */
static struct cz_str next_word(struct cz_str s, size_t *at, struct cz_str *gap)
{
	size_t from = *at, begin = from;
	while (begin < s.n && !is_word_sign(s.s[begin]))
		begin++;
	*at = begin;
	while (*at < s.n && is_word_sign(s.s[*at]))
		++*at;
	*gap = (struct cz_str){s.s + from, begin - from};
	return (struct cz_str){s.s + begin, *at - begin};
}

static bool has_sign(struct cz_str s, char c)
{
	return s.n && memchr(s.s, c, s.n);
}

/* 1 and 0 for a word of yes and no, "leeg" among them; -1 for any other. */
static int meaning(struct cz_str word)
{
	static const char *const empty[] = {"leeg", "blanco", "blank", "empty"};
	bool yes;
	struct cz_fault fault;
	for (size_t i = 0; i < CZ_COUNT(empty); i++)
		if (cz_text_eq_nocase(word, cz_str_of(empty[i])))
			return 0;
	return cz_take_yesno(word, &yes, &fault) ? yes : -1;
}

static bool is_no(struct cz_str word)
{
	static const char *const no[] = {"niet", "geen", "zonder", "not", "without"};
	for (size_t i = 0; i < CZ_COUNT(no); i++)
		if (cz_text_eq_nocase(word, cz_str_of(no[i])))
			return true;
	return false;
}

static bool is_digit(struct cz_str word)
{
	return word.n == 1 && cz_sign_is_digit(word.s[0]);
}

/* Whether these two words are said to be the same: by "=" or ":", or, in a legend without these, as in "1 nee". */
static bool are_paired(struct cz_str legend, struct cz_str a, struct cz_str gap, struct cz_str b)
{
	if (has_sign(gap, '='))
		return true;
	if (meaning(a) < 0 && meaning(b) < 0)
		return false;
	bool bare = !has_sign(legend, '=') && !has_sign(legend, ':');
	return has_sign(gap, ':') || (bare && cz_text_is_blank(gap) && is_digit(a) != is_digit(b));
}

/* What stands in brackets; without them, the name when it has a "=". */
static struct cz_str legend_of(struct cz_str name)
{
	for (size_t i = 0; i < name.n; i++)
		if (name.s[i] == '(' || name.s[i] == '[')
			return (struct cz_str){name.s + i, name.n - i};
	return has_sign(name, '=') ? name : (struct cz_str){"", 0};
}

unsigned char cz_scale_of_legend(struct cz_str name)
{
	struct cz_str legend = legend_of(name), gap, before = {"", 0};
	size_t at = 0, pairs = 0, single = 0; /* words of yes and no before the first pair: "0/1 = ja/nee" has two */
	bool denies = false, affirms = false;
	for (struct cz_str word; (word = next_word(legend, &at, &gap)).n; before = word) {
		const int means = meaning(word);
		denies |= is_no(word);
		affirms |= means == 1 || cz_text_eq_nocase(word, CZ_STR("wel"));
		if (before.n && are_paired(legend, before, gap, word)) {
			if (meaning(before) != means || (!pairs && single > 1))
				return CZ_SCALE_OTHER_YES;
			pairs++;
		}
		single += means >= 0;
	}
	return denies && !affirms ? CZ_SCALE_OTHER_YES : 0;
}
