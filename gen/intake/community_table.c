#include "intake/community_table.h"

#include "base/fault.h"
#include "base/text.h"
#include "intake/notice_parts.h"

enum { HEADS_MOST = 100 };

static void table_free(void *data) {
    CommunityTable *table = data;
    g_free(table->name);
    g_free(table->subdistrict);
    g_ptr_array_unref(table->heads);
    form_rows_clear(&table->form);
    g_free(table);
}

static void part_clear(void *data) {
    g_free(((TextPart *)data)->text);
}

static CommunityTable *add_table(CommunityFile *file, int line, const char *sheet) {
    CommunityTable *table = g_new0(CommunityTable, 1);
    table->heads = g_ptr_array_new_with_free_func(g_free);
    table->line = line;
    table->sheet = sheet;
    g_ptr_array_add(file->tables, table);
    return table;
}

/* ---- forms ---- */

/* Whether a row's ids are ones of the tier. */
static bool is_known(const FilledRow *row, const Tier *tier, const Standard *standard) {
    static const char *const specials[] = {"verdict", "statement", "definition", "requirement", NULL};
    const char *id = row->cells[ANSWER_COLUMN_INDICATOR], *item_id = row->cells[ANSWER_COLUMN_ITEM];
    const Item *item = standard_lookup_item(standard, item_id);
    return tier_lookup_indicator(tier, id) &&
           (g_strv_contains(specials, item_id) || (item && g_str_equal(item->indicator, id)));
}

/* The tier whose indicators the form has, give or take a few; NULL: none, or several have as many. */
static const Tier *form_tier(const FormRows *form, const Standard *standard) {
    enum { FEW = 4 }; /* one of so many */
    const Tier *found = NULL;
    guint least = G_MAXUINT;
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < form->rows->len; i++)
        g_hash_table_add(ids, (void *)g_array_index(form->rows, FilledRow, i).cells[ANSWER_COLUMN_INDICATOR]);
    for (int t = 0; t < standard->tier_count; t++) {
        const Tier *tier = standard->tiers[t];
        guint shared = 0, own = (guint)tier->indicator_count;
        for (int i = 0; i < tier->indicator_count; i++)
            shared += g_hash_table_contains(ids, tier->indicators[i]->id);
        guint apart = g_hash_table_size(ids) - shared + own - shared;
        found = apart < least ? tier : apart == least ? NULL : found;
        least = MIN(least, apart);
    }
    return least * FEW <= g_hash_table_size(ids) ? found : NULL;
}

/* A form's table, with what was taken for texts above it. Takes over `form`. */
static void add_form(CommunityFile *file, int line, const char *sheet, FormRows *form, GPtrArray *above,
                     const Standard *standard) {
    CommunityTable *table = add_table(file, line, sheet);
    table->form = *form;
    table->tier = form_tier(form, standard);
    *form = (FormRows){0};
    g_ptr_array_extend_and_steal(table->heads, above);
    for (guint i = 0; i < table->form.heads->len; i++)
        g_ptr_array_add(table->heads, g_strdup(g_ptr_array_index(table->form.heads, i)));
}

/* Text whose lines are CSV; false when it is none, or, with an error, when a row of it cannot be read. */
static bool read_csv(CommunityFile *file, const Standard *standard, const char *path, const GString *bytes,
                     GError **error) {
    g_autoptr(Csv) csv = csv_load_bytes(bytes->str, bytes->len, answer_columns);
    if (csv->columns->len == 0)
        return false;
    Encoding encoding;
    g_autofree char *text = text_decode(bytes->str, bytes->len, &encoding);
    g_auto(FormRows) form = {0};
    int bad = 0;
    form_rows_init(&form);
    if (!form_rows_of_csv(&form, csv, text ? text : "", &bad))
        return false;
    if (bad > 0) {
        fault_set(error, FAULT_SOURCE_ROW, "path", path, "line", DIGITS(bad), NULL);
        return false;
    }
    source_init(&file->source, standard->shapes, SOURCE_TEXT);
    file->kept = g_string_new_len(bytes->str, (gssize)bytes->len);
    add_form(file, csv->header_line, NULL, &form, g_ptr_array_new_with_free_func(g_free), standard);
    file->csv = g_steal_pointer(&csv);
    return true;
}

/* A grid that is no form: told by its first words, since it may be long. */
static void leave(CommunityFile *file, const SourceBlock *block) {
    enum { WORDS_MOST = 60 };
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; !block->text && i < block->cells->len && text_length(words->str) < WORDS_MOST; i++)
        text_append_part(words, " ", "%s", g_array_index(block->cells, SourceCell, i).text);
    const TextPart part = {block->line, text_trim(block->text ? block->text : words->str)};
    if (!*part.text) {
        g_free(part.text);
        return;
    }
    g_array_append_val(file->left, part);
}

/* What stands below a form, or on another sheet, and names no community: it belongs to no table. */
static void leave_others(CommunityFile *file, const GPtrArray *others) {
    for (guint i = 0; file->tables->len > 0 && i < others->len; i++)
        leave(file, g_ptr_array_index(others, i));
}

