#include "publish/output.h"

#include <string.h>

#include "base/fault.h"
#include "base/stop.h"

/* One format of the document: a writer and the file it writes, both NULL where each page has its own. */
typedef struct OutputPart {
    const Backend *backend;
    void *writer;
    Sink *sink;
} OutputPart;

struct Output {
    PageSink pages; /* first, so that the layout's PageSink * is the output */
    const OutputSettings *settings;
    bool internal;
    char *name;
    EmitContext context;
    GArray *parts;  /* of OutputPart */
    Layout *layout; /* NULL when no format wants PAGES */
};

void output_choose(OutputSettings *settings, int formats) {
    settings->backend_count = 0;
    for (const Choice *choice = format_choices; choice->name; choice++)
        if (formats & choice->value && !choice->backend->apart)
            settings->backends[settings->backend_count++] = choice->backend;
}

OutputSettings output_single(const OutputSettings *settings, const Backend *backend) {
    OutputSettings single = *settings;
    single.backends[0] = backend;
    single.backend_count = 1;
    return single;
}

/* Without one of the back ends. */
static OutputSettings settings_without(const OutputSettings *settings, const Backend *backend) {
    OutputSettings others = *settings;
    others.backend_count = 0;
    for (int i = 0; i < settings->backend_count; i++)
        if (settings->backends[i] != backend)
            others.backends[others.backend_count++] = settings->backends[i];
    return others;
}

OutputSettings output_paper(const OutputSettings *settings) {
    return settings_without(settings, &backend_html);
}

OutputSettings output_sheets(const OutputSettings *settings) {
    const OutputSettings paper = output_paper(settings), fixed = settings_without(&paper, &backend_docx);
    return settings_without(&fixed, &backend_plain);
}

/* ---- the last look ---- */

bool output_guard(const OutputSettings *settings, const char *name, const char *text, GError **error) {
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *masked = text ? personal_mask(text, &settings->allowed, &kind) : NULL;
    if (!masked)
        return true;
    g_autofree char *excerpt = personal_excerpt(masked);
    fault_set(error, FAULT_PERSONAL_DATA, "name", name, "excerpt", excerpt, NULL);
    return false;
}

/* A word parts the cells: no number goes on over it, and what stands before one still tells what it is. */
bool output_guard_table(const OutputSettings *settings, const char *name, const char *csv, GError **error) {
    static const char parting[] = "格";
    bool quoted = false;
    g_autoptr(GString) apart = g_string_sized_new(strlen(csv));
    for (const char *at = csv; *at; at++) {
        quoted ^= *at == '"';
        if (*at == ',' && !quoted)
            g_string_append(apart, parting);
        else
            g_string_append_c(apart, *at);
    }
    return output_guard(settings, name, apart->str, error);
}

static bool guard_scene(const OutputSettings *settings, const char *name, const Scene *scene, GError **error) {
    bool clean =
        output_guard(settings, name, scene->title, error) && output_guard(settings, name, scene->description, error);
    for (guint i = 0; clean && i < scene->shapes->len; i++) {
        const Shape *shape = scene_shape(scene, i);
        clean = output_guard(settings, name, shape->text, error) && output_guard(settings, name, shape->title, error);
    }
    return clean && (!scene->narrow || guard_scene(settings, name, scene->narrow, error));
}

/* Text is joined as a reader sees it: all of a paragraph, a heading, a caption. */
static bool guard_node(const OutputSettings *settings, const char *name, const Node *node, GError **error) {
    if (node->kind == KIND_FIGURE && !guard_scene(settings, name, node->scene, error))
        return false;
    if (node->kind == KIND_HEADING || node->kind == KIND_PARA || node->kind == KIND_CAPTION) {
        g_autofree char *text = node_collect(node);
        return output_guard(settings, name, text, error);
    }
    for (const Node *child = node->first; child; child = child->next)
        if (!guard_node(settings, name, child, error))
            return false;
    return true;
}

/* ---- documents ---- */

