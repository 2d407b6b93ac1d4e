#include "doc/template.h"

#include <cmark.h>

#include "base/file.h"
#include "base/number.h"
#include "base/text.h"

struct Template {
    cmark_node *root;
    char *shown;
};

#define KEY_OPEN "{{"
#define KEY_CLOSE "}}"

void template_free(Template *template) {
    if (!template)
        return;
    cmark_node_free(template->root);
    g_free(template->shown);
    g_free(template);
}

/* ---- what a template may hold ---- */

/* Pieces of a line have no line number of their own in every version of the library: the block's stands for them. */
static int line_of(cmark_node *node) {
    while (node && cmark_node_get_start_line(node) == 0)
        node = cmark_node_parent(node);
    return node ? cmark_node_get_start_line(node) : 0;
}

/* The kind that a node of the library becomes, or -1 when templates cannot hold it. Line breaks become none. */
static int kind_of(cmark_node *node) {
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
        return KIND_SECTION;
    case CMARK_NODE_HEADING:
        return KIND_HEADING;
    case CMARK_NODE_PARAGRAPH:
        return KIND_PARA;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? KIND_LIST : -1;
    case CMARK_NODE_ITEM:
        return KIND_ITEM;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
        return KIND_TEXT;
    case CMARK_NODE_STRONG:
        return KIND_STRONG;
    case CMARK_NODE_LINK:
        return KIND_LINK;
    default:
        return -1;
    }
}

/* Which fault a node has; FAULTS: none. */
static Fault text_fault(const char *text) {
    if (strstr(text, "**"))
        return FAULT_TEMPLATE_ASTERISKS;
    for (const char *open = strstr(text, KEY_OPEN); open; open = strstr(open, KEY_OPEN)) {
        const char *key = open + strlen(KEY_OPEN), *close = strstr(key, KEY_CLOSE);
        if (!close || close == key || strcspn(key, "{ ") < (size_t)(close - key))
            return FAULT_TEMPLATE_MARK;
        open = close;
    }
    return FAULTS;
}

static Fault node_fault(cmark_node *node) {
    int kind = kind_of(node);
    cmark_node *parent = cmark_node_parent(node);
    if (kind < 0 || (parent && !kind_holds((Kind)kind_of(parent), (Kind)kind)))
        return FAULT_TEMPLATE_CONTENT;
    if (kind == KIND_HEADING && cmark_node_get_heading_level(node) > 4)
        return FAULT_TEMPLATE_HEADING;
    if (kind == KIND_LINK && !href_allowed(cmark_node_get_url(node)))
        return FAULT_TEMPLATE_LINK;
    return cmark_node_get_type(node) == CMARK_NODE_TEXT ? text_fault(cmark_node_get_literal(node)) : FAULTS;
}

static bool tree_check(cmark_node *node, const char *shown, GError **error) {
    Fault fault = node_fault(node);
    if (fault != FAULTS) {
        fault_set(error, fault, "path", shown, "line", DIGITS(line_of(node)), NULL);
        return false;
    }
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
        if (!tree_check(child, shown, error))
            return false;
    }
    return true;
}

Template *template_parse(const char *markdown, const char *shown, GError **error) {
    if (!g_utf8_validate(markdown, -1, NULL)) {
        fault_set(error, FAULT_TEMPLATE_ENCODING, "path", shown, NULL);
        return NULL;
    }
    g_autoptr(Template) template = g_new0(Template, 1);
    template->shown = g_strdup(shown);
    template->root = cmark_parse_document(markdown, strlen(markdown), CMARK_OPT_DEFAULT);
    cmark_consolidate_text_nodes(template->root);
    return tree_check(template->root, shown, error) ? g_steal_pointer(&template) : NULL;
}

Template *template_load(const char *path, GError **error) {
    int reason;
    g_autoptr(GString) markdown = file_read(path, &reason);
    if (markdown)
        return template_parse(markdown->str, path, error);
    file_error(error, path, reason);
    return NULL;
}

/* ---- filling ---- */

typedef struct Filling {
    const Template *template;
    const TemplateValues *values;
    Doc *doc;
    gunichar last;   /* the last character of the line so far, 0 at its start */
    bool soft_break; /* the template's line ended after it */
    GError **error;
} Filling;

/* The keys of a block: how many have no value, out of how many; and one that has none. */
typedef struct Keys {
    int count, missing;
    char *missing_name; /* owned */
} Keys;

static void keys_of_text(const TemplateValues *values, const char *text, Keys *keys) {
    for (const char *open = strstr(text, KEY_OPEN); open; open = strstr(open, KEY_OPEN)) {
        const char *start = open + strlen(KEY_OPEN), *close = strstr(start, KEY_CLOSE);
        g_autofree char *key = g_strndup(start, (gsize)(close - start));
        keys->count++;
        if (!values->value(values->context, key)) {
            keys->missing++;
            if (!keys->missing_name)
                keys->missing_name = g_steal_pointer(&key);
        }
        open = close;
    }
}

static void keys_of(const TemplateValues *values, cmark_node *node, Keys *keys) {
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
        keys_of_text(values, cmark_node_get_literal(node), keys);
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        keys_of(values, child, keys);
}

