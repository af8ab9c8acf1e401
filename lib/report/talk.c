#include "report/format.h"
#include "report/partners_impl.h"
#include "score/register.h"
#include <math.h>

/* Partnerships in the report: a picture and a table each, what to talk about (agenda.c), and what the registration
 * says. */

/* The record of this type about a partnership; with a bank, about that survey of it. NULL: there is none. */
static const struct cz_value *made_about(const struct cz_building *b, const char *type, const struct cz_partner *p, bool survey)
{
	for (size_t k = 0; k < b->s->made.n; k++) {
		const struct cz_value *v = &b->s->made.v[k];
		if (cz_str_is(cz_value_text(v, "type", ""), type) && cz_str_eq(cz_value_text(v, "partnership", ""), p->id) &&
		    (!survey || (cz_str_eq(cz_value_text(v, "bank", ""), p->bank) && cz_str_eq(cz_value_text(v, "wave", ""), p->wave))))
			return v;
	}
	return NULL;
}

/* An aspect by the name that it has in the table. */
static const char *named(struct cz_building *b, const struct cz_table *t, struct cz_str aspect)
{
	for (size_t l = 0; t && l < t->lines; l++)
		if (cz_str_is(aspect, t->line[l].key))
			return t->line[l].label;
	return cz_aspect_name(b, aspect);
}

/* Of how many matches that started. Others hear it of ten or more, and no finer than by quarters: a share in steps of 5% of
 * some twelve matches would be a count. */
static const char *registered(struct cz_building *b, const struct cz_value *share)
{
	enum { TEN = 10 };
	static const enum cz_phrase quarter[] = {CZ_P_REG_FEW, CZ_P_REG_LESS, CZ_P_REG_MORE, CZ_P_REG_MOST, CZ_P_REG_MOST};
	int64_t n = cz_value_int(share, "n", 0), of = cz_value_int(share, "of", 0);
	struct cz_buf some = CZ_BUF_INIT, all = CZ_BUF_INIT;
	if (of <= 0 || n < 0 || n > of || (!b->r->internal && of < TEN))
		return NULL;
	if (!b->r->internal)
		return cz_report_say(b->r, quarter[n * 4 / of], NULL);
	cz_format_count(&some, b->r->lang, n);
	cz_format_count(&all, b->r->lang, of);
	const char *first = cz_report_keep(b->r, &some);
	return cz_report_say(b->r, CZ_P_REG_OF, first, cz_report_keep(b->r, &all), NULL);
}

/* What the registration says, beside the aspect that it speaks to: never a part of the score. */
static void compose_registered(struct cz_building *b, const struct cz_score_list *l, struct cz_section *section,
			       const struct cz_partner *p)
{
	bool again = p->begin > 0 && cz_str_eq(cz_value_text(l->v[p->begin - 1], "partnership", ""), p->id); /* another questionnaire */
	const struct cz_value *v = again ? NULL : made_about(b, "registration", p, false);
	const char *item[CZ_REGISTERED_KINDS];
	size_t n = 0;
	for (int k = 0; v && k < CZ_REGISTERED_KINDS; k++) {
		const struct cz_value *share = cz_value_get(v, cz_registered_name((enum cz_registered_kind)k));
		const char *part = share ? registered(b, share) : NULL;
		struct cz_str aspect = cz_value_text(share, "aspect", "");
		struct cz_buf text = CZ_BUF_INIT;
		if (!part || !aspect.n)
			continue;
		cz_buf_addf(&text, "%s: %s %s", named(b, cz_report_find(b->r, cz_partner_table_key(b, p)), aspect), part,
			    cz_registered_words((enum cz_registered_kind)k, b->r->lang));
		item[n++] = cz_report_keep(b->r, &text);
	}
	if (!n)
		return;
	cz_section_subheading(b->r, section, cz_report_say(b->r, CZ_P_REGISTERED, cz_partner_name(b, p), NULL));
	cz_section_list(b->r, section, item, n);
}

static bool any_shown(const struct cz_table *t, size_t from, size_t to)
{
	for (size_t l = 0; t && l < t->lines; l++)
		for (size_t c = from; c < to && c < t->columns; c++)
			if (cz_cell_has_value(&t->line[l].cell[c]))
				return true;
	return false;
}

/* Only what is drawn is announced. */
static const char *about_dots(struct cz_building *b, const struct cz_table *t)
{
	if (b->o->radar || !any_shown(t, CZ_PARTNER_FIRST, SIZE_MAX))
		return SAY(P_MEAN_ABOUT);
	return any_shown(t, CZ_PARTNER_LOW, CZ_PARTNER_BEFORE) ? SAY(P_DOTS_ABOUT) : SAY(P_DOTS_PLAIN);
}

/* The parties of which the table shows nothing; NULL: there are none. */
static const char *parties_hidden(struct cz_building *b, const struct cz_table *t)
{
	struct cz_buf names = CZ_BUF_INIT;
	for (size_t c = CZ_PARTNER_FIRST; t && c < t->columns; c++)
		if (!cz_table_tells(t, c))
			cz_buf_addf(&names, "%s%s", names.len ? ", " : "", t->column[c].label);
	const char *list = cz_report_keep(b->r, &names);
	return *list ? cz_report_say(b->r, CZ_P_PARTY_HIDDEN, list, NULL) : NULL;
}

bool cz_compose_is_of_a_part(const struct cz_building *b)
{
	return !b->r->scope.partnership && (b->r->scope.area || b->r->scope.organisation);
}

