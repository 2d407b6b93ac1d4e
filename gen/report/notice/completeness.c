#include "report/notice/completeness.h"

#include "report/notice/community.h"

/* Communities side by side: as many names as a page's width takes. */
enum { MOST_COLUMNS = 9 };

typedef struct Map {
    const ReportContext *context;
    Doc *doc;
    CheckReport *report;
    GHashTable *contradicted, *absent, *waived; /* "hengan 5": rows with an error, that the table lacks, let stand */
    const Tier *tier;
    GPtrArray *communities; /* of const Community *, of this table */
} Map;

static char *row_key(const char *community, int no) {
    return g_strdup_printf("%s %d", community, no);
}

static void note_rows(Map *map) {
    const GPtrArray *sorted = check_report_sorted(map->report);
    for (guint i = 0; i < sorted->len; i++) {
        const Finding *finding = g_ptr_array_index(sorted, i);
        if (!finding->community || finding->no <= 0)
            continue;
        if (finding->waiver)
            g_hash_table_add(map->waived, row_key(finding->community, finding->no));
        else if (finding->severity == SEVERITY_ERROR)
            g_hash_table_add(map->contradicted, row_key(finding->community, finding->no));
        if (finding->sentence == SENTENCE_ROW_ABSENT)
            g_hash_table_add(map->absent, row_key(finding->community, finding->no));
    }
}

static Phrase verdict_mark(Verdict verdict) {
    switch (verdict) {
    case VERDICT_MET:
        return PHRASE_MARK_MET;
    case VERDICT_NOT_MET:
        return PHRASE_MARK_NOT_MET;
    case VERDICT_SOFT_NOT_MET:
        return PHRASE_MARK_SOFT_NOT_MET;
    case VERDICT_DECLARED:
        return PHRASE_MARK_DECLARED;
    case VERDICT_NOT_APPLICABLE:
        return PHRASE_MARK_NOT_APPLICABLE;
    case VERDICT_UNKNOWN:
        return PHRASE_MARK_UNKNOWN;
    }
    g_assert_not_reached();
}

static void add_mark(const Map *map, Node *row, const Community *community, int index) {
    const VerdictLine *line = check_report_verdicts(map->report, community->id) + index;
    int no = line->indicator->no;
    g_autofree char *key = row_key(community->id, no);
    bool absent = g_hash_table_contains(map->absent, key);
    const char *mark = context_phrase(map->context, absent ? PHRASE_MARK_ABSENT : verdict_mark(line->verdict));
    bool contradicted = g_hash_table_contains(map->contradicted, key);
    bool waived = g_hash_table_contains(map->waived, key);
    const char *error = contradicted ? context_phrase(map->context, PHRASE_MARK_ERROR)
                        : waived     ? context_phrase(map->context, PHRASE_MARK_WAIVED)
                                     : "";
    Node *cell = node_cell(map->doc, row, SCOPE_NONE, "");
    cell->role = ROLE_NUMBER;
    Node *para = node_add(map->doc, cell, KIND_PARA, ROLE_NONE);
    g_autofree char *words = g_strconcat(mark, error, NULL);
    node_link(map->doc, para, doc_printf(map->doc, "#%s", site_anchor(map->doc, community, no)), words);
}

