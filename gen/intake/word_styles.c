#include "intake/word_styles.h"

#include <string.h>

#include "base/number.h"
#include "intake/number_format.h"

#define DEFINITION_ELEMENTS(ELEMENT)              \
    ELEMENT(D_ABSTRACT_NUM, "w:abstractNum")      \
    ELEMENT(D_ABSTRACT_NUM_ID, "w:abstractNumId") \
    ELEMENT(D_BASED_ON, "w:basedOn")              \
    ELEMENT(D_ILVL, "w:ilvl")                     \
    ELEMENT(D_IS_LGL, "w:isLgl")                  \
    ELEMENT(D_JC, "w:jc")                         \
    ELEMENT(D_LVL, "w:lvl")                       \
    ELEMENT(D_LVL_OVERRIDE, "w:lvlOverride")      \
    ELEMENT(D_LVL_RESTART, "w:lvlRestart")        \
    ELEMENT(D_LVL_TEXT, "w:lvlText")              \
    ELEMENT(D_NUM, "w:num")                       \
    ELEMENT(D_NUM_FMT, "w:numFmt")                \
    ELEMENT(D_NUM_ID, "w:numId")                  \
    ELEMENT(D_NUM_PR, "w:numPr")                  \
    ELEMENT(D_NUM_STYLE_LINK, "w:numStyleLink")   \
    ELEMENT(D_P_STYLE, "w:pStyle")                \
    ELEMENT(D_START, "w:start")                   \
    ELEMENT(D_START_OVERRIDE, "w:startOverride")  \
    ELEMENT(D_STYLE, "w:style")                   \
    ELEMENT(D_STYLE_LINK, "w:styleLink")          \
    ELEMENT(D_VANISH, "w:vanish")

typedef enum DefinitionElement {
    D_OTHER,
#define ELEMENT_CONSTANT(constant, name) constant,
    DEFINITION_ELEMENTS(ELEMENT_CONSTANT)
} DefinitionElement;

enum { LEVELS = 9, NONE = -1, DEFINITIONS_MOST = 10000 /* of a kind */ };

/* Of styles: NONE where a style says nothing, so that the one it is based on is asked. */
typedef struct WordStyle {
    char *based_on;
    char *list;
    int level, hidden, centred;
} WordStyle;

typedef struct WordLevel {
    char *format, *text, *style;
    int start, restart;
    bool legal; /* all numbers in decimal */
    bool known;
} WordLevel;

typedef struct WordAbstract {
    char *style_link, *num_style_link;
    struct WordAbstract *linked; /* that the link leads to, once it was looked for */
    WordLevel levels[LEVELS];
    int counts[LEVELS]; /* NONE: has not begun */
} WordAbstract;

typedef struct WordList {
    char *abstract;
    WordLevel levels[LEVELS]; /* that it has of its own */
    int starts[LEVELS];       /* NONE: the level's */
    bool begun[LEVELS];
} WordList;

struct WordStyles {
    GHashTable *elements;  /* of DefinitionElement by name */
    GHashTable *styles;    /* of WordStyle by id */
    GHashTable *abstracts; /* of WordAbstract by id */
    GHashTable *lists;     /* of WordList by id */

    /* while a part is read */
    DefinitionElement path[XML_DEPTH_MOST + 1];
    int depth;
    bool beyond;
    WordStyle *style;
    WordAbstract *abstract;
    WordList *list;
    int level;
};

static void style_free(void *data) {
    WordStyle *style = data;
    g_free(style->based_on);
    g_free(style->list);
    g_free(style);
}

static void levels_clear(WordLevel *levels) {
    for (int i = 0; i < LEVELS; i++) {
        g_free(levels[i].format);
        g_free(levels[i].text);
        g_free(levels[i].style);
    }
}

static void abstract_free(void *data) {
    WordAbstract *abstract = data;
    levels_clear(abstract->levels);
    g_free(abstract->style_link);
    g_free(abstract->num_style_link);
    g_free(abstract);
}

static void list_free(void *data) {
    WordList *list = data;
    levels_clear(list->levels);
    g_free(list->abstract);
    g_free(list);
}

static DefinitionElement definition_around(const WordStyles *styles, int steps) {
    return styles->depth > steps ? styles->path[styles->depth - steps] : D_OTHER;
}

static DefinitionElement enter_definition(WordStyles *styles, const char *name) {
    styles->depth++;
    DefinitionElement element = (DefinitionElement)GPOINTER_TO_INT(g_hash_table_lookup(styles->elements, name));
    styles->path[styles->depth] = element;
    return element;
}

