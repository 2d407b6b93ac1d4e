/* What the definitions of a Word document say of its paragraphs: styles, and automatic numbers, which stand in no text.
 *
 * Numbers count as they are asked for, paragraph by paragraph in the order of the document. At most 10,000 styles,
 * lists and their definitions are read. */
#ifndef GONGSHI_INTAKE_WORD_STYLES_H
#define GONGSHI_INTAKE_WORD_STYLES_H

#include "intake/package.h"

typedef struct WordStyles WordStyles;

WordStyles *word_styles_new(void);
void word_styles_free(WordStyles *styles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WordStyles, word_styles_free)

/* Adds styles.xml or numbering.xml. */
bool word_styles_read(WordStyles *styles, const Package *package, const GString *part, GError **error);

/* Whether a style says that its text is hidden, its paragraphs are centred: 1, 0, or -1 where neither it nor one that
 * it is based on says anything. style: an id; "": of a paragraph that names none. */
int word_styles_hidden(const WordStyles *styles, const char *style);
int word_styles_centred(const WordStyles *styles, const char *style);

/* Appends the number of the next paragraph of this style. list, level: as the paragraph itself says; NULL, -1: as its
 * style does. Nothing where it has none, or only a bullet. */
void word_styles_append_number(WordStyles *styles, const char *style, const char *list, int level, GString *out);

#endif
