#ifndef CZ_SCORE_REPLY_H
#define CZ_SCORE_REPLY_H

#include "data/reader.h"
#include "score/bank.h"

/* One person's answers to the items of a bank. */

/* As they are kept, a byte for each item in the order of the bank: nothing, don't know, or CZ_REPLY_LOWEST and how far above
 * the lowest answer. */
enum { CZ_REPLY_BLANK, CZ_REPLY_UNKNOWN, CZ_REPLY_LOWEST };

/* Read them from a response, which stands in the record. What the bank does not allow is remarked and stays blank. */
void cz_reply_read(const struct cz_bank *b, const struct cz_value *answers, const struct cz_record *in, struct cz_remarks *remarks,
		   uint8_t *code);

/* The same as numbers, reversed items turned round, with signs of answering without care (Meade and Craig 2012): flags, no more. */
struct cz_reply {
	int32_t v[CZ_BANK_ITEMS];   /* lo..hi where given */
	bool given[CZ_BANK_ITEMS];
	uint32_t n;                 /* how many are given */
	bool straight;              /* ten or more, most of the items, and all the same answer */
	bool strong;                /* and one of them is reversed, so that nobody can mean it */
	uint32_t run;               /* the longest run of one answer, in the order of the bank */
	double variation;           /* standard deviation of the answers as given; NaN for fewer than two */
};

void cz_reply_make(const struct cz_bank *b, const uint8_t *code, struct cz_reply *a);

#endif
