#include "base/csv.h"

#include <csv.h>
#include <errno.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/number.h"
#include "base/text.h"

enum { HEADER_ROWS_MOST = 20 }; /* what stands above a header is a title, a unit, a date */

static const char separators[] = ",;\t";

/* A row before it is known where the header stands. */
typedef struct RawRow {
    int line;
    guint width;
    const char **cells;
} RawRow;

/* libcsv keeps no lines, so it is fed one line at a time, and line breaks inside quotes are counted here. */
typedef struct CsvReader {
    struct csv_parser parser;
    Csv *csv;
    const CsvColumn *known; /* or NULL: as for csv_load() */
    guint needed;     /* cells that a row must have: Excel leaves out separators behind the last cell that is filled */
    GPtrArray *cells; /* of the row being read */
    GArray *waiting;  /* of RawRow: the first rows, among which the header is looked for */
    GArray *rows;     /* of CsvRow */
    bool in_row;
    int row_line; /* where the row being read starts */
} CsvReader;

void csv_unload(Csv *csv) {
    if (!csv)
        return;
    g_ptr_array_unref(csv->columns);
    g_ptr_array_unref(csv->headings);
    for (int i = 0; i < csv->row_count; i++)
        g_free(csv->rows[i].cells);
    g_free((void *)csv->rows);
    g_array_unref(csv->faults);
    g_string_chunk_free(csv->strings);
    g_free(csv);
}

static void add_fault(Csv *csv, CsvFaultKind kind, int line, guint detail) {
    const CsvFault fault = {kind, line, detail};
    g_array_append_val(csv->faults, fault);
}

/* ---- rows ---- */

/* What spreadsheets leave behind the data: rows of separators alone, blank cells beyond the last column. */
static guint filled_width(const char *const *cells, guint width) {
    while (width > 0 && text_blank(cells[width - 1]))
        width--;
    return width;
}

static char *column_name(const char *cell) {
    g_autofree char *dense = text_squeeze(cell);
    return g_ascii_strdown(dense, -1);
}

bool csv_means(const CsvColumn *column, const char *heading) {
    if (g_str_equal(column->name, heading))
        return true;
    size_t size = strlen(heading);
    for (const char *at = column->also; *at; at += *at == ' ') {
        size_t length = strcspn(at, " ");
        if (length > 0 && length == size && strncmp(at, heading, size) == 0)
            return true;
        at += length;
    }
    return false;
}

static guint count_known(const char *const *cells, guint width, const CsvColumn *known) {
    guint count = 0;
    for (guint i = 0; i < width; i++) {
        g_autofree char *name = column_name(cells[i]);
        for (const CsvColumn *column = known; column->name; column++)
            count += column->need != COLUMN_UNREAD && csv_means(column, name);
    }
    return count;
}

static void keep_row(CsvReader *reader, const RawRow *raw) {
    Csv *csv = reader->csv;
    guint width = csv->columns->len, filled = filled_width(raw->cells, raw->width);
    if (filled == 0)
        return;
    CsvRow row = {raw->line, raw->width < reader->needed || filled > width, g_new(const char *, width), NULL};
    if (row.ragged)
        add_fault(csv, CSV_ROW_CELLS, raw->line, raw->width);
    for (guint i = 0; i < width; i++)
        row.cells[i] = i < raw->width ? raw->cells[i] : "";
    g_array_append_val(reader->rows, row);
}

/* What is called in words is the column of that name. */
static void name_columns(Csv *csv, const CsvColumn *known) {
    for (; known && known->name; known++) {
        for (guint i = 0; i < csv->columns->len && csv_column(csv, known->name) < 0; i++) {
            if (!csv_means(known, g_ptr_array_index(csv->columns, i)))
                continue;
            g_free(g_ptr_array_index(csv->columns, i));
            g_ptr_array_index(csv->columns, i) = g_strdup(known->name);
        }
    }
}