/* ---- styles.xml and numbering.xml ---- */

typedef enum StyleField { STYLE_LIST, STYLE_HIDDEN, STYLE_CENTRED } StyleField;

/* The style, or one that it is based on, that says something; NULL: none does. */
static const WordStyle *style_that_says(const WordStyles *styles, const char *id, StyleField field) {
    enum { STEPS_MOST = 20 };
    for (int i = 0; id && i < STEPS_MOST; i++) {
        const WordStyle *style = g_hash_table_lookup(styles->styles, id);
        if (!style)
            return NULL;
        if (field == STYLE_LIST ? style->list != NULL
                                : (field == STYLE_HIDDEN ? style->hidden : style->centred) != NONE)
            return style;
        id = style->based_on;
    }
    return NULL;
}

int word_styles_hidden(const WordStyles *styles, const char *id) {
    const WordStyle *style = style_that_says(styles, id, STYLE_HIDDEN);
    return style ? style->hidden : NONE;
}

int word_styles_centred(const WordStyles *styles, const char *id) {
    const WordStyle *style = style_that_says(styles, id, STYLE_CENTRED);
    return style ? style->centred : NONE;
}

static WordLevel *defined_level(WordStyles *styles) {
    WordLevel *levels = styles->abstract ? styles->abstract->levels : styles->list ? styles->list->levels : NULL;
    return levels && styles->level != NONE ? &levels[styles->level] : NULL;
}

static void define_level(WordStyles *styles, DefinitionElement element, const char *value) {
    enum { NUMBER_TEXT_MOST = 255 }; /* bytes */
    WordLevel *level = defined_level(styles);
    if (!level || definition_around(styles, 1) != D_LVL)
        return;
    if (element == D_START)
        level->start = xml_number(value, 0, G_MAXINT16, 1);
    else if (element == D_NUM_FMT)
        xml_keep(&level->format, value);
    else if (element == D_LVL_TEXT && value && strlen(value) <= NUMBER_TEXT_MOST)
        xml_keep(&level->text, value);
    else if (element == D_LVL_RESTART)
        level->restart = xml_number(value, 0, LEVELS, NONE);
    else if (element == D_P_STYLE)
        xml_keep(&level->style, value);
}

static bool start_definition(void *data, const char *name, const char **attributes) {
    WordStyles *styles = data;
    DefinitionElement element = enter_definition(styles, name);
    const char *value = xml_attribute(attributes, "val"), *id;
    WordStyle *style = styles->style;
    WordLevel *level;
    switch ((int)element) {
    case D_STYLE:
        style = styles->style = g_new0(WordStyle, 1);
        style->level = style->hidden = style->centred = NONE;
        id = xml_attribute(attributes, "styleId");
        g_hash_table_replace(styles->styles, g_strdup(id ? id : ""), style);
        id = xml_attribute(attributes, "type");
        if (xml_attribute(attributes, "default") && xml_switched_on(attributes, "default") &&
            g_strcmp0(id, "paragraph") == 0 &&
            xml_attribute(attributes, "styleId")) { /* known by "" too: that of paragraphs that name none */
            WordStyle *plain = g_new0(WordStyle, 1);
            *plain = (WordStyle){.based_on = g_strdup(xml_attribute(attributes, "styleId")),
                                 .level = NONE,
                                 .hidden = NONE,
                                 .centred = NONE};
            g_hash_table_replace(styles->styles, g_strdup(""), plain);
        }
        break;
    case D_BASED_ON:
        if (style)
            xml_keep(&style->based_on, value);
        break;
    case D_NUM_ID:
        if (style && definition_around(styles, 1) == D_NUM_PR && definition_around(styles, 3) == D_STYLE)
            xml_keep(&style->list, value);
        break;
    case D_ILVL:
        if (style && definition_around(styles, 1) == D_NUM_PR && definition_around(styles, 3) == D_STYLE)
            style->level = xml_number(value, 0, LEVELS - 1, NONE);
        break;
    case D_VANISH:
        if (style && definition_around(styles, 2) == D_STYLE)
            style->hidden = xml_switched_on(attributes, "val");
        break;
    case D_JC:
        if (style && definition_around(styles, 2) == D_STYLE)
            style->centred = g_strcmp0(value, "center") == 0;
        break;
    case D_ABSTRACT_NUM:
        styles->abstract = g_new0(WordAbstract, 1);
        for (int i = 0; i < LEVELS; i++)
            styles->abstract->counts[i] = NONE;
        id = xml_attribute(attributes, "abstractNumId");
        g_hash_table_replace(styles->abstracts, g_strdup(id ? id : ""), styles->abstract);
        break;
    case D_STYLE_LINK:
        if (styles->abstract)
            xml_keep(&styles->abstract->style_link, value);
        break;
    case D_NUM_STYLE_LINK:
        if (styles->abstract)
            xml_keep(&styles->abstract->num_style_link, value);
        break;
    case D_NUM:
        styles->list = g_new0(WordList, 1);
        for (int i = 0; i < LEVELS; i++)
            styles->list->starts[i] = NONE;
        id = xml_attribute(attributes, "numId");
        g_hash_table_replace(styles->lists, g_strdup(id ? id : ""), styles->list);
        break;
    case D_ABSTRACT_NUM_ID:
        if (styles->list)
            xml_keep(&styles->list->abstract, value);
        break;
    case D_LVL_OVERRIDE:
    case D_LVL:
        styles->level = xml_number(xml_attribute(attributes, "ilvl"), 0, LEVELS - 1, NONE);
        level = defined_level(styles);
        if (element == D_LVL && level) {
            level->known = true;
            level->start = 0; /* where it is not said */
            level->restart = NONE;
        }
        break;
    case D_START_OVERRIDE:
        if (styles->list && styles->level != NONE)
            styles->list->starts[styles->level] = xml_number(value, 0, G_MAXINT16, NONE);
        break;
    case D_IS_LGL:
        level = defined_level(styles);
        if (level)
            level->legal = xml_switched_on(attributes, "val");
        break;
    default:
        define_level(styles, element, value);
    }
    styles->beyond = g_hash_table_size(styles->styles) > DEFINITIONS_MOST ||
                     g_hash_table_size(styles->abstracts) > DEFINITIONS_MOST ||
                     g_hash_table_size(styles->lists) > DEFINITIONS_MOST;
    return !styles->beyond;
}

