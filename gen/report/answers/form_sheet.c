#include <math.h>

#include "base/text.h"
#include "data/column_list.h"
#include "report/answers/form.h"

typedef enum FormColumn {
    FORM_COLUMN_NO,
    FORM_COLUMN_NAME,
    FORM_COLUMN_REQUIREMENT,
    FORM_COLUMN_ITEM,
    FORM_COLUMN_VALUE,
    FORM_COLUMN_UNIT,
    FORM_COLUMN_HOW,
    FORM_COLUMN_CHECK,
    FORM_COLUMN_ID_NO, /* this and the next are hidden: what is read */
    FORM_COLUMN_ID_INDICATOR,
    FORM_COLUMN_ID_ITEM,
    FORM_COLUMNS
} FormColumn;

static const double widths[FORM_COLUMNS] = {
    [FORM_COLUMN_NO] = 5,     [FORM_COLUMN_NAME] = 14,         [FORM_COLUMN_REQUIREMENT] = 34, [FORM_COLUMN_ITEM] = 26,
    [FORM_COLUMN_VALUE] = 22, [FORM_COLUMN_UNIT] = 10,         [FORM_COLUMN_HOW] = 46,         [FORM_COLUMN_CHECK] = 20,
    [FORM_COLUMN_ID_NO] = 4,  [FORM_COLUMN_ID_INDICATOR] = 12, [FORM_COLUMN_ID_ITEM] = 20};

/* The names of columns that are read stand in a hidden row: in whatever words people see them, and whoever saves the
 * sheet as CSV, they come with it. */
enum { TITLE_ROW, WHOSE_ROW, WHO_ROW, REMARK_ROW, HEAD_ROW, NAMES_ROW, FIRST_ROW };

typedef struct FormSheet {
    const Form *form;
    BookSheet *sheet;
    GHashTable *rows; /* const Item * -> its row; lookup only */
    int *lines;       /* of each row of the form */
} FormSheet;

/* Where a figure is typed; NULL when the form does not ask for it. */
static char *item_place(const FormSheet *made, const Item *item) {
    gpointer row = item ? g_hash_table_lookup(made->rows, item) : NULL;
    return row ? sheet_place(GPOINTER_TO_INT(row), FORM_COLUMN_VALUE) : NULL;
}

/* ---- what does not agree ---- */

/* The figure that stands in a place. All but counts are text, so that 83.30 and 95% stay as they are written. */
static char *item_value(const FormSheet *made, const Item *item) {
    g_autofree char *place = item_place(made, item);
    if (!place)
        return NULL;
    return item->type == ITEM_COUNT ? g_steal_pointer(&place)
                                    : g_strdup_printf("VALUE(SUBSTITUTE(%s,\"%%\",\"\"))", place);
}

/* A rate beside the figures that it is of. It is not for a sheet to know how a figure was rounded, so only what no
 * rounding explains is told. */
static void append_rate_check(const FormSheet *made, const Item *item, GString *formula) {
    g_autofree char *rate = item_value(made, item), *part = item_value(made, item->part),
                    *whole = item_value(made, item->whole);
    if (!part || !whole)
        return;
    bool measured = item->part->measured || item->whole->measured;
    g_autofree char *scale = ratio_text(item_scale(item), 9, NULL);
    g_autofree char *given = g_strdup_printf("%s*%s/%s", scale, part, whole);
    g_autofree char *slack =
        measured ? g_strdup_printf("+%s*0.05*(1/MAX(%s,0.01)+1/%s)", given, part, whole) : g_strdup("");
    g_string_append_printf(formula,
                           "IF(ABS(%s-%s)<IF(ABS(%s-ROUND(%s,0))<1E-9,1,IF(ABS(%s-ROUND(%s,1))<1E-9,0.1,0.01))%s,\"\",",
                           rate, given, rate, rate, rate, rate, slack);
    formula_append_text(formula, phrase(PHRASE_FORM_CHECK_RATE, made->form->lang));
    g_string_append_printf(formula, "&%s&\"÷\"&%s&\"=\"&ROUND(%s,2)&\"%s\")", part, whole, given,
                           item->type == ITEM_PERCENT ? "%" : "");
}

