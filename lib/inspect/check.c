#include "inspect/check.h"

int cz_check_store(const struct cz_store *s, const struct cz_check_rules *rules, struct cz_findings *out, struct cz_err *err)
{
	int rc = cz_check_twins(s, out, err);
	cz_check_references(s, out);
	cz_check_dates(s, rules, out);
	if (!rc)
		rc = cz_check_matches(s, rules, out, err);
	if (!rc)
		rc = cz_check_kinds(s, rules, out, err);
	if (!rc)
		rc = cz_check_places(s, out, err);
	cz_check_privacy(s, out);
	if (!rc && out->failed)
		rc = cz_fail_mem(err);
	cz_findings_sort(out);
	return rc;
}
