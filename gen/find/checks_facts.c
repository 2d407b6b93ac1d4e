/* The facts of the notice compared with each other: dates, years, document numbers, addresses, and what the preamble
 * says beside notice.csv. What notice.csv lacks the preamble may say. */
#include "base/date.h"
#include "base/text.h"
#include "data/pattern.h"
#include "data/table.h"
#include "find/checks.h"

typedef struct FactCheck {
    const Dataset *dataset;
    const Standard *standard;
    Findings *findings;
    const NoticeFact *preamble; /* or NULL */
    GPtrArray *order;           /* of const NoticeFact *: those of the file, the preamble last; owned */
    GArray *readings;           /* of the preamble; NULL where no pattern reads it; owned */
    DateRead date;              /* of the notice; DATE_ABSENT where there is none to be had */
    int year;                   /* of acceptance; 0 where it is not given */
} FactCheck;

/* What is stated under a key, and where. */
typedef struct StatedFact {
    const char *text; /* "" when nowhere */
    const NoticeFact *fact;
} StatedFact;

static StatedFact stated_fact(const FactCheck *facts, const char *key) {
    const NoticeFact *fact = dataset_fact(facts->dataset, key);
    if (fact && !text_blank(fact->value.zh))
        return (StatedFact){fact->value.zh, fact};
    const Item *item = standard_lookup_item(facts->standard, key);
    const Reading *reading = facts->readings && item ? readings_lookup(facts->readings, item) : NULL;
    return reading ? (StatedFact){reading->value, facts->preamble} : (StatedFact){"", NULL};
}

static Finding *add_on(const FactCheck *facts, Sentence sentence, const NoticeFact *fact) {
    g_assert(fact);
    Finding *finding = finding_add(facts->findings, sentence);
    finding->place = (Place){.file = NOTICE_FILE,
                             .line = fact->line,
                             .column = notice_columns[NOTICE_COLUMN_ZH].name,
                             .source_line = fact->source_line};
    finding->addressee = ADDRESSEE_OFFICE;
    finding->group = findings_printf(facts->findings, "%s:%s:%s", finding_kinds[finding->id].id,
                                     sentence_kinds[sentence].id, fact->key);
    return finding;
}

static void add_cited(const FactCheck *facts, Finding *finding, const char *key, const char *text) {
    finding_fact(facts->findings, finding, key, FACT_TEXT, text);
}

static void add_date(const FactCheck *facts, Finding *finding, const char *key, Date from, Date to) {
    g_autofree char *date = date_print(from, to);
    finding_fact(facts->findings, finding, key, FACT_DATE, date);
}

static Finding *add_date_fault(const FactCheck *facts, const NoticeFact *fact, DateFault fault, const char *value) {
    Finding *finding = add_on(facts, table_date_sentence(fault), fact);
    finding->reported = findings_text(facts->findings, value);
    finding_fact(facts->findings, finding, "column", FACT_ITEM, fact->key);
    add_cited(facts, finding, "value", value);
    return finding;
}

/* ---- dates that are none ---- */

static bool is_address(const char *key) {
    return g_str_equal(key, "site") || g_str_equal(key, "url") || g_str_has_suffix(key, ".url");
}

/* Facts that are a day, and those with dates in them: of publicity and inspection what cannot be read is compared with
 * nothing. */
