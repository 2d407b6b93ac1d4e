#include "intake/package.h"

#include <expat.h>
#include <string.h>
#include <unzip.h>

#include "base/fault.h"
#include "base/memory_file.h"

enum {
    PARTS_MOST = 4096,
    PART_BYTES_MOST = 64 << 20,
    PACKAGE_BYTES_MOST = 128 << 20,
    RATIO_FROM = 1 << 20, /* bytes; smaller parts may be as dense as they like */
    RATIO_MOST = 200
};

typedef struct PackagePart {
    unz64_file_pos place;
    guint64 packed, size;
    gulong method;
} PackagePart;

struct Package {
    MemoryFile file;
    const char *path;
    unzFile zip;
    GHashTable *parts; /* of PackagePart, by name in small letters */
    guint64 read;
};

/* ---- the archive ---- */

void package_refuse(const Package *package, GError **error) {
    fault_set(error, FAULT_SOURCE_BEYOND, "path", package->path, NULL);
}

static void set_damaged(const char *path, GError **error) {
    fault_set(error, FAULT_SOURCE_DAMAGED, "path", path, NULL);
}

/* How a part is looked for. */
static char *part_key(const char *name) {
    while (*name == '/' || *name == '\\')
        name++;
    return g_strdelimit(g_ascii_strdown(name, -1), "\\", '/');
}

static bool list_parts(Package *package, GError **error) {
    enum { NAME_BYTES_MOST = 1024 };
    unz_global_info64 all;
    if (unzGetGlobalInfo64(package->zip, &all) != UNZ_OK) {
        set_damaged(package->path, error);
        return false;
    }
    if (all.number_entry > PARTS_MOST) {
        package_refuse(package, error);
        return false;
    }
    for (int status = unzGoToFirstFile(package->zip); status != UNZ_END_OF_LIST_OF_FILE;
         status = unzGoToNextFile(package->zip)) {
        char name[NAME_BYTES_MOST];
        unz_file_info64 info;
        g_autofree PackagePart *part = g_new0(PackagePart, 1);
        if (status != UNZ_OK ||
            unzGetCurrentFileInfo64(package->zip, &info, name, sizeof name, NULL, 0, NULL, 0) != UNZ_OK ||
            unzGetFilePos64(package->zip, &part->place) != UNZ_OK) {
            set_damaged(package->path, error);
            return false;
        }
        if (info.flag & 1) {
            fault_set(error, FAULT_SOURCE_ENCRYPTED, "path", package->path, NULL);
            return false;
        }
        if (info.size_filename >= sizeof name) /* none that is read */
            continue;
        part->packed = info.compressed_size;
        part->size = info.uncompressed_size;
        part->method = info.compression_method;
        if (!g_hash_table_insert(package->parts, part_key(name), g_steal_pointer(&part))) {
            set_damaged(package->path, error);
            return false;
        }
    }
    return true;
}

Package *package_open(const GString *bytes, const char *path, GError **error) {
    g_autoptr(Package) package = g_new0(Package, 1);
    package->file.bytes = bytes;
    package->path = path;
    package->parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    zlib_filefunc64_def functions = memory_file_functions(&package->file);
    package->zip = unzOpen2_64(path, &functions);
    if (!package->zip) {
        set_damaged(path, error);
        return NULL;
    }
    return list_parts(package, error) ? g_steal_pointer(&package) : NULL;
}

void package_free(Package *package) {
    if (!package)
        return;
    g_hash_table_unref(package->parts);
    if (package->zip)
        unzClose(package->zip);
    g_free(package);
}

static const PackagePart *lookup_part(const Package *package, const char *name) {
    g_autofree char *key = part_key(name);
    return g_hash_table_lookup(package->parts, key);
}

bool package_has(const Package *package, const char *part) {
    return lookup_part(package, part) != NULL;
}

GString *package_read(Package *package, const char *name, GError **error) {
    const PackagePart *part = lookup_part(package, name);
    bool dense = part && part->size > RATIO_FROM && part->size / RATIO_MOST > part->packed;
    if (part && (part->size > PART_BYTES_MOST || dense || package->read + part->size > PACKAGE_BYTES_MOST)) {
        package_refuse(package, error);
        return NULL;
    }
    bool stored = part && (part->method == 0 || part->method == Z_DEFLATED);
    if (!stored || unzGoToFilePos64(package->zip, &part->place) != UNZ_OK ||
        unzOpenCurrentFile(package->zip) != UNZ_OK) {
        set_damaged(package->path, error);
        return NULL;
    }
    package->read += part->size;
    g_autoptr(GString) bytes = g_string_sized_new(part->size);
    g_string_set_size(bytes, part->size);
    /* Never more than the directory says; whether it is as much, and what it says, is asked after it. */
    int count = unzReadCurrentFile(package->zip, bytes->str, (unsigned)part->size);
    int status = unzCloseCurrentFile(package->zip);
    if (count < 0 || (guint64)count != part->size || status != UNZ_OK) {
        set_damaged(package->path, error);
        return NULL;
    }
    return g_steal_pointer(&bytes);
}

