#include "doc/pair.h"
#include "emit/emit.h"
#include "emit/html_private.h"
#include "emit/svg.h"

typedef struct HtmlWriter {
    const EmitContext *context;
    Sink *sink;
    GString *out;
    Xml *xml;
} HtmlWriter;

/* Nothing is loaded from anywhere: not a script, not a font, not a picture that is not in the page. */
static const char content_policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";
static const char content_id[] = "content";

void html_attrs(const Html *html, const Node *node) {
    xml_attr(html->xml, "class", node->role == ROLE_NONE ? NULL : role_id(node->role));
    xml_attr(html->xml, "id", node->id);
    xml_attr(html->xml, "lang", node->lang);
}

static void open_block(const Html *html, const char *element, const Node *node) {
    xml_open(html->xml, element);
    html_attrs(html, node);
}

/* Line breaks stand between blocks only: within a line they would show as gaps between Han characters. */
static void close_block(const Html *html) {
    xml_close(html->xml);
    xml_newline(html->xml);
}

static void draw_lines(const Html *html, const char *element, const Node *node) {
    open_block(html, element, node);
    html_children(html, node);
    close_block(html);
}

static void draw_blocks(const Html *html, const char *element, const Node *node) {
    open_block(html, element, node);
    xml_newline(html->xml);
    html_children(html, node);
    close_block(html);
}

static bool is_plain_line(const Node *node) {
    return node && !node->next && node->kind == KIND_PARA && node->role == ROLE_NONE && !node->id && !node->lang;
}

void html_flow(const Html *html, const Node *node) {
    if (is_plain_line(node->first))
        html_children(html, node->first);
    else if (node->first) {
        xml_newline(html->xml);
        html_children(html, node);
    }
}

static void draw_item(const Html *html, const Node *node) {
    open_block(html, "li", node);
    html_flow(html, node);
    close_block(html);
}

static void draw_heading(const Html *html, const Node *node) {
    static const char *const elements[] = {"h1", "h2", "h3", "h4"};
    draw_lines(html, elements[node->level - 1], node);
}

/* A chart may be wider than a telephone: it then scrolls in a frame that the keyboard can reach. */
static void draw_figure(const Html *html, const Node *node) {
    open_block(html, "figure", node);
    xml_newline(html->xml);
    xml_open(html->xml, "div");
    xml_attr(html->xml, "class", "frame");
    xml_attr(html->xml, "role", "group");
    xml_attr(html->xml, "aria-label", scene_title(node->scene));
    xml_attr(html->xml, "tabindex", "0");
    svg_draw(html->xml, node->scene, node->lang, SVG_INLINE);
    close_block(html);
    html_children(html, node);
    close_block(html);
}

/* Asides stand within the main text, so they are notes and not landmarks. The page's header shows the edition once;
 * sections say it again for paper. */
static void draw_aside(const Html *html, const Node *node) {
    g_autofree char *words = pair_words(node, false);
    if (node->role == ROLE_EDITION && g_str_equal(words, html->meta->edition_mark))
        return;
    open_block(html, "aside", node);
    xml_attr(html->xml, "role", "note");
    xml_newline(html->xml);
    html_children(html, node);
    close_block(html);
}

static void draw_inline(const Html *html, const char *element, const Node *node, const char *href) {
    xml_open(html->xml, element);
    html_attrs(html, node);
    xml_attr(html->xml, "href", href);
    html_children(html, node);
    xml_close(html->xml);
}

static void break_line(Xml *xml) {
    xml_open(xml, "br");
    xml_close(xml);
}

/* The second language stands on a line of its own, also where a page is pasted without its style sheet. */
static void draw_span(const Html *html, const Node *node) {
    if (node->role == ROLE_SECOND && node->parent->first != node)
        break_line(html->xml);
    draw_inline(html, "span", node, NULL);
}