static void append_part_check(const FormSheet *made, const Item *item, GString *formula) {
    g_autofree char *part = item_value(made, item), *whole = item_value(made, item->subset_of);
    if (!whole)
        return;
    g_autofree char *words = phrase_format(PHRASE_FORM_CHECK_PART, made->form->lang, "whole",
                                           words_in(item->subset_of->name, made->form->lang), NULL);
    g_string_append_printf(formula, "IF(%s<=%s,\"\",", part, whole);
    formula_append_text(formula, words);
    g_string_append_c(formula, ')');
}

static void write_check(const FormSheet *made, int at, const Item *item) {
    g_autoptr(GString) compared = g_string_new(NULL);
    if (item && item->part)
        append_rate_check(made, item, compared);
    else if (item && item->subset_of)
        append_part_check(made, item, compared);
    /* Nothing is told of what is blank or no number. */
    const Item *const asked[] = {item, item ? item->part : NULL, item ? item->whole : NULL,
                                 item && !item->part ? item->subset_of : NULL};
    g_autoptr(GString) blank = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(asked); i++) {
        g_autofree char *place = item_place(made, asked[i]);
        if (place)
            text_append_part(blank, ",", "%s=\"\"", place);
    }
    g_autofree char *formula = g_strdup_printf("=IF(OR(%s),\"\",IFERROR(%s,\"\"))", blank->str, compared->str);
    if (compared->len > 0)
        sheet_formula(made->sheet, at, FORM_COLUMN_CHECK, formula, "", CELL_WARNING);
    else
        sheet_text(made->sheet, at, FORM_COLUMN_CHECK, "", CELL_TEXT);
}

/* ---- a row ---- */

/* The sentence as it will be published, with what has been typed so far. */
static void write_how(const FormSheet *made, int at, const FormRow *row) {
    const char *hole = phrase(PHRASE_FORM_HOLE, made->form->lang);
    g_autoptr(GString) shown = g_string_new(row->hint);
    g_string_replace(shown, FORM_HOLE, hole, 0);
    g_auto(GStrv) parts = g_strsplit(row->hint, FORM_HOLE, -1);
    guint holes = g_strv_length(parts) - 1;
    if (holes == 0 || holes != row->slots->len) {
        sheet_text(made->sheet, at, FORM_COLUMN_HOW, shown->str, CELL_TEXT);
        return;
    }
    enum { FORMULA_MOST = 8000 };
    g_autoptr(GString) formula = g_string_new("=");
    for (guint i = 0; i <= holes; i++) {
        g_string_append(formula, i > 0 ? "&" : "");
        formula_append_text(formula, parts[i]);
        const Item *item = i < holes ? g_ptr_array_index(row->slots, i) : NULL;
        g_autofree char *place = item_place(made, item);
        if (!item)
            continue;
        g_string_append_c(formula, '&');
        if (!place)
            formula_append_text(formula, hole);
        else if (item->type == ITEM_PERCENT) /* the sentence has the sign already */
            g_string_append_printf(formula, "IF(%s=\"\",\"%s\",SUBSTITUTE(%s,\"%%\",\"\"))", place, hole, place);
        else
            g_string_append_printf(formula, "IF(%s=\"\",\"%s\",%s)", place, hole, place);
    }
    if (g_utf8_strlen(formula->str, -1) <= FORMULA_MOST)
        sheet_formula(made->sheet, at, FORM_COLUMN_HOW, formula->str, shown->str, CELL_TEXT);
    else
        sheet_text(made->sheet, at, FORM_COLUMN_HOW, shown->str, CELL_TEXT);
}

static double bound(Ratio ratio, double none) {
    return ratio_valid(ratio) ? (double)ratio.num / (double)ratio.den : none;
}

