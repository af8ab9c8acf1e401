#include "base/hash.h"
#include <string.h>
#include "../unit.h"

/* The key 00 01 .. 0f and the message 00 01 02 .. of the paper's appendix A and of the vectors in the
 * authors' reference code; the 128-bit ones also from `openssl mac ... siphash`. */
static uint8_t key[16], message[64];

static int begin(void **s)
{
	(void)s;
	for (uint8_t i = 0; i < sizeof key; i++)
		key[i] = i;
	for (uint8_t i = 0; i < sizeof message; i++)
		message[i] = i;
	return 0;
}

static void gives_published_64_bits(void **s)
{
	(void)s;
	static const struct {
		size_t n;
		uint64_t hash;
	} vector[] = {
		{0, 0x726fdb47dd0e0e31u}, {1, 0x74f839c593dc67fdu},  {2, 0x0d6c8009d9a94f5au},
		{7, 0xab0200f58b01d137u}, {8, 0x93f5f5799a932462u},  {9, 0x9e0082df0ba9e4b0u},
		{14, 0xf723ca908e7af2eeu}, {15, 0xa129ca6149be45e5u},
	};
	for (size_t i = 0; i < sizeof vector / sizeof *vector; i++)
		assert_true(cz_hash64(key, message, vector[i].n) == vector[i].hash);
}

static void gives_published_128_bits(void **s)
{
	(void)s;
	static const struct {
		size_t n;
		uint8_t hash[17];
	} vector[] = {
		{0, "\xa3\x81\x7f\x04\xba\x25\xa8\xe6\x6d\xf6\x72\x14\xc7\x55\x02\x93"},
		{1, "\xda\x87\xc1\xd8\x6b\x99\xaf\x44\x34\x76\x59\x11\x9b\x22\xfc\x45"},
		{8, "\x3b\x62\xa9\xba\x62\x58\xf5\x61\x0f\x83\xe2\x64\xf3\x14\x97\xb4"},
		{15, "\x54\x93\xe9\x99\x33\xb0\xa8\x11\x7e\x08\xec\x0f\x97\xcf\xc3\xd9"},
	};
	for (size_t i = 0; i < sizeof vector / sizeof *vector; i++) {
		uint8_t out[16];
		cz_hash128(key, message, vector[i].n, out);
		assert_memory_equal(out, vector[i].hash, sizeof out);
	}
}

static void takes_nothing_at_null(void **s)
{
	(void)s;
	assert_true(cz_hash64(key, NULL, 0) == cz_hash64(key, message, 0));
}

static void key_depends_on_seed(void **s)
{
	(void)s;
	uint8_t a[16], b[16], again[16];
	cz_hash_key(1, a);
	cz_hash_key(2, b);
	cz_hash_key(1, again);
	assert_memory_equal(a, again, 16);
	assert_memory_not_equal(a, b, 16);
	assert_memory_not_equal(a, a + 8, 8);
}

/* The first outputs of SplitMix64 from state 0 (S. Vigna, https://prng.di.unimi.it/splitmix64.c). */
static void mixes_as_splitmix64(void **s)
{
	(void)s;
	assert_true(cz_mix64(0) == 0xe220a8397b1dcdafu);
	assert_true(cz_mix64(0x9e3779b97f4a7c15u) == 0x6e789e6aa1b965f4u);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_published_64_bits),
		cmocka_unit_test(gives_published_128_bits),
		cmocka_unit_test(takes_nothing_at_null),
		cmocka_unit_test(key_depends_on_seed),
		cmocka_unit_test(mixes_as_splitmix64),
	};
	return cmocka_run_group_tests_name("base/hash", tests, begin, NULL);
}
