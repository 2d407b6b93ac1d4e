#include "data/pattern.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"

#define PER_MILLE "‰"
/* Characters looked at for each of the sentence and each step of the pattern. Sentences of communities need up to 4. */
#define WORK_MOST 100

typedef struct Capture {
    bool taken;
    guint from, to;     /* characters of the sentence */
    const char *choice; /* of a choice: as declared */
    guint hopeless;     /* of free text: no end from here on lets the rest fit, whatever the beginning */
} Capture;

struct PatternSentence {
    const char *text; /* the caller's */
    gunichar *chars;  /* folded to half width */
    guint *bytes;     /* byte of each character, and the end */
    bool *marks;      /* belongs to a list mark */
    bool *counts;     /* must agree with the pattern */
    guint count;
};

typedef struct PatternReader {
    const GArray *steps;
    PatternSentence sentence;
    guint8 **failed;   /* for each step where a try has failed, one bit for each character from which nothing fits */
    Capture *captures; /* one for each step */
    guint64 left;      /* of the work that may be done; without any, nothing fits */
} PatternReader;

/* Brackets and quotation marks that belong together; one that is its own twin closes at its second appearance. */
static const struct Pair {
    gunichar open, close;
} pairs[] = {
    {'(', ')'},       {'[', ']'},       {'"', '"'},       {0x201c, 0x201d}, {0x2018, 0x2019}, {0x300a, 0x300b},
    {0x3008, 0x3009}, {0x300c, 0x300d}, {0x300e, 0x300f}, {0x3010, 0x3011}, {0x3014, 0x3015},
};

static bool match(PatternReader *reader, guint step, guint at);

/* Chinese and ASCII punctuation of one kind. (Full width is folded already.) */
static gunichar punctuation_kind(gunichar c) {
    switch (text_fold(c)) {
    case 0x3002:
        return '.';
    case 0x3001:
        return ',';
    case 0x201c:
    case 0x201d:
    case 0x2018:
    case 0x2019:
    case '\'':
        return '"';
    case 0x3014:
    case '[':
        return '(';
    case 0x3015:
    case ']':
        return ')';
    default:
        return text_fold(c);
    }
}

static bool is_digit(const PatternReader *reader, guint at) {
    return at < reader->sentence.count && reader->sentence.chars[at] >= '0' && reader->sentence.chars[at] <= '9';
}

static void spend(PatternReader *reader, guint64 work) {
    reader->left -= MIN(reader->left, work);
}

static guint skip_uncounted(PatternReader *reader, guint at) {
    guint end = at;
    while (end < reader->sentence.count && !reader->sentence.counts[end])
        end++;
    spend(reader, end - at);
    return end;
}

static guint skip_marks(PatternReader *reader, guint at) {
    guint end = at;
    while (end < reader->sentence.count && (reader->sentence.marks[end] || text_is_space(reader->sentence.chars[end])))
        end++;
    spend(reader, end - at);
    return end;
}

/* What ends a clause ends the search for a figure too: it must not be taken from the next clause or list mark. */
static guint skip_to_figure(PatternReader *reader, guint at) {
    guint end = at;
    while (end < reader->sentence.count && !reader->sentence.counts[end] && !reader->sentence.marks[end]) {
        gunichar kind = punctuation_kind(reader->sentence.chars[end]);
        if (kind == ',' || kind == '.' || kind == ';')
            break;
        end++;
    }
    spend(reader, end - at);
    return end;
}

/* The end of the number at `at`, or `at`. */
static guint number_end(PatternReader *reader, guint at) {
    guint end = at;
    if (end >= reader->sentence.count || reader->sentence.marks[end])
        return at;
    while (is_digit(reader, end))
        end++;
    guint head = end - at;
    while (head > 0 && head <= 3 && reader->sentence.text[reader->sentence.bytes[end]] == ',' &&
           is_digit(reader, end + 1) && is_digit(reader, end + 2) && is_digit(reader, end + 3) &&
           !is_digit(reader, end + 4))
        end += 4;
    if (end > at && end < reader->sentence.count && reader->sentence.chars[end] == '.' && is_digit(reader, end + 1))
        for (end++; is_digit(reader, end);)
            end++;
    spend(reader, end - at);
    return end;
}

