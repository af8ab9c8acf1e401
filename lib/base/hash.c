#include "base/hash.h"
#include <endian.h>
#include <stdbool.h>
#include <string.h>

/* J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012; the names of
 * the variables are theirs. The 128-bit form is the one of their reference code. */
struct sip {
	uint64_t v0, v1, v2, v3;
};

static uint64_t load_le64(const unsigned char *p)
{
	uint64_t x;
	memcpy(&x, p, sizeof x);
	return le64toh(x);
}

static void store_le64(unsigned char *p, uint64_t x)
{
	for (int i = 0; i < 8; i++)
		p[i] = (unsigned char)(x >> 8 * i);
}

static inline uint64_t rotl(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static inline void sip_round(struct sip *s)
{
	s->v0 += s->v1;
	s->v1 = rotl(s->v1, 13) ^ s->v0;
	s->v0 = rotl(s->v0, 32);
	s->v2 += s->v3;
	s->v3 = rotl(s->v3, 16) ^ s->v2;
	s->v0 += s->v3;
	s->v3 = rotl(s->v3, 21) ^ s->v0;
	s->v2 += s->v1;
	s->v1 = rotl(s->v1, 17) ^ s->v2;
	s->v2 = rotl(s->v2, 32);
}

static inline void sip_word(struct sip *s, uint64_t m)
{
	s->v3 ^= m;
	sip_round(s);
	sip_round(s);
	s->v0 ^= m;
}

static inline uint64_t sip_final(struct sip *s)
{
	for (int i = 0; i < 4; i++)
		sip_round(s);
	return s->v0 ^ s->v1 ^ s->v2 ^ s->v3;
}

/* Up to and with the last word, which ends in the length; what remains is the finalisation. */
static struct sip sip_absorb(const uint8_t key[16], const void *data, size_t n, bool wide)
{
	uint64_t k0 = load_le64(key), k1 = load_le64(key + 8);
	struct sip s = {
		k0 ^ 0x736f6d6570736575u,
		k1 ^ 0x646f72616e646f6du ^ (wide ? 0xee : 0),
		k0 ^ 0x6c7967656e657261u,
		k1 ^ 0x7465646279746573u,
	};
	const unsigned char *p = data;
	size_t left = n;
	for (; left >= 8; left -= 8, p += 8)
		sip_word(&s, load_le64(p));
	unsigned char last[8] = {0};
	if (left)
		memcpy(last, p, left);
	last[7] = (unsigned char)n;
	sip_word(&s, load_le64(last));
	return s;
}

uint64_t cz_hash64(const uint8_t key[16], const void *data, size_t n)
{
	struct sip s = sip_absorb(key, data, n, false);
	s.v2 ^= 0xff;
	return sip_final(&s);
}

void cz_hash128(const uint8_t key[16], const void *data, size_t n, uint8_t out[16])
{
	struct sip s = sip_absorb(key, data, n, true);
	s.v2 ^= 0xee;
	store_le64(out, sip_final(&s));
	s.v1 ^= 0xdd;
	store_le64(out + 8, sip_final(&s));
}

void cz_hash_key(uint64_t seed, uint8_t key[16])
{
	uint64_t first = cz_mix64(seed);
	store_le64(key, first);
	store_le64(key + 8, cz_mix64(first ^ seed));
}
