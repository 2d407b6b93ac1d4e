#include "emit/svg.h"

#include "emit/emit.h"
#include "words/language.h"

typedef struct Drawing {
    Xml *xml;
    const Scene *scene;
    SvgUse use;
} Drawing;

/* At most two decimals, no trailing zeros, whatever the locale. */
static void number_append(GString *out, double value) {
    long hundredths = lround(value * 100);
    long size = labs(hundredths);
    g_string_append_printf(out, "%s%ld", hundredths < 0 ? "-" : "", size / 100);
    if (size % 10 != 0)
        g_string_append_printf(out, ".%02ld", size % 100);
    else if (size % 100 != 0)
        g_string_append_printf(out, ".%ld", size % 100 / 10);
}

static void attr_number(Xml *xml, const char *name, double value) {
    g_autoptr(GString) text = g_string_new(NULL);
    number_append(text, value);
    xml_attr(xml, name, text->str);
}

static int grey_level(double grey) {
    return (int)lround(CLAMP(grey, 0, 1) * 255);
}

static void attr_grey(Xml *xml, const char *name, double grey) {
    int level = grey_level(grey);
    g_autofree char *colour = g_strdup_printf("#%02x%02x%02x", level, level, level);
    xml_attr(xml, name, colour);
}

static char *part_id(const Scene *scene, const char *part) {
    return g_strdup_printf("%s-%s", scene_id(scene), part);
}

static char *hatch_id(const Scene *scene, double grey) {
    return g_strdup_printf("%s-hatch-%d", scene_id(scene), grey_level(grey));
}

static void draw_hatch(const Drawing *drawing, double grey) {
    Xml *xml = drawing->xml;
    g_autofree char *id = hatch_id(drawing->scene, grey);
    xml_open(xml, "pattern");
    xml_attr(xml, "id", id);
    xml_attr(xml, "width", "4");
    xml_attr(xml, "height", "4");
    xml_attr(xml, "patternUnits", "userSpaceOnUse");
    xml_attr(xml, "patternTransform", "rotate(45)");
    xml_open(xml, "path");
    xml_attr(xml, "d", "M0 0V4");
    xml_attr(xml, "stroke-width", "1.2");
    attr_grey(xml, "stroke", grey);
    xml_close(xml);
    xml_close(xml);
}

static bool is_first_hatch(const Scene *scene, int index) {
    const Shape *shape = scene_shape(scene, index);
    if (shape->fill != FILL_HATCH)
        return false;
    for (int i = 0; i < index; i++) {
        const Shape *earlier = scene_shape(scene, i);
        if (earlier->fill == FILL_HATCH && grey_level(earlier->fill_grey) == grey_level(shape->fill_grey))
            return false;
    }
    return true;
}

static void draw_hatches(const Drawing *drawing) {
    int open = 0;
    for (int i = 0; i < scene_count(drawing->scene); i++) {
        if (!is_first_hatch(drawing->scene, i))
            continue;
        if (open++ == 0)
            xml_open(drawing->xml, "defs");
        draw_hatch(drawing, scene_shape(drawing->scene, i)->fill_grey);
    }
    if (open == 0)
        return;
    xml_close(drawing->xml);
    xml_newline(drawing->xml);
}

static void attr_fill(const Drawing *drawing, const Shape *shape) {
    switch (shape->fill) {
    case FILL_SOLID:
        attr_grey(drawing->xml, "fill", shape->fill_grey);
        return;
    case FILL_NONE:
        xml_attr(drawing->xml, "fill", "none");
        return;
    case FILL_HATCH: {
        g_autofree char *id = hatch_id(drawing->scene, shape->fill_grey);
        g_autofree char *url = g_strdup_printf("url(#%s)", id);
        xml_attr(drawing->xml, "fill", url);
        return;
    }
    }
    g_assert_not_reached();
}

static void attr_stroke(const Drawing *drawing, const Shape *shape) {
    if (shape->stroke <= 0)
        return;
    attr_grey(drawing->xml, "stroke", shape->stroke_grey);
    attr_number(drawing->xml, "stroke-width", shape->stroke);
    if (shape->dash > 0)
        attr_number(drawing->xml, "stroke-dasharray", shape->dash);
}

static const char *anchor_word(Anchor anchor) {
    switch (anchor) {
    case ANCHOR_START:
        return NULL;
    case ANCHOR_MIDDLE:
        return "middle";
    case ANCHOR_END:
        return "end";
    }
    g_assert_not_reached();
}

