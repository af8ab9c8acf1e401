#ifndef CZ_INTAKE_TITLES_H
#define CZ_INTAKE_TITLES_H

#include "base/str.h"
#include <stdbool.h>

/* Whether a title says that what stands under it has ended: "Gestopt per 1-1", "Oud-vrijwilligers", "Niet meer beschikbaar". Not
 * "Nog niet afgesloten", nor a sentence of many words. Delimiters may stand between its words. */
bool cz_title_says_end(struct cz_str title);
/* Whether a word of a cell begins as those that say so, "gestopt", "niet meer": at a glance, since each cell is asked. */
bool cz_title_may_say_end(struct cz_str cell);
/* Whether a title over requests says that they have somebody: "Gekoppelde hulpvragen"; not "Gekoppeld en open", nor "Nog niet gekoppeld". */
bool cz_title_says_matched(struct cz_str title);
/* Whether crosses under kinds of help say something else below it than what somebody offers or asks: "Hobby's van vrijwilligers", "Hulp
 * die er al is". */
bool cz_title_turns_kinds(struct cz_str title);
/* Whether a line says what colours or other marks mean, which a CSV file has lost: "Rood gemarkeerd = gestopt". */
bool cz_title_tells_of_marks(struct cz_str line);
/* Whether words beside an id say that who it is of stopped or is away: "V2 gestopt", "oud V5", "V7 (pauze)"; or a mark, "2*". */
bool cz_title_ends_id(struct cz_str id);
/* Whether crosses under days say something else below it than when somebody can each week: "Afwezigheid",
 * "Vakantieplanning", "Rooster week 47", "Urenregistratie november". */
bool cz_title_turns_days(struct cz_str title);
/* Whether answers below it are not on how it is, but on what is wished or how much it matters: "Gewenste situatie",
 * "Belangrijkheid"; not "Huidige en gewenste situatie". */
bool cz_title_turns_answers(struct cz_str title);

#endif
