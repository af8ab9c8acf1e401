#include "base/num.h"
#include "data/csv.h"
#include "synth/stream.h"
#include <math.h>

/* One row at a time is put together from cells; then it goes out, spoiled when its turn has come. */
struct sheet {
	const struct cz_town *t;
	struct cz_buf *out;
	struct cz_buf cell; /* for what has to be put together */
	struct cz_chance chance;
	bool first; /* no cell in this row yet */
};

static void cell(struct sheet *s, const char *text)
{
	if (!s->first)
		cz_buf_addc(s->out, ';');
	s->first = false;
	if (text)
		cz_csv_add_cell(s->out, cz_str_of(text), ';', false);
}

static void built(struct sheet *s)
{
	if (cz_buf_failed(&s->cell))
		s->out->failed = true;
	cell(s, cz_buf_text(&s->cell));
	cz_buf_clear(&s->cell);
}

static void add_day(struct sheet *s, cz_day d)
{
	struct cz_civil c = cz_day_civil(d);
	cz_buf_addf(&s->cell, "%02d-%02d-%04d", c.day, c.month, c.year);
}

static void day(struct sheet *s, cz_day d)
{
	if (d != CZ_DAY_NONE)
		add_day(s, d);
	built(s);
}

static void periods(struct sheet *s, const struct cz_periods *v)
{
	for (size_t i = 0; i < v->n; i++) {
		cz_buf_adds(&s->cell, i ? "|" : "");
		add_day(s, v->v[i].from);
		cz_buf_adds(&s->cell, " t/m ");
		add_day(s, v->v[i].until);
	}
	built(s);
}

/* 2,5 */
static void number(struct sheet *s, double v, int decimals)
{
	if (!isnan(v)) {
		cz_num_add_fixed(&s->cell, v, v == floor(v) ? 0 : decimals);
		char *point = s->cell.data ? strchr(s->cell.data, '.') : NULL;
		if (point)
			*point = ',';
	}
	built(s);
}

static void whole(struct sheet *s, int32_t v)
{
	if (v != CZ_INT_NONE)
		cz_num_add_int(&s->cell, v);
	built(s);
}

static void yes(struct sheet *s, int8_t v)
{
	cell(s, v == CZ_BOOL_NONE ? "" : v ? "Ja" : "Nee");
}

static void code(struct sheet *s, const struct cz_vocabulary *v, int8_t i)
{
	cell(s, i == CZ_CODE_NONE ? "" : v->code[i].label[CZ_NL]);
}

static const char *category_name(const char *key)
{
	int8_t i = cz_code_find(&cz_vocab_category, cz_str_of(key));
	return i == CZ_CODE_NONE ? key : cz_vocab_category.code[i].label[CZ_NL];
}

static const char *language_name(const char *tag)
{
	static const char *const name[][2] = {
		{"nl", "Nederlands"}, {"en", "Engels"}, {"tr", "Turks"},      {"ar", "Arabisch"},     {"pl", "Pools"},
		{"so", "Somalisch"},  {"fa", "Farsi"},  {"ti", "Tigrinya"},   {"srn", "Sranantongo"}, {"uk", "Oekraïens"},
	};
	for (size_t i = 0; i < CZ_COUNT(name); i++)
		if (strcmp(tag, name[i][0]) == 0)
			return name[i][1];
	return tag;
}

static void list(struct sheet *s, const struct cz_texts *v, const char *(*name)(const char *))
{
	for (size_t i = 0; i < v->n; i++) {
		cz_buf_adds(&s->cell, i ? "|" : "");
		cz_buf_adds(&s->cell, name ? name(v->v[i]) : v->v[i]);
	}
	built(s);
}

static void times(struct sheet *s, uint32_t v)
{
	static const char *const days[] = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"};
	static const char *const parts[] = {"ochtend", "middag", "avond"};
	for (int i = 0; i < 21; i++)
		if (v >> i & 1)
			cz_buf_addf(&s->cell, "%s%s%s", s->cell.len ? ", " : "", days[i / 3], parts[i % 3]);
	built(s);
}

static void person(struct sheet *s, uint8_t culture, int8_t gender)
{
	cz_person_name(&s->chance, (enum cz_culture)culture, gender, &s->cell);
	built(s);
	cz_buf_addf(&s->cell, "06-%08u", cz_chance_below(&s->chance, 100000000));
	built(s);
	day(s, s->t->plan->today - 6000 - (cz_day)cz_chance_below(&s->chance, 27000));
}

