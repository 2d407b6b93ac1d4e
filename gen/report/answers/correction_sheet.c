#include "report/answers/correction_sheet.h"

#include "base/text.h"
#include "base/workbook.h"
#include "data/column_list.h"

typedef struct CorrectionRow {
    const char *community, *indicator; /* ids, of the standard and the register */
    const char *item;                  /* id, in the chunk */
    const char *name, *old, *message;  /* in the chunk */
    int no;
    const char *tier;
} CorrectionRow;

struct CorrectionSheet {
    const Wording *wording;
    GArray *rows;      /* of CorrectionRow */
    GHashTable *known; /* "community indicator item"; of the community at hand */
    GStringChunk *texts;
};

CorrectionSheet *correction_sheet_new(const Wording *wording) {
    CorrectionSheet *sheet = g_new(CorrectionSheet, 1);
    *sheet = (CorrectionSheet){wording, g_array_new(FALSE, FALSE, sizeof(CorrectionRow)),
                               g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL), g_string_chunk_new(4096)};
    return sheet;
}

void correction_sheet_free(CorrectionSheet *sheet) {
    if (!sheet)
        return;
    g_array_unref(sheet->rows);
    g_hash_table_unref(sheet->known);
    g_string_chunk_free(sheet->texts);
    g_free(sheet);
}

/* ---- what is asked ---- */

static void add_row(CorrectionSheet *sheet, const Answers *answers, const IndicatorAnswers *of, const Answer *answer,
                    const char *message) {
    const char *community = answers->community->id, *indicator = of->indicator->id;
    if (!answer->item && answer != of->verdict) /* texts are changed in the table itself */
        return;
    if (!g_hash_table_add(sheet->known, g_strjoin("\n", community, indicator, answer->key, NULL)))
        return;
    Lang lang = sheet->wording->lang;
    const char *name =
        answer->item ? wording_item(sheet->wording, answer->item->id) : phrase(PHRASE_FORM_VERDICT, lang);
    /* What the table states, whether it is usable or not, and whatever was corrected since. */
    const Answer *stated = answer->item ? answers_stated(answers, answer->item) : answer;
    const char *old = !stated ? "" : stated->correction ? stated->original : stated->value;
    const CorrectionRow row = {.community = community,
                               .indicator = indicator,
                               .item = g_string_chunk_insert(sheet->texts, answer->key),
                               .name = g_string_chunk_insert(sheet->texts, name),
                               .old = g_string_chunk_insert(sheet->texts, old),
                               .message = message,
                               .no = of->indicator->no,
                               .tier = of->indicator->tier->id};
    g_array_append_val(sheet->rows, row);
}

/* Whether a contradiction speaks of the item: by its id among what it holds. */
static bool names_item(const Finding *finding, const Item *item) {
    for (guint i = 0; i < finding->facts->len; i++) {
        const Fact *fact = &g_array_index(finding->facts, Fact, i);
        if (fact->kind != FACT_ITEM && fact->kind != FACT_ITEMS && fact->kind != FACT_STATED)
            continue;
        g_auto(GStrv) words = g_strsplit(fact->value, " ", -1);
        for (char **word = words; *word; word++) {
            (*word)[strcspn(*word, "=")] = '\0';
            if (g_str_equal(*word, item->id))
                return true;
        }
    }
    return false;
}

/* A rate is named for its parts too. */
static bool concerns(const Finding *finding, const Answer *answer, const IndicatorAnswers *of) {
    if (!answer->item)
        return false;
    bool named = names_item(finding, answer->item);
    for (guint i = 0; !named && i < of->list->len; i++) {
        const Answer *rate = g_ptr_array_index(of->list, i);
        named = rate->item && (rate->item->part == answer->item || rate->item->whole == answer->item) &&
                names_item(finding, rate->item);
    }
    return named;
}

/* What a contradiction asks for of a row: the values it names, else the one that it is placed at, else all figures. */
static void add_named(CorrectionSheet *sheet, const Answers *answers, const IndicatorAnswers *of,
                      const Finding *finding, const char *message) {
    bool own = g_str_equal(of->indicator->id, finding->indicator), some = false;
    for (int widest = 0; widest < (own ? 3 : 1) && !some; widest++) {
        for (guint a = 0; a < of->list->len; a++) {
            const Answer *answer = g_ptr_array_index(of->list, a);
            bool asked = widest == 0   ? concerns(finding, answer, of)
                         : widest == 1 ? answer != of->verdict && answer->place.line == finding->place.line
                                       : answer->item && answer->row != ROW_ABSENT;
            some = some || asked;
            if (asked)
                add_row(sheet, answers, of, answer, message);
        }
    }
    if (own && of->verdict)
        add_row(sheet, answers, of, of->verdict, message);
}

void correction_sheet_add(CorrectionSheet *sheet, const Answers *answers, const Findings *findings) {
    const Tier *tier = answers->community->tier;
    for (guint i = 0; i < findings->list->len; i++) {
        const Finding *finding = g_ptr_array_index(findings->list, i);
        if (finding->severity != SEVERITY_ERROR || finding->waiver || !finding->indicator)
            continue;
        g_autofree char *words = wording_finding(sheet->wording, finding);
        const char *message = g_string_chunk_insert(sheet->texts, words);
        for (int k = 0; k < tier->indicator_count + (tier->total != NULL); k++)
            add_named(sheet, answers, answers->indicators[k], finding, message);
    }
    g_hash_table_remove_all(sheet->known);
}

