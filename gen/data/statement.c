#include "data/pattern.h"

#include "base/text.h"

bool statement_is_in(const Statement *statement, Lang lang) {
    return g_str_equal(statement->lang, lang_id(lang));
}

bool statement_is_read(const Statement *statement) {
    return statement_is_in(statement, LANG_ZH) && !g_str_equal(statement->variant, "brief");
}

bool statement_is_form(const Statement *statement) {
    return statement_is_in(statement, LANG_ZH) && g_str_equal(statement->variant, "form");
}

const Statement *statements_try(const GPtrArray *statements, const char *sentence, GArray **readings, bool *finished) {
    g_autoptr(PatternSentence) ready = pattern_sentence_new(sentence);
    *readings = NULL;
    *finished = true;
    for (guint i = 0; i < statements->len && *finished; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        if (statement_is_read(statement) && (*readings = pattern_read(statement->pattern, ready, finished)))
            return statement;
    }
    return NULL;
}

const Statement *statements_read(const GPtrArray *statements, const char *sentence, GArray **readings) {
    bool finished;
    return statements_try(statements, sentence, readings, &finished);
}

/* ---- how much a sentence says ---- */

static const char *value_read(const void *context, const Item *item) {
    const Reading *reading = readings_lookup(context, item);
    return reading ? reading->value : NULL;
}

/* Letters, Han and figures alone, without the numbers of a list: what reading does not forgive. */
static char *words_of(const char *text) {
    glong count = 0;
    g_autofree gunichar *chars = g_utf8_to_ucs4_fast(text, -1, &count);
    g_autofree bool *marks = g_new0(bool, (gsize)count + 1);
    list_marks_find(chars, (guint)count, marks);
    g_autoptr(GString) words = g_string_new(NULL);
    for (glong i = 0; i < count; i++)
        if (!marks[i] && text_in_word(chars[i]))
            g_string_append_unichar(words, text_fold(chars[i]));
    return g_string_free(g_steal_pointer(&words), FALSE);
}

static glong unit_missing(const GArray *readings, const char *sentence) {
    glong missing = 0;
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        missing += (glong)text_length(reading->item->unit) - (glong)text_length(reading_unit(reading, sentence));
    }
    return missing;
}

bool readings_change_unit(const GArray *readings, const char *sentence) {
    return unit_missing(readings, sentence) > 0;
}

StatementSaid statement_said(const Statement *statement, const GArray *readings, const char *sentence) {
    g_autofree char *said = words_of(sentence);
    glong missing = unit_missing(readings, sentence);
    for (StatementSaid kind = SAID_ALL; kind <= SAID_FILLED; kind++) {
        const PatternStyle style = {.lang = LANG_ZH, .hole = "", .filled = kind == SAID_FILLED};
        g_autofree char *text = pattern_print(statement->pattern, &style, value_read, readings);
        g_autofree char *words = words_of(text ? text : "");
        glong more = (glong)text_length(words) - (glong)text_length(said);
        if (g_str_equal(words, said) || (more > 0 && more <= missing))
            return kind;
    }
    return SAID_UNSURE;
}

/* ---- printing ---- */

typedef struct Counted {
    PatternValues values;
    const void *context;
    int given, missing;
} Counted;

static const char *count_value(const void *context, const Item *item) {
    Counted *counted = (Counted *)context;
    const char *value = counted->values(counted->context, item);
    bool given = value && !text_blank(value);
    counted->given += given;
    counted->missing += !given;
    return value;
}

char *statements_confirmed(const GPtrArray *statements, PatternValues values, const void *context) {
    const PatternStyle style = {.lang = LANG_ZH, .hole = ""};
    g_autofree char *best = NULL;
    int most = 0;
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        Counted counted = {values, context, 0, 0};
        g_autofree char *text =
            statement_is_read(statement) ? pattern_print(statement->pattern, &style, count_value, &counted) : NULL;
        int fit = 2 * counted.given - counted.missing;
        if (!text || (counted.given == 0 && !statement_is_form(statement)) || (best && fit <= most))
            continue;
        g_free(best);
        best = g_steal_pointer(&text);
        most = fit;
    }
    return g_steal_pointer(&best);
}

static const char *no_value(const void *context, const Item *item) {
    (void)context, (void)item;
    return NULL;
}

char *statements_form(const GPtrArray *statements, const char *hole, GPtrArray **slots) {
    const PatternStyle style = {.lang = LANG_ZH, .hole = hole};
    for (guint i = 0; i < statements->len; i++) {
        const Statement *statement = g_ptr_array_index(statements, i);
        if (!statement_is_form(statement))
            continue;
        const GArray *steps = statement->pattern->steps;
        if (slots)
            *slots = g_ptr_array_new();
        for (guint k = 0; slots && k < steps->len; k++) {
            const Step *step = &g_array_index(steps, Step, k);
            if (step->kind == STEP_SLOT)
                g_ptr_array_add(*slots, (void *)step->item);
            k = step->kind == STEP_OPEN ? step->other
                                        : k; /* an optional part is not printed where a value is missing */
        }
        return pattern_print(statement->pattern, &style, no_value, NULL);
    }
    return NULL;
}
