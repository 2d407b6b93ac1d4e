#include "eval/correcting.h"

#include <string.h>

const PublishedValue *corrected_any(const CorrectedValue *value) {
    return value->now ? value->now : value->old;
}

bool corrected_verdict(const CorrectedValue *value) {
    if (!value->then || !value->verdict)
        return value->then != value->verdict;
    return !g_str_equal(value->then->value, value->verdict->value) ||
           !g_str_equal(value->then->rests_on, value->verdict->rests_on);
}

static const PublishedValue *verdict_of(const Published *published, const PublishedValue *value) {
    return *value->indicator ? published_lookup(published, value->community, value->indicator, "verdict") : NULL;
}

static void add(GArray *out, const Published *before, const Published *after, const PublishedValue *old,
                const PublishedValue *now) {
    CorrectedValue made = {old, now, NULL, NULL};
    made.then = verdict_of(before, corrected_any(&made));
    made.verdict = verdict_of(after, corrected_any(&made));
    g_array_append_val(out, made);
}

static const PublishedValue *twin(const Published *published, const PublishedValue *value) {
    return published_lookup(published, value->community, value->indicator, value->item);
}

static int compare(const void *a, const void *b) {
    const PublishedValue *left = corrected_any(a), *right = corrected_any(b);
    if (left->order != right->order)
        return left->order < right->order ? -1 : 1;
    return left->no - right->no;
}

GArray *corrected_values(const Published *old, const Published *now) {
    GArray *out = g_array_new(FALSE, FALSE, sizeof(CorrectedValue));
    const GPtrArray *before = published_values(old), *after = published_values(now);
    for (guint i = 0; i < after->len; i++) {
        const PublishedValue *value = g_ptr_array_index(after, i), *was = twin(old, value);
        if (!was ? *value->value != '\0' : strcmp(was->value, value->value) != 0)
            add(out, old, now, was, value);
    }
    for (guint i = 0; i < before->len; i++) {
        const PublishedValue *value = g_ptr_array_index(before, i);
        if (*value->value && !twin(now, value))
            add(out, old, now, value, NULL);
    }
    g_array_sort(out, compare); /* stable: as published within a row */
    return out;
}
