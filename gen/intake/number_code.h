/* Codes of a spreadsheet's number formats, "#,##0.00;[Red]-0" or "yyyy年m月": read into sections of tokens.
 *
 *     number_code.c    reads them
 *     number_format.c  shows a value by them
 *
 * Only these include it. What is no code that is known makes its section unknown; nothing fails. */
#ifndef GONGSHI_INTAKE_NUMBER_CODE_H
#define GONGSHI_INTAKE_NUMBER_CODE_H

#include <glib.h>
#include <stdbool.h>

typedef enum TokenKind {
    TOKEN_LITERAL,
    TOKEN_DIGIT, /* mark: 0, # or ? */
    TOKEN_POINT,
    TOKEN_COMMA,
    TOKEN_PERCENT,
    TOKEN_EXPONENT, /* mark: + or - */
    TOKEN_DATE,     /* mark: y, m, d, a (weekday), h, s; count of it */
    TOKEN_NOON,     /* AM/PM; mark: a in Latin letters, H in Han */
    TOKEN_GENERAL,
    TOKEN_TEXT
} TokenKind;

typedef struct FormatToken {
    TokenKind kind;
    char mark;
    int count;
    char *literal;
} FormatToken;

typedef struct FormatSection {
    GArray *tokens; /* of FormatToken */
    bool han;       /* [DBNum1] */
    bool known;
    char condition[3]; /* "<", ">=", …; "": none */
    double limit;
} FormatSection;

/* Of FormatSection *: for what is above 0, below it, 0 and texts, as many as there are; newly made, with their tokens.
 */
GPtrArray *number_code_read(const char *code);

#endif
