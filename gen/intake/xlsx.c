#include "intake/source.h"

#include <string.h>

#include "base/text.h"
#include "intake/form_rows.h"
#include "intake/number_format.h"
#include "intake/package.h"

enum {
    SHEETS_MOST = 4096,
    FORMATS_MOST = 65536, /* of cells, as Excel has them */
    STRINGS_MOST = 1000000,
    COLUMNS_MOST = 16384,
    ROWS_MOST = 1048576,
    MERGE_STEPS_MOST = 20000000 /* cells looked at for merged areas: overlapping ones could make it any number */
};

typedef struct Sheet {
    char *name, *relation;
    bool hidden;
} Sheet;

typedef struct SheetCell {
    int row, column, rowspan, colspan;
    const char *text;   /* NULL: only something to tell */
    const char *where;  /* NULL: its own name */
    const char *stored; /* of a number that is shown with fewer digits */
    guint32 remarks;    /* a bit for each SourceRemarkKind */
    bool hidden;        /* its text is read in a form only */
    bool row_hidden;    /* by its row, and not only by its column */
} SheetCell;

typedef struct CellFormat {
    int number; /* id of its number format */
    int font;
} CellFormat;

typedef struct Area {
    int top, left, bottom, right;
} Area;

typedef struct SheetReader {
    Source *source;
    Package *package;
    GPtrArray *sheets;    /* of Sheet * */
    GHashTable *codes;    /* of number formats, by id */
    GArray *cell_formats; /* of CellFormat */
    GArray *fonts;        /* of bool: whether what is in it is struck out */
    GHashTable *struck;   /* position + 1 of strings with something struck out */
    GPtrArray *strings;   /* of const char *, in the chunk */
    GStringChunk *chunk;
    bool from_1904;

    /* of parts with strings, and of cells */
    GString *text;
    bool reads;    /* text that counts */
    bool phonetic; /* how it is pronounced, which is no part of it */
    bool in_formats, in_fonts;

    /* of a sheet */
    const char *name;
    guint8 *hidden; /* a byte for each column; 2: told */
    int columns_given;
    bool rows_hidden, row_hidden, row_told;
    GArray *cells; /* of SheetCell */
    GArray *areas; /* of Area: merged */

    /* of a cell */
    int row, column;
    char *type, *formula;
    int format;
    bool has_value, struck_within;
} SheetReader;

static void sheet_free(void *data) {
    Sheet *sheet = data;
    g_free(sheet->name);
    g_free(sheet->relation);
    g_free(sheet);
}

static int attribute_number(const char **attributes, const char *name, int without) {
    const char *text = xml_attribute(attributes, name);
    return text ? (int)CLAMP(g_ascii_strtoll(text, NULL, 10), -1, ROWS_MOST + 1) : without;
}

static bool attribute_yes(const char **attributes, const char *name) {
    return xml_attribute(attributes, name) && xml_switched_on(attributes, name);
}

/* ---- strings and styles ---- */

/* _x000D_ is a character, _x005F_ the mark itself. */
static char *unescape(const char *text) {
    enum { ESCAPE = sizeof "_x000D_" - 1, CODE = 4, HEX = 16 };
    GString *out = g_string_sized_new(strlen(text));
    while (*text) {
        bool escape = text[0] == '_' && text[1] == 'x';
        gunichar code = 0;
        for (int i = 2; escape && i < 2 + CODE; i++) {
            escape = g_ascii_isxdigit(text[i]);
            code = escape ? code * HEX + (gunichar)g_ascii_xdigit_value(text[i]) : 0;
        }
        if (!escape || text[ESCAPE - 1] != '_') {
            g_string_append_c(out, *text++);
            continue;
        }
        text += ESCAPE;
        if (code == '\r')
            g_string_append(out, *text == '\n' ? "" : "\n");
        else if (code > 0 && g_unichar_validate(code))
            g_string_append_unichar(out, code);
    }
    return g_string_free(out, FALSE);
}

static bool read_sheet_text(void *data, const char *text, int length) {
    SheetReader *reader = data;
    if (reader->reads && !reader->phonetic)
        g_string_append_len(reader->text, text, length);
    return true;
}

