#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"

static void register_group_free(void *data) {
    RegisterGroup *group = data;
    g_ptr_array_unref(group->communities);
    g_free(group);
}

static RegisterPart part_of(const Community *community) {
    if (community->held)
        return PART_HELD;
    return community_recognised(community) ? PART_RECOGNISED : PART_OTHERWISE;
}

/* Groups of one part, basis and tier stand in the order in which their first communities do. */
static void add_groups(const ReportContext *context, RegisterPart part, const Basis *basis, GPtrArray *groups) {
    for (int t = 0; t < context->standard->tier_count; t++) {
        const Tier *tier = context->standard->tiers[t];
        guint first = groups->len;
        for (int i = 0; i < context->dataset->community_count; i++) {
            const Community *community = context->dataset->communities[i];
            if (community->tier != tier || community->basis != basis || part_of(community) != part)
                continue;
            RegisterGroup *group = NULL;
            for (guint g = first; g < groups->len && !group; g++) {
                RegisterGroup *known = g_ptr_array_index(groups, g);
                if (part != PART_OTHERWISE || text_same(known->concluded, community->concluded))
                    group = known;
            }
            if (!group) {
                group = g_new(RegisterGroup, 1);
                *group = (RegisterGroup){tier, basis, part, community->concluded, g_ptr_array_new()};
                g_ptr_array_add(groups, group);
            }
            g_ptr_array_add(group->communities, (void *)community);
        }
    }
}

GPtrArray *register_groups(const ReportContext *context) {
    GPtrArray *groups = g_ptr_array_new_with_free_func(register_group_free);
    const GPtrArray *bases = context->standard->bases;
    for (RegisterPart part = PART_RECOGNISED; part < PART_COUNT; part++)
        for (guint i = 0; i < bases->len; i++)
            add_groups(context, part, g_ptr_array_index(bases, i), groups);
    return groups;
}

char *register_group_label(const ReportContext *context, const RegisterGroup *group) {
    static const struct {
        Phrase applied, sampled, of_one_tier;
    } words[PART_COUNT] = {
        [PART_RECOGNISED] = {PHRASE_GROUP_APPLIED, PHRASE_GROUP_SPOT_CHECK, PHRASE_GROUP_ONE},
        [PART_OTHERWISE] = {PHRASE_GROUP_APPLIED_CONCLUDED, PHRASE_GROUP_SPOT_CHECK_CONCLUDED,
                            PHRASE_GROUP_ONE_CONCLUDED},
        [PART_HELD] = {PHRASE_GROUP_HELD, PHRASE_GROUP_HELD, PHRASE_GROUP_ONE_HELD},
    };
    const char *tier = context_tier(context, group->tier);
    Phrase label = !*tier                  ? words[group->part].of_one_tier
                   : group->basis->sampled ? words[group->part].sampled
                                           : words[group->part].applied;
    const char *concluded = text_blank(group->concluded)
                                ? context_phrase(context, PHRASE_GROUP_NOT_CONCLUDED)
                                : wording_told(context->standard, TOLD_OF_COMMUNITY, group->concluded, context->lang);
    return phrase_format(label, context->lang, "tier", tier, "basis", wording_basis(group->basis, context->lang),
                         "concluded", concluded, "count", DIGITS(group->communities->len), NULL);
}
