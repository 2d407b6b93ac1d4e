/* PAGES as OFD (GB/T 33190-2016): each page goes out as it comes, then fonts, links, outline and what the document says
 * of itself; readers begin at the archive's directory, which is last. Nothing is decided here. */
#include "emit/ofd.h"

#include <string.h>

#include "base/fault.h"

/* A place that can be gone to. */
typedef struct OfdPlace {
    int page; /* id */
    double x, y;
    char *words; /* the title of a heading; of others NULL */
    int level;
} OfdPlace;

typedef struct OfdLink {
    int page; /* index */
    double x, y, w, h;
    char *target; /* "#name", or an address */
} OfdLink;

typedef struct OfdPage {
    int id;
    double width, height;
} OfdPage;

typedef struct OfdWriter {
    const EmitContext *context;
    FontSources *own_sources; /* NULL when the context has some to share */
    Archive *archive;
    Digest *digest; /* of all parts so far: the document's id */
    GString *out;   /* the part that is written */
    Xml *xml;
    OfdFonts *fonts;
    int ids;           /* the last that was given away */
    GArray *pages;     /* of OfdPage */
    GArray *headings;  /* of OfdPlace, for the outline */
    GArray *links;     /* of OfdLink */
    GHashTable *spots; /* name -> OfdPlace; lookup only */
} OfdWriter;

static void place_clear(void *data) {
    g_free(((OfdPlace *)data)->words);
}

static void link_clear(void *data) {
    g_free(((OfdLink *)data)->target);
}

static void *ofd_open(const EmitContext *context, Sink *sink, GError **error) {
    (void)error;
    OfdWriter *writer = g_new0(OfdWriter, 1);
    writer->context = context;
    writer->own_sources = context->sources ? NULL : font_sources_new(context->fonts);
    writer->archive = archive_new(sink);
    writer->digest = digest_new();
    writer->out = g_string_new(NULL);
    writer->xml = xml_new(writer->out, XML_MODE_XML);
    writer->fonts = ofd_fonts_new(context->sources ? context->sources : writer->own_sources);
    writer->pages = g_array_new(FALSE, FALSE, sizeof(OfdPage));
    writer->headings = g_array_new(FALSE, FALSE, sizeof(OfdPlace));
    g_array_set_clear_func(writer->headings, place_clear);
    writer->links = g_array_new(FALSE, FALSE, sizeof(OfdLink));
    g_array_set_clear_func(writer->links, link_clear);
    writer->spots = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return writer;
}

static void ofd_free(void *data) {
    OfdWriter *writer = data;
    if (!writer)
        return;
    archive_free(writer->archive);
    g_free(writer->digest);
    xml_free(writer->xml);
    g_string_free(writer->out, TRUE);
    ofd_fonts_free(writer->fonts);
    font_sources_free(writer->own_sources);
    g_array_unref(writer->pages);
    g_array_unref(writer->headings);
    g_array_unref(writer->links);
    g_hash_table_unref(writer->spots);
    g_free(writer);
}

/* ---- elements ---- */

