#include "layout/line.h"

/* Rounding of sums of advances, in ems. */
static const double tolerance = 1e-6;
/* A line that would have to be stretched more than this between any two characters stays ragged: before a long word of
 * Latin letters. */
static const double most_stretch = 0.16;

static bool closes(const Atom *atom) {
    return atom->kind == CHAR_MARK && char_bars_start(atom->character);
}

static double line_give(const Passage *passage, int first, int last) {
    return last - first < 3 ? 0 : passage->give[last - 1] - passage->give[first + 1];
}

static int without_blanks(const Passage *passage, int first, int last) {
    while (last > first && passage->atoms[last - 1].kind == CHAR_SPACE)
        last--;
    return last;
}

static int skip_blanks(const Passage *passage, int at) {
    while (at < passage->count && passage->atoms[at].kind == CHAR_SPACE)
        at++;
    return at;
}

/* Whether [first, last) can be a line; a mark at its end may be pulled up. */
static bool fits(const Passage *passage, int first, int last, double width, bool trim_start) {
    double natural = passage_width(passage, first, last, trim_start);
    if (natural <= width + tolerance)
        return true;
    return closes(&passage->atoms[last - 1]) && natural - line_give(passage, first, last) <= width + tolerance;
}

/* The end of the line that begins at first. */
static int find_end(const Passage *passage, int first, double width, bool trim_start) {
    int best[BREAK_BAR + 1] = {0};
    for (int last = first + 1; last <= passage->count; last++) {
        if (!fits(passage, first, last, width, trim_start)) {
            /* Beyond this not even a mark could be pulled up. */
            if (passage->reach[last] - passage->reach[first] > width + 4)
                break;
            continue;
        }
        if (last == passage->count)
            return last;
        best[passage->atoms[last - 1].after] = last;
    }
    for (int level = BREAK_FREE; level <= BREAK_BAR; level++) {
        if (best[level] > first)
            return best[level];
    }
    return first + 1;
}

static bool in_latin(const Atom *atom) {
    return atom->kind == CHAR_LATIN || atom->kind == CHAR_DIGIT || atom->kind == CHAR_SIGN;
}

int line_weight(const Passage *passage, int atom) {
    const Atom *before = &passage->atoms[atom];
    bool inside = before->after == BREAK_WORD || (in_latin(before) && in_latin(before + 1));
    if (inside || before[1].kind == CHAR_SPACE)
        return 0;
    return before->kind == CHAR_SPACE ? 3 : 1;
}

static void stretch(const Passage *passage, Line *line, double width) {
    int weights = 0;
    for (int i = line->first; i + 1 < line->last; i++)
        weights += line_weight(passage, i);
    double each = weights > 0 ? (width - line->width) / weights : 0;
    if (each <= 0 || each > most_stretch)
        return;
    line->stretch = each;
    line->width = width;
}

static void adjust(const Passage *passage, Line *line, double width, bool justify, bool final) {
    line->width = passage_width(passage, line->first, line->last, line->trim_start);
    double give = line_give(passage, line->first, line->last), over = line->width - width;
    if (over > tolerance && give > 0) {
        line->shrink = MIN(over / give, 1);
        line->width -= line->shrink * give;
    } else if (justify && !final) {
        stretch(passage, line, width);
    }
}

static int words(const Passage *passage, int first, int last) {
    int count = 0;
    for (int i = first; i < last; i++)
        count += passage->atoms[i].kind != CHAR_MARK && passage->atoms[i].kind != CHAR_SPACE;
    return count;
}

static bool one_character(const Passage *passage, const Line *line) {
    return words(passage, line->first, line->last) == 1 && line->last - line->first <= 3;
}

/* Takes one more character down from the line before, where that leaves any. */
static void feed_last(const Passage *passage, const Measure *measure, GArray *lines, guint from) {
    if (lines->len < from + 2)
        return;
    Line *last = &g_array_index(lines, Line, lines->len - 1), *before = last - 1;
    if (!one_character(passage, last))
        return;
    int end = before->last - 1;
    while (end > before->first && passage->atoms[end - 1].after != BREAK_FREE)
        end--;
    if (words(passage, before->first, end) < 1 ||
        passage_width(passage, end, last->last, true) > measure->width + tolerance)
        return;
    before->last = without_blanks(passage, before->first, end);
    last->first = end;
}

