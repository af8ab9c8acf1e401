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
	 "1x per week|1x pw|een keer per week|elke week|every week|iedere week|once a week|per week|w"},
	{"biweekly", {"tweewekelijks", "every two weeks"},
	 "1x per 2 weken|2 wekelijks|bi weekly|elke twee weken|every other week|fortnightly|om de twee weken|om de week|t|"
	 "twee wekelijks"},
	{"monthly", {"maandelijks", "monthly"}, "1x per maand|elke maand|every month|iedere maand|m|once a month|per maand"},
	{"on_call", {"op afroep", "on call"},
	 "ad hoc|af en toe|as needed|flexibel|indien nodig|naar behoefte|o|occasionally|op oproep|op verzoek|oproep|waar nodig|"
	 "wisselend|zo nodig"},
};
const struct cz_vocabulary cz_vocab_frequency = VOCABULARY("frequency", frequency);

static const struct cz_code gender[] = {
	{"female", {"vrouw", "female"}, "f|mevr|mevrouw|mw|v|vr|vrouwelijk|vrouwelijke vrijwilliger|vrouwen|woman"},
	{"male", {"man", "male"}, "de heer|dhr|heer|m|mannelijk|mannelijke vrijwilliger|mannen|mnl"},
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
	 "aangemeld|aspirant|candidate|in afwachting van vog|in afwachting vog|in intake|intake|intake gepland|kandidaat|new|nieuw|pending"},
	{"active", {"actief", "active"}, "available|beschikbaar|gekoppeld|in dienst|ingezet|inzetbaar|lopend|werkzaam"},
	{"paused", {"gepauzeerd", "paused"},
	 "geparkeerd|in actief|inactief|inactive|met vakantie|met verlof|niet actief|niet bemiddelbaar|niet beschikbaar|niet inzetbaar|"
	 "non actief|on hold|on leave|op non actief|op pauze|"
	 "op vakantie|pauze|slapend|tijdelijk afwezig|tijdelijk gestopt|tijdelijk inactief|tijdelijk niet|"
	 "tijdelijk niet beschikbaar|vakantie|verlof|ziek"},
	{"left", {"gestopt", "left"},
	 "afgemeld|beeindigd|ex vrijwilliger|former|gestopte|in afmelding|niet meer actief|opgezegd|"
	 "oud vrijwilliger|overleden|stopped|uit dienst|uitgeschreven|uitgestroomd|vertrokken"},
};
const struct cz_vocabulary cz_vocab_volunteer_status = VOCABULARY("volunteer_status", volunteer_status);

