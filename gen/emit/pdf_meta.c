/* What a PDF says of itself: the information dictionary and, for new readers, XMP (ISO 16684-1); and what its colours
 * mean. Both carry the date of the notice, never the clock's.
 *
 * The XMP names PDF/UA-1 and PDF/A-2a (ISO 19005-2; 3a, ISO 19005-3, with data in it), because tests/pdfua finds the
 * conditions of both that a machine can check met in every document. */
#include "base/writers.h"
#include "emit/pdf.h"

#include <math.h>
#include <string.h>

static const char *date_of(const Meta *meta) {
    return *meta->date ? meta->date : "2000-01-01";
}

static char *stamp_of(const Meta *meta) {
    g_auto(GStrv) date = g_strsplit(date_of(meta), "-", -1);
    g_autofree char *joined = g_strjoinv("", date);
    return g_strdup_printf("D:%s000000Z", joined);
}

void pdf_put_date(GString *out, const Meta *meta) {
    g_autofree char *stamp = stamp_of(meta);
    pdf_put_text(out, stamp);
}

int pdf_write_info(PdfFile *file, const Meta *meta, const char *creator) {
    g_autofree char *stamp = stamp_of(meta);
    const struct {
        const char *key, *value;
    } entries[] = {{"Title", meta->title},       {"Author", meta->author}, {"Subject", meta->subject},
                   {"Keywords", meta->keywords}, {"Creator", creator},     {"Producer", creator},
                   {"CreationDate", stamp},      {"ModDate", stamp}};
    g_autoptr(GString) out = g_string_new("<<");
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
        if (!entries[i].value || !*entries[i].value)
            continue;
        g_string_append_printf(out, "/%s", entries[i].key);
        pdf_put_text(out, entries[i].value);
    }
    g_string_append(out, ">>");
    return pdf_add_object(file, out->str);
}

/* ---- XMP ---- */

typedef struct Entry {
    const char *around[4]; /* elements that the words stand in, outermost first */
    const char *words;
} Entry;

static void put_entry(Xml *xml, const Entry *entry) {
    const char *const *around = entry->around;
    if (!entry->words || !*entry->words)
        return;
    for (int k = 0; around[k]; k++)
        xml_open(xml, around[k]);
    if (g_strcmp0(around[1], "rdf:Alt") == 0)
        xml_attr(xml, "xml:lang", "x-default");
    xml_text(xml, entry->words);
    for (int k = 0; around[k]; k++)
        xml_close(xml);
    xml_newline(xml);
}

/* PDF/A knows the properties of XMP itself; those of PDF/UA are described to it (6.6.2.3). */
static void put_extension(Xml *xml) {
    static const struct {
        const char *element, *words;
    } schema[] = {{"pdfaSchema:schema", "PDF/UA identification"},
                  {"pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/"},
                  {"pdfaSchema:prefix", "pdfuaid"}},
      property[] = {{"pdfaProperty:name", "part"},
                    {"pdfaProperty:valueType", "Integer"},
                    {"pdfaProperty:category", "internal"},
                    {"pdfaProperty:description", "The part of ISO 14289 that the document conforms to"}};
    xml_open(xml, "pdfaExtension:schemas");
    xml_open(xml, "rdf:Bag");
    xml_open(xml, "rdf:li");
    xml_attr(xml, "rdf:parseType", "Resource");
    for (size_t i = 0; i < G_N_ELEMENTS(schema); i++)
        xml_element(xml, schema[i].element, schema[i].words);
    xml_open(xml, "pdfaSchema:property");
    xml_open(xml, "rdf:Seq");
    xml_open(xml, "rdf:li");
    xml_attr(xml, "rdf:parseType", "Resource");
    for (size_t i = 0; i < G_N_ELEMENTS(property); i++)
        xml_element(xml, property[i].element, property[i].words);
    for (int open = 6; open > 0; open--)
        xml_close(xml);
    xml_newline(xml);
}

