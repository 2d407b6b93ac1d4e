#include "data/table.h"

#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

/* ---- columns in other languages ---- */

#define LEADING_ID "zh"

/* Of "name_zh" the length of "name_"; -1: the column is in no language. */
static int stem_length(const CsvColumn *column) {
    int length = (int)(strlen(column->name) - MIN(strlen(column->name), strlen(LEADING_ID)));
    return g_str_has_suffix(column->name, LEADING_ID) && (length == 0 || column->name[length - 1] == '_') ? length : -1;
}

static bool is_named(const CsvColumn *columns, const char *name) {
    while (columns->name && !g_str_equal(columns->name, name))
        columns++;
    return columns->name;
}

/* English is in our lists of columns, since new tables have it; a column of another language is known by its name. */
static bool is_twin(const CsvColumn *columns, int stem, const char *leading, const char *name) {
    if (strncmp(name, leading, (size_t)stem) != 0)
        return false;
    const char *lang = name + stem;
    bool english = g_str_equal(lang, lang_id(LANG_EN));
    return words_is_lang(lang) && !g_str_equal(lang, LEADING_ID) && (english || !is_named(columns, name));
}

static void find_twins(Table *table) {
    table->twins = g_array_new(FALSE, FALSE, sizeof(TableTwin));
    for (const CsvColumn *column = table->columns; column->name; column++) {
        int stem = stem_length(column);
        for (guint i = 0; stem >= 0 && column->need != COLUMN_UNREAD && i < table->csv->columns->len; i++) {
            const char *name = g_ptr_array_index(table->csv->columns, i);
            const TableTwin twin = {(int)(column - table->columns),
                                    g_intern_string(name + MIN((size_t)stem, strlen(name))), (int)i};
            if (is_twin(table->columns, stem, column->name, name))
                g_array_append_val(table->twins, twin);
        }
    }
}

static bool is_twin_at(const Table *table, int position) {
    bool found = false;
    for (guint i = 0; i < table->twins->len && !found; i++)
        found = g_array_index(table->twins, TableTwin, i).position == position;
    return found;
}

const char *table_twin_name(const Table *table, int column, const char *lang) {
    int stem = stem_length(&table->columns[column]);
    g_assert(stem >= 0);
    g_autofree char *name = g_strdup_printf("%.*s%s", stem, table->columns[column].name, lang);
    return g_intern_string(name);
}

static void add_lang(const char *lang, Place place, GPtrArray *langs, GArray *spoken) {
    const Spoken said = {g_intern_string(lang), place};
    words_add_lang(langs, lang);
    for (guint i = 0; i < spoken->len; i++) {
        const Spoken *before = &g_array_index(spoken, Spoken, i);
        if (g_str_equal(before->lang, lang) && g_str_equal(before->place.file, place.file))
            return;
    }
    g_array_append_val(spoken, said);
}

void table_add_langs(const Table *table, GPtrArray *langs, GArray *spoken) {
    for (guint i = 0; table->twins && i < table->twins->len; i++) {
        const TableTwin *twin = &g_array_index(table->twins, TableTwin, i);
        const Place place = {.file = table->file,
                             .line = table->csv->header_line,
                             .column = table_twin_name(table, twin->column, twin->lang)};
        add_lang(twin->lang, place, langs, spoken);
    }
}

void table_add_lang(const Table *table, int row, int column, GPtrArray *langs, GArray *spoken) {
    const Place place = {.file = table->file, .line = table_line(table, row), .column = table->columns[column].name};
    add_lang(table_text(table, row, column), place, langs, spoken);
}

/* ---- a file ---- */

static Finding *line_finding(const Table *table, Sentence sentence, int line) {
    Finding *finding = finding_add(table->findings, sentence);
    finding->place.file = findings_text(table->findings, table->file);
    finding->place.line = line;
    return finding;
}

