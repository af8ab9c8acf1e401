#include "intake/bracket.h"
#include "base/text.h"
#include "intake/header_impl.h"
#include <string.h>

static const char *const denies[] = {"niet", "geen", "behalve", "not", "no", "except"};

static const char *const other[] = {
	"aangevraagd", "aanvraag", "aanvraagdatum", "aanvragen", "evaluatie", "expected", "expires", "expiry", "former", "geldig", "geplande",
	"gepland", "indicatie", "ingetrokken", "intake", "klacht", "leert", "nieuwsbrief", "nog", "oud", "oude", "planned", "previous", "proef",
	"proeftijd", "reistijd", "requested", "thuiszorg", "vakantie", "valid", "vergoeding", "verloopdatum", "verloopt", "verlopen",
	"vervaldatum", "vervallen", "vervalt", "verwacht", "verwachte", "volgen", "vorig", "vorige", "vroeger", "werkt", "wmo",
};

static const char *const plain[] = {
	/* units and formats */
	"km", "kilometer", "kilometers", "m", "meter", "meters", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "datum",
	"date", "dd", "mm", "jj", "jjjj", "yy", "yyyy", "code", "codes", "cijfer", "cijfers", "letters", "nummer", "nr", "id", "aantal", "pc4",
	"pc6", "postcode", "number", "digits",
	/* how many, and how to fill it in */
	"max", "maximaal", "maximum", "min", "minimaal", "minimum", "ca", "circa", "optioneel", "optional", "verplicht", "required", "indien",
	"als", "bekend", "known", "invullen", "aankruisen", "aanvinken", "kruis", "vink", "aan", "kies", "selecteer", "meerdere", "meer",
	"antwoorden", "mogelijk", "multiple", "select", "choose", "keuze", "graag", "svp", "aub", "vrij", "vrije", "tekst", "text", "veld",
	"toelichting", "bijv", "bv", "bijvoorbeeld", "zoals", "etc", "uniek", "automatisch", "intern", "lijst",
	/* answers */
	"ja", "nee", "yes", "x", "j", "n", "y", "v", "laag", "midden", "hoog", "man", "vrouw",
	/* whose, and joints */
	"hulpvrager", "hulpvraag", "vrijwilliger", "client", "clienten", "deelnemer", "inwoner", "klant", "aanvrager", "woonadres", "woonplaats",
	"plaats", "adres", "thuis", "huidig", "huidige", "actueel", "current", "gesproken", "spreekt", "gewenst", "gewenste", "aangeboden",
	"gevraagd", "gevraagde", "voorkeur", "gevolgd", "behaald", "per", "in", "of", "en", "or", "and", "op", "van", "voor", "de", "het", "een", "uw", "je", "jouw", "the", "your",
	"bij",
};

struct cz_str cz_bracket_before(struct cz_str name)
{
	if (!name.n || (name.s[name.n - 1] != ')' && name.s[name.n - 1] != ']'))
		return name;
	for (size_t i = name.n; i-- > 0;)
		if (name.s[i] == '(' || name.s[i] == '[')
			return cz_text_trim((struct cz_str){name.s, i});
	return name;
}

static bool begins_with(struct cz_str words, const char *const *word, size_t n)
{
	struct cz_str one;
	return cz_text_word(&words, " ", &one) && cz_text_is_one_of(one, word, n);
}

static bool ends_with(struct cz_str words, const char *const *word, size_t n)
{
	struct cz_str one, last = {"", 0};
	while (cz_text_word(&words, " ", &one))
		last = one;
	return cz_text_is_one_of(last, word, n);
}

static bool has_others_than(struct cz_str words, const char *const *word, size_t n)
{
	struct cz_str one;
	for (struct cz_str rest = words; cz_text_word(&rest, " ", &one);)
		if (!cz_text_is_one_of(one, word, n))
			return true;
	return false;
}

static bool holds_sign(struct cz_str s, const char *signs)
{
	for (size_t i = 0; i < s.n; i++)
		if (memchr(signs, s.s[i], strlen(signs)))
			return true;
	return false;
}

enum cz_bracket cz_bracket_of(struct cz_str name, struct cz_str words)
{
	const size_t before = cz_bracket_before(name).n;
	const struct cz_str inside = {name.s + before, name.n - before};
	if (before == name.n || holds_sign(inside, "="))
		return CZ_BRACKET_PLAIN;
	if (begins_with(words, denies, CZ_COUNT(denies)))
		return CZ_BRACKET_OTHER;
	if (holds_sign(inside, "/,;|-")) /* what may stand below it: "(ochtend/middag)", "(open, verlopen)" */
		return CZ_BRACKET_PLAIN;
	if (ends_with(words, denies, CZ_COUNT(denies)) || cz_header_holds_word(words, other, CZ_COUNT(other)))
		return CZ_BRACKET_OTHER;
	if (holds_sign(inside, "[:%0123456789")) /* one of several choices, "[Tuin]"; "(4 cijfers)" */
		return CZ_BRACKET_PLAIN;
	return has_others_than(words, plain, CZ_COUNT(plain)) ? CZ_BRACKET_DOUBT : CZ_BRACKET_PLAIN;
}