void lines_compose(const Passage *passage, const Measure *measure, GArray *lines) {
    guint from = lines->len;
    double indent = measure->indent;
    for (int first = skip_blanks(passage, 0); first < passage->count;) {
        Line line = {.first = first, .trim_start = indent <= 0};
        int end = find_end(passage, first, measure->width - indent, line.trim_start);
        line.last = without_blanks(passage, first, end);
        g_array_append_val(lines, line);
        first = skip_blanks(passage, end);
        indent = 0;
    }
    feed_last(passage, measure, lines, from);
    for (guint i = from; i < lines->len; i++) {
        double width = measure->width - (i == from ? measure->indent : 0);
        adjust(passage, &g_array_index(lines, Line, i), width, measure->justify, i + 1 == lines->len);
    }
}

/* Without a dictionary: two characters that stand side by side more than once are taken for a word. */
static bool repeated(const Passage *passage, int atom) {
    const Atom *at = &passage->atoms[atom];
    for (int i = 0; i + 1 < passage->count; i++) {
        const Atom *other = &passage->atoms[i];
        if (i != atom && other->character == at->character && other[1].character == at[1].character)
            return true;
    }
    return false;
}

/* How ill it suits a title to be broken after an atom. */
static double phrase_cost(const Passage *passage, int atom) {
    static const char enders[] = "的和与及年月日》）、：县市省区道";
    const Atom *at = &passage->atoms[atom];
    if (at->after != BREAK_FREE)
        return 1000;
    if (at->kind == CHAR_SPACE)
        return 0;
    if (repeated(passage, atom))
        return 100;
    if (at->kind == CHAR_MARK && !char_bars_end(at->character))
        return 0;
    if (char_bars_end(at[1].character))
        return 0;
    return g_utf8_strchr(enders, -1, at->character) ? 4 : 16;
}

/* The break nearest to an even share, phrases preferred. */
static int even_break(const Passage *passage, int first, double share, double width) {
    int best = first + 1;
    double least = G_MAXDOUBLE;
    for (int last = first + 1; last < passage->count; last++) {
        double set = passage_width(passage, first, last, true);
        double cost = (set - share) * (set - share) + phrase_cost(passage, last - 1);
        if (set <= width + tolerance && cost < least) {
            least = cost;
            best = last;
        }
    }
    return best;
}

void lines_balance(const Passage *passage, double width, GArray *lines) {
    int first = skip_blanks(passage, 0);
    double rest = passage_width(passage, first, passage->count, true);
    int left = MAX((int)ceil(rest / width - tolerance), 1);
    while (first < passage->count) {
        rest = passage_width(passage, first, passage->count, true);
        left = MAX(left, (int)ceil(rest / width - tolerance));
        int end = left == 1 ? passage->count : even_break(passage, first, rest / left, width);
        Line line = {.first = first, .last = without_blanks(passage, first, end), .trim_start = true};
        line.width = passage_width(passage, line.first, line.last, true);
        g_array_append_val(lines, line);
        first = skip_blanks(passage, end);
        left = MAX(left - 1, 1);
    }
}

/* What an atom loses at its sides on this line: its cut, or at an edge its trim, or its part of the shrinking. */
static double lost_left(const Atom *atom, const Line *line, int index) {
    if (atom->cut_left > 0)
        return atom->cut_left;
    if (index == line->first)
        return line->trim_start ? atom->trim_left : 0;
    return index == line->last - 1 ? 0 : line->shrink * atom->trim_left / 2;
}

static double lost_right(const Atom *atom, const Line *line, int index) {
    if (atom->cut_right > 0)
        return atom->cut_right;
    if (index == line->last - 1)
        return atom->trim_right;
    return index == line->first ? 0 : line->shrink * atom->trim_right / 2;
}

double line_advance(const Passage *passage, const Line *line, int index, Pen *pen) {
    const Atom *atom = &passage->atoms[index];
    double left = lost_left(atom, line, index), x = pen->x - left;
    pen->x += atom->advance - left - lost_right(atom, line, index);
    if (index + 1 < line->last) {
        double shrunk = index == line->first ? 0 : line->shrink;
        pen->x += atom->gap * (1 - shrunk / 2) + line->stretch * line_weight(passage, index);
    }
    return x;
}
