#include <string.h>

#include "base/text.h"
#include "base/title.h"
#include "base/writers.h"
#include "doc/pair.h"
#include "emit/emit.h"
#include "layout/script.h"

/* Nothing is loaded from anywhere: not a script, not a font, not a picture that is not in the page. */
static const char content_policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";
#define CONTENT_ID "content"

/* Lines of what is pasted into a page that has no style for it. */
static const char bare_table[] = "border-collapse:collapse;width:100%",
                  bare_cell[] = "border:1px solid;padding:.3em .5em",
                  bare_aside[] = "border:1px solid;border-inline-start-width:5px;padding:.3em .7em;margin:.5em 0";

typedef struct Html {
    Xml *xml;
    const Meta *meta;
    Sink *sink;
    GString *out; /* what the sink has not got yet */
    bool bare;    /* it is pasted into another page and carries its looks itself */
} Html;

static void write_node(const Html *html, const Node *node);
static void write_children(const Html *html, const Node *node);

static bool is_rtl(const Html *html, const char *lang) {
    return langs_rtl(html->meta->langs, lang);
}

/* The language of what an element holds, and which way it is written where the page has both. */
static void attr_language(const Html *html, const char *lang) {
    bool rtl = is_rtl(html, lang);
    bool both = rtl || is_rtl(html, html->meta->lang) || is_rtl(html, html->meta->second_lang);
    xml_attr(html->xml, "lang", lang);
    xml_attr(html->xml, "dir", lang && both ? (rtl ? "rtl" : "ltr") : NULL);
}

/* Whether the second language of a pair goes the other way: then its line begins at the other side. */
static bool second_turns(const Html *html) {
    return is_rtl(html, html->meta->second_lang) != is_rtl(html, html->meta->lang);
}

/* Whether all the words of a block, which states no language, are written from right to left: a name, a remark. */
static bool block_turns(const Node *node) {
    if (node->kind != KIND_PARA && node->kind != KIND_HEADING && node->kind != KIND_CELL && node->kind != KIND_ITEM)
        return false;
    while (node && node->kind != KIND_TEXT && !node->lang)
        node = node->first == node->last ? node->first : NULL;
    return node && node->kind == KIND_TEXT && !script_plain(node->text) && script_turns(node->text, false);
}

/* A value in a sentence turns nothing around it. */
static void write_words(const Html *html, const Node *text) {
    bool alone = text->parent->first == text->parent->last;
    if (alone || script_plain(text->text)) {
        xml_text(html->xml, text->text);
        return;
    }
    const Node *spoken = text->parent;
    while (spoken && !spoken->lang)
        spoken = spoken->parent;
    bool rtl = is_rtl(html, spoken ? spoken->lang : html->meta->lang);
    xml_open(html->xml, "bdi");
    xml_attr(html->xml, "dir", script_turns(text->text, rtl) ? "rtl" : "ltr");
    xml_text(html->xml, text->text);
    xml_close(html->xml);
}

/* class, id and lang go onto the start tag, which stays open for more. */
static void open_element(const Html *html, const char *element, const Node *node) {
    xml_open(html->xml, element);
    xml_attr(html->xml, "class", node->role == ROLE_NONE ? NULL : role_ids[node->role]);
    xml_attr(html->xml, "id", node->id);
    attr_language(html, node->lang);
    if (!node->lang && block_turns(node))
        xml_attr(html->xml, "dir", "rtl");
    if (node->role == ROLE_SECOND && second_turns(html))
        xml_attr(html->xml, "style", "display:block");
}

/* Line breaks stand between blocks only: within a line they would show as gaps between Han characters. */
static void close_block(const Html *html) {
    xml_close(html->xml);
    xml_newline(html->xml);
}

/* A block of words, or one that holds other blocks. */
static void write_block(const Html *html, const char *element, const Node *node, bool blocks) {
    open_element(html, element, node);
    if (blocks)
        xml_newline(html->xml);
    write_children(html, node);
    close_block(html);
}

/* What a cell or an item holds: one plain paragraph as bare text, else blocks. */
static void write_flow(const Html *html, const Node *node) {
    const Node *line = node->first;
    bool plain = line && !line->next && line->kind == KIND_PARA && line->role == ROLE_NONE && !line->id && !line->lang;
    if (line && !plain)
        xml_newline(html->xml);
    write_children(html, plain ? line : node);
}

