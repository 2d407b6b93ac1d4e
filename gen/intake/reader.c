#include "intake/source.h"

#include <string.h>

#include "base/fault.h"
#include "base/text.h"
#include "intake/package.h"

/* Files that begin with these bytes are told by name, and not read. */
static const struct {
    const char *begins, *format;
} foreign[] = {
    {"{\\rtf", "RTF"},    {"%PDF", "PDF"},    {"MIME-Version:", "MHT"}, {"Rar!", "RAR"},
    {"7z\xBC\xAF", "7z"}, {"\x89PNG", "PNG"}, {"\xFF\xD8\xFF", "JPEG"}, {"GIF8", "GIF"},
};

/* Documents of other kinds by a part that they have. */
static const struct {
    const char *part, *format;
} other_packages[] = {
    {"OFD.xml", "OFD"},
    {"content.xml", "OpenDocument"},
    {"xl/workbook.bin", "XLSB"},
    {"ppt/presentation.xml", "PowerPoint"},
};

static bool begins_with(const GString *bytes, const char *what, gsize size) {
    return bytes->len >= size && memcmp(bytes->str, what, size) == 0;
}

/* UTF-16, as compound files write names. */
static bool holds_wide(const GString *bytes, const char *word) {
    char wide[64];
    gsize size = 2 * strlen(word);
    g_assert(size <= sizeof wide);
    for (gsize i = 0; i < size; i++)
        wide[i] = i % 2 == 0 ? word[i / 2] : '\0';
    return memmem(bytes->str, bytes->len, wide, size) != NULL;
}

static bool refuse_format(const char *path, const char *format, GError **error) {
    fault_set(error, FAULT_SOURCE_FORMAT, "path", path, "format", format, NULL);
    return false;
}

/* A page, or a table that an office system calls .xls, begins with a tag. */
static bool is_page(const char *text) {
    static const char *const tags[] = {"<html", "<table", "<!doctype html", "<meta", "<head", "<body"};
    enum { LOOKED_AT = 1024 };
    text += strspn(text, " \t\r\n");
    if (*text != '<')
        return false;
    g_autofree char *start = g_strndup(text, LOOKED_AT);
    g_autofree char *small = g_ascii_strdown(start, -1);
    for (gsize i = 0; i < G_N_ELEMENTS(tags); i++)
        if (strstr(small, tags[i]))
            return true;
    return false;
}

static bool note_root(void *data, const char *element, const char **attributes) {
    (void)attributes;
    g_strlcpy(data, element, XML_NAME_SIZE);
    return false;
}

static bool read_package(Source *source, const Shapes *shapes, const char *path, const GString *bytes, GError **error) {
    static const XmlEvents root_only = {.start = note_root};
    char root[XML_NAME_SIZE] = "";
    g_autoptr(Package) package = package_open(bytes, path, error);
    if (!package)
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(other_packages); i++)
        if (package_has(package, other_packages[i].part))
            return refuse_format(path, other_packages[i].format, error);
    g_autoptr(GPtrArray) relations = package_relations(package, "", error);
    if (!relations)
        return false;
    const char *part = package_related(package, relations, "officeDocument", "word/document.xml");
    part = part ? part : package_related(package, relations, "officeDocument", "xl/workbook.xml");
    g_autoptr(GString) document = part ? package_read(package, part, error) : NULL;
    if (part && (!document || !xml_read(package, document, &root_only, root, error)))
        return false;
    bool word = g_str_equal(root, "w:document"), sheets = g_str_equal(root, "s:workbook");
    if (!word && !sheets) {
        fault_set(error, FAULT_SOURCE_ARCHIVE, "path", path, NULL);
        return false;
    }
    source_init(source, shapes, word ? SOURCE_WORD : SOURCE_SHEETS);
    bool read =
        word ? docx_read(source, package, part, document, error) : xlsx_read(source, package, part, document, error);
    if (!read || source->beyond) {
        if (read)
            package_refuse(package, error);
        return false;
    }
    return true;
}

bool source_read(Source *source, const Shapes *shapes, const char *path, const GString *bytes, GError **error) {
    static const char compound[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (begins_with(bytes, "PK\3\4", 4) || begins_with(bytes, "PK\5\6", 4))
        return read_package(source, shapes, path, bytes, error);
    if (begins_with(bytes, compound, sizeof compound - 1)) {
        bool encrypted = holds_wide(bytes, "EncryptedPackage");
        fault_set(error, encrypted ? FAULT_SOURCE_ENCRYPTED : FAULT_SOURCE_OLD, "path", path, NULL);
        return false;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(foreign); i++)
        if (begins_with(bytes, foreign[i].begins, strlen(foreign[i].begins)))
            return refuse_format(path, foreign[i].format, error);
    Encoding encoding;
    g_autofree char *text = text_decode(bytes->str, bytes->len, &encoding);
    if (!text) {
        fault_set(error, FAULT_SOURCE_ENCODING, "path", path, NULL);
        return false;
    }
    if (strstr(text, "<?mso-application") && g_str_has_prefix(text, "<?xml"))
        return refuse_format(path, "XML", error);
    if (is_page(text)) {
        source_init(source, shapes, SOURCE_PAGE);
        html_read(source, text);
        if (source->beyond)
            fault_set(error, FAULT_SOURCE_BEYOND, "path", path, NULL);
        return !source->beyond;
    }
    gunichar unwanted;
    text_make_regular(text, '\v', &unwanted);
    source_init(source, shapes, SOURCE_TEXT);
    text_read(source, text);
    return true;
}
