#include "layout/line.h"

#include "base/title.h"
#include "layout/script.h"

/* Rounding of sums of advances, in ems. */
static const double tolerance = 1e-6;
/* A line that would have to be stretched more than this between any two characters stays ragged: before a long word of
 * Latin letters. */
static const double most_stretch = 0.16;

/* Of an atom, in ems from the line's left: its sides, and where it is set. */
typedef struct LineSpot {
    double left, x, right;
} LineSpot;

static double line_give(const Passage *passage, int first, int last) {
    return last - first < 3 ? 0 : passage->give[last - 1] - passage->give[first + 1];
}

static int before_blanks(const Passage *passage, int first, int last) {
    while (last > first && passage->atoms[last - 1].kind == CHAR_SPACE)
        last--;
    return last;
}

static int after_blanks(const Passage *passage, int at) {
    while (at < passage->count && passage->atoms[at].kind == CHAR_SPACE)
        at++;
    return at;
}

/* The end of the line that begins at first: the last break that fits, of the best kind. */
static int find_end(const Passage *passage, int first, double width, bool trim_start) {
    int best[BREAK_BAR + 1] = {0};
    for (int last = first + 1; last <= passage->count; last++) {
        const Atom *end = &passage->atoms[last - 1];
        double natural = passage_width(passage, first, last, trim_start);
        bool fits = natural <= width + tolerance;
        if (!fits && end->kind == CHAR_MARK && char_bars_start(end->character)) /* it may be pulled up */
            fits = natural - line_give(passage, first, last) <= width + tolerance;
        if (fits && last == passage->count)
            return last;
        if (fits)
            best[end->after] = last;
        else if (passage->reach[last] - passage->reach[first] > width + 4)
            break; /* beyond this not even a mark could be pulled up */
    }
    for (int level = BREAK_FREE; level <= BREAK_BAR; level++) {
        if (best[level] > first)
            return best[level];
    }
    return first + 1;
}

int line_weight(const Passage *passage, int atom) {
    const Atom *before = &passage->atoms[atom];
    bool inside = before->after == BREAK_WORD || (char_in_word(before->kind) && char_in_word(before[1].kind));
    if (inside || before[1].kind == CHAR_SPACE)
        return 0;
    return before->kind == CHAR_SPACE ? 3 : 1;
}

static void adjust_line(const Passage *passage, Line *line, double width, bool stretch) {
    line->width = passage_width(passage, line->first, line->last, line->trim_start);
    double give = line_give(passage, line->first, line->last), over = line->width - width;
    if (over > tolerance && give > 0) {
        line->shrink = MIN(over / give, 1);
        line->width -= line->shrink * give;
    } else if (stretch) {
        int weights = 0;
        for (int i = line->first; i + 1 < line->last; i++)
            weights += line_weight(passage, i);
        double each = weights > 0 ? (width - line->width) / weights : 0;
        if (each > 0 && each <= most_stretch) {
            line->stretch = each;
            line->width = width;
        }
    }
}

static int count_characters(const Passage *passage, int first, int last) {
    int count = 0;
    for (int i = first; i < last; i++)
        count += passage->atoms[i].kind != CHAR_MARK && passage->atoms[i].kind != CHAR_SPACE;
    return count;
}

/* Takes one more character down from the line before, where that leaves any. */
static void feed_last(const Passage *passage, const Measure *measure, GArray *lines, guint from) {
    if (lines->len < from + 2)
        return;
    Line *last = &g_array_index(lines, Line, lines->len - 1), *before = last - 1;
    if (count_characters(passage, last->first, last->last) != 1 || last->last - last->first > 3)
        return;
    int end = before->last - 1;
    while (end > before->first && passage->atoms[end - 1].after != BREAK_FREE)
        end--;
    if (count_characters(passage, before->first, end) < 1 ||
        passage_width(passage, end, last->last, true) > measure->width + tolerance)
        return;
    before->last = before_blanks(passage, before->first, end);
    last->first = end;
}

void lines_compose(const Passage *passage, const Measure *measure, GArray *lines) {
    guint from = lines->len;
    double indent = measure->indent;
    for (int first = after_blanks(passage, 0); first < passage->count;) {
        Line line = {.first = first, .trim_start = indent <= 0};
        int end = find_end(passage, first, measure->width - indent, line.trim_start);
        line.last = before_blanks(passage, first, end);
        g_array_append_val(lines, line);
        first = after_blanks(passage, end);
        indent = 0;
    }
    feed_last(passage, measure, lines, from);
    for (guint i = from; i < lines->len; i++) {
        double width = measure->width - (i == from ? measure->indent : 0);
        adjust_line(passage, &g_array_index(lines, Line, i), width, measure->justify && i + 1 < lines->len);
    }
}

