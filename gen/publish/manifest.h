/* The list of an edition, and what goes into it. */
#ifndef GONGSHI_PUBLISH_MANIFEST_H
#define GONGSHI_PUBLISH_MANIFEST_H

#include "doc/node.h"
#include "publish/edition.h"

/* ---- code.c: The short code of a document: ten characters, two groups of five, from its content. The same content
 * gives the same code, whatever the format, the type and the paper; any other word gives another.
 *
 * The sixteen characters used are told apart on paper and over the telephone: no 0 O, 1 I L, B D E G P T, M N, S, U V.
 * Forty bits: of ten thousand documents two share a code with a probability of 1 in 20,000, and a look-up names both.
 * A code is for looking up, not a signature: who wants proof compares sha256 sums. */

/* From parts, in order, the last followed by NULL. Newly allocated. */
char *code_make(const char *part, ...) G_GNUC_NULL_TERMINATED;
/* Of a document of this name ("community/c01.zh") that is made at once: from its words and its charts' words. */
char *code_of_doc(const char *name, const Meta *meta, const Doc *doc);
/* As somebody types it ("7k3a9 xw4rf", in full width, with other dashes) in the form printed; NULL when it can be none.
 * Newly allocated. */
char *code_parse(const char *text);
/* A sha256 as somebody types or pastes it, in 64 small letters and digits; NULL when it can be none. Newly allocated.
 */
char *code_parse_digest(const char *text);

/* ---- mask.c: A text masked in files of an edition: in what readers see, never in what holds a file together (names of
 * elements, styles, columns and measures may be spelt like it). */

typedef struct Mask {
    const char *text;     /* that must not be seen */
    const char *marks[2]; /* what stands in its place: in Chinese, and in files in English */
} Mask;

/* Whether the text may be masked at all: two letters or digits at least, and no part of a mark itself. */
bool mask_is_sound(const Mask *mask);
/* How often it was masked in the bytes of the file of this name; *clean: false where a reader could still see it. */
int mask_file(const Mask *mask, const char *name, GString *bytes, bool *clean);
/* One value, as the file of this name would show it. Newly allocated. */
char *mask_value(const Mask *mask, const char *name, const char *value);

/* ---- manifest.c: manifest.json: what an edition vouches for. Edition, every input and output with its sha256, rule
 * set, fonts, libraries.
 *
 *     { "program", "format": MANIFEST_FORMAT, "edition": "draft" | "final",
 *       "made": {"documents", "formats", "languages": [names], "communities": [ids], or null: all},
 *       "replaces": the hash of the edition that this one corrects, or null (publish/reissue.h),
 *       "libraries": [{"name", "version"}],
 *       "dataset", "standard", "templates": [{"path", "sha256"}],        relative to the folder of each
 *       "rules": {"standard", "sha256"},                                 the standard's files as one
 *       "fonts": [{"role", "file", "package", "sha256", "licence", "office"}],
 *       "outputs": [{"path", "sha256", "code", "title"}] }               relative to the manifest; code and title null
 *                                                                        for what carries no code
 *
 * The format is one number for the manifest, what lies where in the folder, and the open data. It grows when a program
 * that knows the smaller one would read wrongly; what is only added does not count. Smaller ones are read for ever
 * (tests/kept).
 *
 * One stands in the public folder and one, for its own files, in the internal folder. Nothing in it depends on where
 * the folders lie. Its outputs come from the stage's table of files, as the record does (publish/record.h says why they
 * are two lists). */

enum { MANIFEST_FORMAT = 1 };

typedef struct Manifest {
    Edition edition;
    int documents, formats;          /* sets of Document and of RenderFormat */
    GPtrArray *languages;            /* of char *: ids of DocLang; NULL: an earlier version did not say */
    GPtrArray *communities;          /* of char *: ids of those that it is of alone; NULL: all */
    char *replaces;                  /* NULL: none */
    GPtrArray *dataset, *standard;   /* inputs, of ListedFile * */
    GPtrArray *outputs;              /* of ListedFile * */
    GPtrArray *templates;            /* inputs; this and the next three are written and not read */
    char *rules_name, *rules_sha256; /* the standard's folder and its files as one */
    const Fonts *fonts;              /* borrowed */
    char *sha256;                    /* of manifest.json itself, once it was read */
} Manifest;

/* Of a run. standard: where it lies; replaces: NULL for none; outputs: as record_list() gives them, taken over. What
 * the lists name must outlive it. */
Manifest *manifest_new(const EditionRequest *request, const Inputs *inputs, const char *standard, const Fonts *fonts,
                       const char *replaces, GPtrArray *outputs);
/* As JSON, newly allocated. */
char *manifest_text(const Manifest *manifest);
/* Reads folder/manifest.json. The error names the file and what is wrong; a path that leads out of the folder is. */
Manifest *manifest_load(const char *folder, GError **error);
void manifest_free(Manifest *manifest);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Manifest, manifest_free)

/* The text of the folder's manifest with other digests of its outputs (path -> sha256, or NULL for one that is gone),
 * and a text masked in what it tells of the data. */
GString *manifest_rewrite(const char *folder, GHashTable *digests, const Mask *mask, GError **error);

typedef enum FileState { FILE_AS_MADE, FILE_CHANGED, FILE_MISSING, FILE_EXTRA } FileState;

typedef struct VerifiedFile {
    FileState state;
    const ListedFile *listed; /* of the manifest; NULL: it is extra */
    char *path;
} VerifiedFile;

/* What each file of the manifest is in the folder, then what is extra there, in order of names. code: looks at the
 * files of this document alone; NULL: at all. Of VerifiedFile; NULL with an error when nobody can say. */
GArray *manifest_verify(const char *folder, const Manifest *manifest, const char *code, GError **error);
/* How many are not as they were made. */
int verified_broken(const GArray *files);

#endif
