#include "synth/words.h"

struct names {
	const char *language;
	const char *const *female, *const *male, *const *family;
	unsigned females, males, families;
};

#define NAMES(lang, f, m, s) \
	{.language = (lang), .female = (f), .male = (m), .family = (s), \
	 .females = CZ_COUNT(f), .males = CZ_COUNT(m), .families = CZ_COUNT(s)}

static const char *const dutch_f[] = {
	"Anna", "Maria", "Johanna", "Wilhelmina", "Cornelia", "Riet", "Truus", "Corrie", "Ans", "Willy", "Greet", "Nel",
	"Joke", "Ria", "Tineke", "Marijke", "Hennie", "Gerda", "Anneke", "Ineke", "Els", "Marian", "Yvonne", "Carla",
	"Monique", "Petra", "Sandra", "Esther", "Linda", "Saskia", "Mirjam", "Anouk", "Sanne", "Lotte", "Femke", "Iris",
	"Eva", "Noor", "Fenna", "Roos", "Lieke", "Zoë", "Daniëlle", "Renée",
};
static const char *const dutch_m[] = {
	"Jan", "Piet", "Kees", "Henk", "Gerrit", "Cor", "Wim", "Joop", "Ab", "Teun", "Arie", "Dirk", "Klaas", "Hans",
	"Frans", "Theo", "Ton", "Ruud", "Peter", "Rob", "Marcel", "Erik", "Richard", "Jeroen", "Bas", "Mark", "Wouter",
	"Maarten", "Sander", "Thijs", "Daan", "Lars", "Sem", "Bram", "Jesse", "Ruben", "Joost", "Sjoerd", "Wiebe", "René",
	"André", "Jürgen",
};
static const char *const dutch_s[] = {
	"de Jong", "Jansen", "de Vries", "van den Berg", "van Dijk", "Bakker", "Janssen", "Visser", "Smit", "Meijer",
	"de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer",
	"de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer", "van der Linden", "Kok", "Jacobs", "de Haan",
	"Vermeulen", "van den Heuvel", "van der Veen", "van den Broek", "de Bruijn", "Schouten", "van Beek", "Willems",
	"van Vliet", "van de Ven", "Hoekstra", "Maas", "Verhoeven", "Koster", "van Dam", "van der Wal", "Prins",
	"Blom", "Huisman", "Peeters", "Kuipers", "van Veen", "Postma", "Kuiper", "Veenstra", "Kramer", "van den Brink",
	"Scholten", "van Wijk", "Timmermans", "Groen", "Gerritsen", "van 't Hof", "in 't Veld", "Coördes", "van Loon",
	"Terpstra",
};
static const char *const surinamese_f[] = {"Sharda", "Shanti", "Cheryl", "Naomi", "Joyce", "Lucia", "Mavis", "Usha", "Chandra"};
static const char *const surinamese_m[] = {"Ricardo", "Orlando", "Rajesh", "Ewald", "Humphrey", "Glenn", "Anand", "Marvin"};
static const char *const surinamese_s[] = {"Ramdin", "Bhagwandin", "Kartosen", "Sno", "Landveld", "Ramsaran", "Vreden", "Soekhai", "Pinas"};
static const char *const turkish_f[] = {"Fatma", "Ayşe", "Emine", "Hatice", "Zeynep", "Elif", "Özlem", "Meryem", "Sevgi"};
static const char *const turkish_m[] = {"Mehmet", "Mustafa", "Ahmet", "Ali", "Hüseyin", "Hasan", "İbrahim", "Emre", "Yusuf"};
static const char *const turkish_s[] = {"Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Öztürk", "Aydın", "Arslan", "Doğan"};
static const char *const moroccan_f[] = {"Fatima", "Khadija", "Naima", "Samira", "Aicha", "Malika", "Hanan", "Latifa"};
static const char *const moroccan_m[] = {"Mohamed", "Rachid", "Hassan", "Said", "Abdelkader", "Youssef", "Karim", "Omar"};
static const char *const moroccan_s[] = {"El Amrani", "Bouzidi", "Ait Lahcen", "El Idrissi", "Benali", "Chaouki", "El Khattabi", "Tahiri"};
static const char *const polish_f[] = {"Katarzyna", "Małgorzata", "Agnieszka", "Ewa", "Joanna", "Zofia", "Magdalena"};
static const char *const polish_m[] = {"Piotr", "Krzysztof", "Andrzej", "Paweł", "Michał", "Tomasz", "Łukasz"};
static const char *const polish_s[] = {"Nowak", "Kowalczyk", "Wiśniewska", "Wójcik", "Zieliński", "Szymański", "Dąbrowski", "Król"};
static const char *const ukrainian_f[] = {"Olena", "Oksana", "Iryna", "Nataliia", "Tetiana", "Svitlana", "Yuliia"};
static const char *const ukrainian_m[] = {"Oleksandr", "Serhii", "Andrii", "Volodymyr", "Mykola", "Dmytro"};
static const char *const ukrainian_s[] = {"Shevchenko", "Bondarenko", "Kovalenko", "Tkachenko", "Kravchuk", "Melnyk", "Savchenko"};
static const char *const syrian_f[] = {"Rania", "Amal", "Nour", "Hala", "Reem", "Lina", "Yasmin"};
static const char *const syrian_m[] = {"Ahmad", "Khaled", "Samer", "Bassam", "Tarek", "Ziad", "Fadi"};
static const char *const syrian_s[] = {"Al-Hassan", "Haddad", "Khoury", "Darwish", "Al-Masri", "Najjar", "Kassab"};
static const char *const eritrean_f[] = {"Selam", "Tirhas", "Letebrhan", "Saba", "Feven", "Rahwa"};
static const char *const eritrean_m[] = {"Tesfay", "Berhane", "Filmon", "Yonas", "Haile", "Merhawi"};
static const char *const eritrean_s[] = {"Tekle", "Gebremedhin", "Kidane", "Habte", "Woldu", "Tesfamariam"};
static const char *const somali_f[] = {"Hodan", "Ifrah", "Sahra", "Faduma", "Amina"};
static const char *const somali_m[] = {"Abdi", "Mahad", "Yasin", "Farah", "Liban"};
static const char *const somali_s[] = {"Warsame", "Jama", "Nuur", "Abdullahi", "Hersi", "Elmi"};
static const char *const afghan_f[] = {"Zahra", "Farzana", "Shabnam", "Maryam", "Nilofar"};
static const char *const afghan_m[] = {"Farid", "Najib", "Hamid", "Reza", "Jawad"};
static const char *const afghan_s[] = {"Ahmadi", "Rahimi", "Noori", "Karimi", "Sharifi", "Hosseini"};