/* Words of the page's frame in the second language of its pair, below the first; nothing where there is none. */
static void write_second(const Html *html, const char *words) {
    if (!html->meta->second_lang)
        return;
    xml_open(html->xml, "br");
    xml_close(html->xml);
    xml_open(html->xml, "span");
    xml_attr(html->xml, "class", role_ids[ROLE_SECOND]);
    attr_language(html, html->meta->second_lang);
    if (second_turns(html))
        xml_attr(html->xml, "style", "display:block");
    xml_text(html->xml, words);
    xml_close(html->xml);
}

/* A heading of the first or second level, where it is too wide, is broken between words: the style sheet keeps the rest
 * together. What is pasted into another page has none. */
static bool is_title(const Html *html, const Node *text) {
    const Node *above = text->parent;
    while (above && above->kind != KIND_HEADING)
        above = above->parent;
    return above && above->level <= 2 && !html->bare;
}

static void write_title(const Html *html, const char *text) {
    const char *from = text;
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        TitlePlace place = at > from ? title_place(text, at, html->meta->frame.titles) : TITLE_INSIDE;
        if (place != TITLE_JOINT && place != TITLE_START)
            continue;
        g_autofree char *part = g_strndup(from, (gsize)(at - from));
        xml_text(html->xml, part);
        xml_open(html->xml, "wbr");
        xml_close(html->xml);
        from = at;
    }
    xml_text(html->xml, from);
}

/* Where what stays together ends that begins here; NULL: nothing does. */
typedef const char *Together(const char *at);

/* A figure and the word it counts. */
static const char *figure_end(const char *at) {
    const char *end = at + strspn(at, "0123456789.,/%");
    return g_ascii_isdigit(*at) && text_is_han(g_utf8_get_char(end)) ? g_utf8_next_char(end) : NULL;
}

/* "280 ÷ 1000 = 28% < 80%", with the brackets around it. */
static const char *formula_end(const char *at) {
    bool bracketed = g_str_has_prefix(at, "（");
    const char *end = bracketed ? g_utf8_next_char(at) : at, *last = NULL;
    for (bool calculated = false;; calculated = true) {
        size_t number = strspn(end, "0123456789.,%()");
        if (number == 0)
            break;
        end += number;
        last = calculated ? end : NULL;
        if (*end != ' ' || !text_among("÷×+−=<>≤≥≈≠", g_utf8_get_char(end + 1)) || *g_utf8_next_char(end + 1) != ' ')
            break;
        end = g_utf8_next_char(end + 1) + 1;
    }
    while (last && strchr(",.(", last[-1]))
        last--;
    return last && bracketed ? (g_str_has_prefix(last, "）") ? g_utf8_next_char(last) : NULL) : last;
}

static void write_together(const Html *html, const char *text, Together *together, const char *class) {
    const char *from = text;
    for (const char *at = text; *at;) {
        bool within = at > text && g_ascii_isdigit(*at) && strchr("0123456789.,/%", at[-1]);
        const char *end = within ? NULL : together(at);
        if (!end) {
            at = g_utf8_next_char(at);
            continue;
        }
        g_autofree char *before = g_strndup(from, (gsize)(at - from)), *part = g_strndup(at, (gsize)(end - at));
        xml_text(html->xml, before);
        xml_open(html->xml, "span");
        xml_attr(html->xml, "class", class);
        xml_text(html->xml, part);
        xml_close(html->xml);
        at = from = end;
    }
    xml_text(html->xml, from);
}

/* ---- tables ----
 *
 * Narrow screens show each row as a card: then a cell stands without its column, so it carries the column's name; and
 * roles are written out, because a cell that is displayed as a block may lose its own. */

/* The columns of a table while its rows are walked. */
typedef struct ColumnGrid {
    GPtrArray *names; /* of char *: what stands over each column */
    GArray *covered;  /* of int: rows, this one included, that a cell from above still covers */
} ColumnGrid;

/* The column of a cell, the first that is free from one on. */
static guint take_columns(ColumnGrid *grid, const Node *cell, guint from) {
    guint column = from;
    while (column < grid->covered->len && g_array_index(grid->covered, int, column) > 0)
        column++;
    guint end = column + (guint)cell->colspan;
    if (end > grid->covered->len)
        g_array_set_size(grid->covered, end);
    for (guint i = column; i < end; i++)
        g_array_index(grid->covered, int, i) = cell->rowspan;
    return column;
}

