#include "intake/source.h"

#include <string.h>

#include "base/text.h"
#include "intake/package.h"
#include "intake/word_styles.h"

/* Elements that are known; all others are transparent: what they hold is read as if they were not there. */
#define WORD_ELEMENTS(ELEMENT)                           \
    ELEMENT(W_ALT_CHUNK, "w:altChunk")                   \
    ELEMENT(W_BR, "w:br")                                \
    ELEMENT(W_CELL_DEL, "w:cellDel")                     \
    ELEMENT(W_CELL_INS, "w:cellIns")                     \
    ELEMENT(W_COMMENT_REFERENCE, "w:commentReference")   \
    ELEMENT(W_CR, "w:cr")                                \
    ELEMENT(W_DEL, "w:del")                              \
    ELEMENT(W_ENDNOTE, "w:endnote")                      \
    ELEMENT(W_ENDNOTE_REFERENCE, "w:endnoteReference")   \
    ELEMENT(W_FLD_CHAR, "w:fldChar")                     \
    ELEMENT(W_FOOTNOTE, "w:footnote")                    \
    ELEMENT(W_FOOTNOTE_REFERENCE, "w:footnoteReference") \
    ELEMENT(W_GRID_BEFORE, "w:gridBefore")               \
    ELEMENT(W_GRID_SPAN, "w:gridSpan")                   \
    ELEMENT(W_H_MERGE, "w:hMerge")                       \
    ELEMENT(W_ILVL, "w:ilvl")                            \
    ELEMENT(W_INS, "w:ins")                              \
    ELEMENT(W_JC, "w:jc")                                \
    ELEMENT(W_MOVE_FROM, "w:moveFrom")                   \
    ELEMENT(W_MOVE_TO, "w:moveTo")                       \
    ELEMENT(W_NO_BREAK_HYPHEN, "w:noBreakHyphen")        \
    ELEMENT(W_NUM_ID, "w:numId")                         \
    ELEMENT(W_NUM_PR, "w:numPr")                         \
    ELEMENT(W_P, "w:p")                                  \
    ELEMENT(W_P_PR, "w:pPr")                             \
    ELEMENT(W_P_STYLE, "w:pStyle")                       \
    ELEMENT(W_P_TAB, "w:ptab")                           \
    ELEMENT(W_R, "w:r")                                  \
    ELEMENT(W_R_FONTS, "w:rFonts")                       \
    ELEMENT(W_R_PR, "w:rPr")                             \
    ELEMENT(W_R_STYLE, "w:rStyle")                       \
    ELEMENT(W_SDT_CONTENT, "w:sdtContent")               \
    ELEMENT(W_SDT_PR, "w:sdtPr")                         \
    ELEMENT(W_SHOWING_PLACEHOLDER, "w:showingPlcHdr")    \
    ELEMENT(W_SYM, "w:sym")                              \
    ELEMENT(W_T, "w:t")                                  \
    ELEMENT(W_TAB, "w:tab")                              \
    ELEMENT(W_TBL, "w:tbl")                              \
    ELEMENT(W_TC, "w:tc")                                \
    ELEMENT(W_TC_PR, "w:tcPr")                           \
    ELEMENT(W_STRIKE, "w:strike")                        \
    ELEMENT(W_DSTRIKE, "w:dstrike")                      \
    ELEMENT(W_TR, "w:tr")                                \
    ELEMENT(W_TR_PR, "w:trPr")                           \
    ELEMENT(W_TXBX_CONTENT, "w:txbxContent")             \
    ELEMENT(W_V_MERGE, "w:vMerge")                       \
    ELEMENT(W_VANISH, "w:vanish")                        \
    ELEMENT(M_T, "m:t")                                  \
    ELEMENT(MC_CHOICE, "mc:Choice")

/* Nothing of these is read. */
static const char *const skipped_elements[] = {
    "mc:Fallback",     "w:delInstrText", "w:delText",    "w:instrText", "w:numberingChange",
    "w:pPrChange",     "w:rPrChange",    "w:rt",         "w:sectPr",    "w:tblPrChange",
    "w:tblPrExChange", "w:tcPrChange",   "w:trPrChange",
};

