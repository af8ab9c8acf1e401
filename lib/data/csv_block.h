#ifndef CZ_DATA_CSV_BLOCK_H
#define CZ_DATA_CSV_BLOCK_H

#include "data/eight.h"
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What csv_plain.c sees at once of a row: 64 bytes, a bit each in a mask. */

enum { CZ_CSV_BLOCK = 64 };

struct cz_csv_marks {
	uint64_t matter; /* the delimiter, the quote, and signs up to CR: NUL, the ends of lines, and some that do not matter */
	uint64_t wide;   /* what is not ASCII */
};

#ifdef __SSE2__

/* Take along a block, and look at it. */
static inline struct cz_csv_marks cz_csv_take_block(const char *from, char *to, char delimiter, char quote)
{
	const __m128i d = _mm_set1_epi8(delimiter), q = _mm_set1_epi8(quote), cr = _mm_set1_epi8('\r');
	struct cz_csv_marks m = {0, 0};
	for (int i = 0; i < CZ_CSV_BLOCK; i += (int)sizeof d) {
		const __m128i v = _mm_loadu_si128((const void *)(from + i));
		_mm_storeu_si128((void *)(to + i), v);
		const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, cr), v), sign = _mm_or_si128(_mm_cmpeq_epi8(v, d), _mm_cmpeq_epi8(v, q));
		m.matter |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(low, sign)) << i;
		m.wide |= (uint64_t)(unsigned)_mm_movemask_epi8(v) << i;
	}
	return m;
}

#else

/* The highest bit of each byte says whether it is more than `least`, below 0x7f; the others are noise. */
static inline uint64_t cz_csv_above(uint64_t w, unsigned char least)
{
	return ((w & CZ_EIGHT(0x7f)) + CZ_EIGHT(0x7f - least)) | w;
}

/* The highest bits of eight bytes side by side. */
static inline uint64_t cz_csv_gather(uint64_t w)
{
	return ((w & CZ_EIGHT(0x80)) >> 7) * 0x0102040810204080u >> 56;
}

static inline struct cz_csv_marks cz_csv_take_block(const char *from, char *to, char delimiter, char quote)
{
	struct cz_csv_marks m = {0, 0};
	for (int i = 0; i < CZ_CSV_BLOCK; i += (int)sizeof(uint64_t)) {
		uint64_t w;
		memcpy(&w, from + i, sizeof w);
		memcpy(to + i, &w, sizeof w);
		const uint64_t other = cz_csv_above(w ^ CZ_EIGHT(delimiter), 0) & cz_csv_above(w ^ CZ_EIGHT(quote), 0) & cz_csv_above(w, '\r');
		m.matter |= cz_csv_gather(~other) << i;
		m.wide |= cz_csv_gather(w) << i;
	}
	return m;
}

#endif

#endif
