/* What the tables of lib/model say, for the tests and the manual.
 *	model types           the names of all types, and whether cz itself makes them
 *	model schema TYPE     its JSON Schema
 *	model decode          for each line of standard input: 1 when its record is accepted, 0 when it is refused
 *	model man             the sections of cz-data(5) that describe the types */
#include "data/reader.h"
#include "model/types.h"
#include <stdio.h>
#include <string.h>

static void put(const struct cz_buf *b)
{
	fwrite(cz_buf_text(b), 1, b->len, stdout);
}

static int decode(void)
{
	struct cz_reader *r = cz_reader_new(NULL, 0, NULL);
	struct cz_record rec;
	struct cz_err err = CZ_ERR_INIT;
	struct cz_arena mem = CZ_ARENA_INIT;
	_Alignas(16) char room[1024];
	int rc = r ? 0 : -1;
	while (r && (rc = cz_reader_next(r, &rec, &err)) > 0) {
		const struct cz_type *t = cz_type_find(rec.type);
		puts(t && cz_type_decode(t, &rec, room, &mem, NULL, &err) > 0 ? "1" : "0");
		cz_arena_clear(&mem);
	}
	cz_reader_free(r);
	cz_arena_release(&mem);
	return rc < 0 ? 3 : 0;
}

/* The word after which a field is shown in the manual. */
static const char *kind(const struct cz_field *f)
{
	static const char *const name[] = {
		[CZ_F_TEXT] = "text",         [CZ_F_TEXTS] = "list of texts",   [CZ_F_CODE] = "code",
		[CZ_F_INT] = "whole number",  [CZ_F_REAL] = "number",           [CZ_F_BOOL] = "true or false",
		[CZ_F_DATE] = "date",         [CZ_F_TIMES] = "list of dayparts", [CZ_F_PERIODS] = "list of periods",
		[CZ_F_LANGS] = "list of languages", [CZ_F_POSTCODE] = "postcode", [CZ_F_AREA] = "area code",
		[CZ_F_VALUE] = "object or list",
	};
	return name[f->kind];
}

static void man_codes(const struct cz_vocabulary *v)
{
	for (size_t i = 0; i < v->n; i++)
		printf(".Cm %s%s\n", v->code[i].code, i + 1 < v->n ? " ," : " .");
}

static void man_field(const struct cz_field *f)
{
	printf(".It Va %s Pq %s%s", f->key, kind(f), f->flags & CZ_FIELD_DIGITS ? " or whole number" : "");
	if (f->flags & CZ_FIELD_REQUIRED)
		printf(", required");
	printf("\n%s\n", f->about[CZ_EN]);
	if (f->min < f->max && f->kind == CZ_F_INT)
		printf("From %.0f to %.0f.\n", f->min, f->max);
	if (f->kind == CZ_F_CODE) {
		printf("One of\n");
		man_codes(f->codes);
	}
}

static void man(void)
{
	for (int output = 0; output < 2; output++) {
		puts(output ? ".Sh RECORDS THAT CZ WRITES\nA member that could not be computed is null."
			    : ".Sh RECORDS\nA missing member means: not known.");
		for (size_t i = 0; i < cz_types_n; i++) {
			const struct cz_type *t = cz_types[i];
			if (t->output != output)
				continue;
			printf(".Ss %s\n%s\n.Bl -tag -width 4n\n", t->name, t->about[CZ_EN]);
			for (size_t k = 0; k < t->n; k++)
				man_field(&t->field[k]);
			puts(".El");
		}
	}
	puts(".Sh CATEGORIES\nThe codes that cz knows; a policy file may add its own.\n.Bl -column \"XXXX\" \"Telephone contact\"");
	for (size_t i = 0; i < cz_vocab_category.n; i++)
		printf(".It Cm %s Ta \"%s\"\n", cz_vocab_category.code[i].code, cz_vocab_category.code[i].label[CZ_EN]);
	puts(".El");
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	struct cz_buf b = CZ_BUF_INIT;
	if (strcmp(what, "decode") == 0)
		return decode();
	if (strcmp(what, "man") == 0)
		return man(), 0;
	if (strcmp(what, "types") == 0) {
		for (size_t i = 0; i < cz_types_n; i++)
			printf("%s %s\n", cz_types[i]->name, cz_types[i]->output ? "made" : "given");
		return 0;
	}
	const struct cz_type *t = argc > 2 && strcmp(what, "schema") == 0 ? cz_type_find(cz_str_of(argv[2])) : NULL;
	if (!t)
		return fputs("usage: model types|schema TYPE|decode|man\n", stderr), 2;
	cz_type_schema(t, CZ_EN, &b);
	put(&b);
	cz_buf_release(&b);
	return 0;
}