typedef enum WordElement {
    W_OTHER,
#define ELEMENT_CONSTANT(constant, name) constant,
    WORD_ELEMENTS(ELEMENT_CONSTANT) W_SKIPPED
} WordElement;

enum { NONE = -1, WORD_LEVEL_MOST = 8 };

typedef struct WordParagraph {
    GString *text;
    GString *boxes; /* lines of text boxes; NULL: none */
    char *style, *list;
    int level, centred;
    bool joins; /* its mark is deleted: it goes on in the next one */
    /* of the run being read */
    bool hidden, told, struck;
    char *font;
} WordParagraph;

typedef struct WordTable {
    bool flat; /* in a text box: only lines */
    int row, column;
    int cell_depth; /* of the open cell; 0: none */
    bool row_gone;
    /* of the open cell */
    int span;
    bool goes_on_below, goes_on_beside, opens, gone;
    int last;     /* index of the cell before in the row; NONE: none */
    GArray *open; /* of int: for each column the cell that goes on below; NONE: none */
} WordTable;

typedef struct WordReader {
    Source *source;
    GHashTable *elements; /* of WordElement by name */
    WordStyles *styles;
    GHashTable *notes; /* ids of footnotes and endnotes that are referred to */

    WordElement path[XML_DEPTH_MOST + 1];
    int depth, skipped_from; /* 0: nothing is skipped */
    GPtrArray *paragraphs;   /* open ones, of WordParagraph *; within each other by text boxes */
    GPtrArray *tables;       /* open ones, of WordTable * */
    GString *carried;        /* of a paragraph whose mark is deleted */
    guint64 instructions;    /* a bit for each open field: it is its instruction that is read */
    int fields;
    bool choices[XML_DEPTH_MOST + 1];      /* whether a Choice was read at this depth */
    bool placeholders[XML_DEPTH_MOST + 1]; /* whether a control at this depth shows its prompt */
} WordReader;

static void paragraph_free(void *data) {
    WordParagraph *paragraph = data;
    g_string_free(paragraph->text, TRUE);
    if (paragraph->boxes)
        g_string_free(paragraph->boxes, TRUE);
    g_free(paragraph->style);
    g_free(paragraph->list);
    g_free(paragraph->font);
    g_free(paragraph);
}

static void word_table_free(void *data) {
    g_array_unref(((WordTable *)data)->open);
    g_free(data);
}

/* The innermost, or NULL. */
static void *last_of(const GPtrArray *open) {
    return open->len > 0 ? g_ptr_array_index(open, open->len - 1) : NULL;
}

static WordElement element_around(const WordReader *reader, int steps) {
    return reader->depth > steps ? reader->path[reader->depth - steps] : W_OTHER;
}

static WordElement enter_element(WordReader *reader, const char *name) {
    reader->depth++;
    WordElement element = (WordElement)GPOINTER_TO_INT(g_hash_table_lookup(reader->elements, name));
    reader->path[reader->depth] = element;
    return element;
}

/* ---- paragraphs ---- */

/* Whether what stands here is read: not in a field's instruction, nor in a hidden run (which is told once). */
static WordParagraph *speaking(WordReader *reader, bool says) {
    WordParagraph *paragraph = last_of(reader->paragraphs);
    if (!paragraph || reader->instructions != 0)
        return NULL;
    if (!paragraph->hidden && says && paragraph->struck) {
        source_remark(reader->source, REMARK_STRUCK, NULL, NULL);
        paragraph->struck = false; /* told once of a run */
    }
    if (!paragraph->hidden)
        return paragraph;
    if (says && !paragraph->told)
        source_remark(reader->source, REMARK_HIDDEN, NULL, NULL);
    paragraph->told = paragraph->told || says;
    return NULL;
}