static const struct names names[CZ_CULTURES] = {
	[CZ_DUTCH] = NAMES(NULL, dutch_f, dutch_m, dutch_s),
	[CZ_SURINAMESE] = NAMES("srn", surinamese_f, surinamese_m, surinamese_s),
	[CZ_TURKISH] = NAMES("tr", turkish_f, turkish_m, turkish_s),
	[CZ_MOROCCAN] = NAMES("ar", moroccan_f, moroccan_m, moroccan_s),
	[CZ_POLISH] = NAMES("pl", polish_f, polish_m, polish_s),
	[CZ_UKRAINIAN] = NAMES("uk", ukrainian_f, ukrainian_m, ukrainian_s),
	[CZ_SYRIAN] = NAMES("ar", syrian_f, syrian_m, syrian_s),
	[CZ_ERITREAN] = NAMES("ti", eritrean_f, eritrean_m, eritrean_s),
	[CZ_SOMALI] = NAMES("so", somali_f, somali_m, somali_s),
	[CZ_AFGHAN] = NAMES("fa", afghan_f, afghan_m, afghan_s),
};

enum cz_culture cz_culture_pick(struct cz_chance *c)
{
	static const uint16_t weight[CZ_CULTURES] = {
		[CZ_DUTCH] = 78, [CZ_SURINAMESE] = 3, [CZ_TURKISH] = 4, [CZ_MOROCCAN] = 4, [CZ_POLISH] = 3,
		[CZ_UKRAINIAN] = 2, [CZ_SYRIAN] = 3, [CZ_ERITREAN] = 1, [CZ_SOMALI] = 1, [CZ_AFGHAN] = 1,
	};
	return (enum cz_culture)cz_chance_weighted(c, weight, CZ_CULTURES);
}