/* A page as a file of its own, by its number. */
static bool write_apart(const Output *output, const Backend *backend, const Page *page, GError **error) {
    const Meta *meta = output->context.meta;
    g_autofree char *file =
        g_strdup_printf("%s-%02d%s", output->name, page->number, format_kinds[backend->format].ending);
    Sink *sink = stage_open(output->settings->stage, output->internal, file, error);
    if (!sink)
        return false;
    stage_entitle(sink, meta->title, page->number == 1 ? meta->code : NULL); /* who looks it up begins at the first */
    void *writer = backend->open(&output->context, sink, error);
    bool written = writer && backend->page(writer, page, error) && backend->finish(writer, error);
    backend->free(writer);
    return written && stage_close(output->settings->stage, sink, error);
}

static bool give_page(PageSink *sink, const Page *page, GError **error) {
    Output *output = (Output *)(void *)sink;
    if (!stop_go_on(error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const OutputPart *part = &g_array_index(output->parts, OutputPart, i);
        if (part->backend->apart ? !write_apart(output, part->backend, page, error)
                                 : part->backend->page && !part->backend->page(part->writer, page, error))
            return false;
    }
    return true;
}

static void settle_pages(PageSink *sink) {
    const Output *output = (const Output *)(void *)sink;
    for (guint i = 0; i < output->parts->len; i++) {
        const OutputPart *part = &g_array_index(output->parts, OutputPart, i);
        if (part->backend->settle)
            part->backend->settle(part->writer);
    }
}

Output *output_open(const OutputSettings *settings, const Meta *meta, bool internal, const char *name, GError **error) {
    g_autoptr(Output) output = g_new0(Output, 1);
    output->pages = (PageSink){give_page, settle_pages};
    output->settings = settings;
    output->internal = internal;
    output->name = g_strdup(name);
    output->context = (EmitContext){meta,
                                    settings->fonts,
                                    settings->style,
                                    settings->creator,
                                    settings->sources,
                                    settings->faces,
                                    settings->geometry,
                                    settings->shaper,
                                    settings->attached};
    output->parts = g_array_new(FALSE, FALSE, sizeof(OutputPart));
    const char *const said[] = {meta->title, meta->author, meta->subject, meta->keywords};
    for (guint i = 0; i < G_N_ELEMENTS(said); i++)
        if (!internal && !output_guard(settings, name, said[i], error))
            return NULL;
    bool wants_pages = false;
    for (int i = 0; i < settings->backend_count; i++) {
        const Backend *backend = settings->backends[i];
        wants_pages |= backend->page != NULL;
        if (backend->apart) {
            const OutputPart part = {.backend = backend};
            g_array_append_val(output->parts, part);
            continue;
        }
        g_autofree char *file = g_strconcat(name, format_kinds[backend->format].ending, NULL);
        OutputPart part = {.backend = backend, .sink = stage_open(settings->stage, internal, file, error)};
        if (!part.sink)
            return NULL;
        stage_entitle(part.sink, meta->title, meta->code);
        part.writer = backend->open(&output->context, part.sink, error);
        if (!part.writer)
            return NULL;
        g_array_append_val(output->parts, part);
    }
    if (wants_pages)
        output->layout = layout_new(settings->shaper, settings->geometry, meta, &output->pages);
    return g_steal_pointer(&output);
}

bool output_set(const Output *output, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    *section = output->layout ? section_new(output->layout, shaper, doc, error) : NULL;
    return *section || !output->layout;
}

bool output_add(Output *output, const Doc *doc, Section *section, GError **error) {
    if (!stop_go_on(error))
        return false;
    if (!output->internal && !guard_node(output->settings, output->name, doc->root, error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const OutputPart *part = &g_array_index(output->parts, OutputPart, i);
        if (part->backend->doc && !part->backend->doc(part->writer, doc, error))
            return false;
    }
    if (!output->layout)
        return true;
    return section ? layout_take(output->layout, section, error) : layout_add(output->layout, doc, error);
}

bool output_finish(Output *output, GError **error) {
    if (output->layout && !layout_finish(output->layout, NULL, error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const OutputPart *part = &g_array_index(output->parts, OutputPart, i);
        if (part->backend->apart)
            continue;
        bool finished = !part->backend->finish || part->backend->finish(part->writer, error);
        if (output->layout && part->backend->page) {
            Filling filling = layout_filling(output->layout);
            stage_tell(part->sink, filling.pages, filling.least, filling.alone);
        }
        if (!finished || !stage_close(output->settings->stage, part->sink, error))
            return false;
    }
    return true;
}

void output_free(Output *output) {
    if (!output)
        return;
    layout_free(output->layout);
    for (guint i = 0; i < output->parts->len; i++) {
        const OutputPart *part = &g_array_index(output->parts, OutputPart, i);
        if (part->writer && part->backend->free)
            part->backend->free(part->writer);
    }
    g_array_unref(output->parts);
    g_free(output->name);
    g_free(output);
}

bool output_document(const OutputSettings *settings, const Meta *meta, bool internal, const char *name, const Doc *doc,
                     GError **error) {
    g_autoptr(Output) output = output_open(settings, meta, internal, name, error);
    g_autoptr(Section) section = NULL; /* set as a whole, so that its pages are fitted */
    return output && output_set(output, settings->shaper, doc, &section, error) &&
           output_add(output, doc, section, error) && output_finish(output, error);
}

/* ---- posters ---- */

bool output_poster(const OutputSettings *settings, const Geometry *sheet, const Meta *meta, const char *name,
                   const Doc *doc, GError **error) {
    /* In pairs the languages stand side by side: the sheet lies on its side. */
    Geometry geometry = *sheet;
    if (meta->second_lang) {
        geometry.page_width = sheet->page_height;
        geometry.page_height = sheet->page_width;
        geometry.width = geometry.page_width - 2 * geometry.left;
        geometry.height = geometry.page_height - (sheet->page_height - sheet->height);
    }
    OutputSettings own = *settings;
    own.geometry = &geometry;
    return output_document(&own, meta, false, name, doc, error);
}

/* ---- charts and tables ---- */

bool output_scene(const OutputSettings *settings, bool internal, const char *name, DocLang lang, const Scene *scene,
                  GError **error) {
    const char *tag = lang_tag(lang->langs[0]), *second = doc_lang_second(lang);
    if (!internal && !guard_scene(settings, name, scene, error))
        return false;
    g_autoptr(GString) svg = g_string_new(NULL);
    svg_write(scene, tag, second, svg);
    g_autofree char *drawing = g_strdup_printf("charts/%s.%s.svg", name, lang->id);
    g_autofree char *picture = g_strdup_printf("charts/%s.%s.png", name, lang->id);
    if (!stage_write(settings->stage, internal, drawing, svg->str, error))
        return false;
    g_autoptr(Page) page = scene_page(settings->shaper, scene, tag, second, error);
    Sink *sink = page ? stage_open(settings->stage, internal, picture, error) : NULL;
    if (!sink)
        return false;
    const Meta none = {.title = ""};
    const EmitContext context = {
        .meta = &none, .fonts = settings->fonts, .creator = settings->creator, .faces = settings->faces};
    void *writer = backend_png.open(&context, sink, error);
    bool written = backend_png.page(writer, page, error) && backend_png.finish(writer, error);
    backend_png.free(writer);
    return written && stage_close(settings->stage, sink, error);
}

bool output_table(const OutputSettings *settings, bool internal, const char *name, const char *text, GError **error) {
    return (internal || output_guard_table(settings, name, text, error)) &&
           stage_write(settings->stage, internal, name, text, error);
}

bool output_numbers(const OutputSettings *settings, bool internal, const char *chart, const char *csv, GError **error) {
    g_autofree char *name = g_strdup_printf("charts/%s.csv", chart);
    return output_table(settings, internal, name, csv, error);
}