static void capture(PatternReader *reader, guint step, guint from, guint to) {
    Capture *capture = &reader->captures[step];
    capture->taken = true;
    capture->from = from;
    capture->to = to;
}

/* What follows a slot; after a figure the beginning of its unit may be missing. */
static bool match_after(PatternReader *reader, guint index, guint from, guint to) {
    const Step *step = &g_array_index(reader->steps, Step, index);
    for (guint missing = 0; missing < MAX(step->unit, 1); missing++) {
        if (match(reader, index + 1 + missing, to)) {
            capture(reader, index, from, to);
            return true;
        }
    }
    return false;
}

/* A figure that is more than digits: it may have its unit within it, or another one in its unit's place. */
static bool match_figure(PatternReader *reader, guint index, guint from, guint digits, bool *converted) {
    const Step *step = &g_array_index(reader->steps, Step, index);
    Figure figure;
    guint end = from + figure_scan(reader->sentence.chars + from, reader->sentence.count - from, step->item, &figure);
    *converted = end > digits && figure.converted;
    if (end <= digits)
        return false;
    bool within = figure.converted || figure.is_range;
    guint next = within && match(reader, index + 1 + step->unit, end) ? end : 0;
    if (next == 0 && !figure.converted && match(reader, index + 1, end))
        next = end;
    if (next > 0)
        capture(reader, index, from, end);
    return next > 0;
}

static bool match_number(PatternReader *reader, guint index, guint at) {
    const gunichar *chars = reader->sentence.chars;
    guint digits = skip_to_figure(reader, at), from = at;
    while (from < digits && !g_utf8_strchr("≥≤><≈~", -1, chars[from])) /* a sign that makes a number a range */
        from++;
    bool bounded = from < digits, converted = false;
    guint end = bounded ? from : number_end(reader, digits);
    /* A minus sign is part of the figure that it stands before: what cannot be negative is told, not mended. */
    from -= !bounded && end > from && from > at && figure_is_minus(chars[from - 1]);
    if (from < reader->sentence.count && match_figure(reader, index, from, end, &converted))
        return true;
    if (end > from && !converted && match_after(reader, index, from, end))
        return true;
    return !bounded && !converted && match_after(reader, index, at, at);
}

/* The end of `choice` at `at`, or `at`. */
static guint choice_end(PatternReader *reader, const char *choice, guint at) {
    guint end = at;
    for (const char *c = choice; *c; c = g_utf8_next_char(c)) {
        gunichar want = text_fold(g_utf8_get_char(c));
        if (!text_in_word(want))
            continue;
        guint next = end == at ? end : skip_uncounted(reader, end);
        if (next >= reader->sentence.count || !reader->sentence.counts[next] || reader->sentence.chars[next] != want)
            return at;
        end = next + 1;
    }
    return end;
}

static gint longer_first(gconstpointer a, gconstpointer b) {
    size_t length_a = strlen(*(const char *const *)a);
    size_t length_b = strlen(*(const char *const *)b);
    return length_a < length_b ? 1 : length_a > length_b ? -1 : 0;
}

static bool match_choice(PatternReader *reader, guint index, guint at) {
    const Step *step = &g_array_index(reader->steps, Step, index);
    g_autoptr(GPtrArray) choices = g_ptr_array_new();
    GPtrArray *const lists[] = {step->item->choices, step->item->open_choices};
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
        for (guint k = 0; lists[i] && k < lists[i]->len; k++)
            g_ptr_array_add(choices, g_ptr_array_index(lists[i], k));
    g_ptr_array_sort(choices, longer_first);
    guint from = skip_uncounted(reader, at);
    for (guint i = 0; i < choices->len; i++) {
        const char *choice = g_ptr_array_index(choices, i);
        guint end = choice_end(reader, choice, from);
        if (end > from && match_after(reader, index, from, end)) {
            reader->captures[index].choice = choice;
            return true;
        }
    }
    return match_after(reader, index, at, at);
}

