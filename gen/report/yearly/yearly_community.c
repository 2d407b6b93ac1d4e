#include "report/notice/community.h"
#include "report/yearly/yearly.h"

/* What the cells of one community's page are made from. */
typedef struct Page {
    const ReportContext *context;
    Doc *doc;
    const CommunityChange *change;
    const GPtrArray *findings; /* of const Finding *: those about this community */
} Page;

static const char *then(const Page *page) {
    return page->change->old.year->label;
}

static const char *now(const Page *page) {
    return page->change->now.year->label;
}

/* What the review found about a community, but for its tier, which stands among the facts of the register. Of const
 * Finding *. */
static GPtrArray *findings_about(CheckReport *report, const Community *community) {
    GPtrArray *list = g_ptr_array_new();
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++) {
        Finding *finding = g_ptr_array_index(sorted, i);
        bool change = finding_compares(finding) && finding->id != FINDING_TIER_CHANGED;
        if (change && g_strcmp0(finding->community, community->id) == 0)
            g_ptr_array_add(list, finding);
    }
    return list;
}

static void add_findings(const Page *page, Node *parent, int no) {
    for (guint i = 0; i < page->findings->len; i++) {
        const Finding *finding = g_ptr_array_index(page->findings, i);
        if (finding->no == no)
            context_finding(page->context, page->doc, parent, finding);
    }
}

static bool has_finding(const Page *page, int no) {
    for (guint i = 0; i < page->findings->len; i++)
        if (((const Finding *)g_ptr_array_index(page->findings, i))->no == no)
            return true;
    return false;
}

/* ---- values ---- */

static const char *register_name(const Page *page, const char *column) {
    static const struct {
        const char *column;
        Phrase words;
    } names[] = {{"community", PHRASE_REGISTER_COMMUNITY}, {"name_zh", PHRASE_REGISTER_NAME_ZH},
                 {"name_en", PHRASE_REGISTER_NAME_EN},     {"subdistrict", PHRASE_REGISTER_SUBDISTRICT},
                 {"tier", PHRASE_REGISTER_TIER},           {"basis", PHRASE_REGISTER_BASIS},
                 {"concluded", PHRASE_REGISTER_CONCLUDED}, {"held", PHRASE_REGISTER_HELD},
                 {"table", PHRASE_REGISTER_TABLE},         {"verdict", PHRASE_KEY_VERDICT},
                 {"definition", PHRASE_KEY_DEFINITION},    {"requirement", PHRASE_KEY_REQUIREMENT}};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(names[i].column, column))
            return context_phrase(page->context, names[i].words);
    return column;
}

static const char *tier_words(const Page *page, const char *id, const Standard *standard) {
    const Tier *tier = standard_lookup_tier(standard, id);
    return tier ? words_in(tier->name, page->context->lang) : id;
}

/* Codes of the register as words. */
static const char *value_words(const Page *page, const Change *change, const char *value, const Side *side) {
    static const struct {
        const char *code;
        Phrase words;
    } codes[] = {{"applied", PHRASE_BASIS_OF_APPLICATION},
                 {"spot_check", PHRASE_BASIS_OF_SPOT_CHECK},
                 {"yes", PHRASE_REGISTER_YES},
                 {"no", PHRASE_REGISTER_NO}};
    if (!*value)
        return context_phrase(page->context, PHRASE_YEARLY_NOTHING);
    Decimal figure;
    if (change->asked && item_is_number(change->asked) && change->kind != CHANGE_UNIT && decimal_parse(value, &figure))
        return doc_printf(page->doc, "%s%s", value, change->asked->unit);
    if (*change->indicator)
        return value;
    if (g_str_equal(change->item, "tier"))
        return tier_words(page, value, side->year->standard);
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++)
        if (g_str_equal(codes[i].code, value))
            return context_phrase(page->context, codes[i].words);
    return value;
}

/* What is asked in one year only is told by its figures; verdict and sentence stand beside it. */
static bool is_told(const Change *change) {
    return change->asked || (change->kind != CHANGE_ASKED && change->kind != CHANGE_NOT_ASKED);
}

static void add_value(const Page *page, Node *parent, const Change *change) {
    if (!is_told(change))
        return;
    const char *name =
        change->asked ? words_in(change->asked->name, page->context->lang) : register_name(page, change->item);
    if (g_str_equal(change->item, "statement") || change->kind == CHANGE_ASKED || change->kind == CHANGE_NOT_ASKED) {
        bool sentence = g_str_equal(change->item, "statement");
        bool after = *change->now;
        const char *value = value_words(page, change, after ? change->now : change->old,
                                        after ? &page->change->now : &page->change->old);
        node_para(page->doc, parent, ROLE_NONE,
                  sentence ? context_phrase(page->context, PHRASE_YEARLY_SENTENCE_CHANGED)
                           : doc_printf(page->doc, "%s%s%s", name, context_phrase(page->context, PHRASE_COLON), value));
        return;
    }
    g_autofree char *text = phrase_format(PHRASE_YEARLY_VALUE, page->context->lang, "item", name, "before",
                                          value_words(page, change, change->old, &page->change->old), "after",
                                          value_words(page, change, change->now, &page->change->now), NULL);
    node_para(page->doc, parent, ROLE_NONE, text);
}

