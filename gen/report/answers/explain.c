#include "report/answers/explain.h"

#include "report/wording.h"

char *explain_all(Lang lang) {
    GString *out = g_string_new(NULL);
    for (int i = 0; i < FINDINGS; i++) {
        FindingId id = (FindingId)i;
        g_string_append_printf(out, "%-24s %s  %s\n", finding_id_text(id), wording_severity(finding_severity(id), lang),
                               explain_words(id, lang).meaning);
    }
    return g_string_free(out, FALSE);
}

char *explain_one(FindingId finding, Lang lang) {
    Explanation words = explain_words(finding, lang);
    g_autofree char *heading =
        phrase_format(PHRASE_EXPLAIN_HEADING, lang, "rule", finding_id_text(finding), "name",
                      finding_name(finding, lang), "severity", wording_severity(finding_severity(finding), lang), NULL);
    return g_strdup_printf("%s\n\n%s\n\n%s%s\n%s%s\n", heading, words.meaning, phrase(PHRASE_EXPLAIN_EXAMPLE, lang),
                           words.example, phrase(PHRASE_EXPLAIN_SETTLING, lang), words.settling);
}
