#include "base/array.h"
#include "base/num.h"
#include "base/text.h"
#include "report/render.h"
#include "report/zip.h"
#include <stdio.h>
#include <stdlib.h>

/*
 * A workbook (ECMA-376): first the texts, then a sheet for every table, with numbers as numbers, the heading row and the
 * first column held in place, and a chart of its own where the report has a picture. Written by hand: a workbook is a dozen
 * small XML files, a library would want temporary files and the clock, and here the same report gives the same bytes.
 * Texts are inline strings, so that nothing in them can be a formula.
 */

#define XML      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN     "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE  "http://schemas.openxmlformats.org/package/2006"
#define DRAWING  "http://schemas.openxmlformats.org/drawingml/2006"
#define CONTENT  "application/vnd.openxmlformats-officedocument."
#define RELS     XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"

enum style { PLAIN, HEAD, WHOLE, ONE_DECIMAL, TITLE, WRAPPED, QUIET, ROUNDED }; /* as in styles.xml below */
enum { NAME_LIMIT = 31 };

static const char styles[] = XML
	"<styleSheet xmlns=\"" MAIN "\">"
	"<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/>"
	"<numFmt numFmtId=\"165\" formatCode=\"[=0]&quot;&lt;5&quot;;#,##0\"/></numFmts>"
	"<fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
	"<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
	"<font><b/><sz val=\"16\"/><color rgb=\"FF154273\"/><name val=\"Calibri\"/></font>"
	"<font><i/><sz val=\"11\"/><color rgb=\"FF595959\"/><name val=\"Calibri\"/></font></fonts>"
	"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
	"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
	"<border><left/><right/><top/><bottom style=\"medium\"><color rgb=\"FF154273\"/></bottom><diagonal/></border></borders>"
	"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
	"<cellXfs count=\"8\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
	"<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"bottom\"/></xf>"
	"<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
	"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf>"
	"<xf numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\"/></xf>"
	"<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
	"</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

struct sheet {
	char name[4 * NAME_LIMIT + 8];
	const struct cz_table *table; /* NULL: the sheet of texts */
	const struct cz_picture *picture;
	unsigned chart; /* its number from 1, 0: none */
};

struct book {
	const struct cz_report *r;
	struct cz_zip zip;
	struct cz_buf part; /* the file being written */
	struct sheet *sheet; /* one for the texts, and room for one for each table */
	unsigned sheets, charts;
};

static void finish_part(struct book *k, const char *name)
{
	k->zip.out->failed |= cz_buf_failed(&k->part);
	cz_zip_add(&k->zip, name, cz_buf_text(&k->part), k->part.len);
	cz_buf_clear(&k->part);
}

/* ---- which sheets there are ---- */

static bool name_is_taken(const struct book *k, const char *name)
{
	for (unsigned i = 0; i < k->sheets; i++)
		if (cz_text_eq_nocase(cz_str_of(k->sheet[i].name), cz_str_of(name)))
			return true;
	return false;
}

/* A sheet's name has at most 31 signs, none of []:*?/\ and no quote, nor one that turns the text; no other has it. */
static void name_sheet(struct book *k, struct sheet *s, const char *wanted)
{
	size_t n = 0, signs = 0;
	for (const char *p = wanted; *p && signs < NAME_LIMIT - 4; signs++) {
		const size_t turning = cz_sign_turning(p);
		char c = turning || strchr("[]:*?/\\'", *p) || (unsigned char)*p < 0x20 ? ' ' : *p;
		s->name[n++] = c;
		if (turning) {
			p += turning;
			continue;
		}
		for (p++; ((unsigned char)*p & 0xc0) == 0x80; p++)
			s->name[n++] = *p;
	}
	while (n && s->name[n - 1] == ' ')
		n--;
	if (n == 0)
		s->name[n++] = '-';
	s->name[n] = '\0';
	struct cz_buf tail = CZ_BUF_INIT;
	for (unsigned i = 2; name_is_taken(k, s->name) && !cz_buf_failed(&tail); i++) {
		cz_buf_clear(&tail);
		cz_buf_addf(&tail, " %u", i);
		memcpy(s->name + n, cz_buf_text(&tail), tail.len + 1);
	}
	k->part.failed |= cz_buf_failed(&tail);
	cz_buf_release(&tail);
}

