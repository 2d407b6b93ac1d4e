#include "base/text.h"
#include "report/notice/notice.h"
#include "report/yearly/yearly.h"

/* What the cells of one community's page are made from. */
typedef struct YearlyPage {
    const ReportContext *context;
    Doc *doc;
    const CommunityChange *change;
    const char *then, *now; /* years */
    GPtrArray *findings;    /* of const Finding *: those about this community */
} YearlyPage;

/* What was found about a row; 0: about the community as a whole. Without a parent it is only counted. */
static int add_row_findings(const YearlyPage *page, Node *parent, int no) {
    int count = 0;
    for (guint i = 0; i < page->findings->len; i++) {
        const Finding *finding = g_ptr_array_index(page->findings, i);
        if (finding->no != no)
            continue;
        count++;
        if (parent)
            context_finding(page->context, page->doc, parent, finding);
    }
    return count;
}

/* ---- values ---- */

static const char *value_words(const YearlyPage *page, const Change *change, const char *value, const Side *side) {
    if (!*value)
        return context_phrase(page->context, PHRASE_YEARLY_NOTHING);
    const Standard *standard = side->year->standard;
    Lang lang = page->context->lang;
    if (change->asked && change->kind != CHANGE_UNIT) {
        bool spelt =
            item_is_number(change->asked) ? figure_is_plain(value, change->asked) : change->asked->type == ITEM_DATE;
        g_autofree char *words = spelt ? translate_measured(standard, lang, change->asked, value, "")
                                       : translate_known(standard, lang, value);
        return doc_string(page->doc, words);
    }
    if (g_str_equal(change->item, "verdict") && !lang_leads(lang))
        return wording_told(standard, TOLD_OF_ROW, value, lang);
    if (*change->indicator)
        return value;
    const char *coded = context_coded(page->context, page->doc, side->year->standard, change->item, value);
    return coded ? coded : value;
}

static void add_changed_value(const YearlyPage *page, Node *parent, const Change *change) {
    /* What a change may be of besides a figure and a column of the register. */
    static const struct {
        const char *id;
        Phrase words;
    } others[] = {{"community", PHRASE_REGISTER_COMMUNITY},
                  {"table", PHRASE_REGISTER_TABLE},
                  {"verdict", PHRASE_KEY_VERDICT},
                  {"definition", PHRASE_KEY_DEFINITION},
                  {"requirement", PHRASE_KEY_REQUIREMENT}};
    const Side *old = &page->change->old, *now = &page->change->now;
    bool one_year = change->kind == CHANGE_ASKED || change->kind == CHANGE_NOT_ASKED;
    /* What is asked in one year only is told by its figures; verdict and sentence stand beside it. */
    if (one_year && !change->asked)
        return;
    if (g_str_equal(change->item, "statement")) {
        node_para(page->doc, parent, ROLE_NONE, context_phrase(page->context, PHRASE_YEARLY_SENTENCE_CHANGED));
        return;
    }
    const char *name = change->asked ? words_in(change->asked->name, page->context->lang)
                                     : context_register(page->context, change->item);
    for (gsize i = 0; !name && i < G_N_ELEMENTS(others); i++)
        if (g_str_equal(others[i].id, change->item))
            name = context_phrase(page->context, others[i].words);
    if (!name)
        name = change->item;
    if (one_year) {
        const char *value =
            *change->now ? value_words(page, change, change->now, now) : value_words(page, change, change->old, old);
        node_para(page->doc, parent, ROLE_NONE,
                  doc_printf(page->doc, "%s%s%s", name, context_phrase(page->context, PHRASE_COLON), value));
        return;
    }
    const char *text = context_format(page->context, page->doc, PHRASE_YEARLY_VALUE, "item", name, "before",
                                      value_words(page, change, change->old, old), "after",
                                      value_words(page, change, change->now, now), NULL);
    node_para(page->doc, parent, ROLE_NONE, text);
}

/* ---- rows ---- */