static bool end_definition(void *data, const char *name) {
    (void)name;
    WordStyles *styles = data;
    DefinitionElement element = styles->path[styles->depth--];
    if (element == D_STYLE)
        styles->style = NULL;
    else if (element == D_ABSTRACT_NUM)
        styles->abstract = NULL;
    else if (element == D_NUM)
        styles->list = NULL;
    return true;
}

/* ---- automatic numbers ---- */

static void append_letters(GString *out, int number, char first) {
    enum { LETTERS = 26, REPEATED_MOST = 30 };
    /* aa follows z, then bb. */
    int times = MIN((number - 1) / LETTERS + 1, REPEATED_MOST);
    for (int i = 0; i < times; i++)
        g_string_append_c(out, (char)(first + (number - 1) % LETTERS));
}

static void append_roman(GString *out, int number, bool small) {
    static const struct {
        int value;
        const char *sign;
    } signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                 {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    g_autoptr(GString) roman = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        for (; number >= signs[i].value; number -= signs[i].value)
            g_string_append(roman, signs[i].sign);
    g_autofree char *written = small ? g_ascii_strdown(roman->str, -1) : g_strdup(roman->str);
    g_string_append(out, written);
}

/* A count as the format writes it; unknown formats as decimal. */
static void append_count(GString *out, int number, const char *format) {
    static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
    static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
    const char *digits = DIGITS(number);
    gunichar circled = number >= 1 && number <= 20 ? 0x2460 + (gunichar)number - 1 : 0;
    bool han = g_str_has_prefix(format, "chineseCounting") || g_str_has_prefix(format, "japaneseCounting") ||
               g_str_has_prefix(format, "taiwaneseCounting") || g_str_equal(format, "ideographLegalTraditional");
    if (han)
        count_append_han(out, number);
    else if (g_str_equal(format, "ideographDigital") || g_str_equal(format, "japaneseDigitalTenThousand"))
        count_append_han_digits(out, digits);
    else if (g_str_equal(format, "ideographTraditional") && number >= 1)
        g_string_append(out, stems[(gsize)(number - 1) % G_N_ELEMENTS(stems)]);
    else if (g_str_equal(format, "ideographZodiac") && number >= 1)
        g_string_append(out, branches[(gsize)(number - 1) % G_N_ELEMENTS(branches)]);
    else if (g_str_has_prefix(format, "decimalEnclosedCircle") && circled)
        g_string_append_unichar(out, circled);
    else if (g_str_has_prefix(format, "decimalFullWidth"))
        for (const char *c = digits; *c; c++)
            g_string_append_unichar(out, 0xFF10 + (gunichar)(*c - '0'));
    else if (g_str_equal(format, "decimalZero") && number < 10)
        g_string_append_printf(out, "0%s", digits);
    else if ((g_str_equal(format, "upperLetter") || g_str_equal(format, "lowerLetter")) && number >= 1)
        append_letters(out, number, *format == 'u' ? 'A' : 'a');
    else if (g_str_equal(format, "upperRoman") || g_str_equal(format, "lowerRoman"))
        append_roman(out, number, *format == 'l');
    else if (!g_str_equal(format, "none"))
        g_string_append(out, digits);
}

static WordAbstract *abstract_of(const WordStyles *styles, const WordList *list) {
    WordAbstract *abstract = list->abstract ? g_hash_table_lookup(styles->abstracts, list->abstract) : NULL;
    if (!abstract || !abstract->num_style_link)
        return abstract;
    GHashTableIter iter;
    void *value;
    g_hash_table_iter_init(&iter, styles->abstracts);
    while (!abstract->linked && g_hash_table_iter_next(&iter, NULL, &value))
        if (g_strcmp0(((WordAbstract *)value)->style_link, abstract->num_style_link) == 0)
            abstract->linked = value;
    abstract->linked = abstract->linked ? abstract->linked : abstract;
    return abstract->linked;
}

static const WordLevel *level_of(const WordAbstract *abstract, const WordList *list, int level) {
    return list->levels[level].known ? &list->levels[level] : &abstract->levels[level];
}

void word_styles_append_number(WordStyles *styles, const char *style_id, const char *list_id, int at, GString *out) {
    if (!list_id) {
        const WordStyle *style = style_that_says(styles, style_id, STYLE_LIST);
        list_id = style ? style->list : NULL;
        at = at == NONE && style ? style->level : at;
    }
    WordList *list = list_id && !g_str_equal(list_id, "0") ? g_hash_table_lookup(styles->lists, list_id) : NULL;
    WordAbstract *abstract = list ? abstract_of(styles, list) : NULL;
    if (!abstract)
        return;
    for (int i = 0; i < LEVELS && at == NONE; i++)
        at = g_strcmp0(level_of(abstract, list, i)->style, style_id) == 0 ? i : NONE;
    at = at == NONE ? 0 : at;
    const WordLevel *level = level_of(abstract, list, at);
    bool restarts = list->starts[at] != NONE && !list->begun[at];
    list->begun[at] = true;
    if (restarts)
        abstract->counts[at] = list->starts[at];
    else
        abstract->counts[at] = abstract->counts[at] == NONE ? level->start : abstract->counts[at] + 1;
    for (int i = at + 1; i < LEVELS; i++) {
        int restart = level_of(abstract, list, i)->restart; /* 0: never; n: only after level n */
        if (restart == NONE || (restart > 0 && at < restart))
            abstract->counts[i] = NONE;
    }
    gsize before = out->len;
    for (const char *c = level->text ? level->text : ""; *c; c++) {
        int shown = c[0] == '%' && c[1] >= '1' && c[1] <= '9' ? c[1] - '1' : NONE;
        if (shown == NONE) {
            g_string_append_c(out, *c);
            continue;
        }
        c++;
        const WordLevel *other = level_of(abstract, list, shown);
        if (abstract->counts[shown] == NONE)
            abstract->counts[shown] = other->start;
        append_count(out, abstract->counts[shown], level->legal || !other->format ? "decimal" : other->format);
    }
    if (g_strcmp0(level->format, "bullet") == 0) /* its sign is one of a symbol font, and means nothing */
        g_string_truncate(out, before);
}

bool word_styles_read(WordStyles *styles, const Package *package, const GString *part, GError **error) {
    static const XmlEvents events = {start_definition, end_definition, NULL};
    styles->depth = 0;
    if (!xml_read(package, part, &events, styles, error))
        return false;
    if (styles->beyond)
        package_refuse(package, error);
    return !styles->beyond;
}

WordStyles *word_styles_new(void) {
    static const char *const names[] = {
#define ELEMENT_NAME(constant, name) name,
        DEFINITION_ELEMENTS(ELEMENT_NAME)};
    WordStyles *styles = g_new0(WordStyles, 1);
    styles->elements = xml_numbered_names(names, G_N_ELEMENTS(names));
    styles->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, style_free);
    styles->abstracts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, abstract_free);
    styles->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, list_free);
    styles->level = NONE;
    return styles;
}

void word_styles_free(WordStyles *styles) {
    if (!styles)
        return;
    g_hash_table_unref(styles->elements);
    g_hash_table_unref(styles->styles);
    g_hash_table_unref(styles->abstracts);
    g_hash_table_unref(styles->lists);
    g_free(styles);
}
