#include "base/team.h"

enum { THREADS_MOST = 8 };

void team_work(int most, GThreadFunc work, void *data) {
    GThread *helpers[THREADS_MOST];
    int wanted = MIN(MIN((int)g_get_num_processors(), THREADS_MOST), most) - 1, count = 0;
    while (count < wanted && (helpers[count] = g_thread_try_new("team", work, data, NULL)))
        count++;
    work(data);
    while (count > 0)
        g_thread_join(helpers[--count]);
}
