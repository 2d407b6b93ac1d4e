#include "base/title.h"

#include <glib.h>
#include <string.h>

TitlePlace title_place(const char *text, const char *at, const char *known) {
    enum { TITLE_MOST = 1024 }; /* bytes; what is longer is no title, and is broken anywhere */
    bool begins = false, ends = false;
    const char *end = memchr(text, '\0', TITLE_MOST);
    for (const char *word = known + strspn(known, " "); end && *word; word += strspn(word, " ")) {
        size_t length = strcspn(word, " ");
        const char *from = at - MIN((size_t)(at - text), length), *until = at + MIN((size_t)(end - at), length);
        for (const char *found; (found = memmem(from, (size_t)(until - from), word, length)); from = found + 1) {
            if (found < at && at < found + length)
                return TITLE_INSIDE;
            begins = begins || found == at;
            ends = ends || found + length == at;
        }
        word += length;
    }
    return begins && ends ? TITLE_JOINT : begins ? TITLE_START : TITLE_OTHER;
}
