#include "base/text.h"
#include "intake/dayparts.h"
#include "intake/header_impl.h"
#include "model/types.h"

/* Columns of somebody else, as the postcode of the volunteer in a list of requests, or of something else. */

/* Whether a word of a folded name is on a list, which ends with NULL. */
static bool holds_any(struct cz_str folded, const char *const *of)
{
	size_t n = 0;
	while (of[n])
		n++;
	return cz_header_holds_word(folded, of, n);
}

/* Words for people, as of a type: who is not the one of its records; who is; who may be, but is not where the header
 * has such a one too; and words beside the first that make it what is asked of them. */
struct people {
	const struct cz_type *type;
	const char *const *others, *const *own, *const *perhaps, *const *wish;
};

#define RELATED                                                                                                       \
	"noodcontact", "noodcontacten", "contactpersoon", "contactpersonen", "contactpersoongegevens", "partner",     \
	"partners", "partnergegevens", "echtgenoot", "echtgenote", "verwijzer", "verwijzers", "huisarts",             \
	"mantelzorger", "mantelzorgers", "mantelzorgergegevens", "coordinator", "consulent", "bewindvoerder",         \
	"familie", "familielid", "spouse", "carer", "caregiver", "referrer", "emergency"
#define VOLUNTEERS                                                                                                    \
	"vrijwilliger", "vrijwilligers", "vrijwilligersgegevens", "vrijwilligergegevens", "maatje", "maatjes",        \
	"buddy", "taalmaatje", "volunteer", "volunteers"
#define CLIENTS                                                                                                       \
	"hulpvrager", "hulpvragers", "hulpvragergegevens", "client", "clienten", "clientgegevens", "clients",         \
	"zorgvrager", "zorgvragers"

static const char *const none[] = {NULL};
static const char *const volunteers[] = {VOLUNTEERS, NULL};
static const char *const clients[] = {CLIENTS, "deelnemer", "deelnemers", NULL};
static const char *const of_request[] = {VOLUNTEERS, RELATED, NULL};
static const char *const of_volunteer[] = {CLIENTS, RELATED, "aanvrager", "aanvragers", NULL};
static const char *const askers[] = {"aanvrager", "aanvragers", "melder", "indiener", NULL};
static const char *const members[] = {"deelnemer", "deelnemers", "bewoner", NULL};
static const char *const wishes[] = {
	"gewenst", "gewenste", "wens", "wensen", "voorkeur", "voorkeuren", "nodig", "komen", "komt", "welkom",
	"eisen", "gevraagd", "gevraagde", "gezocht", "gezochte", "wanted", "preferred", "needed", NULL,
};

static const struct people people[] = {
	{&cz_type_request, of_request, clients, askers, wishes},
	{&cz_type_volunteer, of_volunteer, volunteers, members, none},
};

/* Whether a name of several words, or with a group over it, is of somebody else. A name that a field has as a whole is
 * of the field. */
static bool is_of(const struct cz_column *c, const struct people *p, const char *const *who)
{
	if (!holds_any(c->folded, who) || holds_any(c->folded, p->wish))
		return false;
	for (size_t i = 0; i < p->type->n && !c->question.n; i++)
		if (cz_field_rank(&p->type->field[i], c->folded))
			return false;
	return true;
}

/* "Geslacht (vrijwilliger)" of a request: its gender is that which is wished of one. */
static bool is_wished(const struct cz_column *c, const struct people *p)
{
	return p->type == &cz_type_request && !c->question.n && cz_str_is(c->plain, "geslacht") &&
	       holds_any(c->folded, volunteers);
}

/* "Geslacht" of a request, without a word of a wish: of who asks. */
static bool is_gender_of_asker(const struct cz_column *c, const struct people *p)
{
	static const char *const name[] = {"geslacht", "sekse", "sex", "m v", "m v x", "man vrouw"};
	const bool gender = cz_column_is_called(c, name, CZ_COUNT(name));
	return gender && p->type == &cz_type_request && !holds_any(c->folded, p->wish) && !is_wished(c, p);
}

static bool is_elses(const struct cz_column *c)
{
	return c->others || c->elsewhere;
}

/* "Postcode" is the name of a column again when the other one of that name is of somebody else. */
static void find_soles(struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		bool alone = !is_elses(&h->column[i]);
		for (size_t k = 0; k < h->n && alone; k++)
			alone = k == i || is_elses(&h->column[k]) || !cz_str_eq(h->column[k].below, h->column[i].below);
		if (alone)
			h->column[i].sole = h->column[i].below;
	}
}

/* "Gegevens hulpvrager", "Adres": a title over columns of the record itself. Under any other, as "Vakantie", "Klacht" and "Werkgever",
 * a "status", a "nummer" or a "tot" is of that. */
