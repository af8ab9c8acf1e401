#include "model/types.h"

/* What cz itself writes. These types have no struct: their records pass as values. In them null means
 * "could not be computed", so that every member may be null that is not required. */

#define REQUIRED CZ_FIELD_REQUIRED
#define OBJECT   "{\"type\":\"object\"}"
#define COUNTS   "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0}}"
#define NUMBERS  "{\"type\":\"object\",\"additionalProperties\":{\"type\":[\"number\",\"null\"]}}"

static const struct cz_field alternative[] = {
	{"request", CZ_F_TEXT, REQUIRED, .about = {"De hulpvraag.", "The request."}},
	{"volunteer", CZ_F_TEXT, REQUIRED, .about = {"Wie ook zou kunnen.", "Who could do it as well."}},
	{"rank", CZ_F_INT, 0, .min = 1, .max = 1e6, .about = {"Volgorde, de beste is 1.", "Order, the best is 1."}},
	{"score", CZ_F_INT, 0, .about = {"Punten voor deze koppeling.", "Points of this pair."}},
	{"cost", CZ_F_INT, 0, .about = {"Punten die het geheel er door verliest.", "Points that the whole would lose by it."}},
	{"cost_steps", CZ_F_INT, 0, .min = 1, .max = 1e6,
	 .about = {"Stappen in urgentie die het geheel er door verliest: een plaats telt voor 3, 2 of 1 bij urgentie 1, 2 of 3.",
		   "Steps of urgency that the whole would lose by it: a place counts 3, 2 or 1 for urgency 1, 2 or 3."}},
	{"cost_at_least", CZ_F_INT, 0,
	 .about = {"In plaats van cost als koppels zijn weggelaten: een ondergrens; 0 wil niet zeggen dat het niets kost.",
		   "In place of cost when pairs were left out: a lower bound; 0 does not say that it costs nothing."}},
	{"cost_steps_at_least", CZ_F_INT, 0, .min = 1, .max = 1e6,
	 .about = {"In plaats van cost_steps als koppels zijn weggelaten: een ondergrens.", "In place of cost_steps when pairs were left out: a lower bound."}},
	{"km", CZ_F_REAL, 0, .min = 0, .max = 20040, .about = {"Afstand in kilometers.", "Distance in kilometres."}},
	{"km_assumed", CZ_F_BOOL, 0,
	 .about = {"Niet gemeten: van een van beiden is alleen dezelfde postcode bekend.",
		   "Not measured: of one of the two only the same postcode is known."}},
	{"terms", CZ_F_VALUE, 0, .inside = NUMBERS, .about = {"Punten per onderdeel.", "Points per term."}},
};

static const struct cz_field unmatched[] = {
	{"request", CZ_F_TEXT, REQUIRED, .about = {"De hulpvraag.", "The request."}},
	{"reason", CZ_F_TEXT, REQUIRED,
	 .about = {"Waarom niemand: de regel die de lijst leeg maakte, outbid of refer.",
		   "Why nobody: the rule that emptied the list, outbid or refer."}},
	{"places", CZ_F_INT, 0, .min = 1, .max = 1e6,
	 .about = {"Plaatsen die open bleven, als er meer gevraagd waren.", "Places left open, when more than one was asked for."}},
	{"blocked", CZ_F_VALUE, 0, .inside = COUNTS,
	 .about = {"Hoeveel vrijwilligers elke regel uitsloot.", "How many volunteers each rule excluded."}},
	{"lacks", CZ_F_VALUE, 0, .inside = COUNTS,
	 .about = {"Wie door features afviel: hoeveel een auto, VOG, training, vaardigheid of geslacht missen.",
		   "Of those that features excluded: how many lack a car, VOG, training, skills or the gender."}},
	{"nearest", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"De kleinste verandering die een koppeling geeft; zonder proven beslist een gelijke stand.",
		   "The smallest change that gives a match; without proven a tie decides."}},
	{"untried", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Als van geen verandering bekend is dat zij helpt: de kleinste die --why moet proberen.",
		   "Where no change is known to help: the smallest that --why has to try."}},
	{"place_unknown", CZ_F_BOOL, 0,
	 .about = {"Waar de hulpvraag is, is niet bekend: geef een postcode, of de plaats daarvan.",
		   "Nobody knows where the request is: give a postcode, or the place of it."}},
	{"shortage", CZ_F_VALUE, 0, .inside = COUNTS,
	 .about = {"Overboden: zoveel gevraagd bij zoveel plaatsen.", "Outbid: so many wanted for so many places."}},
};

static const struct cz_field withdrawn[] = {
	{"request", CZ_F_TEXT, REQUIRED, .about = {"De hulpvraag.", "The request."}},
	{"volunteer", CZ_F_TEXT, REQUIRED, .about = {"Wie ervoor gevraagd is.", "Who was asked for it."}},
	{"reason", CZ_F_TEXT, REQUIRED,
	 .about = {"De regel die de koppeling nu verbiedt, request (de hulpvraag doet niet meer mee) of plan (het geheel is zo beter).",
		   "The rule that forbids the pair now, request (it takes no part any more) or plan (the whole is better so)."}},
	{"proposed", CZ_F_DATE, 0, .about = {"De dag van dat voorstel.", "The day of that proposal."}},
	{"expires", CZ_F_DATE, 0, .about = {"Tot wanneer het stond.", "Until when it stood."}},
};

