#include "model/types.h"

/* The codes of records, with what people call them. `names` holds other spellings as cz_text_fold gives
 * them; codes and labels need not be repeated there. Positions are those of the enums in types.h. */

#define VOCABULARY(name_, list) {.name = (name_), .code = (list), .n = CZ_COUNT(list)}

static const struct cz_code requester[] = {
	{"resident", {"inwoner", "resident"},
	 "alleenstaande|bewoner|broer|buren|burger|buurman|buurvrouw|citizen|client|dochter|echtgenoot|echtgenote|echtpaar|familie|"
	 "familielid|gezin|hulpvrager|individu|inhabitant|kind|kinderen|mantelzorger|moeder|oudere|ouders|partner|particulier|person|"
	 "persoon|vader|zelf|zoon|zorgvrager|zus"},
	{"school", {"school", "school"}, "basisschool|education|onderwijs|scholen"},
	{"association", {"vereniging", "association"}, "buurtvereniging|club|sportclub|sportvereniging|verenigingen"},
	{"organisation", {"organisatie", "organisation"},
	 "foundation|instelling|institution|organization|stichting|zorgaanbieder|zorginstelling"},
};
const struct cz_vocabulary cz_vocab_requester = VOCABULARY("requester", requester);

/* The single letters are the codes of DOMAIN.md 3.10, which offices use in their sheets. */
static const struct cz_code frequency[] = {
	{"once", {"eenmalig", "once"}, "1 keer|1x|e|een keer|eenmaal|one off|one time|single"},
	{"weekly", {"wekelijks", "weekly"},
	 "1x per week|een keer per week|elke week|every week|iedere week|per week|w"},
	{"biweekly", {"tweewekelijks", "every two weeks"},
	 "1x per 2 weken|2 wekelijks|bi weekly|elke twee weken|fortnightly|om de twee weken|om de week|t|"
	 "twee wekelijks"},
	{"monthly", {"maandelijks", "monthly"}, "1x per maand|elke maand|every month|iedere maand|m|per maand"},
	{"on_call", {"op afroep", "on call"},
	 "af en toe|as needed|flexibel|indien nodig|naar behoefte|o|op oproep|op verzoek|oproep|waar nodig|"
	 "wisselend|zo nodig"},
};
const struct cz_vocabulary cz_vocab_frequency = VOCABULARY("frequency", frequency);

static const struct cz_code gender[] = {
	{"female", {"vrouw", "female"}, "f|mevr|mevrouw|mw|v|vrouwelijk|vrouwelijke vrijwilliger|vrouwen|woman"},
	{"male", {"man", "male"}, "de heer|dhr|heer|m|mannelijk|mannelijke vrijwilliger|mannen"},
	{"other", {"anders", "other"}, "a|genderneutraal|non binair|non binary|nonbinary|o|overig|x"},
};
const struct cz_vocabulary cz_vocab_gender = VOCABULARY("gender", gender);

static const struct cz_code request_status[] = {
	{"open", {"open", "open"},
	 "aangemeld|bezig met koppelen|bezig met matchen|gepubliceerd|heropend|in behandeling|in bemiddeling|new|niet gekoppeld|nieuw|nog niet gekoppeld|"
	 "nog open|nog te koppelen|op zoek|"
	 "openstaand|pending|wacht op vrijwilliger|wachten op vrijwilliger|wachtend|wachtlijst|waiting|zoekende"},
	{"matched", {"gekoppeld", "matched"},
	 "bemiddeld|gematcht|koppeling|match|match gevonden|toegewezen|voorgesteld|vrijwilliger gevonden"},
	{"active", {"lopend", "active"}, "actief|bezig|gestart|in uitvoering|loopt|running|started"},
	{"closed", {"afgesloten", "closed"},
	 "afgehandeld|afgerond|beeindigd|completed|done|finished|gedaan|gesloten|gestopt|klaar|opgelost|vervuld|"
	 "voltooid"},
	{"referred", {"doorverwezen", "referred"}, "doorgestuurd|overgedragen|verwezen"},
	{"withdrawn", {"ingetrokken", "withdrawn"},
	 "afgemeld|afgezegd|canceled|cancelled|eigen netwerk|geannuleerd|hulp niet meer nodig|niet meer nodig|opgelost door client|"
	 "opgelost in eigen netwerk|opgelost in netwerk|teruggetrokken|vervallen|zelf iemand gevonden|zelf opgelost"},
};
const struct cz_vocabulary cz_vocab_request_status = VOCABULARY("request_status", request_status);

