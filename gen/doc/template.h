/* Markdown templates by libcmark: parsed first, filled after, so that a value can never become markup.
 *
 * In text, {{key}} is replaced by a value. A paragraph that is nothing but {{key}} may be a block: the block function
 * is asked first and appends what it likes. A line whose keys all have no value is left out; where only some have one,
 * the missing key is an error, for a sentence with a hole is not written. Headings (up to four levels), paragraphs,
 * bullet lists, strong text and links become nodes; soft line breaks between Han characters vanish; raw HTML, images,
 * code and links to anything but #, relative paths, https:, http:, mailto: and tel: are faults of the template. Also a
 * fault: asterisks left literal because bold begins or ends at full-width punctuation. */
#ifndef GONGSHI_DOC_TEMPLATE_H
#define GONGSHI_DOC_TEMPLATE_H

#include "doc/node.h"

typedef struct Template Template;

/* Reads and checks; the error names file and line. */
Template *template_load(const char *path, GError **error);
Template *template_parse(const char *markdown, const char *shown, GError **error);
void template_free(Template *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Template, template_free)

typedef struct TemplateValues {
    const char *(*value)(void *context, const char *key); /* text, or NULL when there is none */
    /* Appends blocks for a key that stands alone; false when the key is not a block. May be NULL. */
    bool (*block)(void *context, const char *key, Doc *doc, Node *parent);
    void *context;
} TemplateValues;

/* Appends the template's blocks to parent (a SECTION or ASIDE). The error names file, line and the key that some line
 * of the template needs and that has no value. */
bool template_fill(const Template *template, const TemplateValues *values, Doc *doc, Node *parent, GError **error);

#endif
