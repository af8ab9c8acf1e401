/* What a file is by its first bytes. */
#include "intake/source.h"
#include "../unit.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether a file of this text is opened; if not it has to be refused by CZ121. */
static bool opens(const char *text)
{
	char path[] = "/tmp/cz-test-source-XXXXXX";
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (long)strlen(text));
	close(fd);
	struct cz_err err = CZ_ERR_INIT;
	struct cz_source *s = cz_source_open(path, CZ_ENCODING_AUTO, &err);
	unlink(path);
	assert_true(s || err.rule == CZ121);
	cz_source_close(s);
	return s;
}

static void pages_are_refused(void **state)
{
	(void)state;
	static const char *const page[] = {"<html><body>", "<HTML lang=nl>", "\xef\xbb\xbf <!DOCTYPE html>\n<p>", "<table border=1><tr>", "<table>\n<tr>", "<table>\t<tr>",
					   "<?xml version=\"1.0\"?>", "<Workbook xmlns=x>", "<!-- x --><html>", "<!-- a > b --> \n<!---->\n<table>", "<div\nclass=x>", "<table>"};
	for (size_t i = 0; i < CZ_COUNT(page); i++)
		if (opens(page[i]))
			fail_msg("%s", page[i]);
}

static void columns_that_look_like_tags_are_not(void **state)
{
	(void)state;
	static const char *const csv[] = {"<Table Naam>;nr\n1;2\n", "<table>,nr\n", "<tables>\n1\n", "<headcount;nr\n", "<body-mass|x\n", "<!-- x -->;nr\n1;2\n",
					  "<!-- no end;html\n", "<!-- x -->", "nr;<html>\n", "<p>;x\n", "<"};
	for (size_t i = 0; i < CZ_COUNT(csv); i++)
		if (!opens(csv[i]))
			fail_msg("%s", csv[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_refused),
		cmocka_unit_test(columns_that_look_like_tags_are_not),
	};
	return cmocka_run_group_tests_name("intake/source", tests, NULL, NULL);
}