static const struct cz_code match_status[] = {
	{"proposed", {"voorgesteld", "proposed"}, "new|nieuw|proposal|voorstel|wacht op akkoord|wacht op reactie|wachten op akkoord|wachten op reactie"},
	{"accepted", {"geaccepteerd", "accepted"}, "aanvaard|agreed|akkoord|bevestigd|confirmed|kennismaking|toegezegd"},
	{"declined", {"afgewezen", "declined"}, "afgezegd|geweigerd|niet akkoord|refused|rejected"},
	{"active", {"lopend", "active"}, "actief|gestart|loopt|running|started"},
	{"closing", {"afsluitend", "closing"}, "afbouw|afronding|afsluiten|in afsluiting"},
	{"ended", {"beëindigd", "ended"}, "afgerond|afgesloten|beeindigd|closed|completed|finished|gesloten|gestopt|inactief|inactive|klaar|niet actief|niet lopend|"
	 "niet meer actief|ontkoppeld|stopped"},
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

/* DOMAIN.md 3.10: there is no national list, and every source names things its own way. A word for two kinds of help is not here, but
 * in help_names.c, which tells of which kinds. */
static const struct cz_code category[] = {
	{"VRV", {"Vervoer en meegaan", "Transport and escort"},
	 "arts bezoek|artsbezoek|auto|automaatje|autovervoer|begeleid vervoer|begeleiding arts|begeleiding artsbezoek|"
	 "begeleiding bij vervoer|begeleiding doktersbezoek|begeleiding naar afspraak|begeleiding naar arts|"
	 "begeleiding naar de dokter|begeleiding naar dokter|begeleiding naar het ziekenhuis|begeleiding naar huisarts|"
	 "begeleiding naar ziekenhuis|begeleiding ziekenhuis|begeleiding ziekenhuisbezoek|chauffeur|doktersbezoek|driver|"
	 "driving|escort|halen en brengen|kerkvervoer|mee naar arts|mee naar de dokter|mee naar dokter|"
	 "mee naar het ziekenhuis|mee naar ziekenhuis|meegaan|meegaan naar afspraak|meegaan naar arts|"
	 "meegaan naar de arts|meegaan naar de dokter|meegaan naar dokter|meegaan naar het ziekenhuis|"
	 "meegaan naar huisarts|meegaan naar ziekenhuis|meerijden|ophalen en brengen|personenvervoer|ride|rides|rijden|"
	 "rit|ritten|rolstoelvervoer|taxi|transport|vervoer|vervoer begeleiding|vervoer en begeleiding|"
	 "vervoer en meegaan naar arts|vervoer met begeleiding|vervoer naar arts|vervoer naar dagbesteding|"
	 "vervoer naar de dokter|vervoer naar dokter|vervoer naar familie|vervoer naar het ziekenhuis|"
	 "vervoer naar huisarts|vervoer naar kerk|vervoer naar tandarts|vervoer naar ziekenhuis|vervoer rolstoel|"
	 "vervoer ziekenhuis|vervoersdienst|ziekenhuisbegeleiding|ziekenhuisvervoer"},
	{"BDS", {"Boodschappen", "Shopping"},
	 "apotheek bezoeken|boodschap|boodschappen bezorgen|boodschappen brengen|boodschappen doen|boodschappen halen|"
	 "boodschappendienst|boodschappenhulp|boodschappenmaatje|boodschappenservice|errands|groceries|"
	 "hulp bij boodschappen|hulp bij de boodschappen|inkopen doen|medicijnen halen|medicijnen ophalen|"
	 "medicijnen ophalen bij apotheek|naar de apotheek|recept ophalen|recepten ophalen|samen boodschappen doen|"
	 "samen winkelen|shopping help|wekelijkse boodschappen|winkelen"},
	{"GZL", {"Gezelschap, maatje", "Company, buddy"},
	 "befriending|bezoek|bezoek aan huis|bezoek ouderen|bezoekdienst|bezoekje|bezoekmaatje|bezoekvrijwilliger|buddy|"
	 "companionship|company|dementie maatje|dementiemaatje|een praatje|een praatje maken|friendship|gezelligheid|"
	 "gezelschap|gezelschap bieden|gezelschap houden|huisbezoek|iemand om mee te praten|koffie drinken|koffiedrinken|"
	 "koffiemaatje|maatje|maatje dementie|maatje ggz|maatje jongere|maatje jongeren|maatje ouderen|maatje psychiatrie|"
	 "maatje voor ouderen|maatjes|maatjescontact|maatjeshulp|maatjesproject|op bezoek|praatje|praatje maken|"
	 "samen koffie drinken|samen koffiedrinken|samen spelletjes doen|sociaal contact|sociaal maatje|sociale contacten|"
	 "spelletje|spelletjes|spelletjes doen|visiting|vriendschappelijk bezoek|vriendschappelijk contact|"
	 "vriendschappelijk huisbezoek"},
	{"TEL", {"Telefonisch contact", "Telephone contact"},
	 "bel maatje|belcirkel|belcontact|belcontacten|bellen|belmaatje|belronde|belservice|calls|phone buddy|telefonisch|"
	 "telefonisch maatje|telefonische hulp|telefonische maatje|telefooncirkel|telefoonmaatje|telefoonster"},
	{"WND", {"Wandelen en bewegen", "Walking and exercise"},
	 "beweegmaatje|bewegen|beweging|cycling|duofiets|exercise|fietsen|fietsmaatje|fietsmaatje duofiets|fietsmaatjes|"
	 "rolstoel duwen|rolstoel wandelen|rolstoelwandelen|rolstoelwandeling|samen fietsen|samen wandelen|sport|sporten|"
	 "sportmaatje|walking|wandelen|wandelen met rolstoel|wandeling|wandelmaatje|zwemmaatje"},
	{"UIT", {"Uitstapje of culturele activiteit", "Outing or cultural activity"},
	 "bioscoop|bioscoopbezoek|concert|concertbezoek|culture|cultuur|dagje uit|dagje weg|museum|museumbezoek|"
	 "naar het theater|outing|theater|theaterbezoek|trip|uitje|uitjes|uitstapje|uitstapjes"},
	{"ADM", {"Administratie en post", "Paperwork and mail"},
	 "administratie|administratie ondersteuning|administratief|administratieve hulp|administratieve ondersteuning|"
	 "administratieve taken|administration|bankzaken|belasting|belastingaangifte|belastingaangifte doen|belastingen|"
	 "belastinghulp|brief lezen|brieven lezen|brieven schrijven|budgetcoach|budgetcoaching|budgetmaatje|finances|"
	 "financiele administratie|financiele hulp|financien|forms|formulier invullen|formulieren|formulieren invullen|"
	 "formulierenhulp|geldhulp|geldzaken|hulp bij administratie|hulp bij belasting|hulp bij belastingaangifte|"
	 "hulp bij financien|hulp bij formulieren|hulp bij geldzaken|hulp bij invullen formulieren|hulp bij post|"
	 "hulp met administratie|invullen formulieren|invullen van formulieren|ondersteuning administratie|"
	 "ondersteuning bij administratie|paperwork|papieren|post|post doornemen|post lezen|post sorteren|schulden|"
	 "schuldhulpmaatje|taxes|thuisadministratie|toeslagen aanvragen"},
	{"DIG", {"Digitale hulp", "Digital help"},
	 "computer|computer hulp|computerhulp|computerles|computerondersteuning|computerproblemen|digid|digihulp|digitaal|"
	 "digitaal maatje|digital|digitale begeleiding|digitale maatje|digitale ondersteuning|digitale vaardigheden|"
	 "hulp bij computer|hulp bij digitale zaken|hulp bij internet|hulp bij smartphone|hulp bij tablet|"
	 "hulp met computer|ict|internet|it help|it support|smartphone|smartphonehulp|tablet|tablet les|tablethulp|"
	 "tabletles|telefoon instellen|telefoonhulp|tv instellen|wifi instellen"},
	{"TAL", {"Taal en lezen", "Language and reading"},
	 "conversatie nederlands|language|lezen|lezen en schrijven|literacy|nederlands|nederlands leren|"
	 "nederlands oefenen|nederlands praten|nederlands spreken|nederlandse les|nederlandse taal|reading|schrijven|taal|"
	 "taal oefenen|taalbuddy|taalcoach|taalhulp|taalles|taallessen|taalmaatje|taalmaatjes|taalondersteuning|"
	 "taalondersteuning nederlands|taalvrijwilliger|voorlezen"},
	{"KLS", {"Klussen in huis", "Odd jobs indoors"},
	 "apparaten repareren|chores|diy|fiets maken|fiets plakken|fiets repareren|fietsreparatie|handyman|"
	 "kast in elkaar zetten|klein onderhoud|kleine klusjes|kleine klussen|kleine klussen in huis|kleine reparaties|"
	 "klus|klusdienst|klushulp|klusje|klusjes|klusjes in en om huis|klusjes in huis|klusjesman|klussen|"
	 "klussen in en om het huis|klussen in en om huis|klussendienst|klusser|lamp ophangen|lamp vervangen|"
	 "lampen ophangen|lampen vervangen|lekkage|meubels in elkaar zetten|meubels monteren|montage|odd jobs|repairs|"
	 "reparatie|reparaties|schilderij ophangen|timmeren"},
	{"TUI", {"Tuin", "Garden"},
	 "bladeren harken|garden work|gardening|gras|gras maaien|grasmaaien|heg knippen|heg snoeien|heggen knippen|"
	 "heggen snoeien|hulp bij de tuin|hulp in de tuin|hulp in tuin|onkruid verwijderen|onkruid wieden|snoeien|"
	 "tuin bijhouden|tuin onderhoud|tuin onderhouden|tuin opknappen|tuin opruimen|tuin werk|tuinhulp|tuinieren|"
	 "tuinieren en onderhoud|tuinklussen|tuinmaatje|tuinman|tuinonderhoud|tuinwerk|yard work"},
	{"SJW", {"Verhuizen, verven, sjouwen", "Moving, painting, heavy work"},
	 "behangen|binnen schilderen|decorating|grofvuil|grofvuil wegbrengen|heavy work|helpen met verhuizen|"
	 "helpen verhuizen|hulp bij schilderen|hulp bij verhuizen|hulp bij verhuizing|moving|muren verven|muur verven|"
	 "schilderwerk|sjouwen|verhuishulp|verhuisklus|verhuizen|verhuizen en sjouwen|verhuizing|verhuizing en sjouwen|"
	 "verven"},
	{"HHD", {"Licht huishouden", "Light housework"},
	 "afwas|afwassen|bed opmaken|bed verschonen|bedden verschonen|cleaning|de afwas|de was doen|dweilen|housekeeping|"
	 "housework|huis schoonmaken|huishoudelijk|huishoudelijke hulp|huishouden|huishoudhulp|hulp bij het huishouden|"
	 "hulp bij huishouden|hulp in de huishouding|hulp in het huishouden|licht huishoudelijk|licht huishoudelijk werk|"
	 "lichte huishoudelijke hulp|poetsen|poetshulp|ramen lappen|ramen wassen|schoonmaak|schoonmaakhulp|schoonmaken|"
	 "stofzuigen|strijken|was doen|was en strijk|was strijken|wassen en strijken"},
	{"KOK", {"Koken en maaltijden", "Cooking and meals"},
	 "cooking|eetmaatje|eten bezorgen|eten brengen|eten koken|hulp bij koken|koken|koken voor iemand|kookhulp|"
	 "kookmaatje|maaltijd|maaltijd bereiden|maaltijd bezorgen|maaltijd brengen|maaltijd koken|maaltijdbezorging|"
	 "maaltijden|maaltijden bezorgen|maaltijden brengen|maaltijdhulp|maaltijdservice|meals|samen eten|samen koken|"
	 "tafeltje dekje|warme maaltijd|warme maaltijden"},
	{"DIE", {"Huisdier", "Pet care"},
	 "dier|dieren|dierenhulp|dierenoppas|dierenverzorging|dog|dog walking|hond|hond uit laten|hond uitlaten|"
	 "hond wandelen|honden oppas|honden uitlaten|hondenoppas|hondenuitlaat|hondenuitlaatservice|huisdier uitlaten|"
	 "huisdier verzorgen|huisdieren|huisdieren verzorgen|kat|kat verzorgen|kattenoppas|oppas hond|oppas huisdier|pet|"
	 "pets|uitlaten hond"},
	{"GEZ", {"Gezin, kinderen, huiswerk", "Family, children, homework"},
	 "babysit|babysitten|babysitting|bijles|childcare|children|family|gezin|gezinsbegeleiding|gezinshulp|gezinsmaatje|"
	 "gezinsondersteuning|homework|huiswerk|huiswerkbegeleiding|huiswerkhulp|hulp bij huiswerk|hulp bij opvoeding|"
	 "kinderen|kinderoppas|kinderopvang|oppas kind|oppas kinderen|oppas voor kinderen|oppassen kinderen|"
	 "oppassen op kinderen|opvoedhulp|opvoeding|opvoedingsondersteuning|opvoedondersteuning|parenting|"
	 "speelmaatje kind|steungezin|steunouder|steunouders|tutoring"},
	{"RSP", {"Respijt: even overnemen van de mantelzorger", "Respite: taking over from the carer"},
	 "mantelzorg ontlasten|mantelzorg overnemen|mantelzorg vervangen|mantelzorger ontlasten|mantelzorger vervangen|"
	 "mantelzorgers ontlasten|mantelzorgvervanging|ontlasten mantelzorg|ontlasten mantelzorger|oppas oudere|"
	 "oppas ouderen|oppas volwassene|oppas volwassenen|overname mantelzorg|overnemen mantelzorg|respijt|respijthulp|"
	 "respijtzorg|respijtzorg aan huis|respite|respite care|vervangende mantelzorg|vervanging mantelzorger"},
	{"MZS", {"Steun voor de mantelzorger zelf", "Support for the carer"},
	 "carer support|hulp voor mantelzorger|hulp voor mantelzorgers|mantelzorg ondersteuning|mantelzorger ondersteunen|"
	 "mantelzorgmaatje|mantelzorgondersteuning|mantelzorgsteun|ondersteuning mantelzorg|ondersteuning mantelzorger|"
	 "ondersteuning mantelzorgers|ondersteuning van mantelzorgers|steun aan mantelzorger|steun aan mantelzorgers|"
	 "steun mantelzorger|steun voor mantelzorger|steun voor mantelzorgers|support for carers"},
	{"WAK", {"Waken en laatste levensfase", "Vigil and end of life"},
	 "end of life|hospice|laatste levensfase|nachtwake|nachtwaken|palliatief|palliatieve ondersteuning|"
	 "palliatieve zorg|stervensbegeleiding|terminaal|terminale zorg|vigil|vptz|waken|waken bij stervenden|"
	 "waken in laatste levensfase"},
	{"WGW", {"Wegwijs voor nieuwkomers", "Finding the way for newcomers"},
	 "inburgering|integratie|integration|maatje statushouder|maatje vluchteling|maatje voor statushouder|newcomers|"
	 "nieuwkomer|nieuwkomers|refugees|statushouder|statushouders|vluchtelingen|vluchtelingenmaatje|vluchtelingenwerk|"
	 "wegwijs|wegwijs maken"},
	{"ACT", {"Activiteit, club of inloop", "Activity, club or drop-in"},
	 "activiteit|activiteiten|activiteitenbegeleiding|activities|activity|buurtactiviteit|buurthuis|club|dagbesteding|"
	 "drop in|eettafel|gastheer|gastheer gastvrouw|gastvrouw|gastvrouw gastheer|groepsactiviteit|groepsactiviteiten|"
	 "host|inloop|inloopmiddag|inloopochtend|koffieochtend|ontmoetingsgroep|open inloop"},
	{"OVG", {"Overig", "Other"},
	 "anders|anders namelijk|anders nl|divers|diversen|misc|miscellaneous|other|overige"},
	{"ZRG", {"Verzorging of verpleging: niet bemiddelen, doorverwijzen", "Personal or nursing care: do not match, refer"},
	 "aan en uitkleden|aankleden|adl|care|douchen|hulp bij aankleden|hulp bij adl|hulp bij douchen|medicatie|"
	 "medicijnen geven|medicijnen toedienen|medische zorg|nursing|nursing care|personal care|persoonlijke verzorging|"
	 "steunkousen|steunkousen aantrekken|thuiszorg|verpleging|verzorging|wassen en aankleden|wijkverpleging|"
	 "wondverzorging|zorg"},
};
const struct cz_vocabulary cz_vocab_category = VOCABULARY("category", category);
