/* What notice.csv may say beside the items of the standard's preamble and earlier notices (NOTICE_KEY_EARLIER in
 * data/dataset.h). NOTICE_KEY(constant, key, use, group, next) for each, included with that macro defined. use: what its
 * value may be; group: what it is about; next: what the notice of a year later begins with. What a key is for is told by
 * the phrase of the same constant, PHRASE_NOTICE_KEY_TITLE; gongshi.1 and README.zh.md have a row of each. */
#ifndef NOTICE_KEY
#error "define NOTICE_KEY(constant, key, use, group, next)"
#endif

NOTICE_KEY(STANDARD, "standard", ANY, NOTICE, SET)
NOTICE_KEY(TITLE, "title", ANY, NOTICE, BLANK)
NOTICE_KEY(ISSUER, "issuer", CONTACT, NOTICE, SAME)
NOTICE_KEY(DATE, "date", ANY, NOTICE, BLANK)
NOTICE_KEY(NUMBER, "number", ANY, NOTICE, BLANK)
NOTICE_KEY(SEAL, "seal", YES_OR_NO, NOTICE, SAME)
NOTICE_KEY(PHASE, "phase", PHASE, NOTICE, BLANK)
NOTICE_KEY(PREAMBLE, "preamble", ANY, NOTICE, BLANK)

NOTICE_KEY(PUBLICITY, "publicity", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(OBJECTION, "objection", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(CONTACT, "contact", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(SUPERVISION, "supervision", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(PAPER, "paper", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(RECEIVED, "objections_received", ANY, PUBLICITY, BLANK)
NOTICE_KEY(SETTLED, "objections_settled", ANY, PUBLICITY, BLANK)
NOTICE_KEY(OUTCOME, "outcome", ANY, PUBLICITY, BLANK)
NOTICE_KEY(CORRECTION_NOTE, "correction_note", ANY, PUBLICITY, BLANK)

NOTICE_KEY(YEAR, "year", ANY, ACCEPTANCE, SET)
NOTICE_KEY(BASIS, "basis", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(BASIS_NUMBER, "basis_number", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(ORGANISER, "organiser", ANY, ACCEPTANCE, SAME)
NOTICE_KEY(INSPECTION, "inspection", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(POOL_YEAR, "pool_year", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(POOL_COUNT, "pool_count", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(SAMPLE_SHARE, "sample_share", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(SAMPLED_COUNT, "sampled_count", ANY, ACCEPTANCE, BLANK)

NOTICE_KEY(PREVIOUS_DATA, "previous_data", ANY, OFFICE, SET)
NOTICE_KEY(REPLY_BY, "reply_by", ANY, OFFICE, BLANK)
NOTICE_KEY(APPROVER_NAMES, "approver_names", YES_OR_NO, OFFICE, SAME)

NOTICE_KEY(INDEX_NUMBER, "index_number", ANY, RECORD, BLANK)
NOTICE_KEY(CATEGORY, "category", ANY, RECORD, SAME)
NOTICE_KEY(CREATED, "created", ANY, RECORD, BLANK)
NOTICE_KEY(MANNER, "manner", ANY, RECORD, SAME)
NOTICE_KEY(SUMMARY, "summary", ANY, RECORD, BLANK)

NOTICE_KEY(SITE, "site", ANY, SITE, BLANK)
NOTICE_KEY(URL, "url", ANY, SITE, BLANK)
NOTICE_KEY(SITE_NAME, "site_name", ANY, SITE, SAME)
NOTICE_KEY(SITE_DOMAIN, "site_domain", ANY, SITE, SAME)
NOTICE_KEY(SITE_ID_CODE, "site_id_code", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_NAME, "column_name", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_TYPE, "column_type", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_DESCRIPTION, "column_description", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_KEYWORDS, "column_keywords", ANY, SITE, SAME)
NOTICE_KEY(KEYWORDS, "keywords", ANY, SITE, SAME)
NOTICE_KEY(AUTHOR, "author", ANY, SITE, SAME)
NOTICE_KEY(DESCRIPTION, "description", ANY, SITE, BLANK)

#undef NOTICE_KEY