static void draw_node(const Html *html, const Node *node) {
    switch (node->kind) {
    case KIND_DOCUMENT:
        html_children(html, node);
        return;
    case KIND_SECTION:
        draw_blocks(html, "section", node);
        return;
    case KIND_HEADING:
        draw_heading(html, node);
        return;
    case KIND_PARA:
        draw_lines(html, "p", node);
        return;
    case KIND_LIST:
        draw_blocks(html, "ul", node);
        return;
    case KIND_ITEM:
        draw_item(html, node);
        return;
    case KIND_TABLE:
        html_table(html, node);
        return;
    case KIND_CAPTION:
        draw_lines(html, "figcaption", node);
        return;
    case KIND_FIGURE:
        draw_figure(html, node);
        return;
    case KIND_ASIDE:
        draw_aside(html, node);
        return;
    case KIND_TEXT:
        xml_text(html->xml, node->text);
        return;
    case KIND_STRONG:
        draw_inline(html, "strong", node, NULL);
        return;
    case KIND_LINK:
        draw_inline(html, "a", node, href_allowed(node->href) ? node->href : NULL);
        return;
    case KIND_SPAN:
        draw_span(html, node);
        return;
    case KIND_HEAD:
    case KIND_BODY:
    case KIND_ROW:
    case KIND_CELL:
        break; /* html_table() draws these itself */
    }
    g_assert_not_reached();
}

void html_children(const Html *html, const Node *node) {
    for (const Node *child = node->first; child; child = child->next)
        draw_node(html, child);
}

static void draw_meta(Xml *xml, const char *kind, const char *name, const char *content) {
    xml_open(xml, "meta");
    xml_attr(xml, kind, name);
    xml_attr(xml, "content", content);
    xml_close(xml);
    xml_newline(xml);
}

static void draw_metas(Xml *xml, const EmitContext *context) {
    const Meta *meta = context->meta;
    xml_open(xml, "meta");
    xml_attr(xml, "charset", "utf-8");
    xml_close(xml);
    xml_newline(xml);
    draw_meta(xml, "http-equiv", "Content-Security-Policy", content_policy);
    draw_meta(xml, "name", "viewport", "width=device-width, initial-scale=1");
    if (meta->edition != EDITION_FINAL)
        draw_meta(xml, "name", "robots", "noindex");
    draw_meta(xml, "name", "generator", context->creator);
    for (guint i = 0; meta->tags && i < meta->tags->len; i++) {
        const MetaTag *tag = &g_array_index(meta->tags, MetaTag, i);
        draw_meta(xml, "name", tag->name, tag->content ? tag->content : "");
    }
}

static void draw_head(Xml *xml, const EmitContext *context) {
    g_assert(!strstr(context->style, "</"));
    xml_open(xml, "head");
    xml_newline(xml);
    draw_metas(xml, context);
    xml_element(xml, "title", context->meta->title);
    xml_newline(xml);
    xml_open(xml, "style");
    xml_newline(xml);
    xml_raw(xml, context->style);
    xml_close(xml);
    xml_newline(xml);
    xml_close(xml);
    xml_newline(xml);
}

void html_second(Xml *xml, const Meta *meta, const char *words) {
    if (!meta->second_lang)
        return;
    break_line(xml);
    xml_open(xml, "span");
    xml_attr(xml, "class", role_id(ROLE_SECOND));
    xml_attr(xml, "lang", meta->second_lang);
    xml_text(xml, words);
    xml_close(xml);
}

static void draw_skip_link(Xml *xml, const Meta *meta) {
    g_autofree char *href = g_strconcat("#", content_id, NULL);
    xml_open(xml, "a");
    xml_attr(xml, "class", "skip");
    xml_attr(xml, "href", href);
    xml_text(xml, meta->frame.skip);
    html_second(xml, meta, meta->second_frame.skip);
    xml_close(xml);
    xml_newline(xml);
}

