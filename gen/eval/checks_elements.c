/* What a public notice needs beside its result: a period, a way to object, a contact, a supervision telephone, a
 * signature and a date. */
#include "base/text.h"
#include "eval/checks.h"

static const struct Element {
    const char *key; /* of notice.csv */
    Sentence sentence;
} elements[] = {
    {"publicity", SENTENCE_NO_PUBLICITY},     {"objection", SENTENCE_NO_OBJECTION}, {"contact", SENTENCE_NO_CONTACT},
    {"supervision", SENTENCE_NO_SUPERVISION}, {"issuer", SENTENCE_NO_ISSUER},       {"date", SENTENCE_NO_DATE},
};

void checks_elements(const Dataset *dataset, Findings *findings) {
    /* A folder in the making has no notice yet. */
    if (text_blank(dataset_fact_zh(dataset, "title")) && text_blank(dataset_fact_zh(dataset, "preamble")))
        return;
    for (gsize i = 0; i < G_N_ELEMENTS(elements); i++) {
        if (!text_blank(dataset_fact_zh(dataset, elements[i].key)))
            continue;
        Finding *finding = finding_add(findings, elements[i].sentence);
        finding->place.file = "notice.csv";
        finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), elements[i].key);
        finding_fact(findings, finding, "key", FACT_TEXT, elements[i].key);
    }
}
