#include "report/site.h"

bool site_has(const Site *site, const Community *community) {
    if (!community->has_table || community->held || !site->communities)
        return community->has_table && !community->held;
    for (guint i = 0; i < site->communities->len; i++)
        if (g_str_equal(g_ptr_array_index(site->communities, i), community->id))
            return true;
    return false;
}

const Community *site_neighbour(const Site *site, const Dataset *dataset, const Community *community, int step) {
    int count = dataset_community_count(dataset), at = 0;
    while (at < count && dataset_community(dataset, at) != community)
        at++;
    for (at += step; at >= 0 && at < count; at += step)
        if (site_has(site, dataset_community(dataset, at)))
            return dataset_community(dataset, at);
    return NULL;
}
