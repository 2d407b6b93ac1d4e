#include <string.h>

#include "base/text.h"
#include "intake/import_parts.h"
#include "intake/notice_parts.h"

typedef struct OwnerSearch {
    const Dataset *dataset;
    const GPtrArray *added; /* of Community * */
    const Standard *standard;
    GPtrArray *found; /* of const Community *, each once */
} OwnerSearch;

static void note_found(OwnerSearch *search, const Community *community) {
    if (!g_ptr_array_find(search->found, community, NULL))
        g_ptr_array_add(search->found, (void *)community);
}

/* Those of exactly this name, squeezed; of namesakes those in the subdistrict, where one is said. */
static bool find_name(OwnerSearch *search, const char *name, const char *subdistrict) {
    bool any = false;
    for (const Community *at = g_hash_table_lookup(search->dataset->by_name, name); at; at = at->namesake) {
        if (subdistrict && *subdistrict && *at->subdistrict && !text_same(subdistrict, at->subdistrict))
            continue;
        note_found(search, at);
        any = true;
    }
    for (guint i = 0; i < search->added->len; i++) {
        const Community *at = g_ptr_array_index(search->added, i);
        if (!text_same(at->name.zh, name) ||
            (subdistrict && *subdistrict && *at->subdistrict && !text_same(subdistrict, at->subdistrict)))
            continue;
        note_found(search, at);
        any = true;
    }
    return any;
}

/* A run of Han characters that is a name, or one without its last word: 西河 of 西河社区; behind what it belongs to. */
static bool find_token(OwnerSearch *search, const char *token) {
    const char *own = register_own_name(search->standard, token);
    g_autofree char *subdistrict = g_strndup(token, (gsize)(own - token));
    g_autofree char *whole = g_strconcat(own, standard_fact(search->standard, "unit"), NULL);
    return find_name(search, own, subdistrict) || find_name(search, whole, subdistrict);
}

/* Whether a name may begin at `at`: another name does not end there, of which it would be a part. */
static bool begins_name(const OwnerSearch *search, const char *text, const char *at) {
    static const char *const before[] = {"年", "度", "届", "的", "为"};
    if (at == text || !text_is_han(g_utf8_get_char(g_utf8_prev_char(at))))
        return true;
    g_autofree char *head = g_strndup(text, (gsize)(at - text));
    const char *parent = standard_fact(search->standard, "unit_parent");
    bool begins = *parent && g_str_has_suffix(head, parent);
    const GPtrArray *words = standard_words(search->standard, "parent");
    for (guint i = 0; i < words->len && !begins; i++)
        begins = g_str_has_suffix(head, ((const Word *)g_ptr_array_index(words, i))->zh);
    for (gsize i = 0; i < G_N_ELEMENTS(before) && !begins; i++)
        begins = g_str_has_suffix(head, before[i]);
    return begins;
}

/* The longest names within a text, squeezed. */
static void find_within(OwnerSearch *search, const char *text) {
    for (const char *at = text; *at;) {
        const char *end = NULL;
        for (guint i = 0; i < search->dataset->name_sizes->len && begins_name(search, text, at); i++) {
            gsize size = g_array_index(search->dataset->name_sizes, gsize, i);
            g_autofree char *name = strlen(at) >= size ? g_strndup(at, size) : NULL;
            if (name && at + size > end && g_hash_table_contains(search->dataset->by_name, name))
                end = at + size;
        }
        if (end) {
            g_autofree char *name = g_strndup(at, (gsize)(end - at)), *head = g_strndup(text, (gsize)(at - text));
            const char *own = register_own_name(search->standard, text);
            find_name(search, name, own == at ? head : "");
        }
        at = end ? end : g_utf8_next_char(at);
    }
}

/* Any text that may name a community, in whatever words around it. */
static void find_in_text(OwnerSearch *search, const char *text) {
    enum { NAMING_LENGTH_MOST = 100 };
    g_autofree char *dense = text_squeeze(text);
    if (text_length(dense) > NAMING_LENGTH_MOST)
        return;
    g_autofree char *small = g_ascii_strdown(dense, -1);
    const Community *by_id = g_hash_table_lookup(search->dataset->twins, small);
    if (by_id)
        note_found(search, by_id);
    if (!by_id && !find_token(search, dense))
        find_within(search, dense);
    /* 01西河（定稿）: words between other characters */
    g_autoptr(GString) token = g_string_new(NULL);
    for (const char *at = dense; search->found->len == 0; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (text_is_han(c)) {
            g_string_append_unichar(token, c);
            continue;
        }
        if (token->len > 0)
            find_token(search, token->str);
        g_string_truncate(token, 0);
        if (c == 0)
            break;
    }
}

