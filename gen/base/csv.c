#include "base/csv.h"

#include <csv.h>
#include <errno.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/number.h"
#include "base/text.h"

struct Csv {
    const char *file;
    int header_line;
    GPtrArray *columns; /* names; NULL until the header is read */
    guint needed; /* cells that a row must have: Excel leaves out separators behind the last cell that is filled */
    GArray *rows; /* of CsvRow */
    GStringChunk *strings;
    bool uncommon; /* whether there are characters that fonts may lack */
};

/* A row before it is known where the header stands. */
typedef struct RawRow {
    int line;
    guint width;
    const char **cells;
} RawRow;

/* libcsv keeps no lines, so it is fed one line at a time, and line breaks inside quotes are counted here. */
typedef struct Reader {
    struct csv_parser parser;
    Csv *csv;
    const char *const *known; /* names of columns; NULL: the first row is the header */
    Findings *findings;
    GPtrArray *cells; /* of the row being read */
    GArray *waiting;  /* of RawRow: the first rows, among which the header is looked for */
    int line;
    int row_line; /* where the row being read starts */
    bool in_row;
} Reader;

enum { HEADER_ROWS_MOST = 20 }; /* what stands above a header is a title, a unit, a date */

static void row_clear(void *data) {
    CsvRow *row = data;
    g_free(row->cells);
}

static Csv *csv_new(const char *shown) {
    Csv *csv = g_new0(Csv, 1);
    csv->strings = g_string_chunk_new(4096);
    csv->rows = g_array_new(FALSE, FALSE, sizeof(CsvRow));
    g_array_set_clear_func(csv->rows, row_clear);
    csv->file = g_string_chunk_insert(csv->strings, shown);
    return csv;
}

void csv_unload(Csv *csv) {
    if (!csv)
        return;
    g_clear_pointer(&csv->columns, g_ptr_array_unref);
    g_array_unref(csv->rows);
    g_string_chunk_free(csv->strings);
    g_free(csv);
}

static Finding *place_finding(Findings *findings, Sentence sentence, const char *shown, int line) {
    Finding *finding = finding_add(findings, sentence);
    finding->place.file = findings_text(findings, shown);
    finding->place.line = line;
    return finding;
}

static void number_fact(Findings *findings, Finding *finding, const char *key, guint number) {
    finding_fact(findings, finding, key, FACT_TEXT, findings_printf(findings, "%u", number));
}

static int no_space(unsigned char byte) {
    (void)byte;
    return 0;
}

static void take_cell(void *bytes, size_t size, void *data) {
    Reader *reader = data;
    g_ptr_array_add(reader->cells, g_string_chunk_insert_len(reader->csv->strings, bytes, (gssize)size));
}

/* For those who know the fonts. */
static void note_uncommon(const Csv *csv, const char *cell, int line, const char *column, Findings *findings) {
    if (csv->uncommon && text_find_uncommon(cell))
        findings_uncommon(findings, (Place){.file = csv->file, .line = line, .column = column}, cell);
}

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

/* Up to the last column that must be there; known: names, before "" those. */
static guint needed_width(const Csv *csv, const char *const *known) {
    guint needed = 0;
    for (int i = 0; known && known[i] && *known[i]; i++)
        needed = MAX(needed, (guint)(csv_column(csv, known[i]) + 1));
    return needed ? needed : csv->columns->len;
}

static void header_take(Csv *csv, const RawRow *row, const char *const *known) {
    csv->header_line = row->line;
    csv->columns = g_ptr_array_new_with_free_func(g_free);
    guint width = filled_width(row->cells, row->width);
    for (guint i = 0; i < width; i++)
        g_ptr_array_add(csv->columns, column_name(row->cells[i]));
    csv->needed = needed_width(csv, known);
}

