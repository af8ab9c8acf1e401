#include "model/personal.h"
#include "model/pseudonym.h"
#include "model/types.h"
#include <stdio.h>
#include "../unit.h"

/* The published example 123456782, and that one number in eleven passes. */
static void tests_numbers_by_eleven(void **s)
{
	(void)s;
	assert_true(cz_bsn_is(CZ_STR("123456782")));
	assert_true(cz_bsn_is(CZ_STR("1234.56.782")));
	assert_true(cz_bsn_is(CZ_STR("10464554"))); /* 010464554 */
	assert_false(cz_bsn_is(CZ_STR("123456789")));
	assert_false(cz_bsn_is(CZ_STR("000000000")));
	assert_false(cz_bsn_is(CZ_STR("1234567820")));
	assert_false(cz_bsn_is(CZ_STR("1234567")));
	assert_false(cz_bsn_is(CZ_STR("12345678a")));
	assert_false(cz_bsn_is(CZ_STR("")));
	int good = 0;
	for (int v = 100000000; v < 100110000; v++) {
		char text[12];
		snprintf(text, sizeof text, "%d", v);
		good += cz_bsn_is(cz_str_of(text));
	}
	/* -1 at the end of weights 9..2 leaves out sums that would need a digit of ten */
	assert_in_range(good, 9900, 10100);
}

static void numbers_glued_to_other_signs(void **s)
{
	static const char *const glued[] = {"123456782", "BSN123456782", "bsn: 1234.56.782", "C-123456782", "'123456782", "=\"123456782\"",
					    "123456782,00", "123456782.0", "123456782 (Jan)", "123 456 782"};
	static const char *const other[] = {"", "BSN", "1234567821", "12 of 345678", "C-12345678", "0612345678", "12-345-6782",
					    "123456782.000", "04.03.2026", "04 03 2026", "2 stuks van 123456782"};
	char digit[9];
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(glued); i++)
		if (cz_bsn_glued(cz_str_of(glued[i]), digit) != 9 || memcmp(digit, "123456782", 9) != 0 || !cz_bsn_passes(digit))
			fail_msg("'%s'", glued[i]);
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		if (cz_bsn_glued(cz_str_of(other[i]), digit))
			fail_msg("'%s'", other[i]);
	assert_int_equal(cz_bsn_glued(CZ_STR("12345678,00"), digit), 8);
}

static void names_have_capitals(void **s)
{
	static const char *const name[] = {"Jan de Vries", " J. de Vries ", "Anne-Marie O'Brien", "Jansen, Piet", "\xc3\x89velyne Bos", "P. \xc5\x9e" "en", "dhr. Jansen", "mw. A. Bakker"};
	static const char *const other[] = {"", "Jan", "jan de Vries", "Soort hulp", "Vraag 1", "Postcode (4)", "\xc3\xa9\xc3\xa9n Tuin", "Jan\tBos", "-", "dhr.", "mw. onbekend"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(name); i++)
		assert_true(cz_name_is(cz_str_of(name[i])) && cz_personal_tells(cz_str_of(name[i])));
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		assert_false(cz_name_is(cz_str_of(other[i])) || cz_personal_tells(cz_str_of(other[i])));
	assert_false(cz_name_is((struct cz_str){"Jan \0Bos", 8}));
	assert_true(cz_personal_tells(CZ_STR("Petra 06-12345678")));
	assert_true(cz_personal_tells(CZ_STR("10464554")));
}

