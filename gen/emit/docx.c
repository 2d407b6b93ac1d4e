/* DOC as a Word document, for a notice that is routed for signature: the page, faces and lines of GB/T 9704-2012 by
 * styles that an office can change, columns as wide as the pages have them, findings of a draft as comments. */
#include "emit/docx.h"

#include <math.h>
#include <string.h>

#include "doc/pair.h"
#include "layout/layout.h"
#include "layout/script.h"

static const double column_gap = 14; /* points */

/* ---- sections ---- */

static bool lies_across(DocxArea area) {
    return area == AREA_LANDSCAPE || area == AREA_ACROSS;
}

bool docx_is_dense(DocxArea area) {
    return area == AREA_ACROSS || area == AREA_COLUMNS;
}

static void put_page(Docx *docx) {
    Xml *xml = docx->xml;
    const Geometry *g = &docx->facts.geometry;
    bool across = lies_across(docx->area);
    double right = g->page_width - g->left - g->width, foot = g->page_height - g->top - g->height;
    /* the sheet as it is bound, turned by a quarter (GB/T 9704-2012 8) */
    const double upright[] = {g->top, right, foot, g->left}, turned[] = {g->left, g->top, right, foot};
    static const char *const sides[] = {"w:top", "w:right", "w:bottom", "w:left"};
    double number_foot = MAX(foot - g->number_drop, right) - g->number.size;
    xml_open(xml, "w:sectPr");
    static const struct {
        const char *element, *type, *id;
    } around[] = {{"w:headerReference", "default", DOCX_ID_HEADER},
                  {"w:headerReference", "even", DOCX_ID_HEADER},
                  {"w:footerReference", "default", DOCX_ID_FOOTER_ODD},
                  {"w:footerReference", "even", DOCX_ID_FOOTER_EVEN}};
    for (size_t i = 0; i < G_N_ELEMENTS(around); i++)
        docx_element(xml, around[i].element, "w:type", around[i].type, "r:id", around[i].id, NULL);
    docx_element(xml, "w:type", "w:val", docx->continuous ? "continuous" : "nextPage", NULL);
    xml_open(xml, "w:pgSz");
    xml_attr_int(xml, "w:w", docx_twips(across ? g->page_height : g->page_width));
    xml_attr_int(xml, "w:h", docx_twips(across ? g->page_width : g->page_height));
    xml_attr(xml, "w:orient", across ? "landscape" : NULL);
    xml_close(xml);
    xml_open(xml, "w:pgMar");
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
        xml_attr_int(xml, sides[i], docx_twips(across ? turned[i] : upright[i]));
    xml_attr_int(xml, "w:header", docx_twips(g->top / 2));
    xml_attr_int(xml, "w:footer", docx_twips(across ? right / 2 : number_foot));
    xml_attr_int(xml, "w:gutter", 0);
    xml_close(xml);
    xml_open(xml, "w:cols");
    if (docx->area == AREA_COLUMNS) {
        xml_attr_int(xml, "w:num", 2);
        xml_attr(xml, "w:sep", "1");
    }
    xml_attr_int(xml, "w:space", docx_twips(column_gap));
    xml_close(xml);
    xml_close(xml);
}

void docx_put_thin(Docx *docx, bool ends_section) {
    Xml *xml = docx->xml;
    xml_open(xml, "w:p");
    xml_open(xml, "w:pPr");
    docx_element(xml, "w:pStyle", "w:val", docx_style_id(DOCX_PLAIN), NULL);
    if (docx->new_page)
        docx_element(xml, "w:pageBreakBefore", NULL);
    docx_element(xml, "w:spacing", "w:before", "0", "w:after", "0", "w:line", "40", "w:lineRule", "exact", NULL);
    if (ends_section)
        put_page(docx);
    xml_close(xml);
    xml_close(xml);
    docx->new_page = false;
}

/* What follows lies like this. page: and begins one. */
static void go_on(Docx *docx, DocxArea area, bool page) {
    bool other = area != docx->area;
    if (docx->begun && other)
        docx_put_thin(docx, true);
    docx->continuous = docx->begun && other && !page;
    docx->new_page = docx->begun && !other && (page || docx->new_page);
    docx->area = area;
}

Geometry docx_area_geometry(const Docx *docx) {
    Geometry own = docx->facts.geometry;
    own.width = lies_across(docx->area)      ? own.height
                : docx->area == AREA_COLUMNS ? (own.width - column_gap) / 2
                                             : own.width;
    own.table = docx->area == AREA_ACROSS ? own.fine : docx->area == AREA_COLUMNS ? own.digest : own.table;
    own.note = docx_is_dense(docx->area) ? own.fine : own.note;
    return own;
}

