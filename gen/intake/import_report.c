#include "intake/import_report.h"

#include "base/number.h"
#include "base/personal.h"
#include "base/text.h"

static void leftover_clear(void *data) {
    g_free(((Leftover *)data)->text);
}

static void remark_clear(void *data) {
    g_free(((ImportRemark *)data)->where);
    g_free(((ImportRemark *)data)->text);
    g_free(((ImportRemark *)data)->stored);
}

/* Personal data masked, on one line. */
static char *shown_text(const char *text) {
    PersonalKind personal = PERSONAL_KINDS;
    g_autofree char *masked = personal_mask(text, NULL, &personal);
    g_autofree char *flat = g_strdelimit(g_strdup(masked ? masked : text), "\n\v", ' ');
    return text_tidy(flat);
}

void import_report_init(ImportReport *report) {
    *report = (ImportReport){.unplaced = g_array_new(FALSE, TRUE, sizeof(Leftover)),
                             .unread = g_array_new(FALSE, TRUE, sizeof(Leftover)),
                             .remarks = g_array_new(FALSE, TRUE, sizeof(ImportRemark))};
    g_array_set_clear_func(report->unplaced, leftover_clear);
    g_array_set_clear_func(report->unread, leftover_clear);
    g_array_set_clear_func(report->remarks, remark_clear);
}

void import_report_clear(ImportReport *report) {
    g_clear_pointer(&report->unplaced, g_array_unref);
    g_clear_pointer(&report->unread, g_array_unref);
    g_clear_pointer(&report->remarks, g_array_unref);
}

Leftover *import_leftover_add(GArray *leftovers, LeftoverKind kind, const TextPart *part) {
    Leftover leftover = {.kind = kind, .line = part->line, .text = shown_text(part->text)};
    g_array_append_val(leftovers, leftover);
    return &g_array_index(leftovers, Leftover, leftovers->len - 1);
}

void import_remark_add(ImportReport *report, SourceRemarkKind kind, int line, const char *where, const char *text,
                       const char *stored) {
    if (report->remark_counts[kind]++ >= REMARKS_KEPT)
        return;
    ImportRemark remark = {.kind = kind,
                           .line = line,
                           .where = where ? shown_text(where) : NULL,
                           .text = shown_text(text),
                           .stored = g_strdup(stored)};
    g_array_append_val(report->remarks, remark);
}

int import_report_lost(const ImportReport *report) {
    int lost = report->remark_counts[REMARK_UNCALCULATED];
    for (guint i = 0; i < report->unplaced->len; i++)
        lost += leftover_is_loss(g_array_index(report->unplaced, Leftover, i).kind);
    return lost;
}

int import_report_unplaced(const ImportReport *report, const char *file, GString *out) {
    for (guint i = 0; i < report->unplaced->len; i++) {
        const Leftover *leftover = &g_array_index(report->unplaced, Leftover, i);
        csv_append_harmless_row(out, DIGITS(leftover->line), leftover_kind_id(leftover->kind),
                                leftover->first > 0 ? DIGITS(leftover->first) : "", leftover->text, file, NULL);
    }
    return (int)report->unplaced->len;
}

int import_report_remarks(const ImportReport *report, const char *file, GString *out) {
    int rows = (int)report->remarks->len;
    for (guint i = 0; i < report->remarks->len; i++) {
        const ImportRemark *remark = &g_array_index(report->remarks, ImportRemark, i);
        csv_append_harmless_row(out, file, DIGITS(remark->line), remark->where ? remark->where : "",
                                remark_kind_id(remark->kind), remark->text, remark->stored ? remark->stored : "", "",
                                NULL);
    }
    for (int kind = 0; kind < REMARK_KINDS; kind++) {
        if (report->remark_counts[kind] <= REMARKS_KEPT)
            continue;
        csv_append_harmless_row(out, file, "", "", remark_kind_id((SourceRemarkKind)kind), "", "",
                                DIGITS(report->remark_counts[kind] - REMARKS_KEPT), NULL);
        rows++;
    }
    return rows;
}
