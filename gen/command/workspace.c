#include "command/workspace.h"

#include <errno.h>

#include "base/fault.h"
#include "base/file.h"
#include "base/stop.h"
#include "base/text.h"
#include "base/threads.h"
#include "doc/pair.h"
#include "intake/direct_table.h"
#include "layout/script.h"
#include "layout/shape.h"
#include "report/answers/check_report.h"

/* ---- glyphs ---- */

/* Which characters of what was loaded can be printed: asked of the fonts, by the function that sets text. They are
 * opened when the first character comes that not every face has. */
typedef struct Glyphs {
    GMutex lock;
    bool opened, lacked;
    bool vertical; /* told of the files that all communities share */
    Fonts *fonts;
    Shaper *shaper; /* NULL when the fonts are not there */
} Glyphs;

static Finding *add_told(Findings *findings, Sentence sentence, Place place, const Community *community) {
    Finding *finding = finding_add(findings, sentence);
    finding->place = place;
    finding->community = community ? findings_text(findings, community->id) : NULL;
    finding->tier = community && community->tier ? findings_text(findings, community->tier->id) : NULL;
    finding_fact(findings, finding, "column", FACT_TEXT, place.column);
    return finding;
}

/* That columns of Mongolian are set as lines: told once of the files that are read first, else of each table alone, so
 * that it does not depend on which of them is done first. */
static void note_vertical(Glyphs *glyphs, Findings *findings, const Community *community) {
    for (guint i = 0; !glyphs->vertical && i < findings->uncommon->len; i++) {
        const Uncommon *uncommon = &g_array_index(findings->uncommon, Uncommon, i);
        if (!script_vertical(uncommon->text))
            continue;
        add_told(findings, SENTENCE_MONGOLIAN_HORIZONTAL, uncommon->place, community);
        glyphs->vertical = !community;
        return;
    }
}

/* What is uncommon becomes findings where no font has it. community: whose table the findings are of, or NULL. */
static void note_lacking(const Workspace *workspace, Findings *findings, const Community *community) {
    Glyphs *glyphs = workspace->glyphs;
    if (!glyphs || findings->uncommon->len == 0)
        return;
    g_mutex_lock(&glyphs->lock);
    if (!glyphs->opened) {
        g_autofree char *dir = g_build_filename(workspace->home, "fonts", NULL);
        glyphs->opened = true;
        glyphs->fonts = fonts_load(dir, NULL);
        glyphs->shaper = glyphs->fonts ? shaper_new(glyphs->fonts, NULL, false, NULL) : NULL;
    }
    note_vertical(glyphs, findings, community);
    for (guint i = 0; glyphs->shaper && i < findings->uncommon->len; i++) {
        const Uncommon *uncommon = &g_array_index(findings->uncommon, Uncommon, i);
        Place place = uncommon->place;
        g_autofree char *missing = shaper_missing(glyphs->shaper, uncommon->text);
        if (!missing)
            continue;
        Finding *finding = add_told(findings, SENTENCE_CHARACTER_NO_FONT, place, community);
        finding->reported = findings_text(findings, missing);
        finding_fact(findings, finding, "characters", FACT_TEXTS, missing);
        glyphs->lacked = true;
    }
    g_mutex_unlock(&glyphs->lock);
    g_array_set_size(findings->uncommon, 0);
}

bool workspace_lacks_glyphs(const Workspace *workspace) {
    Glyphs *glyphs = workspace->glyphs;
    if (!glyphs)
        return false;
    g_mutex_lock(&glyphs->lock);
    bool lacked = glyphs->lacked;
    g_mutex_unlock(&glyphs->lock);
    return lacked;
}

/* ---- loading ---- */

