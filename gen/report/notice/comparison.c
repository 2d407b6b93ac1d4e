/* A tier's communities side by side: indicators down, communities across, in a cell the figure that was reported or a
 * sign for what it rests on. What was reported in full stands with each community. */
#include "report/notice/notice.h"

#include <string.h>

#include "base/number.h"
#include "base/text.h"
#include "report/answers/check_report.h"
#include "report/public_rate.h"
#include "report/translate.h"

typedef struct Comparison {
    const ReportContext *context;
    Doc *doc;
    const Compared *compared;
    GArray **rates; /* of RateFact, of each */
    int count;
    GPtrArray *notes; /* of CellNote *, in the order of their cells */
    const char *met;  /* what most rows state */
    bool narrow;      /* units stand in the row's head alone */
} Comparison;

/* What a cell has no room for: a number in it, and the note below the table. */
typedef struct CellNote {
    GPtrArray *findings; /* of const Finding *: whose note it is; in a final edition several may have one */
    const char *said;    /* what was published of them; NULL in other editions: the first finding's sentence */
    int more;            /* findings of the same cell that the note leaves to the community's annex */
} CellNote;

static void note_free(void *data) {
    CellNote *note = data;
    g_ptr_array_unref(note->findings);
    g_free(note);
}

/* ---- what of an indicator is compared ---- */

/* Whether a figure stands in its rate's place: part and whole of one that is asked too. */
static bool is_part(const Indicator *indicator, const Item *item) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *rate = g_ptr_array_index(indicator->items, i);
        if (rate->part == item || rate->whole == item)
            return true;
    }
    return false;
}

static bool is_counted(const Indicator *indicator, const Item *list) {
    for (guint i = 0; i < indicator->items->len; i++)
        if (((const Item *)g_ptr_array_index(indicator->items, i))->counts == list)
            return true;
    return false;
}

static bool has_figures(const Indicator *indicator) {
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        if (item_is_number(item) && item->role == ITEM_ROLE_NONE)
            return true;
    }
    return false;
}

/* Figures, levels and dates, and lists by their length; what is a text, and what the choices are, stands with the
 * community.
 */
static bool is_compared(const Indicator *indicator, const Item *item) {
    if (item->role == ITEM_ROLE_POINTS || item->role == ITEM_ROLE_VAGUE || is_part(indicator, item))
        return false;
    bool list = item->type == ITEM_LIST && !is_counted(indicator, item) && !has_figures(indicator);
    return list || item_is_number(item) || item->type == ITEM_LEVEL || item->type == ITEM_YES_NO ||
           item->type == ITEM_DATE;
}

/* Items that are asked, or that one of the communities gives; of const Item *. */
static GPtrArray *collect_compared(const Comparison *comparison, const Indicator *indicator) {
    GPtrArray *items = g_ptr_array_new();
    for (guint i = 0; i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        if (!is_compared(indicator, item))
            continue;
        bool given = item_is_asked(comparison->context->rulebook, indicator, item) && item->type != ITEM_LIST;
        for (int c = 0; c < comparison->count && !given; c++) {
            const Answer *answer = answers_lookup(comparison->compared[c].answers, item);
            given = answer && !text_blank(answer->value);
        }
        if (given)
            g_ptr_array_add(items, (void *)item);
    }
    return items;
}

/* ---- the head of a row: what is asked, and in which units ---- */

typedef struct Asked {
    const ReportContext *context;
    const Indicator *indicator;
    GPtrArray *words; /* of char *: arena */
} Asked;

