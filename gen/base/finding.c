#include "base/finding.h"

#include "base/text.h"

const FindingKind finding_kinds[] = {
#define FINDING(name, id, severity, addressee) {id, SEVERITY_##severity, ADDRESSEE_##addressee, false},
#define COMPARED(name, id, severity, addressee) {id, SEVERITY_##severity, ADDRESSEE_##addressee, true},
#include "base/finding_list.h"
};

const SentenceKind sentence_kinds[] = {
#define SENTENCE(name, finding) {#name, FINDING_##finding},
#include "base/finding_list.h"
};

const char *const severity_ids[] = {
    [SEVERITY_INFO] = "info", [SEVERITY_WARNING] = "warning", [SEVERITY_ERROR] = "error"};
const char *const addressee_ids[] = {
    [ADDRESSEE_COMMUNITY] = "community", [ADDRESSEE_OFFICE] = "office", [ADDRESSEE_STANDARD] = "standard"};

static void finding_free(void *data) {
    Finding *finding = data;
    g_array_unref(finding->facts);
    g_array_unref(finding->hypotheses);
    g_free(finding);
}

Findings *findings_new(void) {
    Findings *findings = g_new0(Findings, 1);
    findings->list = g_ptr_array_new_with_free_func(finding_free);
    findings->uncommon = g_array_new(FALSE, FALSE, sizeof(Uncommon));
    findings->strings = g_string_chunk_new(4096);
    return findings;
}

void findings_free(Findings *findings) {
    if (!findings)
        return;
    g_ptr_array_unref(findings->list);
    g_array_unref(findings->uncommon);
    g_string_chunk_free(findings->strings);
    g_free(findings);
}

Finding *finding_add(Findings *findings, Sentence sentence) {
    const FindingId id = sentence_kinds[sentence].finding;
    const FindingKind *kind = &finding_kinds[id];
    Finding *finding = g_new0(Finding, 1);
    finding->id = id;
    finding->sentence = sentence;
    finding->severity = kind->severity;
    finding->addressee = kind->addressee;
    finding->group = kind->id;
    finding->facts = g_array_new(FALSE, FALSE, sizeof(Fact));
    finding->hypotheses = g_array_new(FALSE, FALSE, sizeof(Hypothesis));
    g_ptr_array_add(findings->list, finding);
    return finding;
}

void finding_fact(Findings *findings, Finding *finding, const char *key, FactKind kind, const char *value) {
    Fact fact = {key, kind, findings_text(findings, value)};
    g_array_append_val(finding->facts, fact);
}

void finding_words(Findings *findings, Finding *finding, const char *key, const char *zh, const char *others) {
    g_autoptr(GString) all = g_string_new(zh);
    while (others && *others) {
        const char *written = others + strlen(others) + 1;
        g_autofree char *line = text_tidy(written);
        if (*line)
            g_string_append_printf(all, "\n%s %s", others, line);
        others = written + strlen(written) + 1;
    }
    finding_fact(findings, finding, key, FACT_WORDS, all->str);
}

void finding_number(Findings *findings, Finding *finding, const char *key, int64_t number) {
    finding_fact(findings, finding, key, FACT_TEXT, findings_printf(findings, "%" G_GINT64_FORMAT, number));
}

void finding_set_group(Findings *findings, Finding *finding, const char *about) {
    finding->group = findings_printf(findings, "%s:%s", finding_kinds[finding->id].id, about);
}

void finding_hypothesis(Findings *findings, Finding *finding, HypothesisKind kind, const char *item, const char *old,
                        const char *value) {
    Hypothesis hypothesis = {kind, findings_text(findings, item), findings_text(findings, old),
                             findings_text(findings, value)};
    g_array_append_val(finding->hypotheses, hypothesis);
}

const char *finding_lookup_fact(const Finding *finding, const char *key) {
    for (guint i = 0; i < finding->facts->len; i++) {
        const Fact *fact = &g_array_index(finding->facts, Fact, i);
        if (strcmp(fact->key, key) == 0)
            return fact->value;
    }
    return NULL;
}

const char *findings_text(Findings *findings, const char *text) {
    return text ? g_string_chunk_insert_const(findings->strings, text) : NULL;
}

const char *findings_printf(Findings *findings, const char *format, ...) {
    va_list values;
    va_start(values, format);
    g_autofree char *text = g_strdup_vprintf(format, values);
    va_end(values);
    return findings_text(findings, text);
}

Place findings_place(Findings *findings, Place place) {
    place.file = findings_text(findings, place.file);
    place.column = findings_text(findings, place.column);
    place.cell = findings_text(findings, place.cell);
    return place;
}

/* The struct is copied whole, so that a field added later needs a line here only if it is a string. */
static void finding_copy(Findings *findings, const Finding *from) {
    Finding *copy = finding_add(findings, from->sentence);
    GArray *facts = copy->facts, *hypotheses = copy->hypotheses;
    *copy = *from;
    copy->facts = facts;
    copy->hypotheses = hypotheses;
    copy->place = findings_place(findings, from->place);
    copy->year = findings_text(findings, from->year);
    copy->community = findings_text(findings, from->community);
    copy->tier = findings_text(findings, from->tier);
    copy->indicator = findings_text(findings, from->indicator);
    copy->clause = findings_text(findings, from->clause);
    copy->also = findings_text(findings, from->also);
    copy->group = findings_text(findings, from->group);
    copy->check = findings_text(findings, from->check);
    copy->reported = findings_text(findings, from->reported);
    copy->computed = findings_text(findings, from->computed);
    for (guint i = 0; i < from->facts->len; i++) {
        const Fact *fact = &g_array_index(from->facts, Fact, i);
        finding_fact(findings, copy, fact->key, fact->kind, fact->value);
    }
    for (guint i = 0; i < from->hypotheses->len; i++) {
        const Hypothesis *hypothesis = &g_array_index(from->hypotheses, Hypothesis, i);
        finding_hypothesis(findings, copy, hypothesis->kind, hypothesis->item, hypothesis->old, hypothesis->value);
    }
}

void findings_uncommon(Findings *findings, Place place, const char *text) {
    Uncommon uncommon = {findings_place(findings, place), findings_text(findings, text)};
    g_array_append_val(findings->uncommon, uncommon);
}

void findings_append(Findings *findings, const Findings *from) {
    g_assert(findings != from);
    for (guint i = 0; i < from->list->len; i++)
        finding_copy(findings, g_ptr_array_index(from->list, i));
    for (guint i = 0; i < from->uncommon->len; i++) {
        const Uncommon *uncommon = &g_array_index(from->uncommon, Uncommon, i);
        findings_uncommon(findings, uncommon->place, uncommon->text);
    }
}

bool finding_id_parse(const char *text, FindingId *out) {
    for (int i = 0; i < FINDINGS; i++) {
        if (strcmp(finding_kinds[i].id, text) == 0) {
            *out = (FindingId)i;
            return true;
        }
    }
    return false;
}

bool severity_parse(const char *text, Severity *out) {
    for (Severity severity = SEVERITY_INFO; severity <= SEVERITY_ERROR; severity++) {
        if (strcmp(severity_ids[severity], text) == 0) {
            *out = severity;
            return true;
        }
    }
    return false;
}
