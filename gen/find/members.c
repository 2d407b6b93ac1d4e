#include "find/members.h"

#include <string.h>

#include "base/text.h"
#include "data/pattern.h"

/* What is being read: characters, and which of them are list marks. */
typedef struct WrittenList {
    const gunichar *written;
    gunichar *chars; /* the same, half width */
    bool *marks;
    guint count;
    bool enumerates; /* with 、: a comma may then stand within a member */
} WrittenList;

/* The characters within brackets. One that is never closed holds nothing; quotation marks that are their own twin are
 * taken for none. */
static bool *find_bracketed(const WrittenList *list) {
    bool *bracketed = g_new0(bool, list->count + 1);
    int depth = 0;
    guint from = 0;
    for (guint i = 0; i < list->count; i++) {
        int before = depth;
        if (text_among("([〔【《〈「『“‘", list->chars[i]))
            depth++;
        else if (text_among(")]〕】》〉」』”’", list->chars[i]) && depth > 0)
            depth--;
        if (before == 0 && depth > 0)
            from = i;
        else if (before > 0 && depth == 0)
            for (guint k = from; k < i; k++)
                bracketed[k] = true;
    }
    return bracketed;
}

/* At the marks that part members for certain. Nothing between two 、, or between one and an end, is a gap; a list mark
 * or a line break after one is not. */
static void split_at_marks(Members *members, const WrittenList *list) {
    g_autofree bool *bracketed = find_bracketed(list);
    guint from = 0;
    bool after_comma = true;
    for (guint i = 0; i <= list->count; i++) {
        bool ends = i == list->count, parts = ends;
        gunichar c = ends ? 0 : list->chars[i];
        if (c == ',') {
            /* One between two digits belongs to a figure, one beside 、 to a member. */
            bool in_figure = i > 0 && i + 1 < list->count && list->chars[i - 1] >= '0' && list->chars[i - 1] <= '9' &&
                             list->chars[i + 1] >= '0' && list->chars[i + 1] <= '9';
            parts = !list->enumerates && !in_figure;
        } else if (!ends) {
            bool circled = c >= 0x2460 && c <= 0x2473; /* ① to ⑳: a list mark of one character */
            parts = list->marks[i] || circled || text_among("、;。\n", c);
        }
        if (!parts || (!ends && bracketed[i]))
            continue;
        bool comma = ends || (text_among("、,", c) && !list->marks[i]);
        g_autofree char *name = g_ucs4_to_utf8(list->written + from, i - from, NULL, NULL, NULL);
        if (!text_blank(name))
            g_ptr_array_add(members->names, text_trim(name));
        else if (after_comma && comma)
            members->has_blank = true;
        after_comma = comma;
        from = i + 1;
    }
}

/* "等", "等等", and "等" with a word that the members end in too (家政服务、康复服务等服务). */
static void take_off_open_end(Members *members) {
    static const char etcetera[] = "等";
    if (members->names->len == 0)
        return;
    char *last = g_ptr_array_index(members->names, members->names->len - 1);
    const char *first = g_ptr_array_index(members->names, 0);
    char *at = g_strrstr(last, etcetera);
    if (!at || (at[strlen(etcetera)] && (last == first || !g_str_has_suffix(first, at + strlen(etcetera)))))
        return;
    members->open = true;
    while (at >= last + strlen(etcetera) && g_str_has_prefix(at - strlen(etcetera), etcetera))
        at -= strlen(etcetera);
    *at = '\0';
    if (text_blank(last))
        g_ptr_array_set_size(members->names, (int)members->names->len - 1);
}

/* Whether a word parts a name into two, neither of a single character; split: they take its place. */
static bool part_at(GPtrArray *names, guint index, const char *word, bool split) {
    const char *name = g_ptr_array_index(names, index), *at = strstr(name, word);
    if (!at)
        return false;
    g_autofree char *before = g_strndup(name, (size_t)(at - name));
    g_autofree char *first = text_trim(before), *second = text_trim(at + strlen(word));
    if (text_length(first) < 2 || text_length(second) < 2)
        return false;
    if (split) {
        g_ptr_array_remove_index(names, index);
        g_ptr_array_insert(names, (int)index, g_steal_pointer(&first));
        g_ptr_array_insert(names, (int)index + 1, g_steal_pointer(&second));
    }
    return true;
}

static void split_at_words(Members *members) {
    static const char certain[] = "以及";
    static const char *const words[] = {",", "和", "与", "及", NULL};
    for (guint i = 0; i < members->names->len; i++)
        part_at(members->names, i, certain, true);
    guint count = members->names->len;
    members->fewest = members->most = count;
    for (guint i = 0; i < count; i++) {
        for (const char *const *word = words; *word; word++) {
            if (!part_at(members->names, i, *word, i + 1 == count && **word != ','))
                continue;
            members->most++;
            break;
        }
    }
}

Members members_split(const char *text) {
    static const char *const none[] = {"无", "暂无", "没有"};
    Members members = {.names = g_ptr_array_new_with_free_func(g_free)};
    bool says_none = text_blank(text);
    for (gsize i = 0; i < G_N_ELEMENTS(none); i++)
        says_none = says_none || text_same(text, none[i]);
    if (says_none)
        return members;

    glong count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(text, -1, &count);
    g_autofree gunichar *chars = g_new(gunichar, (gsize)count + 1);
    g_autofree bool *marks = g_new0(bool, (gsize)count + 1);
    for (glong i = 0; i < count; i++)
        chars[i] = text_fold(written[i]);
    WrittenList list = {written, chars, marks, (guint)count, strstr(text, "、") != NULL};
    list_marks_find(chars, list.count, marks);
    split_at_marks(&members, &list);
    take_off_open_end(&members);
    split_at_words(&members);

    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < members.names->len; i++) {
        const char *name = g_ptr_array_index(members.names, i);
        if (!g_hash_table_add(seen, text_squeeze(name)) && !members.repeated)
            members.repeated = name;
    }
    members.distinct = g_hash_table_size(seen);
    return members;
}

void members_clear(Members *members) {
    g_clear_pointer(&members->names, g_ptr_array_unref);
}

static gint compare_squeezed(gconstpointer a, gconstpointer b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char *members_key(const char *list) {
    g_auto(Members) members = members_split(list);
    GString *key = g_string_new(members.open ? "等" : NULL);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *written = g_ptr_array_index(members.names, i);
        members.names->pdata[i] = text_squeeze(written);
    }
    g_ptr_array_sort(members.names, compare_squeezed);
    for (guint i = 0; i < members.names->len; i++)
        g_string_append_printf(key, "、%s", (const char *)g_ptr_array_index(members.names, i));
    return g_string_free(key, FALSE);
}
