#ifndef REQUIRE_H
#define REQUIRE_H

#include <stdbool.h>
#include <stdlib.h>

/* What a fuzz target claims. */
static void require(bool holds)
{
	if (!holds)
		abort();
}

#endif