/* Rows that say something: those without are only counted. */
static bool says_something(const YearlyPage *page, const IndicatorChange *made) {
    bool moved = made->course != COURSE_SAME && made->course != COURSE_BROKEN;
    bool asked_otherwise = made->why == BREAK_DEFINITION || made->why == BREAK_UNIT;
    return moved || asked_otherwise || made->count > 0 ||
           (made->now && add_row_findings(page, NULL, made->now->no) > 0);
}

/* What the figures give, and why; a declaration has no reasons. */
static const char *computed_words(const YearlyPage *page, const IndicatorVerdict *verdict, const char *why) {
    bool declared = verdict->verdict == VERDICT_DECLARED;
    Wording wording = context_wording(page->context);
    g_autofree char *points = verdict->points.given && indicator_scores(verdict->indicator)
                                  ? wording_points(&wording, verdict->points, verdict->points.range)
                                  : NULL;
    return doc_printf(page->doc, "%s%s%s",
                      points ? points : phrase(verdict_phrases[verdict->verdict], page->context->lang),
                      declared ? "" : context_phrase(page->context, PHRASE_COLON), declared ? "" : why);
}

/* What was stated and what the figures give, and by the newer rules too, where they give another verdict or other words
 * for it. verdict NULL: not asked, which `otherwise` says; rejudged may be NULL. */
static void add_verdict_cell(const YearlyPage *page, Node *row, const IndicatorVerdict *verdict,
                             const IndicatorVerdict *rejudged, Phrase otherwise) {
    Doc *doc = page->doc;
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    if (!verdict) {
        node_para(doc, cell, ROLE_NONE, context_phrase(page->context, otherwise));
        return;
    }
    Wording wording = context_wording(page->context);
    g_autofree char *why = wording_verdict(&wording, verdict), *claim = wording_row(&wording, verdict);
    node_para(doc, cell, ROLE_STATED, claim);
    node_para(doc, cell, ROLE_BASIS, computed_words(page, verdict, why));
    g_autofree char *after = rejudged ? wording_verdict(&wording, rejudged) : NULL;
    if (!rejudged || (verdict->verdict == rejudged->verdict && g_str_equal(why, after)))
        return;
    const char *text = context_format(page->context, page->doc, PHRASE_YEARLY_BY_NEW, "now", page->now, "verdict",
                                      computed_words(page, rejudged, after), NULL);
    node_para(doc, cell, ROLE_NOTE, text);
}

/* Why a row cannot be compared. */
static const Phrase break_phrases[] = {[BREAK_DEFINITION] = PHRASE_BREAK_DEFINITION,
                                       [BREAK_UNIT] = PHRASE_BREAK_UNIT,
                                       [BREAK_SAMPLE] = PHRASE_BREAK_SAMPLE,
                                       [BREAK_NO_DATA] = PHRASE_BREAK_NO_DATA,
                                       [BREAK_PART] = PHRASE_BREAK_PART};

static void add_indicator_row(const YearlyPage *page, Node *body, const IndicatorChange *made) {
    const ReportContext *context = page->context;
    Doc *doc = page->doc;
    const Indicator *indicator = made->now ? made->now : made->old;
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    if (made->now)
        row->id = site_anchor(doc, page->change->now.community, indicator->no);
    node_cell(doc, row, SCOPE_NONE, made->now ? DIGITS(indicator->no) : "—")->role = ROLE_NUMBER;
    node_cell(doc, row, SCOPE_ROW, words_in(indicator->name, context->lang));
    add_verdict_cell(page, row, made->then, made->rejudged, PHRASE_YEARLY_NOT_ASKED);
    add_verdict_cell(page, row, made->verdict, NULL, PHRASE_YEARLY_NO_LONGER_ASKED);
    Node *cell = node_cell(doc, row, SCOPE_NONE, "");
    bool broken = made->why != BREAK_NONE;
    const CoursePhrases *course = &course_phrases[made->course];
    if (made->now)
        node_para(doc, cell, ROLE_STATED,
                  doc_printf(doc, "%s %s%s%s", context_phrase(context, course->sign),
                             context_phrase(context, course->words),
                             broken ? context_phrase(context, PHRASE_COLON) : "",
                             broken ? context_phrase(context, break_phrases[made->why]) : ""));
    for (guint i = 0; i < made->count; i++)
        add_changed_value(page, cell, &g_array_index(page->change->changes, Change, made->first + i));
    if (made->now)
        add_row_findings(page, cell, made->now->no);
}