/* How ill it suits a title to be broken after an atom. */
static double phrase_cost(const Passage *passage, int atom, const char *known) {
    static const char enders[] = "的和与及年月日》）、：县市省区道";
    static const double barred = 1000, inside = 100, joint = 10, unknown = 16, likely = 4;
    const Atom *at = &passage->atoms[atom];
    if (at->after != BREAK_FREE)
        return barred;
    if (at->kind == CHAR_SPACE)
        return 0;
    TitlePlace place = title_place(passage->text, passage->text + at[1].start, known);
    if (place != TITLE_OTHER)
        return place == TITLE_INSIDE ? inside : place == TITLE_JOINT ? joint : 0;
    /* of what is not known, two characters that stand side by side more than once are taken for a word */
    for (int i = 0; i + 1 < passage->count; i++) {
        const Atom *other = &passage->atoms[i];
        if (i != atom && other->character == at->character && other[1].character == at[1].character)
            return inside;
    }
    if ((at->kind == CHAR_MARK && !char_bars_end(at->character)) || char_bars_end(at[1].character))
        return 0;
    return g_utf8_strchr(enders, -1, at->character) ? likely : unknown;
}

/* The break nearest to an even share, phrases preferred. */
static int even_break(const Passage *passage, int first, double share, double width, const char *known) {
    int best = first + 1;
    double least = G_MAXDOUBLE;
    for (int last = first + 1; last < passage->count; last++) {
        double set = passage_width(passage, first, last, true);
        double cost = (set - share) * (set - share) + phrase_cost(passage, last - 1, known);
        if (set <= width + tolerance && cost < least) {
            least = cost;
            best = last;
        }
    }
    return best;
}

void lines_balance(const Passage *passage, double width, const char *known, GArray *lines) {
    int first = after_blanks(passage, 0);
    double rest = passage_width(passage, first, passage->count, true);
    int left = MAX((int)ceil(rest / width - tolerance), 1);
    while (first < passage->count) {
        rest = passage_width(passage, first, passage->count, true);
        left = MAX(left, (int)ceil(rest / width - tolerance));
        int end = left == 1 ? passage->count : even_break(passage, first, rest / left, width, known);
        if (rest <= width + tolerance && passage->atoms[end - 1].after != BREAK_FREE)
            end = passage->count; /* a word that has room */
        Line line = {.first = first, .last = before_blanks(passage, first, end), .trim_start = true};
        line.width = passage_width(passage, line.first, line.last, true);
        g_array_append_val(lines, line);
        first = after_blanks(passage, end);
        left = MAX(left - 1, 1);
    }
}

/* What the atom takes without what follows it: where it is set, moving the pen past it. */
static double atom_advance(const Passage *passage, const Line *line, int index, double *pen) {
    const Atom *atom = &passage->atoms[index];
    bool leads = index == line->first, ends = index == line->last - 1;
    /* what it loses at its sides on this line: its cut, or at an edge its trim, or its part of the shrinking */
    double left = atom->cut_left, right = atom->cut_right;
    if (left <= 0)
        left = leads ? (line->trim_start ? atom->trim_left : 0) : ends ? 0 : line->shrink * atom->trim_left / 2;
    if (right <= 0)
        right = ends ? atom->trim_right : leads ? 0 : line->shrink * atom->trim_right / 2;
    double x = *pen - (atom->level % 2 == 1 ? right : left);
    *pen += atom->advance - left - right;
    return x;
}

double line_advance(const Passage *passage, const Line *line, int index, double *pen) {
    const Atom *atom = &passage->atoms[index];
    double x = atom_advance(passage, line, index, pen);
    if (index < line->last - 1)
        *pen += atom->gap * (1 - (index == line->first ? 0 : line->shrink) / 2) +
                line->stretch * line_weight(passage, index);
    return x;
}

/* Where each atom of a line begins and ends that does not all go from left to right, by its place in the line. */
static LineSpot *line_spots(const Passage *passage, const Line *line) {
    int count = line->last - line->first;
    const Atom *atoms = &passage->atoms[line->first];
    g_autofree guint8 *levels = g_new(guint8, count + 1);
    g_autofree int *order = g_new(int, count + 1);
    for (int i = 0; i < count; i++)
        levels[i] = atoms[i].level;
    script_order(levels, count, order);
    LineSpot *spots = g_new0(LineSpot, count + 1);
    double pen = 0;
    for (int i = 0; i < count; i++) {
        LineSpot *spot = &spots[order[i]];
        spot->left = pen;
        spot->x = atom_advance(passage, line, line->first + order[i], &pen);
        spot->right = pen;
        if (i + 1 == count)
            break;
        /* what stands between two neighbours as they are seen, of which one may come long after the other */
        const Atom *left = &atoms[order[i]], *right = &atoms[order[i + 1]];
        double gap = char_gap(left->character, left->kind, right->character, right->kind) ? 0.25 : 0;
        int before = MIN(order[i], order[i + 1]);
        pen += gap * (1 - line->shrink / 2) + line->stretch * line_weight(passage, line->first + before);
    }
    return spots;
}

/* ---- painting ---- */

/* The run being collected from a line's atoms. */
typedef struct GlyphRun {
    int first_atom, font, span;
    double x;
    GArray *glyphs; /* of Glyph */
} GlyphRun;