char *workspace_relative(const char *path, const char *folder) {
    g_autofree char *target = g_canonicalize_filename(path, NULL);
    g_autofree char *base = g_canonicalize_filename(folder, NULL);
    g_auto(GStrv) to = g_strsplit(target, "/", -1);
    g_auto(GStrv) from = g_strsplit(base, "/", -1);
    int common = 0;
    while (to[common] && from[common] && g_str_equal(to[common], from[common]))
        common++;
    GString *relative = g_string_new(NULL);
    for (int i = common; from[i]; i++)
        g_string_append(relative, *from[i] ? "../" : "");
    for (int i = common; to[i]; i++)
        g_string_append_printf(relative, "%s%s", to[i], to[i + 1] ? "/" : "");
    if (relative->len == 0)
        g_string_append_c(relative, '.');
    return g_string_free(relative, FALSE);
}

bool workspace_folder(const char *path, GError **error) {
    if (g_file_test(path, G_FILE_TEST_IS_DIR))
        return true;
    file_error(error, path, ENOENT);
    return false;
}

/* The words of a meaning, as the standard prints them; NULL when it has none. */
static const VerdictWord *word_of(const Standard *standard, Meaning meaning) {
    for (guint i = 0; i < standard->verdict_words->len; i++) {
        const VerdictWord *word = g_ptr_array_index(standard->verdict_words, i);
        if (word->of == TOLD_OF_ROW && word->meaning == meaning)
            return word;
    }
    return NULL;
}

static void add_phrase(Wordbook *words, const StandardFact *said, Lang lang, Findings *findings) {
    const char *text = words_written(said->value, lang);
    WordbookFault fault = *text ? wordbook_replace(words, lang, said->key, text) : WORDBOOK_REPLACED;
    if (fault == WORDBOOK_REPLACED)
        return;
    Sentence sentence = fault == WORDBOOK_NO_KEY ? SENTENCE_PHRASE_KEY_UNKNOWN : SENTENCE_PHRASE_SLOTS_DIFFER;
    const char *column = fault == WORDBOOK_NO_KEY ? phrase_columns[PHRASE_COLUMN_KEY].name : lang_id(lang);
    Finding *finding = finding_add(findings, sentence);
    finding->addressee = ADDRESSEE_STANDARD;
    finding->place = (Place){.file = said->file, .line = said->line, .column = column};
    finding_fact(findings, finding, "column", FACT_TEXT, column);
    finding_fact(findings, finding, "value", FACT_TEXT, fault == WORDBOOK_NO_KEY ? said->key : text);
    g_autofree char *expected = wordbook_slots(words, lang, said->key);
    if (expected)
        finding_fact(findings, finding, "expected", FACT_TEXT, expected);
}

/* What standard.csv says and nobody asks for would be left out without a word. A row that begins with # is a remark. */
static void check_fact_key(const Standard *standard, const StandardFact *fact, Findings *findings) {
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (const char *const *key = standard_keys; *key; key++) {
        if (g_str_has_suffix(*key, ".") ? g_str_has_prefix(fact->key, *key) : g_str_equal(fact->key, *key))
            return;
        g_ptr_array_add(known, (void *)*key);
    }
    for (int i = 0; wordbook_term_key(i); i++) {
        if (g_str_equal(fact->key, wordbook_term_key(i)))
            return;
        g_ptr_array_add(known, (void *)wordbook_term_key(i));
    }
    if (g_str_has_prefix(fact->key, "#"))
        return;
    /* teir.model is near to tier.model, as much of it as names no tier */
    const char *point = strchr(fact->key, '.'), *tail = point ? point + 1 : "";
    g_autofree char *head = g_strndup(fact->key, strlen(fact->key) - strlen(tail));
    const char *near = near_word(head, known);
    g_autofree char *meant = near ? g_strconcat(near, tail, NULL) : NULL;
    Finding *finding = finding_add(findings, near ? SENTENCE_KEY_NEAR : SENTENCE_KEY_UNKNOWN);
    finding->severity = SEVERITY_WARNING;
    finding->addressee = ADDRESSEE_STANDARD;
    finding->place = (Place){.file = standard_file(standard, STANDARD_FILE),
                             .line = fact->line,
                             .column = standard_columns[STANDARD_COLUMN_KEY].name};
    finding_fact(findings, finding, "value", FACT_TEXT, fact->key);
    finding_fact(findings, finding, "file", FACT_TEXT, STANDARD_FILE);
    if (near)
        finding_fact(findings, finding, "near", FACT_TEXT, meant);
}