/* The character that a symbol font shows for a byte, or U+FFFD. */
static gunichar symbol(const char *font, gunichar byte) {
    static const struct {
        const char *font;
        guchar byte;
        gunichar character;
    } symbols[] = {
        {"Wingdings", 0xFE, 0x2611},   {"Wingdings", 0xFD, 0x2612},   {"Wingdings", 0xFC, 0x221A},
        {"Wingdings", 0xFB, 0xD7},     {"Wingdings", 0xA8, 0x25A1},   {"Wingdings", 0x6F, 0x25A1},
        {"Wingdings", 0x71, 0x25A1},   {"Wingdings", 0x72, 0x25A1},   {"Wingdings", 0x6E, 0x25A0},
        {"Wingdings", 0x6C, 0x25CF},   {"Wingdings 2", 0x52, 0x2611}, {"Wingdings 2", 0x53, 0x2612},
        {"Wingdings 2", 0x54, 0x2612}, {"Wingdings 2", 0x50, 0x221A}, {"Wingdings 2", 0x4F, 0xD7},
        {"Wingdings 2", 0xA3, 0x25A1}, {"Wingdings 2", 0x2A, 0x25A1}, {"Symbol", 0xB3, 0x2265},
        {"Symbol", 0xA3, 0x2264},      {"Symbol", 0xB4, 0xD7},        {"Symbol", 0xB8, 0xF7},
        {"Symbol", 0xB1, 0xB1},        {"Symbol", 0xB0, 0xB0},        {"Symbol", 0xB7, 0xB7},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(symbols); i++)
        if (g_ascii_strcasecmp(symbols[i].font, font) == 0 && symbols[i].byte == (byte & 0xFF))
            return symbols[i].character;
    return 0xFFFD;
}

static void say_symbol(WordReader *reader, WordParagraph *paragraph, const char *font, gunichar byte) {
    gunichar shown = symbol(font, byte);
    if (shown == 0xFFFD)
        source_remark(reader->source, REMARK_SYMBOL, NULL, NULL);
    g_string_append_unichar(paragraph->text, shown);
}

/* Bytes of symbol fonts are U+F020 to U+F0FF; in a run of such a font ASCII is meant so too. */
static void say_word_text(WordReader *reader, WordParagraph *paragraph, const char *text, int length) {
    static const char *const fonts[] = {"Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol"};
    bool symbols = false;
    for (gsize i = 0; paragraph->font && i < G_N_ELEMENTS(fonts); i++)
        symbols = symbols || g_ascii_strcasecmp(fonts[i], paragraph->font) == 0;
    bool any = symbols;
    for (int i = 0; i + 1 < length && !any; i++)
        any = (guchar)text[i] == 0xEF && (guchar)text[i + 1] >= 0x80 && (guchar)text[i + 1] <= 0x83;
    if (!any) {
        g_string_append_len(paragraph->text, text, length);
        return;
    }
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        gunichar character = g_utf8_get_char(c);
        if ((character >= 0xF020 && character <= 0xF0FF) || (symbols && character > ' ' && character <= 0xFF))
            say_symbol(reader, paragraph, paragraph->font ? paragraph->font : "Wingdings", character);
        else
            g_string_append_unichar(paragraph->text, character);
    }
}

static const char *paragraph_style(const WordParagraph *paragraph) {
    return paragraph->style ? paragraph->style : "";
}

static void open_paragraph(WordReader *reader) {
    WordParagraph *paragraph = g_new0(WordParagraph, 1);
    paragraph->text = g_string_new(NULL);
    paragraph->level = paragraph->centred = NONE;
    g_ptr_array_add(reader->paragraphs, paragraph);
}

/* A number and the text after it, without a blank where the number ends in a mark. */
static void prepend_number(WordReader *reader, const WordParagraph *paragraph, GString *text) {
    g_autoptr(GString) number = g_string_new(NULL);
    word_styles_append_number(reader->styles, paragraph_style(paragraph), paragraph->list, paragraph->level, number);
    if (number->len == 0)
        return;
    source_remark(reader->source, REMARK_COUNTED, NULL, NULL);
    gunichar last = g_utf8_get_char(g_utf8_prev_char(number->str + number->len));
    if (text->len > 0 && g_unichar_isalnum(last))
        g_string_append_c(number, ' ');
    g_string_prepend(text, number->str);
}

