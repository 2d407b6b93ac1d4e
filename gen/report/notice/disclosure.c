#include "report/notice/disclosure.h"

/* own: stands for the block alone; the others are facts of the notice that the block repeats. */
static const struct {
    const char *key;
    Phrase label;
    bool own;
} fields[] = {
    {"index_number", PHRASE_DISCLOSURE_INDEX, true}, {"category", PHRASE_DISCLOSURE_CATEGORY, true},
    {"issuer", PHRASE_DISCLOSURE_PUBLISHER, false},  {"created", PHRASE_DISCLOSURE_CREATED, true},
    {"number", PHRASE_DISCLOSURE_NUMBER, false},     {"date", PHRASE_DISCLOSURE_PUBLISHED, false},
    {"manner", PHRASE_DISCLOSURE_MANNER, true},      {"summary", PHRASE_DISCLOSURE_SUMMARY, true},
};

static bool is_given(const ReportContext *context) {
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
        if (fields[i].own && context_fact(context, fields[i].key))
            return true;
    return false;
}

void disclosure_table(const ReportContext *context, Doc *doc, Node *section) {
    if (!is_given(context))
        return;
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_DISCLOSURE);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), context_phrase(context, PHRASE_DISCLOSURE_CAPTION));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
        const char *value = context_fact(context, fields[i].key);
        if (!value)
            continue;
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        node_cell(doc, row, SCOPE_ROW, context_phrase(context, fields[i].label));
        node_cell(doc, row, SCOPE_NONE, value);
    }
}
