#include "find/peers.h"

#include <math.h>

#include "base/text.h"
#include "data/pattern.h"
#include "find/members.h"

enum {
    SMALL_NUMBER = 5,
    FREE_TEXT_LEAST = 4,
    MANY_COMMUNITIES = 8,
    LONG_TEXT_LEAST = 15, /* characters that nobody repeats by chance */
    SAME_TEXT_LEAST = 3,  /* communities */
    NAMED_MOST = 3,       /* communities in a finding about one text */

    SHINGLE = 4,       /* characters */
    STORY_LEAST = 40,  /* characters, without figures and names */
    OWN_LEAST = 20,    /* shingles of one's own */
    SKETCH = 8,        /* shingles by which alike stories find each other */
    HOLDERS_MOST = 32, /* what more have said before is common */
    EXCERPT = 24       /* characters */
};

/* What is told at length in one's own words: a sentence that is none of the form's, or a long text in one. */
typedef struct PeerStory {
    const Indicator *indicator;
    Place place;      /* its cell and column are interned */
    char *text;       /* owned */
    GArray *shingles; /* of guint32, sorted, each once: hashes of runs of characters that are not the form's; owned */
} PeerStory;

/* ---- facts of one community ---- */

/* Whether nobody else would give the same answer but by chance or by copying. */
static bool is_telling(const Rulebook *rulebook, const Indicator *indicator, const Answer *answer) {
    switch (answer->item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
    case ITEM_NUMBER: {
        Ratio value = answer->number.value;
        if (!answer->is_number || value.num <= 0 || ratio_compare(value, ratio_make(100, 1)) == 0 ||
            (answer->item->type == ITEM_COUNT && ratio_compare(value, ratio_make(SMALL_NUMBER, 1)) <= 0))
            return false;
        for (guint i = 0; i < indicator->criteria->len; i++) {
            const Rule *rule = rulebook_rule(rulebook, g_ptr_array_index(indicator->criteria, i));
            Ratio threshold = rule ? ratio_mul(rule_threshold(rule), ratio_make(100, 1)) : ratio_invalid();
            if (ratio_valid(threshold) && ratio_compare(threshold, value) == 0)
                return false;
        }
        return true;
    }
    case ITEM_TEXT:
    case ITEM_LIST: {
        if (text_length(answer->value) < FREE_TEXT_LEAST)
            return false;
        /* What the standard itself says, most likely in the same indicator, everybody may say. */
        g_auto(Members) members = members_split(answer->value);
        for (guint i = 0; i < members.names->len; i++) {
            const char *words = g_ptr_array_index(members.names, i);
            bool said = strstr(indicator->requirement.zh, words) || strstr(indicator->definition.zh, words);
            for (int k = 0; !said && k < indicator->tier->indicator_count; k++) {
                const Indicator *other = indicator->tier->indicators[k];
                said = strstr(other->requirement.zh, words) || strstr(other->definition.zh, words);
            }
            if (!said)
                return true;
        }
        return false;
    }
    case ITEM_CHOICE:
    case ITEM_DATE:
    case ITEM_LEVEL:
    case ITEM_YES_NO:
        return false;
    }
    g_assert_not_reached();
}

static gint compare_sayings(gconstpointer a, gconstpointer b) {
    const PeerSaying *left = a, *right = b;
    if (left->item != right->item)
        return left->item->line - right->item->line;
    return left->value < right->value ? -1 : left->value > right->value;
}

/* ---- a story ---- */

static gint compare_hashes(gconstpointer a, gconstpointer b) {
    guint32 left = *(const guint32 *)a, right = *(const guint32 *)b;
    return left < right ? -1 : left > right;
}

/* Letters alone: without figures, marks and blanks, and without the community's name. */
static GArray *letters_of(const char *text, const char *name) {
    g_autofree char *squeezed = text_squeeze(text);
    g_auto(GStrv) parts = text_blank(name) ? NULL : g_strsplit(squeezed, name, -1);
    g_autofree char *nameless = parts ? g_strjoinv("", parts) : g_strdup(squeezed);
    GArray *letters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    for (const char *at = nameless; *at; at = g_utf8_next_char(at)) {
        gunichar c = text_fold(g_utf8_get_char(at));
        if (g_unichar_isalpha(c) && text_han_digit(c) < 0)
            g_array_append_val(letters, c);
    }
    return letters;
}

