/* What strips are made of: who is told apart and why, how the others are told in a line, of whom nothing is shown. */
#include "report/charts/strip_chart.h"

#include <string.h>

#include "base/number.h"

Exception exception_of(bool given, Reach reach, bool contradicted, bool far) {
    return !given              ? EXCEPTION_MISSING
           : reach == REACH_NO ? EXCEPTION_NOT_MET
           : contradicted      ? EXCEPTION_CONTRADICTED
           : far               ? EXCEPTION_FAR
                               : EXCEPTION_NONE;
}

StripFigure strip_figure(Drawing *drawing, const Community *community, const PublicRate *shown) {
    g_autofree char *digits = public_rate_digits(shown, "");
    return (StripFigure){
        .community = community,
        .rate = *shown,
        .why = exception_of(ratio_valid(shown->value), shown->reach, shown->state == RATE_CONTRADICTED, false),
        .digits = doc_string(drawing->words, digits)};
}

/* ---- words ---- */

typedef struct StripWords {
    const StripFigure *const *figures;
    int count;
} StripWords;

/* As a drawing says it: a level in its word, a percentage with its sign; other units are said once. */
static char *figure_words(const ReportContext *context, const StripFigure *figure, const char *digits) {
    const Item *item = figure->rate.item;
    return item->type == ITEM_LEVEL && *digits ? digits_measured(context, item, digits)
                                               : lang_figure(context->lang, digits);
}

/* Who is told apart, with what is shown and what is stated otherwise. */
static char *make_apart(const ReportContext *context, const void *source) {
    const StripFigure *figure = source;
    g_autofree char *value = figure_words(context, figure, figure->digits), *stated = NULL;
    const char *remark = figure->rate.state == RATE_CONTRADICTED && !figure->rate.beside
                             ? public_rate_remark(context, &figure->rate)
                             : "";
    if (figure->rate.beside) {
        g_autofree char *digits = public_rate_stated(&figure->rate, "");
        stated = figure_words(context, figure, digits);
    }
    return phrase_format(PHRASE_STRIP_APART, context->lang, "name", context_community(context, figure->community),
                         "value", value, "stated", stated ? stated : "", "remark", remark, NULL);
}

static const char *without_about(const char *figure) {
    return g_str_has_prefix(figure, "≈") ? figure + strlen("≈") : figure;
}

/* "14个社区均为100%", "其余4个为80%至100%": figures by their value, told apart or not. */
static char *make_rule(const ReportContext *context, const void *source) {
    const StripWords *words = source;
    const StripFigure *least = NULL, *most = NULL;
    int rest = 0, apart = 0;
    for (int i = 0; i < words->count; i++) {
        const StripFigure *figure = words->figures[i];
        apart += figure->why != EXCEPTION_NONE && figure->why != EXCEPTION_MISSING;
        if (figure->why != EXCEPTION_NONE)
            continue;
        least = least ? least : figure;
        most = figure;
        rest++;
    }
    if (rest == 0)
        return g_strdup("");
    bool same = ratio_compare(least->rate.value, most->rate.value) == 0;
    g_autofree char *from = figure_words(context, least, least->digits),
                    *to = figure_words(context, most, most->digits);
    /* said once where either end is about */
    bool about = g_str_has_prefix(from, "≈") || g_str_has_prefix(to, "≈");
    return phrase_format(PHRASE_STRIP_RULE, context->lang, "rest", apart > 0 ? DIGITS(rest) : "", "all",
                         apart > 0 ? "" : DIGITS(rest), "same", same && rest > 1 ? "same" : "", "about",
                         about ? "about" : "", "value", without_about(from), "most", same ? "" : without_about(to),
                         NULL);
}

