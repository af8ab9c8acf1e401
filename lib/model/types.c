#include "model/types.h"
#include "model/rules.h"

/* The records that offices deliver, one table a type. The order of a table is the order in which its
 * members are written. `names` are column names as cz_text_fold gives them; the key itself counts too. */

#define PERSON   CZ_FIELD_PERSON
#define REQUIRED CZ_FIELD_REQUIRED
#define ID       (CZ_FIELD_REQUIRED | CZ_FIELD_ID)

/* Bounds of RD New (EPSG:28992) with room for neighbours across the border. */
#define RD_X .min = -7000, .max = 300000
#define RD_Y .min = 289000, .max = 640000

/* whose: the postcode of the person whom the record is about, in words that say so. */
#define WHERE(type, person, whose)                                                                                    \
	{"postcode", CZ_F_POSTCODE, person, offsetof(struct type, where.postcode),                                    \
	 .names = "postcode pc6|postcode pc4|postcode 6|postcode 4|pc6|pc4|pc|post code|postal code|zip|zip code|"       \
		  "zipcode|postcode cijfers|postcodegebied|"                                                          \
		  "postcode adres|adres postcode|woonpostcode|adres postal code|address postcode|address postal code|address zip|"              \
		  "address zip code|zip postal code|mailing zip|mailing zip code|mailing postal code|mailing zip postal code|"             \
		  "home zip|home zip code|home postal code|woonadres postcode|adresgegevens postcode|locatie postcode|location postcode|"           \
		  "location postal code|" whose                                                                              \
		  "postcode woonplaats|postcode plaats|postcode4|postcode6|pc 4|pc 6|pcode|postc|postkode|p c|uw postcode|"     \
		  "je postcode|jouw postcode|wat is uw postcode|wat is je postcode",                                           \
	 .about = {"Postcode: vier cijfers, of vier cijfers en twee letters.",                                        \
		   "Postcode: four digits, or four digits and two letters."}},                                        \
	{"lat", CZ_F_REAL, person, offsetof(struct type, where.lat), -90, 90,                                         \
	 .names = "latitude|breedtegraad|breedte|noorderbreedte|gps breedte|geo lat|location lat|location latitude|"           \
		  "address lat|address latitude|locatie lat",                                 \
	 .about = {"Breedtegraad (WGS84).", "Latitude (WGS84)."}},                                                    \
	{"lon", CZ_F_REAL, person, offsetof(struct type, where.lon), -180, 180,                                       \
	 .names = "longitude|lengtegraad|oosterlengte|lng|long|gps lengte|geo lon|geo lng|location lon|location lng|"         \
		  "location longitude|address lon|address lng|address longitude|locatie lon",                           \
	 .about = {"Lengtegraad (WGS84).", "Longitude (WGS84)."}},                                                    \
	{"x", CZ_F_REAL, person, offsetof(struct type, where.x), RD_X,                                                \
	 .names = "rd x|x rd|x coordinaat|xcoordinaat|rdx|x coordinate|x coord|rijksdriehoek x",                      \
	 .about = {"X in het Rijksdriehoekstelsel, in meters.", "X in the Dutch national grid (RD), in metres."}},    \
	{"y", CZ_F_REAL, person, offsetof(struct type, where.y), RD_Y,                                                \
	 .names = "rd y|y rd|y coordinaat|ycoordinaat|rdy|y coordinate|y coord|rijksdriehoek y",                      \
	 .about = {"Y in het Rijksdriehoekstelsel, in meters.", "Y in the Dutch national grid (RD), in metres."}},    \
	{"area", CZ_F_AREA, person, offsetof(struct type, where.area), .names = AREA_NAMES,                           \
	 .about = {"CBS-code van gemeente, wijk of buurt.", "CBS code of municipality, district or neighbourhood."}}

#define AREA_NAMES                                                                                               \
	"gebiedscode|buurtcode|wijkcode|gebied|wijk|buurt|cbs code|cbs gebied|cbs gebiedscode|area code|district|" \
	"neighbourhood|neighborhood|wijk of buurt|werkgebied|code gebied|regiocode|wijken en buurten|codering|codering 3"
#define LANGUAGE_NAMES \
	"talen|taal|language|spreekt|gesproken talen|gesproken taal|talen die u spreekt|spoken languages|taalkennis|talenkennis|" \
	"voorkeurstaal|moedertaal|spreektaal|languages spoken|speaks|preferred language|welke talen spreek je|" \
	"welke talen spreekt u"
#define INTEREST_NAMES \
	"interesses|interesse|hobby|hobbys|hobby s|hobbies|interest|belangstelling|hobby s en interesses|interessegebied|interessegebieden"
#define SKILL_NAMES \
	"vaardigheden|vaardigheid|competenties|competentie|skill|ervaring|kennis en ervaring|expertise|kwaliteiten|abilities|deskundigheid"
#define MAX_KM_NAMES                                                                                          \
	"maximale afstand|maximale afstand km|max afstand|max reisafstand|max reisafstand km|max afstand km|afstand max|afstand|afstand km|reisafstand|" \
	"maximale reisafstand|maximum afstand|bereik|bereik km|actieradius|reisbereidheid|maximum distance|"        \
	"maximum distance km|max distance|max distance km|distance|max kilometers|max aantal km|maximaal aantal km|" \
	"straal|radius|travel distance|max km|max aantal kilometers|kilometers|km|wil reizen tot|maximale reisafstand km|" \
	"afst|afst km|hoe ver wil je reizen|hoe ver wilt u reizen"
#define TIMES_NAMES                                                                                               \
	"dagdelen|dagdeel|beschikbaarheid|beschikbaar|beschikbare dagdelen|tijden|tijdstip|tijdstippen|voorkeur dagdelen|" \
	"voorkeursdagdelen|gewenste dagdelen|wanneer|availability|available|dayparts|times available|daypart|moment|momenten|" \
	"dagen|beschikbare dagen|beschikbare tijden|dag en tijd|dagen en tijden|wanneer beschikbaar|wanneer kan het|"      \
	"gewenste tijd|gewenst tijdstip|gewenste dag|voorkeur tijd|voorkeurstijd|when|days|available days|available times|days and times|" \
	"weekdagen|dag|voorkeursdagen|gewenste dagen|weekdays|beschikbaar op|beschikb|inzetbaar op|inzetbaarheid|wanneer inzetbaar|" \
	"inzetbare dagen|inzetbare dagdelen|wanneer kun je|wanneer kunt u|op welke dagen|welke dagen|welke dagdelen|dag dagdeel|"  \
	"dag en dagdeel|dag dagdelen|dagen dagdelen|dagen en dagdelen|beschikbare dag|beschikbare momenten|gewenst dagdeel|"        \
	"gewenst moment|gewenste momenten|voorkeursdag|voorkeursdagdeel|voorkeursmoment|voorkeursmomenten|dagvoorkeur|"            \
	"voorkeur dag|voorkeur dagen|voorkeur dagdeel|voorkeur dag dagdeel|voorkeur moment|beschikbaarheid dagen|"                     \
	"beschikbaarheid dagdelen|beschikbaarheid tijden|beschikbaarheid tijd|voorkeurstijden|voorkeur tijden|weekdag|"                \
	"dag van de week|vaste dag|vaste dagen|dagen inzetbaar|kan op|op welke dagen kunt u|op welke dagen kun je"
