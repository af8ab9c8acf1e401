#ifndef CZ_TESTS_WEEK_H
#define CZ_TESTS_WEEK_H

#include <stdint.h>

/* A week as seven groups of three, Monday first: "ox." is morning and afternoon. */
static const char *shown(uint32_t times)
{
	static char text[32];
	char *t = text;
	for (int i = 0; i < 21; i++) {
		*t++ = times & 1u << i ? "oma"[i % 3] : '.';
		if (i % 3 == 2)
			*t++ = ' ';
	}
	t[-1] = '\0';
	return text;
}

#endif