/* rows */

static void request_row(struct sheet *s, size_t i)
{
	const struct cz_request *r = &s->t->asker[i].rec;
	cell(s, r->id);
	person(s, s->t->asker[i].culture, CZ_OTHER);
	cell(s, category_name(r->category));
	code(s, &cz_vocab_requester, r->requester);
	cell(s, r->where.postcode);
	cell(s, r->where.area);
	day(s, r->created);
	whole(s, r->urgency);
	day(s, r->needed_by);
	yes(s, r->remote);
	code(s, &cz_vocab_frequency, r->frequency);
	times(s, r->times);
	list(s, &r->languages, language_name);
	list(s, &r->skills, NULL);
	list(s, &r->interests, NULL);
	list(s, &r->wishes, NULL);
	yes(s, r->car);
	yes(s, r->vog);
	code(s, &cz_vocab_gender, r->gender);
	whole(s, r->helpers);
	cell(s, r->organisation);
	cell(s, r->partnership);
	code(s, &cz_vocab_request_status, r->status);
	day(s, r->closed);
	code(s, &cz_vocab_close_reason, r->close_reason);
	number(s, r->max_km, 1);
	cell(s, r->contact_person);
	list(s, &r->refuses, NULL);
}

static void volunteer_row(struct sheet *s, size_t i)
{
	const struct cz_volunteer *v = &s->t->helper[i].rec;
	cell(s, v->id);
	person(s, s->t->helper[i].culture, v->gender);
	list(s, &v->categories, category_name);
	cell(s, v->where.postcode);
	cell(s, v->where.area);
	number(s, v->max_km, 1);
	times(s, v->times);
	list(s, &v->languages, language_name);
	list(s, &v->skills, NULL);
	list(s, &v->interests, NULL);
	code(s, &cz_vocab_gender, v->gender);
	yes(s, v->car);
	day(s, v->vog_seen);
	list(s, &v->trained, NULL);
	whole(s, v->capacity);
	whole(s, v->group_size);
	day(s, v->since);
	day(s, v->until);
	periods(s, &v->absent);
	cell(s, v->organisation);
	day(s, v->last_asked);
	code(s, &cz_vocab_volunteer_status, v->status);
	yes(s, v->exclusive);
	whole(s, v->asks_per_month);
}

static void match_row(struct sheet *s, size_t i)
{
	const struct cz_match *m = &s->t->match[i];
	cell(s, m->request);
	cell(s, m->volunteer);
	code(s, &cz_vocab_match_status, m->status);
	number(s, m->km, 1);
	day(s, m->proposed);
	day(s, m->expires);
	day(s, m->started);
	day(s, m->closing);
	day(s, m->ended);
	cell(s, m->reason);
	yes(s, m->professional_in_background);
}

static void contact_row(struct sheet *s, size_t i)
{
	const struct cz_contact *k = &s->t->contact[i];
	cell(s, k->request);
	cell(s, k->volunteer);
	code(s, &cz_vocab_contact, k->kind);
	code(s, &cz_vocab_party, k->by);
	day(s, k->date);
}

static void organisation_row(struct sheet *s, size_t i)
{
	const struct cz_organisation *o = &s->t->organisation[i];
	cell(s, o->id);
	cell(s, o->name);
	code(s, &cz_vocab_party, o->party);
}

static void offer_row(struct sheet *s, size_t i)
{
	const struct cz_offer *o = &s->t->offer[i];
	cell(s, o->organisation);
	code(s, &cz_vocab_function, o->function);
	cell(s, o->area);
	cell(s, o->target);
	day(s, o->from);
	day(s, o->until);
}

static void partnership_row(struct sheet *s, size_t i)
{
	const struct cz_partnership *p = &s->t->partnership[i];
	cell(s, p->id);
	cell(s, p->name);
	list(s, &p->members, NULL);
	whole(s, p->phase);
	cell(s, p->ambition);
	day(s, p->ambition_reviewed);
	yes(s, p->target_group_seat);
	for (uint32_t k = 0; p->invited && k < p->invited->n; k++) {
		const struct cz_member *m = &p->invited->member[k];
		cz_buf_addf(&s->cell, "%s%.*s:%lld", k ? "|" : "", (int)m->key.n, m->key.s, (long long)m->value.whole);
	}
	built(s);
}

