/* Rendering again into a folder that was published: what its data say otherwise than before is told on an erratum page,
 * and the edition before is kept, under its hash.
 *
 *     manifest.json of the folder -> is it final, and are its data others?  -> edition/<hash>/ and erratum.<lang>.html
 *
 * hash: the first twelve digits of the sha256 of that edition's manifest.json. The edition that was corrected stays the
 * base until another one is published: drafts and repetitions in between are measured by it too, and a draft in its
 * place keeps it. What was kept before stays. */
#ifndef GONGSHI_PIPELINE_REISSUE_H
#define GONGSHI_PIPELINE_REISSUE_H

#include "pipeline/manifest.h"

typedef struct Reissue {
    Manifest *before; /* what the folder holds; NULL: nothing of this program */
    Manifest *base;   /* of the edition that is corrected; NULL: none, then there is no erratum */
    char *folder;     /* where its files lie */
    char *kept;       /* where they will lie, relative to the output folder: "edition/0123456789ab" */
    bool moves;       /* they are not there yet */
    bool changed;     /* this run's data are not those of the base: there is something to tell */
} Reissue;

/* Decides it. out: the output folder; inputs: of this run; final: it is a final edition; whole: of all communities. */
bool reissue_open(Reissue *reissue, const char *out, const Inputs *inputs, bool final, bool whole, GError **error);
void reissue_clear(Reissue *reissue);

/* Stages the files of the edition before, and those kept earlier. The error names a file that is not what its manifest
 * says: then it cannot be kept. */
bool reissue_keep(const Reissue *reissue, const char *out, const char *remark, Stage *stage, GError **error);

/* What "replaces" of the manifest says: the hash, or NULL. */
const char *reissue_hash(const Reissue *reissue);

#endif
