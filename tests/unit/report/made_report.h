#ifndef MADE_REPORT_H
#define MADE_REPORT_H

#include "report/render.h"

/* A report made by hand: every kind of block, picture and cell. Each text of it is word() of something, so that a hostile
 * word stands everywhere; what is hidden has the value `secret`. */

static const char *word(struct cz_report *r, const char *evil, const char *plain)
{
	struct cz_buf b = CZ_BUF_INIT;
	cz_buf_addf(&b, "%s%s", evil, plain);
	return cz_report_keep(r, &b);
}

static void show(struct cz_table *t, size_t line, size_t column, enum cz_shown shown, double value)
{
	t->line[line].cell[column] = (struct cz_cell){.shown = shown, .value = value};
}

static struct cz_table *areas(struct cz_report *r, const char *evil, double secret)
{
	static const double square[] = {5, 52, 5.1, 52, 5.1, 52.1, 5, 52};
	static const struct cz_ring ring[2] = {{square, 4}, {square, 4}};
	const struct cz_column columns[] = {{"demand", word(r, evil, "Demand"), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE},
					    {"offer", word(r, evil, "Offer"), CZ_IN_PEOPLE, 0, CZ_ROLE_NONE}};
	struct cz_table *t = cz_report_table(r, word(r, evil, "areas"), word(r, evil, "Areas"), word(r, evil, "Area"), columns, 2);
	static const enum cz_shown states[] = {CZ_EXACT, CZ_ROUNDED, CZ_WITHHELD, CZ_UNKNOWN, CZ_RAW};
	for (size_t l = 0; l < CZ_COUNT(states); l++) {
		char name[] = {'a', (char)('0' + l), '\0'};
		struct cz_line *x = cz_table_line(r, t, word(r, evil, name), word(r, evil, name));
		bool hidden = l > 1;
		x->lat = 52 + 0.1 * (double)l;
		x->lon = 5 + 0.1 * (double)l;
		show(t, l, 0, states[l], hidden ? secret : 35);
		show(t, l, 1, states[(l + 2) % 5], (l + 2) % 5 > 1 ? secret : 70);
		x->ring = ring;
	}
	return t;
}

static struct cz_table *scores(struct cz_report *r, const char *evil, const char *key, double secret)
{
	const struct cz_column columns[] = {
		{"mean", word(r, evil, "Mean"), CZ_IN_SCORE, 1, CZ_ROLE_MEAN}, {"low", word(r, evil, "Low"), CZ_IN_SCORE, 1, CZ_ROLE_LOW},
		{"high", word(r, evil, "High"), CZ_IN_SCORE, 1, CZ_ROLE_HIGH}, {"formal", word(r, evil, "Formal"), CZ_IN_SCORE, 1, CZ_ROLE_PARTY},
		{"informal", word(r, evil, "Informal"), CZ_IN_SCORE, 1, CZ_ROLE_PARTY},
	};
	struct cz_table *t = cz_report_table(r, word(r, evil, key), word(r, evil, "Scores"), word(r, evil, "Aspect"), columns, 5);
	for (size_t l = 0; l < 4; l++) {
		char name[] = {'s', (char)('0' + l), '\0'};
		cz_table_line(r, t, word(r, evil, name), word(r, evil, name));
		show(t, l, 0, CZ_EXACT, 2.5 + 0.4 * (double)l);
		show(t, l, 1, CZ_EXACT, 2.1);
		show(t, l, 2, l == 1 ? CZ_WITHHELD : CZ_EXACT, l == 1 ? secret : 4.3);
		show(t, l, 3, l == 2 ? CZ_AT_LEAST : CZ_EXACT, l == 2 ? 4.5 : 1.7);
		show(t, l, 4, l == 0 ? CZ_RAW : CZ_EXACT, l == 0 ? secret : 3.9);
	}
	show(t, 3, 0, CZ_WITHHELD, secret);
	return t;
}

static void section(struct cz_report *r, struct cz_section *s, const char *evil, double secret)
{
	struct cz_table *counts = areas(r, evil, secret), *means = scores(r, evil, "scores/x", secret);
	const struct {
		enum cz_picture_kind kind;
		const struct cz_table *table;
	} kinds[] = {{CZ_PICTURE_SERIES, counts}, {CZ_PICTURE_BARS, counts}, {CZ_PICTURE_DOTS, means},
		     {CZ_PICTURE_DOTS, scores(r, evil, "scores-x", secret)}, {CZ_PICTURE_SLOPES, means}, {CZ_PICTURE_MAP, counts},
		     {CZ_PICTURE_RADAR, means}};
	struct cz_picture *p = cz_report_new(r, CZ_COUNT(kinds), sizeof *p);
	for (size_t i = 0; i < CZ_COUNT(kinds); i++)
		p[i] = (struct cz_picture){.kind = kinds[i].kind, .title = word(r, evil, "Title"), .about = word(r, evil, "About"),
					   .table = kinds[i].table, .low = 1, .high = 5};
	const char *sentences[] = {word(r, evil, "First."), word(r, evil, "Second.")};
	const struct cz_figure figure = {.label = word(r, evil, "Figure"), .column = &counts->column[0],
					 .now = counts->line[0].cell[0], .before = counts->line[2].cell[0],
					 .year = counts->line[4].cell[0], .series = &p[0]};
	const char **kept = cz_report_new(r, 2, sizeof *kept);
	memcpy(kept, sentences, sizeof sentences);
	const struct cz_answer answer = {.question = word(r, evil, "How?"), .sentence = kept, .sentences = 2};
	cz_section_answers(r, s, &answer, 1);
	cz_section_figures(r, s, &figure, 1);
	cz_section_heading(r, s, word(r, evil, "head"), word(r, evil, "Heading"));
	cz_section_text(r, s, word(r, evil, "Text"));
	cz_section_quote(r, s, word(r, evil, "Quote"));
	cz_section_list(r, s, sentences, 2);
	cz_section_pictures(r, s, p, CZ_COUNT(kinds));
	cz_section_pictures(r, s, &p[1], 1);
	cz_section_table(r, s, counts, false);
	cz_section_table(r, s, means, true);
}

/* Parts that are alike, for the overview before them. */
static void alike(struct cz_report *r, struct cz_section *s, const char *evil, double secret)
{
	static const char *const key[] = {"one", "two", "three"};
	cz_section_text(r, s, word(r, evil, "Before"));
	for (size_t i = 0; i < CZ_COUNT(key); i++) {
		const struct cz_picture p = {.kind = CZ_PICTURE_DOTS, .title = word(r, evil, key[i]),
					     .table = scores(r, evil, key[i], secret), .low = 1, .high = 5};
		cz_section_heading(r, s, word(r, evil, key[i]), word(r, evil, key[i]));
		cz_section_pictures(r, s, &p, i < 2);
	}
}

/* outlines: the map has areas instead of circles */
static void make(struct cz_report *r, const char *evil, double secret, bool outlines)
{
	cz_report_init(r, CZ_EN);
	r->title = word(r, evil, "Report");
	r->subtitle = word(r, evil, "week 47");
	r->municipality = word(r, evil, "Town");
	r->internal = true;
	r->week = (struct cz_week){2026, 47};
	assert_true(cz_day_parse((struct cz_str){"2026-11-25", 10}, &r->until));
	section(r, cz_report_section(r, "short", word(r, evil, "Section")), evil, secret);
	alike(r, cz_report_section(r, "alike", word(r, evil, "Alike")), evil, secret);
	for (size_t l = 0; outlines && l < r->table[0]->lines; l++)
		r->table[0]->line[l].rings = 2;
	assert_false(r->failed);
}

#endif
