#include "find/members.h"

#include <string.h>

#include "base/text.h"
#include "data/pattern.h"

/* ---- parting ---- */

/* What is being read: characters, and which of them are list marks. */
typedef struct List {
    const gunichar *written;
    gunichar *chars; /* the same, half width */
    bool *marks;
    guint count;
    bool enumerates; /* with 、: a comma may then stand within a member */
} List;

static bool is_among(const char *set, gunichar c) {
    return c && g_utf8_strchr(set, -1, c);
}

/* ① to ⑳: a list mark of one character. */
static bool is_circled(gunichar c) {
    return c >= 0x2460 && c <= 0x2473;
}

/* The depth of brackets after `c`; quotation marks that are their own twin are taken for none. */
static int depth_after(int depth, gunichar c) {
    if (is_among("([〔【《〈「『“‘", c))
        return depth + 1;
    return is_among(")]〕】》〉」』”’", c) && depth > 0 ? depth - 1 : depth;
}

/* A bracket that is never closed holds nothing. */
static bool *find_inside(const List *list) {
    bool *inside = g_new0(bool, list->count + 1);
    int depth = 0;
    guint from = 0;
    for (guint i = 0; i < list->count; i++) {
        bool was_outside = depth == 0;
        depth = depth_after(depth, list->chars[i]);
        if (was_outside && depth > 0)
            from = i;
        else if (!was_outside && depth == 0)
            for (guint k = from; k < i; k++)
                inside[k] = true;
    }
    return inside;
}

static bool is_digit_at(const List *list, guint at) {
    return at < list->count && list->chars[at] >= '0' && list->chars[at] <= '9';
}

static bool parts(const List *list, guint at) {
    gunichar c = list->chars[at];
    if (c == ',')
        return !list->enumerates && !(at > 0 && is_digit_at(list, at - 1) && is_digit_at(list, at + 1));
    return list->marks[at] || is_circled(c) || is_among("、;。\n", c);
}

static void add_name(Members *members, const List *list, guint from, guint to) {
    g_autofree char *raw = g_ucs4_to_utf8(list->written + from, to - from, NULL, NULL, NULL);
    if (!text_blank(raw))
        g_ptr_array_add(members->names, text_trim(raw));
}

/* At the marks that part members for certain. Nothing between two 、, or between one and an end, is a gap; a list mark
 * or a line break after one is not. */
static void split_at_marks(Members *members, const List *list) {
    g_autofree bool *inside = find_inside(list);
    guint from = 0;
    bool after_comma = true;
    for (guint i = 0; i <= list->count; i++) {
        bool ends = i == list->count;
        if (!ends && (inside[i] || !parts(list, i)))
            continue;
        bool comma = ends || (is_among("、,", list->chars[i]) && !list->marks[i]);
        guint before = members->names->len;
        add_name(members, list, from, i);
        if (members->names->len == before && after_comma && comma)
            members->has_blank = true;
        after_comma = comma;
        from = i + 1;
    }
}

/* ---- words between members ---- */

/* The parts of a name at a word, trimmed, if neither is a single character; else NULL. */
static char **part_at(const char *name, const char *word) {
    const char *at = strstr(name, word);
    if (!at)
        return NULL;
    g_autofree char *before = g_strndup(name, (size_t)(at - name));
    g_autofree char *first = text_trim(before), *second = text_trim(at + strlen(word));
    if (text_length(first) < 2 || text_length(second) < 2)
        return NULL;
    char **both = g_new0(char *, 3);
    both[0] = g_steal_pointer(&first);
    both[1] = g_steal_pointer(&second);
    return both;
}

static void replace_by_two(GPtrArray *names, guint index, char **both) {
    g_ptr_array_remove_index(names, index);
    g_ptr_array_insert(names, (int)index, g_strdup(both[0]));
    g_ptr_array_insert(names, (int)index + 1, g_strdup(both[1]));
}

static void split_at_words(Members *members) {
    static const char certain[] = "以及";
    static const char *const words[] = {",", "和", "与", "及", NULL};
    for (guint i = 0; i < members->names->len; i++) {
        g_auto(GStrv) both = part_at(g_ptr_array_index(members->names, i), certain);
        if (both)
            replace_by_two(members->names, i, both);
    }
    members->fewest = members->most = members->names->len;
    guint count = members->names->len;
    for (guint i = 0; i < count; i++) {
        for (const char *const *word = words; *word; word++) {
            g_auto(GStrv) both = part_at(g_ptr_array_index(members->names, i), *word);
            if (!both)
                continue;
            members->most++;
            if (i + 1 == count && **word != ',')
                replace_by_two(members->names, i, both);
            break;
        }
    }
}

/* ---- the end of a list ---- */

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

static bool says_none(const char *list) {
    static const char *const none[] = {"无", "暂无", "没有"};
    for (gsize i = 0; i < G_N_ELEMENTS(none); i++)
        if (text_same(list, none[i]))
            return true;
    return false;
}

const char *members_repeated(const Members *members) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < members->names->len; i++)
        if (!g_hash_table_add(seen, text_squeeze(g_ptr_array_index(members->names, i))))
            return g_ptr_array_index(members->names, i);
    return NULL;
}

static guint count_distinct(const Members *members) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < members->names->len; i++)
        g_hash_table_add(seen, text_squeeze(g_ptr_array_index(members->names, i)));
    return g_hash_table_size(seen);
}

Members members_split(const char *text) {
    Members members = {.names = g_ptr_array_new_with_free_func(g_free)};
    if (text_blank(text) || says_none(text))
        return members;
    glong count = 0;
    g_autofree gunichar *written = g_utf8_to_ucs4_fast(text, -1, &count);
    g_autofree gunichar *chars = g_new(gunichar, (gsize)count + 1);
    g_autofree bool *marks = g_new0(bool, (gsize)count + 1);
    for (glong i = 0; i < count; i++)
        chars[i] = text_fold(written[i]);
    List list = {written, chars, marks, (guint)count, strstr(text, "、") != NULL};
    list_marks_find(chars, list.count, marks);
    split_at_marks(&members, &list);
    take_off_open_end(&members);
    split_at_words(&members);
    members.distinct = count_distinct(&members);
    return members;
}

void members_clear(Members *members) {
    g_clear_pointer(&members->names, g_ptr_array_unref);
}

static gint compare_names(gconstpointer a, gconstpointer b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char *members_key(const char *list) {
    g_auto(Members) members = members_split(list);
    GString *key = g_string_new(members.open ? "等" : NULL);
    for (guint i = 0; i < members.names->len; i++) {
        g_autofree char *written = g_ptr_array_index(members.names, i);
        members.names->pdata[i] = text_squeeze(written);
    }
    g_ptr_array_sort(members.names, compare_names);
    for (guint i = 0; i < members.names->len; i++)
        g_string_append_printf(key, "、%s", (const char *)g_ptr_array_index(members.names, i));
    return g_string_free(key, FALSE);
}
