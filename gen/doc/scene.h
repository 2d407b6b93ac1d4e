/* Charts as shapes: a small vocabulary that every painter (SVG, PDF, pixels) understands.
 *
 * Units: points; origin at the top left; y grows downward. Grey is 0 (black) to 1 (white); no other colour is needed.
 * A scene is built by chart/ or report/, then const. It owns its strings. */
#ifndef GONGSHI_DOC_SCENE_H
#define GONGSHI_DOC_SCENE_H

#include <glib.h>
#include <stdbool.h>

/* What is painted: black and greys, or one of a poster's spot colours; INK_ALERT marks what does not agree. */
typedef enum Ink { INK_GREY, INK_GREEN, INK_BLUE, INK_PLUM, INK_ALERT } Ink;
enum { INKS = INK_ALERT + 1 };

typedef enum ShapeKind { SHAPE_LINE, SHAPE_RECT, SHAPE_POLYGON, SHAPE_TEXT } ShapeKind;
typedef enum Anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } Anchor;
typedef enum Fill { FILL_SOLID, FILL_NONE, FILL_HATCH } Fill;

typedef struct Shape {
    ShapeKind kind;
    double x, y;   /* line: start; rect: top left; text: anchor on the baseline; polygon: unused */
    double w, h;   /* line: dx, dy; rect: size */
    double stroke; /* width of the outline or line, 0 for none */
    double stroke_grey, fill_grey;
    Fill fill;
    double dash;          /* length of dashes, 0 for a full line */
    const double *points; /* polygon: x, y pairs */
    int point_count;
    const char *text; /* text */
    double size;      /* text: font size */
    double width;     /* text: as it was measured; 0 where it was not */
    bool second;      /* text: in the second language of a document in pairs */
    bool strong;      /* text: bold */
    Anchor anchor;
    const char *title; /* what the shape shows, for who hovers or listens; or NULL */
} Shape;

typedef struct Scene {
    double width, height;
    const char *id, *title, *description; /* the last two are its alternative text */
    GPtrArray *shapes;                    /* of Shape *: each stays at its place while others are added */
    GPtrArray *points;                    /* of polygons */
    GStringChunk *strings;
    struct Scene *narrow; /* the same for a telephone; owned; or NULL */
} Scene;

/* Copies the words. */
Scene *scene_new(double width, double height, const char *id, const char *title, const char *description);
void scene_free(Scene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scene, scene_free)

/* Joins to its alternative text that of the same scene in the second language of a pair. */
void scene_pair_words(Scene *scene, const Scene *second);
const Shape *scene_shape(const Scene *scene, guint index);
/* Everything in it so much lower. */
void scene_lower(Scene *scene, double by);

/* Each returns the shape to refine (fill, dash, title by scene_string) until the next is added. */
Shape *scene_line(Scene *scene, double x1, double y1, double x2, double y2, double stroke, double grey);
Shape *scene_rect(Scene *scene, double x, double y, double w, double h, Fill fill, double grey);
Shape *scene_polygon(Scene *scene, const double *points, int count, Fill fill, double grey);
Shape *scene_text(Scene *scene, double x, double y, double size, Anchor anchor, const char *text);
const char *scene_string(Scene *scene, const char *text);

#endif
