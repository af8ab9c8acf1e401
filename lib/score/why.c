#include "score/why.h"

void cz_why_add(struct cz_why *w, const char *field, const char *reason)
{
	if (!reason)
		return;
	if (!w->open)
		cz_emit_open(w->e, "why", '{');
	w->open = true;
	cz_emit_texts(w->e, field, reason);
}

void cz_why_close(struct cz_why *w)
{
	if (w->open)
		cz_emit_close(w->e, '}');
	w->open = false;
}
