#include "intake/direct_table.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"
#include "data/column_list.h"
#include "data/table.h"
#include "intake/community_table.h"

/* ---- the file ---- */

static Finding *file_finding(Findings *findings, Sentence sentence, const char *shown) {
    Finding *finding = finding_add(findings, sentence);
    finding->place.file = findings_text(findings, shown);
    return finding;
}

static GString *read_bytes(const char *path, const char *shown, Findings *findings) {
    int reason = 0;
    GString *bytes = file_read(path, &reason);
    if (bytes)
        return bytes;
    Finding *finding = file_finding(findings, reason == ENOENT ? SENTENCE_FILE_ABSENT : SENTENCE_FILE_NOT_READ, shown);
    finding_fact(findings, finding, "reason", FACT_REASON, DIGITS(reason));
    return NULL;
}

/* A sheet's name is anybody's: it may hold personal data, or turn the text around it. Frees `name`. */
static const char *shown_cell(Findings *findings, char *name) {
    if (!name)
        return NULL;
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *own = name, *shown = text_shown(own), *masked = personal_mask(shown, NULL, &kind);
    return findings_text(findings, masked ? masked : shown);
}

static void tell_fault(Findings *findings, const char *shown, const GError *error) {
    Finding *finding = file_finding(findings, SENTENCE_FILE_NOT_UNDERSTOOD, shown);
    g_autofree char *encoded = g_strdup_printf("%d %s", error->code, error->message);
    finding_fact(findings, finding, "fault", FACT_FAULT, encoded);
}

/* Whether the headings of a form stand in the row from the cell at *next, which is then behind it. */
static bool heads_form(const SourceBlock *grid, guint *next) {
    enum { KNOWN_LEAST = 3 };
    static const char *const headings[] = {FORM_HEADINGS, NULL};
    int known = 0, row = g_array_index(grid->cells, SourceCell, *next).row;
    bool own = false;
    for (; *next < grid->cells->len && g_array_index(grid->cells, SourceCell, *next).row == row; ++*next) {
        g_autofree char *dense = text_squeeze(g_array_index(grid->cells, SourceCell, *next).text);
        g_autofree char *heading = g_ascii_strdown(dense, -1);
        known += table_explains(heading);
        own = own || g_strv_contains(headings, heading);
    }
    return own && known >= KNOWN_LEAST;
}

static bool holds_form(const Source *source) {
    enum { ROWS_LOOKED_AT = 40 };
    bool found = false;
    for (guint i = 0; i < source->blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, i);
        guint next = 0;
        for (int row = 0; !block->text && row < ROWS_LOOKED_AT && next < block->cells->len && !found; row++)
            found = heads_form(block, &next);
    }
    return found;
}

/* Why a file has no table, as far as one sees: it is a form that lost its ids, or its sheet is hidden. */
static void tell_no_table(const Source *source, const char *shown, Findings *findings) {
    g_autoptr(GString) sheets = g_string_new(NULL);
    for (guint i = 0; i < source->remarks->len; i++) {
        const SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        if (remark->kind == REMARK_HIDDEN && remark->where && !strchr(remark->where, '!'))
            text_append_part(sheets, "、", "%s", shown_cell(findings, g_strdup(remark->where)));
    }
    if (holds_form(source))
        file_finding(findings, SENTENCE_FORM_DAMAGED, shown);
    else if (sheets->len > 0)
        finding_fact(findings, file_finding(findings, SENTENCE_FORM_HIDDEN, shown), "sheets", FACT_TEXT, sheets->str);
    else
        file_finding(findings, SENTENCE_FILE_NO_TABLE, shown);
}

static bool read_document(CommunityFile *file, const GString *bytes, const char *shown, const Standard *standard,
                          Findings *findings) {
    g_autoptr(GError) error = NULL;
    if (community_file_read(file, shown, bytes, standard, &error))
        return true;
    Fault fault;
    if (fault_of(error, &fault) && fault == FAULT_SOURCE_NO_TABLE)
        tell_no_table(&file->source, shown, findings);
    else
        tell_fault(findings, shown, error);
    return false;
}

