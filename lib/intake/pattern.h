#ifndef CZ_INTAKE_PATTERN_H
#define CZ_INTAKE_PATTERN_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include <stdbool.h>

/* Regular expressions for recipes, matched in time that grows with text and pattern and never explodes: all
 * ways through the pattern are followed at once (Thompson 1968, with the captures of Pike), none is tried twice.
 *
 *	abc  .  [a-z_]  [^,;]  \d \w \s  \. and other escaped signs  ^ $  (capture)  (?:group)  a|b
 *	* + ? {2} {2,} {2,5}, each with ? behind it to take as little as possible; (?i) in front: ASCII case does not count
 *
 * No look-around, no back-references. '.' and [^...] take a whole sign of UTF-8. */
struct cz_pattern;

/* CZ_EINPUT: not a pattern, or too large; err tells where. It lives as long as the arena. */
struct cz_pattern *cz_pattern_compile(struct cz_str text, struct cz_arena *a, struct cz_err *err) CZ_MUST_CHECK;

/* The leftmost match anywhere in text: *out is what the first group captured, or the whole match when there is
 * no group or it took no part. */
bool cz_pattern_find(const struct cz_pattern *p, struct cz_str text, struct cz_str *out) CZ_MUST_CHECK;

#endif