static bool start_string(void *data, const char *element, const char **attributes) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:si")) {
        g_string_truncate(reader->text, 0);
        reader->source->beyond = reader->source->beyond || reader->strings->len >= STRINGS_MOST;
    } else if (g_str_equal(element, "s:t")) {
        reader->reads = true;
    } else if (g_str_equal(element, "s:rPh")) {
        reader->phonetic = true;
    } else if (g_str_equal(element, "s:strike") && xml_switched_on(attributes, "val")) {
        g_hash_table_add(reader->struck, GUINT_TO_POINTER(reader->strings->len + 1));
    }
    return !reader->source->beyond;
}

static bool end_string(void *data, const char *element) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:si")) {
        g_autofree char *text = unescape(reader->text->str);
        g_ptr_array_add(reader->strings, g_string_chunk_insert(reader->chunk, text));
    } else if (g_str_equal(element, "s:t")) {
        reader->reads = false;
    } else if (g_str_equal(element, "s:rPh")) {
        reader->phonetic = false;
    }
    return true;
}

static bool start_style(void *data, const char *element, const char **attributes) {
    SheetReader *reader = data;
    const char *code = xml_attribute(attributes, "formatCode");
    if (g_str_equal(element, "s:numFmt") && code && g_hash_table_size(reader->codes) < FORMATS_MOST) {
        g_hash_table_replace(reader->codes, GINT_TO_POINTER(attribute_number(attributes, "numFmtId", -1)),
                             g_strdup(*code ? code : "General"));
    } else if (g_str_equal(element, "s:cellXfs")) {
        reader->in_formats = true;
    } else if (g_str_equal(element, "s:xf") && reader->in_formats && reader->cell_formats->len < FORMATS_MOST) {
        const CellFormat format = {attribute_number(attributes, "numFmtId", 0),
                                   attribute_number(attributes, "fontId", 0)};
        g_array_append_val(reader->cell_formats, format);
    } else if (g_str_equal(element, "s:fonts")) {
        reader->in_fonts = true;
    } else if (g_str_equal(element, "s:font") && reader->in_fonts && reader->fonts->len < FORMATS_MOST) {
        g_array_set_size(reader->fonts, reader->fonts->len + 1);
    } else if (g_str_equal(element, "s:strike") && reader->in_fonts && reader->fonts->len > 0) {
        g_array_index(reader->fonts, bool, reader->fonts->len - 1) = xml_switched_on(attributes, "val");
    }
    return true;
}

static bool end_style(void *data, const char *element) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:cellXfs"))
        reader->in_formats = false;
    else if (g_str_equal(element, "s:fonts"))
        reader->in_fonts = false;
    return true;
}

/* ---- a sheet ---- */

/* "湖滨社区!C2", of a row "湖滨社区!2:2", of a column "湖滨社区!C:C". */
static char *place_name(const SheetReader *reader, int row, int column) {
    g_autoptr(GString) half = g_string_new(NULL);
    if (column >= 0)
        source_append_column(half, column);
    if (row >= 0)
        g_string_append_printf(half, "%d", row + 1);
    return row >= 0 && column >= 0 ? g_strconcat(reader->name, "!", half->str, NULL)
                                   : g_strconcat(reader->name, "!", half->str, ":", half->str, NULL);
}

/* "AB12"; false when it is none. Returns where it ends. */
static const char *read_cell_name(const char *text, int *row, int *column) {
    enum { LETTERS = 26 };
    int letters = 0;
    const char *at = text;
    for (; g_ascii_isalpha(*at) && letters <= COLUMNS_MOST; at++)
        letters = letters * LETTERS + g_ascii_toupper(*at) - 'A' + 1;
    char *end = NULL;
    gint64 number = g_ascii_isdigit(*at) ? g_ascii_strtoll(at, &end, 10) : 0;
    if (letters < 1 || letters > COLUMNS_MOST || number < 1 || number > ROWS_MOST)
        return NULL;
    *row = (int)number - 1;
    *column = letters - 1;
    return end;
}

