#include "base/num.h"
#include "data/csv.h"
#include "data/emit.h"
#include "report/render.h"

/* The report for other programs: its tables as CSV, all of it as JSON. */

const char *cz_shown_name(enum cz_shown shown)
{
	static const char *const name[] = {"unknown", "withheld", "exact", "rounded", "withheld", "at_least", "at_most"};
	return name[shown]; /* a raw cell is withheld: nobody judged it */
}

static void cell_of(struct cz_buf *b, const char *s)
{
	cz_csv_add_cell(b, cz_str_of(s), ',', true);
	cz_buf_addc(b, ',');
}

bool cz_report_shows(const struct cz_report *r, const struct cz_table *t)
{
	for (size_t i = 0; i < r->sections; i++)
		for (size_t b = 0; b < r->section[i].blocks; b++) {
			const struct cz_block *x = &r->section[i].block[b];
			if (x->kind == CZ_BLOCK_TABLE && x->table == t)
				return true;
			for (size_t p = 0; x->kind == CZ_BLOCK_PICTURES && p < x->n; p++)
				if (x->picture[p].table == t)
					return true;
			for (size_t f = 0; x->kind == CZ_BLOCK_FIGURES && f < x->n; f++)
				if (x->figure[f].series && x->figure[f].series->table == t)
					return true;
		}
	return false;
}

void cz_report_csv(const struct cz_report *r, struct cz_buf *out)
{
	cz_buf_adds(out, "table,line,column,table_name,line_name,column_name,value,shown\r\n");
	for (size_t i = 0; i < r->tables; i++) {
		const struct cz_table *t = r->table[i];
		if (!cz_report_shows(r, t))
			continue;
		for (size_t l = 0; l < t->lines; l++)
			for (size_t c = 0; c < t->columns; c++) {
				const struct cz_cell *cell = &t->line[l].cell[c];
				cell_of(out, t->key);
				cell_of(out, t->line[l].key);
				cell_of(out, t->column[c].key);
				cell_of(out, t->caption);
				cell_of(out, t->line[l].label);
				cell_of(out, t->column[c].label);
				if (cz_cell_has_value(cell))
					cz_num_add_fixed(out, cell->value, t->column[c].decimals);
				cz_buf_addf(out, ",%s\r\n", cz_shown_name(cell->shown));
			}
	}
}

static void add_value(const struct cz_column *c, const struct cz_cell *cell, struct cz_buf *out)
{
	if (cell->shown == CZ_AT_LEAST || cell->shown == CZ_AT_MOST)
		cz_buf_adds(out, cell->shown == CZ_AT_LEAST ? ">=" : "<=");
	if (cz_cell_has_value(cell))
		cz_num_add_fixed(out, cell->value, c->decimals);
	else if (cell->shown != CZ_UNKNOWN)
		cz_buf_addc(out, '.');
}

void cz_report_table_csv(const struct cz_table *t, struct cz_buf *out)
{
	cz_buf_adds(out, "line,name");
	for (size_t c = 0; c < t->columns; c++) {
		cz_buf_addc(out, ',');
		cz_csv_add_cell(out, cz_str_of(t->column[c].key), ',', true);
	}
	cz_buf_adds(out, "\r\n");
	for (size_t l = 0; l < t->lines; l++) {
		cell_of(out, t->line[l].key);
		cz_csv_add_cell(out, cz_str_of(t->line[l].label), ',', true);
		for (size_t c = 0; c < t->columns; c++) {
			cz_buf_addc(out, ',');
			add_value(&t->column[c], &t->line[l].cell[c], out);
		}
		cz_buf_adds(out, "\r\n");
	}
}

