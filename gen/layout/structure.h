/* What the boxes of PAGES mean: the blocks of DOC as a flat tree that outlives them, for back ends that tag.
 *
 * A Structure grows by a whole Doc before the Doc is set and belongs to its Layout, which begins another with each Doc
 * that begins on a page of its own: what a long document means need not be kept whole. Element 0 is the document, the
 * same one in all of them, and every Doc hangs below it. Parents come before their children, children in reading order.
 * Text, emphasis and a cell's only paragraph have no element of their own: they belong to what is around them. */
#ifndef GONGSHI_LAYOUT_STRUCTURE_H
#define GONGSHI_LAYOUT_STRUCTURE_H

#include "doc/node.h"

typedef struct Element {
    Kind kind;
    int parent; /* index, or -1 */
    int level, rowspan, colspan;
    Scope scope;
    const char *lang; /* where it differs from the parent's, or NULL */
    const char *alt;  /* of a figure: what it shows; else NULL */
} Element;

typedef struct Structure Structure;

enum { ELEMENT_NONE = -1 }; /* page furniture: no part of the text */

Structure *structure_new(void);
void structure_free(Structure *structure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Structure, structure_free)

void structure_add(Structure *structure, const Doc *doc);
/* Of a node of the Doc added last, or ELEMENT_NONE. */
int structure_lookup(const Structure *structure, const Node *node);

int structure_count(const Structure *structure);
const Element *structure_at(const Structure *structure, int index);

#endif
