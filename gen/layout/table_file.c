#include "layout/table_file.h"

#include "base/fault.h"
#include "base/number.h"

static bool refuse(const char *path, int line, const char *what, GError **error) {
    fault_set(error, FAULT_TABLE_UNREAD, "path", path, "line", DIGITS(line), "finding", what, NULL);
    return false;
}

Csv *table_file_load(const char *path, const char *const *columns, GError **error) {
    g_autoptr(Csv) csv = csv_load(path, NULL);
    bool sound = csv->faults->len == 0;
    if (!sound) {
        const CsvFault *fault = &g_array_index(csv->faults, CsvFault, 0);
        refuse(path, fault->line, csv_fault_id(fault->kind), error);
    }
    for (int i = 0; sound && columns[i]; i++)
        sound = csv_column(csv, columns[i]) >= 0 || refuse(path, csv->header_line, "COLUMN_ABSENT", error);
    return sound ? g_steal_pointer(&csv) : NULL;
}
