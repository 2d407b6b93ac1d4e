#include "base/near.h"

#include <stdbool.h>
#include <string.h>

enum { LETTERS_MOST = 48 }; /* of a name that we know: of longer words none is near */

/* The steps from one word to the other (restricted Damerau-Levenshtein distance). */
static guint steps_between(const char *from, size_t rows, const char *to, size_t columns) {
    guint steps[LETTERS_MOST + 1][LETTERS_MOST + 1];
    for (size_t i = 0; i <= rows; i++)
        steps[i][0] = (guint)i;
    for (size_t k = 0; k <= columns; k++)
        steps[0][k] = (guint)k;
    for (size_t i = 1; i <= rows; i++) {
        for (size_t k = 1; k <= columns; k++) {
            guint replaced = steps[i - 1][k - 1] + (from[i - 1] != to[k - 1]);
            steps[i][k] = MIN(replaced, MIN(steps[i - 1][k], steps[i][k - 1]) + 1);
            if (i > 1 && k > 1 && from[i - 1] == to[k - 2] && from[i - 2] == to[k - 1])
                steps[i][k] = MIN(steps[i][k], steps[i - 2][k - 2] + 1);
        }
    }
    return steps[rows][columns];
}

const char *near_word(const char *word, const GPtrArray *known) {
    size_t length = strlen(word);
    const char *nearest = NULL;
    enum { STEPS_MOST = 2 };
    guint least = MIN((guint)length / 3, STEPS_MOST) + 1;
    for (guint i = 0; i < known->len && length <= LETTERS_MOST; i++) {
        const char *other = g_ptr_array_index(known, i);
        size_t letters = strlen(other);
        bool comparable = letters <= LETTERS_MOST && letters < length + least && length < letters + least;
        guint steps = comparable ? steps_between(word, length, other, letters) : least;
        if (steps < least) {
            least = steps;
            nearest = other;
        }
    }
    return nearest;
}
