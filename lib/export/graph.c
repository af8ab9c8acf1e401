#include "export/graph.h"
#include "base/array.h"
#include <stdlib.h>

/* A quoted DOT text; never one in angle brackets, so that nothing in it is read as markup. */
static void add_quoted(struct cz_buf *b, const char *s)
{
	cz_buf_addc(b, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			cz_buf_addc(b, '\\');
		cz_buf_addc(b, (unsigned char)*s < 0x20 || *s == 0x7f ? ' ' : *s);
	}
	cz_buf_addc(b, '"');
}

/* A node's own name begins with its kind: an organisation and a partnership may have the same id. */
static void add_node(struct cz_buf *b, char kind, const char *id)
{
	struct cz_buf name = CZ_BUF_INIT;
	cz_buf_addc(&name, kind);
	cz_buf_addc(&name, ':');
	cz_buf_adds(&name, id);
	b->failed |= cz_buf_failed(&name);
	add_quoted(b, cz_buf_text(&name));
	cz_buf_release(&name);
}

static bool sees(const struct cz_role *role, const struct cz_type *t, const char *key)
{
	return cz_role_sees(role, t, (size_t)(cz_type_field(t, cz_str_of(key)) - t->field));
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int by_id(const void *a, const void *b)
{
	const struct cz_partnership *const *x = a, *const *y = b;
	return strcmp((*x)->id, (*y)->id);
}

/* The members, each once, in order. */
static size_t distinct(const char **v, size_t n)
{
	size_t kept = 0;
	qsort(v, n, sizeof *v, by_text);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || strcmp(v[i], v[kept - 1]) != 0)
			v[kept++] = v[i];
	return kept;
}

static void write_organisation(const struct cz_store *s, const struct cz_role *role, const char *id, struct cz_buf *out)
{
	static const char *const colour[] = {"#56B4E9", "#E69F00", "#009E73", "#F0E442", "#CC79A7", "#D55E00", "#999999", "#0072B2"};
	size_t i = cz_map_find(&s->organisation_ids, cz_str_of(id));
	const struct cz_organisation *o = i == CZ_MAP_NONE ? NULL : &s->organisations.v[i];
	bool name = o && o->name && sees(role, &cz_type_organisation, "name");
	cz_buf_addc(out, '\t');
	add_node(out, 'o', id);
	cz_buf_adds(out, " [label=");
	add_quoted(out, name ? o->name : id);
	if (o && o->party != CZ_CODE_NONE && sees(role, &cz_type_organisation, "party"))
		cz_buf_addf(out, ", color=\"%s\", penwidth=3, tooltip=\"%s\"", colour[(size_t)o->party % CZ_COUNT(colour)],
			    cz_vocab_party.code[o->party].code);
	cz_buf_adds(out, "];\n");
}

static void write_partnership(const struct cz_role *role, const struct cz_partnership *p, struct cz_buf *out)
{
	cz_buf_addc(out, '\t');
	add_node(out, 'p', p->id);
	cz_buf_adds(out, " [shape=box, style=rounded, label=");
	add_quoted(out, p->name && sees(role, &cz_type_partnership, "name") ? p->name : p->id);
	cz_buf_adds(out, "];\n");
}

static void write_lines(const struct cz_partnership *p, const char **members, struct cz_buf *out)
{
	memcpy(members, p->members.v, p->members.n * sizeof *members);
	size_t n = distinct(members, p->members.n);
	for (size_t i = 0; i < n; i++) {
		cz_buf_addc(out, '\t');
		add_node(out, 'p', p->id);
		cz_buf_adds(out, " -- ");
		add_node(out, 'o', members[i]);
		cz_buf_adds(out, ";\n");
	}
}

int cz_graph_write(const struct cz_store *s, const struct cz_role *role, struct cz_buf *out, struct cz_err *err)
{
	size_t n = s->partnerships.n, members = 0, k = 0;
	bool shown = sees(role, &cz_type_partnership, "id"), joined = sees(role, &cz_type_partnership, "members");
	for (size_t i = 0; i < n; i++)
		members += s->partnerships.v[i].members.n;
	const struct cz_partnership **order = cz_array_new(n, sizeof *order);
	const char **all = cz_array_new(members, sizeof *all);
	if (!order || !all) {
		free(order);
		free(all);
		return cz_fail_mem(err);
	}
	for (size_t i = 0; i < n; i++) {
		const struct cz_partnership *p = order[i] = &s->partnerships.v[i];
		for (size_t m = 0; m < p->members.n; m++)
			all[k++] = p->members.v[m];
	}
	qsort(order, n, sizeof *order, by_id);
	cz_buf_adds(out, "graph cz {\n\tgraph [overlap=false, splines=true];\n\tnode [fontname=\"sans-serif\"];\n");
	k = shown && joined ? distinct(all, k) : 0;
	for (size_t i = 0; i < k; i++)
		write_organisation(s, role, all[i], out);
	for (size_t i = 0; i < n && shown; i++)
		write_partnership(role, order[i], out);
	for (size_t i = 0; i < n && shown && joined; i++)
		write_lines(order[i], all, out);
	cz_buf_adds(out, "}\n");
	free(order);
	free(all);
	return cz_buf_failed(out) ? cz_fail_mem(err) : 0;
}