static void add_shingles(const char *text, const char *name, GHashTable *known, GArray *own) {
    g_autoptr(GArray) letters = letters_of(text, name);
    for (guint i = 0; i + SHINGLE <= letters->len; i++) {
        guint32 hash = 2166136261u;
        for (guint k = i; k < i + SHINGLE; k++)
            hash = (hash ^ (guint32)g_array_index(letters, gunichar, k)) * 16777619u;
        hash = (hash ^ hash >> 15) * 2246822519u;
        if (!own)
            g_hash_table_add(known, GUINT_TO_POINTER(hash));
        else if (g_hash_table_add(known, GUINT_TO_POINTER(hash)))
            g_array_append_val(own, hash);
    }
}

static void add_story(PeerFacts *facts, const Indicator *indicator, const Answer *answer) {
    const char *name = facts->community->name.zh;
    if (g_utf8_strlen(answer->value, -1) < STORY_LEAST)
        return;
    g_autoptr(GArray) letters = letters_of(answer->value, name);
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
    g_autofree char *form = statements_form(indicator->statements, "", NULL);
    const char *const said[] = {indicator->requirement.zh, indicator->definition.zh, form};
    for (gsize i = 0; i < G_N_ELEMENTS(said) && letters->len >= STORY_LEAST; i++)
        if (said[i])
            add_shingles(said[i], "", known, NULL);
    GArray *own = g_array_new(FALSE, FALSE, sizeof(guint32));
    add_shingles(answer->value, name, known, own);
    if (letters->len < STORY_LEAST || own->len < OWN_LEAST) {
        g_array_unref(own);
        return;
    }
    g_array_sort(own, compare_hashes);
    PeerStory story = {indicator, answer->place, g_strdup(answer->value), own};
    story.place.cell = g_intern_string(answer->place.cell);
    story.place.column = g_intern_string(answer->place.column);
    g_array_append_val(facts->stories, story);
}

static void clear_story(void *data) {
    PeerStory *story = data;
    g_free(story->text);
    g_array_unref(story->shingles);
}

/* ---- all of them ---- */

void peer_facts_init(PeerFacts *facts, const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    *facts = (PeerFacts){.community = answers->community,
                         .file = g_strdup(answers->file),
                         .sizes = g_array_new(FALSE, FALSE, sizeof(PeerSize)),
                         .sayings = g_array_new(FALSE, FALSE, sizeof(PeerSaying)),
                         .stories = g_array_new(FALSE, FALSE, sizeof(PeerStory))};
    g_array_set_clear_func(facts->stories, clear_story);
    const Tier *tier = facts->community->tier;
    const GPtrArray *checks = standard->checks;
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        if (check->kind != CHECK_PEERS)
            continue;
        const Rule *rule = rulebook_check(rulebook, check);
        PeerSize size = {.value = ratio_invalid(), .log = NAN, .check = check};
        size.indicator = tier_lookup_indicator(tier, check->indicator);
        bool here = size.indicator && tiers_have(check->tiers, tier->id);
        Ratio value = rule && here ? rule_number(rule, &(RuleTable){.answers = answers}) : ratio_invalid();
        if (rule && ratio_valid(value) && value.num >= 0) {
            const Answer *first =
                rule->items->len > 0 ? answers_lookup(answers, g_ptr_array_index(rule->items, 0)) : NULL;
            size.value = value;
            size.text = ratio_about(value, 2);
            size.log = value.num > 0 ? log((double)value.num) - log((double)value.den) : NAN;
            size.line = first ? first->place.line : 0;
            size.source_line = first ? first->place.source_line : 0;
            size.cell = first ? g_intern_string(first->place.cell) : NULL;
        }
        g_array_append_val(facts->sizes, size);
    }
    for (int i = 0; i < tier->indicator_count; i++) {
        const IndicatorAnswers *said = answers->indicators[i];
        if (said->statement && !said->read)
            add_story(facts, said->indicator, said->statement);
        for (guint k = 0; k < said->list->len; k++) {
            const Answer *answer = g_ptr_array_index(said->list, k);
            if (!answer->item)
                continue;
            if (said->read && answer->item->type == ITEM_TEXT && answer->item->role == ITEM_ROLE_NONE)
                add_story(facts, said->indicator, answer);
            if (!is_telling(rulebook, said->indicator, answer))
                continue;
            bool list = answer->item->type == ITEM_LIST;
            g_autofree char *value = list ? members_key(answer->value) : text_squeeze(answer->value);
            PeerSaying saying = {answer->item, g_quark_from_string(value)};
            g_array_append_val(facts->sayings, saying);
        }
    }
    g_array_sort(facts->sayings, compare_sayings);
}