int pdf_write_metadata(PdfFile *file, const Meta *meta, const char *creator, int part) {
    g_autofree char *digits = g_strdup_printf("%d", part);
    g_autofree char *stamp = g_strconcat(date_of(meta), "T00:00:00Z", NULL);
    const Entry entries[] = {{{"dc:title", "rdf:Alt", "rdf:li"}, meta->title},
                             {{"dc:creator", "rdf:Seq", "rdf:li"}, meta->author},
                             {{"dc:description", "rdf:Alt", "rdf:li"}, meta->subject},
                             {{"dc:language", "rdf:Bag", "rdf:li"}, meta->lang},
                             {{"pdf:Keywords"}, meta->keywords},
                             {{"pdf:Producer"}, creator},
                             {{"xmp:CreatorTool"}, creator},
                             {{"xmp:CreateDate"}, stamp},
                             {{"xmp:ModifyDate"}, stamp},
                             {{"pdfuaid:part"}, "1"},
                             {{"pdfaid:part"}, part ? digits : NULL},
                             {{"pdfaid:conformance"}, part ? "A" : NULL}};
    static const struct {
        const char *name, *address;
    } spaces[] = {{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                  {"xmlns:xmp", "http://ns.adobe.com/xap/1.0/"},
                  {"xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"},
                  {"xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
                  {"xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
                  {"xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
                  {"xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
                  {"xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"}};
    g_autoptr(GString) out = g_string_new("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    xml_open(xml, "x:xmpmeta");
    xml_attr(xml, "xmlns:x", "adobe:ns:meta/");
    xml_open(xml, "rdf:RDF");
    xml_attr(xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml_open(xml, "rdf:Description");
    xml_attr(xml, "rdf:about", "");
    for (size_t i = 0; i < G_N_ELEMENTS(spaces); i++)
        xml_attr(xml, spaces[i].name, spaces[i].address);
    xml_newline(xml);
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
        put_entry(xml, &entries[i]);
    put_extension(xml);
    while (xml_depth(xml) > 0)
        xml_close(xml);
    g_string_append(out, "\n<?xpacket end=\"r\"?>");
    int number = pdf_reserve(file, 1);
    pdf_stream(file, number, "/Type/Metadata/Subtype/XML", out->str, out->len, PDF_PLAIN);
    return number;
}

/* ---- colours ----
 *
 * An ICC profile (ICC.1:2001-04) of sRGB (IEC 61966-2-1): primaries as seen by white of D50, and the curve at 256
 * places, which is exact for colours of eight bits. Made here, so that no file of somebody's has to be shipped. */

static void put_number(GByteArray *out, guint32 value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
        guint8 byte = (guint8)(value >> shift);
        g_byte_array_append(out, &byte, 1);
    }
}

static void put_name(GByteArray *out, const char *name) {
    g_byte_array_append(out, (const guint8 *)name, (guint)strlen(name));
}

static void put_zeros(GByteArray *out, guint until) {
    while (out->len < until)
        put_number(out, 0, 1);
}

static void put_xyz(GByteArray *out, const double xyz[3]) {
    for (int i = 0; i < 3; i++)
        put_number(out, (guint32)lround(xyz[i] * 65536), 4);
}

/* 6.1, the header after the size. */
static void put_profile_head(GByteArray *out, const double white[3]) {
    enum { ILLUMINANT = 68, HEAD = 128, VERSION = 0x02400000 };
    put_zeros(out, 8);
    put_number(out, VERSION, 4);
    put_name(out, "mntrRGB XYZ ");
    static const guint16 date[] = {2000, 1, 1, 0, 0, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(date); i++)
        put_number(out, date[i], 2);
    put_name(out, "acsp");
    put_zeros(out, ILLUMINANT);
    put_xyz(out, white);
    put_zeros(out, HEAD);
}

static void put_curve(GByteArray *out) {
    enum { PLACES = 256 };
    put_name(out, "curv");
    put_number(out, 0, 4);
    put_number(out, PLACES, 4);
    for (int i = 0; i < PLACES; i++) {
        double shown = i / (PLACES - 1.0);
        double light = shown <= 0.04045 ? shown / 12.92 : pow((shown + 0.055) / 1.055, 2.4);
        put_number(out, (guint32)lround(light * 65535), 2);
    }
}

/* 6.5.17; without words in other scripts than ASCII. */
static void put_description(GByteArray *out) {
    enum { OTHER_SCRIPTS = 78 };
    static const char words[] = "sRGB";
    put_name(out, "desc");
    put_number(out, 0, 4);
    put_number(out, sizeof words, 4);
    put_name(out, words);
    put_zeros(out, out->len + 1 + OTHER_SCRIPTS);
}

static GByteArray *make_profile(void) {
    static const double white[3] = {0.9642, 1, 0.8249}, red[3] = {0.43607, 0.22249, 0.01392},
                        green[3] = {0.38515, 0.71687, 0.09708}, blue[3] = {0.14307, 0.06061, 0.71410};
    static const struct {
        const char *name;
        const double *xyz;
        bool as_before; /* the same bytes as the tag before it */
    } tags[] = {{"desc", NULL, false}, {"cprt", NULL, false},  {"wtpt", white, false},
                {"rXYZ", red, false},  {"gXYZ", green, false}, {"bXYZ", blue, false},
                {"rTRC", NULL, false}, {"gTRC", NULL, true},   {"bTRC", NULL, true}};
    enum { TAGS = G_N_ELEMENTS(tags), HEAD = 128, ROW = 12 };
    g_autoptr(GByteArray) body = g_byte_array_new(), list = g_byte_array_new();
    guint start = 0, size = 0, first = HEAD + 4 + TAGS * ROW;
    for (int i = 0; i < TAGS; i++) {
        if (!tags[i].as_before) {
            start = body->len;
            if (g_str_equal(tags[i].name, "desc")) {
                put_description(body);
            } else if (tags[i].xyz) {
                put_name(body, "XYZ ");
                put_number(body, 0, 4);
                put_xyz(body, tags[i].xyz);
            } else if (g_str_equal(tags[i].name, "cprt")) {
                put_name(body, "text");
                put_number(body, 0, 4);
                put_name(body, "CC0");
                put_number(body, 0, 1);
            } else {
                put_curve(body);
            }
            size = body->len - start;
            put_zeros(body, (body->len + 3) / 4 * 4);
        }
        put_name(list, tags[i].name);
        put_number(list, first + start, 4);
        put_number(list, size, 4);
    }
    GByteArray *out = g_byte_array_new();
    put_number(out, first + body->len, 4);
    put_profile_head(out, white);
    put_number(out, TAGS, 4);
    g_byte_array_append(out, list->data, list->len);
    g_byte_array_append(out, body->data, body->len);
    return out;
}

int pdf_write_colours(PdfFile *file) {
    g_autoptr(GByteArray) profile = make_profile();
    int number = pdf_reserve(file, 1);
    pdf_stream(file, number, "/N 3", profile->data, profile->len, PDF_DEFLATE);
    g_autofree char *intent = g_strdup_printf(
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>",
        number);
    return pdf_add_object(file, intent);
}