static bool is_of_record(struct cz_str title)
{
	static const char *const someone[] = {VOLUNTEERS, RELATED, CLIENTS};
	static const char *const word[] = {
		"aanbod", "aanmelding", "aanvraag", "address", "adres", "adresgegevens", "afspraak", "algemeen",
		"algemene", "availability", "basis", "basisgegevens", "beschikbaar", "beschikbaarheid", "categorie",
		"contact", "contactgegevens", "data", "datum", "deel", "details", "dossier", "en", "gegevens",
		"general", "groep", "hulp", "hulpaanbod", "hulpvraag", "hulpvragen", "id", "identificatie", "info",
		"informatie", "inschrijving", "invuller", "inwoner", "inzet", "kenmerken", "koppeling",
		"koppelingen", "locatie", "match", "matches", "melding", "naam", "nummers", "organisatie", "overig",
		"overige", "partnership", "periode", "person", "personal", "persoon", "persoonlijk", "persoonlijke",
		"persoonsgegevens", "profiel", "proposal", "record", "registratie", "request", "respondent",
		"samenwerking", "samenwerkingsverband", "status", "van", "voorkeur", "voorstel", "vraag",
		"vragenlijst", "wanneer", "wat", "wie", "wonen", "woonadres", "woonplaats", "zoekt",
	};
	struct cz_str part;
	struct cz_fault fault;
	uint32_t days;
	if (cz_take_dayparts(title, &days, &fault)) /* whoever reads days knows what may stand over them */
		return true;
	while (cz_text_word(&title, " ", &part))
		if (!cz_header_is_one_of(part, word, CZ_COUNT(word)) && !cz_header_is_one_of(part, someone, CZ_COUNT(someone)) &&
		    !holds_any(part, askers) && !holds_any(part, members) && !holds_any(part, wishes))
			return false;
	return true;
}

void cz_header_mark_titles(struct cz_header *h)
{
	const struct cz_str first = h->n ? h->column[0].question : (struct cz_str){"", 0}; /* over the id, or over all of them */
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		c->elsewhere = c->question.n && !cz_str_eq(c->question, first) && !is_of_record(c->question);
	}
	find_soles(h);
}

bool cz_column_is_who(const struct cz_column *c)
{
	static const char *const who[] = {"vrijwilliger", "maatje", "volunteer"};
	return cz_header_is_one_of(c->folded, who, CZ_COUNT(who));
}

static const struct people *people_of(const struct cz_type *t)
{
	for (size_t i = 0; i < CZ_COUNT(people); i++)
		if (people[i].type == t)
			return &people[i];
	return NULL;
}

void cz_header_mark_others(struct cz_header *h, const struct cz_type *t)
{
	const struct people *p = people_of(t);
	size_t marked = 0, named = 0;
	bool own = false;
	if (!p)
		return;
	for (size_t i = 0; i < h->n; i++) {
		own |= holds_any(h->column[i].folded, p->own);
		named += h->column[i].name.n > 0;
	}
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		c->others = (is_of(c, p, p->others) || (own && is_of(c, p, p->perhaps))) && !is_wished(c, p);
		marked += c->others;
	}
	for (size_t i = 0; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		c->others = c->others && marked < named; /* what stands over all columns tells none from another */
		if (c->others) {
			c->doubtful = c->no_part = false;
			c->when = CZ_WHEN_NOT;
		}
	}
	if (marked)
		find_soles(h);
}

void cz_header_mark_asker(struct cz_header *h, const struct cz_type *t)
{
	const struct people *p = people_of(t);
	for (size_t i = 0; p && i < h->n; i++)
		h->column[i].of_asker = is_gender_of_asker(&h->column[i], p);
}

/* Parts of an address. */

/* What stands over a name in a header of several rows, which it was joined with. */
static struct cz_str title_of(const struct cz_column *c)
{
	return (struct cz_str){c->folded.s, c->below.n && c->below.n < c->folded.n ? c->folded.n - c->below.n : 0};
}

static const char *const house_number[] = {"nr", "no", "num", "nummer", "number"};

/* "State" between "City" and "Zip" is that of an address, and no status. */
static bool is_state_of_address(const struct cz_column *c)
{
	static const char *const state[] = {"state"}, *const before[] = {"city", "town", "county", "locality"};
	static const char *const behind[] = {"zip", "zip code", "postal code", "postcode", "zip postal code", "country", "zipcode"};
	return cz_column_is_called(c, state, CZ_COUNT(state)) && cz_column_is_called(c - 1, before, CZ_COUNT(before)) &&
	       cz_column_is_called(c + 1, behind, CZ_COUNT(behind));
}

/* "Nr" right behind "Straat" or "Postcode" is that of a house, and no id: postcode and number are an address. */
void cz_header_find_houses(struct cz_header *h)
{
	static const char *const postcode[] = {"pc", "pc4", "pc6", "postcode", "postal code", "zip", "zip code"};
	for (size_t i = 1; i < h->n; i++) {
		struct cz_column *c = &h->column[i];
		const struct cz_column *before = c - 1;
		bool address = before->personal == CZ_PERSONAL_STREET || cz_column_is_called(before, postcode, CZ_COUNT(postcode));
		c->house = address && cz_str_eq(title_of(c), title_of(before)) && cz_column_is_called(c, house_number, CZ_COUNT(house_number));
		c->house = c->house || (i + 1 < h->n && is_state_of_address(c));
		c->personal = c->house ? CZ_PERSONAL_STREET : c->personal;
	}
}

bool cz_header_has_house(const struct cz_header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i].house && cz_column_is_called(&h->column[i], house_number, CZ_COUNT(house_number)))
			return true;
	return false;
}