void peer_facts_clear(PeerFacts *facts) {
    for (guint i = 0; facts->sizes && i < facts->sizes->len; i++)
        g_free(g_array_index(facts->sizes, PeerSize, i).text);
    g_clear_pointer(&facts->sizes, g_array_unref);
    g_clear_pointer(&facts->sayings, g_array_unref);
    g_clear_pointer(&facts->stories, g_array_unref);
    g_clear_pointer(&facts->file, g_free);
}

/* ---- copied-answers ---- */

typedef struct PeerComparison {
    const GPtrArray *all; /* of PeerFacts * */
    GHashTable *holders;  /* PeerSaying to GArray of guint: the communities that say so, in order; lookup only */
    guint *cluster;       /* of each community: the first one of its cluster */
    Findings *findings;
} PeerComparison;

static guint hash_saying(gconstpointer key) {
    const PeerSaying *saying = key;
    return (guint)saying->item->line * 31u + saying->value;
}

static gboolean equal_sayings(gconstpointer a, gconstpointer b) {
    return compare_sayings(a, b) == 0;
}

static const PeerFacts *facts_at(const PeerComparison *comparison, guint index) {
    return g_ptr_array_index(comparison->all, index);
}

/* What a third of the others say too tells nothing about two. */
static bool is_commonplace(const PeerComparison *comparison, const PeerSaying *saying) {
    const GArray *holders = g_hash_table_lookup(comparison->holders, saying);
    guint all = comparison->all->len, others = holders->len - 2;
    return all >= MANY_COMMUNITIES && 3 * others >= all - 2;
}

bool peer_saying_repeats(const GArray *counted, const PeerSaying *saying) {
    for (guint i = 0; i < counted->len; i++) {
        const PeerSaying *other = &g_array_index(counted, PeerSaying, i);
        if (other->value == saying->value || g_str_equal(other->item->indicator, saying->item->indicator))
            return true;
    }
    return false;
}

/* The independent facts in which two communities are alike (of PeerSaying). */
static GArray *alike_facts(const PeerComparison *comparison, const PeerFacts *a, const PeerFacts *b) {
    GArray *counted = g_array_new(FALSE, FALSE, sizeof(PeerSaying));
    for (guint i = 0, k = 0; i < a->sayings->len && k < b->sayings->len;) {
        const PeerSaying *left = &g_array_index(a->sayings, PeerSaying, i);
        int order = compare_sayings(left, &g_array_index(b->sayings, PeerSaying, k));
        if (order == 0 && !is_commonplace(comparison, left) && !peer_saying_repeats(counted, left))
            g_array_append_val(counted, *left);
        i += order <= 0;
        k += order >= 0;
    }
    return counted;
}

/* Each saying leads to who says so too, so that communities with nothing in common are never looked at together. */
static void find_clusters(const PeerComparison *comparison) {
    guint all = comparison->all->len, *cluster = comparison->cluster;
    struct {
        guint count;           /* how much a later community shares with the one looked at, at most */
        const char *indicator; /* counted last: of one indicator one saying counts, and its sayings stand together */
    } *shared = g_malloc_n(all, sizeof *shared);
    for (guint i = 0; i < all; i++)
        cluster[i] = i;
    for (guint i = 0; i < all; i++) {
        memset(shared, 0, all * sizeof *shared);
        const GArray *sayings = facts_at(comparison, i)->sayings;
        for (guint s = 0; s < sayings->len; s++) {
            const PeerSaying *saying = &g_array_index(sayings, PeerSaying, s);
            const GArray *holders = g_hash_table_lookup(comparison->holders, saying);
            if (holders->len < 2 || is_commonplace(comparison, saying))
                continue;
            for (guint h = holders->len; h > 0 && g_array_index(holders, guint, h - 1) > i; h--) {
                guint with = g_array_index(holders, guint, h - 1);
                const char *last = shared[with].indicator;
                shared[with].count += !last || !g_str_equal(last, saying->item->indicator);
                shared[with].indicator = saying->item->indicator;
            }
        }
        for (guint k = i + 1; k < all; k++) {
            if (shared[k].count < PEERS_ALIKE_LEAST || cluster[i] == cluster[k])
                continue;
            g_autoptr(GArray) facts = alike_facts(comparison, facts_at(comparison, i), facts_at(comparison, k));
            guint from = MAX(cluster[i], cluster[k]), to = MIN(cluster[i], cluster[k]);
            for (guint j = 0; facts->len >= PEERS_ALIKE_LEAST && j < all; j++)
                if (cluster[j] == from)
                    cluster[j] = to;
        }
    }
    g_free(shared);
}

