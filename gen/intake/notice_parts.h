/* The parts of a published notice that import puts together: its preamble, its communities, its tables. Private to
 * intake. */
#ifndef GONGSHI_INTAKE_NOTICE_PARTS_H
#define GONGSHI_INTAKE_NOTICE_PARTS_H

#include "data/dataset.h"
#include "data/standard.h"
#include "intake/import_report.h"
#include "intake/notice_text.h"
#include <glib.h>
#include <stdbool.h>

#define SOURCE_FOLDER "source/"

/* ---- kept.c: What of a file is kept in a data set: text as it came, of other documents what was read, in which every
 * line has its place. ---- */

/* NULL when the file cannot be read. Newly allocated. */
GString *kept_read(Source *source, const Shapes *shapes, const char *path, const GString *bytes, GError **error);
/* What it is called in source/: 西河社区.txt of 西河社区.docx; 西河社区.2.txt of the second version. Newly allocated.
 */
char *kept_name(const char *original, SourceForm form, int version);
/* What was left out of the file, or read on a condition, at the lines of what is kept. */
void kept_remarks(const Source *source, ImportReport *report);

/* ---- preamble.c: What a published notice says beside its tables becomes the facts of notice.csv: title and preamble,
 * and paragraphs of their own about the publicity period, objections, contact and supervision telephone, known by their
 * words (words.csv, kind "element"); the date, a line that is nothing else; and the signature, the short line before
 * the date. */

typedef struct Preamble {
    const NoticeText *text;
    const TextPart *title;    /* the first paragraph; NULL when there is none */
    const TextPart *sentence; /* the paragraph that a pattern reads, else the second one; NULL when there is none */
    GArray *readings;         /* of Reading; NULL when no pattern fits */
} Preamble;

/* Takes off what stands around the notice on a web page: behind the last table and the elements that follow it. It is
 * remarked. */
void preamble_cut_page(NoticeText *text, const Standard *standard, ImportReport *report);
/* Points into `text`. What is neither title nor preamble goes into the report. */
void preamble_read(Preamble *preamble, const NoticeText *text, const Standard *standard, ImportReport *report);
void preamble_clear(Preamble *preamble);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Preamble, preamble_clear)

/* What the preamble says of those recognised, of exactly this basis and tier (NULL: of all): their names, or their
 * count; NULL when it says nothing, or a blank. */
const char *preamble_value(const Preamble *preamble, const Standard *standard, bool names, const Basis *basis,
                           const Tier *tier);
/* notice.csv. standard_path: how the data set names its standard. */
GString *preamble_write(const Preamble *preamble, const Standard *standard, const char *standard_path);

/* ---- register.c: The communities of a published notice: those that have a table, those of a list, and those that its
 * preamble counts. */

typedef struct RegisterEntry {
    char *id;
    char *name; /* "" where the notice gives none */
    char *subdistrict;
    char *concluded;  /* as a list says it; NULL: none does */
    const Tier *tier; /* NULL: the notice does not say which */
    const Basis *basis;
    bool tabled; /* a table of its own was read */
    bool listed; /* a list names it */
    int line;    /* of the title, the row, or the preamble */
} RegisterEntry;

typedef struct Register {
    const Standard *standard;
    GPtrArray *entries; /* of RegisterEntry * */
    int next_number;    /* of the ids c01, c02 … of communities that the glossary does not know */
} Register;

void register_init(Register *list, const Standard *standard);
void register_clear(Register *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Register, register_clear)

/* Where the own name begins: 东苑小区 of 城关镇东苑小区. What it belongs to ends with the standard's word for it, or
 * with one that words.csv has besides. */
const char *register_own_name(const Standard *standard, const char *text);
/* What a table's title says: whose it is and of which tier (NULL: none of the standard's). *subdistrict and *name are
 * newly allocated, "" where it does not say. */
const Tier *register_read_title(const Standard *standard, const TextTable *table, char **subdistrict, char **name);
/* From a table's title. NULL when it names no tier of the standard, or a community that has a table already: *known is
 * that one. */
RegisterEntry *register_add_title(Register *list, const TextTable *table, const RegisterEntry **known);
/* From a table with a community in each row: what its rows say of indicators goes into files (new_files). How many. */
int register_add_rows(Register *list, const TextTable *table, ImportReport *report, GPtrArray *files);
/* From the preamble: those drawn as a sample; and those of a tier whose table is told of the whole tier (of const Tier
 * *) and that nothing names. false when it counts more communities than any county has. */
bool register_add_counted(Register *list, const Preamble *preamble, const GPtrArray *told);
/* communities.csv. */
GString *register_write(const Register *list, const Preamble *preamble);

/* ---- table_rows.c: One table of a published notice becomes the rows of one community's data file, or of a tier's. */

/* The whole file, header and all. Of a tier only what is said in words: whose figures they are is not. Rows without an
 * indicator, cells without a row and unread sentences go into `report`. NULL when the table's head is not understood.
 */
GString *table_rows_write(const TextTable *table, const Tier *tier, const Standard *standard, ImportReport *report);

/* ---- no_table.c: Nothing that could be read: what was looked for, and what stands there instead. */

/* Whether some title has no table that could be read. */
bool no_table_is_missed(const NoticeText *notice, const Shapes *shapes);
void no_table_fault(const NoticeText *notice, const Shapes *shapes, const char *path, GError **error);

/* ---- what a cell says once the line breaks of the page are out of it ---- */

/* Line breaks stay before a list mark and on both sides of 注：; others are joined without a blank. Lines are trimmed;
 * blanks inside them stay (they show the slots that were left blank). Newly allocated. */
char *cell_text_join(const char *text);
/* The verdict at the head of a cell (a word of the standard's verdicts.csv, then 。 or ， or a line break), or NULL.
 * Where two that differ stand there, both as written. *rest is the byte where the sentence begins. Newly allocated. */
char *cell_text_verdict(const Standard *standard, const char *text, gsize *rest);

#endif
