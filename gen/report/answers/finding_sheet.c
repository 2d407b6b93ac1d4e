#include "base/workbook.h"
#include "report/answers/check_report.h"

enum { HEAD_ROW, FIRST_ROW };

static const double widths[FINDING_CELLS] = {8, 20, 30, 10, 14, 16, 6, 18, 26, 14, 14, 70, 30, 7, 8, 30};

typedef struct FindingSheet {
    BookSheet *sheet;
    int next;                      /* row */
    guint8 told[FINDINGS / 8 + 1]; /* a bit for each kind that occurs */
} FindingSheet;

static void write_row(void *context, const Finding *finding, const char *const *cells) {
    FindingSheet *made = context;
    int row = made->next++, lines = 1;
    for (int i = 0; i < FINDING_CELLS; i++) {
        const char *cell = cells[i] ? cells[i] : "";
        bool number = i == FINDING_CELL_NO || i == FINDING_CELL_LINE || i == FINDING_CELL_SOURCE_LINE,
             answer = i == FINDING_CELLS - 1;
        if (!finding)
            sheet_text(made->sheet, row, i, cell, CELL_HEAD);
        else if (number && g_ascii_isdigit(*cell)) /* not the name of a cell */
            sheet_number(made->sheet, row, i, (int)g_ascii_strtoll(cell, NULL, 10), CELL_CENTRED);
        else
            sheet_text(made->sheet, row, i, cell, answer ? CELL_ANSWER_TEXT : CELL_TEXT);
        lines = MAX(lines, sheet_lines(cell, widths[i]));
    }
    sheet_row(made->sheet, row, lines);
    if (finding)
        made->told[finding->id / 8] |= (guint8)(1 << finding->id % 8);
}

/* What each rule of the list means and how it is settled. */
static void write_key(BookSheet *sheet, const FindingSheet *findings, Lang lang) {
    static const double key_widths[] = {22, 26, 60, 60};
    const char *const heads[] = {phrase(PHRASE_COLUMN_RULE, lang), phrase(PHRASE_COLUMN_NAME, lang),
                                 phrase(PHRASE_COLUMN_MEANING, lang), phrase(PHRASE_COLUMN_SETTLING, lang)};
    int row = HEAD_ROW;
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
        sheet_column(sheet, (int)i, key_widths[i], false);
        sheet_text(sheet, row, (int)i, heads[i], CELL_HEAD);
    }
    for (int id = 0; id < FINDINGS; id++) {
        const FindingWords words = finding_words_of(id, lang);
        const char *const cells[] = {finding_kinds[id].id, words.name, words.meaning, words.settling};
        int lines = 1;
        if (!(findings->told[id / 8] & 1 << id % 8))
            continue;
        row++;
        for (gsize i = 0; i < G_N_ELEMENTS(cells); i++) {
            sheet_text(sheet, row, (int)i, cells[i], CELL_TEXT);
            lines = MAX(lines, sheet_lines(cells[i], key_widths[i]));
        }
        sheet_row(sheet, row, lines);
    }
    sheet_freeze(sheet, HEAD_ROW);
    sheet_print(sheet, HEAD_ROW, row, (int)G_N_ELEMENTS(heads) - 1, phrase(PHRASE_FORM_FOOTER, lang));
}

GString *check_report_workbook(CheckReport *report, Lang lang, GError **error) {
    g_autoptr(Book) book = book_new(phrase(PHRASE_FINDINGS_SHEET, lang), error);
    if (!book)
        return NULL;
    FindingSheet made = {.sheet = book_sheet(book, phrase(PHRASE_FINDINGS_SHEET, lang))};
    for (int i = 0; i < FINDING_CELLS; i++)
        sheet_column(made.sheet, i, widths[i], false);
    check_report_rows(report, lang, write_row, &made);
    sheet_freeze(made.sheet, HEAD_ROW);
    sheet_filter(made.sheet, HEAD_ROW, MAX(made.next - 1, FIRST_ROW), FINDING_CELLS - 1);
    sheet_print(made.sheet, HEAD_ROW, made.next - 1, FINDING_CELLS - 1, phrase(PHRASE_FORM_FOOTER, lang));
    write_key(book_sheet(book, phrase(PHRASE_KEY_SHEET, lang)), &made, lang);
    return book_finish(book, error);
}