/* What a number shows in the format of its cell. */
static char *show_value(SheetReader *reader, SheetCell *cell) {
    int format = reader->format >= 0 && reader->format < (int)reader->cell_formats->len
                     ? g_array_index(reader->cell_formats, CellFormat, reader->format).number
                     : 0;
    const char *code = g_hash_table_lookup(reader->codes, GINT_TO_POINTER(format));
    code = code ? code : number_format_builtin(format);
    NumberShown how;
    g_autofree char *stored = NULL;
    char *shown = number_format_show(code ? code : "General", reader->text->str, reader->from_1904, &how, &stored);
    if (how == NUMBER_HIDDEN)
        cell->remarks |= 1U << REMARK_HIDDEN;
    else if (how == NUMBER_ROUNDED)
        cell->remarks |= 1U << REMARK_SHOWN;
    else if (how == NUMBER_UNKNOWN)
        cell->remarks |= 1U << REMARK_FORMAT;
    cell->stored = how == NUMBER_ROUNDED ? source_keep(reader->source, stored) : NULL;
    return g_strstrip(shown);
}

/* Whether something in the cell is struck out, by its own font or by that of a part of its text. */
static bool is_struck(const SheetReader *reader) {
    if (reader->struck_within)
        return true;
    if (g_strcmp0(reader->type, "s") == 0) {
        guint64 index = g_ascii_strtoull(reader->text->str, NULL, 10);
        if (g_hash_table_contains(reader->struck, GUINT_TO_POINTER((guint)index + 1)))
            return true;
    }
    if (reader->format < 0 || reader->format >= (int)reader->cell_formats->len)
        return false;
    int font = g_array_index(reader->cell_formats, CellFormat, reader->format).font;
    return font >= 0 && font < (int)reader->fonts->len && g_array_index(reader->fonts, bool, font);
}

static char *cell_text(SheetReader *reader, SheetCell *cell) {
    const char *type = reader->type ? reader->type : "n", *value = reader->text->str;
    bool picture = (reader->formula && strstr(reader->formula, "DISPIMG(")) || g_str_has_prefix(value, "=DISPIMG(");
    if (picture) {
        cell->remarks |= 1U << REMARK_EMBEDDED;
        return g_strdup("");
    }
    if (reader->formula)
        cell->remarks |=
            1U << (reader->has_value && (*value || g_str_equal(type, "str")) ? REMARK_FORMULA : REMARK_UNCALCULATED);
    if (g_str_equal(type, "s")) {
        guint64 index = g_ascii_strtoull(value, NULL, 10);
        bool known = *value && index < reader->strings->len;
        return g_strdup(known ? (const char *)g_ptr_array_index(reader->strings, (guint)index) : "");
    }
    if (g_str_equal(type, "str") || g_str_equal(type, "inlineStr"))
        return unescape(value);
    if (g_str_equal(type, "b"))
        return g_strdup(g_str_equal(value, "1") ? "TRUE" : *value ? "FALSE" : "");
    if (g_str_equal(type, "e") && *value)
        cell->remarks |= 1U << REMARK_ERROR_VALUE;
    return g_str_equal(type, "n") && *value ? show_value(reader, cell) : g_strdup(value);
}

