/* A web page. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autoptr(GString) page = g_string_new("<html>");
    g_string_append_len(page, (const char *)data, (gssize)size);
    fuzz_source(page->str, page->len);
    return 0;
}