/* Text that is CSV with the columns of a table; NULL when it is none. */
static Csv *read_csv(const GString *bytes) {
    g_autoptr(Csv) csv = csv_load_bytes(bytes->str, bytes->len, answer_columns);
    for (const CsvColumn *column = answer_columns; column->name; column++)
        if (column->need == COLUMN_NEEDED && csv_column(csv, column->name) < 0)
            return NULL;
    return g_steal_pointer(&csv);
}

/* ---- which table ---- */

static bool holds_name(const char *text, const char *name) {
    g_autofree char *dense = text_squeeze(text), *wanted = text_squeeze(name);
    return *wanted && strstr(dense, wanted);
}

static bool has_name(const CommunityTable *table) {
    return table->name && *table->name;
}

/* 西河社区居委会 is 西河社区. */
static bool is_named(const CommunityTable *table, const Community *community) {
    bool apart = table->subdistrict && *table->subdistrict && *community->subdistrict &&
                 !holds_name(table->subdistrict, community->subdistrict) &&
                 !holds_name(community->subdistrict, table->subdistrict);
    return !apart && (holds_name(table->name, community->name.zh) || holds_name(community->name.zh, table->name));
}

static bool is_of(const CommunityTable *table, const Community *community) {
    if (has_name(table))
        return is_named(table, community);
    bool told = table->sheet && text_same(table->sheet, community->name.zh);
    for (guint i = 0; i < table->heads->len && !told; i++)
        told = holds_name(g_ptr_array_index(table->heads, i), community->name.zh);
    return told;
}

/* NULL and a finding when it is in doubt. */
static const CommunityTable *find_table(const CommunityFile *file, const Community *community, Findings *findings) {
    const CommunityTable *found = NULL, *first = g_ptr_array_index(file->tables, 0);
    guint count = 0;
    for (guint i = 0; i < file->tables->len; i++) {
        const CommunityTable *table = g_ptr_array_index(file->tables, i);
        if (!is_of(table, community))
            continue;
        found = table;
        count++;
    }
    if (count == 1)
        return found;
    if (file->tables->len > 1) {
        Finding *finding = file_finding(findings, SENTENCE_FILE_TABLES, community->file);
        finding_number(findings, finding, "count", file->tables->len);
        finding_number(findings, finding, "own", count);
        return NULL;
    }
    if (has_name(first) && *community->name.zh) {
        Finding *finding = file_finding(findings, SENTENCE_TABLE_OF_OTHER, community->file);
        finding->severity = SEVERITY_ERROR;
        finding_fact(findings, finding, "value", FACT_TEXT, first->name);
        finding_fact(findings, finding, "name", FACT_COMMUNITY, community->id);
    }
    return first;
}

/* ---- what is told of it ---- */

typedef struct Telling {
    const Source *source;
    const char *shown;
    Findings *findings;
} Telling;

static Finding *tell_at(const Telling *telling, Sentence sentence, int line) {
    Finding *finding = file_finding(telling->findings, sentence, telling->shown);
    const SourcePlace *place = source_place(telling->source, line);
    finding->place.line = telling->source->form == SOURCE_TEXT ? line : 0;
    finding->place.cell = shown_cell(telling->findings, place ? source_place_name(place) : NULL);
    return finding;
}