static void deliver(WordReader *reader, const char *text) {
    WordParagraph *around = last_of(reader->paragraphs);
    if (!around) {
        source_add_paragraph(reader->source, text);
        return;
    }
    around->boxes = around->boxes ? around->boxes : g_string_new(NULL);
    text_append_part(around->boxes, "\n", "%s", text);
}

static void close_paragraph(WordReader *reader) {
    WordParagraph *paragraph = g_ptr_array_steal_index(reader->paragraphs, reader->paragraphs->len - 1);
    GString *text = paragraph->text;
    if (!paragraph->joins)
        prepend_number(reader, paragraph, text);
    g_string_prepend(text, reader->carried->str);
    g_string_truncate(reader->carried, 0);
    if (paragraph->centred == 1 ||
        (paragraph->centred == NONE && word_styles_centred(reader->styles, paragraph_style(paragraph)) == 1))
        /* Lines of a title. */
        g_string_replace(text, "\n", "", 0);
    if (paragraph->joins)
        g_string_append(reader->carried, text->str);
    else
        deliver(reader, text->str);
    if (paragraph->boxes) {
        source_remark(reader->source, REMARK_TEXT_BOX, NULL, NULL);
        deliver(reader, paragraph->boxes->str);
    }
    paragraph_free(paragraph);
}

/* What was carried where no paragraph follows. */
static void deliver_carried(WordReader *reader) {
    if (reader->carried->len == 0)
        return;
    g_autofree char *text = g_strdup(reader->carried->str);
    g_string_truncate(reader->carried, 0);
    deliver(reader, text);
}

/* ---- tables ---- */

static void open_word_table(WordReader *reader) {
    WordTable *table = g_new0(WordTable, 1), *outer = last_of(reader->tables);
    table->flat = reader->paragraphs->len > 0 || (outer && outer->flat);
    table->row = -1;
    table->open = g_array_new(FALSE, FALSE, sizeof(int));
    g_ptr_array_add(reader->tables, table);
    if (table->flat)
        return;
    deliver_carried(reader);
    source_open_grid(reader->source, NULL);
}

static void open_word_cell(WordReader *reader, WordTable *table) {
    if (table->row_gone) {
        reader->skipped_from = reader->depth;
        return;
    }
    table->cell_depth = reader->depth;
    table->span = 1;
    table->goes_on_below = table->goes_on_beside = table->opens = table->gone = false;
    if (!table->flat)
        source_open_cell(reader->source);
}

/* The cell above that a cell goes on from; NONE: none. */
static int *open_above(WordTable *table, int column) {
    while ((int)table->open->len <= column) {
        const int none = NONE;
        g_array_append_val(table->open, none);
    }
    return &g_array_index(table->open, int, column);
}

static void close_word_cell(WordReader *reader, WordTable *table) {
    enum { COLUMNS_READ_MOST = 1000 };
    deliver_carried(reader);
    table->cell_depth = 0;
    if (table->flat)
        return;
    int row = MAX(table->row, 0), column = table->column, above = *open_above(table, column);
    if (table->gone) {
        source_join_cell(reader->source, NONE, row, column, false);
        return;
    }
    table->column += table->span;
    reader->source->beyond = reader->source->beyond || table->column > COLUMNS_READ_MOST;
    if (table->goes_on_beside && table->last != NONE) {
        source_join_cell(reader->source, table->last, row, table->column - 1, true);
        return;
    }
    if (table->goes_on_below && above != NONE) {
        table->last = above;
        source_join_cell(reader->source, above, row, table->column - 1, true);
        return;
    }
    table->last = source_close_cell(reader->source, row, column, 1, table->span);
    for (int i = column; i < table->column; i++)
        *open_above(table, i) = NONE;
    if (table->opens || table->goes_on_below)
        *open_above(table, column) = table->last;
}

/* ---- the document ---- */

static void read_revision(WordReader *reader, WordElement element) {
    WordTable *table = last_of(reader->tables);
    WordParagraph *paragraph = last_of(reader->paragraphs);
    bool gone = element == W_DEL || element == W_MOVE_FROM;
    WordElement around = element_around(reader, 1);
    source_remark(reader->source, REMARK_TRACKED, NULL, NULL);
    if (around == W_TR_PR) {
        if (table && table->cell_depth == 0)
            table->row_gone = table->row_gone || gone;
    } else if (around == W_R_PR) { /* of the paragraph's mark */
        if (paragraph && element_around(reader, 2) == W_P_PR)
            paragraph->joins = paragraph->joins || gone;
    } else if (gone) {
        reader->skipped_from = reader->depth;
    }
}

