#include "intake/notice_parts.h"

#include <string.h>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"

#define TITLE_WORD "建设指标"
#define MOST_SAMPLED 1000

static void free_entry(void *data) {
    RegisterEntry *entry = data;
    g_free(entry->id);
    g_free(entry->name);
    g_free(entry->subdistrict);
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

static const RegisterEntry *find_name(const Register *list, const char *subdistrict, const char *name) {
    for (guint i = 0; i < list->entries->len; i++) {
        const RegisterEntry *entry = g_ptr_array_index(list->entries, i);
        bool same_place = !*subdistrict || !*entry->subdistrict || g_str_equal(entry->subdistrict, subdistrict);
        if (*name && same_place && g_str_equal(entry->name, name))
            return entry;
    }
    return NULL;
}

static const RegisterEntry *add_entry(Register *list, const char *subdistrict, const char *name, const Tier *tier,
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

const Tier *register_read_title(const Standard *standard, const char *title, char **subdistrict, char **name) {
    g_autofree char *squeezed = text_squeeze(title);
    const char *bracket = strrchr(squeezed, '('), *end = strstr(squeezed, TITLE_WORD);
    g_autofree char *tier_name = bracket ? g_strndup(bracket + 1, strcspn(bracket + 1, ")")) : NULL;
    /* "城关镇东苑小区" of "城关镇东苑小区绿色小区建设指标（一星级）" */
    g_autofree char *full = g_strndup(squeezed, end ? (gsize)(end - squeezed) : 0);
    const char *subject = standard_fact(standard, "subject");
    g_autofree char *ending = g_strconcat(standard_fact(standard, "unit"), subject, NULL);
    if (*subject && g_str_has_suffix(full, ending))
        full[strlen(full) - strlen(subject)] = '\0';
    const char *own = register_own_name(standard, full);
    *subdistrict = g_strndup(full, (gsize)(own - full));
    *name = g_strdup(own);
    return tier_name ? standard_lookup_tier_name(standard, tier_name) : NULL;
}

const RegisterEntry *register_add_title(Register *list, const TextPart *title, const RegisterEntry **known) {
    g_autofree char *subdistrict = NULL, *name = NULL;
    const Tier *tier = register_read_title(list->standard, title->text, &subdistrict, &name);
    *known = find_name(list, subdistrict, name);
    if (!tier || !*name || *known)
        return NULL;
    return add_entry(list, subdistrict, name, tier, standard_first_basis(list->standard, false), title->line);
}

/* What the preamble says of a tier; of the only one it need not be said whose. */
static const char *tier_value(const Register *list, const Preamble *preamble, bool names, const Basis *basis,
                              const Tier *tier) {
    const char *value = preamble_value(preamble, list->standard, names, basis, tier);
    bool only = list->standard->tier_count == 1;
    return value || !only ? value : preamble_value(preamble, list->standard, names, basis, NULL);
}

/* Those of a tier that were drawn as a sample; false when they are more than any county has. */
static bool add_sample(Register *list, const Preamble *preamble, const Basis *basis, const Tier *tier) {
    const char *names = tier_value(list, preamble, true, basis, tier);
    const char *count = tier_value(list, preamble, false, basis, tier);
    if (!names && !count)
        return true;
    g_autofree char *digits = text_squeeze(count ? count : "0");
    Decimal number = {0};
    if (!decimal_parse(digits, &number) || number.value.num > MOST_SAMPLED)
        return false;
    int line = preamble->sentence->line, added = 0;
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

bool register_add_sampled(Register *list, const Preamble *preamble) {
    const GPtrArray *bases = list->standard->bases;
    bool sound = true;
    for (guint b = 0; b < bases->len; b++) {
        const Basis *basis = g_ptr_array_index(bases, b);
        for (int t = 0; basis->sampled && t < list->standard->tier_count; t++)
            sound = add_sample(list, preamble, basis, list->standard->tiers[t]) && sound;
    }
    return sound;
}

/* Whether the preamble counts those like the entry as recognised. */
static bool is_counted(const Register *list, const Preamble *preamble, const RegisterEntry *entry) {
    const Basis *const bases[] = {entry->basis, NULL};
    const Tier *const tiers[] = {entry->tier, NULL};
    bool counted = false;
    for (gsize b = 0; b < G_N_ELEMENTS(bases); b++)
        for (gsize t = 0; t < G_N_ELEMENTS(tiers); t++)
            counted = counted || preamble_value(preamble, list->standard, false, bases[b], tiers[t]);
    return counted;
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
        const char *en = standard_term(list->standard, entry->name, LANG_EN);
        csv_append_row(out, entry->id, entry->name, en ? en : "", entry->subdistrict, entry->tier->id, entry->basis->id,
                       is_counted(list, preamble, entry) ? concluded : "", "", DIGITS(entry->line), NULL);
    }
    return out;
}