static void tell_leftovers(const Telling *telling, const ImportReport *report) {
    for (guint i = 0; i < report->unplaced->len; i++) {
        const Leftover *leftover = &g_array_index(report->unplaced, Leftover, i);
        LeftoverKind kind = leftover->kind;
        bool row = kind == LEFTOVER_ROW || kind == LEFTOVER_ITEM || kind == LEFTOVER_ROW_TWICE;
        Finding *finding = tell_at(telling,
                                   kind == LEFTOVER_ROW         ? SENTENCE_DOCUMENT_ROW
                                   : kind == LEFTOVER_ITEM      ? SENTENCE_DOCUMENT_ITEM
                                   : kind == LEFTOVER_ROW_TWICE ? SENTENCE_DOCUMENT_ROW_TWICE
                                   : kind == LEFTOVER_NAME      ? SENTENCE_DOCUMENT_NAME
                                   : kind == LEFTOVER_LINE      ? SENTENCE_DOCUMENT_BESIDE
                                                                : SENTENCE_DOCUMENT_CELL,
                                   leftover->line);
        finding->severity = row ? SEVERITY_ERROR : SEVERITY_WARNING;
        finding_fact(telling->findings, finding, "value", FACT_TEXT, leftover->text);
    }
}

/* Whether a remark is on this sheet: "湖滨社区!C2", "湖滨社区". */
static bool is_on_sheet(const char *where, const char *sheet) {
    gsize length = strlen(sheet);
    return strncmp(where, sheet, length) == 0 && (where[length] == '!' || where[length] == '\0');
}

/* sheet: the only one that is read; NULL: all are. What is but a note is told once. */
static void tell_remarks(const Telling *telling, const char *sheet) {
    const Source *source = telling->source;
    int told[REMARK_KINDS] = {0};
    for (guint i = 0; i < source->remarks->len; i++) {
        const SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        Severity severity = remark_kind_severity(remark->kind);
        bool elsewhere = sheet && remark->where && !is_on_sheet(remark->where, sheet);
        if (elsewhere || (told[remark->kind]++ > 0 && severity == SEVERITY_INFO))
            continue;
        const SourcePlace *place = source_unit_place(source, remark->unit);
        char *cell = remark->where ? g_strdup(remark->where) : place ? source_place_name(place) : NULL;
        g_autofree char *value = g_strdup_printf("%d %d", remark->kind, 1);
        Finding *finding = file_finding(telling->findings, SENTENCE_DOCUMENT_REMARK, telling->shown);
        finding->severity = severity;
        finding->place.cell = shown_cell(telling->findings, cell);
        finding_fact(telling->findings, finding, "remark", FACT_REMARK, value);
        if (remark->kind == REMARK_SHOWN && remark->text)
            finding_fact(telling->findings, finding, "stored", FACT_TEXT, remark->text);
        finding_set_group(telling->findings, finding, DIGITS(remark->kind));
    }
}

/* ---- reading ---- */

/* Where the rows stand, by the lines of the print that they name; of text these lines. */
static void place_rows(Csv *csv, const CommunityFile *file, const CommunityTable *table, Findings *findings) {
    int column = csv_column(csv, answer_columns[ANSWER_COLUMN_SOURCE].name);
    const SourcePlace *values = table->table ? NULL : source_place(&file->source, table->form.value_line);
    for (int row = 0; row < csv->row_count; row++) {
        int line = (int)g_ascii_strtoll(csv_cell(&csv->rows[row], column), NULL, 10);
        const SourcePlace *found = source_place(&file->source, line);
        SourcePlace place = found ? *found : (SourcePlace){0};
        place.column = values ? values->column : place.column;
        csv_set_place(csv, row, found ? shown_cell(findings, source_place_name(&place)) : DIGITS(line));
    }
}

