#include "base/workbook.h"

#include <errno.h>
#include <math.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/loaded.h"
#include "base/text.h"

#define LIBRARY "libxlsxwriter.so.4"
#define LIBRARY_PACKAGE "libxlsxwriter4"

/* What is used of the library. */
#define LIBRARY_FUNCTIONS(FUNCTION)              \
    FUNCTION(workbook_new_opt)                   \
    FUNCTION(workbook_set_properties)            \
    FUNCTION(workbook_add_worksheet)             \
    FUNCTION(workbook_add_format)                \
    FUNCTION(workbook_close)                     \
    FUNCTION(lxw_workbook_free)                  \
    FUNCTION(lxw_strerror)                       \
    FUNCTION(lxw_version)                        \
    FUNCTION(format_set_font_name)               \
    FUNCTION(format_set_font_size)               \
    FUNCTION(format_set_font_color)              \
    FUNCTION(format_set_bold)                    \
    FUNCTION(format_set_align)                   \
    FUNCTION(format_set_text_wrap)               \
    FUNCTION(format_set_border)                  \
    FUNCTION(format_set_bg_color)                \
    FUNCTION(format_set_unlocked)                \
    FUNCTION(format_set_num_format)              \
    FUNCTION(worksheet_write_string)             \
    FUNCTION(worksheet_write_number)             \
    FUNCTION(worksheet_write_blank)              \
    FUNCTION(worksheet_write_formula_str)        \
    FUNCTION(worksheet_merge_range)              \
    FUNCTION(worksheet_set_column_opt)           \
    FUNCTION(worksheet_set_row_opt)              \
    FUNCTION(worksheet_set_row)                  \
    FUNCTION(worksheet_data_validation_cell)     \
    FUNCTION(worksheet_conditional_format_range) \
    FUNCTION(worksheet_ignore_errors)            \
    FUNCTION(worksheet_protect)                  \
    FUNCTION(worksheet_freeze_panes)             \
    FUNCTION(worksheet_autofilter)               \
    FUNCTION(worksheet_set_landscape)            \
    FUNCTION(worksheet_set_paper)                \
    FUNCTION(worksheet_fit_to_pages)             \
    FUNCTION(worksheet_repeat_rows)              \
    FUNCTION(worksheet_print_area)               \
    FUNCTION(worksheet_set_footer)               \
    FUNCTION(worksheet_set_margins)

typedef struct Library {
    LIBRARY_FUNCTIONS(LOADED_FIELD)
} Library;

struct BookSheet {
    Book *workbook;
    lxw_worksheet *sheet;
};

struct Book {
    Library library;
    lxw_workbook *workbook; /* NULL once it is closed */
    int file;               /* in memory; the library knows it by a path */
    lxw_format *styles[CELL_STYLES], *marked;
    GPtrArray *sheets; /* of BookSheet * */
    lxw_error failed;  /* the first that did not fit */
};

/* ---- the library ---- */

static bool library_open(Library *library, GError **error) {
    bool whole;
    LOADED_FILL(&whole, library, LIBRARY, LIBRARY_FUNCTIONS);
    if (!whole)
        fault_set(error, FAULT_LIBRARY_ABSENT, "name", LIBRARY, "package", LIBRARY_PACKAGE, NULL);
    return whole;
}

const char *workbook_library(GError **error) {
    Library library;
    return library_open(&library, error) ? library.lxw_version() : NULL;
}

/* ---- styles ---- */

enum {
    INK = 0x000000,
    FAINT_INK = 0x808080,
    WARNING_INK = 0xB00000,
    WARNING_PAPER = 0xFFD9D9,
    HEAD_PAPER = 0xE8E8E8,
    ANSWER_PAPER = 0xFFF6CC
};