#define GENDER_NAMES "geslacht|sekse|m v|man vrouw|sex|m v x"
/* Of a volunteer, who has one, and of a request, which needs one: "eigen auto" of who asks says nothing of that. */
#define CAR_NAMES "auto|met auto|auto j n|auto ja nee"
#define CAR_HAD \
	CAR_NAMES "|eigen auto|heeft auto|auto beschikbaar|rijdt auto|has car|own car|beschikt over auto|beschikt over een auto|" \
	"heeft een auto|in bezit van auto|auto aanwezig|has a car|heeft u een auto|heb je een auto|heeft u auto|rijdt u auto|" \
	"auto ter beschikking|beschikking over auto"
#define CAR_NEEDED CAR_NAMES "|auto nodig|car needed|car required|auto vereist|auto gewenst"
/* Numbers and codes before the mere word, under which names may stand: "Nr;Vrijwilliger". */
#define ORGANISATION_NUMBERS \
	"organisatiecode|organisatie id|organisatienummer|organisation id|organization id|organisatienr|organisatie nr|organisatie nummer"
#define ORGANISATION_WORDS   "organisatie|organization|instelling|via organisatie"
#define ORGANISATION_NAMES   ORGANISATION_NUMBERS "|" ORGANISATION_WORDS
#define REQUEST_NUMBERS                                                                                            \
	"hulpvraagnummer|hulpvraag nummer|hulpvraag id|hulpvraagnr|hulpvraag nr|nummer hulpvraag|nr hulpvraag|"       \
	"aanvraagnummer|aanvraag nummer|aanvraag id|aanvraagnr|aanvraag nr|vraagnummer|vraag nummer|vraag id|vraagnr|" \
	"vraag nr|meldnummer|meldnr|meldingsnummer|meldingsnr|melding nr|meldcode|casusnummer|casusnr|casus id|case number|case id|case no|" \
	"case nr|casenr|casenummer|ticketnumber|ticket number|ticketnummer|ticketnr|ticket nr|ticket id|request id|request number|request no|"         \
	"request nr|zaak id|zaakid|zaak nr|zaak nummer|hulpvraagcode|code hulpvraag|hv nr|hvnr|hv nummer|hv id|aanvraagcode|melding id|"     \
	"help request id|help request number|hulpvraag no|vraagcode|meldingid"
#define REQUEST_NAMES REQUEST_NUMBERS "|hulpvraag|aanvraag|vraag|help request|opdracht"
#define VOLUNTEER_NUMBERS                                                                                          \
	"vrijwilligersnummer|vrijwilliger nummer|vrijwilligernummer|vrijwilliger id|vrijwilligersnr|vrijwilligernr|"  \
	"vrijwilligerscode|volunteer id|volunteer number|nummer vrijwilliger|vrijwilligers nummer|vrijwilligers id|"       \
	"vrijwilligers nr|vrijwilliger nr|vrijw nummer|vrijw id|vrijw nr|vrijwnr|nr vrijwilliger|code vrijwilliger|"      \
	"vrijwilligercode|deelnemernummer|deelnemernr|klantnummer|klantnr|personeelsnummer|pers nr|persnr|volunteer no|volunteer nr|volunteer code|"       \
	"user id|userid|vw nr|vwnr|vw nummer|vw id|vrw nr|deelnemer id|deelnemerid|deelnemercode|maatje id|maatjesnummer|maatjenummer|"     \
	"maatje nr|vol id|vrijwilliger code|chauffeur id|buddy id|buddynummer|chauffeursnummer|chauffeurnummer"
/* Of programs that keep persons, or whatever somebody sent in. */
#define PERSON_NUMBERS                                                                                              \
	"contact id|relatie id|relatieid|relatie nr|relatiecode|persoon id|persoonsnummer|persoonsnr|persoonscode|person id|profiel id|profile id|" \
	"gebruiker id|gebruikersnummer|gebruikersid|user number|user nr|uid|member id|member number|membership number|lid id|lid nr|"     \
	"lidcode|klant id|personeelsnr|kandidaatnummer|kandidaat id|candidate id|lead id|do not modify contact|"                          \
	"niet wijzigen contactpersoon|do not modify lead|account id"
#define ENTRY_NUMBERS                                                                                               \
	"entry id|entry number|submission id|response id|antwoord id|inzending id|inzendingnummer|inzending nr|formuliernummer|registratie id|" \
	"aanmeldnummer|aanmelding id|inschrijvingsnummer|external id|extern id|externe id|extern nummer|uniek nummer|uniek id|unieke id|"    \
	"unieke code|unique id|unique number|identificatie|identificatienummer|identifier|record nr|recordnummer|guid|uuid"
#define VOLUNTEER_WORDS "vrijwilliger|maatje"
#define VOLUNTEER_NAMES VOLUNTEER_NUMBERS "|" VOLUNTEER_WORDS
/* The last day, and words for an end under which "ja" may stand as well. */
#define END_DAYS                                                                                                      \
	"beeindigd op|beeindigd per|datum beeindigd|datum beeindiging|datum einde|gestopt op|gestopt per|datum gestopt|datum stop|" \
	"uitstroomdatum|datum uitstroom|laatste dag|ended on|date ended|end"
#define END_WORDS "gestopt|is gestopt|gestopt j n|gestopt ja nee|beeindigd|is beeindigd|gearchiveerd|archief|uitgestroomd|stopped|ended|archived"
#define STATUS_NAMES "stand|toestand|state|fase|stand van zaken|huidige status"

