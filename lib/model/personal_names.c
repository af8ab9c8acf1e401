#include "model/personal.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/text.h"

/* Column names, folded. One that ends with '*' is the beginning of a name, one with '*' in front is its end;
 * both mean part of it. "naam" alone is a person's in the exports seen; the names of organisations, streets of
 * offices and the like are kept by a recipe that maps them. */
struct header {
	const char *pattern;
	enum cz_personal kind;
};

static const struct header headers[] = {
	{"bsn*", CZ_PERSONAL_BSN},             {"* bsn*", CZ_PERSONAL_BSN},         {"*burgerservice*", CZ_PERSONAL_BSN},
	{"*bsn", CZ_PERSONAL_BSN},             {"*bsnn*", CZ_PERSONAL_BSN},         {"b s n*", CZ_PERSONAL_BSN},
	{"* b s n*", CZ_PERSONAL_BSN},         {"burg service*", CZ_PERSONAL_BSN},  {"burg serv*", CZ_PERSONAL_BSN},
	{"*burger service*", CZ_PERSONAL_BSN}, {"sofi*", CZ_PERSONAL_BSN},          {"*sofinummer*", CZ_PERSONAL_BSN},
	{"citizen service number", CZ_PERSONAL_BSN}, {"social security number", CZ_PERSONAL_BSN},
	{"e mail*", CZ_PERSONAL_EMAIL},        {"* e mail*", CZ_PERSONAL_EMAIL},       {"*email*", CZ_PERSONAL_EMAIL},      {"mail", CZ_PERSONAL_EMAIL},
	{"mailadres", CZ_PERSONAL_EMAIL},
	{"tel", CZ_PERSONAL_PHONE},            {"tel nr", CZ_PERSONAL_PHONE},       {"telnr", CZ_PERSONAL_PHONE},
	{"telefoon", CZ_PERSONAL_PHONE},       {"telefoon *", CZ_PERSONAL_PHONE},      {"*telefoonnummer*", CZ_PERSONAL_PHONE}, {"telefoonnr*", CZ_PERSONAL_PHONE},
	{"mobiel", CZ_PERSONAL_PHONE},         {"mobiel n*", CZ_PERSONAL_PHONE},    {"mobieln*", CZ_PERSONAL_PHONE},
	{"mob", CZ_PERSONAL_PHONE},            {"mob nr", CZ_PERSONAL_PHONE},      {"mobnr", CZ_PERSONAL_PHONE},
	{"mobile", CZ_PERSONAL_PHONE},         {"mobile n*", CZ_PERSONAL_PHONE},    {"phone", CZ_PERSONAL_PHONE},
	{"phone n*", CZ_PERSONAL_PHONE},       {"* phone n*", CZ_PERSONAL_PHONE},   {"telephone*", CZ_PERSONAL_PHONE},
	{"mobiele telefoon*", CZ_PERSONAL_PHONE}, {"mobile phone*", CZ_PERSONAL_PHONE},
	{"06", CZ_PERSONAL_PHONE},             {"06 nummer", CZ_PERSONAL_PHONE},    {"gsm", CZ_PERSONAL_PHONE},
	{"fax*", CZ_PERSONAL_PHONE},           {"whatsapp*", CZ_PERSONAL_PHONE},    {"tel *", CZ_PERSONAL_PHONE},
	{"*iban*", CZ_PERSONAL_IBAN},          {"*rekeningnummer*", CZ_PERSONAL_IBAN}, {"rekeningnr*", CZ_PERSONAL_IBAN},
	{"bankrekening*", CZ_PERSONAL_IBAN},   {"bank account*", CZ_PERSONAL_IBAN},
	{"*geboorte*", CZ_PERSONAL_BIRTH},     {"geb datum*", CZ_PERSONAL_BIRTH},   {"gebdatum*", CZ_PERSONAL_BIRTH},
	{"geboren", CZ_PERSONAL_BIRTH},        {"*birth*", CZ_PERSONAL_BIRTH},      {"dob", CZ_PERSONAL_BIRTH},
	{"leeftijd", CZ_PERSONAL_BIRTH},       {"age", CZ_PERSONAL_BIRTH},
	{"straat*", CZ_PERSONAL_STREET},       {"street*", CZ_PERSONAL_STREET}, {"* street*", CZ_PERSONAL_STREET},     {"huisn*", CZ_PERSONAL_STREET},
	{"huis nr", CZ_PERSONAL_STREET},       {"house number*", CZ_PERSONAL_STREET}, {"adres*", CZ_PERSONAL_STREET},
	{"address*", CZ_PERSONAL_STREET},      {"woonadres*", CZ_PERSONAL_STREET},  {"toevoeging*", CZ_PERSONAL_STREET},
	{"huisletter", CZ_PERSONAL_STREET},    {"bezoekadres*", CZ_PERSONAL_STREET}, {"home address*", CZ_PERSONAL_STREET}, {"mailing address*", CZ_PERSONAL_STREET},
	{"naam", CZ_PERSONAL_NAME},            {"name", CZ_PERSONAL_NAME},          {"voornaam*", CZ_PERSONAL_NAME},
	{"voornamen", CZ_PERSONAL_NAME},       {"achternaam*", CZ_PERSONAL_NAME},   {"roepnaam", CZ_PERSONAL_NAME},
	{"voorletter*", CZ_PERSONAL_NAME},     {"initialen", CZ_PERSONAL_NAME},     {"initials", CZ_PERSONAL_NAME},
	{"tussenvoegsel*", CZ_PERSONAL_NAME},  {"first name*", CZ_PERSONAL_NAME},   {"firstname*", CZ_PERSONAL_NAME},
	{"last name*", CZ_PERSONAL_NAME},      {"lastname*", CZ_PERSONAL_NAME},     {"surname*", CZ_PERSONAL_NAME},
	{"family name*", CZ_PERSONAL_NAME},    {"full name*", CZ_PERSONAL_NAME},    {"volledige naam*", CZ_PERSONAL_NAME},
	{"meisjesnaam", CZ_PERSONAL_NAME},     {"geslachtsnaam", CZ_PERSONAL_NAME}, {"naam vrijwilliger", CZ_PERSONAL_NAME},
	{"naam hulpvrager", CZ_PERSONAL_NAME}, {"naam client", CZ_PERSONAL_NAME},   {"naam deelnemer", CZ_PERSONAL_NAME},
	{"naam aanvrager", CZ_PERSONAL_NAME},  {"naam cliente", CZ_PERSONAL_NAME},  {"naam contactpersoon", CZ_PERSONAL_NAME},
	{"contactpersoon naam", CZ_PERSONAL_NAME}, {"contact name", CZ_PERSONAL_NAME}, {"clientnaam", CZ_PERSONAL_NAME},
	{"aanhef", CZ_PERSONAL_NAME},          {"volunteer name", CZ_PERSONAL_NAME}, {"client name", CZ_PERSONAL_NAME},
	{"*voornaam*", CZ_PERSONAL_NAME},      {"*achternaam*", CZ_PERSONAL_NAME},  {"*roepnaam*", CZ_PERSONAL_NAME},
	{"client naam", CZ_PERSONAL_NAME},     {"klant naam", CZ_PERSONAL_NAME},    {"klantnaam*", CZ_PERSONAL_NAME},
	{"deelnemer naam", CZ_PERSONAL_NAME},  {"deelnemersnaam", CZ_PERSONAL_NAME}, {"vrijwilligersnaam", CZ_PERSONAL_NAME},
	{"vrijwilliger naam", CZ_PERSONAL_NAME}, {"hulpvrager naam", CZ_PERSONAL_NAME}, {"aanvrager naam", CZ_PERSONAL_NAME},
	{"inwoner naam", CZ_PERSONAL_NAME},    {"naam inwoner", CZ_PERSONAL_NAME},  {"naam klant", CZ_PERSONAL_NAME},
	{"naam partner", CZ_PERSONAL_NAME},    {"partner naam", CZ_PERSONAL_NAME},  {"naam mantelzorg*", CZ_PERSONAL_NAME},
	{"mantelzorger naam", CZ_PERSONAL_NAME}, {"naam kind*", CZ_PERSONAL_NAME},  {"naam ouder*", CZ_PERSONAL_NAME},
	{"naam moeder", CZ_PERSONAL_NAME},     {"naam vader", CZ_PERSONAL_NAME},    {"naam huisarts", CZ_PERSONAL_NAME},
	{"naam maatje", CZ_PERSONAL_NAME},     {"naam melder", CZ_PERSONAL_NAME},   {"naam begeleider", CZ_PERSONAL_NAME},
	{"naam coordinator", CZ_PERSONAL_NAME}, {"naam adres*", CZ_PERSONAL_NAME},  {"naam en adres*", CZ_PERSONAL_NAME},
	{"naw*", CZ_PERSONAL_NAME},            {"noodcontact", CZ_PERSONAL_NAME},   {"noodcontact naam", CZ_PERSONAL_NAME},
	{"emergency contact", CZ_PERSONAL_NAME},
	{"emergency contact name", CZ_PERSONAL_NAME}, {"naam contact", CZ_PERSONAL_NAME}, {"nickname", CZ_PERSONAL_NAME},
	{"geb dat*", CZ_PERSONAL_BIRTH},       {"gebdat*", CZ_PERSONAL_BIRTH},      {"geb jaar", CZ_PERSONAL_BIRTH},
	{"geboren op", CZ_PERSONAL_BIRTH},     {"leeftijd in jaren", CZ_PERSONAL_BIRTH}, {"noodnummer*", CZ_PERSONAL_PHONE},
	{"06 nr", CZ_PERSONAL_PHONE},          {"mobiele n*", CZ_PERSONAL_PHONE},   {"prive nummer", CZ_PERSONAL_PHONE},
	{"prive tel*", CZ_PERSONAL_PHONE},     {"prive mail*", CZ_PERSONAL_EMAIL},  {"mail prive", CZ_PERSONAL_EMAIL},
};

