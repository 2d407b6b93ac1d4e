/* Days of the calendar as offices write them.
 *
 * Read are 2023年11月22日, 2023-11-22, 2023/11/22, 2023.11.22, 20231122 and 二〇二三年十一月二十二日, with full-width
 * digits, zeros and blanks, a weekday in brackets or a time behind; and spans of such days (—, -, ~, 至, 到), the
 * second of which may leave out what it shares with the first. Only days that the calendar has are dates. */
#ifndef GONGSHI_BASE_DATE_H
#define GONGSHI_BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Date {
    int year; /* 0: not written */
    int month, day;
} Date;

typedef enum DateFault {
    DATE_REAL,
    DATE_ABSENT,   /* no date is written there */
    DATE_YEARLESS, /* 11月22日 */
    DATE_UNREAL,   /* 11月31日: the calendar has no such day */
    DATE_FAR,      /* a year that no notice is of: 2202 */
    DATE_SERIAL    /* 45444: a spreadsheet's number of a day */
} DateFault;

typedef struct DateRead {
    DateFault fault;
    Date from, to;     /* the same for one day; set for all faults but DATE_ABSENT and DATE_SERIAL */
    bool proper;       /* spelt as GB/T 9704 has it, 2023年11月22日 */
    size_t start, end; /* where it stands, in bytes */
} DateRead;

/* The whole of a text, but for blanks around. */
DateRead date_read(const char *text);
/* The first day or span that stands in a text from `at` on; false when there is none. A number alone is none. */
bool date_find(const char *text, size_t at, DateRead *found);

/* The day or span that a text begins with; false when there is none. */
bool date_starts(const char *text, DateRead *found);

/* "2023-11-22" of a text that is one real day; else NULL. Newly allocated. */
char *date_iso(const char *text);
/* "2023-11-22", or "2023-11-22—2023-11-24" for a span. Newly allocated. */
char *date_print(Date from, Date to);
/* <0, 0, >0; both of a year. */
int date_compare(Date a, Date b);
/* A text that is one real day, as the number of a day; 0 for others. One day more is one more. */
int date_number(const char *text);
/* "2023-11-22", of such a number. Newly allocated. */
char *date_of_number(int number);
/* Days from `from` to `to`, both counted; working: Mondays to Fridays only. from must not be after to. */
int date_days(Date from, Date to, bool working);

#endif