/* ---- rows ---- */

/* Rows that say something: those without are only counted. */
static bool is_shown(const Page *page, const IndicatorChange *made) {
    bool moved = made->course != COURSE_SAME && made->course != COURSE_BROKEN;
    bool asked_otherwise = made->why == BREAK_DEFINITION || made->why == BREAK_UNIT;
    return moved || asked_otherwise || made->count > 0 || (made->now && has_finding(page, made->now->no));
}

static void add_verdict(const Page *page, Node *cell, const IndicatorVerdict *verdict) {
    Wording wording = context_wording(page->context);
    g_autofree char *why = wording_verdict(&wording, verdict);
    g_autofree char *claim = wording_claim(&wording, verdict);
    node_para(page->doc, cell, ROLE_STATED, claim);
    node_para(page->doc, cell, ROLE_BASIS,
              doc_printf(page->doc, "%s%s%s", wording_computed(verdict->verdict, page->context->lang),
                         verdict->verdict == VERDICT_DECLARED ? "" : context_phrase(page->context, PHRASE_COLON),
                         verdict->verdict == VERDICT_DECLARED ? "" : why));
}

/* By the newer rules too, where they give another verdict or other words for it. */
static void add_rejudged(const Page *page, Node *cell, const IndicatorChange *made) {
    Wording wording = context_wording(page->context);
    g_autofree char *before = wording_verdict(&wording, made->then), *after = wording_verdict(&wording, made->rejudged);
    if (made->then->verdict == made->rejudged->verdict && g_str_equal(before, after))
        return;
    bool words = made->rejudged->verdict != VERDICT_DECLARED;
    const char *verdict =
        doc_printf(page->doc, "%s%s%s", wording_computed(made->rejudged->verdict, page->context->lang),
                   words ? context_phrase(page->context, PHRASE_COLON) : "", words ? after : "");
    g_autofree char *text =
        phrase_format(PHRASE_YEARLY_BY_NEW, page->context->lang, "now", now(page), "verdict", verdict, NULL);
    node_para(page->doc, cell, ROLE_NOTE, text);
}

static void add_old_cell(const Page *page, Node *row, const IndicatorChange *made) {
    Node *cell = node_cell(page->doc, row, SCOPE_NONE, "");
    if (!made->then) {
        node_para(page->doc, cell, ROLE_NONE, context_phrase(page->context, PHRASE_YEARLY_NOT_ASKED));
        return;
    }
    add_verdict(page, cell, made->then);
    if (made->rejudged)
        add_rejudged(page, cell, made);
}

static void add_new_cell(const Page *page, Node *row, const IndicatorChange *made) {
    Node *cell = node_cell(page->doc, row, SCOPE_NONE, "");
    if (made->verdict)
        add_verdict(page, cell, made->verdict);
    else
        node_para(page->doc, cell, ROLE_NONE, context_phrase(page->context, PHRASE_YEARLY_NO_LONGER_ASKED));
}

static void add_change_cell(const Page *page, Node *row, const IndicatorChange *made) {
    Node *cell = node_cell(page->doc, row, SCOPE_NONE, "");
    const char *why = yearly_break(page->context, made->why);
    if (made->now)
        node_para(page->doc, cell, ROLE_STATED,
                  doc_printf(page->doc, "%s %s%s%s", yearly_sign(page->context, made->course),
                             yearly_course(page->context, made->course),
                             *why ? context_phrase(page->context, PHRASE_COLON) : "", why));
    for (guint i = 0; i < made->count; i++)
        add_value(page, cell, &g_array_index(page->change->changes, Change, made->first + i));
    if (made->now)
        add_findings(page, cell, made->now->no);
}

static void add_row(const Page *page, Node *body, const IndicatorChange *made) {
    const Indicator *indicator = made->now ? made->now : made->old;
    Node *row = node_add(page->doc, body, KIND_ROW, ROLE_NONE);
    if (made->now)
        row->id = site_anchor(page->doc, page->change->now.community, indicator->no);
    g_autofree char *no = made->now ? g_strdup_printf("%d", indicator->no) : g_strdup("—");
    node_cell(page->doc, row, SCOPE_NONE, no)->role = ROLE_NUMBER;
    node_cell(page->doc, row, SCOPE_ROW, words_in(indicator->name, page->context->lang));
    add_old_cell(page, row, made);
    add_new_cell(page, row, made);
    add_change_cell(page, row, made);
}