#define AT(member) offsetof(struct cz_request, member)
static const struct cz_field request[] = {
	{"id", CZ_F_TEXT, ID, AT(id), /* not "Hulpvraag": under that stands what is asked */
	 .names = REQUEST_NUMBERS "|nummer|nr|volgnummer|kenmerk|referentie|reference|number|record id|dossiernummer|"
		  "zaaknummer|dossiernr|zaaknr|volgnr|inschrijfnummer|inschrijfnr|registratienummer|registratienr|referentienummer|"
		  "ref|ref nr|id nr|id nummer|dossier id|incident id|incidentnummer|incident number|taak id|taaknummer|task id|opdrachtnummer|"
		  "opdracht id|ordernummer|intakenummer|intake id|oproep id|oproepnummer|advertentie id|advertentienummer|vacature id|"
		  "vacaturenummer|klus id|klusnummer|klusnr|activiteit id|opportunity id|service request id|sr number|ons kenmerk|"
		  "do not modify case|niet wijzigen aanvraag|niet wijzigen case|" ENTRY_NUMBERS,
	 .about = {"Nummer van de hulpvraag.", "Number of the request."}},
	{"category", CZ_F_TEXT, 0, AT(category), .codes = &cz_vocab_category,
	 .names = "categorie|categorieen|soort hulp|soort hulpvraag|soort|type hulp|type hulpvraag|hulpsoort|dienst|activiteit|"
		  "rubriek|categories|kind of help|type of help|service|categorie hulpvraag|categoriecode|category code|soort vraag|"
		  "type vraag|vraagsoort|hulpcategorie|vraagcategorie|hulp bij|hulp met|hulp nodig bij|hulp gevraagd bij|gevraagde hulp|"
		  "help with|help needed|help needed with|request type|kind of request|hulp|hulptype|hulpvraagtype|type ondersteuning|"
		  "soort ondersteuning|categorie hulp|hulpvraag categorie|hulpvraagcategorie|aard hulpvraag|aard van de hulpvraag|hulpvraag|"
		  "waarmee kunnen wij u helpen|waarmee kunnen we u helpen|waar kunnen we u mee helpen|waar heeft u hulp bij nodig|"
		  "waarbij heeft u hulp nodig|waar wilt u hulp bij",
	 .about = {"Soort hulp: een code uit de lijst of uit het beleid.", "Kind of help: a code of the list or the policy."}},
	{"requester", CZ_F_CODE, 0, AT(requester), .codes = &cz_vocab_requester,
	 .names = "aanvrager|vrager|hulpvrager|soort aanvrager|soort hulpvrager|type aanvrager|wie vraagt|requested by|"
		  "requester type|type hulpvrager",
	 .about = {"Wie vraagt.", "Who asks."}},
	WHERE(cz_request, PERSON, "postcode hulpvrager|postcode client|postcode aanvrager|hulpvrager postcode|client postcode|client postal code|client adres postcode|"),
	{"created", CZ_F_DATE, 0, AT(created),
	 .names = "aangemeld op|aanmelddatum|aangemeld|aangemaakt|aangemaakt op|datum|datum aanmelding|datum aanvraag|"
		  "aanvraagdatum|ingediend op|ingekomen|binnengekomen|datum binnenkomst|invoerdatum|registratiedatum|"
		  "datum hulpvraag|created on|created at|created date|date|date created|submitted|received|"
		  "datum melding|melddatum|meldingsdatum|gemeld op|ontvangen|ontvangen op|ontvangstdatum|datum ontvangst|ingevoerd|"
		  "ingevoerd op|datum invoer|datum binnen|datum aangemeld|aangevraagd op|ingeschreven op|inschrijfdatum",
	 .about = {"Dag van aanmelding.", "Day on which it came in."}},
	{"urgency", CZ_F_INT, 0, AT(urgency), 1, 3,
	 .names = "urgentie|spoed|prioriteit|prio|dringend|priority|urgentie 1 3|urgent|spoedeisend|met spoed|mate van urgentie",
	 .about = {"Hoe dringend: 1 (hoog) tot 3; zonder opgave 2.", "How urgent: 1 (high) to 3; 2 when not given."}},
	{"needed_by", CZ_F_DATE, 0, AT(needed_by),
	 .names = "nodig voor|nodig op|nodig per|uiterlijk|uiterste datum|gewenste datum|datum nodig|gewenst op|needed on|"
		  "deadline|due date|due|uiterlijk op|voor datum",
	 .about = {"Dag waarop de hulp er moet zijn.", "Day by which help is needed."}},
	/* not "Telefonisch": so may the request have come in */
	{"remote", CZ_F_BOOL, 0, AT(remote),
	 .names = "op afstand|afstand maakt niet uit|thuis uit te voeren|virtual|from home",
	 .about = {"Waar: de afstand maakt niet uit.", "True: distance does not matter."}},
	{"frequency", CZ_F_CODE, 0, AT(frequency), .codes = &cz_vocab_frequency,
	 .names = "frequentie|hoe vaak|regelmaat|herhaling|how often|recurrence|periodiciteit|gewenste frequentie|hoe vaak nodig",
	 .about = {"Hoe vaak.", "How often."}},
	{"times", CZ_F_TIMES, 0, AT(times), .names = TIMES_NAMES,
	 .about = {"Dagdelen die schikken.", "Dayparts that suit."}},
	{"languages", CZ_F_LANGS, PERSON, AT(languages), .names = LANGUAGE_NAMES "|gewenste taal|taal hulpvrager",
	 .about = {"Talen waarin hulp kan, beste eerst (BCP 47).", "Languages that will do, best first (BCP 47)."}},
	{"skills", CZ_F_TEXTS, CZ_FIELD_WORDS, AT(skills), .names = SKILL_NAMES "|gevraagde vaardigheden|benodigde vaardigheden|eisen",
	 .about = {"Wat de vrijwilliger moet kunnen.", "What the volunteer must be able to do."}},
	{"interests", CZ_F_TEXTS, PERSON | CZ_FIELD_WORDS, AT(interests), .names = INTEREST_NAMES,
	 .about = {"Waar de vrager van houdt.", "What the person likes."}},
	{"wishes", CZ_F_TEXTS, PERSON | CZ_FIELD_WORDS, AT(wishes), .names = "wensen|wens|voorkeuren|voorkeur|preferences|preference|wish",
	 .about = {"Wensen die helpen, maar niet moeten.", "Wishes that help but are no conditions."}},
	{"car", CZ_F_BOOL, 0, AT(car), .names = CAR_NEEDED, .about = {"Een auto is nodig.", "A car is needed."}},
	{"vog", CZ_F_BOOL, 0, AT(vog),
	 .names = "vog nodig|vog vereist|verklaring omtrent gedrag|verklaring omtrent het gedrag|vog verplicht|vog needed|"
		  "vog required|certificate of conduct",
	 .about = {"Een verklaring omtrent het gedrag is nodig.", "A certificate of conduct (VOG) is needed."}},
	{"gender", CZ_F_CODE, PERSON, AT(gender), .codes = &cz_vocab_gender,
	 .names = "gewenst geslacht|gewenst geslacht vrijwilliger|voorkeur geslacht|voorkeur geslacht vrijwilliger|geslacht vrijwilliger|preferred gender|voorkeur m v|voorkeur man vrouw|"
		  "m v voorkeur|man vrouw voorkeur|" GENDER_NAMES,
	 .about = {"Gewenst geslacht van de vrijwilliger.", "Gender wished of the volunteer."}},
	/* not "Aantal": of hours, or of people who are to be helped */
	{"helpers", CZ_F_INT, 0, AT(helpers), 1, 10000,
	 .names = "aantal vrijwilligers|aantal helpers|aantal nodig|hoeveel vrijwilligers|vrijwilligers nodig|"
		  "plaatsen|number of volunteers|volunteers needed|number of helpers|openings|"
		  "aantal vrijwilligers nodig|benodigde vrijwilligers|benodigd aantal vrijwilligers|"
		  "aantal benodigde vrijwilligers|gewenst aantal vrijwilligers",
	 .about = {"Hoeveel mensen nodig zijn; zonder opgave 1.", "How many people are needed; 1 when not given."}},
	{"max_km", CZ_F_REAL, 0, AT(max_km), 0, 20040, .names = MAX_KM_NAMES,
	 .about = {"Grootste afstand in kilometers.", "Largest distance in kilometres."}},
	{"organisation", CZ_F_TEXT, 0, AT(organisation),
	 .names = ORGANISATION_NAMES "|verwijzer|aanmelder|verwijzende organisatie|aangemeld door|aanmeldende organisatie|referrer|"
		  "referred by|verwezen door|doorverwezen door",
	 .about = {"Organisatie die verwees.", "Organisation that referred."}},
	{"contact_person", CZ_F_TEXT, PERSON, AT(contact_person),
	 .names = "aanspreekpunt|contactpersoon|vast aanspreekpunt|coordinator|contact person|bemiddelaar|casusregisseur|"
		  "contactpersoon id",
	 .about = {"Nummer van het vaste aanspreekpunt.", "Number of the one contact person."}},
	{"partnership", CZ_F_TEXT, 0, AT(partnership),
	 .names = "samenwerkingsverband|samenwerking|partnership id|samenwerkingsverband id|verband",
	 .about = {"Nummer van het samenwerkingsverband.", "Number of the partnership."}},
	{"goal", CZ_F_TEXT, PERSON | CZ_FIELD_WORDS, AT(goal), .names = "doel|doelcode|doelstelling|doelenboom|doel code|goal code",
	 .about = {"Doel, of de code ervan in de doelenboom.", "Goal, or its code in the goal tree."}},
	{"refuses", CZ_F_TEXTS, PERSON, AT(refuses),
	 .names = "weigert|geweigerd|geweigerde vrijwilligers|niet koppelen aan|niet met|refused|do not match with",
	 .about = {"Vrijwilligers die niet gewenst zijn.", "Volunteers that are not wanted."}},
	{"status", CZ_F_CODE, 0, AT(status), .codes = &cz_vocab_request_status, .names = STATUS_NAMES "|status hulpvraag|status aanvraag|status melding|gekoppeld|gekoppeld j n|gekoppeld ja nee|"
		  "is gekoppeld|matched|is matched|gematcht|open|nog open|staat open|gekoppeld op|gekoppeld per|gekoppeld sinds|datum gekoppeld|"
		  "datum koppeling|koppeldatum|gematcht op|datum gematcht|matchdatum|matched on|date matched",
	 .about = {"Hoe het ermee staat; zonder opgave open.", "How it stands; open when not given."}},
	{"closed", CZ_F_DATE, 0, AT(closed),
	 .names = "afgesloten op|sluitdatum|datum afgesloten|einddatum|datum afsluiting|afgerond op|gesloten op|"
		  "closed on|closed at|date closed|end date|afgehandeld op|afhandeldatum|afsluitdatum|datum afgerond|datum afhandeling|"
		  "datum gesloten|afgesloten per|datum afgehandeld|afgehandeld per|datum sluiting|opgelost op|datum opgelost|vervuld op|"
		  "datum vervuld|voltooid op|gereed op|gereeddatum|datum gereed|" END_DAYS
		  "|afgesloten|afgesloten j n|afgesloten ja nee|is afgesloten|afgehandeld|afgehandeld j n|afgehandeld ja nee|is afgehandeld|"
		  "afgerond|is afgerond|gesloten|ingetrokken|vervallen|geannuleerd|opgelost|vervuld|voltooid|klaar|gereed|closed|"
		  "is closed|completed|done|cancelled|canceled|withdrawn|" END_WORDS,
	 .about = {"Dag van afsluiting.", "Day on which it was closed."}},
	{"close_reason", CZ_F_CODE, 0, AT(close_reason), .codes = &cz_vocab_close_reason,
	 .names = "reden afsluiting|afsluitreden|reden afgesloten|reden van afsluiting|sluitreden|reason closed|"
		  "resultaat|uitkomst|reden sluiten|reden van sluiten|reden sluiting",
	 .about = {"Waarom afgesloten.", "Why it was closed."}},
};
#undef AT