static void finish_row(ColumnGrid *grid) {
    for (guint i = 0; i < grid->covered->len; i++) {
        int *rows = &g_array_index(grid->covered, int, i);
        *rows -= *rows > 0;
    }
}

static void read_column_names(ColumnGrid *grid, const Node *head) {
    for (const Node *row = head->first; row; row = row->next) {
        guint column = 0;
        for (const Node *cell = row->first; cell; cell = cell->next) {
            column = take_columns(grid, cell, column);
            guint end = column + (guint)cell->colspan;
            if (end > grid->names->len)
                g_ptr_array_set_size(grid->names, (int)end);
            for (; column < end; column++) {
                g_free(grid->names->pdata[column]);
                grid->names->pdata[column] = g_strdelimit(node_collect(cell), "\n", ' ');
            }
        }
        finish_row(grid);
    }
    g_array_set_size(grid->covered, 0);
}

static void write_row_group(const Html *html, ColumnGrid *grid, const Node *group) {
    static const struct {
        const char *element, *role, *scope;
    } cells[] = {[SCOPE_NONE] = {"td", "cell", NULL},
                 [SCOPE_COL] = {"th", "columnheader", "col"},
                 [SCOPE_ROW] = {"th", "rowheader", "row"},
                 [SCOPE_ROWGROUP] = {"th", "rowheader", "rowgroup"}};
    open_element(html, group->kind == KIND_HEAD ? "thead" : "tbody", group);
    xml_attr(html->xml, "role", "rowgroup");
    xml_newline(html->xml);
    for (const Node *row = group->first; row; row = row->next) {
        guint column = 0;
        open_element(html, "tr", row);
        xml_attr(html->xml, "role", "row");
        xml_newline(html->xml);
        for (const Node *cell = row->first; cell; cell = cell->next) {
            column = take_columns(grid, cell, column);
            open_element(html, cells[cell->scope].element, cell);
            xml_attr(html->xml, "role", cells[cell->scope].role);
            if (html->bare)
                xml_attr(html->xml, "style", bare_cell);
            xml_attr(html->xml, "scope", cells[cell->scope].scope);
            if (cell->rowspan > 1)
                xml_attr_int(html->xml, "rowspan", cell->rowspan);
            if (cell->colspan > 1)
                xml_attr_int(html->xml, "colspan", cell->colspan);
            if (cell->scope == SCOPE_NONE && column < grid->names->len)
                xml_attr(html->xml, "data-label", grid->names->pdata[column]);
            write_flow(html, cell);
            close_block(html);
        }
        finish_row(grid);
        close_block(html);
    }
    g_array_set_size(grid->covered, 0);
    close_block(html);
}

static void write_table(const Html *html, const Node *table) {
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) covered = g_array_new(FALSE, TRUE, sizeof(int));
    ColumnGrid grid = {names, covered};
    const FrameWords *frame = &html->meta->frame, *second = &html->meta->second_frame;
    bool data = table->role == ROLE_TABLE_DATA, folded = data || table->role == ROLE_TABLE_KEPT;
    if (folded) {
        xml_open(html->xml, "details");
        xml_open(html->xml, "summary");
        xml_text(html->xml, data ? frame->data : frame->kept);
        write_second(html, data ? second->data : second->kept);
        close_block(html);
    }
    open_element(html, "table", table);
    if (html->bare)
        xml_attr(html->xml, "style", bare_table);
    xml_attr(html->xml, "role", "table");
    xml_newline(html->xml);
    const Node *part = table->first;
    if (part && part->kind == KIND_CAPTION) {
        write_block(html, "caption", part, false);
        part = part->next;
    }
    if (part && part->kind == KIND_HEAD)
        read_column_names(&grid, part);
    if (names->len > 0) {
        xml_open(html->xml, "colgroup");
        for (guint i = 0; i < names->len; i++) {
            xml_open(html->xml, "col");
            xml_close(html->xml);
        }
        close_block(html);
    }
    for (; part; part = part->next)
        write_row_group(html, &grid, part);
    xml_close(html->xml);
    if (folded)
        xml_close(html->xml);
    xml_newline(html->xml);
}

