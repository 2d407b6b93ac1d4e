/* Office files as packages: an archive of parts, their relations, and their XML.
 *
 * Nothing is unpacked to a path; parts are found by whole names, without regard to case or a leading slash. Only the
 * archive's directory is believed, and what does not agree with it is damage. Refused: archives of more than 4,096
 * parts or with a name twice, encrypted parts, methods other than deflate, parts of more than 64 MB, or of more than
 * 1 MB that unpack to over 200 times their size (a document's: 12 to 28), more than 128 MB in all; in XML a DOCTYPE,
 * which no office file has (so there are no entities), and more than 200 elements within each other; more than 4,096
 * relations of a part, or 256 namespaces declared around an element. */
#ifndef GONGSHI_INTAKE_PACKAGE_H
#define GONGSHI_INTAKE_PACKAGE_H

#include <glib.h>
#include <stdbool.h>

typedef struct Package Package;

/* bytes, path (for messages): borrowed as long as the package lives. NULL when it is no archive that can be read. */
Package *package_open(const GString *bytes, const char *path, GError **error);
void package_free(Package *package);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Package, package_free)

bool package_has(const Package *package, const char *part);
/* A part, unpacked. NULL when it is not there or refused. Each call counts towards what is read in all. */
GString *package_read(Package *package, const char *part, GError **error);
/* Whether every part of an office file that this program made can be read, and is XML to its end. */
bool package_whole(const GString *bytes);
/* Sets the error that the file holds what no office writes, or more than is read. */
void package_refuse(const Package *package, GError **error);

typedef struct Relation {
    char *id;
    char *type;   /* the last step of its address: "officeDocument", "worksheet", "numbering" */
    char *target; /* name of the part */
} Relation;

/* Relations of a part ("": of the package), of Relation *; external ones left out. NULL on damage; empty when it has
 * none. */
GPtrArray *package_relations(Package *package, const char *part, GError **error);
/* The first of a type; else the usual name where there is such a part; else NULL. */
const char *package_related(const Package *package, const GPtrArray *relations, const char *type, const char *usual);

/* ---- XML. Names are given without namespace, but with the prefix that is usual for it: "w:" WordprocessingML, "m:"
 * its formulas, "mc:" compatibility, "s:" SpreadsheetML (transitional and strict), "rel:" relations; "?:" any other. */

enum { XML_DEPTH_MOST = 200, XML_NAME_SIZE = 64 /* with the prefix; longer ones are cut off */ };

typedef struct XmlEvents {
    /* attributes: name, value, …, NULL; see xml_attribute(). false stops the reading: xml_read() is true then. */
    bool (*start)(void *data, const char *element, const char **attributes);
    bool (*end)(void *data, const char *element);
    bool (*text)(void *data, const char *text, int length); /* NULL: not wanted */
} XmlEvents;

/* The value by the name without prefix, or NULL. */
const char *xml_attribute(const char **attributes, const char *name);
/* Whether an attribute that switches says yes: it is there without value, or with 1, true or on. */
bool xml_switched_on(const char **attributes, const char *name);
/* A whole number within bounds; `without` where there is none. */
int xml_number(const char *text, int least, int most, int without);
/* Replaces a text by a copy of another (NULL: none). */
void xml_keep(char **text, const char *other);
/* Names to numbers from 1 on, to be looked up: a hash table of GINT_TO_POINTER. */
GHashTable *xml_numbered_names(const char *const *names, gsize count);
/* false with the error when it is not well-formed or beyond the limits. */
bool xml_read(const Package *package, const GString *part, const XmlEvents *events, void *data, GError **error);

#endif
