#include "intake/form_rows.h"

#include <string.h>

#include "base/text.h"
#include "data/table.h"

enum { CELLS_MOST = 64, HEADER_ROWS_MOST = 40 };

bool form_columns(const char *const *cells, int width, int columns[FORM_COLUMNS]) {
    bool complete = true;
    for (int k = 0; k < FORM_COLUMNS; k++)
        columns[k] = -1;
    for (int i = 0; i < width; i++) {
        g_autofree char *dense = cells[i] ? text_squeeze(cells[i]) : NULL;
        for (int k = 0; k < FORM_COLUMNS; k++)
            if (dense && columns[k] < 0 && g_ascii_strcasecmp(dense, answer_columns[k].name) == 0)
                columns[k] = i;
    }
    for (int k = 0; k < FORM_COLUMNS; k++)
        complete = complete && (columns[k] >= 0 || answer_columns[k].need != COLUMN_NEEDED);
    return complete;
}

/* Whether a form has the column, read or for people: what stands in others was added. */
static bool is_own(const char *heading) {
    g_autofree char *dense = text_squeeze(heading);
    bool own = table_explains(dense);
    for (int k = 0; k < FORM_COLUMNS && !own; k++)
        own = g_ascii_strcasecmp(dense, answer_columns[k].name) == 0 || csv_means(&answer_columns[k], dense);
    return own;
}

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

void form_rows_init(FormRows *form) {
    *form = (FormRows){.rows = g_array_new(FALSE, FALSE, sizeof(FilledRow)),
                       .heads = g_ptr_array_new_with_free_func(g_free),
                       .strays = g_array_new(FALSE, FALSE, sizeof(TextPart))};
    g_array_set_clear_func(form->strays, part_clear);
}

void form_rows_clear(FormRows *form) {
    g_clear_pointer(&form->rows, g_array_unref);
    g_clear_pointer(&form->heads, g_ptr_array_unref);
    g_clear_pointer(&form->strays, g_array_unref);
}

static void add_head(FormRows *form, const char *text) {
    if (!text_blank(text))
        g_ptr_array_add(form->heads, text_trim(text));
}

/* A row below the header. lines: of its cells; NULL: all stand in the row's. titled: for each cell whether its column
 * has a heading so far. */
static void add_row(FormRows *form, int line, const int *lines, const char *const *cells, int width,
                    const int columns[FORM_COLUMNS], bool *titled) {
    FilledRow row = {.line = line};
    for (int k = 0; k < FORM_COLUMNS; k++)
        row.cells[k] = columns[k] >= 0 && columns[k] < width && cells[columns[k]] ? cells[columns[k]] : "";
    bool named = !text_blank(row.cells[ANSWER_COLUMN_INDICATOR]) && !text_blank(row.cells[ANSWER_COLUMN_ITEM]);
    bool head = !named && form->rows->len == 0; /* as people read it, below the one that names columns */
    for (int i = 0; i < width; i++) {
        if (!cells[i] || (named && titled[i]) || text_blank(cells[i]))
            continue;
        const TextPart part = {lines ? lines[i] : line, text_trim(cells[i])};
        titled[i] = titled[i] || (head && is_own(part.text));
        if (head)
            g_ptr_array_add(form->heads, part.text);
        else
            g_array_append_val(form->strays, part);
    }
    if (named)
        g_array_append_val(form->rows, row);
}

/* ---- of a grid ---- */

/* In a workbook the form works out what it says in the column before the ids, and xlsx.c leaves that out: what stands
 * there somebody typed. -1: there is none. */
static int hint_column(const int columns[FORM_COLUMNS]) {
    int ids = MIN(columns[ANSWER_COLUMN_INDICATOR], columns[ANSWER_COLUMN_ITEM]);
    if (columns[ANSWER_COLUMN_NO] >= 0)
        ids = MIN(ids, columns[ANSWER_COLUMN_NO]);
    return ids - 1 > MAX(columns[ANSWER_COLUMN_VALUE], columns[ANSWER_COLUMN_UNIT]) ? ids - 1 : -1;
}

bool form_rows_of_grid(FormRows *form, const SourceBlock *grid) {
    const char *cells[CELLS_MOST] = {NULL};
    bool titled[CELLS_MOST] = {false}, found = false;
    int columns[FORM_COLUMNS], lines[CELLS_MOST], width = CLAMP(grid->width, 0, CELLS_MOST), line = 0;
    for (guint i = 0; i < grid->cells->len; i++) {
        const SourceCell *cell = &g_array_index(grid->cells, SourceCell, i);
        const SourceCell *next = i + 1 < grid->cells->len ? cell + 1 : NULL;
        if (i == 0 || cell[-1].row != cell->row)
            line = cell->line;
        if (cell->column < width) {
            cells[cell->column] = cell->text;
            lines[cell->column] = cell->line;
        }
        if (next && next->row == cell->row)
            continue;
        if (found) {
            add_row(form, line, lines, cells, width, columns, titled);
        } else if (form_columns(cells, width, columns)) {
            found = true;
            form->value_line = lines[columns[ANSWER_COLUMN_VALUE]];
            for (int k = 0; k < width; k++)
                titled[k] = cells[k] && is_own(cells[k]) && !(grid->where && k == hint_column(columns));
        } else if (cell->row >= HEADER_ROWS_MOST) {
            return false;
        } else {
            for (int k = 0; k < width; k++)
                add_head(form, cells[k] ? cells[k] : "");
        }
        memset(cells, 0, sizeof cells);
    }
    return found;
}

/* ---- of CSV ---- */

/* The lines above the header, cell by cell. */
static void add_heads(FormRows *form, const char *text, int header_line) {
    g_auto(GStrv) lines = g_strsplit_set(text, "\n", header_line);
    for (int i = 0; lines[i] && i + 1 < header_line; i++) {
        bool marks = strstr(lines[i], FORM_MARK FORM_MARK_BETWEEN);
        g_auto(GStrv) cells = g_strsplit_set(lines[i], marks ? ",\t\r\"" : ",;\t\r\"", -1);
        for (char **cell = cells; *cell; cell++)
            add_head(form, *cell);
    }
}

bool form_rows_of_csv(FormRows *form, const Csv *csv, const char *text, int *bad) {
    int columns[FORM_COLUMNS], width = (int)csv->columns->len;
    *bad = 0;
    if (!form_columns((const char *const *)csv->columns->pdata, width, columns))
        return false;
    for (guint i = 0; i < csv->faults->len && *bad == 0; i++) {
        const CsvFault *fault = &g_array_index(csv->faults, CsvFault, i);
        /* Of a row with too many cells one cannot say which cell is which. */
        if (fault->kind == CSV_QUOTATION || (fault->kind == CSV_ROW_CELLS && fault->detail > csv->columns->len))
            *bad = fault->line;
    }
    add_heads(form, text, csv->header_line);
    g_autofree bool *titled = g_new(bool, (gsize)width);
    for (int i = 0; i < width; i++)
        titled[i] = is_own(g_ptr_array_index(csv->columns, i));
    for (int i = 0; i < csv->row_count; i++)
        add_row(form, csv->rows[i].line, NULL, csv->rows[i].cells, width, columns, titled);
    return true;
}
