/* DOC as a Word document, for a notice that is routed for signature: the page, faces and lines of GB/T 9704-2012 by
 * styles that an office can change, columns as wide as the pages have them, findings of a draft as comments. */
#include "emit/docx.h"

#include <math.h>
#include <string.h>

#include "doc/pair.h"
#include "layout/layout.h"
#include "layout/script.h"

/* How the pages of a section lie. */
typedef enum Area {
    AREA_UPRIGHT,
    AREA_LANDSCAPE,
    AREA_ACROSS, /* the same in small type */
    AREA_COLUMNS
} Area;

typedef struct Docx {
    const EmitContext *context;
    DocxFacts facts;
    Archive *archive;
    GString *out; /* of the text: what the archive has not got yet */
    Xml *xml;
    GString *noted; /* comments.xml */
    Xml *notes;
    GPtrArray *links, *pictures; /* addresses; PNG files, of GString * */
    GPtrArray *marks;            /* ids of blocks whose place is that of the next paragraph: borrowed */
    Area area;
    bool begun, continuous; /* there is text; the section goes on where the one before it ends */
    bool new_page;          /* the next paragraph begins a page */
    int bookmarks, comments;
} Docx;

static const double column_gap = 14; /* points */

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
        put_piece(xml, docx, text, run, language_is_rtl(run->lang ? run->lang : docx->facts.meta->lang));
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

/* How a paragraph stands. */
typedef struct Setting {
    DocxStyle style;
    bool bullet;
    const char *align;        /* NULL: the style's */
    double left, hanging;     /* points; both 0: the style's */
    bool apart;               /* a line of white before it */
    Role bar;                 /* of a finding: a bar left of it, the heavier the graver */
    bool inverse;             /* white, on black */
    double line_to;           /* goes on in a line to write on, up to so many points; 0: it does not */
    int first_note, end_note; /* comments that are about it: from the first of the cell to its last paragraph */
    bool begins_notes, ends_notes;
} Setting;

static void put_indent(Xml *xml, const Setting *setting) {
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
    if (language_is_rtl(spoken ? spoken->lang : docx->facts.meta->lang))
        return true;
    g_autofree char *words = node ? node_collect(node) : NULL;
    return words && script_turns(words, false);
}

