/* The facts of the notice compared with each other: dates, years, document numbers, addresses, and what the preamble
 * says beside notice.csv. What notice.csv lacks the preamble may say. */
#include "base/date.h"
#include "base/text.h"
#include "data/statement.h"
#include "data/table.h"
#include "find/checks.h"

static const char notice_file[] = "notice.csv";

typedef struct Facts {
    const Dataset *dataset;
    const Standard *standard;
    Findings *findings;
    const NoticeFact *preamble; /* or NULL */
    GArray *readings;           /* of the preamble; NULL where no pattern reads it */
    DateRead date;              /* of the notice; DATE_ABSENT where there is none to be had */
    int year;                   /* of acceptance; 0 where it is not given */
} Facts;

/* What is stated under a key, and where. */
typedef struct Stated {
    const char *text; /* "" when nowhere */
    const NoticeFact *fact;
} Stated;

static Stated stated(const Facts *facts, const char *key) {
    const NoticeFact *fact = dataset_fact(facts->dataset, key);
    if (fact && !text_blank(fact->value.zh))
        return (Stated){fact->value.zh, fact};
    const Item *item = standard_lookup_item(facts->standard, key);
    const Reading *reading = facts->readings && item ? readings_lookup(facts->readings, item) : NULL;
    return reading ? (Stated){reading->value, facts->preamble} : (Stated){"", NULL};
}

static Finding *add(const Facts *facts, Sentence sentence, const NoticeFact *fact) {
    g_assert(fact);
    Finding *finding = finding_add(facts->findings, sentence);
    finding->place = (Place){.file = notice_file, .line = fact->line, .column = "zh", .source_line = fact->source_line};
    finding->addressee = ADDRESSEE_OFFICE;
    finding->group =
        findings_printf(facts->findings, "%s:%s:%s", finding_id_text(finding->id), sentence_id(sentence), fact->key);
    return finding;
}

static void add_text(const Facts *facts, Finding *finding, const char *key, const char *text) {
    finding_fact(facts->findings, finding, key, FACT_TEXT, text);
}

static void add_number(const Facts *facts, Finding *finding, const char *key, int number) {
    add_text(facts, finding, key, findings_printf(facts->findings, "%d", number));
}

static void add_date(const Facts *facts, Finding *finding, const char *key, Date from, Date to) {
    g_autofree char *date = date_print(from, to);
    finding_fact(facts->findings, finding, key, FACT_DATE, date);
}

static Finding *tell_fault(const Facts *facts, const NoticeFact *fact, DateFault fault, const char *value) {
    Finding *finding = add(facts, table_date_sentence(fault), fact);
    finding->reported = findings_text(facts->findings, value);
    finding_fact(facts->findings, finding, "column", FACT_ITEM, fact->key);
    add_text(facts, finding, "value", value);
    return finding;
}

/* ---- dates that are none ---- */

static bool is_address(const char *key) {
    return g_str_equal(key, "site") || g_str_equal(key, "url") || g_str_has_suffix(key, ".url");
}

static bool is_day(const char *key) {
    return g_str_equal(key, "date") || g_str_equal(key, "created") || g_str_equal(key, "reply_by");
}

static void tell_span(const Facts *facts, const NoticeFact *fact, const DateRead *found, const char *excerpt) {
    bool turned = found->fault != DATE_YEARLESS && date_compare(found->from, found->to) > 0;
    if (found->fault == DATE_UNREAL || found->fault == DATE_FAR)
        tell_fault(facts, fact, found->fault, excerpt);
    if (!turned)
        return;
    Finding *finding = add(facts, SENTENCE_PERIOD_REVERSED, fact);
    finding->reported = findings_text(facts->findings, excerpt);
    finding_fact(facts->findings, finding, "item", FACT_ITEM, fact->key);
    add_text(facts, finding, "value", excerpt);
}

/* Dates within a text: days that are none, spans that end before they begin. seen: texts of dates, each is told once.
 */
static void check_dates_in(const Facts *facts, const NoticeFact *fact, GHashTable *seen) {
    DateRead found;
    for (size_t at = 0; date_find(fact->value.zh, at, &found); at = found.end) {
        char *excerpt = g_strndup(fact->value.zh + found.start, found.end - found.start);
        if (g_hash_table_add(seen, excerpt))
            tell_span(facts, fact, &found, excerpt);
    }
}

