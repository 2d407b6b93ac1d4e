/* The data set of one notice. */
#ifndef GONGSHI_DATA_DATASET_H
#define GONGSHI_DATA_DATASET_H

#include "base/csv.h"
#include "base/finding.h"
#include "base/number.h"
#include "data/pattern.h"
#include "data/settlement.h"
#include "data/standard.h"
#include <glib.h>
#include <stdbool.h>

/* ---- dataset.c: What was said: the register of communities, the facts of the notice, and each community's answers.
 *
 * The register and the notice are loaded once. A community's answers are loaded on their own, live while that
 * community is evaluated and set, and die in answers_free(): memory does not grow with the number of communities.
 *
 * A missing item has no Answer; a blank one has an Answer with value "". Neither is zero. What the row's sentence has a
 * place for and the table no row, and what stands in a row and is no value of its item, is blank too (AnswerRow). */

typedef struct Community {
    const char *id; /* "hengan"; never NULL, also for unnamed ones */
    Words name;     /* 恒安社区; "" where the notice gives no name */
    const char *subdistrict;
    const Tier *tier; /* NULL when the register's tier is unknown (a finding) */
    const Basis *basis;
    const char *concluded; /* the acceptance group's words; "" when there are none */
    Meaning conclusion;    /* what they mean */
    bool held;             /* 暂缓公示 */
    bool has_table;        /* a data file exists */
    bool told_of_tier;     /* none does, and the notice speaks of all communities of its tier (TierTable) */
    bool unreadable;       /* but it holds no table (findings tell) */
    const char
        *file; /* the data file, relative to the data set: "communities/hengan.csv", "communities/恒安社区.xlsx" */
    const char *other_file; /* a file that may be it under another name, "communities/恒安.xlsx"; or NULL */
    Csv *read;              /* its table, where it was read already: answers_load() takes it over; else NULL */
    int line;               /* in communities.csv */
    const struct Community *namesake; /* one of the same name above it in the register; NULL when there is none */
} Community;

/* What a fact of notice.csv may be. */
typedef enum NoticeUse {
    NOTICE_USE_ANY,
    NOTICE_USE_CONTACT, /* how the office can be reached */
    NOTICE_USE_PHASE,
    NOTICE_USE_YES_OR_NO
} NoticeUse;

typedef enum NoticeGroup {
    NOTICE_GROUP_NOTICE,
    NOTICE_GROUP_PUBLICITY,
    NOTICE_GROUP_ACCEPTANCE,
    NOTICE_GROUP_OFFICE,
    NOTICE_GROUP_RECORD,
    NOTICE_GROUP_SITE
} NoticeGroup;
enum { NOTICE_GROUPS = NOTICE_GROUP_SITE + 1 };

/* What the notice of the next year begins with. */
typedef enum NoticeNext {
    NOTICE_NEXT_BLANK,
    NOTICE_NEXT_SAME, /* what does not change with the year */
    NOTICE_NEXT_SET   /* what follows from where it lies and what came before */
} NoticeNext;

#define NOTICE_KEY(constant, ...) NOTICE_KEY_##constant,
typedef enum NoticeKeyId {
#include "data/notice_key_list.h"
    NOTICE_KEYS
} NoticeKeyId;

typedef struct NoticeKey {
    const char *key, *called;
    NoticeUse use;
    NoticeGroup group;
    NoticeNext next;
} NoticeKey;

extern const NoticeKey notice_keys[NOTICE_KEYS];
/* The first words of a key: 标题. Newly allocated. */
char *notice_key_called(const NoticeKey *key);
/* What notice.csv may say with this standard (NULL: without), by keys and words; without earlier notices. Newly made.
 */
Names *notice_key_names(const Standard *standard);

/* previous.2022, previous.2022.url: an earlier notice, what it is called and where it is. */
#define NOTICE_KEY_EARLIER "previous."
#define NOTICE_KEY_ADDRESS ".url"
/* Of both, in words: 往期公示.2022, 往期公示.2022.网址. */
#define NOTICE_CALLED_EARLIER "往期公示."
#define NOTICE_CALLED_ADDRESS ".网址"
#define NOTICE_REMARK "#"