static void tell_fault(const Table *table, const CsvFault *fault) {
    static const Sentence sentences[] = {
        [CSV_ABSENT] = SENTENCE_FILE_ABSENT,         [CSV_NOT_READ] = SENTENCE_FILE_NOT_READ,
        [CSV_ENCODING] = SENTENCE_FILE_ENCODING,     [CSV_UTF16] = SENTENCE_FILE_UTF16,
        [CSV_EMPTY] = SENTENCE_FILE_EMPTY,           [CSV_SEPARATOR] = SENTENCE_FILE_SEPARATOR,
        [CSV_UNWANTED] = SENTENCE_FILE_UNWANTED,     [CSV_ROWS_ABOVE] = SENTENCE_ROWS_ABOVE,
        [CSV_ROW_CELLS] = SENTENCE_ROW_CELLS,        [CSV_QUOTATION] = SENTENCE_FILE_QUOTE,
        [CSV_SEMICOLONS] = SENTENCE_FILE_SEMICOLONS, [CSV_TABS] = SENTENCE_FILE_TABS,
    };
    Findings *findings = table->findings;
    Finding *finding = line_finding(table, sentences[fault->kind], fault->line);
    if (fault->kind == CSV_NOT_READ) {
        finding_fact(findings, finding, "reason", FACT_REASON, DIGITS(fault->detail));
    } else if (fault->kind == CSV_UNWANTED) {
        finding_fact(findings, finding, "character", FACT_TEXT, findings_printf(findings, "U+%04X", fault->detail));
    } else if (fault->kind == CSV_ROWS_ABOVE) {
        finding->severity = SEVERITY_INFO;
        finding_fact(findings, finding, "count", FACT_TEXT, DIGITS(fault->detail));
    } else if (fault->kind == CSV_ROW_CELLS) {
        finding_fact(findings, finding, "expected", FACT_TEXT, DIGITS(table->csv->columns->len));
        finding_fact(findings, finding, "found", FACT_TEXT, DIGITS(fault->detail));
    }
}

/* Another heading of the column, behind the one that is read; -1: there is none. A form has the names of what it asks
 * beside the ids, for people. */
static int second_heading(const Table *table, const CsvColumn *column, int position) {
    const GPtrArray *header = table->csv->columns;
    for (int i = 0; i < (int)header->len; i++) {
        const char *heading = g_ptr_array_index(header, i);
        if (i != position &&
            (g_str_equal(heading, column->name) || (table->columns != answer_columns && csv_means(column, heading))))
            return i;
    }
    return -1;
}

/* The heading that was probably meant for the column that is not there; NULL: none. */
static const char *near_heading(const Table *table, const CsvColumn *column) {
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    const Csv *csv = table->csv;
    for (guint i = 0; i < csv->columns->len; i++) {
        bool known = !*(const char *)g_ptr_array_index(csv->columns, i) || is_twin_at(table, (int)i);
        for (const CsvColumn *own = table->columns; own->name && !known; own++)
            known = own->need != COLUMN_UNREAD && g_str_equal(own->name, g_ptr_array_index(csv->columns, i));
        if (!known)
            g_ptr_array_add(others, g_ptr_array_index(csv->columns, i));
    }
    const char *near = near_word(column->name, others);
    g_auto(GStrv) words = g_strsplit(column->also, " ", -1);
    for (char **word = words; *word && !near; word++)
        near = near_word(*word, others);
    return near;
}

/* Whether the column is there, if it must be. Found are a name that stands twice (which of the two holds is not for us
 * to say) and one that does not, perhaps because it is misspelt. */
static bool check_column(const Table *table, const CsvColumn *column) {
    Sentence sentence = column->need == COLUMN_NEEDED ? SENTENCE_COLUMN_ABSENT : SENTENCE_COLUMN_NEAR;
    int position = g_array_index(table->positions, int, column - table->columns), second = -1;
    const char *near = NULL;
    if (position >= 0) {
        second = second_heading(table, column, position);
        if (second < 0)
            return true;
        sentence = SENTENCE_COLUMN_TWICE;
    } else {
        near = near_heading(table, column);
        if (!near && column->need == COLUMN_OPTIONAL)
            return true;
    }
    Finding *finding = line_finding(table, sentence, table->csv->header_line);
    const char *heading = position < 0 ? column->name : table_heading(table, (int)(column - table->columns));
    finding_fact(table->findings, finding, "column", FACT_TEXT, heading);
    if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
    if (second >= 0 && !text_same(heading, g_ptr_array_index(table->csv->headings, (guint)second)))
        finding_fact(table->findings, finding, "second", FACT_TEXT,
                     g_ptr_array_index(table->csv->headings, (guint)second));
    if (position < 0 && *column->also) {
        g_autofree char *first = g_strndup(column->also, strcspn(column->also, " "));
        finding_fact(table->findings, finding, "called", FACT_TEXT, first);
    }
    return position >= 0 || column->need == COLUMN_OPTIONAL;
}

