#include "publish/guard.h"

#include "base/fault.h"

bool guard_text(const Guard *guard, const char *name, const char *text, GError **error) {
    PersonalKind kind = PERSONAL_KINDS;
    g_autofree char *masked = guard && text ? personal_mask(text, &guard->allowed, &kind) : NULL;
    if (!masked)
        return true;
    g_autofree char *excerpt = personal_excerpt(masked);
    fault_set(error, FAULT_PERSONAL_DATA, "name", name, "excerpt", excerpt, NULL);
    return false;
}

bool guard_scene(const Guard *guard, const char *name, const Scene *scene, GError **error) {
    if (!guard)
        return true;
    bool clean =
        guard_text(guard, name, scene_title(scene), error) && guard_text(guard, name, scene_description(scene), error);
    for (int i = 0; clean && i < scene_count(scene); i++) {
        const Shape *shape = scene_shape(scene, i);
        clean = guard_text(guard, name, shape->text, error) && guard_text(guard, name, shape->title, error);
    }
    return clean;
}

/* Text is joined as a reader sees it: all of a paragraph, a heading, a caption. */
static bool guard_node(const Guard *guard, const char *name, const Node *node, GError **error) {
    if (node->kind == KIND_FIGURE && !guard_scene(guard, name, node->scene, error))
        return false;
    if (node->kind == KIND_HEADING || node->kind == KIND_PARA || node->kind == KIND_CAPTION) {
        g_autofree char *text = node_collect(node);
        return guard_text(guard, name, text, error);
    }
    for (const Node *child = node->first; child; child = child->next)
        if (!guard_node(guard, name, child, error))
            return false;
    return true;
}

bool guard_doc(const Guard *guard, const char *name, const Doc *doc, GError **error) {
    return !guard || guard_node(guard, name, doc_tree(doc), error);
}
