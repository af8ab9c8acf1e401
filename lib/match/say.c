#include "match/say.h"
#include "base/num.h"
#include "base/text.h"

/* Words, not code: {Dutch, English}, by enum cz_lang. */
typedef const char *const two[CZ_LANGS];

static two rule_text[CZ_RULES + 1] = {
	[CZ_RULE_STATUS] = {"is op deze dag niet actief (gepauzeerd, vertrokken, afwezig), of helpt deze vrager al",
			    "is not active on this day (paused, left, absent), or helps this person already"},
	[CZ_RULE_CATEGORY] = {"biedt dit soort hulp niet", "does not offer this kind of help"},
	[CZ_RULE_ORGANISATION] = {"werkt voor een organisatie die hier niet (of alleen voor zichzelf) werkt",
				  "works for an organisation that does not work here, or only for itself"},
	[CZ_RULE_REFUSAL] = {"heeft eerder nee gezegd, of een van beiden wil dit niet",
			     "said no before, or one of the two does not want this"},
	[CZ_RULE_DISTANCE] = {"woont te ver weg, of de afstand is niet bekend",
			      "lives too far away, or the distance is not known"},
	[CZ_RULE_TIMES] = {"kan niet op de gevraagde dagdelen", "is not free on the dayparts asked for"},
	[CZ_RULE_LANGUAGE] = {"spreekt geen van de gevraagde talen", "speaks none of the languages asked for"},
	[CZ_RULE_FEATURES] = {"mist iets dat nodig is", "lacks something needed"},
	[CZ_RULE_PLACE] = {"heeft geen plaats meer", "has no place left"},
	[CZ_RULE_ASKED] = {"is al te vaak of te kort geleden gevraagd", "was asked too often or too recently"},
	[CZ_RULE_GROUP] = {"is geen groep van de gevraagde grootte", "is no group of the size asked for"},
	[CZ_RULE_POLICY] = {"mag dit volgens het beleid van de gemeente niet doen",
			    "may not do this under the municipality's policy"},
};

static two term_text[CZ_TERMS] = {
	[CZ_TERM_START] = {"begin", "start"},
	[CZ_TERM_DISTANCE] = {"afstand", "distance"},
	[CZ_TERM_TIMES] = {"maar een dagdeel samen", "a single daypart in common"},
	[CZ_TERM_LANGUAGE] = {"alleen een tweede taal samen", "only a second language in common"},
	[CZ_TERM_WISHES] = {"wensen niet vervuld", "wishes not met"},
	[CZ_TERM_INTERESTS] = {"gedeelde interesses", "shared interests"},
	[CZ_TERM_EXPERIENCE] = {"ervaring met deze hulp", "experience with this help"},
	[CZ_TERM_CONTINUITY] = {"hielp deze vrager eerder", "helped this person before"},
	[CZ_TERM_KEPT] = {"stond al voorgesteld", "proposed already"},
	[CZ_TERM_ASKED] = {"pas nog gevraagd", "asked lately"},
	[CZ_TERM_RARE] = {"zeldzame eigenschap, hier niet nodig", "rare feature, not needed here"},
	[CZ_TERM_WAITING] = {"door wachten dringender geworden", "made more urgent by waiting"},
	[CZ_TERM_ACCEPTANCE] = {"zegt vaak ja", "often says yes"},
	[CZ_TERM_LOAD] = {"doet al iets anders", "does something else already"},
};

static two lack_text[CZ_LACKS] = {
	[CZ_LACK_CAR] = {"auto", "car"},
	[CZ_LACK_VOG] = {"geldige VOG", "valid certificate of conduct"},
	[CZ_LACK_TRAINING] = {"training", "training"},
	[CZ_LACK_SKILLS] = {"vaardigheid", "skill"},
	[CZ_LACK_GENDER] = {"gevraagd geslacht", "gender asked for"},
};

const char *cz_say_rule(enum cz_rule rule, enum cz_lang lang)
{
	return rule_text[rule][lang];
}

const char *cz_say_term(enum cz_term term, enum cz_lang lang)
{
	return term_text[term][lang];
}

const char *cz_say_lack(enum cz_lack lack, enum cz_lang lang)
{
	return lack_text[lack][lang];
}

const char *cz_say_no_place(bool volunteer, bool postcode, enum cz_lang lang)
{
	static two text[2][2] = {
		{{"de hulpvraag heeft geen postcode en geen punt", "the request has no postcode and no point"},
		 {"de postcode van de hulpvraag staat bij geen plaats (record place)",
		  "no place (record place) has the postcode of the request"}},
		{{"de vrijwilliger heeft geen postcode en geen punt", "the volunteer has no postcode and no point"},
		 {"de postcode van de vrijwilliger staat bij geen plaats (record place)",
		  "no place (record place) has the postcode of the volunteer"}},
	};
	return text[volunteer][postcode][lang];
}

void cz_say_id(struct cz_buf *out, const char *id)
{
	const size_t from = out->len;
	cz_text_add_plain(out, cz_str_of(id));
	for (size_t k = from; k < out->len; k++)
		if (out->data[k] == ' ')
			out->data[k] = CZ_ID_BLANK;
}

void cz_say_daypart(struct cz_buf *out, int daypart, enum cz_lang lang)
{
	static two day[] = {{"maandag", "Monday"}, {"dinsdag", "Tuesday"}, {"woensdag", "Wednesday"},
			    {"donderdag", "Thursday"}, {"vrijdag", "Friday"}, {"zaterdag", "Saturday"},
			    {"zondag", "Sunday"}};
	static two part[] = {{"ochtend", "morning"}, {"middag", "afternoon"}, {"avond", "evening"}};
	cz_buf_addf(out, "%s%s%s", day[daypart / 3][lang], lang == CZ_NL ? "" : " ", part[daypart % 3][lang]);
}

void cz_say_km(struct cz_buf *out, double km, int decimals, enum cz_lang lang)
{
	cz_num_add_local(out, km, decimals, lang == CZ_NL);
	cz_buf_adds(out, " km");
}