#define AT(member) offsetof(struct cz_volunteer, member)
static const struct cz_field volunteer[] = {
	{"id", CZ_F_TEXT, ID, AT(id),
	 .names = VOLUNTEER_NUMBERS "|nummer|nr|volgnummer|kenmerk|referentie|reference|number|record id|relatienummer|code|"
		  "relatienr|volgnr|lidnummer|lidnr|inschrijfnummer|inschrijfnr|registratienummer|registratienr|referentienummer|ref|"
		  "ref nr|id nr|id nummer|" PERSON_NUMBERS "|" ENTRY_NUMBERS "|" VOLUNTEER_WORDS,
	 .about = {"Nummer van de vrijwilliger.", "Number of the volunteer."}},
	{"categories", CZ_F_TEXTS, 0, AT(categories), .codes = &cz_vocab_category,
	 .names = "categorieen|categorie|category|soort hulp|soorten hulp|biedt aan|aanbod|hulpaanbod|wil doen|activiteiten|"
		  "diensten|services|kinds of help|types of help|soort aanbod|taken|wil helpen met|kan helpen met|helpt met|"
		  "kan helpen bij|wil helpen bij|helpt bij|wil graag helpen met|hulp bij|hulp met|biedt hulp bij|geboden hulp|biedt|"
		  "soort vrijwilligerswerk|vrijwilligerswerk|werkzaamheden|inzet|inzetbaar voor|soort inzet|voorkeur activiteiten|"
		  "voorkeur hulp|type hulp|can help with|helps with|wants to help with|help offered|offers|"
		  "hulp|hulpsoort|soort werk|soort vrijw werk|activiteit|taak|taken activiteiten|wat wil je doen|wat wilt u doen|"
		  "waarmee kunt u helpen|waarmee wilt u helpen|waarmee kan je helpen|waarmee wil je helpen|waar kunt u mee helpen|"
		  "waar wilt u mee helpen|waar kun je mee helpen|waar wil je mee helpen|wil wel|wil graag doen",
	 .about = {"Soorten hulp die de vrijwilliger biedt.", "Kinds of help on offer."}},
	WHERE(cz_volunteer, PERSON, "postcode vrijwilliger|vrijwilliger postcode|volunteer postcode|volunteer postal code|"),
	{"max_km", CZ_F_REAL, 0, AT(max_km), 0, 20040, .names = MAX_KM_NAMES,
	 .about = {"Grootste afstand in kilometers.", "Largest distance in kilometres."}},
	{"times", CZ_F_TIMES, 0, AT(times), .names = TIMES_NAMES, .about = {"Dagdelen die schikken.", "Dayparts that suit."}},
	{"languages", CZ_F_LANGS, PERSON, AT(languages), .names = LANGUAGE_NAMES,
	 .about = {"Gesproken talen, beste eerst (BCP 47).", "Languages spoken, best first (BCP 47)."}},
	{"skills", CZ_F_TEXTS, CZ_FIELD_WORDS, AT(skills), .names = SKILL_NAMES,
	 .about = {"Wat de vrijwilliger kan.", "What the volunteer can do."}},
	{"interests", CZ_F_TEXTS, PERSON | CZ_FIELD_WORDS, AT(interests), .names = INTEREST_NAMES,
	 .about = {"Waar de vrijwilliger van houdt.", "What the volunteer likes."}},
	{"gender", CZ_F_CODE, PERSON, AT(gender), .codes = &cz_vocab_gender, .names = GENDER_NAMES "|geslacht vrijwilliger",
	 .about = {"Geslacht.", "Gender."}},
	{"car", CZ_F_BOOL, 0, AT(car), .names = CAR_HAD, .about = {"Heeft een auto.", "Has a car."}},
	{"vog_seen", CZ_F_DATE, PERSON, AT(vog_seen),
	 .names = "vog gezien op|datum vog gezien|vog datum|datum vog|vog afgiftedatum|vog d d|vog dd|vog afgegeven op|"
		  "vog datum afgifte|datum afgifte vog|afgiftedatum vog|vog gezien|vog afgegeven|vog|"
		  "verklaring omtrent gedrag|verklaring omtrent het gedrag|vog date|vog seen on|certificate of conduct",
	 .about = {"Dag waarop de VOG is gezien.", "Day on which the certificate of conduct (VOG) was seen."}},
	{"trained", CZ_F_TEXTS, CZ_FIELD_WORDS, AT(trained),
	 .names = "getraind|training|trainingen|scholing|geschoold|cursussen|gevolgde trainingen|opleiding|trainings|courses",
	 .about = {"Gevolgde trainingen.", "Training that was followed."}},
	/* not "Aantal koppelingen": so many may run now */
	{"capacity", CZ_F_INT, 0, AT(capacity), 0, 10000,
	 .names = "capaciteit|max hulpvragen|maximaal aantal hulpvragen|aantal tegelijk|hoeveel hulpvragen|"
		  "max aantal|maximaal aantal|max requests|maximum requests|hoeveel tegelijk|plaatsen|"
		  "aantal hulpvragen tegelijk|hulpvragen tegelijk|max hulpvragen tegelijk|max aantal hulpvragen|"
		  "max aantal hulpvragen tegelijk|maximaal aantal hulpvragen tegelijk|hoeveel hulpvragen tegelijk|max koppelingen|"
		  "max aantal koppelingen|maximaal aantal koppelingen|max clienten|aantal clienten tegelijk|"
		  "aantal deelnemers tegelijk|hoeveel mensen tegelijk|requests at once|requests at a time|how many at once|max clients|"
		  "max aantal clienten|maximaal aantal clienten|max matches|max aantal matches|maximaal aantal matches",
	 .about = {"Hoeveel hulpvragen tegelijk; zonder opgave 1.", "How many requests at once; 1 when not given."}},
	/* not "Groep": of a team */
	{"group_size", CZ_F_INT, 0, AT(group_size), 1, 100000,
	 .names = "groepsgrootte|grootte groep|aantal personen|aantal in groep|group size persons",
	 .about = {"Grootte, als het een groep is.", "Size, when it is a group."}},
	{"since", CZ_F_DATE, 0, AT(since),
	 .names = "sinds|vanaf|startdatum|begindatum|actief sinds|datum aanmelding|aanmelddatum|ingeschreven op|"
		  "inschrijfdatum|aangemeld op|vrijwilliger sinds|beschikbaar vanaf|start date|active since|from|registered on|"
		  "vrijw sinds|lid sinds|ingeschreven sinds|datum inschrijving|actief vanaf|beschikbaar per|inzetbaar vanaf|datum start",
	 .about = {"Eerste dag.", "First day."}},
	{"until", CZ_F_DATE, 0, AT(until),
	 .names = "tot|t m|tot en met|einddatum|beschikbaar tot|beschikbaar tot en met|stopdatum|uitgeschreven op|end date|to|"
		  "uitschrijfdatum|datum uitschrijving|inzetbaar tot|actief tot|datum uit|datum uitgeschreven|uitgeschreven per|"
		  "datum uit dienst|uit dienst per|uit dienst op|uitdienst|afgemeld op|afgemeld per|datum afgemeld|datum afmelding|"
		  "afmelddatum|opgezegd op|opgezegd per|datum opgezegd|datum opzegging|opzegdatum|vertrokken op|datum vertrek|"
		  "vertrekdatum|datum inactief|inactief sinds|inactief per|inactief vanaf|niet actief sinds|" END_DAYS
		  "|stopped on|date stopped|left on|date left|inactive since|uitgeschreven|uitgeschreven j n|uitgeschreven ja nee|afgemeld|"
		  "opgezegd|uit dienst|vertrokken|overleden|inactief|is inactief|inactief j n|inactief ja nee|niet actief|niet meer actief|"
		  "vrijwilliger gestopt|inactive|is inactive|" END_WORDS,
	 .about = {"Laatste dag.", "Last day."}},
	{"absent", CZ_F_PERIODS, PERSON, AT(absent),
	 .names = "afwezig|afwezigheid|vakantie|vakanties|niet beschikbaar|absence|absences|holiday|holidays|afwezig van tot",
	 .about = {"Perioden van afwezigheid: van/tot, beide dagen inbegrepen.", "Periods away: from/until, both days included."}},
	{"organisation", CZ_F_TEXT, 0, AT(organisation), .names = ORGANISATION_NAMES,
	 .about = {"Organisatie van de vrijwilliger.", "Organisation of the volunteer."}},
	{"exclusive", CZ_F_BOOL, 0, AT(exclusive),
	 .names = "exclusief|alleen eigen organisatie|alleen voor eigen organisatie|uitsluitend|own organisation only",
	 .about = {"Alleen voor hulpvragen van de eigen organisatie.", "Only for requests of the own organisation."}},
	{"asks_per_month", CZ_F_INT, 0, AT(asks_per_month), 0, 1000,
	 .names = "vragen per maand|verzoeken per maand|max vragen per maand|maximaal aantal vragen per maand|hoe vaak vragen|"
		  "requests per month|max asks per month|max per maand",
	 .about = {"Hoe vaak per maand gevraagd mag worden.", "How often a month one may ask."}},
	{"last_asked", CZ_F_DATE, 0, AT(last_asked),
	 .names = "laatst gevraagd|laatst gevraagd op|laatste vraag|laatste verzoek|laatst benaderd|laatst benaderd op|"
		  "last asked on|last contact",
	 .about = {"Dag waarop voor het laatst gevraagd is.", "Day on which was asked last."}},
	{"refuses", CZ_F_TEXTS, PERSON, AT(refuses),
	 .names = "weigert|geweigerd|geweigerde hulpvragen|niet koppelen aan|niet met|refused|do not match with",
	 .about = {"Hulpvragen die de vrijwilliger niet wil.", "Requests that the volunteer declines."}},
	{"status", CZ_F_CODE, 0, AT(status), .codes = &cz_vocab_volunteer_status, .names = STATUS_NAMES "|status vrijwilliger|vrijwilligersstatus|actief|actief j n|actief ja nee|nog actief|is actief|active|is active|"
		  "inzetbaar|nog inzetbaar",
	 .about = {"Hoe het ermee staat; zonder opgave actief.", "How it stands; active when not given."}},
};
#undef AT