static Csv *read_table(const CommunityFile *file, const CommunityTable *table, const Community *community,
                       const Standard *standard, Findings *findings) {
    const Telling telling = {&file->source, community->file, findings};
    const Tier *tier = table->tier ? table->tier : community->tier;
    g_auto(ImportReport) report;
    import_report_init(&report);
    g_autoptr(GString) rows = community_table_rows(table, tier, standard, &report);
    if (!rows) {
        file_finding(findings, SENTENCE_FILE_NO_TABLE, community->file);
        return NULL;
    }
    if (tier != community->tier) {
        Finding *finding = tell_at(&telling, SENTENCE_TABLE_OF_TIER, table->line);
        finding->severity = SEVERITY_ERROR;
        finding_fact(findings, finding, "tier", FACT_TIER, tier->id);
        finding_fact(findings, finding, "own", FACT_TIER, community->tier->id);
    }
    if (table == g_ptr_array_index(file->tables, 0)) /* told once of a file */
        community_file_left(file, &report);
    tell_leftovers(&telling, &report);
    tell_remarks(&telling, file->tables->len > 1 ? table->sheet : NULL);
    Csv *csv = csv_load_bytes(rows->str, rows->len, answer_columns);
    for (guint i = 0; i < table->heads->len; i++) {
        const char *head = g_ptr_array_index(table->heads, i);
        if (g_str_has_prefix(head, FORM_MARK FORM_MARK_BETWEEN))
            csv->mark = g_string_chunk_insert(csv->strings, head);
    }
    place_rows(csv, file, table, findings);
    return csv;
}

static Csv *read_of_community(const char *path, const Community *community, const Standard *standard,
                              Findings *findings) {
    g_autoptr(GString) bytes = read_bytes(path, community->file, findings);
    if (!bytes)
        return NULL;
    Csv *csv = read_csv(bytes);
    if (csv)
        return csv;
    g_auto(CommunityFile) file = {0};
    if (!read_document(&file, bytes, community->file, standard, findings))
        return NULL;
    const CommunityTable *table = find_table(&file, community, findings);
    return table ? read_table(&file, table, community, standard, findings) : NULL;
}

/* ---- tables of the office ---- */

/* A grid as CSV, and which row of it each line is of. */
typedef struct GridText {
    GString *text;
    GArray *lines;     /* of int, from 1 */
    GHashTable *cells; /* row -> unit of its first cell */
} GridText;

/* A cell far to the right of all columns that a table can have is none of its. */
static void grid_text_init(GridText *grid, const Source *source, const SourceBlock *block) {
    enum { COLUMNS_MOST = 1024 };
    const int width = MIN(block->width, COLUMNS_MOST);
    *grid = (GridText){g_string_new(NULL), g_array_new(FALSE, FALSE, sizeof(int)), g_hash_table_new(NULL, NULL)};
    for (guint i = 0; i < block->cells->len;) {
        const SourceCell *first = &g_array_index(block->cells, SourceCell, i);
        const SourcePlace *place = source_unit_place(source, first->unit);
        int row = place ? place->row + 1 : first->row + 1;
        gsize start = grid->text->len;
        for (int column = 0; column < width; column++) {
            const SourceCell *cell = i < block->cells->len ? &g_array_index(block->cells, SourceCell, i) : NULL;
            bool here = cell && cell->row == first->row && cell->column == column;
            csv_append_cell(grid->text, here ? cell->text : "", column == 0);
            i += here;
        }
        while (i < block->cells->len && g_array_index(block->cells, SourceCell, i).row == first->row)
            i++;
        g_string_append_c(grid->text, '\n');
        for (const char *c = grid->text->str + start; *c; c++)
            if (*c == '\n')
                g_array_append_val(grid->lines, row);
        g_hash_table_insert(grid->cells, GINT_TO_POINTER(row), GINT_TO_POINTER(first->unit));
    }
}

static void grid_text_clear(GridText *grid) {
    g_string_free(grid->text, TRUE);
    g_array_unref(grid->lines);
    g_hash_table_unref(grid->cells);
}

static Csv *read_grid(const Source *source, const SourceBlock *block, const CsvColumn *columns, Findings *findings) {
    GridText grid;
    grid_text_init(&grid, source, block);
    Csv *csv = csv_load_bytes(grid.text->str, grid.text->len, columns);
    csv_set_lines(csv, grid.lines);
    for (int row = 0; row < csv->row_count; row++) {
        gpointer unit = g_hash_table_lookup(grid.cells, GINT_TO_POINTER(csv->rows[row].line));
        const SourcePlace *place = source_unit_place(source, GPOINTER_TO_INT(unit));
        csv_set_place(csv, row, place ? shown_cell(findings, source_place_name(place)) : DIGITS(csv->rows[row].line));
    }
    grid_text_clear(&grid);
    return csv;
}

