#include "publish/poster.h"

/* Points: a line for each indicator is read at seven tenths of a metre from the first size on, at half a metre from the
 * second. */
static const double good_size = 11, least_size = 9, size_step = 0.5;
/* Where the first is not enough, everything else shrinks by a part at a time before the lines become smaller still; the
 * second scale, at which an address is read at arm's length, is for what even then does not fit. */
static const double shrink_step = 0.95, good_scale = 0.5, least_scale = 0.4;

static bool forget_page(PageSink *sink, const Page *page, GError **error) {
    (void)sink;
    (void)page;
    (void)error;
    return true;
}

/* Pages that the document takes; 0 with an error. */
static int count_pages(const Press *press, const Geometry *geometry, const Meta *meta, const Doc *doc, GError **error) {
    PageSink nowhere = {forget_page, NULL};
    g_autoptr(Layout) layout = layout_new(press->shaper, geometry, meta, &nowhere);
    if (!layout_add(layout, doc, error) || !layout_finish(layout, error))
        return 0;
    return layout_page_count(layout);
}

static void scale(TextStyle *style, double factor) {
    style->size *= factor;
    style->pitch *= factor;
}

static void shrink_table(Geometry *geometry, double least) {
    scale(&geometry->table, MAX(least, geometry->table.size - size_step) / geometry->table.size);
}

static void shrink_others(Geometry *geometry) {
    scale(&geometry->title, shrink_step);
    scale(&geometry->body, shrink_step);
    scale(&geometry->table_head, shrink_step);
}

/* false when nothing can be smaller. full: as the sheet is without shrinking. */
static bool shrink(Geometry *geometry, const Geometry *full) {
    double scaled = geometry->title.size / full->title.size;
    if (geometry->table.size > good_size)
        shrink_table(geometry, good_size);
    else if (scaled > good_scale)
        shrink_others(geometry);
    else if (geometry->table.size > least_size)
        shrink_table(geometry, least_size);
    else if (scaled > least_scale)
        shrink_others(geometry);
    else
        return false;
    return true;
}

/* The largest type with which the document fills no more than a sheet. */
static bool fit(const Press *press, const Meta *meta, const Doc *doc, Geometry *geometry, GError **error) {
    const Geometry full = *geometry;
    int pages;
    do {
        pages = count_pages(press, geometry, meta, doc, error);
    } while (pages > 1 && shrink(geometry, &full));
    return pages > 0;
}

bool poster_print(const Press *press, const Geometry *sheet, const Meta *meta, const Doc *doc, const char *file,
                  GError **error) {
    Geometry geometry = *sheet;
    Press paper = *press;
    paper.geometry = &geometry;
    if (!fit(press, meta, doc, &geometry, error))
        return false;
    g_autoptr(Output) output = output_open(&paper, meta, false, file, error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}
