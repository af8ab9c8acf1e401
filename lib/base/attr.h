#ifndef CZ_BASE_ATTR_H
#define CZ_BASE_ATTR_H

#define CZ_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define CZ_MUST_CHECK   __attribute__((warn_unused_result))
#define CZ_COLD         __attribute__((cold))

#define CZ_COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