static const struct Style {
    const char *font;
    double size;
    bool bold, border, centred, right, wraps, open;
    lxw_color_t ink, paper; /* paper 0: none */
    const char *format;
} styles[CELL_STYLES] = {
    [CELL_TITLE] = {.font = "黑体", .size = 16, .centred = true},
    [CELL_LABEL] = {.font = "宋体", .size = 11, .right = true},
    [CELL_REMARK] = {.font = "宋体", .size = 10, .wraps = true},
    [CELL_HEAD] = {.font = "黑体", .size = 11, .border = true, .centred = true, .wraps = true, .paper = HEAD_PAPER},
    [CELL_TEXT] = {.font = "宋体", .size = 11, .border = true, .wraps = true},
    [CELL_CENTRED] = {.font = "宋体", .size = 11, .border = true, .wraps = true, .centred = true},
    [CELL_WARNING] = {.font = "宋体", .size = 11, .bold = true, .border = true, .wraps = true, .ink = WARNING_INK},
    [CELL_HIDDEN] = {.font = "宋体", .size = 9, .ink = FAINT_INK},
    [CELL_ANSWER] = {.font = "宋体", .size = 11, .border = true, .wraps = true, .open = true, .paper = ANSWER_PAPER},
    [CELL_ANSWER_TEXT] =
        {.font = "宋体", .size = 11, .border = true, .wraps = true, .open = true, .paper = ANSWER_PAPER, .format = "@"},
};

static lxw_format *make_style(const Book *workbook, const struct Style *style) {
    const Library *library = &workbook->library;
    lxw_format *format = library->workbook_add_format(workbook->workbook);
    library->format_set_font_name(format, style->font);
    library->format_set_font_size(format, style->size);
    library->format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style->ink)
        library->format_set_font_color(format, style->ink);
    if (style->bold)
        library->format_set_bold(format);
    if (style->centred || style->right)
        library->format_set_align(format, style->centred ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT);
    if (style->wraps)
        library->format_set_text_wrap(format);
    if (style->border)
        library->format_set_border(format, LXW_BORDER_THIN);
    if (style->paper)
        library->format_set_bg_color(format, style->paper);
    if (style->open)
        library->format_set_unlocked(format);
    if (style->format)
        library->format_set_num_format(format, style->format);
    return format;
}

/* ---- a workbook ---- */

void book_free(Book *workbook) {
    if (!workbook)
        return;
    if (workbook->workbook)
        workbook->library.lxw_workbook_free(workbook->workbook);
    if (workbook->file >= 0)
        close(workbook->file);
    g_ptr_array_unref(workbook->sheets);
    g_free(workbook);
}

Book *book_new(const char *title, GError **error) {
    g_autoptr(Book) workbook = g_new0(Book, 1);
    workbook->sheets = g_ptr_array_new_with_free_func(g_free);
    workbook->file = -1;
    if (!library_open(&workbook->library, error))
        return NULL;
    const Library *library = &workbook->library;
    workbook->file = memfd_create("workbook", MFD_CLOEXEC);
    if (workbook->file < 0) {
        file_error(error, "memfd", errno);
        return NULL;
    }
    /* What it will be is kept in memory, so that no file stands anywhere half written. */
    g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", workbook->file);
    lxw_workbook_options options = {0};
    workbook->workbook = library->workbook_new_opt(path, &options);
    /* The same bytes whenever it is made: a day that stands for none. */
    enum { CREATED = 946684800 /* 2000-01-01 */ };
    char author[] = "gongshi";
    lxw_doc_properties properties = {.title = (char *)title, .author = author, .created = CREATED};
    library->workbook_set_properties(workbook->workbook, &properties);
    for (int i = 0; i < CELL_STYLES; i++)
        workbook->styles[i] = make_style(workbook, &styles[i]);
    workbook->marked = library->workbook_add_format(workbook->workbook);
    library->format_set_bg_color(workbook->marked, WARNING_PAPER);
    library->format_set_font_color(workbook->marked, WARNING_INK);
    return g_steal_pointer(&workbook);
}

