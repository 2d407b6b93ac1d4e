#include <string.h>

#include "base/text.h"
#include "command/command.h"

typedef enum ValueKind { VALUE_FREE, VALUE_FOLDER, VALUE_FILE, VALUE_WORDS } ValueKind;

/* What may follow an option, as its row shows it; *words: those to choose from, between blanks, newly allocated,
 * *several: more than one of them, between commas. */
static ValueKind value_kind(const OptionRow *row, char **words, bool *several) {
    const char *given = row->form ? strchr(row->form, ' ') : NULL; /* "--format html,pdf,…": more than the usual ones */
    const char *value = given && strchr(given, ',') ? given + 1 : row->value;
    *words = NULL;
    *several = strchr(value, ',');
    if (g_ascii_isupper(*value))
        return g_str_has_prefix(value, "D") && !g_str_equal(value, "DATE") ? VALUE_FOLDER
               : strstr(value, "FILE")                                     ? VALUE_FILE
                                                                           : VALUE_FREE;
    *words = g_strdelimit(g_strdup(value), ",|", ' ');
    return VALUE_WORDS;
}

/* ---- bash ---- */

static void bash_options(GString *out, const Command *command) {
    g_autoptr(GString) cases = g_string_new(NULL);
    g_string_append_printf(out, "    %s)\n        options='--help", command->name);
    for (OptionId id = 0; id < OPTIONS; id++) {
        const OptionRow *row = &option_rows[id];
        if (!option_is_of(id, command))
            continue;
        g_string_append_printf(out, " --%s", row->name);
        if (!row->value)
            continue;
        char *words;
        bool several;
        ValueKind kind = value_kind(row, &words, &several);
        g_string_append_printf(cases, "        --%s", row->name);
        if (row->letter)
            g_string_append_printf(cases, " | -%c", row->letter);
        g_string_append(cases, ") ");
        if (kind == VALUE_WORDS)
            g_string_append_printf(cases, "values='%s' several=%s ;;\n", words, several ? "," : "");
        else
            g_string_append_printf(cases, "files=%s ;;\n",
                                   kind == VALUE_FOLDER ? "-d"
                                   : kind == VALUE_FILE ? "-f"
                                                        : "none");
        g_free(words);
    }
    g_string_append_printf(out, "'\n        case $before in\n%s        esac\n        ;;\n", cases->str);
}

static char *bash_text(const Command *const *commands) {
    GString *out = g_string_new(
        "# bash: what may follow in a command line of gongshi\n"
        "_gongshi() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
        "    local options= values= files= several= kept= each\n"
        "    COMPREPLY=()\n"
        "    # bash parts --lang=zh into three words\n"
        "    [ \"$word\" = = ] && word= || { [ \"$before\" = = ] && before=${COMP_WORDS[COMP_CWORD - 2]}; }\n"
        "    case ${COMP_WORDS[1]} in\n");
    g_autoptr(GString) names = g_string_new(NULL);
    for (; *commands; commands++) {
        g_string_append_printf(names, " %s", (*commands)->name);
        bash_options(out, *commands);
    }
    g_string_append_printf(
        out,
        "    esac\n"
        "    if [ \"$COMP_CWORD\" = 1 ]; then\n"
        "        COMPREPLY=($(compgen -W '%s --help --version' -- \"$word\"))\n"
        "    elif [ -n \"$values\" ]; then\n"
        "        [ -z \"$several\" ] || [ \"$word\" = \"${word##*,}\" ] || kept=${word%%,*},\n"
        "        for each in $(compgen -W \"$values\" -- \"${word##*,}\"); do COMPREPLY+=(\"$kept$each\"); done\n"
        "        [ -z \"$several\" ] || compopt -o nospace 2>/dev/null\n"
        "    elif [ \"$files\" = none ]; then\n"
        "        :\n"
        "    elif [ -z \"$files\" ] && [ \"${word#-}\" != \"$word\" ]; then\n"
        "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
        "    else\n"
        "        compopt -o filenames 2>/dev/null\n"
        "        while IFS= read -r each; do COMPREPLY+=(\"$each\"); done < <(compgen \"${files:--f}\" -- \"$word\")\n"
        "    fi\n"
        "}\n"
        "complete -F _gongshi gongshi\n",
        names->str + 1);
    return g_string_free(out, FALSE);
}

/* ---- zsh ---- */

/* Between single quotes and within brackets of _arguments. */
static void put_zsh_words(GString *out, const char *words) {
    for (const char *c = words; *c; c++)
        if (*c == '\'')
            g_string_append(out, "'\\''");
        else if (strchr("[]:\\", *c))
            g_string_append_printf(out, "\\%c", *c);
        else
            g_string_append_c(out, *c);
}

static void zsh_options(GString *out, const Command *command, Lang lang) {
    g_string_append_printf(out, "    %s)\n        _arguments '--help'", command->name);
    for (OptionId id = 0; id < OPTIONS; id++) {
        const OptionRow *row = &option_rows[id];
        if (!option_is_of(id, command))
            continue;
        g_string_append(out, " \\\n            ");
        if (row->letter)
            g_string_append_printf(out, "'(-%c --%s)'{-%c+,--%s=}'", row->letter, row->name, row->letter, row->name);
        else
            g_string_append_printf(out, "'--%s%s", row->name, row->value ? "=" : "");
        g_string_append_c(out, '[');
        put_zsh_words(out, phrase(row->help, lang));
        g_string_append_c(out, ']');
        if (row->value) {
            char *words;
            bool several;
            ValueKind kind = value_kind(row, &words, &several);
            g_string_append_c(out, ':');
            put_zsh_words(out, row->value);
            if (kind == VALUE_WORDS)
                g_string_append_printf(out, ":_values %s%s %s", several ? "-s , " : "", row->name, words);
            else
                g_string_append(out, kind == VALUE_FOLDER ? ":_files -/" : kind == VALUE_FILE ? ":_files" : ": ");
            g_free(words);
        }
        g_string_append_c(out, '\'');
    }
    g_string_append(out, " \\\n            '*:file:_files'\n        ;;\n");
}

static char *zsh_text(const Command *const *commands, Lang lang) {
    GString *cases = g_string_new(NULL),
            *out = g_string_new("#compdef gongshi\n_gongshi() {\n    if ((CURRENT == 2)); then\n        compadd --");
    for (; *commands; commands++) {
        g_string_append_printf(out, " %s", (*commands)->name);
        zsh_options(cases, *commands, lang);
    }
    g_string_append_printf(out,
                           " --help --version\n        return\n    fi\n    local command=${words[2]}\n    shift words\n"
                           "    ((CURRENT--))\n    case $command in\n%s    esac\n}\n_gongshi \"$@\"\n",
                           cases->str);
    g_string_free(cases, TRUE);
    return g_string_free(out, FALSE);
}

char *completion_text(const char *shell, const Command *const *commands, Lang lang) {
    return g_str_equal(shell, "bash")  ? bash_text(commands)
           : g_str_equal(shell, "zsh") ? zsh_text(commands, lang)
                                       : NULL;
}