static void check_dates(const FactCheck *facts) {
    static const char *const days[] = {"date", "created", "reply_by", NULL};
    static const char *const periods[] = {"publicity", "inspection", NULL};
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL); /* each is told once */
    for (guint i = 0; i < facts->order->len; i++) {
        const NoticeFact *fact = g_ptr_array_index(facts->order, i);
        const char *text = fact->value.zh;
        if (is_address(fact->key) || text_blank(text))
            continue;
        DateRead read = {.fault = DATE_ABSENT}, found;
        if (fact != facts->preamble)
            read = date_read(text);
        if (g_strv_contains(days, fact->key)) {
            bool one_day = read.fault != DATE_REAL || date_compare(read.from, read.to) == 0;
            DateFault fault = one_day ? read.fault : DATE_ABSENT;
            if (fault != DATE_REAL)
                add_date_fault(facts, fact, fault, text);
            continue;
        }
        if (read.fault == DATE_SERIAL)
            add_date_fault(facts, fact, DATE_SERIAL, text);
        else if (g_strv_contains(periods, fact->key) && !date_find(text, 0, &found) && read.fault == DATE_ABSENT)
            add_date_fault(facts, fact, DATE_ABSENT, text)->severity = SEVERITY_WARNING;
        /* Days within the text that are none, spans that end before they begin. */
        for (size_t at = 0; date_find(text, at, &found); at = found.end) {
            char *excerpt = g_strndup(text + found.start, found.end - found.start);
            if (!g_hash_table_add(seen, excerpt))
                continue;
            if (found.fault == DATE_UNREAL || found.fault == DATE_FAR)
                add_date_fault(facts, fact, found.fault, excerpt);
            if (found.fault == DATE_YEARLESS || date_compare(found.from, found.to) <= 0)
                continue;
            Finding *finding = add_on(facts, SENTENCE_PERIOD_REVERSED, fact);
            finding->reported = findings_text(facts->findings, excerpt);
            finding_fact(facts->findings, finding, "item", FACT_ITEM, fact->key);
            add_cited(facts, finding, "value", excerpt);
        }
    }
}

/* ---- years ---- */

/* 2023 or 2023年; 0 and, where it is given otherwise, a finding. */
static int read_year(const FactCheck *facts, const char *key) {
    StatedFact year = stated_fact(facts, key);
    g_autofree char *dense = text_squeeze(year.text);
    if (!*dense)
        return 0;
    if (g_regex_match_simple("^[0-9]{4}(年度?)?$", dense, 0, 0)) {
        g_autofree char *day = g_strdup_printf("%.4s-01-01", dense);
        DateFault fault = date_read(day).fault;
        if (fault != DATE_REAL)
            add_date_fault(facts, year.fact, fault, year.text);
        return fault == DATE_REAL ? (int)g_ascii_strtoll(dense, NULL, 10) : 0;
    }
    Finding *finding = add_on(facts, SENTENCE_VALUE_NOT_NUMBER, year.fact);
    finding_fact(facts->findings, finding, "item", FACT_ITEM, key);
    add_cited(facts, finding, "value", year.text);
    return 0;
}

static bool is_real_day(Date date) {
    g_autofree char *text = date_print(date, date);
    return date_read(text).fault == DATE_REAL;
}

/* The days between the first and the last that a fact names; DATE_ABSENT where there are none, or some that are none.
 * A year that is left out is that which brings it next to the notice. */
static DateRead read_days(const FactCheck *facts, const char *text) {
    enum { MONTHS_HALF = 6 };
    DateRead all = {.fault = DATE_ABSENT}, found;
    for (size_t at = 0; date_find(text, at, &found); at = found.end) {
        if (found.fault == DATE_YEARLESS && facts->date.fault == DATE_REAL) {
            int year = facts->date.from.year + (found.from.month + MONTHS_HALF < facts->date.from.month);
            found.from.year = year;
            found.to.year = year + (found.to.month < found.from.month);
            found.fault = DATE_REAL;
        } else if (found.fault == DATE_UNREAL && found.from.year) {
            /* Of two days one of which the calendar has not (told elsewhere) the other. */
            bool first = is_real_day(found.from);
            if (first || is_real_day(found.to)) {
                found.from = found.to = first ? found.from : found.to;
                found.fault = DATE_REAL;
            }
        }
        if (found.fault != DATE_REAL)
            return (DateRead){.fault = DATE_ABSENT};
        all.from = all.fault == DATE_ABSENT ? found.from : all.from;
        all.to = found.to;
        all.fault = DATE_REAL;
    }
    return all;
}

/* The first year of the title, if it has one only (2024年…公示), against that of acceptance or of the notice.
 */
