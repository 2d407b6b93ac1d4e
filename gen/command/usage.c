#include "command/usage.h"

#include <string.h>

#include "base/text.h"
#include "words/phrases.h"

#define PROGRAM "  gongshi "
#define CONTINUED "   " /* a line that goes on with the command above */

char *usage_command(const char *command, Lang lang) {
    g_auto(GStrv) lines = g_strsplit(phrase(PHRASE_HELP, lang), "\n", -1);
    g_autofree char *start = g_strconcat(PROGRAM, command, " ", NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    bool inside = false;
    for (char **line = lines; *line; line++) {
        inside = g_str_has_prefix(*line, start) || (inside && g_str_has_prefix(*line, CONTINUED));
        if (inside)
            g_string_append_printf(text, "%s%s", text->len > 0 ? "\n" : "", *line + (text->len > 0 ? 0 : strlen("  ")));
    }
    return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

static bool has_value(char short_name, const GOptionEntry *entries) {
    for (const GOptionEntry *entry = entries; entry->long_name; entry++)
        if (entry->short_name && entry->short_name == short_name)
            return entry->arg != G_OPTION_ARG_NONE;
    return false;
}

char **usage_part(int argc, char **argv, const GOptionEntry *entries, int *count) {
    GPtrArray *parted = g_ptr_array_new();
    bool options = true;
    for (int i = 0; i < argc; i++) {
        char *argument = argv[i];
        options = options && !g_str_equal(argument, "--");
        if (options && argument[0] == '-' && argument[1] && argument[2] && has_value(argument[1], entries)) {
            const char name[] = {'-', argument[1], '\0'};
            g_ptr_array_add(parted, (void *)g_intern_string(name));
            argument += 2;
        }
        g_ptr_array_add(parted, argument);
    }
    *count = (int)parted->len;
    g_ptr_array_add(parted, NULL);
    return (char **)g_ptr_array_free(parted, FALSE);
}

/* "-o, --out=DIR" */
static char *option_name(const GOptionEntry *entry) {
    char short_name[] = {'-', entry->short_name, ',', ' ', '\0'};
    return g_strconcat(entry->short_name ? short_name : "    ", "--", entry->long_name,
                       entry->arg_description ? "=" : "", entry->arg_description ? entry->arg_description : "", NULL);
}

char *usage_help(const char *command, const GOptionEntry *entries, Lang lang) {
    g_autofree char *use = usage_command(command, lang);
    g_autoptr(GString) text = g_string_new(use);
    g_string_append(text, "\n\n");
    size_t width = 0;
    for (const GOptionEntry *entry = entries; entry->long_name; entry++) {
        g_autofree char *name = option_name(entry);
        width = MAX(width, strlen(name));
    }
    for (const GOptionEntry *entry = entries; entry->long_name; entry++) {
        g_autofree char *name = option_name(entry);
        g_string_append_printf(text, "  %-*s  %s\n", (int)width, name, entry->description);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *usage_unknown(const char *word, const GPtrArray *known, Lang lang) {
    enum { FEW = 12 };
    g_autofree char *shown = text_shown(word);
    const char *near = known ? near_word(word, known) : NULL;
    if (near)
        return phrase_format(PHRASE_USAGE_NEAR, lang, "word", shown, "near", near, NULL);
    if (!known || known->len > FEW)
        return phrase_format(PHRASE_USAGE_UNKNOWN, lang, "word", shown, NULL);
    g_autofree char *choices = lang_list(lang, (const char *const *)known->pdata, known->len);
    return phrase_format(PHRASE_USAGE_CHOICES, lang, "word", shown, "choices", choices, NULL);
}

/* The last word of what GLib says: the option. */
static const char *option_in(const char *message) {
    const char *blank = strrchr(message, ' ');
    return blank ? blank + 1 : message;
}

char *usage_error(const GError *error, const GOptionEntry *entries, Lang lang) {
    const char *option = option_in(error->message);
    if (!g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
        return phrase_format(PHRASE_USAGE_VALUE, lang, "option", option, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (const GOptionEntry *entry = entries; entry->long_name; entry++)
        g_ptr_array_add(names, g_strconcat("--", entry->long_name, NULL));
    const char *near = near_word(option, names);
    g_autofree char *shown = text_shown(option);
    return near ? phrase_format(PHRASE_USAGE_NEAR, lang, "word", shown, "near", near, NULL)
                : phrase_format(PHRASE_USAGE_UNKNOWN, lang, "word", shown, NULL);
}