/* Why nothing is shown, and of whom; of a figure that a table lacks, of which. */
static char *make_note(const ReportContext *context, const void *source) {
    enum { NAMED_MOST = 6 };
    const StripWords *words = source;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    int unnamed = 0;
    for (int i = 0; i < words->count; i++) {
        const StripFigure *figure = words->figures[i];
        const char *name = context_community(context, figure->community);
        bool whole = figure->rate.state == RATE_NO_TABLE || !figure->what;
        if (whole && !*figure->community->name.zh) {
            unnamed++;
            continue;
        }
        g_ptr_array_add(names, whole ? g_strdup(name)
                                     : phrase_format(PHRASE_STRIP_PLACE, context->lang, "name", name, "what",
                                                     words_in(*figure->what, context->lang), NULL));
    }
    if (unnamed > 0)
        g_ptr_array_add(names, context_unnamed(context, unnamed));
    guint told = names->len > NAMED_MOST ? NAMED_MOST - 1 : names->len;
    g_autofree char *list = lang_list(context->lang, (const char *const *)names->pdata, told);
    return phrase_format(PHRASE_STRIP_NOTE, context->lang, "reason",
                         public_rate_remark(context, &words->figures[0]->rate), "names", list, "more",
                         told < names->len ? DIGITS(names->len - told) : "", NULL);
}

static char *make_more(const ReportContext *context, const void *source) {
    return phrase_format(PHRASE_STRIP_MORE, context->lang, "count", DIGITS(*(const int *)source), NULL);
}

typedef struct LineWords {
    const Item *item;
    Threshold asked;
    const GPtrArray *tiers; /* of const Tier *; NULL: everybody */
} LineWords;

static char *make_line(const ReportContext *context, const void *source) {
    const LineWords *line = source;
    g_autoptr(GString) tiers = g_string_new(NULL);
    for (guint i = 0; line->tiers && i < line->tiers->len; i++)
        g_string_append_printf(tiers, "%s%s", i > 0 ? context_phrase(context, PHRASE_LIST_SEPARATOR) : "",
                               context_tier(context, g_ptr_array_index(line->tiers, i)));
    g_autofree char *threshold = threshold_words(context, line->item, line->asked);
    g_autofree char *text = phrase_format(PHRASE_STRIP_LINE, context->lang, "all", line->tiers ? "" : "all", "tier",
                                          tiers->str, "threshold", threshold, NULL);
    return lang_sentence(text);
}

const char *strips_note(Drawing *drawing, const GArray *figures) {
    g_autoptr(GPtrArray) list = g_ptr_array_new();
    for (guint i = 0; i < figures->len; i++)
        g_ptr_array_add(list, &g_array_index(figures, StripFigure, i));
    const StripWords words = {(const StripFigure *const *)(void *)list->pdata, (int)list->len};
    return list->len > 0 ? label_make(drawing->context, drawing->words, make_note, &words) : "";
}

/* ---- a strip ---- */

static double place_of(Ratio value) {
    return (double)value.num / (double)value.den;
}

static gint by_value(gconstpointer a, gconstpointer b) {
    const StripFigure *left = *(const StripFigure *const *)a, *right = *(const StripFigure *const *)b;
    bool first = ratio_valid(left->rate.value), second = ratio_valid(right->rate.value);
    return first && second ? ratio_compare(left->rate.value, right->rate.value) : second - first;
}

/* Those who are as the others, together where they share a value and what it rests on. */
static void add_points(Drawing *drawing, Strip *strip, const GPtrArray *sorted) {
    StripPoint *points = drawing_new(drawing, StripPoint, (int)sorted->len);
    for (int open = 0; open < 2; open++)
        for (guint i = 0; i < sorted->len; i++) {
            const StripFigure *figure = g_ptr_array_index(sorted, i);
            bool unsupported = figure->rate.state == RATE_STATED_ONLY;
            if (figure->why != EXCEPTION_NONE || unsupported != (open == 1))
                continue;
            double at = place_of(figure->rate.value);
            StripPoint *last = strip->point_count > 0 ? &points[strip->point_count - 1] : NULL;
            if (last && last->at == at && last->open == unsupported)
                last->count++;
            else
                points[strip->point_count++] = (StripPoint){at, 1, unsupported};
        }
    strip->points = points;
}

