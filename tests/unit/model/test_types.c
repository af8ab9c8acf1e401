#include "../unit.h"

#include "data/json.h"
#include "model/place.h"
#include "model/store.h"
#include <math.h>
#include <stdlib.h>

static unsigned last; /* the number of the last remark */

static void hear(void *ctx, const struct cz_remark *r)
{
	(void)ctx;
	last = r->id;
}

/* Decode one record of JSON and write it again. Returns what cz_type_decode does. */
static int round_trip(const char *json, bool loose, struct cz_buf *out)
{
	struct cz_arena mem = CZ_ARENA_INIT;
	struct cz_remarks remarks = {.hear = hear};
	struct cz_record rec = {.loose = loose};
	_Alignas(16) char room[512];
	struct cz_err err = CZ_ERR_INIT;
	assert_int_equal(cz_json_parse(json, strlen(json), &mem, &rec.value, &err), 0);
	rec.type = cz_value_text(&rec.value, "type", "");
	const struct cz_type *t = cz_type_find(rec.type);
	assert_non_null(t);
	assert_true(t->size <= sizeof room);
	last = 0;
	int rc = cz_type_decode(t, &rec, room, &mem, &remarks, &err);
	if (rc > 0) {
		struct cz_emit e = CZ_EMIT_INIT(out);
		cz_type_encode(t, room, &rec.value, &e);
	}
	cz_arena_release(&mem);
	return rc;
}

static void stays(const char *json)
{
	struct cz_buf out = CZ_BUF_INIT;
	assert_int_equal(round_trip(json, false, &out), 1);
	assert_string_equal(cz_buf_text(&out), json);
	cz_buf_release(&out);
}

static void becomes(const char *json, bool loose, const char *want)
{
	struct cz_buf out = CZ_BUF_INIT;
	assert_int_equal(round_trip(json, loose, &out), 1);
	assert_string_equal(cz_buf_text(&out), want);
	cz_buf_release(&out);
}

static void refused(const char *json, unsigned number)
{
	struct cz_buf out = CZ_BUF_INIT;
	assert_int_equal(round_trip(json, false, &out), 0);
	assert_int_equal(last, number);
	cz_buf_release(&out);
}

