/* Charts into boxes: the scene scaled to the width of the text. */
#include "layout/flow.h"
#include "layout/layout.h"

typedef struct Canvas {
    Page *page;
    Shaper *shaper;
    const char *lang, *second;
    const Node *node; /* the figure; NULL: the scene is all there is */
    double x, y, scale;
} Canvas;

static Box *add_shape_box(const Canvas *canvas, BoxKind kind, const Shape *shape) {
    Box *box = page_add(canvas->page, kind, canvas->node);
    double s = canvas->scale;
    box->x = canvas->x + shape->x * s;
    box->y = canvas->y + shape->y * s;
    box->w = shape->w * s;
    box->h = shape->h * s;
    return box;
}

/* The filled area, or its outline: a box is one or the other. */
static void add_area(const Canvas *canvas, BoxKind kind, const Shape *shape, bool outline) {
    Box *box = add_shape_box(canvas, kind, shape);
    box->stroke = outline ? shape->stroke * canvas->scale : 0;
    box->grey = outline ? shape->stroke_grey : shape->fill_grey;
    box->fill = outline ? FILL_NONE : FILL_SOLID;
    box->dash = outline ? shape->dash * canvas->scale : 0;
    if (kind != BOX_POLYGON)
        return;
    double *points = g_new(double, 2 * shape->point_count + 1);
    for (int i = 0; i < shape->point_count; i++) {
        points[2 * i] = canvas->x + shape->points[2 * i] * canvas->scale;
        points[2 * i + 1] = canvas->y + shape->points[2 * i + 1] * canvas->scale;
    }
    g_ptr_array_add(canvas->page->arrays, points);
    box->points = points;
    box->point_count = shape->point_count;
}

/* Strokes x + y = a multiple of the step, within the rectangle. */
static void add_hatching(const Canvas *canvas, const Shape *shape) {
    static const double step = 3.6, least = 0.05;
    double s = canvas->scale, x = canvas->x + shape->x * s, y = canvas->y + shape->y * s;
    double w = shape->w * s, h = shape->h * s;
    int first = (int)ceil((x + y) / step), last = (int)floor((x + w + y + h) / step);
    for (int i = first; i <= last; i++) {
        double at = i * step, left = MAX(x, at - y - h), right = MIN(x + w, at - y);
        if (right - left < least)
            continue;
        Box *box = page_add(canvas->page, BOX_LINE, canvas->node);
        box->x = left;
        box->y = at - left;
        box->w = right - left;
        box->h = left - right;
        box->stroke = 0.4;
    }
}

static bool paint_text(const Canvas *canvas, const Shape *shape, GError **error) {
    if (!shape->text || !*shape->text)
        return true;
    const Span span = {shape->text, shape->strong ? FACE_HEADING : FACE_BODY,
                       shape->second ? canvas->second : canvas->lang};
    const Passage *passage = shaper_passage(canvas->shaper, &span, 1, error);
    if (!passage)
        return false;
    double size = shape->size * canvas->scale, width = passage->natural * size;
    double back = shape->anchor == ANCHOR_START ? 0 : shape->anchor == ANCHOR_MIDDLE ? width / 2 : width;
    const SetLine set = {.passage = passage,
                         .line = {.last = passage->count, .width = passage->natural},
                         .node = canvas->node,
                         .size = size,
                         .grey = shape->fill_grey};
    paint_line(canvas->page, &set, canvas->x + shape->x * canvas->scale - back, canvas->y + shape->y * canvas->scale);
    return true;
}

static bool paint_shapes(const Canvas *canvas, const Scene *scene, GError **error) {
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        BoxKind area = shape->kind == SHAPE_POLYGON ? BOX_POLYGON : BOX_RECT;
        Box *line = NULL;
        switch (shape->kind) {
        case SHAPE_LINE:
            line = add_shape_box(canvas, BOX_LINE, shape);
            line->stroke = shape->stroke * canvas->scale;
            line->grey = shape->stroke_grey;
            line->dash = shape->dash * canvas->scale;
            break;
        case SHAPE_RECT:
        case SHAPE_POLYGON:
            if (shape->fill == FILL_SOLID)
                add_area(canvas, area, shape, false);
            if (shape->fill == FILL_HATCH && area == BOX_RECT)
                add_hatching(canvas, shape);
            if (shape->stroke > 0)
                add_area(canvas, area, shape, true);
            break;
        case SHAPE_TEXT:
            if (!paint_text(canvas, shape, error))
                return false;
            break;
        }
    }
    return true;
}

Page *scene_page(Shaper *shaper, const Scene *scene, const char *lang, const char *second, GError **error) {
    static const double margin = 8;
    g_autoptr(Page) page = page_new(1, scene->width + 2 * margin, scene->height + 2 * margin, NULL);
    const Canvas canvas = {page, shaper, lang, second, NULL, margin, margin, 1};
    return paint_shapes(&canvas, scene, error) ? g_steal_pointer(&page) : NULL;
}

/* For a telephone there is one of its own. */
static const Scene *scene_of(const Flow *flow, const Node *figure) {
    const Scene *narrow = geometry_is_strip(flow->geometry) ? figure->scene->narrow : NULL;
    return narrow ? narrow : figure->scene;
}

bool flow_drawing(Flow *flow, const Node *figure, double x, double y, double scale, GError **error) {
    const Canvas canvas = {flow->page, flow->setter.shaper, flow->setter.lang, flow->setter.second_lang, figure, x, y,
                           scale};
    return paint_shapes(&canvas, scene_of(flow, figure), error);
}

/* The caption and the notes stand below their figure and on the same page. */
bool flow_figure(Flow *flow, const Node *figure, GError **error) {
    const Geometry *g = flow->geometry;
    const Scene *scene = scene_of(flow, figure);
    g_autoptr(Stack) caption = stack_new();
    const Setting setting = {.face = FACE_HEADING, .style = g->table_head, .align = ALIGN_CENTRE, .balance = true};
    for (const Node *child = figure->first; child; child = child->next)
        if (!stack_add_text(caption, &flow->setter, child, &setting, 0, g->width, error))
            return false;
    double lead = 8, below = stack_empty(caption) ? 0 : caption->height + lead, notes;
    if (!flow_notes(flow, figure, &notes, error))
        return false;
    flow_space(flow, lead);
    double scale = MIN(g->width / scene->width, (flow_fresh(flow) - below - notes) / scene->height);
    if (!flow_reserve(flow, 0, scene->height * scale + below + notes, error))
        return false;
    double left = g->left + (g->width - scene->width * scale) / 2;
    if (!flow_drawing(flow, figure, left, flow->y, scale, error))
        return false;
    flow->y += scene->height * scale;
    flow->at_top = false;
    if (!flow_place(flow, caption, lead, error))
        return false;
    flow_space(flow, lead);
    return true;
}
