#include "base/text.h"
#include "intake/header_impl.h"
#include "intake/titles.h"
#include "model/types.h"

/* Columns that by their names tell of an end, of going on, or of a match. */

/* "Actief", which a "no" under it makes an end. */
bool cz_column_says_going_on(const struct cz_column *col)
{
	static const char *const name[] = {"lopend", "loopt nog", "in dienst", "nog in dienst"};
	static const char *const core[] = {"actief", "active", "act", "beschikbaar", "available", "inzetbaar"};
	static const char *const beside[] = {
		"nog", "is", "nu", "momenteel", "op", "dit", "moment", "voor", "match", "matching", "koppeling", "nieuwe", "hulpvraag",
		"hulpvragen", "vrijwilliger", "j", "n", "ja", "nee", "currently", "now", "yes", "no",
	};
	struct cz_str rest = col->plain, word;
	bool says = false, other = false;
	while (cz_text_word(&rest, " ", &word)) {
		says |= cz_header_is_one_of(word, core, CZ_COUNT(core));
		other |= !cz_header_is_one_of(word, core, CZ_COUNT(core)) && !cz_header_is_one_of(word, beside, CZ_COUNT(beside)) &&
			 !cz_sign_is_digit(*word.s);
	}
	return (says && !other) || cz_column_is_called(col, name, CZ_COUNT(name)) || cz_header_is_one_of(col->sole, core, CZ_COUNT(core));
}

/* "Opmerkingen", "Substatus": what stands there is of the record as a whole. */
bool cz_column_is_of_notes(const struct cz_column *col)
{
	static const char *const word[] = {
		"opm", "opmerking", "bijz", "notitie", "toelichting", "status", "substatus", "voortgang", "afhandeling", "resultaat", "afloop",
		"memo", "notes", "remark", "comment", "stand",
	};
	struct cz_str rest = col->plain, first;
	return cz_text_word(&rest, " ", &first) && cz_text_begins_one_of(first, word, CZ_COUNT(word));
}

/* "Reactie" of a match that was proposed: a "no" declines it. */
bool cz_column_says_accepted(const struct cz_column *col)
{
	static const char *const name[] = {
		"reactie", "reactie vrijwilliger", "antwoord", "antwoord vrijwilliger", "akkoord", "akkoord vrijwilliger", "geaccepteerd",
		"accepted", "bevestigd", "bevestiging", "response",
	};
	return cz_column_is_called(col, name, CZ_COUNT(name));
}

/* "Stop", "Lid tot", "Uitgevoerd", which may be of something else, unless a day or a yes stands below them. */
bool cz_column_may_say_last_day(const struct cz_column *col)
{
	static const char *const name[] = {
		"uit", "stop", "eind", "datum eind", "eind datum", "actief tot", "actief t m", "lid tot", "lid t m", "gedaan", "gedaan op",
		"datum gedaan", "uitgevoerd", "uitgevoerd op", "datum uitgevoerd", "uitvoerdatum", "uitvoeringsdatum", "geregeld",
		"geregeld op", "klaar", "gereed", "voltooid", "done", "resolved", "resolved on", "completed on",
	};
	return cz_column_is_called(col, name, CZ_COUNT(name));
}

/* "Einddatum overeenkomst", "Reden vertrek"; of something that ends for its own part it says nothing. */
bool cz_column_may_say_end(const struct cz_column *col)
{
	static const char *const word[] = {
		"einddatum", "einde", "uitstroom", "uitgestroomd", "uitschrijving", "opzegging", "vertrek",
		"stopreden", "stopdatum", "afmelding", "afmeldreden", "beeindiging", "stoppen", "stopt", "overlijden",
		"overlijdensdatum", "pauze", "ziek", "geblokkeerd", "geblokkeerde", "blocked", "archived", "deleted",
		"isdeleted", "deletedat", "isarchived", "archivedat", "isblocked", "weg", "exitgesprek", "uitstroomreden",
		"deactivated", "exit", "opname", "uitgeschr", "uitschr", "afgesl", "afgem", "opgez", "opgeheven", "uitdienstdatum",
		"uitdiensttreding", "einddat",
	};
	static const char *const other[] = {
		"vog", "training", "cursus", "opleiding", "opleidingen", "scholing", "rijbewijs", "verzekering",
		"indicatie", "beschikking", "vakantie", "proeftijd",
	};
	bool says = cz_title_says_end(col->name) || cz_header_holds_word(col->folded, word, CZ_COUNT(word));
	return says && !cz_header_holds_word(col->folded, other, CZ_COUNT(other));
}

