#include "doc/pair.h"
#include "layout/inline.h"
#include "layout/stack_private.h"

/* A cell being measured. */
typedef struct Gauge {
    Extent *extent;
    GArray *lengths; /* of Length */
    const Setter *setter;
} Gauge;

static const Passage *measure_part(const Gauge *gauge, const Node *part, const Setting *setting, double inset,
                                   double height, GError **error) {
    Extent *extent = gauge->extent;
    g_autoptr(GArray) inlines = g_array_new(FALSE, FALSE, sizeof(Inline));
    bool plain = true;
    inline_collect(part, setting->face, gauge->setter->lang, inlines, &plain);
    const Passage *passage = inline_passage(gauge->setter->shaper, inlines, error);
    if (!passage)
        return NULL;
    Length length = {passage->natural * setting->style.size + inset, height};
    extent->least = MAX(extent->least, passage->widest * setting->style.size + inset);
    extent->most = MAX(extent->most, length.points);
    g_array_append_val(gauge->lengths, length);
    return passage;
}

static bool measure_block(const Gauge *gauge, const Node *block, const Setting *setting, double inset, GError **error) {
    const Node *second = node_second(block);
    const Setting below = setting_second(setting);
    const Passage *lead = measure_part(gauge, block, setting, inset, 1, error);
    if (!lead)
        return false;
    Extent *extent = gauge->extent;
    extent->firm = MAX(extent->firm, lead->natural * setting->style.size + inset);
    extent->characters += lead->count;
    double height = below.style.pitch / setting->style.pitch;
    return !second || measure_part(gauge, second, &below, inset, height, error);
}

/* Paragraphs wherever they are in the cell. */
static bool measure_blocks(const Gauge *gauge, const Node *parent, const Setting *setting, double inset,
                           GError **error) {
    const Setter *setter = gauge->setter;
    for (const Node *block = parent->first; block; block = block->next) {
        Setting own = setting_in_cell(setter, block, setting);
        double inner = inset;
        if (block_left_out(setter, block))
            continue;
        if (block->kind == KIND_ASIDE) {
            own.style = setter->geometry->note;
            inner += frame_inset + frame_pad;
        } else if (block->kind == KIND_ITEM && !item_marked(block)) {
            inner += own.style.size;
        }
        bool leaf = block->kind == KIND_PARA || block->kind == KIND_HEADING;
        if (!(leaf ? measure_block(gauge, block, &own, inner, error)
                   : measure_blocks(gauge, block, &own, inner, error)))
            return false;
    }
    return true;
}

bool extent_measure(Extent *extent, GArray *lengths, const Setter *setter, const Node *cell, const Setting *setting,
                    GError **error) {
    *extent = (Extent){.first = lengths->len};
    const Gauge gauge = {extent, lengths, setter};
    bool measured = measure_blocks(&gauge, cell, setting, 0, error);
    extent->end = lengths->len;
    return measured;
}
