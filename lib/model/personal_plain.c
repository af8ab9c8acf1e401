#include "model/personal.h"
#include "model/personal_parts.h"

/* Whether a name of a column or a key is made of words that such names are made of. Names of people and streets have no end, so that
 * a list of them would always miss some; what columns are called is limited, and a name that is not known is only not shown. */

static const char *const words_of[26] = {
#include "model/plain_words.def"
};

/* 1: a word of the list; 2: one that is a part of names of people too; 0: none. */
static int listed(struct cz_str folded)
{
	if (!folded.n || *folded.s < 'a' || *folded.s > 'z')
		return 0;
	const char *from = words_of[*folded.s - 'a'] + 1, *to = from + strlen(from);
	while (from < to) {
		const char *word = from + (to - from) / 2;
		while (word > from && word[-1] != ' ')
			word--;
		size_t n = strcspn(word, " ~");
		int order = cz_str_compare(folded, (struct cz_str){word, n});
		if (!order)
			return word[n] == '~' ? 2 : 1;
		if (order < 0)
			to = word;
		else
			from = word + n + (word[n] == '~') + 1;
	}
	return 0;
}

/* "vrijwilligersnummer": words of the list, perhaps with a sound between them. */
static bool is_compound(struct cz_str folded, int parts)
{
	static const char *const joint[] = {"", "s", "e", "en", "n"};
	enum { SHORTEST = 3, SHORTEST_END = 4, MOST = 3 };
	for (size_t n = SHORTEST; n + SHORTEST_END <= folded.n; n++) {
		if (listed((struct cz_str){folded.s, n}) != 1)
			continue;
		for (size_t i = 0; i < CZ_COUNT(joint); i++) {
			size_t used = n + strlen(joint[i]);
			struct cz_str rest = {folded.s + used, used < folded.n ? folded.n - used : 0};
			bool joined = rest.n >= SHORTEST_END && memcmp(folded.s + n, joint[i], used - n) == 0;
			if (joined && (listed(rest) == 1 || (parts + 1 < MOST && is_compound(rest, parts + 1))))
				return true;
		}
	}
	return false;
}

static bool is_letter(struct cz_str s, size_t i)
{
	return cz_lead_is_letter(cz_sign_lead(s, i));
}

/* The letters of one word: "userName" has two of them, and so has "RDCoordinaat". */
static size_t word_length(struct cz_str s)
{
	size_t n = 0;
	while (n < s.n && is_letter(s, n)) {
		bool up = n && cz_sign_is_capital(s.s[n]);
		bool turns = up && (!cz_sign_is_capital(s.s[n - 1]) || (n + 1 < s.n && s.s[n + 1] >= 'a' && s.s[n + 1] <= 'z'));
		if (turns)
			break;
		n++;
	}
	return n;
}

/* What has been seen of a name. */
struct seen {
	size_t words, doubtful, capitals; /* words; those that may be of a person; those that begin with a capital */
	bool sentence;                    /* of so many words that those in small letters need not be known */
};

/* Latin letters with their marks, which no folding makes much longer. Words of the list have no others. */
static bool is_latin(struct cz_str word)
{
	for (size_t i = 0; i < word.n; i++) {
		unsigned char c = (unsigned char)word.s[i];
		if (c >= 0xc0 && (c < 0xc3 || c > 0xc5) && c != 0xcc)
			return false;
	}
	return true;
}

static bool word_is_plain(struct cz_str word, bool numbered, struct seen *seen)
{
	enum { LONGEST = 48, CODE = 2 };
	char folded[4 * LONGEST]; /* each two bytes of a Latin letter become at most four on the way */
	struct cz_buf b = {.data = folded, .cap = sizeof folded};
	seen->words++;
	seen->capitals += cz_sign_is_capital(*word.s);
	if (word.n == 1 || (numbered && word.n <= CODE))
		return true;
	if (word.n > LONGEST || !is_latin(word) || !cz_text_fold(word, &b))
		return false;
	struct cz_str text = {folded, b.len};
	int kind = listed(text);
	seen->doubtful += kind == 2;
	if (kind || is_compound(text, 1))
		return true;
	return seen->sentence && !cz_sign_is_capital(*word.s) && (unsigned char)*word.s < 0x80;
}

bool cz_word_is_plain(struct cz_str word)
{
	struct seen seen = {0};
	return word_is_plain(word, false, &seen) && !seen.doubtful;
}

/* Numbers of a question, a year, a phase; "2e", "m2". Not so many digits as a postcode has with its letters. */
static bool number_is_plain(size_t digits, size_t letters)
{
	return letters ? digits <= 3 && letters <= 2 : digits <= 4;
}

static size_t count_words(struct cz_str s)
{
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++)
		n += is_letter(s, i) && (i == 0 || !is_letter(s, i - 1));
	return n;
}

bool cz_personal_plain(struct cz_str name)
{
	enum { SENTENCE = 5 };
	struct seen seen = {.sentence = count_words(name) >= SENTENCE};
	for (size_t i = 0; i < name.n;) {
		struct cz_str rest = {name.s + i, name.n - i};
		size_t digits = cz_digits_at(rest, 0), letters = 0;
		if (digits) {
			while (digits + letters < rest.n && is_letter(rest, digits + letters))
				letters++;
			if (!number_is_plain(digits, letters))
				return false;
			i += digits + letters;
		} else if ((letters = word_length(rest))) {
			bool numbered = letters < rest.n && cz_sign_is_digit(rest.s[letters]);
			if (!word_is_plain((struct cz_str){rest.s, letters}, numbered, &seen))
				return false;
			i += letters;
		} else {
			size_t sign = cz_utf8_length(rest);
			i += sign ? sign : 1;
		}
	}
	return seen.words < 2 || !seen.capitals || seen.doubtful < seen.words;
}

bool cz_personal_hides(struct cz_str name)
{
	return cz_personal_find(name, NULL) != CZ_PERSONAL_NONE || cz_bsn_is(name) || !cz_personal_plain(name);
}

/* "jan_de_vries" */
static bool links_names(struct cz_str key)
{
	static const char *const link[] = {"_de_", "_van_", "_der_", "_den_"};
	for (size_t i = 0; i < key.n; i++)
		for (size_t k = 0; k < CZ_COUNT(link); k++)
			if (cz_text_starts((struct cz_str){key.s + i, key.n - i}, link[k]))
				return true;
	return false;
}

enum cz_personal cz_personal_key(struct cz_str key)
{
	bool marked = key.n && *key.s == '@'; /* "@context" of JSON-LD */
	enum cz_personal kind = cz_personal_betrays((struct cz_str){key.s + marked, key.n - marked});
	size_t n = 0;
	while (n < key.n && ((key.s[n] >= 'a' && key.s[n] <= 'z') || key.s[n] == '_' || cz_sign_is_digit(key.s[n])))
		n++;
	bool by_program = n == key.n, named = by_program ? links_names(key) : cz_name_is(key);
	if (!kind && cz_word_is_given(key))
		return CZ_PERSONAL_NAME;
	return kind || !named || cz_personal_plain(key) ? kind : CZ_PERSONAL_NAME;
}
