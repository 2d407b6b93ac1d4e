/* The checks of one community's table, for checks.c and nobody else: each adds the findings it is named after. */
#ifndef GONGSHI_FIND_CHECK_LIST_H
#define GONGSHI_FIND_CHECK_LIST_H

#include "find/checking.h"

/* check_rate.c */
void check_rate(const Checking *checking, const Item *item); /* rate-mismatch */

/* check_share.c */
void check_share(const Checking *checking, const Item *item); /* rate-impossible */

/* check_empty.c */
void check_vacuous(const Checking *checking, const Item *item); /* vacuous */
void check_denominators(const Checking *checking);              /* no-denominator */

/* check_whole.c: threshold-exact, uniform, parts-identical, cross-indicator; rows: of one table, in its order */
void check_whole_table(const Checking *rows, guint count);

/* check_figures.c */
void check_subset(const Checking *checking, const Item *item); /* part-exceeds-whole */
void check_zero(const Checking *checking, const Item *item);   /* zero-denominator */
void check_count(const Checking *checking, const Item *item);  /* count-list-mismatch */
void check_blank(const Checking *checking, const Item *item);  /* blank-field */

/* check_missing.c */
void check_missing(const Checking *checking); /* statement-mismatch, blank-field, clause-unanswered: what has no row */

/* check_rules.c */
void check_divisors(const Checking *checking);   /* zero-denominator */
void check_thresholds(const Checking *checking); /* threshold-missed */
void check_reached(const Checking *checking);    /* verdict-contradicted */
void check_cross(const Checking *checking);      /* cross-indicator, parts-do-not-add */

/* check_text.c */
void check_verdict(const Checking *checking);   /* verdict-missing */
void check_statement(const Checking *checking); /* statement-unread, wrong-tier */
void check_altered(const Checking *checking);   /* standard-altered */
void check_figures(const Checking *checking);   /* statement-mismatch */
void check_answered(const Checking *checking);  /* clause-unanswered */

/* check_lacking.c */
void check_lacking(const Checking *checking); /* verdict-contradicted */

/* check_words.c */
void check_choice(const Checking *checking, const Item *item);  /* alternative-unresolved */
void check_vague(const Checking *checking);                     /* vague-quantity */
void check_bound(const Checking *checking, const Item *item);   /* vague-quantity */
void check_unchosen(const Checking *checking);                  /* alternative-unresolved */
void check_unit(const Checking *checking, const Item *item);    /* unit-suspect */
void check_entity(const Checking *checking, const Item *item);  /* entity-suspect */
void check_qualifiers(const Checking *checking);                /* qualifier-dropped */
void check_members(const Checking *checking, const Item *item); /* list-foreign */

void check_named(const Checking *checking);                     /* copied-answers: another community's name */

/* check_translated.c */
void check_translated(const Checking *checking, const Item *item); /* untranslated */

/* check_settled.c */

/* check_editorial.c: wording-changed, duplicate-text, punctuation, spacing */
void check_editorial(const Checking *checking);

#endif