/* A fact that is a date, or should have one: of publicity and inspection what cannot be read is compared with nothing.
 */
static void check_date_of(const Facts *facts, const NoticeFact *fact, GHashTable *seen) {
    const char *text = fact->value.zh;
    DateRead read = date_read(text), found;
    bool day = is_day(fact->key);
    if (day && read.fault == DATE_REAL && date_compare(read.from, read.to) != 0)
        read.fault = DATE_ABSENT;
    if (day && read.fault != DATE_REAL)
        tell_fault(facts, fact, read.fault, text);
    bool period = g_str_equal(fact->key, "publicity") || g_str_equal(fact->key, "inspection");
    if (!day && read.fault == DATE_SERIAL)
        tell_fault(facts, fact, DATE_SERIAL, text);
    else if (period && !date_find(text, 0, &found) && read.fault == DATE_ABSENT)
        tell_fault(facts, fact, DATE_ABSENT, text)->severity = SEVERITY_WARNING;
    if (!day)
        check_dates_in(facts, fact, seen);
}

static void check_dates(const Facts *facts) {
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < dataset_fact_count(facts->dataset); i++) {
        const NoticeFact *fact = dataset_fact_at(facts->dataset, i);
        if (fact != facts->preamble && !is_address(fact->key) && !text_blank(fact->value.zh))
            check_date_of(facts, fact, seen);
    }
    if (facts->preamble)
        check_dates_in(facts, facts->preamble, seen);
}

/* ---- years ---- */

/* 2023 or 2023年; 0 and, where it is given otherwise, a finding. */
static int read_year(const Facts *facts, const char *key) {
    Stated year = stated(facts, key);
    g_autofree char *dense = text_squeeze(year.text);
    if (!*dense)
        return 0;
    if (g_regex_match_simple("^[0-9]{4}(年度?)?$", dense, 0, 0)) {
        g_autofree char *day = g_strdup_printf("%.4s-01-01", dense);
        DateFault fault = date_read(day).fault;
        if (fault != DATE_REAL)
            tell_fault(facts, year.fact, fault, year.text);
        return fault == DATE_REAL ? (int)g_ascii_strtoll(dense, NULL, 10) : 0;
    }
    Finding *finding = add(facts, SENTENCE_VALUE_NOT_NUMBER, year.fact);
    finding_fact(facts->findings, finding, "item", FACT_ITEM, key);
    add_text(facts, finding, "value", year.text);
    return 0;
}

static bool is_real(Date date) {
    g_autofree char *text = date_print(date, date);
    return date_read(text).fault == DATE_REAL;
}

/* Of two days one of which the calendar has not (told elsewhere) the other. */
static void leave_out_unreal(DateRead *found) {
    if (found->fault != DATE_UNREAL || !found->from.year)
        return;
    bool first = is_real(found->from);
    if (!first && !is_real(found->to))
        return;
    found->from = found->to = first ? found->from : found->to;
    found->fault = DATE_REAL;
}

/* The days between the first and the last that a fact names; DATE_ABSENT where there are none, or some that are none.
 * A year that is left out is that which brings it next to the notice. */
static DateRead read_days(const Facts *facts, const Stated *fact) {
    enum { MONTHS_HALF = 6 };
    DateRead all = {.fault = DATE_ABSENT}, found;
    for (size_t at = 0; date_find(fact->text, at, &found); at = found.end) {
        if (found.fault == DATE_YEARLESS && facts->date.fault == DATE_REAL) {
            int year = facts->date.from.year + (found.from.month + MONTHS_HALF < facts->date.from.month);
            found.from.year = year;
            found.to.year = year + (found.to.month < found.from.month);
            found.fault = DATE_REAL;
        }
        leave_out_unreal(&found);
        if (found.fault != DATE_REAL)
            return (DateRead){.fault = DATE_ABSENT};
        all.from = all.fault == DATE_ABSENT ? found.from : all.from;
        all.to = found.to;
        all.fault = DATE_REAL;
    }
    return all;
}