/* A day as people write it, the whole of it. */
static bool match_date(PatternReader *reader, guint index, guint at) {
    const PatternSentence *sentence = &reader->sentence;
    guint from = skip_to_figure(reader, at);
    DateRead found;
    bool day =
        from < sentence->count && !sentence->marks[from] && date_starts(sentence->text + sentence->bytes[from], &found);
    guint end = from;
    while (day && sentence->bytes[end] < sentence->bytes[from] + found.end)
        end++;
    spend(reader, end - from);
    return (day && match_after(reader, index, from, end)) || match_after(reader, index, at, at);
}

/* Where free text begins: white space, list marks and stray commas before it are not its own. */
static guint free_start(const PatternReader *reader, const Item *item, guint at) {
    for (; at < reader->sentence.count; at++) {
        gunichar c = reader->sentence.chars[at];
        bool separator = c < 0x80 ? strchr(",.:;!?", (int)c) != NULL : c == 0x3002 || c == 0x3001;
        bool own = item->type == ITEM_LIST && c == 0x3001 && !reader->sentence.marks[at];
        if (own || !(reader->sentence.marks[at] || text_is_space(c) || separator))
            break;
    }
    return at;
}

static bool match_free(PatternReader *reader, guint index, guint at) {
    const Step *step = &g_array_index(reader->steps, Step, index);
    guint from = free_start(reader, step->item, at), *hopeless = &reader->captures[index].hopeless;
    spend(reader, from - at);
    if (match_after(reader, index, at, at))
        return true;
    for (guint end = from + 1; end < *hopeless; end++) {
        bool inside_number = is_digit(reader, end - 1) && is_digit(reader, end);
        spend(reader, 1);
        if (reader->sentence.counts[end - 1] && !inside_number && match_after(reader, index, from, end))
            return true;
    }
    *hopeless = MIN(*hopeless, from + 1);
    return false;
}

/* After the punctuation `c`, when it stands at `at` among what does not count; else `at`. */
static guint after_punctuation(PatternReader *reader, gunichar c, guint at, bool only_space_before) {
    for (guint i = at; i < reader->sentence.count && !reader->sentence.counts[i]; i++) {
        spend(reader, 1);
        if (!reader->sentence.marks[i] && punctuation_kind(reader->sentence.chars[i]) == punctuation_kind(c))
            return i + 1;
        if (only_space_before && !text_is_space(reader->sentence.chars[i]))
            return at;
    }
    return at;
}

/* One try from here, without memory of earlier tries. */
static bool match_steps(PatternReader *reader, guint index, guint at) {
    for (; index < reader->steps->len; index++) {
        const Step *step = &g_array_index(reader->steps, Step, index);
        guint from = at;
        spend(reader, 1);
        switch (step->kind) {
        case STEP_CHAR:
            at = skip_uncounted(reader, at);
            if (at >= reader->sentence.count || reader->sentence.chars[at] != text_fold(step->c))
                return false;
            at++;
            break;
        case STEP_SOFT:
            at = after_punctuation(reader, step->c, at, true);
            break;
        case STEP_BORDER:
            at = after_punctuation(reader, step->c, at, false);
            if (at == from)
                return false;
            break;
        case STEP_PASSED:
            at = text_is_space(step->c) ? at : skip_marks(reader, at);
            break;
        case STEP_FORMS:
        case STEP_CLOSE:
            break;
        case STEP_OPEN:
            return match(reader, index + 1, at) || match(reader, step->other + 1, at);
        case STEP_ASSIGN:
            return match_after(reader, index, at, at);
        case STEP_SLOT:
            return item_is_free(step->item)        ? match_free(reader, index, at)
                   : item_is_choice(step->item)    ? match_choice(reader, index, at)
                   : step->item->type == ITEM_DATE ? match_date(reader, index, at)
                                                   : match_number(reader, index, at);
        }
    }
    return skip_uncounted(reader, at) == reader->sentence.count;
}