/* The threshold in a figure's place, without a percent sign, which the pattern has. */
static const char *asked_value(const void *data, const Item *item) {
    const Asked *asked = data;
    Threshold threshold = indicator_asks(asked->context->rulebook, asked->indicator, item, NULL);
    static const char *const signs[] = {
        [BOUND_AT_LEAST] = "≥", [BOUND_ABOVE] = ">", [BOUND_AT_MOST] = "≤", [BOUND_BELOW] = "<", [BOUND_EXACTLY] = "="};
    if (threshold.bound == BOUND_NONE)
        return NULL;
    g_autofree char *digits = item_figure(item, threshold.number, ratio_invalid());
    if (item->type == ITEM_PERCENT && g_str_has_suffix(digits, "%"))
        digits[strlen(digits) - 1] = '\0';
    g_ptr_array_add(asked->words, g_strconcat(signs[threshold.bound], digits, NULL));
    return g_ptr_array_index(asked->words, asked->words->len - 1);
}

/* The standard's short pattern with thresholds for figures: 千兆光纤覆盖率≥80%; NULL where it has none. Newly
 * allocated.
 */
static char *asked_in_short(const Asked *asked) {
    const PatternStyle style = {.lang = asked->context->lang, .hole = "…"};
    const GPtrArray *statements = asked->indicator->statements;
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        if (!g_str_equal(statement->variant, "brief") || !statement_is_in(statement, asked->context->lang))
            continue;
        g_autofree char *text = pattern_print(statement->pattern, &style, asked_value, asked);
        g_autofree char *tidy = text ? lang_tidy(asked->context->lang, text) : NULL;
        if (tidy)
            return lang_sentence(tidy);
    }
    return NULL;
}

static void add_measure(const Comparison *comparison, Node *row, const Indicator *indicator, const GPtrArray *items) {
    const ReportContext *context = comparison->context;
    g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
    const Asked asked = {context, indicator, words};
    g_autofree char *brief = asked_in_short(&asked);
    g_autoptr(GString) text = g_string_new(brief);
    g_autoptr(GString) units = g_string_new(NULL);
    enum { SHORT = 30 };
    const char *requirement = words_in(indicator->requirement, context->lang);
    bool is_short = !strchr(requirement, '\n') && text_length(requirement) <= SHORT;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        if (!brief) {
            const char *threshold = asked_value(&asked, item);
            text_append_part(text, context_phrase(context, PHRASE_CLAUSE_SEPARATOR), "%s%s%s",
                             words_in(item->name, context->lang), threshold ? threshold : "",
                             threshold && item->type == ITEM_PERCENT ? "%" : "");
        }
        g_autofree char *unit = item_unit(context, item->whole ? item->whole : item);
        if (*unit && !strstr(text->str, unit) && !strstr(units->str, unit))
            text_append_part(units, context_phrase(context, PHRASE_COMPARE_BETWEEN), "%s", unit);
    }
    if (!brief && words->len == 0 && is_short) /* a name alone tells nothing of what is asked */
        g_string_assign(text, requirement);
    if (units->len > 0 && text->len > 0)
        g_string_append_printf(text, "%s%s", context_phrase(context, PHRASE_COMPARE_UNIT), units->str);
    else if (units->len > 0)
        g_string_append(text, units->str);
    Node *cell = node_cell(comparison->doc, row, SCOPE_NONE, "");
    node_para(comparison->doc, cell, ROLE_NOTE, text->str);
}

/* ---- a cell ---- */

typedef struct CellSource {
    const Comparison *comparison;
    const Compared *community;
    const IndicatorVerdict *verdict;
    Node *cell, *para;
    int parts; /* in it so far */
} CellSource;

static void next_part(CellSource *source) {
    const ReportContext *context = source->comparison->context;
    if (source->parts++ > 0)
        node_text(source->comparison->doc, source->para, context_phrase(context, PHRASE_COMPARE_BETWEEN));
}

static void add_blank(CellSource *source, Phrase what) {
    next_part(source);
    if (what == PHRASE_COMPARE_NO_PLACE) {
        node_text(source->comparison->doc, source->para, context_phrase(source->comparison->context, what));
        return;
    }
    context_missing(source->comparison->context, source->comparison->doc, source->para, what);
}

