#include "report/site.h"

bool site_has(const Site *site, const Community *community) {
    return community_judged(community) && !community->held && community_wanted(community, site->communities);
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