/* The header is the first row with the most names of columns; the first of all where none has any. */
static void find_header(CsvReader *reader) {
    Csv *csv = reader->csv;
    const RawRow *waiting = (const RawRow *)(void *)reader->waiting->data;
    guint header = 0, most = 0;
    for (guint i = 0; reader->known && i < reader->waiting->len; i++) {
        guint count = count_known(waiting[i].cells, waiting[i].width, reader->known);
        header = count > most ? i : header;
        most = MAX(most, count);
    }
    for (guint i = 0; i < header; i++)
        for (guint k = 0; k < waiting[i].width; k++)
            if (g_str_has_prefix(waiting[i].cells[k], FORM_MARK FORM_MARK_BETWEEN))
                csv->mark = waiting[i].cells[k];
    if (header > 0 && !csv->mark)
        add_fault(csv, CSV_ROWS_ABOVE, waiting[0].line, header);
    csv->header_line = waiting[header].line;
    for (guint i = 0; i < filled_width(waiting[header].cells, waiting[header].width); i++) {
        g_ptr_array_add(csv->columns, column_name(waiting[header].cells[i]));
        g_ptr_array_add(csv->headings, text_squeeze(waiting[header].cells[i]));
    }
    name_columns(csv, reader->known);
    for (const CsvColumn *column = reader->known; column && column->name; column++)
        if (column->need == COLUMN_NEEDED)
            reader->needed = MAX(reader->needed, (guint)(csv_column(csv, column->name) + 1));
    reader->needed = reader->needed ? reader->needed : csv->columns->len;
    for (guint i = 0; i < reader->waiting->len; i++) {
        if (i > header)
            keep_row(reader, &waiting[i]);
        g_free(waiting[i].cells);
    }
    g_array_set_size(reader->waiting, 0);
}

static void take_cell(void *bytes, size_t size, void *data) {
    CsvReader *reader = data;
    g_ptr_array_add(reader->cells, g_string_chunk_insert_len(reader->csv->strings, bytes, (gssize)size));
}

static void take_row(int terminator, void *data) {
    (void)terminator;
    CsvReader *reader = data;
    RawRow row = {reader->row_line, reader->cells->len, (const char **)reader->cells->pdata};
    if (reader->csv->columns->len > 0) {
        keep_row(reader, &row);
    } else if (filled_width(row.cells, row.width) > 0) {
        row.cells = g_memdup2(row.cells, row.width * sizeof *row.cells);
        g_array_append_val(reader->waiting, row);
        if (!reader->known || reader->waiting->len >= HEADER_ROWS_MOST)
            find_header(reader);
    }
    g_ptr_array_set_size(reader->cells, 0);
    reader->in_row = false;
}

/* ---- what parts the cells ---- */

/* With its line end: LF, CR LF or CR. */
static size_t line_size(const char *line) {
    size_t size = strcspn(line, "\r\n");
    if (line[size] == '\0')
        return size;
    return line[size] == '\r' && line[size + 1] == '\n' ? size + 2 : size + 1;
}

/* sep=, as Excel writes it in a line of its own, perhaps quoted, perhaps with empty cells behind. 0 when it is none. */
static char separator_line(const char *line) {
    g_autofree char *text = g_strndup(line, line_size(line));
    g_autoptr(GRegex) form = g_regex_new("^\\s*\"?sep=([,;\t])\"?[,;\t]*\\s*$", G_REGEX_CASELESS, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(form, text, 0, &match))
        return 0;
    g_autofree char *mark = g_match_info_fetch(match, 1);
    return *mark;
}

/* What parts the cells of the header; 0 where nothing seems to. */
static char find_separator(const char *text, const CsvColumn *known) {
    enum { SURE = 2 }; /* names of columns; the other marks need not be tried */
    char best = 0;
    guint most = 0;
    int lines = known ? HEADER_ROWS_MOST : 1;
    text += strspn(text, " \r\n");
    for (size_t size = 0; *text && lines > 0; text += size, lines--) {
        size = line_size(text);
        g_autofree char *line = g_strndup(text, size);
        for (const char *separator = separators; *separator; separator++) {
            /* How well the line would do as the header if this parted its cells. */
            g_auto(GStrv) cells = g_strsplit_set(line, (const char[]){*separator, '\0'}, -1);
            for (char **cell = cells; *cell; cell++)
                g_strdelimit(g_strstrip(*cell), "\"", ' ');
            guint width = g_strv_length(cells);
            guint fitness = known ? count_known((const char *const *)cells, width, known) : (width > 1);
            if (*separator == ',' && fitness >= SURE)
                return ',';
            if (fitness > most) {
                most = fitness;
                best = *separator;
            }
        }
    }
    return best;
}

/* A header in one cell, parted by what a keyboard set to Chinese gives. */
static bool has_foreign_separator(const char *text) {
    const char *header = text + strspn(text, " \r\n");
    g_autofree char *line = g_strndup(header, line_size(header));
    return !strpbrk(line, separators) && (strstr(line, "，") || strstr(line, "；") || strchr(line, '|'));
}

/* ---- reading ---- */

static int no_space(unsigned char byte) {
    (void)byte;
    return 0;
}

/* Spaces are kept by telling libcsv that there are none. A broken quote is placed where its row starts: an unclosed
 * one is noticed only at the next quote, many lines on. */