static void close_sheet_cell(SheetReader *reader) {
    SheetCell cell = {.row = reader->row, .column = reader->column, .rowspan = 1, .colspan = 1};
    if (cell.row < 0 || cell.row >= ROWS_MOST || cell.column < 0 || cell.column >= COLUMNS_MOST)
        return;
    g_autofree char *text = cell_text(reader, &cell);
    bool blank = text_blank(text);
    guint8 *hidden = &reader->hidden[cell.column];
    if ((reader->row_hidden || *hidden) && (!blank || cell.remarks)) {
        bool told = reader->row_hidden ? reader->row_told : *hidden > 1;
        g_autofree char *where =
            place_name(reader, reader->row_hidden ? cell.row : -1, reader->row_hidden ? -1 : cell.column);
        if (reader->row_hidden)
            reader->row_told = true;
        else
            *hidden = 2;
        cell = (SheetCell){.row = cell.row,
                           .column = cell.column,
                           .rowspan = 1,
                           .colspan = 1,
                           .text = blank ? NULL : source_keep(reader->source, text),
                           .remarks = told ? 0 : 1U << REMARK_HIDDEN,
                           .hidden = true,
                           .row_hidden = reader->row_hidden};
        cell.where = told ? NULL : source_keep(reader->source, where);
    } else if (!blank) {
        cell.text = source_keep(reader->source, text);
        cell.remarks |= is_struck(reader) ? 1U << REMARK_STRUCK : 0;
    }
    enum { CELLS_MOST = 500000 };
    reader->source->beyond = reader->source->beyond || reader->cells->len >= CELLS_MOST;
    if (cell.text || cell.remarks)
        g_array_append_val(reader->cells, cell);
}

static void start_row(SheetReader *reader, const char **attributes) {
    const char *height = xml_attribute(attributes, "ht"), *hidden = xml_attribute(attributes, "hidden");
    reader->row = attribute_number(attributes, "r", reader->row + 2) - 1;
    reader->column = -1;
    bool flat = height && g_ascii_strtod(height, NULL) == 0;
    reader->row_hidden = attribute_yes(attributes, "hidden") || flat || (reader->rows_hidden && !hidden && !height);
    reader->row_told = false;
}

static void start_cell(SheetReader *reader, const char **attributes) {
    const char *reference = xml_attribute(attributes, "r");
    int row;
    if (!reference || !read_cell_name(reference, &row, &reader->column))
        reader->column++;
    g_string_truncate(reader->text, 0);
    g_free(reader->type);
    reader->type = g_strdup(xml_attribute(attributes, "t"));
    g_clear_pointer(&reader->formula, g_free);
    reader->format = attribute_number(attributes, "s", 0);
    reader->has_value = reader->struck_within = false;
}

static void start_columns(SheetReader *reader, const char **attributes) {
    const char *width = xml_attribute(attributes, "width");
    int from = attribute_number(attributes, "min", 0) - 1, to = attribute_number(attributes, "max", 0);
    bool narrow = width && g_ascii_strtod(width, NULL) == 0;
    if (++reader->columns_given > COLUMNS_MOST || (!attribute_yes(attributes, "hidden") && !narrow))
        return;
    for (int i = MAX(from, 0); i < MIN(to, (int)COLUMNS_MOST); i++)
        reader->hidden[i] = 1;
}

static bool start_in_sheet(void *data, const char *element, const char **attributes) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:c")) {
        start_cell(reader, attributes);
    } else if (g_str_equal(element, "s:v")) {
        reader->reads = reader->has_value = true;
        g_string_truncate(reader->text, 0);
    } else if (g_str_equal(element, "s:t")) {
        reader->reads = reader->has_value = true;
    } else if (g_str_equal(element, "s:rPh")) {
        reader->phonetic = true;
    } else if (g_str_equal(element, "s:strike")) {
        reader->struck_within = reader->struck_within || xml_switched_on(attributes, "val");
    } else if (g_str_equal(element, "s:f")) {
        g_string_truncate(reader->text, 0);
        reader->reads = true;
    } else if (g_str_equal(element, "s:row")) {
        start_row(reader, attributes);
    } else if (g_str_equal(element, "s:col")) {
        start_columns(reader, attributes);
    } else if (g_str_equal(element, "s:sheetFormatPr")) {
        reader->rows_hidden = attribute_yes(attributes, "zeroHeight");
    } else if (g_str_equal(element, "s:mergeCell")) {
        Area area;
        const char *reference = xml_attribute(attributes, "ref");
        const char *colon = reference ? read_cell_name(reference, &area.top, &area.left) : NULL;
        if (colon && *colon == ':' && read_cell_name(colon + 1, &area.bottom, &area.right))
            g_array_append_val(reader->areas, area);
    }
    return !reader->source->beyond;
}

