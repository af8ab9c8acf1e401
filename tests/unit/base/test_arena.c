#include "base/arena.h"
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include "../unit.h"

/* Texts of any length between records of any size: each aligned, none over another. */
static void pieces_do_not_touch(void **state)
{
	enum { N = 3000 };
	static char *text[N];
	static unsigned char *piece[N];
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	char some[64];
	memset(some, 'x', sizeof some);
	for (size_t i = 0; i < N; i++) {
		text[i] = cz_arena_text(&a, some, i % 61);
		piece[i] = cz_arena_alloc(&a, 1 + i % 97);
		assert_non_null(text[i]);
		assert_int_equal((uintptr_t)piece[i] % alignof(max_align_t), 0);
		memset(piece[i], (int)(i & 127), 1 + i % 97);
	}
	for (size_t i = 0; i < N; i++) {
		assert_int_equal(strlen(text[i]), i % 61);
		for (size_t k = 0; k < 1 + i % 97; k++)
			assert_int_equal(piece[i][k], i & 127);
	}
	cz_arena_clear(&a);
	assert_non_null(cz_arena_text(&a, "", 0));
	cz_arena_release(&a);
}

/* New or used before, small or a block of its own. */
static void zeroed_pieces_are_zeroed(void **state)
{
	(void)state;
	const size_t most = (size_t)1 << 18;
	for (size_t size = 1; size <= most; size = size * 3 / 2 + 1) {
		struct cz_arena a = CZ_ARENA_INIT;
		unsigned char *dirty = cz_arena_alloc(&a, size), *text, *piece;
		assert_non_null(dirty);
		memset(dirty, 0xff, size);
		cz_arena_clear(&a);
		assert_non_null(text = cz_arena_alloc(&a, 3));
		assert_non_null(piece = cz_arena_new0(&a, size, 1));
		memset(text, 0xff, 3);
		for (size_t k = 0; k < size; k++)
			assert_int_equal(piece[k], 0);
		assert_int_equal((uintptr_t)piece % alignof(max_align_t), 0);
		cz_arena_release(&a);
	}
}

/* Whoever asks for large pieces between small ones does not pay for a block each time. */
static void large_pieces_leave_the_block_in_use(void **state)
{
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	char *before = cz_arena_alloc(&a, 16);
	assert_non_null(before);
	assert_non_null(cz_arena_new0(&a, (size_t)1 << 18, 1));
	assert_ptr_equal(cz_arena_alloc(&a, 16), before + 16);
	cz_arena_release(&a);
}

/* Where large pieces add up they stand in pages together: each is zeroed, and none over another. */
static void large_pieces_add_up(void **state)
{
	enum { N = 40 };
	static unsigned char *piece[N];
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	for (int turn = 0; turn < 2; turn++) {
		for (size_t i = 0; i < N; i++) {
			const size_t size = ((size_t)1 << 17) + i * 50001;
			assert_non_null(piece[i] = i % 3 ? cz_arena_new0(&a, size, 1) : cz_arena_alloc(&a, size));
			assert_int_equal((uintptr_t)piece[i] % alignof(max_align_t), 0);
			for (size_t k = 0; i % 3 && k < size; k++)
				assert_int_equal(piece[i][k], 0);
			memset(piece[i], (int)i + 1, size);
		}
		for (size_t i = 0; i < N; i++)
			for (size_t k = 0; k < ((size_t)1 << 17) + i * 50001; k++)
				assert_int_equal(piece[i][k], i + 1);
		cz_arena_clear(&a);
	}
	cz_arena_release(&a);
}

/* So much memory, and no more than a little beside it, as `ulimit -v` has it. */
static void allow_no_more_than(rlim_t more)
{
	unsigned long pages = 0;
	FILE *f = fopen("/proc/self/statm", "r");
	assert_non_null(f);
	assert_int_equal(fscanf(f, "%lu", &pages), 1);
	fclose(f);
	struct rlimit limit;
	assert_int_equal(getrlimit(RLIMIT_AS, &limit), 0);
	limit.rlim_cur = pages * (rlim_t)sysconf(_SC_PAGESIZE) + more;
	assert_int_equal(setrlimit(RLIMIT_AS, &limit), 0);
}

/* Where there is no room for pages each large piece is a block of its own. */
static void large_pieces_do_without_pages(void **state)
{
	enum { N = 20, SIZE = 200000 };
	(void)state;
#ifdef __SANITIZE_ADDRESS__
	skip(); /* it needs terabytes of room itself */
#endif
	struct rlimit before;
	struct cz_arena a = CZ_ARENA_INIT;
	assert_int_equal(getrlimit(RLIMIT_AS, &before), 0);
	allow_no_more_than(2 * N * SIZE);
	for (size_t i = 0; i < N; i++) {
		unsigned char *piece = cz_arena_new0(&a, SIZE, 1);
		assert_non_null(piece);
		for (size_t k = 0; k < SIZE; k++)
			assert_int_equal(piece[k], 0);
		memset(piece, 0xff, SIZE);
	}
	assert_int_equal(setrlimit(RLIMIT_AS, &before), 0);
	cz_arena_release(&a);
}

static const char *print(struct cz_arena *a, const char *fmt, ...) CZ_PRINTF(2, 3);
static const char *print(struct cz_arena *a, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	const char *text = cz_arena_textv(a, fmt, ap);
	va_end(ap);
	return text;
}

/* Of any length: also longer than what is left of a block. */
static void texts_are_printed_whole(void **state)
{
	enum { N = 300 };
	const char *text[N];
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	for (int i = 0; i < N; i++)
		assert_non_null(text[i] = print(&a, "%0*d", i + 1, i));
	for (int i = 0; i < N; i++) {
		assert_int_equal(strlen(text[i]), i + 1);
		assert_int_equal(atoi(text[i]), i);
	}
	cz_arena_release(&a);
}

static void too_much_is_refused(void **state)
{
	(void)state;
	struct cz_arena a = CZ_ARENA_INIT;
	volatile size_t huge = SIZE_MAX;
	assert_null(cz_arena_alloc(&a, huge));
	assert_null(cz_arena_new0(&a, huge / 2, 4));
	assert_null(cz_arena_text(&a, "", huge));
	assert_non_null(cz_arena_alloc(&a, 0));
	assert_non_null(cz_arena_alloc(&a, 3 << 20)); /* more than a block */
	cz_arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_do_not_touch),
		cmocka_unit_test(zeroed_pieces_are_zeroed),
		cmocka_unit_test(large_pieces_leave_the_block_in_use),
		cmocka_unit_test(large_pieces_add_up),
		cmocka_unit_test(large_pieces_do_without_pages),
		cmocka_unit_test(texts_are_printed_whole),
		cmocka_unit_test(too_much_is_refused),
	};
	return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
