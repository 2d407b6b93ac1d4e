#include "report/yearly/changes_csv.h"

#include "data/column_list.h"

static void append_row(GString *out, const char *const *cells, int count) {
    for (int i = 0; i < count; i++)
        csv_append_harmless(out, cells[i], i == 0);
    g_string_append_c(out, '\n');
}

GString *changes_csv_new(void) {
    GString *out = g_string_new("\xEF\xBB\xBF");
    csv_append_names(out, change_columns);
    g_string_append_c(out, '\n');
    return out;
}

void changes_csv_append(GString *out, const CommunityChange *change) {
    const Community *community = change->now.community ? change->now.community : change->old.community;
    for (guint i = 0; i < change->changes->len; i++) {
        const Change *one = &g_array_index(change->changes, Change, i);
        const char *const cells[] = {community->id, one->indicator, one->item,
                                     one->old,      one->now,       change_kind_id(one->kind)};
        append_row(out, cells, G_N_ELEMENTS(cells));
    }
}
