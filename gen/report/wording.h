/* The sentences of findings and verdicts: where ids and exact figures become words, in one language at a time.
 *
 * A Wording is what sentences refer to: names of items, indicators and communities. Borrowed pointers; plain data. A
 * returned char * is newly allocated; a const char * belongs to the data or to the words. */
#ifndef GONGSHI_REPORT_WORDING_H
#define GONGSHI_REPORT_WORDING_H

#include "find/checks.h"
#include "words/words.h"

typedef struct Wording {
    const Standard *standard; /* may be NULL when it could not be loaded */
    const Dataset *dataset;   /* may be NULL */
    Lang lang;
} Wording;

/* The words in this language, or the Chinese where the other is not written. */
const char *words_in(Words words, Lang lang);

char *wording_finding(const Wording *wording, const Finding *finding);
/* The same without the request to check at its end. */
char *wording_found(const Wording *wording, const Finding *finding);
/* The same in a few words, beside the row that it is about: 填写80%，280÷1000=28%. */
char *wording_brief(const Wording *wording, const Finding *finding);
/* For the office only. */
char *wording_hypothesis(const Wording *wording, const Hypothesis *hypothesis);
/* "communities/hengan.csv:12（value）"; "" when the finding has no file. */
char *wording_place(const Wording *wording, const Finding *finding);
/* What the figures give for an indicator: each clause with the values put in, or why it is unknown. */
char *wording_verdict(const Wording *wording, const IndicatorVerdict *verdict);
/* "恒安社区 第5项 智能照明设施": what a finding is about; else the notice as a whole, or the standard's files. */
char *wording_subject(const Wording *wording, const Finding *finding);

/* "恒安社区第5项": one of many places; "成长型第5项" for a question about a tier; "" for the notice and the standard.
 */
char *wording_short_place(const Wording *wording, const Finding *finding);
/* "第4、5项", "indicators 4 and 5": of "4,5". Newly allocated. */
char *wording_rows(Lang lang, const char *numbers);
/* What is asked, openly: 请以台账核对…. It says nothing of what the answer may be. */
char *wording_ask(const Wording *wording, const Finding *finding);

/* Names; the id where there is none. */
const char *wording_item(const Wording *wording, const char *id);
const char *wording_community_name(const Wording *wording, const char *id);
const char *wording_tier(const Wording *wording, const char *id);
/* "申请验收", "application". */
const char *wording_basis(const Basis *basis, Lang lang);
const char *wording_indicator(const Wording *wording, const char *tier, const char *id);

/* Words of the values of enums. */
Phrase wording_remark(int kind);         /* a SourceRemarkKind (intake/source.h); of {count} */
extern const Phrase addressee_phrases[]; /* whom a finding asks */
extern const Phrase request_phrases[];   /* 请社区核实: the heading of what this addressee is to do */
extern const Phrase severity_phrases[];
extern const Phrase verdict_phrases[]; /* what the figures give */
extern const Phrase support_phrases[]; /* what stands below a row's claim */
/* A verdict's or a conclusion's word; one without a meaning, or not written in the language, as it stands in the data.
 * "" for none. It points into the standard or is `written`. */
const char *wording_told(const Standard *standard, ToldOf of, const char *written, Lang lang);
/* What a row's verdict says, as a cell has it; （未填写） where it is blank. */
/* "得8分/满分10分": points of these most; "6–8" where something is unknown. */
char *wording_points(const Wording *wording, Points points, Interval range);
/* The same as the row states them; NULL where it states none. */
char *wording_points_stated(const Wording *wording, const IndicatorVerdict *verdict);
/* What is stated of the total and the level, and what the figures come to; NULL: there is nothing such. */
char *wording_score_stated(const Wording *wording, const Score *score);
char *wording_total_stated(const Score *score);
char *wording_level_stated(const Wording *wording, const Score *score);
char *wording_score(const Wording *wording, const Score *score);
/* "优秀", "良好至优秀"; NULL where the standard has no levels. */
char *wording_levels(const Wording *wording, int low, int high);
/* "84", "78–84". */
char *wording_range(Interval range);
/* What a row says of itself in a line: its points as stated, else as computed, and its verdict where it has one. */
char *wording_row(const Wording *wording, const IndicatorVerdict *verdict);
char *wording_claim(const Wording *wording, const IndicatorVerdict *verdict);

#endif
