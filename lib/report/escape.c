#include "base/text.h"
#include "report/render.h"

/* Texts and keys as HTML and SVG take them. */

size_t cz_sign_turning(const char *s)
{
	return (unsigned char)*s < 0x7f ? 0 : cz_sign_obeyed((struct cz_str){s, strnlen(s, 3)});
}

void cz_html_add(struct cz_buf *b, const char *s)
{
	for (size_t n; *s; s++) {
		if ((n = cz_sign_turning(s)) > 0) {
			cz_buf_addc(b, '?');
			s += n - 1;
			continue;
		}
		const char *safe = *s == '&' ? "&amp;" : *s == '<' ? "&lt;" : *s == '>' ? "&gt;" : *s == '"' ? "&quot;" : *s == '\'' ? "&#39;" : NULL;
		if (safe)
			cz_buf_adds(b, safe);
		else if ((unsigned char)*s >= 0x20 || *s == '\n' || *s == '\t') /* other control signs are not allowed in a page */
			cz_buf_addc(b, *s);
	}
}

/* Letters, digits, - and _ stay, / becomes a dot, all else a colon and two digits: partnership.P0001. */
void cz_html_add_id(struct cz_buf *b, const char *key)
{
	for (; *key; key++) {
		char c = *key;
		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-')
			cz_buf_addc(b, c);
		else if (c == '/')
			cz_buf_addc(b, '.');
		else
			cz_buf_addf(b, ":%02x", (unsigned)(unsigned char)c);
	}
}
