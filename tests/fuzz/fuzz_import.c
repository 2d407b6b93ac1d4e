/* A published notice's text, of any encoding, to a data set. */
#include "fuzz.h"

#include "intake/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    g_autofree char *folder = fuzz_folder();
    g_autofree char *source = g_build_filename(folder, "notice.txt", NULL);
    g_autofree char *target = g_build_filename(folder, "data", NULL);
    g_autoptr(GError) error = NULL;
    g_assert(g_file_set_contents(source, (const char *)data, (gssize)size, NULL));
    g_auto(ImportReport) report;
    import_report_init(&report);
    bool done = import_notice(source, target, "../standard", fuzz_standard(), &report, &error);
    g_assert(done == !error);
    fuzz_remove(folder);
    return 0;
}
