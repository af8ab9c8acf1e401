#ifndef SMALL_TOWN_H
#define SMALL_TOWN_H

/* Small towns and policies made by chance, as the texts that commands read: every rule, every part of a score and
 * every kind of record is there now and then, and dates lie close to where rules turn. */
#include "base/buf.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/num.h"

enum { MOST_REQUESTS = 5, MOST_VOLUNTEERS = 4 };

static uint64_t chance;

static int below(int n)
{
	return (int)(cz_mix64(chance++) % (uint64_t)n);
}

static bool one_in(int n)
{
	return below(n) == 0;
}

/* In some towns hardly anything stands in the way, so that many pairs are allowed; in others nearly everything. */
static int plain;

static bool seldom(int n)
{
	return one_in(n * plain);
}

static cz_day small_today; /* dates of records lie around it */

static void put_key(struct cz_buf *b, const char *name)
{
	cz_buf_addf(b, ",\"%s\":", name);
}

static void put_text(struct cz_buf *b, const char *name, const char *value)
{
	put_key(b, name);
	cz_buf_addf(b, "\"%s\"", value);
}

static void put_number(struct cz_buf *b, const char *name, int value)
{
	put_key(b, name);
	cz_buf_addf(b, "%d", value);
}

/* days: from today on */
static void put_day(struct cz_buf *b, const char *name, int days)
{
	put_key(b, name);
	cz_buf_addc(b, '"');
	cz_day_add(b, small_today + days);
	cz_buf_addc(b, '"');
}

static const char *any(const char *const *words, int n)
{
	return words[below(n)];
}

/* Some of the words, in their order. */
static void some(struct cz_buf *b, const char *name, const char *const *words, int n)
{
	int set = below(1 << n);
	put_key(b, name);
	cz_buf_addc(b, '[');
	for (int k = 0, first = 1; k < n; k++)
		if (set >> k & 1) {
			cz_buf_addf(b, "%s\"%s\"", first ? "" : ",", words[k]);
			first = 0;
		}
	cz_buf_addc(b, ']');
}

#define OF(words) words, (int)(sizeof(words) / sizeof *(words))
static const char *const kinds[] = {"BDS", "GZL", "ADM", "VRV"};
static const char *const tongues[] = {"nl", "ar-MA", "FR", "tr"};
static const char *const skills[] = {"lift", "cook", "minor"}; /* minors come never alone */
static const char *const likes[] = {"chess", "music", "lift"};
static const char *const dayparts[] = {"mon-morning", "mon-evening", "tue-morning"};
static const char *const areas[] = {"WK900101", "BU90010101", "WK900102", "GM9002"};
static const char *const genders[] = {"female", "male", "other"};
static const char *const requests[] = {"R0", "R1", "R2", "R3", "R4", "R9"};
static const char *const volunteers[] = {"V0", "V1", "V2", "V3", "V9"};
static const char *const offices[] = {"O1", "O2", "O9"};