/* In the order of the register; of very many those who are not as asked first, then as many as have room. */
static void add_aparts(Drawing *drawing, Strip *strip, const GArray *figures) {
    enum { APART_MOST = 6 };
    int count = 0;
    for (guint i = 0; i < figures->len; i++) {
        Exception why = g_array_index(figures, StripFigure, i).why;
        count += why != EXCEPTION_NONE && why != EXCEPTION_MISSING;
    }
    int most = count > APART_MOST ? APART_MOST - 1 : count, more = count - most;
    StripApart *aparts = drawing_new(drawing, StripApart, most);
    for (int why = EXCEPTION_NOT_MET; why < EXCEPTION_MISSING; why++)
        for (guint i = 0; i < figures->len && strip->apart_count < most; i++) {
            const StripFigure *figure = &g_array_index(figures, StripFigure, i);
            if (figure->why != (Exception)why)
                continue;
            double *stated = figure->rate.beside ? drawing_new(drawing, double, 1) : NULL;
            if (stated)
                *stated = place_of(figure->rate.stated);
            aparts[strip->apart_count++] =
                (StripApart){place_of(figure->rate.value), stated, figure->why == EXCEPTION_NOT_MET,
                             label_make(drawing->context, drawing->words, make_apart, figure)};
        }
    strip->aparts = aparts;
    strip->more = more > 0 ? label_make(drawing->context, drawing->words, make_more, &more) : "";
}

static gint by_place(gconstpointer a, gconstpointer b) {
    const StripLine *left = a, *right = b;
    return (left->at > right->at) - (left->at < right->at);
}

/* A line for each threshold, with the tiers that it is of where there are several. named: by its words. */
static void add_lines(Drawing *drawing, Strip *strip, const GArray *figures, bool named) {
    g_autoptr(GArray) asked = g_array_new(FALSE, FALSE, sizeof(Threshold));
    g_autoptr(GPtrArray) tiers = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    for (guint i = 0; i < figures->len; i++) {
        const StripFigure *figure = &g_array_index(figures, StripFigure, i);
        guint at = 0;
        while (at < asked->len && !threshold_same(g_array_index(asked, Threshold, at), figure->rate.asked))
            at++;
        if (figure->rate.asked.bound == BOUND_NONE || !figure->community->tier)
            continue;
        if (at == asked->len) {
            g_array_append_val(asked, figure->rate.asked);
            g_ptr_array_add(tiers, g_ptr_array_new());
        }
        GPtrArray *of = g_ptr_array_index(tiers, at);
        if (!g_ptr_array_find(of, figure->community->tier, NULL))
            g_ptr_array_add(of, (void *)figure->community->tier);
    }
    StripLine *lines = drawing_new(drawing, StripLine, (int)asked->len);
    for (guint i = 0; i < asked->len; i++) {
        const Threshold *threshold = &g_array_index(asked, Threshold, i);
        const LineWords words = {g_array_index(figures, StripFigure, 0).rate.item, *threshold,
                                 asked->len > 1 ? g_ptr_array_index(tiers, i) : NULL};
        lines[i] = (StripLine){place_of(threshold->number),
                               named ? label_make(drawing->context, drawing->words, make_line, &words) : "",
                               threshold_towards(*threshold)};
    }
    qsort(lines, asked->len, sizeof *lines, by_place);
    strip->lines = lines;
    strip->line_count = (int)asked->len;
}

/* ---- a chart of them ---- */

Strips strips_start(Drawing *drawing) {
    return (Strips){drawing, g_array_new(FALSE, FALSE, sizeof(Strip)),
                    g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref), ""};
}

