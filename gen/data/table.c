#include "data/table.h"

#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

enum { COLUMNS_MOST = 64 }; /* of a table that we know */

/* Two columns of one name: which of them holds is not for us to say. */
static void tell_twice(const Table *table, int first) {
    const char *name = csv_column_name(table->csv, first);
    for (int i = first + 1; i < csv_column_count(table->csv); i++)
        if (g_str_equal(csv_column_name(table->csv, i), name)) {
            csv_column_finding(table->csv, SENTENCE_COLUMN_TWICE, name, table->findings);
            return;
        }
}

/* A column that is not there, perhaps because its name is misspelt; one that may be left out is told only then. */
static void tell_absent(const Table *table, const char *name, bool optional) {
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    for (int i = 0; i < csv_column_count(table->csv); i++) {
        const char *other = csv_column_name(table->csv, i);
        if (*other && !g_strv_contains(table->columns, other))
            g_ptr_array_add(others, (void *)other);
    }
    const char *near = near_word(name, others);
    if (!near && optional)
        return;
    Finding *finding =
        csv_column_finding(table->csv, optional ? SENTENCE_COLUMN_NEAR : SENTENCE_COLUMN_ABSENT, name, table->findings);
    if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
}

bool table_open(Table *table, const char *path, const char *shown, const char *const *columns, GStringChunk *strings,
                Findings *findings) {
    *table = (Table){.columns = columns, .strings = strings, .findings = findings};
    table->csv = csv_load_table(path, shown, columns, findings);
    if (!table->csv)
        return false;
    bool complete = true, optional = false;
    table->positions = g_array_new(FALSE, FALSE, sizeof(int));
    table->told = g_hash_table_new(NULL, NULL);
    for (const char *const *name = columns; *name; name++) {
        optional = optional || g_str_equal(*name, TABLE_OPTIONAL);
        int position = csv_column(table->csv, *name);
        if (position >= 0)
            tell_twice(table, position);
        else if (**name)
            tell_absent(table, *name, optional);
        complete = complete && (optional || position >= 0);
        g_array_append_val(table->positions, position);
    }
    if (!complete)
        table_clear(table);
    return complete;
}

void table_clear(Table *table) {
    g_clear_pointer(&table->csv, csv_unload);
    g_clear_pointer(&table->positions, g_array_unref);
    g_clear_pointer(&table->told, g_hash_table_unref);
}

int table_row_count(const Table *table) {
    return table->csv ? csv_row_count(table->csv) : 0;
}

int table_line(const Table *table, int row) {
    return csv_row(table->csv, row)->line;
}

const char *table_optional(const Table *table, int row, int column) {
    const char *text = table_text(table, row, column);
    return *text ? text : NULL;
}

Finding *table_finding(const Table *table, int row, int column, Sentence sentence) {
    Finding *finding = finding_add(table->findings, sentence);
    finding->place.file = findings_text(table->findings, csv_file(table->csv));
    finding->place.line = table_line(table, row);
    finding->place.column = findings_text(table->findings, table->columns[column]);
    return finding;
}

static Sentence personal_sentence(PersonalKind kind) {
    static const Sentence sentences[PERSONAL_KINDS] = {
        [PERSONAL_IDENTITY] = SENTENCE_HAS_IDENTITY, [PERSONAL_MOBILE] = SENTENCE_HAS_MOBILE,
        [PERSONAL_LANDLINE] = SENTENCE_HAS_LANDLINE, [PERSONAL_CARD] = SENTENCE_HAS_CARD,
        [PERSONAL_PASSPORT] = SENTENCE_HAS_PASSPORT, [PERSONAL_PLATE] = SENTENCE_HAS_PLATE,
        [PERSONAL_ADDRESS] = SENTENCE_HAS_ADDRESS,   [PERSONAL_MAIL] = SENTENCE_HAS_MAIL,
        [PERSONAL_ACCOUNT] = SENTENCE_HAS_ACCOUNT};
    return sentences[kind];
}

static void add_personal(const Table *table, int row, int column, Sentence sentence, const char *masked) {
    Finding *finding = table_finding(table, row, column, sentence);
    g_autofree char *excerpt = personal_excerpt(masked);
    finding_fact(table->findings, finding, "value", FACT_TEXT, excerpt);
    finding->reported = findings_text(table->findings, excerpt);
}

const char *table_raw(const Table *table, int row, int column) {
    const char *cell = csv_cell(csv_row(table->csv, row), g_array_index(table->positions, int, column));
    size_t length = 0;
    const char *trimmed = text_trimmed(cell, &length);
    return length > 0 ? g_string_chunk_insert_len(table->strings, trimmed, (gssize)length) : "";
}

