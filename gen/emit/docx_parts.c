#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "emit/docx.h"
#include "layout/chars.h"

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."

int docx_twips(double points) {
    return (int)lround(points * 20);
}

/* ---- elements ---- */

static void put_declaration(Xml *xml) {
    xml_raw(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}

void docx_begin_part(Xml *xml, const char *element) {
    static const struct {
        const char *name, *address;
    } spaces[] = {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                  {"xmlns:r", OFFICE "relationships"},
                  {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                  {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                  {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}};
    put_declaration(xml);
    xml_open(xml, element);
    for (size_t i = 0; i < G_N_ELEMENTS(spaces); i++)
        xml_attr(xml, spaces[i].name, spaces[i].address);
}

void docx_element(Xml *xml, const char *element, ...) {
    va_list pairs;
    va_start(pairs, element);
    xml_open(xml, element);
    for (const char *name = va_arg(pairs, const char *); name; name = va_arg(pairs, const char *))
        xml_attr(xml, name, va_arg(pairs, const char *));
    xml_close(xml);
    va_end(pairs);
}

void docx_number(Xml *xml, const char *element, int value) {
    xml_open(xml, element);
    xml_attr_int(xml, "w:val", value);
    xml_close(xml);
}

void docx_words(Xml *xml, const char *text) {
    xml_open(xml, "w:t");
    xml_attr(xml, "xml:space", "preserve");
    xml_text(xml, text);
    xml_close(xml);
}

/* The hint makes quotation marks and dashes, which both scripts have, those of the Han face. */
void docx_faces(Xml *xml, const char *han) {
    docx_element(xml, "w:rFonts", "w:hint", "eastAsia", "w:eastAsia", han, NULL);
}

static void put_part(Archive *archive, const char *name, Xml *xml, GString *out) {
    while (xml_depth(xml) > 0)
        xml_close(xml);
    archive_put(archive, name, out->str, out->len);
    g_string_truncate(out, 0);
}

/* ---- styles (GB/T 9704-2012 for a document in Chinese) ---- */

typedef enum StyleSize {
    SIZE_BODY,
    SIZE_TITLE,
    SIZE_NOTE,
    SIZE_TABLE,
    SIZE_CAPTION,
    SIZE_DIGEST,
    SIZE_FINE,
    SIZE_NUMBER
} StyleSize;

typedef enum StyleLine { LINE_EXACT, LINE_AT_LEAST, LINE_AUTO } StyleLine;

/* Names that Word knows make headings headings. Lines are as high as ours whatever the face, but where a picture
 * stands. */
static const struct {
    const char *id, *name;
    const char *han; /* face, as offices have it; NULL: the document's */
    StyleSize size;
    StyleLine line;
    const char *align;
    bool indent, keep, strong; /* first line; with what follows; bold where it is Latin */
    int outline;               /* of a heading: from 1; 0: none */
    double before, after;      /* lines of the body */
} looks[DOCX_STYLES] = {
    [DOCX_BODY] = {"Normal", "Normal", NULL, SIZE_BODY, LINE_EXACT, "both", true, false, false, 0, 0, 0},
    [DOCX_TITLE] = {"Title", "Title", OFFICE_SONG_TITLE, SIZE_TITLE, LINE_EXACT, "center", false, true, true, 1, 1,
                    0.5},
    [DOCX_HEADING_1] = {"Heading1", "heading 1", OFFICE_SONG_TITLE, SIZE_TITLE, LINE_EXACT, "center", false, true, true,
                        1, 1, 0.5},
    [DOCX_TITLE_ACROSS] = {"TitleAcross", "Title across", OFFICE_SONG_TITLE, SIZE_BODY, LINE_EXACT, "center", false,
                           true, true, 1, 0, 0.2},
    [DOCX_HEADING_2] = {"Heading2", "heading 2", OFFICE_HEI, SIZE_BODY, LINE_EXACT, "left", true, true, true, 2, 0, 0},
    [DOCX_HEADING_3] = {"Heading3", "heading 3", OFFICE_KAI, SIZE_BODY, LINE_EXACT, "left", true, true, true, 3, 0, 0},
    [DOCX_HEADING_4] = {"Heading4", "heading 4", NULL, SIZE_BODY, LINE_EXACT, "left", true, true, true, 4, 0, 0},
    [DOCX_MEMBER] = {"Member", "Member", OFFICE_SONG_TITLE, SIZE_TITLE, LINE_EXACT, "left", false, true, true, 2, 0, 0},
    [DOCX_ANNEX] = {"Annex", "Annex", OFFICE_HEI, SIZE_BODY, LINE_EXACT, "left", false, true, true, 0, 0, 0},
    [DOCX_PLAIN] = {"Plain", "Plain", NULL, SIZE_BODY, LINE_EXACT, "left", false, false, false, 0, 0, 0},
    [DOCX_LEAD] = {"Lead", "Lead", OFFICE_KAI, SIZE_BODY, LINE_EXACT, "both", true, false, true, 0, 0, 0},
    [DOCX_CLOSING] = {"Closing", "Closing", NULL, SIZE_BODY, LINE_EXACT, "right", false, false, false, 0, 0, 0},
    [DOCX_ITEM] = {"ListParagraph", "List Paragraph", NULL, SIZE_BODY, LINE_EXACT, "left", false, false, false, 0, 0,
                   0},
    [DOCX_NOTE] = {"Note", "Note", NULL, SIZE_NOTE, LINE_AT_LEAST, "left", false, false, false, 0, 0, 0},
    [DOCX_FINDING] = {"Finding", "Finding", NULL, SIZE_NOTE, LINE_AT_LEAST, "left", false, false, false, 0, 0, 0},
    [DOCX_CAPTION] = {"Caption", "caption", OFFICE_HEI, SIZE_CAPTION, LINE_AT_LEAST, "center", false, true, true, 0,
                      0.3, 0},
    [DOCX_FIGURE] = {"Figure", "Figure", NULL, SIZE_NOTE, LINE_AUTO, "center", false, true, false, 0, 0.3, 0},
    [DOCX_CELL] = {"Cell", "Cell", OFFICE_SONG, SIZE_TABLE, LINE_EXACT, "left", false, false, false, 0, 0, 0},
    [DOCX_CELL_HEAD] = {"CellHead", "Cell head", OFFICE_HEI, SIZE_TABLE, LINE_EXACT, "center", false, false, true, 0, 0,
                        0},
    [DOCX_CELL_SMALL] = {"CellSmall", "Cell small", OFFICE_SONG, SIZE_NOTE, LINE_EXACT, "left", false, false, false, 0,
                         0, 0},
    [DOCX_CELL_DIGEST] = {"CellDigest", "Cell digest", OFFICE_SONG, SIZE_DIGEST, LINE_EXACT, "left", false, false,
                          false, 0, 0, 0},
    [DOCX_CELL_HEAD_DIGEST] = {"CellHeadDigest", "Cell head digest", OFFICE_HEI, SIZE_DIGEST, LINE_EXACT, "center",
                               false, false, true, 0, 0, 0},
    [DOCX_CELL_FINE] = {"CellFine", "Cell fine", OFFICE_SONG, SIZE_FINE, LINE_EXACT, "left", false, false, false, 0, 0,
                        0},
    [DOCX_HEADER] = {"Header", "header", OFFICE_HEI, SIZE_TABLE, LINE_AUTO, "center", false, false, true, 0, 0, 0},
    [DOCX_FOOTER] = {"Footer", "footer", OFFICE_SONG, SIZE_NUMBER, LINE_AUTO, "left", false, false, false, 0, 0, 0},
};

const char *docx_style_id(DocxStyle style) {
    return looks[style].id;
}

TextStyle docx_style_size(const Geometry *geometry, DocxStyle style) {
    const TextStyle sizes[] = {
        [SIZE_BODY] = geometry->body,   [SIZE_TITLE] = geometry->title,        [SIZE_NOTE] = geometry->note,
        [SIZE_TABLE] = geometry->table, [SIZE_CAPTION] = geometry->table_head, [SIZE_DIGEST] = geometry->digest,
        [SIZE_FINE] = geometry->fine,   [SIZE_NUMBER] = geometry->number};
    return sizes[looks[style].size];
}

/* Where a line is as high as it is said to be, the first one has its white above it too: 22 of them fill the page
 * (GB/T 9704-2012 5.2.3). */
static int body_line(const DocxFacts *facts, bool latin) {
    enum { LINES = 22 };
    return latin ? docx_twips(facts->geometry.body.pitch) : (int)floor(facts->geometry.height * 20 / LINES);
}

static void put_style(Xml *xml, const DocxFacts *facts, DocxStyle style, bool latin) {
    static const char *const rules[] = {"exact", "atLeast", "auto"};
    enum { SINGLE = 240, NARROWER = -5, HUNDREDTHS = 200 };
    const TextStyle size = docx_style_size(&facts->geometry, style);
    const bool body = looks[style].size == SIZE_BODY;
    int line = looks[style].line == LINE_AUTO ? SINGLE : body ? body_line(facts, latin) : docx_twips(size.pitch);
    xml_open(xml, "w:style");
    xml_attr(xml, "w:type", "paragraph");
    xml_attr(xml, "w:default", style == DOCX_BODY ? "1" : NULL);
    xml_attr(xml, "w:styleId", looks[style].id);
    docx_element(xml, "w:name", "w:val", looks[style].name, NULL);
    docx_element(xml, "w:qFormat", NULL);
    xml_open(xml, "w:pPr");
    if (looks[style].keep)
        docx_element(xml, "w:keepNext", NULL);
    docx_element(xml, "w:widowControl", "w:val", "1", NULL);
    docx_element(xml, "w:snapToGrid", "w:val", "0", NULL);
    xml_open(xml, "w:spacing");
    xml_attr_int(xml, "w:before", (int)(looks[style].before * body_line(facts, latin)));
    xml_attr_int(xml, "w:after", (int)(looks[style].after * body_line(facts, latin)));
    xml_attr_int(xml, "w:line", line);
    xml_attr(xml, "w:lineRule", rules[looks[style].line]);
    xml_close(xml);
    if (looks[style].indent) {
        xml_open(xml, "w:ind");
        if (!latin)
            xml_attr_int(xml, "w:firstLineChars", HUNDREDTHS);
        xml_attr_int(xml, "w:firstLine", docx_twips(size.size * (latin ? 1.5 : 2)));
        xml_close(xml);
    }
    docx_element(xml, "w:jc", "w:val", latin && g_str_equal(looks[style].align, "both") ? "left" : looks[style].align,
                 NULL);
    if (looks[style].outline > 0)
        docx_number(xml, "w:outlineLvl", looks[style].outline - 1);
    xml_close(xml);
    xml_open(xml, "w:rPr");
    if (looks[style].han)
        docx_faces(xml, looks[style].han);
    if (looks[style].strong && latin)
        docx_element(xml, "w:b", NULL);
    /* 28 characters fill a line of 156 mm (5.2.3) */
    if (body && !latin)
        docx_number(xml, "w:spacing", NARROWER);
    docx_number(xml, "w:sz", (int)lround(size.size * 2));
    docx_number(xml, "w:szCs", (int)lround(size.size * 2));
    xml_close(xml);
    xml_close(xml);
}

static void write_styles(Archive *archive, const DocxFacts *facts, bool latin) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    docx_begin_part(xml, "w:styles");
    xml_open(xml, "w:docDefaults");
    xml_open(xml, "w:rPrDefault");
    xml_open(xml, "w:rPr");
    docx_element(xml, "w:rFonts", "w:ascii", OFFICE_LATIN, "w:eastAsia", OFFICE_FANG, "w:hAnsi", OFFICE_LATIN, "w:cs",
                 OFFICE_LATIN, NULL);
    docx_element(xml, "w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA", NULL);
    for (int open = 3; open > 0; open--)
        xml_close(xml);
    for (int style = 0; style < DOCX_STYLES; style++)
        put_style(xml, facts, (DocxStyle)style, latin);
    put_part(archive, "word/styles.xml", xml, out);
}

/* ---- settings, bullets ---- */

/* What a document has that Chinese Word made, but for odd and even pages, which number on their outer sides. */
static void write_settings(Archive *archive, const DocxFacts *facts) {
    static const char *const compatible[] = {
        "w:spaceForUL",   "w:balanceSingleByteDoubleByteWidth", "w:doNotLeaveBackslashAlone",
        "w:ulTrailSpace", "w:doNotExpandShiftReturn",           "w:adjustLineHeightInTable",
        "w:useFELayout"};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    docx_begin_part(xml, "w:settings");
    docx_element(xml, "w:zoom", "w:percent", "100", NULL);
    docx_number(xml, "w:defaultTabStop", 420);
    docx_element(xml, "w:evenAndOddHeaders", NULL);
    docx_element(xml, "w:characterSpacingControl", "w:val", "compressPunctuation", NULL);
    xml_open(xml, "w:compat");
    for (size_t i = 0; i < G_N_ELEMENTS(compatible); i++)
        docx_element(xml, compatible[i], NULL);
    docx_element(xml, "w:compatSetting", "w:name", "compatibilityMode", "w:uri",
                 "http://schemas.microsoft.com/office/word", "w:val", "15", NULL);
    xml_close(xml);
    docx_element(xml, "w:themeFontLang", "w:val", "en-US", "w:eastAsia", facts->meta->lang, NULL);
    put_part(archive, "word/settings.xml", xml, out);
}

static void write_numbering(Archive *archive) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    docx_begin_part(xml, "w:numbering");
    xml_open(xml, "w:abstractNum");
    xml_attr(xml, "w:abstractNumId", "0");
    docx_element(xml, "w:multiLevelType", "w:val", "singleLevel", NULL);
    xml_open(xml, "w:lvl");
    xml_attr(xml, "w:ilvl", "0");
    docx_element(xml, "w:start", "w:val", "1", NULL);
    docx_element(xml, "w:numFmt", "w:val", "bullet", NULL);
    docx_element(xml, "w:suff", "w:val", "space", NULL);
    docx_element(xml, "w:lvlText", "w:val", "·", NULL);
    docx_element(xml, "w:lvlJc", "w:val", "left", NULL);
    xml_close(xml);
    xml_close(xml);
    xml_open(xml, "w:num");
    xml_attr(xml, "w:numId", DOCX_BULLETS);
    docx_element(xml, "w:abstractNumId", "w:val", "0", NULL);
    put_part(archive, "word/numbering.xml", xml, out);
}

/* ---- over and below each page ---- */

/* size: half points; 0: the style's. */
static void put_text(Xml *xml, const char *text, int size) {
    xml_open(xml, "w:r");
    xml_open(xml, "w:rPr");
    docx_faces(xml, NULL);
    if (size > 0)
        docx_number(xml, "w:sz", size);
    xml_close(xml);
    docx_words(xml, text);
    xml_close(xml);
}

static void begin_style(Xml *xml, DocxStyle style) {
    xml_open(xml, "w:p");
    xml_open(xml, "w:pPr");
    docx_element(xml, "w:pStyle", "w:val", looks[style].id, NULL);
}

/* The mark of a draft, so large that nobody takes it for what goes on the board. */
static void write_header(Archive *archive, const DocxFacts *facts) {
    enum { LARGE = 52 };
    const char *const marks[] = {facts->meta->edition_mark, facts->meta->second_mark};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    docx_begin_part(xml, "w:hdr");
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (i > 0 && (!marks[i] || !*marks[i]))
            continue;
        begin_style(xml, DOCX_HEADER);
        xml_close(xml);
        if (marks[i] && *marks[i])
            put_text(xml, marks[i], facts->meta->edition == EDITION_DRAFT ? LARGE : 0);
        xml_close(xml);
    }
    put_part(archive, "word/header.xml", xml, out);
}

