#include <math.h>
#include <string.h>

#include "emit/pdf.h"

enum { UNMARKED = -2 };

typedef struct Painter {
    GString *out;
    const Page *page;
    PdfFonts *fonts;
    PdfTree *tree;
    int element; /* whose content is being marked; UNMARKED between */
    bool in_text;
    int font; /* what the content has set; -1: nothing yet */
    double size, fill, line, stroke, dash;
    double x, y; /* where the current text line starts, as written */
} Painter;

static void end_text(Painter *painter) {
    if (painter->in_text)
        g_string_append(painter->out, "ET\n");
    painter->in_text = false;
}

static void mark_content(Painter *painter, int element) {
    if (element == painter->element)
        return;
    end_text(painter);
    if (painter->element != UNMARKED)
        g_string_append(painter->out, "EMC\n");
    if (element >= 0)
        g_string_append_printf(painter->out, "/P<</MCID %d>>BDC\n", pdf_tree_mark(painter->tree, element));
    else if (element == ELEMENT_NONE)
        g_string_append(painter->out, "/Artifact BMC\n");
    painter->element = element;
}

static void put_operand(Painter *painter, double value) {
    emit_number(painter->out, value);
    g_string_append_c(painter->out, ' ');
}

/* *now: what the content has; set by the operator when it differs. */
static void set_number(Painter *painter, double *now, double value, const char *operator) {
    if (*now == value)
        return;
    put_operand(painter, value);
    g_string_append(painter->out, operator);
    g_string_append_c(painter->out, '\n');
    *now = value;
}

/* The colour of what is filled, or drawn: operators of grey and of sRGB. */
static void set_colour(Painter *painter, double *now, const Box *box, const char *grey, const char *colour) {
    if (box->ink == INK_GREY) {
        set_number(painter, now, box->grey, grey);
        return;
    }
    double known = -(double)box->ink; /* no grey */
    if (*now == known)
        return;
    for (int i = 0; i < 3; i++)
        put_operand(painter, ink_colours[box->ink][i]);
    g_string_append_printf(painter->out, "%s\n", colour);
    *now = known;
}

static double flipped(const Painter *painter, double y) {
    return painter->page->height - y;
}

/* ---- text ---- */

/* The bytes of the run's text that glyph i stands for, from *start on. Of several that are one cluster the first takes
 * the letters that became one, each of the others the mark that it is. *shares: there are fewer characters, as where a
 * Thai vowel is drawn as two glyphs: the last one stands for the last character again. */
static int length_of(const Box *run, int i, int *start, bool *shares) {
    int cluster = run->glyphs[i].cluster, first = i, next = i + 1;
    while (first > 0 && run->glyphs[first - 1].cluster == cluster)
        first--;
    while (next < run->glyph_count && run->glyphs[next].cluster == cluster)
        next++;
    const char *text = run->text + cluster;
    int length = next < run->glyph_count ? run->glyphs[next].cluster - cluster : (int)strlen(text);
    glong count = g_utf8_strlen(text, length), lead = MAX(count - (next - first) + 1, 1);
    *shares = i > first && lead + i - first - 1 >= count;
    glong from = i == first ? 0 : MIN(lead + i - first - 1, count - 1), to = i == first ? lead : from + 1;
    *start = cluster + (int)(g_utf8_offset_to_pointer(text, from) - text);
    return (int)(g_utf8_offset_to_pointer(text, to) - text) - (*start - cluster);
}

/* Glyphs on one baseline are shown in one go, from a place on: as far as the reader's widths put them elsewhere than
 * they stand they are moved, in thousandths of the size, to the left. used: as many as glyphs. */
static void show_glyphs(Painter *painter, const Box *run, const PdfGlyph *used) {
    GString *out = painter->out;
    double pen = 0;    /* points from the line's start, as the reader's widths have it */
    bool open = false; /* inside < > */
    for (int i = 0; i < run->glyph_count; i++) {
        const Glyph *glyph = &run->glyphs[i];
        if (i == 0 || glyph->y != run->glyphs[i - 1].y) {
            /* as it is written */
            double x = round(glyph->x * 100) / 100, y = round(flipped(painter, glyph->y) * 100) / 100;
            if (i > 0)
                g_string_append(out, open ? ">]TJ\n" : "]TJ\n");
            put_operand(painter, x - painter->x);
            put_operand(painter, y - painter->y);
            g_string_append(out, "Td[");
            painter->x = x;
            painter->y = y;
            pen = 0;
            open = false;
        }
        int back = (int)lround((pen - (glyph->x - painter->x)) / painter->size * 1000);
        if (back != 0) {
            g_string_append_printf(out, open ? ">%d" : "%d", back);
            open = false;
            pen -= back * painter->size / 1000;
        }
        if (!open)
            g_string_append_c(out, '<');
        open = true;
        pdf_put_utf16(out, (gunichar)used[i].code);
        pen += used[i].width * painter->size / 1000;
    }
    g_string_append(out, open ? ">]TJ\n" : "]TJ\n");
}

