#include "model/types.h"

/* The codes of records, with what people call them. `names` holds other spellings as cz_text_fold gives
 * them; codes and labels need not be repeated there. Positions are those of the enums in types.h. */

#define VOCABULARY(name_, list) {.name = (name_), .code = (list), .n = CZ_COUNT(list)}

static const struct cz_code requester[] = {
	{"resident", {"inwoner", "resident"},
	 "bewoner|burger|citizen|client|hulpvrager|individu|inhabitant|mantelzorger|particulier|person|persoon|"
	 "zorgvrager"},
	{"school", {"school", "school"}, "basisschool|education|onderwijs|scholen"},
	{"association", {"vereniging", "association"}, "buurtvereniging|club|sportclub|sportvereniging|verenigingen"},
	{"organisation", {"organisatie", "organisation"},
	 "foundation|instelling|institution|organization|stichting|zorgaanbieder|zorginstelling"},
};
const struct cz_vocabulary cz_vocab_requester = VOCABULARY("requester", requester);

/* The single letters are the codes of DOMAIN.md 3.10, which offices use in their sheets. */
static const struct cz_code frequency[] = {
	{"once", {"eenmalig", "once"}, "1 keer|1x|e|een keer|eenmaal|incidenteel|one off|one time|single"},
	{"weekly", {"wekelijks", "weekly"},
	 "1x per week|een keer per week|elke week|every week|iedere week|per week|w"},
	{"biweekly", {"tweewekelijks", "every two weeks"},
	 "1x per 2 weken|2 wekelijks|bi weekly|elke twee weken|fortnightly|om de twee weken|om de week|t|"
	 "twee wekelijks"},
	{"monthly", {"maandelijks", "monthly"}, "1x per maand|elke maand|every month|iedere maand|m|per maand"},
	{"on_call", {"op afroep", "on call"},
	 "af en toe|as needed|flexibel|indien nodig|o|op oproep|oproep|wisselend"},
};
const struct cz_vocabulary cz_vocab_frequency = VOCABULARY("frequency", frequency);

static const struct cz_code gender[] = {
	{"female", {"vrouw", "female"}, "f|mevr|mevrouw|mw|v|vrouwelijk|vrouwen|woman"},
	{"male", {"man", "male"}, "de heer|dhr|heer|m|mannelijk|mannen"},
	{"other", {"anders", "other"}, "a|genderneutraal|non binair|non binary|nonbinary|o|overig|x"},
};
const struct cz_vocabulary cz_vocab_gender = VOCABULARY("gender", gender);

static const struct cz_code request_status[] = {
	{"open", {"open", "open"},
	 "aangemeld|in behandeling|new|nieuw|openstaand|pending|wachtend|wachtlijst|waiting"},
	{"matched", {"gekoppeld", "matched"}, "bemiddeld|koppeling|match|voorgesteld"},
	{"active", {"lopend", "active"}, "actief|bezig|gestart|in uitvoering|loopt|running|started"},
	{"closed", {"afgesloten", "closed"}, "afgerond|beeindigd|completed|done|finished|gesloten|klaar|vervuld"},
	{"referred", {"doorverwezen", "referred"}, "doorgestuurd|overgedragen|verwezen"},
	{"withdrawn", {"ingetrokken", "withdrawn"},
	 "afgezegd|canceled|cancelled|geannuleerd|teruggetrokken|vervallen"},
};
const struct cz_vocabulary cz_vocab_request_status = VOCABULARY("request_status", request_status);

static const struct cz_code close_reason[] = {
	{"fulfilled", {"vervuld", "fulfilled"}, "afgerond|completed|done|gelukt|geslaagd|hulp geboden|voltooid"},
	{"withdrawn", {"ingetrokken", "withdrawn"}, "cancelled|geannuleerd|niet meer nodig|teruggetrokken|vervallen"},
	{"referred", {"doorverwezen", "referred"}, "doorgestuurd|doorverwijzing|verwezen"},
	{"no_offer", {"geen aanbod", "no offer"},
	 "geen match|geen vrijwilliger|geen vrijwilliger gevonden|no volunteer"},
	{"moved_or_died", {"overleden of verhuisd", "moved or died"},
	 "deceased|died|moved|overleden|overleden verhuisd|verhuisd"},
	{"no_response", {"geen reactie", "no response"}, "geen gehoor|niet bereikbaar|no answer|unreachable"},
};
const struct cz_vocabulary cz_vocab_close_reason = VOCABULARY("close_reason", close_reason);