static bool ends(struct cz_str s, struct cz_str end)
{
	return s.n >= end.n && memcmp(s.s + s.n - end.n, end.s, end.n) == 0;
}

static bool fits(struct cz_str s, const char *pattern)
{
	struct cz_str p = cz_str_of(pattern);
	bool before = p.s[0] == '*', behind = p.s[p.n - 1] == '*';
	struct cz_str core = {p.s + before, p.n - before - behind};
	if (!before && !behind)
		return cz_str_eq(s, core);
	if (!before)
		return s.n >= core.n && memcmp(s.s, core.s, core.n) == 0;
	if (!behind)
		return ends(s, core);
	for (size_t i = 0; i + core.n <= s.n; i++)
		if (memcmp(s.s + i, core.s, core.n) == 0)
			return true;
	return false;
}

static enum cz_personal kind_of(struct cz_str folded)
{
	for (size_t i = 0; i < CZ_COUNT(headers); i++)
		if (fits(folded, headers[i].pattern))
			return headers[i].kind;
	return CZ_PERSONAL_NONE;
}

/* "tel1", "mobiel 2": the first and second of that name. */
static struct cz_str without_number(struct cz_str folded)
{
	enum { MOST = 2 };
	size_t n = folded.n;
	while (n && folded.n - n < MOST && cz_sign_is_digit(folded.s[n - 1]))
		n--;
	return cz_text_trim((struct cz_str){folded.s, n});
}

static enum cz_personal kind_or_numbered(const struct cz_buf *folded)
{
	struct cz_str s = {cz_buf_text(folded), folded->len};
	enum cz_personal kind = kind_of(s);
	return kind ? kind : kind_of(without_number(s));
}

int cz_personal_header(struct cz_str name, enum cz_personal *out)
{
	struct cz_buf folded = CZ_BUF_INIT;
	bool good = cz_text_fold(name, &folded);
	*out = good ? kind_or_numbered(&folded) : CZ_PERSONAL_NONE;
	if (good && !*out && cz_text_is_camel(name)) { /* "phoneNumber" */
		cz_buf_clear(&folded);
		good = cz_text_fold_camel(name, &folded);
		*out = good ? kind_or_numbered(&folded) : CZ_PERSONAL_NONE;
	}
	cz_buf_release(&folded);
	return good ? 0 : CZ_ENOMEM;
}
