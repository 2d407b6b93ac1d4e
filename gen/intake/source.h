/* What a published file says before anybody knows what it means: paragraphs, grids of cells, and remarks on what of the
 * file was left out or read on a condition.
 *
 * source_read() chooses a reader by content, never by name. All readers fill the same Source, which is printed in the
 * form that the reader of text documents (text.c), so that a line of the print is a place of the source.
 *
 * Limits, of documents that are not text: 500,000 paragraphs and cells, 32 MB of text, 64 columns of a grid (cells
 * beyond them become paragraphs); see package.h and html.c for their own. Text is bounded by the size of its file.
 *
 * Ownership: a Source owns everything it points to. */
#ifndef GONGSHI_INTAKE_SOURCE_H
#define GONGSHI_INTAKE_SOURCE_H

#include "base/finding.h"
#include "data/settlement.h"
#include "data/shapes.h"
#include <glib.h>
#include <stdbool.h>

typedef enum SourceForm {
    SOURCE_TEXT,   /* lines are those of the file */
    SOURCE_WORD,   /* .docx; lines are those of the print, so in what follows */
    SOURCE_SHEETS, /* .xlsx */
    SOURCE_PAGE    /* HTML */
} SourceForm;

/* A merged cell stands once, at its first place; the other places of its area are empty. In lists, and tables of a
 * whole tier, what it says of each of its rows stands in each after source_shape(). */
typedef struct SourceCell {
    int row, column;
    int rowspan, colspan; /* as in the file: rows that were left out count */
    const char *text;     /* what a reader sees; lines by \n, none of them blank */
    int line;             /* 1-based; of the print after source_print() */
    int unit;             /* paragraphs and cells are numbered as they were read */
} SourceCell;

typedef struct SourceBlock {
    const char *text; /* of a paragraph; NULL: a grid */
    bool title;       /* a paragraph that reads as a title of a table */
    GArray *cells;    /* of a grid: of SourceCell, by row and column; only those with text, unless it came as text */
    /* Of a grid in one column: that so many of its cells are headings and the others follow each other as paragraphs
     * do, a cell perhaps in several of them. 0: the others. */
    int flow_heads;
    int width, height; /* of a grid */
    const char *where; /* name of the sheet; NULL in other documents */
    int line, unit;
} SourceBlock;

typedef struct SourceRemark {
    SourceRemarkKind kind;
    int unit;          /* of the paragraph or cell, or of the next one */
    const char *where; /* in a workbook: "湖滨社区!C2", "湖滨社区!C:C", "湖滨社区"; NULL in other documents */
    const char *text; /* what it is about; NULL: see the line */
} SourceRemark;

enum { REMARKS_KEPT = 100 }; /* of a kind; the rest is counted */

typedef struct Source {
    SourceForm form;
    const Shapes *shapes; /* borrowed */
    GPtrArray *blocks;    /* of SourceBlock * */
    GArray *remarks;      /* of SourceRemark, as found */
    int remark_counts[REMARK_KINDS];
    const char *title; /* what a web page says its title is; NULL: nothing */
    bool beyond;       /* a limit was reached: what is there is not all. source_read() refuses it */

    /* Of the builder. */
    GStringChunk *strings;
    GPtrArray *open; /* grids being read, the innermost last */
    GArray *places;  /* where units stand in the print, by unit */
    GArray *printed; /* the same by line */
    GArray *cells;   /* of SourcePlace, where units that are cells stand in the file, by unit */
    int units;
    gsize bytes;
} Source;

void source_init(Source *source, const Shapes *shapes, SourceForm form);
void source_clear(Source *source);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Source, source_clear)

/* ---- reader.c: the reader that fits the content ---- */

/* Bytes of a file, `path` only for messages. shapes: how tables are known. What is not understood is a fault that says
 * what to do. */
bool source_read(Source *source, const Shapes *shapes, const char *path, const GString *bytes, GError **error);

/* ---- source.c: how readers build a Source, and what all of them need done afterwards ---- */

/* A block as it is. text: of a paragraph; NULL: a grid. */
SourceBlock *source_add_block(Source *source, const char *text);
/* A paragraph goes into the innermost open cell, else into the document; each line of it is one, blank lines none. */
void source_add_paragraph(Source *source, const char *text);
/* Grids lie in cells, as in documents. A cell is placed when it ends; blank ones are dropped when the grid ends. A grid
 * in a cell becomes text of the cell (cells joined by U+3000, rows by line ends), unless the outer one only lays out.
 */
