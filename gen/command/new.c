/* What an office begins with: an example of a standard, to be changed into its own; or the folder of a new year, from
 * that of the year before or, of its first year, from the standard alone. */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "command/command.h"
#include "command/workspace.h"
#include "data/column_list.h"

#define STANDARD_WORD "standard"
#define FORMS_FOLDER "forms/"
#define UTF8_MARK "\xEF\xBB\xBF" /* a spreadsheet takes the file for UTF-8 by it */

/* ---- a standard ---- */

static int new_standard(Terminal *terminal, const char *path) {
    g_autofree char *home = home_folder();
    if (!home)
        return say_no_home(terminal);
    g_autofree char *example = g_build_filename(home, "templates", STANDARD_WORD, NULL);
    g_autoptr(GError) error = NULL;
    int reason;
    g_autoptr(GPtrArray) names = file_list(example, &reason);
    if (!names) {
        file_error(&error, example, reason);
        return say_failure(terminal, error);
    }
    g_autoptr(GPtrArray) files = new_files();
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *source = g_build_filename(example, g_ptr_array_index(names, i), NULL);
        GString *bytes = file_read(source, &reason);
        if (!bytes) {
            file_error(&error, source, reason);
            return say_failure(terminal, error);
        }
        new_files_add(files, "", g_ptr_array_index(names, i), "", bytes);
    }
    if (!new_folder_free(path, &error) || !new_folder_publish(path, files, &error))
        return say_failure(terminal, error);
    g_autofree char *argument = text_as_argument(path);
    say(terminal, terminal->out, PHRASE_NEW_STANDARD_MADE, "dir", argument, "files", DIGITS(names->len), NULL);
    return 0;
}

/* ---- a year ---- */

typedef struct NewYear {
    const Dataset *before; /* NULL: there is none */
    const Standard *standard;
    Lang lang;
    char *standard_path, *data_path; /* of the standard and of the year before (or NULL), from the new folder */
    char *year, *year_before;        /* "2024"; NULL where that is not known */
    Names *names;                    /* of what a notice may say */
} NewYear;

static void new_year_clear(NewYear *year) {
    g_free(year->standard_path);
    g_free(year->data_path);
    g_free(year->year);
    g_free(year->year_before);
    names_free(year->names);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NewYear, new_year_clear)

/* The year that a text begins with; NULL when it does not. */
static char *leading_year(const char *text) {
    enum { DIGITS_OF_YEAR = 4 };
    gsize digits = strspn(text, "0123456789");
    return digits == DIGITS_OF_YEAR ? g_strndup(text, DIGITS_OF_YEAR) : NULL;
}

/* The name of a folder where it is a year. */
static char *year_of_folder(const char *path) {
    g_autofree char *whole = g_canonicalize_filename(path, NULL);
    g_autofree char *name = g_path_get_basename(whole);
    return strlen(name) == 4 ? leading_year(name) : NULL;
}

/* A table's heading, as the office reads it. */
static void append_heading(const NewYear *year, GString *out, const CsvColumn *column, bool first) {
    const TableTerms terms = {standard_fact(year->standard, "unit"), standard_fact(year->standard, "unit_parent")};
    g_autofree char *words = table_termed(column->also, terms);
    words[strcspn(words, " ")] = '\0';
    csv_append_cell(out, lang_leads(year->lang) ? words : column->name, first);
}

static const NoticeFact *fact_before(const NewYear *year, const char *key) {
    return year->before ? dataset_fact(year->before, key) : NULL;
}

/* A key, as the office reads it; what a name may stand for besides is written by its id. Newly allocated. */
static char *key_words(const NewYear *year, const char *key) {
    if (!lang_leads(year->lang))
        return g_strdup(key);
    return g_str_has_prefix(key, NOTICE_KEY_EARLIER) ? notice_earlier_called(key)
                                                     : g_strdup(names_told(year->names, key));
}

static void add_fact(GString *out, const char *key, const char *zh, const char *en, const char *what) {
    csv_append_row(out, key, zh, en, "", what, NULL);
}

static void add_remark(GString *out, const char *words) {
    g_autofree char *remark = g_strconcat(NOTICE_REMARK " ", words, NULL);
    add_fact(out, remark, "", "", "");
}