static void read_field(WordReader *reader, const char *kind) {
    enum { FIELDS_MOST = 64 };
    if (g_strcmp0(kind, "begin") == 0) {
        if (reader->fields++ < FIELDS_MOST)
            reader->instructions |= G_GUINT64_CONSTANT(1) << (reader->fields - 1);
        return;
    }
    bool known = reader->fields > 0 && reader->fields <= FIELDS_MOST;
    if (known)
        reader->instructions &= ~(G_GUINT64_CONSTANT(1) << (reader->fields - 1));
    if (g_strcmp0(kind, "end") == 0 && reader->fields > 0)
        reader->fields--;
}

/* What a run says that is not text. */
static void read_sign(WordReader *reader, WordElement element, const char **attributes) {
    WordParagraph *paragraph = element_around(reader, 1) == W_R ? speaking(reader, true) : NULL;
    if (!paragraph)
        return;
    const char *type = xml_attribute(attributes, "type"), *byte = xml_attribute(attributes, "char");
    const char *font = xml_attribute(attributes, "font");
    if (element == W_TAB || element == W_P_TAB)
        g_string_append_c(paragraph->text, ' ');
    else if (element == W_NO_BREAK_HYPHEN)
        g_string_append_c(paragraph->text, '-');
    else if (element == W_CR || (element == W_BR && (!type || g_str_equal(type, "textWrapping"))))
        g_string_append_c(paragraph->text, '\n');
    else if (element == W_SYM && byte && font)
        say_symbol(reader, paragraph, font, (gunichar)g_ascii_strtoull(byte, NULL, 16));
}

static void read_note_reference(WordReader *reader, WordElement element, const char *id) {
    if (!id || !speaking(reader, true))
        return;
    source_remark(reader->source, element == W_COMMENT_REFERENCE ? REMARK_COMMENT : REMARK_FOOTNOTE, NULL, NULL);
    if (element == W_COMMENT_REFERENCE)
        return;
    g_hash_table_add(reader->notes, g_strconcat(element == W_FOOTNOTE_REFERENCE ? "f" : "e", id, NULL));
}

static bool has_note(const WordReader *reader, WordElement element, const char *id) {
    g_autofree char *key = g_strconcat(element == W_FOOTNOTE ? "f" : "e", id ? id : "", NULL);
    return g_hash_table_contains(reader->notes, key);
}

static void read_paragraph_property(WordReader *reader, WordElement element, const char **attributes) {
    WordParagraph *paragraph = last_of(reader->paragraphs);
    const char *value = xml_attribute(attributes, "val");
    bool of_list = element_around(reader, 1) == W_NUM_PR && element_around(reader, 2) == W_P_PR;
    bool of_run = element_around(reader, 1) == W_R_PR && element_around(reader, 2) == W_R;
    if (!paragraph)
        return;
    if (element == W_P_STYLE && element_around(reader, 1) == W_P_PR)
        xml_keep(&paragraph->style, value);
    else if (element == W_NUM_ID && of_list)
        xml_keep(&paragraph->list, value);
    else if (element == W_ILVL && of_list)
        paragraph->level = xml_number(value, 0, WORD_LEVEL_MOST, NONE);
    else if (element == W_JC && element_around(reader, 1) == W_P_PR)
        paragraph->centred = g_strcmp0(value, "center") == 0;
    else if (element == W_VANISH && of_run)
        paragraph->hidden = xml_switched_on(attributes, "val");
    else if ((element == W_STRIKE || element == W_DSTRIKE) && of_run)
        paragraph->struck = paragraph->struck || xml_switched_on(attributes, "val");
    else if (element == W_R_STYLE && of_run && value && word_styles_hidden(reader->styles, value) != NONE)
        paragraph->hidden = word_styles_hidden(reader->styles, value) == 1;
    else if (element == W_R_FONTS && of_run)
        xml_keep(&paragraph->font, xml_attribute(attributes, "ascii"));
}

