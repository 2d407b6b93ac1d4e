/* A published notice becomes a data set.
 *
 * The notice is a file that source_read() reads (source.h): a Word or Excel document, a web page, or text, be it saved
 * or copied. A line break inside a cell means something only before a list mark, after 注：, and after the verdict.
 *
 * The importer knows tables by their titles and headings (data/shapes.h) and rows by tier and number; sentences are
 * read by the standard's statement patterns. What it could not place or read it lists; what it could not place goes
 * into unplaced.csv of the data set too (unplaced_load), so that check asks about it.
 *
 * Writes into a folder that must not exist yet, or hold nothing but tables that say how this office's notices read
 * (standard_local_files), which stay: notice.csv, communities.csv, communities/<id>.csv, tiers/<tier>.csv and
 * source/: of text the file as it came; of other documents the text that was read,
 * whose lines are the places that the tables name, and originals.csv with the file's name and SHA-256. The document
 * itself is not kept: it holds names, comments, what was deleted and what is hidden. All or nothing: the folder appears
 * whole. */
#ifndef GONGSHI_INTAKE_IMPORT_H
#define GONGSHI_INTAKE_IMPORT_H

#include "intake/import_report.h"

/* standard_path: how the data set names its standard, relative to `dataset_dir`. false when nothing was written. */
bool import_notice(const char *source_path, const char *dataset_dir, const char *standard_path,
                   const Standard *standard, ImportReport *report, GError **error);

#endif