/* Glyph by glyph, each turned by a quarter about its origin: a page number, which is few. */
static void show_turned(Painter *painter, const Box *run, const PdfGlyph *used) {
    for (int i = 0; i < run->glyph_count; i++) {
        g_string_append(painter->out, "0 -1 1 0 ");
        put_operand(painter, run->glyphs[i].x);
        put_operand(painter, flipped(painter, run->glyphs[i].y));
        g_string_append(painter->out, "Tm<");
        pdf_put_utf16(painter->out, (gunichar)used[i].code);
        g_string_append(painter->out, ">Tj\n");
    }
    end_text(painter); /* what comes next begins upright */
}

/* Whether the run's glyphs follow each other from right to left. */
static bool turns_back(const Box *run) {
    return run->glyphs[run->glyph_count - 1].x < run->glyphs[0].x;
}

static bool paint_run(Painter *painter, const Box *run, GError **error) {
    GString *out = painter->out;
    g_autofree PdfGlyph *used = g_new(PdfGlyph, run->glyph_count + 1);
    bool told = true; /* the codes alone give the text */
    for (int i = 0; i < run->glyph_count; i++) {
        bool same, shares;
        const Glyph *glyph = &run->glyphs[i];
        int start, length = length_of(run, i, &start, &shares);
        if (!pdf_fonts_use(painter->fonts, run->font, glyph, run->text + start, length, &used[i], &same, error))
            return false;
        /* a mark that is set apart from its letter would be read as a line of its own */
        bool apart = i > 0 && glyph->cluster == run->glyphs[i - 1].cluster && !turns_back(run);
        told = told && same && !shares && !apart;
    }
    if (run->glyph_count == 0)
        return true;
    if (!painter->in_text) {
        g_string_append(out, "BT\n");
        painter->in_text = true;
        painter->x = painter->y = 0;
    }
    set_colour(painter, &painter->fill, run, "g", "rg");
    if (painter->font != run->font || painter->size != run->size) {
        g_string_append_printf(out, "/F%d ", run->font);
        put_operand(painter, run->size);
        g_string_append(out, "Tf\n");
        painter->font = run->font;
        painter->size = run->size;
    }
    if (!told && !run->turned) {
        g_string_append(out, "/Span<</ActualText");
        pdf_put_text(out, run->text);
        g_string_append(out, ">>BDC\n");
    }
    if (!run->turned)
        show_glyphs(painter, run, used);
    if (!run->turned && !told)
        g_string_append(out, "EMC\n");
    if (run->turned)
        show_turned(painter, run, used);
    return true;
}

/* ---- lines and areas ---- */

static void put_point(Painter *painter, double x, double y, const char *operator) {
    put_operand(painter, x);
    put_operand(painter, flipped(painter, y));
    g_string_append(painter->out, operator);
    g_string_append_c(painter->out, '\n');
}

static void paint_shape(Painter *painter, const Box *box) {
    GString *out = painter->out;
    bool drawn = box->stroke > 0; /* as an outline, not filled */
    end_text(painter);
    set_colour(painter, drawn ? &painter->line : &painter->fill, box, drawn ? "G" : "g", drawn ? "RG" : "rg");
    if (drawn)
        set_number(painter, &painter->stroke, box->stroke, "w");
    if (drawn && painter->dash != box->dash) {
        g_string_append_c(out, '[');
        if (box->dash > 0)
            emit_number(out, box->dash);
        g_string_append(out, "]0 d\n");
        painter->dash = box->dash;
    }
    if (box->kind == BOX_LINE) {
        put_point(painter, box->x, box->y, "m");
        put_point(painter, box->x + box->w, box->y + box->h, "l");
    } else if (box->kind == BOX_RECT) {
        put_operand(painter, box->x);
        put_operand(painter, flipped(painter, box->y + box->h));
        put_operand(painter, box->w);
        put_operand(painter, box->h);
        g_string_append(out, "re\n");
    } else {
        for (int i = 0; i < box->point_count; i++)
            put_point(painter, box->points[2 * i], box->points[2 * i + 1], i == 0 ? "m" : "l");
        g_string_append(out, "h\n");
    }
    g_string_append(out, drawn ? "S\n" : "f\n");
}

/* ---- a page ---- */

/* What belongs to a figure adds to its area. */
static void widen_figure(Painter *painter, const Box *box) {
    const Element *element = box->element >= 0 ? structure_at(painter->page->structure, box->element) : NULL;
    if (!element || element->kind != KIND_FIGURE || box->kind == BOX_POLYGON)
        return;
    bool run = box->kind == BOX_RUN;
    double foot = flipped(painter, run ? box->y : box->y + box->h), top = flipped(painter, box->y - (run ? box->h : 0));
    const double area[] = {MIN(box->x, box->x + box->w), MIN(foot, top), MAX(box->x, box->x + box->w), MAX(foot, top)};
    pdf_tree_area(painter->tree, box->element, area);
}

bool pdf_page_paint(GString *out, const Page *page, PdfFonts *fonts, PdfTree *tree, GError **error) {
    Painter painter = {.out = out, .page = page, .fonts = fonts, .tree = tree, .element = UNMARKED, .font = -1};
    painter.stroke = 1; /* with black and full lines, what a page begins with (ISO 32000-1, 8.4.1) */
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->kind == BOX_LINK || box->kind == BOX_ANCHOR)
            continue;
        mark_content(&painter, box->element);
        widen_figure(&painter, box);
        if (box->kind != BOX_RUN)
            paint_shape(&painter, box);
        else if (!paint_run(&painter, box, error))
            return false;
    }
    mark_content(&painter, UNMARKED);
    return true;
}
