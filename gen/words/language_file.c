#include "words/language_file.h"

#include <string.h>

#include "base/csv.h"
#include "base/number.h"
#include "words/wordbook.h"

struct LanguageFile {
    Language language;
    LanguageForms *forms;
    LanguageWords words;
    GStringChunk *texts;
    char *id;
};

Lang language_file_lang(const LanguageFile *file) {
    return &file->language;
}

void language_file_free(LanguageFile *file) {
    if (!file)
        return;
    g_string_chunk_free(file->texts);
    g_free(file->forms);
    g_free(file->id);
    g_free(file);
}

/* key -> entry + 1 */
static GHashTable *entries_by_key(void) {
    GHashTable *entries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < WORD_ENTRIES; i++)
        g_hash_table_insert(entries, word_entry_key(i), GINT_TO_POINTER(i + 1));
    return entries;
}

/* Where a row stands, and what it says. */
typedef struct WordRow {
    const char *path, *key, *words;
    int line;
} WordRow;

static bool refuse(const WordRow *row, Fault fault, const char *also, const char *value, GError **error) {
    fault_set(error, fault, "path", row->path, "line", DIGITS(row->line), "key", row->key, also, value, NULL);
    return false;
}

static bool read_row(LanguageFile *file, GHashTable *entries, const WordRow *row, GError **error) {
    if (!*row->words || *row->key == '#')
        return true;
    if (g_str_has_prefix(row->key, "language.")) {
        bool known, sound = language_forms_set(file->forms, row->key, row->words, file->texts, &known);
        return sound || refuse(row, known ? FAULT_WORDS_VALUE : FAULT_WORDS_KEY, "value", row->words, error);
    }
    int entry = GPOINTER_TO_INT(g_hash_table_lookup(entries, row->key)) - 1;
    const char *program = entry >= 0 ? *word_entry((LanguageWords *)LANG_ZH->words, entry) : NULL;
    if (!program)
        return refuse(row, FAULT_WORDS_KEY, NULL, NULL, error);
    g_autofree char *slots = words_slots(row->words), *expected = words_slots(program);
    if (!g_str_equal(slots, expected) || !words_have_terms(row->words))
        return refuse(row, FAULT_WORDS_SLOTS, "expected", expected, error);
    *word_entry(&file->words, entry) = g_string_chunk_insert(file->texts, row->words);
    return true;
}

LanguageFile *language_file_load(const char *path, const char *id, int index, GError **error) {
    g_autoptr(Csv) csv = csv_load_settings(path, (const char *const[]){"key", id, NULL}, error);
    if (!csv)
        return NULL;
    g_autoptr(LanguageFile) file = g_new0(LanguageFile, 1);
    file->texts = g_string_chunk_new(4096);
    file->forms = language_forms_new();
    file->id = g_strdup(id);
    file->forms->tag = file->forms->name = file->id; /* until a row says it */
    file->language = (Language){file->id, index, file->forms, &file->words, NULL};
    g_autoptr(GHashTable) entries = entries_by_key();
    int key = csv_column(csv, "key"), words = csv_column(csv, id);
    for (int i = 0; i < csv->row_count; i++) {
        const CsvRow *cells = &csv->rows[i];
        const WordRow row = {path, csv_cell(cells, key), csv_cell(cells, words), cells->line};
        if (!read_row(file, entries, &row, error))
            return NULL;
    }
    return g_steal_pointer(&file);
}