bool table_explains(const char *heading) {
    static const char *const headings[] = {EXPLAINING_HEADINGS, NULL}, *const endings[] = {EXPLAINING_ENDINGS, NULL};
    g_autofree char *small = g_ascii_strdown(heading, -1);
    bool found = g_strv_contains(headings, small);
    for (const char *const *ending = endings; *ending && !found; ending++)
        found = g_str_has_suffix(small, *ending);
    return found;
}

/* Whether a heading is of a column that is read, that has been told as misspelt, or that is for people. */
static bool is_told_heading(const Table *table, int position) {
    const char *heading = g_ptr_array_index(table->csv->columns, (guint)position);
    if (text_blank(heading) || is_twin_at(table, position) || table_explains(heading))
        return true;
    for (const CsvColumn *column = table->columns; column->name; column++) {
        bool absent = g_array_index(table->positions, int, column - table->columns) < 0;
        if (csv_means(column, heading) ||
            (absent && column->need != COLUMN_UNREAD && g_strcmp0(near_heading(table, column), heading) == 0))
            return true;
    }
    return false;
}

/* Columns that an office added to a table of its own: what it wrote there would be lost without a word. A remark beside
 * a figure or a decision may take it back. */
static void tell_unread_columns(const Table *table) {
    const Csv *csv = table->csv;
    bool decides = table->columns == answer_columns || is_named(table->columns, "approved_by");
    for (guint i = 0; *table->columns->also && i < csv->columns->len; i++) {
        int count = 0, first = -1;
        for (int row = 0; row < csv->row_count; row++) {
            bool filled = !text_blank(csv->rows[row].cells[i]);
            count += filled;
            first = filled && first < 0 ? row : first;
        }
        if (count == 0 || is_told_heading(table, (int)i))
            continue;
        Finding *finding = line_finding(table, SENTENCE_COLUMN_UNREAD, csv->rows[first].line);
        finding->severity = decides ? SEVERITY_WARNING : SEVERITY_INFO;
        finding->place.cell = findings_text(table->findings, csv->rows[first].place);
        finding_fact(table->findings, finding, "column", FACT_TEXT, g_ptr_array_index(csv->headings, i));
        finding_number(table->findings, finding, "count", (guint)count);
    }
}

bool table_open(Table *table, const char *path, const char *shown, const CsvColumn *columns, GStringChunk *strings,
                Findings *findings) {
    return table_take(table, csv_load(path, columns), shown, columns, strings, findings);
}

bool table_take(Table *table, Csv *csv, const char *shown, const CsvColumn *columns, GStringChunk *strings,
                Findings *findings) {
    *table = (Table){.csv = csv, .file = shown, .columns = columns, .strings = strings, .findings = findings};
    if (!csv)
        return false;
    table->positions = g_array_new(FALSE, FALSE, sizeof(int));
    table->told = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < csv->faults->len; i++)
        tell_fault(table, &g_array_index(csv->faults, CsvFault, i));
    /* For those who know the fonts. */
    for (int row = 0; csv->uncommon && row < csv->row_count; row++) {
        const CsvRow *cells = &csv->rows[row];
        for (guint i = 0; i < csv->columns->len; i++)
            if (text_find_uncommon(cells->cells[i]))
                findings_uncommon(findings,
                                  (Place){.file = shown,
                                          .line = cells->line,
                                          .column = g_ptr_array_index(csv->headings, i),
                                          .cell = cells->place},
                                  cells->cells[i]);
    }
    for (const CsvColumn *column = columns; column->name; column++) {
        int position = column->need == COLUMN_UNREAD ? -1 : csv_column(csv, column->name);
        g_array_append_val(table->positions, position);
    }
    find_twins(table);
    bool complete = csv->columns->len > 0;
    for (int need = COLUMN_NEEDED; need <= COLUMN_OPTIONAL && csv->columns->len > 0; need++)
        for (const CsvColumn *column = columns; column->name; column++)
            if ((int)column->need == need)
                complete = check_column(table, column) && complete;
    if (complete)
        tell_unread_columns(table);
    if (!complete)
        table_clear(table);
    return complete;
}

