#ifndef CZ_BASE_HASH_H
#define CZ_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* SipHash-2-4 (Aumasson and Bernstein 2012): a keyed hash that gives the same value on every
 * machine. Used for ties, for tables, and in 128 bits for pseudonyms. */
uint64_t cz_hash64(const uint8_t key[16], const void *data, size_t n);
void cz_hash128(const uint8_t key[16], const void *data, size_t n, uint8_t out[16]);

/* A key made from a number, for --seed. */
void cz_hash_key(uint64_t seed, uint8_t key[16]);

/* Spread the bits of x: a fast, unkeyed mixer (the finaliser of SplitMix64). */
static inline uint64_t cz_mix64(uint64_t x)
{
	x += 0x9e3779b97f4a7c15u;
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

/* The same of a text, for small tables. */
static inline uint64_t cz_mix_text(const char *s, size_t n)
{
	uint64_t hash = n, eight = 0;
	size_t i = 0;
	for (; n - i > sizeof eight; i += sizeof eight) {
		memcpy(&eight, s + i, sizeof eight);
		hash = cz_mix64(hash ^ eight);
	}
	if (n >= sizeof eight) /* the last eight, of which some came by */
		memcpy(&eight, s + n - sizeof eight, sizeof eight);
	else
		for (; i < n; i++)
			eight = eight << 8 | (unsigned char)s[i];
	return cz_mix64(hash ^ eight);
}

#endif