static const struct cz_code close_reason[] = {
	{"fulfilled", {"vervuld", "fulfilled"},
	 "afgerond|completed|done|gelukt|geslaagd|hulp geboden|hulp gegeven|hulpvraag vervuld|opgelost|succesvol|succesvol afgerond|"
	 "voltooid"},
	{"withdrawn", {"ingetrokken", "withdrawn"},
	 "cancelled|eigen netwerk|geannuleerd|hulp niet meer nodig|niet meer nodig|opgelost door client|opgelost in eigen netwerk|"
	 "opgelost in netwerk|teruggetrokken|vervallen|zelf iemand gevonden|zelf opgelost"},
	{"referred", {"doorverwezen", "referred"}, "doorgestuurd|doorverwijzing|verwezen"},
	{"no_offer", {"geen aanbod", "no offer"},
	 "geen geschikte vrijwilliger|geen match|geen passende vrijwilliger|geen vrijwilliger|"
	 "geen vrijwilliger beschikbaar|geen vrijwilliger gevonden|geen vrijwilligers|no volunteer"},
	{"moved_or_died", {"overleden of verhuisd", "moved or died"},
	 "client overleden|client verhuisd|deceased|died|moved|overleden|overleden verhuisd|overlijden|verhuisd|"
	 "verhuizing"},
	{"no_response", {"geen reactie", "no response"}, "geen gehoor|niet bereikbaar|no answer|unreachable"},
};
const struct cz_vocabulary cz_vocab_close_reason = VOCABULARY("close_reason", close_reason);

static const struct cz_code volunteer_status[] = {
	{"applicant", {"in aanmelding", "applicant"},
	 "aangemeld|aspirant|candidate|in afwachting van vog|in afwachting vog|intake|intake gepland|kandidaat|new|nieuw|pending"},
	{"active", {"actief", "active"}, "available|beschikbaar|gekoppeld|in dienst|ingezet|inzetbaar|lopend|werkzaam"},
	{"paused", {"gepauzeerd", "paused"},
	 "geparkeerd|in actief|inactief|inactive|met verlof|niet actief|niet bemiddelbaar|niet beschikbaar|niet inzetbaar|"
	 "non actief|on hold|on leave|op pauze|"
	 "op vakantie|pauze|slapend|tijdelijk afwezig|tijdelijk gestopt|tijdelijk inactief|tijdelijk niet|"
	 "tijdelijk niet beschikbaar|vakantie|verlof|ziek"},
	{"left", {"gestopt", "left"},
	 "afgemeld|beeindigd|ex vrijwilliger|former|gestopte|in afmelding|niet meer actief|opgezegd|"
	 "oud vrijwilliger|overleden|stopped|uit dienst|uitgeschreven|vertrokken"},
};
const struct cz_vocabulary cz_vocab_volunteer_status = VOCABULARY("volunteer_status", volunteer_status);

static const struct cz_code match_status[] = {
	{"proposed", {"voorgesteld", "proposed"}, "new|nieuw|proposal|voorstel|wacht op akkoord|wacht op reactie|wachten op akkoord|wachten op reactie"},
	{"accepted", {"geaccepteerd", "accepted"}, "aanvaard|agreed|akkoord|bevestigd|confirmed|kennismaking|toegezegd"},
	{"declined", {"afgewezen", "declined"}, "afgezegd|geweigerd|niet akkoord|refused|rejected"},
	{"active", {"lopend", "active"}, "actief|gestart|loopt|running|started"},
	{"closing", {"afsluitend", "closing"}, "afbouw|afronding|afsluiten|in afsluiting"},
	{"ended", {"beëindigd", "ended"}, "afgerond|afgesloten|beeindigd|closed|finished|gestopt|klaar|stopped"},
};
const struct cz_vocabulary cz_vocab_match_status = VOCABULARY("match_status", match_status);