void source_open_grid(Source *source, const char *where);
void source_open_cell(Source *source);
/* The index of the cell in the grid. */
int source_close_cell(Source *source, int row, int column, int rowspan, int colspan);
/* What was read since source_open_cell() belongs to an earlier cell, which ends in this row and column, or to none
 * (-1). Where the file does not show it, its text is remarked. */
void source_join_cell(Source *source, int index, int row, int column, bool hidden);
void source_close_grid(Source *source);
/* text, where: NULL for none. unit: whose place it is, or the next one's that has one; without it, what comes next. */
void source_remark_at(Source *source, SourceRemarkKind kind, int unit, const char *where, const char *text);
void source_remark(Source *source, SourceRemarkKind kind, const char *where, const char *text);
const char *source_keep(Source *source, const char *text);

/* After any reader but that of text: titles stand before their tables, tables that were cut are whole. */
void source_shape(Source *source);
/* The text form; every line is filled in. */
void source_print(Source *source, GString *out);
/* The line where a unit stands, or the next one that has a place; *text its text. */
int source_line(const Source *source, int unit, const char **text);

/* Where a cell stands in its document, whatever was made of its rows and columns. */
typedef struct SourcePlace {
    int unit;
    const char *sheet; /* NULL in documents without sheets */
    int grid;          /* 1 for the first that is printed */
    int row, column;   /* from 0 */
} SourcePlace;

/* After source_print(): the place of the cell that a line of the print is of; NULL when it is of none. */
const SourcePlace *source_place(const Source *source, int line);
/* The same of a unit. */
const SourcePlace *source_unit_place(const Source *source, int unit);
/* "填报表!E14"; of the second table of a document without sheets "#2!E14". Newly allocated. */
char *source_place_name(const SourcePlace *place);
/* "A", "AB". */
void source_append_column(GString *out, int column);

/* Which shape a grid's first row is the head of, and where its columns stand; NULL: none. */
const NoticeShape *source_grid_shape(const Source *source, const SourceBlock *grid, int places[SHAPE_COLUMNS_MOST]);
/* Whether a paragraph is of what a page has at its head, before the notice: 索引号：… */
bool source_is_page_head(const Source *source, const char *text);
/* Whether empty places of the grid stand for something: not in one that came as text, which has all its places but
 * those that are lacking, nor in one that is nearly all empty. */
bool source_is_padded(const Source *source, const SourceBlock *grid);
/* The number that a cell consists of, or 0. */
int source_row_number(const char *cell);

/* ---- text.c: Text of a word processor, a web page or a clipboard.
 *
 *   title      a line that reads as one of some shape
 *   head       what follows it. Cells on lines of their own, each beginning with a tab, up to the first blank line:
 *              then the rows are such cells too, which may go on over further lines (saved from a web page or as text).
 *              Several on one line: then each row begins on a line (copied from a word processor or a spreadsheet); a
 *              line break inside a cell is no new row, unless a row's number follows it.
 *              Lines without tabs that are headings of the shape, blank lines between: then cells are such lines too,
 *              and which belong together is found by what the standard says (notice_text.c)
 *   paragraph  any other line: after a blank line or CR LF where these end rows, when the row before is complete */

/* Never fails: what is not a table is a paragraph. text: UTF-8, regular. Cells of a grid follow each other row by row,
 * as many in each as in the head if all is well. */
void text_read(Source *source, const char *text);

/* ---- html.c, docx.c, xlsx.c ---- */

struct Package;
void html_read(Source *source, const char *text);
bool docx_read(Source *source, struct Package *package, const char *part, const GString *document, GError **error);
bool xlsx_read(Source *source, struct Package *package, const char *part, const GString *workbook, GError **error);

/* ---- what source.c has for source_shape.c: blocks belong to their list, texts to the Source ---- */

enum {
    SOURCE_COLUMNS_MOST = 64, /* what is beyond belongs to no table */
    SOURCE_NONE = -1
};

/* Counted as a unit. text: of a paragraph, kept by the source; NULL: a grid. */
SourceBlock *source_block_new(Source *source, const char *text);
void source_block_free(void *data);
/* By row and column. */
int source_cell_order(const void *a, const void *b);
/* Its cells in order, its width and height by those. */
void source_measure_grid(SourceBlock *block);

#endif