static bool is_complete(const Csv *csv, const CsvColumn *columns) {
    for (; columns->name; columns++)
        if (columns->need == COLUMN_NEEDED && csv_column(csv, columns->name) < 0)
            return false;
    return true;
}

/* The only grid with all the columns, else the first of all; more of them are told, and none is read. */
static Csv *read_grids(const Source *source, const char *shown, const CsvColumn *columns, Findings *findings) {
    Csv *found = NULL;
    int complete = 0;
    const char *sheet = NULL;
    for (guint i = 0; i < source->blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, i);
        if (block->text)
            continue;
        Csv *csv = read_grid(source, block, columns, findings);
        bool fits = is_complete(csv, columns);
        complete += fits;
        if (found && !(fits && complete == 1)) {
            csv_unload(csv);
            continue;
        }
        csv_unload(found);
        found = csv;
        sheet = block->where;
    }
    const Telling telling = {source, shown, findings};
    tell_remarks(&telling, sheet);
    if (complete < 2)
        return found ? found : csv_load_bytes("", 0, columns);
    csv_unload(found);
    finding_number(findings, file_finding(findings, SENTENCE_FILE_SHEETS, shown), "count", (guint)complete);
    return NULL;
}

/* What is published must not depend on how notices are laid out. */
static Csv *read_of_office(const char *path, const char *shown, const CsvColumn *columns, Findings *findings) {
    g_autoptr(GPtrArray) none = g_ptr_array_new();
    const Shapes shapes = {.list = none, .labels = none};
    g_autoptr(GString) bytes = read_bytes(path, shown, findings);
    if (!bytes)
        return NULL;
    g_autoptr(GError) error = NULL;
    g_auto(Source) source = {0};
    if (!source_read(&source, &shapes, shown, bytes, &error)) {
        tell_fault(findings, shown, error);
        return NULL;
    }
    return source.form == SOURCE_TEXT ? csv_load_bytes(bytes->str, bytes->len, columns)
                                      : read_grids(&source, shown, columns, findings);
}

const TableReaders direct_tables = {read_of_community, read_of_office};

/* ---- tables that lie in no data set ---- */

/* What a form says behind a label, "社区名称：西河社区", in the same cell or the next one. Newly allocated; NULL:
 * nothing. */
static char *said_behind(const GPtrArray *heads, const char *label) {
    for (guint i = 0; i < heads->len; i++) {
        g_autofree char *head = text_squeeze(g_ptr_array_index(heads, i));
        if (!g_str_has_prefix(head, label))
            continue;
        const char *colon = strchr(head, ':');
        if (colon && colon[1])
            return g_strdup(colon + 1);
        g_autofree char *next = i + 1 < heads->len ? text_squeeze(g_ptr_array_index(heads, i + 1)) : NULL;
        return next && !g_str_has_suffix(next, ":") ? g_steal_pointer(&next) : NULL;
    }
    return NULL;
}

/* Newly allocated; NULL: the file does not say. */
static char *name_of(const CommunityFile *file, const CommunityTable *table, const Standard *standard) {
    if (has_name(table))
        return g_strdup(table->name);
    g_autofree char *label = g_strconcat(standard_fact(standard, "unit"), "名称", NULL);
    char *name = said_behind(table->heads, label);
    return name || file->tables->len == 1 ? name : g_strdup(table->sheet);
}

/* The only one that is named above the table; NULL: none, or several. */
static const Tier *tier_of_heads(const GPtrArray *heads, const Standard *standard) {
    const Tier *found = NULL;
    int count = 0;
    for (int i = 0; i < standard->tier_count; i++) {
        bool named = false;
        for (guint k = 0; k < heads->len; k++)
            named = named || holds_name(g_ptr_array_index(heads, k), standard->tiers[i]->name.zh);
        found = named ? standard->tiers[i] : found;
        count += named;
    }
    return count == 1 ? found : NULL;
}