static const struct cz_code contact[] = {
	{"asked", {"gevraagd", "asked"},
	 "benaderd|gebeld|gemaild|per mail benaderd|per mail gevraagd|telefonisch benaderd|telefonisch gevraagd|"
	 "uitgevraagd"},
	{"reminded", {"herinnerd", "reminded"}, "herinnering|rappel|reminder"},
	{"accepted", {"geaccepteerd", "accepted"}, "akkoord|ja|toegezegd|yes"},
	{"declined", {"afgewezen", "declined"}, "afgezegd|geweigerd|nee|no|refused"},
	{"no_answer", {"geen antwoord", "no answer"},
	 "geen gehoor|geen reactie|niet bereikbaar|niet bereikt|niet opgenomen|no response|voicemail|"
	 "voicemail ingesproken"},
	{"first_meeting", {"kennismaking", "first meeting"},
	 "eerste gesprek|eerste kennismaking|eerste ontmoeting|introduction|kennismakingsgesprek|startgesprek"},
	{"joint_intake", {"gezamenlijke intake", "joint intake"}, "gezamenlijk gesprek|intake|intakegesprek"},
	{"progress", {"voortgang", "progress"}, "follow up|tussentijds contact|voortgangsgesprek"},
	{"evaluation", {"evaluatie", "evaluation"},
	 "eindevaluatie|eindgesprek|evaluatiegesprek|exitgesprek|gezamenlijke evaluatie"},
	{"feedback", {"terugkoppeling", "feedback"}, "bericht aan verwijzer|teruggekoppeld"},
	{"handover", {"overdracht", "handover"}, "overgedragen|transfer"},
	{"thanks", {"bedankt", "thanks"},
	 "attentie|bedankje|bloemetje|kaartje|kerstpakket|presentje|thank you|waardering"},
	{"training", {"training", "training"}, "course|cursus|scholing|workshop"},
	{"complaint", {"klacht", "complaint"}, "incident|klachten|melding"},
};
const struct cz_vocabulary cz_vocab_contact = VOCABULARY("contact_kind", contact);

