#include <string.h>

#include "data/dataset.h"

enum { NAMES_OF_EACH = 4 };

#define HELD(file, workbook, words) file, workbook, words ".csv", words ".xlsx"
const char *const held_file_names[] = {
    HELD(CORRECTIONS_FILE, "corrections.xlsx", "更正"),
    HELD(WAIVERS_FILE, "waivers.xlsx", "说明"),
    HELD(RELEASED_FILE, "released.xlsx", "放行"),
    HELD(SUCCESSION_FILE, "succession.xlsx", "沿革"),
    NULL,
};

/* The name of the file that holds the table; NULL when there is none, or, with a finding, more than one. */
static const char *find_file(const Dataset *dataset, const char *const *names, const char *folder, Findings *findings) {
    const char *held = NULL;
    for (int i = 0; i < NAMES_OF_EACH; i++) {
        char *path = g_build_filename(dataset->dir, names[i], NULL);
        bool there = g_file_test(path, G_FILE_TEST_EXISTS);
        g_free(path);
        if (!there)
            continue;
        if (held) {
            Finding *finding = finding_add(findings, SENTENCE_HELD_TWICE);
            finding->place.file = findings_printf(findings, "%s%s", folder, names[i]);
            finding_fact(findings, finding, "file", FACT_TEXT, names[i]);
            finding_fact(findings, finding, "near", FACT_TEXT, held);
            return NULL;
        }
        held = names[i];
    }
    return held;
}

bool held_open(Table *table, const Dataset *dataset, const char *file, const char *folder, const CsvColumn *columns,
               GStringChunk *strings, Findings *findings) {
    const char *const *names = held_file_names;
    while (!g_str_equal(*names, file))
        names += NAMES_OF_EACH;
    *table = (Table){0};
    const char *held = find_file(dataset, names, folder, findings);
    if (!held)
        return false;
    g_autofree char *path = g_build_filename(dataset->dir, held, NULL), *shown = g_strconcat(folder, held, NULL);
    const char *kept = g_string_chunk_insert(strings, shown);
    bool complete;
    if (strays_is_csv(held) || !dataset->readers) {
        complete = table_open_termed(table, path, kept, columns, dataset->terms, strings, findings);
    } else {
        CsvColumn *termed = table_termed_columns(columns, dataset->terms, strings);
        Csv *csv = dataset->readers->of_office(path, kept, termed, findings);
        complete = table_take(table, csv, kept, termed, strings, findings);
        table->termed = termed;
    }
    /* The desk offers lines to be copied, and a spreadsheet puts one into a single cell. */
    if (table->csv)
        csv_part_pasted(table->csv);
    return complete;
}
