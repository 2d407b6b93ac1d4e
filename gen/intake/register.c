#include "intake/notice_parts.h"

#include <string.h>

#include "base/csv.h"
#include "base/file.h"
#include "base/number.h"
#include "base/text.h"

#define MOST_SAMPLED 1000

static void free_entry(void *data) {
    RegisterEntry *entry = data;
    g_free(entry->id);
    g_free(entry->name);
    g_free(entry->subdistrict);
    g_free(entry->concluded);
    g_free(entry);
}

void register_init(Register *list, const Standard *standard) {
    list->standard = standard;
    list->entries = g_ptr_array_new_with_free_func(free_entry);
    list->next_number = 1;
}

void register_clear(Register *list) {
    g_clear_pointer(&list->entries, g_ptr_array_unref);
}

static bool has_id(const Register *list, const char *id) {
    for (guint i = 0; i < list->entries->len; i++)
        if (g_str_equal(((const RegisterEntry *)g_ptr_array_index(list->entries, i))->id, id))
            return true;
    return false;
}

static RegisterEntry *find_name(const Register *list, const char *subdistrict, const char *name) {
    for (guint i = 0; i < list->entries->len; i++) {
        RegisterEntry *entry = g_ptr_array_index(list->entries, i);
        bool same_place = !*subdistrict || !*entry->subdistrict || g_str_equal(entry->subdistrict, subdistrict);
        if (*name && same_place && g_str_equal(entry->name, name))
            return entry;
    }
    return NULL;
}

static RegisterEntry *add_entry(Register *list, const char *subdistrict, const char *name, const Tier *tier,
                                const Basis *basis, int line) {
    RegisterEntry *entry = g_new0(RegisterEntry, 1);
    /* Two subdistricts may each have a community of one name: the id goes to the first. */
    const char *known = standard_term_id(list->standard, name);
    if (known && !has_id(list, known))
        entry->id = g_strdup(known);
    while (!entry->id) {
        g_autofree char *id = g_strdup_printf("c%02d", list->next_number++);
        if (!has_id(list, id))
            entry->id = g_steal_pointer(&id);
    }
    entry->name = g_strdup(name);
    entry->subdistrict = g_strdup(subdistrict);
    entry->tier = tier;
    entry->basis = basis;
    entry->line = line;
    g_ptr_array_add(list->entries, entry);
    return entry;
}

const char *register_own_name(const Standard *standard, const char *text) {
    const GPtrArray *others = standard_words(standard, "parent");
    for (guint i = 0; i <= others->len; i++) {
        const char *word =
            i == 0 ? standard_fact(standard, "unit_parent") : ((const Word *)g_ptr_array_index(others, i - 1))->zh;
        const char *found = *word ? strstr(text, word) : NULL;
        if (!found || found == text)
            continue;
        const char *after = found + strlen(word);
        if (*after && !g_str_equal(after, standard_fact(standard, "unit")))
            return after;
    }
    return text;
}

const Tier *register_read_title(const Standard *standard, const TextTable *table, char **subdistrict, char **name) {
    /* "城关镇东苑小区" of "城关镇东苑小区绿色小区建设指标（一星级）" */
    g_autofree char *full = NULL;
    const Tier *tier = text_table_tier(table, standard, &full);
    const char *subject = standard_fact(standard, "subject");
    g_autofree char *ending = g_strconcat(standard_fact(standard, "unit"), subject, NULL);
    if (*subject && g_str_has_suffix(full, ending))
        full[strlen(full) - strlen(subject)] = '\0';
    const char *own = register_own_name(standard, full);
    *subdistrict = g_strndup(full, (gsize)(own - full));
    *name = g_strdup(own);
    return tier;
}

