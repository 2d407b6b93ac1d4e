#include "command/charts.h"

#include "emit/emit.h"

static bool write_picture(const Press *press, const Scene *scene, const char *file, DocLang lang, bool internal,
                          GError **error) {
    const Backend *png = backend_lookup("png");
    g_autoptr(Page) page = scene_page(press->shaper, scene, lang_tag(doc_lang_at(lang, 0)), error);
    Sink *sink = page ? stage_open(press->stage, internal, file, error) : NULL;
    if (!sink)
        return false;
    const Meta none = {.title = ""};
    const EmitContext context = {
        .meta = &none, .fonts = press->fonts, .creator = press->creator, .faces = press->faces};
    void *writer = png->open(&context, sink, error);
    bool written = png->page(writer, page, error) && png->finish(writer, error);
    png->free(writer);
    return written && stage_close(press->stage, sink, error);
}

bool charts_write_scene(const Press *press, const Scene *scene, const char *name, DocLang lang, bool internal,
                        GError **error) {
    if (!guard_scene(internal ? NULL : &press->guard, name, scene, error))
        return false;
    g_autoptr(GString) svg = g_string_new(NULL);
    svg_write(scene, lang_tag(doc_lang_at(lang, 0)), svg);
    g_autofree char *drawing = g_strdup_printf("charts/%s.%s.svg", name, doc_lang_id(lang));
    g_autofree char *picture = g_strdup_printf("charts/%s.%s.png", name, doc_lang_id(lang));
    return stage_write(press->stage, internal, drawing, svg->str, error) &&
           write_picture(press, scene, picture, lang, internal, error);
}

bool charts_write(const Press *press, Chart *chart, DocLang lang, bool internal, bool first, GError **error) {
    for (guint i = 0; i < chart->scenes->len; i++) {
        const Scene *scene = g_ptr_array_index(chart->scenes, i);
        if (!charts_write_scene(press, scene, scene_id(scene), lang, internal, error))
            return false;
    }
    if (!first || chart->scenes->len == 0)
        return true;
    g_autofree char *table = chart_csv(chart), *name = g_strdup_printf("charts/%s.csv", chart->id);
    return guard_text(internal ? NULL : &press->guard, name, table, error) &&
           stage_write(press->stage, internal, name, table, error);
}

void charts_pair(Chart *lead, const Chart *second) {
    g_assert(lead->scenes->len == second->scenes->len);
    for (guint i = 0; i < lead->scenes->len; i++)
        scene_pair_words(g_ptr_array_index(lead->scenes, i), g_ptr_array_index(second->scenes, i));
}