char *table_termed(const char *also, TableTerms terms) {
    GString *words = g_string_new(also);
    g_string_replace(words, "{unit}", terms.unit, 0);
    g_string_replace(words, "{parent}", terms.parent, 0);
    g_strstrip(words->str);
    return g_string_free(words, FALSE);
}

CsvColumn *table_termed_columns(const CsvColumn *columns, TableTerms terms, GStringChunk *strings) {
    gsize count = 0;
    while (columns[count].name)
        count++;
    CsvColumn *termed = g_memdup2(columns, (count + 1) * sizeof *columns);
    for (gsize i = 0; i < count; i++) {
        g_autofree char *also = table_termed(termed[i].also, terms);
        termed[i].also = g_string_chunk_insert_const(strings, also);
    }
    return termed;
}

bool table_open_termed(Table *table, const char *path, const char *shown, const CsvColumn *columns, TableTerms terms,
                       GStringChunk *strings, Findings *findings) {
    CsvColumn *termed = table_termed_columns(columns, terms, strings);
    bool complete = table_open(table, path, shown, termed, strings, findings);
    table->termed = termed;
    return complete;
}

void table_clear(Table *table) {
    g_clear_pointer(&table->termed, g_free);
    g_clear_pointer(&table->csv, csv_unload);
    g_clear_pointer(&table->positions, g_array_unref);
    g_clear_pointer(&table->twins, g_array_unref);
    g_clear_pointer(&table->told, g_hash_table_unref);
}

/* column -1: a twin of one of ours. */
static const char *heading_at(const Table *table, int column, int position) {
    const char *heading = position < 0 ? NULL : g_ptr_array_index(table->csv->headings, (guint)position),
               *name =
                   column < 0 ? g_ptr_array_index(table->csv->columns, (guint)position) : table->columns[column].name;
    /* letters are not told apart: Community is community */
    return !heading || g_ascii_strcasecmp(heading, name) == 0 ? name : heading;
}

const char *table_heading(const Table *table, int column) {
    return heading_at(table, column, g_array_index(table->positions, int, column));
}

static Finding *finding_at(const Table *table, int row, int column, int position, Sentence sentence) {
    Finding *finding = line_finding(table, sentence, table_line(table, row));
    finding->place.cell = findings_text(table->findings, table_place(table, row));
    finding->place.column = findings_text(table->findings, heading_at(table, column, position));
    return finding;
}

int table_row_count(const Table *table) {
    return table->csv ? table->csv->row_count : 0;
}

int table_line(const Table *table, int row) {
    return table->csv->rows[row].line;
}

const char *table_place(const Table *table, int row) {
    return table->csv->rows[row].place;
}

/* ---- texts ---- */

static const char *cell_at(const Table *table, int row, int position) {
    const char *cell = csv_cell(&table->csv->rows[row], position);
    size_t length = 0;
    const char *trimmed = text_trimmed(cell, &length);
    return length > 0 ? g_string_chunk_insert_len(table->strings, trimmed, (gssize)length) : "";
}

const char *table_raw(const Table *table, int row, int column) {
    return cell_at(table, row, g_array_index(table->positions, int, column));
}

/* Personal data, and small counts of people in special groups, are told once, however often the cell is asked for. */
static const char *without_personal(const Table *table, int row, int position, guint kinds) {
    static const Sentence sentences[] = {
        [PERSONAL_IDENTITY] = SENTENCE_HAS_IDENTITY, [PERSONAL_MOBILE] = SENTENCE_HAS_MOBILE,
        [PERSONAL_LANDLINE] = SENTENCE_HAS_LANDLINE, [PERSONAL_CARD] = SENTENCE_HAS_CARD,
        [PERSONAL_PASSPORT] = SENTENCE_HAS_PASSPORT, [PERSONAL_PLATE] = SENTENCE_HAS_PLATE,
        [PERSONAL_ADDRESS] = SENTENCE_HAS_ADDRESS,   [PERSONAL_MAIL] = SENTENCE_HAS_MAIL,
        [PERSONAL_ACCOUNT] = SENTENCE_HAS_ACCOUNT,   [PERSONAL_KINDS] = SENTENCE_HAS_SMALL_COUNT};
    enum { ROW_BITS = 24 };
    const char *text = cell_at(table, row, position);
    const PersonalAllowed allowed = {kinds, table->care.released};
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, &allowed, &kind);
    const char *rest = masked ? masked : text;
    g_autofree char *counted = table->care.groups ? personal_mask_counts(rest, table->care.groups) : NULL;
    if (counted && table->care.released) {
        g_autofree char *squeezed = text_squeeze(rest);
        if (g_hash_table_contains(table->care.released, squeezed))
            g_clear_pointer(&counted, g_free);
    }
    if (!masked && !counted)
        return text;
    const struct {
        const char *text;
        PersonalKind kind;
    } found[] = {{masked, kind}, {counted, PERSONAL_KINDS}};
    bool first = g_hash_table_add(table->told, GSIZE_TO_POINTER((gsize)position << ROW_BITS | (gsize)row));
    for (gsize i = 0; i < G_N_ELEMENTS(found) && first; i++) {
        if (!found[i].text)
            continue;
        Finding *finding = finding_at(table, row, -1, position, sentences[found[i].kind]);
        g_autofree char *excerpt = personal_excerpt(found[i].text);
        finding_fact(table->findings, finding, "value", FACT_TEXT, excerpt);
        finding->reported = findings_text(table->findings, excerpt);
    }
    return g_string_chunk_insert(table->strings, counted ? counted : masked);
}

