#include "emit/pdf_stock.h"

#include <glib.h>
#include <hb-subset.h>

/* Making a stock takes as long as that many subsets of the whole face. */
enum { WORTH = 6 };

struct Stock {
    hb_face_t *whole, *prepared; /* prepared: NULL until it is worth it */
    hb_set_t *held, *seen;       /* glyphs of prepared; of all documents so far */
    int missed;                  /* documents since, that it did not serve */
};

Stock *stock_new(hb_face_t *face) {
    Stock *stock = g_new0(Stock, 1);
    stock->whole = face;
    stock->held = hb_set_create();
    stock->seen = hb_set_create();
    return stock;
}

void stock_free(Stock *stock) {
    if (!stock)
        return;
    hb_face_destroy(stock->prepared);
    hb_set_destroy(stock->held);
    hb_set_destroy(stock->seen);
    g_free(stock);
}

static hb_face_t *set_aside(hb_face_t *whole, const hb_set_t *glyphs) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING |
                                         HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_union(hb_subset_input_glyph_set(input), glyphs);
    hb_face_t *part = hb_subset_or_fail(whole, input);
    hb_face_t *prepared = part ? hb_subset_preprocess(part) : NULL;
    hb_face_destroy(part);
    hb_subset_input_destroy(input);
    return prepared;
}

static void make(Stock *stock) {
    hb_face_destroy(stock->prepared);
    stock->prepared = set_aside(stock->whole, stock->seen);
    hb_set_clear(stock->held);
    if (stock->prepared)
        hb_set_union(stock->held, stock->seen);
    stock->missed = 0;
}

hb_face_t *stock_face(Stock *stock, const hb_set_t *glyphs, bool *ready) {
    bool held = stock->prepared && hb_set_is_subset(glyphs, stock->held);
    if (!held) {
        hb_set_union(stock->seen, glyphs);
        if (++stock->missed > WORTH)
            make(stock);
        held = stock->prepared && hb_set_is_subset(glyphs, stock->held);
    }
    *ready = held;
    return held ? stock->prepared : stock->whole;
}