static void row_take(Csv *csv, const RawRow *raw, Findings *findings) {
    guint width = csv->columns->len, filled = filled_width(raw->cells, raw->width);
    if (filled == 0)
        return;
    bool ragged = raw->width < csv->needed || filled > width;
    if (ragged) {
        Finding *finding = place_finding(findings, SENTENCE_ROW_CELLS, csv->file, raw->line);
        number_fact(findings, finding, "expected", width);
        number_fact(findings, finding, "found", raw->width);
    }
    CsvRow row = {raw->line, ragged, g_new(const char *, width)};
    for (guint i = 0; i < width; i++)
        row.cells[i] = i < raw->width ? raw->cells[i] : "";
    for (guint i = 0; i < width; i++)
        note_uncommon(csv, row.cells[i], raw->line, g_ptr_array_index(csv->columns, i), findings);
    g_array_append_val(csv->rows, row);
}

/* ---- where the header stands ---- */

static guint known_names(const char *const *cells, guint width, const char *const *known) {
    guint count = 0;
    for (guint i = 0; i < width; i++) {
        g_autofree char *name = column_name(cells[i]);
        count += *name && g_strv_contains(known, name);
    }
    return count;
}

/* The first row with the most names of columns; the first of all where none has any. */
static guint header_index(const Reader *reader) {
    guint best = 0, most = 0;
    for (guint i = 0; reader->known && i < reader->waiting->len; i++) {
        const RawRow *row = &g_array_index(reader->waiting, RawRow, i);
        guint count = known_names(row->cells, row->width, reader->known);
        if (count > most) {
            most = count;
            best = i;
        }
    }
    return best;
}

static void tell_rows_above(const Reader *reader, guint count) {
    if (count == 0)
        return;
    Finding *finding = place_finding(reader->findings, SENTENCE_ROWS_ABOVE, reader->csv->file,
                                     g_array_index(reader->waiting, RawRow, 0).line);
    finding->severity = SEVERITY_INFO;
    number_fact(reader->findings, finding, "count", count);
}

static void header_find(Reader *reader) {
    if (reader->csv->columns || reader->waiting->len == 0)
        return;
    guint header = header_index(reader);
    tell_rows_above(reader, header);
    header_take(reader->csv, &g_array_index(reader->waiting, RawRow, header), reader->known);
    for (guint i = header + 1; i < reader->waiting->len; i++)
        row_take(reader->csv, &g_array_index(reader->waiting, RawRow, i), reader->findings);
    g_array_set_size(reader->waiting, 0);
}

static void raw_row_clear(void *data) {
    RawRow *row = data;
    g_free(row->cells);
}

static void wait_for_header(Reader *reader, const RawRow *row) {
    if (filled_width(row->cells, row->width) == 0)
        return;
    RawRow kept = {row->line, row->width, g_memdup2(row->cells, row->width * sizeof *row->cells)};
    g_array_append_val(reader->waiting, kept);
    if (!reader->known || reader->waiting->len >= HEADER_ROWS_MOST)
        header_find(reader);
}

static void take_row(int terminator, void *data) {
    (void)terminator;
    Reader *reader = data;
    const RawRow row = {reader->row_line, reader->cells->len, (const char **)reader->cells->pdata};
    if (reader->csv->columns)
        row_take(reader->csv, &row, reader->findings);
    else
        wait_for_header(reader, &row);
    g_ptr_array_set_size(reader->cells, 0);
    reader->in_row = false;
}

/* With its line end: LF, CR LF or CR. */
static size_t line_size(const char *line) {
    size_t size = strcspn(line, "\r\n");
    if (line[size] == '\0')
        return size;
    return line[size] == '\r' && line[size + 1] == '\n' ? size + 2 : size + 1;
}

static bool reader_feed(Reader *reader, const char *line, size_t size) {
    if (!reader->in_row) {
        if (strspn(line, " \t\r\n") >= size)
            return true;
        reader->row_line = reader->line;
        reader->in_row = true;
    }
    return csv_parse(&reader->parser, line, size, take_cell, take_row, reader) == size;
}

static bool reader_feed_all(Reader *reader, const char *text) {
    for (size_t size = 0; *text != '\0'; text += size, reader->line++) {
        size = line_size(text);
        if (!reader_feed(reader, text, size))
            return false;
    }
    return csv_fini(&reader->parser, take_cell, take_row, reader) == 0;
}

/* ---- what parts the cells ---- */

static const char separators[] = ",;\t";

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

