#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/titles.h"
#include "model/types.h"

/* A kind of help that stands in a cell with something beside its name: its number in a list, its code, or words in brackets. */

/* "1. Tuin", "2) Tuin", "A - Tuin": the name behind its place in a list. An "N", an "X" and their like may say yes or no. */
static bool behind_number(struct cz_str s, struct cz_str *name)
{
	size_t n = 0;
	while (n < s.n && cz_sign_is_digit(s.s[n]))
		n++;
	bool letter = !n && s.n && cz_sign_upper(*s.s) >= 'A' && cz_sign_upper(*s.s) <= 'F';
	n += letter;
	bool apart = n + 2 < s.n && s.s[n] == ' ' && s.s[n + 1] == '-' && s.s[n + 2] == ' ';
	bool closed = n + 1 < s.n && memchr(".):", s.s[n], 3) && s.s[n + 1] == ' ';
	if (!n || (!apart && !closed))
		return false;
	*name = cz_text_trim((struct cz_str){s.s + n + (apart ? 2 : 1), s.n - n - (apart ? 2 : 1)});
	return name->n > 0;
}

/* "Tuin (let op: hond)" */
static bool before_brackets(struct cz_str s, struct cz_str *name, struct cz_str *words)
{
	const char *open = s.n && s.s[s.n - 1] == ')' ? memchr(s.s, '(', s.n) : NULL;
	if (!open)
		return false;
	size_t n = (size_t)(open - s.s);
	*name = cz_text_trim((struct cz_str){s.s, n});
	*words = cz_text_trim((struct cz_str){open + 1, s.n - n - 2});
	return name->n && words->n && !memchr(words->s, '(', words->n);
}

/* Words in brackets that may take back what stands before them: "vervoer (niet)", "tuin (gestopt)", "tuin (misschien)". */
static bool may_take_back(struct cz_str words)
{
	static const char *const doubt[] = {
		"niet", "geen", "nee", "nooit", "not", "no", "never", "misschien", "eventueel", "evt", "mogelijk", "nog", "maybe", "of", "or",
		"stop", "oud", "was", "voorheen", "eerder", "vroeger", "tot", "until", "behalve", "except", "pauze", "klaar", "done", "zelf",
	};
	struct cz_str rest = words, word;
	while (cz_text_word(&rest, " .,;:/-()!", &word))
		if (cz_text_is_one_of(word, doubt, CZ_COUNT(doubt)))
			return true;
	return memchr(words.s, '?', words.n) || cz_title_says_end(words);
}

static const char *const other_kind[] = {"anders", "overig", "other"};

/* "Anders, namelijk: piano stemmen" */
static bool behind_other(struct cz_str s, struct cz_str *words)
{
	static const char *const namely[] = {"namelijk", "nl", "te weten", "namely"};
	for (size_t i = 0; i < CZ_COUNT(other_kind); i++) {
		struct cz_str rest = s;
		if (!cz_text_begins(rest, other_kind[i]))
			continue;
		rest = (struct cz_str){rest.s + strlen(other_kind[i]), rest.n - strlen(other_kind[i])};
		size_t comma = rest.n && (*rest.s == ',' || *rest.s == ':');
		rest = cz_text_trim((struct cz_str){rest.s + comma, rest.n - comma});
		for (size_t k = 0; k < CZ_COUNT(namely); k++) {
			size_t n = strlen(namely[k]);
			if (!cz_text_begins(rest, namely[k]) || (rest.n > n && !memchr(" .:", rest.s[n], 3)))
				continue;
			while (n < rest.n && memchr(" .:", rest.s[n], 3))
				n++;
			*words = (struct cz_str){rest.s + n, rest.n - n};
			return !memchr(words->s, ',', words->n);
		}
	}
	return false;
}

static int find(const struct at *at, struct cz_str s, const char **code)
{
	return cz_cell_look_up(at, &at->c->categories, s, code);
}

/* "VRV - vervoer": a code and its name. 1 when they agree. */
static int both_agree(const struct at *at, struct cz_str a, struct cz_str b, const char **code)
{
	const char *other;
	int rc = find(at, a, code);
	rc = rc > 0 ? find(at, b, &other) : rc;
	return rc > 0 ? strcmp(*code, other) == 0 : rc;
}

static int with_brackets(const struct at *at, struct cz_str s, const char **code, bool *more)
{
	struct cz_str name, words;
	const char *other;
	if (!before_brackets(s, &name, &words))
		return 0;
	int rc = find(at, name, code), inside = rc > 0 ? find(at, words, &other) : 0;
	if (rc <= 0 || inside < 0)
		return rc < 0 ? rc : inside;
	*more = !inside;
	return inside ? strcmp(*code, other) == 0 : !may_take_back(words);
}