static const struct cz_picture *picture_of(const struct cz_report *r, const struct cz_table *t)
{
	for (size_t i = 0; i < r->sections; i++)
		for (size_t b = 0; b < r->section[i].blocks; b++) {
			const struct cz_block *x = &r->section[i].block[b];
			for (size_t p = 0; x->kind == CZ_BLOCK_PICTURES && p < x->n; p++)
				if (x->picture[p].table == t)
					return &x->picture[p];
		}
	return NULL;
}

static void find_sheets(struct book *k)
{
	name_sheet(k, &k->sheet[0], cz_phrase_text(k->r->lang, CZ_P_SHORT));
	k->sheets = 1;
	for (size_t i = 0; i < k->r->tables; i++) {
		struct sheet *s = &k->sheet[k->sheets];
		const struct cz_table *t = k->r->table[i];
		if (!t->lines || !cz_report_shows(k->r, t))
			continue;
		*s = (struct sheet){.table = t, .picture = picture_of(k->r, t)};
		s->chart = s->picture ? ++k->charts : 0;
		name_sheet(k, s, t->caption);
		k->sheets++;
	}
}

/* ---- cells ---- */

/* 0 is A, 26 is AA. */
static void add_column(struct cz_buf *b, size_t c)
{
	if (c >= 26)
		add_column(b, c / 26 - 1);
	cz_buf_addc(b, (char)('A' + c % 26));
}

static void open_cell(struct cz_buf *b, size_t row, size_t column, enum style style)
{
	cz_buf_adds(b, "<c r=\"");
	add_column(b, column);
	cz_buf_addf(b, "%zu\" s=\"%d\"", row, (int)style);
}