RegisterEntry *register_add_title(Register *list, const TextTable *table, const RegisterEntry **known) {
    g_autofree char *subdistrict = NULL, *name = NULL;
    const Tier *tier = register_read_title(list->standard, table, &subdistrict, &name);
    RegisterEntry *entry = find_name(list, subdistrict, name);
    *known = entry && (entry->tabled || (entry->tier && entry->tier != tier)) ? entry : NULL;
    if (!tier || !*name || *known)
        return NULL;
    if (!entry)
        entry =
            add_entry(list, subdistrict, name, tier, standard_first_basis(list->standard, false), table->title.line);
    entry->tier = tier;
    entry->tabled = true;
    return entry;
}

/* ---- a community in each row ---- */

/* The text of a part in a row, squeezed; "" where the shape has none. */
static char *row_text(const TextTable *table, guint row, ShapePart part) {
    int place = text_table_place(table, part);
    return place == SHAPE_NO_COLUMN ? g_strdup("")
                                    : text_squeeze(g_array_index(table->cells, TextPart, row + (guint)place).text);
}

/* "成长型", or "成长型智慧社区"; NULL where it is none, or could be several. */
static const Tier *tier_said(const Standard *standard, const char *text) {
    const Tier *found = standard_find_tier(standard, text);
    int count = found ? 1 : 0;
    for (int i = 0; !found && i < standard->tier_count; i++)
        count += strstr(text, standard->tiers[i]->name.zh) != NULL;
    for (int i = 0; !found && count == 1 && i < standard->tier_count; i++)
        found = strstr(text, standard->tiers[i]->name.zh) ? standard->tiers[i] : NULL;
    return found;
}

/* What a row says of indicators, as a community's table; NULL: nothing. What the tier does not ask is left over. */
static GString *row_answers(const Register *list, const TextTable *table, guint row, const Tier *tier,
                            ImportReport *report) {
    g_autoptr(GString) out = g_string_new(NULL);
    for (guint k = 0; k < table->shape->columns->len; k++) {
        const ShapeColumn *column = g_ptr_array_index(table->shape->columns, k);
        if (column->part != PART_ITEM && column->part != PART_VERDICT)
            continue;
        const TextPart *cell = &g_array_index(table->cells, TextPart, row + (guint)table->places[k]);
        const Item *item = column->part == PART_ITEM ? standard_lookup_item(list->standard, column->id) : NULL;
        const Indicator *indicator = tier ? tier_lookup_indicator(tier, item ? item->indicator : column->id) : NULL;
        if (text_blank(cell->text))
            continue;
        if (!indicator) {
            import_leftover_add(report->unplaced, LEFTOVER_CELL, cell);
            continue;
        }
        if (out->len == 0) {
            csv_append_names(out, answer_columns);
            g_string_append_c(out, '\n');
        }
        g_autofree char *value = cell_text_join(cell->text);
        csv_append_row(out, indicator->no > 0 ? DIGITS(indicator->no) : "", indicator->id, item ? item->id : "verdict",
                       value, item && figure_is_plain(value, item) ? item->unit : "", DIGITS(cell->line), NULL);
        report->rows++;
    }
    return out->len > 0 ? g_steal_pointer(&out) : NULL;
}

/* A row that is no community's, or of one that has its row already, as a whole. */
static void leave_row(const TextTable *table, guint row, ImportReport *report) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < table->head->len && row + i < table->cells->len; i++)
        if (!text_blank(g_array_index(table->cells, TextPart, row + i).text))
            text_append_part(text, " ", "%s", g_array_index(table->cells, TextPart, row + i).text);
    const TextPart part = {g_array_index(table->cells, TextPart, row).line, text->str};
    if (text->len > 0)
        import_leftover_add(report->unplaced, LEFTOVER_CELL, &part);
}

/* What stands in columns that the shape does not have. */
static void leave_foreign(const TextTable *table, guint row, ImportReport *report) {
    for (guint i = 0; i < table->head->len; i++) {
        const TextPart *cell = &g_array_index(table->cells, TextPart, row + i);
        bool own = text_blank(cell->text);
        for (guint k = 0; k < table->shape->columns->len; k++)
            own = own || table->places[k] == (int)i;
        if (!own)
            import_leftover_add(report->unplaced, LEFTOVER_CELL, cell);
    }
}

