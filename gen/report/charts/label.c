#include "report/charts/label.h"

#include <string.h>

#include "report/charts/rate_chart.h"

const char *label_make(const ReportContext *context, Doc *words, LabelMaker make, const void *source) {
    g_autofree char *first = make(context, source);
    bool leads = context->lang == doc_lang_at(context->doc_lang, 0);
    if (!leads || doc_lang_count(context->doc_lang) == 1)
        return doc_string(words, first);
    ReportContext other = *context;
    other.lang = doc_lang_at(context->doc_lang, 1);
    g_autofree char *second = make(&other, source);
    bool once = !*second || g_str_equal(first, second);
    return once ? doc_string(words, first) : doc_printf(words, "%s\n%s", first, second);
}

static char *make_phrase(const ReportContext *context, const void *source) {
    return g_strdup(context_phrase(context, *(const Phrase *)source));
}

const char *label_phrase(const ReportContext *context, Doc *words, Phrase id) {
    return label_make(context, words, make_phrase, &id);
}

static char *make_words(const ReportContext *context, const void *source) {
    return lang_sentence(words_in(*(const Words *)source, context->lang));
}

const char *label_words(const ReportContext *context, Doc *words, Words both) {
    return label_make(context, words, make_words, &both);
}

static char *make_community(const ReportContext *context, const void *source) {
    return chart_label(context, source);
}

const char *label_community(const ReportContext *context, Doc *words, const Community *community) {
    return label_make(context, words, make_community, community);
}

char *label_first(const char *label) {
    return g_strndup(label, strcspn(label, "\n"));
}
