/* A workbook: its parts, or the archive as it is. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const parts[] = {"xl/worksheets/sheet1.xml",   "xl/styles.xml",   "xl/sharedStrings.xml",
                                        "xl/_rels/workbook.xml.rels", "xl/workbook.xml", NULL};
    fuzz_package(data, size, parts);
    return 0;
}
