#include "intake/import.h"

#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

static void leftover_clear(void *data) {
    g_free(((Leftover *)data)->text);
}

void import_report_init(ImportReport *report) {
    *report = (ImportReport){.unplaced = g_array_new(FALSE, TRUE, sizeof(Leftover)),
                             .unread = g_array_new(FALSE, TRUE, sizeof(Leftover))};
    g_array_set_clear_func(report->unplaced, leftover_clear);
    g_array_set_clear_func(report->unread, leftover_clear);
}

void import_report_clear(ImportReport *report) {
    g_clear_pointer(&report->unplaced, g_array_unref);
    g_clear_pointer(&report->unread, g_array_unref);
}

Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part) {
    PersonalKind personal = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(part->text, NULL, &personal);
    g_autofree char *flat = g_strdelimit(g_strdup(masked ? masked : part->text), "\n\v", ' ');
    Leftover leftover = {.kind = kind, .line = part->line, .text = text_tidy(flat)};
    g_array_append_val(leftovers, leftover);
    return &g_array_index(leftovers, Leftover, leftovers->len - 1);
}

int import_report_lost(const ImportReport *report) {
    int lost = 0;
    for (guint i = 0; i < report->unplaced->len; i++)
        lost += leftover_is_loss(g_array_index(report->unplaced, Leftover, i).kind);
    return lost;
}

GString *import_report_unplaced(const ImportReport *report) {
    if (report->unplaced->len == 0)
        return NULL;
    GString *out = g_string_new(NULL);
    csv_append_names(out, unplaced_columns);
    g_string_append_c(out, '\n');
    for (guint i = 0; i < report->unplaced->len; i++) {
        const Leftover *leftover = &g_array_index(report->unplaced, Leftover, i);
        csv_append_harmless_row(out, DIGITS(leftover->line), leftover_kind_id(leftover->kind),
                                leftover->first > 0 ? DIGITS(leftover->first) : "", leftover->text, NULL);
    }
    return out;
}
