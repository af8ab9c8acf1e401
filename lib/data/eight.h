#ifndef CZ_DATA_EIGHT_H
#define CZ_DATA_EIGHT_H

#include <stdint.h>

/* For files that look at texts eight bytes at a time: eight times the same byte. */
#define CZ_EIGHT(byte) (~(uint64_t)0 / 255 * (unsigned char)(byte))

#endif
