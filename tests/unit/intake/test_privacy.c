#include "intake/privacy.h"
#include <stdio.h>
#include "../unit.h"

static enum cz_personal header(const char *name)
{
	enum cz_personal kind;
	assert_int_equal(cz_personal_header(cz_str_of(name), &kind), 0);
	return kind;
}

static void knows_columns_by_name(void **s)
{
	static const struct {
		const char *name;
		enum cz_personal kind;
	} is[] = {
		{"BSN", CZ_PERSONAL_BSN}, {"bsn_client", CZ_PERSONAL_BSN}, {"Client BSN", CZ_PERSONAL_BSN},
		{"Burgerservicenummer", CZ_PERSONAL_BSN}, {"Burgerservicenr.", CZ_PERSONAL_BSN}, {"Sofi-nummer", CZ_PERSONAL_BSN},
		{"B.S.N.", CZ_PERSONAL_BSN}, {"B.S.N. cli\xc3\xabnt", CZ_PERSONAL_BSN}, {"ClientBSN", CZ_PERSONAL_BSN}, {"client_bsn_nr", CZ_PERSONAL_BSN},
		{"ClientBSNnummer", CZ_PERSONAL_BSN}, {"Burg.servicenr", CZ_PERSONAL_BSN}, {"Clubsnaam", CZ_PERSONAL_NONE},
		{"sofinummer", CZ_PERSONAL_BSN}, {"E-mail", CZ_PERSONAL_EMAIL}, {"E-mailadres", CZ_PERSONAL_EMAIL},
		{"Email address", CZ_PERSONAL_EMAIL}, {"Telefoonnummer", CZ_PERSONAL_PHONE}, {"Tel.", CZ_PERSONAL_PHONE},
		{"Mobiel", CZ_PERSONAL_PHONE}, {"Tel1", CZ_PERSONAL_PHONE}, {"Mobiel 2", CZ_PERSONAL_PHONE}, {"Mob3", CZ_PERSONAL_PHONE}, {"Phone number", CZ_PERSONAL_PHONE}, {"IBAN", CZ_PERSONAL_IBAN},
		{"Geboortedatum", CZ_PERSONAL_BIRTH}, {"Geb.datum", CZ_PERSONAL_BIRTH}, {"Date of birth", CZ_PERSONAL_BIRTH},
		{"Straatnaam + huisnr", CZ_PERSONAL_STREET}, {"Adres", CZ_PERSONAL_STREET}, {"Huisnummer", CZ_PERSONAL_STREET},
		{"Naam", CZ_PERSONAL_NAME}, {"Voornaam", CZ_PERSONAL_NAME}, {"ACHTERNAAM", CZ_PERSONAL_NAME}, {"Last name", CZ_PERSONAL_NAME},
		{"Postcode", CZ_PERSONAL_NONE}, {"Categorie", CZ_PERSONAL_NONE}, {"Organisatienaam", CZ_PERSONAL_NONE},
		{"Telefonisch contact", CZ_PERSONAL_NONE}, {"Phone calls", CZ_PERSONAL_NONE}, {"Telefooncirkel", CZ_PERSONAL_NONE},
		{"client_achternaam", CZ_PERSONAL_NAME}, {"Partner voornaam", CZ_PERSONAL_NAME}, {"Naam mantelzorger", CZ_PERSONAL_NAME},
		{"NAW", CZ_PERSONAL_NAME}, {"NAW-gegevens", CZ_PERSONAL_NAME}, {"Noodcontact", CZ_PERSONAL_NAME}, {"klantnaam", CZ_PERSONAL_NAME},
		{"Geb. dat.", CZ_PERSONAL_BIRTH}, {"Geboren op", CZ_PERSONAL_BIRTH}, {"06-nr", CZ_PERSONAL_PHONE}, {"Noodnummer", CZ_PERSONAL_PHONE},
		{"Mobiele nr", CZ_PERSONAL_PHONE}, {"Naam project", CZ_PERSONAL_NONE}, {"Naam organisatie", CZ_PERSONAL_NONE},
		{"Naam samenwerkingsverband", CZ_PERSONAL_NONE}, {"Plaatsnaam", CZ_PERSONAL_NONE}, {"Wijknaam", CZ_PERSONAL_NONE},
		{"Hobby's", CZ_PERSONAL_NONE}, {"Sinds", CZ_PERSONAL_NONE}, {"Talen", CZ_PERSONAL_NONE}, {"", CZ_PERSONAL_NONE},
		{"Vrijwilligersnummer", CZ_PERSONAL_NONE}, {"Status", CZ_PERSONAL_NONE}, {"Contact", CZ_PERSONAL_NONE},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		if (header(is[i].name) != is[i].kind)
			fail_msg("'%s' is %s", is[i].name, cz_personal_name(header(is[i].name)));
}

static bool passes(int v)
{
	char text[12];
	snprintf(text, sizeof text, "%09d", v);
	return cz_bsn_is(cz_str_of(text));
}

/* n cells of which `good` pass the test of eleven, from `start` up. */
static enum cz_personal column(int start, int n, int good)
{
	struct cz_column_test t = {0};
	for (int v = start, bad = n - good; good + bad > 0; v += 7) {
		char text[12];
		int *left = passes(v) ? &good : &bad;
		if (*left == 0)
			continue;
		--*left;
		snprintf(text, sizeof text, "%d", v);
		cz_column_test_add(&t, cz_str_of(text));
	}
	return cz_column_test_verdict(&t);
}

static void tests_whole_columns_for_bsn(void **s)
{
	(void)s;
	assert_int_equal(column(100000000, 20, 20), CZ_PERSONAL_BSN);
	assert_int_equal(column(100000000, 20, 10), CZ_PERSONAL_BSN);
	assert_int_equal(column(100000000, 21, 10), CZ_PERSONAL_NONE); /* sequence numbers pass now and then */
	assert_int_equal(column(100000000, 9, 9), CZ_PERSONAL_BSN);    /* a short file */
	assert_int_equal(column(100000000, 4, 4), CZ_PERSONAL_NONE);
	assert_int_equal(column(10000000, 20, 20), CZ_PERSONAL_BSN);   /* eight digits: the 0 is gone */
	assert_int_equal(column(1000000, 20, 0), CZ_PERSONAL_NONE);    /* seven */
	assert_int_equal(column(612000000, 100, 9), CZ_PERSONAL_PHONE); /* 06 without its 0 */
}

static void tests_whole_columns_for_the_rest(void **s)
{
	static const struct {
		const char *cell[4];
		enum cz_personal kind;
	} is[] = {
		{{"a@b.nl", "", "c.d@e-f.nl", "geen"}, CZ_PERSONAL_EMAIL},
		{{"06-12345678", "+31 6 12345678", "(040) 212 34 56", "?"}, CZ_PERSONAL_PHONE},
		{{"NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "", ""}, CZ_PERSONAL_IBAN},
		{{"tel0612345678", "Jan: 06-12345678", "x", "y"}, CZ_PERSONAL_PHONE},
		{{"04.03.2026", "04.03.2026", "", ""}, CZ_PERSONAL_NONE},
		{{"a@b.nl", "maandag", "dinsdag", "woensdag"}, CZ_PERSONAL_NONE},
		{{"", "", "", ""}, CZ_PERSONAL_NONE},
		{{"1234 AB", "2026-03-03", "5", "VRV"}, CZ_PERSONAL_NONE},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_column_test t = {0};
		for (int k = 0; k < 4; k++)
			cz_column_test_add(&t, cz_str_of(is[i].cell[k]));
		assert_int_equal(cz_column_test_verdict(&t), is[i].kind);
	}
}

/* "BSN123456782" and the like, by any way of writing them; and names. */
static void tests_glued_cells(void **s)
{
	static const char *const around[][2] = {{"BSN", ""}, {"C-", ""}, {"", ",00"}, {"", ".0"}, {"", " (Jan)"}, {"'", ""}};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(around); i++)
		for (int good = 0; good < 2; good++) {
			struct cz_column_test t = {0};
			for (int v = 100000000, n = 0; n < 20; v += 7) {
				char text[24];
				if (passes(v) != good)
					continue;
				n++;
				snprintf(text, sizeof text, "%s%d%s", around[i][0], v, around[i][1]);
				cz_column_test_add(&t, cz_str_of(text));
			}
			assert_int_equal(cz_column_test_verdict(&t), good ? CZ_PERSONAL_BSN : CZ_PERSONAL_NONE);
		}
	struct cz_column_test t = {0};
	assert_false(cz_column_test_names(&t));
	cz_column_test_add(&t, CZ_STR("Jan de Vries"));
	cz_column_test_add(&t, CZ_STR("V17"));
	assert_true(cz_column_test_names(&t));
	cz_column_test_add(&t, CZ_STR("V18"));
	assert_false(cz_column_test_names(&t));
	cz_column_test_add(&t, CZ_STR("Anneke"));
	assert_true(cz_column_test_names(&t));
	cz_column_test_add(&t, CZ_STR("Nummer"));
	assert_false(cz_column_test_names(&t));
}

/* Several numbers in a cell, and numbers as a spreadsheet writes them. */
static void tests_cells_of_several_numbers(void **s)
{
	static const char *const around[][2] = {{"", " / 06-12345678"}, {"06-12345678; ", ""}, {"", " (jan@x.nl)"}, {"tel 0612345678 bsn ", ""}, {"-", ""},
						{"", " en 0201234567"}};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(around); i++) {
		struct cz_column_test t = {0};
		for (int v = 100000000, n = 0; n < 20; v += 7) {
			char text[80];
			if (!passes(v))
				continue;
			n++;
			if (around[i][0][0] == '-')
				snprintf(text, sizeof text, "%d-%02d-%03d", v / 100000, v / 1000 % 100, v % 1000);
			else
				snprintf(text, sizeof text, "%s%d%s", around[i][0], v, around[i][1]);
			cz_column_test_add(&t, cz_str_of(text));
		}
		if (cz_column_test_verdict(&t) != CZ_PERSONAL_BSN)
			fail_msg("'%s' '%s'", around[i][0], around[i][1]);
	}
	struct cz_column_test t = {0};
	static const char *const short_form[] = {"1,23456782E+08", "1.11222333E+08", "1,0000001E+8", "2.32262536E+08", "1,92837467E+08", "1.00000009e+08"};
	for (size_t i = 0; i < CZ_COUNT(short_form); i++)
		cz_column_test_add(&t, cz_str_of(short_form[i]));
	assert_int_equal(t.nine, CZ_COUNT(short_form));
	t = (struct cz_column_test){0};
	for (int i = 0; i < 20; i++)
		cz_column_test_add(&t, CZ_STR("+31 6 12345678 / 0201234567"));
	assert_int_equal(cz_column_test_verdict(&t), CZ_PERSONAL_PHONE);
	assert_int_equal(t.nine, 0);
}

/* One number in all rows passes in all or in none: an organisation's, or one day. */
static void one_number_repeated_is_no_column_of_them(void **s)
{
	(void)s;
	struct cz_column_test t = {0};
	for (int i = 0; i < 1000; i++)
		cz_column_test_add(&t, i % 2 ? CZ_STR("10464554") : CZ_STR("20000005"));
	assert_int_equal(t.passed, 2);
	assert_int_equal(cz_column_test_verdict(&t), CZ_PERSONAL_NONE);
}

static void texts_that_betray(void **s)
{
	static const struct {
		const char *text;
		enum cz_personal kind;
	} is[] = {
		{"bel 06-12345678", CZ_PERSONAL_PHONE},
		{"jan@x.nl", CZ_PERSONAL_EMAIL},
		{"haar Bsn is 123456782", CZ_PERSONAL_BSN},
		{"burgerservicenummer 123456782", CZ_PERSONAL_BSN},
		{"bsn is 1234.56.782", CZ_PERSONAL_BSN},
		{"B.S.N. 1234 56 782, 12 uur", CZ_PERSONAL_BSN},
		{"2 x 1; BSN123456782", CZ_PERSONAL_BSN},
		{"bsn 123456782", CZ_PERSONAL_BSN},
		{"bsn 1234.56.783", CZ_PERSONAL_BSN},
		{"bsn onbekend, order 1234567821", CZ_PERSONAL_NONE},
		{"bsn 01-02-2026 t/m 03-02-2026", CZ_PERSONAL_NONE},
		{"zorg 1234.56.782", CZ_PERSONAL_NONE},
		{"order 123456782", CZ_PERSONAL_NONE},
		{"rust", CZ_PERSONAL_NONE},
		{"sofi 123456782", CZ_PERSONAL_BSN}, {"Sofi-nr: 123456782", CZ_PERSONAL_BSN}, {"bsn: 1234-56-782", CZ_PERSONAL_BSN},
		{"bsn 123-456-782", CZ_PERSONAL_BSN}, {"bsn 10464554", CZ_PERSONAL_BSN}, {"BSN:\xc2\xa0" "123\xc2\xa0" "456\xc2\xa0" "782", CZ_PERSONAL_BSN},
		{"jan(at)x.nl", CZ_PERSONAL_EMAIL}, {"jan [at] x.nl", CZ_PERSONAL_EMAIL}, {"jan @ x.nl", CZ_PERSONAL_EMAIL},
		{"jan(at)x(punt)nl", CZ_PERSONAL_EMAIL}, {"jan.de.vries[at]x [dot] nl", CZ_PERSONAL_EMAIL}, {"thuis (at home)", CZ_PERSONAL_NONE},
		{"order 123456782, bel 06-12345678", CZ_PERSONAL_PHONE}, {"bel\xc2\xa0" "06-12345678", CZ_PERSONAL_PHONE},
		{"06 \xe2\x80\x93 12345678", CZ_PERSONAL_PHONE}, {"\xe2\x80\x9c" "0612345678\xe2\x80\x9d", CZ_PERSONAL_PHONE}, {"06_12345678", CZ_PERSONAL_PHONE},
		{"geb. 3-4-1941", CZ_PERSONAL_BIRTH}, {"geboren op 3 april 1941", CZ_PERSONAL_BIRTH}, {"Geboortedatum: 1941-04-03", CZ_PERSONAL_BIRTH},
		{"geb 3/4/41", CZ_PERSONAL_BIRTH}, {"born 1941", CZ_PERSONAL_BIRTH}, {"gebouw 3-4-2026", CZ_PERSONAL_NONE},
		{"geboren verteller, 2 uur per week", CZ_PERSONAL_NONE}, {"vanaf 3-4-2026", CZ_PERSONAL_NONE},
		{"paspoort NX1234567", CZ_PERSONAL_DOCUMENT}, {"rijbewijs nr. 1234567890", CZ_PERSONAL_DOCUMENT}, {"id-kaart IX12B34C5", CZ_PERSONAL_DOCUMENT},
		{"rijbewijs B sinds 2001", CZ_PERSONAL_NONE}, {"paspoort aanvragen", CZ_PERSONAL_NONE},
		{"wandelen met mw. Jansen", CZ_PERSONAL_NAME}, {"meneer van den Berg", CZ_PERSONAL_NAME}, {"de heer A. Bakker", CZ_PERSONAL_NAME},
		{"mevrouw wil graag wandelen", CZ_PERSONAL_NONE}, {"liefst een meneer", CZ_PERSONAL_NONE}, {"via MW Utrecht", CZ_PERSONAL_NONE},
		{"Kerkstraat 12", CZ_PERSONAL_STREET}, {"bij de Burg. de Vlugtlaan 12-b", CZ_PERSONAL_STREET}, {"Dorpsweg 5, Assen", CZ_PERSONAL_STREET},
		{"Dorpsweg 10 minuten", CZ_PERSONAL_NONE}, {"Onderweg 2 stops", CZ_PERSONAL_NONE}, {"zandpad 3", CZ_PERSONAL_NONE},
		{"MW. JANSEN", CZ_PERSONAL_NAME}, {"MEVR JANSEN", CZ_PERSONAL_NAME}, {"mevr jansen", CZ_PERSONAL_NAME},
		{"mw.bos", CZ_PERSONAL_NAME}, {"mevrouw bos", CZ_PERSONAL_NAME}, {"DHR. BOS", CZ_PERSONAL_NAME},
		{"dhr. bakker", CZ_PERSONAL_NAME}, {"heer Bakker", CZ_PERSONAL_NAME}, {"Mej. Bos", CZ_PERSONAL_NAME},
		{"hr. Bos", CZ_PERSONAL_NAME}, {"dr. Smit", CZ_PERSONAL_NAME}, {"de heer van den Berg", CZ_PERSONAL_NAME},
		{"heer Van Dijk", CZ_PERSONAL_NAME}, {"zr. Agnes", CZ_PERSONAL_NAME},
		{"contact: mevr jansen", CZ_PERSONAL_NAME}, {"via mw. bos, buurvrouw", CZ_PERSONAL_NAME},
		{"mw. jansen (dochter)", CZ_PERSONAL_NAME}, {"huisarts dr. Smit", CZ_PERSONAL_NAME},
		{"Laan van Meerdervoort 12", CZ_PERSONAL_STREET}, {"Oude Gracht 12", CZ_PERSONAL_STREET},
		{"Korte Meent 5", CZ_PERSONAL_STREET}, {"Nieuwe Markt 4", CZ_PERSONAL_STREET},
		{"Oude Weg 3a", CZ_PERSONAL_STREET}, {"Plein der Naties 4", CZ_PERSONAL_STREET},
		{"3961AB 12", CZ_PERSONAL_STREET}, {"3961 AB, 12", CZ_PERSONAL_STREET}, {"bel 612345678", CZ_PERSONAL_PHONE},
		{"zus: 6 12345678", CZ_PERSONAL_PHONE}, {"o6-12345678", CZ_PERSONAL_PHONE},
		{"bel o6 12345678", CZ_PERSONAL_PHONE},
		{"\xef\xbc\x90\xef\xbc\x96\xef\xbc\x91\xef\xbc\x92\xef\xbc\x93\xef\xbc\x94\xef\xbc\x95\xef\xbc\x96\xef\xbc\x97\xef\xbc\x98", CZ_PERSONAL_PHONE},
		{"BSN 123456789", CZ_PERSONAL_BSN}, {"burgerservicenummer: 1234 56 789", CZ_PERSONAL_BSN},
		{"bsn 12345678", CZ_PERSONAL_BSN}, {"04-1941 geboren", CZ_PERSONAL_BIRTH}, {"3-4-1941", CZ_PERSONAL_BIRTH},
		{"1941-04-03", CZ_PERSONAL_BIRTH}, {"van 3-4-1941, slechthorend", CZ_PERSONAL_BIRTH},
		{"wandelen, 2 x per week", CZ_PERSONAL_NONE}, {"vraag 12, blok 3", CZ_PERSONAL_NONE}, {"", CZ_PERSONAL_NONE},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		if (cz_personal_betrays(cz_str_of(is[i].text)) != is[i].kind)
			fail_msg("'%s' is %s", is[i].text, cz_personal_name(cz_personal_betrays(cz_str_of(is[i].text))));
}

/* A number that nothing calls a BSN is left in ids and keys, and taken for one in free text. */
static void bare_numbers(void **s)
{
	static const char *const bsn[] = {"123456782", "cli\xc3\xabnt 111222333", "111.222.333", "111 222 333", "111-222-333",
					  "zie dossier 123456782", "1234.56.782", "1234\xc2\xa0" "56\xc2\xa0" "782"};
	static const char *const other[] = {"123456783", "111 222 334", "111 222 333 444", "111.222 333", "12-03-2024 5", "factuur 1112223334",
					    "van 100 tot 200 en 300", "10:30, 12:30, 5"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(bsn); i++) {
		assert_int_equal(cz_personal_betrays(cz_str_of(bsn[i])), CZ_PERSONAL_NONE);
		if (cz_personal_holds(cz_str_of(bsn[i])) != CZ_PERSONAL_BSN)
			fail_msg("'%s'", bsn[i]);
	}
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		if (cz_personal_holds(cz_str_of(other[i])))
			fail_msg("'%s' is %s", other[i], cz_personal_name(cz_personal_holds(cz_str_of(other[i]))));
}

static void ids_that_hold_more(void **s)
{
	static const struct {
		const char *id;
		enum cz_personal kind;
	} is[] = {
		{"3511AA12", CZ_PERSONAL_STREET}, {"3511 AA 12", CZ_PERSONAL_STREET}, {"JJ-03041941", CZ_PERSONAL_BIRTH},
		{"Jansen19410403", CZ_PERSONAL_BIRTH}, {"R-3-4-1941", CZ_PERSONAL_NONE}, {"3-4-1941", CZ_PERSONAL_BIRTH},
		{"2026AB12", CZ_PERSONAL_NONE}, {"3511AA", CZ_PERSONAL_NONE}, {"19410403", CZ_PERSONAL_NONE}, {"V-20260403", CZ_PERSONAL_NONE},
		{"HV19991341", CZ_PERSONAL_NONE}, {"V1", CZ_PERSONAL_NONE}, {"123456782", CZ_PERSONAL_NONE}, {"", CZ_PERSONAL_NONE},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++)
		if (cz_personal_id(cz_str_of(is[i].id)) != is[i].kind)
			fail_msg("'%s' is %s", is[i].id, cz_personal_name(cz_personal_id(cz_str_of(is[i].id))));
}

/* What people write of days, places and each other is left alone. */
static void ordinary_texts_stay(void **s)
{
	static const char *const text[] = {
		"om de dag 2 uur", "bus 12", "max 10 km", "ma 9-12", "Groene Hart 2025", "mw. weet het nog niet",
		"Mw. is slechthorend", "mevrouw kan zelf niet bellen", "mevrouw helpen", "mw. alleen",
		"hond van mevrouw mee", "wat mevrouw wil", "mw. VOG nodig", "MW. WEET HET NOG NIET", "familie bezoeken",
		"familie en vrienden", "heer alleen", "HR Nederland", "dr. bellen", "oudere heer", "Markt op zaterdag 2 uur",
		"Markt 2025", "Park 2 keer", "Plein 10 minuten", "markt 10", "Oude films 3", "sinds 3-4-2015", "1-2-2026",
		"2026-04-03", "in 1941 begonnen", "om 10.30-11.30", "van 6 12 uur", "6 10 20 30 40", "order 512345678",
		"in 2025 en 3 keer", "1234 AB 2 keer", "BSN gecontroleerd 03-04-2026", "BSN gezien op 13-4-2026 10 uur",
		"burgerservicenummer onbekend", "ma, di; 14:00", "rolstoel \xef\xbc\x93 keer",
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(text); i++)
		if (cz_personal_betrays(cz_str_of(text[i])))
			fail_msg("'%s' is %s", text[i], cz_personal_name(cz_personal_betrays(cz_str_of(text[i]))));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_columns_by_name),
		cmocka_unit_test(tests_whole_columns_for_bsn),
		cmocka_unit_test(tests_whole_columns_for_the_rest),
		cmocka_unit_test(tests_glued_cells),
		cmocka_unit_test(tests_cells_of_several_numbers),
		cmocka_unit_test(one_number_repeated_is_no_column_of_them),
		cmocka_unit_test(texts_that_betray),
		cmocka_unit_test(bare_numbers),
		cmocka_unit_test(ids_that_hold_more),
		cmocka_unit_test(ordinary_texts_stay),
	};
	return cmocka_run_group_tests_name("intake/privacy", tests, NULL, NULL);
}