/* As it was given, a percentage with its sign unless the column is narrow. */
static char *given_words(const Comparison *comparison, const Item *item, const Answer *answer) {
    const ReportContext *context = comparison->context;
    g_autofree char *said = answer_said(answer);
    if (!said)
        return translate_answer(context->standard, context->lang, answer);
    g_autofree char *value = translate_item(context->standard, context->lang, item, said);
    bool percent = item->type == ITEM_PERCENT && !comparison->narrow && answer->is_number;
    return g_strconcat(value, percent ? "%" : "", NULL);
}

/* 100% 5373: a rate that its parts give, and of how much; 80% 80/100 where it is not all. What contradicts it stands in
 * its note. */
static void add_rate(CellSource *source, const Item *rate, const Answer *stated, const RateFact *fact) {
    const Comparison *comparison = source->comparison;
    Doc *doc = comparison->doc;
    const Answer *part = figure_lookup(source->community->answers, rate->part);
    const Answer *whole = figure_lookup(source->community->answers, rate->whole);
    g_autofree char *words = given_words(comparison, rate, stated);
    next_part(source);
    if (fact->state == RATE_COMPUTED)
        node_strong(doc, source->para, words);
    else
        node_text(doc, source->para, words);
    bool noted = fact->state == RATE_CONTRADICTED && comparison->context->edition != EDITION_FINAL;
    if (!part || !whole || noted)
        return;
    g_autofree char *of = given_words(comparison, rate->whole, whole);
    g_autofree char *held = given_words(comparison, rate->part, part);
    node_text(doc, source->para,
              doc_printf(doc, " %s%s%s", g_str_equal(of, held) ? "" : held, g_str_equal(of, held) ? "" : "/", of));
}

static bool find_rate(const CellSource *source, const Item *rate, RateFact *fact) {
    const GArray *facts = source->comparison->rates[source->community - source->comparison->compared];
    for (guint i = 0; i < facts->len; i++) {
        *fact = g_array_index(facts, RateFact, i);
        if (fact->item == rate)
            return true;
    }
    return false;
}

/* Whether the form leaves room for an item. */
static bool has_place(const Indicator *indicator, const Item *item) {
    for (guint i = 0; i < indicator->statements->len; i++) {
        const Statement *statement = g_ptr_array_index(indicator->statements, i);
        if (statement_is_form(statement) && !g_ptr_array_find(statement->pattern->items, item, NULL))
            return false;
    }
    return true;
}

/* Percentages that are many are one: what all of them are, or between what they lie. They stand one by one with the
 * community. */
static bool add_many(CellSource *source, const GPtrArray *items) {
    enum { FEW = 3 };
    const Comparison *comparison = source->comparison;
    const Item *least = NULL, *most = NULL;
    const Answer *low = NULL, *high = NULL;
    for (guint i = 0; i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const Answer *answer = figure_lookup(source->community->answers, item);
        if (items->len <= FEW || item->type != ITEM_PERCENT || item->part || !answer)
            return false;
        if (!low || ratio_compare(answer->number.value, low->number.value) < 0)
            low = answer, least = item;
        if (!high || ratio_compare(answer->number.value, high->number.value) > 0)
            high = answer, most = item;
    }
    if (!low)
        return false;
    g_autofree char *from = given_words(comparison, least, low), *to = given_words(comparison, most, high);
    bool same = g_str_equal(from, to);
    next_part(source);
    node_text(comparison->doc, source->para,
              context_format(comparison->context, comparison->doc, same ? PHRASE_COMPARE_ALL : PHRASE_COMPARE_RANGE,
                             "value", from, "low", from, "high", to, NULL));
    return true;
}