static void write_answer(const FormSheet *made, int at, const FormRow *row) {
    const Form *form = made->form;
    Lang lang = form->lang;
    const Item *item = row->item;
    bool number = item && item_is_number(item), sentence = !item && row->slots && form->confirming,
         choice = item ? item_is_choice(item) : !sentence && g_str_equal(row->key, "verdict");
    g_autoptr(GPtrArray) confirming = g_ptr_array_new();
    if (form->confirming)
        g_ptr_array_add(confirming, (void *)form->confirming);
    CellInput input = {.kind = choice     ? INPUT_CHOICE
                               : sentence ? INPUT_SUGGESTION
                                          : INPUT_ANY,
                       .words = item       ? item->choices
                                : sentence ? confirming
                                           : form->verdicts,
                       .title = row->name,
                       .refusal = phrase(PHRASE_FORM_REFUSE_WORD, lang)};
    g_autofree char *refusal = NULL;
    if (number) {
        Ratio least, most;
        item_bounds(item, &least, &most);
        bool whole = item->type == ITEM_COUNT;
        g_autofree char *low = ratio_valid(least) ? ratio_text(least, 9, NULL) : NULL,
                        *high = ratio_valid(most) ? ratio_text(most, 9, NULL) : NULL;
        refusal = phrase_format(PHRASE_FORM_REFUSE_NUMBER, lang, "whole", whole ? "1" : "", "least", low ? low : "",
                                "most", high ? high : "", NULL);
        input.kind = whole ? INPUT_WHOLE : INPUT_WRITTEN;
        input.least = bound(least, -INFINITY);
        input.most = bound(most, INFINITY);
        input.refusal = refusal;
    }
    g_autofree char *prompt =
        sentence ? phrase_format(PHRASE_FORM_PROMPT_SENTENCE, lang, "word", form->confirming, NULL) : NULL;
    input.prompt = sentence ? prompt : row->hint;
    sheet_text(made->sheet, at, FORM_COLUMN_VALUE, "",
               item && item->type == ITEM_COUNT ? CELL_ANSWER : CELL_ANSWER_TEXT);
    sheet_input(made->sheet, at, FORM_COLUMN_VALUE, &input);
}

static void write_row(const FormSheet *made, guint index) {
    const FormRow *row = &g_array_index(made->form->rows, FormRow, index);
    int at = FIRST_ROW + (int)index;
    const Indicator *indicator = row->indicator;
    sheet_text(made->sheet, at, FORM_COLUMN_ITEM, row->name, CELL_TEXT);
    write_answer(made, at, row);
    sheet_text(made->sheet, at, FORM_COLUMN_UNIT, row->item ? row->item->unit : "", CELL_CENTRED);
    write_how(made, at, row);
    write_check(made, at, row->item);
    sheet_text(made->sheet, at, FORM_COLUMN_ID_NO, DIGITS_OR_NONE(indicator->no), CELL_HIDDEN);
    sheet_text(made->sheet, at, FORM_COLUMN_ID_INDICATOR, indicator->id, CELL_HIDDEN);
    sheet_text(made->sheet, at, FORM_COLUMN_ID_ITEM, row->key, CELL_HIDDEN);
    g_autoptr(GString) how = g_string_new(row->hint);
    g_string_replace(how, FORM_HOLE, "＿＿＿", 0); /* room for what will stand there */
    made->lines[index] =
        MAX(sheet_lines(how->str, widths[FORM_COLUMN_HOW]), sheet_lines(row->name, widths[FORM_COLUMN_ITEM]));
}

