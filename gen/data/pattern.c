#include "data/pattern.h"

#include <string.h>

#include "base/text.h"

/* ---- list marks ---- */

#define LONGEST_MARK 5 /* "（12）" and one character more, to see that no number goes on */

static guint count_digits(const gunichar *chars, guint count, guint from) {
    guint end = from;
    while (end < count && text_fold(chars[end]) >= '0' && text_fold(chars[end]) <= '9')
        end++;
    return end - from;
}

/* The length of the list mark that begins at `from`, or 0. */
static guint mark_length(const gunichar *chars, guint count, guint from) {
    bool bracket = from < count && text_fold(chars[from]) == '(';
    guint digits = count_digits(chars, count, from + bracket);
    guint end = from + bracket + digits;
    if (digits == 0 || digits > 2 || end >= count)
        return 0;
    gunichar c = text_fold(chars[end]);
    if (bracket)
        return c == ')' ? end + 1 - from : 0;
    if (c == 0x3001)
        return end + 1 - from;
    return c == '.' && count_digits(chars, count, end + 1) == 0 ? end + 1 - from : 0;
}

bool list_mark_starts(const char *text) {
    g_autofree char *trimmed = text_trim(text);
    gunichar chars[LONGEST_MARK];
    guint count = 0;
    for (const char *c = trimmed; *c && count < LONGEST_MARK; c = g_utf8_next_char(c))
        chars[count++] = g_utf8_get_char(c);
    return mark_length(chars, count, 0) > 0;
}

void list_marks_find(const gunichar *chars, guint count, bool *marks) {
    bool head = true;
    for (guint i = 0; i < count;) {
        guint length = head ? mark_length(chars, count, i) : 0;
        for (guint k = 0; k < MAX(length, 1); k++)
            marks[i + k] = length > 0;
        gunichar c = text_fold(chars[i]);
        head = length > 0 || c == '\n' || c == ';' || c == 0x3002 || (head && text_is_space(c));
        i += MAX(length, 1);
    }
}

/* ---- parsing ---- */

typedef enum StepKind {
    STEP_CHAR,   /* a character that must agree */
    STEP_SOFT,   /* punctuation: taken when it is there */
    STEP_BORDER, /* the punctuation that alone parts two slots of free text: must be there */
    STEP_PASSED, /* printed, never read: white space, list marks */
    STEP_SLOT,   /* {item} */
    STEP_ASSIGN, /* {item=value} */
    STEP_FORMS,  /* {item|one|many}: printed, never read */
    STEP_OPEN,   /* [ */
    STEP_CLOSE   /* ] */
} StepKind;

typedef struct Step {
    StepKind kind;
    gunichar c;       /* of the characters: as written */
    const Item *item; /* of SLOT, ASSIGN and FORMS */
    char *value;      /* of ASSIGN; of FORMS: the forms, "household|households"; owned */
    guint other;      /* of OPEN and CLOSE: the index of the other one */
    guint unit;       /* of SLOT: so many of the next steps are the item's unit, and all but the last may be missing */
    int position;     /* 1-based character of the text */
} Step;

#define EXCERPT_LENGTH 12
#define MAX_CHOICES 1000 /* slots and brackets: reading and printing go as deep as there are of them */

typedef struct PatternParser {
    const char *at;
    int position;
    Pattern *pattern;
    GArray *open; /* of guint: indices of the OPEN steps not yet closed */
    int choices;
    PatternItems items;
    const void *context;
} PatternParser;

static void pattern_step_clear(void *data) {
    g_free(((Step *)data)->value);
}

void pattern_free(Pattern *pattern) {
    if (!pattern)
        return;
    g_free((void *)pattern->text);
    g_array_unref(pattern->steps);
    g_ptr_array_unref(pattern->items);
    g_free(pattern);
}

bool pattern_assigns(const Pattern *pattern) {
    for (guint i = 0; i < pattern->steps->len; i++)
        if (g_array_index(pattern->steps, Step, i).kind == STEP_ASSIGN)
            return true;
    return false;
}

/* Letters, Han and digits: what must agree between a pattern and a sentence. */
static bool char_counts(gunichar c) {
    return g_unichar_isalnum(text_fold(c));
}

static bool is_free(const Item *item) {
    return item->type == ITEM_TEXT || item->type == ITEM_LIST;
}

static Step *add_pattern_step(PatternParser *parser, StepKind kind) {
    Step step = {.kind = kind, .position = parser->position};
    g_array_append_val(parser->pattern->steps, step);
    return &g_array_index(parser->pattern->steps, Step, parser->pattern->steps->len - 1);
}

static void parser_advance(PatternParser *parser, const char *to) {
    parser->position += (int)g_utf8_strlen(parser->at, to - parser->at);
    parser->at = to;
}