/* Closes the run before the atom `last`; end: where the run does. */
static void finish_run(Page *page, const SetLine *set, GlyphRun *run, int last, double baseline, double end) {
    if (!run->glyphs)
        return;
    const Atom *atoms = set->passage->atoms;
    int from = atoms[run->first_atom].start, to = atoms[last - 1].start + atoms[last - 1].length;
    const Inline *style = set->inlines ? &g_array_index(set->inlines, Inline, run->span) : NULL;
    double width = end - run->x;
    Box *box = page_add(page, BOX_RUN, style ? style->node : set->node);
    box->x = run->x;
    box->y = baseline;
    box->w = width;
    box->h = set->size;
    box->size = set->size;
    box->grey = set->grey;
    box->ink = set->ink;
    box->font = run->font;
    const char *words = box->text = g_string_chunk_insert_len(page->strings, set->passage->text + from, to - from);
    box->glyph_count = (int)run->glyphs->len;
    box->glyphs = (Glyph *)(void *)g_array_free(run->glyphs, FALSE);
    g_ptr_array_add(page->arrays, (void *)box->glyphs);
    run->glyphs = NULL;
    if (style && style->missing)
        page_rule(page, set->node, run->x, baseline + set->size * 0.16, width, 0, 0.4);
    if (style && style->href && !page->repeats) {
        Box *link = page_add(page, BOX_LINK, style->node);
        link->x = run->x;
        link->y = baseline - set->size * ascent_part;
        link->w = width;
        link->h = set->size;
        link->text = g_string_chunk_insert(page->strings, style->href);
        link->title = words;
    }
}

static void add_glyphs(const SetLine *set, const GlyphRun *run, const Atom *atom, double x, double baseline) {
    const Passage *passage = set->passage;
    int cluster = atom->start - passage->atoms[run->first_atom].start;
    double size = set->size;
    bool back = atom->level % 2 == 1; /* marks come after their letter, in either direction */
    for (int i = 0; i < atom->glyph_count; i++) {
        const ShapedGlyph *shaped = &passage->glyphs[atom->glyph + (back ? atom->glyph_count - 1 - i : i)];
        Glyph glyph = {shaped->id, x + shaped->x * size, baseline + shaped->y * size, cluster};
        g_array_append_val(run->glyphs, glyph);
    }
}

/* A line of which some goes from right to left: its runs in the order in which they are read, each at its place. */
static void paint_turning(Page *page, const SetLine *set, double x, double baseline) {
    const Passage *passage = set->passage;
    const Line *line = &set->line;
    g_autofree LineSpot *spots = line_spots(passage, line);
    GlyphRun run = {0};
    double end = 0;
    int span = 0;
    for (int i = line->first; i < line->last; i++) {
        const Atom *atom = &passage->atoms[i];
        const LineSpot *spot = &spots[i - line->first];
        while (atom->start >= passage->span_ends[span])
            span++;
        double left = x + spot->left * set->size, right = x + spot->right * set->size;
        if (!run.glyphs || atom->font != run.font || span != run.span || atom->level != atom[-1].level) {
            finish_run(page, set, &run, i, baseline, end);
            run = (GlyphRun){i, atom->font, span, left, g_array_new(FALSE, FALSE, sizeof(Glyph))};
            end = right;
        }
        run.x = MIN(run.x, left);
        end = MAX(end, right);
        add_glyphs(set, &run, atom, x + spot->x * set->size, baseline);
    }
    const Atom *blank = line->last < passage->count ? &passage->atoms[line->last] : NULL;
    bool broken = blank && run.glyphs && passage->text[blank->start] == ' ' && blank->font == run.font;
    if (broken)
        add_glyphs(set, &run, blank, blank->level % 2 == 1 ? run.x - blank->advance * set->size : end, baseline);
    finish_run(page, set, &run, line->last + broken, baseline, end);
}

void paint_line(Page *page, const SetLine *set, double x, double baseline) {
    const Passage *passage = set->passage;
    const Line *line = &set->line;
    if (passage->turns) {
        paint_turning(page, set, x, baseline);
        return;
    }
    GlyphRun run = {0};
    double pen = 0;
    int span = 0;
    for (int i = line->first; i < line->last; i++) {
        const Atom *atom = &passage->atoms[i];
        while (atom->start >= passage->span_ends[span])
            span++;
        double before = x + pen * set->size;
        double at = x + line_advance(passage, line, i, &pen) * set->size;
        if (!run.glyphs || atom->font != run.font || (set->inlines && span != run.span)) {
            finish_run(page, set, &run, i, baseline, before);
            /* most runs go to the end of the line, an atom a glyph */
            guint most = (guint)(line->last - i + 1);
            run = (GlyphRun){i, atom->font, span, before, g_array_sized_new(FALSE, FALSE, sizeof(Glyph), most)};
        }
        add_glyphs(set, &run, atom, at, baseline);
    }
    double end = x + pen * set->size;
    int last = line->last;
    const Atom *blank = last < passage->count ? &passage->atoms[last] : NULL;
    /* a line that was broken at a blank between words: who reads the text without its lines needs it */
    if (blank && run.glyphs && passage->text[blank->start] == ' ' && blank->font == run.font) {
        add_glyphs(set, &run, blank, end, baseline);
        last++;
    }
    finish_run(page, set, &run, last, baseline, end);
}
