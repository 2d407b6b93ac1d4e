/* The form of a tier: what a community is asked, a row for each thing, as a CSV table and as a workbook.
 *
 * Both have the columns that the program reads by ids, so that it does not matter in which order rows come back or what
 * they are called; beside them what people read. The workbook says in a hidden cell what it is a form of
 * (FORM_MARK, base/csv.h). */
#ifndef GONGSHI_REPORT_ANSWERS_FORM_H
#define GONGSHI_REPORT_ANSWERS_FORM_H

#include "base/workbook.h"
#include "report/wording.h"

typedef struct FormRow {
    const Indicator *indicator;
    const Item *item; /* NULL: verdict or statement */
    const char *key;  /* the item's id, "verdict", "statement" */
    const char *name; /* of what is asked */
    /* How to fill it in. Where the sentence of the form is to be confirmed, FORM_HOLE stands for each of its slots. */
    char *hint;
    GPtrArray *slots; /* of const Item *, in their order; NULL: none */
} FormRow;

#define FORM_HOLE "\x1A" /* stands in no text that was read */

typedef struct Form {
    const Standard *standard;
    const Tier *tier;
    Lang lang;
    GArray *rows;           /* of FormRow, indicator by indicator */
    GPtrArray *verdicts;    /* of const char *: the first word of each meaning */
    const char *confirming; /* the word that confirms a sentence; NULL: none */
} Form;

Form *form_new(const Standard *standard, const Rulebook *rulebook, const Tier *tier, Lang lang);
void form_free(Form *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Form, form_free)

/* For Excel and WPS: with their byte order mark and line ends. */
GString *form_csv(const Form *form);
/* community: whose it is, NULL for anybody's; year: of the notice, "" where that is not known. */
GString *form_workbook(const Form *form, const Community *community, const char *year, GError **error);

#endif
