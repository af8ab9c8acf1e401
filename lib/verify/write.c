#include "verify/trial.h"

static void write_value(const struct cz_trial *t, const struct cz_plan_value *v, struct cz_emit *e)
{
	cz_emit_int(e, "served", v->places);
	cz_emit_open(e, "served_by_urgency", '{');
	for (int u = 0; u < 3; u++)
		cz_emit_int(e, (const char[]){(char)('1' + u), '\0'}, v->by_urgency[u]);
	cz_emit_close(e, '}');
	cz_emit_int(e, "score", t->minimise ? -v->worth.points : v->worth.points);
}

static void write_worth(struct cz_worth w, struct cz_emit *e)
{
	if (w.steps)
		cz_emit_int(e, "steps", w.steps);
	cz_emit_int(e, "points", w.points);
}

static void write_pairs(const struct cz_trial *t, const char *key, const struct cz_chosen *v, size_t n,
			struct cz_emit *e)
{
	cz_emit_open(e, key, '[');
	for (size_t k = 0; k < n; k++) {
		cz_emit_open(e, NULL, '{');
		cz_emit_text(e, "request", cz_trial_request_id(t, v[k].request));
		cz_emit_text(e, "volunteer", cz_trial_volunteer_id(t, v[k].volunteer));
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_better(const struct cz_trial *t, struct cz_emit *e)
{
	cz_emit_open(e, "better", '[');
	for (size_t k = 0; k < t->changes.n; k++) {
		const struct cz_change *x = &t->changes.v[k];
		cz_emit_open(e, NULL, '{');
		if (x->places)
			cz_emit_int(e, "served", x->places);
		write_worth(x->gain, e);
		write_pairs(t, "drop", x->drop, x->drops, e);
		write_pairs(t, "add", x->add, x->adds, e);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static bool costs(const struct cz_worth *lost, uint32_t k)
{
	return cz_worth_compare(lost[k], (struct cz_worth){0}) > 0;
}

static void write_choices(const struct cz_trial *t, struct cz_emit *e)
{
	const struct cz_worth *by_request = t->bound.lost_by_request, *by_volunteer = t->bound.lost_by_volunteer;
	cz_emit_open(e, "choices", '[');
	for (uint32_t i = 0; i < t->contest.requests; i++) {
		if (!costs(by_request, i))
			continue;
		cz_emit_open(e, NULL, '{');
		cz_emit_text(e, "request", cz_trial_request_id(t, i));
		if (t->first[i] < t->first[i + 1])
			cz_emit_open(e, "volunteers", '[');
		for (size_t k = t->first[i]; k < t->first[i + 1]; k++)
			cz_emit_text(e, NULL, cz_trial_volunteer_id(t, t->chosen[k].volunteer));
		if (t->first[i] < t->first[i + 1])
			cz_emit_close(e, ']');
		write_worth(by_request[i], e);
		cz_emit_close(e, '}');
	}
	for (uint32_t j = 0; j < t->contest.volunteers; j++) {
		if (!costs(by_volunteer, j))
			continue;
		cz_emit_open(e, NULL, '{');
		cz_emit_text(e, "volunteer", cz_trial_volunteer_id(t, j));
		write_worth(by_volunteer[j], e);
		cz_emit_close(e, '}');
	}
	cz_emit_close(e, ']');
}

static void write_behind(const struct cz_trial *t, struct cz_emit *e)
{
	cz_emit_open(e, "best", '{');
	write_value(t, &t->best, e);
	cz_emit_close(e, '}');
	cz_emit_open(e, "behind", '{');
	cz_emit_int(e, "served", t->best.places - t->value.places);
	write_worth(cz_worth_minus(t->best.worth, t->value.worth), e);
	cz_emit_close(e, '}');
}

void cz_trial_write(const struct cz_trial *t, struct cz_buf *out)
{
	static const char *const proof[] = {"none", "prices", "search"};
	struct cz_emit e = CZ_EMIT_INIT(out);
	cz_emit_open(&e, NULL, '{');
	cz_emit_texts(&e, "type", "verdict");
	cz_emit_bool(&e, "allowed", t->out->allowed);
	cz_emit_bool(&e, "optimal", t->out->optimal);
	cz_emit_texts(&e, "proof", proof[t->proof]);
	cz_emit_int(&e, "matches", (int64_t)t->witnesses);
	cz_emit_int(&e, "refused", (int64_t)t->refused);
	cz_emit_int(&e, "wrong", (int64_t)t->out->wrong);
	write_value(t, &t->value, &e);
	if (t->bounded)
		cz_emit_int(&e, "bound", t->minimise ? -t->bound.worth.points : t->bound.worth.points);
	if (!t->out->optimal && t->searched)
		write_behind(t, &e);
	if (!t->out->optimal && t->changes.n)
		write_better(t, &e);
	if (!t->out->optimal && t->bound.lost_by_request)
		write_choices(t, &e);
	if (t->town) {
		cz_emit_day(&e, "as_of", t->today);
		cz_emit_text(&e, "policy", t->book->name);
	}
	cz_emit_close(&e, '}');
	cz_emit_line(&e);
}