static void names_of_columns_are_plain_or_hidden(void **s)
{
	static const char *const hidden[] = {
		"Anneke", "anneke", "ANNEKE", "Henk-Jan", "Kerkstraat 12", "Kerkstraat", "Contact: Henk", "Wijk (Sanne)", "Sanne's wijk", "uren_anneke",
		"Anneke2", "Van Wijk", "Max Burger", "mw. De Vries", "mw. Post", "de heer Jansen", "Jan de Vries (uren)", "Uren Jan de Vries", "Jan Bos/Piet Smit",
		"Uren [Jan Bos]", "Wat vindt u van de hulp van Sanne?", "1234 AB 12", "1234ab", "06-12345678", "jan@x.nl", "10464554", "E-mail Henk",
		"Tel. Anneke", "\xd0\x99\xd0\xbe\xd1\x81\xd0\xb8\xd1\x84", "Jos\xc3\xa9", "AnnekeUren"};
	static const char *const shown[] = {
		"Regio Noord", "Wmo-consulent", "Reden uitstroom", "Rookt cli\xc3\xabnt", "Hulpmiddelen (rollator/scootmobiel)", "Bestemming rit",
		"Taalniveau (A1-C2)", "Statushouder ja/nee", "Score zelfredzaamheid", "ZRM domein financi\xc3\xabn", "Casemanager dementie",
		"Hoe bij ons gekomen?", "VOG geldig t/m", "Vrijwilligersovereenkomst", "Noodcontact", "Relatie tot cli\xc3\xabnt", "Kostenplaats",
		"Beroep voorheen", "Welzijnscoach", "Wachttijd (dgn)", "Tevredenheid (1-10)", "Unnamed: 3", "Kolom1", "ma-och", "di av",
		"Bent u in het bezit van een auto?", "Wanneer bent u beschikbaar?", "Openstaand", "Weeknr", "Emergency contact relation",
		"", "-", "Wijk", "Plaats", "Toelichting", "Opmerkingen", "Soort Hulp", "Max. afstand (km)", "Kosten \xe2\x82\xac", "Vrijwilligersnummer", "Tel1",
		"Categorie\xc3\xabn", "userLanguage", "StartDate", "RDCoordinaat", "Beschikbaarheid [Maandag]", "Dag 1 - Dag 2", "Vraag 1", "Q12", "#3", "AMB1",
		"12-03-2026", "2026-W47", "2e keuze", "Wat vindt u van de koffie bij het bezoek?", "hobby's/interesses", "aantal_per_week"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(hidden); i++)
		if (!cz_personal_hides(cz_str_of(hidden[i])))
			fail_msg("'%s' is shown", hidden[i]);
	for (size_t i = 0; i < CZ_COUNT(shown); i++)
		if (cz_personal_hides(cz_str_of(shown[i])))
			fail_msg("'%s' is hidden", shown[i]);
	assert_false(cz_personal_tells(CZ_STR("Buurthuis 2 (Stichting De Haven)"))); /* the id of an organisation */
}

/* Every name by which cz knows a column is made of the words that it shows, and no first name that many have is one. */
static void all_known_names_are_plain(void **s)
{
	static const char *const people[] = {
		"Jan", "Piet", "Anna", "Maria", "Johanna", "Hendrik", "Willem", "Cornelis", "Elisabeth", "Sanne", "Anneke", "Henk", "Kees", "Truus", "Ans", "Bep",
		"Riet", "Gerrit", "Dirk", "Klaas", "Bas", "Daan", "Emma", "Julia", "Mila", "Sem", "Lucas", "Finn", "Noah", "Mohammed", "Fatima", "Ahmed", "Yusuf",
		"Ay\xc5\x9f" "e", "Mehmet", "Karel", "Joke", "Toos", "Corrie", "Ria", "Thea", "Loes", "Roos", "Floor", "Lot", "Mark", "Rob", "Bob", "Tim",
		"de Vries", "Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks", "Dekker", "Brouwer", "Dijkstra", "Koning",
		"Kuipers", "Prins", "Verstappen", "Wagenaar", "Nieuwenhuis", "Hofman", "Kerkhof", "Bergman", "Veldman", "Zijlstra"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(people); i++)
		if (cz_personal_plain(cz_str_of(people[i])))
			fail_msg("'%s' is shown", people[i]);
	for (size_t i = 0; i < cz_types_n; i++)
		for (size_t k = 0; k < cz_types[i]->n && !cz_types[i]->output; k++) {
			const char *names = cz_types[i]->field[k].names;
			struct cz_str name = cz_str_of(cz_types[i]->field[k].key);
			do
				if (!cz_personal_plain(name))
					fail_msg("'%.*s' is hidden", (int)name.n, name.s);
			while (names && cz_str_part(&names, '|', &name));
		}
}

/* The words are searched as sorted ones: each is found, and it is plain itself. */
static void all_plain_words_are_found(void **s)
{
	static const char *const words_of[26] = {
#include "model/plain_words.def"
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(words_of); i++) {
		const char *words = words_of[i] + 1;
		struct cz_str word, before = {"", 0};
		while (*words && cz_str_part(&words, ' ', &word)) {
			bool doubtful = word.s[word.n - 1] == '~';
			word.n -= doubtful;
			if (*word.s != 'a' + (int)i || cz_str_compare(before, word) >= 0 || !cz_personal_plain(word))
				fail_msg("'%.*s' behind '%.*s'", (int)word.n, word.s, (int)before.n, before.s);
			before = word;
		}
	}
}

