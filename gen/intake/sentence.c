#include "intake/sentence.h"

#include <string.h>

#include "base/text.h"
#include "model/statement.h"

GArray *sentence_read(const GPtrArray *statements, const char *sentence) {
    GArray *readings = NULL;
    statements_read(statements, sentence, &readings);
    return readings;
}

const Reading *sentence_lookup(const GArray *readings, const Item *item) {
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        if (reading->item == item)
            return reading;
    }
    return NULL;
}

const char *sentence_unit(const char *sentence, const Reading *reading) {
    const char *after = sentence + reading->offset;
    if (!g_str_has_prefix(after, reading->value)) /* what a pattern says of its own, {item=0}, stands nowhere */
        return reading->item->unit;
    after += strlen(reading->value);
    while (*after && text_is_space(g_utf8_get_char(after)))
        after = g_utf8_next_char(after);
    for (const char *unit = reading->item->unit; *unit; unit = g_utf8_next_char(unit))
        if (g_str_has_prefix(after, unit))
            return unit;
    return reading->item->unit;
}
