#include "data/naming.h"

#include <string.h>

#include "base/text.h"

typedef struct Called {
    const char *id, *called;
    int next; /* the one before it that is written the same; -1: none */
} Called;

struct Names {
    GArray *list;        /* of Called */
    GHashTable *by_word; /* as it is compared -> its place in the list */
    GHashTable *ids;     /* id -> the place where it stands first */
    GStringChunk *strings;
};

Names *names_new(void) {
    Names *names = g_new0(Names, 1);
    names->list = g_array_new(FALSE, FALSE, sizeof(Called));
    names->by_word = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    names->ids = g_hash_table_new(g_str_hash, g_str_equal);
    names->strings = g_string_chunk_new(256);
    return names;
}

void names_free(Names *names) {
    if (!names)
        return;
    g_array_unref(names->list);
    g_hash_table_unref(names->by_word);
    g_hash_table_unref(names->ids);
    g_string_chunk_free(names->strings);
    g_free(names);
}

static const Called *called_at(const Names *names, int place) {
    return &g_array_index(names->list, Called, place);
}

/* As words are compared. */
static char *plain(const char *text) {
    g_autofree char *squeezed = text_squeeze(text);
    return g_utf8_strdown(squeezed, -1);
}

static void add_word(Names *names, const char *id, const char *called) {
    gpointer before;
    char *word = plain(called);
    bool known = g_hash_table_lookup_extended(names->by_word, word, NULL, &before);
    const Called entry = {id, called, known ? GPOINTER_TO_INT(before) : -1};
    g_hash_table_replace(names->by_word, word, GINT_TO_POINTER((int)names->list->len));
    g_array_append_val(names->list, entry);
}

void names_add(Names *names, const char *id, const char *called) {
    gpointer place;
    const char *own = g_hash_table_lookup_extended(names->ids, id, NULL, &place)
                          ? called_at(names, GPOINTER_TO_INT(place))->id
                          : g_string_chunk_insert(names->strings, id);
    if (!g_hash_table_contains(names->ids, own)) {
        g_hash_table_insert(names->ids, (void *)own, GINT_TO_POINTER((int)names->list->len));
        add_word(names, own, own);
    }
    if (*called)
        add_word(names, own, g_string_chunk_insert(names->strings, called));
}

Names *names_of_words(const char *const *lists) {
    Names *names = names_new();
    for (; *lists; lists++) {
        g_auto(GStrv) words = g_strsplit(*lists, " ", -1);
        names_add(names, words[0], "");
        for (char **word = words + 1; *words[0] && *word; word++)
            names_add(names, words[0], *word);
    }
    return names;
}

GPtrArray *names_meant(const Names *names, const char *text) {
    GPtrArray *meant = g_ptr_array_new();
    g_autofree char *word = plain(text);
    gpointer place;
    if (g_hash_table_lookup_extended(names->ids, text, NULL, &place)) {
        g_ptr_array_add(meant, (void *)called_at(names, GPOINTER_TO_INT(place))->id);
        return meant;
    }
    bool known = g_hash_table_lookup_extended(names->by_word, word, NULL, &place);
    for (int at = known ? GPOINTER_TO_INT(place) : -1; at >= 0; at = called_at(names, at)->next)
        if (!g_ptr_array_find(meant, called_at(names, at)->id, NULL))
            g_ptr_array_insert(meant, 0, (void *)called_at(names, at)->id);
    return meant;
}

const char *names_find(const Names *names, const char *text) {
    g_autoptr(GPtrArray) meant = names_meant(names, text);
    return meant->len == 1 ? g_ptr_array_index(meant, 0) : NULL;
}

GPtrArray *names_all(const Names *names) {
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < names->list->len; i++)
        g_ptr_array_add(all, (void *)called_at(names, (int)i)->called);
    return all;
}

const char *names_told(const Names *names, const char *id) {
    int at = GPOINTER_TO_INT(g_hash_table_lookup(names->ids, id));
    const char *own = called_at(names, at)->id;
    for (at++; at < (int)names->list->len && called_at(names, at)->id == own; at++)
        if (names_find(names, called_at(names, at)->called))
            return called_at(names, at)->called;
    return own;
}

/* ---- cells ---- */

/* "hengan|恒安社区", as FACT_NAME wants it. */
static void append_name(GString *list, const Names *names, const char *id) {
    g_auto(GStrv) words = g_strsplit(names_told(names, id), " ", -1);
    g_autofree char *dense = g_strjoinv("", words);
    text_append_part(list, " ", "%s|%s", id, dense);
}

static void add_choices(const Table *table, Finding *finding, const Names *names, const GPtrArray *ids) {
    g_autoptr(GString) choices = g_string_new(NULL);
    for (guint i = 0; i < ids->len; i++)
        append_name(choices, names, g_ptr_array_index(ids, i));
    finding_fact(table->findings, finding, "choices", FACT_NAMES, choices->str);
}

Finding *table_several(const Table *table, int row, int column, const Names *names, const GPtrArray *meant) {
    Finding *finding = table_name_fault(table, row, column, SENTENCE_NAME_OF_SEVERAL);
    add_choices(table, finding, names, meant);
    return finding;
}

const char *table_named(const Table *table, int row, int column, const Names *names) {
    enum { FEW = 8 };
    const char *text = table_text(table, row, column);
    g_autoptr(GPtrArray) meant = names_meant(names, text);
    if (meant->len == 1)
        return g_ptr_array_index(meant, 0);
    if (meant->len > 1) {
        table_several(table, row, column, names, meant);
        return NULL;
    }
    g_autoptr(GPtrArray) ids = g_ptr_array_new(), all = names_all(names);
    for (guint i = 0; i < names->list->len; i++)
        if (!g_ptr_array_find(ids, called_at(names, (int)i)->id, NULL))
            g_ptr_array_add(ids, (void *)called_at(names, (int)i)->id);
    bool few = ids->len > 0 && ids->len <= FEW;
    const char *near = few ? NULL : near_word(text, all);
    Finding *finding = table_name_fault(table, row, column,
                                        few    ? SENTENCE_NAME_NOT_CHOICE
                                        : near ? SENTENCE_NAME_NEAR
                                               : SENTENCE_NAME_UNKNOWN);
    if (few)
        add_choices(table, finding, names, ids);
    else if (near)
        finding_fact(table->findings, finding, "near", FACT_TEXT, near);
    else if (ids->len > 0) {
        g_autoptr(GString) like = g_string_new(NULL);
        append_name(like, names, g_ptr_array_index(ids, 0));
        finding_fact(table->findings, finding, "like", FACT_NAME, like->str);
    }
    return NULL;
}

int table_word(const Table *table, int row, int column, const char *const *lists, int blank) {
    if (!*table_text(table, row, column) && blank >= 0)
        return blank;
    g_autoptr(Names) names = names_of_words(lists);
    const char *id = table_named(table, row, column, names);
    for (int i = 0; id && lists[i]; i++)
        if (strcspn(lists[i], " ") == strlen(id) && g_str_has_prefix(lists[i], id))
            return i;
    return -1;
}