static void finds_what_is_personal(void **s)
{
	static const struct {
		const char *text;
		enum cz_personal kind;
		const char *part;
	} is[] = {
		{"bel 06-12345678 voor meer", CZ_PERSONAL_PHONE, "06-12345678"},
		{"tel: 0031 6 1234 5678", CZ_PERSONAL_PHONE, "0031 6 1234 5678"},
		{"+31612345678", CZ_PERSONAL_PHONE, "+31612345678"},
		{"(040) 2123456", CZ_PERSONAL_PHONE, "040) 2123456"},
		{"mail jan.de.vries@voorbeeld.nl.", CZ_PERSONAL_EMAIL, "jan.de.vries@voorbeeld.nl."},
		{"op NL91 ABNA 0417 1643 00 graag", CZ_PERSONAL_IBAN, "NL91 ABNA 0417 1643 00"},
		{"bsn 123456782.", CZ_PERSONAL_BSN, "123456782"},
		{"BSN123456782 van haar", CZ_PERSONAL_BSN, "123456782"},
		{"(tel0612345678)", CZ_PERSONAL_PHONE, "0612345678"},
		{"hotel0612345678", CZ_PERSONAL_NONE, NULL},
		{"elke week wandelen", CZ_PERSONAL_NONE, NULL},
		{"123456789", CZ_PERSONAL_NONE, NULL},
		{"1234567821", CZ_PERSONAL_NONE, NULL},
		{"X123456782", CZ_PERSONAL_NONE, NULL},
		{"2026-03-03 tot 2026-04-04", CZ_PERSONAL_NONE, NULL},
		{"2026-07-01/2026-07-21", CZ_PERSONAL_NONE, NULL},
		{"bel 06-12345678/06-87654321", CZ_PERSONAL_PHONE, "06-12345678"},
		{"020-1234567/06-12345678", CZ_PERSONAL_PHONE, "020-1234567"},
		{"0201234567-0612345678", CZ_PERSONAL_PHONE, "0201234567"},
		{"06 12 34 56 78 / 06 87 65 43 21", CZ_PERSONAL_PHONE, "06 12 34 56 78"},
		{"06-12-34-56-78-06-87-65-43-21-06-12-34-56-78", CZ_PERSONAL_PHONE, "06-12-34-56-78"},
		{"+31 6 12 34 56 78/06 12 34 56 78", CZ_PERSONAL_PHONE, "+31 6 12 34 56 78"},
		{"0031612345678/0031687654321", CZ_PERSONAL_PHONE, "0031612345678"},
		{"06-12345678 10 uur", CZ_PERSONAL_PHONE, "06-12345678"},
		{"kamer 12/0612345678", CZ_PERSONAL_PHONE, "0612345678"},
		{"kamer 12/06 12 34 56 78", CZ_PERSONAL_PHONE, "06 12 34 56 78"},
		{"bel na 17.00/0612345678", CZ_PERSONAL_PHONE, "0612345678"},
		{"op 1-0612345678", CZ_PERSONAL_PHONE, "0612345678"},
		{"2026-07-01/06-12345678", CZ_PERSONAL_PHONE, "06-12345678"},
		{"03-04-2026/06-12345678", CZ_PERSONAL_PHONE, "06-12345678"},
		{"1-07-26/21-07-26", CZ_PERSONAL_NONE, NULL},
		{"1/06/26-21/06/26", CZ_PERSONAL_NONE, NULL},
		{"08-07-26/21-07-26", CZ_PERSONAL_NONE, NULL},
		{"01-07-2026/21-07-2026", CZ_PERSONAL_NONE, NULL},
		{"09.00-12.00/13.00-17.00", CZ_PERSONAL_NONE, NULL},
		{"09-12 13-17 18-20", CZ_PERSONAL_NONE, NULL},
		{"op 03-04-2026 10 uur", CZ_PERSONAL_NONE, NULL},
		{"03/04/2026 10:15", CZ_PERSONAL_NONE, NULL},
		{"0900-1200 uur", CZ_PERSONAL_NONE, NULL},
		{"06-12-345678", CZ_PERSONAL_PHONE, "06-12-345678"},
		{"NL91ABNA0417164301", CZ_PERSONAL_NONE, NULL},
		{"@ thuis @5", CZ_PERSONAL_NONE, NULL},
		{"0 1 2 3 4 5 6", CZ_PERSONAL_NONE, NULL},
		{"", CZ_PERSONAL_NONE, NULL},
	};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(is); i++) {
		struct cz_str part = {0};
		enum cz_personal kind = cz_personal_find(cz_str_of(is[i].text), &part);
		if (kind != is[i].kind || (kind && !cz_str_is(part, is[i].part)))
			fail_msg("'%s': %s '%.*s'", is[i].text, cz_personal_name(kind), (int)part.n, part.s);
	}
}

/* Signs that folding makes many letters of, and texts of nothing but signs that may begin something. */
static void long_words_and_many_signs_are_borne(void **s)
{
	(void)s;
	static const char *const word[] = {"\xef\xb7\xba", "\xe3\x8d\x8c", "\xef\xac\x83", "\xc3\x9f", "\xc4\xb2", "\xc5\x80"};
	static const char *const sign[] = {"%", "&", "@", "\xef\xbc\xa0", "%40", "(a)", "@ ", "a@", "a%40"};
	enum { SIGNS = 60000 };
	static char text[SIGNS + 8];
	for (size_t i = 0; i < CZ_COUNT(word); i++)
		for (size_t n = 1; n <= 24; n++) {
			size_t length = 0;
			for (size_t k = 0; k < n; k++, length += strlen(word[i]))
				memcpy(text + length, word[i], strlen(word[i]));
			assert_false(cz_personal_plain((struct cz_str){text, length}));
		}
	for (size_t i = 0; i < CZ_COUNT(sign); i++) {
		size_t length = 0;
		for (; length < SIGNS; length += strlen(sign[i]))
			memcpy(text + length, sign[i], strlen(sign[i]));
		assert_int_equal(cz_personal_find((struct cz_str){text, length}, NULL), CZ_PERSONAL_NONE);
	}
}

