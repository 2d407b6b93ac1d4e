/* A Word document: its parts, or the archive as it is. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const parts[] = {"word/document.xml", "word/numbering.xml", "word/styles.xml",
                                        "word/footnotes.xml", NULL};
    fuzz_package(data, size, parts);
    return 0;
}