/* ---- nodes ---- */

static void write_drawing(const Html *html, const Node *node, const Scene *scene, const char *class) {
    xml_open(html->xml, "div");
    xml_attr(html->xml, "class", class);
    xml_attr(html->xml, "role", "group");
    xml_attr(html->xml, "aria-label", scene->title);
    xml_attr(html->xml, "tabindex", "0");
    const SvgWords words = {node->lang, html->meta->lang, html->meta->second_lang, html->meta->langs};
    svg_draw(html->xml, scene, &words, SVG_INLINE);
    close_block(html);
}

/* A chart may be wider than a telephone: it has another drawing for it, or scrolls in a frame that the keyboard can
 * reach. Which of two is shown is the style sheet's, so without one there is only the first. */
static void write_figure(const Html *html, const Node *node) {
    const Scene *narrow = html->bare ? NULL : node->scene->narrow;
    open_element(html, "figure", node);
    xml_newline(html->xml);
    write_drawing(html, node, node->scene, narrow ? "frame wide" : "frame");
    if (narrow)
        write_drawing(html, node, narrow, "frame narrow");
    write_children(html, node);
    close_block(html);
}

/* A line that unfolds. The id stands inside, so that a link to it unfolds what it leads to. */
static void write_fold(const Html *html, const Node *node) {
    Xml *xml = html->xml;
    const Node *summary = node->first;
    g_assert(summary && summary->kind == KIND_SUMMARY);
    xml_open(xml, "details");
    xml_attr(xml, "class", role_ids[node->role]);
    if (node->role == ROLE_ROW_OPEN)
        xml_flag(xml, "open");
    xml_newline(xml);
    xml_open(xml, "summary");
    for (const Node *line = summary->first; line; line = line->next) {
        open_element(html, "span", line); /* a summary holds no paragraphs */
        write_children(html, line);
        xml_close(xml);
        xml_newline(xml);
    }
    close_block(html);
    xml_open(xml, "div");
    xml_attr(xml, "class", "unfolded");
    xml_attr(xml, "id", node->id);
    xml_newline(xml);
    for (const Node *block = summary->next; block; block = block->next)
        write_node(html, block);
    close_block(html);
    close_block(html);
}

/* Words with what is said of them. */
static void write_terms(const Html *html, const Node *list) {
    open_element(html, "dl", list);
    xml_newline(html->xml);
    for (const Node *item = list->first; item; item = item->next) {
        open_element(html, "div", item);
        xml_newline(html->xml);
        write_block(html, "dt", item->first, false);
        xml_open(html->xml, "dd");
        xml_newline(html->xml);
        for (const Node *line = item->first->next; line; line = line->next)
            write_node(html, line);
        close_block(html);
        close_block(html);
    }
    close_block(html);
}

static void write_list(const Html *html, const Node *list) {
    if (list->role == ROLE_TERMS || list->role == ROLE_FIGURES) {
        write_terms(html, list);
        return;
    }
    bool menu = list->role == ROLE_MENU;
    if (menu) {
        xml_open(html->xml, "nav");
        xml_attr(html->xml, "aria-label", html->meta->frame.ways);
        xml_newline(html->xml);
    }
    write_block(html, "ul", list, true);
    if (menu)
        close_block(html);
}