static bool match(PatternReader *reader, guint step, guint at) {
    guint8 bit = (guint8)(1u << (at % 8));
    if (reader->left == 0 || (reader->failed[step] && reader->failed[step][at / 8] & bit))
        return false;
    if (match_steps(reader, step, at))
        return true;
    if (!reader->failed[step]) {
        reader->failed[step] = g_malloc0(reader->sentence.count / 8 + 1);
        spend(reader, reader->sentence.count / 64);
    }
    reader->failed[step][at / 8] |= bit;
    return false;
}

PatternSentence *pattern_sentence_new(const char *text) {
    glong count = 0;
    PatternSentence *sentence = g_new0(PatternSentence, 1);
    sentence->text = text;
    sentence->chars = g_utf8_to_ucs4_fast(text, -1, &count);
    sentence->count = (guint)count;
    sentence->bytes = g_new(guint, sentence->count + 1);
    sentence->marks = g_new0(bool, sentence->count + 1);
    sentence->counts = g_new0(bool, sentence->count + 1);
    list_marks_find(sentence->chars, sentence->count, sentence->marks);
    const char *c = text;
    for (guint i = 0; i < sentence->count; i++, c = g_utf8_next_char(c)) {
        sentence->bytes[i] = (guint)(c - text);
        sentence->chars[i] = text_fold(sentence->chars[i]);
        sentence->counts[i] = !sentence->marks[i] && text_in_word(sentence->chars[i]);
    }
    sentence->bytes[sentence->count] = (guint)(c - text);
    return sentence;
}

void pattern_sentence_free(PatternSentence *sentence) {
    if (!sentence)
        return;
    g_free(sentence->chars);
    g_free(sentence->bytes);
    g_free(sentence->marks);
    g_free(sentence->counts);
    g_free(sentence);
}

/* Notes a character in how many brackets of each pair are open. */
static void count_brackets(gunichar c, guint *open) {
    for (gsize p = 0; p < G_N_ELEMENTS(pairs); p++) {
        bool closes = c == pairs[p].close && (open[p] > 0 || pairs[p].open != pairs[p].close);
        if (closes)
            open[p] -= open[p] > 0;
        else
            open[p] += c == pairs[p].open;
    }
}

/* The text of a slot that takes anything. The shortest one leaves out what does not count and follows it: closing
 * brackets that it opened and, of a list, the separators of empty members are its own. */
static char *free_value(const PatternReader *reader, const Item *item, const Capture *capture) {
    const PatternSentence *sentence = &reader->sentence;
    guint from = capture->from == capture->to ? free_start(reader, item, capture->from) : capture->from;
    guint end = MAX(capture->to, from), open[G_N_ELEMENTS(pairs)] = {0};
    for (guint i = from; i < end; i++)
        count_brackets(sentence->chars[i], open);
    for (guint i = end; i < sentence->count && !sentence->counts[i] && !sentence->marks[i]; i++) {
        gunichar c = sentence->chars[i], awaited = 0;
        for (gsize p = 0; p < G_N_ELEMENTS(pairs) && awaited == 0; p++)
            awaited = open[p] > 0 ? pairs[p].close : 0;
        if ((item->type == ITEM_LIST && c == 0x3001) || (end > from && c == awaited))
            end = i + 1;
        count_brackets(c, open);
    }
    if (end <= from)
        return g_strdup("");
    g_autoptr(GString) raw = g_string_new(NULL);
    guint next = from; /* the first character behind blanks */
    for (guint i = from; i < end; i++) {
        next = MAX(next, i);
        while (next < sentence->count && !sentence->marks[next] && text_is_space(sentence->chars[next]))
            next++;
        bool joins = sentence->chars[i] == '\n' && !(next < sentence->count && sentence->marks[next]);
        g_string_append_unichar(raw, joins ? ' ' : g_utf8_get_char(sentence->text + sentence->bytes[i]));
    }
    return text_tidy(raw->str);
}