static void put_page_number(Xml *xml) {
    static const char *const steps[] = {"begin", NULL, "separate", "1", "end"};
    put_text(xml, "— ", 0);
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
        xml_open(xml, "w:r");
        if (!steps[i])
            xml_element(xml, "w:instrText", "PAGE");
        else if (g_ascii_isdigit(*steps[i]))
            xml_element(xml, "w:t", steps[i]);
        else
            docx_element(xml, "w:fldChar", "w:fldCharType", steps[i], NULL);
        xml_close(xml);
    }
    put_text(xml, " —", 0);
}

/* The number on the outer side, one character in (GB/T 9704-2012 7.5), the code of the document on the inner one. */
static void write_footer(Archive *archive, const DocxFacts *facts, const char *name, bool odd) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    int inset = docx_twips(facts->geometry.number.size), small = (int)lround(facts->geometry.note.size * 2);
    const char *code = facts->meta->code ? facts->meta->code_mark : NULL;
    docx_begin_part(xml, "w:ftr");
    begin_style(xml, DOCX_FOOTER);
    xml_open(xml, "w:tabs");
    xml_open(xml, "w:tab");
    xml_attr(xml, "w:val", "right");
    xml_attr_int(xml, "w:pos", docx_twips(facts->geometry.width) - inset);
    xml_close(xml);
    xml_close(xml);
    if (!odd) {
        xml_open(xml, "w:ind");
        xml_attr_int(xml, "w:left", inset);
        xml_close(xml);
    }
    xml_close(xml);
    if (!odd)
        put_page_number(xml);
    if (odd || code) {
        if (odd && code)
            put_text(xml, code, small);
        xml_open(xml, "w:r");
        docx_element(xml, "w:tab", NULL);
        xml_close(xml);
        if (!odd)
            put_text(xml, code, small);
    }
    if (odd)
        put_page_number(xml);
    put_part(archive, name, xml, out);
}

