#include "find/peers.h"

#include <math.h>

#include "base/text.h"
#include "find/members.h"

enum {
    SMALL_NUMBER = 5,
    FREE_TEXT_LEAST = 4,
    MANY_COMMUNITIES = 8,
    LONG_TEXT_LEAST = 15, /* characters that nobody repeats by chance */
    SAME_TEXT_LEAST = 3,  /* communities */
    NAMED_FOR_TEXT_MOST = 3
};

/* ---- facts of one community ---- */

/* "2998", "≈921.69". */
static char *figure_text(Ratio figure) {
    bool exact = false;
    g_autofree char *digits = ratio_text(figure, 2, &exact);
    return g_strconcat(exact ? "" : "≈", digits, NULL);
}

static void add_size(PeerFacts *facts, const Standard *standard, const Rulebook *rulebook, const Answers *answers,
                     const Check *check) {
    const Tier *tier = facts->community->tier;
    guint count = facts->sizes->len;
    g_array_set_size(facts->sizes, count + 1);
    PeerSize *size = &g_array_index(facts->sizes, PeerSize, count);
    *size = (PeerSize){.value = ratio_invalid(), .log = NAN, .check = check};
    size->indicator = standard_lookup_indicator(standard, tier, check->indicator);
    const Rule *rule = rulebook_check(rulebook, check);
    bool here = size->indicator && (!check->tier || g_str_equal(check->tier, tier->id));
    Ratio value = rule && here ? rule_number(rule, rule_table_answer, answers) : ratio_invalid();
    if (!ratio_valid(value) || value.num < 0)
        return;
    const Answer *first = answers_lookup(answers, g_ptr_array_index(rule_items(rule), 0));
    size->value = value;
    size->log = value.num > 0 ? log((double)value.num) - log((double)value.den) : NAN;
    size->text = figure_text(value);
    size->line = first ? first->place.line : 0;
    size->source_line = first ? first->place.source_line : 0;
}

static bool is_threshold(const Rulebook *rulebook, const Indicator *indicator, Ratio value) {
    for (guint i = 0; i < indicator->criteria->len; i++) {
        const Rule *rule = rulebook_rule(rulebook, g_ptr_array_index(indicator->criteria, i));
        Ratio threshold = rule ? ratio_mul(rule_threshold(rule), ratio_make(100, 1)) : ratio_invalid();
        if (ratio_valid(threshold) && ratio_compare(threshold, value) == 0)
            return true;
    }
    return false;
}

static bool number_tells(const Rulebook *rulebook, const Indicator *indicator, const Answer *answer) {
    Ratio value = answer->number.value;
    bool usual = ratio_compare(value, ratio_make(100, 1)) == 0;
    bool small = answer->item->type == ITEM_COUNT && ratio_compare(value, ratio_make(SMALL_NUMBER, 1)) <= 0;
    return value.num > 0 && !usual && !small && !is_threshold(rulebook, indicator, value);
}

static bool says(const Indicator *indicator, const char *words) {
    return strstr(indicator->requirement.zh, words) || strstr(indicator->definition.zh, words);
}

/* Whether the standard itself says it, most likely in the same indicator: then everybody may. */
static bool is_standards(const Standard *standard, const Indicator *own, const char *words) {
    bool said = says(own, words);
    for (int i = 0; !said && i < standard_indicator_count(standard, own->tier); i++)
        said = says(standard_indicator(standard, own->tier, i), words);
    return said;
}

static bool text_tells(const Standard *standard, const Indicator *own, const char *text) {
    if (text_length(text) < FREE_TEXT_LEAST)
        return false;
    g_auto(Members) members = members_split(text);
    for (guint i = 0; i < members.names->len; i++)
        if (!is_standards(standard, own, g_ptr_array_index(members.names, i)))
            return true;
    return false;
}

