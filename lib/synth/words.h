#ifndef CZ_SYNTH_WORDS_H
#define CZ_SYNTH_WORDS_H

#include "synth/chance.h"
#include "base/buf.h"
#include "model/types.h"

/* The words a made-up municipality is made of. All lists are ours; whoever bears such a name does so by chance. */

enum cz_culture { CZ_DUTCH, CZ_SURINAMESE, CZ_TURKISH, CZ_MOROCCAN, CZ_POLISH, CZ_UKRAINIAN, CZ_SYRIAN, CZ_ERITREAN,
		  CZ_SOMALI, CZ_AFGHAN, CZ_CULTURES };

enum cz_culture cz_culture_pick(struct cz_chance *c);
const char *cz_culture_language(enum cz_culture k); /* spoken beside Dutch: a BCP 47 tag, or NULL */

/* "Fatma Yılmaz", "Jan van der Heuvel"; gender CZ_OTHER takes from both lists. */
void cz_person_name(struct cz_chance *c, enum cz_culture k, int8_t gender, struct cz_buf *out);

/* Municipalities get the numbers 0, 1, 2 ...; each has a name of its own. */
enum { CZ_TOWNS = 124, CZ_QUARTERS = 8 };
void cz_town_name(unsigned number, struct cz_buf *out);
const char *cz_quarter_name(size_t quarter);
/* The first of eight successive PC4 codes in which no address of the Netherlands lies. */
int cz_town_pc4(unsigned number);

extern const char *const cz_word_interests[];
extern const size_t cz_word_interests_n;

#endif