/* Without small counts of people; NULL when it has none, or all of it was released. */
static char *uncounted(const Table *table, const char *text) {
    g_autofree char *counted = table->care.groups ? personal_mask_counts(text, table->care.groups) : NULL;
    g_autofree char *squeezed = counted && table->care.released ? text_squeeze(text) : NULL;
    bool released = squeezed && g_hash_table_contains(table->care.released, squeezed);
    return released ? NULL : g_steal_pointer(&counted);
}

/* Told once, however often the cell is asked for. */
static const char *without_personal(const Table *table, int row, int column, guint kinds) {
    const char *text = table_raw(table, row, column);
    const PersonalAllowed allowed = {kinds, table->care.released};
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, &allowed, &kind);
    g_autofree char *counted = uncounted(table, masked ? masked : text);
    if (!masked && !counted)
        return text;
    bool first = g_hash_table_add(table->told, GINT_TO_POINTER(row * COLUMNS_MOST + column));
    if (first && masked)
        add_personal(table, row, column, personal_sentence(kind), masked);
    if (first && counted)
        add_personal(table, row, column, SENTENCE_HAS_SMALL_COUNT, counted);
    return g_string_chunk_insert(table->strings, counted ? counted : masked);
}

const char *table_text(const Table *table, int row, int column) {
    return without_personal(table, row, column, 0);
}

const char *table_contact(const Table *table, int row, int column) {
    enum { REACHED = 1u << PERSONAL_MOBILE | 1u << PERSONAL_LANDLINE | 1u << PERSONAL_ADDRESS | 1u << PERSONAL_MAIL };
    return without_personal(table, row, column, REACHED);
}

Finding *table_name_fault(const Table *table, int row, int column, Sentence sentence) {
    Finding *finding = table_finding(table, row, column, sentence);
    finding_fact(table->findings, finding, "column", FACT_TEXT, table->columns[column]);
    finding_fact(table->findings, finding, "value", FACT_TEXT, table_text(table, row, column));
    return finding;
}

void table_unknown(const Table *table, int row, int column) {
    table_name_fault(table, row, column, SENTENCE_NAME_UNKNOWN);
}

void table_not_slug(const Table *table, int row, int column) {
    table_name_fault(table, row, column, SENTENCE_NAME_NOT_SLUG);
}

static char *join(const GPtrArray *names) {
    GString *joined = g_string_new(NULL);
    for (guint i = 0; i < names->len; i++)
        g_string_append_printf(joined, "%s%s", i > 0 ? " " : "", (const char *)g_ptr_array_index(names, i));
    return g_string_free(joined, FALSE);
}

void table_unknown_among(const Table *table, int row, int column, const GPtrArray *known) {
    enum { FEW = 8 };
    const char *near = known->len > FEW ? near_word(table_text(table, row, column), known) : NULL;
    if (known->len <= FEW) {
        g_autofree char *choices = join(known);
        Finding *finding = table_name_fault(table, row, column, SENTENCE_NAME_NOT_CHOICE);
        finding_fact(table->findings, finding, "choices", FACT_TEXTS, choices);
    } else if (near) {
        finding_fact(table->findings, table_name_fault(table, row, column, SENTENCE_NAME_NEAR), "near", FACT_TEXT,
                     near);
    } else {
        table_unknown(table, row, column);
    }
}

void table_twice(const Table *table, int row, int column, int first) {
    Finding *finding = table_finding(table, row, column, SENTENCE_ITEM_TWICE);
    finding_fact(table->findings, finding, "item", FACT_TEXT, table_text(table, row, column));
    finding_fact(table->findings, finding, "line", FACT_TEXT, findings_printf(table->findings, "%d", first));
}

void table_not_choice(const Table *table, int row, int column, const char *const *names, int count) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (int i = 0; i < count; i++)
        g_ptr_array_add(known, (void *)names[i]);
    table_unknown_among(table, row, column, known);
}

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
    finding_fact(table->findings, finding, "item", FACT_TEXT, table->columns[column]);
    finding_fact(table->findings, finding, "value", FACT_TEXT, text);
    return 0;
}

bool table_is_slug(const char *text) {
    /* An option of a command, or a formula, begins with a hyphen. */
    for (const char *c = text; *c; c++) {
        if (!g_ascii_isalnum(*c) && c == text)
            return false;
        if (!g_ascii_isalnum(*c) && *c != '-' && *c != '_')
            return false;
    }
    return *text != '\0';
}