const char *cz_culture_language(enum cz_culture k)
{
	return names[k].language;
}

void cz_person_name(struct cz_chance *c, enum cz_culture k, int8_t gender, struct cz_buf *out)
{
	const struct names *n = &names[k];
	bool female = gender == CZ_FEMALE || (gender != CZ_MALE && cz_chance_hit(c, 50));
	cz_buf_adds(out, female ? n->female[cz_chance_below(c, n->females)] : n->male[cz_chance_below(c, n->males)]);
	cz_buf_addc(out, ' ');
	cz_buf_adds(out, n->family[cz_chance_below(c, n->families)]);
}

/* places */

/* Stem and ending walk on together, with lengths that share no divisor, so that the names come mixed and
 * the first 12 * 11 differ. None is a place in the Netherlands (GeoNames, 2024). */
static const char *const stem[] = {"Linde", "Merel", "Zonne", "Vlier", "Reiger", "Kastanje",
				   "Otter", "Wilgen", "Kievit", "Linne", "Sterre", "Duinroos"};
static const char *const ending[] = {"wolde", "hoven", "drecht", "broek", "meer", "burg", "kerke", "oord", "horst",
				     "zijl", "monde"};

void cz_town_name(unsigned number, struct cz_buf *out)
{
	cz_buf_adds(out, stem[number % CZ_COUNT(stem)]);
	cz_buf_adds(out, ending[number % CZ_COUNT(ending)]);
}

static const char *const quarter_name[CZ_QUARTERS] = {
	"Centrum", "Molenkwartier", "Oosterveld", "Rozenbuurt", "De Weide", "Stationskwartier", "Hoogland-West", "Buitengebied",
};

const char *cz_quarter_name(size_t quarter)
{
	return quarter_name[quarter];
}

/* Decades dd such that no address has a PC4 from dd2 to dd9 (GeoNames, 2024), without the hundreds, in which
 * cities have their post boxes. A code may be issued one day; such records are still made up. */
static const uint16_t decade[CZ_TOWNS] = {
	496, 677, 897, 159, 368, 497, 579, 648, 728, 868, 938, 119, 128, 129, 137, 149, 151, 155, 157, 158, 188, 189,
	191, 192, 205, 207, 209, 212, 219, 242, 245, 247, 248, 276, 277, 278, 279, 281, 283, 284, 288, 289, 294, 309,
	318, 338, 339, 348, 349, 359, 366, 367, 369, 387, 393, 407, 408, 409, 429, 434, 439, 459, 468, 486, 489, 491,
	493, 495, 498, 499, 518, 519, 541, 554, 574, 577, 578, 588, 589, 605, 618, 638, 639, 647, 649, 655, 669, 672,
	675, 676, 678, 679, 689, 701, 717, 718, 719, 729, 745, 765, 799, 813, 818, 828, 859, 866, 867, 869, 878, 879,
	894, 895, 896, 898, 899, 909, 918, 919, 927, 932, 937, 939, 955, 959,
};

int cz_town_pc4(unsigned number)
{
	return decade[number % CZ_TOWNS] * 10 + 2;
}

/* other words */

const char *const cz_word_interests[] = {
	"muziek", "koken", "wandelen", "fietsen", "lezen", "tuinieren", "dieren", "voetbal", "schaken", "kaarten",
	"film", "handwerken", "geschiedenis", "reizen", "fotografie", "natuur", "techniek", "kunst",
};
const size_t cz_word_interests_n = CZ_COUNT(cz_word_interests);
