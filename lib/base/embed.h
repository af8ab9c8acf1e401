#ifndef CZ_BASE_EMBED_H
#define CZ_BASE_EMBED_H

#include "base/str.h"

/* Policy is data: question banks, default policies and style sheets are files beside the code, and a copy
 * of each is put into the program that needs it, so that a command works wherever it is installed.
 *
 *	CZ_EMBED(kaats5, "examples/banks/kaats5.json")
 *	struct cz_str text = CZ_EMBEDDED(kaats5);
 *
 * Paths are those of the source tree; the Makefile rebuilds what embeds a file that changed. */
#define CZ_EMBED(name, path)                                                           \
	__asm__(".section .rodata\n"                                                   \
		".local cz_embed_" #name "\n.local cz_embed_" #name "_end\n"           \
		"cz_embed_" #name ":\n.incbin \"" path "\"\ncz_embed_" #name "_end:\n" \
		".byte 0\n.previous\n");                                               \
	extern const char cz_embed_##name[] __attribute__((visibility("hidden")));     \
	extern const char cz_embed_##name##_end[] __attribute__((visibility("hidden")));

#define CZ_EMBEDDED(name) \
	((struct cz_str){cz_embed_##name, (size_t)(cz_embed_##name##_end - cz_embed_##name)})

#endif