/* For the office, with the first of the communities. */
static Finding *add_alike(const PeerFacts *facts, Sentence sentence, Findings *findings) {
    Finding *finding = finding_add(findings, sentence);
    finding->addressee = ADDRESSEE_OFFICE;
    finding->place.file = findings_text(findings, facts->file);
    finding->community = findings_text(findings, facts->community->id);
    finding->tier = findings_text(findings, facts->community->tier->id);
    return finding;
}

static void report_cluster(const PeerComparison *comparison, guint first) {
    g_autoptr(GString) members = g_string_new(facts_at(comparison, first)->community->id);
    guint second = first;
    for (guint i = first + 1; i < comparison->all->len; i++) {
        if (comparison->cluster[i] != first)
            continue;
        second = second == first ? i : second;
        text_append_part(members, " ", "%s", facts_at(comparison, i)->community->id);
    }
    if (second == first)
        return;
    g_autoptr(GArray) shared = alike_facts(comparison, facts_at(comparison, first), facts_at(comparison, second));
    g_autoptr(GString) items = g_string_new(NULL);
    for (guint i = 0; i < shared->len; i++)
        text_append_part(items, " ", "%s", g_array_index(shared, PeerSaying, i).item->id);
    Findings *findings = comparison->findings;
    Finding *finding = add_alike(facts_at(comparison, first), SENTENCE_ANSWERS_ALIKE, findings);
    finding_set_group(findings, finding, members->str);
    finding_fact(findings, finding, "communities", FACT_COMMUNITIES, members->str);
    finding_fact(findings, finding, "items", FACT_ITEMS, items->str);
}

/* Texts in one's own words (not a name, not a list) that several give: each once, with the first community that has it.
 */
static void report_texts(const PeerComparison *comparison, guint community) {
    Findings *findings = comparison->findings;
    const GArray *sayings = facts_at(comparison, community)->sayings;
    for (guint i = 0; i < sayings->len; i++) {
        const PeerSaying *saying = &g_array_index(sayings, PeerSaying, i);
        const GArray *holders = g_hash_table_lookup(comparison->holders, saying);
        if (holders->len < SAME_TEXT_LEAST || g_array_index(holders, guint, 0) != community ||
            saying->item->type != ITEM_TEXT || saying->item->role != ITEM_ROLE_NONE ||
            text_length(g_quark_to_string(saying->value)) < LONG_TEXT_LEAST)
            continue;
        g_autoptr(GString) named = g_string_new(NULL);
        for (guint k = 0; k < holders->len && k < NAMED_MOST; k++)
            text_append_part(named, " ", "%s", facts_at(comparison, g_array_index(holders, guint, k))->community->id);
        Finding *finding = add_alike(facts_at(comparison, community), SENTENCE_TEXT_SHARED, findings);
        finding->severity = SEVERITY_INFO;
        finding_set_group(findings, finding, saying->item->id);
        finding_fact(findings, finding, "communities", FACT_COMMUNITIES, named->str);
        finding_number(findings, finding, "count", holders->len);
        finding_fact(findings, finding, "item", FACT_ITEM, saying->item->id);
        finding_fact(findings, finding, "value", FACT_TEXT, g_quark_to_string(saying->value));
    }
}

/* ---- outlier ---- */

static const double outlier_limit = 3.5, mad_scale = 0.6745;

static gint compare_doubles(gconstpointer a, gconstpointer b) {
    double left = *(const double *)a, right = *(const double *)b;
    return left < right ? -1 : left > right;
}