static GString *read_file(int file, GError **error) {
    enum { STEP = 1 << 16 };
    g_autofree char *buffer = g_malloc(STEP);
    g_autoptr(GString) bytes = g_string_new(NULL);
    ssize_t size = lseek(file, 0, SEEK_SET);
    while (size >= 0 && (size = read(file, buffer, STEP)) > 0)
        g_string_append_len(bytes, buffer, size);
    if (size == 0)
        return g_steal_pointer(&bytes);
    file_error(error, "memfd", errno);
    return NULL;
}

GString *book_finish(Book *workbook, GError **error) {
    const Library *library = &workbook->library;
    lxw_error closed = library->workbook_close(g_steal_pointer(&workbook->workbook));
    lxw_error failed = workbook->failed ? workbook->failed : closed;
    if (failed == LXW_NO_ERROR)
        return read_file(workbook->file, error);
    fault_set(error, FAULT_WORKBOOK, "message", library->lxw_strerror(failed), NULL);
    return NULL;
}

BookSheet *book_sheet(Book *workbook, const char *name) {
    enum { NAME_MOST = 31 };
    g_autofree char *fitting = g_utf8_substring(name, 0, MIN(g_utf8_strlen(name, -1), NAME_MOST));
    g_strdelimit(fitting, "[]:*?/\\'", ' ');
    BookSheet *sheet = g_new(BookSheet, 1);
    *sheet = (BookSheet){workbook, workbook->library.workbook_add_worksheet(workbook->workbook, fitting)};
    g_assert(sheet->sheet);
    g_ptr_array_add(workbook->sheets, sheet);
    return sheet;
}

/* ---- cells ---- */

static void note(const BookSheet *sheet, lxw_error failed) {
    if (!sheet->workbook->failed)
        sheet->workbook->failed = failed;
}

/* At most so many characters of a text, with a mark where some were cut off. Newly allocated. */
static char *cut(const char *text, glong most) {
    if (!text || g_utf8_strlen(text, -1) <= most)
        return g_strdup(text);
    g_autofree char *begin = g_utf8_substring(text, 0, most - 1);
    return g_strconcat(begin, "…", NULL);
}

void sheet_text(BookSheet *sheet, int row, int column, const char *text, CellStyle style) {
    enum { CELL_MOST = 32767 };
    const Library *library = &sheet->workbook->library;
    lxw_format *format = sheet->workbook->styles[style];
    g_autofree char *fitting = cut(text, CELL_MOST);
    note(sheet, *fitting
                    ? library->worksheet_write_string(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column, fitting, format)
                    : library->worksheet_write_blank(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column, format));
}

void sheet_number(BookSheet *sheet, int row, int column, int number, CellStyle style) {
    note(sheet, sheet->workbook->library.worksheet_write_number(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column, number,
                                                                sheet->workbook->styles[style]));
}

void sheet_formula(BookSheet *sheet, int row, int column, const char *formula, const char *shown, CellStyle style) {
    note(sheet, sheet->workbook->library.worksheet_write_formula_str(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column,
                                                                     formula, sheet->workbook->styles[style], shown));
}

void sheet_merged(BookSheet *sheet, int row, int column, int last_row, int last_column, const char *text,
                  CellStyle style) {
    if (row == last_row && column == last_column)
        sheet_text(sheet, row, column, text, style);
    else
        note(sheet, sheet->workbook->library.worksheet_merge_range(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column,
                                                                   (lxw_row_t)last_row, (lxw_col_t)last_column, text,
                                                                   sheet->workbook->styles[style]));
}

void sheet_column(BookSheet *sheet, int column, double width, bool hidden) {
    lxw_row_col_options options = {.hidden = hidden};
    note(sheet, sheet->workbook->library.worksheet_set_column_opt(sheet->sheet, (lxw_col_t)column, (lxw_col_t)column,
                                                                  width, NULL, &options));
}