/* A policy as a document of changes. */
static void make_policy(struct cz_buf *b)
{
	static const char *const rules[] = {"status", "category", "organisation", "refusal", "distance", "times",
					    "language", "features", "place", "asked", "group", "policy"};
	static const char *const costs[] = {"per_km", "per_km_car", "single_daypart", "second_language", "wish_not_met",
					    "asked_lately", "rare_feature", "lifted_step"};
	static const char *const gains[] = {"shared_interest", "shared_interests_most", "experience", "continuity", "kept", "acceptance"};
	cz_buf_adds(b, "{\"policy\":\"small\",\"rules\":{\"about\":{}");
	for (int k = 0; k < 12; k++)
		if (one_in(12)) {
			put_key(b, rules[k]);
			cz_buf_adds(b, "false");
		}
	cz_buf_adds(b, "},\"limits\":{\"about\":{}");
	if (one_in(4))
		put_number(b, "max_km", 1 + below(4));
	if (one_in(3))
		put_number(b, "dayparts_weekly", 1 + below(3));
	if (one_in(3))
		put_number(b, "asks_per_month", below(5));
	if (one_in(3))
		put_number(b, "cool_down_days", below(20));
	if (one_in(3))
		put_number(b, "proposal_days", 1 + below(20));
	if (one_in(2))
		put_number(b, "waiting_days", below(3) * 15);
	if (one_in(5))
		put_text(b, "assumed_language", one_in(2) ? "" : "ar");
	if (one_in(4)) { /* few pairs held: begin with the best, and price the rest */
		put_number(b, "pairs", below(6));
		put_number(b, "best", 1 + below(2));
	}
	cz_buf_adds(b, "},\"points\":{\"about\":{}");
	if (one_in(3))
		put_number(b, "start", one_in(3) ? below(400) : 9000 + below(1001));
	for (int k = 0; k < 8; k++)
		if (one_in(3))
			put_number(b, costs[k], -below(one_in(4) ? 9000 : 300));
	for (int k = 0; k < 6; k++)
		if (one_in(3))
			put_number(b, gains[k], below(one_in(4) ? 9000 : 300));
	cz_buf_addf(b, "},\"load\":{\"steps\":[%d", below(20));
	for (int k = 0, n = below(3), cost = 20; k < n; k++)
		cz_buf_addf(b, ",%d", cost += below(one_in(3) ? 9000 : 200));
	cz_buf_addf(b, "]},\"fairness\":{\"about\":{}");
	if (one_in(2)) {
		put_number(b, "area", 6 + 2 * below(2));
		put_number(b, "share_percent", 1 + below(100));
		cz_buf_addf(b, ",\"steps\":[%d,%d,%d]", below(50), 50 + below(200), 250 + below(9000));
	}
	cz_buf_adds(b, "},\"categories\":{\"about\":\"\"");
	if (one_in(3))
		cz_buf_addf(b, ",\"VRV\":{\"%s\":true}", any((const char *const[]){"group", "not_alone", "refer"}, 3));
	if (one_in(3))
		cz_buf_adds(b, ",\"ADM\":{\"vog\":true,\"training\":false}");
	cz_buf_addc(b, '}');
	if (one_in(3)) {
		cz_buf_adds(b, ",\"rows\":[{\"row\":\"first\"");
		if (one_in(2))
			some(b, "categories", OF(kinds));
		if (one_in(3))
			some(b, "request_skills", OF(skills));
		if (one_in(2))
			some(b, "volunteer_skills", OF(skills));
		if (one_in(2))
			some(b, "needs", (const char *const[]){"car", "vog", "cook", "ADM"}, 4);
		if (one_in(3))
			put_number(b, "helpers_below", 2);
		cz_buf_adds(b, "}]");
	}
	cz_buf_addc(b, '}');
}

/* records */

static void open_record(struct cz_buf *b, const char *type)
{
	cz_buf_addf(b, "{\"type\":\"%s\"", type);
}

static void close_record(struct cz_buf *b)
{
	cz_buf_adds(b, "}\n");
}

static void make_where(struct cz_buf *b)
{
	if (!seldom(8))
		put_text(b, "postcode", any((const char *const[]){"1001", "1001AB", "1002", "1003", "1004"}, seldom(2) ? 5 : 4));
	if (one_in(4)) {
		put_number(b, "x", 100000 + 10 * below(400));
		put_number(b, "y", 450000 + 10 * below(200));
	} else if (one_in(6)) {
		cz_buf_addf(b, ",\"lat\":52.0%d,\"lon\":4.7%d", below(100), below(100));
	}
	if (one_in(2))
		put_text(b, "area", any(OF(areas)));
	if (seldom(4))
		put_number(b, "max_km", below(5));
}

static void make_request(struct cz_buf *b, const char *id)
{
	open_record(b, "request");
	put_text(b, "id", id);
	if (!one_in(10))
		put_text(b, "category", one_in(20) ? "ZRG" : seldom(1) ? any(OF(kinds)) : "BDS");
	make_where(b);
	put_day(b, "created", -below(100));
	if (!one_in(4))
		put_number(b, "urgency", 1 + below(3));
	if (seldom(5))
		put_day(b, "needed_by", below(60) - 20);
	if (one_in(6)) {
		put_key(b, "remote");
		cz_buf_adds(b, "true");
	}
	if (one_in(2))
		put_text(b, "frequency", one_in(2) ? "weekly" : "once");
	if (seldom(2))
		some(b, "times", OF(dayparts));
	if (seldom(3))
		some(b, "languages", OF(tongues));
	if (seldom(5))
		some(b, "skills", OF(skills));
	if (one_in(3))
		some(b, "interests", OF(likes));
	if (one_in(3))
		some(b, "wishes", OF(likes));
	if (seldom(5))
		cz_buf_adds(b, ",\"car\":true");
	if (seldom(6))
		cz_buf_adds(b, ",\"vog\":true");
	if (seldom(8))
		put_text(b, "gender", any(OF(genders)));
	if (one_in(3))
		put_number(b, "helpers", 1 + below(3));
	if (one_in(4))
		put_text(b, "organisation", any(OF(offices)));
	if (seldom(4))
		some(b, "refuses", OF(volunteers));
	if (!one_in(3))
		put_text(b, "status", seldom(4) ? any((const char *const[]){"matched", "active", "closed", "referred", "withdrawn"}, 5) : "open");
	else if (seldom(6))
		put_day(b, "closed", below(6) - 3);
	close_record(b);
}

