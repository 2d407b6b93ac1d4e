/* Pages of the web, read in one pass without a tree: by tokens, with the ends implied that people leave out, in time
 * linear in the text. Tables lie within each other up to 64 deep and have 256 columns; beyond that their tags end lines
 * and cells join the one before. */
#include "intake/source.h"

#include <string.h>

#include "base/text.h"

enum { TABLES_MOST = 64, COLUMNS_MOST = 256, ROWSPAN_MOST = 65534, NAME_BYTES = 16 };

typedef enum TagKind {
    TAG_INLINE,
    TAG_BLOCK,
    TAG_BREAK,
    TAG_PRE,
    TAG_TABLE,
    TAG_SECTION, /* rows of a table */
    TAG_ROW,
    TAG_CELL,
    TAG_CAPTION,
    TAG_RAW, /* nothing of it is read, to its end tag */
    TAG_TITLE,
    TAG_META
} TagKind;

typedef struct Tag {
    char name[NAME_BYTES]; /* small letters; longer ones cut off: none that is known */
    TagKind kind;
    bool ends, hidden, centred;
    int rowspan, colspan;
    char *meta_name, *content;
} Tag;

typedef struct PageTable {
    int row, column;
    bool row_open, cell_open, row_full;
    int rowspan, colspan;   /* of the open cell */
    int last;               /* index of the cell before; -1: none */
    int busy[COLUMNS_MOST]; /* for each column the row up to which a cell above reaches */
} PageTable;

typedef struct PageReader {
    Source *source;
    const char *at;
    GString *line;
    bool blank; /* to come before the next character */
    bool pre, centred;
    PageTable *tables[TABLES_MOST];
    int depth, ignored; /* tables, and those beyond */
    char *title, *article;

    /* An element that the page does not show. */
    char hidden[NAME_BYTES]; /* "": none */
    int hidden_depth, hidden_tables;
    bool hidden_told;

    guint raw_without_end; /* a bit for each raw element that has no end tag any more */
} PageReader;

static const char *const raw_elements[] = {"script", "style",  "textarea", "noscript", "iframe",
                                           "select", "object", "template", "svg"};