/* "VOG status": a certificate may be withdrawn. */
bool cz_column_is_of_vog(const struct cz_column *col)
{
	static const char *const word[] = {"vog", "vogstatus"};
	return cz_header_holds_word(col->folded, word, CZ_COUNT(word));
}

/* "Gekoppeld op", "Gekoppelde vrijwilliger": a request with something there is open no more. */
bool cz_column_may_say_match(const struct cz_column *col)
{
	static const char *const word[] = {
		"gekoppeld", "gekoppelde", "gekopp", "koppeling", "koppeldatum", "gematcht", "gematchte", "matched", "matchdatum",
	};
	static const char *const other[] = {"aantal", "max", "wens", "wensen", "opmerking", "opmerkingen", "reden"};
	return cz_header_holds_word(col->folded, word, CZ_COUNT(word)) && !cz_header_holds_word(col->folded, other, CZ_COUNT(other)) &&
	       !cz_header_denies(col->folded);
}

/* "Vrijwilligersnr", "Vw nr": the names that a match has for the number of its volunteer. */
static bool is_number_of_volunteer(struct cz_str name)
{
	static const char *const person[] = {"vrijw", "volunteer", "vw", "vrw", "maatje", "buddy", "chauffeur", "vol"};
	struct cz_str rest = name, word;
	bool says = false;
	while (cz_text_word(&rest, " ", &word))
		says |= cz_text_begins_one_of(word, person, CZ_COUNT(person));
	return says && cz_field_rank(cz_type_field(&cz_type_match, CZ_STR("volunteer")), name);
}

/* "Vrijwilliger", "Toegewezen aan" beside requests, also with a number. */
bool cz_column_names_who_helps(const struct cz_column *col)
{
	static const char *const name[] = {
		"vrijwilliger", "naam vrijwilliger", "vrijwilliger naam", "vrijwilligersnaam", "vrijwilligersnummer", "vrijwilliger nr",
		"vrijwilligernummer", "maatje", "naam maatje", "buddy", "taalmaatje", "volunteer", "volunteer name", "volunteer id",
		"toegewezen aan", "toegewezen", "opgepakt door", "uitgevoerd door", "assigned to", "match", "matched with", "match op",
		"matchedat", "vrijw", "naam vrijw", "vrijw naam", "datum match", "match datum",
	};
	struct cz_str base = col->plain;
	cz_header_number_of(col->plain, &base);
	return cz_column_is_called(col, name, CZ_COUNT(name)) || cz_header_is_one_of(base, name, CZ_COUNT(name)) ||
	       is_number_of_volunteer(col->plain);
}

bool cz_column_says_match_day(const struct cz_column *c)
{
	static const char *const word[] = {"op", "per", "sinds", "datum", "koppeldatum", "matchdatum", "on", "date"};
	return cz_column_may_say_match(c) && cz_header_holds_word(c->folded, word, CZ_COUNT(word));
}

/* "Hulpvraag", "Gekoppeld aan" beside volunteers. */
static bool names_whom_it_helps(const struct cz_column *c)
{
	static const char *const name[] = {
		"hulpvraag", "hulpvraagnummer", "hulpvraag nr", "hulpvraag id", "hulpvrager", "client", "clientnummer", "match", "matches", "koppeling",
		"ingezet bij", "helpt bij", "request", "request id", "matched with",
	};
	return !c->used && (cz_column_may_say_match(c) || cz_header_is_one_of(c->plain, name, CZ_COUNT(name)));
}

/* Whether a column before `end` is left out for column i. */
static bool replaces_one(const struct cz_header *h, size_t i, size_t end)
{
	for (size_t k = 0; k < end; k++)
		if (h->column[k].instead == i + 1)
			return true;
	return false;
}

bool cz_header_may_be_of_match(const struct cz_header *h, size_t i)
{
	static const char *const key[] = {"since", "until", "status"};
	bool of_either = false;
	size_t match = 0;
	while (match < i && !names_whom_it_helps(&h->column[match]))
		match++;
	for (size_t k = 0; k < CZ_COUNT(key); k++)
		of_either |= cz_column_fits(&h->column[i], cz_type_field(&cz_type_volunteer, cz_str_of(key[k]))) > 0;
	return match < i && h->column[i].used && (of_either || replaces_one(h, i, match));
}