static void text_cell(struct cz_buf *b, size_t row, size_t column, enum style style, const char *text)
{
	open_cell(b, row, column, style);
	cz_buf_adds(b, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	cz_html_add(b, text);
	cz_buf_adds(b, "</t></is></c>");
}

static void table_cell(struct book *k, size_t row, size_t column, const struct cz_column *c, const struct cz_cell *cell)
{
	struct cz_buf *b = &k->part;
	if (cz_cell_has(cell)) {
		open_cell(b, row, column, c->decimals ? ONE_DECIMAL : cell->shown == CZ_ROUNDED ? ROUNDED : WHOLE);
		cz_buf_adds(b, "><v>");
		cz_num_add_fixed(b, cell->value, c->decimals);
		cz_buf_adds(b, "</v></c>");
		return;
	}
	struct cz_buf text = CZ_BUF_INIT;
	cz_cell_add(&text, k->r->lang, c, cell);
	text_cell(b, row, column, QUIET, cz_buf_text(&text));
	b->failed |= cz_buf_failed(&text);
	cz_buf_release(&text);
}

/* ---- sheets ---- */

static void text_row(struct cz_buf *b, size_t *row, enum style style, const char *text)
{
	++*row;
	cz_buf_addf(b, "<row r=\"%zu\">", *row);
	text_cell(b, *row, 0, style, text);
	cz_buf_adds(b, "</row>");
}

static void block_rows(struct cz_buf *b, size_t *row, const struct cz_block *x)
{
	if (x->kind == CZ_BLOCK_HEADING || x->kind == CZ_BLOCK_SUBHEADING)
		text_row(b, row, HEAD, x->text);
	if (x->kind == CZ_BLOCK_TEXT || x->kind == CZ_BLOCK_QUOTE)
		text_row(b, row, WRAPPED, x->text);
	for (size_t i = 0; x->kind == CZ_BLOCK_LIST && i < x->n; i++)
		text_row(b, row, WRAPPED, x->item[i]);
	for (size_t i = 0; x->kind == CZ_BLOCK_ANSWERS && i < x->n; i++) {
		text_row(b, row, HEAD, x->answer[i].question);
		for (size_t s = 0; s < x->answer[i].sentences; s++)
			text_row(b, row, WRAPPED, x->answer[i].sentence[s]);
	}
}

static void text_sheet(struct book *k)
{
	const struct cz_report *r = k->r;
	struct cz_buf *b = &k->part;
	size_t row = 0;
	cz_buf_adds(b, XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\"/></sheetViews>"
			   "<cols><col min=\"1\" max=\"1\" width=\"100\" customWidth=\"1\"/></cols><sheetData>");
	text_row(b, &row, TITLE, r->title);
	if (r->municipality)
		text_row(b, &row, PLAIN, r->municipality);
	text_row(b, &row, PLAIN, r->subtitle);
	if (r->internal)
		text_row(b, &row, HEAD, cz_phrase_text(r->lang, CZ_P_INTERNAL));
	for (size_t i = 0; i < r->sections; i++) {
		text_row(b, &row, TITLE, r->section[i].title);
		for (size_t q = 0; q < r->section[i].blocks; q++)
			block_rows(b, &row, &r->section[i].block[q]);
	}
	cz_buf_adds(b, "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/></worksheet>");
}

static void table_sheet(struct book *k, const struct sheet *s)
{
	const struct cz_table *t = s->table;
	struct cz_buf *b = &k->part;
	cz_buf_adds(b, XML "<worksheet xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheetViews><sheetView workbookViewId=\"0\">"
			   "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>"
			   "<cols><col min=\"1\" max=\"1\" width=\"36\" customWidth=\"1\"/>");
	cz_buf_addf(b, "<col min=\"2\" max=\"%zu\" width=\"14\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">", t->columns + 1);
	text_cell(b, 1, 0, HEAD, t->head);
	for (size_t c = 0; c < t->columns; c++)
		text_cell(b, 1, c + 1, HEAD, t->column[c].label);
	cz_buf_adds(b, "</row>");
	for (size_t l = 0; l < t->lines; l++) {
		cz_buf_addf(b, "<row r=\"%zu\">", l + 2);
		text_cell(b, l + 2, 0, PLAIN, t->line[l].label);
		for (size_t c = 0; c < t->columns; c++)
			table_cell(k, l + 2, c + 1, &t->column[c], &t->line[l].cell[c]);
		cz_buf_adds(b, "</row>");
	}
	cz_buf_adds(b, "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>");
	cz_buf_adds(b, s->chart ? "<drawing r:id=\"rId1\"/></worksheet>" : "</worksheet>");
}

/* ---- charts ---- */

/* 'Sheet'!$B$2:$B$9 */
static void reference(struct cz_buf *b, const struct sheet *s, size_t column, size_t from, size_t until)
{
	cz_buf_addc(b, '\'');
	cz_html_add(b, s->name);
	cz_buf_adds(b, "'!$");
	add_column(b, column);
	cz_buf_addf(b, "$%zu", from);
	if (until != from) {
		cz_buf_adds(b, ":$");
		add_column(b, column);
		cz_buf_addf(b, "$%zu", until);
	}
}

static void chart_series(struct cz_buf *b, const struct sheet *s, size_t column, size_t number, bool is_line)
{
	static const char *const colour[] = {"0072B2", "D55E00", "009E73", "CC79A7", "595959"};
	const char *c = colour[number % CZ_COUNT(colour)];
	size_t first = is_line ? s->picture->first + 2 : 2, last = s->table->lines + 1;
	cz_buf_addf(b, "<c:ser><c:idx val=\"%zu\"/><c:order val=\"%zu\"/><c:tx><c:strRef><c:f>", number, number);
	reference(b, s, column, 1, 1);
	cz_buf_adds(b, "</c:f></c:strRef></c:tx><c:spPr>");
	if (is_line)
		cz_buf_addf(b, "<a:ln w=\"28575\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln>", c);
	else
		cz_buf_addf(b, "<a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill>", c);
	cz_buf_adds(b, is_line ? "</c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>" : "</c:spPr><c:invertIfNegative val=\"0\"/>");
	cz_buf_adds(b, "<c:cat><c:strRef><c:f>");
	reference(b, s, 0, first, last);
	cz_buf_adds(b, "</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>");
	reference(b, s, column, first, last);
	cz_buf_adds(b, "</c:f></c:numRef></c:val>");
	cz_buf_adds(b, is_line ? "<c:smooth val=\"0\"/></c:ser>" : "</c:ser>");
}

/* The columns that the picture shows: the one of a series, the first two of bars, means and parties of dots. */
static bool is_charted(const struct sheet *s, size_t column)
{
	enum cz_role role = s->table->column[column].role;
	switch (s->picture->kind) {
	case CZ_PICTURE_SERIES:
	case CZ_PICTURE_MAP:
		return column == s->picture->column;
	case CZ_PICTURE_BARS:
		return column < 2;
	default:
		return role == CZ_ROLE_MEAN || role == CZ_ROLE_PARTY;
	}
}

static void chart(struct book *k, const struct sheet *s)
{
	struct cz_buf *b = &k->part;
	bool is_line = s->picture->kind == CZ_PICTURE_SERIES;
	size_t number = 0;
	cz_buf_adds(b, XML "<c:chartSpace xmlns:c=\"" DRAWING "/chart\" xmlns:a=\"" DRAWING "/main\" xmlns:r=\"" OFFICE "\"><c:chart><c:title><c:tx>"
			   "<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:t>");
	cz_html_add(b, s->picture->title);
	cz_buf_adds(b, "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
	cz_buf_adds(b, is_line ? "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
			       : "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
	for (size_t c = 0; c < s->table->columns; c++)
		if (is_charted(s, c))
			chart_series(b, s, c + 1, number++, is_line);
	cz_buf_adds(b, is_line ? "<c:marker val=\"1\"/>" : "<c:gapWidth val=\"60\"/>");
	cz_buf_adds(b, "<c:axId val=\"1\"/><c:axId val=\"2\"/>");
	cz_buf_adds(b, is_line ? "</c:lineChart>" : "</c:barChart>");
	/* bars read from the top down, as the table does */
	cz_buf_addf(b, "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"%s\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"%s\"/>"
		       "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
		       "<c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>",
		    is_line ? "minMax" : "maxMin", is_line ? "b" : "l");
	cz_buf_addf(b, "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"%s\"/>"
		       "<c:majorGridlines/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
		       "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"%s\"/></c:valAx>",
		    is_line ? "l" : "b", is_line ? "autoZero" : "max");
	cz_buf_adds(b, "</c:plotArea>");
	cz_buf_adds(b, number > 1 ? "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>" : "");
	cz_buf_adds(b, "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>");
}

/* Where the chart stands: to the right of its table; and who tells what it shows. */
static void drawing(struct book *k, const struct sheet *s)
{
	struct cz_buf *b = &k->part;
	size_t from = s->table->columns + 2;
	size_t tall = s->picture->kind == CZ_PICTURE_SERIES || s->table->lines < 12 ? 18 : s->table->lines + s->table->lines / 2;
	cz_buf_addf(b, XML "<xdr:wsDr xmlns:xdr=\"" DRAWING "/spreadsheetDrawing\" xmlns:a=\"" DRAWING "/main\"><xdr:twoCellAnchor>"
			   "<xdr:from><xdr:col>%zu</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
			   "<xdr:to><xdr:col>%zu</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%zu</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>",
		    from, from + 10, tall + 1);
	cz_buf_addf(b, "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"chart %u\" descr=\"", s->chart);
	cz_html_add(b, s->picture->about ? s->picture->about : s->picture->title);
	cz_buf_adds(b, "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
		       "<a:graphic><a:graphicData uri=\"" DRAWING "/chart\"><c:chart xmlns:c=\"" DRAWING "/chart\" xmlns:r=\"" OFFICE
		       "\" r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>");
}

/* ---- the workbook ---- */

static void relation(struct cz_buf *b, unsigned id, const char *kind, const char *target, unsigned number)
{
	cz_buf_addf(b, "<Relationship Id=\"rId%u\" Type=\"" OFFICE "/%s\" Target=\"%s", id, kind, target);
	cz_buf_addf(b, number ? "%u.xml\"/>" : "\"/>", number);
}

static void content_types(struct book *k)
{
	struct cz_buf *b = &k->part;
	cz_buf_adds(b, XML "<Types xmlns=\"" PACKAGE "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
			   "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
			   "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" CONTENT "spreadsheetml.sheet.main+xml\"/>"
			   "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
			   "<Override PartName=\"/xl/styles.xml\" ContentType=\"" CONTENT "spreadsheetml.styles+xml\"/>");
	for (unsigned i = 1; i <= k->sheets; i++)
		cz_buf_addf(b, "<Override PartName=\"/xl/worksheets/sheet%u.xml\" ContentType=\"" CONTENT "spreadsheetml.worksheet+xml\"/>", i);
	for (unsigned i = 1; i <= k->charts; i++)
		cz_buf_addf(b, "<Override PartName=\"/xl/drawings/drawing%u.xml\" ContentType=\"" CONTENT "drawing+xml\"/>"
			       "<Override PartName=\"/xl/charts/chart%u.xml\" ContentType=\"" CONTENT "drawingml.chart+xml\"/>", i, i);
	cz_buf_adds(b, "</Types>");
	finish_part(k, "[Content_Types].xml");
}

/* What a file manager and a screen reader say of the workbook; made on the last day the report is about, not today. */
static void properties(struct book *k)
{
	const struct cz_report *r = k->r;
	struct cz_buf *b = &k->part;
	cz_buf_adds(b, XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
			   " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
	cz_html_add(b, r->title);
	cz_buf_adds(b, ", ");
	cz_html_add(b, r->subtitle);
	cz_buf_addf(b, "</dc:title><dc:creator>cz</dc:creator><dc:language>%s</dc:language>", r->lang == CZ_NL ? "nl" : "en");
	if (r->until != CZ_DAY_NONE) {
		cz_buf_adds(b, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">");
		cz_day_add(b, r->until);
		cz_buf_adds(b, "T00:00:00Z</dcterms:created>");
	}
	cz_buf_adds(b, "</cp:coreProperties>");
	finish_part(k, "docProps/core.xml");
}

static void workbook(struct book *k)
{
	struct cz_buf *b = &k->part;
	cz_buf_adds(b, RELS);
	relation(b, 1, "officeDocument", "xl/workbook.xml", 0);
	cz_buf_adds(b, "<Relationship Id=\"rId2\" Type=\"" PACKAGE "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
	finish_part(k, "_rels/.rels");
	cz_buf_adds(b, XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><sheets>");
	for (unsigned i = 0; i < k->sheets; i++) {
		cz_buf_adds(b, "<sheet name=\"");
		cz_html_add(b, k->sheet[i].name);
		cz_buf_addf(b, "\" sheetId=\"%u\" r:id=\"rId%u\"/>", i + 1, i + 1);
	}
	cz_buf_adds(b, "</sheets></workbook>");
	finish_part(k, "xl/workbook.xml");
	cz_buf_adds(b, RELS);
	for (unsigned i = 1; i <= k->sheets; i++)
		relation(b, i, "worksheet", "worksheets/sheet", i);
	relation(b, k->sheets + 1, "styles", "styles.xml", 0);
	cz_buf_adds(b, "</Relationships>");
	finish_part(k, "xl/_rels/workbook.xml.rels");
	cz_buf_adds(b, styles);
	finish_part(k, "xl/styles.xml");
}

static void numbered_part(struct book *k, const char *before, unsigned number, const char *after)
{
	char name[64];
	snprintf(name, sizeof name, "%s%u%s", before, number, after);
	finish_part(k, name);
}

static void chart_parts(struct book *k, const struct sheet *s, unsigned sheet)
{
	struct cz_buf *b = &k->part;
	cz_buf_adds(b, RELS);
	relation(b, 1, "drawing", "../drawings/drawing", s->chart);
	cz_buf_adds(b, "</Relationships>");
	numbered_part(k, "xl/worksheets/_rels/sheet", sheet, ".xml.rels");
	drawing(k, s);
	numbered_part(k, "xl/drawings/drawing", s->chart, ".xml");
	cz_buf_adds(b, RELS);
	relation(b, 1, "chart", "../charts/chart", s->chart);
	cz_buf_adds(b, "</Relationships>");
	numbered_part(k, "xl/drawings/_rels/drawing", s->chart, ".xml.rels");
	chart(k, s);
	numbered_part(k, "xl/charts/chart", s->chart, ".xml");
}

void cz_report_xlsx(const struct cz_report *r, struct cz_buf *out)
{
	struct book *k = calloc(1, sizeof *k);
	if (k)
		k->sheet = cz_array_new0(r->tables + 1, sizeof *k->sheet);
	if (!k || !k->sheet) {
		out->failed = true;
		free(k);
		return;
	}
	k->r = r;
	cz_zip_begin(&k->zip, out);
	find_sheets(k);
	content_types(k);
	properties(k);
	workbook(k);
	for (unsigned i = 0; i < k->sheets; i++) {
		if (k->sheet[i].table)
			table_sheet(k, &k->sheet[i]);
		else
			text_sheet(k);
		numbered_part(k, "xl/worksheets/sheet", i + 1, ".xml");
		if (k->sheet[i].chart)
			chart_parts(k, &k->sheet[i], i + 1);
	}
	cz_zip_end(&k->zip);
	cz_buf_release(&k->part);
	free(k->sheet);
	free(k);
}
