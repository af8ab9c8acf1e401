#include "base/remark.h"

void cz_remark(struct cz_remarks *remarks, const struct cz_remark *r)
{
	if (!remarks)
		return;
	const struct cz_message_text *text = cz_message_find(r->id);
	remarks->count[text ? text->level : CZ_ERROR]++;
	if (remarks->hear)
		remarks->hear(remarks->ctx, r);
}