static TagKind tag_kind(const char *name) {
    static const struct {
        const char *name;
        TagKind kind;
    } tags[] = {
        {"p", TAG_BLOCK},       {"td", TAG_CELL},          {"tr", TAG_ROW},          {"br", TAG_BREAK},
        {"div", TAG_BLOCK},     {"th", TAG_CELL},          {"table", TAG_TABLE},     {"tbody", TAG_SECTION},
        {"thead", TAG_SECTION}, {"tfoot", TAG_SECTION},    {"caption", TAG_CAPTION}, {"li", TAG_BLOCK},
        {"ul", TAG_BLOCK},      {"ol", TAG_BLOCK},         {"dl", TAG_BLOCK},        {"dt", TAG_BLOCK},
        {"dd", TAG_BLOCK},      {"h1", TAG_BLOCK},         {"h2", TAG_BLOCK},        {"h3", TAG_BLOCK},
        {"h4", TAG_BLOCK},      {"h5", TAG_BLOCK},         {"h6", TAG_BLOCK},        {"hr", TAG_BREAK},
        {"section", TAG_BLOCK}, {"article", TAG_BLOCK},    {"header", TAG_BLOCK},    {"footer", TAG_BLOCK},
        {"nav", TAG_BLOCK},     {"aside", TAG_BLOCK},      {"main", TAG_BLOCK},      {"center", TAG_BLOCK},
        {"form", TAG_BLOCK},    {"fieldset", TAG_BLOCK},   {"legend", TAG_BLOCK},    {"address", TAG_BLOCK},
        {"figure", TAG_BLOCK},  {"blockquote", TAG_BLOCK}, {"body", TAG_BLOCK},      {"head", TAG_BLOCK},
        {"html", TAG_BLOCK},    {"pre", TAG_PRE},          {"title", TAG_TITLE},     {"meta", TAG_META},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
        if (g_str_equal(tags[i].name, name))
            return tags[i].kind;
    for (gsize i = 0; i < G_N_ELEMENTS(raw_elements); i++)
        if (g_str_equal(raw_elements[i], name))
            return TAG_RAW;
    return TAG_INLINE;
}

/* ---- tokens ---- */

/* The character that a reference stands for, and where it ends; 0: it is none. */
static gunichar read_entity(const char *at, const char **end) {
    static const struct {
        const char *name;
        gunichar character;
    } names[] = {
        {"nbsp", 0xA0},    {"lt", '<'},       {"gt", '>'},        {"amp", '&'},      {"quot", '"'},
        {"apos", '\''},    {"ldquo", 0x201C}, {"rdquo", 0x201D},  {"lsquo", 0x2018}, {"rsquo", 0x2019},
        {"mdash", 0x2014}, {"ndash", 0x2013}, {"hellip", 0x2026}, {"middot", 0xB7},  {"bull", 0x2022},
        {"times", 0xD7},   {"divide", 0xF7},  {"plusmn", 0xB1},   {"deg", 0xB0},     {"le", 0x2264},
        {"ge", 0x2265},    {"ne", 0x2260},    {"permil", 0x2030}, {"copy", 0xA9},    {"reg", 0xAE},
        {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009}, {"sup2", 0xB2},    {"sup3", 0xB3},
        {"laquo", 0xAB},   {"raquo", 0xBB},   {"sect", 0xA7},     {"yen", 0xA5},     {"check", 0x2713},
        {"radic", 0x221A}, {"asymp", 0x2248}, {"minus", 0x2212},  {"larr", 0x2190},  {"rarr", 0x2192},
        {"zwnj", 0x200C},  {"zwj", 0x200D},   {"shy", 0xAD},
    };
    enum { DECIMAL = 10, HEX = 16 };
    if (at[1] == '#') {
        bool hex = g_ascii_tolower(at[2]) == 'x';
        const char *digits = at + (hex ? 3 : 2);
        gunichar code = 0;
        for (*end = digits; hex ? g_ascii_isxdigit(**end) : g_ascii_isdigit(**end); ++*end)
            code = MIN(code * (hex ? HEX : DECIMAL) + (gunichar)g_ascii_xdigit_value(**end), 0x110000);
        if (*end == digits)
            return 0;
        *end += **end == ';';
        return code > 0 && g_unichar_validate(code) ? code : 0xFFFD;
    }
    gsize length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789");
    for (gsize i = 0; length > 0 && i < G_N_ELEMENTS(names); i++)
        if (strlen(names[i].name) == length && memcmp(names[i].name, at + 1, length) == 0) {
            *end = at + 1 + length;
            *end += **end == ';';
            return names[i].character;
        }
    return 0;
}

/* A piece of text with its references, to the next tag or a mark. Newly allocated. */
static char *decode(const char *text, gsize length) {
    GString *out = g_string_sized_new(length);
    for (const char *at = text; at < text + length;) {
        const char *end = at + 1;
        gunichar character = *at == '&' ? read_entity(at, &end) : 0;
        if (character > 0)
            g_string_append_unichar(out, character);
        else
            g_string_append_len(out, at, end - at);
        at = end;
    }
    return g_string_free(out, FALSE);
}

static bool says_hidden(const char *style) {
    g_autofree char *dense = text_squeeze(style);
    g_autofree char *small = g_ascii_strdown(dense, -1);
    return strstr(small, "display:none") || strstr(small, "mso-hide:all") || strstr(small, "visibility:hidden");
}

static int span_of(const char *value, int most) {
    gint64 span = g_ascii_strtoll(value, NULL, 10);
    return (int)CLAMP(span, 1, most);
}

static void take_attribute(Tag *tag, const char *name, gsize length, const char *value, gsize size) {
    static const char *const names[] = {"style", "hidden", "align", "rowspan", "colspan", "name", "content"};
    enum { VALUE_MOST = 4096 };
    gsize i = 0;
    while (i < G_N_ELEMENTS(names) && (strlen(names[i]) != length || g_ascii_strncasecmp(names[i], name, length) != 0))
        i++;
    if (i == G_N_ELEMENTS(names))
        return;
    g_autofree char *text = decode(value, MIN(size, VALUE_MOST));
    g_autofree char *small = g_ascii_strdown(text, -1);
    if (i == 0) {
        tag->hidden = tag->hidden || says_hidden(small);
        tag->centred = tag->centred || strstr(small, "text-align:center") || strstr(small, "text-align: center");
    } else if (i == 1) {
        tag->hidden = true;
    } else if (i == 2) {
        tag->centred = tag->centred || g_str_equal(small, "center");
    } else if (i == 3) {
        tag->rowspan = span_of(text, ROWSPAN_MOST);
    } else if (i == 4) {
        tag->colspan = span_of(text, COLUMNS_MOST);
    } else {
        char **kept = g_str_equal(names[i], "name") ? &tag->meta_name : &tag->content;
        g_free(*kept);
        *kept = g_steal_pointer(&text);
    }
}

static const char *skip_tag_blanks(const char *at) {
    return at + strspn(at, " \t\r\n\f/");
}

/* A tag from its name on; returns where it ends. */
static const char *read_tag(const char *at, Tag *tag) {
    static const char ends_name[] = " \t\r\n\f/>";
    *tag = (Tag){.rowspan = 1, .colspan = 1, .ends = *at == '/'};
    at += tag->ends;
    gsize length = strcspn(at, ends_name);
    for (gsize i = 0; i < length && i + 1 < NAME_BYTES; i++)
        tag->name[i] = g_ascii_tolower(at[i]);
    tag->kind = length < NAME_BYTES ? tag_kind(tag->name) : TAG_INLINE;
    for (at = skip_tag_blanks(at + length); *at && *at != '>'; at = skip_tag_blanks(at)) {
        const char *name = at, *value = "";
        gsize name_length = strcspn(at, " \t\r\n\f/>="), size = 0;
        at += name_length;
        const char *equals = at + strspn(at, " \t\r\n\f");
        if (*equals == '=') {
            at = equals + 1 + strspn(equals + 1, " \t\r\n\f");
            char mark = *at;
            if (mark == '"' || mark == '\'') {
                value = ++at;
                size = strcspn(at, mark == '"' ? "\"" : "'");
                at += size;
                at += *at != '\0';
            } else {
                value = at;
                size = strcspn(at, " \t\r\n\f>");
                at += size;
            }
        }
        take_attribute(tag, name, name_length, value, size);
        if (at == name) /* a mark that begins nothing */
            at++;
    }
    return *at ? at + 1 : at;
}

/* ---- lines and tables ---- */

static void end_page_line(PageReader *reader) {
    if (reader->line->len > 0)
        source_add_paragraph(reader->source, reader->line->str);
    g_string_truncate(reader->line, 0);
    reader->blank = false;
}

static void read_page_text(PageReader *reader, const char *text) {
    for (const char *at = text; *at; at++) {
        if (reader->pre && *at == '\n') {
            end_page_line(reader);
        } else if (strchr(" \t\r\n\f", *at)) {
            reader->blank = reader->line->len > 0;
        } else {
            if (reader->blank)
                g_string_append_c(reader->line, ' ');
            reader->blank = false;
            g_string_append_c(reader->line, *at);
        }
    }
}

static PageTable *open_table_of(const PageReader *reader) {
    return reader->depth > 0 && reader->ignored == 0 ? reader->tables[reader->depth - 1] : NULL;
}

static void close_page_cell(PageReader *reader, PageTable *table) {
    end_page_line(reader);
    if (!table->cell_open)
        return;
    table->cell_open = false;
    if (table->row_full) {
        source_join_cell(reader->source, table->last, table->row, table->column, false);
        return;
    }
    table->last = source_close_cell(reader->source, table->row, table->column, table->rowspan, table->colspan);
    for (int i = 0; i < table->colspan; i++)
        table->busy[table->column++] = table->row + table->rowspan;
}

static void open_row(PageTable *table) {
    table->row++;
    table->column = 0;
    table->row_open = true;
    table->row_full = false;
}

static void open_page_cell(PageReader *reader, PageTable *table, int rowspan, int colspan) {
    close_page_cell(reader, table);
    if (!table->row_open)
        open_row(table);
    while (!table->row_full && table->column < COLUMNS_MOST && table->busy[table->column] > table->row)
        table->column++;
    if (table->column >= COLUMNS_MOST) {
        table->row_full = true;
        table->column = COLUMNS_MOST - 1;
    }
    table->rowspan = rowspan;
    table->colspan = MIN(colspan, COLUMNS_MOST - table->column);
    table->cell_open = true;
    source_open_cell(reader->source);
}

static void open_page_table(PageReader *reader) {
    end_page_line(reader);
    if (reader->depth == TABLES_MOST) {
        reader->ignored++;
        return;
    }
    PageTable *table = g_new0(PageTable, 1);
    table->row = table->last = -1;
    reader->tables[reader->depth++] = table;
    source_open_grid(reader->source, NULL);
}

static void close_table(PageReader *reader) {
    end_page_line(reader);
    if (reader->ignored > 0) {
        reader->ignored--;
        return;
    }
    PageTable *table = open_table_of(reader);
    if (!table)
        return;
    close_page_cell(reader, table);
    source_close_grid(reader->source);
    g_free(table);
    reader->depth--;
}

/* ---- what the page does not show ---- */

static bool is_one_of(const char *name, const char *const *names) {
    for (; *names; names++)
        if (g_str_equal(*names, name))
            return true;
    return false;
}

/* Whether a hidden element ends with this tag; *consumed: it is its own end tag. */
static bool hidden_ends(PageReader *reader, const Tag *tag, bool *consumed) {
    static const char *const voids[] = {"br",  "hr",   "img",  "input", "meta", "link",
                                        "col", "area", "base", "embed", NULL};
    bool same = g_str_equal(tag->name, reader->hidden);
    bool cell = tag_kind(reader->hidden) == TAG_CELL, row = tag_kind(reader->hidden) == TAG_ROW;
    *consumed = same && tag->ends;
    if (tag->kind == TAG_TABLE && (cell || row)) {
        if (tag->ends && reader->hidden_tables == 0)
            return true;
        reader->hidden_tables += tag->ends ? -1 : 1;
        return false;
    }
    if (cell || row) {
        bool table_part = tag->kind == TAG_ROW || tag->kind == TAG_SECTION || (cell && tag->kind == TAG_CELL);
        return reader->hidden_tables == 0 && table_part;
    }
    if (g_str_equal(reader->hidden, "p"))
        return tag->kind == TAG_BLOCK || tag->kind == TAG_TABLE || tag->kind == TAG_CELL || tag->kind == TAG_ROW;
    if (g_str_equal(reader->hidden, "li"))
        return same || (tag->ends && (g_str_equal(tag->name, "ul") || g_str_equal(tag->name, "ol")));
    if (same && !is_one_of(tag->name, voids))
        reader->hidden_depth += tag->ends ? -1 : 1;
    return reader->hidden_depth == 0;
}

/* ---- the page ---- */

/* From behind the start tag of a raw element to its end tag; where it has none, the tag alone is passed over. */
static const char *skip_raw(PageReader *reader, const char *at, const char *name) {
    guint bit = 0;
    while (bit < G_N_ELEMENTS(raw_elements) && !g_str_equal(raw_elements[bit], name))
        bit++;
    if (reader->raw_without_end & 1U << bit)
        return at;
    gsize length = strlen(name);
    for (const char *end = strstr(at, "</"); end; end = strstr(end + 2, "</"))
        if (g_ascii_strncasecmp(end + 2, name, length) == 0)
            return end;
    reader->raw_without_end |= 1U << bit;
    return at;
}

/* Begins to leave out an element that is not shown. */
static bool hide(PageReader *reader, const Tag *tag) {
    static const char *const nothing[] = {"br", "hr", "img", "input", "meta", "link", "col", "html", "body", NULL};
    if (!tag->hidden || tag->ends || is_one_of(tag->name, nothing) || !*tag->name)
        return false;
    PageTable *table = open_table_of(reader);
    if ((tag->kind == TAG_CELL || tag->kind == TAG_ROW) && table)
        close_page_cell(reader, table);
    else if (tag->kind != TAG_INLINE)
        end_page_line(reader);
    g_strlcpy(reader->hidden, tag->name, sizeof reader->hidden);
    reader->hidden_depth = 1;
    reader->hidden_tables = 0;
    reader->hidden_told = false;
    return true;
}

static void read_element(PageReader *reader, const Tag *tag) {
    PageTable *table = open_table_of(reader);
    switch (tag->kind) {
    case TAG_INLINE:
    case TAG_RAW:
    case TAG_TITLE:
        break;
    case TAG_META:
        if (tag->meta_name && tag->content && g_ascii_strcasecmp(tag->meta_name, "ArticleTitle") == 0 &&
            !reader->article)
            reader->article = g_strdup(tag->content);
        break;
    case TAG_BREAK:
        if (!reader->centred || table) /* a title is broken where it looks well */
            end_page_line(reader);
        break;
    case TAG_PRE:
    case TAG_BLOCK:
        end_page_line(reader);
        reader->pre = tag->kind == TAG_PRE ? !tag->ends : reader->pre;
        reader->centred = tag->centred && !tag->ends;
        break;
    case TAG_TABLE:
        if (tag->ends)
            close_table(reader);
        else
            open_page_table(reader);
        break;
    case TAG_SECTION:
    case TAG_ROW:
    case TAG_CELL:
    case TAG_CAPTION:
        end_page_line(reader);
        if (!table)
            break;
        close_page_cell(reader, table);
        if (tag->kind == TAG_ROW && !tag->ends)
            open_row(table);
        else if (tag->kind == TAG_CELL && !tag->ends)
            open_page_cell(reader, table, tag->rowspan, tag->colspan);
        else if (tag->kind == TAG_CAPTION && !tag->ends)
            open_page_cell(reader, table, 1, COLUMNS_MOST);
        if (tag->kind == TAG_SECTION || tag->kind == TAG_CAPTION)
            table->row_open = tag->kind == TAG_CAPTION && !tag->ends;
        else if (tag->kind == TAG_ROW && tag->ends)
            table->row_open = false;
        break;
    }
}

static void read_title(PageReader *reader) {
    const char *end = strchr(reader->at, '<');
    gsize length = end ? (gsize)(end - reader->at) : strlen(reader->at);
    if (!reader->title)
        reader->title = decode(reader->at, length);
    reader->at += length;
}

/* At a <; what begins no tag is text. */
static bool read_markup(PageReader *reader) {
    const char *at = reader->at;
    bool consumed;
    if (g_str_has_prefix(at, "<!--")) {
        const char *end = strstr(at + strlen("<!--"), "-->");
        reader->at = end ? end + strlen("-->") : at + strlen(at);
        return true;
    }
    if (at[1] == '!' || at[1] == '?') {
        const char *end = strchr(at, '>');
        reader->at = end ? end + 1 : at + strlen(at);
        return true;
    }
    if (!g_ascii_isalpha(at[1]) && !(at[1] == '/' && g_ascii_isalpha(at[2])))
        return false;
    Tag tag;
    reader->at = read_tag(at + 1, &tag);
    bool whole = reader->at[-1] == '>';
    bool closed = whole && reader->at[-2] == '/' && g_str_equal(tag.name, "svg");
    if (tag.kind == TAG_RAW && !tag.ends && !closed)
        reader->at = skip_raw(reader, reader->at, tag.name);
    if (*reader->hidden && hidden_ends(reader, &tag, &consumed)) {
        reader->hidden[0] = '\0';
        whole = whole && !consumed;
    }
    if (whole && !*reader->hidden && !hide(reader, &tag)) {
        read_element(reader, &tag);
        if (tag.kind == TAG_TITLE && !tag.ends)
            read_title(reader);
    }
    g_free(tag.meta_name);
    g_free(tag.content);
    return true;
}

/* Whether a paragraph or a grid has what is told of the page as a record. */
static bool is_page_head(const Source *source, const SourceBlock *block) {
    if (block->text)
        return source_is_page_head(source, block->text);
    for (guint i = 0; i < block->cells->len; i++) {
        const SourceCell *cell = &g_array_index(block->cells, SourceCell, i);
        g_autofree char *labelled = g_strconcat(cell->text, ":", NULL);
        if (source_is_page_head(source, labelled))
            return true;
    }
    return false;
}

/* What stands before the title is the page's, not the notice's: unless a table is among it, or it says what becomes of
 * the notice in the record. */
static void cut_furniture(PageReader *reader) {
    Source *source = reader->source;
    g_autofree char *title = g_strdup(reader->article ? reader->article : reader->title ? reader->title : "");
    if (!reader->article)
        title[strcspn(title, "_-|")] = '\0';
    guint first = 0, kept = 0;
    int places[SHAPE_COLUMNS_MOST];
    for (; first < source->blocks->len; first++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, first);
        if (block->text ? text_same(block->text, title) : source_grid_shape(source, block, places) != NULL)
            break;
    }
    if (first == source->blocks->len || text_blank(title) ||
        !((const SourceBlock *)g_ptr_array_index(source->blocks, first))->text)
        return;
    int unit = ((const SourceBlock *)g_ptr_array_index(source->blocks, first))->unit;
    for (guint i = 0; i < source->remarks->len; i++) {
        SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        if (remark->kind != REMARK_HIDDEN || remark->unit > unit)
            continue;
        remark->kind = REMARK_FURNITURE;
        source->remark_counts[REMARK_HIDDEN]--;
        source->remark_counts[REMARK_FURNITURE]++;
    }
    for (guint i = 0; i < first; i++) {
        const SourceBlock *block = g_ptr_array_index(source->blocks, kept);
        if (is_page_head(source, block)) {
            kept++;
            continue;
        }
        source_remark_at(source, REMARK_FURNITURE, unit, NULL, block->text);
        g_ptr_array_remove_index(source->blocks, kept);
    }
}

void html_read(Source *source, const char *text) {
    g_autoptr(GString) line = g_string_new(NULL);
    PageReader reader = {.source = source, .at = text, .line = line};
    while (*reader.at && !source->beyond) {
        if (*reader.at == '<' && read_markup(&reader))
            continue;
        gsize length = 1 + strcspn(reader.at + 1, "<");
        g_autofree char *said = decode(reader.at, length);
        reader.at += length;
        if (!*reader.hidden) {
            read_page_text(&reader, said);
        } else if (!reader.hidden_told && !text_blank(said)) {
            source_remark(source, REMARK_HIDDEN, NULL, NULL);
            reader.hidden_told = true;
        }
    }
    while (reader.ignored > 0 || reader.depth > 0)
        close_table(&reader);
    end_page_line(&reader);
    cut_furniture(&reader);
    g_free(reader.title);
    g_free(reader.article);
}