/* In the order of the schema. */
static void put_properties(Docx *docx, Xml *xml, const Setting *setting, bool turned) {
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

/* What is led to there stands where the next paragraph does. */
static void mark_place(const Docx *docx, const Node *node) {
    if (node->id)
        g_ptr_array_add(docx->marks, (void *)node->id);
}

/* node: whose words they are; NULL: there are none. */
static void put_para(Docx *docx, Xml *xml, const Node *node, const Setting *setting) {
    static const double second = 0.75, least = 7.5; /* of the size of the leading language; points */
    bool text = xml == docx->xml;
    xml_open(xml, "w:p");
    put_properties(docx, xml, setting, para_turns(docx, node));
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

/* ---- sections ---- */

static bool lies_across(Area area) {
    return area == AREA_LANDSCAPE || area == AREA_ACROSS;
}

/* Whether tables are in small type. */
static bool is_dense(Area area) {
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

/* A paragraph that takes hardly any room: it parts tables, begins a page before one, or ends a section. */
static void put_thin(Docx *docx, bool ends_section) {
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
static void go_on(Docx *docx, Area area, bool page) {
    bool other = area != docx->area;
    if (docx->begun && other)
        put_thin(docx, true);
    docx->continuous = docx->begun && other && !page;
    docx->new_page = docx->begun && !other && (page || docx->new_page);
    docx->area = area;
}

/* Of the text, with sizes as they are in such a section. */
static Geometry area_geometry(const Docx *docx) {
    Geometry own = docx->facts.geometry;
    own.width = lies_across(docx->area)      ? own.height
                : docx->area == AREA_COLUMNS ? (own.width - column_gap) / 2
                                             : own.width;
    own.table = docx->area == AREA_ACROSS ? own.fine : docx->area == AREA_COLUMNS ? own.digest : own.table;
    own.note = is_dense(docx->area) ? own.fine : own.note;
    return own;
}

/* ---- findings ---- */

static bool is_finding(const Node *node) {
    return node->kind == KIND_ASIDE &&
           (node->role == ROLE_ERROR || node->role == ROLE_WARNING || node->role == ROLE_INFO);
}

static void put_lines(Docx *docx, Xml *xml, const Node *block, const Setting *setting) {
    if (block->kind != KIND_LIST) {
        put_para(docx, xml, block, setting);
        return;
    }
    Setting item = *setting;
    for (const Node *each = block->first; each; each = each->next) {
        if (xml == docx->xml)
            mark_place(docx, each);
        for (const Node *line = each->first; line; line = line->next) {
            item.bullet = setting->bullet && line == each->first && !node_item_marked(each);
            put_para(docx, xml, line, &item);
            item.apart = false;
        }
    }
}

/* In the comments, under the next number. */
static void put_comment(Docx *docx, const Node *aside) {
    Xml *xml = docx->notes;
    const Meta *meta = docx->facts.meta;
    g_autofree char *stamp = g_strconcat(*meta->date ? meta->date : "2000-01-01", "T00:00:00Z", NULL);
    xml_open(xml, "w:comment");
    xml_attr_int(xml, "w:id", docx->comments++);
    xml_attr(xml, "w:author", "Gongshi");
    xml_attr(xml, "w:date", stamp);
    xml_attr(xml, "w:initials", "G");
    for (const Node *block = aside->first; block; block = block->next)
        put_lines(docx, xml, block, &(Setting){.style = DOCX_NOTE});
    xml_close(xml);
}

/* ---- tables ---- */

/* A table while it is written. */
typedef struct TableWriter {
    Docx *docx;
    const Node *node;
    GArray *widths;  /* of double: points */
    GArray *covered; /* of int: for each column, rows that a cell from above still covers */
    GArray *spans;   /* of int: at the first column of such a cell, its columns */
    bool head;
} TableWriter;

/* Of lines of text, which rules down would cut up. */
static bool is_open(const Node *table) {
    return table->role == ROLE_TABLE_STANDARD || table->role == ROLE_TABLE_REPORT;
}

/* inverse: what it says does not agree with itself or with another. */
static void begin_cell(const TableWriter *table, guint column, int columns, const char *merge, bool inverse) {
    Xml *xml = table->docx->xml;
    double width = 0;
    for (guint c = column; c < column + (guint)columns && c < table->widths->len; c++)
        width += g_array_index(table->widths, double, c);
    xml_open(xml, "w:tc");
    xml_open(xml, "w:tcPr");
    xml_open(xml, "w:tcW");
    xml_attr_int(xml, "w:w", docx_twips(width));
    xml_attr(xml, "w:type", "dxa");
    xml_close(xml);
    if (columns > 1)
        docx_number(xml, "w:gridSpan", columns);
    if (merge)
        docx_element(xml, "w:vMerge", "w:val", merge, NULL);
    if (inverse)
        docx_element(xml, "w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "000000", NULL);
    docx_element(xml, "w:vAlign", "w:val", is_open(table->node) ? "top" : "center", NULL);
    xml_close(xml);
}

static DocxStyle cell_style(const TableWriter *table, const Node *cell, const Node *block) {
    bool fine = is_dense(table->docx->area);
    bool small = block && (block->role == ROLE_BASIS || block->role == ROLE_NOTE || block->role == ROLE_DEFINITION);
    bool named = table->head || cell->scope == SCOPE_ROWGROUP || (block && block->role == ROLE_STATED);
    if (small)
        return fine ? DOCX_CELL_FINE : DOCX_CELL_SMALL;
    if (named)
        return fine ? DOCX_CELL_HEAD_DIGEST : DOCX_CELL_HEAD;
    return fine ? DOCX_CELL_DIGEST : DOCX_CELL;
}

static const Node *last_line(const Node *cell) {
    const Node *last = NULL;
    for (const Node *block = cell->first; block; block = block->next)
        if (!node_web_only(block) && !is_finding(block))
            last = block;
    return last;
}

/* What is in it: words, then what was found about them as comments. A cell has a paragraph at least. */
static void put_cell_blocks(const TableWriter *table, const Node *cell) {
    Docx *docx = table->docx;
    const Node *last = last_line(cell);
    int first_note = docx->comments;
    mark_place(docx, cell);
    for (const Node *block = cell->first; block; block = block->next) {
        if (!is_finding(block))
            continue;
        mark_place(docx, block);
        put_comment(docx, block);
    }
    bool figures = cell->role == ROLE_NUMBER || cell->role == ROLE_CONTRADICTED, begun = false;
    bool centred = table->head || figures || cell->scope == SCOPE_ROWGROUP;
    for (const Node *block = cell->first; block; block = block->next) {
        if (node_web_only(block) || is_finding(block))
            continue;
        Setting setting = {.style = cell_style(table, cell, block),
                           .bullet = true,
                           .align = centred ? "center" : "left",
                           .inverse = cell->role == ROLE_CONTRADICTED,
                           .first_note = first_note,
                           .end_note = docx->comments,
                           .begins_notes = !begun,
                           .ends_notes = block == last};
        begun = true;
        if (block->role == ROLE_WRITE)
            setting.line_to = g_array_index(table->widths, double, table->widths->len - 1) * 0.9;
        setting.bullet = block->kind == KIND_LIST && block->first->next;
        if (block->kind == KIND_ASIDE)
            for (const Node *line = block->first; line; line = line->next)
                put_lines(docx, docx->xml, line, &setting);
        else
            put_lines(docx, docx->xml, block, &setting);
    }
    if (!last)
        put_para(docx, docx->xml, NULL,
                 &(Setting){.style = cell_style(table, cell, NULL),
                            .first_note = first_note,
                            .end_note = docx->comments,
                            .begins_notes = true,
                            .ends_notes = true});
}

/* The places below a cell that covers several rows. */
static guint put_covered(TableWriter *table, guint column) {
    Xml *xml = table->docx->xml;
    while (column < table->covered->len && g_array_index(table->covered, int, column) > 0) {
        int columns = MAX(g_array_index(table->spans, int, column), 1);
        begin_cell(table, column, columns, "continue", false);
        docx_element(xml, "w:p", NULL);
        xml_close(xml);
        column += (guint)columns;
    }
    return column;
}

static void put_row(TableWriter *table, const Node *row) {
    Xml *xml = table->docx->xml;
    mark_place(table->docx, row);
    xml_open(xml, "w:tr");
    xml_open(xml, "w:trPr");
    docx_element(xml, "w:cantSplit", NULL);
    if (table->head)
        docx_element(xml, "w:tblHeader", NULL);
    xml_close(xml);
    guint column = 0;
    for (const Node *cell = row->first; cell; cell = cell->next) {
        column = put_covered(table, column);
        begin_cell(table, column, cell->colspan, cell->rowspan > 1 ? "restart" : NULL, cell->role == ROLE_CONTRADICTED);
        put_cell_blocks(table, cell);
        xml_close(xml);
        for (guint c = column; c < column + (guint)cell->colspan && c < table->covered->len; c++) {
            g_array_index(table->covered, int, c) = cell->rowspan;
            g_array_index(table->spans, int, c) = c == column ? cell->colspan : 1;
        }
        column += (guint)cell->colspan;
    }
    put_covered(table, column);
    for (guint c = 0; c < table->covered->len; c++)
        g_array_index(table->covered, int, c) = MAX(g_array_index(table->covered, int, c) - 1, 0);
    xml_close(xml);
}

static void put_table_properties(const TableWriter *table, double width) {
    static const struct {
        const char *element, *width;
        bool down;
    } rules[] = {{"w:top", "8", false},  {"w:left", "8", true},     {"w:bottom", "8", false},
                 {"w:right", "8", true}, {"w:insideH", "4", false}, {"w:insideV", "4", true}};
    static const char *const padding[] = {"w:left", "w:right"};
    Xml *xml = table->docx->xml;
    const Node *caption = table->node->first->kind == KIND_CAPTION ? table->node->first : NULL;
    xml_open(xml, "w:tblPr");
    if (language_is_rtl(table->docx->facts.meta->lang))
        docx_element(xml, "w:bidiVisual", NULL);
    xml_open(xml, "w:tblW");
    xml_attr_int(xml, "w:w", docx_twips(width));
    xml_attr(xml, "w:type", "dxa");
    xml_close(xml);
    docx_element(xml, "w:jc", "w:val", "center", NULL);
    xml_open(xml, "w:tblBorders");
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
        if (!rules[i].down || !is_open(table->node))
            docx_element(xml, rules[i].element, "w:val", "single", "w:sz", rules[i].width, "w:space", "0", "w:color",
                         "auto", NULL);
    xml_close(xml);
    docx_element(xml, "w:tblLayout", "w:type", "fixed", NULL);
    xml_open(xml, "w:tblCellMar");
    for (size_t i = 0; i < G_N_ELEMENTS(padding); i++)
        docx_element(xml, padding[i], "w:w", "50", "w:type", "dxa", NULL);
    xml_close(xml);
    docx_element(xml, "w:tblLook", "w:val", "0620", NULL);
    if (caption) {
        g_autofree char *words = g_strdelimit(node_collect(caption), "\n", ' ');
        docx_element(xml, "w:tblCaption", "w:val", words, NULL);
    }
    xml_close(xml);
}

static bool put_table(Docx *docx, const Node *node, GError **error) {
    const Geometry geometry = area_geometry(docx);
    Xml *xml = docx->xml;
    g_autoptr(GArray) widths =
        layout_table_widths(docx->context->shaper, &geometry, docx->facts.meta, node, geometry.width, error);
    if (!widths)
        return false;
    g_autoptr(GArray) covered = g_array_sized_new(FALSE, TRUE, sizeof(int), widths->len);
    g_autoptr(GArray) spans = g_array_sized_new(FALSE, TRUE, sizeof(int), widths->len);
    g_array_set_size(covered, widths->len);
    g_array_set_size(spans, widths->len);
    TableWriter table = {docx, node, widths, covered, spans, false};
    const Node *part = node->first;
    if (part->kind == KIND_CAPTION) {
        put_para(docx, xml, part, &(Setting){.style = DOCX_CAPTION});
        part = part->next;
    } else if (docx->new_page || docx->marks->len > 0) {
        put_para(docx, xml, NULL, &(Setting){.style = DOCX_NOTE});
    }
    xml_open(xml, "w:tbl");
    put_table_properties(&table, geometry.width);
    xml_open(xml, "w:tblGrid");
    for (guint i = 0; i < widths->len; i++) {
        xml_open(xml, "w:gridCol");
        xml_attr_int(xml, "w:w", docx_twips(g_array_index(widths, double, i)));
        xml_close(xml);
    }
    xml_close(xml);
    for (; part; part = part->next) {
        table.head = part->kind == KIND_HEAD;
        for (const Node *row = part->first; row; row = row->next)
            put_row(&table, row);
    }
    xml_close(xml);
    put_thin(docx, false);
    return true;
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
    const Geometry geometry = area_geometry(docx);
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
    put_properties(docx, xml, &(Setting){.style = DOCX_FIGURE}, false);
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
        put_para(docx, xml, caption, &(Setting){.style = DOCX_CAPTION});
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
static Setting set_closing(const Docx *docx, const Node *signature, const Node *date, bool second) {
    const TextStyle body = docx->facts.geometry.body;
    g_autofree char *above = node_collect(signature), *below = node_collect(date);
    const double widths[2] = {shaper_width(docx->context->shaper, above, body.size),
                              shaper_width(docx->context->shaper, below, body.size)};
    double places[2];
    layout_closing(signature->role == ROLE_SEALED, docx->facts.geometry.width, body.size, widths, places);
    return (Setting){.style = DOCX_PLAIN, .left = places[second], .apart = !second};
}

static void put_block_para(Docx *docx, const Node *para, Role role) {
    const Node *before = role == ROLE_CLOSING ? node_before(para) : NULL;
    Setting setting = {.style = DOCX_BODY};
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
    put_para(docx, docx->xml, para, &setting);
}

/* 附件：1.…, the other numbers below the first. */
static void put_annexes(Docx *docx, const Node *list, double indent) {
    double size = docx->facts.geometry.body.size;
    g_autofree char *label = node_collect(list->first->first->first);
    double wide = shaper_width(docx->context->shaper, label, size);
    for (const Node *item = list->first; item; item = item->next)
        for (const Node *line = item->first; line; line = line->next)
            put_para(docx, docx->xml, line,
                     &(Setting){.style = DOCX_ITEM,
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
    put_lines(docx, docx->xml, list,
              &(Setting){.style = DOCX_ITEM,
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
            put_lines(docx, docx->xml, block,
                      &(Setting){.style = DOCX_FINDING, .bullet = true, .bar = aside->role, .left = column_gap});
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
        mark_place(docx, block);
    switch (block->kind) {
    case KIND_HEADING:
        put_para(docx, docx->xml, block,
                 &(Setting){.style = lies_across(docx->area)           ? DOCX_TITLE_ACROSS
                                     : block->role == ROLE_TITLE       ? DOCX_TITLE
                                     : block->role == ROLE_MEMBER_NAME ? DOCX_MEMBER
                                                                       : headings[CLAMP(block->level, 1, 4) - 1]});
        return true;
    case KIND_PARA:
        put_block_para(docx, block, role);
        return true;
    case KIND_LIST:
        put_list(docx, block);
        return true;
    case KIND_TABLE:
        return put_table(docx, block, error);
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
        Area area = section->role == ROLE_ACROSS      ? AREA_ACROSS
                    : section->role == ROLE_LANDSCAPE ? AREA_LANDSCAPE
                                                      : AREA_UPRIGHT;
        go_on(docx, area, columns || area != AREA_UPRIGHT || section->role == ROLE_ANNEX);
        mark_place(docx, section);
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
