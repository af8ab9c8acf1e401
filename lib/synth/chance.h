#ifndef CZ_SYNTH_CHANCE_H
#define CZ_SYNTH_CHANCE_H

#include "base/attr.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Chance that is the same on every machine: xoshiro256** (Blackman and Vigna, 2018), with its state filled
 * by SplitMix64. Whole numbers only, since libm rounds differently from one system to the next. */
struct cz_chance {
	uint64_t s[4];
};

/* Streams of one seed are independent: what is drawn from one never shifts what another gives. */
void cz_chance_init(struct cz_chance *c, uint64_t seed, uint64_t stream);

uint64_t cz_chance_bits(struct cz_chance *c);
uint32_t cz_chance_below(struct cz_chance *c, uint32_t n);          /* 0 .. n - 1; n > 0 */
int32_t cz_chance_between(struct cz_chance *c, int32_t lo, int32_t hi); /* lo .. hi, both included */
bool cz_chance_hit(struct cz_chance *c, uint32_t percent);
/* Low numbers often, high ones seldom: the product of two draws, lo .. hi. */
int32_t cz_chance_low(struct cz_chance *c, int32_t lo, int32_t hi);
/* Nearly normal around 0 (a sum of twelve draws, so within six deviations). */
int32_t cz_chance_bell(struct cz_chance *c, int32_t deviation);
/* An index, by weight; not all weights are 0. */
size_t cz_chance_weighted(struct cz_chance *c, const uint16_t *weight, size_t n);

#endif