#define AT(member) offsetof(struct cz_match, member)
static const struct cz_field match[] = {
	{"request", CZ_F_TEXT, REQUIRED, AT(request), .names = REQUEST_NAMES, .about = {"De hulpvraag.", "The request."}},
	{"volunteer", CZ_F_TEXT, REQUIRED, AT(volunteer), .names = VOLUNTEER_NAMES,
	 .about = {"De vrijwilliger.", "The volunteer."}},
	{"status", CZ_F_CODE, 0, AT(status), .codes = &cz_vocab_match_status,
	 .names = STATUS_NAMES "|status koppeling|status match|match status|matchstatus|koppeling status|koppelstatus|koppelingsstatus|actief|actief j n|"
		  "actief ja nee|nog actief|is actief|active|is active|koppeling actief|match actief|lopend|loopt nog|nog lopend",
	 .about = {"Hoe het ermee staat.", "How it stands."}},
	{"score", CZ_F_INT, 0, AT(score), .names = "punten|points",
	 .about = {"Punten voor deze koppeling.", "Points of this pair."}},
	{"km", CZ_F_REAL, 0, AT(km), 0, 20040, .names = "afstand|afstand km|distance|distance km|kilometers",
	 .about = {"Afstand in kilometers.", "Distance in kilometres."}},
	{"km_assumed", CZ_F_BOOL, 0, AT(km_assumed), .names = "afstand aangenomen|distance assumed",
	 .about = {"Niet gemeten: van een van beiden is alleen dezelfde postcode bekend.",
		   "Not measured: of one of the two only the same postcode is known."}},
	{"terms", CZ_F_VALUE, 0, AT(terms), .inside = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}",
	 .names = "opbouw|onderdelen|breakdown", .about = {"Punten per onderdeel.", "Points per term."}},
	{"proposed", CZ_F_DATE, 0, AT(proposed),
	 .names = "voorgesteld|voorgesteld op|datum voorstel|voorsteldatum|proposed on",
	 .about = {"Dag van het voorstel.", "Day of the proposal."}},
	{"expires", CZ_F_DATE, 0, AT(expires), .names = "verloopt|verloopt op|geldig tot|vervaldatum|expires on|valid until",
	 .about = {"Dag waarna het voorstel vervalt.", "Day after which the proposal lapses."}},
	{"started", CZ_F_DATE, 0, AT(started),
	 .names = "gestart|gestart op|startdatum|begindatum|start|started on|start date|begin|gekoppeld op|gekoppeld per|gekoppeld sinds|"
		  "datum gekoppeld|datum koppeling|koppeldatum|matched on|datum start|datum begin|sinds|vanaf|van|startdatum koppeling|start koppeling|"
		  "begindatum koppeling|matchdatum|datum match|gematcht op|datum gematcht|koppeling sinds|ingangsdatum",
	 .about = {"Dag van de start.", "Day of the start."}},
	{"closing", CZ_F_DATE, 0, AT(closing), .names = "afsluiting|in afsluiting sinds|afsluiting gestart|closing since",
	 .about = {"Dag waarop het afsluiten begon.", "Day on which closing began."}},
	{"ended", CZ_F_DATE, 0, AT(ended), .names = "einddatum|eind|tot|t m|end date|einde|afgesloten op|datum afgesloten|stopdatum|stop|tot en met|einddatum koppeling|einde koppeling|"
		  "stopdatum koppeling|ontkoppeld op|datum ontkoppeld|datum ontkoppeling|" END_DAYS "|afgesloten|afgerond|closed|ontkoppeld|" END_WORDS,
	 .about = {"Laatste dag.", "Last day."}},
	/* not "Toelichting": there people tell of each other, and nothing asks for it */
	{"reason", CZ_F_TEXT, PERSON | CZ_FIELD_WORDS, AT(reason), .names = "reden|reden einde|reden beeindiging|reden afwijzing|reden afsluiting|reden van afsluiting|afsluitreden",
	 .about = {"Waarom afgewezen of beëindigd.", "Why it was declined or ended."}},
	{"professional_in_background", CZ_F_BOOL, 0, AT(professional_in_background),
	 .names = "beroepskracht op achtergrond|beroepskracht op de achtergrond|professional op achtergrond",
	 .about = {"Een beroepskracht blijft op de achtergrond bereikbaar.", "A paid worker stays within reach."}},
};
#undef AT

