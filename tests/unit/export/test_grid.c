#include "../unit.h"

#include "base/map.h"
#include "base/text.h"
#include "export/grid.h"

/* Every column of an Excel sheet has a name of its own, under which cz-import finds its field again. */
static void column_names_lead_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < cz_types_n; i++) {
		const struct cz_type *t = cz_types[i];
		struct cz_map names = CZ_MAP_INIT;
		for (size_t k = 0; k < t->n; k++) {
			struct cz_buf name = CZ_BUF_INIT, folded = CZ_BUF_INIT;
			bool added;
			cz_grid_column(t, &t->field[k], CZ_NL, &name);
			assert_true(cz_text_fold((struct cz_str){name.data, name.len}, &folded));
			struct cz_str f = {folded.data, folded.len};
			const struct cz_field *found = cz_type_column(t, f);
			if (!t->output)
				assert_ptr_equal(found, &t->field[k]);
			assert_int_not_equal(cz_map_add(&names, f, &added), CZ_MAP_NONE);
			assert_true(added);
			cz_buf_release(&name);
			cz_buf_release(&folded);
		}
		cz_map_release(&names);
	}
}

struct fixture {
	struct cz_role role;
	struct cz_arena mem;
};

static void choose(struct fixture *f, const char *role)
{
	struct cz_document d;
	struct cz_err err = CZ_ERR_INIT;
	f->mem = (struct cz_arena)CZ_ARENA_INIT;
	assert_int_equal(cz_json_document("default", cz_role_policy(), &f->mem, &d, &err), 0);
	assert_int_equal(cz_role_init(&f->role, &d, role, &err), 0);
}

/* Whatever the lists say, nobody outside sees a field that tells about a person, and only the office sees where
 * somebody lives. */
static void outsiders_see_no_person(void **state)
{
	(void)state;
	static const char *const roles[] = {"organisation", "municipality", "public"};
	for (size_t r = 0; r < CZ_COUNT(roles); r++) {
		struct fixture f;
		choose(&f, roles[r]);
		for (size_t i = 0; i < cz_types_n; i++)
			for (size_t k = 0; k < cz_types[i]->n; k++) {
				const struct cz_field *field = &cz_types[i]->field[k];
				bool seen = cz_role_sees(&f.role, cz_types[i], k);
				if (r > 0)
					assert_false(seen && field->flags & CZ_FIELD_PERSON);
				if (cz_types[i] != &cz_type_place)
					assert_false(seen && (strcmp(field->key, "lat") == 0 || strcmp(field->key, "x") == 0 ||
							      strcmp(field->key, "postcode") == 0));
			}
		cz_arena_release(&f.mem);
	}
}

static void the_office_sees_all(void **state)
{
	(void)state;
	struct fixture f;
	choose(&f, "coordinator");
	for (size_t i = 0; i < cz_types_n; i++)
		for (size_t k = 0; k < cz_types[i]->n; k++)
			assert_true(cz_role_sees(&f.role, cz_types[i], k));
	cz_arena_release(&f.mem);
}

/* Hiding leaves nothing of a field in the struct either: a point on the map comes from there. */
static void what_is_hidden_is_gone(void **state)
{
	(void)state;
	struct fixture f;
	struct cz_request r;
	choose(&f, "organisation");
	cz_type_blank(&cz_type_request, &r);
	r.id = "R1";
	r.where = (struct cz_where){"4962 AB", "WK900100", 52.1, 5.3, 155000, 463000};
	cz_role_hide(&f.role, &cz_type_request, &r);
	assert_string_equal(r.id, "R1");
	assert_string_equal(r.where.area, "WK900100");
	assert_null(r.where.postcode);
	assert_true(r.where.lat != r.where.lat && r.where.x != r.where.x);
	cz_arena_release(&f.mem);
}

static void a_role_has_room_for_every_type(void **state)
{
	(void)state;
	for (size_t i = 0; i < cz_types_n; i++)
		assert_true(cz_types[i]->n <= 64);
	assert_true(cz_types_n <= CZ_ROLE_TYPES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(column_names_lead_back),  cmocka_unit_test(outsiders_see_no_person),
		cmocka_unit_test(the_office_sees_all),     cmocka_unit_test(what_is_hidden_is_gone),
		cmocka_unit_test(a_role_has_room_for_every_type),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
