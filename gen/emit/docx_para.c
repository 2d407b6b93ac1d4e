/* Runs and paragraphs of a Word document: faces, languages, links, places that are led to, comments about them. */
#include <math.h>
#include <string.h>

#include "doc/pair.h"
#include "emit/docx.h"
#include "layout/script.h"

/* ---- runs ---- */

/* What holds for a piece of a line; children inherit it. */
typedef struct Run {
    const char *han;  /* face; NULL: the style's */
    const char *lang; /* of the nearest node that says one; NULL: the document's */
    bool strong, missing, link;
    bool inverse;    /* white, on black */
    int size;        /* half points; 0: the style's */
    int second_size; /* of the second language of a pair */
} Run;

/* How many bytes of the text go the same way: the letters of scripts that are written from right to left, with what
 * stands between them, or others. */
static gsize same_way(const char *text, bool *turned) {
    const char *end = text, *at = text;
    *turned = script_rtl(g_utf8_get_char(text));
    for (; *at; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (script_rtl(c) != *turned && g_unichar_isalnum(c))
            break;
        if (script_rtl(c) == *turned)
            end = g_utf8_next_char(at);
    }
    return (gsize)((*turned ? end : at) - text);
}

/* Of one way: turned, as same_way() tells it. */
static void put_piece(Xml *xml, const Docx *docx, const char *text, const Run *run, bool turned) {
    const char *lang = run->lang ? run->lang : docx->facts.meta->lang;
    bool latin = language_is_latin(lang);
    xml_open(xml, "w:r");
    xml_open(xml, "w:rPr");
    /* no hint where the words are Latin: their quotation marks are too */
    docx_element(xml, "w:rFonts", "w:hint", latin ? NULL : "eastAsia", "w:eastAsia", run->han, NULL);
    if (run->strong && latin)
        docx_element(xml, "w:b", NULL);
    if (run->missing || run->inverse)
        docx_element(xml, "w:color", "w:val", run->inverse ? "FFFFFF" : "595959", NULL);
    bool special = !script_plain(text);
    if (run->size > 0)
        docx_number(xml, "w:sz", run->size);
    if (run->size > 0 && special)
        docx_number(xml, "w:szCs", run->size);
    if (run->link || run->missing)
        docx_element(xml, "w:u", "w:val", run->link ? "single" : "dotted", NULL);
    if (turned)
        docx_element(xml, "w:rtl", NULL);
    else if (special)
        docx_element(xml, "w:cs", NULL);
    if (run->lang)
        docx_element(xml, "w:lang", special ? "w:bidi" : latin ? "w:val" : "w:eastAsia", run->lang, NULL);
    xml_close(xml);
    docx_words(xml, text);
    xml_close(xml);
}

static void put_run(Xml *xml, const Docx *docx, const char *text, const Run *run) {
    if (script_plain(text)) {
        put_piece(xml, docx, text, run,
                  langs_rtl(docx->facts.meta->langs, run->lang ? run->lang : docx->facts.meta->lang));
        return;
    }
    for (gsize length; *text; text += length) {
        bool turned;
        length = same_way(text, &turned);
        g_autofree char *piece = g_strndup(text, length);
        put_piece(xml, docx, piece, run, turned);
    }
}

static void put_mark(Xml *xml, const char *element) {
    xml_open(xml, "w:r");
    docx_element(xml, element, NULL);
    xml_close(xml);
}

/* A name that Word takes: a letter first, at most 40 characters. */
static char *place_name(const char *id) {
    enum { NAME = 16 };
    g_autofree char *digest = digest_of(id, strlen(id));
    digest[NAME] = '\0';
    return g_strconcat("b", digest, NULL);
}

static void put_inlines(Docx *docx, Xml *xml, const Node *node, Run run);

/* A relative path leads nowhere from a file that has been sent on, so it stays text. */
static void put_link(Docx *docx, Xml *xml, const Node *node, Run run) {
    bool text = xml == docx->xml; /* and no comment, which has no links */
    bool inside = text && node->href[0] == '#', outside = text && href_absolute(node->href);
    g_autofree char *place = inside ? place_name(node->href + 1) : NULL;
    if (!inside && !outside) {
        put_inlines(docx, xml, node, run);
        return;
    }
    xml_open(xml, "w:hyperlink");
    if (outside) {
        g_ptr_array_add(docx->links, g_uri_escape_string(node->href, ":/?#[]@!$&'()*+,;=%", FALSE));
        g_autofree char *id = g_strdup_printf(DOCX_ID_LINK, docx->links->len);
        xml_attr(xml, "r:id", id);
    } else {
        xml_attr(xml, "w:anchor", place);
    }
    run.link = outside;
    put_inlines(docx, xml, node, run);
    xml_close(xml);
}

static void put_inline(Docx *docx, Xml *xml, const Node *node, Run run) {
    run.lang = node->lang ? node->lang : run.lang;
    run.missing = run.missing || node->role == ROLE_MISSING;
    if (node->kind == KIND_STRONG)
        run.han = OFFICE_HEI, run.strong = true;
    if (node->role == ROLE_ORDINAL)
        run.han = OFFICE_KAI;
    if (node->role == ROLE_SECOND) {
        if (node->parent->first != node)
            put_mark(xml, "w:br");
        run.size = run.second_size;
    }
    if (node->kind == KIND_TEXT)
        put_run(xml, docx, node->text, &run);
    else if (node->kind == KIND_LINK)
        put_link(docx, xml, node, run);
    else
        put_inlines(docx, xml, node, run);
}

static void put_inlines(Docx *docx, Xml *xml, const Node *node, Run run) {
    for (const Node *child = node->first; child; child = child->next)
        put_inline(docx, xml, child, run);
}