static void attr_points(Xml *xml, const Shape *shape) {
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < shape->point_count; i++) {
        if (i > 0)
            g_string_append_c(text, ' ');
        number_append(text, shape->points[2 * i]);
        g_string_append_c(text, ',');
        number_append(text, shape->points[2 * i + 1]);
    }
    xml_attr(xml, "points", text->str);
}

static const char *element_of(ShapeKind kind) {
    switch (kind) {
    case SHAPE_LINE:
        return "line";
    case SHAPE_RECT:
        return "rect";
    case SHAPE_POLYGON:
        return "polygon";
    case SHAPE_TEXT:
        return "text";
    }
    g_assert_not_reached();
}

static void attr_place(const Drawing *drawing, const Shape *shape) {
    Xml *xml = drawing->xml;
    switch (shape->kind) {
    case SHAPE_LINE:
        attr_number(xml, "x1", shape->x);
        attr_number(xml, "y1", shape->y);
        attr_number(xml, "x2", shape->x + shape->w);
        attr_number(xml, "y2", shape->y + shape->h);
        return;
    case SHAPE_RECT:
        attr_number(xml, "x", shape->x);
        attr_number(xml, "y", shape->y);
        attr_number(xml, "width", shape->w);
        attr_number(xml, "height", shape->h);
        return;
    case SHAPE_POLYGON:
        attr_points(xml, shape);
        return;
    case SHAPE_TEXT:
        attr_number(xml, "x", shape->x);
        attr_number(xml, "y", shape->y);
        attr_number(xml, "font-size", shape->size);
        xml_attr(xml, "text-anchor", anchor_word(shape->anchor));
        if (shape->second)
            xml_attr(xml, drawing->use == SVG_FILE ? "xml:lang" : "lang", lang_tag(doc_lang_at(DOC_ZH_EN, 1)));
        return;
    }
    g_assert_not_reached();
}

static void draw_shape(const Drawing *drawing, const Shape *shape) {
    Xml *xml = drawing->xml;
    xml_open(xml, element_of(shape->kind));
    attr_place(drawing, shape);
    attr_fill(drawing, shape);
    attr_stroke(drawing, shape);
    if (shape->title)
        xml_element(xml, "title", shape->title);
    if (shape->text)
        xml_text(xml, shape->text);
    xml_close(xml);
    xml_newline(xml);
}

static void attr_view(Xml *xml, const Scene *scene) {
    g_autoptr(GString) view = g_string_new("0 0 ");
    number_append(view, scene_width(scene));
    g_string_append_c(view, ' ');
    number_append(view, scene_height(scene));
    xml_attr(xml, "viewBox", view->str);
}

static void draw_words(const Drawing *drawing, const char *element, const char *id, const char *words) {
    xml_open(drawing->xml, element);
    xml_attr(drawing->xml, "id", id);
    xml_text(drawing->xml, words);
    xml_close(drawing->xml);
    xml_newline(drawing->xml);
}

void svg_draw(Xml *xml, const Scene *scene, const char *lang, SvgUse use) {
    Drawing drawing = {xml, scene, use};
    g_autofree char *title = part_id(scene, "title"), *description = part_id(scene, "desc");
    g_autofree char *both = g_strdup_printf("%s %s", title, description);
    xml_open(xml, "svg");
    xml_attr(xml, "xmlns", "http://www.w3.org/2000/svg");
    xml_attr(xml, "role", "img");
    xml_attr(xml, "aria-labelledby", both);
    xml_attr(xml, use == SVG_FILE ? "xml:lang" : "lang", lang);
    if (use == SVG_FILE) {
        attr_number(xml, "width", scene_width(scene));
        attr_number(xml, "height", scene_height(scene));
    }
    attr_view(xml, scene);
    xml_attr(xml, "font-family", "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif");
    xml_newline(xml);
    draw_words(&drawing, "title", title, scene_title(scene));
    draw_words(&drawing, "desc", description, scene_description(scene));
    draw_hatches(&drawing);
    for (int i = 0; i < scene_count(scene); i++)
        draw_shape(&drawing, scene_shape(scene, i));
    xml_close(xml);
}

void svg_write(const Scene *scene, const char *lang, GString *out) {
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    xml_raw(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg_draw(xml, scene, lang, SVG_FILE);
    xml_newline(xml);
}