static bool end_in_sheet(void *data, const char *element) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:c")) {
        close_sheet_cell(reader);
    } else if (g_str_equal(element, "s:v") || g_str_equal(element, "s:t")) {
        reader->reads = false;
    } else if (g_str_equal(element, "s:rPh")) {
        reader->phonetic = false;
    } else if (g_str_equal(element, "s:f")) {
        g_free(reader->formula);
        reader->formula = g_strdup(reader->text->str);
        g_string_truncate(reader->text, 0);
        reader->reads = false;
    }
    return true;
}

static int sheet_cell_order(const void *a, const void *b) {
    const SheetCell *left = a, *right = b;
    return left->row != right->row ? left->row - right->row : left->column - right->column;
}

/* Only the first cell of a merged area is seen. */
static void merge_cells(SheetReader *reader) {
    g_array_sort(reader->cells, sheet_cell_order);
    gint64 steps = 0;
    for (guint i = 0; i < reader->areas->len && steps < MERGE_STEPS_MOST; i++) {
        const Area *area = &g_array_index(reader->areas, Area, i);
        guint low = 0, high = reader->cells->len;
        while (low < high) {
            guint middle = (low + high) / 2;
            if (g_array_index(reader->cells, SheetCell, middle).row < area->top)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < reader->cells->len && steps < MERGE_STEPS_MOST; low++, steps++) {
            SheetCell *cell = &g_array_index(reader->cells, SheetCell, low);
            if (cell->row > area->bottom)
                break;
            if (!cell->text || cell->column < area->left || cell->column > area->right)
                continue;
            if (cell->row == area->top && cell->column == area->left) {
                cell->rowspan = area->bottom - area->top + 1;
                cell->colspan = area->right - area->left + 1;
                continue;
            }
            cell->text = NULL;
            cell->remarks = 1U << REMARK_HIDDEN;
        }
    }
    reader->source->beyond = reader->source->beyond || steps >= MERGE_STEPS_MOST;
}

enum { HEADER_WIDTH_MOST = 64 };

/* Whether these are the headings of corrections (report/answers/correction_sheet.h), in words and by ids, which may be
 * hidden. Sets where the latter stand. */
static bool heads_corrections(const char *const *texts, bool named[HEADER_WIDTH_MOST]) {
    bool complete = true;
    for (const CsvColumn *column = correction_columns; column->name; column++) {
        bool found = false;
        for (int i = 0; i < HEADER_WIDTH_MOST; i++) {
            g_autofree char *dense = texts[i] ? text_squeeze(texts[i]) : NULL;
            g_autofree char *small = dense ? g_ascii_strdown(dense, -1) : NULL;
            named[i] = named[i] || (small && g_str_equal(small, column->name));
            found = found || (small && csv_means(column, small));
        }
        complete = complete && found;
    }
    return complete;
}

/* The header of a form (form_rows.h), or of corrections, among the rows from the cell at `first`: of its columns, those
 * that hold ids may be hidden, and so may the header of a form. named: which columns these are. *next: the first cell
 * of the row behind. */
static bool reads_as_header(const GArray *cells, guint first, guint *next, bool named[HEADER_WIDTH_MOST], bool *form) {
    enum { WIDTH_MOST = HEADER_WIDTH_MOST };
    int columns[FORM_COLUMNS];
    const char *texts[WIDTH_MOST] = {NULL};
    const SheetCell *start = &g_array_index(cells, SheetCell, first);
    for (*next = first; *next < cells->len && g_array_index(cells, SheetCell, *next).row == start->row; ++*next) {
        const SheetCell *cell = &g_array_index(cells, SheetCell, *next);
        if (cell->column < WIDTH_MOST && cell->text)
            texts[cell->column] = cell->text;
    }
    memset(named, 0, WIDTH_MOST * sizeof *named);
    *form = form_columns(texts, WIDTH_MOST, columns);
    for (int k = 0; k < FORM_COLUMNS && *form; k++)
        if (columns[k] >= 0)
            named[columns[k]] = true;
    return *form || heads_corrections(texts, named);
}

/* What is hidden is read where it is the header of a form or its ids; else only told. What a form works out beside the
 * answers nobody wrote: only what was typed over it is left to be told. */