/* Last year's notice and those before it. */
static void add_earlier(const NewYear *year, GString *out) {
    const char *what = phrase(PHRASE_NOTICE_EARLIER, year->lang),
               *where = phrase(PHRASE_NOTICE_EARLIER_URL, year->lang);
    add_remark(out, phrase(PHRASE_NOTICE_GROUP_EARLIER, year->lang));
    if (year->year_before) {
        g_autofree char *own = g_strconcat(NOTICE_KEY_EARLIER, year->year_before, NULL);
        g_autofree char *own_url = g_strconcat(own, NOTICE_KEY_ADDRESS, NULL);
        g_autofree char *key = key_words(year, own), *url_key = key_words(year, own_url);
        const NoticeFact *title = dataset_fact(year->before, notice_keys[NOTICE_KEY_TITLE].key);
        const char *url = dataset_fact_zh(year->before, notice_keys[NOTICE_KEY_URL].key);
        const char *site = dataset_fact_zh(year->before, notice_keys[NOTICE_KEY_SITE].key);
        add_fact(out, key, title ? title->value.zh : "", title ? words_written(title->value, LANG_EN) : "", what);
        add_fact(out, url_key, *url ? url : site, "", where);
    }
    for (int i = 0; i < year->before->fact_count; i++) {
        const NoticeFact *fact = year->before->facts[i];
        if (!g_str_has_prefix(fact->key, NOTICE_KEY_EARLIER))
            continue;
        bool address = g_str_has_suffix(fact->key, NOTICE_KEY_ADDRESS);
        g_autofree char *key = key_words(year, fact->key);
        add_fact(out, key, fact->value.zh, words_written(fact->value, LANG_EN), address ? where : what);
    }
}

/* Every key, what it is for, and what is known of it already. */
static GString *write_new_notice(const NewYear *year) {
#define NOTICE_KEY(constant, ...) [NOTICE_KEY_##constant] = PHRASE_NOTICE_KEY_##constant,
    static const Phrase purposes[NOTICE_KEYS] = {
#include "data/notice_key_list.h"
    };
    static const Phrase groups[NOTICE_GROUPS] = {
        [NOTICE_GROUP_NOTICE] = PHRASE_NOTICE_GROUP_NOTICE,
        [NOTICE_GROUP_PUBLICITY] = PHRASE_NOTICE_GROUP_PUBLICITY,
        [NOTICE_GROUP_ACCEPTANCE] = PHRASE_NOTICE_GROUP_ACCEPTANCE,
        [NOTICE_GROUP_OFFICE] = PHRASE_NOTICE_GROUP_OFFICE,
        [NOTICE_GROUP_RECORD] = PHRASE_NOTICE_GROUP_RECORD,
        [NOTICE_GROUP_SITE] = PHRASE_NOTICE_GROUP_SITE,
    };
    const char *const set[NOTICE_KEYS] = {
        [NOTICE_KEY_STANDARD] = year->standard_path,
        [NOTICE_KEY_YEAR] = year->year,
        [NOTICE_KEY_PREVIOUS_DATA] = year->data_path,
    };
    GString *out = g_string_new(UTF8_MARK);
    for (const CsvColumn *column = notice_columns; column->name; column++)
        append_heading(year, out, column, column == notice_columns);
    csv_append_cell(out, phrase(PHRASE_NOTICE_HOW, year->lang), false);
    g_string_append_c(out, '\n');
    for (NoticeKeyId id = 0; id < NOTICE_KEYS; id++) {
        const NoticeKey *key = &notice_keys[id];
        const NoticeFact *same = key->next == NOTICE_NEXT_SAME ? fact_before(year, key->key) : NULL;
        if (id == 0 || notice_keys[id - 1].group != key->group)
            add_remark(out, phrase(groups[key->group], year->lang));
        g_autofree char *word = key_words(year, key->key);
        add_fact(out, word,
                 same      ? same->value.zh
                 : set[id] ? set[id]
                           : "",
                 same ? words_written(same->value, LANG_EN) : "", phrase(purposes[id], year->lang));
    }
    add_remark(out, phrase(PHRASE_NOTICE_GROUP_ITEMS, year->lang));
    for (guint i = 0; i < year->standard->notice_items->len; i++) {
        const Item *item = g_ptr_array_index(year->standard->notice_items, i);
        bool known = false;
        for (NoticeKeyId id = 0; id < NOTICE_KEYS; id++)
            known = known || g_str_equal(notice_keys[id].key, item->id);
        g_autofree char *word = key_words(year, item->id);
        if (!known)
            add_fact(out, word, "", "", words_written(item->name, year->lang));
    }
    if (year->before)
        add_earlier(year, out);
    g_string_replace(out, "\n", "\r\n", 0);
    return out;
}