static const char *const items[] = {"AMB1", "AMB2", "AMB3", "AMB4", "BEL1", "BEL2", "BEL3", "BEL4", "REL1", "REL2", "REL3",
				    "REL4", "ORG1", "ORG2", "ORG3", "ORG4", "PRO1", "PRO2", "PRO3", "PRO4"};

static void response_row(struct sheet *s, size_t i)
{
	const struct cz_response *r = &s->t->response[i];
	cell(s, r->respondent);
	cell(s, r->partnership);
	cell(s, r->wave);
	code(s, &cz_vocab_party, cz_code_find(&cz_vocab_party, cz_str_of(r->party)));
	cell(s, r->bank);
	for (size_t k = 0; k < CZ_COUNT(items); k++) {
		const struct cz_value *v = cz_value_get(r->answers, items[k]);
		if (v && v->kind == CZ_INT)
			cz_num_add_int(&s->cell, v->whole);
		else if (v && v->kind == CZ_TEXT)
			cz_buf_adds(&s->cell, "Weet ik niet");
		built(s);
	}
}

static void place_row(struct sheet *s, size_t i)
{
	const struct cz_place p = cz_town_place(s->t, i);
	cell(s, p.where.postcode);
	cell(s, p.where.area);
	cell(s, p.name);
	cell(s, p.municipality);
	number(s, p.where.x, 0);
	number(s, p.where.y, 0);
	number(s, p.where.lat, 5);
	number(s, p.where.lon, 5);
	whole(s, p.year);
}

/* the sheets */

static const struct kind {
	const char *file, *header;
	void (*row)(struct sheet *s, size_t i);
	bool windows, spoiled;
	int category, postcode, date; /* columns that somebody can spoil, from 0 */
} kinds[CZ_SHEETS] = {
	{"hulpvragen.csv",
	 "Hulpvraagnummer;Naam;Telefoon;Geboortedatum;Categorie;Aanvrager;Postcode;Wijkcode;Aangemeld op;Urgentie;Nodig voor;Op afstand;"
	 "Frequentie;Dagdelen;Talen;Vaardigheden;Interesses;Wensen;Auto nodig;VOG nodig;Gewenst geslacht;"
	 "Aantal vrijwilligers;Verwijzer;Samenwerkingsverband;Status;Afgesloten op;Reden afsluiting;"
	 "Maximale afstand (km);Aanspreekpunt;Niet koppelen aan",
	 request_row, false, true, 4, 6, 8},
	{"vrijwilligers.csv",
	 "Vrijwilligersnummer;Naam;Telefoon;Geboortedatum;Categorieën;Postcode;Wijkcode;Maximale afstand (km);Beschikbaarheid;Talen;"
	 "Vaardigheden;Interesses;Geslacht;Auto;VOG gezien op;Trainingen;Capaciteit;Groepsgrootte;Sinds;Einddatum;"
	 "Afwezig;Organisatie;Laatst gevraagd;Status;Alleen eigen organisatie;"
	 "Vragen per maand",
	 volunteer_row, true, true, 4, 5, 18},
	{"koppelingen.csv",
	 "Hulpvraagnummer;Vrijwilligersnummer;Status;Afstand (km);Voorgesteld op;Verloopt op;Gestart op;Afsluiting;Beëindigd op;"
	 "Reden;Beroepskracht op achtergrond",
	 match_row, false, false, 0, 0, 0},
	{"contacten.csv", "Hulpvraagnummer;Vrijwilligersnummer;Soort contact;Door;Datum", contact_row, false, false, 0, 0, 0},
	{"organisaties.csv", "Organisatienummer;Naam;Partij", organisation_row, false, false, 0, 0, 0},
	{"aanbod.csv", "Organisatienummer;Functie;Gebied;Doelgroep;Vanaf;Tot", offer_row, false, false, 0, 0, 0},
	{"samenwerkingen.csv", "Nummer;Naam;Leden;Fase;Ambitie;Ambitie herzien op;Doelgroep aan tafel;Uitgenodigd",
	 partnership_row, false, false, 0, 0, 0},
	{"enquete.csv",
	 "Respons-ID;Samenwerkingsverband;Meting;Partij;Vragenlijst;AMB1;AMB2;AMB3;AMB4;BEL1;BEL2;BEL3;BEL4;REL1;REL2;REL3;REL4;ORG1;ORG2;ORG3;"
	 "ORG4;PRO1;PRO2;PRO3;PRO4",
	 response_row, false, false, 0, 0, 0},
	{"plaatsen.csv", "Postcode;Gebiedscode;Naam;Gemeentecode;X;Y;Breedtegraad;Lengtegraad;Jaar", place_row, false, false, 0, 0, 0},
};