static void add_value(CellSource *source, const Item *item) {
    const Comparison *comparison = source->comparison;
    const Indicator *indicator = source->verdict->indicator;
    const Answer *answer = answers_lookup(source->community->answers, item);
    RateFact fact;
    if (!answer || text_blank(answer->value)) {
        if (item_is_asked(comparison->context->rulebook, indicator, item) && item->role != ITEM_ROLE_LACKING &&
            indicator_support(source->verdict) != SUPPORT_NOT_APPLICABLE)
            add_blank(source, answer && answer->row == ROW_REFUSED ? PHRASE_COMPARE_UNUSED
                              : has_place(indicator, item)         ? PHRASE_COMPARE_BLANK
                                                                   : PHRASE_COMPARE_NO_PLACE);
        return;
    }
    if (item->part && find_rate(source, item, &fact)) {
        add_rate(source, item, answer, &fact);
        return;
    }
    next_part(source);
    if (item->type == ITEM_LIST) {
        g_auto(Terms) terms = terms_of(comparison->context->standard, comparison->context->lang, answer->value);
        node_text(comparison->doc, source->para, doc_printf(comparison->doc, "%u", terms.members->len));
        return;
    }
    g_autofree char *words = given_words(comparison, item, answer);
    node_text(comparison->doc, source->para, words);
}

/* ---- notes below the table ---- */

/* The number of a note whose place in the list is `index`. */
static const char *note_mark(Doc *doc, guint index) {
    enum { CIRCLED = 20 };
    static const gunichar first = 0x2460;
    char mark[8] = "";
    g_unichar_to_utf8(first + index, mark);
    return index < CIRCLED ? doc_string(doc, mark) : doc_printf(doc, "[%u]", index + 1);
}

static const char *note_anchor(const Comparison *comparison, guint index) {
    return doc_printf(comparison->doc, "note-%s-%u", comparison->compared[0].answers->community->id, index + 1);
}

/* Which note of a final edition says this; one more where none does. */
static guint note_saying(const Comparison *comparison, const char *said) {
    for (guint i = 0; i < comparison->notes->len; i++) {
        const CellNote *note = g_ptr_array_index(comparison->notes, i);
        if (said && g_strcmp0(note->said, said) == 0)
            return i;
    }
    CellNote *note = g_new0(CellNote, 1);
    note->findings = g_ptr_array_new();
    note->said = said;
    g_ptr_array_add(comparison->notes, note);
    return comparison->notes->len - 1;
}

/* Notes the contradictions of a cell, or in a final edition what was published of its findings; the numbers of the
 * notes are appended to the cell. */
static void add_notes(const CellSource *source, const GPtrArray *findings) {
    const Comparison *comparison = source->comparison;
    bool final = comparison->context->edition == EDITION_FINAL;
    CellNote *last = NULL;
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        if (last && (!final || g_str_equal(last->said, finding->waiver->public_note))) {
            last->more += !final;
            continue;
        }
        guint index = note_saying(comparison, final ? finding->waiver->public_note : NULL);
        last = g_ptr_array_index(comparison->notes, index);
        g_ptr_array_add(last->findings, (void *)finding);
        node_link(comparison->doc, source->para, doc_printf(comparison->doc, "#%s", note_anchor(comparison, index)),
                  note_mark(comparison->doc, index));
    }
}

/* "① 恒安社区第5项：填写80%；…": a line for each. */
static void list_notes(const Comparison *comparison, Node *section) {
    const ReportContext *context = comparison->context;
    Doc *doc = comparison->doc;
    Wording wording = context_wording(context);
    if (comparison->notes->len == 0)
        return;
    Node *list = node_add(doc, section, KIND_LIST, ROLE_NOTES);
    for (guint i = 0; i < comparison->notes->len; i++) {
        const CellNote *note = g_ptr_array_index(comparison->notes, i);
        const Finding *first = g_ptr_array_index(note->findings, 0);
        Node *para = node_item(doc, list);
        para->id = note_anchor(comparison, i);
        g_autofree char *places = finding_places_told(&wording, note->findings);
        g_autofree char *found = note->said ? g_strdup(note->said) : wording_brief(&wording, first);
        node_text(doc, para, doc_printf(doc, "%s ", note_mark(doc, i)));
        node_strong(doc, para, places);
        node_text(doc, para,
                  context_format(context, doc, PHRASE_COMPARE_NOTE, "note", found, "more",
                                 note->more > 0 ? DIGITS(note->more) : "", NULL));
    }
}