/* The table of rows that say something, then the numbers of those that do not. */
static void add_indicators(const YearlyPage *page, Node *section) {
    static const struct {
        Course course;
        Phrase words;
    } unlisted[] = {{COURSE_SAME, PHRASE_YEARLY_ROWS_SAME}, {COURSE_BROKEN, PHRASE_YEARLY_ROWS_BROKEN}};
    const ReportContext *context = page->context;
    const GArray *indicators = page->change->indicators;
    Doc *doc = page->doc;
    Node *body = NULL;
    for (guint i = 0; i < indicators->len; i++) {
        const IndicatorChange *made = &g_array_index(indicators, IndicatorChange, i);
        if (!says_something(page, made))
            continue;
        if (!body) {
            const char *const heads[] = {context_phrase(context, PHRASE_HEAD_NO),
                                         context_phrase(context, PHRASE_HEAD_NAME), page->then, page->now,
                                         context_phrase(context, PHRASE_HEAD_CHANGE)};
            const char *caption = context_format(context, doc, PHRASE_CAPTION_YEARLY_COMMUNITY, "name",
                                                 context_community(context, page->change->now.community), NULL);
            Node *table = node_table(doc, section, ROLE_TABLE_YEARLY, caption, heads, G_N_ELEMENTS(heads));
            body = node_add(doc, table, KIND_BODY, ROLE_NONE);
        }
        add_indicator_row(page, body, made);
    }
    for (gsize u = 0; u < G_N_ELEMENTS(unlisted); u++) {
        g_autoptr(GString) numbers = g_string_new(NULL);
        for (guint i = 0; i < indicators->len; i++) {
            const IndicatorChange *made = &g_array_index(indicators, IndicatorChange, i);
            if (made->now && made->course == unlisted[u].course && !says_something(page, made))
                text_append_part(numbers, context_phrase(context, PHRASE_LIST_SEPARATOR), "%d", made->now->no);
        }
        const char *rows = context_format(page->context, page->doc, PHRASE_ROWS, "numbers", numbers->str, NULL);
        const char *text = context_format(page->context, page->doc, unlisted[u].words, "rows", rows, NULL);
        if (numbers->len > 0)
            node_para(doc, section, ROLE_NOTE, text);
    }
}

/* ---- total and level ---- */

/* Of a year, by its own standard; nothing where that asks no points. */
static void add_year_score(const YearlyPage *page, Node *section, const Side *side, Node **list) {
    if (!side->answers || !side->year->standard->scored)
        return;
    Wording wording = context_wording(page->context);
    wording.standard = side->year->standard;
    const Score score = score_make(side->year->standard, side->answers, side->verdicts);
    g_autofree char *stated = wording_score_stated(&wording, &score), *computed = wording_score(&wording, &score);
    if (!computed)
        return;
    *list = *list ? *list : node_add(page->doc, section, KIND_LIST, ROLE_NONE);
    Node *para = node_item(page->doc, *list);
    node_strong(page->doc, para,
                doc_printf(page->doc, "%s%s", side->year->label, context_phrase(page->context, PHRASE_COLON)));
    node_text(page->doc, para,
              doc_printf(page->doc, "%s%s%s", stated ? stated : "",
                         stated && page->context->lang->forms->spaced ? " " : "", computed));
}

/* ---- the page ---- */