static const struct cz_field price[] = {
	{"request", CZ_F_TEXT, 0, .about = {"De hulpvraag; of anders:", "The request; or else:"}},
	{"volunteer", CZ_F_TEXT, 0, .about = {"de vrijwilliger.", "the volunteer."}},
	{"price", CZ_F_INT, REQUIRED,
	 .about = {"Wat een extra plaats hier waard is.", "What one more place here is worth."}},
	{"urgency", CZ_F_INT, 0, .min = 1, .max = 3,
	 .about = {"Er zou een hulpvraag van deze urgentie bij komen.", "It would serve one more request of this urgency."}},
	{"points", CZ_F_INT, 0, .about = {"Het deel in punten.", "The part in points."}},
	{"places", CZ_F_INT, 0, .min = 0, .max = 1e6,
	 .about = {"Zoveel hulpvragen waren in dit plan mogelijk, de voorgestelde meegeteld; bij 0 zegt de prijs niets.",
		   "So many requests were possible in this plan, those proposed included; with 0 the price says nothing."}},
	{"limit", CZ_F_TEXT, 0,
	 .about = {"asked: niet een plaats, maar een vraag meer (asks_per_month) is dit waard; both: alleen samen.",
		   "asked: not a place, but a question more (asks_per_month) is worth this; both: only together."}},
};