static const struct cz_code volunteer_status[] = {
	{"applicant", {"in aanmelding", "applicant"},
	 "aangemeld|aspirant|candidate|intake|kandidaat|new|nieuw|pending"},
	{"active", {"actief", "active"}, "available|beschikbaar|ingezet|lopend"},
	{"paused", {"gepauzeerd", "paused"},
	 "inactief|inactive|niet beschikbaar|on hold|on leave|op pauze|pauze|tijdelijk inactief|tijdelijk niet"},
	{"left", {"gestopt", "left"},
	 "afgemeld|former|gestopte|in afmelding|stopped|uit dienst|uitgeschreven|vertrokken"},
};
const struct cz_vocabulary cz_vocab_volunteer_status = VOCABULARY("volunteer_status", volunteer_status);

static const struct cz_code match_status[] = {
	{"proposed", {"voorgesteld", "proposed"}, "new|nieuw|proposal|voorstel"},
	{"accepted", {"geaccepteerd", "accepted"}, "aanvaard|agreed|akkoord|bevestigd|confirmed|toegezegd"},
	{"declined", {"afgewezen", "declined"}, "afgezegd|geweigerd|nee|niet akkoord|refused|rejected"},
	{"active", {"lopend", "active"}, "actief|gestart|loopt|running|started"},
	{"closing", {"afsluitend", "closing"}, "afbouw|afronding|afsluiten|in afsluiting"},
	{"ended", {"beëindigd", "ended"}, "afgerond|afgesloten|beeindigd|closed|finished|gestopt|klaar|stopped"},
};
const struct cz_vocabulary cz_vocab_match_status = VOCABULARY("match_status", match_status);

static const struct cz_code contact[] = {
	{"asked", {"gevraagd", "asked"}, "benaderd|gebeld|gemaild|uitgevraagd"},
	{"reminded", {"herinnerd", "reminded"}, "herinnering|rappel|reminder"},
	{"accepted", {"geaccepteerd", "accepted"}, "akkoord|ja|toegezegd|yes"},
	{"declined", {"afgewezen", "declined"}, "afgezegd|geweigerd|nee|no|refused"},
	{"no_answer", {"geen antwoord", "no answer"}, "geen gehoor|geen reactie|niet bereikt|no response"},
	{"first_meeting", {"kennismaking", "first meeting"}, "eerste gesprek|introduction|kennismakingsgesprek"},
	{"joint_intake", {"gezamenlijke intake", "joint intake"}, "gezamenlijk gesprek|intake|intakegesprek"},
	{"progress", {"voortgang", "progress"}, "follow up|tussentijds contact|voortgangsgesprek"},
	{"evaluation", {"evaluatie", "evaluation"}, "eindgesprek|evaluatiegesprek|gezamenlijke evaluatie"},
	{"feedback", {"terugkoppeling", "feedback"}, "bericht aan verwijzer|teruggekoppeld"},
	{"handover", {"overdracht", "handover"}, "overgedragen|transfer"},
	{"thanks", {"bedankt", "thanks"}, "attentie|bedankje|thank you|waardering"},
	{"training", {"training", "training"}, "course|cursus|scholing|workshop"},
	{"complaint", {"klacht", "complaint"}, "incident|klachten|melding"},
};
const struct cz_vocabulary cz_vocab_contact = VOCABULARY("contact_kind", contact);

