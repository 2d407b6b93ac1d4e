#include "command/render.h"
#include "publish/code.h"
#include "report/notice/codes.h"

void render_code(const Language *language, Doc *doc, Meta *meta, const char *name) {
    g_autofree char *code = code_of_doc(name, meta, doc);
    codes_mark(language->voices[0].context.lang, doc, meta, name, code);
}

static char *notice_template_name(const Voice *voice) {
    return g_strdup_printf("notice.%s.md", lang_id(voice->context.lang));
}

/* The notice goes out page by page, so its code is made from what its words are made from. */
void render_notice_code(const Render *render, const Language *language, Doc *words, Meta *meta) {
    const Inputs *inputs = render->workspace.inputs;
    g_autofree char *dataset = inputs_digest(inputs, INPUTS_DATASET);
    g_autofree char *standard = inputs_digest(inputs, INPUTS_STANDARD);
    g_autoptr(GString) parts = g_string_new(render->options->short_table ? "short\n" : "full\n");
    for (int i = 0; i < language->voice_count; i++) {
        g_autofree char *name = notice_template_name(&language->voices[i]);
        const char *template = inputs_lookup(inputs, INPUTS_TEMPLATES, name);
        g_string_append_printf(parts, "%s %s\n", name, template ? template : "");
    }
    g_autoptr(GPtrArray) list = render_communities(render);
    for (guint i = 0; i < list->len; i++)
        g_string_append_printf(parts, "%s\n", ((const Community *)g_ptr_array_index(list, i))->id);
    g_autofree char *code =
        code_make("notice", GONGSHI_VERSION, meta->edition_mark, dataset, standard, parts->str, NULL);
    codes_mark(language->voices[0].context.lang, words, meta, "notice", code);
}

static GArray *coded_files(const GArray *files) {
    GArray *coded = g_array_new(FALSE, FALSE, sizeof(CodedFile));
    for (guint i = 0; i < files->len; i++) {
        const StagedFile *file = &g_array_index(files, StagedFile, i);
        CodedFile made = {file->name, file->title, file->code};
        if (file->code)
            g_array_append_val(coded, made);
    }
    return coded;
}

bool render_codes(Render *render, GError **error) {
    g_autoptr(GArray) files = stage_files(render->press.stage, false);
    g_autoptr(GArray) coded = coded_files(files);
    if (coded->len == 0)
        return true;
    const Language *language = &g_array_index(render->languages, Language, 0);
    const ReportContext *context = &language->voices[0].context;
    const Press html = render_single_press(&render->press, "html");
    g_autoptr(Doc) doc = context_doc(context);
    codes_section(context->lang, context->edition, doc, coded);
    g_auto(Meta) meta = context_meta(context, doc, phrase(PHRASE_TITLE_CODES, context->lang));
    g_autoptr(Output) output = output_open(&html, &meta, false, "codes", error);
    return output && output_add(output, doc, error) && output_finish(output, error);
}
