#include "doc/scene.h"

Scene *scene_new(double width, double height, const char *id, const char *title, const char *description) {
    Scene *scene = g_new0(Scene, 1);
    scene->width = width;
    scene->height = height;
    scene->shapes = g_ptr_array_new_with_free_func(g_free);
    scene->points = g_ptr_array_new_with_free_func(g_free);
    scene->strings = g_string_chunk_new(1024);
    scene->id = scene_string(scene, id);
    scene->title = scene_string(scene, title);
    scene->description = scene_string(scene, description);
    return scene;
}

void scene_free(Scene *scene) {
    if (!scene)
        return;
    g_ptr_array_unref(scene->shapes);
    g_ptr_array_unref(scene->points);
    g_string_chunk_free(scene->strings);
    scene_free(scene->narrow);
    g_free(scene);
}

void scene_pair_words(Scene *scene, const Scene *second) {
    const char **const lead[] = {&scene->title, &scene->description};
    const char *const beside[] = {second->title, second->description};
    for (gsize i = 0; i < G_N_ELEMENTS(lead); i++) {
        g_autofree char *both = g_strjoin(**lead[i] && *beside[i] ? " / " : "", *lead[i], beside[i], NULL);
        if (!g_str_equal(*lead[i], beside[i]))
            *lead[i] = scene_string(scene, both);
    }
    if (scene->narrow && second->narrow)
        scene_pair_words(scene->narrow, second->narrow);
}

const Shape *scene_shape(const Scene *scene, guint index) {
    g_assert(index < scene->shapes->len);
    return g_ptr_array_index(scene->shapes, index);
}

/* Its points come in the order of their shapes. */
static double *polygon_points(Scene *scene, const Shape *shape, guint *polygon) {
    return shape->kind == SHAPE_POLYGON ? g_ptr_array_index(scene->points, (*polygon)++) : NULL;
}

void scene_mirror(Scene *scene) {
    static const Anchor turned[] = {
        [ANCHOR_START] = ANCHOR_END, [ANCHOR_MIDDLE] = ANCHOR_MIDDLE, [ANCHOR_END] = ANCHOR_START};
    guint polygon = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        Shape *shape = g_ptr_array_index(scene->shapes, i);
        double *points = polygon_points(scene, shape, &polygon);
        for (int k = 0; points && k < shape->point_count; k++)
            points[2 * k] = scene->width - points[2 * k];
        shape->x = scene->width - shape->x - (shape->kind == SHAPE_RECT ? shape->w : 0);
        shape->w = shape->kind == SHAPE_LINE ? -shape->w : shape->w;
        shape->anchor = turned[shape->anchor];
    }
    scene->mirrored = !scene->mirrored;
    if (scene->narrow)
        scene_mirror(scene->narrow);
}

void scene_lower(Scene *scene, double by) {
    guint polygon = 0;
    for (guint i = 0; i < scene->shapes->len; i++) {
        Shape *shape = g_ptr_array_index(scene->shapes, i);
        shape->y += by;
        double *points = polygon_points(scene, shape, &polygon);
        for (int k = 0; points && k < shape->point_count; k++)
            points[2 * k + 1] += by;
    }
    scene->height += by;
}

static Shape *shape_add(Scene *scene, ShapeKind kind, double x, double y) {
    Shape *shape = g_new0(Shape, 1);
    shape->kind = kind;
    shape->x = x;
    shape->y = y;
    g_ptr_array_add(scene->shapes, shape);
    return shape;
}

Shape *scene_line(Scene *scene, double x1, double y1, double x2, double y2, double stroke, double grey) {
    Shape *shape = shape_add(scene, SHAPE_LINE, x1, y1);
    shape->w = x2 - x1;
    shape->h = y2 - y1;
    shape->stroke = stroke;
    shape->stroke_grey = grey;
    shape->fill = FILL_NONE;
    return shape;
}

Shape *scene_rect(Scene *scene, double x, double y, double w, double h, Fill fill, double grey) {
    Shape *shape = shape_add(scene, SHAPE_RECT, x, y);
    shape->w = w;
    shape->h = h;
    shape->fill = fill;
    shape->fill_grey = grey;
    return shape;
}

Shape *scene_polygon(Scene *scene, const double *points, int count, Fill fill, double grey) {
    g_assert(count >= 3);
    Shape *shape = shape_add(scene, SHAPE_POLYGON, 0, 0);
    double *copy = g_memdup2(points, sizeof(double) * 2 * (gsize)count);
    g_ptr_array_add(scene->points, copy);
    shape->points = copy;
    shape->point_count = count;
    shape->fill = fill;
    shape->fill_grey = grey;
    return shape;
}

Shape *scene_text(Scene *scene, double x, double y, double size, Anchor anchor, const char *text) {
    Shape *shape = shape_add(scene, SHAPE_TEXT, x, y);
    shape->size = size;
    shape->anchor = anchor;
    shape->text = scene_string(scene, text);
    return shape;
}

const char *scene_string(Scene *scene, const char *text) {
    return text ? g_string_chunk_insert(scene->strings, text) : NULL;
}
