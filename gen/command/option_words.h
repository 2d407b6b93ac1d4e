/* The words that an option's value is made of: "html,pdf", "zh,zh-en", "hengan,hubin". */
#ifndef GONGSHI_COMMAND_OPTION_WORDS_H
#define GONGSHI_COMMAND_OPTION_WORDS_H

#include <glib.h>
#include <stdbool.h>

#include "command/command.h"

typedef struct Choice {
    const char *name; /* NULL after the last */
    int value;        /* a bit of its own */
} Choice;

extern const Choice document_choices[], format_choices[];

/* What was said and is none of what could have been. */
typedef struct Unknown {
    char *word;       /* NULL: all was understood */
    GPtrArray *known; /* of const char *, literals */
} Unknown;

void unknown_clear(Unknown *unknown);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Unknown, unknown_clear)

/* The words between commas; NULL for NULL. Of an empty text one empty word, so that nothing said is not all. */
GPtrArray *words_split(const char *text);
/* The choices named, as a set; `all` when nothing is said; 0 (and *unknown) for a word that is none. */
int choices_parse(const char *text, const Choice *choices, int all, Unknown *unknown);
/* Languages of documents (DocLang as pointers), each once; zh when nothing is said; NULL (and *unknown) for none. */
GPtrArray *langs_parse(const char *text, Unknown *unknown);
/* "2/3": which part of how many. Nothing said is the whole, and sets neither; false when it is none. */
bool shard_parse(const char *text, int *shard, int *shards);

/* Where documents go when nothing is said: out/2023 for a final edition, out/2023-draft for a draft,
 * out/2023-part-2-of-3 for a part; out/2023-2024 for a review, by the last parts of the oldest and the newest. Newly
 * allocated. */
char *default_out(const char *dataset, const RenderOptions *options);
char *default_review(char **datasets, int count);

#endif