/* A language that the program does not have is told where it is first met in a file, and forgotten: `ne` may stand for
 * `en`, and who keeps the data is not asked for all other words in it. */
static void check_languages(const Terminal *terminal, const GArray *spoken, GPtrArray *langs, Addressee addressee,
                            Findings *findings) {
    g_autoptr(GPtrArray) known = terminal_lang_ids(terminal);
    g_autoptr(GString) choices = g_string_new(NULL);
    for (guint i = 0; i < known->len; i++)
        text_append_part(choices, " ", "%s", (const char *)g_ptr_array_index(known, i));
    for (guint i = 0; i < spoken->len; i++) {
        const Spoken *said = &g_array_index(spoken, Spoken, i);
        if (g_ptr_array_find(known, said->lang, NULL))
            continue;
        Finding *finding = finding_add(findings, SENTENCE_LANGUAGE_UNKNOWN);
        finding->severity = SEVERITY_WARNING;
        finding->addressee = addressee;
        finding->place = said->place;
        finding->place.file = findings_text(findings, said->place.file);
        finding_fact(findings, finding, "column", FACT_TEXT, said->place.column);
        finding_fact(findings, finding, "value", FACT_TEXT, said->lang);
        finding_fact(findings, finding, "choices", FACT_TEXTS, choices->str);
        g_ptr_array_remove(langs, (void *)said->lang);
    }
}

void terminal_speak_as(Terminal *terminal, const Standard *standard, Findings *findings) {
    check_languages(terminal, standard->spoken, standard->langs, ADDRESSEE_STANDARD, findings);
    /* So that messages name them; a table that is faulty is told to who asks for its language. */
    for (guint i = 0; i < standard->langs->len; i++)
        terminal_learn(terminal, g_ptr_array_index(standard->langs, i), NULL);
    g_autoptr(Wordbook) words = terminal_wordbook(terminal);
    for (guint i = 0; i < standard->facts->len; i++)
        check_fact_key(standard, g_ptr_array_index(standard->facts, i), findings);
    for (const Lang *all = lang_fellows(terminal->lang); *all; all++) {
        Lang lang = *all;
        for (guint k = 0; k < standard->facts->len; k++) {
            const StandardFact *fact = g_ptr_array_index(standard->facts, k);
            const char *said = words_written(fact->value, lang);
            if (*said)
                wordbook_term(words, lang, fact->key, said);
        }
        /* Whatever a standard calls them: the first that is no sample, and the first that is one. */
        for (guint k = standard->bases->len; k-- > 0;) {
            const Basis *basis = g_ptr_array_index(standard->bases, k);
            const char *said = words_written(basis->name, lang);
            if (*said)
                wordbook_term(words, lang, basis->sampled ? "basis.spot_check" : "basis.applied", said);
        }
        const VerdictWord *met = word_of(standard, MEANING_MET), *not_met = word_of(standard, MEANING_NOT_MET);
        if (met && *words_written(met->shown, lang))
            wordbook_term(words, lang, "met", words_written(met->shown, lang));
        if (not_met && *words_written(not_met->shown, lang))
            wordbook_term(words, lang, "not_met", words_written(not_met->shown, lang));
        for (guint k = 0; k < standard->phrases->len; k++)
            add_phrase(words, g_ptr_array_index(standard->phrases, k), lang, findings);
    }
    terminal_speak(terminal, g_steal_pointer(&words));
}

Names *name_findings(Lang lang) {
    Names *names = names_new();
    for (int i = 0; i < FINDINGS; i++)
        for (const Lang *fellow = lang_fellows(lang); *fellow; fellow++)
            names_add(names, finding_kinds[i].id, finding_words_of((FindingId)i, *fellow).name);
    return names;
}