static void make_volunteer(struct cz_buf *b, const char *id)
{
	open_record(b, "volunteer");
	put_text(b, "id", id);
	if (seldom(3))
		some(b, "categories", OF(kinds));
	else
		cz_buf_adds(b, ",\"categories\":[\"BDS\",\"GZL\",\"ADM\",\"VRV\"]");
	make_where(b);
	if (seldom(2))
		some(b, "times", OF(dayparts));
	if (seldom(2))
		some(b, "languages", OF(tongues));
	if (one_in(2))
		some(b, "skills", skills, seldom(2) ? 3 : 2);
	if (one_in(2))
		some(b, "interests", OF(likes));
	if (one_in(2))
		put_text(b, "gender", any(OF(genders)));
	if (one_in(2))
		cz_buf_adds(b, ",\"car\":true");
	if (!one_in(3))
		put_day(b, "vog_seen", one_in(2) ? below(40) - 1110 : -100);
	if (one_in(2))
		some(b, "trained", OF(kinds));
	if (one_in(2))
		put_number(b, "capacity", seldom(4) ? 0 : 1 + below(3));
	if (one_in(2))
		put_number(b, "group_size", 1 + below(3));
	if (seldom(3))
		put_day(b, "since", below(8) - 6);
	if (seldom(4))
		put_day(b, "until", below(8) - 2);
	if (seldom(6))
		cz_buf_addf(b, ",\"absent\":[\"2026-11-1%d/2026-11-1%d\"]", below(5), 5 + below(5));
	if (one_in(3))
		put_text(b, "organisation", any(OF(offices)));
	if (seldom(4))
		cz_buf_adds(b, ",\"exclusive\":true");
	if (seldom(4))
		put_number(b, "asks_per_month", below(3));
	if (seldom(4))
		put_day(b, "last_asked", below(6) - 33);
	if (seldom(5))
		some(b, "refuses", OF(requests));
	if (one_in(3))
		put_text(b, "status", seldom(4) ? "paused" : "active");
	close_record(b);
}

static void make_match(struct cz_buf *b)
{
	static const char *const status[] = {"proposed", "proposed", "accepted", "declined", "active", "closing", "ended"};
	open_record(b, "match");
	put_text(b, "request", any(OF(requests)));
	put_text(b, "volunteer", any(OF(volunteers)));
	put_text(b, "status", any(OF(status)));
	if (!one_in(4))
		put_day(b, "proposed", -1 - below(40));
	if (one_in(3))
		put_day(b, "expires", below(30) - 20);
	if (one_in(4))
		put_day(b, "started", -below(30));
	if (one_in(6))
		put_day(b, "ended", below(10) - 8);
	close_record(b);
}

static void make_contact(struct cz_buf *b)
{
	static const char *const kind[] = {"asked", "asked", "declined", "complaint", "no_answer"};
	open_record(b, "contact");
	if (!one_in(4))
		put_text(b, "request", any(OF(requests)));
	put_text(b, "volunteer", any(OF(volunteers)));
	put_text(b, "kind", any(OF(kind)));
	put_day(b, "date", below(40) - 36);
	close_record(b);
}

static void make_town(struct cz_buf *b)
{
	small_today = cz_day_make(2026, 11, 18);
	plain = (int[]){1, 3, 10}[below(3)];
	cz_buf_adds(b, "{\"type\":\"place\",\"postcode\":\"1001\",\"x\":100000,\"y\":450000}\n"
		       "{\"type\":\"place\",\"postcode\":\"1002\",\"x\":102000,\"y\":450000,\"area\":\"WK900102\"}\n"
		       "{\"type\":\"place\",\"postcode\":\"1003\",\"x\":103000,\"y\":452000,\"municipality\":\"GM9002\"}\n");
	for (int k = 0; k < 2; k++) {
		open_record(b, "organisation");
		put_text(b, "id", offices[k]);
		if (one_in(3))
			some(b, "areas", OF(areas));
		close_record(b);
	}
	for (int k = 0, n = MOST_REQUESTS - below(3); k < n; k++)
		make_request(b, requests[k]);
	for (int k = 0, n = MOST_VOLUNTEERS - below(3); k < n; k++)
		make_volunteer(b, volunteers[k]);
	for (int k = one_in(2) ? below(7) : 0; k > 0; k--)
		make_match(b);
	for (int k = one_in(2) ? below(5) : 0; k > 0; k--)
		make_contact(b);
}

#endif