/* Letters and digits stay, / becomes -, all else a = and its two digits: a name that stays in its folder, on any disk. */
void cz_report_table_file(const struct cz_table *t, struct cz_buf *out)
{
	for (const char *s = t->key; *s; s++) {
		if ((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || (*s >= '0' && *s <= '9') || *s == '_')
			cz_buf_addc(out, *s);
		else if (*s == '/')
			cz_buf_addc(out, '-');
		else
			cz_buf_addf(out, "=%02x", (unsigned)(unsigned char)*s);
	}
	cz_buf_adds(out, ".csv");
}

static void table(struct cz_emit *e, const struct cz_table *t)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "table", t->key);
	cz_emit_texts(e, "name", t->caption);
	if (t->note)
		cz_emit_texts(e, "note", t->note);
	if (t->wave) {
		cz_emit_texts(e, "wave", t->wave);
		cz_emit_int(e, "people", t->people);
	}
	cz_emit_open(e, "columns", '[');
	for (size_t c = 0; c < t->columns; c++) {
		cz_emit_open(e, NULL, '{');
		cz_emit_texts(e, "column", t->column[c].key);
		cz_emit_texts(e, "name", t->column[c].label);
		if (t->answered && t->answered[c])
			cz_emit_int(e, "people", t->answered[c]);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
	cz_emit_open(e, "lines", '[');
	for (size_t l = 0; l < t->lines; l++) {
		cz_emit_open(e, NULL, '{');
		cz_emit_texts(e, "line", t->line[l].key);
		cz_emit_texts(e, "name", t->line[l].label);
		cz_emit_open(e, "cells", '[');
		for (size_t c = 0; c < t->columns; c++) {
			const struct cz_cell *cell = &t->line[l].cell[c];
			cz_emit_open(e, NULL, '{');
			if (cz_cell_has_value(cell))
				cz_emit_real(e, "value", cz_as_printed(cell->value, t->column[c].decimals));
			else
				cz_emit_null(e, "value");
			cz_emit_texts(e, "shown", cz_shown_name(cell->shown));
			cz_emit_close(e, '}');
		}
		cz_emit_close(e, ']');
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
	cz_emit_close(e, '}');
}

static void section(struct cz_emit *e, const struct cz_section *s)
{
	cz_emit_open(e, NULL, '{');
	cz_emit_texts(e, "section", s->id);
	cz_emit_texts(e, "title", s->title);
	cz_emit_open(e, "texts", '[');
	for (size_t k = 0; k < s->blocks; k++) {
		const struct cz_block *x = &s->block[k];
		if (x->text)
			cz_emit_texts(e, NULL, x->text);
		for (size_t i = 0; x->kind == CZ_BLOCK_LIST && i < x->n; i++)
			cz_emit_texts(e, NULL, x->item[i]);
		for (size_t i = 0; x->kind == CZ_BLOCK_ANSWERS && i < x->n; i++)
			for (size_t q = 0; q < x->answer[i].sentences; q++)
				cz_emit_texts(e, NULL, x->answer[i].sentence[q]);
	}
	cz_emit_close(e, ']');
	cz_emit_close(e, '}');
}

void cz_report_json(const struct cz_report *r, struct cz_buf *out)
{
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "report");
	cz_emit_texts(&e, "week", r->week_name);
	cz_emit_texts(&e, "edition", r->internal ? "internal" : "public");
	cz_emit_texts(&e, "title", r->title);
	if (r->municipality)
		cz_emit_texts(&e, "municipality", r->municipality);
	const struct {
		const char *key, *value;
	} part[] = {{"area", r->scope.area}, {"organisation", r->scope.organisation}, {"partnership", r->scope.partnership}};
	for (size_t i = 0; i < CZ_COUNT(part); i++)
		if (part[i].value)
			cz_emit_texts(&e, part[i].key, part[i].value);
	cz_emit_open(&e, "sections", '[');
	for (size_t i = 0; i < r->sections; i++)
		section(&e, &r->section[i]);
	cz_emit_close(&e, ']');
	cz_emit_open(&e, "tables", '[');
	for (size_t i = 0; i < r->tables; i++)
		if (cz_report_shows(r, r->table[i]))
			table(&e, r->table[i]);
	cz_emit_close(&e, ']');
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}