void strips_add(Strips *strips, const char *label, Axis axis, GArray *figures, bool named) {
    Drawing *drawing = strips->drawing;
    g_autoptr(GPtrArray) sorted = g_ptr_array_new();
    for (guint i = 0; i < figures->len; i++)
        g_ptr_array_add(sorted, &g_array_index(figures, StripFigure, i));
    g_ptr_array_sort(sorted, by_value);
    axis.unit = "";
    Strip strip = {.label = label, .note = "", .axis = axis, .more = ""};
    const StripWords words = {(const StripFigure *const *)(void *)sorted->pdata, (int)sorted->len};
    if (sorted->len > 0)
        strip.note = label_make(drawing->context, drawing->words, make_rule, &words);
    add_points(drawing, &strip, sorted);
    add_aparts(drawing, &strip, figures);
    add_lines(drawing, &strip, figures, named);
    g_array_append_val(strips->list, strip);
    g_ptr_array_add(strips->figures, figures);
}

void strips_add_unasked(Strips *strips, const char *label) {
    const Strip strip = {.label = label, .note = "", .more = ""};
    g_array_append_val(strips->list, strip);
}

/* Of whom nothing is shown: once for each reason. */
static int add_notes(const Strips *strips, const char **notes) {
    int count = 0;
    if (*strips->unit)
        notes[count++] = strips->unit;
    for (int state = 0; state <= RATE_NO_TABLE; state++) {
        g_autoptr(GArray) missing = g_array_new(FALSE, FALSE, sizeof(StripFigure));
        for (guint s = 0; s < strips->figures->len; s++) {
            const GArray *figures = g_ptr_array_index(strips->figures, s);
            for (guint i = 0; i < figures->len; i++) {
                const StripFigure *figure = &g_array_index(figures, StripFigure, i);
                bool told = figure->why != EXCEPTION_MISSING || figure->rate.state != (RateState)state;
                /* who has no table has none for any strip */
                for (guint k = 0; state == RATE_NO_TABLE && !told && k < missing->len; k++)
                    told = g_array_index(missing, StripFigure, k).community == figure->community;
                if (!told)
                    g_array_append_val(missing, *figure);
            }
        }
        if (missing->len > 0)
            notes[count++] = strips_note(strips->drawing, missing);
    }
    return count;
}

StripLegend rate_strip_legend(const ReportContext *context, Doc *words, const GPtrArray *items) {
    bool final = context->edition == EDITION_FINAL, parts = false;
    for (guint i = 0; i < items->len; i++)
        parts |= ((const Item *)g_ptr_array_index(items, i))->part != NULL;
    Phrase value = final || !parts ? rates_phrase(items, PHRASE_LEGEND_BAR_STATED) : PHRASE_LEGEND_BAR_COMPUTED;
    Phrase open = final ? PHRASE_LEGEND_OPEN_FINAL : rates_phrase(items, PHRASE_LEGEND_OPEN);
    return (StripLegend){.value = label_phrase(context, words, value),
                         .open = label_phrase(context, words, open),
                         .stated = label_phrase(context, words, rates_phrase(items, PHRASE_LEGEND_DIAMOND))};
}

Scene *strips_finish(Strips *strips, const StripChart *words) {
    Drawing *drawing = strips->drawing;
    const char *notes[RATE_NO_TABLE + 2];
    StripChart chart = *words;
    chart.strips = (const Strip *)(const void *)strips->list->data;
    chart.strip_count = (int)strips->list->len;
    chart.notes = notes;
    chart.note_count = add_notes(strips, notes);
    chart.widths = drawing->facts->widths;
    chart.legend.count = label_phrase(drawing->context, drawing->words, PHRASE_LEGEND_STRIP_COUNT);
    chart.legend.dot = label_phrase(drawing->context, drawing->words, PHRASE_LEGEND_STRIP_DOT);
    chart.legend.missed = label_phrase(drawing->context, drawing->words, PHRASE_LEGEND_STRIP_MISSED);
    chart.legend.threshold = label_phrase(drawing->context, drawing->words, PHRASE_LEGEND_THRESHOLD);
    Scene *scene = chart.strip_count > 0 ? strips_draw(&chart, drawing->facts->measure) : NULL;
    g_array_unref(strips->list);
    g_ptr_array_unref(strips->figures);
    return scene;
}
