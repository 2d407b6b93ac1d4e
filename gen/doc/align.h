/* The children of two nodes side by side: which belongs to which, where one of them may have more than the other. */
#ifndef GONGSHI_DOC_ALIGN_H
#define GONGSHI_DOC_ALIGN_H

#include "doc/node.h"

/* Two children that belong together, or one that has no partner: the other is NULL. */
typedef struct Match {
    const Node *lead, *second;
} Match;

/* All children of both, each once, in their order (of Match; free with g_array_unref). Only children of the same kind,
 * role and level are matched; among all ways of doing so the one with the most matches is taken, those with the same
 * figures in their words counting more. */
GArray *align_children(const Node *lead, const Node *second);

#endif
