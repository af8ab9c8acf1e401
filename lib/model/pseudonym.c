#include "model/pseudonym.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/text.h"

/* The key file may hold any text; hashed under a fixed key it becomes the 16 bytes that SipHash takes. */
int cz_pseudonym_key(struct cz_str contents, uint8_t key[16], struct cz_err *err)
{
	static const uint8_t fixed[16] = "cz pseudonym key";
	bool marked = cz_text_starts(contents, "\xef\xbb\xbf"); /* as an editor may put before the same key */
	struct cz_str secret = cz_text_trim(marked ? (struct cz_str){contents.s + 3, contents.n - 3} : contents);
	if (secret.n < 16)
		return cz_fail(err, CZ_EINPUT, "a key file needs at least 16 bytes (try 32 random hexadecimal digits)");
	cz_hash128(fixed, secret.s, secret.n, key);
	return 0;
}

/* A key of its own for each kind of id, made from the key of the file. */
static void key_of_kind(const uint8_t key[16], const char *kind, uint8_t out[16])
{
	cz_hash128(key, kind, strlen(kind), out);
}

struct cz_pseudonym cz_pseudonym_make(const uint8_t key[16], const char *kind, struct cz_str id)
{
	static const char digit[] = "0123456789abcdefghijklmnopqrstuv";
	struct cz_pseudonym p;
	uint8_t own[16], hash[17] = {0};
	key_of_kind(key, kind, own);
	cz_hash128(own, id.s, id.n, hash);
	p.text[0] = 'p';
	for (size_t i = 0; i < 26; i++) {
		size_t bit = i * 5;
		unsigned two = (unsigned)hash[bit / 8] << 8 | hash[bit / 8 + 1];
		p.text[i + 1] = digit[two >> (11 - bit % 8) & 31];
	}
	p.text[27] = '\0';
	return p;
}

/* What the ids of a field name: NULL when they may stay. Organisations and partnerships are no persons. Who is the contact of a
 * request may be a volunteer, and cz-check asks whether that one has left: so they share their pseudonyms. */
static const char *id_kind(const struct cz_type *t, const struct cz_field *f)
{
	static const struct {
		const char *type, *key, *kind;
	} id[] = {
		{"request", "id", "request"},      {"request", "refuses", "volunteer"},  {"request", "contact_person", "volunteer"},
		{"volunteer", "id", "volunteer"},  {"volunteer", "refuses", "request"},  {"match", "request", "request"},
		{"match", "volunteer", "volunteer"}, {"contact", "request", "request"},  {"contact", "volunteer", "volunteer"},
		{"pair", "request", "request"},    {"pair", "volunteer", "volunteer"},   {"response", "respondent", "person"},
	};
	for (size_t i = 0; i < CZ_COUNT(id); i++)
		if (strcmp(id[i].type, t->name) == 0 && strcmp(id[i].key, f->key) == 0)
			return id[i].kind;
	return NULL;
}

bool cz_pseudonym_suits(const struct cz_type *t, const struct cz_field *f)
{
	return id_kind(t, f);
}

static bool rename_id(const uint8_t key[16], const char *kind, const char **id, struct cz_arena *a)
{
	struct cz_pseudonym p = cz_pseudonym_make(key, kind, cz_str_of(*id));
	*id = cz_arena_text(a, p.text, strlen(p.text));
	return *id;
}

bool cz_pseudonym_record(const uint8_t key[16], const struct cz_type *t, void *rec, struct cz_arena *a)
{
	bool good = true;
	for (size_t i = 0; i < t->n && good; i++) {
		const struct cz_field *f = &t->field[i];
		const char *kind = id_kind(t, f);
		union cz_field_value v;
		if (!kind)
			continue;
		memcpy(&v, (char *)rec + f->offset, cz_field_size(f->kind));
		if (f->kind == CZ_F_TEXT && v.text) {
			good = rename_id(key, kind, &v.text, a);
			memcpy((char *)rec + f->offset, &v.text, sizeof v.text);
		}
		for (size_t k = 0; f->kind == CZ_F_TEXTS && k < v.texts.n && good; k++)
			good = rename_id(key, kind, &v.texts.v[k], a);
	}
	return good;
}