static const struct cz_code party[] = {
	{"formal", {"formele zorg", "formal care"},
	 "beroepskracht|beroepskrachten|formeel|formele organisatie|ggz|professional|professionals|professioneel|thuiszorg|"
	 "thuiszorgorganisatie|wijkverpleging|"
	 "welzijn|welzijnsorganisatie|zorgaanbieder|zorgaanbieders|zorginstelling|zorgorganisatie|zorgverlener"},
	{"informal", {"informele zorg", "informal care"},
	 "carers|informeel|informele organisatie|mantelzorg|mantelzorger|mantelzorgers|volunteers|vrijwillig|"
	 "vrijwilliger|vrijwilligers|vrijwilligersorg|vrijwilligersorganisatie"},
	{"municipality", {"gemeente", "municipality"},
	 "council|gemeentelijk|gemeenten|overheid|sociaal team|sociaal wijkteam|wijkteam"},
	{"initiative", {"burgerinitiatief", "citizens' initiative"},
	 "bewonersinitiatief|burgers|buurtinitiatief|community initiative|initiatief|inwonersinitiatief"},
	{"school", {"school", "school"}, "education|onderwijs|scholen"},
	{"association", {"vereniging", "association"}, "club|sportclub|sportvereniging|verenigingen"},
	{"church", {"kerk", "church"},
	 "diaconie|faith group|geloofsgemeenschap|kerkelijk|kerkelijke organisatie|kerken|moskee|mosque|parochie|"
	 "religieus|religieuze instelling|religieuze organisatie"},
	{"employer", {"werkgever", "employer"},
	 "bedrijf|bedrijfsleven|bedrijven|business|company|ondernemer|ondernemers|onderneming|werkgevers"},
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

/* DOMAIN.md 3.10: there is no national list, and every source names things its own way. A word for two kinds of help is not here, so that
 * it is refused: "wassen" is laundry or washing somebody, "oppas" of children or of who cannot be alone, "telefoon" a talk or a
 * lesson, "ziekenhuisbezoek" going along or visiting, "mantelzorg" support or taking over, "eten" cooking or feeding, "koffie" a visit or
 * pouring it for a group, "mail" and "opruimen" and "schilderen" likewise. */
static const struct cz_code category[] = {
	{"VRV", {"Vervoer en meegaan", "Transport and escort"},
	 "auto|automaatje|begeleid vervoer|begeleiding naar arts|begeleiding naar het ziekenhuis|"
	 "begeleiding naar ziekenhuis|chauffeur|doktersbezoek|driver|driving|escort|halen en brengen|"
	 "mee naar ziekenhuis|meegaan|meegaan naar arts|meegaan naar ziekenhuis|ride|rides|rijden|rit|ritten|"
	 "rolstoelvervoer|taxi|transport|vervoer|vervoer en begeleiding|vervoer naar arts|vervoer naar dagbesteding|vervoer naar de dokter|"
	 "vervoer naar het ziekenhuis|vervoer naar huisarts|vervoer naar ziekenhuis|vervoer rolstoel|"
	 "vervoer ziekenhuis|vervoersdienst|ziekenhuisvervoer"},
	{"BDS", {"Boodschappen", "Shopping"},
	 "boodschap|boodschappen doen|boodschappen halen|boodschappendienst|boodschappenhulp|boodschappenservice|"
	 "errands|groceries|samen boodschappen doen|hulp bij boodschappen|hulp bij de boodschappen|shopping help|winkelen"},
	{"GZL", {"Gezelschap, maatje", "Company, buddy"},
	 "befriending|bezoek|bezoekdienst|bezoekmaatje|bezoekvrijwilliger|buddy|companionship|company|een praatje|"
	 "een praatje maken|friendship|gezelligheid|gezelschap|gezelschap houden|huisbezoek|koffie drinken|"
	 "koffiedrinken|maatje|maatje ouderen|maatje voor ouderen|maatjes|maatjescontact|maatjesproject|praatje|"
	 "praatje maken|samen koffie drinken|sociaal contact|sociaal maatje|spelletje|spelletjes|spelletjes doen|visiting|"
	 "vriendschappelijk huisbezoek"},
	{"TEL", {"Telefonisch contact", "Telephone contact"},
	 "belcirkel|bellen|belmaatje|belservice|calls|phone buddy|telefonisch|telefooncirkel|"
	 "telefoonmaatje|telefoonster"},
	{"WND", {"Wandelen en bewegen", "Walking and exercise"},
	 "beweegmaatje|bewegen|beweging|cycling|duofiets|exercise|fietsen|fietsmaatje|fietsmaatjes|rolstoel duwen|"
	 "rolstoelwandelen|samen fietsen|samen wandelen|sport|sporten|sportmaatje|walking|wandelen|wandelmaatje"},
	{"UIT", {"Uitstapje of culturele activiteit", "Outing or cultural activity"},
	 "concert|culture|cultuur|dagje uit|museum|museumbezoek|outing|theater|theaterbezoek|trip|uitje|uitjes|"
	 "uitstapje|uitstapjes"},
	{"ADM", {"Administratie en post", "Paperwork and mail"},
	 "administratie|administratieve hulp|administration|belasting|belastingaangifte|belastinghulp|"
	 "budgetmaatje|finances|financien|forms|formulieren|formulieren invullen|formulierenhulp|geldhulp|"
	 "geldzaken|hulp bij administratie|hulp bij formulieren|hulp bij geldzaken|paperwork|papieren|post|"
	 "schulden|schuldhulpmaatje|taxes|thuisadministratie"},
	{"DIG", {"Digitale hulp", "Digital help"},
	 "computer|computer hulp|computerhulp|computerles|digid|digihulp|digitaal|digital|digitale ondersteuning|"
	 "digitale vaardigheden|hulp bij computer|hulp bij tablet|ict|internet|it help|smartphone|tablet|"
	 "telefoonhulp"},
	{"TAL", {"Taal en lezen", "Language and reading"},
	 "language|lezen|lezen en schrijven|literacy|nederlands|nederlands leren|nederlandse les|nederlandse taal|"
	 "reading|schrijven|taal|taalcoach|taalhulp|taalles|taallessen|taalmaatje|taalmaatjes|taalondersteuning|"
	 "voorlezen"},
	{"KLS", {"Klussen in huis", "Odd jobs indoors"},
	 "chores|diy|handyman|kleine klussen|klus|klusdienst|klushulp|klusje|klusjes|klusjes in en om huis|"
	 "klusjes in huis|klusjesman|klussen|klussen in en om het huis|klussen in en om huis|klusser|"
	 "lamp ophangen|odd jobs|repairs|reparatie|reparaties"},
	{"TUI", {"Tuin", "Garden"},
	 "garden work|gardening|gras maaien|grasmaaien|heg snoeien|hulp bij de tuin|hulp in de tuin|onkruid wieden|snoeien|"
	 "tuin onderhoud|tuinhulp|tuinieren|tuinklussen|tuinman|tuinonderhoud|tuinwerk|yard work"},
	{"SJW", {"Verhuizen, verven, sjouwen", "Moving, painting, heavy work"},
	 "behangen|decorating|heavy work|helpen verhuizen|hulp bij verhuizen|hulp bij verhuizing|moving|schilderwerk|sjouwen|"
	 "verhuishulp|verhuizen|verhuizen en sjouwen|verhuizing|verven"},
	{"HHD", {"Licht huishouden", "Light housework"},
	 "cleaning|housekeeping|housework|hulp bij het huishouden|hulp bij huishouden|huishoudelijk|huishoudelijke hulp|huishouden|huishoudhulp|"
	 "hulp in de huishouding|hulp in het huishouden|ramen lappen|ramen wassen|schoonmaak|schoonmaken|"
	 "stofzuigen|strijken"},
	{"KOK", {"Koken en maaltijden", "Cooking and meals"},
	 "cooking|eetmaatje|eten brengen|koken|maaltijd|maaltijd brengen|maaltijden|maaltijden brengen|"
	 "maaltijdservice|meals|samen eten|samen koken|tafeltje dekje"},
	{"DIE", {"Huisdier", "Pet care"},
	 "dier|dieren|dierenhulp|dierenverzorging|dog|dog walking|hond|hond uit laten|hond uitlaten|hond wandelen|"
	 "honden uitlaten|huisdieren|kat|pet|pets"},
	{"GEZ", {"Gezin, kinderen, huiswerk", "Family, children, homework"},
	 "babysitting|bijles|children|family|gezin|gezinshulp|gezinsmaatje|gezinsondersteuning|homework|huiswerk|"
	 "huiswerkbegeleiding|huiswerkhulp|kinderen|oppas kinderen|opvoeding|parenting|tutoring"},
	{"RSP", {"Respijt: even overnemen van de mantelzorger", "Respite: taking over from the carer"},
	 "mantelzorg overnemen|mantelzorgvervanging|oppas volwassenen|respijt|respijtzorg|respite|"
	 "respite care|vervangende mantelzorg"},
	{"MZS", {"Steun voor de mantelzorger zelf", "Support for the carer"},
	 "carer support|mantelzorgondersteuning|mantelzorgsteun|steun mantelzorger|"
	 "support for carers"},
	{"WAK", {"Waken en laatste levensfase", "Vigil and end of life"},
	 "end of life|hospice|laatste levensfase|palliatief|stervensbegeleiding|terminaal|terminale zorg|vigil|"
	 "vptz|waken"},
	{"WGW", {"Wegwijs voor nieuwkomers", "Finding the way for newcomers"},
	 "inburgering|integratie|integration|newcomers|nieuwkomer|nieuwkomers|refugees|statushouders|"
	 "vluchtelingen|wegwijs"},
	{"ACT", {"Activiteit, club of inloop", "Activity, club or drop-in"},
	 "activiteit|activiteiten|activiteitenbegeleiding|activities|activity|buurthuis|club|dagbesteding|drop in|"
	 "gastheer|gastheer gastvrouw|gastvrouw|gastvrouw gastheer|groepsactiviteit|host|inloop"},
	{"OVG", {"Overig", "Other"}, "anders|anders namelijk|anders nl|divers|diversen|misc|miscellaneous|other|overige"},
	{"ZRG", {"Verzorging of verpleging: niet bemiddelen, doorverwijzen", "Personal or nursing care: do not match, refer"},
	 "care|medicatie|medicijnen toedienen|medische zorg|nursing|nursing care|personal care|persoonlijke verzorging|steunkousen|"
	 "steunkousen aantrekken|thuiszorg|"
	 "verpleging|verzorging|wijkverpleging|zorg"},
};
const struct cz_vocabulary cz_vocab_category = VOCABULARY("category", category);
