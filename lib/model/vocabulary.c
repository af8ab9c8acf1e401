#include "model/types.h"

/* The codes of records, with what people call them. `names` holds other spellings as cz_text_fold gives
 * them; codes and labels need not be repeated there. Positions are those of the enums in types.h. */

#define VOCABULARY(name_, list) {.name = (name_), .code = (list), .n = CZ_COUNT(list)}

static const struct cz_code requester[] = {
	{"resident", {"inwoner", "resident"},
	 "bewoner|burger|particulier|persoon|individu|client|hulpvrager|zorgvrager|mantelzorger|person|citizen|inhabitant"},
	{"school", {"school", "school"}, "scholen|onderwijs|basisschool|education"},
	{"association", {"vereniging", "association"}, "club|sportclub|sportvereniging|buurtvereniging|verenigingen"},
	{"organisation", {"organisatie", "organisation"},
	 "instelling|stichting|zorginstelling|zorgaanbieder|organization|institution|foundation"},
};
const struct cz_vocabulary cz_vocab_requester = VOCABULARY("requester", requester);

/* The single letters are the codes of DOMAIN.md 3.10, which offices use in their sheets. */
static const struct cz_code frequency[] = {
	{"once", {"eenmalig", "once"}, "e|1x|een keer|1 keer|eenmaal|incidenteel|one off|one time|single"},
	{"weekly", {"wekelijks", "weekly"}, "w|elke week|iedere week|per week|1x per week|een keer per week|every week"},
	{"biweekly", {"tweewekelijks", "every two weeks"},
	 "t|2 wekelijks|twee wekelijks|om de week|om de twee weken|elke twee weken|1x per 2 weken|fortnightly|bi weekly"},
	{"monthly", {"maandelijks", "monthly"}, "m|elke maand|iedere maand|per maand|1x per maand|every month"},
	{"on_call", {"op afroep", "on call"}, "o|oproep|op oproep|wisselend|flexibel|indien nodig|af en toe|as needed"},
};
const struct cz_vocabulary cz_vocab_frequency = VOCABULARY("frequency", frequency);

static const struct cz_code gender[] = {
	{"female", {"vrouw", "female"}, "v|f|vrouwelijk|mevrouw|mevr|mw|woman|vrouwen"},
	{"male", {"man", "male"}, "m|mannelijk|dhr|de heer|heer|mannen"},
	{"other", {"anders", "other"}, "x|a|o|overig|non binair|nonbinary|non binary|genderneutraal"},
};
const struct cz_vocabulary cz_vocab_gender = VOCABULARY("gender", gender);

static const struct cz_code request_status[] = {
	{"open", {"open", "open"}, "nieuw|aangemeld|wachtlijst|wachtend|openstaand|in behandeling|new|waiting|pending"},
	{"matched", {"gekoppeld", "matched"}, "match|koppeling|voorgesteld|bemiddeld"},
	{"active", {"lopend", "active"}, "actief|loopt|gestart|in uitvoering|bezig|running|started"},
	{"closed", {"afgesloten", "closed"}, "gesloten|afgerond|klaar|beeindigd|vervuld|done|finished|completed"},
	{"referred", {"doorverwezen", "referred"}, "verwezen|doorgestuurd|overgedragen"},
	{"withdrawn", {"ingetrokken", "withdrawn"}, "geannuleerd|vervallen|afgezegd|teruggetrokken|cancelled|canceled"},
};
const struct cz_vocabulary cz_vocab_request_status = VOCABULARY("request_status", request_status);

static const struct cz_code close_reason[] = {
	{"fulfilled", {"vervuld", "fulfilled"}, "geslaagd|afgerond|gelukt|voltooid|hulp geboden|completed|done"},
	{"withdrawn", {"ingetrokken", "withdrawn"}, "geannuleerd|vervallen|niet meer nodig|teruggetrokken|cancelled"},
	{"referred", {"doorverwezen", "referred"}, "verwezen|doorverwijzing|doorgestuurd"},
	{"no_offer", {"geen aanbod", "no offer"}, "geen vrijwilliger|geen vrijwilliger gevonden|geen match|no volunteer"},
	{"moved_or_died", {"overleden of verhuisd", "moved or died"},
	 "overleden verhuisd|overleden|verhuisd|died|deceased|moved"},
	{"no_response", {"geen reactie", "no response"}, "niet bereikbaar|geen gehoor|no answer|unreachable"},
};
const struct cz_vocabulary cz_vocab_close_reason = VOCABULARY("close_reason", close_reason);