/* What contradicts a cell, or in a final edition what was published of it; of const Finding *. */
static GPtrArray *findings_of_cell(const CellSource *source) {
    const GPtrArray *findings = source->community->result->findings->list;
    const ReportContext *context = source->comparison->context;
    GPtrArray *noted = g_ptr_array_new();
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = g_ptr_array_index(findings, i);
        if (finding->no == source->verdict->indicator->no && context_shows(context, finding) &&
            (context->edition == EDITION_FINAL || finding->severity == SEVERITY_ERROR))
            g_ptr_array_add(noted, (void *)finding);
    }
    return noted;
}

static void add_cell(const Comparison *comparison, Node *row, const Compared *community, const Indicator *indicator,
                     const GPtrArray *items) {
    Doc *doc = comparison->doc;
    CellSource source = {.comparison = comparison,
                         .community = community,
                         .verdict = g_ptr_array_index(community->result->verdicts, (guint)indicator->position)};
    source.cell = node_cell(doc, row, SCOPE_NONE, "");
    g_autoptr(GPtrArray) findings = findings_of_cell(&source);
    bool contradicted = findings->len > 0 && comparison->context->edition != EDITION_FINAL;
    contradicted |= indicator_support(source.verdict) == SUPPORT_DIFFERS;
    source.cell->role = contradicted ? ROLE_CONTRADICTED : ROLE_NUMBER;
    source.para = node_add(doc, source.cell, KIND_PARA, ROLE_NONE);
    Support support = indicator_support(source.verdict);
    if (support == SUPPORT_WORDS || support == SUPPORT_NOT_APPLICABLE)
        node_text(doc, source.para, doc_printf(doc, "%s ", support_sign(source.verdict)));
    bool many = add_many(&source, items);
    for (guint i = 0; i < items->len && !many; i++)
        add_value(&source, g_ptr_array_index(items, i));
    if (support == SUPPORT_NO_DATA && source.parts == 0)
        node_text(doc, source.para, support_sign(source.verdict));
    /* What was computed of choices alone is one of them: a blank cell would say nothing. */
    for (guint i = 0; support == SUPPORT_FIGURES && items->len == 0 && i < indicator->items->len; i++) {
        const Item *item = g_ptr_array_index(indicator->items, i);
        const Answer *answer = item->type == ITEM_CHOICE ? answers_lookup(community->answers, item) : NULL;
        if (answer && !text_blank(answer->value))
            add_value(&source, item);
    }
    if (!claim_is_usual(source.verdict, comparison->met)) {
        Wording wording = context_wording(comparison->context);
        g_autofree char *claim = wording_row(&wording, source.verdict);
        next_part(&source);
        if (text_blank(source.verdict->word) && !source.verdict->points.given)
            context_missing(comparison->context, doc, source.para, PHRASE_COMPARE_NO_VERDICT);
        else
            node_text(doc, source.para, claim);
    }
    add_notes(&source, findings);
}

/* ---- the table ---- */

/* The end of a name that says what is named: two characters, 社区; a word, Community. */
static const char *name_tail(const Comparison *comparison, int index) {
    const char *name = context_community(comparison->context, comparison->compared[index].answers->community);
    if (!lang_leads(comparison->context->lang))
        return strrchr(name, ' ');
    glong length = g_utf8_strlen(name, -1);
    return length > 2 ? g_utf8_offset_to_pointer(name, length - 2) : NULL;
}

/* Names that all have the same end are told apart without it where there is little room. */
static bool names_are_cut(const Comparison *comparison) {
    bool all = comparison->narrow;
    for (int c = 0; c < comparison->count && all; c++) {
        const char *tail = name_tail(comparison, c);
        all = tail && g_str_equal(tail, name_tail(comparison, 0));
    }
    return all;
}

