#include "report/notice/notice.h"

#include "base/format.h"
#include "report/context.h"

void codes_mark(Lang lang, Doc *doc, Meta *meta, const char *name, const char *code) {
    g_autofree char *words = phrase_format(PHRASE_CODE_MARK, lang, "code", code, NULL);
    meta->code = doc_string(doc, code);
    meta->code_mark = doc_string(doc, words);
    meta->code_href = doc_printf(doc, "%scodes.html#code-%s", strchr(name, '/') ? "../" : "", code);
}

static const char *file_words(const char *path, Lang lang) {
    static const Phrase phrases[FORMATS] = {
#define FORMAT(ID, id, ending, type) [FORMAT_##ID] = PHRASE_FORMAT_##ID,
#define DUMP(ID, id, ending, type)
#include "base/format_list.h"
#undef FORMAT
#undef DUMP
    };
    Format format = format_of_file(path);
    if (g_str_has_prefix(path, "article/"))
        return phrase(PHRASE_FORMAT_ARTICLE, lang);
    if (g_str_has_prefix(path, "poster/") && format == FORMAT_PDF)
        return phrase(PHRASE_FORMAT_POSTER, lang);
    return format < FORMATS && phrases[format] ? phrase(phrases[format], lang) : path;
}

static int compare_codes(const void *a, const void *b) {
    const CodedFile *first = a, *second = b;
    int order = strcmp(first->code, second->code);
    return order ? order : strcmp(first->path, second->path);
}

/* Links to the first code with each first character. */
static void add_initials(Doc *doc, Node *section, const GArray *sorted) {
    Node *list = node_add(doc, section, KIND_LIST, ROLE_JUMPS);
    char last = '\0';
    for (guint i = 0; i < sorted->len; i++) {
        char initial = *g_array_index(sorted, CodedFile, i).code;
        if (initial != last)
            node_link(doc, node_item(doc, list), doc_printf(doc, "#from-%c", initial), doc_printf(doc, "%c", initial));
        last = initial;
    }
}

void codes_section(Lang lang, Edition edition, Doc *doc, const GArray *files) {
    const ReportContext context = {.lang = lang, .edition = edition};
    Node *section = node_section(doc, ROLE_NONE, "codes");
    context_mark(&context, doc, section);
    node_para(doc, section, ROLE_KICKER,
              phrase(edition == EDITION_FINAL ? PHRASE_EDITION_FINAL : PHRASE_EDITION_DRAFT, lang));
    node_heading(doc, section, 1, phrase(PHRASE_TITLE_CODES, lang))->role = ROLE_TITLE;
    node_para(doc, section, ROLE_NONE, phrase(PHRASE_CODES_HOW, lang));
    g_autoptr(GArray) sorted = g_array_copy((GArray *)files);
    g_array_sort(sorted, compare_codes);
    int documents = 0;
    for (guint i = 0; i < sorted->len; i++) {
        const CodedFile *file = &g_array_index(sorted, CodedFile, i);
        documents += i == 0 || !g_str_equal(file->code, (file - 1)->code);
    }
    node_heading(doc, section, 2, context_format(&context, doc, PHRASE_CODES_ALL, "count", DIGITS(documents), NULL));
    add_initials(doc, section, sorted);
    Node *list = node_add(doc, section, KIND_LIST, ROLE_CODES);
    /* A line for each document: its files follow one another with the same code. */
    Node *links = NULL;
    char last = '\0';
    for (guint i = 0; i < sorted->len; i++) {
        const CodedFile *file = &g_array_index(sorted, CodedFile, i);
        if (links && g_str_equal(file->code, (file - 1)->code)) {
            node_text(doc, links, phrase(PHRASE_LIST_SEPARATOR, lang));
        } else {
            Node *item = node_add(doc, list, KIND_ITEM, ROLE_NONE);
            item->id = doc_printf(doc, "code-%s", file->code);
            node_para(doc, item, ROLE_FOUND, phrase(PHRASE_CODES_FOUND, lang));
            Node *code = node_para(doc, item, ROLE_CODE, file->code);
            code->id = *file->code != last ? doc_printf(doc, "from-%c", *file->code) : NULL;
            last = *file->code;
            node_para(doc, item, ROLE_NAME, file->title);
            links = node_add(doc, item, KIND_PARA, ROLE_PLACE);
        }
        node_link(doc, links, file->path, file_words(file->path, lang));
    }
}