static const struct cz_field match_run[] = {
	{"requests", CZ_F_INT, REQUIRED, .about = {"Hulpvragen die meededen.", "Requests that took part."}},
	{"places", CZ_F_INT, 0, .about = {"Plaatsen die zij vroegen.", "Places that they asked for."}},
	{"volunteers", CZ_F_INT, REQUIRED, .about = {"Vrijwilligers die meededen.", "Volunteers that took part."}},
	{"pairs", CZ_F_INT, REQUIRED, .about = {"Toegestane koppelingen.", "Allowed pairs."}},
	{"matched", CZ_F_INT, REQUIRED, .about = {"Gemaakte koppelingen.", "Matches made."}},
	{"matched_by_urgency", CZ_F_VALUE, 0, .inside = "{\"type\":[\"object\",\"array\"]}",
	 .about = {"Koppelingen per urgentie.", "Matches per urgency."}},
	{"score", CZ_F_REAL, REQUIRED, .about = {"Punten samen.", "Points in total."}},
	{"bound", CZ_F_REAL, 0, .about = {"Bovengrens: meer kan niemand halen.", "Upper bound: nobody can reach more."}},
	{"optimal", CZ_F_BOOL, 0, .about = {"Waar: bewezen de beste uitkomst.", "True: proven to be the best result."}},
	{"nearest", CZ_F_INT, 0, .about = {"Zoveel koppelingen per hulpvraag bekeken.", "So many pairs of each request looked at."}},
	{"kept", CZ_F_INT, 0, .about = {"Voorstellen die bleven staan.", "Proposals that stayed."}},
	{"withdrawn", CZ_F_INT, 0, .min = 1, .max = 1e9, .about = {"Voorstellen die niet bleven staan.", "Proposals that did not stay."}},
	{"referred", CZ_F_INT, 0, .about = {"Hulpvragen die niet voor vrijwilligers zijn.", "Requests that are not for volunteers."}},
	{"as_of", CZ_F_DATE, 0, .about = {"De dag.", "The day."}},
	{"seed", CZ_F_INT, 0, .about = {"Bepaalt gelijke gevallen.", "Decides ties."}},
	{"unit", CZ_F_INT, 0, .about = {"Wat een stap urgentie telt in prijzen.", "What a step of urgency counts in prices."}},
	{"policy", CZ_F_TEXT, 0, .about = {"Het beleid.", "The policy."}},
	{"fingerprint", CZ_F_TEXT, 0, .about = {"Kenmerk van alle instellingen samen.", "Mark of all settings together."}},
	{"minimise", CZ_F_BOOL, 0, .about = {"Punten zijn kosten.", "Scores are costs."}},
	{"under_way", CZ_F_INT, 0,
	 .about = {"Plaatsen met hulp die toegezegd is of loopt, buiten deze ronde om (--what-if).",
		   "Places with help that is promised or under way, beside this run (--what-if)."}},
	{"before", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Dezelfde tellingen zonder de veranderingen (--what-if).", "The same counts without the changes (--what-if)."}},
};

static const struct cz_field verdict[] = {
	{"allowed", CZ_F_BOOL, REQUIRED, .about = {"Waar: elke koppeling mag en past.", "True: every match is allowed and fits."}},
	{"optimal", CZ_F_BOOL, REQUIRED, .about = {"Waar: bewezen, een beter plan bestaat niet.", "True: proven, there is no better plan."}},
	{"proof", CZ_F_TEXT, REQUIRED, .about = {"Waarmee bewezen: prices, search, of none.", "What proves it: prices, search, or none."}},
	{"matches", CZ_F_INT, REQUIRED, .min = 0, .max = 1e9, .about = {"Koppelingen in het plan.", "Matches in the plan."}},
	{"refused", CZ_F_INT, REQUIRED, .min = 0, .max = 1e9,
	 .about = {"Koppelingen daarvan die niet mogen of niet passen; de tellingen hierna zijn zonder deze.",
		   "Of these, the matches that are not allowed or do not fit; the counts below leave them out."}},
	{"wrong", CZ_F_INT, REQUIRED, .min = 0, .max = 1e9, .about = {"Fouten die zijn gemeld.", "Mistakes that were remarked."}},
	{"served", CZ_F_INT, REQUIRED, .min = 0, .max = 1e9, .about = {"Vervulde plaatsen.", "Places filled."}},
	{"served_by_urgency", CZ_F_VALUE, REQUIRED, .inside = COUNTS, .about = {"Vervulde plaatsen per urgentie.", "Places filled, per urgency."}},
	{"score", CZ_F_INT, REQUIRED, .about = {"Punten samen.", "Points in total."}},
	{"bound", CZ_F_INT, 0, .about = {"Meer punten kan geen plan halen dat evenveel mensen helpt als kan.",
					 "No plan that serves as many as can be served has more points."}},
	{"best", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Het beste plan: served, served_by_urgency, score.", "The best plan: served, served_by_urgency, score."}},
	{"behind", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Hoe ver dit plan daarbij achterblijft: served, steps (urgentie) en points.",
		   "How far this plan stays behind it: served, steps (of urgency) and points."}},
	{"better", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"drop\",\"add\"]}}",
	 .about = {"Veranderingen die elk op zichzelf winst geven, de beste eerst.", "Changes that each gain by themselves, the best first."}},
	{"choices", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\",\"items\":{\"type\":\"object\"}}",
	 .about = {"Wat elke keuze kost; samen is dat wat het plan achterblijft.", "What each choice costs; together what the plan stays behind."}},
	{"as_of", CZ_F_DATE, 0, .about = {"De dag van het plan.", "The day of the plan."}},
	{"policy", CZ_F_TEXT, 0, .about = {"Het beleid waaraan is getoetst.", "The policy it was held against."}},
};

static const struct cz_field what_if[] = {
	{"request", CZ_F_TEXT, REQUIRED, .about = {"De hulpvraag.", "The request."}},
	{"before", CZ_F_TEXTS, 0, .about = {"Wie er voorgesteld was.", "Who was proposed."}},
	{"after", CZ_F_TEXTS, 0, .about = {"Wie er voorgesteld wordt.", "Who is proposed now."}},
	{"reason", CZ_F_TEXT, 0, .about = {"Waarom er een plaats open blijft.", "Why a place stays open."}},
};

static const struct cz_field recruit[] = {
	{"category", CZ_F_TEXT, 0, .about = {"Het soort hulp.", "The kind of help."}},
	{"area", CZ_F_AREA, 0, .about = {"De wijk.", "The district."}},
	{"daypart", CZ_F_TEXT, 0, .about = {"Het dagdeel; geen: altijd.", "The daypart; none: whenever."}},
	{"with", CZ_F_TEXTS, 0,
	 .about = {"Ook vrij op deze dagdelen: de hulpvraag wil er meer in de week.",
		   "Free on these dayparts as well: the request wants several a week."}},
	{"waiting", CZ_F_INT, REQUIRED, .about = {"Plaatsen die open staan.", "Places that are open."}},
	{"more", CZ_F_INT, REQUIRED,
	 .about = {"Hoeveel meer er met nog een vrijwilliger vervuld worden.", "How many more are filled with one more volunteer."}},
	{"urgency", CZ_F_INT, 0, .min = 1, .max = 3, .about = {"De hoogste urgentie daarvan.", "The highest urgency of these."}},
	{"points", CZ_F_INT, REQUIRED, .about = {"Hoeveel punten erbij komen.", "How many points are gained."}},
};

static const struct cz_field replay_day[] = {
	{"date", CZ_F_DATE, REQUIRED, .about = {"De dag.", "The day."}},
	{"places", CZ_F_INT, REQUIRED, .about = {"Plaatsen die gevraagd waren.", "Places asked for."}},
	{"proposed", CZ_F_INT, REQUIRED, .about = {"Voorstellen van die dag.", "Proposals of that day."}},
	{"accepted", CZ_F_INT, REQUIRED, .about = {"Voorstellen die die dag werden aanvaard.", "Proposals accepted that day."}},
	{"changed", CZ_F_INT, REQUIRED, .about = {"Voorstellen die werden ingetrokken.", "Proposals withdrawn."}},
	{"score", CZ_F_INT, REQUIRED, .about = {"Punten samen.", "Points in total."}},
};

static const struct cz_field replay[] = {
	{"from", CZ_F_DATE, REQUIRED, .about = {"De eerste dag.", "The first day."}},
	{"until", CZ_F_DATE, REQUIRED, .about = {"De laatste dag.", "The last day."}},
	{"policy", CZ_F_TEXT, REQUIRED, .about = {"Het beleid.", "The policy."}},
	{"served", CZ_F_INT, REQUIRED, .about = {"Vervulde plaatsen.", "Places filled."}},
	{"left", CZ_F_INT, REQUIRED, .about = {"Hulpvragen die onvervuld weggingen.", "Requests that left unserved."}},
	{"waiting", CZ_F_INT, REQUIRED, .about = {"Hulpvragen die aan het eind wachten.", "Requests that wait at the end."}},
	{"changed", CZ_F_INT, REQUIRED, .about = {"Voorstellen die werden ingetrokken.", "Proposals withdrawn."}},
	{"days_waited_mean", CZ_F_REAL, 0, .about = {"Gemiddelde wachttijd in dagen.", "Mean wait in days."}},
	{"days_waited_median", CZ_F_INT, 0, .about = {"Mediaan van de wachttijd in dagen.", "Median wait in days."}},
};

static const struct cz_field score[] = {
	{"partnership", CZ_F_TEXT, REQUIRED, .about = {"Het samenwerkingsverband.", "The partnership."}},
	{"wave", CZ_F_TEXT, 0, .about = {"De meting.", "The wave."}},
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"aspect", CZ_F_TEXT, REQUIRED, .about = {"Het aspect.", "The aspect."}},
	{"label", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"De naam ervan, in het Nederlands en het Engels.", "Its name, in Dutch and English."}},
	{"scale", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}", .about = {"Laagste en hoogste antwoord.", "Lowest and highest answer."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Hoeveel mensen meetellen.", "How many people count."}},
	{"lost", CZ_F_INT, 0, .about = {"Hoeveel mensen te weinig invulden.", "How many people answered too little."}},
	{"invited", CZ_F_INT, 0, .about = {"Hoeveel mensen waren uitgenodigd.", "How many people were invited."}},
	{"mean", CZ_F_REAL, 0, .about = {"Gemiddelde, elke partij even zwaar.", "Mean, each party weighing the same."}},
	{"mean_respondents", CZ_F_REAL, 0,
	 .about = {"Gemiddelde, elke persoon even zwaar.", "Mean, each person weighing the same."}},
	{"low", CZ_F_REAL, 0, .about = {"Ondergrens van het interval om mean.", "Lower end of the interval round mean."}},
	{"high", CZ_F_REAL, 0, .about = {"Bovengrens van het interval om mean.", "Upper end of the interval round mean."}},
	{"low_respondents", CZ_F_REAL, 0,
	 .about = {"Ondergrens van het interval om mean_respondents.", "Lower end of the interval round mean_respondents."}},
	{"high_respondents", CZ_F_REAL, 0,
	 .about = {"Bovengrens van het interval om mean_respondents.", "Upper end of the interval round mean_respondents."}},
	{"composition", CZ_F_BOOL, 0,
	 .about = {"Waar: de twee gemiddelden liggen ver uiteen; het hangt ervan af wie invulde.",
		   "True: the two means lie far apart; it matters who answered."}},
	{"bounds", CZ_F_VALUE, 0, .inside = NUMBERS,
	 .about = {"Wat de niet-invullers ook vinden, het gemiddelde ligt hiertussen.",
		   "Whatever the silent think, the mean of all invited lies between these."}},
	{"sd", CZ_F_REAL, 0, .about = {"Standaardafwijking van de scores.", "Standard deviation of the scores."}},
	{"median", CZ_F_REAL, 0, .about = {"Het middelste van de scores.", "The middle one of the scores."}},
	{"min", CZ_F_REAL, 0, .about = {"Het laagste van de scores.", "The lowest of the scores."}},
	{"max", CZ_F_REAL, 0, .about = {"Het hoogste van de scores.", "The highest of the scores."}},
	{"top", CZ_F_REAL, 0,
	 .about = {"Deel dat hoogstens een punt onder het hoogste antwoord ligt.", "Share that lies at most one point below the highest answer."}},
	{"spread", CZ_F_REAL, 0, .about = {"Gemiddelde afwijking van de antwoorden, in schaalpunten.",
					   "Mean deviation of the answers, in scale points."}},
	{"agreement", CZ_F_REAL, 0, .about = {"r_wg(j): 1 eensgezind, 0 als willekeurige antwoorden.",
					      "r_wg(j): 1 of one mind, 0 as random answers."}},
	{"polarisation", CZ_F_REAL, 0, .about = {"A van Van der Eijk: onder 0 zijn er twee kampen.",
						 "van der Eijk's A: below 0 there are two camps."}},
	{"careless", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Vragenlijsten zonder variatie, en het gemiddelde zonder deze.",
		   "Questionnaires without variation, and the mean without them."}},
	{"zone", CZ_F_TEXT, 0, .about = {"low, middle, high, of waartussen: low-middle; met grenzen in de vragenlijst.",
					 "low, middle, high, or between which: low-middle; with cut-offs in the bank."}},
	{"parties", CZ_F_VALUE, 0,
	 .inside = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"party\":{\"type\":[\"string\",\"null\"]},"
		   "\"label\":{\"type\":\"object\"},"
		   "\"n\":{\"type\":\"integer\"},\"mean\":{\"type\":[\"number\",\"null\"]},"
		   "\"low\":{\"type\":[\"number\",\"null\"]},\"high\":{\"type\":[\"number\",\"null\"]}},"
		   "\"required\":[\"party\",\"n\"]}}",
	 .about = {"Hetzelfde per partij.", "The same per party."}},
	{"gap", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"De kloof tussen de partijen die het verst uiteen liggen.", "The gap between the parties furthest apart."}},
	{"pairs", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}",
	 .about = {"Met --pairs: elke twee partijen naast elkaar.", "With --pairs: every two parties side by side."}},
	{"change", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Verandering sinds de vorige meting.", "Change since the wave before."}},
	{"trend", CZ_F_VALUE, 0,
	 .inside = "{\"type\":\"object\",\"properties\":{\"from\":{\"type\":\"string\"},"
		   "\"waves\":{\"type\":\"integer\",\"minimum\":5},"
		   "\"slope\":{\"type\":[\"number\",\"null\"]},\"se\":{\"type\":[\"number\",\"null\"]},"
		   "\"theil_sen\":{\"type\":[\"number\",\"null\"]},\"why\":{\"type\":\"object\"}},"
		   "\"required\":[\"waves\",\"slope\",\"theil_sen\"]}",
	 .about = {"Bij de laatste van vijf of meer metingen: de richting van het gemiddelde over alle metingen.",
		   "At the last of five waves or more: where the mean is going over all of them."}},
	{"why", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Waarom een getal ontbreekt.", "Why a number is not there."}},
};

static const struct cz_field item[] = {
	{"partnership", CZ_F_TEXT, REQUIRED, .about = {"Het samenwerkingsverband.", "The partnership."}},
	{"wave", CZ_F_TEXT, 0, .about = {"De meting.", "The wave."}},
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"aspect", CZ_F_TEXT, 0, .about = {"Het aspect.", "The aspect."}},
	{"item", CZ_F_TEXT, REQUIRED, .about = {"De stelling.", "The item."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Hoeveel antwoorden.", "How many answers."}},
	{"mean", CZ_F_REAL, 0, .about = {"Gemiddelde.", "Mean."}},
	{"sd", CZ_F_REAL, 0, .about = {"Standaardafwijking van de antwoorden.", "Standard deviation of the answers."}},
	{"median", CZ_F_REAL, 0, .about = {"Het middelste van de antwoorden.", "The middle one of the answers."}},
	{"min", CZ_F_REAL, 0, .about = {"Het laagste van de antwoorden.", "The lowest of the answers."}},
	{"max", CZ_F_REAL, 0, .about = {"Het hoogste van de antwoorden.", "The highest of the answers."}},
	{"top", CZ_F_REAL, 0,
	 .about = {"Deel dat hoogstens een punt onder het hoogste antwoord ligt.", "Share that lies at most one point below the highest answer."}},
	{"spread", CZ_F_REAL, 0, .about = {"Gemiddelde afwijking, in schaalpunten.", "Mean deviation, in scale points."}},
	{"agreement", CZ_F_REAL, 0, .about = {"r_wg: 1 eensgezind, 0 als willekeurige antwoorden.",
					      "r_wg: 1 of one mind, 0 as random answers."}},
	{"polarisation", CZ_F_REAL, 0, .about = {"A van Van der Eijk: onder 0 zijn er twee kampen.",
						 "van der Eijk's A: below 0 there are two camps."}},
	{"counts", CZ_F_VALUE, 0, .inside = "{\"type\":[\"object\",\"array\"]}",
	 .about = {"Hoe vaak elk antwoord, het laagste eerst.", "How often each answer, the lowest first."}},
	{"unknown", CZ_F_INT, 0, .about = {"Hoe vaak 'weet niet'.", "How often 'don't know'."}},
	{"blank", CZ_F_INT, 0, .about = {"Hoe vaak niets.", "How often nothing."}},
	{"parties", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}", .about = {"Gemiddelde per partij.", "Mean per party."}},
};

static const struct cz_field instrument[] = {
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"aspect", CZ_F_TEXT, REQUIRED, .about = {"Het aspect.", "The aspect."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Hoeveel mensen alle stellingen invulden.", "How many people answered every item."}},
	{"alpha", CZ_F_REAL, 0, .about = {"Cronbachs alfa.", "Cronbach's alpha."}},
	{"low", CZ_F_REAL, 0, .about = {"Ondergrens van alfa.", "Lower end of alpha."}},
	{"high", CZ_F_REAL, 0, .about = {"Bovengrens van alfa.", "Upper end of alpha."}},
	{"lambda2", CZ_F_REAL, 0, .about = {"Guttmans lambda 2.", "Guttman's lambda 2."}},
	{"mean_r", CZ_F_REAL, 0, .about = {"Gemiddelde samenhang tussen twee stellingen.", "Mean correlation between two items."}},
	{"alpha_standardised", CZ_F_REAL, 0,
	 .about = {"Alfa van stellingen die eerst even grote spreiding kregen.", "Alpha of items first brought to the same spread."}},
	{"error", CZ_F_REAL, 0, .about = {"Meetfout van de score van een persoon.", "Standard error of one person's score."}},
	{"why", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Waarom een getal ontbreekt.", "Why a number is not there."}},
	{"items", CZ_F_VALUE, 0,
	 .inside = "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"item\"]}}",
	 .about = {"Per stelling: gemiddelde, samenhang met de rest, alfa zonder haar.",
		   "Per item: mean, correlation with the rest, alpha without it."}},
};

static const struct cz_field careless[] = {
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Hoeveel ingevulde vragenlijsten.", "How many questionnaires filled in."}},
	{"straight", CZ_F_INT, 0, .about = {"Waarvan alle antwoorden gelijk zijn.", "Those in which all answers are the same."}},
	{"strong", CZ_F_INT, 0, .about = {"Daarvan met een omgekeerde vraag erbij.", "Of them, with a reversed item among the answers."}},
	{"runs", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}",
	 .about = {"Hoe vaak de langste reeks gelijke antwoorden 0, 1, 2 ... lang is.",
		   "How often the longest run of one answer is 0, 1, 2 ... long."}},
	{"variation", CZ_F_REAL, 0, .about = {"Gemiddelde standaardafwijking binnen een persoon.", "Mean standard deviation within a person."}},
	{"why", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Waarom een getal ontbreekt.", "Why a number is not there."}},
};

static const struct cz_field agenda[] = {
	{"partnership", CZ_F_TEXT, REQUIRED, .about = {"Het samenwerkingsverband.", "The partnership."}},
	{"wave", CZ_F_TEXT, 0, .about = {"De meting.", "The wave."}},
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"target_group_seat", CZ_F_BOOL, 0,
	 .about = {"Of de mensen om wie het gaat aan tafel zitten.", "Whether the people it is about have a seat."}},
	{"ambition_reviewed", CZ_F_DATE, 0, .about = {"Wanneer de ambitie besproken is.", "When the ambition was reviewed."}},
	{"reviewed_since_wave", CZ_F_BOOL, 0,
	 .about = {"Of dat sinds de vorige meting was.", "Whether that was since the wave before."}},
	{"points", CZ_F_VALUE, REQUIRED, .inside = "{\"type\":\"array\"}",
	 .about = {"Waarover te praten, in volgorde.", "What to talk about, in order."}},
};

static const struct cz_field comparison[] = {
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"wave", CZ_F_TEXT, 0, .about = {"De meting.", "The wave."}},
	{"aspect", CZ_F_TEXT, REQUIRED, .about = {"Het aspect.", "The aspect."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Hoeveel samenwerkingsverbanden.", "How many partnerships."}},
	{"mean", CZ_F_REAL, 0, .about = {"Het gezamenlijke gemiddelde.", "The common mean."}},
	{"error", CZ_F_REAL, 0, .about = {"Standaardfout daarvan.", "Standard error of it."}},
	{"icc1", CZ_F_REAL, 0, .about = {"Deel van de verschillen dat tussen samenwerkingen ligt.",
					 "Share of the differences that lies between partnerships."}},
	{"icc1_low", CZ_F_REAL, 0, .about = {"Ondergrens daarvan.", "Lower end of it."}},
	{"icc1_high", CZ_F_REAL, 0, .about = {"Bovengrens daarvan.", "Upper end of it."}},
	{"icc1_plain", CZ_F_REAL, 0, .about = {"Hetzelfde met het gewone gemiddelde aantal mensen.", "The same with the plain mean number of people."}},
	{"icc2", CZ_F_REAL, 0, .about = {"Betrouwbaarheid van een gemiddelde.", "Reliability of a partnership's mean."}},
	{"tau2", CZ_F_REAL, 0, .about = {"Variantie tussen samenwerkingen boven toeval.", "Variance between partnerships beyond chance."}},
	{"gaps", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Hoeveel kloven meer zijn dan toeval, van de toetsbare.", "How many gaps are more than chance, of those that could be tested."}},
	{"note", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Wat erbij gezegd moet worden.", "What has to be said with it."}},
	{"why", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Waarom een getal ontbreekt.", "Why a number is not there."}},
	{"partnerships", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}",
	 .about = {"Per samenwerking het getrokken gemiddelde en het bereik van de rang.",
		   "Per partnership the shrunken mean and the range of its rank."}},
};

static const struct cz_field registration[] = {
	{"partnership", CZ_F_TEXT, REQUIRED, .about = {"Het samenwerkingsverband.", "The partnership."}},
	{"matches", CZ_F_INT, REQUIRED, .about = {"Gestarte koppelingen.", "Matches that started."}},
	{"joint_intake", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Met een gezamenlijke intake.", "With a joint intake."}},
	{"progress", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Met tijdig contact onderweg.", "With timely contact under way."}},
	{"evaluation", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Met een evaluatie bij het einde.", "With an evaluation at the end."}},
	{"feedback", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Met terugkoppeling aan de verwijzer.", "With feedback to the referrer."}},
};

static const struct cz_field views[] = {
	{"bank", CZ_F_TEXT, 0, .about = {"De vragenlijst.", "The question bank."}},
	{"wave", CZ_F_TEXT, 0, .about = {"De meting.", "The wave."}},
	{"aspect", CZ_F_TEXT, REQUIRED, .about = {"Het aspect of de rol.", "The aspect or role."}},
	{"one", CZ_F_TEXT, REQUIRED, .about = {"De ene partij.", "One party."}},
	{"other", CZ_F_TEXT, REQUIRED, .about = {"De andere partij.", "The other party."}},
	{"n", CZ_F_INT, REQUIRED, .about = {"Situaties waarover beide antwoordden.", "Situations on which both answered."}},
	{"difference", CZ_F_REAL, 0, .about = {"Gemiddeld verschil, de ene min de andere.", "Mean difference, one minus other."}},
	{"p", CZ_F_REAL, 0, .about = {"Exacte toets op tekens.", "Exact sign-flip test."}},
	{"items", CZ_F_VALUE, 0, .inside = "{\"type\":\"array\"}",
	 .about = {"Stellingen waarop zij elkaar het minst zien.", "Items on which they see each other least."}},
};

static const struct cz_field import_run[] = {
	{"of", CZ_F_TEXT, REQUIRED, .about = {"Soort record.", "Type of the records."}},
	{"rows", CZ_F_INT, REQUIRED, .about = {"Rijen gelezen.", "Rows read."}},
	{"accepted", CZ_F_INT, REQUIRED, .about = {"Rijen die goed waren.", "Rows that were good."}},
	{"refused", CZ_F_INT, REQUIRED, .about = {"Rijen geweigerd.", "Rows refused."}},
	{"records", CZ_F_INT, REQUIRED, .about = {"Records geschreven.", "Records written."}},
	{"left_out", CZ_F_INT, 0, .about = {"Rijen die het recept niet wil.", "Rows that the recipe does not want."}},
	{"blank", CZ_F_INT, 0, .about = {"Lege rijen.", "Blank rows."}},
	{"values_left_out", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Per veld: weggelaten waarden: persoonlijke, en die het recept weglaat (otherwise: drop).",
		   "For each field: values left out: personal ones, and those that the recipe leaves out (otherwise: drop)."}},
	{"rules", CZ_F_VALUE, 0, .inside = OBJECT, .about = {"Hoe vaak elke melding weigerde.", "How often each message refused."}},
	{"remarks", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Hoe vaak elke melding gold waarvan alleen de eerste is getoond.", "How often each remark held of which only the first was told."}},
	{"personal_columns", CZ_F_VALUE, 0, .inside = OBJECT,
	 .about = {"Weggelaten kolommen met persoonsgegevens, per soort.", "Columns with personal data that were left out, by kind."}},
	{"unknown_columns", CZ_F_INT, 0, .about = {"Andere weggelaten kolommen.", "Other columns that were left out."}},
};

static const struct cz_field finding[] = {
	{"number", CZ_F_INT, REQUIRED, .min = 100, .max = 999,
	 .about = {"Nummer in de lijst van meldingen (CZ401 is 401).", "Number in the catalogue (CZ401 is 401)."}},
	{"level", CZ_F_TEXT, REQUIRED, .about = {"info, warning of error.", "info, warning or error."}},
	{"record", CZ_F_TEXT, 0, .about = {"Soort record.", "Type of the record."}},
	{"id", CZ_F_TEXT, CZ_FIELD_PERSON, .about = {"Nummer van het record.", "Id of the record."}},
	{"field", CZ_F_TEXT, 0, .about = {"Het veld.", "The field."}},
	{"file", CZ_F_TEXT, 0, .about = {"Het bestand.", "The file."}},
	{"line", CZ_F_INT, 0, .about = {"De regel.", "The line."}},
	{"text", CZ_F_TEXT, REQUIRED, .about = {"Wat er is gevonden.", "What was found."}},
	{"detail", CZ_F_TEXT, 0, .about = {"De regel in eigen woorden; nooit gegevens.", "The rule's own words; never data."}},
	{"other", CZ_F_TEXT, CZ_FIELD_PERSON, .about = {"Nummer van een tweede record.", "Id of a second record."}},
	{"value", CZ_F_TEXT, CZ_FIELD_PERSON, .about = {"De waarde, alleen met --show-values.", "The value, only with --show-values."}},
};

static const struct cz_field change[] = {
	{"change", CZ_F_TEXT, REQUIRED, .about = {"added, changed of vanished.", "added, changed or vanished."}},
	{"record", CZ_F_TEXT, REQUIRED, .about = {"Soort record.", "Type of the record."}},
	{"id", CZ_F_TEXT, CZ_FIELD_PERSON, .about = {"Nummer van het record.", "Id of the record."}},
	{"fields", CZ_F_TEXTS, 0, .about = {"De gewijzigde velden.", "The fields that changed."}},
	{"values", CZ_F_VALUE, CZ_FIELD_PERSON, .inside = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\"}}",
	 .about = {"Oude en nieuwe waarde van velden die niet over personen gaan.",
		   "Old and new value of fields that are not about persons."}},
	{"file", CZ_F_TEXT, 0, .about = {"Het bestand.", "The file."}},
	{"line", CZ_F_INT, 0, .about = {"De regel.", "The line."}},
};

static const struct cz_field summary[] = {
	{"record", CZ_F_TEXT, REQUIRED, .about = {"Soort record.", "Type of the records."}},
	{"old", CZ_F_INT, REQUIRED, .about = {"Hoeveel in het oude bestand.", "How many in the old file."}},
	{"new", CZ_F_INT, REQUIRED, .about = {"Hoeveel in het nieuwe bestand.", "How many in the new file."}},
	{"added", CZ_F_INT, REQUIRED, .about = {"Erbij gekomen.", "Added."}},
	{"changed", CZ_F_INT, REQUIRED, .about = {"Gewijzigd.", "Changed."}},
	{"vanished", CZ_F_INT, REQUIRED, .about = {"Verdwenen.", "Vanished."}},
	{"same", CZ_F_INT, REQUIRED, .about = {"Gelijk gebleven.", "The same."}},
};

static const struct cz_field remark[] = {
	{"program", CZ_F_TEXT, REQUIRED, .about = {"Het commando.", "The command."}},
	{"number", CZ_F_INT, REQUIRED, .min = 100, .max = 999,
	 .about = {"Nummer in de lijst van meldingen (CZ214 is 214).", "Number in the catalogue (CZ214 is 214)."}},
	{"level", CZ_F_TEXT, REQUIRED, .about = {"info, warning of error.", "info, warning or error."}},
	{"file", CZ_F_TEXT, 0, .about = {"Het bestand.", "The file."}},
	{"line", CZ_F_INT, 0, .about = {"De regel.", "The line."}},
	{"column", CZ_F_INT, 0, .about = {"De kolom.", "The column."}},
	{"field", CZ_F_TEXT, 0, .about = {"Het veld of de kolomnaam.", "The field or the column name."}},
	{"text", CZ_F_TEXT, REQUIRED, .about = {"De regel die niet klopt.", "The rule that does not hold."}},
	{"detail", CZ_F_TEXT, 0, .about = {"De regel in eigen woorden; nooit gegevens.", "The rule's own words; never data."}},
	{"value", CZ_F_TEXT, CZ_FIELD_PERSON, .about = {"De waarde, alleen met --show-values.", "The value, only with --show-values."}},
};

#define TYPE(name_, ...)                                                                                   \
	const struct cz_type cz_type_##name_ = {.name = #name_, .field = name_, .n = CZ_COUNT(name_), .output = true, \
						.about = {__VA_ARGS__}}

TYPE(alternative, "Wie een hulpvraag ook zou kunnen doen.", "Who else could take a request.");
TYPE(unmatched, "Een hulpvraag zonder koppeling, met de reden.", "A request without a match, and why.");
TYPE(withdrawn, "Een voorstel dat nog stond en niet opnieuw gedaan wordt.", "A proposal that stood, and is not made again.");
TYPE(price, "De waarde van een plaats meer.", "The worth of one more place.");
TYPE(match_run, "Verslag van een ronde koppelen.", "The account of one matching run.");
TYPE(verdict, "Het onafhankelijke oordeel over een plan (cz-verify).", "The independent judgement of a plan (cz-verify).");
TYPE(what_if, "Een hulpvraag waar iets verandert (cz-match --what-if).", "A request that changes (cz-match --what-if).");
TYPE(import_run, "Verslag van het inlezen (cz-import --stats).", "The account of one import (cz-import --stats).");
TYPE(recruit, "Waar nog een vrijwilliger helpt (cz-match --recruit).", "Where one more volunteer helps (cz-match --recruit).");
TYPE(replay_day, "Een dag van cz-match --replay.", "One day of cz-match --replay.");
TYPE(replay, "De uitkomst van cz-match --replay.", "The outcome of cz-match --replay.");
TYPE(score, "Hoe een samenwerkingsverband op een aspect staat.", "How a partnership stands on one aspect.");
TYPE(item, "Hoe op een stelling is geantwoord.", "How one item was answered.");
TYPE(instrument, "Of de vragenlijst zelf deugt.", "Whether the questionnaire itself is sound.");
TYPE(careless, "Tekens van onzorgvuldig invullen.", "Signs of answering without care.");
TYPE(agenda, "Waarover het gesprek kan gaan.", "What the conversation could be about.");
TYPE(comparison, "Samenwerkingsverbanden naast elkaar.", "Partnerships side by side.");
TYPE(registration, "Wat de registratie over het samenwerken zegt.", "What the registration says about working together.");
TYPE(views, "Twee partijen over dezelfde situatie.", "Two parties about the same situation.");
TYPE(finding, "Wat cz-check vond.", "What cz-check found.");
TYPE(change, "Wat er van een record werd (cz-check --changes).", "What became of a record (cz-check --changes).");
TYPE(summary, "Telling van de veranderingen per soort.", "The count of changes per type.");
TYPE(remark, "Een melding van een commando (--diagnostics json).", "A remark of a command (--diagnostics json).");