static bool joins_closely(gunichar c) {
    return text_is_han(c) || text_is_cjk_punctuation(c);
}

static void text_add(Filling *filling, Node *parent, const char *text) {
    if (!*text)
        return;
    gunichar next = g_utf8_get_char(text);
    bool blank = filling->soft_break && filling->last && !joins_closely(filling->last) && !joins_closely(next);
    g_autofree char *line = g_strconcat(blank ? " " : "", text, NULL);
    node_text(filling->doc, parent, line);
    filling->last = g_utf8_get_char(g_utf8_prev_char(text + strlen(text)));
    filling->soft_break = false;
}

static void text_fill(Filling *filling, Node *parent, const char *text) {
    g_autoptr(GString) out = g_string_new(NULL);
    for (const char *open = strstr(text, KEY_OPEN); open; open = strstr(text, KEY_OPEN)) {
        const char *start = open + strlen(KEY_OPEN), *close = strstr(start, KEY_CLOSE);
        g_autofree char *key = g_strndup(start, (gsize)(close - start));
        g_string_append_len(out, text, open - text);
        g_string_append(out, filling->values->value(filling->values->context, key));
        text = close + strlen(KEY_CLOSE);
    }
    g_string_append(out, text);
    text_add(filling, parent, out->str);
}

static void inlines_fill(Filling *filling, cmark_node *from, Node *parent) {
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
        if (cmark_node_get_type(child) == CMARK_NODE_SOFTBREAK) {
            filling->soft_break = true;
        } else if (cmark_node_get_type(child) == CMARK_NODE_TEXT) {
            text_fill(filling, parent, cmark_node_get_literal(child));
        } else {
            Node *node = node_add(filling->doc, parent, (Kind)kind_of(child), ROLE_NONE);
            if (node->kind == KIND_LINK)
                node->href = doc_string(filling->doc, cmark_node_get_url(child));
            inlines_fill(filling, child, node);
        }
    }
}

/* An item or list whose lines were all left out is left out too, and a line of which nothing is left (# alone). */
static void drop_if_empty(Node *parent, Node *before) {
    Node *node = before ? before->next : parent->first;
    if (node->first)
        return;
    parent->last = before;
    if (before)
        before->next = NULL;
    else
        parent->first = NULL;
}

/* A sentence with a hole in it is not written: either all its values are there, or none and it is left out. */
static bool line_fill(Filling *filling, cmark_node *from, Node *parent) {
    Keys keys = {0, 0, NULL};
    keys_of(filling->values, from, &keys);
    g_autofree char *missing = keys.missing_name;
    if (missing && keys.missing == keys.count)
        return true;
    if (missing) {
        g_autofree char *mark = g_strconcat(KEY_OPEN, missing, KEY_CLOSE, NULL);
        fault_set(filling->error, FAULT_TEMPLATE_VALUE_LACK, "path", filling->template->shown, "line",
                  DIGITS(line_of(from)), "mark", mark, NULL);
        return false;
    }
    Node *before = parent->last;
    Node *line = node_add(filling->doc, parent, (Kind)kind_of(from), ROLE_NONE);
    line->level = line->kind == KIND_HEADING ? cmark_node_get_heading_level(from) : 0;
    filling->last = 0;
    filling->soft_break = false;
    inlines_fill(filling, from, line);
    drop_if_empty(parent, before);
    return true;
}

/* The key of a paragraph that is nothing but {{key}}, or NULL. Newly allocated. */
static char *lone_key(cmark_node *paragraph) {
    cmark_node *only = cmark_node_first_child(paragraph);
    if (!only || cmark_node_next(only) || cmark_node_get_type(only) != CMARK_NODE_TEXT)
        return NULL;
    const char *text = cmark_node_get_literal(only);
    const char *close = strstr(text, KEY_CLOSE);
    if (!g_str_has_prefix(text, KEY_OPEN) || !close || close[strlen(KEY_CLOSE)])
        return NULL;
    return g_strndup(text + strlen(KEY_OPEN), (gsize)(close - text) - strlen(KEY_OPEN));
}

static bool block_fill(Filling *filling, cmark_node *paragraph, Node *parent) {
    const TemplateValues *values = filling->values;
    bool may_be_block = values->block && kind_holds(parent->kind, KIND_TABLE);
    g_autofree char *key = may_be_block ? lone_key(paragraph) : NULL;
    return key && values->block(values->context, key, filling->doc, parent);
}

static bool blocks_fill(Filling *filling, cmark_node *from, Node *parent) {
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
        int kind = kind_of(child);
        if (kind == KIND_LIST || kind == KIND_ITEM) {
            Node *before = parent->last;
            if (!blocks_fill(filling, child, node_add(filling->doc, parent, (Kind)kind, ROLE_NONE)))
                return false;
            drop_if_empty(parent, before);
        } else if (!block_fill(filling, child, parent) && !line_fill(filling, child, parent)) {
            return false;
        }
    }
    return true;
}

bool template_fill(const Template *template, const TemplateValues *values, Doc *doc, Node *parent, GError **error) {
    Filling filling = {.template = template, .values = values, .doc = doc, .error = error};
    return blocks_fill(&filling, template->root, parent);
}
