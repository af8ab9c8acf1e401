#include "model/pseudonym.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/text.h"

/* The key file may hold any text; hashed under a fixed key it becomes the 16 bytes that SipHash takes. */
int cz_pseudonym_key(struct cz_str contents, uint8_t key[16], struct cz_err *err)
{
	static const uint8_t fixed[16] = "cz pseudonym key";
	struct cz_str secret = cz_text_trim(contents);
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
