#include "base/workbook.h"
#include "command/command.h"
#include "layout/script.h"

static void append_library(GString *text, const char *name, const char *version) {
    g_string_append_printf(text, "  %-14s %s\n", name, version);
}

int say_version(Terminal *terminal) {
    const struct {
        const char *name;
        const char *(*version)(GError **error);
    } on_demand[] = {{"libxlsxwriter", workbook_library}, {"pango", script_library}};
    Lang lang = terminal->lang;
    g_autoptr(GString) text = g_string_new("Gongshi " GONGSHI_VERSION "\n\n");
    g_string_append_printf(text, "%s\n", phrase(PHRASE_VERSION_LIBRARIES, lang));
    g_autoptr(GArray) libraries = libraries_used();
    for (guint i = 0; i < libraries->len; i++) {
        const Library *library = &g_array_index(libraries, Library, i);
        append_library(text, library->name, library->version);
    }
    g_string_append_printf(text, "\n%s\n", phrase(PHRASE_VERSION_ON_DEMAND, lang));
    for (gsize i = 0; i < G_N_ELEMENTS(on_demand); i++) {
        g_autoptr(GError) error = NULL;
        const char *version = on_demand[i].version(&error);
        g_autofree char *absent = version ? NULL : fault_words(error, lang);
        append_library(text, on_demand[i].name, version ? version : absent);
    }
    return say_answer(terminal, text->str);
}