/* A fact of notice.csv: {key, zh, en}. A row that says nothing, and one that begins with #, a remark, is none. */
typedef struct NoticeFact {
    const char *key;
    Words value;
    int line;
    int source_line;
} NoticeFact;

/* What the notice says of all communities of a tier together (tiers/<tier>.csv). It is a fact of the notice: it is
 * shown once, and no community is judged by it. */
typedef struct TierTable {
    Community stands_for; /* all of them: not in the register, its id is "" */
    struct Answers *answers;
    int count, without; /* of the tier's communities; and those of them that have no table of their own */
} TierTable;

/* What reads tables that are no CSV: office documents, which intake/ understands. Rows have their places; what is wrong
 * are findings. NULL: nothing could be read. */
typedef struct TableReaders {
    /* A community's table, with rows as of answer_columns. path: of the file that the community names; standard: the
     * data set's own. */
    Csv *(*of_community)(const char *path, const Community *community, const Standard *standard, Findings *findings);
    /* A table of the office's own in a workbook, with these columns. */
    Csv *(*of_office)(const char *path, const char *shown, const CsvColumn *columns, Findings *findings);
} TableReaders;

typedef struct Dataset {
    const char *dir;
    const Standard *standard;      /* its own, which tables that are documents are read by */
    const TableReaders *readers;   /* NULL: only CSV is read */
    const Community **communities; /* as the register lists them */
    int community_count;
    GPtrArray *tier_tables;   /* of TierTable *, as the standard lists tiers: those that could be read */
    const NoticeFact **facts; /* in file order */
    int fact_count;
    GPtrArray *langs;   /* ids of the languages, beside that of the data, that it should be whole in: those that it has
                           columns for or writes anything in, and those that the run prints (workspace.h adds these) */
    GArray *spoken;     /* of Spoken (data/table.h): where it does itself */
    bool keys_in_words; /* its notice.csv says 事项 and 联系电话, not key and contact */
    const Settlement *settlement;
    GHashTable *released; /* what may stand although it looks like personal data (released_load); NULL: nothing */
    GHashTable *sayable;  /* the same, and how the office says in notice.csv that it can be reached: what a public page
                             may show. Never NULL */

    /* For loading and for the questions below. */
    GStringChunk *strings;
    TableCare care;           /* borrows from released and from the standard */
    GHashTable *facts_by_key; /* key -> NoticeFact * */
    GHashTable *communities_by_id;
    GHashTable *twins;   /* id in small letters -> Community * */
    GHashTable *by_name; /* squeezed name -> Community *, the last of its namesakes */
    GArray *name_sizes;  /* of gsize: how many bytes those names have, each once */
    bool name_ends[256]; /* which bytes they end in */
    TableTerms terms;    /* borrowed from the standard */
    Names *names;        /* of the communities; without any until they are asked for */
} Dataset;

/* The files of a data set beside its tables; NULL at the end. */
extern const char *const dataset_file_names[];

/* Loads dir/notice.csv and dir/communities.csv. NULL when there is no register to be had (findings tell). */
Dataset *dataset_load(const char *dir, const Standard *standard, const TableReaders *readers, Findings *findings);
/* One without a register or a folder of its own, for communities that are added one by one: file is their table's,
 * relative to dir. */
Dataset *dataset_loose(const char *dir, const Standard *standard, const TableReaders *readers);
Community *dataset_add_loose(Dataset *dataset, const char *file, const char *name, const Tier *tier);
/* A folder with no register: each table in it (or in its folder communities) is that of one community of the tier,
 * named after its file. NULL when there is none. */
Dataset *dataset_load_folder(const char *dir, const Standard *standard, const Tier *tier, const TableReaders *readers);
void dataset_free(Dataset *dataset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dataset, dataset_free)

/* The key "standard" of dir/notice.csv: the standard's folder relative to dir. NULL (and findings) when there is none.
 * Newly allocated. */
char *dataset_read_standard(const char *dir, Findings *findings);