#define AT(member) offsetof(struct cz_contact, member)
static const struct cz_field contact[] = {
	{"request", CZ_F_TEXT, 0, AT(request), .names = REQUEST_NAMES, .about = {"De hulpvraag.", "The request."}},
	{"volunteer", CZ_F_TEXT, REQUIRED, AT(volunteer), .names = VOLUNTEER_NAMES,
	 .about = {"De vrijwilliger.", "The volunteer."}},
	{"kind", CZ_F_CODE, REQUIRED, AT(kind), .codes = &cz_vocab_contact,
	 .names = "soort|soort contact|contactsoort|contact|type contact|kind of contact|contact type|actie|soort actie|aard contact",
	 .about = {"Wat er was.", "What happened."}},
	{"by", CZ_F_CODE, 0, AT(by), .codes = &cz_vocab_party, .names = "door|door wie|partij|party|by whom",
	 .about = {"Welke partij het deed.", "Which party did it."}},
	{"date", CZ_F_DATE, REQUIRED, AT(date), .names = "datum|contactdatum|datum contact|op|contact date|day|dag|datum gesprek|gespreksdatum",
	 .about = {"De dag.", "The day."}},
};
#undef AT

#define AT(member) offsetof(struct cz_organisation, member)
static const struct cz_field organisation[] = {
	{"id", CZ_F_TEXT, ID, AT(id), .names = ORGANISATION_NUMBERS "|nummer|nr|code|number|account id|account number|relatienummer|relatienr|relatie id|volgnummer|"
		  "volgnr|kenmerk|registratienummer|do not modify account|niet wijzigen account|" ORGANISATION_WORDS "|kvk|kvk nummer",
	 .about = {"Nummer of code.", "Number or code."}},
	{"name", CZ_F_TEXT, 0, AT(name), .names = "naam|organisatienaam|naam organisatie|organisation name|organization name",
	 .about = {"Naam.", "Name."}},
	{"party", CZ_F_CODE, 0, AT(party), .codes = &cz_vocab_party,
	 .names = "partij|soort|soort organisatie|type|type organisatie|soort partij|kind",
	 .about = {"Welke partij het is.", "Which party it is."}},
	{"areas", CZ_F_TEXTS, CZ_FIELD_AREAS, AT(areas), .names = "gebieden|gebied|werkgebied|werkgebieden|wijken|area|gemeenten",
	 .about = {"CBS-codes waar zij werkt; zonder opgave overal.", "CBS codes where it works; everywhere when not given."}},
};
#undef AT

