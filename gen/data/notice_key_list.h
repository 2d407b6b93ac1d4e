/* What notice.csv may say beside the items of the standard's preamble and earlier notices (NOTICE_KEY_EARLIER in
 * data/dataset.h). NOTICE_KEY(constant, key, called, use, group, next) for each, included with that macro defined.
 * called: how the key may be said in words, parted by blanks, the one that is written first; use: what its value may
 * be; group: what it is about; next: what the notice of a year later begins with. What a key is for is told by the
 * phrase of the same constant, PHRASE_NOTICE_KEY_TITLE; gongshi.1 and README.zh.md have a row of each. */
#ifndef NOTICE_KEY
#error "define NOTICE_KEY(constant, key, called, use, group, next)"
#endif

NOTICE_KEY(STANDARD, "standard", "标准 所用标准", ANY, NOTICE, SET)
NOTICE_KEY(TITLE, "title", "标题", ANY, NOTICE, BLANK)
NOTICE_KEY(ISSUER, "issuer", "署名单位 发布单位 落款", CONTACT, NOTICE, SAME)
NOTICE_KEY(DATE, "date", "公示日期 发布日期", ANY, NOTICE, BLANK)
NOTICE_KEY(NUMBER, "number", "文号", ANY, NOTICE, BLANK)
NOTICE_KEY(SEAL, "seal", "加盖公章 公章", YES_OR_NO, NOTICE, SAME)
NOTICE_KEY(PHASE, "phase", "阶段 当前阶段", PHASE, NOTICE, BLANK)
NOTICE_KEY(PREAMBLE, "preamble", "正文 正文第一段", ANY, NOTICE, BLANK)

NOTICE_KEY(PUBLICITY, "publicity", "公示期 公示时间", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(OBJECTION, "objection", "意见反映方式 异议反映方式", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(CONTACT, "contact", "联系电话 联系人 联系方式 联系人及电话", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(SUPERVISION, "supervision", "监督电话 举报电话", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(PAPER, "paper", "纸质材料查阅处 查阅处", CONTACT, PUBLICITY, BLANK)
NOTICE_KEY(RECEIVED, "objections_received", "收到意见 收到异议", ANY, PUBLICITY, BLANK)
NOTICE_KEY(SETTLED, "objections_settled", "办理情况 异议办理", ANY, PUBLICITY, BLANK)
NOTICE_KEY(OUTCOME, "outcome", "公示结果", ANY, PUBLICITY, BLANK)
NOTICE_KEY(CORRECTION_NOTE, "correction_note", "更正缘由 更正说明", ANY, PUBLICITY, BLANK)

NOTICE_KEY(YEAR, "year", "评定年份 年份", ANY, ACCEPTANCE, SET)
NOTICE_KEY(BASIS, "basis", "依据文件", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(BASIS_NUMBER, "basis_number", "依据文件文号", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(ORGANISER, "organiser", "组织单位", ANY, ACCEPTANCE, SAME)
NOTICE_KEY(INSPECTION, "inspection", "起止日期", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(POOL_YEAR, "pool_year", "原通过年份", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(POOL_COUNT, "pool_count", "抽样范围数", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(SAMPLE_SHARE, "sample_share", "抽样比例下限", ANY, ACCEPTANCE, BLANK)
NOTICE_KEY(SAMPLED_COUNT, "sampled_count", "抽样数", ANY, ACCEPTANCE, BLANK)

NOTICE_KEY(PREVIOUS_DATA, "previous_data", "上年数据 上一年数据", ANY, OFFICE, SET)
NOTICE_KEY(REPLY_BY, "reply_by", "复函期限", ANY, OFFICE, BLANK)
NOTICE_KEY(APPROVER_NAMES, "approver_names", "显示批准人", YES_OR_NO, OFFICE, SAME)

NOTICE_KEY(INDEX_NUMBER, "index_number", "索引号", ANY, RECORD, BLANK)
NOTICE_KEY(PUBLISHER, "publisher", "发布机构", ANY, RECORD, SAME)
NOTICE_KEY(CATEGORY, "category", "主题分类", ANY, RECORD, SAME)
NOTICE_KEY(CREATED, "created", "生成日期", ANY, RECORD, BLANK)
NOTICE_KEY(PUBLISHED, "published", "公开日期", ANY, RECORD, BLANK)
NOTICE_KEY(MANNER, "manner", "公开方式", ANY, RECORD, SAME)
NOTICE_KEY(SUMMARY, "summary", "内容概述", ANY, RECORD, BLANK)

NOTICE_KEY(SITE, "site", "发布网址 网址", ANY, SITE, BLANK)
NOTICE_KEY(URL, "url", "页面网址", ANY, SITE, BLANK)
NOTICE_KEY(SITE_NAME, "site_name", "网站名称", ANY, SITE, SAME)
NOTICE_KEY(SITE_DOMAIN, "site_domain", "网站域名", ANY, SITE, SAME)
NOTICE_KEY(SITE_ID_CODE, "site_id_code", "网站标识码", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_NAME, "column_name", "栏目名称", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_TYPE, "column_type", "栏目类别", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_DESCRIPTION, "column_description", "栏目描述", ANY, SITE, SAME)
NOTICE_KEY(COLUMN_KEYWORDS, "column_keywords", "栏目关键词", ANY, SITE, SAME)
NOTICE_KEY(KEYWORDS, "keywords", "内容关键词", ANY, SITE, SAME)
NOTICE_KEY(AUTHOR, "author", "作者", ANY, SITE, SAME)
NOTICE_KEY(DESCRIPTION, "description", "内容摘要", ANY, SITE, BLANK)

#undef NOTICE_KEY
