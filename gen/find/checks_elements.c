/* What a public notice needs beside its result: a period, a way to object, a contact, a supervision telephone, a
 * signature and a date. */
#include "base/text.h"
#include "find/checks.h"

static const struct Element {
    const char *key; /* of notice.csv */
    Sentence sentence;
    bool needed; /* without it nothing is published */
} elements[] = {
    {"title", SENTENCE_NO_TITLE, true},
    {"publicity", SENTENCE_NO_PUBLICITY, false},
    {"objection", SENTENCE_NO_OBJECTION, false},
    {"contact", SENTENCE_NO_CONTACT, false},
    {"supervision", SENTENCE_NO_SUPERVISION, false},
    {"issuer", SENTENCE_NO_ISSUER, true},
    {"date", SENTENCE_NO_DATE, true},
};

/* A text that was published elsewhere is shown as it is, with what it lacks. */
static bool came_from_elsewhere(const Dataset *dataset) {
    for (int i = 0; i < dataset_fact_count(dataset); i++)
        if (dataset_fact_at(dataset, i)->source_line > 0)
            return true;
    return false;
}

void checks_elements(const Dataset *dataset, bool final, Findings *findings) {
    /* A folder in the making has no notice yet. */
    if (!final && text_blank(dataset_fact_zh(dataset, "title")) && text_blank(dataset_fact_zh(dataset, "preamble")))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(elements); i++) {
        if (!text_blank(dataset_fact_zh(dataset, elements[i].key)))
            continue;
        Finding *finding = finding_add(findings, elements[i].sentence);
        if (final && elements[i].needed && !came_from_elsewhere(dataset))
            finding->severity = SEVERITY_ERROR;
        finding->place.file = "notice.csv";
        finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), elements[i].key);
        finding_fact(findings, finding, "key", FACT_TEXT, elements[i].key);
    }
}