static bool tells(const Standard *standard, const Rulebook *rulebook, const Indicator *indicator,
                  const Answer *answer) {
    switch (answer->item->type) {
    case ITEM_COUNT:
    case ITEM_PERCENT:
    case ITEM_AREA:
        return answer->is_number && number_tells(rulebook, indicator, answer);
    case ITEM_TEXT:
    case ITEM_LIST:
        return text_tells(standard, indicator, answer->value);
    case ITEM_CHOICE:
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

void peer_facts_init(PeerFacts *facts, const Standard *standard, const Rulebook *rulebook, const Answers *answers) {
    *facts = (PeerFacts){.community = answers_community(answers),
                         .file = g_strdup(answers_file(answers)),
                         .sizes = g_array_new(FALSE, TRUE, sizeof(PeerSize)),
                         .sayings = g_array_new(FALSE, FALSE, sizeof(PeerSaying))};
    const GPtrArray *checks = standard_checks(standard);
    for (guint i = 0; i < checks->len; i++) {
        const Check *check = g_ptr_array_index(checks, i);
        if (check->kind == CHECK_PEERS)
            add_size(facts, standard, rulebook, answers, check);
    }
    for (int i = 0; i < standard_indicator_count(standard, facts->community->tier); i++) {
        const IndicatorAnswers *said = answers_indicator(answers, i);
        for (guint k = 0; k < said->list->len; k++) {
            const Answer *answer = g_ptr_array_index(said->list, k);
            if (!answer->item || !tells(standard, rulebook, said->indicator, answer))
                continue;
            bool list = answer->item->type == ITEM_LIST;
            g_autofree char *value = list ? members_key(answer->value) : text_squeeze(answer->value);
            PeerSaying saying = {answer->item, g_quark_from_string(value)};
            g_array_append_val(facts->sayings, saying);
        }
    }
    g_array_sort(facts->sayings, compare_sayings);
    peer_stories_init(facts, standard, answers);
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

typedef struct Comparison {
    const GPtrArray *all; /* of PeerFacts * */
    GHashTable *holders;  /* PeerSaying to GArray of guint: the communities that say so, in order; lookup only */
    guint *cluster;       /* of each community: the first one of its cluster */
    Findings *findings;
} Comparison;

static guint hash_saying(gconstpointer key) {
    const PeerSaying *saying = key;
    return (guint)saying->item->line * 31u + saying->value;
}

static gboolean equal_sayings(gconstpointer a, gconstpointer b) {
    return compare_sayings(a, b) == 0;
}

static const PeerFacts *facts_at(const Comparison *comparison, guint index) {
    return g_ptr_array_index(comparison->all, index);
}

static void free_holders(void *data) {
    g_array_unref(data);
}

static const GArray *holders_of(const Comparison *comparison, const PeerSaying *saying) {
    return g_hash_table_lookup(comparison->holders, saying);
}

static void find_holders(Comparison *comparison) {
    for (guint i = 0; i < comparison->all->len; i++) {
        const GArray *sayings = facts_at(comparison, i)->sayings;
        for (guint k = 0; k < sayings->len; k++) {
            gpointer saying = &g_array_index(sayings, PeerSaying, k);
            GArray *holders = g_hash_table_lookup(comparison->holders, saying);
            if (!holders) {
                holders = g_array_new(FALSE, FALSE, sizeof(guint));
                g_hash_table_insert(comparison->holders, saying, holders);
            }
            g_array_append_val(holders, i);
        }
    }
}

/* What a third of the others say too tells nothing about two. */
static bool is_common(const Comparison *comparison, const PeerSaying *saying) {
    guint all = comparison->all->len;
    guint others = holders_of(comparison, saying)->len - 2;
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
static GArray *alike(const Comparison *comparison, const PeerFacts *a, const PeerFacts *b) {
    GArray *counted = g_array_new(FALSE, FALSE, sizeof(PeerSaying));
    for (guint i = 0, k = 0; i < a->sayings->len && k < b->sayings->len;) {
        const PeerSaying *left = &g_array_index(a->sayings, PeerSaying, i);
        int order = compare_sayings(left, &g_array_index(b->sayings, PeerSaying, k));
        if (order == 0 && !is_common(comparison, left) && !peer_saying_repeats(counted, left))
            g_array_append_val(counted, *left);
        i += order <= 0;
        k += order >= 0;
    }
    return counted;
}

static void join(Comparison *comparison, guint i, guint k) {
    guint from = MAX(comparison->cluster[i], comparison->cluster[k]);
    guint to = MIN(comparison->cluster[i], comparison->cluster[k]);
    for (guint j = 0; from != to && j < comparison->all->len; j++)
        if (comparison->cluster[j] == from)
            comparison->cluster[j] = to;
}

/* What a community shares with the one looked at. */
typedef struct Shared {
    guint count;
    const char *indicator; /* counted last: of one indicator one saying counts, and its sayings stand together */
} Shared;

/* How much the later communities share with one, at most: each saying leads to who says so too, so that communities
 * with nothing in common are never looked at together. shared: of all communities; zeroed. */
static void count_shared(const Comparison *comparison, guint one, Shared *shared) {
    const GArray *sayings = facts_at(comparison, one)->sayings;
    for (guint s = 0; s < sayings->len; s++) {
        const PeerSaying *saying = &g_array_index(sayings, PeerSaying, s);
        const GArray *holders = holders_of(comparison, saying);
        if (holders->len < 2 || is_common(comparison, saying))
            continue;
        for (guint h = holders->len; h > 0 && g_array_index(holders, guint, h - 1) > one; h--) {
            Shared *with = &shared[g_array_index(holders, guint, h - 1)];
            with->count += !with->indicator || !g_str_equal(with->indicator, saying->item->indicator);
            with->indicator = saying->item->indicator;
        }
    }
}

static void find_clusters(Comparison *comparison) {
    guint all = comparison->all->len;
    g_autofree Shared *shared = g_new(Shared, all);
    for (guint i = 0; i < all; i++)
        comparison->cluster[i] = i;
    for (guint i = 0; i < all; i++) {
        memset(shared, 0, all * sizeof *shared);
        count_shared(comparison, i, shared);
        for (guint k = i + 1; k < all; k++) {
            if (shared[k].count < PEERS_ALIKE_LEAST || comparison->cluster[i] == comparison->cluster[k])
                continue;
            g_autoptr(GArray) facts = alike(comparison, facts_at(comparison, i), facts_at(comparison, k));
            if (facts->len >= PEERS_ALIKE_LEAST)
                join(comparison, i, k);
        }
    }
}

static const char *shared_items(const Comparison *comparison, guint first, guint second) {
    g_autoptr(GArray) facts = alike(comparison, facts_at(comparison, first), facts_at(comparison, second));
    g_autoptr(GString) ids = g_string_new(NULL);
    for (guint i = 0; i < facts->len; i++)
        g_string_append_printf(ids, "%s%s", i > 0 ? " " : "", g_array_index(facts, PeerSaying, i).item->id);
    return findings_text(comparison->findings, ids->str);
}

/* For the office, with the first of the communities. */
static Finding *add_alike(const Comparison *comparison, Sentence sentence, guint first) {
    Findings *findings = comparison->findings;
    const PeerFacts *facts = facts_at(comparison, first);
    Finding *finding = finding_add(findings, sentence);
    finding->addressee = ADDRESSEE_OFFICE;
    finding->place.file = findings_text(findings, facts->file);
    finding->community = findings_text(findings, facts->community->id);
    finding->tier = findings_text(findings, facts->community->tier->id);
    return finding;
}

static void report_cluster(const Comparison *comparison, guint first) {
    g_autoptr(GString) members = g_string_new(facts_at(comparison, first)->community->id);
    guint second = first;
    for (guint i = first + 1; i < comparison->all->len; i++) {
        if (comparison->cluster[i] != first)
            continue;
        second = second == first ? i : second;
        g_string_append_printf(members, " %s", facts_at(comparison, i)->community->id);
    }
    if (second == first)
        return;
    Findings *findings = comparison->findings;
    Finding *finding = add_alike(comparison, SENTENCE_ANSWERS_ALIKE, first);
    finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), members->str);
    finding_fact(findings, finding, "communities", FACT_COMMUNITIES, members->str);
    finding_fact(findings, finding, "items", FACT_ITEMS, shared_items(comparison, first, second));
}

/* A text in one's own words: not a name, not a list. */
static bool is_own_words(const PeerSaying *saying) {
    return saying->item->type == ITEM_TEXT && saying->item->role == ITEM_ROLE_NONE &&
           text_length(g_quark_to_string(saying->value)) >= LONG_TEXT_LEAST;
}

static void report_text(const Comparison *comparison, const PeerSaying *saying, const GArray *holders) {
    Findings *findings = comparison->findings;
    g_autoptr(GString) named = g_string_new(NULL);
    for (guint i = 0; i < holders->len && i < NAMED_FOR_TEXT_MOST; i++)
        g_string_append_printf(named, "%s%s", i > 0 ? " " : "",
                               facts_at(comparison, g_array_index(holders, guint, i))->community->id);
    Finding *finding = add_alike(comparison, SENTENCE_TEXT_SHARED, g_array_index(holders, guint, 0));
    finding->severity = SEVERITY_INFO;
    finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), saying->item->id);
    finding_fact(findings, finding, "communities", FACT_COMMUNITIES, named->str);
    finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%u", holders->len));
    finding_fact(findings, finding, "item", FACT_ITEM, saying->item->id);
    finding_fact(findings, finding, "value", FACT_TEXT, g_quark_to_string(saying->value));
}