/* What goes for a name is left out of records, so that one word that is not known does not do. */
static void keys_are_names_when_they_look_like_one(void **s)
{
	static const char *const name[] = {"Jan de Vries", "jan_de_vries", "Anna Bakker", "mw. Jansen"};
	static const char *const other[] = {"EHBO", "Dieet", "Begane grond", "PGB", "Huishoudelijke hulp", "Frobnatie", "our_note", "@context", "@odata.etag"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(name); i++)
		assert_int_equal(cz_personal_key(cz_str_of(name[i])), CZ_PERSONAL_NAME);
	for (size_t i = 0; i < CZ_COUNT(other); i++)
		assert_int_equal(cz_personal_key(cz_str_of(other[i])), CZ_PERSONAL_NONE);
}

/* Ids without digits may be names; codes are short or in capitals, and words of columns are none. */
static void ids_of_letters_may_be_names(void **s)
{
	static const char *const may[] = {"Anneke", "anneke", "ANNEKE", "jan de vries", "j. bakker", "Henk-Jan", "O'Brien", "Jos\xc3\xa9", "els", "V3 (Anneke)", "17 Anneke", "Anneke: 3", "V1-Anneke", "17_Henk"};
	static const char *const not[] = {"", "V17", "anneke2", "VRW", "ABCD", "ab", "A-B", "nummer", "Noord", "wijk noord", "H/2026", "R_a", "V 17", "Nummer 3", "Utrecht-17", "H 2026/3 (VRW)"};
	(void)s;
	for (size_t i = 0; i < CZ_COUNT(may); i++)
		if (!cz_personal_may_name(cz_str_of(may[i])))
			fail_msg("'%s'", may[i]);
	for (size_t i = 0; i < CZ_COUNT(not); i++)
		if (cz_personal_may_name(cz_str_of(not[i])))
			fail_msg("'%s'", not[i]);
}

static void makes_lasting_pseudonyms(void **s)
{
	(void)s;
	struct cz_err err = CZ_ERR_INIT;
	uint8_t key[16], other[16];
	assert_int_equal(cz_pseudonym_key(CZ_STR("00112233445566778899aabbccddeeff\n"), key, &err), 0);
	assert_int_equal(cz_pseudonym_key(CZ_STR("ff112233445566778899aabbccddeeff"), other, &err), 0);
	struct cz_pseudonym a = cz_pseudonym_make(key, "volunteer", CZ_STR("V1"));
	/* as written: the same for ever, or the weeks of a municipality no longer join */
	assert_string_equal(a.text, "pad22cgqq0aqtgil7k0iomnpjb0");
	assert_int_equal(strlen(a.text), 27);
	assert_string_not_equal(a.text, cz_pseudonym_make(key, "request", CZ_STR("V1")).text);
	assert_string_not_equal(a.text, cz_pseudonym_make(key, "volunteer", CZ_STR("V2")).text);
	assert_string_not_equal(a.text, cz_pseudonym_make(other, "volunteer", CZ_STR("V1")).text);
	uint8_t again[16];
	assert_int_equal(cz_pseudonym_key(CZ_STR("\xef\xbb\xbf" "00112233445566778899aabbccddeeff\r\n"), again, &err), 0);
	assert_memory_equal(again, key, sizeof key); /* a byte order mark is none of the key */
	assert_int_equal(cz_pseudonym_key(CZ_STR("short \n"), key, &err), CZ_EINPUT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tests_numbers_by_eleven),
		cmocka_unit_test(numbers_glued_to_other_signs),
		cmocka_unit_test(names_have_capitals),
		cmocka_unit_test(names_of_columns_are_plain_or_hidden),
		cmocka_unit_test(all_known_names_are_plain),
		cmocka_unit_test(all_plain_words_are_found),
		cmocka_unit_test(finds_what_is_personal),
		cmocka_unit_test(long_words_and_many_signs_are_borne),
		cmocka_unit_test(keys_are_names_when_they_look_like_one),
		cmocka_unit_test(ids_of_letters_may_be_names),
		cmocka_unit_test(makes_lasting_pseudonyms),
	};
	return cmocka_run_group_tests_name("model/personal", tests, NULL, NULL);
}
