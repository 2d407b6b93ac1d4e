/* verdicts.csv: what the words of verdicts and conclusions mean. */
#include <string.h>

#include "base/text.h"
#include "data/standard_private.h"

const char *meaning_id(Meaning meaning) {
    switch (meaning) {
    case MEANING_MET:
        return "met";
    case MEANING_NOT_MET:
        return "not_met";
    case MEANING_NONE:
    case MEANING_PARTLY:
    case MEANING_UNKNOWN:
        return NULL;
    }
    g_assert_not_reached();
}

bool meaning_lacks(Meaning meaning) {
    return meaning == MEANING_NOT_MET || meaning == MEANING_PARTLY;
}

bool meaning_may_be_met(Meaning meaning) {
    return meaning == MEANING_MET || meaning == MEANING_UNKNOWN;
}

/* "达标。" is 达标. */
static char *bare_word(const char *text) {
    char *word = text_squeeze(text);
    for (gsize k = 0; k < 2; k++) {
        static const char *const stops[] = {"。", "."};
        if (g_str_has_suffix(word, stops[k]))
            word[strlen(word) - strlen(stops[k])] = '\0';
    }
    return word;
}

static const VerdictWord *find(const Standard *standard, ToldOf of, const char *bare) {
    for (guint i = 0; i < standard->verdict_words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(standard->verdict_words, i);
        if (known->of == of && g_str_equal(known->word, bare))
            return known;
    }
    return NULL;
}

const VerdictWord *standard_lookup_verdict(const Standard *standard, ToldOf of, const char *text) {
    g_autofree char *bare = bare_word(text);
    return find(standard, of, bare);
}

Meaning standard_meaning(const Standard *standard, ToldOf of, const char *text) {
    if (text_blank(text))
        return MEANING_NONE;
    const VerdictWord *known = standard_lookup_verdict(standard, of, text);
    return known ? known->meaning : MEANING_UNKNOWN;
}

const GPtrArray *standard_verdict_words(const Standard *standard) {
    return standard->verdict_words;
}

void standard_tell_words(const Standard *standard, ToldOf of, const char *written, Findings *findings,
                         Finding *finding) {
    g_autoptr(GString) words = g_string_new(NULL);
    for (guint i = 0; i < standard->verdict_words->len; i++) {
        const VerdictWord *known = g_ptr_array_index(standard->verdict_words, i);
        if (known->of == of && known->meaning != MEANING_NONE)
            g_string_append_printf(words, "%s%s", words->len > 0 ? " " : "", known->word);
    }
    if (!text_blank(written))
        finding->reported = findings_text(findings, written);
    finding_fact(findings, finding, "claim", FACT_TEXT, written);
    finding_fact(findings, finding, "words", FACT_FIGURES, words->str);
}

enum { VERDICT_COLUMN_WORD, VERDICT_COLUMN_KIND, VERDICT_COLUMN_MEANING, VERDICT_COLUMN_ZH, VERDICT_COLUMN_EN };
static const char *const verdict_columns[] = {"word", "kind", "meaning", "zh", "en", NULL};

static void read_verdict(Standard *standard, const Table *table, int row) {
    static const char *const kinds[] = {"verdict", "conclusion"};
    static const char *const meanings[] = {"none", "met", "not_met", "partly"};
    int kind = standard_read_name(table, row, VERDICT_COLUMN_KIND, kinds, G_N_ELEMENTS(kinds), false);
    int meaning = standard_read_name(table, row, VERDICT_COLUMN_MEANING, meanings, G_N_ELEMENTS(meanings), false);
    if (kind < 0 || meaning < 0)
        return;
    const char *written = table_text(table, row, VERDICT_COLUMN_WORD);
    g_autofree char *bare = bare_word(written);
    if (!*bare) {
        table_unknown(table, row, VERDICT_COLUMN_WORD);
        return;
    }
    const VerdictWord *known = find(standard, (ToldOf)kind, bare);
    if (known) {
        table_twice(table, row, VERDICT_COLUMN_WORD, known->line);
        return;
    }
    Words shown = standard_read_words(standard, table, row, VERDICT_COLUMN_ZH, VERDICT_COLUMN_EN);
    VerdictWord *word = g_new0(VerdictWord, 1);
    *word = (VerdictWord){.of = (ToldOf)kind,
                          .word = g_string_chunk_insert(standard->strings, bare),
                          .meaning = (Meaning)meaning,
                          .shown = {*shown.zh ? shown.zh : written, shown.en},
                          .line = table_line(table, row)};
    g_ptr_array_add(standard->verdict_words, word);
}

const StandardTable verdicts_csv = {"verdicts.csv", verdict_columns, read_verdict, NULL};
