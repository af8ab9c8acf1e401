#include "intake/column_name.h"
#include "base/text.h"
#include "model/types.h"

bool cz_column_name_is_usual(struct cz_str folded)
{
	for (size_t i = 0; i < cz_types_n; i++)
		if (cz_type_column(cz_types[i], folded))
			return true;
	return false;
}

static bool is_usual(const struct cz_buf *folded)
{
	return cz_column_name_is_usual((struct cz_str){cz_buf_text(folded), folded->len});
}

bool cz_column_name_fold(struct cz_str name, struct cz_buf *out)
{
	if (!cz_text_is_camel(name))
		return cz_text_fold(name, out);
	struct cz_buf whole = CZ_BUF_INIT, apart = CZ_BUF_INIT;
	bool good = cz_text_fold(name, &whole) && cz_text_fold_camel(name, &apart);
	const struct cz_buf *best = good && is_usual(&apart) && !is_usual(&whole) ? &apart : &whole;
	cz_buf_add(out, best->data, best->len);
	cz_buf_release(&whole);
	cz_buf_release(&apart);
	return good && !cz_buf_failed(out);
}