static void compose_partner(struct cz_agendas *page, const struct cz_score_list *l, const struct cz_partner *p,
			    struct cz_section *section)
{
	struct cz_building *b = page->b;
	const char *key = cz_partner_table_key(b, p);
	const struct cz_table *t = cz_report_find(b->r, key);
	const struct cz_respondents s = cz_partner_respondents(l, p);
	cz_section_heading(b->r, section, key, cz_partner_name(b, p));
	cz_section_text(b->r, section, t ? t->note : NULL);
	if (!b->r->internal && s.people < CZ_PARTY_LEAST) {
		cz_section_text(b->r, section, SAY(P_HIDDEN));
		compose_registered(b, l, section, p);
		return;
	}
	struct cz_picture picture = {.kind = b->o->radar ? CZ_PICTURE_RADAR : CZ_PICTURE_DOTS, .title = cz_partner_name(b, p),
				     .about = about_dots(b, t), .table = t};
	cz_scale_of(l->v[p->first], &picture.low, &picture.high);
	cz_section_pictures(b->r, section, &picture, t ? 1 : 0);
	cz_section_table(b->r, section, t, true);
	cz_section_text(b->r, section, parties_hidden(b, t));
	const struct cz_table *waves = cz_report_find(b->r, cz_partner_waves_key(b, p));
	if (waves) {
		const struct cz_picture slopes = {.kind = CZ_PICTURE_SLOPES, .title = waves->caption, .about = SAY(WAVES_ABOUT),
						  .table = waves, .low = picture.low, .high = picture.high};
		cz_section_pictures(b->r, section, &slopes, 1);
		cz_section_table(b->r, section, waves, true);
	}
	const struct cz_str beside = cz_partner_wave_beside(l, p);
	if (beside.n)
		cz_section_text(b->r, section, cz_report_say(b->r, CZ_P_WAVES_NO_ORDER, cz_report_copy(b->r, beside), NULL));
	const struct cz_value *agenda = made_about(b, "agenda", p, true);
	if (agenda)
		cz_compose_agenda(page, section, p, t, agenda, &picture);
	compose_registered(b, l, section, p);
}

/* From where to where scores go, when all questionnaires have the same scale. */
static const char *no_norm(struct cz_building *b, const struct cz_score_list *l)
{
	double lo, hi, low, high;
	struct cz_buf from = CZ_BUF_INIT, to = CZ_BUF_INIT;
	cz_scale_of(l->v[0], &lo, &hi);
	for (size_t k = 1; k < l->n; k++) {
		cz_scale_of(l->v[k], &low, &high);
		if (low != lo || high != hi)
			return SAY(NO_NORM_SCALES);
	}
	cz_format_real(&from, b->r->lang, lo, 0);
	cz_format_real(&to, b->r->lang, hi, 0);
	const char *first = cz_report_keep(b->r, &from);
	return cz_report_say(b->r, CZ_P_NO_NORM, first, cz_report_keep(b->r, &to), NULL);
}

/* Which kinds of things stand in the section, of whichever partnership in it. */
struct kinds {
	bool parties, agendas;
	bool matches, contacts; /* in the registration, when the scores were made */
};

static void add_kinds(struct kinds *k, const struct cz_value *v)
{
	k->agendas |= cz_value_is_a(v, "agenda");
	if (!cz_value_is_a(v, "registration"))
		return;
	k->matches |= cz_value_int(v, "matches", 0) > 0;
	for (int i = 0; i < CZ_REGISTERED_KINDS; i++) {
		const struct cz_value *share = cz_value_get(v, cz_registered_name((enum cz_registered_kind)i));
		k->contacts |= cz_value_int(share, "of", 0) > 0;
	}
}

static struct kinds kinds_of(const struct cz_building *b)
{
	const char *only = b->r->scope.partnership;
	struct kinds k = {false, false, false, false};
	for (size_t i = 0; i < b->r->tables; i++) {
		const struct cz_table *t = b->r->table[i];
		k.parties |= cz_compose_is_survey(t) && t->columns > CZ_PARTNER_FIRST + 1;
	}
	for (size_t i = 0; i < b->s->made.n; i++)
		if (!only || cz_str_is(cz_value_text(&b->s->made.v[i], "partnership", ""), only))
			add_kinds(&k, &b->s->made.v[i]);
	return k;
}

/* What holds for all of them, said once. */
static void compose_reading(struct cz_building *b, const struct cz_score_list *l, struct cz_section *section)
{
	const struct kinds k = kinds_of(b);
	cz_section_text(b->r, section, no_norm(b, l));
	if (k.parties)
		cz_section_text(b->r, section, b->r->internal ? SAY(MEAN_OF_PARTIES) : SAY(MEAN_OF_PEOPLE));
	if (k.agendas)
		cz_section_text(b->r, section, b->r->internal ? SAY(AGENDA_ASKS) : SAY(AGENDA_PUBLIC));
	if (k.matches && !k.contacts)
		cz_section_text(b->r, section, SAY(REG_NO_CONTACTS));
	if (cz_compose_is_of_a_part(b))
		cz_section_text(b->r, section, SAY(OF_THE_TOWN));
}

void cz_compose_partners(struct cz_building *b, struct cz_section *section)
{
	struct cz_score_list l = cz_partner_scores(b);
	struct cz_agendas page = {.b = b};
	struct cz_partner p;
	size_t at = 0;
	if (l.n == 0)
		cz_section_text(b->r, section, SAY(NO_SCORES));
	else
		compose_reading(b, &l, section);
	while (!b->r->failed && cz_partner_next(&l, &at, &p))
		compose_partner(&page, &l, &p, section);
}
