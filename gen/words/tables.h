/* What the table of a language holds: words/zh.c, words/en.c. Nobody else includes this but the functions of words/. */
#ifndef GONGSHI_WORDS_TABLES_H
#define GONGSHI_WORDS_TABLES_H

#include "base/fault_list.h"

enum { REASONS = 134 }; /* one more than Linux's largest errno */

typedef struct Words {
    const char *faults[FAULTS];
    const char *reasons[REASONS]; /* by errno; NULL where the system's own words are good enough */
} Words;

extern const Words words_zh, words_en;

#endif