/* ---- paragraphs ---- */

static void put_indent(Xml *xml, const DocxSetting *setting) {
    if (setting->left <= 0 && setting->hanging <= 0)
        return;
    xml_open(xml, "w:ind");
    xml_attr_int(xml, "w:left", docx_twips(setting->left));
    if (setting->hanging > 0)
        xml_attr_int(xml, "w:hanging", docx_twips(setting->hanging));
    else
        xml_attr_int(xml, "w:firstLine", 0);
    xml_close(xml);
}

/* Whether a paragraph goes from right to left: its language does, or all its letters do. */
static bool para_turns(const Docx *docx, const Node *node) {
    const Node *spoken = node;
    while (spoken && !spoken->lang)
        spoken = spoken->parent;
    if (langs_rtl(docx->facts.meta->langs, spoken ? spoken->lang : docx->facts.meta->lang))
        return true;
    g_autofree char *words = node ? node_collect(node) : NULL;
    return words && script_turns(words, false);
}

void docx_put_properties(Docx *docx, Xml *xml, const DocxSetting *setting, bool turned) {
    xml_open(xml, "w:pPr");
    docx_element(xml, "w:pStyle", "w:val", docx_style_id(setting->style), NULL);
    if (docx->new_page && xml == docx->xml)
        docx_element(xml, "w:pageBreakBefore", NULL);
    if (setting->bullet) {
        xml_open(xml, "w:numPr");
        docx_element(xml, "w:ilvl", "w:val", "0", NULL);
        docx_element(xml, "w:numId", "w:val", DOCX_BULLETS, NULL);
        xml_close(xml);
    }
    if (setting->bar != ROLE_NONE) {
        const char *width = setting->bar == ROLE_ERROR ? "20" : setting->bar == ROLE_WARNING ? "10" : "4";
        xml_open(xml, "w:pBdr");
        docx_element(xml, "w:left", "w:val", "single", "w:sz", width, "w:space", "6", "w:color", "auto", NULL);
        xml_close(xml);
    }
    if (setting->line_to > 0) {
        xml_open(xml, "w:tabs");
        xml_open(xml, "w:tab");
        xml_attr(xml, "w:val", "right");
        xml_attr(xml, "w:leader", "underscore");
        xml_attr_int(xml, "w:pos", docx_twips(setting->line_to));
        xml_close(xml);
        xml_close(xml);
    }
    if (turned)
        docx_element(xml, "w:bidi", NULL);
    if (setting->apart) {
        xml_open(xml, "w:spacing");
        xml_attr_int(xml, "w:before", docx_twips(docx->facts.geometry.body.pitch));
        xml_close(xml);
    }
    put_indent(xml, setting);
    if (setting->align)
        docx_element(xml, "w:jc", "w:val", setting->align, NULL);
    xml_close(xml);
}

static void put_bookmark(Docx *docx, const char *id) {
    g_autofree char *name = place_name(id), *number = g_strdup_printf("%d", docx->bookmarks++);
    docx_element(docx->xml, "w:bookmarkStart", "w:id", number, "w:name", name, NULL);
    docx_element(docx->xml, "w:bookmarkEnd", "w:id", number, NULL);
}

static void put_comment_edge(Xml *xml, const char *element, int comment) {
    xml_open(xml, element);
    xml_attr_int(xml, "w:id", comment);
    xml_close(xml);
}

void docx_mark_place(const Docx *docx, const Node *node) {
    if (node->id)
        g_ptr_array_add(docx->marks, (void *)node->id);
}

void docx_put_para(Docx *docx, Xml *xml, const Node *node, const DocxSetting *setting) {
    static const double second = 0.75, least = 7.5; /* of the size of the leading language; points */
    bool text = xml == docx->xml;
    xml_open(xml, "w:p");
    docx_put_properties(docx, xml, setting, para_turns(docx, node));
    for (guint i = 0; text && i < docx->marks->len; i++)
        put_bookmark(docx, g_ptr_array_index(docx->marks, i));
    if (text) {
        if (node && node->id)
            put_bookmark(docx, node->id);
        g_ptr_array_set_size(docx->marks, 0);
        docx->begun = true;
        docx->new_page = false;
    }
    for (int i = setting->first_note; setting->begins_notes && i < setting->end_note; i++)
        put_comment_edge(xml, "w:commentRangeStart", i);
    double size = docx_style_size(&docx->facts.geometry, setting->style).size;
    const Run run = {.inverse = setting->inverse, .second_size = (int)lround(MAX(size * second, least) * 2)};
    if (node)
        put_inlines(docx, xml, node, run);
    if (setting->line_to > 0)
        put_mark(xml, "w:tab");
    for (int i = setting->first_note; setting->ends_notes && i < setting->end_note; i++) {
        put_comment_edge(xml, "w:commentRangeEnd", i);
        xml_open(xml, "w:r");
        put_comment_edge(xml, "w:commentReference", i);
        xml_close(xml);
    }
    xml_close(xml);
}

void docx_put_lines(Docx *docx, Xml *xml, const Node *block, const DocxSetting *setting) {
    if (block->kind != KIND_LIST) {
        docx_put_para(docx, xml, block, setting);
        return;
    }
    DocxSetting item = *setting;
    for (const Node *each = block->first; each; each = each->next) {
        if (xml == docx->xml)
            docx_mark_place(docx, each);
        for (const Node *line = each->first; line; line = line->next) {
            item.bullet = setting->bullet && line == each->first && !node_item_marked(each);
            docx_put_para(docx, xml, line, &item);
            item.apart = false;
        }
    }
}
