#include "report/review/review.h"

#include "base/number.h"
#include "base/text.h"
#include "report/site.h"

/* Communities side by side: as many names as a page's width takes. */
enum { MOST_COLUMNS = 9 };

typedef struct CompletenessMap {
    const ReportContext *context;
    Doc *doc;
    CheckReport *report;
} CompletenessMap;

/* A sign of what the verdict rests on, with a link to the row. */
static void add_verdict_mark(const CompletenessMap *map, Node *row, const Community *community, int index) {
    static const Phrase marks[VERDICTS] = {[VERDICT_MET] = PHRASE_MARK_MET,
                                           [VERDICT_NOT_MET] = PHRASE_MARK_NOT_MET,
                                           [VERDICT_SOFT_NOT_MET] = PHRASE_MARK_SOFT_NOT_MET,
                                           [VERDICT_DECLARED] = PHRASE_MARK_DECLARED,
                                           [VERDICT_NOT_APPLICABLE] = PHRASE_MARK_NOT_APPLICABLE,
                                           [VERDICT_SCORED] = PHRASE_MARK_SCORED,
                                           [VERDICT_UNKNOWN] = PHRASE_MARK_UNKNOWN};
    const VerdictLine *line = check_report_verdicts(map->report, community->id) + index;
    int no = line->indicator->no;
    int found = check_report_row(map->report, community->id, no);
    const char *mark = context_phrase(map->context, found & FOUND_ABSENT ? PHRASE_MARK_ABSENT : marks[line->verdict]);
    const char *error = found & FOUND_CONTRADICTION ? context_phrase(map->context, PHRASE_MARK_ERROR)
                        : found & FOUND_WAIVED      ? context_phrase(map->context, PHRASE_MARK_WAIVED)
                                                    : "";
    Node *cell = node_cell(map->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    node_link(map->doc, node_add(map->doc, cell, KIND_PARA, ROLE_NONE),
              doc_printf(map->doc, "#%s", site_anchor(map->doc, community, no)),
              doc_printf(map->doc, "%s%s", mark, error));
}

/* The communities of a tier that have verdicts, in as many tables as they need. */
static void add_tier_tables(const CompletenessMap *map, Node *section, const Tier *tier) {
    const ReportContext *context = map->context;
    Doc *doc = map->doc;
    g_autoptr(GPtrArray) communities = g_ptr_array_new();
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        if (community->tier == tier && community_wanted(community, context->communities) &&
            check_report_verdicts(map->report, community->id))
            g_ptr_array_add(communities, (void *)community);
    }

    for (guint from = 0; from < communities->len; from += MOST_COLUMNS) {
        guint count = MIN(communities->len - from, MOST_COLUMNS);
        const char *heads[2 + MOST_COLUMNS] = {context_phrase(context, PHRASE_HEAD_NO),
                                               context_phrase(context, PHRASE_HEAD_NAME)};
        for (guint c = 0; c < count; c++)
            heads[2 + c] = context_community(context, g_ptr_array_index(communities, from + c));
        const char *caption =
            context_format(context, doc, PHRASE_CAPTION_COMPLETENESS, "tier", context_tier(context, tier), NULL);
        Node *table = node_table(doc, section, ROLE_TABLE_SUMMARY, caption, heads, 2 + count);
        Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
        for (int i = 0; i < tier->indicator_count; i++) {
            const Indicator *indicator = tier->indicators[i];
            Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
            node_number(doc, row, indicator->no);
            node_cell(doc, row, SCOPE_ROW, words_in(indicator->name, context->lang));
            for (guint c = 0; c < count; c++)
                add_verdict_mark(map, row, g_ptr_array_index(communities, from + c), i);
        }
    }
}

/* ---- why some are unknown ---- */

typedef struct UnknownCause {
    const char *why;
    GString *communities; /* names */
} UnknownCause;

static void unknown_cause_clear(void *data) {
    UnknownCause *cause = data;
    g_string_free(cause->communities, TRUE);
}

/* Why an indicator's verdicts are unknown, each cause with the communities it is told of. */
static GArray *causes_of(const CompletenessMap *map, const Tier *tier, int index) {
    const ReportContext *context = map->context;
    GArray *causes = g_array_new(FALSE, FALSE, sizeof(UnknownCause));
    g_array_set_clear_func(causes, unknown_cause_clear);
    for (int i = 0; i < context->dataset->community_count; i++) {
        const Community *community = context->dataset->communities[i];
        const VerdictLine *lines = check_report_verdicts(map->report, community->id);
        if (community->tier != tier || !lines || lines[index].verdict != VERDICT_UNKNOWN)
            continue;
        const char *why = words_in(lines[index].explanation, context->lang);
        guint c = 0;
        while (c < causes->len && !g_str_equal(g_array_index(causes, UnknownCause, c).why, why))
            c++;
        if (c == causes->len) {
            UnknownCause cause = {why, g_string_new(NULL)};
            g_array_append_val(causes, cause);
        }
        text_append_part(g_array_index(causes, UnknownCause, c).communities,
                         context_phrase(context, PHRASE_LIST_SEPARATOR), "%s", context_community(context, community));
    }
    return causes;
}

/* list: NULL until the first cause. */
static void add_causes(const CompletenessMap *map, Node *section, const Tier *tier, Node **list) {
    const ReportContext *context = map->context;
    Doc *doc = map->doc;
    g_autofree char *tier_name = lang_sentence(context_tier(context, tier));
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        g_autoptr(GArray) causes = causes_of(map, tier, i);
        for (guint c = 0; c < causes->len; c++) {
            const UnknownCause *cause = &g_array_index(causes, UnknownCause, c);
            if (!*list) {
                node_heading(doc, section, 3, context_phrase(context, PHRASE_HEADING_UNKNOWN));
                *list = node_add(doc, section, KIND_LIST, ROLE_CONTENTS);
            }
            const char *row = context_format(context, doc, PHRASE_ROW_SUBJECT, "no", DIGITS(indicator->no), "name",
                                             words_in(indicator->name, context->lang), NULL);
            node_text(doc, node_item(doc, *list),
                      context_format(context, doc, PHRASE_UNKNOWN_SINCE, "name",
                                     doc_printf(doc, "%s%s%s", tier_name, *tier_name ? " " : "", row), "why",
                                     cause->why, "communities", cause->communities->str, NULL));
        }
    }
}

void completeness_map(const ReportContext *context, Doc *doc, Node *section, CheckReport *report) {
    const CompletenessMap map = {context, doc, report};
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_COMPLETENESS));
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_MARKS));
    if (context->standard->scored)
        node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_SCORED));
    for (int t = 0; t < context->standard->tier_count; t++)
        add_tier_tables(&map, section, context->standard->tiers[t]);
    Node *list = NULL;
    for (int t = 0; t < context->standard->tier_count; t++)
        add_causes(&map, section, context->standard->tiers[t], &list);
}