static void add_head(const Page *page, Node *table) {
    const char *const heads[] = {context_phrase(page->context, PHRASE_HEAD_NO),
                                 context_phrase(page->context, PHRASE_HEAD_NAME), then(page), now(page),
                                 context_phrase(page->context, PHRASE_HEAD_CHANGE)};
    Node *row = node_add(page->doc, node_add(page->doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (gsize i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(page->doc, row, SCOPE_COL, heads[i]);
}

static void add_table(const Page *page, Node *section) {
    Node *body = NULL;
    for (guint i = 0; i < page->change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(page->change->indicators, IndicatorChange, i);
        if (!is_shown(page, made))
            continue;
        if (!body) {
            Node *table = node_add(page->doc, section, KIND_TABLE, ROLE_TABLE_YEARLY);
            g_autofree char *caption = phrase_format(PHRASE_CAPTION_YEARLY_COMMUNITY, page->context->lang, "name",
                                                     yearly_name(page->context, page->change->now.community), NULL);
            node_text(page->doc, node_add(page->doc, table, KIND_CAPTION, ROLE_NONE), caption);
            add_head(page, table);
            body = node_add(page->doc, table, KIND_BODY, ROLE_NONE);
        }
        add_row(page, body, made);
    }
}

/* Numbers of the rows that are not in the table. */
static void add_unlisted(const Page *page, Node *section, Course course, Phrase words) {
    g_autoptr(GString) numbers = g_string_new(NULL);
    for (guint i = 0; i < page->change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(page->change->indicators, IndicatorChange, i);
        if (made->now && made->course == course && !is_shown(page, made))
            g_string_append_printf(numbers, "%s%d",
                                   numbers->len > 0 ? context_phrase(page->context, PHRASE_LIST_SEPARATOR) : "",
                                   made->now->no);
    }
    if (numbers->len == 0)
        return;
    g_autofree char *rows = phrase_format(PHRASE_ROWS, page->context->lang, "numbers", numbers->str, NULL);
    g_autofree char *text = phrase_format(words, page->context->lang, "rows", rows, NULL);
    node_para(page->doc, section, ROLE_NOTE, text);
}

/* ---- the page ---- */

static void add_counts(const Page *page, Node *section) {
    int courses[COURSES] = {0};
    for (guint i = 0; i < page->change->indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(page->change->indicators, IndicatorChange, i);
        courses[made->course] += made->now != NULL;
    }
    g_autofree char *text = yearly_courses(page->context, page->doc, courses);
    node_para(page->doc, section, ROLE_LEAD, text);
}

static Phrase lead_words(LineageKind kind) {
    switch (kind) {
    case LINEAGE_MERGED:
        return PHRASE_YEARLY_COMMUNITY_MERGED;
    case LINEAGE_SPLIT:
        return PHRASE_YEARLY_COMMUNITY_SPLIT;
    case LINEAGE_REGROUPED:
        return PHRASE_YEARLY_COMMUNITY_REGROUPED;
    case LINEAGE_SAME:
    case LINEAGE_RENAMED:
    case LINEAGE_NEW:
    case LINEAGE_VANISHED:
        return PHRASE_YEARLY_COMMUNITY_NEW;
    }
    g_assert_not_reached();
}

static void add_lead(const Page *page, Node *section) {
    const CommunityChange *change = page->change;
    const Regrouping *regrouping = change->lineage->regrouping;
    if (change->indicators->len > 0 && change->changes->len > 0) {
        add_counts(page, section);
        return;
    }
    Phrase words = change->indicators->len > 0 ? PHRASE_YEARLY_COMMUNITY_SAME : lead_words(change->lineage->kind);
    g_autofree char *before = regrouping ? yearly_names(page->context, regrouping->before) : g_strdup("");
    g_autofree char *after = regrouping ? yearly_names(page->context, regrouping->after) : g_strdup("");
    g_autofree char *text = phrase_format(words, page->context->lang, "then", then(page), "now", now(page), "before",
                                          before, "after", after, NULL);
    node_para(page->doc, section, ROLE_LEAD, text);
}

static void add_register(const Page *page, Node *section) {
    Node *list = NULL;
    for (guint i = 0; i < page->change->changes->len; i++) {
        const Change *change = &g_array_index(page->change->changes, Change, i);
        if (*change->indicator || change->kind > CHANGE_RENAMED)
            continue;
        if (!list)
            list = node_add(page->doc, section, KIND_LIST, ROLE_NONE);
        add_value(page, node_add(page->doc, list, KIND_ITEM, ROLE_NONE), change);
    }
    if (*page->change->lineage->note)
        node_para(page->doc, section, ROLE_NOTE, page->change->lineage->note);
}

void yearly_community(const ReportContext *context, Doc *doc, const CommunityChange *change, CheckReport *report) {
    const Community *community = change->now.community;
    g_autoptr(GPtrArray) findings = findings_about(report, community);
    const Page page = {context, doc, change, findings};
    /* What has nothing to compare takes no page of its own. */
    Role role = change->indicators->len > 0 ? ROLE_ANNEX : ROLE_NONE;
    Node *section = node_section(doc, role, site_anchor(doc, community, 0));
    node_heading(doc, section, 2, yearly_name(context, community))->role = ROLE_TITLE;
    add_lead(&page, section);
    add_register(&page, section);
    add_findings(&page, section, 0);
    add_table(&page, section);
    add_unlisted(&page, section, COURSE_SAME, PHRASE_YEARLY_ROWS_SAME);
    add_unlisted(&page, section, COURSE_BROKEN, PHRASE_YEARLY_ROWS_BROKEN);
}
