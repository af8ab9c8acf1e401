#include "town.h"

static struct cz_check_category category(const void *ctx, const char *code)
{
	(void)ctx;
	return (struct cz_check_category){.refer = strcmp(code, "ZRG") == 0, .vog = strcmp(code, "GZL") == 0};
}

static struct cz_check_rules rules(void)
{
	return (struct cz_check_rules){.as_of = cz_day_make(2026, 11, 25), .vog_months = 36, .retention_days = 730, .category = category};
}

/* The numbers of all findings, in order: "401 423". */
static const char *numbers(const char *lines)
{
	static char text[1000];
	struct cz_store s = CZ_STORE_INIT;
	struct cz_findings f = CZ_FINDINGS_INIT;
	struct cz_check_rules r = rules();
	struct cz_err err = CZ_ERR_INIT;
	town_read(&s, &f, lines);
	assert_int_equal(cz_check_store(&s, &r, &f, &err), 0);
	*text = '\0';
	for (size_t i = 0; i < f.n; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%d", i ? " " : "", (int)f.v[i].id);
	cz_findings_release(&f);
	cz_store_release(&s);
	return text;
}

#define R1 "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\",\"postcode\":\"7941 AB\",\"created\":\"2026-10-01\""
#define R2 "{\"type\":\"request\",\"id\":\"R2\",\"category\":\"BDS\",\"postcode\":\"7941 AB\",\"created\":\"2026-10-20\""
#define V1 "{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":[\"BDS\",\"GZL\"],\"postcode\":\"7941 AB\""
#define V2 "{\"type\":\"volunteer\",\"id\":\"V2\",\"categories\":[\"GZL\",\"BDS\"],\"postcode\":\"7941 AB\""
#define M11 "{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V1\""
#define LIKE ",\"times\":[\"mon-morning\"],\"languages\":[\"nl\",\"tr\"],\"gender\":\"female\""
#define MATCHED R1 ",\"status\":\"matched\"}\n"
#define ACTIVE  V1 ",\"status\":\"active\"}\n"
#define RUNNING M11 ",\"status\":\"active\"}"

/* For each number of the catalogue a town that has it, and as far as possible nothing else. */
static const struct {
	const char *numbers, *lines;
} towns[] = {
	{"", MATCHED ACTIVE RUNNING},
	{"", R1 "}\n" V1 "}"},
	{"401", R1 LIKE "}\n" R1 LIKE ",\"id\":\"R9\"}"},
	{"402", R1 LIKE "}\n" R2 LIKE "}"},
	{"402", V1 LIKE ",\"since\":\"2020-01-01\"}\n" V2 LIKE ",\"since\":\"2026-01-01\"}"},
	{"", V1 "}\n" V2 "}"}, /* too little to say */
	{"", R1 LIKE ",\"status\":\"active\"}\n" R2 LIKE ",\"created\":\"2026-11-20\"}"},
	{"403", R1 "}\n" V1 "}\n" M11 ",\"status\":\"declined\"}\n" M11 ",\"status\":\"declined\"}"},
	{"404 423 427", MATCHED ACTIVE M11 ",\"status\":\"active\"}\n" M11 ",\"status\":\"accepted\"}"},
	{"405", "{\"type\":\"response\",\"partnership\":\"P\",\"wave\":\"1\",\"party\":\"formal\",\"respondent\":\"x\",\"bank\":\"b\",\"answers\":{\"A\":1}}\n"
		"{\"type\":\"response\",\"partnership\":\"P\",\"wave\":\"1\",\"party\":\"formal\",\"respondent\":\"x\",\"bank\":\"b\",\"answers\":{\"A\":2}}"},
	{"411", V1 "}\n" M11 ",\"status\":\"proposed\"}"},
	{"412", R1 ",\"status\":\"active\"}\n" M11 ",\"status\":\"active\"}"},
	{"411 412", "{\"type\":\"contact\",\"request\":\"R1\",\"volunteer\":\"V1\",\"kind\":\"asked\",\"date\":\"2026-10-01\"}"},
	{"413", R1 ",\"organisation\":\"O2\"}\n{\"type\":\"organisation\",\"id\":\"O1\",\"name\":\"Een\",\"party\":\"formal\"}"},
	{"", R1 ",\"organisation\":\"O2\"}"}, /* none were delivered */
	{"413", "{\"type\":\"organisation\",\"id\":\"O1\",\"name\":\"Een\",\"party\":\"formal\"}\n{\"type\":\"partnership\",\"id\":\"P1\",\"members\":[\"O1\",\"O3\"]}"},
	{"414", R1 ",\"partnership\":\"P2\"}\n{\"type\":\"partnership\",\"id\":\"P1\"}"},
	{"415", R1 ",\"contact_person\":\"V1\"}\n" V1 ",\"status\":\"left\",\"until\":\"2026-01-01\"}"},
	{"421", MATCHED V1 ",\"status\":\"left\",\"until\":\"2026-10-01\"}\n" RUNNING},
	{"421 464", MATCHED V1 ",\"status\":\"active\",\"until\":\"2026-10-01\"}\n" RUNNING},
	{"422", MATCHED V1 ",\"status\":\"paused\"}\n" RUNNING},
	{"423", MATCHED R2 ",\"status\":\"active\"}\n" ACTIVE RUNNING "\n{\"type\":\"match\",\"request\":\"R2\",\"volunteer\":\"V1\",\"status\":\"active\"}"},
	{"", MATCHED R2 ",\"status\":\"active\"}\n" V1 ",\"capacity\":2}\n" RUNNING "\n{\"type\":\"match\",\"request\":\"R2\",\"volunteer\":\"V1\",\"status\":\"active\"}"},
	{"424", R1 ",\"status\":\"withdrawn\",\"closed\":\"2026-11-01\"}\n" ACTIVE RUNNING},
	{"425", R1 ",\"status\":\"matched\"}\n" ACTIVE M11 ",\"status\":\"declined\"}"},
	{"", R1 ",\"status\":\"matched\"}\n" ACTIVE M11 ",\"status\":\"proposed\"}"},
	{"425", R1 ",\"status\":\"active\"}\n" ACTIVE M11 ",\"status\":\"proposed\"}"},
	{"426", R1 ",\"status\":\"open\"}\n" ACTIVE RUNNING},
	{"427", MATCHED ACTIVE V2 "}\n" RUNNING "\n{\"type\":\"match\",\"request\":\"R1\",\"volunteer\":\"V2\",\"status\":\"active\"}"},
	{"428", R1 ",\"refuses\":[\"V1\"],\"status\":\"active\"}\n" ACTIVE RUNNING},
	{"428", MATCHED V1 ",\"refuses\":[\"R1\"]}\n" RUNNING},
	{"429", R1 ",\"status\":\"active\",\"category\":\"ZRG\"}\n" ACTIVE RUNNING},
	{"429", R1 ",\"category\":\"ZRG\"}\n" V1 "}\n" M11 ",\"status\":\"proposed\"}"},
	{"441", R1 ",\"vog\":true,\"status\":\"active\"}\n" ACTIVE RUNNING},
	{"441", R1 ",\"category\":\"GZL\",\"status\":\"active\"}\n" ACTIVE RUNNING},
	{"", R1 ",\"category\":\"GZL\",\"status\":\"active\"}\n" V1 ",\"vog_seen\":\"2023-11-25\"}\n" RUNNING},
	{"442", V1 ",\"vog_seen\":\"2023-11-24\"}"},
	{"451", R1 ",\"created\":\"2026-11-26\"}"},
	{"451", "{\"type\":\"contact\",\"volunteer\":\"V1\",\"kind\":\"asked\",\"date\":\"2027-10-01\"}\n" V1 "}"},
	{"452", R1 ",\"needed_by\":\"2026-09-30\"}"},
	{"452", MATCHED ACTIVE M11 ",\"status\":\"active\",\"proposed\":\"2026-11-02\",\"started\":\"2026-11-01\"}"},
	{"453", R1 ",\"created\":\"1900-01-01\"}"},
	{"213", R1 ",\"closed\":\"2026-09-01\",\"status\":\"closed\",\"close_reason\":\"no_offer\"}"},
	{"461", R1 ",\"closed\":\"2026-11-01\",\"status\":\"closed\"}"},
	{"462", R1 ",\"status\":\"referred\"}"},
	{"462", V1 ",\"status\":\"left\"}"},
	{"463", R1 ",\"status\":\"open\",\"closed\":\"2026-11-01\"}"},
	{"464", V1 ",\"status\":\"active\",\"until\":\"2026-11-01\"}"},
	{"465", R1 "}\n" V1 "}\n" M11 ",\"status\":\"proposed\",\"expires\":\"2026-11-24\"}"},
	{"471", R1 "}\n{\"type\":\"place\",\"postcode\":\"3511\",\"lat\":52.1,\"lon\":5.1}"},
	{"", R1 "}\n{\"type\":\"place\",\"postcode\":\"7941\",\"lat\":52.7,\"lon\":6.2}"},
	{"472", "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\"}"},
	{"", "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"TEL\",\"remote\":true}"},
	{"481", R1 ",\"created\":\"2024-01-01\",\"closed\":\"2024-11-24\",\"status\":\"closed\",\"close_reason\":\"no_offer\"}"},
	{"", R1 ",\"created\":\"2024-01-01\",\"closed\":\"2024-11-25\",\"status\":\"closed\",\"close_reason\":\"no_offer\"}"},
	{"491", R1 ",\"id\":\"123456782\"}"},
	{"", R1 ",\"id\":\"123456789\"}"},
	{"491", R1 ",\"id\":\"jan@voorbeeld.nl\"}"},
	{"491", R1 ",\"contact_person\":\"06-12345678\"}"},
	{"492", R1 ",\"goal\":\"bel 0612345678\"}"},
	{"492", R1 ",\"wishes\":[\"rustig\",\"mail a@b.nl\"]}"},
	{"492", "{\"type\":\"response\",\"partnership\":\"P\",\"party\":\"formal\",\"respondent\":\"x\",\"bank\":\"b\",\"answers\":{\"Q\":\"bel 0612345678\"}}"},
	{"493", R1 ",\"contact_person\":\"Jan de Vries\"}"},
	{"494", R1 ",\"telefoon\":\"onbekend\"}"},
	{"494", R1 ",\"opmerking\":[{\"a\":\"mail a@b.nl\"}]}"},
	{"", R1 ",\"opmerking\":\"belt graag\",\"voornaam\":null}"},
	{"496", R1 ",\"category\":\"TUI\"}\n" R2 ",\"category\":\"TUI\"}\n" V1 "}"},
	{"496", R1 "}\n" V1 ",\"status\":\"left\",\"until\":\"2026-01-01\"}\n"
		"{\"type\":\"volunteer\",\"id\":\"V3\",\"postcode\":\"7941 AB\"}"},
	{"", R1 ",\"category\":\"ZRG\"}\n" V1 "}"}, /* to be referred */
	{"", R1 "}\n" V1 ",\"status\":\"paused\"}"}, /* comes back */
	{"", R1 "}"},
	{"218", R1 "}\n" R1 ",\"urgency\":1}"},
	{"219", R1 "}\n" R1 "}"},
};

/* Later members of a line stand for earlier ones, so that a town can differ from R1 in its id. */
static void last_member_counts(const char *lines, char *out, size_t size);

static void finds_each_number(void **state)
{
	(void)state;
	for (size_t i = 0; i < CZ_COUNT(towns); i++) {
		char lines[2000];
		last_member_counts(towns[i].lines, lines, sizeof lines);
		if (strcmp(numbers(lines), towns[i].numbers) != 0)
			fail_msg("town %zu has '%s', not '%s':\n%s", i, numbers(lines), towns[i].numbers, lines);
	}
}

static void every_number_has_a_town(void **state)
{
	(void)state;
	for (size_t i = 0; i < cz_messages_n; i++) {
		char number[8];
		int id = (int)cz_messages[i].id;
		bool found = id < 400 || id >= 500 || id == CZ498; /* that one is of two files */
		snprintf(number, sizeof number, "%d", id);
		for (size_t k = 0; k < CZ_COUNT(towns) && !found; k++)
			found = strstr(towns[k].numbers, number);
		if (!found)
			fail_msg("no town has CZ%d", id);
	}
}

/* Drop `"key":value` where the same key follows later in the line. Values here hold no quotes or commas in texts. */
static void last_member_counts(const char *lines, char *out, size_t size)
{
	size_t n = 0;
	for (const char *p = lines; *p && n + 1 < size;) {
		const char *end = p + strcspn(p, "\n");
		const char *colon = *p == ',' && p[1] == '"' ? strchr(p + 2, '"') : NULL;
		bool later = false;
		if (colon && colon[1] == ':') {
			char name[40];
			snprintf(name, sizeof name, ",%.*s:", (int)(colon - p), p + 1);
			const char *again = strstr(colon, name);
			later = again && again < end;
		}
		if (!later) {
			out[n++] = *p++;
			continue;
		}
		for (p = colon + 1; *p != ','; p++)
			;
	}
	out[n] = '\0';
}

/* The findings of a town as they are written, without their lines. */
static char *written(const char *lines, bool show_values)
{
	struct cz_store s = CZ_STORE_INIT;
	struct cz_findings f = CZ_FINDINGS_INIT;
	struct cz_check_rules r = rules();
	struct cz_err err = CZ_ERR_INIT;
	struct cz_buf b = CZ_BUF_INIT;
	town_read(&s, &f, lines);
	assert_int_equal(cz_check_store(&s, &r, &f, &err), 0);
	for (size_t i = 0; i < f.n; i++)
		f.v[i].at = (struct cz_at){0};
	cz_findings_sort(&f);
	for (size_t i = 0; i < f.n; i++) {
		cz_finding_json(&f.v[i], CZ_EN, show_values, &b);
		cz_finding_text(&f.v[i], CZ_NL, show_values, &b);
	}
	cz_buf_addc(&b, '\n');
	cz_findings_release(&f);
	cz_store_release(&s);
	return b.data;
}

/* All towns that can be read whole, with ids of their own, in one; and again with its lines the other way round. */
static void order_of_input_does_not_matter(void **state)
{
	(void)state;
	static char lines[60000], turned[60000];
	char *line[400];
	size_t n = 0;
	for (size_t i = 0; i < CZ_COUNT(towns); i++) {
		char one[2000];
		if (towns[i].numbers[0] == '2')
			continue;
		last_member_counts(towns[i].lines, one, sizeof one);
		for (const char *p = one; *p; p++) { /* R1 becomes R1t7 in town 7 */
			char add[24] = {*p, '\0'};
			if ((p[0] == '1' || p[0] == '2') && p > one && strchr("RVOP", p[-1]) && p[1] == '"')
				snprintf(add, sizeof add, "%ct%zu", *p, i);
			strcat(lines, add);
		}
		strcat(lines, "\n");
	}
	char *copy = strdup(lines);
	assert_non_null(copy);
	for (char *p = strtok(copy, "\n"); p && n < CZ_COUNT(line); p = strtok(NULL, "\n"))
		line[n++] = p;
	while (n) {
		strcat(turned, line[--n]);
		strcat(turned, "\n");
	}
	char *a = written(lines, false), *b = written(turned, false);
	assert_true(strlen(a) > 5000);
	assert_string_equal(a, b);
	free(a);
	free(b);
	free(copy);
}

/* A canary in every place where personal data may stand. */
static void shows_no_values(void **state)
{
	(void)state;
	static const char canary[] =
		"{\"type\":\"request\",\"id\":\"kanarie@voorbeeld.nl\",\"category\":\"ZRG\",\"postcode\":\"7941 AB\",\"created\":\"1900-01-01\","
		"\"organisation\":\"kanarie\",\"contact_person\":\"Kanarie Vogel\",\"goal\":\"kanarie 0612345678\",\"status\":\"active\","
		"\"wishes\":[\"kanarie@voorbeeld.nl\"],\"achternaam\":\"Kanarie\",\"kanarie 0612345678\":\"a@b.nl\"}\n"
		"{\"type\":\"match\",\"request\":\"kanarie@voorbeeld.nl\",\"volunteer\":\"06-12345678\",\"status\":\"active\",\"reason\":\"kanarie a@b.nl\"}\n"
		"{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\",\"created\":\"kanarie\"}\n"
		"{\"type\":\"organisation\",\"id\":\"O1\",\"name\":\"kanarie 0612345678\",\"party\":\"formal\"}";
	char *hidden = written(canary, false), *shown = written(canary, true);
	assert_true(strlen(hidden) > 500);
	assert_null(strstr(hidden, "anarie"));
	assert_null(strstr(hidden, "12345678"));
	assert_non_null(strstr(shown, "kanarie 0612345678"));
	assert_non_null(strstr(shown, "kanarie@voorbeeld.nl"));
	free(hidden);
	free(shown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_each_number),
		cmocka_unit_test(every_number_has_a_town),
		cmocka_unit_test(order_of_input_does_not_matter),
		cmocka_unit_test(shows_no_values),
	};
	return cmocka_run_group_tests_name("inspect/check", tests, NULL, NULL);
}
