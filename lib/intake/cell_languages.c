#include "base/text.h"
#include "intake/cell_impl.h"
#include "intake/fluency.h"

/* A language in a cell: by its name, with how well it is spoken, or by a word that may mean several. */

/* What stands for a language that somebody speaks hardly, or not at all, and for a word such as "Marokkaans". */
static const char hardly_spoken[] = "", one_of_several[] = "";

/* Of a people, or a country, that has several languages. */
static bool is_of_a_people(struct cz_str s)
{
	static const char *const name[] = {
		"afghaans", "afghan", "congolees", "eritrees", "eritrean", "ethiopisch", "ethiopian", "ghanees", "indiaas", "indian", "iraaks",
		"iraqi", "joegoslavisch", "marokkaans", "moroccan", "nigeriaans", "nigerian", "pakistaans", "pakistani", "syrisch", "syrian",
	};
	return cz_text_is_one_of(s, name, CZ_COUNT(name));
}

int cz_cell_language_of(const struct at *at, struct cz_str s, const char **out)
{
	struct cz_str name = s;
	bool hardly = false;
	int rc = cz_names_find_language(&at->c->languages, s, out);
	for (size_t i = 0; !rc && cz_fluency_next(s, &i, &name, &hardly);)
		rc = cz_names_find_language(&at->c->languages, name, out);
	if (rc < 0)
		cz_convert_no_memory(at->c);
	if (rc > 0 && hardly)
		*out = hardly_spoken;
	if (rc || !is_of_a_people(s))
		return rc;
	*out = one_of_several;
	return 1;
}

bool cz_cell_language_left_out(const struct at *at, struct cz_str s, const char *code)
{
	enum cz_message id = code == hardly_spoken ? CZ253 : code == one_of_several ? CZ391 : 0;
	if (!id)
		return false;
	cz_cell_leave_out(at, id, s);
	return true;
}

/* "Surinaams Nederlands" is one language: these have no kinds that are called after another. */
static bool stands_alone(const char *code)
{
	static const char *const one[] = {"nl", "en", "de", "fr", "es", "it", "pl", "tr", "ru", "uk"};
	return code && cz_text_is_one_of(cz_str_of(code), one, CZ_COUNT(one));
}

bool cz_cell_next_language(const struct at *at, struct cz_str *rest, const char **code)
{
	enum { SHORTEST = 4 };
	struct cz_str word;
	return cz_text_word(rest, " ", &word) && word.n >= SHORTEST && cz_cell_language_of(at, word, code) > 0 && stands_alone(*code);
}