static gint compare_ratios(gconstpointer a, gconstpointer b) {
    return ratio_compare(*(const Ratio *)a, *(const Ratio *)b);
}

static double median(GArray *values) {
    g_array_sort(values, compare_doubles);
    guint middle = values->len / 2;
    double upper = g_array_index(values, double, middle);
    return values->len % 2 ? upper : (g_array_index(values, double, middle - 1) + upper) / 2;
}

static const PeerSize *size_at(const PeerComparison *comparison, guint community, guint check) {
    return &g_array_index(facts_at(comparison, community)->sizes, PeerSize, check);
}

static void compare_sizes(const PeerComparison *comparison, guint check) {
    g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(Ratio));
    const guint *cluster = comparison->cluster;
    for (guint i = 0; i < comparison->all->len; i++) {
        const PeerSize *size = size_at(comparison, i, check);
        bool repeats = false; /* a copy with the same figure says nothing new */
        for (guint k = cluster[i]; k < i && !repeats; k++)
            repeats = cluster[k] == cluster[i] && fabs(size_at(comparison, k, check)->log - size->log) < 1e-12;
        if (isnan(size->log) || repeats)
            continue;
        g_array_append_val(values, size->log);
        g_array_append_val(figures, size->value);
    }
    if (values->len < MANY_COMMUNITIES)
        return;
    double middle = median(values);
    for (guint i = 0; i < values->len; i++)
        g_array_index(values, double, i) = fabs(g_array_index(values, double, i) - middle);
    double deviation = median(values);
    g_array_sort(figures, compare_ratios);
    const Ratio *upper = &g_array_index(figures, Ratio, figures->len / 2);
    Ratio usual = figures->len % 2 ? *upper : ratio_div(ratio_add(upper[-1], *upper), ratio_make(2, 1));

    for (guint i = 0; deviation > 0 && i < comparison->all->len; i++) {
        const PeerFacts *facts = facts_at(comparison, i);
        const PeerSize *size = size_at(comparison, i, check);
        if (isnan(size->log) || fabs(mad_scale * (size->log - middle) / deviation) <= outlier_limit)
            continue;
        Findings *findings = comparison->findings;
        Finding *finding = finding_add(findings, SENTENCE_FAR_FROM_PEERS);
        finding->place = (Place){findings_text(findings, facts->file), size->line,
                                 answer_columns[ANSWER_COLUMN_VALUE].name, size->source_line, size->cell};
        finding->community = findings_text(findings, facts->community->id);
        finding->tier = findings_text(findings, facts->community->tier->id);
        finding->indicator = findings_text(findings, size->indicator->id);
        finding->no = size->indicator->no;
        finding->check = findings_text(findings, size->check->id);
        finding_set_group(findings, finding, size->check->id);
        g_autofree char *computed = ratio_about(usual, 2);
        finding->reported = findings_text(findings, size->text);
        finding->computed = findings_text(findings, computed);
        finding_fact(findings, finding, "stated", FACT_TEXT, size->text);
        finding_fact(findings, finding, "median", FACT_TEXT, computed);
    }
}

/* ---- stories that are alike ---- */

typedef struct LikeStory {
    const PeerFacts *facts;
    const PeerStory *story;
    guint first; /* of those like it, in the list; its own place where it is the first */
    guint count; /* how many are like the first, itself among them */
} LikeStory;

/* At least half of all that either says is said by both. */
static bool are_alike(const GArray *a, const GArray *b) {
    guint common = 0;
    for (guint i = 0, k = 0; i < a->len && k < b->len;) {
        guint32 left = g_array_index(a, guint32, i), right = g_array_index(b, guint32, k);
        common += left == right;
        i += left <= right;
        k += left >= right;
    }
    return 2 * common >= a->len + b->len - common;
}