static Finding *add_year(const Facts *facts, Sentence sentence, const NoticeFact *fact, const char *key,
                         const DateRead *days, bool error) {
    Finding *finding = add(facts, sentence, fact);
    finding->severity = error ? SEVERITY_ERROR : SEVERITY_WARNING;
    add_date(facts, finding, key, days->from, days->to);
    add_number(facts, finding, "year", facts->year);
    return finding;
}

/* The first year of the title, if it has one only: 2024年智慧社区…公示. */
static int title_year(const Facts *facts) {
    g_autofree char *title = text_squeeze(dataset_fact_zh(facts->dataset, "title"));
    g_autoptr(GRegex) form = g_regex_new("(?<![0-9])((?:19|20|21|22)[0-9]{2})(?![0-9])", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(form, title, 0, &match))
        return 0;
    g_autofree char *year = g_match_info_fetch(match, 1);
    return g_match_info_next(match, NULL) ? 0 : (int)g_ascii_strtoll(year, NULL, 10);
}

static void check_title(const Facts *facts) {
    int title = title_year(facts), dated = facts->date.fault == DATE_REAL ? facts->date.from.year : 0;
    int other = facts->year ? facts->year : dated;
    if (!title || !other || title == other || (!facts->year && title == dated - 1))
        return;
    Finding *finding = add(facts, SENTENCE_TITLE_OTHER_YEAR, dataset_fact(facts->dataset, "title"));
    finding->severity = title > other ? SEVERITY_ERROR : SEVERITY_WARNING;
    add_number(facts, finding, "stated", title);
    add_number(facts, finding, "year", other);
}

static void check_years(const Facts *facts) {
    Stated inspection = stated(facts, "inspection");
    DateRead days = read_days(facts, &inspection);
    int pool = read_year(facts, "pool_year");
    if (pool && facts->year && pool >= facts->year) {
        Finding *finding = add(facts, SENTENCE_POOL_YEAR_LATER, stated(facts, "pool_year").fact);
        add_number(facts, finding, "pool", pool);
        add_number(facts, finding, "year", facts->year);
    }
    if (facts->year && days.fault == DATE_REAL && (days.from.year != facts->year || days.to.year > facts->year + 1))
        add_year(facts, SENTENCE_INSPECTION_OTHER_YEAR, inspection.fact, "inspection", &days, true);
    if (facts->date.fault != DATE_REAL)
        return;
    const NoticeFact *date = dataset_fact(facts->dataset, "date");
    int later = facts->year ? facts->date.from.year - facts->year : 0;
    if (later < 0 || later > 1)
        add_year(facts, SENTENCE_NOTICE_OTHER_YEAR, date, "date", &facts->date, later < 0);
    if (days.fault == DATE_REAL && date_compare(days.to, facts->date.from) > 0) {
        Finding *finding = add(facts, SENTENCE_NOTICE_BEFORE_INSPECTION, date);
        add_date(facts, finding, "date", facts->date.from, facts->date.to);
        add_date(facts, finding, "inspection", days.from, days.to);
    }
}

/* ---- the publicity period ---- */

static Finding *add_period(const Facts *facts, Sentence sentence, const DateRead *period, Severity severity) {
    Finding *finding = add(facts, sentence, dataset_fact(facts->dataset, "publicity"));
    finding->severity = severity;
    add_date(facts, finding, "period", period->from, period->to);
    if (facts->date.fault == DATE_REAL)
        add_date(facts, finding, "date", facts->date.from, facts->date.to);
    return finding;
}

static void add_days(const Facts *facts, Finding *finding, const DateRead *period) {
    add_number(facts, finding, "count", date_days(period->from, period->to, false));
    add_number(facts, finding, "working", date_days(period->from, period->to, true));
}

/* 5个工作日, 7天: as stated. Holidays and the Saturdays worked for them are not known here, so working days may be
 * fewer by any and more by a week's two. */