/* ---- pictures ---- */

/* A drawing as a picture of so many dots that it prints well. */
static bool draw_picture(Docx *docx, const Node *figure, GError **error) {
    g_auto(MemorySink) sink;
    memory_sink_init(&sink);
    g_autoptr(Page) page =
        scene_page(docx->context->shaper, figure->scene, docx->facts.meta->lang, docx->facts.meta->second_lang, error);
    void *writer = page ? backend_png.open(docx->context, &sink.sink, error) : NULL;
    bool drawn = writer && backend_png.page(writer, page, error) && backend_png.finish(writer, error);
    if (writer)
        backend_png.free(writer);
    if (drawn)
        g_ptr_array_add(docx->pictures, g_string_new_len(sink.bytes->str, (gssize)sink.bytes->len));
    return drawn;
}

static bool put_figure(Docx *docx, const Node *figure, GError **error) {
    enum { EMU = 12700, AROUND = 7 }; /* in a point; lines */
    Xml *xml = docx->xml;
    const Scene *scene = figure->scene;
    const Geometry geometry = docx_area_geometry(docx);
    /* with the label of an annex, its title and a caption, which keep with it */
    double room = geometry.height - AROUND * docx->facts.geometry.body.pitch;
    double scale = MIN(1, MIN(geometry.width / scene->width, room / scene->height));
    if (!draw_picture(docx, figure, error))
        return false;
    int number = (int)docx->pictures->len;
    g_autofree char *id = g_strdup_printf(DOCX_ID_PICTURE, number), *digits = g_strdup_printf("%d", number);
    g_autofree char *wide = g_strdup_printf("%ld", lround(scene->width * scale * EMU));
    g_autofree char *high = g_strdup_printf("%ld", lround(scene->height * scale * EMU));
    g_autofree char *words = g_strjoin(" ", scene->title, scene->description, NULL);
    xml_open(xml, "w:p");
    docx_put_properties(docx, xml, &(DocxSetting){.style = DOCX_FIGURE}, false);
    docx->begun = true;
    docx->new_page = false;
    static const char *const around[] = {"w:r", "w:drawing", "wp:inline"};
    for (size_t i = 0; i < G_N_ELEMENTS(around); i++)
        xml_open(xml, around[i]);
    docx_element(xml, "wp:extent", "cx", wide, "cy", high, NULL);
    docx_element(xml, "wp:docPr", "id", digits, "name", id, "descr", words, NULL);
    xml_open(xml, "a:graphic");
    xml_open(xml, "a:graphicData");
    xml_attr(xml, "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
    xml_open(xml, "pic:pic");
    xml_open(xml, "pic:nvPicPr");
    docx_element(xml, "pic:cNvPr", "id", digits, "name", id, NULL);
    docx_element(xml, "pic:cNvPicPr", NULL);
    xml_close(xml);
    xml_open(xml, "pic:blipFill");
    docx_element(xml, "a:blip", "r:embed", id, NULL);
    xml_open(xml, "a:stretch");
    docx_element(xml, "a:fillRect", NULL);
    xml_close(xml);
    xml_close(xml);
    xml_open(xml, "pic:spPr");
    xml_open(xml, "a:xfrm");
    docx_element(xml, "a:off", "x", "0", "y", "0", NULL);
    docx_element(xml, "a:ext", "cx", wide, "cy", high, NULL);
    xml_close(xml);
    xml_open(xml, "a:prstGeom");
    xml_attr(xml, "prst", "rect");
    docx_element(xml, "a:avLst", NULL);
    enum { OPEN = 9 }; /* the geometry, its properties, the picture, the data, the graphic, and what is around it */
    for (int open = OPEN; open > 0; open--)
        xml_close(xml);
    for (const Node *caption = figure->first; caption; caption = caption->next)
        docx_put_para(docx, xml, caption, &(DocxSetting){.style = DOCX_CAPTION});
    return true;
}

/* ---- blocks ---- */

static bool is_signing(const Node *node) {
    return node->role == ROLE_SIGNATURE || node->role == ROLE_SEALED;
}

static const Node *node_before(const Node *node) {
    const Node *before = node->parent->first == node ? NULL : node->parent->first;
    while (before && before->next != node)
        before = before->next;
    return before;
}

/* Who signs, and the date below it, where the pages have them. */
static DocxSetting set_closing(const Docx *docx, const Node *signature, const Node *date, bool second) {
    const TextStyle body = docx->facts.geometry.body;
    g_autofree char *above = node_collect(signature), *below = node_collect(date);
    const double widths[2] = {shaper_width(docx->context->shaper, above, body.size),
                              shaper_width(docx->context->shaper, below, body.size)};
    double places[2];
    layout_closing(signature->role == ROLE_SEALED, docx->facts.geometry.width, body.size, widths, places);
    return (DocxSetting){.style = DOCX_PLAIN, .left = places[second], .apart = !second};
}

static void put_block_para(Docx *docx, const Node *para, Role role) {
    const Node *before = role == ROLE_CLOSING ? node_before(para) : NULL;
    DocxSetting setting = {.style = DOCX_BODY};
    if (before && is_signing(before))
        setting = set_closing(docx, before, para, true);
    else if (is_signing(para) && para->next && para->next->role == ROLE_CLOSING)
        setting = set_closing(docx, para, para->next, false);
    else if (role == ROLE_NOTE || role == ROLE_BASIS ||
             (para->parent->role == ROLE_COLUMNS && role != ROLE_ANNEX_LABEL))
        setting.style = DOCX_NOTE;
    else if (role == ROLE_ANNEX_LABEL)
        setting.style = DOCX_ANNEX;
    else if (role == ROLE_ADDRESSEE)
        setting.style = DOCX_PLAIN;
    else if (role == ROLE_CLOSING || is_signing(para))
        setting.style = DOCX_CLOSING;
    else if (role == ROLE_LEAD)
        setting.style = DOCX_LEAD;
    setting.apart = setting.apart || role == ROLE_APART;
    docx_put_para(docx, docx->xml, para, &setting);
}

/* 附件：1.…, the other numbers below the first. */
static void put_annexes(Docx *docx, const Node *list, double indent) {
    double size = docx->facts.geometry.body.size;
    g_autofree char *label = node_collect(list->first->first->first);
    double wide = shaper_width(docx->context->shaper, label, size);
    for (const Node *item = list->first; item; item = item->next)
        for (const Node *line = item->first; line; line = line->next)
            docx_put_para(docx, docx->xml, line,
                          &(DocxSetting){.style = DOCX_ITEM,
                                         .left = indent + wide + annex_hang * size,
                                         .hanging = (item == list->first ? wide : 0) + annex_hang * size,
                                         .apart = item == list->first});
}

static void put_list(Docx *docx, const Node *list) {
    const TextStyle body = docx->facts.geometry.body;
    double indent = (language_is_latin(docx->facts.meta->lang) ? 1.5 : 2) * body.size;
    if (list->role == ROLE_ANNEXES) {
        put_annexes(docx, list, indent);
        return;
    }
    docx_put_lines(docx, docx->xml, list,
                   &(DocxSetting){.style = DOCX_ITEM,
                                  .bullet = list->role != ROLE_CONTENTS,
                                  .left = indent + body.size,
                                  .hanging = body.size});
}

static bool put_block(Docx *docx, const Node *block, Role role, GError **error);

static bool put_aside(Docx *docx, const Node *aside, GError **error) {
    if (aside->role == ROLE_EDITION)
        return true; /* over every page already */
    bool text = aside->role != ROLE_NOTE;
    for (const Node *block = aside->first; block && text; block = block->next)
        text = block->kind == KIND_PARA || block->kind == KIND_LIST || block->kind == KIND_HEADING;
    for (const Node *block = aside->first; block; block = block->next) {
        if (text)
            docx_put_lines(
                docx, docx->xml, block,
                &(DocxSetting){.style = DOCX_FINDING, .bullet = true, .bar = aside->role, .left = column_gap});
        else if (!put_block(docx, block, block->role == ROLE_NONE ? aside->role : block->role, error))
            return false;
    }
    return true;
}

static bool put_block(Docx *docx, const Node *block, Role role, GError **error) {
    static const DocxStyle headings[] = {DOCX_HEADING_1, DOCX_HEADING_2, DOCX_HEADING_3, DOCX_HEADING_4};
    if (node_web_only(block))
        return true;
    if (block->kind != KIND_PARA && block->kind != KIND_HEADING)
        docx_mark_place(docx, block);
    switch (block->kind) {
    case KIND_HEADING:
        docx_put_para(docx, docx->xml, block,
                      &(DocxSetting){.style = lies_across(docx->area)     ? DOCX_TITLE_ACROSS
                                              : block->role == ROLE_TITLE ? DOCX_TITLE
                                              : block->role == ROLE_MEMBER_NAME
                                                  ? DOCX_MEMBER
                                                  : headings[CLAMP(block->level, 1, 4) - 1]});
        return true;
    case KIND_PARA:
        put_block_para(docx, block, role);
        return true;
    case KIND_LIST:
        put_list(docx, block);
        return true;
    case KIND_TABLE:
        return docx_put_table(docx, block, error);
    case KIND_FIGURE:
        return put_figure(docx, block, error);
    case KIND_ASIDE:
        return put_aside(docx, block, error);
    default:
        g_assert_not_reached(); /* of a table or a line, which write them themselves */
    }
}

static void flush_text(Docx *docx) {
    archive_add(docx->archive, docx->out->str, docx->out->len);
    g_string_truncate(docx->out, 0);
}

static bool put_sections(Docx *docx, const Doc *doc, GError **error) {
    for (const Node *section = doc->root->first; section; section = section->next) {
        bool columns = section->role == ROLE_COLUMNS;
        DocxArea area = section->role == ROLE_ACROSS      ? AREA_ACROSS
                        : section->role == ROLE_LANDSCAPE ? AREA_LANDSCAPE
                                                          : AREA_UPRIGHT;
        go_on(docx, area, columns || area != AREA_UPRIGHT || section->role == ROLE_ANNEX);
        docx_mark_place(docx, section);
        for (const Node *block = section->first; block; block = block->next) {
            if (columns && block->kind == KIND_TABLE) {
                go_on(docx, AREA_COLUMNS, false);
                columns = false;
            }
            if (!put_block(docx, block, block->role, error))
                return false;
            flush_text(docx);
            shaper_trim(docx->context->shaper);
        }
    }
    return true;
}

/* A character that no face of ours has may well be in the reader's. */
static bool docx_doc(void *data, const Doc *doc, GError **error) {
    Docx *docx = data;
    bool codes = shaper_show_codes(docx->context->shaper, true);
    bool put = put_sections(docx, doc, error);
    shaper_show_codes(docx->context->shaper, codes);
    return put;
}

/* ---- the back end ---- */

static void string_free(void *data) {
    g_string_free(data, TRUE);
}

static void *docx_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    Docx *docx = g_new0(Docx, 1);
    docx->context = context;
    docx->archive = archive_new(sink);
    docx->out = g_string_new(NULL);
    docx->xml = xml_new(docx->out, XML_MODE_XML);
    docx->noted = g_string_new(NULL);
    docx->notes = xml_new(docx->noted, XML_MODE_XML);
    docx->links = g_ptr_array_new_with_free_func(g_free);
    docx->pictures = g_ptr_array_new_with_free_func(string_free);
    docx->marks = g_ptr_array_new();
    docx->facts =
        (DocxFacts){.meta = context->meta,
                    .geometry = geometry_for(context->geometry, context->meta->lang, context->meta->second_lang),
                    .creator = context->creator};
    docx_write_parts(docx->archive, &docx->facts);
    archive_begin(docx->archive, "word/document.xml");
    docx_begin_part(docx->xml, "w:document");
    xml_open(docx->xml, "w:body");
    docx_begin_part(docx->notes, "w:comments");
    return docx;
}