static bool parse_slot(PatternParser *parser) {
    size_t length = strcspn(parser->at + 1, "{}[]\n");
    const char *end = parser->at + 1 + length;
    if (*end != '}')
        return false;
    g_autofree char *inner = g_strndup(parser->at + 1, length);
    char *after = inner + strcspn(inner, "=|");
    StepKind kind = *after == '=' ? STEP_ASSIGN : *after ? STEP_FORMS : STEP_SLOT;
    const char *value = *after ? after + 1 : NULL;
    *after = '\0';
    const Item *item = parser->items(parser->context, g_strstrip(inner));
    if (!item || (value && text_blank(value)))
        return false;
    Step *step = add_pattern_step(parser, kind);
    step->item = item;
    step->value = value ? text_trim(value) : NULL;
    if (!g_ptr_array_find(parser->pattern->items, item, NULL))
        g_ptr_array_add(parser->pattern->items, (void *)item);
    parser_advance(parser, end + 1);
    return true;
}

static bool parse_next(PatternParser *parser) {
    if (strchr("{[", *parser->at) && ++parser->choices > MAX_CHOICES)
        return false;
    switch (*parser->at) {
    case '{':
        return parse_slot(parser);
    case '}':
        return false;
    case '[':
        g_array_append_val(parser->open, parser->pattern->steps->len);
        add_pattern_step(parser, STEP_OPEN);
        parser_advance(parser, parser->at + 1);
        return true;
    case ']':
        if (parser->open->len == 0)
            return false;
        guint open = g_array_index(parser->open, guint, parser->open->len - 1), close = parser->pattern->steps->len;
        g_array_set_size(parser->open, parser->open->len - 1);
        add_pattern_step(parser, STEP_CLOSE)->other = open;
        g_array_index(parser->pattern->steps, Step, open).other = close;
        parser_advance(parser, parser->at + 1);
        return true;
    default:
        break;
    }
    if (*parser->at == '\\' && parser->at[1] && strchr("[]{}", parser->at[1]))
        parser_advance(parser, parser->at + 1);
    gunichar c = g_utf8_get_char(parser->at);
    Step *step = add_pattern_step(parser, char_counts(c) ? STEP_CHAR : text_is_space(c) ? STEP_PASSED : STEP_SOFT);
    step->c = c;
    parser_advance(parser, g_utf8_next_char(parser->at));
    return true;
}

/* List marks are looked for in the text as it would be printed: brackets are not there, slots are no digits. */
static void pass_marks(GArray *steps) {
    g_autofree gunichar *chars = g_new(gunichar, steps->len + 1);
    g_autofree guint *from = g_new(guint, steps->len + 1);
    g_autofree bool *marks = g_new0(bool, steps->len + 1);
    guint count = 0;
    for (guint i = 0; i < steps->len; i++) {
        const Step *step = &g_array_index(steps, Step, i);
        if (step->kind != STEP_OPEN && step->kind != STEP_CLOSE && step->kind != STEP_ASSIGN) {
            chars[count] = step->item ? 0xfffc : step->c;
            from[count++] = i;
        }
    }
    list_marks_find(chars, count, marks);
    for (guint i = 0; i < count; i++)
        if (marks[i])
            g_array_index(steps, Step, from[i]).kind = STEP_PASSED;
}

static void find_unit(GArray *steps, guint slot) {
    Step *step = &g_array_index(steps, Step, slot);
    const char *unit = step->item->unit;
    guint length = 0;
    for (; *unit; unit = g_utf8_next_char(unit), length++) {
        guint at = slot + 1 + length;
        const Step *next = at < steps->len ? &g_array_index(steps, Step, at) : NULL;
        if (!next || next->kind != STEP_CHAR || next->c != g_utf8_get_char(unit))
            return;
    }
    step->unit = length;
}

/* Nothing but punctuation between two slots that take anything: the first one of it becomes their border. */
static void find_border(GArray *steps, guint slot) {
    Step *border = NULL;
    for (guint i = slot + 1; i < steps->len; i++) {
        Step *step = &g_array_index(steps, Step, i);
        if (step->kind == STEP_SOFT && !border) {
            border = step;
        } else if (step->kind == STEP_SLOT && is_free(step->item) && border) {
            border->kind = STEP_BORDER;
            return;
        } else if (step->kind != STEP_SOFT && step->kind != STEP_PASSED) {
            return;
        }
    }
}

static char *excerpt(const char *text) {
    const char *end = text;
    for (int i = 0; i < EXCERPT_LENGTH && *end && *end != '\n'; i++)
        end = g_utf8_next_char(end);
    return g_strndup(text, (size_t)(end - text));
}