/* What the rows of an indicator share: its number, name and requirement. */
static void write_indicator(const FormSheet *made, guint first, guint last) {
    const Form *form = made->form;
    const Indicator *indicator = g_array_index(form->rows, FormRow, first).indicator;
    const char *name = words_in(indicator->name, form->lang),
               *requirement = words_in(indicator->requirement, form->lang);
    int from = FIRST_ROW + (int)first, to = FIRST_ROW + (int)last;
    sheet_merged(made->sheet, from, FORM_COLUMN_NO, to, FORM_COLUMN_NO, DIGITS_OR_NONE(indicator->no), CELL_CENTRED);
    sheet_merged(made->sheet, from, FORM_COLUMN_NAME, to, FORM_COLUMN_NAME, name, CELL_CENTRED);
    sheet_merged(made->sheet, from, FORM_COLUMN_REQUIREMENT, to, FORM_COLUMN_REQUIREMENT, requirement, CELL_TEXT);
    int needed =
        MAX(sheet_lines(name, widths[FORM_COLUMN_NAME]), sheet_lines(requirement, widths[FORM_COLUMN_REQUIREMENT]));
    for (guint i = first; i <= last; i++)
        needed -= made->lines[i];
    for (guint i = last; needed > 0; i = i > first ? i - 1 : last, needed--)
        made->lines[i]++;
    for (guint i = first; i <= last; i++)
        sheet_row(made->sheet, FIRST_ROW + (int)i, made->lines[i]);
}

/* ---- above the rows ---- */