void ofd_begin_part(Xml *xml, const char *element) {
    xml_raw(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml_open(xml, element);
    xml_attr(xml, "xmlns:ofd", "http://www.ofdspec.org/2016");
}

/* Nothing where there are no words. */
static void put_words(Xml *xml, const char *element, const char *words) {
    if (words && *words)
        xml_element(xml, element, words);
}

static void put_int(Xml *xml, const char *element, int value) {
    g_autofree char *digits = g_strdup_printf("%d", value);
    xml_element(xml, element, digits);
}

static void put_area(Xml *xml, const char *element, const OfdPage *page) {
    g_autoptr(GString) box = g_string_new("0 0 ");
    ofd_put_length(box, ofd_length(page->width));
    g_string_append_c(box, ' ');
    ofd_put_length(box, ofd_length(page->height));
    xml_open(xml, element);
    xml_element(xml, "ofd:PhysicalBox", box->str);
    xml_close(xml);
}

/* Closes the part and puts it into the archive. */
static void end_part(OfdWriter *writer, const char *name) {
    while (xml_depth(writer->xml) > 0)
        xml_close(writer->xml);
    digest_add_string(writer->digest, writer->out->str);
    archive_put(writer->archive, name, writer->out->str, writer->out->len);
    g_string_truncate(writer->out, 0);
}

static const OfdPage *page_at(const OfdWriter *writer, int index) {
    return &g_array_index(writer->pages, OfdPage, (guint)index);
}

/* ---- pages ---- */

/* A relative path leads nowhere from a document that has been sent on, so it stays text. */
static void keep_link(OfdWriter *writer, const Box *box) {
    if (box->text[0] != '#' && !href_absolute(box->text))
        return;
    const OfdLink link = {(int)writer->pages->len - 1, box->x, box->y, box->w, box->h, g_strdup(box->text)};
    g_array_append_val(writer->links, link);
}

static void keep_anchor(OfdWriter *writer, const Box *box, int page) {
    /* the first of a name counts */
    if (*box->text && !g_hash_table_contains(writer->spots, box->text)) {
        OfdPlace *spot = g_new(OfdPlace, 1);
        *spot = (OfdPlace){page, box->x, box->y, NULL, 0};
        g_hash_table_insert(writer->spots, g_strdup(box->text), spot);
    }
    if (!box->title)
        return;
    const OfdPlace heading = {page, box->x, box->y, g_strdup(box->title), MAX(box->level, 1)};
    g_array_append_val(writer->headings, heading);
}

static bool ofd_page(void *data, const Page *page, GError **error) {
    OfdWriter *writer = data;
    const OfdPage kept = {++writer->ids, page->width, page->height};
    g_array_append_val(writer->pages, kept);
    const OfdPage *first = page_at(writer, 0);
    ofd_begin_part(writer->xml, "ofd:Page");
    if (kept.width != first->width || kept.height != first->height)
        put_area(writer->xml, "ofd:Area", &kept);
    xml_open(writer->xml, "ofd:Content");
    if (!ofd_page_paint(writer->xml, page, writer->fonts, &writer->ids, error))
        return false;
    for (guint i = 0; i < page->boxes->len; i++) {
        const Box *box = &g_array_index(page->boxes, Box, i);
        if (box->kind == BOX_LINK)
            keep_link(writer, box);
        if (box->kind == BOX_ANCHOR)
            keep_anchor(writer, box, kept.id);
    }
    g_autofree char *name = g_strdup_printf("Doc_0/Pages/Page_%u/Content.xml", writer->pages->len - 1);
    end_part(writer, name);
    return archive_sound(writer->archive, error);
}

/* ---- what leads somewhere ---- */

static void put_action(Xml *xml, const OfdPlace *place, const char *address) {
    xml_open(xml, "ofd:Actions");
    xml_open(xml, "ofd:Action");
    xml_attr(xml, "Event", "CLICK");
    if (place) {
        const long left = ofd_length(place->x), top = ofd_length(place->y);
        xml_open(xml, "ofd:Goto");
        xml_open(xml, "ofd:Dest");
        xml_attr(xml, "Type", "XYZ");
        xml_attr_int(xml, "PageID", place->page);
        ofd_attr_lengths(xml, "Left", &left, 1);
        ofd_attr_lengths(xml, "Top", &top, 1);
        xml_attr(xml, "Zoom", "0");
        xml_close(xml);
    } else {
        xml_open(xml, "ofd:URI");
        xml_attr(xml, "URI", address);
    }
    for (int open = 3; open > 0; open--)
        xml_close(xml);
}

static const char *date_of(const OfdWriter *writer) {
    return *writer->context->meta->date ? writer->context->meta->date : "2000-01-01";
}

static void put_annotation(OfdWriter *writer, const OfdLink *link) {
    Xml *xml = writer->xml;
    const OfdPlace *place = link->target[0] == '#' ? g_hash_table_lookup(writer->spots, link->target + 1) : NULL;
    const long left = ofd_length(link->x), top = ofd_length(link->y);
    const long wide = MAX(1, ofd_length(link->x + link->w) - left), high = MAX(1, ofd_length(link->y + link->h) - top);
    xml_newline(xml);
    xml_open(xml, "ofd:Annot");
    xml_attr_int(xml, "ID", ++writer->ids);
    xml_attr(xml, "Type", "Link");
    xml_attr(xml, "Creator", "Gongshi");
    xml_attr(xml, "LastModDate", date_of(writer));
    xml_attr(xml, "NoZoom", "true");
    xml_attr(xml, "NoRotate", "true");
    xml_attr(xml, "ReadOnly", "true");
    xml_open(xml, "ofd:Appearance");
    ofd_attr_lengths(xml, "Boundary", (const long[]){left, top, wide, high}, 4);
    xml_open(xml, "ofd:PathObject");
    xml_attr_int(xml, "ID", ++writer->ids);
    ofd_attr_lengths(xml, "Boundary", (const long[]){0, 0, wide, high}, 4);
    xml_attr(xml, "Visible", "false");
    xml_attr(xml, "Stroke", "false");
    put_action(xml, place, link->target);
    g_autoptr(GString) area = g_string_new("M 0 0 L ");
    const long corners[3][2] = {{wide, 0}, {wide, high}, {0, high}};
    for (int i = 0; i < 3; i++) {
        ofd_put_length(area, corners[i][0]);
        g_string_append_c(area, ' ');
        ofd_put_length(area, corners[i][1]);
        g_string_append(area, i < 2 ? " L " : " C");
    }
    xml_element(xml, "ofd:AbbreviatedData", area->str);
    for (int open = 3; open > 0; open--)
        xml_close(xml);
}

/* A file for each page with links, and the one that lists them. */
static void write_annotations(OfdWriter *writer) {
    g_autoptr(GString) listed = g_string_new(NULL);
    g_autoptr(Xml) list = xml_new(listed, XML_MODE_XML);
    ofd_begin_part(list, "ofd:Annotations");
    for (guint i = 0; i < writer->links->len;) {
        int page = g_array_index(writer->links, OfdLink, i).page;
        ofd_begin_part(writer->xml, "ofd:PageAnnot");
        for (; i < writer->links->len && g_array_index(writer->links, OfdLink, i).page == page; i++)
            put_annotation(writer, &g_array_index(writer->links, OfdLink, i));
        g_autofree char *name = g_strdup_printf("Page_%d.xml", page);
        g_autofree char *path = g_strconcat("Doc_0/Annots/", name, NULL);
        end_part(writer, path);
        xml_open(list, "ofd:Page");
        xml_attr_int(list, "PageID", page_at(writer, page)->id);
        xml_element(list, "ofd:FileLoc", name);
        xml_close(list);
    }
    xml_close(list);
    xml_raw(writer->xml, listed->str);
    end_part(writer, "Doc_0/Annots/Annotations.xml");
}

/* A heading that is deeper than the one before by more than a level counts as one level deeper. */
static void put_outline(const OfdWriter *writer) {
    Xml *xml = writer->xml;
    if (writer->headings->len == 0)
        return;
    xml_open(xml, "ofd:Outlines");
    int around = xml_depth(xml);
    for (guint i = 0; i < writer->headings->len; i++) {
        const OfdPlace *heading = &g_array_index(writer->headings, OfdPlace, i);
        int level = MIN(heading->level, xml_depth(xml) - around + 1);
        while (xml_depth(xml) - around >= level)
            xml_close(xml);
        xml_newline(xml);
        xml_open(xml, "ofd:OutlineElem");
        xml_attr(xml, "Title", heading->words);
        xml_attr(xml, "Expanded", level == 1 ? "true" : "false");
        put_action(xml, heading, NULL);
    }
    while (xml_depth(xml) >= around)
        xml_close(xml);
}

/* ---- the end ---- */

/* The files that it carries, and the list of them. */
static void write_attached(OfdWriter *writer, const GArray *attached) {
    Xml *xml = writer->xml;
    for (guint i = 0; i < attached->len; i++) {
        const Attachment *attachment = &g_array_index(attached, Attachment, i);
        g_autofree char *path = g_strconcat("Doc_0/Attachs/", attachment->name, NULL);
        digest_add(writer->digest, attachment->bytes->str, attachment->bytes->len);
        archive_put(writer->archive, path, attachment->bytes->str, attachment->bytes->len);
    }
    ofd_begin_part(xml, "ofd:Attachments");
    for (guint i = 0; i < attached->len; i++) {
        const Attachment *attachment = &g_array_index(attached, Attachment, i);
        const char *dot = strrchr(attachment->name, '.');
        g_autofree char *id = g_strdup_printf("attachment%u", i + 1);
        const long thousandths = (long)(attachment->bytes->len * 1000 / 1024);
        xml_newline(xml);
        xml_open(xml, "ofd:Attachment");
        xml_attr(xml, "ID", id);
        xml_attr(xml, "Name", attachment->title);
        xml_attr(xml, "Format", dot ? dot + 1 : "");
        ofd_attr_lengths(xml, "Size", &thousandths, 1); /* in KB */
        xml_attr(xml, "Visible", "true");
        xml_element(xml, "ofd:FileLoc", attachment->name);
        xml_close(xml);
    }
    end_part(writer, "Doc_0/Attachs/Attachments.xml");
}

static void write_resources(OfdWriter *writer) {
    ofd_begin_part(writer->xml, "ofd:Res");
    xml_attr(writer->xml, "BaseLoc", "Res");
    ofd_fonts_write(writer->fonts, writer->archive, "Doc_0/Res/", writer->xml);
    end_part(writer, "Doc_0/PublicRes.xml");
}

static void write_document(OfdWriter *writer) {
    Xml *xml = writer->xml;
    ofd_begin_part(xml, "ofd:Document");
    xml_open(xml, "ofd:CommonData");
    put_int(xml, "ofd:MaxUnitID", writer->ids);
    put_area(xml, "ofd:PageArea", page_at(writer, 0));
    xml_element(xml, "ofd:PublicRes", "PublicRes.xml");
    xml_close(xml);
    xml_open(xml, "ofd:Pages");
    for (guint i = 0; i < writer->pages->len; i++) {
        g_autofree char *place = g_strdup_printf("Pages/Page_%u/Content.xml", i);
        xml_newline(xml);
        xml_open(xml, "ofd:Page");
        xml_attr_int(xml, "ID", page_at(writer, (int)i)->id);
        xml_attr(xml, "BaseLoc", place);
        xml_close(xml);
    }
    xml_close(xml);
    put_outline(writer);
    if (writer->links->len > 0)
        xml_element(xml, "ofd:Annotations", "Annots/Annotations.xml");
    if (writer->context->attached)
        xml_element(xml, "ofd:Attachments", "Attachs/Attachments.xml");
    end_part(writer, "Doc_0/Document.xml");
}

/* What is asked for by a name: which edition it is, and the code that it is looked up by. */
static void put_custom(Xml *xml, const Meta *meta) {
    static const char *const editions[] = {
        [EDITION_DRAFT] = "draft", [EDITION_FINAL] = "final", [EDITION_INTERNAL] = "internal"};
    const struct {
        const char *name, *value;
    } rows[] = {{"Edition", editions[meta->edition]}, {"Code", meta->code}, {"Language", meta->lang}};
    xml_open(xml, "ofd:CustomDatas");
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!rows[i].value)
            continue;
        xml_open(xml, "ofd:CustomData");
        xml_attr(xml, "Name", rows[i].name);
        xml_text(xml, rows[i].value);
        xml_close(xml);
    }
    xml_close(xml);
}