static void docx_free(void *data) {
    Docx *docx = data;
    if (!docx)
        return;
    archive_free(docx->archive);
    xml_free(docx->xml);
    xml_free(docx->notes);
    g_string_free(docx->out, TRUE);
    g_string_free(docx->noted, TRUE);
    g_ptr_array_unref(docx->links);
    g_ptr_array_unref(docx->pictures);
    g_ptr_array_unref(docx->marks);
    g_free(docx);
}

static bool docx_finish(void *data, GError **error) {
    Docx *docx = data;
    put_page(docx);
    xml_close(docx->xml);
    xml_close(docx->xml);
    flush_text(docx);
    archive_end(docx->archive);
    xml_close(docx->notes);
    archive_put(docx->archive, "word/comments.xml", docx->noted->str, docx->noted->len);
    for (guint i = 0; i < docx->pictures->len; i++) {
        const GString *picture = g_ptr_array_index(docx->pictures, i);
        g_autofree char *name = g_strdup_printf("word/media/%u.png", i + 1);
        archive_put(docx->archive, name, picture->str, picture->len);
    }
    docx_write_relations(docx->archive, docx->links, (int)docx->pictures->len);
    return archive_finish(docx->archive, error);
}

const Backend backend_docx = {
    .format = FORMAT_DOCX, .open = docx_open, .doc = docx_doc, .finish = docx_finish, .free = docx_free};