void sheet_row(BookSheet *sheet, int row, int lines) {
    enum { LINE = 16, AROUND = 4, HEIGHT_MOST = 409 /* points */ };
    note(sheet, sheet->workbook->library.worksheet_set_row(sheet->sheet, (lxw_row_t)row,
                                                           MIN(lines * LINE + AROUND, HEIGHT_MOST), NULL));
}

void sheet_hide_row(BookSheet *sheet, int row) {
    lxw_row_col_options options = {.hidden = LXW_TRUE};
    note(sheet, sheet->workbook->library.worksheet_set_row_opt(sheet->sheet, (lxw_row_t)row, LXW_DEF_ROW_HEIGHT, NULL,
                                                               &options));
}

int sheet_lines(const char *text, double width) {
    int lines = 1;
    double used = 0;
    for (; *text; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);
        double wide = g_unichar_iswide(c) || text_is_chinese(c) ? 2.1 : 1; /* as fonts have it, and a little more */
        bool breaks = c == '\n' || used + wide > width;
        lines += breaks;
        used = (breaks ? 0 : used) + (c == '\n' ? 0 : wide);
    }
    return lines;
}

/* ---- what may be typed ---- */

static char **drop_down(const GPtrArray *words) {
    enum { LIST_MOST = 255 };
    glong size = -1;
    bool fits = words->len > 0;
    g_autoptr(GPtrArray) list = g_ptr_array_new();
    for (guint i = 0; i < words->len; i++) {
        char *word = g_ptr_array_index(words, i);
        size += g_utf8_strlen(word, -1) + 1;
        fits = fits && !strpbrk(word, ",\""); /* a comma parts the words */
        g_ptr_array_add(list, word);
    }
    g_ptr_array_add(list, NULL);
    return fits && size <= LIST_MOST ? (char **)g_ptr_array_free(g_steal_pointer(&list), FALSE) : NULL;
}

/* Whether what is typed is a number between the bounds. */
static char *written_number(int row, int column, const CellInput *input) {
    char digits[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *place = sheet_place(row, column);
    g_autofree char *number = g_strdup_printf("VALUE(SUBSTITUTE(%s,\"%%\",\"\"))", place);
    g_autoptr(GString) formula = g_string_new("=IFERROR(AND(");
    g_string_append_printf(formula, "ISNUMBER(%s)", number);
    if (isfinite(input->least))
        g_string_append_printf(formula, ",%s>=%s", number, g_ascii_dtostr(digits, sizeof digits, input->least));
    if (isfinite(input->most))
        g_string_append_printf(formula, ",%s<=%s", number, g_ascii_dtostr(digits, sizeof digits, input->most));
    g_string_append(formula, "),FALSE)");
    return g_string_free(g_steal_pointer(&formula), FALSE);
}

void sheet_input(BookSheet *sheet, int row, int column, const CellInput *input) {
    enum { TITLE_MOST = 32, MESSAGE_MOST = 255 };
    g_autofree char *title = cut(input->title, TITLE_MOST), *prompt = cut(input->prompt, MESSAGE_MOST),
                    *refusal = cut(input->refusal, MESSAGE_MOST);
    bool above = isfinite(input->least), below = isfinite(input->most);
    g_autofree char **words =
        input->kind == INPUT_CHOICE || input->kind == INPUT_SUGGESTION ? drop_down(input->words) : NULL;
    g_autofree char *formula = input->kind == INPUT_WRITTEN ? written_number(row, column, input) : NULL;
    lxw_data_validation validation = {
        .validate = words                                            ? LXW_VALIDATION_TYPE_LIST
                    : formula                                        ? LXW_VALIDATION_TYPE_CUSTOM_FORMULA
                    : input->kind == INPUT_WHOLE && (above || below) ? LXW_VALIDATION_TYPE_INTEGER
                                                                     : LXW_VALIDATION_TYPE_ANY,
        .criteria = above && below ? LXW_VALIDATION_CRITERIA_BETWEEN
                    : above        ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
                                   : LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO,
        .show_error = input->kind == INPUT_SUGGESTION ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON,
        .value_number = above ? input->least : input->most,
        .minimum_number = input->least,
        .maximum_number = input->most,
        .value_formula = formula,
        .value_list = words,
        .input_title = title,
        .input_message = prompt,
        .error_title = title,
        .error_message = refusal};
    note(sheet, sheet->workbook->library.worksheet_data_validation_cell(sheet->sheet, (lxw_row_t)row, (lxw_col_t)column,
                                                                        &validation));
}

void sheet_mark(BookSheet *sheet, int row, int last_row, int column, const char *formula) {
    lxw_conditional_format condition = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = (char *)formula, .format = sheet->workbook->marked};
    note(sheet, sheet->workbook->library.worksheet_conditional_format_range(sheet->sheet, (lxw_row_t)row,
                                                                            (lxw_col_t)column, (lxw_row_t)last_row,
                                                                            (lxw_col_t)column, &condition));
}

