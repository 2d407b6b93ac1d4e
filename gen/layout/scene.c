/* Charts into boxes: the scene scaled to the width of the text. */
#include "layout/flow.h"
#include "layout/inline.h"

typedef struct Canvas {
    Page *page;
    Shaper *shaper;
    const char *lang;
    const Node *node; /* the figure; NULL: the scene is all there is */
    double x, y, scale;
} Canvas;

static void paint_shape_line(const Canvas *canvas, const Shape *shape) {
    double s = canvas->scale;
    Box *box = page_add(canvas->page, BOX_LINE, canvas->node);
    box->x = canvas->x + shape->x * s;
    box->y = canvas->y + shape->y * s;
    box->w = shape->w * s;
    box->h = shape->h * s;
    box->stroke = shape->stroke * s;
    box->grey = shape->stroke_grey;
    box->dash = shape->dash * s;
}

/* One stroke of the hatching: x + y = at, within the rectangle. */
static void hatch_stroke(const Canvas *canvas, const Box *area, double at) {
    double left = MAX(area->x, at - area->y - area->h), right = MIN(area->x + area->w, at - area->y);
    if (right - left < 0.05)
        return;
    Box *box = page_add(canvas->page, BOX_LINE, canvas->node);
    box->x = left;
    box->y = at - left;
    box->w = right - left;
    box->h = left - right;
    box->stroke = 0.4;
}

static void hatch(const Canvas *canvas, Box area) {
    static const double step = 3.6;
    int first = (int)ceil((area.x + area.y) / step), last = (int)floor((area.x + area.w + area.y + area.h) / step);
    for (int i = first; i <= last; i++)
        hatch_stroke(canvas, &area, i * step);
}

static Box *add_area(const Canvas *canvas, BoxKind kind, const Shape *shape, double stroke) {
    Box *box = page_add(canvas->page, kind, canvas->node);
    double s = canvas->scale;
    box->x = canvas->x + shape->x * s;
    box->y = canvas->y + shape->y * s;
    box->w = shape->w * s;
    box->h = shape->h * s;
    box->stroke = stroke;
    box->grey = stroke > 0 ? shape->stroke_grey : shape->fill_grey;
    box->fill = stroke > 0 ? FILL_NONE : FILL_SOLID;
    box->dash = stroke > 0 ? shape->dash * s : 0;
    return box;
}

/* The filled area, then the outline: a box is one or the other. */
static void paint_rect(const Canvas *canvas, const Shape *shape) {
    if (shape->fill == FILL_SOLID)
        add_area(canvas, BOX_RECT, shape, 0);
    double s = canvas->scale;
    if (shape->fill == FILL_HATCH)
        hatch(
            canvas,
            (Box){.x = canvas->x + shape->x * s, .y = canvas->y + shape->y * s, .w = shape->w * s, .h = shape->h * s});
    if (shape->stroke > 0)
        add_area(canvas, BOX_RECT, shape, shape->stroke * s);
}

static void add_polygon(const Canvas *canvas, const Shape *shape, double stroke) {
    Box *box = add_area(canvas, BOX_POLYGON, shape, stroke);
    double *points = g_new(double, 2 * shape->point_count + 1);
    for (int i = 0; i < shape->point_count; i++) {
        points[2 * i] = canvas->x + shape->points[2 * i] * canvas->scale;
        points[2 * i + 1] = canvas->y + shape->points[2 * i + 1] * canvas->scale;
    }
    g_ptr_array_add(canvas->page->arrays, points);
    box->points = points;
    box->point_count = shape->point_count;
}

static void paint_polygon(const Canvas *canvas, const Shape *shape) {
    if (shape->fill == FILL_SOLID)
        add_polygon(canvas, shape, 0);
    if (shape->stroke > 0)
        add_polygon(canvas, shape, shape->stroke * canvas->scale);
}

static bool paint_text(const Canvas *canvas, const Shape *shape, GError **error) {
    if (!shape->text || !*shape->text)
        return true;
    const Span span = {shape->text, FACE_BODY, shape->second || inline_latin(canvas->lang)};
    const Passage *passage = shaper_passage(canvas->shaper, &span, 1, error);
    if (!passage)
        return false;
    double size = shape->size * canvas->scale, width = passage->natural * size;
    double back = shape->anchor == ANCHOR_START ? 0 : shape->anchor == ANCHOR_MIDDLE ? width / 2 : width;
    const SetLine set = {.passage = passage,
                         .line = {.last = passage->count, .width = passage->natural},
                         .node = canvas->node,
                         .size = size};
    paint_line(canvas->page, &set, canvas->x + shape->x * canvas->scale - back, canvas->y + shape->y * canvas->scale);
    return true;
}

static bool paint_shape(const Canvas *canvas, const Shape *shape, GError **error) {
    switch (shape->kind) {
    case SHAPE_LINE:
        paint_shape_line(canvas, shape);
        return true;
    case SHAPE_RECT:
        paint_rect(canvas, shape);
        return true;
    case SHAPE_POLYGON:
        paint_polygon(canvas, shape);
        return true;
    case SHAPE_TEXT:
        return paint_text(canvas, shape, error);
    }
    g_assert_not_reached();
}

static bool paint_shapes(const Canvas *canvas, const Scene *scene, GError **error) {
    for (int i = 0; i < scene_count(scene); i++) {
        if (!paint_shape(canvas, scene_shape(scene, i), error))
            return false;
    }
    return true;
}

static bool paint_scene(Flow *flow, const Node *figure, double scale, GError **error) {
    const Scene *scene = figure->scene;
    double left = flow->geometry->left + (flow->geometry->width - scene_width(scene) * scale) / 2;
    const Canvas canvas = {flow->page, flow->setter.shaper, flow->setter.lang, figure, left, flow->y, scale};
    if (!paint_shapes(&canvas, scene, error))
        return false;
    flow->y += scene_height(scene) * scale;
    flow->at_top = false;
    return true;
}

Page *scene_page(Shaper *shaper, const Scene *scene, const char *lang, GError **error) {
    static const double margin = 8;
    g_autoptr(Page) page = page_new(1, scene_width(scene) + 2 * margin, scene_height(scene) + 2 * margin, NULL);
    const Canvas canvas = {page, shaper, lang, NULL, margin, margin, 1};
    return paint_shapes(&canvas, scene, error) ? g_steal_pointer(&page) : NULL;
}

static bool set_caption(Flow *flow, const Node *figure, Stack *stack, GError **error) {
    const Setting setting = {
        .face = FACE_HEADING, .style = flow->geometry->table_head, .align = ALIGN_CENTRE, .balance = true};
    for (const Node *child = figure->first; child; child = child->next) {
        if (!stack_add_text(stack, &flow->setter, child, &setting, 0, flow->geometry->width, error))
            return false;
    }
    return true;
}

/* The caption stands below its figure and on the same page. */
bool flow_figure(Flow *flow, const Node *figure, GError **error) {
    const Geometry *g = flow->geometry;
    g_autoptr(Stack) caption = stack_new();
    if (!set_caption(flow, figure, caption, error))
        return false;
    double lead = 8, below = stack_empty(caption) ? 0 : stack_height(caption) + lead;
    double scale = MIN(g->width / scene_width(figure->scene), (g->height - below) / scene_height(figure->scene));
    flow_space(flow, lead);
    if (!flow_reserve(flow, 0, scene_height(figure->scene) * scale + below, error))
        return false;
    if (!paint_scene(flow, figure, scale, error) || !flow_place(flow, caption, lead, error))
        return false;
    flow_space(flow, lead);
    return true;
}