static const struct cz_code party[] = {
	{"formal", {"formele zorg", "formal care"},
	 "beroepskracht|beroepskrachten|formeel|professional|professionals|welzijn|welzijnsorganisatie|"
	 "zorgaanbieder|zorginstelling|zorgorganisatie"},
	{"informal", {"informele zorg", "informal care"},
	 "carers|informeel|mantelzorg|mantelzorger|mantelzorgers|volunteers|vrijwilliger|vrijwilligers|"
	 "vrijwilligersorganisatie"},
	{"municipality", {"gemeente", "municipality"}, "council|gemeentelijk|overheid|sociaal team|wijkteam"},
	{"initiative", {"burgerinitiatief", "citizens' initiative"},
	 "bewonersinitiatief|burgers|buurtinitiatief|community initiative|initiatief|inwonersinitiatief"},
	{"school", {"school", "school"}, "education|onderwijs|scholen"},
	{"association", {"vereniging", "association"}, "club|sportclub|sportvereniging|verenigingen"},
	{"church", {"kerk", "church"}, "diaconie|faith group|geloofsgemeenschap|moskee|mosque|religieus"},
	{"employer", {"werkgever", "employer"}, "bedrijf|bedrijven|business|company|ondernemer|werkgevers"},
};
const struct cz_vocabulary cz_vocab_party = VOCABULARY("party", party);

/* The eight basic functions of support for carers (2009), see DOMAIN.md section 2. */
static const struct cz_code function[] = {
	{"information", {"informatie", "information"}, "info|informatie en advies|voorlichting"},
	{"guidance", {"advies en begeleiding", "advice and guidance"}, "advice|advies|begeleiding|counselling"},
	{"emotional_support", {"emotionele steun", "emotional support"},
	 "emotioneel|lotgenoten|lotgenotencontact|steun"},
	{"education", {"educatie", "education"}, "cursus|scholing|training"},
	{"practical_help", {"praktische hulp", "practical help"},
	 "hulp|practical|praktisch|praktische ondersteuning"},
	{"respite", {"respijtzorg", "respite care"}, "logeeropvang|respijt|vervangende zorg"},
	{"financial_support", {"financiële tegemoetkoming", "financial support"},
	 "financial|financieel|financiele steun|tegemoetkoming|vergoeding"},
	{"material_help", {"materiële hulp", "material help"}, "hulpmiddelen|material|materieel|voorzieningen"},
};
const struct cz_vocabulary cz_vocab_function = VOCABULARY("function", function);

