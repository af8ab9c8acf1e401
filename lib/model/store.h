#ifndef CZ_MODEL_STORE_H
#define CZ_MODEL_STORE_H

#include "base/map.h"
#include "model/lean.h"

/* All records of a run in memory, by type, in the order in which they came. For commands that look at a
 * whole municipality at once; a filter reads record by record instead. */

struct cz_at { /* where a record stood */
	const char *source; /* lives as long as the reader's names */
	size_t line;
};

#define CZ_STORE_LIST(type)         \
	struct cz_##type##_list {   \
		struct cz_##type *v; \
		struct cz_at *at;   \
		size_t n, cap;      \
	}

struct cz_store {
	CZ_STORE_LIST(request) requests;
	CZ_STORE_LIST(volunteer) volunteers;
	CZ_STORE_LIST(match) matches;
	CZ_STORE_LIST(contact) contacts;
	CZ_STORE_LIST(organisation) organisations;
	CZ_STORE_LIST(offer) offers;
	CZ_STORE_LIST(partnership) partnerships;
	CZ_STORE_LIST(response) responses;
	CZ_STORE_LIST(pair) pairs;
	CZ_STORE_LIST(place) places;
	struct cz_value_list { /* records that cz itself made (score, unmatched, price ...), as values */
		struct cz_value *v;
		struct cz_at *at;
		size_t n, cap;
	} made;
	/* id -> index in its list, lean or not */
	struct cz_map request_ids, volunteer_ids, organisation_ids, partnership_ids;
	size_t refused; /* records that could not be decoded; the remarks told why */
	size_t other;   /* records of types not asked for, or unknown */
	size_t unknown; /* of these, those of types that nobody knows */
	/* Told of each record kept that has a key which its type does not know; may be NULL. Such keys are not kept. */
	void (*extra)(void *ctx, const struct cz_type *t, const struct cz_record *rec);
	void *extra_ctx;
	/* Records of one type that are looked at as they come by, decoded, and not kept: valid until pass returns; below 0 from it
	 * ends the reading. For what there is too much of to keep. NULL: there is none. */
	const struct cz_type *passing;
	int (*pass)(void *ctx, const void *record, struct cz_err *err);
	void *pass_ctx;
	/* Asked of a line that would go the whole way, as it stands in raw: 1: it is seen to; 0: let it go on; below 0 ends the reading.
	 * For records as cz writes them that have no struct, and of which there are many. May be NULL. */
	int (*glance)(void *ctx, const struct cz_record *rec, struct cz_err *err);
	void *glance_ctx;
	/* Keep requests, volunteers and matches in their lean form, in lists of their own, and of no record where it
	 * stood (at is NULL). For towns of a million. */
	bool lean;
	CZ_STORE_LIST(lean_request) lean_requests;
	CZ_STORE_LIST(lean_volunteer) lean_volunteers;
	CZ_STORE_LIST(lean_match) lean_matches;
	struct cz_map shared; /* texts that many records have, when lean */
	struct cz_store_hashes { /* of the whole records, when lean: is a second record with one id the same? */
		uint32_t *v;
		size_t cap;
	} request_hashes, volunteer_hashes;
	struct cz_arena mem;
};

#define CZ_STORE_INIT {0}

/* What to keep, as a set of bits; CZ_STORE_MADE keeps every output type. */
enum {
	CZ_STORE_REQUESTS = 1, CZ_STORE_VOLUNTEERS = 2, CZ_STORE_MATCHES = 4, CZ_STORE_CONTACTS = 8,
	CZ_STORE_ORGANISATIONS = 16, CZ_STORE_OFFERS = 32, CZ_STORE_PARTNERSHIPS = 64, CZ_STORE_RESPONSES = 128,
	CZ_STORE_PAIRS = 256, CZ_STORE_PLACES = 512, CZ_STORE_MADE = 1024, CZ_STORE_ALL = 2047,
};

/* Read the stream to its end. A record with an id that was there before is remarked (CZ218) and left out,
 * except that a record equal to the first one is only worth an information (CZ219). At the end the records of types
 * that nobody knows are told (CZ547), all in one remark. 0, or below 0 with err set. */
int cz_store_read(struct cz_store *s, struct cz_reader *r, unsigned keep, struct cz_remarks *remarks,
		  struct cz_err *err) CZ_MUST_CHECK;
/* The same, but records of one type (NULL: of all that are not kept) are handed to take as they come by; below 0
 * from it ends the reading. For what there is too much of to keep. */
int cz_store_read_with(struct cz_store *s, struct cz_reader *r, unsigned keep, const char *type,
		       int (*take)(void *ctx, const struct cz_record *rec, struct cz_err *err), void *ctx,
		       struct cz_remarks *remarks, struct cz_err *err) CZ_MUST_CHECK;
void cz_store_release(struct cz_store *s);

#endif