/* Each text once, with the first community that has it. */
static void report_texts(const Comparison *comparison, guint community) {
    const GArray *sayings = facts_at(comparison, community)->sayings;
    for (guint i = 0; i < sayings->len; i++) {
        const PeerSaying *saying = &g_array_index(sayings, PeerSaying, i);
        const GArray *holders = holders_of(comparison, saying);
        if (holders->len >= SAME_TEXT_LEAST && g_array_index(holders, guint, 0) == community && is_own_words(saying))
            report_text(comparison, saying, holders);
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

static Ratio median_figure(GArray *figures) {
    g_array_sort(figures, compare_ratios);
    guint middle = figures->len / 2;
    Ratio upper = g_array_index(figures, Ratio, middle);
    if (figures->len % 2)
        return upper;
    return ratio_div(ratio_add(g_array_index(figures, Ratio, middle - 1), upper), ratio_make(2, 1));
}

static double median(GArray *values) {
    g_array_sort(values, compare_doubles);
    guint middle = values->len / 2;
    double upper = g_array_index(values, double, middle);
    return values->len % 2 ? upper : (g_array_index(values, double, middle - 1) + upper) / 2;
}

static const PeerSize *size_at(const Comparison *comparison, guint community, guint check) {
    return &g_array_index(facts_at(comparison, community)->sizes, PeerSize, check);
}

/* A copy with the same figure says nothing new. */
static bool repeats_cluster(const Comparison *comparison, guint community, guint check) {
    double here = size_at(comparison, community, check)->log;
    guint first = comparison->cluster[community];
    for (guint i = first; i < community; i++)
        if (comparison->cluster[i] == first && fabs(size_at(comparison, i, check)->log - here) < 1e-12)
            return true;
    return false;
}

static void report_outlier(const Comparison *comparison, guint community, const PeerSize *size, Ratio middle) {
    Findings *findings = comparison->findings;
    const PeerFacts *facts = facts_at(comparison, community);
    Finding *finding = finding_add(findings, SENTENCE_FAR_FROM_PEERS);
    finding->place = (Place){findings_text(findings, facts->file), size->line, "value", size->source_line};
    finding->community = findings_text(findings, facts->community->id);
    finding->tier = findings_text(findings, facts->community->tier->id);
    finding->indicator = findings_text(findings, size->indicator->id);
    finding->no = size->indicator->no;
    finding->check = findings_text(findings, size->check->id);
    finding->group = findings_printf(findings, "%s:%s", finding_id_text(finding->id), size->check->id);
    g_autofree char *usual = figure_text(middle);
    finding->reported = findings_text(findings, size->text);
    finding->computed = findings_text(findings, usual);
    finding_fact(findings, finding, "stated", FACT_TEXT, finding->reported);
    finding_fact(findings, finding, "median", FACT_TEXT, finding->computed);
}

static void compare_sizes(const Comparison *comparison, guint check) {
    g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
    g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(Ratio));
    for (guint i = 0; i < comparison->all->len; i++) {
        const PeerSize *size = size_at(comparison, i, check);
        if (isnan(size->log) || repeats_cluster(comparison, i, check))
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
    for (guint i = 0; deviation > 0 && i < comparison->all->len; i++) {
        const PeerSize *size = size_at(comparison, i, check);
        if (!isnan(size->log) && fabs(mad_scale * (size->log - middle) / deviation) > outlier_limit)
            report_outlier(comparison, i, size, median_figure(figures));
    }
}

void peers_compare(const GPtrArray *all, Findings *findings) {
    if (all->len < 2)
        return;
    g_autofree guint *cluster = g_new(guint, all->len);
    g_autoptr(GHashTable) holders = g_hash_table_new_full(hash_saying, equal_sayings, NULL, free_holders);
    Comparison comparison = {all, holders, cluster, findings};
    find_holders(&comparison);
    find_clusters(&comparison);
    for (guint i = 0; i < facts_at(&comparison, 0)->sizes->len; i++)
        compare_sizes(&comparison, i);
    for (guint i = 0; i < all->len; i++) {
        if (cluster[i] == i)
            report_cluster(&comparison, i);
        report_texts(&comparison, i);
    }
    peer_stories_compare(all, findings);
}