static void check_title(const FactCheck *facts) {
    g_autofree char *text = text_squeeze(dataset_fact_zh(facts->dataset, "title"));
    g_autoptr(GRegex) form = g_regex_new("(?<![0-9])((?:19|20|21|22)[0-9]{2})(?![0-9])", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(form, text, 0, &match))
        return;
    g_autofree char *year = g_match_info_fetch(match, 1);
    int title = (int)g_ascii_strtoll(year, NULL, 10);
    int dated = facts->date.fault == DATE_REAL ? facts->date.from.year : 0;
    int other = facts->year ? facts->year : dated;
    if (g_match_info_next(match, NULL) || !other || title == other || (!facts->year && title == dated - 1))
        return;
    Finding *finding = add_on(facts, SENTENCE_TITLE_OTHER_YEAR, dataset_fact(facts->dataset, "title"));
    finding->severity = title > other ? SEVERITY_ERROR : SEVERITY_WARNING;
    finding_number(facts->findings, finding, "stated", title);
    finding_number(facts->findings, finding, "year", other);
}

static void add_other_year(const FactCheck *facts, Sentence sentence, const NoticeFact *fact, const char *key,
                           const DateRead *days, Severity severity) {
    Finding *finding = add_on(facts, sentence, fact);
    finding->severity = severity;
    add_date(facts, finding, key, days->from, days->to);
    finding_number(facts->findings, finding, "year", facts->year);
}

static void check_years(const FactCheck *facts) {
    StatedFact inspection = stated_fact(facts, "inspection");
    DateRead days = read_days(facts, inspection.text);
    int pool = read_year(facts, "pool_year");
    if (pool && facts->year && pool >= facts->year) {
        Finding *finding = add_on(facts, SENTENCE_POOL_YEAR_LATER, stated_fact(facts, "pool_year").fact);
        finding_number(facts->findings, finding, "pool", pool);
        finding_number(facts->findings, finding, "year", facts->year);
    }
    if (facts->year && days.fault == DATE_REAL && (days.from.year != facts->year || days.to.year > facts->year + 1))
        add_other_year(facts, SENTENCE_INSPECTION_OTHER_YEAR, inspection.fact, "inspection", &days, SEVERITY_ERROR);
    if (facts->date.fault != DATE_REAL)
        return;
    const NoticeFact *date = dataset_fact(facts->dataset, "date");
    int later = facts->year ? facts->date.from.year - facts->year : 0;
    if (later < 0 || later > 1)
        add_other_year(facts, SENTENCE_NOTICE_OTHER_YEAR, date, "date", &facts->date,
                       later < 0 ? SEVERITY_ERROR : SEVERITY_WARNING);
    if (days.fault == DATE_REAL && date_compare(days.to, facts->date.from) > 0) {
        Finding *finding = add_on(facts, SENTENCE_NOTICE_BEFORE_INSPECTION, date);
        add_date(facts, finding, "date", facts->date.from, facts->date.to);
        add_date(facts, finding, "inspection", days.from, days.to);
    }
}

/* ---- the publicity period ---- */

static Finding *add_period(const FactCheck *facts, Sentence sentence, const DateRead *period, Severity severity) {
    Finding *finding = add_on(facts, sentence, dataset_fact(facts->dataset, "publicity"));
    finding->severity = severity;
    add_date(facts, finding, "period", period->from, period->to);
    if (facts->date.fault == DATE_REAL)
        add_date(facts, finding, "date", facts->date.from, facts->date.to);
    return finding;
}

