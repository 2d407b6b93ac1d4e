#include "layout/shape_private.h"

static gunichar character(const Passage *passage, int index) {
    return index >= 0 && index < passage->count ? passage->atoms[index].character : 0;
}

static void set_breaks(Passage *passage) {
    int unit = 0;
    for (int i = 0; i + 1 < passage->count; i++) {
        Atom *atom = &passage->atoms[i];
        const Atom *next = atom + 1;
        unit = unit > 0 ? unit - 1 : 0;
        if (i > 0 && atom->kind == CHAR_HAN && atom[-1].kind == CHAR_DIGIT)
            unit = MAX(char_unit(passage->text + atom->start) - 1, 0);
        atom->after = char_break(&(CharPlace){character(passage, i - 1), atom->character, next->character,
                                              character(passage, i + 2), atom->kind, next->kind, unit});
        atom->gap = char_gap(atom->character, atom->kind, next->character, next->kind) ? 0.25 : 0;
    }
}

/* Of two marks side by side one gives up its empty half: a closing one before any mark, an opening one after another.
 */
static void set_cuts(Passage *passage) {
    for (int i = 0; i + 1 < passage->count; i++) {
        Atom *atom = &passage->atoms[i], *next = atom + 1;
        if (atom->trim_right > 0 && (next->trim_right > 0 || next->trim_left > 0))
            atom->cut_right = atom->trim_right;
        else if (atom->trim_left > 0 && next->trim_left > 0)
            next->cut_left = next->trim_left;
    }
}

static double atom_width(const Atom *atom) {
    return atom->advance - atom->cut_left - atom->cut_right;
}

/* Marks may lose a quarter em more inside a full line, gaps half of theirs. */
static double atom_give(const Atom *atom) {
    double left = atom->cut_left > 0 ? 0 : atom->trim_left, right = atom->cut_right > 0 ? 0 : atom->trim_right;
    return (left + right) / 2 + atom->gap / 2;
}

static void set_sums(Passage *passage) {
    passage->reach = g_new0(double, passage->count + 1);
    passage->give = g_new0(double, passage->count + 1);
    int start = 0;
    for (int i = 0; i < passage->count; i++) {
        const Atom *atom = &passage->atoms[i];
        passage->reach[i + 1] = passage->reach[i] + atom_width(atom) + atom->gap;
        passage->give[i + 1] = passage->give[i] + atom_give(atom);
        if (atom->after == BREAK_FREE || i + 1 == passage->count) {
            passage->widest = MAX(passage->widest, passage_width(passage, start, i + 1, true));
            start = i + 1;
        }
    }
    passage->natural = passage_width(passage, 0, passage->count, false);
}

double passage_width(const Passage *passage, int first, int last, bool trim_start) {
    while (last > first && passage->atoms[last - 1].kind == CHAR_SPACE)
        last--;
    if (last <= first)
        return 0;
    const Atom *head = &passage->atoms[first], *tail = &passage->atoms[last - 1];
    double width = passage->reach[last] - passage->reach[first] - tail->gap;
    if (tail->cut_right <= 0)
        width -= tail->trim_right;
    if (trim_start && head->cut_left <= 0)
        width -= head->trim_left;
    return width;
}

/* Of a passage that is kept for long no more than it needs. */
static void *fitted(GArray *array) {
    gsize size = array->len * g_array_get_element_size(array);
    return g_realloc(g_array_free(array, FALSE), size);
}

Passage *passage_new(Draft *draft) {
    Passage *passage = g_new0(Passage, 1);
    passage->text = g_string_free(draft->text, FALSE);
    passage->count = (int)draft->atoms->len;
    passage->atoms = fitted(draft->atoms);
    passage->glyphs = fitted(draft->glyphs);
    passage->span_ends = fitted(draft->ends);
    set_breaks(passage);
    set_cuts(passage);
    set_sums(passage);
    return passage;
}

void passage_free(Passage *passage) {
    if (!passage)
        return;
    g_free((char *)passage->text);
    g_free(passage->atoms);
    g_free(passage->glyphs);
    g_free(passage->span_ends);
    g_free(passage->reach);
    g_free(passage->give);
    g_free(passage);
}