static void check_stated_days(const Facts *facts, const DateRead *period) {
    g_autofree char *text = text_squeeze(dataset_fact_zh(facts->dataset, "publicity"));
    g_autoptr(GRegex) form = g_regex_new("(?<![0-9月年.-])([0-9]{1,3})个?(工作日|自然日|天)", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(form, text, 0, &match))
        return;
    g_autofree char *whole = g_match_info_fetch(match, 0), *digits = g_match_info_fetch(match, 1),
                    *kind = g_match_info_fetch(match, 2);
    gint64 days = g_ascii_strtoll(digits, NULL, 10);
    int all = date_days(period->from, period->to, false), working = date_days(period->from, period->to, true);
    bool fits = g_str_equal(kind, "工作日") ? days <= working && (all < 10 || days >= working / 2)
                                            : days == all || days == all - 1;
    if (fits)
        return;
    Finding *finding = add_period(facts, SENTENCE_PERIOD_DAYS, period, SEVERITY_WARNING);
    add_text(facts, finding, "stated", whole);
    add_days(facts, finding, period);
}

/* While the result is announced the notice may be dated before, within or after the period; else it opens it. */
static void check_begin(const Facts *facts, const DateRead *period) {
    enum { DAYS_LONG = 30 };
    bool over = g_str_equal(dataset_fact_zh(facts->dataset, "phase"), "result");
    Date date = facts->date.from;
    if (facts->date.fault != DATE_REAL)
        return;
    if (!over && date_compare(period->to, date) < 0)
        add_period(facts, SENTENCE_PERIOD_OVER_BEFORE, period, SEVERITY_ERROR);
    else if (!over && date_compare(period->from, date) < 0)
        add_period(facts, SENTENCE_PERIOD_BEFORE_NOTICE, period, SEVERITY_WARNING);
    else if (date_compare(date, period->from) < 0 && date_days(date, period->from, false) - 1 > DAYS_LONG)
        add_number(facts, add_period(facts, SENTENCE_PERIOD_LONG_AFTER, period, SEVERITY_WARNING), "count",
                   date_days(date, period->from, false) - 1);
}

static void check_period(const Facts *facts) {
    enum { WORKING_LEAST = 5 };
    const NoticeFact *fact = dataset_fact(facts->dataset, "publicity");
    const Stated said = {fact ? fact->value.zh : "", fact};
    DateRead period = read_days(facts, &said);
    /* One day alone is when it begins, or when it ends. */
    if (period.fault != DATE_REAL || date_compare(period.from, period.to) >= 0)
        return;
    check_begin(facts, &period);
    check_stated_days(facts, &period);
    if (date_days(period.from, period.to, true) < WORKING_LEAST)
        add_days(facts, add_period(facts, SENTENCE_PERIOD_SHORT, &period, SEVERITY_WARNING), &period);
}

/* ---- document numbers ---- */

/* 鲁数发〔2022〕16号: brackets of six corners, a year that is not to come. latest: the notice's year; 0 if unknown. */
static void check_number(const Facts *facts, const NoticeFact *fact, const char *number, const char *year, int latest) {
    g_autofree char *day = g_strdup_printf("%s-01-01", year);
    int of = (int)g_ascii_strtoll(year, NULL, 10);
    DateFault fault = date_read(day).fault;
    if (!strstr(number, "〔") || !strstr(number, "〕")) {
        Finding *finding = add(facts, SENTENCE_NUMBER_BRACKETS, fact);
        finding->severity = SEVERITY_INFO;
        add_text(facts, finding, "value", number);
        add_text(facts, finding, "year", year);
    }
    if (latest && of > latest) {
        Finding *finding = add(facts, SENTENCE_NUMBER_YEAR_LATER, fact);
        finding->reported = findings_text(facts->findings, number);
        add_text(facts, finding, "value", number);
        add_number(facts, finding, "year", latest);
    } else if (fault != DATE_REAL) {
        tell_fault(facts, fact, DATE_FAR, number);
    }
}

static void check_numbers_in(const Facts *facts, const NoticeFact *fact, int latest, GHashTable *told) {
    g_autofree char *text = text_squeeze(fact->value.zh);
    g_autoptr(GRegex) form =
        g_regex_new("\\p{Han}{0,8}[〔\\[(【［｛{「『]([0-9]{2,4})[〕\\])】］｝}」』]第?[0-9]+号", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(form, text, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL)) {
        char *number = g_match_info_fetch(match, 0);
        g_autofree char *year = g_match_info_fetch(match, 1);
        if (g_hash_table_add(told, number))
            check_number(facts, fact, number, year, latest);
    }
}