static void check_period(const FactCheck *facts) {
    enum { WORKING_LEAST = 5, DAYS_LONG = 30 };
    DateRead period = read_days(facts, dataset_fact_zh(facts->dataset, "publicity"));
    /* One day alone is when it begins, or when it ends. */
    if (period.fault != DATE_REAL || date_compare(period.from, period.to) >= 0)
        return;
    if (facts->date.fault == DATE_REAL) {
        /* While the result is announced the notice may be dated before, within or after the period; else it opens it.
         */
        bool over = g_str_equal(dataset_fact_zh(facts->dataset, "phase"), "result");
        Date date = facts->date.from;
        int wait = date_compare(date, period.from) < 0 ? date_days(date, period.from, false) - 1 : 0;
        if (!over && date_compare(period.to, date) < 0)
            add_period(facts, SENTENCE_PERIOD_OVER_BEFORE, &period, SEVERITY_ERROR);
        else if (!over && date_compare(period.from, date) < 0)
            add_period(facts, SENTENCE_PERIOD_BEFORE_NOTICE, &period, SEVERITY_WARNING);
        else if (wait > DAYS_LONG)
            finding_number(facts->findings, add_period(facts, SENTENCE_PERIOD_LONG_AFTER, &period, SEVERITY_WARNING),
                           "count", wait);
    }

    int all = date_days(period.from, period.to, false), working = date_days(period.from, period.to, true);
    /* 5个工作日, 7天: as stated. Holidays and the Saturdays worked for them are not known here, so working days may be
     * fewer by any and more by a week's two. */
    g_autofree char *text = text_squeeze(dataset_fact_zh(facts->dataset, "publicity"));
    g_autoptr(GRegex) form = g_regex_new("(?<![0-9月年.-])([0-9]{1,3})个?(工作日|自然日|天)", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (g_regex_match(form, text, 0, &match)) {
        g_autofree char *stated = g_match_info_fetch(match, 0), *digits = g_match_info_fetch(match, 1),
                        *kind = g_match_info_fetch(match, 2);
        gint64 days = g_ascii_strtoll(digits, NULL, 10);
        bool fits = g_str_equal(kind, "工作日") ? days <= working && (all < 10 || days >= working / 2)
                                                : days == all || days == all - 1;
        if (!fits) {
            Finding *finding = add_period(facts, SENTENCE_PERIOD_DAYS, &period, SEVERITY_WARNING);
            add_cited(facts, finding, "stated", stated);
            finding_number(facts->findings, finding, "count", all);
            finding_number(facts->findings, finding, "working", working);
        }
    }
    if (working < WORKING_LEAST) {
        Finding *finding = add_period(facts, SENTENCE_PERIOD_SHORT, &period, SEVERITY_WARNING);
        finding_number(facts->findings, finding, "count", all);
        finding_number(facts->findings, finding, "working", working);
    }
}

/* ---- document numbers ---- */

/* 鲁数发〔2022〕16号: brackets of six corners, a year that is not to come. Each number is told once. */
static void check_numbers(const FactCheck *facts) {
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GRegex) form =
        g_regex_new("\\p{Han}{0,8}[〔\\[(【［｛{「『]([0-9]{2,4})[〕\\])】］｝}」』]第?[0-9]+号", 0, 0, NULL);
    DateRead days = read_days(facts, stated_fact(facts, "inspection").text);
    int latest = facts->date.fault == DATE_REAL ? facts->date.from.year : facts->year; /* 0 if unknown */
    if (facts->date.fault != DATE_REAL && days.fault == DATE_REAL)
        latest = MAX(latest, days.to.year);
    for (guint i = 0; i < facts->order->len; i++) {
        const NoticeFact *fact = g_ptr_array_index(facts->order, i);
        g_autofree char *text = text_squeeze(fact->value.zh);
        g_autoptr(GMatchInfo) match = NULL;
        for (g_regex_match(form, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
            char *number = g_match_info_fetch(match, 0);
            g_autofree char *year = g_match_info_fetch(match, 1);
            if (!g_hash_table_add(told, number))
                continue;
            if (!strstr(number, "〔") || !strstr(number, "〕")) {
                Finding *finding = add_on(facts, SENTENCE_NUMBER_BRACKETS, fact);
                finding->severity = SEVERITY_INFO;
                add_cited(facts, finding, "value", number);
                add_cited(facts, finding, "year", year);
            }
            g_autofree char *day = g_strdup_printf("%s-01-01", year);
            if (latest && (int)g_ascii_strtoll(year, NULL, 10) > latest) {
                Finding *finding = add_on(facts, SENTENCE_NUMBER_YEAR_LATER, fact);
                finding->reported = findings_text(facts->findings, number);
                add_cited(facts, finding, "value", number);
                finding_number(facts->findings, finding, "year", latest);
            } else if (date_read(day).fault != DATE_REAL) {
                add_date_fault(facts, fact, DATE_FAR, number);
            }
        }
    }
}

/* ---- addresses ---- */

static void check_addresses(const FactCheck *facts) {
    for (int i = 0; i < facts->dataset->fact_count; i++) {
        const NoticeFact *fact = facts->dataset->facts[i];
        if (!is_address(fact->key) || text_blank(fact->value.zh) || text_is_web_address(fact->value.zh))
            continue;
        Finding *finding = add_on(facts, SENTENCE_ADDRESS_NOT_WEB, fact);
        finding->reported = findings_text(facts->findings, fact->value.zh);
        add_cited(facts, finding, "column", fact->key);
        add_cited(facts, finding, "value", fact->value.zh);
    }
}

/* ---- the preamble beside notice.csv ---- */

static bool says_the_same(const char *a, const char *b) {
    g_autofree char *left = text_squeeze(a), *right = text_squeeze(b);
    DateRead one = date_read(left), other = date_read(right);
    if (one.fault == DATE_REAL && other.fault == DATE_REAL)
        return date_compare(one.from, other.from) == 0 && date_compare(one.to, other.to) == 0;
    g_strdelimit(left, "%", ' ');
    g_strdelimit(right, "%", ' ');
    Decimal first, second;
    if (decimal_parse(g_strstrip(left), &first) && decimal_parse(g_strstrip(right), &second))
        return ratio_compare(first.value, second.value) == 0;
    return g_str_equal(left, right);
}

/* Counts and names of communities too: the register is compared with what the preamble says of them (checks_notice.c),
 * while the open data have each row. */
static void check_preamble_facts(const FactCheck *facts) {
    const GPtrArray *items = facts->standard->notice_items;
    for (guint i = 0; facts->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const NoticeFact *fact = dataset_fact(facts->dataset, item->id);
        const Reading *reading = readings_lookup(facts->readings, item);
        if (!fact || !reading || text_blank(fact->value.zh) || text_blank(reading->value) ||
            says_the_same(fact->value.zh, reading->value))
            continue;
        Finding *finding = add_on(facts, SENTENCE_PREAMBLE_OTHER, fact);
        finding_set_group(facts->findings, finding, item->id);
        finding->reported = findings_text(facts->findings, fact->value.zh);
        finding_fact(facts->findings, finding, "item", FACT_ITEM, item->id);
        add_cited(facts, finding, "stated", reading->value);
        add_cited(facts, finding, "value", fact->value.zh);
    }
}

/* ---- the sample ---- */

typedef struct SampleFigure {
    const char *key;
    bool percent; /* else a count */
    StatedFact said;
    Ratio value; /* invalid when it is not given, or no figure (a finding) */
} SampleFigure;

enum { SAMPLED, POOL, SHARE, SAMPLE_FIGURES };

static void read_sample_figure(const FactCheck *facts, SampleFigure *figure) {
    figure->said = stated_fact(facts, figure->key);
    figure->value = ratio_invalid();
    g_autofree char *text = text_squeeze(figure->said.text);
    const char *unit = figure->percent ? "%" : "个";
    if (g_str_has_suffix(text, unit))
        text[strlen(text) - strlen(unit)] = '\0';
    Decimal number;
    Sentence sentence = SENTENCE_VALUE_NOT_NUMBER;
    if (!*text)
        return;
    if (decimal_parse(text, &number)) {
        if (ratio_compare(number.value, ratio_make(0, 1)) < 0) {
            sentence = SENTENCE_VALUE_NEGATIVE;
        } else if (!figure->percent && !ratio_is_integer(number.value)) {
            sentence = SENTENCE_VALUE_NOT_WHOLE;
        } else if (figure->percent && ratio_compare(number.value, ratio_make(1, 1)) < 0) {
            sentence = SENTENCE_VALUE_FRACTION;
        } else if (!figure->percent || ratio_compare(number.value, ratio_make(100, 1)) <= 0) {
            figure->value = number.value;
            return;
        }
    }
    Finding *finding = add_on(facts, sentence, figure->said.fact);
    finding->severity = SEVERITY_ERROR;
    finding->reported = findings_text(facts->findings, figure->said.text);
    finding_fact(facts->findings, finding, "item", FACT_ITEM, figure->key);
    add_cited(facts, finding, "value", figure->said.text);
}

static Finding *add_sample(const FactCheck *facts, Sentence sentence, const SampleFigure *sample, int at) {
    Finding *finding = add_on(facts, sentence, sample[at].said.fact);
    finding->group = finding_kinds[finding->id].id;
    add_cited(facts, finding, "sampled", sample[SAMPLED].said.text);
    add_cited(facts, finding, "pool", sample[POOL].said.text);
    return finding;
}

static void check_sample(const FactCheck *facts) {
    SampleFigure sample[SAMPLE_FIGURES] = {[SAMPLED] = {.key = "sampled_count"},
                                           [POOL] = {.key = "pool_count"},
                                           [SHARE] = {.key = "sample_share", .percent = true}};
    g_autoptr(GString) lacking = g_string_new(NULL);
    const NoticeFact *given = NULL;
    bool unread = false;
    for (int i = 0; i < SAMPLE_FIGURES; i++) {
        read_sample_figure(facts, &sample[i]);
        given = given ? given : sample[i].said.fact;
        if (ratio_valid(sample[i].value))
            continue;
        text_append_part(lacking, " ", "%s", sample[i].key);
        unread = unread || *sample[i].said.text;
    }
    /* Where a figure is given without the others, or cannot be read, the share is not known to suffice. */
    if (given && lacking->len > 0) {
        Finding *finding = add_on(facts, SENTENCE_SAMPLE_NOT_CHECKED, given);
        finding->severity = unread ? SEVERITY_ERROR : SEVERITY_WARNING;
        finding_fact(facts->findings, finding, "items", FACT_ITEMS, lacking->str);
    }
    Ratio share = ratio_div(sample[SAMPLED].value, sample[POOL].value);
    Ratio least = ratio_div(sample[SHARE].value, ratio_make(100, 1));
    if (ratio_valid(share) && ratio_valid(least) && ratio_compare(share, least) < 0) {
        Finding *finding = add_sample(facts, SENTENCE_SAMPLE_TOO_SMALL, sample, SAMPLED);
        g_autofree char *computed = ratio_percent(share, least), *asked = ratio_percent(least, ratio_invalid());
        finding->reported = findings_text(facts->findings, asked);
        finding->computed = findings_text(facts->findings, computed);
        add_cited(facts, finding, "computed", computed);
        add_cited(facts, finding, "least", asked);
    }
    Ratio rest = ratio_sub(sample[POOL].value, sample[SAMPLED].value);
    if (!ratio_is_integer(rest) || rest.num == 0)
        return;
    if (rest.num < 0) {
        add_sample(facts, SENTENCE_SAMPLE_ABOVE_POOL, sample, SAMPLED);
        return;
    }
    Finding *finding = add_sample(facts, SENTENCE_POOL_NOT_DRAWN, sample, POOL);
    finding_set_group(facts->findings, finding, "pool");
    finding_number(facts->findings, finding, "count", rest.num);
}

void checks_facts(const Dataset *dataset, const Standard *standard, Findings *findings) {
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    FactCheck facts = {.dataset = dataset, .standard = standard, .findings = findings, .order = order};
    facts.preamble = dataset_fact(dataset, "preamble");
    for (int i = 0; i < dataset->fact_count; i++)
        if (dataset->facts[i] != facts.preamble)
            g_ptr_array_add(order, (gpointer)dataset->facts[i]);
    if (facts.preamble) {
        g_ptr_array_add(order, (gpointer)facts.preamble);
        statements_read(standard->notice_statements, facts.preamble->value.zh, &facts.readings);
    }
    g_autofree char *date = date_iso(dataset_fact_zh(dataset, "date"));
    facts.date = date ? date_read(date) : (DateRead){.fault = DATE_ABSENT};
    facts.year = read_year(&facts, "year");
    check_dates(&facts);
    check_title(&facts);
    check_years(&facts);
    check_period(&facts);
    check_numbers(&facts);
    check_addresses(&facts);
    check_preamble_facts(&facts);
    check_sample(&facts);
    g_clear_pointer(&facts.readings, g_array_unref);
}
