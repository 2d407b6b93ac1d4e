#include "emit/pdf_meta.h"

#include "base/xml.h"

static const char *date_of(const Meta *meta) {
    return *meta->date ? meta->date : "2000-01-01";
}

int pdf_write_info(PdfFile *file, const Meta *meta, const char *creator) {
    g_auto(GStrv) date = g_strsplit(date_of(meta), "-", -1);
    g_autofree char *joined = g_strjoinv("", date);
    g_autofree char *stamp = g_strdup_printf("D:%s000000Z", joined);
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
    int number = pdf_reserve(file);
    pdf_object(file, number, out->str);
    return number;
}

/* around: elements that the words stand in, outermost first. */
static void add_property(Xml *xml, const char *const *around, const char *words) {
    if (!words || !*words)
        return;
    int depth = 0;
    for (; around[depth]; depth++)
        xml_open(xml, around[depth]);
    if (depth > 1 && g_str_equal(around[1], "rdf:Alt"))
        xml_attr(xml, "xml:lang", "x-default");
    xml_text(xml, words);
    for (; depth > 0; depth--)
        xml_close(xml);
    xml_newline(xml);
}

static void add_properties(Xml *xml, const Meta *meta, const char *creator) {
    g_autofree char *stamp = g_strconcat(date_of(meta), "T00:00:00Z", NULL);
    const struct {
        const char *around[4], *words;
    } entries[] = {{{"dc:title", "rdf:Alt", "rdf:li"}, meta->title},
                   {{"dc:creator", "rdf:Seq", "rdf:li"}, meta->author},
                   {{"dc:description", "rdf:Alt", "rdf:li"}, meta->subject},
                   {{"dc:language", "rdf:Bag", "rdf:li"}, meta->lang},
                   {{"pdf:Keywords"}, meta->keywords},
                   {{"pdf:Producer"}, creator},
                   {{"xmp:CreatorTool"}, creator},
                   {{"xmp:CreateDate"}, stamp},
                   {{"xmp:ModifyDate"}, stamp},
                   {{"pdfuaid:part"}, "1"}};
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
        add_property(xml, entries[i].around, entries[i].words);
}

int pdf_write_metadata(PdfFile *file, const Meta *meta, const char *creator) {
    g_autoptr(GString) out = g_string_new("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    g_autoptr(Xml) xml = xml_new(out, XML_MODE_XML);
    xml_open(xml, "x:xmpmeta");
    xml_attr(xml, "xmlns:x", "adobe:ns:meta/");
    xml_open(xml, "rdf:RDF");
    xml_attr(xml, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml_open(xml, "rdf:Description");
    xml_attr(xml, "rdf:about", "");
    xml_attr(xml, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml_attr(xml, "xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
    xml_attr(xml, "xmlns:pdf", "http://ns.adobe.com/pdf/1.3/");
    xml_attr(xml, "xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
    xml_newline(xml);
    add_properties(xml, meta, creator);
    while (xml_depth(xml) > 0)
        xml_close(xml);
    g_string_append(out, "\n<?xpacket end=\"r\"?>");
    int number = pdf_reserve(file);
    pdf_stream(file, number, "/Type/Metadata/Subtype/XML", out->str, out->len, PDF_PLAIN);
    return number;
}