static void add_head(const Map *map, Node *table) {
    Node *row = node_add(map->doc, node_add(map->doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    node_cell(map->doc, row, SCOPE_COL, context_phrase(map->context, PHRASE_HEAD_NO));
    node_cell(map->doc, row, SCOPE_COL, context_phrase(map->context, PHRASE_HEAD_NAME));
    for (guint i = 0; i < map->communities->len; i++) {
        const char *name = context_community(map->context, g_ptr_array_index(map->communities, i));
        node_cell(map->doc, row, SCOPE_COL, name);
    }
}

static void add_table(const Map *map, Node *section) {
    Lang lang = map->context->lang;
    Node *table = node_add(map->doc, section, KIND_TABLE, ROLE_TABLE_SUMMARY);
    g_autofree char *caption =
        phrase_format(PHRASE_CAPTION_COMPLETENESS, lang, "tier", words_in(map->tier->name, lang), NULL);
    node_text(map->doc, node_add(map->doc, table, KIND_CAPTION, ROLE_NONE), caption);
    add_head(map, table);
    Node *body = node_add(map->doc, table, KIND_BODY, ROLE_NONE);
    for (int i = 0; i < standard_indicator_count(map->context->standard, map->tier); i++) {
        const Indicator *indicator = standard_indicator(map->context->standard, map->tier, i);
        Node *row = node_add(map->doc, body, KIND_ROW, ROLE_NONE);
        g_autofree char *no = g_strdup_printf("%d", indicator->no);
        node_cell(map->doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
        node_cell(map->doc, row, SCOPE_ROW, words_in(indicator->name, lang));
        for (guint c = 0; c < map->communities->len; c++)
            add_mark(map, row, g_ptr_array_index(map->communities, c), i);
    }
}

/* Communities of the tier with verdicts, as many as a table takes from `*next` on. */
static void choose_communities(Map *map, int *next) {
    const Dataset *dataset = map->context->dataset;
    g_ptr_array_set_size(map->communities, 0);
    for (; *next < dataset_community_count(dataset) && map->communities->len < MOST_COLUMNS; ++*next) {
        const Community *community = dataset_community(dataset, *next);
        bool shown = community->tier == map->tier && community_wanted(community, map->context->communities);
        if (shown && check_report_verdicts(map->report, community->id))
            g_ptr_array_add(map->communities, (void *)community);
    }
}

/* ---- why some are unknown ---- */

typedef struct Reason {
    char *why;
    GString *communities; /* names */
} Reason;

static void reason_free(void *data) {
    Reason *reason = data;
    g_free(reason->why);
    g_string_free(reason->communities, TRUE);
    g_free(reason);
}

static void note_reason(GPtrArray *reasons, const char *why, const char *name, const char *separator) {
    Reason *reason = NULL;
    for (guint i = 0; i < reasons->len && !reason; i++) {
        Reason *known = g_ptr_array_index(reasons, i);
        if (g_str_equal(known->why, why))
            reason = known;
    }
    if (!reason) {
        reason = g_new0(Reason, 1);
        reason->why = g_strdup(why);
        reason->communities = g_string_new(NULL);
        g_ptr_array_add(reasons, reason);
    }
    g_string_append_printf(reason->communities, "%s%s", reason->communities->len ? separator : "", name);
}

static GPtrArray *reasons_of(const Map *map, int index) {
    GPtrArray *reasons = g_ptr_array_new_with_free_func(reason_free);
    for (int i = 0; i < dataset_community_count(map->context->dataset); i++) {
        const Community *community = dataset_community(map->context->dataset, i);
        const VerdictLine *lines = check_report_verdicts(map->report, community->id);
        if (community->tier != map->tier || !lines || lines[index].verdict != VERDICT_UNKNOWN)
            continue;
        const char *name = context_community(map->context, community);
        note_reason(reasons, words_in((Words){lines[index].zh, lines[index].en}, map->context->lang), name,
                    context_phrase(map->context, PHRASE_LIST_SEPARATOR));
    }
    return reasons;
}

static void add_reason(const Map *map, Node *list, const Indicator *indicator, const Reason *reason) {
    Lang lang = map->context->lang;
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    g_autofree char *row =
        phrase_format(PHRASE_ROW_SUBJECT, lang, "no", no, "name", words_in(indicator->name, lang), NULL);
    g_autofree char *tier = lang_sentence(words_in(map->tier->name, lang));
    g_autofree char *tier_row = g_strdup_printf("%s %s", tier, row);
    g_autofree char *text = phrase_format(PHRASE_UNKNOWN_SINCE, lang, "name", tier_row, "why", reason->why,
                                          "communities", reason->communities->str, NULL);
    node_para(map->doc, node_add(map->doc, list, KIND_ITEM, ROLE_NONE), ROLE_NONE, text);
}

/* list: NULL until the first reason. */
static void add_reasons(const Map *map, Node *section, Node **list) {
    for (int i = 0; i < standard_indicator_count(map->context->standard, map->tier); i++) {
        g_autoptr(GPtrArray) reasons = reasons_of(map, i);
        for (guint r = 0; r < reasons->len; r++) {
            if (!*list) {
                node_heading(map->doc, section, 3, context_phrase(map->context, PHRASE_HEADING_UNKNOWN));
                *list = node_add(map->doc, section, KIND_LIST, ROLE_CONTENTS);
            }
            add_reason(map, *list, standard_indicator(map->context->standard, map->tier, i),
                       g_ptr_array_index(reasons, r));
        }
    }
}

static void add_tables(Map *map, Node *section) {
    for (int t = 0; t < standard_tier_count(map->context->standard); t++) {
        map->tier = standard_tier(map->context->standard, t);
        int next = 0;
        for (choose_communities(map, &next); map->communities->len > 0; choose_communities(map, &next))
            add_table(map, section);
    }
}

void completeness_map(const ReportContext *context, Doc *doc, Node *section, CheckReport *report) {
    g_autoptr(GHashTable) contradicted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) absent = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) communities = g_ptr_array_new();
    g_autoptr(GHashTable) waived = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Map map = {context, doc, report, contradicted, absent, waived, NULL, communities};
    note_rows(&map);
    node_heading(doc, section, 2, context_phrase(context, PHRASE_HEADING_COMPLETENESS));
    node_para(doc, section, ROLE_NOTE, context_phrase(context, PHRASE_LEGEND_MARKS));
    add_tables(&map, section);
    Node *list = NULL;
    for (int t = 0; t < standard_tier_count(context->standard); t++) {
        map.tier = standard_tier(context->standard, t);
        add_reasons(&map, section, &list);
    }
}