Pattern *pattern_parse(const char *text, PatternItems items, const void *context, int *position, char **what) {
    g_autoptr(Pattern) pattern = g_new0(Pattern, 1);
    pattern->text = g_strdup(text);
    pattern->steps = g_array_sized_new(FALSE, FALSE, sizeof(Step), (guint)g_utf8_strlen(text, -1));
    g_array_set_clear_func(pattern->steps, pattern_step_clear);
    pattern->items = g_ptr_array_new();
    g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
    PatternParser parser = {
        .at = text, .position = 1, .pattern = pattern, .open = open, .items = items, .context = context};
    while (*parser.at) {
        if (!parse_next(&parser)) {
            *position = parser.position;
            *what = excerpt(parser.at);
            return NULL;
        }
    }
    if (open->len > 0) {
        *position = g_array_index(pattern->steps, Step, g_array_index(open, guint, open->len - 1)).position;
        *what = excerpt(g_utf8_offset_to_pointer(text, *position - 1));
        return NULL;
    }
    pass_marks(pattern->steps);
    for (guint i = 0; i < pattern->steps->len; i++) {
        const Step *step = &g_array_index(pattern->steps, Step, i);
        if (step->kind == STEP_SLOT && item_is_number(step->item))
            find_unit(pattern->steps, i);
        else if (step->kind == STEP_SLOT && is_free(step->item))
            find_border(pattern->steps, i);
    }
    return g_steal_pointer(&pattern);
}

bool pattern_needs(const Pattern *pattern, const Item *item) {
    for (guint i = 0; i < pattern->steps->len; i++) {
        const Step *step = &g_array_index(pattern->steps, Step, i);
        if (step->kind == STEP_OPEN)
            i = step->other;
        else if (step->kind == STEP_SLOT && step->item == item)
            return true;
    }
    return false;
}

/* ---- printing ---- */

typedef struct PatternPrinter {
    const GArray *steps;
    const PatternStyle *style;
    PatternValues values;
    const void *context;
    GString *out;
    gsize line;  /* where the line begins that is being printed */
    bool filled; /* a value stands in it */
    bool inside; /* an optional part: it has its values or is not there */
} PatternPrinter;

static bool print_item(PatternPrinter *printer, const Step *step) {
    const char *value = printer->values(printer->context, step->item);
    if (!value || text_blank(value)) {
        bool hole = printer->style->hole && !printer->inside && step->kind != STEP_ASSIGN;
        g_string_append(printer->out, hole && step->kind == STEP_SLOT ? printer->style->hole : "");
        return hole;
    }
    printer->filled = true;
    if (step->kind == STEP_SLOT) {
        g_string_append(printer->out, value);
        return true;
    }
    if (step->kind == STEP_FORMS) {
        g_autofree char *form = lang_form(printer->style->lang, value, step->value);
        g_string_append(printer->out, form);
        return true;
    }
    g_autofree char *have = text_squeeze(value);
    g_autofree char *want = text_squeeze(step->value);
    return g_str_equal(have, want);
}

static void end_line(PatternPrinter *printer) {
    if (printer->style->filled && !printer->filled)
        g_string_truncate(printer->out, printer->line);
    printer->line = printer->out->len;
    printer->filled = false;
}

/* Prints the steps from `from` to before `to`; false when a value is missing. */
static bool print_range(PatternPrinter *printer, guint from, guint to) {
    for (guint i = from; i < to; i++) {
        const Step *step = &g_array_index(printer->steps, Step, i);
        if (step->kind == STEP_OPEN) {
            const PatternPrinter before = *printer;
            gsize length = printer->out->len;
            printer->inside = true;
            if (!print_range(printer, i + 1, step->other)) {
                g_string_truncate(printer->out, length);
                *printer = before;
            }
            printer->inside = before.inside;
            i = step->other;
        } else if (step->item) {
            if (!print_item(printer, step))
                return false;
        } else {
            g_string_append_unichar(printer->out, step->c);
            if (step->c == '\n')
                end_line(printer);
        }
    }
    return true;
}

char *pattern_print(const Pattern *pattern, const PatternStyle *style, PatternValues values, const void *context) {
    g_autoptr(GString) out = g_string_new(NULL);
    PatternPrinter printer = {
        .steps = pattern->steps, .style = style, .values = values, .context = context, .out = out};
    if (!print_range(&printer, 0, pattern->steps->len))
        return NULL;
    end_line(&printer);
    return out->len > 0 ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}

/* ---- reading ---- */

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
        if (!char_counts(want))
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
            return is_free(step->item)               ? match_free(reader, index, at)
                   : step->item->type == ITEM_CHOICE ? match_choice(reader, index, at)
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
        sentence->counts[i] = !sentence->marks[i] && char_counts(sentence->chars[i]);
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
                      : is_free(step->item)     ? free_value(&reader, step->item, captured)
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
