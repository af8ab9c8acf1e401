#include "inspect/changes.h"
#include "inspect/lists.h"
#include "town.h"

static void gather(void *ctx, struct cz_buf *b)
{
	cz_buf_add(ctx, b->data, b->len);
	cz_buf_clear(b);
}

static char *changes(const char *old, const char *now, bool show_values)
{
	struct cz_store a = CZ_STORE_INIT, b = CZ_STORE_INIT;
	struct cz_findings f = CZ_FINDINGS_INIT;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_buf out = CZ_BUF_INIT;
	struct cz_changes_options o = {.show_values = show_values, .lang = CZ_EN, .take = gather, .ctx = &out};
	town_read(&a, &f, old);
	town_read(&b, &f, now);
	assert_int_equal(f.n, !*old + !*now); /* CZ127 of each that is empty */
	for (size_t i = 0; i < a.matches.n; i++)
		a.matches.at[i] = (struct cz_at){0};
	for (size_t i = 0; i < b.matches.n; i++)
		b.matches.at[i] = (struct cz_at){0};
	struct cz_changes_count count[CZ_LISTS];
	assert_int_equal(cz_changes_write(&a, &b, &o, count, &err), 0);
	cz_store_release(&a);
	cz_store_release(&b);
	cz_findings_release(&f);
	cz_buf_addc(&out, '\n');
	return out.data;
}

static unsigned state = 5;

static unsigned below(unsigned n)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 16) % n;
}

enum { MOST = 40 };

/* Matches between few people, so that many have one name and many are equal: what each is, as a number. */
struct deck {
	int card[MOST];
	size_t n;
};

static void add_lines(const struct deck *d, char *out)
{
	static const char *const status[] = {"proposed", "active", "ended"};
	*out = '\0';
	for (size_t i = 0; i < d->n; i++) {
		int c = d->card[i];
		sprintf(out + strlen(out), "{\"type\":\"match\",\"request\":\"R%d\",\"volunteer\":\"V%d\",\"status\":\"%s\"}\n", c / 6,
			c / 3 % 2, status[c % 3]);
	}
}

static size_t how_many(const struct deck *d, int card)
{
	size_t n = 0;
	for (size_t i = 0; i < d->n; i++)
		n += d->card[i] == card;
	return n;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The witness counts: equal cards stay the same, of one name the rest changed, what is left came or went. */
static void counts_as_the_witness_does(void **s)
{
	(void)s;
	for (int round = 0; round < 60; round++) {
		static char a[9000], b[9000];
		struct deck old = {.n = below(MOST)}, now = {.n = below(MOST)};
		for (size_t i = 0; i < MOST; i++) {
			old.card[i] = (int)below(18);
			now.card[i] = (int)below(18);
		}
		size_t same = 0, changed = 0, added = 0, vanished = 0;
		for (int name = 0; name < 6; name++) {
			size_t olds = 0, nows = 0;
			for (int c = 3 * name; c < 3 * name + 3; c++) {
				size_t both = least(how_many(&old, c), how_many(&now, c));
				same += both;
				olds += how_many(&old, c) - both;
				nows += how_many(&now, c) - both;
			}
			changed += least(olds, nows);
			added += nows - least(olds, nows);
			vanished += olds - least(olds, nows);
		}
		char want[200];
		snprintf(want, sizeof want,
			 "{\"type\":\"summary\",\"record\":\"match\",\"old\":%zu,\"new\":%zu,\"added\":%zu,\"changed\":%zu,\"vanished\":%zu,\"same\":%zu}",
			 old.n, now.n, added, changed, vanished, same);
		add_lines(&old, a);
		add_lines(&now, b);
		char *text = changes(a, b, false);
		if (old.n + now.n && !strstr(text, want))
			fail_msg("%s\nis not in\n%s", want, text);
		/* and in another order the same bytes */
		for (size_t i = 0; i + 1 < old.n; i++) {
			size_t k = i + below((unsigned)(old.n - i));
			int c = old.card[i];
			old.card[i] = old.card[k];
			old.card[k] = c;
		}
		add_lines(&old, a);
		char *again = changes(a, b, false);
		assert_string_equal(text, again);
		free(text);
		free(again);
	}
}

#define OLD "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"BDS\",\"postcode\":\"7941 AB\",\"goal\":\"kanarie\",\"status\":\"open\"}"
#define NEW "{\"type\":\"request\",\"id\":\"R1\",\"category\":\"KLS\",\"postcode\":\"7941 AC\",\"goal\":\"vogel\",\"status\":\"closed\"}"

static void shows_no_values_of_persons(void **s)
{
	(void)s;
	char *hidden = changes(OLD, NEW, false), *shown = changes(OLD, NEW, true);
	assert_non_null(strstr(hidden, "\"fields\":[\"category\",\"postcode\",\"goal\",\"status\"]"));
	assert_non_null(strstr(hidden, "\"status\":[\"open\",\"closed\"]"));
	assert_null(strstr(hidden, "7941"));
	assert_null(strstr(hidden, "kanarie"));
	assert_non_null(strstr(shown, "\"goal\":[\"kanarie\",\"vogel\"]"));
	free(hidden);
	free(shown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_as_the_witness_does),
		cmocka_unit_test(shows_no_values_of_persons),
	};
	return cmocka_run_group_tests_name("inspect/changes", tests, NULL, NULL);
}
