#include "report/notice/codes.h"

static const Phrase heads[] = {PHRASE_HEAD_CODE, PHRASE_HEAD_DOCUMENT, PHRASE_HEAD_EDITION, PHRASE_HEAD_FILES};

void codes_mark(Lang lang, Doc *doc, Meta *meta, const char *name, const char *code) {
    g_autofree char *words = phrase_format(PHRASE_CODE_MARK, lang, "code", code, NULL);
    meta->code = doc_string(doc, code);
    meta->code_mark = doc_string(doc, words);
    meta->code_href = doc_printf(doc, "%scodes.html#code-%s", strchr(name, '/') ? "../" : "", code);
}

static Phrase edition_words(Edition edition) {
    return edition == EDITION_FINAL ? PHRASE_EDITION_FINAL : PHRASE_EDITION_DRAFT;
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

/* A row for each document: its files are those that follow with the same code. Returns the first that is not. */
static guint add_row(Lang lang, Edition edition, Doc *doc, Node *body, const GArray *files, guint first) {
    const CodedFile *document = &g_array_index(files, CodedFile, first);
    Node *row = node_add(doc, body, KIND_ROW, ROLE_NONE);
    row->id = doc_printf(doc, "code-%s", document->code);
    node_cell(doc, row, SCOPE_ROW, document->code)->role = ROLE_NUMBER;
    node_cell(doc, row, SCOPE_NONE, document->title);
    node_cell(doc, row, SCOPE_NONE, phrase(edition_words(edition), lang));
    Node *para = node_add(doc, node_cell(doc, row, SCOPE_NONE, ""), KIND_PARA, ROLE_NONE);
    guint i = first;
    for (; i < files->len; i++) {
        const CodedFile *file = &g_array_index(files, CodedFile, i);
        if (!g_str_equal(file->code, document->code))
            break;
        node_text(doc, para, i > first ? phrase(PHRASE_LIST_SEPARATOR, lang) : "");
        node_link(doc, para, doc_string(doc, file->path), file_words(file->path, lang));
    }
    return i;
}

static int compare_codes(const void *a, const void *b) {
    const CodedFile *first = a, *second = b;
    int order = strcmp(first->code, second->code);
    return order ? order : strcmp(first->path, second->path);
}

void codes_section(Lang lang, Edition edition, Doc *doc, const GArray *files) {
    Node *section = node_add(doc, doc_root(doc), KIND_SECTION, ROLE_NONE);
    section->id = "codes";
    node_heading(doc, section, 1, phrase(PHRASE_TITLE_CODES, lang))->role = ROLE_TITLE;
    node_para(doc, section, ROLE_NONE, phrase(PHRASE_CODES_HOW, lang));
    Node *table = node_add(doc, section, KIND_TABLE, ROLE_TABLE_CODES);
    node_text(doc, node_add(doc, table, KIND_CAPTION, ROLE_NONE), phrase(PHRASE_CAPTION_CODES, lang));
    Node *head = node_add(doc, node_add(doc, table, KIND_HEAD, ROLE_NONE), KIND_ROW, ROLE_NONE);
    for (guint i = 0; i < G_N_ELEMENTS(heads); i++)
        node_cell(doc, head, SCOPE_COL, phrase(heads[i], lang));
    Node *body = node_add(doc, table, KIND_BODY, ROLE_NONE);
    g_autoptr(GArray) sorted = g_array_copy((GArray *)files);
    g_array_sort(sorted, compare_codes);
    for (guint i = 0; i < sorted->len;)
        i = add_row(lang, edition, doc, body, sorted, i);
}
