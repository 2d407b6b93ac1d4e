#include "eval/members.h"

#include <string.h>

#include "base/text.h"

static void take_off_open_end(Members *members) {
    static const char etcetera[] = "等";
    if (members->names->len == 0)
        return;
    char *last = g_ptr_array_index(members->names, members->names->len - 1);
    if (!g_str_has_suffix(last, etcetera))
        return;
    members->open = true;
    last[strlen(last) - strlen(etcetera)] = '\0';
    if (text_blank(last))
        g_ptr_array_set_size(members->names, (int)members->names->len - 1);
}

Members members_split(const char *list) {
    Members members = {.names = g_ptr_array_new_with_free_func(g_free)};
    if (text_blank(list))
        return members;
    g_auto(GStrv) parts = g_strsplit(list, "、", -1);
    for (char **part = parts; *part; part++) {
        if (text_blank(*part))
            members.has_blank = true;
        else
            g_ptr_array_add(members.names, text_trim(*part));
    }
    take_off_open_end(&members);
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
