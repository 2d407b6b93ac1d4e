#include "doc/pair.h"
#include "emit/emit.h"
#include "layout/chars.h"
#include "layout/script.h"

static void attr_number(Xml *xml, const char *name, double value) {
    g_autoptr(GString) text = g_string_new(NULL);
    emit_number(text, value);
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

static char *hatch_id(const Scene *scene, double grey) {
    return g_strdup_printf("%s-hatch-%d", scene->id, grey_level(grey));
}

/* A pattern for each tone of hatching in the scene. */
static void write_hatches(Xml *xml, const Scene *scene) {
    bool written[256] = {false}, any = false;
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        int level = grey_level(shape->fill_grey);
        if (shape->fill != FILL_HATCH || written[level])
            continue;
        if (!any)
            xml_open(xml, "defs");
        any = written[level] = true;
        g_autofree char *id = hatch_id(scene, shape->fill_grey);
        xml_open(xml, "pattern");
        xml_attr(xml, "id", id);
        xml_attr(xml, "width", "4");
        xml_attr(xml, "height", "4");
        xml_attr(xml, "patternUnits", "userSpaceOnUse");
        xml_attr(xml, "patternTransform", "rotate(45)");
        xml_open(xml, "path");
        xml_attr(xml, "d", "M0 0V4");
        xml_attr(xml, "stroke-width", "1.2");
        attr_grey(xml, "stroke", shape->fill_grey);
        xml_close(xml);
        xml_close(xml);
    }
    if (any) {
        xml_close(xml);
        xml_newline(xml);
    }
}

/* The widths of a chart are those of the faces of print: Latin words ask for faces of the same widths, and where a
 * machine has none of them are drawn as wide, so that none is cut. A Han character is as wide as it is high in every
 * face. */
static const char *faces(const char *lang) {
    return language_is_latin(lang) ? "'Liberation Serif','Times New Roman',Tinos,Times,serif"
                                   : "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";
}

static bool any_rtl(const SvgWords *words) {
    return langs_rtl(words->langs, words->around) || langs_rtl(words->langs, words->second);
}

/* A text from right to left starts at its right end. */
static void attr_place(Xml *xml, const Shape *shape, const SvgWords *words, const char *lang) {
    bool turns = script_turns(shape->text, langs_rtl(words->langs, lang)), stated = turns || any_rtl(words);
    bool starts = shape->anchor == (turns ? ANCHOR_END : ANCHOR_START);
    xml_attr(xml, "text-anchor", shape->anchor == ANCHOR_MIDDLE ? "middle" : starts ? NULL : "end");
    xml_attr(xml, "direction", !stated ? NULL : turns ? "rtl" : "ltr");
}

/* Its start tag, with where it stands. */
static void open_shape(Xml *xml, const Shape *shape, const SvgWords *words, const char *lang_attribute) {
    const char *second = words->second, *lang = words->lang ? words->lang : words->around;
    switch (shape->kind) {
    case SHAPE_LINE:
        xml_open(xml, "line");
        attr_number(xml, "x1", shape->x);
        attr_number(xml, "y1", shape->y);
        attr_number(xml, "x2", shape->x + shape->w);
        attr_number(xml, "y2", shape->y + shape->h);
        return;
    case SHAPE_RECT:
        xml_open(xml, "rect");
        attr_number(xml, "x", shape->x);
        attr_number(xml, "y", shape->y);
        attr_number(xml, "width", shape->w);
        attr_number(xml, "height", shape->h);
        return;
    case SHAPE_POLYGON: {
        g_autoptr(GString) points = g_string_new(NULL);
        for (int i = 0; i < shape->point_count; i++) {
            g_string_append(points, i > 0 ? " " : "");
            emit_number(points, shape->points[2 * i]);
            g_string_append_c(points, ',');
            emit_number(points, shape->points[2 * i + 1]);
        }
        xml_open(xml, "polygon");
        xml_attr(xml, "points", points->str);
        return;
    }
    case SHAPE_TEXT:
        xml_open(xml, "text");
        attr_number(xml, "x", shape->x);
        attr_number(xml, "y", shape->y);
        attr_number(xml, "font-size", shape->size);
        attr_place(xml, shape, words, shape->second ? second : lang);
        xml_attr(xml, "font-weight", shape->strong ? "700" : NULL);
        if (shape->second) {
            xml_attr(xml, lang_attribute, second);
            xml_attr(xml, "font-family", faces(second));
        }
        if (shape->width > 0 && language_is_latin(shape->second ? second : lang)) {
            attr_number(xml, "textLength", shape->width);
            xml_attr(xml, "lengthAdjust", "spacingAndGlyphs");
        }
        return;
    }
    g_assert_not_reached();
}

static void write_words(Xml *xml, const char *element, const char *id, const char *words) {
    xml_open(xml, element);
    xml_attr(xml, "id", id);
    xml_text(xml, words);
    xml_close(xml);
    xml_newline(xml);
}

void svg_draw(Xml *xml, const Scene *scene, const SvgWords *words, SvgUse use) {
    const char *lang_attribute = use == SVG_FILE ? "xml:lang" : "lang";
    g_autofree char *title = g_strconcat(scene->id, "-title", NULL);
    g_autofree char *description = g_strconcat(scene->id, "-desc", NULL);
    g_autofree char *both = g_strjoin(" ", title, description, NULL);
    g_autoptr(GString) view = g_string_new("0 0 ");
    emit_number(view, scene->width);
    g_string_append_c(view, ' ');
    emit_number(view, scene->height);
    xml_open(xml, "svg");
    xml_attr(xml, "xmlns", "http://www.w3.org/2000/svg");
    xml_attr(xml, "role", "img");
    xml_attr(xml, "aria-labelledby", both);
    xml_attr(xml, lang_attribute, words->lang);
    if (use == SVG_FILE) {
        attr_number(xml, "width", scene->width);
        attr_number(xml, "height", scene->height);
    }
    xml_attr(xml, "viewBox", view->str);
    xml_attr(xml, "font-family", faces(words->lang ? words->lang : words->around));
    xml_newline(xml);
    write_words(xml, "title", title, scene->title);
    write_words(xml, "desc", description, scene->description);
    write_hatches(xml, scene);
    for (guint i = 0; i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        open_shape(xml, shape, words, lang_attribute);
        g_autofree char *id = hatch_id(scene, shape->fill_grey);
        g_autofree char *url = g_strdup_printf("url(#%s)", id);
        if (shape->fill == FILL_SOLID)
            attr_grey(xml, "fill", shape->fill_grey);
        else
            xml_attr(xml, "fill", shape->fill == FILL_HATCH ? url : "none");
        if (shape->stroke > 0) {
            attr_grey(xml, "stroke", shape->stroke_grey);
            attr_number(xml, "stroke-width", shape->stroke);
            if (shape->dash > 0)
                attr_number(xml, "stroke-dasharray", shape->dash);
        }
        if (shape->title)
            xml_element(xml, "title", shape->title);
        if (shape->text)
            xml_text(xml, shape->text);
        xml_close(xml);
        xml_newline(xml);
    }
    xml_close(xml);
}

void svg_write(const Scene *scene, const SvgWords *words, GString *out) {
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    xml_raw(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    svg_draw(xml, scene, words, SVG_FILE);
    xml_newline(xml);
}
