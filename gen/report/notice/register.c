#include "report/notice/notice.h"

#include "base/number.h"
#include "base/text.h"

static void register_group_free(void *data) {
    RegisterGroup *group = data;
    g_ptr_array_unref(group->communities);
    g_free(group);
}

/* The part of the register that a community belongs to: those recognised, those whose conclusion is another one, those
 * held back; each by how they came in. */
static RegisterPart part_of(const Community *community) {
    bool applied = community->basis == BASIS_APPLIED;
    if (community->held)
        return applied ? PART_HELD_APPLIED : PART_HELD_SPOT_CHECK;
    if (community_recognised(community))
        return applied ? PART_APPLIED : PART_SPOT_CHECK;
    return applied ? PART_APPLIED_OTHERWISE : PART_SPOT_CHECK_OTHERWISE;
}

/* Groups of one part and tier stand in the order in which their first communities do. */
GPtrArray *register_groups(const ReportContext *context) {
    GPtrArray *groups = g_ptr_array_new_with_free_func(register_group_free);
    for (RegisterPart part = PART_APPLIED; part < PART_COUNT; part++) {
        bool by_conclusion = part == PART_APPLIED_OTHERWISE || part == PART_SPOT_CHECK_OTHERWISE;
        for (int t = 0; t < context->standard->tier_count; t++) {
            const Tier *tier = context->standard->tiers[t];
            guint first = groups->len;
            for (int i = 0; i < context->dataset->community_count; i++) {
                const Community *community = context->dataset->communities[i];
                if (community->tier != tier || part_of(community) != part)
                    continue;
                RegisterGroup *group = NULL;
                for (guint g = first; g < groups->len && !group; g++) {
                    RegisterGroup *known = g_ptr_array_index(groups, g);
                    if (!by_conclusion || text_same(known->concluded, community->concluded))
                        group = known;
                }
                if (!group) {
                    group = g_new(RegisterGroup, 1);
                    *group = (RegisterGroup){tier, part, community->concluded, g_ptr_array_new()};
                    g_ptr_array_add(groups, group);
                }
                g_ptr_array_add(group->communities, (void *)community);
            }
        }
    }
    return groups;
}

char *register_group_label(const ReportContext *context, const RegisterGroup *group) {
    static const Phrase words[PART_COUNT] = {
        [PART_APPLIED] = PHRASE_GROUP_APPLIED,
        [PART_SPOT_CHECK] = PHRASE_GROUP_SPOT_CHECK,
        [PART_APPLIED_OTHERWISE] = PHRASE_GROUP_APPLIED_CONCLUDED,
        [PART_SPOT_CHECK_OTHERWISE] = PHRASE_GROUP_SPOT_CHECK_CONCLUDED,
        [PART_HELD_APPLIED] = PHRASE_GROUP_HELD,
        [PART_HELD_SPOT_CHECK] = PHRASE_GROUP_HELD,
    };
    const char *concluded = text_blank(group->concluded)
                                ? context_phrase(context, PHRASE_GROUP_NOT_CONCLUDED)
                                : wording_told(context->standard, TOLD_OF_COMMUNITY, group->concluded, context->lang);
    return phrase_format(words[group->part], context->lang, "tier", words_in(group->tier->name, context->lang),
                         "concluded", concluded, "count", DIGITS(group->communities->len), NULL);
}
