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
static int template_kind(cmark_node *node) {
    static const struct {
        cmark_node_type type;
        Kind kind;
    } kinds[] = {
        {CMARK_NODE_DOCUMENT, KIND_SECTION}, {CMARK_NODE_HEADING, KIND_HEADING}, {CMARK_NODE_PARAGRAPH, KIND_PARA},
        {CMARK_NODE_LIST, KIND_LIST},        {CMARK_NODE_ITEM, KIND_ITEM},       {CMARK_NODE_TEXT, KIND_TEXT},
        {CMARK_NODE_SOFTBREAK, KIND_TEXT},   {CMARK_NODE_STRONG, KIND_STRONG},   {CMARK_NODE_LINK, KIND_LINK},
    };
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST && cmark_node_get_list_type(node) != CMARK_BULLET_LIST)
        return -1;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (kinds[i].type == type)
            return (int)kinds[i].kind;
    return -1;
}

/* Which fault a node has; FAULTS: none. */
static Fault node_fault(cmark_node *node) {
    int kind = template_kind(node);
    cmark_node *parent = cmark_node_parent(node);
    if (kind < 0 || (parent && !kind_holds((Kind)template_kind(parent), (Kind)kind)))
        return FAULT_TEMPLATE_CONTENT;
    if (kind == KIND_HEADING && cmark_node_get_heading_level(node) > 4)
        return FAULT_TEMPLATE_HEADING;
    if (kind == KIND_LINK && !href_allowed(cmark_node_get_url(node)))
        return FAULT_TEMPLATE_LINK;
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
        return FAULTS;
    const char *text = cmark_node_get_literal(node);
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

static bool check_tree(cmark_node *node, const char *shown, GError **error) {
    Fault fault = node_fault(node);
    if (fault != FAULTS) {
        fault_set(error, fault, "path", shown, "line", DIGITS(line_of(node)), NULL);
        return false;
    }
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
        if (!check_tree(child, shown, error))
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
    return check_tree(template->root, shown, error) ? g_steal_pointer(&template) : NULL;
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

typedef struct TemplateFill {
    const Template *template;
    const TemplateValues *values;
    Doc *doc;
    gunichar last;   /* the last character of the line so far, 0 at its start */
    bool soft_break; /* the template's line ended after it */
    GError **error;
} TemplateFill;

/* The next {{key}} of a text that was checked: its first brace, or NULL. *key, the one before, is freed and replaced;
 * *end: behind it. */
static const char *next_key(const char *text, char **key, const char **end) {
    const char *open = strstr(text, KEY_OPEN);
    if (!open)
        return NULL;
    const char *start = open + strlen(KEY_OPEN), *close = strstr(start, KEY_CLOSE);
    g_free(*key);
    *key = g_strndup(start, (gsize)(close - start));
    *end = close + strlen(KEY_CLOSE);
    return open;
}

/* The keys of a block: how many have no value, out of how many; and one that has none. */
typedef struct TemplateKeys {
    int count, missing;
    char *missing_name; /* owned */
} TemplateKeys;

static void count_keys(const TemplateValues *values, cmark_node *node, TemplateKeys *keys) {
    const char *text = cmark_node_get_type(node) == CMARK_NODE_TEXT ? cmark_node_get_literal(node) : "";
    g_autofree char *key = NULL;
    while (next_key(text, &key, &text)) {
        keys->count++;
        if (values->value(values->context, key))
            continue;
        keys->missing++;
        if (!keys->missing_name)
            keys->missing_name = g_steal_pointer(&key);
    }
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        count_keys(values, child, keys);
}

static void fill_text(TemplateFill *filling, Node *parent, const char *text) {
    g_autoptr(GString) out = g_string_new(NULL);
    g_autofree char *key = NULL;
    for (const char *end, *open = next_key(text, &key, &end); open; open = next_key(text, &key, &end)) {
        g_string_append_len(out, text, open - text);
        g_string_append(out, filling->values->value(filling->values->context, key));
        text = end;
    }
    g_string_append(out, text);
    if (out->len == 0)
        return;
    gunichar next = g_utf8_get_char(out->str);
    bool blank = filling->soft_break && filling->last && !text_is_chinese(filling->last) && !text_is_chinese(next);
    g_string_prepend(out, blank ? " " : "");
    node_text(filling->doc, parent, out->str);
    filling->last = g_utf8_get_char(g_utf8_prev_char(out->str + out->len));
    filling->soft_break = false;
}

static void fill_inlines(TemplateFill *filling, cmark_node *from, Node *parent) {
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
        if (cmark_node_get_type(child) == CMARK_NODE_SOFTBREAK) {
            filling->soft_break = true;
        } else if (cmark_node_get_type(child) == CMARK_NODE_TEXT) {
            fill_text(filling, parent, cmark_node_get_literal(child));
        } else {
            Node *node = node_add(filling->doc, parent, (Kind)template_kind(child), ROLE_NONE);
            if (node->kind == KIND_LINK)
                node->href = doc_string(filling->doc, cmark_node_get_url(child));
            fill_inlines(filling, child, node);
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
static bool fill_line(TemplateFill *filling, cmark_node *from, Node *parent) {
    TemplateKeys keys = {0, 0, NULL};
    count_keys(filling->values, from, &keys);
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
    Node *line = node_add(filling->doc, parent, (Kind)template_kind(from), ROLE_NONE);
    line->level = line->kind == KIND_HEADING ? cmark_node_get_heading_level(from) : 0;
    filling->last = 0;
    filling->soft_break = false;
    fill_inlines(filling, from, line);
    drop_if_empty(parent, before);
    return true;
}

/* Whether a paragraph is nothing but the {{key}} of a block, and what stands for it is added. */
static bool fill_block(const TemplateFill *filling, cmark_node *paragraph, Node *parent) {
    const TemplateValues *values = filling->values;
    cmark_node *only = cmark_node_first_child(paragraph);
    if (!values->block || !kind_holds(parent->kind, KIND_TABLE) || !only || cmark_node_next(only) ||
        cmark_node_get_type(only) != CMARK_NODE_TEXT)
        return false;
    const char *text = cmark_node_get_literal(only), *end = NULL;
    g_autofree char *key = NULL;
    return next_key(text, &key, &end) == text && !*end && values->block(values->context, key, filling->doc, parent);
}

static bool fill_blocks(TemplateFill *filling, cmark_node *from, Node *parent) {
    for (cmark_node *child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
        int kind = template_kind(child);
        if (kind == KIND_LIST || kind == KIND_ITEM) {
            Node *before = parent->last;
            if (!fill_blocks(filling, child, node_add(filling->doc, parent, (Kind)kind, ROLE_NONE)))
                return false;
            drop_if_empty(parent, before);
        } else if (!fill_block(filling, child, parent) && !fill_line(filling, child, parent)) {
            return false;
        }
    }
    return true;
}

bool template_fill(const Template *template, const TemplateValues *values, Doc *doc, Node *parent, GError **error) {
    TemplateFill filling = {.template = template, .values = values, .doc = doc, .error = error};
    return fill_blocks(&filling, template->root, parent);
}
