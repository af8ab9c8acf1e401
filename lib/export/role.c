#include "export/role.h"
#include "base/embed.h"
#include <stdio.h>

CZ_EMBED(default_roles, "examples/roles/default.json")

struct cz_str cz_role_policy(void)
{
	return CZ_EMBEDDED(default_roles);
}

static size_t position(const struct cz_type *t)
{
	size_t i = 0;
	while (cz_types[i] != t)
		i++;
	return i;
}

static uint64_t all_fields(const struct cz_type *t)
{
	return t->n < 64 ? ((uint64_t)1 << t->n) - 1 : UINT64_MAX;
}

static uint64_t personal_fields(const struct cz_type *t)
{
	uint64_t bits = 0;
	for (size_t i = 0; i < t->n; i++)
		if (t->field[i].flags & CZ_FIELD_PERSON)
			bits |= (uint64_t)1 << i;
	return bits;
}

/* A list of keys as bits. Room for messages is what a path needs: role, type and number. */
static int read_fields(const struct cz_document *d, const struct cz_type *t, const struct cz_value *list, const char *path,
		       uint64_t *bits, struct cz_err *err)
{
	if (list->kind != CZ_LIST)
		return cz_json_fail(d, err, path, "is a list of fields, not %s", cz_kind_name(list->kind));
	for (uint32_t i = 0; i < list->n; i++) {
		const struct cz_value *key = &list->item[i];
		if (key->kind != CZ_TEXT)
			return cz_json_fail(d, err, path, "holds names of fields, not %s", cz_kind_name(key->kind));
		if (cz_str_is(key->text, "*")) {
			*bits = all_fields(t);
			continue;
		}
		const struct cz_field *f = cz_type_field(t, key->text);
		if (!f)
			return cz_json_fail(d, err, path, "%s has no field '%.*s'", t->name, (int)key->text.n, key->text.s);
		*bits |= (uint64_t)1 << (f - t->field);
	}
	return 0;
}

static int read_type(struct cz_role *r, const struct cz_document *d, const struct cz_member *m, const char *role,
		     struct cz_err *err)
{
	char path[200];
	snprintf(path, sizeof path, "roles.%s.types.%.*s", role, (int)m->key.n, m->key.s);
	if (cz_str_is(m->key, "*")) {
		bool all = m->value.kind == CZ_LIST && m->value.n == 1 && m->value.item[0].kind == CZ_TEXT &&
			   cz_str_is(m->value.item[0].text, "*");
		if (!all)
			return cz_json_fail(d, err, path, "is [\"*\"]: all fields of all types, or each type by its name");
		for (size_t i = 0; i < cz_types_n; i++)
			r->sees[i] = all_fields(cz_types[i]);
		return 0;
	}
	const struct cz_type *t = cz_type_find(m->key);
	if (!t)
		return cz_json_fail(d, err, path, "there is no such type");
	return read_fields(d, t, &m->value, path, &r->sees[position(t)], err);
}

int cz_role_init(struct cz_role *r, const struct cz_document *policy, const char *name, struct cz_err *err)
{
	const struct cz_value *roles = cz_value_get(&policy->value, "roles"), *role = cz_value_get(roles, name);
	const struct cz_value *types = cz_value_get(role, "types");
	char path[100];
	*r = (struct cz_role){0};
	if (!roles || roles->kind != CZ_OBJECT)
		return cz_json_fail(policy, err, "roles", "is missing, or no object");
	if (!role)
		return cz_fail_said(err, CZ_EUSAGE, "the policy has no role '%s'",
				    "het beleid heeft geen rol '%s'", name);
	if (!types || types->kind != CZ_OBJECT) {
		snprintf(path, sizeof path, "roles.%s.types", name);
		return cz_json_fail(policy, err, path, "is missing, or no object");
	}
	for (uint32_t i = 0; i < types->n; i++) {
		int rc = read_type(r, policy, &types->member[i], name, err);
		if (rc)
			return rc;
	}
	for (size_t i = 0; i < cz_types_n && !cz_value_bool(role, "person", false); i++)
		r->sees[i] &= ~personal_fields(cz_types[i]);
	return 0;
}

bool cz_role_sees(const struct cz_role *r, const struct cz_type *t, size_t field)
{
	return r->sees[position(t)] >> field & 1;
}

bool cz_role_sees_any(const struct cz_role *r, const struct cz_type *t)
{
	return r->sees[position(t)] != 0;
}

void cz_role_hide(const struct cz_role *r, const struct cz_type *t, void *rec)
{
	for (size_t i = 0; i < t->n; i++) {
		if (cz_role_sees(r, t, i))
			continue;
		union cz_field_value unknown = cz_field_unknown(t->field[i].kind);
		memcpy((char *)rec + t->field[i].offset, &unknown, cz_field_size(t->field[i].kind));
	}
}