static const struct cz_code volunteer_status[] = {
	{"applicant", {"in aanmelding", "applicant"}, "aangemeld|nieuw|aspirant|kandidaat|intake|new|candidate|pending"},
	{"active", {"actief", "active"}, "beschikbaar|ingezet|lopend|available"},
	{"paused", {"gepauzeerd", "paused"},
	 "pauze|tijdelijk niet|tijdelijk inactief|niet beschikbaar|inactief|op pauze|inactive|on hold|on leave"},
	{"left", {"gestopt", "left"}, "afgemeld|in afmelding|vertrokken|uitgeschreven|gestopte|uit dienst|stopped|former"},
};
const struct cz_vocabulary cz_vocab_volunteer_status = VOCABULARY("volunteer_status", volunteer_status);

static const struct cz_code match_status[] = {
	{"proposed", {"voorgesteld", "proposed"}, "voorstel|nieuw|proposal|new"},
	{"accepted", {"geaccepteerd", "accepted"}, "aanvaard|akkoord|toegezegd|bevestigd|agreed|confirmed"},
	{"declined", {"afgewezen", "declined"}, "geweigerd|nee|niet akkoord|afgezegd|rejected|refused"},
	{"active", {"lopend", "active"}, "actief|gestart|loopt|running|started"},
	{"closing", {"afsluitend", "closing"}, "in afsluiting|afsluiten|afronding|afbouw"},
	{"ended", {"beëindigd", "ended"}, "beeindigd|afgesloten|gestopt|afgerond|klaar|closed|finished|stopped"},
};
const struct cz_vocabulary cz_vocab_match_status = VOCABULARY("match_status", match_status);

static const struct cz_code contact[] = {
	{"asked", {"gevraagd", "asked"}, "benaderd|uitgevraagd|gebeld|gemaild"},
	{"reminded", {"herinnerd", "reminded"}, "herinnering|rappel|reminder"},
	{"accepted", {"geaccepteerd", "accepted"}, "akkoord|ja|toegezegd|yes"},
	{"declined", {"afgewezen", "declined"}, "geweigerd|afgezegd|nee|refused|no"},
	{"no_answer", {"geen antwoord", "no answer"}, "geen gehoor|geen reactie|niet bereikt|no response"},
	{"first_meeting", {"kennismaking", "first meeting"}, "eerste gesprek|kennismakingsgesprek|introduction"},
	{"joint_intake", {"gezamenlijke intake", "joint intake"}, "intake|intakegesprek|gezamenlijk gesprek"},
	{"progress", {"voortgang", "progress"}, "voortgangsgesprek|tussentijds contact|follow up"},
	{"evaluation", {"evaluatie", "evaluation"}, "evaluatiegesprek|gezamenlijke evaluatie|eindgesprek"},
	{"feedback", {"terugkoppeling", "feedback"}, "teruggekoppeld|bericht aan verwijzer"},
	{"handover", {"overdracht", "handover"}, "overgedragen|transfer"},
	{"thanks", {"bedankt", "thanks"}, "bedankje|waardering|attentie|thank you"},
	{"training", {"training", "training"}, "scholing|cursus|workshop|course"},
	{"complaint", {"klacht", "complaint"}, "klachten|melding|incident"},
};
const struct cz_vocabulary cz_vocab_contact = VOCABULARY("contact_kind", contact);

