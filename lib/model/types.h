#ifndef CZ_MODEL_TYPES_H
#define CZ_MODEL_TYPES_H

#include "model/field.h"

/* The records of version 1 as structs. cz-data(5) explains each field; the tables in model/types.c are the
 * source. "Not known" is NULL, NaN, 0 dayparts, an empty list, or the _NONE value of the kind.
 * Codes are indices in the vocabularies below. */

enum cz_request_status { CZ_REQUEST_OPEN, CZ_REQUEST_MATCHED, CZ_REQUEST_ACTIVE, CZ_REQUEST_CLOSED,
			 CZ_REQUEST_REFERRED, CZ_REQUEST_WITHDRAWN };
enum cz_frequency { CZ_ONCE, CZ_WEEKLY, CZ_BIWEEKLY, CZ_MONTHLY, CZ_ON_CALL };
enum cz_gender { CZ_FEMALE, CZ_MALE, CZ_OTHER };
enum cz_volunteer_status { CZ_VOLUNTEER_APPLICANT, CZ_VOLUNTEER_ACTIVE, CZ_VOLUNTEER_PAUSED, CZ_VOLUNTEER_LEFT };
enum cz_match_status { CZ_MATCH_PROPOSED, CZ_MATCH_ACCEPTED, CZ_MATCH_DECLINED, CZ_MATCH_ACTIVE,
		       CZ_MATCH_CLOSING, CZ_MATCH_ENDED };
enum cz_contact_kind { CZ_ASKED, CZ_REMINDED, CZ_CONTACT_ACCEPTED, CZ_CONTACT_DECLINED, CZ_NO_ANSWER,
		       CZ_FIRST_MEETING, CZ_JOINT_INTAKE, CZ_PROGRESS, CZ_EVALUATION, CZ_FEEDBACK, CZ_HANDOVER,
		       CZ_THANKS, CZ_TRAINING, CZ_COMPLAINT };

extern const struct cz_vocabulary cz_vocab_requester, cz_vocab_frequency, cz_vocab_gender, cz_vocab_request_status,
	cz_vocab_close_reason, cz_vocab_volunteer_status, cz_vocab_match_status, cz_vocab_contact, cz_vocab_party,
	cz_vocab_function;

/* The category codes that cz knows by default (VRV, BDS, ...); a policy file may add its own, so that a
 * record's category is a text and not an index. */
extern const struct cz_vocabulary cz_vocab_category;

/* Where: degrees (WGS84) or RD metres (EPSG:28992), else a postcode or an area that a place record knows. */
struct cz_where {
	const char *postcode, *area;
	double lat, lon, x, y;
};

struct cz_request {
	const char *id, *category, *organisation, *contact_person, *partnership, *goal;
	struct cz_where where;
	cz_day created, needed_by, closed;
	int32_t urgency, helpers;
	uint32_t times;
	double max_km;
	struct cz_texts languages, skills, interests, wishes, refuses;
	int8_t requester, remote, frequency, car, vog, gender, status, close_reason;
};

/* It holds nobody any longer, whatever its matches say. Where no status is given, the day on which it was closed says so. */
static inline bool cz_request_is_over(const struct cz_request *r, cz_day today)
{
	const bool by_day = r->status == CZ_CODE_NONE && r->closed != CZ_DAY_NONE && r->closed <= today;
	return by_day || r->status == CZ_REQUEST_CLOSED || r->status == CZ_REQUEST_REFERRED || r->status == CZ_REQUEST_WITHDRAWN;
}

/* Nobody closed it or took it up; a request that says nothing is open. */
static inline bool cz_request_waits(const struct cz_request *r, cz_day today)
{
	return (r->status == CZ_CODE_NONE || r->status == CZ_REQUEST_OPEN) && !cz_request_is_over(r, today);
}

struct cz_volunteer {
	const char *id, *organisation;
	struct cz_where where;
	cz_day vog_seen, since, until, last_asked;
	int32_t capacity, group_size, asks_per_month;
	uint32_t times;
	double max_km;
	struct cz_texts categories, languages, skills, interests, trained, refuses;
	struct cz_periods absent;
	int8_t gender, car, exclusive, status;
};

/* Whether the volunteer left, or the last day is over: not for a while, as one who is absent or paused. */
static inline bool cz_volunteer_is_gone(const struct cz_volunteer *v, cz_day today)
{
	return v->status == CZ_VOLUNTEER_LEFT || (v->until != CZ_DAY_NONE && v->until < today);
}

struct cz_match {
	const char *request, *volunteer, *reason;
	cz_day proposed, expires, started, closing, ended;
	int32_t score;
	double km;
	const struct cz_value *terms;
	int8_t status, professional_in_background, km_assumed;
};

struct cz_contact {
	const char *request, *volunteer;
	cz_day date;
	int8_t kind, by; /* by: a party */
};

struct cz_organisation {
	const char *id, *name;
	struct cz_texts areas; /* where it works; empty: everywhere */
	int8_t party;
};

struct cz_offer {
	const char *organisation, *area, *target;
	cz_day from, until;
	int8_t function;
};

struct cz_partnership {
	const char *id, *name, *ambition;
	struct cz_texts members, goals;
	cz_day ambition_reviewed;
	int32_t phase;
	const struct cz_value *invited; /* {party: number} */
	int8_t target_group_seat;
};

struct cz_response {
	const char *partnership, *wave, *party, *respondent, *bank;
	const struct cz_value *answers; /* {item: value | "W" | null} */
};

struct cz_pair {
	const char *request, *volunteer;
	int32_t score;
};

struct cz_place {
	struct cz_where where;
	const char *name, *municipality;
	int32_t year;
};

extern const struct cz_type cz_type_request, cz_type_volunteer, cz_type_match, cz_type_contact, cz_type_organisation,
	cz_type_offer, cz_type_partnership, cz_type_response, cz_type_pair, cz_type_place;

/* What cz makes, described for --schema; written by the commands themselves. */
extern const struct cz_type cz_type_alternative, cz_type_unmatched, cz_type_withdrawn, cz_type_price, cz_type_match_run, cz_type_verdict,
	cz_type_what_if, cz_type_recruit, cz_type_import_run, cz_type_replay_day, cz_type_replay, cz_type_score,
	cz_type_item, cz_type_instrument, cz_type_careless, cz_type_agenda, cz_type_comparison, cz_type_registration, cz_type_views,
	cz_type_finding, cz_type_change, cz_type_summary, cz_type_remark;

#endif