static void canonical_records_stay(void **state)
{
	(void)state;
	stays("{\"type\":\"request\",\"id\":\"R1\",\"category\":\"VRV\",\"requester\":\"resident\",\"postcode\":\"1234 AB\","
	      "\"created\":\"2026-01-02\",\"urgency\":1,\"remote\":false,\"times\":[\"mon-morning\",\"sun-evening\"],"
	      "\"languages\":[\"nl\",\"ar\"],\"helpers\":2,\"max_km\":2.5,\"status\":\"open\"}\n");
	stays("{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":[\"VRV\"],\"lat\":52.1,\"lon\":5.2,\"vog_seen\":\"2025-02-03\","
	      "\"capacity\":0,\"absent\":[\"2026-01-01/2026-02-01\"],\"status\":\"active\"}\n");
	stays("{\"type\":\"response\",\"partnership\":\"P1\",\"party\":\"formal\",\"answers\":{\"AMB1\":4,\"AMB2\":\"W\",\"AMB3\":null}}\n");
	stays("{\"type\":\"pair\",\"request\":\"R1\",\"volunteer\":\"V1\",\"score\":-7,\"extra\":{\"a\":[1]}}\n");
	stays("{\"type\":\"place\",\"postcode\":\"1234\",\"x\":155000,\"y\":463000}\n");
}

static void spellings_meet(void **state)
{
	(void)state;
	becomes("{\"id\":\"R1\",\"type\":\"request\",\"urgency\":2.0,\"postcode\":\"1234ab\",\"area\":\"gm0363\",\"goal\":null,\"new\":1}", false,
		"{\"type\":\"request\",\"id\":\"R1\",\"postcode\":\"1234 AB\",\"area\":\"GM0363\",\"urgency\":2,\"new\":1}\n");
	for (int i = 0; i < 2; i++) /* spaces that do not break */
		becomes(i ? "{\"id\":\"R1\",\"type\":\"request\",\"postcode\":\"1234\\u202fAB\"}"
			  : "{\"id\":\"R1\",\"type\":\"request\",\"postcode\":\"1234\\u00a0AB\\u00a0\"}",
			false, "{\"type\":\"request\",\"id\":\"R1\",\"postcode\":\"1234 AB\"}\n");
	becomes("{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":\"VRV|BDS\",\"capacity\":\"2\",\"max_km\":\"2.5\",\"car\":\"true\","
		"\"times\":\"mon-morning|tue-evening\"}", true,
		"{\"type\":\"volunteer\",\"id\":\"V1\",\"categories\":[\"VRV\",\"BDS\"],\"max_km\":2.5,"
		"\"times\":[\"mon-morning\",\"tue-evening\"],\"car\":true,\"capacity\":2}\n");
	becomes("{\"type\":\"partnership\",\"id\":\"P\",\"invited\":\"formal:3|informal:4\"}", true,
		"{\"type\":\"partnership\",\"id\":\"P\",\"invited\":{\"formal\":3,\"informal\":4}}\n");
}

static void bad_values_are_refused(void **state)
{
	(void)state;
	refused("{\"type\":\"request\"}", CZ201);
	refused("{\"type\":\"request\",\"id\":7}", CZ202);
	refused("{\"type\":\"request\",\"id\":\"\"}", CZ211);
	refused("{\"type\":\"request\",\"id\":\"a\",\"urgency\":4}", CZ206);
	refused("{\"type\":\"request\",\"id\":\"a\",\"urgency\":1.5}", CZ204);
	refused("{\"type\":\"request\",\"id\":\"a\",\"urgency\":\"1\"}", CZ204);
	refused("{\"type\":\"request\",\"id\":\"a\",\"status\":\"opne\"}", CZ203);
	refused("{\"type\":\"request\",\"id\":\"a\",\"created\":\"2026-02-30\"}", CZ207);
	refused("{\"type\":\"request\",\"id\":\"a\",\"car\":\"yes\"}", CZ208);
	refused("{\"type\":\"request\",\"id\":\"a\",\"times\":[\"mon\"]}", CZ209);
	refused("{\"type\":\"request\",\"id\":\"a\",\"postcode\":\"0123 AB\"}", CZ214);
	refused("{\"type\":\"request\",\"id\":\"a\",\"area\":\"GM36\"}", CZ215);
	refused("{\"type\":\"request\",\"id\":\"a\",\"languages\":[\"n\"]}", CZ216);
	refused("{\"type\":\"request\",\"id\":\"a\",\"lat\":52}", CZ217);
	refused("{\"type\":\"request\",\"id\":\"a\",\"created\":\"2026-02-03\",\"closed\":\"2026-02-01\"}", CZ213);
	refused("{\"type\":\"volunteer\",\"id\":\"a\",\"absent\":[\"2026-02-03/2026-02-01\"]}", CZ210);
}

/* Amersfoort, the origin, and the point in Amsterdam that is the usual printed example. */
static void rd_and_wgs_agree(void **state)
{
	(void)state;
	static const struct {
		double x, y, lat, lon;
	} known[] = {
		{155000, 463000, 52.15517, 5.38721},
		{121687, 487484, 52.37422, 4.89801},
	};
	double lat, lon, x, y;
	for (size_t i = 0; i < CZ_COUNT(known); i++) {
		assert_true(cz_rd_to_wgs(known[i].x, known[i].y, &lat, &lon));
		assert_true(fabs(lat - known[i].lat) < 5e-4 && fabs(lon - known[i].lon) < 5e-4);
	}
	for (double px = 20000; px < 280000; px += 20000)
		for (double py = 310000; py < 620000; py += 20000) {
			assert_true(cz_rd_to_wgs(px, py, &lat, &lon));
			assert_true(cz_wgs_to_rd(lat, lon, &x, &y));
			assert_true(hypot(x - px, y - py) < 1); /* the two polynomials were fitted apart */
		}
	assert_false(cz_rd_to_wgs(400000, 400000, &lat, &lon));
	assert_false(cz_wgs_to_rd(40.7, -74, &x, &y));
}

static void places_are_found(void **state)
{
	(void)state;
	struct cz_place v[2];
	cz_type_blank(&cz_type_place, &v[0]);
	cz_type_blank(&cz_type_place, &v[1]);
	v[0].where.postcode = "1234";
	v[0].where.lat = 52;
	v[0].where.lon = 5;
	v[1].where.area = "GM0001";
	v[1].where.x = 155000;
	v[1].where.y = 463000;
	struct cz_places *p = cz_places_new(v, 2);
	struct cz_where w = v[0].where;
	struct cz_spot spot;
	assert_non_null(p);
	w = (struct cz_where){"1234 AB", NULL, NAN, NAN, NAN, NAN};
	assert_true(cz_places_find(p, &w, &spot));
	assert_true(spot.lat == 52 && spot.lon == 5 && !isnan(spot.x));
	w = (struct cz_where){"9999 AB", "GM0001", NAN, NAN, NAN, NAN};
	assert_true(cz_places_find(p, &w, &spot));
	assert_true(spot.x == 155000 && fabs(spot.lat - 52.155) < 0.01);
	w = (struct cz_where){"9999 AB", NULL, NAN, NAN, NAN, NAN};
	assert_false(cz_places_find(p, &w, &spot));
	assert_false(cz_spot_known(&spot));
	cz_places_free(p);
}

static void every_type_has_its_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < cz_types_n; i++) {
		assert_true(cz_types[i]->n <= CZ_MAX_FIELDS);
		assert_non_null(cz_types[i]->about[CZ_NL]);
		assert_non_null(cz_types[i]->about[CZ_EN]);
		for (size_t k = 0; k < cz_types[i]->n; k++) {
			assert_non_null(cz_types[i]->field[k].about[CZ_NL]);
			assert_non_null(cz_types[i]->field[k].about[CZ_EN]);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(canonical_records_stay), cmocka_unit_test(spellings_meet),
		cmocka_unit_test(bad_values_are_refused), cmocka_unit_test(rd_and_wgs_agree),
		cmocka_unit_test(places_are_found),       cmocka_unit_test(every_type_has_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