static void read_forms(CommunityFile *file, const Standard *standard) {
    g_autoptr(GPtrArray) others = g_ptr_array_new(), texts = g_ptr_array_new(); /* of const SourceBlock * */
    GPtrArray *above = g_ptr_array_new_with_free_func(g_free);
    const char *sheet = NULL;
    for (guint i = 0; i < file->source.blocks->len; i++) {
        const SourceBlock *block = g_ptr_array_index(file->source.blocks, i);
        if (g_strcmp0(block->where, sheet) != 0) {
            g_ptr_array_set_size(above, 0);
            g_ptr_array_extend(others, texts, NULL, NULL);
            g_ptr_array_set_size(texts, 0);
        }
        sheet = block->where;
        g_auto(FormRows) form = {0};
        form_rows_init(&form);
        if (block->text) {
            g_ptr_array_add(above, g_strdup(block->text));
            g_ptr_array_add(texts, (void *)block);
        } else if (form_rows_of_grid(&form, block)) {
            add_form(file, block->line, block->where, &form, above, standard);
            above = g_ptr_array_new_with_free_func(g_free);
            g_ptr_array_set_size(texts, 0);
        } else {
            g_ptr_array_add(others, (void *)block);
        }
    }
    g_ptr_array_extend(others, texts, NULL, NULL);
    leave_others(file, others);
    g_ptr_array_unref(above);
}

/* ---- tables of a notice ---- */

static void read_tables(CommunityFile *file, const Standard *standard) {
    const GArray *paragraphs = file->notice->paragraphs;
    guint next = 0;
    for (guint i = 0; i < file->notice->tables->len; i++) {
        const TextTable *text = g_ptr_array_index(file->notice->tables, i);
        if (!text->shape || text->shape->scope != SHAPE_EACH)
            continue;
        CommunityTable *table = add_table(file, text->title.line, NULL);
        table->table = text;
        if (text->named)
            table->tier = register_read_title(standard, text, &table->subdistrict, &table->name);
        else if (*text->title.text) /* of a table without title it is told where it stands */
            table->sheet = text->title.text;
        for (; next < paragraphs->len; next++) {
            const TextPart *part = &g_array_index(paragraphs, TextPart, next);
            if (part->line >= text->title.line)
                break;
            if (table->heads->len < HEADS_MOST)
                g_ptr_array_add(table->heads, g_strdup(part->text));
        }
    }
}

/* ---- the file ---- */

bool community_file_read(CommunityFile *file, const char *path, const GString *bytes, const Standard *standard,
                         GError **error) {
    GError *failed = NULL;
    *file = (CommunityFile){.tables = g_ptr_array_new_with_free_func(table_free),
                            .left = g_array_new(FALSE, FALSE, sizeof(TextPart))};
    g_array_set_clear_func(file->left, part_clear);
    if (read_csv(file, standard, path, bytes, &failed))
        return true;
    if (failed) {
        g_propagate_error(error, failed);
        return false;
    }
    file->kept = kept_read(&file->source, standard->shapes, path, bytes, error);
    if (!file->kept)
        return false;
    read_forms(file, standard);
    if (file->tables->len == 0) {
        file->notice = notice_text_from(&file->source, standard);
        read_tables(file, standard);
    }
    if (file->tables->len == 0)
        no_table_fault(file->notice, standard->shapes, path, error);
    return file->tables->len > 0;
}

void community_file_clear(CommunityFile *file) {
    g_clear_pointer(&file->tables, g_ptr_array_unref);
    g_clear_pointer(&file->left, g_array_unref);
    g_clear_pointer(&file->notice, notice_text_free);
    g_clear_pointer(&file->csv, csv_unload);
    if (file->kept)
        g_string_free(file->kept, TRUE);
    file->kept = NULL;
    source_clear(&file->source);
}

static GString *form_rows_write(const FormRows *form, const Tier *tier, const Standard *standard,
                                ImportReport *report) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, answer_columns);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < form->rows->len; i++) {
        const FilledRow *row = &g_array_index(form->rows, FilledRow, i);
        g_autofree char *value = text_trim(row->cells[ANSWER_COLUMN_VALUE]);
        const char *id = row->cells[ANSWER_COLUMN_INDICATOR];
        const Indicator *indicator = tier_lookup_indicator(tier, id);
        if (!is_known(row, tier, standard)) {
            g_autofree char *text = g_strjoin(" ", id, row->cells[ANSWER_COLUMN_ITEM], value, NULL);
            const TextPart part = {row->line, text};
            if (*value)
                import_leftover_add(report->unplaced, LEFTOVER_ITEM, &part);
            continue;
        }
        csv_append_row(out, indicator ? DIGITS_OR_NONE(indicator->no) : "", id, row->cells[ANSWER_COLUMN_ITEM], value,
                       row->cells[ANSWER_COLUMN_UNIT], DIGITS(row->line), NULL);
        report->rows++;
    }
    for (guint i = 0; i < form->strays->len; i++)
        import_leftover_add(report->unplaced, LEFTOVER_CELL, &g_array_index(form->strays, TextPart, i));
    return out;
}

GString *community_table_rows(const CommunityTable *table, const Tier *tier, const Standard *standard,
                              ImportReport *report) {
    report->tables++;
    return table->table ? table_rows_write(table->table, tier, standard, report)
                        : form_rows_write(&table->form, tier, standard, report);
}

void community_file_left(const CommunityFile *file, ImportReport *report) {
    for (guint i = 0; i < file->left->len; i++)
        import_leftover_add(report->unplaced, LEFTOVER_LINE, &g_array_index(file->left, TextPart, i));
}

void community_file_report(const CommunityFile *file, const Standard *standard, ImportReport *report) {
    kept_remarks(&file->source, report);
    community_file_left(file, report);
    if (!file->notice)
        return;
    if (file->source.form == SOURCE_PAGE)
        preamble_cut_page(file->notice, standard, report);
    for (guint i = 0; i < file->notice->paragraphs->len; i++)
        import_leftover_add(report->unplaced, LEFTOVER_LINE, &g_array_index(file->notice->paragraphs, TextPart, i));
}
