#include "report/notice/notice.h"

/* Which part of a match a kind is. */
static const char pattern[] = "(0\\d{2,3}-?\\d{7,8}|1[3-9]\\d{9}|\\b12345\\b)|"
                              "([A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)";

void reach_add(const ReportContext *context, Doc *doc, Node *para, const char *value, Phrase missing) {
    if (!value) {
        context_missing(context, doc, para, missing);
        return;
    }
    g_autoptr(GRegex) regex = g_regex_new(pattern, 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    int done = 0, from, to;
    for (g_regex_match(regex, value, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_match_info_fetch_pos(match, 0, &from, &to);
        g_autofree char *before = g_strndup(value + done, (gsize)(from - done));
        g_autofree char *hit = g_strndup(value + from, (gsize)(to - from));
        node_text(doc, para, before);
        node_link(doc, para, doc_printf(doc, "%s%s", strchr(hit, '@') ? "mailto:" : "tel:", hit), hit);
        done = to;
    }
    node_text(doc, para, value + done);
}

char *reach_first(const char *value, ReachKind kind) {
    g_autoptr(GRegex) regex = g_regex_new(pattern, 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!value)
        return NULL;
    for (g_regex_match(regex, value, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        g_autofree char *hit = g_match_info_fetch(match, 0);
        if ((strchr(hit, '@') != NULL) == (kind == REACH_MAIL))
            return g_steal_pointer(&hit);
    }
    return NULL;
}
