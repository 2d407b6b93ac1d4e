/* Stories that are nearly another's. A story is known by the short runs of characters (shingles) in it that are nobody
 * else's to begin with: not the standard's nor the form's. Two are looked at together only where they share one of the
 * few with the smallest hashes, so that time grows with the stories and not with their pairs. */
#include "base/text.h"
#include "data/statement.h"
#include "find/peers.h"

enum {
    SHINGLE = 4,       /* characters */
    STORY_LEAST = 40,  /* characters, without figures and names */
    OWN_LEAST = 20,    /* shingles of one's own */
    SKETCH = 8,        /* shingles by which alike stories find each other */
    HOLDERS_MOST = 32, /* what more have said before is common */
    NAMED_MOST = 3,    /* communities in a finding */
    EXCERPT = 24       /* characters */
};

/* ---- a story ---- */

static guint32 hash_of(const gunichar *text) {
    guint32 hash = 2166136261u;
    for (int i = 0; i < SHINGLE; i++)
        hash = (hash ^ (guint32)text[i]) * 16777619u;
    hash ^= hash >> 15;
    return hash * 2246822519u;
}

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
        guint32 hash = hash_of(&g_array_index(letters, gunichar, i));
        if (!own)
            g_hash_table_add(known, GUINT_TO_POINTER(hash));
        else if (g_hash_table_add(known, GUINT_TO_POINTER(hash)))
            g_array_append_val(own, hash);
    }
}

static void add_story(PeerFacts *facts, const Indicator *indicator, const Answer *answer) {
    const char *name = facts->community->name_zh;
    if (g_utf8_strlen(answer->value, -1) < STORY_LEAST)
        return;
    g_autoptr(GArray) letters = letters_of(answer->value, name);
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
    g_autofree char *form = statements_form(indicator->statements, "");
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
    g_array_append_val(facts->stories, story);
}

static void clear_story(void *data) {
    PeerStory *story = data;
    g_free(story->text);
    g_array_unref(story->shingles);
}

void peer_stories_init(PeerFacts *facts, const Standard *standard, const Answers *answers) {
    facts->stories = g_array_new(FALSE, FALSE, sizeof(PeerStory));
    g_array_set_clear_func(facts->stories, clear_story);
    for (int i = 0; i < standard_indicator_count(standard, facts->community->tier); i++) {
        const IndicatorAnswers *said = answers_indicator(answers, i);
        if (said->statement && !said->read)
            add_story(facts, said->indicator, said->statement);
        for (guint k = 0; said->read && k < said->list->len; k++) {
            const Answer *answer = g_ptr_array_index(said->list, k);
            if (answer->item && answer->item->type == ITEM_TEXT && answer->item->role == ITEM_ROLE_NONE)
                add_story(facts, said->indicator, answer);
        }
    }
}

/* ---- those that are alike ---- */

typedef struct Told {
    const PeerFacts *facts;
    const PeerStory *story;
    guint first; /* of those like it, in the list; its own place where it is the first */
    guint count; /* how many are like the first, itself among them */
} Told;

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

static void free_holders(void *data) {
    g_array_unref(data);
}

/* Finds the first story like the one at `index`, and leaves that one to be found. holders: a shingle to the stories
 * that it leads to (of guint). */
static void find_twin(GArray *list, guint index, GHashTable *holders) {
    Told *told = &g_array_index(list, Told, index);
    for (guint s = 0; s < SKETCH; s++) {
        gpointer key = GUINT_TO_POINTER(g_array_index(told->story->shingles, guint32, s));
        GArray *of = g_hash_table_lookup(holders, key);
        for (guint i = 0; of && i < of->len && told->first == index; i++) {
            const Told *other = &g_array_index(list, Told, g_array_index(of, guint, i));
            if (other->facts != told->facts && are_alike(other->story->shingles, told->story->shingles))
                told->first = other->first;
        }
        if (!of) {
            of = g_array_new(FALSE, FALSE, sizeof(guint));
            g_hash_table_insert(holders, key, of);
        }
        if (of->len < HOLDERS_MOST)
            g_array_append_val(of, index);
    }
    g_array_index(list, Told, told->first).count++;
}

static void report_alike(const GArray *list, guint first, Findings *findings) {
    const Told *told = &g_array_index(list, Told, first);
    g_autoptr(GString) named = g_string_new(told->facts->community->id);
    for (guint i = first + 1, count = 1; i < list->len && count < NAMED_MOST; i++) {
        const Told *other = &g_array_index(list, Told, i);
        if (other->first != first)
            continue;
        g_string_append_printf(named, " %s", other->facts->community->id);
        count++;
    }
    const PeerStory *story = told->story;
    Finding *finding = finding_add(findings, SENTENCE_STORY_ALIKE);
    /* Of many it is rather the form's example than anybody's own. */
    finding->severity = told->count > NAMED_MOST ? SEVERITY_INFO : SEVERITY_WARNING;
    finding->addressee = ADDRESSEE_OFFICE;
    finding->place = story->place;
    finding->place.file = findings_text(findings, told->facts->file);
    finding->community = findings_text(findings, told->facts->community->id);
    finding->tier = findings_text(findings, told->facts->community->tier->id);
    finding->indicator = findings_text(findings, story->indicator->id);
    finding->no = story->indicator->no;
    finding->group =
        findings_printf(findings, "%s:%s:%s", finding_id_text(finding->id), story->indicator->id, named->str);
    const char *end = story->text;
    for (int i = 0; i < EXCERPT && *end; i++)
        end = g_utf8_next_char(end);
    g_autofree char *excerpt = g_strdup_printf("%.*s%s", (int)(end - story->text), story->text, *end ? "…" : "");
    finding_fact(findings, finding, "communities", FACT_COMMUNITIES, named->str);
    finding_fact(findings, finding, "count", FACT_TEXT, findings_printf(findings, "%u", told->count));
    finding_fact(findings, finding, "value", FACT_TEXT, excerpt);
}

void peer_stories_compare(const GPtrArray *all, Findings *findings) {
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(Told));
    g_autoptr(GHashTable) holders = g_hash_table_new_full(NULL, NULL, NULL, free_holders);
    for (guint i = 0; i < all->len; i++) {
        const PeerFacts *facts = g_ptr_array_index(all, i);
        for (guint k = 0; k < facts->stories->len; k++) {
            Told told = {facts, &g_array_index(facts->stories, PeerStory, k), list->len, 0};
            g_array_append_val(list, told);
        }
    }
    for (guint i = 0; i < list->len; i++)
        find_twin(list, i, holders);
    for (guint i = 0; i < list->len; i++)
        if (g_array_index(list, Told, i).first == i && g_array_index(list, Told, i).count > 1)
            report_alike(list, i, findings);
}
