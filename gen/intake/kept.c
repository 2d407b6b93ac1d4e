#include <string.h>

#include "intake/notice_parts.h"

GString *kept_read(Source *source, const Shapes *shapes, const char *path, const GString *bytes, GError **error) {
    if (!source_read(source, shapes, path, bytes, error))
        return NULL;
    if (source->form == SOURCE_TEXT)
        return g_string_new_len(bytes->str, (gssize)bytes->len);
    GString *print = g_string_new(NULL);
    source_shape(source);
    source_print(source, print);
    return print;
}

char *kept_name(const char *original, SourceForm form, int version) {
    const char *dot = strrchr(original, '.');
    gsize stem = dot && dot > original ? (gsize)(dot - original) : strlen(original);
    const char *ending = form == SOURCE_TEXT ? original + stem : ".txt";
    return version > 1 ? g_strdup_printf("%.*s.%d%s", (int)stem, original, version, ending)
                       : g_strdup_printf("%.*s%s", (int)stem, original, ending);
}

void kept_remarks(const Source *source, ImportReport *report) {
    for (guint i = 0; i < source->remarks->len; i++) {
        const SourceRemark *remark = &g_array_index(source->remarks, SourceRemark, i);
        const char *text = "", *stored = remark->kind == REMARK_SHOWN ? remark->text : NULL;
        int line = source_line(source, remark->unit, &text);
        /* Of what was not read only the place is told: what stands there is somebody else's text. */
        bool unread = remark->where && (remark->kind == REMARK_HIDDEN || remark->kind == REMARK_UNCALCULATED ||
                                        remark->kind == REMARK_EMBEDDED);
        text = remark->text && !stored ? remark->text : unread ? "" : text;
        import_remark_add(report, remark->kind, line, remark->where, text, stored);
    }
    for (int kind = 0; kind < REMARK_KINDS; kind++)
        report->remark_counts[kind] = MAX(report->remark_counts[kind], source->remark_counts[kind]);
}