const Community *dataset_lookup_community(const Dataset *dataset, const char *id);
/* What the communities of the register may be called: 恒安社区, 恒安, 宝都街道恒安社区. Borrowed. */
const Names *dataset_names(const Dataset *dataset);
/* The one that a cell names; NULL and a finding when it names none, or several. */
const Community *dataset_named_community(const Dataset *dataset, const Table *table, int row, int column);
/* What is said of a tier as a whole; NULL: nothing. */
const TierTable *dataset_tier_table(const Dataset *dataset, const Tier *tier);
/* Whether there is a table to judge and to show: a data file that can be read, and a tier that says what it is asked.
 */
bool community_judged(const Community *community);
/* Whether it was recognised: its conclusion says so and it is not held back. Every heading, count, list and chart asks
 * here. */
bool community_recognised(const Community *community);
void dataset_mark_unreadable(Dataset *dataset, const Community *community);
/* Whether a community is among those asked for by these ids (of const char *); NULL: all are. */
bool community_wanted(const Community *community, const GPtrArray *ids);
/* The first community whose name stands in the text although it is not `own`'s nor a part of it; NULL when none does.
 * Time is linear in the text, however many communities there are. */
const Community *dataset_named_in(const Dataset *dataset, const char *text, const Community *own);
const NoticeFact *dataset_fact(const Dataset *dataset, const char *key); /* NULL when absent */
/* zh of a fact, or "" when absent. */
const char *dataset_fact_zh(const Dataset *dataset, const char *key);
/* Where the notice tells something of all communities of a tier together: "tiers/growth.csv"; NULL: nowhere. Newly
 * allocated. */
char *dataset_tier_file(const Dataset *dataset, const Tier *tier);
/* What a key is called in this notice.csv: 联系电话 beside 事项, contact beside key; and previous.2022.url in words.
 * Newly allocated. */
char *notice_earlier_called(const char *key);
char *dataset_key_called(const Dataset *dataset, const Standard *standard, const char *key);

/* ---- held.c: Which file holds a table that the office keeps by hand: corrections.csv or corrections.xlsx, or either
 * by its name in words, 更正.xlsx. Of two neither is read, which is told. */

/* All names of files that may hold such a table, whether they are there or not; NULL at the end. */
extern const char *const held_file_names[];
/* Opens the table called `file` (CORRECTIONS_FILE); findings name the file that holds it, behind `folder` ("" or
 * "2023/"). false when there is none, or none that can be read. */
bool held_open(Table *table, const Dataset *dataset, const char *file, const char *folder, const CsvColumn *columns,
               GStringChunk *strings, Findings *findings);

/* ---- settling.c: what the office settled: releases; corrections and waivers, when there is a register. */

/* Texts that look like personal data and are none: released by somebody, on record. A line without reason, approver or
 * date releases nothing; nor does one with an identity number. A set of char *, as PersonalAllowed wants it; NULL when
 * there is no such table. Free with g_hash_table_unref. */
GHashTable *released_load(const Dataset *dataset, Findings *findings);
Settlement *settlement_load(const Dataset *dataset, const Standard *standard, Findings *findings);

/* ---- answers.c */

/* Where an answer comes from. */
typedef enum AnswerRow {
    ROW_STATED,  /* a row of the table, or a correction */
    ROW_REFUSED, /* a row that holds no value of its item, which a finding tells */
    ROW_ABSENT   /* no row, though the sentence has a place for it; it stands where the sentence does */
} AnswerRow;

/* One reported item. */
typedef struct Answer {
    const Item *item;  /* NULL for what is not a figure: verdict, statement, definition, requirement */
    const char *key;   /* the item's id, or "verdict", "statement", "definition", "requirement" */
    const char *value; /* as written; "" when blank */
    const char *unit;  /* as written */
    Decimal number;    /* as written: 100 for "100%"; in the item's unit */
    Interval range;    /* of a range: in the item's unit */
    /* What the table itself states, where a correction has been put in its place; else correction is NULL. */
    const Correction *correction;
    const char *original;
    Place place;
    AnswerRow row;
    bool is_number;   /* number holds the value (count, percent, area) */
    bool is_range;    /* the value says only between what the figure is (约80, 80以上): no number */
    bool in_sentence; /* the row's sentence has a place for it, filled or not */
} Answer;

