#include "base/title.h"

#include <string.h>

TitlePlace title_place(const char *text, const char *at, const char *known) {
    bool begins = false, ends = false;
    const char *end = text + strlen(text);
    for (const char *word = known + strspn(known, " "); *word; word += strspn(word, " ")) {
        size_t length = strcspn(word, " ");
        for (const char *from = text, *found; (found = memmem(from, (size_t)(end - from), word, length)) && found <= at;
             from = found + length) {
            if (found < at && at < found + length)
                return TITLE_INSIDE;
            begins = begins || found == at;
            ends = ends || found + length == at;
        }
        word += length;
    }
    return begins && ends ? TITLE_JOINT : begins ? TITLE_START : TITLE_OTHER;
}