static void report_story(const GArray *list, guint first, Findings *findings) {
    const LikeStory *told = &g_array_index(list, LikeStory, first);
    g_autoptr(GString) named = g_string_new(told->facts->community->id);
    for (guint i = first + 1, count = 1; i < list->len && count < NAMED_MOST; i++) {
        const LikeStory *other = &g_array_index(list, LikeStory, i);
        if (other->first != first)
            continue;
        text_append_part(named, " ", "%s", other->facts->community->id);
        count++;
    }
    const PeerStory *story = told->story;
    Finding *finding = add_alike(told->facts, SENTENCE_STORY_ALIKE, findings);
    /* Of many it is rather the form's example than anybody's own. */
    finding->severity = told->count > NAMED_MOST ? SEVERITY_INFO : SEVERITY_WARNING;
    Place place = story->place;
    place.file = told->facts->file;
    finding->place = findings_place(findings, place);
    finding->indicator = findings_text(findings, story->indicator->id);
    finding->no = story->indicator->no;
    finding->group =
        findings_printf(findings, "%s:%s:%s", finding_kinds[finding->id].id, story->indicator->id, named->str);
    const char *end = story->text;
    for (int i = 0; i < EXCERPT && *end; i++)
        end = g_utf8_next_char(end);
    g_autofree char *excerpt = g_strdup_printf("%.*s%s", (int)(end - story->text), story->text, *end ? "…" : "");
    finding_fact(findings, finding, "communities", FACT_COMMUNITIES, named->str);
    finding_number(findings, finding, "count", told->count);
    finding_fact(findings, finding, "value", FACT_TEXT, excerpt);
}

/* Two stories are looked at together only where they share one of the few shingles with the smallest hashes, so that
 * time grows with the stories and not with their pairs. */
static void compare_stories(const GPtrArray *all, Findings *findings) {
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(LikeStory));
    /* A shingle to the stories that it leads to (of guint). */
    g_autoptr(GHashTable) holders = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
    for (guint i = 0; i < all->len; i++) {
        const PeerFacts *facts = g_ptr_array_index(all, i);
        for (guint k = 0; k < facts->stories->len; k++) {
            LikeStory told = {facts, &g_array_index(facts->stories, PeerStory, k), list->len, 0};
            g_array_append_val(list, told);
        }
    }
    for (guint i = 0; i < list->len; i++) {
        LikeStory *told = &g_array_index(list, LikeStory, i);
        for (guint s = 0; s < SKETCH; s++) {
            gpointer key = GUINT_TO_POINTER(g_array_index(told->story->shingles, guint32, s));
            GArray *of = g_hash_table_lookup(holders, key);
            for (guint k = 0; of && k < of->len && told->first == i; k++) {
                const LikeStory *other = &g_array_index(list, LikeStory, g_array_index(of, guint, k));
                if (other->facts != told->facts && are_alike(other->story->shingles, told->story->shingles))
                    told->first = other->first;
            }
            if (!of) {
                of = g_array_new(FALSE, FALSE, sizeof(guint));
                g_hash_table_insert(holders, key, of);
            }
            if (of->len < HOLDERS_MOST)
                g_array_append_val(of, i);
        }
        g_array_index(list, LikeStory, told->first).count++;
    }
    for (guint i = 0; i < list->len; i++)
        if (g_array_index(list, LikeStory, i).first == i && g_array_index(list, LikeStory, i).count > 1)
            report_story(list, i, findings);
}

/* ---- all of it ---- */

void peers_compare(const GPtrArray *all, Findings *findings) {
    if (all->len < 2)
        return;
    g_autofree guint *cluster = g_new(guint, all->len);
    g_autoptr(GHashTable) holders =
        g_hash_table_new_full(hash_saying, equal_sayings, NULL, (GDestroyNotify)g_array_unref);
    const PeerComparison comparison = {all, holders, cluster, findings};
    for (guint i = 0; i < all->len; i++) {
        const GArray *sayings = facts_at(&comparison, i)->sayings;
        for (guint k = 0; k < sayings->len; k++) {
            gpointer saying = &g_array_index(sayings, PeerSaying, k);
            GArray *of = g_hash_table_lookup(holders, saying);
            if (!of) {
                of = g_array_new(FALSE, FALSE, sizeof(guint));
                g_hash_table_insert(holders, saying, of);
            }
            g_array_append_val(of, i);
        }
    }
    find_clusters(&comparison);
    for (guint i = 0; i < facts_at(&comparison, 0)->sizes->len; i++)
        compare_sizes(&comparison, i);
    for (guint i = 0; i < all->len; i++) {
        if (cluster[i] == i)
            report_cluster(&comparison, i);
        report_texts(&comparison, i);
    }
    compare_stories(all, findings);
}
