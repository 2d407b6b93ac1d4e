/* Pages from documents: their measures, and how they are set. */
#ifndef GONGSHI_LAYOUT_LAYOUT_H
#define GONGSHI_LAYOUT_LAYOUT_H

#include <glib.h>
#include <stdbool.h>

#include "layout/pages.h"
#include "layout/shape.h"

/* ---- geometry.c: Page geometry (GB/T 9704-2012, a table in geometry.csv under templates/): A4, text area 156 × 225 mm
 * at 28 mm from the left and 37 mm from the top; page number "— 1 —" 7 mm below, odd right, even left. */

/* In points; sizes and pitches (baseline to baseline) of each text class. */
typedef struct TextStyle {
    double size, pitch;
} TextStyle;

typedef struct Geometry {
    double page_width, page_height;
    double left, top, width, height; /* text area */
    double number_drop; /* text area's foot to the centre line of the page number; 0: a sheet without one */
    TextStyle body, title, table, table_head, note, number, chart;
    /* Of documents in a Latin script, whose letters are narrower and lower; a size below 0 is that of the others. */
    TextStyle latin_body, latin_title, latin_table, latin_table_head, latin_note;
} Geometry;

/* Reads key,value,unit (mm or pt) rows; the error names file and line. */
bool geometry_load(Geometry *geometry, const char *path, GError **error);
/* A sheet is one page, read from afar: headings stand flush, as its columns do, and pairs on one line. */
bool geometry_is_sheet(const Geometry *geometry);
/* The same for a document in this language: its classes are those of its script. */
Geometry geometry_for(const Geometry *geometry, const char *lang);

/* ---- layout.c: DOC to PAGES: lines, tables across pages, furniture.
 *
 * A Layout sets one paper document, section by section: layout_new(), layout_add() for each Doc in order, then
 * layout_finish(). Pages go to the sink as they fill. */

/* A scene alone on a page of its size, with a little white around it: for a picture. */
Page *scene_page(Shaper *shaper, const Scene *scene, const char *lang, GError **error);

typedef struct Layout Layout;

Layout *layout_new(Shaper *shaper, const Geometry *geometry, const Meta *meta, PageSink *sink);
void layout_free(Layout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Layout, layout_free)

bool layout_add(Layout *layout, const Doc *doc, GError **error);

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

/* pages: how many they are; may be NULL. */
bool layout_finish(Layout *layout, int *pages, GError **error);

#endif
