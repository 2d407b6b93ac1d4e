/* How notices are laid out (import.csv): what a table's title and headings say, and whose table it is. What is
 * published depends on it only where a community's table is a document (TableReaders).
 *
 * A data set's shapes come before the standard's; one of the same id stands in the place of the standard's. */
#ifndef GONGSHI_DATA_SHAPES_H
#define GONGSHI_DATA_SHAPES_H

#include "data/dataset.h"

/* Whose a table is. */
typedef enum ShapeScope {
    SHAPE_EACH, /* one community's */
    SHAPE_TIER, /* of all communities of a tier together: what it says is said of the tier */
    SHAPE_ROWS, /* of a community in each row: a list, a ranking */
    SHAPE_PAGE  /* no table: the labels at the head of a web page */
} ShapeScope;

/* What a column holds. */
typedef enum ShapePart {
    PART_NO, /* the indicator's number; of rows, the row's */
    PART_CATEGORY,
    PART_NAME, /* the indicator's */
    PART_DEFINITION,
    PART_REQUIREMENT,
    PART_STATUS, /* verdict and sentence */
    PART_COMMUNITY,
    PART_PARENT,
    PART_TIER,
    PART_BASIS,
    PART_CONCLUDED,
    PART_VERDICT, /* of an indicator */
    PART_ITEM
} ShapePart;
enum { SHAPE_PARTS = PART_ITEM + 1, SHAPE_COLUMNS_MOST = 64, SHAPE_NO_COLUMN = -1 };

/* "{name}建设指标({tier})", squeezed. Slots take whatever stands there: {name} a community with what it belongs to,
 * {tier} a tier's name, {any} anything. */
typedef struct ShapePattern {
    const char *text;
    const char *probe; /* the longest run of Han characters in it, which a title has as it stands; "" none */
} ShapePattern;

typedef struct ShapeColumn {
    ShapePart part;
    const char *id;      /* of the item or the indicator; NULL for other parts */
    GPtrArray *headings; /* of const char *, squeezed: a heading ends with one of them */
} ShapeColumn;

typedef struct NoticeShape {
    const char *id;
    ShapeScope scope;
    GPtrArray *titles;  /* of ShapePattern * */
    GPtrArray *columns; /* of ShapeColumn * */
    int line;
} NoticeShape;

/* What stands at the head of a web page, before a colon. */
typedef struct PageLabel {
    const char *key;  /* of notice.csv; NULL: it is the page's and no fact of the notice */
    const char *text; /* squeezed */
} PageLabel;

/* Read-only. */
typedef struct Shapes {
    GPtrArray *list;   /* of NoticeShape *, in the order in which they are tried */
    GPtrArray *labels; /* of PageLabel * */
    GStringChunk *strings;
} Shapes;

/* dataset: NULL, or a folder that may hold one too. What is wrong with a row is a finding, and it is left out; that
 * neither has the file is none. */
Shapes *shapes_load(const Standard *standard, const char *dir, const char *dataset, Findings *findings);
void shapes_free(Shapes *shapes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shapes, shapes_free)

/* What stands in a title's slots. Newly allocated; "" for one that the pattern has not. */
typedef struct ShapeTitle {
    char *name, *tier;
} ShapeTitle;

/* Whether a text reads as a title of the shape. title: filled in, to be cleared; or NULL. */
bool shape_reads_title(const NoticeShape *shape, const char *text, ShapeTitle *title);
void shape_title_clear(ShapeTitle *title);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ShapeTitle, shape_title_clear)
/* The first shape that has such a title; NULL: none. */
const NoticeShape *shapes_titled(const Shapes *shapes, const char *text);

/* Which of the shape's columns a heading is; SHAPE_NO_COLUMN: none. */
int shape_heading(const NoticeShape *shape, const char *heading);
/* Where each of the shape's columns stands by the headings, SHAPE_NO_COLUMN for the category where it is left out;
 * false when another one is lacking: *lacking (or NULL) is that one. */
bool shape_places(const NoticeShape *shape, const char *const *headings, guint count, int places[SHAPE_COLUMNS_MOST],
                  const ShapeColumn **lacking);
/* The first shape whose columns the headings have, and whose title this is (NULL: whatever it is); NULL: none. */
const NoticeShape *shapes_headed(const Shapes *shapes, const char *title, const char *const *headings, guint count,
                                 int places[SHAPE_COLUMNS_MOST]);
/* The place of a part among the shape's columns; SHAPE_NO_COLUMN: it has none. */
int shape_column(const NoticeShape *shape, ShapePart part);

#endif