/* How well a line would do as the header if that parted its cells. */
static guint header_fitness(const char *line, size_t size, char separator, const char *const *known) {
    const char between[] = {separator, '\0'};
    g_autofree char *text = g_strndup(line, size);
    g_auto(GStrv) cells = g_strsplit(text, between, -1);
    for (char **cell = cells; *cell; cell++) {
        g_strstrip(*cell);
        g_strdelimit(*cell, "\"", ' ');
    }
    guint width = g_strv_length(cells);
    return known ? known_names((const char *const *)cells, width, known) : (width > 1);
}

/* What parts the cells of the header; 0 where nothing seems to. */
static char find_separator(const char *text, const char *const *known) {
    enum { SURE = 2 }; /* names of columns; the other marks need not be tried */
    char best = 0;
    guint most = 0;
    int lines = known ? HEADER_ROWS_MOST : 1;
    text += strspn(text, " \r\n");
    for (size_t size = 0; *text && lines > 0; text += size, lines--) {
        size = line_size(text);
        for (const char *separator = separators; *separator; separator++) {
            guint fitness = header_fitness(text, size, *separator, known);
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
static bool has_foreign_separator(const char *header) {
    g_autofree char *line = g_strndup(header, line_size(header));
    return !strpbrk(line, separators) && (strstr(line, "，") || strstr(line, "；") || strchr(line, '|'));
}

/* ---- reading ---- */

/* Spaces are kept by telling libcsv that there are none. A broken quote is placed where its row starts: an unclosed
 * one is noticed only at the next quote, many lines on. */
static void text_read(Csv *csv, const char *text, const char *const *known, Findings *findings) {
    g_autoptr(GPtrArray) cells = g_ptr_array_new();
    g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(RawRow));
    g_array_set_clear_func(waiting, raw_row_clear);
    enum { CELL_STEP = 1 << 16 };
    Reader reader = {.csv = csv, .known = known, .findings = findings, .cells = cells, .waiting = waiting, .line = 1};
    char separator = separator_line(text);
    if (separator) {
        text += line_size(text);
        reader.line++;
    } else {
        separator = find_separator(text, known);
    }
    if (csv_init(&reader.parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        g_error("libcsv does not start");
    csv_set_space_func(&reader.parser, no_space);
    csv_set_delim(&reader.parser, (unsigned char)(separator ? separator : separators[0]));
    /* By its own steps of 128 bytes a cell of megabytes would be copied thirty thousand times. */
    csv_set_blk_size(&reader.parser, CELL_STEP);
    if (!reader_feed_all(&reader, text)) {
        g_assert(csv_error(&reader.parser) == CSV_EPARSE);
        place_finding(findings, SENTENCE_FILE_QUOTE, csv->file, reader.row_line);
    }
    header_find(&reader);
    csv_free(&reader.parser);
}

static Sentence encoding_sentence(Encoding encoding) {
    return encoding == ENCODING_UTF16 ? SENTENCE_FILE_UTF16 : SENTENCE_FILE_ENCODING;
}

static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* Programs that put one before a text put it before one that has it. */
static char *past_marks(char *text) {
    while (g_str_has_prefix(text, byte_order_mark))
        text += strlen(byte_order_mark);
    return text;
}

/* Tells of the first character that was taken out. */
static void make_regular(char *text, const char *shown, Findings *findings) {
    gunichar character = 0;
    const char *first = text_make_regular(text, ' ', &character);
    if (!first)
        return;
    int line = 1;
    for (const char *at = text; at < first; at++)
        line += *at == '\n' || (*at == '\r' && at[1] != '\n');
    Finding *finding = place_finding(findings, SENTENCE_FILE_UNWANTED, shown, line);
    finding_fact(findings, finding, "character", FACT_TEXT, findings_printf(findings, "U+%04X", character));
}

Csv *csv_load_bytes(const char *bytes, size_t size, const char *shown, Findings *findings) {
    return csv_load_table_bytes(bytes, size, shown, NULL, findings);
}

Csv *csv_load_table_bytes(const char *bytes, size_t size, const char *shown, const char *const *columns,
                          Findings *findings) {
    Encoding encoding = ENCODING_UNKNOWN;
    g_autofree char *decoded = text_decode(bytes, size, &encoding);
    char *text = decoded ? past_marks(decoded) : NULL;
    if (!text) {
        place_finding(findings, encoding_sentence(encoding), shown, 0);
        return NULL;
    }
    if (text_blank(text)) {
        place_finding(findings, SENTENCE_FILE_EMPTY, shown, 0);
        return NULL;
    }
    if (!find_separator(text, columns) && has_foreign_separator(text + strspn(text, " \r\n"))) {
        place_finding(findings, SENTENCE_FILE_SEPARATOR, shown, 0);
        return NULL;
    }
    make_regular(text, shown, findings);
    g_autoptr(Csv) csv = csv_new(shown);
    csv->uncommon = text_find_uncommon(text);
    text_read(csv, text, columns, findings);
    return csv->columns ? g_steal_pointer(&csv) : NULL;
}

Csv *csv_load(const char *path, const char *shown, Findings *findings) {
    return csv_load_table(path, shown, NULL, findings);
}

Csv *csv_load_table(const char *path, const char *shown, const char *const *columns, Findings *findings) {
    int reason = 0;
    g_autoptr(GString) bytes = file_read(path, &reason);
    if (!bytes) {
        if (reason == ENOENT) {
            place_finding(findings, SENTENCE_FILE_ABSENT, shown, 0);
            return NULL;
        }
        Finding *finding = place_finding(findings, SENTENCE_FILE_NOT_READ, shown, 0);
        finding_fact(findings, finding, "reason", FACT_REASON, DIGITS(reason));
        return NULL;
    }
    return csv_load_table_bytes(bytes->str, bytes->len, shown, columns, findings);
}

Csv *csv_load_settings(const char *path, const char *const *columns, GError **error) {
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Csv) csv = csv_load(path, path, findings);
    for (int i = 0; csv && columns[i]; i++)
        csv_require(csv, columns[i], findings);
    if (findings->list->len == 0)
        return g_steal_pointer(&csv);
    const Finding *first = g_ptr_array_index(findings->list, 0);
    fault_set(error, FAULT_TABLE_UNREAD, "path", first->place.file ? first->place.file : "", "line",
              DIGITS(first->place.line), "finding", sentence_id(first->sentence), NULL);
    return NULL;
}

const char *csv_file(const Csv *csv) {
    return csv->file;
}

int csv_row_count(const Csv *csv) {
    return (int)csv->rows->len;
}

const CsvRow *csv_row(const Csv *csv, int index) {
    g_assert(index >= 0 && index < csv_row_count(csv));
    return &g_array_index(csv->rows, CsvRow, index);
}

int csv_column_count(const Csv *csv) {
    return (int)csv->columns->len;
}

const char *csv_column_name(const Csv *csv, int column) {
    return g_ptr_array_index(csv->columns, (guint)column);
}

int csv_column(const Csv *csv, const char *name) {
    for (guint i = 0; i < csv->columns->len; i++)
        if (strcmp(g_ptr_array_index(csv->columns, i), name) == 0)
            return (int)i;
    return -1;
}

int csv_require(const Csv *csv, const char *name, Findings *findings) {
    int column = csv_column(csv, name);
    if (column < 0)
        csv_column_finding(csv, SENTENCE_COLUMN_ABSENT, name, findings);
    return column;
}

Finding *csv_column_finding(const Csv *csv, Sentence sentence, const char *column, Findings *findings) {
    Finding *finding = place_finding(findings, sentence, csv->file, csv->header_line);
    finding_fact(findings, finding, "column", FACT_TEXT, column);
    return finding;
}

const char *csv_cell(const CsvRow *row, int column) {
    return column < 0 ? "" : row->cells[column];
}

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

/* What makes a spreadsheet take a cell for a formula: these, their full-width twins, and white space that hides them.
 */
static bool starts_formula(const char *text) {
    switch (text_fold(g_utf8_get_char(text))) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    default:
        return false;
    }
}

void csv_append_harmless(GString *out, const char *text, bool first) {
    g_autofree char *harmless = starts_formula(text) ? g_strconcat("'", text, NULL) : NULL;
    csv_append_cell(out, harmless ? harmless : text, first);
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
