#include "command/watched.h"

#include "base/number.h"

void watched_clear(Watched *watched) {
    if (watched->before)
        g_ptr_array_unref(watched->before);
    if (watched->now)
        g_ptr_array_unref(watched->now);
    g_free(watched->standard);
}

void watched_standard(Watched *watched, const char *folder) {
    g_free(watched->standard);
    watched->standard = g_strdup(folder);
}

typedef struct Taking {
    GPtrArray *to;
    Lang lang;
} Taking;

static void take_row(void *context, const Finding *finding, const char *const *cells) {
    const Taking *taking = context;
    if (!finding || finding->waiver)
        return;
    const char *name = cells[FINDING_CELL_COMMUNITY_NAME], *indicator = cells[FINDING_CELL_INDICATOR];
    g_autofree char *subject = g_strjoin(" ", cells[FINDING_CELL_SEVERITY], name ? name : cells[FINDING_CELL_FILE],
                                         name ? indicator : NULL, NULL);
    g_ptr_array_add(taking->to, phrase_format(PHRASE_VALUE_OF_ITEM, taking->lang, "item", subject, "value",
                                              cells[FINDING_CELL_MESSAGE], NULL));
}

bool watched_take(Watched *watched, CheckReport *report, Lang lang) {
    if (watched->before)
        g_ptr_array_unref(watched->before);
    watched->before = watched->now;
    watched->now = g_ptr_array_new_with_free_func(g_free);
    memcpy(watched->counts, report->counts, sizeof watched->counts);
    Taking taking = {watched->now, lang};
    check_report_rows(report, lang, take_row, &taking);
    watched->fresh = watched->before;
    return !watched->before;
}

/* Those of one list that another lacks, each as often as it lacks it; of const char *. */
static GPtrArray *lacking(const GPtrArray *list, const GPtrArray *other) {
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *found = g_ptr_array_new();
    for (guint i = 0; i < other->len; i++) {
        void *what = g_ptr_array_index(other, i);
        int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, what));
        g_hash_table_insert(counts, what, GINT_TO_POINTER(count + 1));
    }
    for (guint i = 0; i < list->len; i++) {
        void *what = g_ptr_array_index(list, i);
        int count = GPOINTER_TO_INT(g_hash_table_lookup(counts, what));
        if (count > 0)
            g_hash_table_insert(counts, what, GINT_TO_POINTER(count - 1));
        else
            g_ptr_array_add(found, what);
    }
    return found;
}

static void tell_list(const GPtrArray *list, Phrase words, Terminal *terminal) {
    enum { MOST = 20 };
    for (guint i = 0; i < MIN(list->len, MOST); i++)
        say(terminal, terminal->out, words, "what", g_ptr_array_index(list, i), NULL);
    if (list->len > MOST)
        say(terminal, terminal->out, PHRASE_WATCH_MORE, "count", DIGITS(list->len - MOST), NULL);
}

void watched_tell(Watched *watched, Terminal *terminal, bool quiet) {
    if (!watched->fresh)
        return;
    watched->fresh = false;
    g_autoptr(GPtrArray) new = lacking(watched->now, watched->before), gone = lacking(watched->before, watched->now);
    if (quiet && new->len + gone->len == 0)
        return;
    g_autoptr(GDateTime) now = g_date_time_new_now_local();
    g_autofree char *time = g_date_time_format(now, "%H:%M:%S");
    say(terminal, terminal->out, new->len + gone->len > 0 ? PHRASE_WATCH_CHANGED : PHRASE_WATCH_SAME, "time", time,
        "new", DIGITS(new->len), "gone", DIGITS(gone->len), "errors", DIGITS(watched->counts[SEVERITY_ERROR]),
        "warnings", DIGITS(watched->counts[SEVERITY_WARNING]), "notes", DIGITS(watched->counts[SEVERITY_INFO]), NULL);
    tell_list(new, PHRASE_WATCH_NEW, terminal);
    tell_list(gone, PHRASE_WATCH_GONE, terminal);
}