/* What stands where a form asks for the name, 社区名称：东风社区, in one cell or in the next; "" where nothing does. */
static char *labelled_name(const OwnerSearch *search, const GPtrArray *heads) {
    g_autofree char *label = g_strconcat(standard_fact(search->standard, "unit"), "名称", NULL);
    for (guint i = 0; i < heads->len; i++) {
        g_autofree char *head = text_squeeze(g_ptr_array_index(heads, i));
        const char *at = strstr(head, label);
        if (!at)
            continue;
        at += strlen(label);
        at += *at == ':';
        g_autofree char *next = i + 1 < heads->len ? text_squeeze(g_ptr_array_index(heads, i + 1)) : NULL;
        const char *name = *at ? at : next ? next : "";
        bool is_name = g_str_has_suffix(name, standard_fact(search->standard, "unit"));
        if (is_name)
            return g_strdup(register_own_name(search->standard, name));
    }
    return g_strdup("");
}

static void tell_near(const OwnerSearch *search, ImportedTable *told) {
    enum { NEAR_MOST = 3 };
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (int i = 0; i < search->dataset->community_count; i++)
        if (*search->dataset->communities[i]->name.zh)
            g_ptr_array_add(names, (void *)search->dataset->communities[i]->name.zh);
    while (told->near->len < NEAR_MOST) {
        const char *near = near_word(told->name, names);
        if (!near)
            return;
        if (!g_ptr_array_find(told->near, near, NULL))
            g_ptr_array_add(told->near, (void *)near);
        g_ptr_array_remove(names, (void *)near);
    }
}

/* Whose form it was when it was given out (FORM_MARK), by this standard; NULL: it does not say, or is none. */
static const Community *marked_owner(const OwnerSearch *search, const GPtrArray *heads) {
    enum { MARK, STANDARD, TIER, YEAR, COMMUNITY, PARTS };
    const Community *owner = NULL;
    for (guint i = 0; i < heads->len && !owner; i++) {
        g_auto(GStrv) parts = g_strsplit(g_ptr_array_index(heads, i), FORM_MARK_BETWEEN, PARTS);
        if (g_strv_length(parts) == PARTS && g_str_equal(parts[MARK], FORM_MARK) &&
            g_str_equal(parts[STANDARD], standard_fact(search->standard, "id")))
            owner = dataset_lookup_community(search->dataset, parts[COMMUNITY]);
    }
    return owner;
}

static bool is_mark(const char *head) {
    return g_str_has_prefix(head, FORM_MARK FORM_MARK_BETWEEN);
}

static bool settle(const OwnerSearch *search, ImportedTable *told, TableNaming by, const char *text) {
    told->by = by;
    if (search->found->len == 1) {
        told->community = g_ptr_array_index(search->found, 0);
        return true;
    }
    if (search->found->len == 0)
        return false;
    g_free(told->name);
    told->name = g_strdup(text);
    told->outcome = IMPORT_AMBIGUOUS;
    for (guint i = 0; i < search->found->len; i++)
        g_ptr_array_add(told->near, (void *)((const Community *)g_ptr_array_index(search->found, i))->name.zh);
    return true;
}

static void miss(const OwnerSearch *search, ImportedTable *told, TableNaming by, const char *name) {
    told->by = by;
    told->outcome = IMPORT_UNKNOWN;
    g_free(told->name);
    told->name = g_strdup(name);
    tell_near(search, told);
}

void import_find_owner(ImportedTable *told, const CommunityTable *table, const char *file, const Dataset *dataset,
                       const GPtrArray *added, const Standard *standard) {
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    OwnerSearch search = {dataset, added, standard, found};
    if (table->name && *table->name) {
        find_name(&search, table->name, table->subdistrict);
        if (!settle(&search, told, NAMED_BY_TITLE, table->name))
            miss(&search, told, NAMED_BY_TITLE, table->name);
        return;
    }
    for (guint i = 0; i < table->heads->len; i++)
        if (!is_mark(g_ptr_array_index(table->heads, i)))
            find_in_text(&search, g_ptr_array_index(table->heads, i));
    if (settle(&search, told, NAMED_BY_HEAD, table->heads->len > 0 ? g_ptr_array_index(table->heads, 0) : ""))
        return;
    /* A name that somebody wrote goes before whom the form was given to, which then is near. */
    const Community *marked = marked_owner(&search, table->heads);
    g_autofree char *labelled = labelled_name(&search, table->heads);
    if (*labelled) {
        if (marked)
            g_ptr_array_add(told->near, (void *)marked->name.zh);
        miss(&search, told, NAMED_BY_HEAD, labelled);
        return;
    }
    if (table->sheet)
        find_in_text(&search, table->sheet);
    if (settle(&search, told, NAMED_BY_SHEET, table->sheet))
        return;
    const char *dot = strrchr(file, '.');
    g_autofree char *stem = dot && dot > file ? g_strndup(file, (gsize)(dot - file)) : g_strdup(file);
    g_autofree char *valid = g_utf8_make_valid(stem, -1);
    find_in_text(&search, valid);
    if (settle(&search, told, NAMED_BY_FILE, valid))
        return;
    if (marked) {
        told->by = NAMED_BY_MARK;
        told->community = marked;
        return;
    }
    miss(&search, told, NAMED_BY_FILE, valid);
    told->outcome = IMPORT_UNNAMED;
}