enum { REACHED = 1u << PERSONAL_MOBILE | 1u << PERSONAL_LANDLINE | 1u << PERSONAL_ADDRESS | 1u << PERSONAL_MAIL };

const char *table_text(const Table *table, int row, int column) {
    return without_personal(table, row, g_array_index(table->positions, int, column), 0);
}

const char *table_contact(const Table *table, int row, int column) {
    return without_personal(table, row, g_array_index(table->positions, int, column), REACHED);
}

bool table_says(const Table *table, int row, int column) {
    bool says = *table_raw(table, row, column);
    for (guint i = 0; i < table->twins->len && !says; i++) {
        const TableTwin *twin = &g_array_index(table->twins, TableTwin, i);
        says = twin->column == column && *cell_at(table, row, twin->position);
    }
    return says;
}

Words table_words(const Table *table, int row, int column, bool contact) {
    guint kinds = contact ? REACHED : 0;
    const char *zh = without_personal(table, row, g_array_index(table->positions, int, column), kinds);
    g_autoptr(GString) others = g_string_new(NULL);
    for (guint i = 0; i < table->twins->len; i++) {
        const TableTwin *twin = &g_array_index(table->twins, TableTwin, i);
        const char *written = twin->column == column ? without_personal(table, row, twin->position, kinds) : "";
        if (*written)
            words_append(others, twin->lang, written, strlen(written));
    }
    return words_made(table->strings, zh, others);
}

const char *table_optional(const Table *table, int row, int column) {
    const char *text = table_text(table, row, column);
    return *text ? text : NULL;
}

/* ---- values ---- */

Sentence table_date_sentence(DateFault fault) {
    static const Sentence sentences[] = {
        [DATE_ABSENT] = SENTENCE_DATE_NOT_READ,  [DATE_YEARLESS] = SENTENCE_DATE_NO_YEAR,
        [DATE_UNREAL] = SENTENCE_DATE_NO_DAY,    [DATE_FAR] = SENTENCE_DATE_FAR_YEAR,
        [DATE_SERIAL] = SENTENCE_DATE_IS_SERIAL,
    };
    g_assert(fault != DATE_REAL);
    return sentences[fault];
}

const char *table_date(const Table *table, int row, int column) {
    const char *text = table_text(table, row, column);
    g_autofree char *date = date_iso(text);
    if (date || !*text)
        return date ? g_string_chunk_insert(table->strings, date) : "";
    DateFault fault = date_read(text).fault;
    table_name_fault(table, row, column, table_date_sentence(fault == DATE_REAL ? DATE_ABSENT : fault));
    return NULL;
}

int table_number(const Table *table, int row, int column) {
    const char *text = table_text(table, row, column);
    Decimal number;
    Sentence sentence = SENTENCE_VALUE_NOT_NUMBER;
    if (decimal_parse(text, &number)) {
        if (ratio_is_integer(number.value) && number.value.num > 0 && number.value.num <= G_MAXINT)
            return (int)number.value.num;
        sentence = SENTENCE_VALUE_NOT_WHOLE;
    }
    Finding *finding = table_finding(table, row, column, sentence);
    finding_fact(table->findings, finding, "item", FACT_TEXT, table_heading(table, column));
    finding_fact(table->findings, finding, "value", FACT_TEXT, text);
    return 0;
}

