#include "model/personal.h"
#include "model/personal_parts.h"

/* Addresses, accounts and pages on the internet that are no whole address of e-mail. */

static bool is_letter_or_digit(char c)
{
	return cz_sign_is_letter(c) || cz_sign_is_digit(c);
}

/* How much from i on may be the host of an address. */
static size_t host_length(struct cz_str s, size_t i)
{
	size_t n = 0;
	while (i + n < s.n && (is_letter_or_digit(s.s[i + n]) || s.s[i + n] == '-'))
		n++;
	return n;
}

/* "voorbeeld punt nl", "gmail DOT com" */
static bool is_host_in_words(struct cz_str s)
{
	static const char *const usual[] = {"nl", "com", "org", "net", "eu", "be", "de"};
	size_t host = host_length(s, 0), n = 0;
	struct cz_str end = {s.s + host, s.n - host};
	const char *spoken = cz_text_begins(end, " punt ") ? " punt " : cz_text_begins(end, " dot ") ? " dot " : "";
	size_t point = strlen(spoken);
	while (point && point + n < end.n && cz_sign_is_letter(end.s[point + n]))
		n++;
	return host && n && cz_text_is_one_of((struct cz_str){end.s + point, n}, usual, CZ_COUNT(usual));
}

bool cz_tells_email(struct cz_str before, struct cz_str word, struct cz_str rest)
{
	static const char *const at[] = {"apenstaartje", "apestaartje", "apenstaart", "apestaart"};
	if (!before.n)
		return false;
	size_t i = cz_skip_spaces(rest, 0);
	if (cz_text_eq_nocase(word, CZ_STR("at")))
		return i && is_host_in_words((struct cz_str){rest.s + i, rest.n - i});
	if (!cz_text_is_one_of(word, at, CZ_COUNT(at)))
		return false;
	i += host_length(rest, i);
	struct cz_str end = {rest.s + i, rest.n - i};
	size_t point = cz_text_begins(end, ".") ? 1 : cz_text_begins(end, " punt ") ? strlen(" punt ") : 0;
	return point && point < end.n && cz_sign_is_letter(end.s[point]);
}

bool cz_tells_account_online(struct cz_str s, size_t i)
{
	static const char *const provider[] = {
		"gmail", "hotmail", "outlook", "live", "ziggo", "kpnmail", "kpn", "planet", "xs4all", "icloud",
		"yahoo", "hetnet", "upcmail", "quicknet", "telfort", "msn",
	};
	enum { SHORTEST = 4 };
	size_t n = 0;
	while (i + 1 + n < s.n && (is_letter_or_digit(s.s[i + 1 + n]) || memchr("_.", s.s[i + 1 + n], 2)))
		n++;
	while (n && s.s[i + n] == '.')
		n--;
	struct cz_str name = {s.s + i + 1, n};
	if (i && is_letter_or_digit(s.s[i - 1]))
		return cz_text_is_one_of(name, provider, CZ_COUNT(provider));
	return n >= SHORTEST && cz_sign_is_letter(*name.s) && !cz_personal_plain(name);
}

bool cz_tells_page(struct cz_str word, struct cz_str rest)
{
	static const char *const site[] = {"facebook", "instagram", "linkedin", "twitter", "tiktok"};
	size_t n = strlen(".com/");
	return cz_text_begins(rest, ".com/") && n < rest.n && is_letter_or_digit(rest.s[n]) &&
	       cz_text_is_one_of(word, site, CZ_COUNT(site));
}