/* A row of the register. Where there is one tier only, there is no column for it. */
static void add_registered(const NewYear *year, GString *out, const Community *community) {
    const char *const cells[] = {
        [REGISTER_COLUMN_ID] = community->id,
        [REGISTER_COLUMN_NAME_ZH] = community->name.zh,
        [REGISTER_COLUMN_NAME_EN] = words_written(community->name, LANG_EN),
        [REGISTER_COLUMN_SUBDISTRICT] = community->subdistrict,
        [REGISTER_COLUMN_TIER] = !community->tier         ? ""
                                 : lang_leads(year->lang) ? community->tier->name.zh
                                                          : community->tier->id,
        [REGISTER_COLUMN_SOURCE] = "",
    };
    for (int i = 0; register_columns[i].name; i++)
        if (i != REGISTER_COLUMN_TIER || year->standard->tier_count > 1)
            csv_append_cell(out, cells[i] ? cells[i] : "", i == 0);
    g_string_append_c(out, '\n');
}

/* Those who are called something: who they are, not what was concluded about them. */
static GString *write_new_register(const NewYear *year, int *count) {
    GString *out = g_string_new(UTF8_MARK);
    for (int i = 0; register_columns[i].name; i++)
        if (i != REGISTER_COLUMN_TIER || year->standard->tier_count > 1)
            append_heading(year, out, &register_columns[i], i == 0);
    g_string_append_c(out, '\n');
    *count = 0;
    for (int i = 0; year->before && i < year->before->community_count; i++) {
        const Community *community = year->before->communities[i];
        if (text_blank(community->name.zh))
            continue;
        add_registered(year, out, community);
        ++*count;
    }
    g_string_replace(out, "\n", "\r\n", 0);
    return out;
}

static int new_year(Terminal *terminal, const Options *options) {
    const char *operand = options->operands[0], *from = options->text[OPTION_FROM];
    /* 2024 alone lies beside the year before; anything else is a path. */
    g_autofree char *year = leading_year(operand), *above = g_path_get_dirname(from ? from : "");
    bool beside = year && strlen(operand) == strlen(year) && !g_str_equal(above, ".");
    g_autofree char *path = beside ? g_build_filename(above, year, NULL) : g_strdup(operand);
    g_autoptr(GError) error = NULL;
    g_auto(Workspace) workspace = {0};
    if (!workspace_open(&workspace, terminal, from, options->text[OPTION_OTHER_STANDARD], &error) ||
        evaluation_failed(workspace.findings, &error))
        return say_failure(terminal, error);
    if ((from && !workspace.dataset) || !workspace.rulebook)
        return workspace_say_unreadable(&workspace, from, terminal);

    const char *said = from ? dataset_fact_zh(workspace.dataset, notice_keys[NOTICE_KEY_YEAR].key) : "";
    g_auto(NewYear) made = {.before = workspace.dataset,
                            .standard = workspace.standard,
                            .lang = terminal->lang,
                            .standard_path = workspace_relative(workspace.standard_dir, path),
                            .data_path = from ? workspace_relative(from, path) : NULL,
                            .year = year_of_folder(path),
                            .year_before = leading_year(said),
                            .names = notice_key_names(workspace.standard)};
    if (from && !made.year_before)
        made.year_before = year_of_folder(from);
    int count;
    g_autoptr(GPtrArray) files = new_files();
    new_files_add(files, "", NOTICE_FILE, "", write_new_notice(&made));
    new_files_add(files, "", REGISTER_FILE, "", write_new_register(&made, &count));
    /* what this office says in words of its own, year after year */
    for (const char *const *name = standard_local_files; from && *name; name++) {
        g_autofree char *own = g_build_filename(from, *name, NULL);
        int reason;
        GString *bytes = file_read(own, &reason);
        if (bytes)
            new_files_add(files, "", *name, "", bytes);
    }
    new_files_add(files, TABLES_FOLDER, "", "", NULL);
    g_autoptr(GString) unnamed = g_string_new(NULL); /* who are in no register of a new year */
    if (!new_folder_free(path, &error) ||
        (from && !forms_add(files, FORMS_FOLDER, &workspace, made.year ? made.year : "", true, terminal->lang, unnamed,
                            &error)) ||
        !new_folder_publish(path, files, &error))
        return say_failure(terminal, error);
    g_autofree char *argument = text_as_argument(path);
    say(terminal, terminal->out, from ? PHRASE_NEW_YEAR_MADE : PHRASE_NEW_FIRST_YEAR_MADE, "dir", argument, "count",
        DIGITS(count), NULL);
    return 0;
}

static int run_new(Terminal *terminal, const Options *options) {
    bool standard = g_str_equal(options->operands[0], STANDARD_WORD);
    bool of_year = options->text[OPTION_FROM] || options->text[OPTION_OTHER_STANDARD];
    if (options->count != (standard ? 2 : 1) || of_year == standard)
        return wrong_usage(terminal, &command_new);
    return standard ? new_standard(terminal, options->operands[1]) : new_year(terminal, options);
}

const Command command_new = {"new", OF_NEW, PHRASE_OPERANDS_NEW, 1, 2, true, run_new};