static void open_run(WordReader *reader) {
    WordParagraph *paragraph = last_of(reader->paragraphs);
    if (!paragraph)
        return;
    paragraph->hidden = word_styles_hidden(reader->styles, paragraph_style(paragraph)) == 1;
    paragraph->told = paragraph->struck = false;
    xml_keep(&paragraph->font, NULL);
}

static void read_cell_property(WordTable *table, WordElement element, const char **attributes) {
    enum { SPAN_MOST = 63 }; /* columns of a table, in Word */
    const char *value = xml_attribute(attributes, "val");
    bool restart = g_strcmp0(value, "restart") == 0;
    if (element == W_GRID_SPAN)
        table->span = xml_number(value, 1, SPAN_MOST, 1);
    else if (element == W_V_MERGE && restart)
        table->opens = true;
    else if (element == W_V_MERGE)
        table->goes_on_below = true;
    else if (element == W_H_MERGE)
        table->goes_on_beside = !restart;
    else if (element == W_CELL_DEL)
        table->gone = true;
}

static bool start_content(void *data, const char *name, const char **attributes) {
    enum { COLUMNS_BEFORE_MOST = 63 };
    WordReader *reader = data;
    WordElement element = enter_element(reader, name);
    if (reader->skipped_from > 0)
        return !reader->source->beyond;
    WordTable *table = last_of(reader->tables);
    bool in_row = table && table->cell_depth == 0, in_cell = table && table->cell_depth > 0;
    reader->choices[reader->depth] = false;
    reader->placeholders[reader->depth] = false;
    const char *id = xml_attribute(attributes, "id");
    switch ((int)element) {
    case W_DEL:
    case W_MOVE_FROM:
    case W_INS:
    case W_MOVE_TO:
        read_revision(reader, element);
        break;
    case W_P:
        open_paragraph(reader);
        break;
    case W_R:
        open_run(reader);
        break;
    case W_TBL:
        open_word_table(reader);
        break;
    case W_TR:
        if (in_row) {
            table->row++;
            table->column = 0;
            table->row_gone = false;
            table->last = NONE;
        }
        break;
    case W_GRID_BEFORE:
        if (in_row)
            table->column += xml_number(xml_attribute(attributes, "val"), 0, COLUMNS_BEFORE_MOST, 0);
        break;
    case W_TC:
        if (in_row)
            open_word_cell(reader, table);
        break;
    case W_GRID_SPAN:
    case W_V_MERGE:
    case W_H_MERGE:
    case W_CELL_DEL:
    case W_CELL_INS:
        if (element == W_CELL_DEL || element == W_CELL_INS)
            source_remark(reader->source, REMARK_TRACKED, NULL, NULL);
        if (in_cell && element_around(reader, 1) == W_TC_PR)
            read_cell_property(table, element, attributes);
        break;
    case W_TAB:
    case W_P_TAB:
    case W_BR:
    case W_CR:
    case W_NO_BREAK_HYPHEN:
    case W_SYM:
        read_sign(reader, element, attributes);
        break;
    case W_FLD_CHAR:
        read_field(reader, xml_attribute(attributes, "fldCharType"));
        break;
    case W_COMMENT_REFERENCE:
    case W_FOOTNOTE_REFERENCE:
    case W_ENDNOTE_REFERENCE:
        read_note_reference(reader, element, id);
        break;
    case W_FOOTNOTE:
    case W_ENDNOTE:
        if (!has_note(reader, element, id))
            reader->skipped_from = reader->depth;
        break;
    case MC_CHOICE:
        if (reader->choices[reader->depth - 1])
            reader->skipped_from = reader->depth;
        reader->choices[reader->depth - 1] = true;
        break;
    case W_SHOWING_PLACEHOLDER:
        if (element_around(reader, 1) == W_SDT_PR && reader->depth > 2)
            reader->placeholders[reader->depth - 2] = xml_switched_on(attributes, "val");
        break;
    case W_SDT_CONTENT:
        if (reader->placeholders[reader->depth - 1])
            reader->skipped_from = reader->depth;
        break;
    case W_SKIPPED:
        reader->skipped_from = reader->depth;
        break;
    case W_ALT_CHUNK:
        source_remark(reader->source, REMARK_EMBEDDED, NULL, NULL);
        break;
    default:
        read_paragraph_property(reader, element, attributes);
    }
    return !reader->source->beyond;
}