static void write_node(const Html *html, const Node *node) {
    static const char *const headings[] = {"h1", "h2", "h3", "h4"};
    Xml *xml = html->xml;
    switch (node->kind) {
    case KIND_DOCUMENT:
        write_children(html, node);
        return;
    case KIND_SECTION:
        write_block(html, "section", node, true);
        return;
    case KIND_HEADING:
        write_block(html, headings[node->level - 1], node, false);
        return;
    case KIND_PARA:
        write_block(html, "p", node, false);
        return;
    case KIND_LIST:
        write_list(html, node);
        return;
    case KIND_FOLD:
        write_fold(html, node);
        return;
    case KIND_ITEM:
        open_element(html, "li", node);
        write_flow(html, node);
        close_block(html);
        return;
    case KIND_TABLE:
        write_table(html, node);
        return;
    case KIND_CAPTION:
        write_block(html, "figcaption", node, false);
        return;
    case KIND_FIGURE:
        write_figure(html, node);
        return;
    case KIND_ASIDE: {
        /* Asides stand within the main text, so they are notes and not landmarks. The page's header shows the edition
         * once; sections say it again for paper. */
        g_autofree char *words = pair_words(node, false);
        if (node->role == ROLE_EDITION && g_str_equal(words, html->meta->edition_mark))
            return;
        open_element(html, "aside", node);
        if (html->bare)
            xml_attr(xml, "style", bare_aside);
        xml_attr(xml, "role", "note");
        xml_newline(xml);
        write_children(html, node);
        close_block(html);
        return;
    }
    case KIND_TEXT:
        if (is_title(html, node))
            write_title(html, node->text);
        else if (node->parent->role == ROLE_LEAD && !html->bare)
            write_together(html, node->text, figure_end, "kept");
        else if (!html->bare && script_plain(node->text))
            write_together(html, node->text, formula_end, "formula");
        else
            write_words(html, node);
        return;
    case KIND_STRONG:
        open_element(html, "strong", node);
        break;
    case KIND_LINK:
        open_element(html, "a", node);
        xml_attr(xml, "href", href_allowed(node->href) ? node->href : NULL);
        break;
    case KIND_SPAN:
        /* The second language stands on a line of its own, also where a page is pasted without its style sheet. */
        if (node->role == ROLE_SECOND && node->parent->first != node) {
            xml_open(xml, "br");
            xml_close(xml);
        }
        open_element(html, "span", node);
        break;
    case KIND_HEAD:
    case KIND_BODY:
    case KIND_ROW:
    case KIND_CELL:
    case KIND_SUMMARY:
        g_assert_not_reached(); /* of a table or a fold, which writes them itself */
    }
    /* within a line: nothing stands before or behind it */
    write_children(html, node);
    xml_close(xml);
}

static void write_children(const Html *html, const Node *node) {
    for (const Node *child = node->first; child; child = child->next)
        write_node(html, child);
}

/* ---- the page ---- */

/* Without what only its authors need: comments and indents. */
static void write_style(Xml *xml, const char *style) {
    g_autoptr(GString) out = g_string_sized_new(strlen(style));
    for (const char *at = style; *at;) {
        const char *end = g_str_has_prefix(at, "/*") ? strstr(at + 2, "*/") : NULL;
        bool indent = *at == ' ' && out->len > 0 && out->str[out->len - 1] == '\n';
        if (!end && !indent)
            g_string_append_c(out, *at);
        at = end ? end + 2 : at + 1;
    }
    xml_raw(xml, out->str);
}

static void write_meta(Xml *xml, const char *kind, const char *name, const char *content) {
    xml_open(xml, "meta");
    xml_attr(xml, kind, name);
    xml_attr(xml, "content", content);
    xml_close(xml);
    xml_newline(xml);
}

/* Over all else: the mark of a draft, then who speaks. */
static void write_header(const Html *html, const Node *masthead) {
    bool marked = *html->meta->edition_mark;
    if (!marked && !masthead)
        return;
    xml_open(html->xml, "header");
    xml_newline(html->xml);
    if (marked) {
        xml_open(html->xml, "p");
        xml_attr(html->xml, "class", role_ids[ROLE_EDITION]);
        xml_text(html->xml, html->meta->edition_mark);
        write_second(html, html->meta->second_mark);
        close_block(html);
    }
    if (masthead)
        write_block(html, "div", masthead, true);
    close_block(html);
}

/* A section of what stands around the page; NULL when it has none such. */
static const Node *page_part(const Meta *meta, Role role) {
    const Node *part = meta->page ? meta->page->root->first : NULL;
    while (part && part->role != role)
        part = part->next;
    return part;
}

/* ---- the back ends ---- */

static bool flush_html(Html *html, GError **error) {
    bool written = sink_write(html->sink, html->out->str, html->out->len, error);
    g_string_truncate(html->out, 0);
    return written;
}

static void html_free(void *data) {
    Html *html = data;
    if (!html)
        return;
    xml_free(html->xml);
    g_string_free(html->out, TRUE);
    g_free(html);
}

static Html *html_new(const EmitContext *context, Sink *sink) {
    Html *html = g_new0(Html, 1);
    GString *out = g_string_new(NULL);
    *html = (Html){.xml = xml_new(out, XML_MODE_HTML), .meta = context->meta, .sink = sink, .out = out};
    return html;
}