/* The tables of communities and tiers, and where one is a document what says how it is read. */
static bool add_tables(const Workspace *workspace, const char *dataset, GError **error) {
    Inputs *inputs = workspace->inputs;
    const GPtrArray *told = workspace->dataset->tier_tables;
    g_autoptr(GPtrArray) tables = g_ptr_array_new(), shapes = g_ptr_array_new();
    bool documents = false;
    for (int i = 0; i < workspace->dataset->community_count; i++) {
        const Community *community = workspace->dataset->communities[i];
        if (!community->has_table)
            continue;
        documents = documents || !strays_is_csv(community->file);
        g_ptr_array_add(tables, (void *)community->file);
    }
    for (guint i = 0; i < told->len; i++)
        g_ptr_array_add(tables, (void *)((const TierTable *)g_ptr_array_index(told, i))->stands_for.file);
    if (!inputs_add(inputs, INPUTS_DATASET, tables, error))
        return false;
    g_ptr_array_add(shapes, (void *)SHAPES_FILE);
    const char *const folders[] = {[INPUTS_DATASET] = dataset, [INPUTS_STANDARD] = workspace->standard_dir};
    for (int set = 0; documents && set < (int)G_N_ELEMENTS(folders); set++) {
        g_autofree char *path = g_build_filename(folders[set], SHAPES_FILE, NULL);
        if (g_file_test(path, G_FILE_TEST_EXISTS) && !inputs_add(inputs, (InputSet)set, shapes, error))
            return false;
    }
    return true;
}

static void ask_for_languages(Dataset *dataset, const GPtrArray *printed) {
    for (guint i = 0; i < printed->len; i++) {
        DocLang doc_lang = g_ptr_array_index(printed, i);
        for (int k = 0; k < doc_lang->count; k++)
            if (!lang_is(doc_lang->langs[k], LANG_ZH))
                words_add_lang(dataset->langs, lang_id(doc_lang->langs[k]));
    }
}

bool workspace_open(Workspace *workspace, Terminal *terminal, const char *dataset, const char *standard,
                    GError **error) {
    workspace->lang = terminal->lang;
    if (dataset && !workspace_folder(dataset, error))
        return false;
    g_autofree char *named = standard || !dataset ? standard_folder(standard, dataset, error) : NULL;
    if ((standard || !dataset) && !named)
        return false;
    Inputs *inputs = workspace->inputs;
    workspace->findings = findings_new();
    if (workspace->home) {
        workspace->glyphs = g_new0(Glyphs, 1);
        g_mutex_init(&workspace->glyphs->lock);
    }
    if (named) {
        workspace->standard_dir = g_strdup(named);
        workspace->standard_shown = dataset ? workspace_relative(named, dataset) : g_strdup(named);
    } else {
        workspace->standard_shown = dataset_read_standard(dataset, workspace->findings);
        if (!workspace->standard_shown)
            return true;
        workspace->standard_dir = standard_of_dataset(dataset, workspace->standard_shown);
    }
    if (!workspace_folder(workspace->standard_dir, error))
        return false;
    g_auto(GStrv) templates = workspace_template_files(terminal->lang);
    if (inputs && (!inputs_read(inputs, INPUTS_DATASET, dataset, dataset_file_names, error) ||
                   !inputs_look_for(inputs, INPUTS_DATASET, held_file_names, error) ||
                   !inputs_look_for(inputs, INPUTS_DATASET, (const char *const *)templates, error) ||
                   !inputs_read(inputs, INPUTS_STANDARD, workspace->standard_dir, NULL, error) ||
                   !inputs_look_for(inputs, INPUTS_STANDARD, (const char *const *)templates, error)))
        return false;
    workspace->standard =
        standard_load_beside(workspace->standard_dir, workspace->standard_shown, dataset, workspace->findings);
    if (!workspace->standard)
        return true;
    terminal_speak_as(terminal, workspace->standard, workspace->findings);
    workspace->lang = terminal->lang;
    workspace->standard->finding_names = name_findings(terminal->lang);
    workspace->rulebook = rulebook_load(workspace->standard, workspace->findings);
    if (dataset)
        workspace->dataset = dataset_load(dataset, workspace->standard, &direct_tables, workspace->findings);
    if (workspace->dataset && workspace->printed)
        ask_for_languages(workspace->dataset, workspace->printed);
    if (workspace->dataset)
        check_languages(terminal, workspace->dataset->spoken, workspace->dataset->langs, ADDRESSEE_OFFICE,
                        workspace->findings);
    note_lacking(workspace, workspace->findings, NULL);
    if (workspace->dataset && !previous_open(workspace, error))
        return false;
    if (!inputs || !workspace->dataset)
        return true;
    return add_tables(workspace, dataset, error);
}