/* DOMAIN.md 3.10: there is no national list, and every source names things its own way. */
static const struct cz_code category[] = {
	{"VRV", {"Vervoer en meegaan", "Transport and escort"},
	 "auto|automaatje|begeleid vervoer|chauffeur|doktersbezoek|driver|driving|escort|halen en brengen|meegaan|"
	 "ride|rides|rijden|rit|ritten|taxi|transport|vervoer|vervoer en begeleiding|vervoer naar arts|"
	 "vervoer naar ziekenhuis|vervoer ziekenhuis|ziekenhuisbezoek|ziekenhuisvervoer"},
	{"BDS", {"Boodschappen", "Shopping"},
	 "boodschap|boodschappen doen|boodschappenhulp|boodschappenservice|errands|groceries|shopping help|"
	 "winkelen"},
	{"GZL", {"Gezelschap, maatje", "Company, buddy"},
	 "befriending|bezoek|bezoekvrijwilliger|buddy|companionship|company|friendship|gezelligheid|gezelschap|"
	 "huisbezoek|koffie drinken|maatje|maatjescontact|maatjesproject|visiting"},
	{"TEL", {"Telefonisch contact", "Telephone contact"},
	 "bellen|belmaatje|calls|phone|phone buddy|telefonisch|telefoon|telefooncirkel|telefoonster|telephone"},
	{"WND", {"Wandelen en bewegen", "Walking and exercise"},
	 "bewegen|beweging|cycling|duofiets|exercise|fietsen|sport|sporten|walking|wandelen|wandelmaatje"},
	{"UIT", {"Uitstapje of culturele activiteit", "Outing or cultural activity"},
	 "concert|culture|cultuur|dagje uit|museum|outing|theater|trip|uitje|uitjes|uitstapje|uitstapjes"},
	{"ADM", {"Administratie en post", "Paperwork and mail"},
	 "administratie|administration|belasting|belastingaangifte|finances|financien|forms|formulieren|geldzaken|"
	 "mail|paperwork|papieren|post|schulden|taxes|thuisadministratie"},
	{"DIG", {"Digitale hulp", "Digital help"},
	 "computer|computerhulp|computerles|digid|digitaal|digital|ict|internet|it help|smartphone|tablet|"
	 "telefoonhulp"},
	{"TAL", {"Taal en lezen", "Language and reading"},
	 "language|lezen|literacy|nederlands|nederlandse les|reading|taal|taalcoach|taalhulp|taalles|taalmaatje|"
	 "voorlezen"},
	{"KLS", {"Klussen in huis", "Odd jobs indoors"},
	 "chores|diy|handyman|kleine klussen|klus|klusdienst|klushulp|klusje|klusjes|klusjes in en om huis|"
	 "klusjes in huis|klussen|klussen in en om het huis|klussen in en om huis|lamp ophangen|odd jobs|repairs|"
	 "reparatie|reparaties"},
	{"TUI", {"Tuin", "Garden"},
	 "garden work|gardening|tuin onderhoud|tuinhulp|tuinieren|tuinklussen|tuinonderhoud|tuinwerk|yard work"},
	{"SJW", {"Verhuizen, verven, sjouwen", "Moving, painting, heavy work"},
	 "behangen|decorating|heavy work|moving|opruimen|painting|schilderen|sjouwen|verhuishulp|verhuizen|"
	 "verhuizing|verven"},
	{"HHD", {"Licht huishouden", "Light housework"},
	 "cleaning|housekeeping|housework|huishoudelijk|huishoudelijke hulp|huishouden|schoonmaak|schoonmaken|"
	 "strijken|wassen"},
	{"KOK", {"Koken en maaltijden", "Cooking and meals"},
	 "cooking|eetmaatje|eten|food|koken|maaltijd|maaltijden|maaltijdservice|meals|samen eten|tafeltje dekje"},
	{"DIE", {"Huisdier", "Pet care"},
	 "dier|dieren|dierenhulp|dierenverzorging|dog|dog walking|hond|hond uitlaten|hond wandelen|huisdieren|kat|"
	 "pet|pets"},
	{"GEZ", {"Gezin, kinderen, huiswerk", "Family, children, homework"},
	 "babysitting|children|family|gezin|gezinsondersteuning|homework|huiswerk|huiswerkbegeleiding|kinderen|"
	 "oppas|oppassen|opvoeding|parenting|tutoring"},
	{"RSP", {"Respijt: even overnemen van de mantelzorger", "Respite: taking over from the carer"},
	 "mantelzorg overnemen|oppas volwassenen|overnemen|respijt|respijtzorg|respite|respite care|"
	 "vervangende mantelzorg"},
	{"MZS", {"Steun voor de mantelzorger zelf", "Support for the carer"},
	 "carer support|mantelzorg|mantelzorger|mantelzorgondersteuning|mantelzorgsteun|steun mantelzorger|"
	 "support for carers"},
	{"WAK", {"Waken en laatste levensfase", "Vigil and end of life"},
	 "end of life|hospice|laatste levensfase|palliatief|stervensbegeleiding|terminaal|terminale zorg|vigil|"
	 "vptz|waken"},
	{"WGW", {"Wegwijs voor nieuwkomers", "Finding the way for newcomers"},
	 "inburgering|integratie|integration|newcomers|nieuwkomer|nieuwkomers|refugees|statushouders|"
	 "vluchtelingen|wegwijs"},
	{"ACT", {"Activiteit, club of inloop", "Activity, club or drop-in"},
	 "activiteit|activiteiten|activities|activity|buurthuis|club|dagbesteding|drop in|gastheer|gastvrouw|"
	 "groepsactiviteit|host|inloop"},
	{"OVG", {"Overig", "Other"}, "anders|divers|diversen|misc|miscellaneous|other|overige"},
	{"ZRG", {"Verzorging of verpleging: niet bemiddelen, doorverwijzen", "Personal or nursing care: do not match, refer"},
	 "care|medicatie|medische zorg|nursing|nursing care|personal care|persoonlijke verzorging|thuiszorg|"
	 "verpleging|verzorging|wijkverpleging|zorg"},
};
const struct cz_vocabulary cz_vocab_category = VOCABULARY("category", category);
