#include "intake/register.h"

#include <string.h>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"

#define TITLE_WORD "建设指标"
#define SMART_COMMUNITY "智慧社区"
#define COMMUNITY_WORD "社区"
#define MOST_SPOT_CHECKED 1000

static const char *const subdistrict_words[] = {"街道", "镇", "乡"};

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

/* Two subdistricts may each have a community of one name: the id goes to the first. */
static char *make_id(Register *list, const char *name) {
    const char *known = standard_term_id(list->standard, name);
    if (known && !has_id(list, known))
        return g_strdup(known);
    char *id = NULL;
    do {
        g_free(id);
        id = g_strdup_printf("c%02d", list->next_number++);
    } while (has_id(list, id));
    return id;
}

static const RegisterEntry *add_entry(Register *list, const char *subdistrict, const char *name, const Tier *tier,
                                      Basis basis, int line) {
    RegisterEntry *entry = g_new0(RegisterEntry, 1);
    entry->id = make_id(list, name);
    entry->name = g_strdup(name);
    entry->subdistrict = g_strdup(subdistrict);
    entry->tier = tier;
    entry->basis = basis;
    entry->line = line;
    g_ptr_array_add(list->entries, entry);
    return entry;
}

/* Where the community's own name begins: "宝都街道" + "恒安社区". */
static const char *skip_subdistrict(const char *text) {
    for (gsize i = 0; i < G_N_ELEMENTS(subdistrict_words); i++) {
        const char *found = strstr(text, subdistrict_words[i]);
        if (!found || found == text)
            continue;
        const char *after = found + strlen(subdistrict_words[i]);
        if (*after && !g_str_equal(after, COMMUNITY_WORD))
            return after;
    }
    return text;
}

static const Tier *title_tier(const Standard *standard, const char *squeezed) {
    const char *bracket = strrchr(squeezed, '(');
    if (!bracket)
        return NULL;
    g_autofree char *name = g_strndup(bracket + 1, strcspn(bracket + 1, ")"));
    return standard_lookup_tier_name(standard, name);
}

/* "宝都街道恒安社区" of "宝都街道恒安社区智慧社区建设指标（成长型）". */
static char *title_name(const char *squeezed) {
    const char *end = strstr(squeezed, TITLE_WORD);
    char *name = g_strndup(squeezed, end ? (gsize)(end - squeezed) : 0);
    gsize kept = strlen(name);
    if (g_str_has_suffix(name, COMMUNITY_WORD SMART_COMMUNITY))
        name[kept - strlen(SMART_COMMUNITY)] = '\0';
    return name;
}

const RegisterEntry *register_add_title(Register *list, const TextPart *title, const RegisterEntry **known) {
    g_autofree char *squeezed = text_squeeze(title->text);
    const Tier *tier = title_tier(list->standard, squeezed);
    g_autofree char *full = title_name(squeezed);
    const char *name = skip_subdistrict(full);
    g_autofree char *subdistrict = g_strndup(full, (gsize)(name - full));
    *known = find_name(list, subdistrict, name);
    if (!tier || !*name || *known)
        return NULL;
    return add_entry(list, subdistrict, name, tier, BASIS_APPLIED, title->line);
}

/* The named ones; their number. Names are separated by 、. */
static int add_named(Register *list, const char *names, const Tier *tier, int line) {
    int added = 0;
    g_auto(GStrv) parts = g_strsplit(names ? names : "", "、", -1);
    for (char **part = parts; *part; part++) {
        g_autofree char *full = text_squeeze(*part);
        const char *name = skip_subdistrict(full);
        g_autofree char *subdistrict = g_strndup(full, (gsize)(name - full));
        if (*name && !find_name(list, subdistrict, name)) {
            add_entry(list, subdistrict, name, tier, BASIS_SPOT_CHECK, line);
            added++;
        }
    }
    return added;
}

static bool add_of_tier(Register *list, const Preamble *preamble, const Tier *tier) {
    const char *spot_check = basis_id(BASIS_SPOT_CHECK);
    const char *names = preamble_value(preamble, list->standard, "name", spot_check, tier->id);
    const char *count = preamble_value(preamble, list->standard, "count", spot_check, tier->id);
    if (!names && !count)
        return true;
    g_autofree char *digits = text_squeeze(count ? count : "0");
    Decimal number = {0};
    if (!decimal_parse(digits, &number) || number.value.num > MOST_SPOT_CHECKED)
        return false;
    int line = preamble->sentence->line;
    for (int i = add_named(list, names, tier, line); ratio_is_integer(number.value) && i < number.value.num; i++)
        add_entry(list, "", "", tier, BASIS_SPOT_CHECK, line);
    return true;
}

bool register_add_spot_checked(Register *list, const Preamble *preamble) {
    bool sound = true;
    for (int i = 0; i < standard_tier_count(list->standard); i++)
        sound = add_of_tier(list, preamble, standard_tier(list->standard, i)) && sound;
    return sound;
}

/* The word in which the preamble that was read says that communities are recognised. */
static const char *conclusion_in(const Standard *standard, const char *sentence) {
    const char *found = "";
    const GPtrArray *words = standard_verdict_words(standard);
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        if (known->of == TOLD_OF_COMMUNITY && known->meaning == MEANING_MET && strstr(sentence, known->word) &&
            strlen(known->word) > strlen(found))
            found = known->word;
    }
    return found;
}

GString *register_write(const Register *list, const Preamble *preamble) {
    GString *out = g_string_new(NULL);
    csv_append_names(out, register_columns);
    g_string_append_c(out, '\n');
    g_autofree char *sentence = text_squeeze(preamble->sentence ? preamble->sentence->text : "");
    const char *concluded = conclusion_in(list->standard, sentence);
    for (guint i = 0; i < list->entries->len; i++) {
        const RegisterEntry *entry = g_ptr_array_index(list->entries, i);
        const char *basis = basis_id(entry->basis);
        bool covered = preamble_value(preamble, list->standard, "count", basis, entry->tier->id) != NULL;
        const char *en = standard_term(list->standard, entry->name, LANG_EN);
        g_autofree char *source = g_strdup_printf("%d", entry->line);
        csv_append_row(out, entry->id, entry->name, en ? en : "", entry->subdistrict, entry->tier->id, basis,
                       covered ? concluded : "", "", source, NULL);
    }
    return out;
}
