#include "report/zip.h"

enum { LOCAL_FILE = 0x04034b50, CENTRAL_FILE = 0x02014b50, CENTRAL_END = 0x06054b50 };
enum { VERSION = 20, UTF8_NAMES = 1 << 11, DAY_ONE = 1 << 5 | 1 }; /* 1980-01-01 */

uint32_t cz_crc32(const void *data, size_t n)
{
	/* The reflected polynomial 0xedb88320, four bits at a time. */
	static const uint32_t step[16] = {
		0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
		0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
	};
	const unsigned char *p = data;
	uint32_t crc = UINT32_MAX;
	for (size_t i = 0; i < n; i++) {
		crc = step[(crc ^ p[i]) & 15] ^ crc >> 4;
		crc = step[(crc ^ p[i] >> 4) & 15] ^ crc >> 4;
	}
	return ~crc;
}

/* bytes of v, the lowest first */
static void put(struct cz_buf *b, uint64_t v, int bytes)
{
	for (int i = 0; i < bytes; i++)
		cz_buf_addc(b, (char)(v >> 8 * i & 0xff));
}

/* What the head of a file and its line in the list have in common. */
static void put_file(struct cz_buf *b, const char *name, uint32_t crc, size_t n)
{
	put(b, VERSION, 2);
	put(b, UTF8_NAMES, 2);
	put(b, 0, 2); /* stored */
	put(b, 0, 2); /* midnight */
	put(b, DAY_ONE, 2);
	put(b, crc, 4);
	put(b, n, 4);
	put(b, n, 4);
	put(b, strlen(name), 2);
	put(b, 0, 2); /* nothing extra */
}

void cz_zip_begin(struct cz_zip *z, struct cz_buf *out)
{
	*z = (struct cz_zip){.out = out, .begin = out->len};
}

void cz_zip_add(struct cz_zip *z, const char *name, const void *data, size_t n)
{
	uint32_t crc = cz_crc32(data, n);
	size_t at = z->out->len - z->begin;
	put(z->out, LOCAL_FILE, 4);
	put_file(z->out, name, crc, n);
	cz_buf_adds(z->out, name);
	cz_buf_add(z->out, data, n);

	put(&z->central, CENTRAL_FILE, 4);
	put(&z->central, VERSION, 2);
	put_file(&z->central, name, crc, n);
	put(&z->central, 0, 2); /* no comment */
	put(&z->central, 0, 4); /* disk 0; nothing said about text or binary */
	put(&z->central, 0, 4); /* no attributes */
	put(&z->central, at, 4);
	cz_buf_adds(&z->central, name);
	z->files++;
}

void cz_zip_end(struct cz_zip *z)
{
	size_t at = z->out->len - z->begin;
	cz_buf_add(z->out, cz_buf_text(&z->central), z->central.len);
	put(z->out, CENTRAL_END, 4);
	put(z->out, 0, 4); /* one disk */
	put(z->out, z->files, 2);
	put(z->out, z->files, 2);
	put(z->out, z->central.len, 4);
	put(z->out, at, 4);
	put(z->out, 0, 2);
	z->out->failed |= z->central.failed;
	cz_buf_release(&z->central);
}
