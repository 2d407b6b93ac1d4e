/* A data set in a temporary folder, for tests of what is said of a data set. One community, "a", unless the register is
 * given by hand.
 *
 * Usage: temporary_dataset_new(); temporary_dataset_say() for each answer; temporary_dataset_write(); load it;
 * temporary_dataset_free() removes the folder. */
#ifndef GONGSHI_TESTS_TEMPORARY_DATASET_H
#define GONGSHI_TESTS_TEMPORARY_DATASET_H

#include <glib.h>
#include <glib/gstdio.h>

#include "base/csv.h"
#include "data/dataset.h"

typedef struct TemporaryDataset {
    char *dir;
    GString *notice;      /* notice.csv */
    GString *communities; /* communities.csv */
    GString *answers;     /* communities/a.csv */
    GString *told;        /* tiers/<tier>.csv; "": there is none */
    char *told_of;        /* that file */
} TemporaryDataset;

#define TEMPORARY_ANSWER_HEAD "no,indicator,item,value,unit,source\n"

static inline TemporaryDataset *temporary_dataset_new(void) {
    TemporaryDataset *data = g_new0(TemporaryDataset, 1);
    data->dir = g_dir_make_tmp("gongshi-XXXXXX", NULL);
    g_assert(data->dir);
    data->notice = g_string_new("key,zh,en,source\nstandard,standard,,\n");
    data->communities = g_string_new("id,name_zh,name_en,subdistrict,tier,basis,concluded,held,source\n");
    data->answers = g_string_new(TEMPORARY_ANSWER_HEAD);
    data->told = g_string_new("");
    return data;
}

static inline void temporary_dataset_say(TemporaryDataset *data, const Indicator *indicator, const char *item,
                                         const char *value) {
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    csv_append_row(data->answers, no, indicator->id, item, value, "", "77", NULL);
}

/* The same of all communities of the indicator's tier together. */
static inline void temporary_dataset_tell(TemporaryDataset *data, const Indicator *indicator, const char *item,
                                          const char *value) {
    g_autofree char *no = g_strdup_printf("%d", indicator->no);
    if (!data->told_of) {
        g_string_assign(data->told, TEMPORARY_ANSWER_HEAD);
        data->told_of = g_strdup_printf("tiers/%s.csv", indicator->tier->id);
    }
    csv_append_row(data->told, no, indicator->id, item, value, "", "78", NULL);
}

static inline void temporary_dataset_save(const TemporaryDataset *data, const char *name, const GString *text) {
    g_autofree char *path = g_build_filename(data->dir, name, NULL);
    bool saved = g_file_set_contents(path, text->str, (gssize)text->len, NULL);
    g_assert(saved);
}

/* tier: of the only community; NULL when the register was filled in by hand. */
static inline void temporary_dataset_write(TemporaryDataset *data, const char *tier) {
    g_autofree char *folder = g_build_filename(data->dir, "communities", NULL);
    if (tier)
        csv_append_row(data->communities, "a", "甲社区", "", "", tier, "applied", "已满足", "", "", NULL);
    g_assert(g_mkdir(folder, 0700) == 0);
    temporary_dataset_save(data, "notice.csv", data->notice);
    temporary_dataset_save(data, "communities.csv", data->communities);
    temporary_dataset_save(data, "communities/a.csv", data->answers);
    if (!data->told_of)
        return;
    g_autofree char *tiers = g_build_filename(data->dir, "tiers", NULL);
    g_assert(g_mkdir(tiers, 0700) == 0);
    temporary_dataset_save(data, data->told_of, data->told);
}

static inline void temporary_dataset_free(TemporaryDataset *data) {
    const char *const names[] = {data->told_of ? data->told_of : "tiers",
                                 "tiers",
                                 "communities/a.csv",
                                 "communities.csv",
                                 "notice.csv",
                                 "communities",
                                 ""};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(data->dir, names[i], NULL);
        g_remove(path);
    }
    g_string_free(data->notice, TRUE);
    g_string_free(data->communities, TRUE);
    g_string_free(data->answers, TRUE);
    g_string_free(data->told, TRUE);
    g_free(data->told_of);
    g_free(data->dir);
    g_free(data);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TemporaryDataset, temporary_dataset_free)

#endif