/* false: it is left out. */
static bool add_row(Register *list, const TextTable *table, guint row, ImportReport *report, GPtrArray *files) {
    const Standard *standard = list->standard;
    g_autofree char *full = row_text(table, row, PART_COMMUNITY), *parent = row_text(table, row, PART_PARENT);
    g_autofree char *tier_cell = row_text(table, row, PART_TIER), *basis_cell = row_text(table, row, PART_BASIS);
    g_autofree char *concluded = row_text(table, row, PART_CONCLUDED), *number = row_text(table, row, PART_NO);
    bool numbered = text_table_place(table, PART_NO) == SHAPE_NO_COLUMN || source_row_number(number) > 0;
    const TextPart *at = &g_array_index(table->cells, TextPart, row);
    if (text_blank(at->text)) /* nothing of it stands anywhere */
        at = &g_array_index(table->cells, TextPart, row + (guint)text_table_place(table, PART_COMMUNITY));
    if (!*full || !numbered) {
        leave_row(table, row, report);
        return false;
    }
    const char *name = register_own_name(standard, full);
    g_autofree char *before = *parent ? g_strdup(parent) : g_strndup(full, (gsize)(name - full));
    const Tier *tier = *tier_cell ? tier_said(standard, tier_cell) : text_table_tier(table, standard, NULL);
    if (*tier_cell && !tier)
        import_leftover_add(report->unplaced, LEFTOVER_CELL,
                            &g_array_index(table->cells, TextPart, row + (guint)text_table_place(table, PART_TIER)));
    const Basis *said = standard_find_basis(standard, basis_cell);
    RegisterEntry *entry = find_name(list, before, name);
    if (entry && entry->listed) {
        leave_row(table, row, report);
        return false;
    }
    if (!entry)
        entry = add_entry(list, before, name, tier, said ? said : standard_first_basis(standard, false), at->line);
    entry->listed = true;
    if (*concluded)
        entry->concluded = g_strdup(concluded);
    GString *answers = entry->tabled ? NULL : row_answers(list, table, row, entry->tier, report);
    if (answers) {
        new_files_add(files, TABLES_FOLDER, entry->id, ".csv", answers);
        entry->tabled = true;
    }
    leave_foreign(table, row, report);
    return true;
}

int register_add_rows(Register *list, const TextTable *table, ImportReport *report, GPtrArray *files) {
    guint width = table->head->len;
    int added = 0;
    for (guint row = 0; row + width <= table->cells->len; row += width)
        added += add_row(list, table, row, report, files);
    if (table->cells->len % width > 0)
        leave_row(table, table->cells->len - table->cells->len % width, report);
    return added;
}

/* ---- those that the preamble counts ---- */

/* What the preamble says of a tier; of the only one it need not be said whose. */
static const char *tier_value(const Register *list, const Preamble *preamble, bool names, const Basis *basis,
                              const Tier *tier) {
    const char *value = preamble_value(preamble, list->standard, names, basis, tier);
    bool only = list->standard->tier_count == 1;
    return value || !only ? value : preamble_value(preamble, list->standard, names, basis, NULL);
}

/* How many of a basis and a tier (NULL: of all) there are already. */
static int count_like(const Register *list, const Basis *basis, const Tier *tier) {
    int count = 0;
    for (guint i = 0; i < list->entries->len; i++) {
        const RegisterEntry *entry = g_ptr_array_index(list->entries, i);
        count += (!basis || entry->basis == basis) && (!tier || entry->tier == tier);
    }
    return count;
}

