/* A Markdown template, filled with values that look like markup, as a Doc that keeps its grammar, and as HTML. */
#include "fuzz.h"

#include "doc/template.h"
#include "emit/emit.h"

static const char *value_of(void *context, const char *key) {
    (void)context;
    return key[0] == 'x' ? NULL : "**值** <b>[链接](javascript:x) {{title}}";
}

static bool block_of(void *context, const char *key, Doc *doc, Node *parent) {
    (void)context;
    if (key[0] != 'b')
        return false;
    node_para(doc, parent, ROLE_NONE, "块");
    return true;
}

static void emit(const Doc *doc, const Backend *backend) {
    const Meta meta = {.title = "公示",
                       .author = "",
                       .subject = "",
                       .keywords = "",
                       .lang = "zh-CN",
                       .date = "",
                       .edition_mark = "",
                       .frame = {.skip = "", .titles = ""}};
    const EmitContext context = {.meta = &meta, .style = "", .creator = "fuzz"};
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    void *writer = backend->open(&context, &sink.sink, NULL);
    g_assert(writer && backend->doc(writer, doc, NULL) && (!backend->finish || backend->finish(writer, NULL)));
    if (backend->free)
        backend->free(writer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *text = fuzz_text(data, size);
    g_autoptr(GError) error = NULL;
    g_autoptr(Template) template = template_parse(text, "template.md", &error);
    g_assert(!template == !!error);
    if (!template)
        return 0;
    g_autoptr(Doc) doc = doc_new();
    Node *section = node_add(doc, doc->root, KIND_SECTION, ROLE_NONE);
    const TemplateValues values = {value_of, block_of, NULL};
    if (!template_fill(template, &values, doc, section, &error))
        return 0;
    g_autofree char *message = NULL;
    if (!doc_check(doc, &message))
        g_error("%s", message);
    emit(doc, &backend_html);
    emit(doc, &backend_text);
    return 0;
}