int table_choice(const Table *table, int row, int column, const char *const *names, int blank) {
    const char *text = table_text(table, row, column);
    if (!*text && blank >= 0)
        return blank;
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (int i = 0; names[i]; i++) {
        if (g_str_equal(names[i], text))
            return i;
        g_ptr_array_add(known, (void *)names[i]);
    }
    table_unknown_among(table, row, column, known);
    return -1;
}

bool table_is_slug(const char *text) {
    /* An option of a command, or a formula, begins with a hyphen. */
    if (!g_ascii_isalnum(*text))
        return false;
    for (const char *c = text; *c; c++)
        if (!g_ascii_isalnum(*c) && *c != '-' && *c != '_')
            return false;
    return true;
}

/* ---- findings ---- */

Finding *table_finding(const Table *table, int row, int column, Sentence sentence) {
    return finding_at(table, row, column, g_array_index(table->positions, int, column), sentence);
}

Finding *table_name_fault(const Table *table, int row, int column, Sentence sentence) {
    Finding *finding = table_finding(table, row, column, sentence);
    finding_fact(table->findings, finding, "column", FACT_TEXT, table_heading(table, column));
    finding_fact(table->findings, finding, "value", FACT_TEXT, table_text(table, row, column));
    return finding;
}

void table_unknown(const Table *table, int row, int column) {
    table_name_fault(table, row, column, SENTENCE_NAME_UNKNOWN);
}

void table_unknown_among(const Table *table, int row, int column, const GPtrArray *known) {
    enum { FEW = 8 };
    bool few = known->len > 0 && known->len <= FEW;
    const char *near = few ? NULL : near_word(table_text(table, row, column), known);
    Finding *finding = table_name_fault(table, row, column,
                                        few    ? SENTENCE_NAME_NOT_CHOICE
                                        : near ? SENTENCE_NAME_NEAR
                                               : SENTENCE_NAME_UNKNOWN);
    if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
    if (!few)
        return;
    g_autoptr(GString) choices = g_string_new(NULL);
    for (guint i = 0; i < known->len; i++)
        text_append_part(choices, " ", "%s", (const char *)g_ptr_array_index(known, i));
    finding_fact(table->findings, finding, "choices", FACT_TEXTS, choices->str);
}

void table_twice(const Table *table, int row, int column, int first) {
    Finding *finding = table_finding(table, row, column, SENTENCE_ITEM_TWICE);
    finding_fact(table->findings, finding, "item", FACT_TEXT, table_text(table, row, column));
    finding_fact(table->findings, finding, "line", FACT_TEXT, DIGITS(first));
}

/* ---- the columns of all tables ---- */

const CsvColumn notice_columns[] = {NOTICE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn register_columns[] = {REGISTER_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn answer_columns[] = {ANSWER_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn correction_columns[] = {CORRECTION_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn waiver_columns[] = {WAIVER_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn released_columns[] = {RELEASED_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn succession_columns[] = {SUCCESSION_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn proposal_columns[] = {PROPOSAL_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn remark_columns[] = {REMARK_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn unplaced_columns[] = {UNPLACED_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn original_columns[] = {ORIGINAL_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn standard_columns[] = {STANDARD_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn indicator_columns[] = {INDICATOR_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn item_columns[] = {ITEM_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn criterion_columns[] = {CRITERION_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn check_columns[] = {CHECK_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn statement_columns[] = {STATEMENT_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn term_columns[] = {TERM_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn phrase_columns[] = {PHRASE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn word_columns[] = {WORD_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn level_columns[] = {LEVEL_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn verdict_columns[] = {VERDICT_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn shape_columns[] = {SHAPE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn open_register_columns[] = {OPEN_REGISTER_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn open_verdict_columns[] = {OPEN_VERDICT_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn open_figure_columns[] = {OPEN_FIGURE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn open_notice_columns[] = {OPEN_NOTICE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn open_field_columns[] = {OPEN_FIELD_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn rate_columns[] = {RATE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn change_columns[] = {CHANGE_COLUMNS(COLUMN_OF_TABLE){0}};
const CsvColumn ledger_columns[] = {LEDGER_COLUMNS(COLUMN_OF_TABLE){0}};
