/* The empty form of a tier, as CSV for Excel and WPS: a row for each thing asked, with its name and
 * how to fill it in beside the columns that the program reads. */
#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"
#include "data/column_list.h"
#include "data/pattern.h"
#include "find/judge.h"
#include "report/wording.h"

typedef struct Form {
    const Standard *standard;
    const Rulebook *rulebook;
    Lang lang;
    GString *out;
} Form;

static void add_form_row(const Form *form, const Indicator *indicator, const char *item, const char *unit,
                         const char *name, const char *hint) {
    csv_append_row(form->out, DIGITS_OR_NONE(indicator->no), indicator->id, item, "", unit, "",
                   words_in(indicator->name, form->lang), name, hint, NULL);
}

static char *type_hint(const Form *form, const Item *item) {
    static const Phrase hints[] = {
        [ITEM_COUNT] = PHRASE_FORM_COUNT,   [ITEM_PERCENT] = PHRASE_FORM_PERCENT, [ITEM_AREA] = PHRASE_FORM_AREA,
        [ITEM_TEXT] = PHRASE_FORM_TEXT,     [ITEM_CHOICE] = PHRASE_FORM_CHOICE,   [ITEM_LIST] = PHRASE_FORM_LIST,
        [ITEM_NUMBER] = PHRASE_FORM_NUMBER, [ITEM_DATE] = PHRASE_FORM_DATE,       [ITEM_LEVEL] = PHRASE_FORM_CHOICE,
        [ITEM_YES_NO] = PHRASE_FORM_CHOICE};
    g_autofree char *choices = item_choices(item, phrase(PHRASE_LIST_SEPARATOR, form->lang)); /* "市级、县级" */
    return phrase_format(hints[item->type], form->lang, "choices", choices, NULL);
}

/* The first word of each meaning: 填“合格”或“不合格”. */
static char *verdict_hint(const Form *form) {
    g_autoptr(GString) list = g_string_new(NULL);
    const GPtrArray *words = form->standard->verdict_words;
    bool told[MEANING_UNKNOWN] = {[MEANING_NONE] = true};
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        if (known->of != TOLD_OF_ROW || told[known->meaning])
            continue;
        told[known->meaning] = true;
        const char *meaning = words_in(known->shown, form->lang);
        bool said = !g_str_equal(meaning, known->word);
        g_autofree char *word = phrase_format(said ? PHRASE_FORM_VERDICT_WORD_SAID : PHRASE_FORM_VERDICT_WORD,
                                              form->lang, "word", known->word, "meaning", meaning, NULL);
        text_append_part(list, phrase(PHRASE_FORM_VERDICT_OR, form->lang), "%s", word);
    }
    return phrase_format(PHRASE_FORM_VERDICT_HINT, form->lang, "words", list->str, NULL);
}

/* The sentence that a word in the value's column confirms: nothing that was not read is said in anybody's name. */
static char *statement_hint(const Form *form, const Indicator *indicator) {
    g_autofree char *sentence = statements_form(indicator->statements, phrase(PHRASE_FORM_HOLE, form->lang));
    const GPtrArray *words = standard_words(form->standard, "confirm");
    if (!sentence || words->len == 0)
        return g_strdup(phrase(PHRASE_FORM_STATEMENT_OWN, form->lang));
    g_auto(GStrv) lines = g_strsplit(sentence, "\n", -1);
    g_autofree char *line = g_strjoinv("", lines);
    const Word *word = g_ptr_array_index(words, 0);
    return phrase_format(PHRASE_FORM_STATEMENT_HINT, form->lang, "word", word->zh, "sentence", line, NULL);
}

GString *form_write(const Workspace *workspace, const Tier *tier, Lang lang) {
    GString *out = g_string_new("\xEF\xBB\xBF"); /* a spreadsheet takes the file for UTF-8 by its BOM */
    const Form form = {workspace->standard, workspace->rulebook, lang, out};
    csv_append_names(out, answer_columns);
    static const Phrase heads[] = {PHRASE_FORM_INDICATOR, PHRASE_FORM_ITEM, PHRASE_FORM_HOW};
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        csv_append_cell(out, phrase(heads[i], lang), false);
    g_string_append_c(out, '\n');
    g_autofree char *verdict = verdict_hint(&form);
    for (int k = 0; k < tier->indicator_count + (tier->total != NULL); k++) {
        bool total = k == tier->indicator_count;
        const Indicator *indicator = total ? tier->total : tier->indicators[k];
        if (!total && !indicator_scores(indicator))
            add_form_row(&form, indicator, "verdict", "", phrase(PHRASE_FORM_VERDICT, lang), verdict);
        for (guint i = 0; i < indicator->items->len; i++) {
            const Item *item = g_ptr_array_index(indicator->items, i);
            /* A form does not offer words in a number's place. */
            if (item->role == ITEM_ROLE_VAGUE)
                continue;
            g_autofree char *hint = type_hint(&form, item);
            g_autofree char *optional = phrase_format(PHRASE_FORM_OPTIONAL, lang, "hint", hint, NULL);
            bool asked = item_is_asked(form.rulebook, indicator, item);
            add_form_row(&form, indicator, item->id, item->unit, words_in(item->name, lang), asked ? hint : optional);
        }
        if (total)
            break;
        g_autofree char *statement = statement_hint(&form, indicator);
        add_form_row(&form, indicator, "statement", "", phrase(PHRASE_FORM_STATEMENT, lang), statement);
    }
    /* No cell of the form has a line break of its own. */
    g_string_replace(out, "\n", "\r\n", 0);
    return out;
}

static int run_form(Terminal *terminal, const Options *options) {
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, terminal, NULL, options->text[OPTION_STANDARD], &error) ||
        evaluation_failed(workspace.findings, &error))
        return say_failure(terminal, error);
    if (!workspace.rulebook)
        return workspace_say_unreadable(&workspace, NULL, terminal);
    const Tier *tier = workspace_tier(&workspace, options->text[OPTION_TIER], terminal);
    if (!tier)
        return 2;
    g_autoptr(GString) out = form_write(&workspace, tier, terminal->lang);
    return say_answer(terminal, out->str);
}

const Command command_form = {"form", OF_FORM, (Phrase)0, 0, 0, false, run_form};
