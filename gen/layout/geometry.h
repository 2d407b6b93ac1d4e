/* Page geometry (GB/T 9704-2012, a table in geometry.csv under templates/): A4, text area 156 × 225 mm at 28 mm from
 * the left and 37 mm from the top; page number "— 1 —" 7 mm below, odd right, even left. */
#ifndef GONGSHI_LAYOUT_GEOMETRY_H
#define GONGSHI_LAYOUT_GEOMETRY_H

#include <glib.h>
#include <stdbool.h>

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
/* The same for a document in this language: its classes are those of its script. */
Geometry geometry_for(const Geometry *geometry, const char *lang);

#endif