static void add_head(const Comparison *comparison, Node *table) {
    static const Phrase heads[] = {PHRASE_HEAD_CATEGORY, PHRASE_HEAD_NO, PHRASE_HEAD_NAME, PHRASE_HEAD_REQUIREMENT};
    const ReportContext *context = comparison->context;
    Doc *doc = comparison->doc;
    Node *row = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(doc, row, SCOPE_COL, context_phrase(context, heads[i]));
    bool cut = names_are_cut(comparison);
    for (int c = 0; c < comparison->count; c++) {
        const Community *community = comparison->compared[c].answers->community;
        const char *name = context_community(context, community);
        const char *tail = cut ? name_tail(comparison, c) : NULL;
        g_autofree char *shown = tail ? g_strndup(name, (gsize)(tail - name)) : g_strdup(name);
        Node *cell = node_cell(doc, row, SCOPE_COL, "");
        Node *para = node_add(doc, cell, KIND_PARA, ROLE_NONE);
        node_link(doc, para, doc_printf(doc, "#%s", site_anchor(doc, community, 0)), shown);
        g_autofree char *subdistrict = translate_value(context->standard, context->lang, community->subdistrict);
        bool words = lang_leads(context->lang) || !comparison->narrow; /* long ones have no room */
        if (words && !text_blank(subdistrict))
            node_para(doc, cell, ROLE_NOTE, subdistrict);
    }
}

void comparison_section(const ReportContext *context, Doc *doc, const Compared *compared, int count) {
    enum { WIDE_MOST = 5 };
    g_autofree GArray **rates = g_new(GArray *, count);
    for (int c = 0; c < count; c++) {
        rates[c] = g_array_new(FALSE, FALSE, sizeof(RateFact));
        rates_collect(context->rulebook, compared[c].answers, rates[c]);
    }
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(note_free);
    const Comparison comparison = {context,          doc, compared, rates, count, notes, claim_of_most(context),
                                   count > WIDE_MOST};
    const Tier *tier = compared[0].answers->community->tier;
    Node *section = node_section(doc, ROLE_ACROSS, NULL);
    node_heading(doc, section, 2,
                 context_format(context, doc, PHRASE_TITLE_COMPARISON, "tier", context_tier(context, tier), NULL))
        ->role = ROLE_TITLE;
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_COMPARE), *body = NULL, *category = NULL;
    add_head(&comparison, table);
    for (int i = 0; i < tier->indicator_count; i++) {
        const Indicator *indicator = tier->indicators[i];
        bool same = i > 0 && g_str_equal(tier->indicators[i - 1]->category.zh, indicator->category.zh);
        if (!same)
            body = node_add(doc, table, KIND_BODY, ROLE_NONE);
        Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
        if (same)
            category->rowspan++;
        else
            category = node_cell(doc, row, SCOPE_ROWGROUP, words_in(indicator->category, context->lang));
        node_number(doc, row, indicator->no);
        node_cell(doc, row, SCOPE_ROW, words_in(indicator->name, context->lang));
        g_autoptr(GPtrArray) items = collect_compared(&comparison, indicator);
        add_measure(&comparison, row, indicator, items);
        for (int c = 0; c < count; c++)
            add_cell(&comparison, row, &compared[c], indicator, items);
    }
    node_para(doc, section, ROLE_NOTE,
              context_format(
                  context, doc, PHRASE_LEGEND_COMPARE, "claim",
                  wording_told(context->standard, TOLD_OF_ROW, comparison.met ? comparison.met : "", context->lang),
                  "notes", notes->len > 0 ? DIGITS(notes->len) : "", NULL));
    list_notes(&comparison, section);
    for (int c = 0; c < count; c++)
        g_array_unref(rates[c]);
}