static void read_text(Csv *csv, const char *text, int line, char separator, const CsvColumn *known) {
    enum { CELL_STEP = 1 << 16 };
    g_autoptr(GPtrArray) cells = g_ptr_array_new();
    g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(RawRow));
    CsvReader reader = {.csv = csv,
                        .known = known,
                        .cells = cells,
                        .waiting = waiting,
                        .rows = g_array_new(FALSE, FALSE, sizeof(CsvRow))};
    if (csv_init(&reader.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        g_error("libcsv does not start");
    csv_set_space_func(&reader.parser, no_space);
    csv_set_delim(&reader.parser, (unsigned char)separator);
    /* By its own steps of 128 bytes a cell of megabytes would be copied thirty thousand times. */
    csv_set_blk_size(&reader.parser, CELL_STEP);
    bool sound = true;
    for (size_t size = 0; sound && *text != '\0'; text += size, line++) {
        size = line_size(text);
        if (!reader.in_row && strspn(text, " \t\r\n") >= size)
            continue;
        reader.row_line = reader.in_row ? reader.row_line : line;
        reader.in_row = true;
        sound = csv_parse(&reader.parser, text, size, take_cell, take_row, &reader) == size;
    }
    if (!sound || csv_fini(&reader.parser, take_cell, take_row, &reader) != 0) {
        g_assert(csv_error(&reader.parser) == CSV_EPARSE);
        add_fault(csv, CSV_QUOTATION, reader.row_line, 0);
    }
    if (waiting->len > 0)
        find_header(&reader);
    csv->row_count = (int)reader.rows->len;
    csv->rows = (const CsvRow *)(void *)g_array_free(reader.rows, FALSE);
    csv_free(&reader.parser);
}

/* Reads what is decoded. */
static void read_decoded(Csv *csv, char *text, const CsvColumn *known) {
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    /* Programs that put one before a text put it before one that has it. */
    while (g_str_has_prefix(text, byte_order_mark))
        text += strlen(byte_order_mark);
    if (text_blank(text)) {
        add_fault(csv, CSV_EMPTY, 0, 0);
        return;
    }
    gunichar unwanted = 0;
    const char *first = text_make_regular(text, ' ', &unwanted);
    char separator = separator_line(text);
    const char *body = separator ? text + line_size(text) : text;
    if (!separator)
        separator = find_separator(text, known);
    if (!separator && has_foreign_separator(text)) {
        add_fault(csv, CSV_SEPARATOR, 0, 0);
        return;
    }
    if (first) {
        int line = 1;
        for (const char *at = text; at < first; at++)
            line += *at == '\n' || (*at == '\r' && at[1] != '\n');
        add_fault(csv, CSV_UNWANTED, line, unwanted);
    }
    if (separator == ';' || separator == '\t')
        add_fault(csv, separator == ';' ? CSV_SEMICOLONS : CSV_TABS, 0, 0);
    csv->uncommon = text_find_uncommon(text);
    read_text(csv, body, body > text ? 2 : 1, separator ? separator : separators[0], known);
}

static Csv *new_csv(void) {
    Csv *csv = g_new0(Csv, 1);
    csv->columns = g_ptr_array_new_with_free_func(g_free);
    csv->headings = g_ptr_array_new_with_free_func(g_free);
    csv->faults = g_array_new(FALSE, FALSE, sizeof(CsvFault));
    csv->strings = g_string_chunk_new(4096);
    return csv;
}

Csv *csv_load_bytes(const char *bytes, size_t size, const CsvColumn *columns) {
    Csv *csv = new_csv();
    Encoding encoding = ENCODING_UNKNOWN;
    g_autofree char *text = text_decode(bytes, size, &encoding);
    if (text && encoding == ENCODING_UTF16)
        add_fault(csv, CSV_UTF16, 0, 0);
    if (text)
        read_decoded(csv, text, columns);
    else
        add_fault(csv, CSV_ENCODING, 0, 0);
    return csv;
}

Csv *csv_load(const char *path, const CsvColumn *columns) {
    int reason = 0;
    g_autoptr(GString) bytes = file_read(path, &reason);
    if (bytes)
        return csv_load_bytes(bytes->str, bytes->len, columns);
    Csv *csv = new_csv();
    add_fault(csv, reason == ENOENT ? CSV_ABSENT : CSV_NOT_READ, 0, (guint)reason);
    return csv;
}

Csv *csv_load_settings(const char *path, const char *const *columns, GError **error) {
    static const char *const ids[] = {
        [CSV_ABSENT] = "FILE_ABSENT",    [CSV_NOT_READ] = "FILE_NOT_READ",   [CSV_ENCODING] = "FILE_ENCODING",
        [CSV_EMPTY] = "FILE_EMPTY",      [CSV_SEPARATOR] = "FILE_SEPARATOR", [CSV_UNWANTED] = "FILE_UNWANTED",
        [CSV_ROWS_ABOVE] = "ROWS_ABOVE", [CSV_ROW_CELLS] = "ROW_CELLS",      [CSV_QUOTATION] = "FILE_QUOTE",
    };
    g_autoptr(Csv) csv = csv_load(path, NULL);
    const CsvFault *first = NULL;
    for (guint i = 0; i < csv->faults->len && !first; i++) {
        const CsvFault *fault = &g_array_index(csv->faults, CsvFault, i);
        first = (gsize)fault->kind < G_N_ELEMENTS(ids) ? fault : NULL;
    }
    bool complete = true;
    for (int i = 0; columns[i]; i++)
        complete = complete && csv_column(csv, columns[i]) >= 0;
    if (!first && complete)
        return g_steal_pointer(&csv);
    fault_set(error, FAULT_TABLE_UNREAD, "path", path, "line", DIGITS(first ? first->line : csv->header_line),
              "finding", first ? ids[first->kind] : "COLUMN_ABSENT", NULL);
    return NULL;
}

int csv_column(const Csv *csv, const char *name) {
    for (guint i = 0; i < csv->columns->len; i++)
        if (strcmp(g_ptr_array_index(csv->columns, i), name) == 0)
            return (int)i;
    return -1;
}

const char *csv_cell(const CsvRow *row, int column) {
    return column < 0 ? "" : row->cells[column];
}

void csv_set_place(Csv *csv, int row, const char *place) {
    ((CsvRow *)csv->rows)[row].place = g_string_chunk_insert_const(csv->strings, place);
}

static int line_was(const GArray *lines, int line) {
    return line >= 1 && line <= (int)lines->len ? g_array_index(lines, int, line - 1) : line;
}

void csv_set_lines(Csv *csv, const GArray *lines) {
    csv->header_line = line_was(lines, csv->header_line);
    for (int i = 0; i < csv->row_count; i++)
        ((CsvRow *)csv->rows)[i].line = line_was(lines, csv->rows[i].line);
    for (guint i = 0; i < csv->faults->len; i++) {
        CsvFault *fault = &g_array_index(csv->faults, CsvFault, i);
        fault->line = line_was(lines, fault->line);
    }
}

void csv_part_pasted(Csv *csv) {
    guint width = csv->columns->len;
    for (int i = 0; i < csv->row_count; i++) {
        const char **cells = csv->rows[i].cells;
        if (filled_width(cells, width) != 1 || !strchr(cells[0], ','))
            continue;
        g_autoptr(Csv) line = csv_load_bytes(cells[0], strlen(cells[0]), NULL);
        guint parts = line->headings->len; /* those at its end may be blank */
        for (guint k = 0; k < width && parts <= width && 2 * parts > width; k++)
            cells[k] = k < parts ? g_string_chunk_insert(csv->strings, g_ptr_array_index(line->headings, k)) : "";
    }
}

/* ---- writing ---- */

void csv_append_cell(GString *out, const char *text, bool first) {
    if (!first)
        g_string_append_c(out, ',');
    if (!strpbrk(text, ",\"\r\n")) {
        g_string_append(out, text);
        return;
    }
    g_string_append_c(out, '"');
    for (const char *p = text; *p; p++) {
        if (*p == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *p);
    }
    g_string_append_c(out, '"');
}

void csv_append_harmless(GString *out, const char *text, bool first) {
    /* What makes a spreadsheet take a cell for a formula: these, their full-width twins, white space that hides them.
     */
    gunichar c = text_fold(g_utf8_get_char(text));
    bool formula = c != 0 && c < 0x80 && strchr("=+-@\t\r\n", (int)c);
    g_autofree char *harmless = formula ? g_strconcat("'", text, NULL) : NULL;
    csv_append_cell(out, harmless ? harmless : text, first);
}

void csv_append_names(GString *out, const CsvColumn *columns) {
    for (const CsvColumn *column = columns; column->name; column++)
        csv_append_cell(out, column->name, column == columns);
}

void csv_append_cells(GString *out, const char *const *cells) {
    for (int i = 0; cells[i]; i++)
        csv_append_harmless(out, cells[i], i == 0);
    g_string_append_c(out, '\n');
}

static void append_row(GString *out, void (*append)(GString *out, const char *text, bool first), va_list cells) {
    bool first = true;
    for (const char *cell = va_arg(cells, const char *); cell; cell = va_arg(cells, const char *)) {
        append(out, cell, first);
        first = false;
    }
    g_string_append_c(out, '\n');
}

void csv_append_row(GString *out, ...) {
    va_list cells;
    va_start(cells, out);
    append_row(out, csv_append_cell, cells);
    va_end(cells);
}

void csv_append_harmless_row(GString *out, ...) {
    va_list cells;
    va_start(cells, out);
    append_row(out, csv_append_harmless, cells);
    va_end(cells);
}
