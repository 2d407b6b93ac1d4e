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
    Step *step = add_pattern_step(parser, text_in_word(c) ? STEP_CHAR : text_is_space(c) ? STEP_PASSED : STEP_SOFT);
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
        } else if (step->kind == STEP_SLOT && item_is_free(step->item) && border) {
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
        else if (step->kind == STEP_SLOT && item_is_free(step->item))
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
