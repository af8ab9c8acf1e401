#ifndef CZ_INTAKE_UNKNOWN_H
#define CZ_INTAKE_UNKNOWN_H

#include "base/str.h"
#include <stdbool.h>

/* What people write in a cell when they have nothing to write. Such a cell, trimmed, is as good as an empty one. */
bool cz_means_unknown(struct cz_str cell);     /* "n.v.t.", "onbekend", "-" */
bool cz_means_to_agree(struct cz_str cell);    /* "in overleg": a day, times or how often, not agreed yet */
bool cz_means_later(struct cz_str cell);       /* the same, or "wisselend": of a day or of times, not the same each time */
bool cz_means_soon(struct cz_str cell);        /* "z.s.m.", "per direct": of a first day */
bool cz_means_awaited(struct cz_str cell);     /* "in aanvraag": of a certificate, nobody has seen it yet */
bool cz_means_endless(struct cz_str cell);     /* "onbepaald": of a last day, there is none */
bool cz_means_unbounded(struct cz_str cell);   /* "onbeperkt": of how far, any distance will do */
bool cz_means_indifferent(struct cz_str cell); /* "geen voorkeur", "m/v": of a gender, any will do */
bool cz_means_none(struct cz_str cell);        /* "geen", "nee": of a kind of help, none */
bool cz_means_no_language(struct cz_str cell); /* "geen", "geen andere": of languages, none; not "no", which is Norwegian */
bool cz_means_nothing(struct cz_str cell);     /* the same, or "geen bijzonderheden": of what people write of a person */
bool cz_means_sought(struct cz_str cell);      /* "vacant", "nog te koppelen": where somebody is named, nobody yet */

/* "Idem", "zie boven": what another row says. That is something to say, too. */
bool cz_means_ditto(struct cz_str cell);

/* "Niet beschikbaar", under a day: never then, which is something to say. */
bool cz_means_never(struct cz_str cell);

#endif