/* ---- XML ---- */

static const struct {
    const char *prefix, *space;
} spaces[] = {
    {"w:", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    {"w:", "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    {"s:", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
    {"s:", "http://purl.oclc.org/ooxml/spreadsheetml/main"},
    {"m:", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
    {"m:", "http://purl.oclc.org/ooxml/officeDocument/math"},
    {"mc:", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    {"rel:", "http://schemas.openxmlformats.org/package/2006/relationships"},
};

/* A prefix that an element declares, as long as it is open. */
typedef struct XmlSpace {
    char *prefix;             /* with : at its end; "": of names without one */
    const char *short_prefix; /* the usual one */
    int depth;
} XmlSpace;

typedef struct XmlReading {
    XML_Parser parser;
    const XmlEvents *events;
    void *data;
    int depth;
    GArray *open; /* of XmlSpace */
    bool refused; /* beyond what is read */
    bool stopped; /* by who reads */
} XmlReading;

static void xml_space_clear(void *data) {
    g_free(((XmlSpace *)data)->prefix);
}

/* The parser itself would look up the namespace of each attribute, which takes longer than all the rest. */
static void declare_spaces(XmlReading *reading, const char **attributes) {
    static const char declares[] = "xmlns";
    enum { SPACES_MOST = 256 }; /* open at a time */
    for (; *attributes; attributes += 2) {
        const char *rest = *attributes + strlen(declares);
        if (!g_str_has_prefix(*attributes, declares) || (*rest && *rest != ':'))
            continue;
        XmlSpace space = {.prefix = *rest ? g_strconcat(rest + 1, ":", NULL) : g_strdup(""),
                          .short_prefix = "?:",
                          .depth = reading->depth};
        for (gsize i = 0; i < G_N_ELEMENTS(spaces); i++)
            if (g_str_equal(spaces[i].space, attributes[1]))
                space.short_prefix = spaces[i].prefix;
        g_array_append_val(reading->open, space);
    }
    reading->refused = reading->refused || reading->open->len > SPACES_MOST;
}

/* "w:p", whatever the file calls the prefix, in a buffer; a long name is none that anybody asks for. */
static const char *short_name(const XmlReading *reading, char *out, size_t size, const char *name) {
    const char *colon = strchr(name, ':');
    size_t length = colon ? (size_t)(colon + 1 - name) : 0;
    const char *prefix = "?:";
    for (guint i = reading->open->len; i-- > 0;) {
        const XmlSpace *space = &g_array_index(reading->open, XmlSpace, i);
        if (strncmp(space->prefix, name, length) == 0 && space->prefix[length] == '\0') {
            prefix = space->short_prefix;
            break;
        }
    }
    g_strlcpy(out, prefix, size);
    g_strlcat(out, name + length, size);
    return out;
}

static void stop(XmlReading *reading, bool *why) {
    *why = true;
    XML_StopParser(reading->parser, XML_FALSE);
}

static void start_element(void *data, const char *name, const char **attributes) {
    XmlReading *reading = data;
    char element[XML_NAME_SIZE];
    reading->depth++;
    declare_spaces(reading, attributes);
    if (reading->depth > XML_DEPTH_MOST || reading->refused)
        stop(reading, &reading->refused);
    else if (!reading->events->start(reading->data, short_name(reading, element, sizeof element, name), attributes))
        stop(reading, &reading->stopped);
}

static void end_element(void *data, const char *name) {
    XmlReading *reading = data;
    char element[XML_NAME_SIZE];
    /* A stopped parser still ends an element that closes itself. */
    bool done = reading->refused || reading->stopped;
    if (!done && reading->events->end &&
        !reading->events->end(reading->data, short_name(reading, element, sizeof element, name)))
        stop(reading, &reading->stopped);
    while (reading->open->len > 0 &&
           g_array_index(reading->open, XmlSpace, reading->open->len - 1).depth == reading->depth)
        g_array_set_size(reading->open, reading->open->len - 1);
    reading->depth--;
}

static void read_xml_text(void *data, const char *text, int length) {
    XmlReading *reading = data;
    if (!reading->events->text(reading->data, text, length))
        stop(reading, &reading->stopped);
}

static void refuse_doctype(void *data, const char *name, const char *system, const char *public, int subset) {
    (void)name, (void)system, (void)public, (void)subset;
    XmlReading *reading = data;
    stop(reading, &reading->refused);
}

const char *xml_attribute(const char **attributes, const char *name) {
    for (; *attributes; attributes += 2) {
        const char *colon = strchr(*attributes, ':');
        if (g_str_equal(colon ? colon + 1 : *attributes, name))
            return attributes[1];
    }
    return NULL;
}

bool xml_switched_on(const char **attributes, const char *name) {
    const char *value = xml_attribute(attributes, name);
    return !value || g_str_equal(value, "1") || g_str_equal(value, "true") || g_str_equal(value, "on");
}

int xml_number(const char *text, int least, int most, int without) {
    char *end = NULL;
    gint64 number = text ? g_ascii_strtoll(text, &end, 10) : 0;
    return text && end != text ? (int)CLAMP(number, least, most) : without;
}

void xml_keep(char **text, const char *other) {
    char *copy = g_strdup(other);
    g_free(*text);
    *text = copy;
}

GHashTable *xml_numbered_names(const char *const *names, gsize count) {
    GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
    for (gsize i = 0; i < count; i++)
        g_hash_table_insert(table, (char *)names[i], GINT_TO_POINTER((int)i + 1));
    return table;
}

bool xml_read(const Package *package, const GString *part, const XmlEvents *events, void *data, GError **error) {
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(XmlSpace));
    g_array_set_clear_func(open, xml_space_clear);
    XmlReading reading = {.parser = XML_ParserCreate(NULL), .events = events, .data = data, .open = open};
    XML_SetUserData(reading.parser, &reading);
    XML_SetElementHandler(reading.parser, start_element, end_element);
    if (events->text)
        XML_SetCharacterDataHandler(reading.parser, read_xml_text);
    XML_SetStartDoctypeDeclHandler(reading.parser, refuse_doctype);
    /* In one piece: a token that goes on over many pieces would be looked at anew in each. */
    bool well = XML_Parse(reading.parser, part->str, (int)part->len, XML_TRUE) == XML_STATUS_OK;
    XML_ParserFree(reading.parser);
    if (reading.refused)
        package_refuse(package, error);
    else if (!well && !reading.stopped)
        set_damaged(package->path, error);
    return !reading.refused && (well || reading.stopped);
}

/* ---- relations ---- */

static void relation_free(void *data) {
    Relation *relation = data;
    g_free(relation->id);
    g_free(relation->type);
    g_free(relation->target);
    g_free(relation);
}

typedef struct RelationsReading {
    GPtrArray *relations;
    char *folder; /* of the part, with / at its end */
} RelationsReading;

/* "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" or "../xl/worksheets/sheet1.xml" in "xl/", or of the same from
 * the root. */
static char *resolve_target(const char *folder, const char *target) {
    g_autofree char *whole = *target == '/' ? g_strdup(target) : g_strconcat("/", folder, target, NULL);
    g_autofree char *clean = g_canonicalize_filename(whole, "/");
    return g_strdup(clean + 1);
}

static bool start_relation(void *data, const char *element, const char **attributes) {
    RelationsReading *reading = data;
    const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type");
    const char *target = xml_attribute(attributes, "Target"), *mode = xml_attribute(attributes, "TargetMode");
    if (!g_str_equal(element, "rel:Relationship") || !id || !type || !target || g_strcmp0(mode, "External") == 0)
        return true;
    if (reading->relations->len >= PARTS_MOST)
        return false;
    const char *step = strrchr(type, '/');
    Relation *relation = g_new0(Relation, 1);
    relation->id = g_strdup(id);
    relation->type = g_strdup(step ? step + 1 : type);
    relation->target = resolve_target(reading->folder, target);
    g_ptr_array_add(reading->relations, relation);
    return true;
}

GPtrArray *package_relations(Package *package, const char *part, GError **error) {
    static const XmlEvents events = {.start = start_relation};
    const char *slash = strrchr(part, '/'), *base = slash ? slash + 1 : part;
    g_autofree char *folder = g_strndup(part, (gsize)(base - part));
    g_autofree char *name = g_strconcat(folder, "_rels/", base, ".rels", NULL);
    g_autoptr(GPtrArray) relations = g_ptr_array_new_with_free_func(relation_free);
    if (!package_has(package, name))
        return g_steal_pointer(&relations);
    g_autoptr(GString) bytes = package_read(package, name, error);
    RelationsReading reading = {relations, folder};
    if (!bytes || !xml_read(package, bytes, &events, &reading, error))
        return NULL;
    if (relations->len >= PARTS_MOST) {
        package_refuse(package, error);
        return NULL;
    }
    return g_steal_pointer(&relations);
}

const char *package_related(const Package *package, const GPtrArray *relations, const char *type, const char *usual) {
    for (guint i = 0; i < relations->len; i++) {
        const Relation *relation = g_ptr_array_index(relations, i);
        if (g_str_equal(relation->type, type) && package_has(package, relation->target))
            return relation->target;
    }
    return package_has(package, usual) ? usual : NULL;
}

static bool pass_start(void *data, const char *element, const char **attributes) {
    (void)data, (void)element, (void)attributes;
    return true;
}

static bool pass_end(void *data, const char *element) {
    (void)data, (void)element;
    return true;
}

bool package_whole(const GString *bytes) {
    static const XmlEvents events = {pass_start, pass_end, NULL};
    g_autoptr(Package) package = package_open(bytes, "", NULL);
    GHashTableIter iter;
    bool whole = package;
    if (package)
        g_hash_table_iter_init(&iter, package->parts);
    for (void *name = NULL; whole && g_hash_table_iter_next(&iter, &name, NULL);) {
        g_autoptr(GString) part = package_read(package, name, NULL);
        whole = part && xml_read(package, part, &events, NULL, NULL);
    }
    return whole;
}