/* ---- what it says of itself, and what belongs to what ---- */

static void write_core(Archive *archive, const DocxFacts *facts) {
    const Meta *meta = facts->meta;
    g_autofree char *stamp = g_strconcat(*meta->date ? meta->date : "2000-01-01", "T00:00:00Z", NULL);
    const struct {
        const char *element, *words;
        bool date;
    } entries[] = {{"dc:title", meta->title, false},     {"dc:creator", meta->author, false},
                   {"dc:subject", meta->subject, false}, {"cp:keywords", meta->keywords, false},
                   {"dc:language", meta->lang, false},   {"cp:lastModifiedBy", facts->creator, false},
                   {"dcterms:created", stamp, true},     {"dcterms:modified", stamp, true}};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    put_declaration(xml);
    xml_open(xml, "cp:coreProperties");
    xml_attr(xml, "xmlns:cp", PACKAGE "metadata/core-properties");
    xml_attr(xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml_attr(xml, "xmlns:dcterms", "http://purl.org/dc/terms/");
    xml_attr(xml, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
        if (!entries[i].words || !*entries[i].words)
            continue;
        xml_open(xml, entries[i].element);
        xml_attr(xml, "xsi:type", entries[i].date ? "dcterms:W3CDTF" : NULL);
        xml_text(xml, entries[i].words);
        xml_close(xml);
    }
    put_part(archive, "docProps/core.xml", xml, out);
}

static void write_types(Archive *archive) {
    static const struct {
        const char *part, *type;
    } parts[] = {{"/word/document.xml", WORD "document.main+xml"},
                 {"/word/styles.xml", WORD "styles+xml"},
                 {"/word/settings.xml", WORD "settings+xml"},
                 {"/word/numbering.xml", WORD "numbering+xml"},
                 {"/word/header.xml", WORD "header+xml"},
                 {"/word/footer-odd.xml", WORD "footer+xml"},
                 {"/word/footer-even.xml", WORD "footer+xml"},
                 {"/word/comments.xml", WORD "comments+xml"},
                 {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"}};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    put_declaration(xml);
    xml_open(xml, "Types");
    xml_attr(xml, "xmlns", PACKAGE "content-types");
    docx_element(xml, "Default", "Extension", "rels", "ContentType",
                 "application/vnd.openxmlformats-package.relationships+xml", NULL);
    docx_element(xml, "Default", "Extension", "xml", "ContentType", "application/xml", NULL);
    docx_element(xml, "Default", "Extension", "png", "ContentType", "image/png", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        docx_element(xml, "Override", "PartName", parts[i].part, "ContentType", parts[i].type, NULL);
    put_part(archive, "[Content_Types].xml", xml, out);
}

static void put_relation(Xml *xml, const char *id, const char *type, const char *target, bool outside) {
    docx_element(xml, "Relationship", "Id", id, "Type", type, "Target", target, outside ? "TargetMode" : NULL,
                 "External", NULL);
}

static void write_root(Archive *archive) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    put_declaration(xml);
    xml_open(xml, "Relationships");
    xml_attr(xml, "xmlns", PACKAGE "relationships");
    put_relation(xml, "document", OFFICE "relationships/officeDocument", "word/document.xml", false);
    put_relation(xml, "core", PACKAGE "relationships/metadata/core-properties", "docProps/core.xml", false);
    put_part(archive, "_rels/.rels", xml, out);
}

void docx_write_relations(Archive *archive, const GPtrArray *links, int pictures) {
    static const struct {
        const char *id, *type, *target;
    } parts[] = {{"styles", OFFICE "relationships/styles", "styles.xml"},
                 {"settings", OFFICE "relationships/settings", "settings.xml"},
                 {"numbering", OFFICE "relationships/numbering", "numbering.xml"},
                 {DOCX_ID_HEADER, OFFICE "relationships/header", "header.xml"},
                 {DOCX_ID_FOOTER_ODD, OFFICE "relationships/footer", "footer-odd.xml"},
                 {DOCX_ID_FOOTER_EVEN, OFFICE "relationships/footer", "footer-even.xml"},
                 {"comments", OFFICE "relationships/comments", "comments.xml"}};
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    put_declaration(xml);
    xml_open(xml, "Relationships");
    xml_attr(xml, "xmlns", PACKAGE "relationships");
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        put_relation(xml, parts[i].id, parts[i].type, parts[i].target, false);
    for (guint i = 0; i < links->len; i++) {
        g_autofree char *id = g_strdup_printf(DOCX_ID_LINK, i + 1);
        put_relation(xml, id, OFFICE "relationships/hyperlink", g_ptr_array_index(links, i), true);
    }
    for (int i = 1; i <= pictures; i++) {
        g_autofree char *id = g_strdup_printf(DOCX_ID_PICTURE, i), *target = g_strdup_printf("media/%d.png", i);
        put_relation(xml, id, OFFICE "relationships/image", target, false);
    }
    put_part(archive, "word/_rels/document.xml.rels", xml, out);
}

void docx_write_parts(Archive *archive, const DocxFacts *facts) {
    bool latin = language_is_latin(facts->meta->lang);
    write_types(archive);
    write_root(archive);
    write_core(archive, facts);
    write_styles(archive, facts, latin);
    write_settings(archive, facts);
    write_numbering(archive);
    write_header(archive, facts);
    write_footer(archive, facts, "word/footer-odd.xml", true);
    write_footer(archive, facts, "word/footer-even.xml", false);
}