/* From the head to the beginning of the main text. */
static void *html_open(const EmitContext *context, Sink *sink, GError **error) {
    const Meta *meta = context->meta;
    Html *html = html_new(context, sink);
    Xml *xml = html->xml;
    xml_raw(xml, "<!DOCTYPE html>\n");
    xml_open(xml, "html");
    attr_language(html, meta->lang);
    xml_newline(xml);

    g_assert(!strstr(context->style, "</"));
    xml_open(xml, "head");
    xml_newline(xml);
    write_meta(xml, "charset", "utf-8", NULL);
    write_meta(xml, "http-equiv", "Content-Security-Policy", content_policy);
    write_meta(xml, "name", "viewport", "width=device-width, initial-scale=1");
    if (meta->edition != EDITION_FINAL)
        write_meta(xml, "name", "robots", "noindex");
    write_meta(xml, "name", "generator", context->creator);
    for (guint i = 0; meta->tags && i < meta->tags->len; i++) {
        const MetaTag *tag = &g_array_index(meta->tags, MetaTag, i);
        write_meta(xml, "name", tag->name, tag->content ? tag->content : "");
    }
    xml_element(xml, "title", meta->title);
    xml_newline(xml);
    xml_open(xml, "style");
    xml_newline(xml);
    write_style(xml, context->style);
    close_block(html);
    close_block(html);

    xml_open(xml, "body");
    xml_newline(xml);
    xml_open(xml, "a");
    xml_attr(xml, "class", "skip");
    xml_attr(xml, "href", "#" CONTENT_ID);
    xml_text(xml, meta->frame.skip);
    write_second(html, meta->second_frame.skip);
    close_block(html);
    write_header(html, page_part(meta, ROLE_MASTHEAD));
    const Node *crumbs = page_part(meta, ROLE_CRUMBS);
    if (crumbs) {
        open_element(html, "nav", crumbs);
        xml_attr(xml, "aria-label", meta->frame.where);
        xml_newline(xml);
        write_children(html, crumbs);
        close_block(html);
    }
    xml_open(xml, "main");
    xml_attr(xml, "id", CONTENT_ID);
    xml_newline(xml);
    if (flush_html(html, error))
        return html;
    html_free(html);
    return NULL;
}

/* The body alone, for an office whose publishing system brings a page of its own. */
static void *article_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    Html *html = html_new(context, sink);
    html->bare = true;
    xml_open(html->xml, "article");
    attr_language(html, context->meta->lang);
    xml_newline(html->xml);
    write_header(html, NULL);
    return html;
}

static bool html_doc(void *html, const Doc *doc, GError **error) {
    write_node(html, doc->root);
    return flush_html(html, error);
}

/* Ends with the code that a printed copy is looked up by. An article is pasted elsewhere: from there no relative link
 * leads. */
static bool html_finish(void *data, GError **error) {
    enum { BODY_DEPTH = 2 }; /* html, body */
    Html *html = data;
    Xml *xml = html->xml;
    bool page = xml_depth(xml) > BODY_DEPTH;
    while (xml_depth(xml) > BODY_DEPTH)
        close_block(html);
    const Node *foot = page ? page_part(html->meta, ROLE_FOOT) : NULL;
    if (foot || html->meta->code) {
        xml_open(xml, "footer");
        xml_attr(xml, "class", role_ids[ROLE_FOOT]);
        xml_newline(xml);
    }
    if (foot)
        write_children(html, foot);
    if (html->meta->code) {
        xml_open(xml, "p");
        xml_attr(xml, "class", role_ids[ROLE_CODE]);
        xml_open(xml, page ? "a" : "span");
        xml_attr(xml, "href", page ? html->meta->code_href : NULL);
        xml_text(xml, html->meta->code_mark);
        xml_close(xml);
        close_block(html);
    }
    if (foot || html->meta->code)
        close_block(html);
    while (xml_depth(xml) > 0)
        close_block(html);
    return flush_html(html, error);
}

const Backend backend_html = {
    .format = FORMAT_HTML, .open = html_open, .doc = html_doc, .finish = html_finish, .free = html_free};

const Backend backend_article = {
    .format = FORMAT_HTML, .open = article_open, .doc = html_doc, .finish = html_finish, .free = html_free};
