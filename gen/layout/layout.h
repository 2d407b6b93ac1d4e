/* DOC to PAGES: lines, tables across pages, furniture.
 *
 * A Layout sets one paper document, section by section: layout_new(), layout_add() for each Doc in order, then
 * layout_finish(). Pages go to the sink as they fill. */
#ifndef GONGSHI_LAYOUT_LAYOUT_H
#define GONGSHI_LAYOUT_LAYOUT_H

#include <glib.h>
#include <stdbool.h>

#include "layout/pages.h"
#include "layout/shape.h"

/* A scene alone on a page of its size, with a little white around it: for a picture. second: of a pair the tag
 * of its second language, else NULL. */
Page *scene_page(Shaper *shaper, const Scene *scene, const char *lang, const char *second, GError **error);

typedef struct Layout Layout;

Layout *layout_new(Shaper *shaper, const Geometry *geometry, const Meta *meta, PageSink *sink);
void layout_free(Layout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Layout, layout_free)

bool layout_add(Layout *layout, const Doc *doc, GError **error);

/* Whether a section begins on a page of its own. */
bool section_begins_page(const Node *section);

/* A Doc set beside its Layout: pages that lack only their numbers. It is the first of the Layout, or begins on a page
 * of its own. */
typedef struct Section Section;

/* Sets such a Doc as layout_add() would. May be called from several threads at once, each with its own shaper, while
 * the layout itself goes on. */
Section *section_new(const Layout *layout, Shaper *shaper, const Doc *doc, GError **error);
void section_free(Section *section);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Section, section_free)
/* Puts it after what the layout has. The section is empty afterwards. */
bool layout_take(Layout *layout, Section *section, GError **error);

/* How the pages came out. */
typedef struct Filling {
    int pages;
    int least;  /* percent that is filled of the emptiest last page of a section in columns; 0: none has several */
    bool alone; /* who signs stands on a page with less than two lines before */
} Filling;
Filling layout_filling(const Layout *layout);

/* pages: how many they are; may be NULL. */
bool layout_finish(Layout *layout, int *pages, GError **error);

/* ---- for back ends that leave pages to another program ---- */

/* The widths of a table's columns by what is in them, in points, as the pages have them: an array of double, all
 * together `width`. geometry: of the document's language, and of where the table stands. NULL with an error. */
GArray *layout_table_widths(Shaper *shaper, const Geometry *geometry, const Meta *meta, const Node *table, double width,
                            GError **error);
/* Of a list of annexes (7.3.4): ems from a number to the title behind it, below which its lines begin. */
static const double annex_hang = 0.8;
/* How far from the left who signs (first) and the date (second) stand in a line so wide (GB/T 9704-2012 7.3.5); widths:
 * their own, em: a character's. */
void layout_closing(bool sealed, double width, double em, const double widths[2], double places[2]);

#endif
