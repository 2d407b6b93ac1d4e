#include "layout/table_file.h"

#include "base/fault.h"
#include "base/number.h"

static bool failed(const Findings *findings, GError **error) {
    if (findings->list->len == 0)
        return false;
    const Finding *first = g_ptr_array_index(findings->list, 0);
    fault_set(error, FAULT_TABLE_UNREAD, "path", first->place.file ? first->place.file : "", "line",
              DIGITS(first->place.line), "finding", sentence_id(first->sentence), NULL);
    return true;
}

Csv *table_file_load(const char *path, const char *const *columns, GError **error) {
    g_autoptr(Findings) findings = findings_new();
    g_autoptr(Csv) csv = csv_load(path, path, findings);
    for (int i = 0; csv && columns[i]; i++)
        csv_require(csv, columns[i], findings);
    return failed(findings, error) ? NULL : g_steal_pointer(&csv);
}