static void settle_hidden(GArray *cells) {
    enum { ROWS_LOOKED_AT = 40 };
    int header = -1;
    bool form = false, names[HEADER_WIDTH_MOST] = {false};
    guint next = 0;
    for (int row = 0; row < ROWS_LOOKED_AT && next < cells->len && header < 0; row++) {
        guint first = next;
        if (reads_as_header(cells, first, &next, names, &form))
            header = g_array_index(cells, SheetCell, first).row;
    }
    for (guint i = 0; i < cells->len; i++) {
        SheetCell *cell = &g_array_index(cells, SheetCell, i);
        bool named = header >= 0 && cell->column < HEADER_WIDTH_MOST && names[cell->column];
        bool of_form = header >= 0 && (cell->row == header || (named && !cell->row_hidden));
        const guint32 worked_out = 1U << REMARK_FORMULA | 1U << REMARK_UNCALCULATED | 1U << REMARK_ERROR_VALUE;
        if (form && cell->row > header && !named && (cell->remarks & worked_out)) {
            cell->remarks &= ~worked_out;
            cell->text = NULL;
        }
        if (cell->hidden && of_form)
            cell->remarks = 0;
        else if (cell->hidden)
            cell->text = NULL;
    }
}

/* A part that need not be there. */
static bool read_optional(SheetReader *reader, const GPtrArray *relations, const char *type, const char *usual,
                          const XmlEvents *events, GError **error) {
    const char *part = package_related(reader->package, relations, type, usual);
    if (!part)
        return true;
    g_autoptr(GString) bytes = package_read(reader->package, part, error);
    return bytes && xml_read(reader->package, bytes, events, reader, error);
}

static bool start_in_comments(void *data, const char *element, const char **attributes) {
    SheetReader *reader = data;
    const char *reference = xml_attribute(attributes, "ref");
    int row, column;
    if (!g_str_equal(element, "s:comment") || !reference || !read_cell_name(reference, &row, &column))
        return true;
    g_autofree char *place = place_name(reader, row, column);
    source_remark(reader->source, REMARK_COMMENT, place, NULL);
    return true;
}

/* What somebody wrote on cells of the sheet. */
static bool read_comments(SheetReader *reader, const char *sheet, GError **error) {
    static const XmlEvents events = {start_in_comments, NULL, NULL};
    g_autoptr(GPtrArray) relations = package_relations(reader->package, sheet, error);
    return relations && read_optional(reader, relations, "comments", "", &events, error);
}

static bool read_sheet(SheetReader *reader, const char *part, const char *name, GError **error) {
    static const XmlEvents events = {start_in_sheet, end_in_sheet, read_sheet_text};
    g_autoptr(GString) bytes = package_read(reader->package, part, error);
    if (!bytes)
        return false;
    g_autofree guint8 *hidden = g_malloc0(COLUMNS_MOST);
    g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(SheetCell));
    g_autoptr(GArray) areas = g_array_new(FALSE, FALSE, sizeof(Area));
    reader->name = name;
    reader->hidden = hidden;
    reader->cells = cells;
    reader->areas = areas;
    reader->row = -1;
    reader->columns_given = 0;
    reader->rows_hidden = reader->row_hidden = reader->reads = reader->phonetic = false;
    if (!xml_read(reader->package, bytes, &events, reader, error))
        return false;
    settle_hidden(cells);
    merge_cells(reader);
    const char *where = source_keep(reader->source, name);
    source_open_grid(reader->source, where);
    for (guint i = 0; i < cells->len; i++) {
        const SheetCell *cell = &g_array_index(cells, SheetCell, i);
        g_autofree char *place = cell->remarks && !cell->where ? place_name(reader, cell->row, cell->column) : NULL;
        for (int kind = 0; kind < REMARK_KINDS; kind++)
            if (cell->remarks & 1U << kind)
                source_remark(reader->source, (SourceRemarkKind)kind, place ? place : cell->where,
                              kind == REMARK_SHOWN ? cell->stored : NULL);
        if (!cell->text)
            continue;
        source_open_cell(reader->source);
        source_add_paragraph(reader->source, cell->text);
        source_close_cell(reader->source, cell->row, cell->column, cell->rowspan, cell->colspan);
    }
    source_close_grid(reader->source);
    return read_comments(reader, part, error);
}

