#include "report/register.h"

static void group_free(void *data) {
    RegisterGroup *group = data;
    g_ptr_array_unref(group->communities);
    g_free(group);
}

static void add_group(const ReportContext *context, GPtrArray *groups, const Tier *tier, Basis basis, bool held) {
    g_autoptr(GPtrArray) communities = g_ptr_array_new();
    for (int i = 0; i < dataset_community_count(context->dataset); i++) {
        const Community *community = dataset_community(context->dataset, i);
        if (community->tier == tier && community->basis == basis && community->held == held)
            g_ptr_array_add(communities, (void *)community);
    }
    if (communities->len == 0)
        return;
    RegisterGroup *group = g_new(RegisterGroup, 1);
    *group = (RegisterGroup){tier, basis, held, g_steal_pointer(&communities)};
    g_ptr_array_add(groups, group);
}

GPtrArray *register_groups(const ReportContext *context) {
    static const struct {
        Basis basis;
        bool held;
    } parts[] = {{BASIS_APPLIED, false}, {BASIS_SPOT_CHECK, false}, {BASIS_APPLIED, true}, {BASIS_SPOT_CHECK, true}};
    GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
    for (guint p = 0; p < G_N_ELEMENTS(parts); p++)
        for (int i = 0; i < standard_tier_count(context->standard); i++)
            add_group(context, groups, standard_tier(context->standard, i), parts[p].basis, parts[p].held);
    return groups;
}

char *register_group_label(const ReportContext *context, const RegisterGroup *group) {
    Phrase words = group->held                     ? PHRASE_GROUP_HELD
                   : group->basis == BASIS_APPLIED ? PHRASE_GROUP_APPLIED
                                                   : PHRASE_GROUP_SPOT_CHECK;
    g_autofree char *count = g_strdup_printf("%u", group->communities->len);
    return phrase_format(words, context->lang, "tier", words_in(group->tier->name, context->lang), "count", count,
                         NULL);
}