static size_t rows(const struct cz_town *t, int sheet)
{
	const size_t n[CZ_SHEETS] = {t->askers, t->helpers, t->matches, t->contacts, t->organisations, t->offers,
				     t->partnerships, t->responses, cz_town_places(t)};
	return n[sheet];
}

enum { SPOIL_KINDS = 5 };

static unsigned spoiled(const struct cz_town *t, int sheet)
{
	size_t n = rows(t, sheet);
	return kinds[sheet].spoiled && n >= 20 ? SPOIL_KINDS + (unsigned)(n / 500) : 0;
}

struct cz_sheet cz_town_sheet(const struct cz_town *t, int sheet)
{
	return (struct cz_sheet){kinds[sheet].file, kinds[sheet].windows, spoiled(t, sheet)};
}

/* The cell with this number in a row without quotes; it is replaced. */
static void replace_cell(struct cz_buf *row, int column, const char *with)
{
	struct cz_buf made = CZ_BUF_INIT;
	const char *p = cz_buf_text(row);
	for (; column > 0 && strchr(p, ';'); column--)
		p = strchr(p, ';') + 1;
	cz_buf_add(&made, row->data, (size_t)(p - row->data));
	cz_buf_adds(&made, with);
	cz_buf_adds(&made, p + strcspn(p, ";"));
	made.failed |= row->failed;
	cz_buf_release(row);
	*row = made;
}

/* What happens to a sheet by hand: a cell too many, a day that does not exist, half a
 * postcode, a kind of help that nobody knows, no number. */
static void spoil(const struct kind *k, unsigned how, struct cz_buf *row)
{
	switch (how % SPOIL_KINDS) {
	case 0:
		cz_buf_adds(row, ";zie ook hierboven");
		break;
	case 1:
		replace_cell(row, k->date, "31-02-2026");
		break;
	case 2:
		replace_cell(row, k->postcode, "12 AB");
		break;
	case 3:
		replace_cell(row, k->category, "Raketkunde");
		break;
	default:
		replace_cell(row, 0, "");
	}
}

/* What Windows-1252 lacks becomes a question mark, as in every old export. */
static void add_windows(struct cz_buf *out, const struct cz_buf *utf8)
{
	const unsigned char *s = (const unsigned char *)cz_buf_text(utf8), *end = s + utf8->len;
	while (s < end) {
		if (*s < 0x80) {
			cz_buf_addc(out, (char)*s++);
		} else {
			bool latin = (*s == 0xc2 || *s == 0xc3) && s + 1 < end && (*s == 0xc3 || s[1] >= 0xa0);
			cz_buf_addc(out, latin ? (char)(*s == 0xc3 ? s[1] + 0x40 : s[1]) : '?');
			for (s++; s < end && (*s & 0xc0) == 0x80; s++)
				;
		}
	}
	out->failed |= utf8->failed;
}

void cz_town_write_sheet(const struct cz_town *t, int sheet, struct cz_buf *out)
{
	const struct kind *k = &kinds[sheet];
	struct cz_buf row = CZ_BUF_INIT, text = CZ_BUF_INIT;
	struct sheet s = {.t = t, .out = &row, .chance = cz_town_chance(t, CZ_STREAM_NAMES)};
	size_t n = rows(t, sheet);
	unsigned bad = spoiled(t, sheet), done = 0;
	if (t->number == 0)
		cz_buf_addf(&text, "%s\r\n", k->header);
	for (size_t i = 0; i < n; i++) {
		cz_buf_clear(&row);
		s.first = true;
		k->row(&s, i);
		/* spread them; a row with a quoted cell is not for replace_cell */
		if (done < bad && i + 1 >= n * (done + 1) / (bad + 1) && !strchr(cz_buf_text(&row), '"'))
			spoil(k, done++, &row);
		cz_buf_adds(&row, "\r\n");
		text.failed |= row.failed;
		cz_buf_add(&text, row.data, row.len);
	}
	if (k->windows)
		add_windows(out, &text);
	else
		cz_buf_add(out, cz_buf_text(&text), text.len);
	out->failed |= text.failed;
	cz_buf_release(&row);
	cz_buf_release(&text);
	cz_buf_release(&s.cell);
}