static void check_numbers(const Facts *facts) {
    g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Stated inspection = stated(facts, "inspection");
    DateRead days = read_days(facts, &inspection);
    int latest = facts->date.fault == DATE_REAL ? facts->date.from.year : facts->year;
    if (facts->date.fault != DATE_REAL && days.fault == DATE_REAL)
        latest = MAX(latest, days.to.year);
    for (int i = 0; i < dataset_fact_count(facts->dataset); i++) {
        const NoticeFact *fact = dataset_fact_at(facts->dataset, i);
        if (fact != facts->preamble)
            check_numbers_in(facts, fact, latest, told);
    }
    if (facts->preamble)
        check_numbers_in(facts, facts->preamble, latest, told);
}

/* ---- addresses ---- */

static void check_addresses(const Facts *facts) {
    for (int i = 0; i < dataset_fact_count(facts->dataset); i++) {
        const NoticeFact *fact = dataset_fact_at(facts->dataset, i);
        if (!is_address(fact->key) || text_blank(fact->value.zh) || text_is_web_address(fact->value.zh))
            continue;
        Finding *finding = add(facts, SENTENCE_ADDRESS_NOT_WEB, fact);
        finding->reported = findings_text(facts->findings, fact->value.zh);
        add_text(facts, finding, "column", fact->key);
        add_text(facts, finding, "value", fact->value.zh);
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

/* Counts and names of communities are compared with the register (checks_notice.c). */
static void check_preamble(const Facts *facts) {
    const GPtrArray *items = standard_notice_items(facts->standard);
    for (guint i = 0; facts->readings && i < items->len; i++) {
        const Item *item = g_ptr_array_index(items, i);
        const NoticeFact *fact = dataset_fact(facts->dataset, item->id);
        const Reading *reading = readings_lookup(facts->readings, item);
        if (!fact || !reading || *item->of_register || text_blank(fact->value.zh) || text_blank(reading->value) ||
            says_the_same(fact->value.zh, reading->value))
            continue;
        Finding *finding = add(facts, SENTENCE_PREAMBLE_OTHER, fact);
        finding->group = findings_printf(facts->findings, "%s:%s", finding_id_text(finding->id), item->id);
        finding->reported = findings_text(facts->findings, fact->value.zh);
        finding_fact(facts->findings, finding, "item", FACT_ITEM, item->id);
        add_text(facts, finding, "stated", reading->value);
        add_text(facts, finding, "value", fact->value.zh);
    }
}

/* ---- the sample ---- */

/* A figure of the spot check: a percentage, else a count. Invalid when it is not given or no figure (a finding). */
static Ratio read_figure(const Facts *facts, const char *key, bool percent) {
    Stated figure = stated(facts, key);
    g_autofree char *text = text_squeeze(figure.text);
    const char *unit = percent ? "%" : "个";
    if (g_str_has_suffix(text, unit))
        text[strlen(text) - strlen(unit)] = '\0';
    Decimal number;
    Sentence sentence = SENTENCE_VALUE_NOT_NUMBER;
    if (!*text)
        return ratio_invalid();
    if (decimal_parse(text, &number)) {
        bool fraction = percent && ratio_compare(number.value, ratio_make(1, 1)) < 0;
        if (ratio_compare(number.value, ratio_make(0, 1)) < 0)
            sentence = SENTENCE_VALUE_NEGATIVE;
        else if (!percent && !ratio_is_integer(number.value))
            sentence = SENTENCE_VALUE_NOT_WHOLE;
        else if (fraction)
            sentence = SENTENCE_VALUE_FRACTION;
        else if (!percent || ratio_compare(number.value, ratio_make(100, 1)) <= 0)
            return number.value;
    }
    Finding *finding = add(facts, sentence, figure.fact);
    finding->severity = SEVERITY_ERROR;
    finding->reported = findings_text(facts->findings, figure.text);
    finding_fact(facts->findings, finding, "item", FACT_ITEM, key);
    add_text(facts, finding, "value", figure.text);
    return ratio_invalid();
}

typedef struct Sample {
    const char *key;
    bool percent;
    Stated said;
    Ratio value;
} Sample;

enum { SAMPLED, POOL, SHARE, SAMPLE_FIGURES };

static Finding *add_sample(const Facts *facts, Sentence sentence, const Sample *sample, int at) {
    Finding *finding = add(facts, sentence, sample[at].said.fact);
    finding->group = findings_text(facts->findings, finding_id_text(finding->id));
    add_text(facts, finding, "sampled", sample[SAMPLED].said.text);
    add_text(facts, finding, "pool", sample[POOL].said.text);
    return finding;
}

/* Where a figure is given without the others, or cannot be read, the share is not known to suffice. */
static void tell_unchecked(const Facts *facts, const Sample *sample) {
    g_autoptr(GString) lacking = g_string_new(NULL);
    const NoticeFact *fact = NULL;
    bool unread = false;
    for (int i = 0; i < SAMPLE_FIGURES; i++) {
        if (ratio_valid(sample[i].value))
            continue;
        g_string_append_printf(lacking, "%s%s", lacking->len ? " " : "", sample[i].key);
        unread = unread || *sample[i].said.text;
    }
    for (int i = 0; i < SAMPLE_FIGURES; i++)
        fact = fact ? fact : sample[i].said.fact;
    if (!fact || !lacking->len)
        return;
    Finding *finding = add(facts, SENTENCE_SAMPLE_NOT_CHECKED, fact);
    finding->severity = unread ? SEVERITY_ERROR : SEVERITY_WARNING;
    finding_fact(facts->findings, finding, "items", FACT_ITEMS, lacking->str);
}

static void check_share(const Facts *facts, const Sample *sample) {
    Ratio share = ratio_div(sample[SAMPLED].value, sample[POOL].value);
    Ratio least = ratio_div(sample[SHARE].value, ratio_make(100, 1));
    if (!ratio_valid(share) || !ratio_valid(least) || ratio_compare(share, least) >= 0)
        return;
    Finding *finding = add_sample(facts, SENTENCE_SAMPLE_TOO_SMALL, sample, SAMPLED);
    g_autofree char *computed = ratio_percent(share, least), *asked = ratio_percent(least, ratio_invalid());
    finding->reported = findings_text(facts->findings, asked);
    finding->computed = findings_text(facts->findings, computed);
    add_text(facts, finding, "computed", computed);
    add_text(facts, finding, "least", asked);
}

static void check_sample(const Facts *facts) {
    Sample sample[SAMPLE_FIGURES] = {
        {.key = "sampled_count"}, {.key = "pool_count"}, {.key = "sample_share", .percent = true}};
    for (int i = 0; i < SAMPLE_FIGURES; i++) {
        sample[i].said = stated(facts, sample[i].key);
        sample[i].value = read_figure(facts, sample[i].key, sample[i].percent);
    }
    tell_unchecked(facts, sample);
    check_share(facts, sample);
    Ratio rest = ratio_sub(sample[POOL].value, sample[SAMPLED].value);
    if (!ratio_is_integer(rest) || rest.num == 0)
        return;
    if (rest.num < 0) {
        add_sample(facts, SENTENCE_SAMPLE_ABOVE_POOL, sample, SAMPLED);
        return;
    }
    Finding *finding = add_sample(facts, SENTENCE_POOL_NOT_DRAWN, sample, POOL);
    finding->group = findings_printf(facts->findings, "%s:pool", finding_id_text(finding->id));
    add_text(facts, finding, "count", findings_printf(facts->findings, "%" G_GINT64_FORMAT, rest.num));
}

void checks_facts(const Dataset *dataset, const Standard *standard, Findings *findings) {
    Facts facts = {.dataset = dataset, .standard = standard, .findings = findings};
    facts.preamble = dataset_fact(dataset, "preamble");
    if (facts.preamble)
        statements_read(standard_notice_statements(standard), facts.preamble->value.zh, &facts.readings);
    g_autofree char *date = date_iso(dataset_fact_zh(dataset, "date"));
    facts.date = date ? date_read(date) : (DateRead){.fault = DATE_ABSENT};
    facts.year = read_year(&facts, "year");
    check_dates(&facts);
    check_title(&facts);
    check_years(&facts);
    check_period(&facts);
    check_numbers(&facts);
    check_addresses(&facts);
    check_preamble(&facts);
    check_sample(&facts);
    g_clear_pointer(&facts.readings, g_array_unref);
}