/* Of a community with nothing to compare. */
static const Phrase lead_phrases[] = {[LINEAGE_SAME] = PHRASE_YEARLY_COMMUNITY_NEW,
                                      [LINEAGE_RENAMED] = PHRASE_YEARLY_COMMUNITY_NEW,
                                      [LINEAGE_MERGED] = PHRASE_YEARLY_COMMUNITY_MERGED,
                                      [LINEAGE_SPLIT] = PHRASE_YEARLY_COMMUNITY_SPLIT,
                                      [LINEAGE_REGROUPED] = PHRASE_YEARLY_COMMUNITY_REGROUPED,
                                      [LINEAGE_NEW] = PHRASE_YEARLY_COMMUNITY_NEW,
                                      [LINEAGE_VANISHED] = PHRASE_YEARLY_COMMUNITY_NEW};

static void add_lead(const YearlyPage *page, Node *section) {
    const CommunityChange *change = page->change;
    const Regrouping *regrouping = change->lineage->regrouping;
    bool compared = change->indicators->len > 0;
    g_autofree char *text = NULL;
    if (compared && change->changes->len > 0) {
        int courses[COURSES] = {0};
        for (guint i = 0; i < change->indicators->len; i++) {
            const IndicatorChange *made = &g_array_index(change->indicators, IndicatorChange, i);
            courses[made->course] += made->now != NULL;
        }
        text = yearly_courses(page->context, courses);
    } else {
        g_autofree char *before = regrouping ? yearly_names(page->context, regrouping->before) : g_strdup("");
        g_autofree char *after = regrouping ? yearly_names(page->context, regrouping->after) : g_strdup("");
        text = phrase_format(compared ? PHRASE_YEARLY_COMMUNITY_SAME : lead_phrases[change->lineage->kind],
                             page->context->lang, "then", page->then, "now", page->now, "before", before, "after",
                             after, NULL);
    }
    node_para(page->doc, section, ROLE_LEAD, text);
}

void yearly_community(const ReportContext *context, Doc *doc, const CommunityChange *change, CheckReport *report) {
    const Community *community = change->now.community;
    g_autoptr(GPtrArray) findings = g_ptr_array_new();
    const GPtrArray *sorted = check_report_sorted(report);
    for (guint i = 0; i < sorted->len; i++) {
        Finding *finding = g_ptr_array_index(sorted, i);
        /* A change of tier stands among the facts of the register. */
        if (finding_kinds[finding->id].compared && finding->id != FINDING_TIER_CHANGED &&
            g_strcmp0(finding->community, community->id) == 0)
            g_ptr_array_add(findings, finding);
    }
    const YearlyPage page = {context, doc, change, change->old.year->label, change->now.year->label, findings};
    /* What has nothing to compare takes no page of its own, and a few lines there. */
    bool compared = change->indicators->len > 0;
    Node *section = node_section(doc, compared ? ROLE_ANNEX : ROLE_NONE, site_anchor(doc, community, 0));
    Node *heading = node_heading(doc, section, 2, context_community(context, community));
    heading->role = compared ? ROLE_TITLE : heading->role;
    add_lead(&page, section);
    Node *list = NULL;
    for (guint i = 0; i < change->changes->len; i++) {
        const Change *one = &g_array_index(change->changes, Change, i);
        /* Where it came from is told by the lead. */
        bool led = one->kind == CHANGE_MERGED || one->kind == CHANGE_SPLIT || one->kind == CHANGE_REGROUPED ||
                   one->kind == CHANGE_NEW || one->kind == CHANGE_VANISHED;
        if (*one->indicator || led)
            continue;
        if (!list)
            list = node_add(doc, section, KIND_LIST, ROLE_NONE);
        add_changed_value(&page, node_add(doc, list, KIND_ITEM, ROLE_NONE), one);
    }
    if (*change->lineage->note)
        node_para(doc, section, ROLE_NOTE, change->lineage->note);
    add_row_findings(&page, section, 0);
    Node *years = NULL;
    add_year_score(&page, section, &change->old, &years);
    add_year_score(&page, section, &change->now, &years);
    add_indicators(&page, section);
}