/* ---- the workbook ---- */

static bool start_in_workbook(void *data, const char *element, const char **attributes) {
    SheetReader *reader = data;
    if (g_str_equal(element, "s:workbookPr"))
        reader->from_1904 = attribute_yes(attributes, "date1904");
    if (!g_str_equal(element, "s:sheet"))
        return true;
    const char *name = xml_attribute(attributes, "name"), *id = xml_attribute(attributes, "id");
    const char *state = xml_attribute(attributes, "state");
    Sheet *sheet = g_new0(Sheet, 1);
    sheet->name = g_strdup(name ? name : "");
    sheet->relation = g_strdup(id ? id : "");
    sheet->hidden = state && !g_str_equal(state, "visible");
    g_ptr_array_add(reader->sheets, sheet);
    reader->source->beyond = reader->source->beyond || reader->sheets->len > SHEETS_MOST;
    return !reader->source->beyond;
}

/* The part of a worksheet by its relation; NULL: a chart, or none. */
static const char *sheet_part(const Package *package, const GPtrArray *relations, const char *id) {
    for (guint i = 0; i < relations->len; i++) {
        const Relation *relation = g_ptr_array_index(relations, i);
        if (g_str_equal(relation->id, id) && g_str_equal(relation->type, "worksheet") &&
            package_has(package, relation->target))
            return relation->target;
    }
    return NULL;
}

static bool read_workbook(SheetReader *reader, const char *part, const GString *workbook, GError **error) {
    static const XmlEvents in_workbook = {start_in_workbook, NULL, NULL};
    static const XmlEvents in_strings = {start_string, end_string, read_sheet_text};
    static const XmlEvents in_styles = {start_style, end_style, NULL};
    g_autoptr(GPtrArray) relations = package_relations(reader->package, part, error);
    if (!relations || !xml_read(reader->package, workbook, &in_workbook, reader, error) ||
        !read_optional(reader, relations, "sharedStrings", "xl/sharedStrings.xml", &in_strings, error) ||
        !read_optional(reader, relations, "styles", "xl/styles.xml", &in_styles, error))
        return false;
    for (guint i = 0; i < reader->sheets->len && !reader->source->beyond; i++) {
        const Sheet *sheet = g_ptr_array_index(reader->sheets, i);
        const char *target = sheet_part(reader->package, relations, sheet->relation);
        if (target && sheet->hidden)
            source_remark(reader->source, REMARK_HIDDEN, sheet->name, NULL);
        else if (target && !read_sheet(reader, target, sheet->name, error))
            return false;
    }
    return true;
}

bool xlsx_read(Source *source, Package *package, const char *part, const GString *workbook, GError **error) {
    SheetReader reader = {.source = source,
                          .package = package,
                          .sheets = g_ptr_array_new_with_free_func(sheet_free),
                          .codes = g_hash_table_new_full(NULL, NULL, NULL, g_free),
                          .cell_formats = g_array_new(FALSE, FALSE, sizeof(CellFormat)),
                          .fonts = g_array_new(FALSE, TRUE, sizeof(bool)),
                          .struck = g_hash_table_new(NULL, NULL),
                          .strings = g_ptr_array_new(),
                          .chunk = g_string_chunk_new(16384),
                          .text = g_string_new(NULL)};
    bool read = read_workbook(&reader, part, workbook, error);
    g_ptr_array_unref(reader.sheets);
    g_hash_table_unref(reader.codes);
    g_array_unref(reader.cell_formats);
    g_array_unref(reader.fonts);
    g_hash_table_unref(reader.struck);
    g_ptr_array_unref(reader.strings);
    g_string_chunk_free(reader.chunk);
    g_string_free(reader.text, TRUE);
    g_free(reader.type);
    g_free(reader.formula);
    return read;
}
