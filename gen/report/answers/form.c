#include "report/answers/form.h"

#include "base/text.h"
#include "data/column_list.h"

static void row_clear(void *data) {
    FormRow *row = data;
    g_free(row->hint);
    g_clear_pointer(&row->slots, g_ptr_array_unref);
}

void form_free(Form *form) {
    if (!form)
        return;
    g_array_unref(form->rows);
    g_ptr_array_unref(form->verdicts);
    g_free(form);
}

static char *type_hint(const Item *item, Lang lang) {
    static const Phrase hints[] = {
        [ITEM_COUNT] = PHRASE_FORM_COUNT,   [ITEM_PERCENT] = PHRASE_FORM_PERCENT, [ITEM_AREA] = PHRASE_FORM_AREA,
        [ITEM_TEXT] = PHRASE_FORM_TEXT,     [ITEM_CHOICE] = PHRASE_FORM_CHOICE,   [ITEM_LIST] = PHRASE_FORM_LIST,
        [ITEM_NUMBER] = PHRASE_FORM_NUMBER, [ITEM_DATE] = PHRASE_FORM_DATE,       [ITEM_LEVEL] = PHRASE_FORM_CHOICE,
        [ITEM_YES_NO] = PHRASE_FORM_CHOICE};
    g_autofree char *choices = item_choices(item, phrase(PHRASE_LIST_SEPARATOR, lang)); /* "市级、县级" */
    Ratio least, most;
    item_bounds(item, &least, &most);
    bool negative = !ratio_valid(least) || ratio_compare(least, ratio_make(0, 1)) < 0;
    return phrase_format(hints[item->type], lang, "choices", choices, negative ? "negative" : NULL, "1", NULL);
}

/* The first word of each meaning: 填“合格”或“不合格”. */
static char *find_verdicts(Form *form) {
    g_autoptr(GString) list = g_string_new(NULL);
    const GPtrArray *words = form->standard->verdict_words;
    bool told[MEANING_UNKNOWN] = {[MEANING_NONE] = true};
    for (guint i = 0; i < words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(words, i);
        if (known->of != TOLD_OF_ROW || told[known->meaning])
            continue;
        told[known->meaning] = true;
        g_ptr_array_add(form->verdicts, (void *)known->word);
        const char *meaning = words_in(known->shown, form->lang);
        bool said = !g_str_equal(meaning, known->word);
        g_autofree char *word = phrase_format(said ? PHRASE_FORM_VERDICT_WORD_SAID : PHRASE_FORM_VERDICT_WORD,
                                              form->lang, "word", known->word, "meaning", meaning, NULL);
        text_append_part(list, phrase(PHRASE_FORM_VERDICT_OR, form->lang), "%s", word);
    }
    return phrase_format(PHRASE_FORM_VERDICT_HINT, form->lang, "words", list->str, NULL);
}

/* The sentence that a word in the value's column confirms: nothing that was not read is said in anybody's name. */
static char *statement_hint(const Form *form, const Indicator *indicator, GPtrArray **slots) {
    g_autofree char *sentence = statements_form(indicator->statements, FORM_HOLE, slots);
    if (!sentence || !form->confirming)
        return g_strdup(phrase(PHRASE_FORM_STATEMENT_OWN, form->lang));
    g_auto(GStrv) lines = g_strsplit(sentence, "\n", -1);
    g_autofree char *line = g_strjoinv("", lines);
    return phrase_format(PHRASE_FORM_STATEMENT_HINT, form->lang, "word", form->confirming, "sentence", line, NULL);
}

static void add_row(Form *form, FormRow row) {
    g_array_append_val(form->rows, row);
}

Form *form_new(const Standard *standard, const Rulebook *rulebook, const Tier *tier, Lang lang) {
    Form *form = g_new(Form, 1);
    const GPtrArray *confirming = standard_words(standard, "confirm");
    *form = (Form){.standard = standard,
                   .tier = tier,
                   .lang = lang,
                   .rows = g_array_new(FALSE, FALSE, sizeof(FormRow)),
                   .verdicts = g_ptr_array_new(),
                   .confirming = confirming->len > 0 ? ((const Word *)g_ptr_array_index(confirming, 0))->zh : NULL};
    g_array_set_clear_func(form->rows, row_clear);
    g_autofree char *verdict = find_verdicts(form);
    for (int k = 0; k < tier->indicator_count + (tier->total != NULL); k++) {
        bool total = k == tier->indicator_count;
        const Indicator *indicator = total ? tier->total : tier->indicators[k];
        if (!total && !indicator_scores(indicator))
            add_row(form, (FormRow){.indicator = indicator,
                                    .key = "verdict",
                                    .name = phrase(PHRASE_FORM_VERDICT, lang),
                                    .hint = g_strdup(verdict)});
        for (guint i = 0; i < indicator->items->len; i++) {
            const Item *item = g_ptr_array_index(indicator->items, i);
            /* A form does not offer words in a number's place. */
            if (item->role == ITEM_ROLE_VAGUE)
                continue;
            char *hint = type_hint(item, lang);
            if (!item_is_asked(rulebook, indicator, item)) {
                g_autofree char *own = hint;
                hint = phrase_format(PHRASE_FORM_OPTIONAL, lang, "hint", own, NULL);
            }
            add_row(form, (FormRow){.indicator = indicator,
                                    .item = item,
                                    .key = item->id,
                                    .name = words_in(item->name, lang),
                                    .hint = hint});
        }
        if (total)
            break;
        FormRow statement = {.indicator = indicator, .key = "statement", .name = phrase(PHRASE_FORM_STATEMENT, lang)};
        statement.hint = statement_hint(form, indicator, &statement.slots);
        add_row(form, statement);
    }
    return form;
}

GString *form_csv(const Form *form) {
    GString *out = g_string_new("\xEF\xBB\xBF"); /* a spreadsheet takes the file for UTF-8 by its BOM */
    csv_append_names(out, answer_columns);
    static const Phrase heads[] = {PHRASE_FORM_INDICATOR, PHRASE_FORM_ITEM, PHRASE_FORM_HOW};
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        csv_append_cell(out, phrase(heads[i], form->lang), false);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < form->rows->len; i++) {
        const FormRow *row = &g_array_index(form->rows, FormRow, i);
        g_autoptr(GString) hint = g_string_new(row->hint);
        g_string_replace(hint, FORM_HOLE, phrase(PHRASE_FORM_HOLE, form->lang), 0);
        csv_append_row(out, DIGITS_OR_NONE(row->indicator->no), row->indicator->id, row->key, "",
                       row->item ? row->item->unit : "", "", words_in(row->indicator->name, form->lang), row->name,
                       hint->str, NULL);
    }
    /* No cell of the form has a line break of its own. */
    g_string_replace(out, "\n", "\r\n", 0);
    return out;
}