static void draw_edition(Xml *xml, const Meta *meta) {
    if (!*meta->edition_mark)
        return;
    xml_open(xml, "header");
    xml_attr(xml, "class", role_id(ROLE_EDITION));
    xml_open(xml, "p");
    xml_text(xml, meta->edition_mark);
    html_second(xml, meta, meta->second_mark);
    xml_close(xml);
    xml_close(xml);
    xml_newline(xml);
}

static void page_begin(Xml *xml, const EmitContext *context) {
    xml_raw(xml, "<!DOCTYPE html>\n");
    xml_open(xml, "html");
    xml_attr(xml, "lang", context->meta->lang);
    xml_newline(xml);
    draw_head(xml, context);
    xml_open(xml, "body");
    xml_newline(xml);
    draw_skip_link(xml, context->meta);
    draw_edition(xml, context->meta);
    xml_open(xml, "main");
    xml_attr(xml, "id", content_id);
    xml_newline(xml);
}

static bool flush(HtmlWriter *writer, GError **error) {
    bool written = sink_write(writer->sink, writer->out->str, writer->out->len, error);
    g_string_truncate(writer->out, 0);
    return written;
}

static void html_free(void *data) {
    HtmlWriter *writer = data;
    if (!writer)
        return;
    xml_free(writer->xml);
    g_string_free(writer->out, TRUE);
    g_free(writer);
}

static HtmlWriter *writer_new(const EmitContext *context, Sink *sink) {
    HtmlWriter *writer = g_new0(HtmlWriter, 1);
    writer->context = context;
    writer->sink = sink;
    writer->out = g_string_new(NULL);
    writer->xml = xml_new(writer->out, XML_MODE_HTML);
    return writer;
}

/* The body alone, for an office whose publishing system brings a page of its own. */
static void *article_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    HtmlWriter *writer = writer_new(context, sink);
    xml_open(writer->xml, "article");
    xml_attr(writer->xml, "lang", context->meta->lang);
    xml_newline(writer->xml);
    draw_edition(writer->xml, context->meta);
    return writer;
}

static void *html_open(const EmitContext *context, Sink *sink, GError **error) {
    HtmlWriter *writer = writer_new(context, sink);
    page_begin(writer->xml, context);
    if (flush(writer, error))
        return writer;
    html_free(writer);
    return NULL;
}

static bool html_doc(void *data, const Doc *doc, GError **error) {
    HtmlWriter *writer = data;
    Html html = {writer->xml, writer->context->meta};
    draw_node(&html, doc_tree(doc));
    return flush(writer, error);
}

static const int body_depth = 2; /* html, body */

/* What a printed copy of the page is looked up by. An article is pasted elsewhere: from there no relative link leads.
 */
static void draw_code(Xml *xml, const Meta *meta) {
    bool page = xml_depth(xml) > body_depth;
    while (xml_depth(xml) > body_depth) {
        xml_close(xml);
        xml_newline(xml);
    }
    if (!meta->code)
        return;
    xml_open(xml, "footer");
    xml_attr(xml, "class", "code");
    xml_open(xml, "p");
    xml_open(xml, page ? "a" : "span");
    xml_attr(xml, "href", page ? meta->code_href : NULL);
    xml_text(xml, meta->code_mark);
    for (int i = 0; i < 3; i++)
        xml_close(xml);
    xml_newline(xml);
}

static bool html_finish(void *data, GError **error) {
    HtmlWriter *writer = data;
    draw_code(writer->xml, writer->context->meta);
    while (xml_depth(writer->xml) > 0) {
        xml_close(writer->xml);
        xml_newline(writer->xml);
    }
    return flush(writer, error);
}

const Backend backend_html = {
    .name = "html",
    .suffix = ".html",
    .open = html_open,
    .doc = html_doc,
    .finish = html_finish,
    .free = html_free,
};

const Backend backend_article = {
    .name = "article",
    .suffix = ".html",
    .open = article_open,
    .doc = html_doc,
    .finish = html_finish,
    .free = html_free,
};
