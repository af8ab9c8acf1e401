#ifndef CZ_REPORT_ZIP_H
#define CZ_REPORT_ZIP_H

#include "base/buf.h"
#include <stdint.h>

/* A ZIP archive (APPNOTE 6.3.10) of stored files, all dated 1 January 1980: the same parts give the same bytes.
 * Nothing is compressed; a workbook of a report is small. */
struct cz_zip {
	struct cz_buf *out;
	struct cz_buf central; /* the list of contents that ends the archive */
	size_t begin;          /* where the archive begins in out */
	unsigned files;
};

void cz_zip_begin(struct cz_zip *z, struct cz_buf *out);
void cz_zip_add(struct cz_zip *z, const char *name, const void *data, size_t n);
void cz_zip_end(struct cz_zip *z); /* write the list, release; lack of memory is told by out */

uint32_t cz_crc32(const void *data, size_t n); /* as in ZIP, PNG and gzip */

#endif