static void write_head(const FormSheet *made, const Community *community, const char *year) {
    const Form *form = made->form;
    BookSheet *sheet = made->sheet;
    Lang lang = form->lang;
    g_autofree char *title =
        phrase_format(PHRASE_FORM_TITLE, lang, "year", year, "tier", words_in(form->tier->name, lang), NULL);
    sheet_merged(sheet, TITLE_ROW, 0, TITLE_ROW, FORM_COLUMN_CHECK, title, CELL_TITLE);
    enum { TITLE_LINES = 2 };
    sheet_row(sheet, TITLE_ROW, TITLE_LINES);
    const struct {
        int row, label, value, last;
        Phrase name;
        const char *said;
    } fields[] = {
        {WHOSE_ROW, FORM_COLUMN_NAME, FORM_COLUMN_REQUIREMENT, FORM_COLUMN_REQUIREMENT, PHRASE_FORM_OF,
         community ? community->name.zh : ""},
        {WHOSE_ROW, FORM_COLUMN_ITEM, FORM_COLUMN_VALUE, FORM_COLUMN_UNIT, PHRASE_FORM_PARENT,
         community ? community->subdistrict : ""},
        {WHO_ROW, FORM_COLUMN_NAME, FORM_COLUMN_REQUIREMENT, FORM_COLUMN_REQUIREMENT, PHRASE_FORM_PERSON, ""},
        {WHO_ROW, FORM_COLUMN_ITEM, FORM_COLUMN_VALUE, FORM_COLUMN_UNIT, PHRASE_FORM_TELEPHONE, ""},
        {WHO_ROW, FORM_COLUMN_HOW, FORM_COLUMN_CHECK, FORM_COLUMN_CHECK, PHRASE_FORM_DAY, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        int first = fields[i].label == FORM_COLUMN_NAME ? FORM_COLUMN_NO : fields[i].label;
        sheet_merged(sheet, fields[i].row, first, fields[i].row, fields[i].label, phrase(fields[i].name, lang),
                     CELL_LABEL);
        sheet_merged(sheet, fields[i].row, fields[i].value, fields[i].row, fields[i].last, fields[i].said,
                     CELL_ANSWER_TEXT);
    }
    const char *remark = phrase(PHRASE_FORM_REMARK, lang);
    double width = 0;
    for (int i = 0; i <= FORM_COLUMN_CHECK; i++)
        width += widths[i];
    sheet_merged(sheet, REMARK_ROW, 0, REMARK_ROW, FORM_COLUMN_CHECK, remark, CELL_REMARK);
    sheet_row(sheet, REMARK_ROW, sheet_lines(remark, width));

    const char *const heads[FORM_COLUMNS] = {
        [FORM_COLUMN_NO] = phrase(PHRASE_HEAD_NO, lang),
        [FORM_COLUMN_NAME] = phrase(PHRASE_FORM_INDICATOR, lang),
        [FORM_COLUMN_REQUIREMENT] = phrase(PHRASE_HEAD_REQUIREMENT, lang),
        [FORM_COLUMN_ITEM] = phrase(PHRASE_FORM_ITEM, lang),
        [FORM_COLUMN_VALUE] = phrase(PHRASE_FORM_VALUE, lang),
        [FORM_COLUMN_UNIT] = phrase(PHRASE_FORM_UNIT, lang),
        [FORM_COLUMN_HOW] = phrase(PHRASE_FORM_HOW, lang),
        [FORM_COLUMN_CHECK] = phrase(PHRASE_FORM_CHECK, lang),
    };
    static const int names[FORM_COLUMNS] = {
        [FORM_COLUMN_VALUE] = ANSWER_COLUMN_VALUE,  [FORM_COLUMN_UNIT] = ANSWER_COLUMN_UNIT,
        [FORM_COLUMN_ID_NO] = ANSWER_COLUMN_NO,     [FORM_COLUMN_ID_INDICATOR] = ANSWER_COLUMN_INDICATOR,
        [FORM_COLUMN_ID_ITEM] = ANSWER_COLUMN_ITEM,
    };
    for (int i = 0; i < FORM_COLUMNS; i++) {
        bool named = names[i] || i >= FORM_COLUMN_ID_NO;
        if (heads[i])
            sheet_text(sheet, HEAD_ROW, i, heads[i], CELL_HEAD);
        sheet_text(sheet, NAMES_ROW, i, named ? answer_columns[names[i]].name : heads[i], CELL_HIDDEN);
        sheet_column(sheet, i, widths[i], i >= FORM_COLUMN_ID_NO);
    }
    enum { HEAD_LINES = 2 };
    sheet_row(sheet, HEAD_ROW, HEAD_LINES);
    sheet_hide_row(sheet, NAMES_ROW);
    /* What it is a form of: read again when it comes back filled in. */
    g_autofree char *mark = g_strjoin(FORM_MARK_BETWEEN, FORM_MARK, standard_fact(form->standard, "id"), form->tier->id,
                                      year, community ? community->id : "", NULL);
    sheet_text(sheet, TITLE_ROW, FORM_COLUMN_ID_ITEM, mark, CELL_HIDDEN);
}

GString *form_workbook(const Form *form, const Community *community, const char *year, GError **error) {
    g_autofree char *title = phrase_format(PHRASE_FORM_TITLE, form->lang, "year", year, "tier",
                                           words_in(form->tier->name, form->lang), NULL);
    g_autoptr(Book) workbook = book_new(title, error);
    if (!workbook)
        return NULL;
    guint count = form->rows->len;
    g_autoptr(GHashTable) rows = g_hash_table_new(NULL, NULL);
    g_autofree int *lines = g_new0(int, count + 1);
    for (guint i = 0; i < count; i++) {
        const Item *item = g_array_index(form->rows, FormRow, i).item;
        if (item)
            g_hash_table_insert(rows, (void *)item, GINT_TO_POINTER(FIRST_ROW + (int)i));
    }
    const FormSheet made = {form, book_sheet(workbook, phrase(PHRASE_FORM_SHEET, form->lang)), rows, lines};
    write_head(&made, community, year);
    for (guint first = 0, i = 0; i < count; i++) {
        const Indicator *own = g_array_index(form->rows, FormRow, i).indicator;
        write_row(&made, i);
        if (i + 1 < count && g_array_index(form->rows, FormRow, i + 1).indicator == own)
            continue;
        write_indicator(&made, first, i);
        first = i + 1;
    }
    int last = FIRST_ROW + (int)count - 1;
    g_autofree char *checked = sheet_place(FIRST_ROW, FORM_COLUMN_CHECK);
    g_autofree char *unequal = g_strdup_printf("=LEN($%s)>0", checked);
    if (count > 0)
        sheet_numbers_are_text(made.sheet, FIRST_ROW, last, FORM_COLUMN_VALUE);
    if (count > 0)
        sheet_mark(made.sheet, FIRST_ROW, last, FORM_COLUMN_VALUE, unequal);
    sheet_protect(made.sheet);
    sheet_freeze(made.sheet, NAMES_ROW);
    sheet_print(made.sheet, HEAD_ROW, last, FORM_COLUMN_CHECK, phrase(PHRASE_FORM_FOOTER, form->lang));
    return book_finish(workbook, error);
}