int workspace_say_unreadable(const Workspace *workspace, const char *dataset, Terminal *terminal) {
    g_autoptr(CheckReport) report = check_report_new(dataset, workspace->standard_shown, workspace->standard,
                                                     workspace->dataset, NULL, NULL, workspace->lang);
    check_report_findings(report, workspace->findings);
    g_autofree char *text = check_report_text(report, terminal->lang, false, false);
    say_line(terminal->err, text);
    return 2;
}

const Tier *workspace_tier(const Workspace *workspace, const char *id, Terminal *terminal) {
    if (!workspace->standard)
        return NULL;
    bool only = !id && workspace->standard->tier_count == 1;
    const Tier *tier = only ? workspace->standard->tiers[0] : id ? standard_find_tier(workspace->standard, id) : NULL;
    g_autoptr(GString) known = g_string_new(NULL);
    for (int i = 0; i < workspace->standard->tier_count; i++) {
        const Tier *one = workspace->standard->tiers[i];
        const char *name = words_in(one->name, terminal->lang);
        g_autofree char *words =
            phrase_format(PHRASE_USAGE_TIER_CHOICE, terminal->lang, "id", one->id, "name", name, NULL);
        text_append_part(known, phrase(PHRASE_LIST_SEPARATOR, terminal->lang), "%s", words);
    }
    bool none = workspace->standard->tier_count == 1 && !*workspace->standard->tiers[0]->name.zh;
    if (!tier)
        say(terminal, terminal->err, id ? PHRASE_USAGE_TIER : PHRASE_USAGE_WHICH_TIER, "word", id ? id : "", "tiers",
            none ? "" : known->str, "none", none ? "1" : "", NULL);
    return tier;
}

bool workspace_find(const Workspace *workspace, GPtrArray *communities, GError **error) {
    enum { FEW = 12 };
    const Dataset *dataset = workspace->dataset;
    for (guint i = 0; communities && i < communities->len; i++) {
        char *word = g_ptr_array_index(communities, i);
        if (dataset_lookup_community(dataset, word))
            continue;
        const Names *names = dataset_names(dataset);
        g_autoptr(GPtrArray) meant = g_utf8_validate(word, -1, NULL) ? names_meant(names, word) : g_ptr_array_new();
        if (meant->len == 1) {
            g_ptr_array_index(communities, i) = g_strdup(g_ptr_array_index(meant, 0));
            g_free(word);
            continue;
        }
        g_autoptr(GPtrArray) all = names_all(names);
        g_autoptr(GString) choices = g_string_new(NULL);
        const char *separator = lang_leads(workspace->lang) ? "、" : ", ";
        for (int k = 0; meant->len == 0 && dataset->community_count <= FEW && k < dataset->community_count; k++)
            text_append_part(choices, separator, "%s", names_told(names, dataset->communities[k]->id));
        for (guint k = 0; k < meant->len; k++)
            text_append_part(choices, separator, "%s", names_told(names, g_ptr_array_index(meant, k)));
        g_autofree char *shown = text_shown(word);
        fault_set(error, meant->len > 1 ? FAULT_COMMUNITY_SEVERAL : FAULT_COMMUNITY_UNKNOWN, "id", shown, "near",
                  meant->len > 1 ? NULL : near_word(word, all), "choices", choices->str, NULL);
        return false;
    }
    return true;
}