static void write_entrance(OfdWriter *writer) {
    enum { ID_DIGITS = 32 };
    Xml *xml = writer->xml;
    const Meta *meta = writer->context->meta;
    g_autofree char *id = digest_text(writer->digest);
    id[ID_DIGITS] = '\0';
    g_auto(GStrv) creator = g_strsplit(writer->context->creator, " ", 2);
    ofd_begin_part(xml, "ofd:OFD");
    xml_attr(xml, "Version", "1.0");
    xml_attr(xml, "DocType", "OFD");
    xml_open(xml, "ofd:DocBody");
    xml_open(xml, "ofd:DocInfo");
    xml_element(xml, "ofd:DocID", id);
    put_words(xml, "ofd:Title", meta->title);
    put_words(xml, "ofd:Author", meta->author);
    put_words(xml, "ofd:Subject", meta->subject);
    xml_element(xml, "ofd:CreationDate", date_of(writer));
    xml_element(xml, "ofd:ModDate", date_of(writer));
    if (meta->keywords && *meta->keywords) {
        xml_open(xml, "ofd:Keywords");
        put_words(xml, "ofd:Keyword", meta->keywords);
        xml_close(xml);
    }
    put_words(xml, "ofd:Creator", creator[0]);
    put_words(xml, "ofd:CreatorVersion", creator[1]);
    put_custom(xml, meta);
    xml_close(xml);
    xml_element(xml, "ofd:DocRoot", "Doc_0/Document.xml");
    end_part(writer, "OFD.xml");
}

static bool ofd_finish(void *data, GError **error) {
    OfdWriter *writer = data;
    for (guint i = 0; i < writer->links->len; i++) {
        const char *target = g_array_index(writer->links, OfdLink, i).target;
        if (target[0] != '#' || g_hash_table_contains(writer->spots, target + 1))
            continue;
        fault_set(error, FAULT_LINK_NO_TARGET, "name", target + 1, NULL);
        return false;
    }
    if (writer->pages->len == 0) {
        fault_set(error, FAULT_PAGES_NONE, "format", "OFD", NULL);
        return false;
    }
    write_resources(writer);
    if (writer->links->len > 0)
        write_annotations(writer);
    if (writer->context->attached)
        write_attached(writer, writer->context->attached);
    write_document(writer);
    write_entrance(writer);
    return archive_finish(writer->archive, error);
}

const Backend backend_ofd = {
    .format = FORMAT_OFD, .open = ofd_open, .page = ofd_page, .finish = ofd_finish, .free = ofd_free};