#define AT(member) offsetof(struct cz_offer, member)
static const struct cz_field offer[] = {
	{"organisation", CZ_F_TEXT, REQUIRED, AT(organisation), .names = ORGANISATION_NAMES "|aanbieder|provider",
	 .about = {"Wie het biedt.", "Who offers it."}},
	{"function", CZ_F_CODE, REQUIRED, AT(function), .codes = &cz_vocab_function,
	 .names = "functie|basisfunctie|soort aanbod|soort ondersteuning|soort|basic function|kind of support|type|aanbod",
	 .about = {"Welke van de acht basisfuncties.", "Which of the eight basic functions."}},
	{"area", CZ_F_AREA, 0, AT(area), .names = AREA_NAMES,
	 .about = {"CBS-code van het gebied; zonder opgave overal.", "CBS code of the area; everywhere when not given."}},
	{"target", CZ_F_TEXT, CZ_FIELD_WORDS, AT(target), .names = "doelgroep|voor wie|target group|for whom|doelgroepen",
	 .about = {"Voor wie.", "For whom."}},
	{"from", CZ_F_DATE, 0, AT(from), .names = "van|vanaf|begindatum|startdatum|sinds|start date|since|ingangsdatum|datum ingang",
	 .about = {"Eerste dag.", "First day."}},
	{"until", CZ_F_DATE, 0, AT(until), .names = "tot|tot en met|t m|einddatum|end date|to",
	 .about = {"Laatste dag.", "Last day."}},
};
#undef AT

#define AT(member) offsetof(struct cz_partnership, member)
static const struct cz_field partnership[] = {
	{"id", CZ_F_TEXT, ID, AT(id),
	 .names = "samenwerkingsverband id|samenwerkingsverbandnummer|partnership id|nummer|nr|code|number|volgnummer|volgnr|kenmerk|samenwerkingsverband|"
		  "partnership|samenwerking",
	 .about = {"Nummer of code.", "Number or code."}},
	{"name", CZ_F_TEXT, 0, AT(name), .names = "naam|naam samenwerkingsverband|titel|partnership name|title",
	 .about = {"Naam.", "Name."}},
	{"members", CZ_F_TEXTS, 0, AT(members),
	 .names = "leden|partners|deelnemers|partijen|organisaties|deelnemende organisaties|organisations|parties",
	 .about = {"Organisaties die meedoen.", "Organisations that take part."}},
	{"phase", CZ_F_INT, 0, AT(phase), 1, 5, .names = "fase|stadium|stage",
	 .about = {"Fase van het samenwerken, 1 tot 5.", "Phase of the partnership, 1 to 5."}},
	{"ambition", CZ_F_TEXT, CZ_FIELD_WORDS, AT(ambition), .names = "ambitie|gezamenlijke ambitie|gezamenlijk doel|shared ambition",
	 .about = {"De gezamenlijke ambitie.", "The shared ambition."}},
	{"ambition_reviewed", CZ_F_DATE, 0, AT(ambition_reviewed),
	 .names = "ambitie herzien|ambitie herzien op|ambitie besproken|ambitie besproken op|ambition reviewed on",
	 .about = {"Dag waarop de ambitie is herzien.", "Day on which the ambition was reviewed."}},
	{"target_group_seat", CZ_F_BOOL, 0, AT(target_group_seat),
	 .names = "doelgroep aan tafel|doelgroep vertegenwoordigd|zetel doelgroep|target group represented",
	 .about = {"De mensen om wie het gaat zitten aan tafel.", "The people it is about have a seat."}},
	{"goals", CZ_F_TEXTS, CZ_FIELD_WORDS, AT(goals), .names = "doelen|doel|goal|doelstellingen",
	 .about = {"Doelen, of hun codes in de doelenboom.", "Goals, or their codes in the goal tree."}},
	{"invited", CZ_F_VALUE, 0, AT(invited),
	 .inside = "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\",\"minimum\":0}}",
	 .names = "uitgenodigd|aantal uitgenodigd|genodigden|invitations",
	 .about = {"Hoeveel mensen per partij zijn uitgenodigd.", "How many people per party were invited."}},
};
#undef AT