char *sheet_place(int row, int column) {
    enum { LETTERS = 26 };
    g_assert(column < LETTERS);
    return g_strdup_printf("%c%d", 'A' + column, row + 1);
}

void formula_append_text(GString *formula, const char *text) {
    enum { PART_MOST = 255 };
    int size = 0;
    g_string_append_c(formula, '"');
    for (; *text; text = g_utf8_next_char(text)) {
        if (size++ == PART_MOST) {
            g_string_append(formula, "\"&\"");
            size = 1;
        }
        if (*text == '"')
            g_string_append_c(formula, '"');
        g_string_append_unichar(formula, g_utf8_get_char(text));
    }
    g_string_append_c(formula, '"');
}

/* ---- a sheet as a whole ---- */

void sheet_protect(BookSheet *sheet) {
    /* Columns may be made wider and rows higher. */
    lxw_protection options = {.format_columns = LXW_TRUE, .format_rows = LXW_TRUE};
    sheet->workbook->library.worksheet_protect(sheet->sheet, NULL, &options);
}

void sheet_numbers_are_text(BookSheet *sheet, int row, int last_row, int column) {
    g_autofree char *first = sheet_place(row, column), *last = sheet_place(last_row, column);
    g_autofree char *range = g_strconcat(first, ":", last, NULL);
    note(sheet,
         sheet->workbook->library.worksheet_ignore_errors(sheet->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
}

void sheet_freeze(BookSheet *sheet, int row) {
    sheet->workbook->library.worksheet_freeze_panes(sheet->sheet, (lxw_row_t)row + 1, 0);
}

void sheet_filter(BookSheet *sheet, int row, int last_row, int last_column) {
    note(sheet, sheet->workbook->library.worksheet_autofilter(sheet->sheet, (lxw_row_t)row, 0, (lxw_row_t)last_row,
                                                              (lxw_col_t)last_column));
}

void sheet_print(BookSheet *sheet, int head_row, int last_row, int last_column, const char *footer) {
    enum { PAPER_A4 = 9 };
    const double side = 0.5, above = 0.6; /* inches */
    const Library *library = &sheet->workbook->library;
    library->worksheet_set_landscape(sheet->sheet);
    library->worksheet_set_paper(sheet->sheet, PAPER_A4);
    library->worksheet_set_margins(sheet->sheet, side, side, above, above);
    library->worksheet_fit_to_pages(sheet->sheet, 1, 0);
    note(sheet, library->worksheet_repeat_rows(sheet->sheet, (lxw_row_t)head_row, (lxw_row_t)head_row));
    note(sheet, library->worksheet_print_area(sheet->sheet, 0, 0, (lxw_row_t)last_row, (lxw_col_t)last_column));
    note(sheet, library->worksheet_set_footer(sheet->sheet, footer));
}
