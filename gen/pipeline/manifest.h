/* manifest.json: edition, every input and output with its sha256, rule set, fonts, versions of program and libraries.
 *
 *     { "program", "edition": "draft" | "final",
 *       "made": {"documents", "formats", "languages": [names], "communities": [ids], or null: all},
 *       "replaces": the hash of the edition that this one corrects, or null (pipeline/reissue.h),
 *       "libraries": [{"name", "version"}],
 *       "dataset", "standard", "templates": [{"path", "sha256"}],        relative to the folder of each
 *       "rules": {"standard", "sha256"},                                 the standard's files as one
 *       "fonts": [{"role", "file", "package", "sha256", "licence", "office"}],
 *       "outputs": [{"path", "sha256", "code", "title"}] }               relative to the manifest; code and title null
 *                                                                        for what carries no code
 *
 * One stands in the public folder and one, for its own files, in the internal folder. Nothing in it depends on where
 * the folders lie. */
#ifndef GONGSHI_PIPELINE_MANIFEST_H
#define GONGSHI_PIPELINE_MANIFEST_H

#include "pipeline/output.h"
#include "pipeline/pipeline.h"
#include "pipeline/workspace.h"

#define MANIFEST_FILE "manifest.json"

/* Newly allocated JSON about the public or the internal files of the stage. */
char *manifest_make(const Workspace *workspace, const Fonts *fonts, const Stage *stage, const RenderOptions *options,
                    const char *replaces, bool internal);

/* What is read back of one. */
typedef struct ManifestFile {
    char *path, *sha256;
    char *code, *title; /* NULL for what carries no code */
} ManifestFile;

typedef struct Manifest {
    Edition edition;
    int documents, formats; /* sets of Document and of RenderFormat */
    GPtrArray *languages;   /* of char *: ids of DocLang */
    GPtrArray *communities; /* of char *: ids of those that it is of alone; NULL: all */
    GPtrArray *outputs;     /* of ManifestFile *; so the next two: inputs */
    GPtrArray *dataset, *standard;
    char *replaces; /* NULL: none */
    char *sha256;   /* of manifest.json itself */
} Manifest;

/* Reads folder/manifest.json. The error names the file and what is wrong; a path that leads out of the folder is. */
Manifest *manifest_load(const char *folder, GError **error);
void manifest_free(Manifest *manifest);
/* A line for each file of the folder that is not as the manifest says, missing, or extra; false when nobody can say. */
bool manifest_verify(const char *folder, const Manifest *manifest, Lang lang, GString *said, GError **error);
/* The text of the folder's manifest with other digests of its outputs (path -> sha256, or NULL for one that is gone),
 * and a text masked in what it tells of the data (pipeline/mask.h). */
GString *manifest_rewrite(const char *folder, GHashTable *digests, const char *text, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Manifest, manifest_free)

#endif