static const struct cz_code party[] = {
	{"formal", {"formele zorg", "formal care"},
	 "formeel|zorgorganisatie|zorgaanbieder|beroepskrachten|beroepskracht|professional|professionals|zorginstelling|"
	 "welzijn|welzijnsorganisatie"},
	{"informal", {"informele zorg", "informal care"},
	 "informeel|vrijwilligersorganisatie|vrijwilligers|mantelzorgers|mantelzorg|vrijwilliger|mantelzorger|volunteers|"
	 "carers"},
	{"municipality", {"gemeente", "municipality"}, "gemeentelijk|overheid|wijkteam|sociaal team|council"},
	{"initiative", {"burgerinitiatief", "citizens' initiative"},
	 "initiatief|bewonersinitiatief|burgers|inwonersinitiatief|buurtinitiatief|community initiative"},
	{"school", {"school", "school"}, "scholen|onderwijs|education"},
	{"association", {"vereniging", "association"}, "club|sportclub|sportvereniging|verenigingen"},
	{"church", {"kerk", "church"}, "geloofsgemeenschap|moskee|diaconie|religieus|faith group|mosque"},
	{"employer", {"werkgever", "employer"}, "bedrijf|bedrijven|ondernemer|werkgevers|company|business"},
};
const struct cz_vocabulary cz_vocab_party = VOCABULARY("party", party);

/* The eight basic functions of support for carers (2009), see DOMAIN.md section 2. */
static const struct cz_code function[] = {
	{"information", {"informatie", "information"}, "voorlichting|info|informatie en advies"},
	{"guidance", {"advies en begeleiding", "advice and guidance"}, "advies|begeleiding|advice|counselling"},
	{"emotional_support", {"emotionele steun", "emotional support"}, "emotioneel|steun|lotgenotencontact|lotgenoten"},
	{"education", {"educatie", "education"}, "cursus|scholing|training"},
	{"practical_help", {"praktische hulp", "practical help"}, "praktisch|praktische ondersteuning|hulp|practical"},
	{"respite", {"respijtzorg", "respite care"}, "respijt|vervangende zorg|logeeropvang"},
	{"financial_support", {"financiële tegemoetkoming", "financial support"},
	 "financieel|tegemoetkoming|vergoeding|financiele steun|financial"},
	{"material_help", {"materiële hulp", "material help"}, "materieel|hulpmiddelen|voorzieningen|material"},
};
const struct cz_vocabulary cz_vocab_function = VOCABULARY("function", function);

