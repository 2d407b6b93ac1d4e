#include "report/notice/notice.h"

#include "report/context.h"

void codes_mark(Lang lang, Doc *doc, Meta *meta, const char *name, const char *code) {
    g_autofree char *words = phrase_format(PHRASE_CODE_MARK, lang, "code", code, NULL);
    meta->code = doc_string(doc, code);
    meta->code_mark = doc_string(doc, words);
    meta->code_href = doc_printf(doc, "%scodes.html#code-%s", strchr(name, '/') ? "../" : "", code);
}

static const char *file_words(const char *path, Lang lang) {
    if (g_str_has_prefix(path, "article/"))
        return phrase(PHRASE_FORMAT_ARTICLE, lang);
    if (g_str_has_prefix(path, "poster/") && g_str_has_suffix(path, ".pdf"))
        return phrase(PHRASE_FORMAT_POSTER, lang);
    if (g_str_has_suffix(path, ".html"))
        return phrase(PHRASE_FORMAT_HTML, lang);
    return g_str_has_suffix(path, ".pdf") ? phrase(PHRASE_FORMAT_PDF, lang) : path;
}

static int compare_codes(const void *a, const void *b) {
    const CodedFile *first = a, *second = b;
    int order = strcmp(first->code, second->code);
    return order ? order : strcmp(first->path, second->path);
}

void codes_section(Lang lang, Edition edition, Doc *doc, const GArray *files) {
    static const Phrase heads[] = {PHRASE_HEAD_CODE, PHRASE_HEAD_DOCUMENT, PHRASE_HEAD_EDITION, PHRASE_HEAD_FILES};
    const ReportContext context = {.lang = lang, .edition = edition};
    Node *section = node_section(doc, ROLE_NONE, "codes");
    node_heading(doc, section, 1, phrase(PHRASE_TITLE_CODES, lang))->role = ROLE_TITLE;
    node_para(doc, section, ROLE_NONE, phrase(PHRASE_CODES_HOW, lang));
    Node *body = context_rows(&context, doc, section, ROLE_TABLE_CODES, phrase(PHRASE_CAPTION_CODES, lang), heads,
                              G_N_ELEMENTS(heads));
    g_autoptr(GArray) sorted = g_array_copy((GArray *)files);
    g_array_sort(sorted, compare_codes);
    /* A row for each document: its files follow one another with the same code. */
    Node *links = NULL;
    for (guint i = 0; i < sorted->len; i++) {
        const CodedFile *file = &g_array_index(sorted, CodedFile, i);
        if (links && g_str_equal(file->code, (file - 1)->code)) {
            node_text(doc, links, phrase(PHRASE_LIST_SEPARATOR, lang));
        } else {
            Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
            row->id = doc_printf(doc, "code-%s", file->code);
            node_cell(doc, row, SCOPE_ROW, file->code)->role = ROLE_NUMBER;
            node_cell(doc, row, SCOPE_NONE, file->title);
            node_cell(doc, row, SCOPE_NONE,
                      phrase(edition == EDITION_FINAL ? PHRASE_EDITION_FINAL : PHRASE_EDITION_DRAFT, lang));
            links = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
        }
        node_link(doc, links, file->path, file_words(file->path, lang));
    }
}
