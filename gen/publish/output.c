#include "publish/output.h"

#include "base/stop.h"

/* One format of the document: a writer and the file it writes. */
typedef struct Part {
    const Backend *backend;
    void *writer;
    Sink *sink;
} Part;

struct Output {
    PageSink pages; /* first, so that the layout's PageSink * is the output */
    const Press *press;
    const Guard *guard; /* NULL: an internal document */
    char *name;
    EmitContext context;
    GArray *parts;  /* of Part */
    Layout *layout; /* NULL when no format wants PAGES */
};

static bool give_page(PageSink *sink, const Page *page, GError **error) {
    Output *output = (Output *)(void *)sink;
    if (!stop_go_on(error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const Part *part = &g_array_index(output->parts, Part, i);
        if (part->backend->page && !part->backend->page(part->writer, page, error))
            return false;
    }
    return true;
}

static void settle_pages(PageSink *sink) {
    const Output *output = (const Output *)(void *)sink;
    for (guint i = 0; i < output->parts->len; i++) {
        const Part *part = &g_array_index(output->parts, Part, i);
        if (part->backend->settle)
            part->backend->settle(part->writer);
    }
}

static bool open_part(Output *output, const Backend *backend, bool internal, const char *name, GError **error) {
    g_autofree char *file = g_strconcat(name, backend->suffix, NULL);
    Part part = {.backend = backend, .sink = stage_open(output->press->stage, internal, file, error)};
    if (!part.sink)
        return false;
    if (output->context.meta->code)
        stage_entitle(part.sink, output->context.meta->title, output->context.meta->code);
    part.writer = backend->open(&output->context, part.sink, error);
    if (!part.writer)
        return false;
    g_array_append_val(output->parts, part);
    return true;
}

Output *output_open(const Press *press, const Meta *meta, bool internal, const char *name, GError **error) {
    g_autoptr(Output) output = g_new0(Output, 1);
    output->pages = (PageSink){give_page, settle_pages};
    output->press = press;
    output->guard = internal ? NULL : &press->guard;
    output->name = g_strdup(name);
    output->context = (EmitContext){meta, press->fonts, press->style, press->creator, press->sources, press->faces};
    output->parts = g_array_new(FALSE, FALSE, sizeof(Part));
    const char *const said[] = {meta->title, meta->author, meta->subject, meta->keywords};
    for (guint i = 0; i < G_N_ELEMENTS(said); i++)
        if (!guard_text(output->guard, name, said[i], error))
            return NULL;
    bool wants_pages = false;
    for (int i = 0; i < press->backend_count; i++) {
        wants_pages |= press->backends[i]->page != NULL;
        if (!open_part(output, press->backends[i], internal, name, error))
            return NULL;
    }
    if (wants_pages)
        output->layout = layout_new(press->shaper, press->geometry, meta, &output->pages);
    return g_steal_pointer(&output);
}

static bool give_doc(const Output *output, const Doc *doc, GError **error) {
    if (!stop_go_on(error) || !guard_doc(output->guard, output->name, doc, error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const Part *part = &g_array_index(output->parts, Part, i);
        if (part->backend->doc && !part->backend->doc(part->writer, doc, error))
            return false;
    }
    return true;
}

bool output_add(Output *output, const Doc *doc, GError **error) {
    return give_doc(output, doc, error) && (!output->layout || layout_add(output->layout, doc, error));
}

bool output_set(const Output *output, Shaper *shaper, const Doc *doc, Section **section, GError **error) {
    *section = output->layout ? section_new(output->layout, shaper, doc, error) : NULL;
    return *section || !output->layout;
}

bool output_take(Output *output, const Doc *doc, Section *section, GError **error) {
    return give_doc(output, doc, error) && (!section || layout_take(output->layout, section, error));
}

bool output_finish(Output *output, GError **error) {
    if (output->layout && !layout_finish(output->layout, error))
        return false;
    for (guint i = 0; i < output->parts->len; i++) {
        const Part *part = &g_array_index(output->parts, Part, i);
        if (!part->backend->finish(part->writer, error) || !stage_close(output->press->stage, part->sink, error))
            return false;
    }
    return true;
}

void output_free(Output *output) {
    if (!output)
        return;
    layout_free(output->layout);
    for (guint i = 0; i < output->parts->len; i++) {
        const Part *part = &g_array_index(output->parts, Part, i);
        part->backend->free(part->writer);
    }
    g_array_unref(output->parts);
    g_free(output->name);
    g_free(output);
}