static bool end_content(void *data, const char *name) {
    (void)name;
    WordReader *reader = data;
    int depth = reader->depth--;
    WordTable *table = last_of(reader->tables);
    if (reader->skipped_from > 0) {
        reader->skipped_from = reader->skipped_from == depth ? 0 : reader->skipped_from;
        return true;
    }
    switch ((int)reader->path[depth]) {
    case W_P:
        close_paragraph(reader);
        break;
    case W_TC:
        if (table && table->cell_depth == depth)
            close_word_cell(reader, table);
        break;
    case W_TBL:
        if (table && !table->flat)
            source_close_grid(reader->source);
        if (table)
            g_ptr_array_remove_index(reader->tables, reader->tables->len - 1);
        break;
    default:
        break;
    }
    return !reader->source->beyond;
}

static bool read_content(void *data, const char *text, int length) {
    WordReader *reader = data;
    WordElement element = reader->path[reader->depth];
    if (reader->skipped_from > 0 || (element != W_T && element != M_T))
        return true;
    WordParagraph *paragraph = speaking(reader, length > 0);
    if (paragraph)
        say_word_text(reader, paragraph, text, length);
    return true;
}

/* Footnotes that were referred to. */
static bool read_notes(WordReader *reader, Package *package, const GPtrArray *relations, const char *type,
                       const char *usual, const XmlEvents *events, GError **error) {
    const char *part = package_related(package, relations, type, usual);
    if (!part || g_hash_table_size(reader->notes) == 0)
        return true;
    g_autoptr(GString) bytes = package_read(package, part, error);
    reader->depth = 0;
    return bytes && xml_read(package, bytes, events, reader, error);
}

static bool read_styles(WordStyles *styles, Package *package, const GPtrArray *relations, const char *type,
                        const char *usual, GError **error) {
    const char *part = package_related(package, relations, type, usual);
    g_autoptr(GString) bytes = part ? package_read(package, part, error) : NULL;
    return !part || (bytes && word_styles_read(styles, package, bytes, error));
}

bool docx_read(Source *source, Package *package, const char *part, const GString *document, GError **error) {
    static const XmlEvents events = {start_content, end_content, read_content};
    static const char *const names[] = {
#define ELEMENT_NAME(constant, name) name,
        WORD_ELEMENTS(ELEMENT_NAME)};
    g_autoptr(GPtrArray) relations = package_relations(package, part, error);
    g_autoptr(WordStyles) styles = word_styles_new();
    if (!relations || !read_styles(styles, package, relations, "styles", "word/styles.xml", error) ||
        !read_styles(styles, package, relations, "numbering", "word/numbering.xml", error))
        return false;
    WordReader reader = {.source = source,
                         .elements = xml_numbered_names(names, G_N_ELEMENTS(names)),
                         .styles = styles,
                         .notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                         .paragraphs = g_ptr_array_new_with_free_func(paragraph_free),
                         .tables = g_ptr_array_new_with_free_func(word_table_free),
                         .carried = g_string_new(NULL)};
    for (gsize i = 0; i < G_N_ELEMENTS(skipped_elements); i++)
        g_hash_table_insert(reader.elements, (char *)skipped_elements[i], GINT_TO_POINTER(W_SKIPPED));
    bool read = xml_read(package, document, &events, &reader, error);
    deliver_carried(&reader);
    read = read && read_notes(&reader, package, relations, "footnotes", "word/footnotes.xml", &events, error) &&
           read_notes(&reader, package, relations, "endnotes", "word/endnotes.xml", &events, error);
    g_hash_table_unref(reader.elements);
    g_hash_table_unref(reader.notes);
    g_ptr_array_unref(reader.paragraphs);
    g_ptr_array_unref(reader.tables);
    g_string_free(reader.carried, TRUE);
    return read;
}