static void reading_clear(void *data) {
    g_free(((Reading *)data)->value);
}

const Reading *readings_lookup(const GArray *readings, const Item *item) {
    for (guint i = 0; i < readings->len; i++) {
        const Reading *reading = &g_array_index(readings, Reading, i);
        if (reading->item == item)
            return reading;
    }
    return NULL;
}

const char *reading_unit(const Reading *reading, const char *sentence) {
    const char *after = sentence + reading->offset;
    if (!g_str_has_prefix(after, reading->value)) /* what a pattern says of its own, {item=0}, stands nowhere */
        return reading->item->unit;
    after += strlen(reading->value);
    while (*after && text_is_space(g_utf8_get_char(after)))
        after = g_utf8_next_char(after);
    if (reading->item->type == ITEM_PERCENT && g_str_has_prefix(after, PER_MILLE))
        return PER_MILLE;
    for (const char *unit = reading->item->unit; *unit; unit = g_utf8_next_char(unit))
        if (g_str_has_prefix(after, unit))
            return unit;
    return reading->item->unit;
}

/* An item said twice is one reading; false when the two do not say the same. Takes the value. */
static bool merge_reading(GArray *readings, Reading next) {
    Reading *known = (Reading *)readings_lookup(readings, next.item);
    if (!known) {
        g_array_append_val(readings, next);
        return true;
    }
    g_autofree char *value = next.value;
    if (*known->value && *value)
        return g_str_equal(known->value, value);
    if (*value) {
        g_free(known->value);
        known->value = g_steal_pointer(&value);
        known->offset = next.offset;
    }
    return true;
}

GArray *pattern_read(const Pattern *pattern, const PatternSentence *sentence, bool *finished) {
    const GArray *steps = pattern->steps;
    PatternReader reader = {.steps = steps,
                            .sentence = *sentence,
                            .failed = g_new0(guint8 *, steps->len + 1),
                            .captures = g_new0(Capture, steps->len + 1),
                            .left = (guint64)WORK_MOST * ((guint64)steps->len + sentence->count + 1)};
    for (guint i = 0; i <= steps->len; i++)
        reader.captures[i].hopeless = sentence->count + 1;

    g_autoptr(GArray) found = NULL;
    if (match(&reader, 0, 0)) {
        found = g_array_new(FALSE, TRUE, sizeof(Reading));
        g_array_set_clear_func(found, reading_clear);
    }
    for (guint i = 0; found && i < steps->len; i++) {
        const Step *step = &g_array_index(steps, Step, i);
        const Capture *captured = &reader.captures[i];
        if (!captured->taken)
            continue;
        guint from = sentence->bytes[captured->from];
        char *value = step->kind == STEP_ASSIGN ? g_strdup(step->value)
                      : captured->choice        ? g_strdup(captured->choice)
                      : item_is_free(step->item)
                          ? free_value(&reader, step->item, captured)
                          : g_strndup(sentence->text + from, sentence->bytes[captured->to] - from);
        if (!merge_reading(found, (Reading){.item = step->item, .value = value, .offset = (int)from}))
            g_clear_pointer(&found, g_array_unref);
    }
    *finished = found || reader.left > 0;

    for (guint i = 0; i <= steps->len; i++)
        g_free(reader.failed[i]);
    g_free(reader.captures);
    g_free(reader.failed);
    return g_steal_pointer(&found);
}