#define AT(member) offsetof(struct cz_response, member)
static const struct cz_field response[] = {
	{"partnership", CZ_F_TEXT, REQUIRED, AT(partnership),
	 .names = "samenwerkingsverband|samenwerkingsverband id|partnership id|samenwerking|groep|group|naam samenwerkingsverband|"
		  "bij welk samenwerkingsverband hoort u|welk samenwerkingsverband|bij welke samenwerking hoort u|over welke samenwerking gaat het|"
		  "which partnership do you belong to|which partnership|verband",
	 .about = {"Het samenwerkingsverband.", "The partnership."}},
	{"wave", CZ_F_TEXT, CZ_FIELD_DIGITS, AT(wave), .names = "meting|ronde|golf|meetronde|meetmoment|round|peiling",
	 .about = {"De meting; op de getallen in haar naam gesorteerd (2026-2 voor 2026-10).",
		   "The wave; in the order of the numbers in its name (2026-2 before 2026-10)."}},
	{"party", CZ_F_TEXT, 0, AT(party), .codes = &cz_vocab_party,
	 .names = "partij|soort partij|namens|rol|role|namens welke partij vult u dit in|namens welke partij|"
		  "voor welke partij|welke partij|for which party do you answer|which party",
	 .about = {"De partij namens wie is geantwoord.", "The party for which was answered."}},
	{"respondent", CZ_F_TEXT, PERSON | CZ_FIELD_DIGITS, AT(respondent),
	 .names = "respondentnummer|respondentnr|respondent nr|respondent id|deelnemernummer|deelnemernr|deelnemer|id|nummer|nr|response id|responseid|respons id|antwoord id|id antwoord id|id response id|"
		  "invuller", /* not the time stamp: two people may answer in one second */
	 .about = {"Schuilnaam van wie antwoordde.", "Pseudonym of who answered."}},
	{"bank", CZ_F_TEXT, 0, AT(bank), .names = "vragenlijst|questionnaire|survey|enquete",
	 .about = {"De vragenlijst.", "The questionnaire."}},
	{"answers", CZ_F_VALUE, REQUIRED, AT(answers),
	 .inside = "{\"type\":\"object\",\"additionalProperties\":{\"type\":[\"number\",\"string\",\"null\"]}}",
	 .names = "antwoorden|answer", .about = {"Antwoord per stelling; W is weet niet.", "Answer per item; W is don't know."}},
};
#undef AT

#define AT(member) offsetof(struct cz_pair, member)
static const struct cz_field pair[] = {
	{"request", CZ_F_TEXT, REQUIRED, AT(request), .names = REQUEST_NAMES, .about = {"De hulpvraag.", "The request."}},
	{"volunteer", CZ_F_TEXT, REQUIRED, AT(volunteer), .names = VOLUNTEER_NAMES,
	 .about = {"De vrijwilliger.", "The volunteer."}},
	{"score", CZ_F_INT, REQUIRED, AT(score), .names = "punten|points|waarde|value|kosten|cost|weight|gewicht",
	 .about = {"Oordeel over de koppeling; hoger is beter.", "Worth of the pair; more is better."}},
};
#undef AT

static const struct cz_field place[] = {
	WHERE(cz_place, 0, ""),
	{"name", CZ_F_TEXT, 0, offsetof(struct cz_place, name),
	 .names = "naam|plaats|plaatsnaam|woonplaats|place|place name|city|town|gebiedsnaam|wijknaam|buurtnaam|regio s",
	 .about = {"Naam.", "Name."}},
	{"municipality", CZ_F_AREA, 0, offsetof(struct cz_place, municipality),
	 .names = "gemeentecode|gemeente|gm code|municipality code|gm|gemcode|code gemeente",
	 .about = {"CBS-code van de gemeente.", "CBS code of the municipality."}},
	{"year", CZ_F_INT, 0, offsetof(struct cz_place, year), 1800, 2200, .names = "jaar|peiljaar|jaargang|indeling jaar",
	 .about = {"Jaar van de gebiedsindeling.", "Year of the division into areas."}},
};

#define TYPE(name_, rule, ...)                                                                                 \
	const struct cz_type cz_type_##name_ = {.name = #name_, .size = sizeof(struct cz_##name_), .field = name_, \
						.n = CZ_COUNT(name_), .about = {__VA_ARGS__}, .check = rule}

TYPE(request, cz_rule_request, "Een hulpvraag.", "A request for help.");
TYPE(volunteer, cz_rule_volunteer, "Een vrijwilliger of een groep.", "A volunteer or a group.");
TYPE(match, cz_rule_match, "Een koppeling van hulpvraag en vrijwilliger.", "A request and a volunteer brought together.");
TYPE(contact, NULL, "Een contactmoment; alleen aanvullen.", "A moment of contact; only ever added.");
TYPE(organisation, NULL, "Een organisatie.", "An organisation.");
TYPE(offer, cz_rule_offer, "Aanbod van een organisatie.", "What an organisation offers.");
TYPE(partnership, cz_rule_partnership, "Een samenwerkingsverband.", "A partnership.");
TYPE(response, cz_rule_response, "Een ingevulde vragenlijst.", "A questionnaire filled in.");
TYPE(pair, NULL, "Een al beoordeelde koppeling.", "A pair that was judged already.");
TYPE(place, cz_rule_place, "Waar een postcode of gebied ligt.", "Where a postcode or an area lies.");