static int with_code(const struct at *at, struct cz_str s, const char **code)
{
	static const char *const between[] = {" - ", ": "};
	for (size_t i = 0; i < CZ_COUNT(between); i++) {
		const size_t n = strlen(between[i]);
		for (size_t k = 1; k + n < s.n; k++)
			if (memcmp(s.s + k, between[i], n) == 0)
				return both_agree(at, (struct cz_str){s.s, k}, (struct cz_str){s.s + k + n, s.n - k - n}, code);
	}
	return 0;
}

static int with_other(const struct at *at, struct cz_str s, const char **code, bool *more)
{
	struct cz_str words;
	if (!behind_other(s, &words))
		return 0;
	int rc = find(at, words, code);
	*more = !rc && words.n;
	return rc ? rc : find(at, CZ_STR("OVG"), code);
}

static int help_of(const struct at *at, struct cz_str s, const char **code, bool *more)
{
	struct cz_str name;
	*more = false;
	int rc = find(at, s, code);
	if (rc || s.n < 4 || !memchr(s.s, ' ', s.n))
		return rc;
	if (behind_number(s, &name))
		rc = find(at, name, code);
	if (!rc)
		rc = with_code(at, s, code);
	if (!rc)
		rc = with_brackets(at, s, code, more);
	return rc ? rc : with_other(at, s, code, more);
}

int cz_cell_help_of(const struct at *at, struct cz_str s, const char **code)
{
	bool more;
	return help_of(at, s, code, &more);
}

/* At a glance, since every cell is asked. */
static bool may_say_more(struct cz_str s)
{
	return s.n && (s.s[s.n - 1] == ')' || (memchr("aAoO", *s.s, 4) && cz_text_begins_one_of(s, other_kind, CZ_COUNT(other_kind))));
}

void cz_cell_tell_more_help(const struct at *at, struct cz_str s)
{
	const char *code;
	bool more;
	if (at->f->codes != &cz_vocab_category || !may_say_more(s) || at->take->constant)
		return;
	if (help_of(at, s, &code, &more) > 0 && more)
		cz_convert_warn(at->c, (struct cz_problem){CZ389, at->f->key, at->column, .value = s});
}

/* Words for several kinds of help, with the codes of these. */
static const struct {
	const char *names, *codes;
} of_several[] = {
	{"begeleiding|begeleiden|individuele begeleiding", "GZL, VRV, ADM"},
	{"ziekenhuisbezoek|ziekenhuis|huisarts|dokter|tandarts|arts|kapper|kerkbezoek|kerk", "VRV, GZL"},
	{"mantelzorg|mantelzorger|mantelzorghulp", "MZS, RSP"},
	{"oppas|oppassen|oppasdienst|oppashulp", "GEZ, RSP, DIE"},
	{"wassen|hulp bij wassen|hulp bij het wassen", "HHD, ZRG"},
	{"eten|hulp bij eten|hulp bij het eten", "KOK, ZRG"},
	{"medicijnen|apotheek", "BDS, ZRG"},
	{"koffie|kopje koffie|bakje koffie|eenzaamheid|luisterend oor|contact|gesprek|aandacht", "GZL, TEL, ACT"},
	{"telefoon|beeldbellen|videobellen", "TEL, DIG"},
	{"mail|e-mail|internetbankieren", "DIG, ADM"},
	{"schilderen|opruimen|huis opruimen|vuilnis|meubels|inpakken", "SJW, KLS, HHD"},
	{"praktische hulp|praktisch|praktische ondersteuning|hand- en spandiensten|hand en spandiensten|hulp in huis|burenhulp",
	 "KLS, HHD, BDS"},
	{"naaien|kleding herstellen|kledingreparatie|verstelwerk", "HHD, KLS"},
	{"lotgenotencontact|ontmoeting", "ACT, MZS"},
	{"maaltijd en gezelschap|eetcaf\xc3\xa9|eetcafe", "KOK, ACT"},
	{"sneeuw ruimen|balkon|in en om het huis", "KLS, TUI"},
	{"naar school brengen|kinderen halen en brengen", "GEZ, VRV"},
	{"taalcafe|taalcaf\xc3\xa9|fietsles|muziek|handwerken|creatief", "ACT, TAL, UIT"},
};

static const char *kinds_of(struct cz_str s)
{
	for (size_t i = 0; i < CZ_COUNT(of_several); i++) {
		struct cz_str name;
		for (const char *names = of_several[i].names; cz_str_part(&names, '|', &name);)
			if (cz_text_eq_nocase(s, name))
				return of_several[i].codes;
	}
	return NULL;
}

bool cz_cell_refuse_name(const struct at *at, struct cz_str s)
{
	const char *kinds = at->f->codes == &cz_vocab_category ? kinds_of(s) : NULL;
	if (!kinds)
		return cz_cell_refuse(at, CZ239, s);
	return cz_convert_note(at->c, CZ258, at->f->key, at->column < at->c->cells ? at->column + 1 : 0, kinds, s);
}
