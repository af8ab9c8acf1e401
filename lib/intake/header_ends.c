#include "intake/header_impl.h"
#include "intake/titles.h"

/* Columns that by their names tell of an end, of going on, or of a match. */

/* "Actief", which a "no" under it makes an end. */
bool cz_column_says_going_on(const struct cz_column *col)
{
	static const char *const name[] = {
		"actief", "nog actief", "is actief", "active", "is active", "lopend", "loopt nog", "in dienst",
		"nog in dienst", "beschikbaar", "available",
	};
	return cz_header_is_one_of(col->plain, name, CZ_COUNT(name)) ||
	       cz_header_is_one_of(col->sole, name, CZ_COUNT(name));
}

/* "Einddatum overeenkomst", "Reden vertrek"; of something that ends for its own part it says nothing. */
bool cz_column_may_say_end(const struct cz_column *col)
{
	static const char *const word[] = {
		"einddatum", "einde", "uitstroom", "uitgestroomd", "uitschrijving", "opzegging", "vertrek",
		"stopreden", "stopdatum", "afmelding", "afmeldreden", "beeindiging", "stoppen", "stopt", "overlijden",
		"overlijdensdatum", "pauze", "ziek", "geblokkeerd", "geblokkeerde", "blocked", "archived", "deleted",
		"isdeleted", "deletedat", "isarchived", "archivedat", "isblocked", "weg", "exitgesprek", "uitstroomreden",
		"deactivated", "exit", "opname",
	};
	static const char *const other[] = {
		"vog", "training", "cursus", "opleiding", "opleidingen", "scholing", "rijbewijs", "verzekering",
		"indicatie", "beschikking", "vakantie", "proeftijd",
	};
	bool says = cz_title_says_end(col->name) || cz_header_holds_word(col->folded, word, CZ_COUNT(word));
	return says && !cz_header_holds_word(col->folded, other, CZ_COUNT(other));
}

/* "Gekoppeld op", "Gekoppelde vrijwilliger": a request with something there is open no more. */
bool cz_column_may_say_match(const struct cz_column *col)
{
	static const char *const word[] = {
		"gekoppeld", "gekoppelde", "koppeling", "koppeldatum", "gematcht", "gematchte", "matched", "matchdatum",
	};
	static const char *const other[] = {"aantal", "max", "wens", "wensen", "opmerking", "opmerkingen", "reden"};
	return cz_header_holds_word(col->folded, word, CZ_COUNT(word)) && !cz_header_holds_word(col->folded, other, CZ_COUNT(other)) &&
	       !cz_header_denies(col->folded);
}

/* "Vrijwilliger", "Toegewezen aan" beside requests. */
bool cz_column_names_who_helps(const struct cz_column *col)
{
	static const char *const name[] = {
		"vrijwilliger", "naam vrijwilliger", "vrijwilliger naam", "vrijwilligersnaam", "vrijwilligersnummer", "vrijwilliger nr",
		"vrijwilligernummer", "maatje", "naam maatje", "buddy", "taalmaatje", "volunteer", "volunteer name", "volunteer id",
		"toegewezen aan", "toegewezen", "opgepakt door", "uitgevoerd door", "assigned to", "match", "matched with", "match op",
		"matchedat",
	};
	return cz_header_is_one_of(col->plain, name, CZ_COUNT(name)) || cz_header_is_one_of(col->sole, name, CZ_COUNT(name));
}

bool cz_column_says_match_day(const struct cz_column *c)
{
	static const char *const word[] = {"op", "per", "sinds", "datum", "koppeldatum", "matchdatum", "on", "date"};
	return cz_column_may_say_match(c) && cz_header_holds_word(c->folded, word, CZ_COUNT(word));
}