/* All that one table says of one indicator. */
typedef struct IndicatorAnswers {
    const struct Answers *table; /* that it stands in */
    const Indicator *indicator;
    GPtrArray *list;       /* of Answer *, in file order */
    const Answer *verdict; /* NULL when the table has none */
    const Answer *statement;
    bool confirmed;           /* the statement is the form's own words */
    const Statement *read;    /* the pattern that reads the sentence, or NULL */
    GArray *readings;         /* of Reading: what it reads; NULL likewise */
    bool given_up;            /* the sentence is too long and winding: whether a pattern reads it is not known */
    const Answer *definition; /* only where it differs from the tier's text */
    const Answer *requirement;
} IndicatorAnswers;

typedef struct Answers {
    const Dataset *dataset;
    const Standard *standard; /* whose items these are */
    const Community *community;
    const struct Answers *previous; /* of the year before, where a rule asks for it and there is a table; borrowed */
    const char *file;               /* "communities/hengan.csv" */
    int indicator_count;            /* of the tier that the community had when this was loaded, and its total */
    const IndicatorAnswers **indicators; /* of every indicator of the tier, by its position, then of the total where
                                            it has one; an empty list where the file has no row of it */

    /* For loading and for the questions below. */
    GStringChunk *strings;
    GPtrArray *list;     /* of Answer *, of all indicators */
    GHashTable *by_item; /* const Item * -> Answer * */
    GHashTable *refused; /* const Item * -> Refused * */
} Answers;

/* Loads the community's file. Bad rows are findings and left out. NULL when there is none or nothing readable. */
Answers *answers_load(const Dataset *dataset, const Standard *standard, const Community *community, Findings *findings);
void answers_free(Answers *answers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Answers, answers_free)

/* By item, over all indicators; NULL when missing. A blank one that is no row is in no list of an indicator. */
const Answer *answers_lookup(const Answers *answers, const Item *item);
/* Likewise, also what is no value of the item ("若干" where a number is asked). */
const Answer *answers_stated(const Answers *answers, const Item *item);

/* How a value is said where its item's unit stands beside it, by the form's sentence or a heading: 98 of 98% and 980‰,
 * 0.02 of 30亩, "三百" as written. NULL where it cannot be said so (约30亩); "" of what is blank. Newly allocated. */
char *answer_said(const Answer *answer);
/* Items of this indicator that the table states and no value of which could be used: in the order of the standard. Of
 * const Answer *; newly made. */
GPtrArray *answers_refused(const IndicatorAnswers *said);

/* ---- strays.c: Which file in the folder communities is whose table: one of the id or the name of its community, as
 * CSV, workbook or document. What lies in a data set's folders and is not read is told; and where one may be a
 * community's table under another name (春风填报表.csv, taoyuan.xls), it is said which. */

/* The names of what lies in a folder, in their order, without hidden files and what systems and spreadsheets leave
 * there. That the machine fails to tell is a finding (findings NULL: is not told). */
GPtrArray *strays_list(const char *dir, Findings *findings);
/* Where the name's ending begins, if it says that a community's table may be in the file: ".csv", ".xlsx", ".docx";
 * else NULL. */
const char *strays_table_ending(const char *name);
bool strays_is_csv(const char *name);
/* Whether a file of a data set is called as the table of such a community is. */
bool strays_names_table(const char *file, const char *id, const char *name, const char *subdistrict);
/* Finds each community's file; of two none is read, which is told. Tells those that no community has, and sets
 * other_file of communities without a table: where that is set, the missing table is told with it and the file is not
 * told again. */
void strays_find_tables(Dataset *dataset, const Standard *standard, Findings *findings);
/* Those of dir/tiers that are no tier's. */
void strays_tell_tiers(const Dataset *dataset, const Standard *standard, Findings *findings);
/* Those of dir that may be one of the data set's own files under another name, waiver.csv, or that lie beside one that
 * is read, communities.xlsx. */
void strays_tell_files(const char *dir, Findings *findings);

#endif