/* DOMAIN.md 3.10: there is no national list, and every source names things its own way. */
static const struct cz_code category[] = {
	{"VRV", {"Vervoer en meegaan", "Transport and escort"},
	 "vervoer|rijden|taxi|auto|rit|ritten|meegaan|begeleid vervoer|ziekenhuisbezoek|doktersbezoek|vervoer en begeleiding|"
	 "automaatje|chauffeur|halen en brengen|vervoer naar ziekenhuis|vervoer ziekenhuis|ziekenhuisvervoer|vervoer naar arts|"
	 "transport|driving|driver|escort|ride|rides"},
	{"BDS", {"Boodschappen", "Shopping"},
	 "boodschap|boodschappen doen|winkelen|boodschappenhulp|boodschappenservice|groceries|shopping help|errands"},
	{"GZL", {"Gezelschap, maatje", "Company, buddy"},
	 "gezelschap|maatje|bezoek|huisbezoek|koffie drinken|buddy|maatjescontact|maatjesproject|gezelligheid|bezoekvrijwilliger|"
	 "company|companionship|friendship|visiting|befriending"},
	{"TEL", {"Telefonisch contact", "Telephone contact"},
	 "telefoon|bellen|belmaatje|telefonisch|telefooncirkel|telefoonster|phone|phone buddy|calls|telephone"},
	{"WND", {"Wandelen en bewegen", "Walking and exercise"},
	 "wandelen|bewegen|sporten|wandelmaatje|fietsen|duofiets|sport|beweging|walking|exercise|cycling"},
	{"UIT", {"Uitstapje of culturele activiteit", "Outing or cultural activity"},
	 "uitstapje|uitje|uitjes|uitstapjes|cultuur|theater|museum|concert|dagje uit|outing|culture|trip"},
	{"ADM", {"Administratie en post", "Paperwork and mail"},
	 "administratie|post|thuisadministratie|formulieren|financien|geldzaken|belasting|belastingaangifte|papieren|schulden|"
	 "paperwork|administration|mail|finances|forms|taxes"},
	{"DIG", {"Digitale hulp", "Digital help"},
	 "digitaal|computer|computerhulp|tablet|internet|computerles|digid|telefoonhulp|ict|smartphone|digital|it help"},
	{"TAL", {"Taal en lezen", "Language and reading"},
	 "taal|lezen|taalmaatje|taalles|nederlands|nederlandse les|taalcoach|voorlezen|taalhulp|language|reading|literacy"},
	{"KLS", {"Klussen in huis", "Odd jobs indoors"},
	 "klussen|klus|klusje|klusjes|klusdienst|kleine klussen|reparatie|reparaties|lamp ophangen|klushulp|klusjes in huis|klusjes in en om huis|"
	 "klussen in en om huis|klussen in en om het huis|odd jobs|diy|repairs|"
	 "handyman|chores"},
	{"TUI", {"Tuin", "Garden"},
	 "tuinieren|tuinonderhoud|tuinhulp|tuinwerk|tuin onderhoud|tuinklussen|gardening|garden work|yard work"},
	{"SJW", {"Verhuizen, verven, sjouwen", "Moving, painting, heavy work"},
	 "verhuizen|verven|sjouwen|verhuizing|schilderen|behangen|opruimen|verhuishulp|moving|painting|heavy work|decorating"},
	{"HHD", {"Licht huishouden", "Light housework"},
	 "huishouden|schoonmaken|huishoudelijke hulp|schoonmaak|wassen|strijken|huishoudelijk|housework|cleaning|housekeeping"},
	{"KOK", {"Koken en maaltijden", "Cooking and meals"},
	 "koken|maaltijden|maaltijd|eten|eetmaatje|samen eten|maaltijdservice|tafeltje dekje|cooking|meals|food"},
	{"DIE", {"Huisdier", "Pet care"},
	 "dier|huisdieren|dieren|hond|hond uitlaten|hond wandelen|kat|dierenhulp|dierenverzorging|pet|pets|dog|dog walking"},
	{"GEZ", {"Gezin, kinderen, huiswerk", "Family, children, homework"},
	 "gezin|kinderen|huiswerk|oppas|oppassen|gezinsondersteuning|opvoeding|huiswerkbegeleiding|family|children|homework|"
	 "babysitting|parenting|tutoring"},
	{"RSP", {"Respijt: even overnemen van de mantelzorger", "Respite: taking over from the carer"},
	 "respijt|respijtzorg|overnemen|oppas volwassenen|mantelzorg overnemen|vervangende mantelzorg|respite|respite care"},
	{"MZS", {"Steun voor de mantelzorger zelf", "Support for the carer"},
	 "mantelzorg|mantelzorger|mantelzorgondersteuning|steun mantelzorger|mantelzorgsteun|carer support|support for carers"},
	{"WAK", {"Waken en laatste levensfase", "Vigil and end of life"},
	 "waken|laatste levensfase|terminaal|terminale zorg|hospice|palliatief|stervensbegeleiding|vptz|vigil|end of life"},
	{"WGW", {"Wegwijs voor nieuwkomers", "Finding the way for newcomers"},
	 "wegwijs|nieuwkomers|nieuwkomer|inburgering|statushouders|vluchtelingen|integratie|newcomers|refugees|integration"},
	{"ACT", {"Activiteit, club of inloop", "Activity, club or drop-in"},
	 "activiteit|activiteiten|club|inloop|gastvrouw|gastheer|buurthuis|groepsactiviteit|dagbesteding|activity|activities|"
	 "drop in|host"},
	{"OVG", {"Overig", "Other"}, "overige|anders|divers|diversen|misc|miscellaneous|other"},
	{"ZRG", {"Verzorging of verpleging: niet bemiddelen, doorverwijzen", "Personal or nursing care: do not match, refer"},
	 "verzorging|verpleging|zorg|persoonlijke verzorging|wijkverpleging|thuiszorg|medische zorg|medicatie|care|nursing|"
	 "personal care|nursing care"},
};
const struct cz_vocabulary cz_vocab_category = VOCABULARY("category", category);
