#include "synth/chance.h"
#include "base/hash.h"

void cz_chance_init(struct cz_chance *c, uint64_t seed, uint64_t stream)
{
	uint64_t x = cz_mix64(cz_mix64(seed) ^ stream);
	for (int i = 0; i < 4; i++) {
		c->s[i] = cz_mix64(x);
		x += 0x9e3779b97f4a7c15u;
	}
}

static uint64_t rotl(uint64_t x, int k)
{
	return x << k | x >> (64 - k);
}

uint64_t cz_chance_bits(struct cz_chance *c)
{
	uint64_t *s = c->s, result = rotl(s[1] * 5, 7) * 9, t = s[1] << 17;
	s[2] ^= s[0];
	s[3] ^= s[1];
	s[1] ^= s[2];
	s[0] ^= s[3];
	s[2] ^= t;
	s[3] = rotl(s[3], 45);
	return result;
}

/* The high half of a product: the bias is below n / 2^32, which no use here can notice. */
uint32_t cz_chance_below(struct cz_chance *c, uint32_t n)
{
	return (uint32_t)((cz_chance_bits(c) >> 32) * n >> 32);
}

int32_t cz_chance_between(struct cz_chance *c, int32_t lo, int32_t hi)
{
	return lo + (int32_t)cz_chance_below(c, (uint32_t)(hi - lo) + 1);
}

bool cz_chance_hit(struct cz_chance *c, uint32_t percent)
{
	return cz_chance_below(c, 100) < percent;
}

int32_t cz_chance_low(struct cz_chance *c, int32_t lo, int32_t hi)
{
	uint32_t range = (uint32_t)(hi - lo) + 1;
	uint64_t a = cz_chance_below(c, range), b = cz_chance_below(c, range);
	return lo + (int32_t)(a * b / range);
}

int32_t cz_chance_bell(struct cz_chance *c, int32_t deviation)
{
	enum { DRAWS = 12, RANGE = 1 << 16 }; /* twelve uniform draws on 0..1 have variance 1 */
	int64_t sum = 0;
	for (int i = 0; i < DRAWS / 4; i++)
		for (uint64_t bits = cz_chance_bits(c), k = 0; k < 4; k++, bits >>= 16)
			sum += (int64_t)(bits & (RANGE - 1));
	return (int32_t)((sum - DRAWS * (RANGE - 1) / 2) * deviation / RANGE);
}

size_t cz_chance_weighted(struct cz_chance *c, const uint16_t *weight, size_t n)
{
	uint32_t total = 0;
	for (size_t i = 0; i < n; i++)
		total += weight[i];
	uint32_t draw = cz_chance_below(c, total);
	size_t i = 0;
	while (draw >= weight[i])
		draw -= weight[i++];
	return i;
}
