#ifndef CZ_INTAKE_DATE_STYLE_IMPL_H
#define CZ_INTAKE_DATE_STYLE_IMPL_H

/* Shared by date_style.c and dates.c; nobody else. */

/* What a pattern asks for, as bytes of cz_date_style.pattern that no format holds as themselves. */
enum {
	DAY = 1,
	MONTH,
	YEAR,       /* four digits */
	SHORT_YEAR, /* two digits */
	MONTH_NAME,
	WEEKDAY,
	CLOCK, /* one or two digits of a time of day, dropped */
	HALF,  /* am or pm */
	ISO,   /* these three stand alone */
	EXCEL_1900,
	EXCEL_1904,
};

#endif