/* ---- the workbook ---- */

typedef enum SheetColumn {
    SHEET_NAME,
    SHEET_INDICATOR,
    SHEET_ITEM,
    SHEET_MESSAGE,
    SHEET_OLD,
    SHEET_NEW,
    SHEET_REASON,
    SHEET_EVIDENCE,
    SHEET_APPROVED_BY,
    SHEET_DATE,
    SHEET_ID_COMMUNITY, /* this and the next are hidden */
    SHEET_ID_INDICATOR,
    SHEET_ID_ITEM,
    SHEET_COLUMNS
} SheetColumn;

GString *correction_sheet_workbook(const CorrectionSheet *sheet, GError **error) {
    enum { HEAD_ROW, FIRST_ROW };
    static const struct {
        double width;
        Phrase head; /* 0: as the table calls it, */
        int column;  /* of correction_columns */
    } columns[SHEET_COLUMNS] = {
        [SHEET_NAME] = {16, PHRASE_CORRECTION_OF, 0},
        [SHEET_INDICATOR] = {20, PHRASE_CORRECTION_INDICATOR, 0},
        [SHEET_ITEM] = {28, PHRASE_CORRECTION_ITEM, 0},
        [SHEET_MESSAGE] = {60, PHRASE_COLUMN_MESSAGE, 0},
        [SHEET_OLD] = {14, PHRASE_CORRECTION_OLD, CORRECTION_COLUMN_OLD},
        [SHEET_NEW] = {14, PHRASE_CORRECTION_NEW, CORRECTION_COLUMN_NEW},
        [SHEET_REASON] = {24, PHRASE_CORRECTION_REASON, CORRECTION_COLUMN_REASON},
        [SHEET_EVIDENCE] = {24, PHRASE_CORRECTION_EVIDENCE, CORRECTION_COLUMN_EVIDENCE},
        [SHEET_APPROVED_BY] = {12, PHRASE_CORRECTION_APPROVED_BY, CORRECTION_COLUMN_APPROVED_BY},
        [SHEET_DATE] = {14, PHRASE_CORRECTION_DATE, CORRECTION_COLUMN_DATE},
        [SHEET_ID_COMMUNITY] = {14, (Phrase)0, CORRECTION_COLUMN_COMMUNITY},
        [SHEET_ID_INDICATOR] = {14, (Phrase)0, CORRECTION_COLUMN_INDICATOR},
        [SHEET_ID_ITEM] = {20, (Phrase)0, CORRECTION_COLUMN_ITEM},
    };
    Lang lang = sheet->wording->lang;
    g_autoptr(Book) book = book_new(phrase(PHRASE_CORRECTIONS_SHEET, lang), error);
    if (!book)
        return NULL;
    BookSheet *made = book_sheet(book, phrase(PHRASE_CORRECTIONS_SHEET, lang));
    for (int i = 0; i < SHEET_COLUMNS; i++) {
        bool hidden = i >= SHEET_ID_COMMUNITY;
        sheet_column(made, i, columns[i].width, hidden);
        sheet_text(made, HEAD_ROW, i,
                   hidden ? correction_columns[columns[i].column].name : phrase(columns[i].head, lang),
                   hidden ? CELL_HIDDEN : CELL_HEAD);
    }
    for (guint i = 0; i < sheet->rows->len; i++) {
        const CorrectionRow *row = &g_array_index(sheet->rows, CorrectionRow, i);
        int at = FIRST_ROW + (int)i, lines = 1;
        g_autofree char *indicator =
            g_strdup_printf("%d %s", row->no, wording_indicator(sheet->wording, row->tier, row->indicator));
        const char *const cells[SHEET_COLUMNS] = {[SHEET_NAME] = wording_community_name(sheet->wording, row->community),
                                                  [SHEET_INDICATOR] = indicator,
                                                  [SHEET_ITEM] = row->name,
                                                  [SHEET_MESSAGE] = row->message,
                                                  [SHEET_OLD] = row->old,
                                                  [SHEET_ID_COMMUNITY] = row->community,
                                                  [SHEET_ID_INDICATOR] = row->indicator,
                                                  [SHEET_ID_ITEM] = row->item};
        for (int k = 0; k < SHEET_COLUMNS; k++) {
            sheet_text(made, at, k, cells[k] ? cells[k] : "",
                       k >= SHEET_ID_COMMUNITY ? CELL_HIDDEN
                       : k >= SHEET_NEW        ? CELL_ANSWER_TEXT
                                               : CELL_TEXT);
            lines = k < SHEET_ID_COMMUNITY && cells[k] ? MAX(lines, sheet_lines(cells[k], columns[k].width)) : lines;
        }
        const CellInput input = {.kind = INPUT_ANY,
                                 .title = phrase(PHRASE_CORRECTION_NEW, lang),
                                 .prompt = phrase(PHRASE_CORRECTION_PROMPT, lang)};
        sheet_input(made, at, SHEET_NEW, &input);
        sheet_row(made, at, lines);
    }
    int last = FIRST_ROW + (int)sheet->rows->len - 1;
    enum { HEAD_LINES = 2 };
    sheet_row(made, HEAD_ROW, HEAD_LINES);
    sheet_freeze(made, HEAD_ROW);
    sheet_print(made, HEAD_ROW, last, SHEET_DATE, phrase(PHRASE_FORM_FOOTER, lang));
    return book_finish(book, error);
}