/* Those of a tier that came in one way; false when they are more than any county has. added: so many are known. */
static bool add_counted(Register *list, const Preamble *preamble, const Basis *basis, const Tier *tier, int added) {
    const char *names = tier_value(list, preamble, true, basis, tier);
    const char *count = tier_value(list, preamble, false, basis, tier);
    if (!names && !count)
        return true;
    g_autofree char *digits = text_squeeze(count ? count : "0");
    Decimal number = {0};
    if (!decimal_parse(digits, &number) || number.value.num > MOST_SAMPLED)
        return false;
    int line = preamble->sentence->line;
    g_auto(GStrv) parts = g_strsplit(names ? names : "", "、", -1);
    for (char **part = parts; *part; part++) {
        g_autofree char *full = text_squeeze(*part);
        const char *name = register_own_name(list->standard, full);
        g_autofree char *subdistrict = g_strndup(full, (gsize)(name - full));
        if (*name && !find_name(list, subdistrict, name)) {
            add_entry(list, subdistrict, name, tier, basis, line);
            added++;
        }
    }
    for (; ratio_is_integer(number.value) && added < number.value.num; added++)
        add_entry(list, "", "", tier, basis, line);
    return true;
}

bool register_add_counted(Register *list, const Preamble *preamble, const GPtrArray *told) {
    const GPtrArray *bases = list->standard->bases;
    bool sound = true, listed = false;
    for (guint i = 0; i < list->entries->len; i++)
        listed = listed || ((const RegisterEntry *)g_ptr_array_index(list->entries, i))->listed;
    for (guint b = 0; b < bases->len; b++) {
        const Basis *basis = g_ptr_array_index(bases, b);
        for (int t = 0; t < list->standard->tier_count; t++) {
            const Tier *tier = list->standard->tiers[t];
            bool whole = !listed && g_ptr_array_find((GPtrArray *)told, tier, NULL);
            int known = basis->sampled ? 0 : count_like(list, basis, tier);
            if (basis->sampled || (whole && known == 0))
                sound = add_counted(list, preamble, basis, tier, known) && sound;
        }
    }
    return sound;
}

/* Whether the preamble counts those like the entry as recognised. Where a list says who was in question, it must be as
 * many: else it is not said which of them are. */
static bool is_counted(const Register *list, const Preamble *preamble, const RegisterEntry *entry) {
    const Basis *const bases[] = {entry->basis, NULL};
    const Tier *const tiers[] = {entry->tier, NULL};
    for (gsize b = 0; b < G_N_ELEMENTS(bases); b++)
        for (gsize t = 0; t < G_N_ELEMENTS(tiers); t++) {
            const char *value = preamble_value(preamble, list->standard, false, bases[b], tiers[t]);
            g_autofree char *digits = text_squeeze(value ? value : "");
            Decimal number;
            if (value && (entry->tabled || !entry->listed ||
                          (decimal_parse(digits, &number) &&
                           ratio_compare(number.value, ratio_make(count_like(list, bases[b], tiers[t]), 1)) == 0)))
                return true;
        }
    return false;
}

GString *register_write(const Register *list, const Preamble *preamble) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, register_columns);
    g_string_append_c(out, '\n');
    /* The word in which the preamble that was read says that communities are recognised. */
    g_autofree char *sentence = text_squeeze(preamble->sentence ? preamble->sentence->text : "");
    const char *concluded = "";
    const GPtrArray *words = list->standard->verdict_words;
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        if (known->of == TOLD_OF_COMMUNITY && known->meaning == MEANING_MET && strstr(sentence, known->word) &&
            strlen(known->word) > strlen(concluded))
            concluded = known->word;
    }
    for (guint i = 0; i < list->entries->len; i++) {
        const RegisterEntry *entry = g_ptr_array_index(list->entries, i);
        const char *en = standard_term(list->standard, entry->name, lang_id(LANG_EN));
        const char *own = entry->concluded ? entry->concluded : "";
        csv_append_row(out, entry->id, entry->name, en ? en : "", entry->subdistrict,
                       entry->tier ? entry->tier->id : "", entry->basis->id,
                       !*own && is_counted(list, preamble, entry) ? concluded : own, "", DIGITS(entry->line), NULL);
    }
    return out;
}