void workspace_clear(Workspace *workspace) {
    previous_free(workspace->previous);
    dataset_free(workspace->dataset);
    rulebook_free(workspace->rulebook);
    standard_free(workspace->standard);
    findings_free(workspace->findings);
    inputs_free(workspace->inputs);
    if (workspace->glyphs) {
        shaper_free(workspace->glyphs->shaper);
        fonts_free(workspace->glyphs->fonts);
        g_mutex_clear(&workspace->glyphs->lock);
        g_free(workspace->glyphs);
    }
    g_free(workspace->standard_dir);
    g_free(workspace->standard_shown);
    *workspace = (Workspace){0};
}

/* ---- communities ---- */

enum { BATCH_SIZE = 64 };

typedef struct EvaluationBatch {
    const Workspace *workspace;
    Evaluation list[BATCH_SIZE];
    CommunityFacts facts[BATCH_SIZE];
    int count;
    gint next; /* the first that nobody works on; atomic */
} EvaluationBatch;

bool evaluation_make(Evaluation *evaluation, const Workspace *workspace, const Waiving *waiving) {
    g_autoptr(Findings) loading = findings_new();
    evaluation->answers = answers_load(workspace->dataset, workspace->standard, evaluation->community, loading);
    note_lacking(workspace, loading, evaluation->community);
    evaluation->previous = evaluation->answers ? previous_answers(workspace->previous, evaluation->community) : NULL;
    if (evaluation->answers)
        evaluation->answers->previous = evaluation->previous;
    if (evaluation->answers)
        evaluation->result =
            result_make(workspace->standard, workspace->rulebook, evaluation->answers, g_steal_pointer(&loading));
    else
        evaluation->loading = g_steal_pointer(&loading);
    if (waiving)
        waiving_apply(waiving, evaluation->result ? evaluation->result->findings : evaluation->loading, false);
    return evaluation->result;
}

bool evaluation_failed(const Findings *loading, GError **error) {
    for (guint i = 0; loading && i < loading->list->len; i++) {
        const Finding *finding = g_ptr_array_index(loading->list, i);
        if (finding->sentence != SENTENCE_FILE_NOT_READ)
            continue;
        fault_set(error, FAULT_SYSTEM, "path", finding->place.file, "reason", finding_lookup_fact(finding, "reason"),
                  NULL);
        return true;
    }
    return false;
}

void evaluation_clear(Evaluation *evaluation) {
    result_free(evaluation->result);
    answers_free(evaluation->answers);
    answers_free(evaluation->previous);
    findings_free(evaluation->loading);
}

static void *evaluate_next(void *data) {
    EvaluationBatch *batch = data;
    const Workspace *workspace = batch->workspace;
    for (int i; (i = g_atomic_int_add(&batch->next, 1)) < batch->count;) {
        Evaluation *evaluation = &batch->list[i];
        if (evaluation_make(evaluation, workspace, NULL))
            community_facts_init(&batch->facts[i], workspace->standard, workspace->rulebook, evaluation->answers,
                                 evaluation->result);
    }
    return NULL;
}

void evaluate_communities(const Workspace *workspace, EvaluationTaker *take, void *context) {
    int all = workspace->dataset->community_count;
    for (int i = 0; i < all && stop_go_on(NULL);) {
        EvaluationBatch batch = {.workspace = workspace};
        for (; i < all && batch.count < BATCH_SIZE; i++) {
            const Community *community = workspace->dataset->communities[i];
            if (community_judged(community))
                batch.list[batch.count++].community = community;
        }
        if (batch.count == 0)
            continue;
        threads_run(batch.count, evaluate_next, &batch);
        for (int k = 0; k < batch.count; k++) {
            take(context, &batch.list[k], &batch.facts[k]);
            evaluation_clear(&batch.list[k]);
        }
    }
}