/* Whether a form's rows are all of the tier, and of each of its indicators there is one. */
static bool rows_are_of(const FormRows *form, const Standard *standard, const Tier *tier) {
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < form->rows->len; i++) {
        const FilledRow *row = &g_array_index(form->rows, FilledRow, i);
        const Item *item = standard_lookup_item(standard, row->cells[ANSWER_COLUMN_ITEM]);
        const Indicator *indicator = tier_lookup_indicator(tier, row->cells[ANSWER_COLUMN_INDICATOR]);
        if (!indicator || (item && !tiers_have(item->tiers, tier->id)))
            return false;
        if (indicator != tier->total)
            g_hash_table_add(seen, (gpointer)indicator);
    }
    return (int)g_hash_table_size(seen) == tier->indicator_count;
}

static const Tier *tier_of(const CommunityTable *table, const Standard *standard) {
    if (standard->tier_count == 1)
        return standard->tiers[0];
    const Tier *tier = table->tier ? table->tier : tier_of_heads(table->heads, standard);
    int count = 0;
    if (tier || table->table)
        return tier;
    for (int i = 0; i < standard->tier_count; i++)
        if (rows_are_of(&table->form, standard, standard->tiers[i])) {
            tier = standard->tiers[i];
            count++;
        }
    return count == 1 ? tier : NULL;
}

/* The name without its ending. Newly allocated. */
static char *stem_of(const char *name) {
    const char *dot = strrchr(name, '.');
    return dot && dot > name ? g_strndup(name, (gsize)(dot - name)) : g_strdup(name);
}

/* Adds a table that was read; what was told of it is of its community. before: how many findings there were. */
static void add_read(Community *community, Csv *csv, Findings *findings, guint before) {
    community->read = csv;
    community->unreadable = !csv;
    for (guint i = before; i < findings->list->len; i++) {
        Finding *finding = g_ptr_array_index(findings->list, i);
        finding->community = findings_text(findings, community->id);
        finding->tier = findings_text(findings, community->tier->id);
    }
}

Dataset *direct_tables_load(const char *path, const Standard *standard, const Tier *tier, Findings *findings,
                            bool *unknown) {
    g_autofree char *dir = g_path_get_dirname(path), *name = g_path_get_basename(path), *stem = stem_of(name);
    g_autoptr(Dataset) dataset = dataset_loose(dir, standard, NULL);
    g_autoptr(GString) bytes = read_bytes(path, name, findings);
    *unknown = false;
    if (!bytes)
        return NULL;
    g_autoptr(Findings) trouble = findings_new();
    g_auto(CommunityFile) file = {0};
    bool read = read_document(&file, bytes, name, standard, trouble);
    g_autoptr(Csv) csv = read_csv(bytes);
    if (!read && !csv) {
        findings_append(findings, trouble);
        return NULL;
    }
    /* of CSV with a row that the importer refuses only the file's name is known */
    for (guint i = 0; i < (read ? file.tables->len : 1) && !*unknown; i++) {
        const CommunityTable *table = read ? g_ptr_array_index(file.tables, i) : NULL;
        const Tier *only = standard->tier_count == 1 ? standard->tiers[0] : NULL;
        const Tier *own = tier ? tier : table ? tier_of(table, standard) : only;
        g_autofree char *told = table ? name_of(&file, table, standard) : NULL;
        guint before = findings->list->len;
        *unknown = !own;
        if (!own)
            continue;
        Community *community = dataset_add_loose(dataset, name, told ? told : stem, own);
        Csv *rows = csv ? g_steal_pointer(&csv) : read_table(&file, table, community, standard, findings);
        add_read(community, rows, findings, before);
    }
    return *unknown ? NULL : g_steal_pointer(&dataset);
}
