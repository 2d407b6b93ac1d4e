/* What each finding means, an example, and how to settle it: EXPLAIN(finding, meaning, example, settling) in Chinese,
 * then the same in English. Told by `gongshi explain`; a finding without an entry does not compile. */
#ifndef GONGSHI_WORDS_EXPLAIN_LIST_H
#define GONGSHI_WORDS_EXPLAIN_LIST_H

#define EXPLAIN_LIST(EXPLAIN) \
    EXPLAIN(RATE_MISMATCH, \
            "填写的比率与按所填数量计算的结果不一致。四舍五入和四舍六入五成双都视为一致，截尾只作提示；面积按取整误差计算区间。", \
            "填写80%，数量为280和1000，280÷1000=28%。", \
            "以台账核对分子、分母和比率，更正其中不符的一项；更正记入corrections.csv。", \
            "The rate stated is not what the quantities give. Rounding half up and half to even both agree; cut-off digits are only noted; areas are taken as rounded.", \
            "80% stated, quantities 280 and 1000: 280 ÷ 1000 = 28%.", \
            "Check numerator, denominator and rate against the records and correct the one that is wrong, in corrections.csv.") \
    EXPLAIN(RATE_IMPOSSIBLE, \
            "填写的比率超过100%，或者按所填总数，任何整数都不能得出填写的比率。总数没有填写而由其他数量推断的，列为待核实。", \
            "共6个小区，填写80%：4÷6≈66.67%，5÷6≈83.33%。", \
            "核对总数和达到要求的数量，写明数量后重新计算比率。", \
            "A percentage is above 100%, or no whole number of the total stated gives it. Where the total is only inferred from other figures, it is a question.", \
            "80% of 6 compounds: 4 ÷ 6 ≈ 66.67%, 5 ÷ 6 ≈ 83.33%.", \
            "Check the total and the number that meets the requirement, and compute the rate from them.") \
    EXPLAIN(PART_EXCEEDS_WHOLE, \
            "部分的数量多于总数。", \
            "已接入100户，总户数95户。", \
            "核对两项数量。", \
            "A part is larger than its whole.", \
            "100 households connected of 95.", \
            "Check both figures.") \
    EXPLAIN(ZERO_DENOMINATOR, \
            "总数为0而部分不为0，无法计算比率。", \
            "智能设备5个，设备总数0个。", \
            "核对总数。", \
            "The whole is 0 while its part is not, so there is no rate.", \
            "5 smart lights of 0.", \
            "Check the whole.") \
    EXPLAIN(PARTS_DO_NOT_ADD, \
            "同一行中各部分之和不等于总数，或分列的数值与合并填写的数值不符。", \
            "封闭式小区13个，其中5个已部署、7个未配备。", \
            "核对各部分和总数。", \
            "Within one row the parts do not add up to the total, or figures given separately do not fit the one given for all.", \
            "13 gated compounds, 5 with and 7 without the system.", \
            "Check the parts and the total.") \
    EXPLAIN(THRESHOLD_MISSED, \
            "填写“达标”，但所填数据没有达到标准要求。", \
            "标准为80%，所填数量得28%，结论为“达标”。", \
            "核对数据；数据无误的，结论由验收工作组重新认定。", \
            "“Met” is stated, but the figures do not reach the standard.", \
            "The standard asks for 80%, the quantities give 28%, “met” is stated.", \
            "Check the figures; if they are right, the acceptance group decides anew.") \
    EXPLAIN(THRESHOLD_EXACT, \
            "填写的比率与标准要求的数值完全相同。同一社区有三项以上的，列为待核实。", \
            "标准为80%、90%、50%，三项分别填写80%、90%、50%。", \
            "确认填写的是实际数值，并写明所依据的数量。", \
            "The rates stated equal the standard's figures to the digit; from three indicators of a table on it is a question.", \
            "Thresholds 80%, 90%, 50%; stated 80%, 90%, 50%.", \
            "Confirm the actual figures and give the quantities behind them.") \
    EXPLAIN(CROSS_INDICATOR, \
            "不同指标中的数量互不相符，或者一项填写全部达到，而另一项填写有小区未配备。", \
            "封闭式小区9个，小区总数8个。", \
            "核对有关各项的数量和统计口径。", \
            "Figures of different indicators do not fit together, or one says all while another says how many lack it.", \
            "9 gated compounds, 8 compounds in total.", \
            "Check the figures concerned and what was counted.") \
    EXPLAIN(COUNT_LIST_MISMATCH, \
            "填写的数量与所列名称的个数不同，重复的名称只计一次。名称以“等”结尾的，只在所列多于填写时提出。", \
            "填写1种，列出4种。", \
            "核对数量和名称。", \
            "The number stated is not the number of names listed; with an open list only more names than stated contradict. A name listed twice counts once.", \
            "1 service stated, 4 listed.", \
            "Check the number and the names.") \
    EXPLAIN(VERDICT_MISSING, \
            "没有填写结论。", \
            "完成情况有文字，没有“达标”或“不达标”。", \
            "补充结论。", \
            "No conclusion is stated.", \
            "The statement has text, but neither met nor not met.", \
            "Supply the conclusion.") \
    EXPLAIN(VERDICT_CONTRADICTED, \
            "结论为“达标”，而本行写明有未配备、未安装等情况；或者表述未能读取，其中写有“基本”“计划”“约”等词。", \
            "“达标。……2个小区尚未安装。”", \
            "核对实际情况和结论。", \
            "“Met” is stated while the row itself says that something is lacking, or cannot be read and speaks of what is planned, partial or approximate.", \
            "“Met. … 2 compounds not yet equipped.”", \
            "Check the facts and the conclusion.") \
    EXPLAIN(STANDARD_ALTERED, \
            "表中的指标释义或标准要求不是标准原文。核算一律以标准原文为准。", \
            "标准为“封闭式小区”，表中为“非封闭式小区”。", \
            "恢复标准原文；确不适用的，作出说明（waivers.csv）。", \
            "The definition or requirement in the table is not the standard's text. The standard's text is applied.", \
            "The standard has “gated compounds”, the table “ungated compounds”.", \
            "Restore the text, or explain in waivers.csv why it does not apply.") \
    EXPLAIN(STATEMENT_MISMATCH, \
            "完成情况的文字与数据项不一致，文字中有的数据表中没有，数据表中有的文字没有提到；或更正记录有问题：原值不符、改变核算结果而没有依据。", \
            "数据项为320，文字中为302。", \
            "核对后更正其中一处；更正应写明依据。", \
            "The sentence and the items disagree, one gives what the other lacks, or a correction does not fit: its old value differs, or it turns a result without evidence.", \
            "The item says 320, the sentence 302.", \
            "Correct one of them; name the evidence of a correction.") \
    EXPLAIN(CLAUSE_UNANSWERED, \
            "标准要求中的一款没有得到说明，或者只填写了结论。填报格式本身没有位置的，由主管单位完善格式。", \
            "要求第3款为应用场景数量，完成情况没有填写。", \
            "补充该款的内容。", \
            "A part of the requirement is not addressed, or only a conclusion is given. Where the form has no place for it, the office extends the form.", \
            "Clause 3 asks for the number of scenarios; the statement does not give it.", \
            "Supply what the clause asks.") \
    EXPLAIN(WRONG_TIER, \
            "完成情况采用了另一类型的表述。", \
            "基础型的表中写有成长型的句子。", \
            "按本类型的格式重新填写。", \
            "The statement is worded for another tier.", \
            "A table of the basic tier with a sentence of the growth tier.", \
            "Fill in the row by the form of its own tier.") \
    EXPLAIN(STATEMENT_UNREAD, \
            "完成情况的表述与填报格式不符，或过长、重复过多，未能读取数据；或表中没有这一项。", \
            "句子结构与格式完全不同。", \
            "按格式填写，或在数据文件中补充各数据项。", \
            "The sentence follows no form, or is too long and repetitive, so its figures could not be read; or the row is missing.", \
            "A sentence of quite another shape.", \
            "Follow the form, or enter the items in the data file.") \
    EXPLAIN(BLANK_FIELD, \
            "应填写的位置是空白，包括空格、缺字和连续的顿号；或者数据表中没有这一行。缺少核算所需数据的，结论为缺少数据。", \
            "“提供　种社区养老服务”。", \
            "补充内容。空白不作为0。", \
            "A field is empty, whether blanks, nothing or doubled separators, or the table has no row for it. What cannot be computed without it is unknown.", \
            "“offers   kinds of elderly care services”.", \
            "Fill it in. A blank is never taken as 0.") \
    EXPLAIN(ALTERNATIVE_UNRESOLVED, \
            "待选项没有选定。", \
            "“是/否超过30%”。", \
            "选定一项；填报格式固有的，由主管单位完善格式。", \
            "A choice was not made.", \
            "“exceeds / does not exceed 30%”.", \
            "Choose one; where the form itself prints it, the office changes the form.") \
    EXPLAIN(VAGUE_QUANTITY, \
            "应填数量处写的是约数。", \
            "“多项创新应用场景”。", \
            "填写具体数量。", \
            "Words stand where a number is asked.", \
            "“several innovative application scenarios”.", \
            "Give the number.") \
    EXPLAIN(UNIT_SUSPECT, \
            "单位或数值形式可疑：缺字的单位、漏写百分号、被表格软件改成日期或科学计数。这样的数值不用于核算。", \
            "“1.2方公里”；0.95（应为95%）；3/4变成3月4日。", \
            "将单元格设为“文本”格式后重新填写。", \
            "A unit or the form of a figure is doubtful: characters missing, percent sign lost, turned into a date or scientific notation. Such a figure is not used.", \
            "0.95 for 95%; 3/4 become 4 March.", \
            "Format the cell as text and enter the figure again.") \
    EXPLAIN(VACUOUS, \
            "总数为0时仍写“均实现”。", \
            "“19层及以上住宅0栋，均实现……”。", \
            "提示，无须处理。", \
            "Coverage is claimed of nothing.", \
            "“0 buildings of 19 storeys, all covered”.", \
            "A note; nothing to do.") \
    EXPLAIN(NO_DENOMINATOR, \
            "只填写比率，没有数量，无法核算。", \
            "“居民满意度达到95%”。", \
            "建议主管单位在格式中增加数量。", \
            "A rate is stated without quantities.", \
            "“the satisfaction of residents reaches 95%”.", \
            "The office may add the quantities to the form.") \
    EXPLAIN(QUALIFIER_DROPPED, \
            "标准中的限定词在完成情况中没有出现。", \
            "标准为“常住老年人”，文字为“老年人”。", \
            "提示；统计口径应与标准一致。", \
            "A word of the standard that narrows what is counted is left out.", \
            "“residents” for “permanent residents”.", \
            "A note; count as the standard does.") \
    EXPLAIN(LIST_FOREIGN, \
            "所列名称可能属于其他指标。", \
            "便民设施中列有门禁。", \
            "提示，请核对。", \
            "A name listed may belong to another indicator.", \
            "Entrance systems among convenience facilities.", \
            "A note; check the list.") \
    EXPLAIN(UNIFORM, \
            "标准有要求的比率全部为100%。", \
            "各项均填写100%。", \
            "提示，请确认。", \
            "All rates the standard asks for are 100%.", \
            "Every row states 100%.", \
            "A note; confirm.") \
    EXPLAIN(PARTS_IDENTICAL, \
            "多项比率的分子与分母完全相同。", \
            "5373户中5373户。", \
            "提示，请确认。", \
            "Several rates have the same figure as numerator and denominator.", \
            "5373 of 5373.", \
            "A note; confirm.") \
    EXPLAIN(ENTITY_SUSPECT, \
            "应填单位处填写的是平台名称，或与组织验收的单位相同。", \
            "运营单位填写为“综合管理平台”。", \
            "填写实际运营单位。", \
            "A platform is named where a body is asked, or the body that organised the acceptance.", \
            "The operator is “the management platform”.", \
            "Name the actual operator.") \
    EXPLAIN(OUTLIER, \
            "某社区的规模与其他社区相差很大（对数、中位数和绝对中位差，|z|>3.5，至少8个社区）。", \
            "各社区约3000户，一处为300户。", \
            "提示，请确认数值。", \
            "A size is far from that of the others (logarithms, median and MAD, |z| > 3.5, at least 8 communities).", \
            "About 3000 households everywhere, 300 in one.", \
            "A note; confirm the figure.") \
    EXPLAIN(COPIED_ANSWERS, \
            "两个以上社区有四项以上互不相关的内容相同（雷同）；三个以上社区有一段文字完全相同的，作提示；表中写有其他社区名称的，也在此列。仅供内部核对。", \
            "占比、面积、满意度和运营单位均相同。", \
            "请各社区分别以台账核对。", \
            "Four or more independent answers of two or more communities are alike; as a note, three or more communities have the same free text; or a row names another community. For internal use only.", \
            "Share, area, satisfaction and operator are the same.", \
            "Ask each to check against its own records.") \
    EXPLAIN(WORDING_CHANGED, \
            "完成情况的固定文字与填报格式不完全一致。", \
            "“部署了”写作“部署”。", \
            "提示，无须处理。", \
            "The fixed words differ from the form.", \
            "A word more or less.", \
            "A note; nothing to do.") \
    EXPLAIN(DUPLICATE_TEXT, \
            "文字连续重复，或同一名称列出两次。", \
            "“场景围绕场景围绕”。", \
            "删除重复的文字。", \
            "Words stand twice in a row, or a name twice in a list.", \
            "“about about”.", \
            "Remove the repetition.") \
    EXPLAIN(PUNCTUATION, \
            "标点不规范：汉字间用半角标点、标点重复、句末缺标点；或各款序号不连续。", \
            "“活动,面向”。", \
            "排印前改正。", \
            "Irregular punctuation: half-width between Han characters, doubled, or missing at the end; or clauses numbered out of sequence.", \
            "A half-width comma between Han characters.", \
            "Put it right before printing.") \
    EXPLAIN(SPACING, \
            "多余的空格或全角数字，排印时自动规范。", \
            "“95 %”。", \
            "无须处理。", \
            "Superfluous blanks or full-width digits, normalised in print.", \
            "“95 %”.", \
            "Nothing to do.") \
    EXPLAIN(NOTICE_COUNT_MISMATCH, \
            "公示正文中的数量与名册不符，或正文读不出来、无法与名册核对。", \
            "正文为14个，名册为13个。", \
            "核对正文和名册。", \
            "A count in the notice differs from the register, or the text cannot be read and compared with it.", \
            "The notice says 14, the register has 13.", \
            "Check both.") \
    EXPLAIN(CONCLUSION_CONTRADICTED, \
            "公示正文、名册、表内结论和核算结果对同一社区的说法不一致，或正文提到的社区不在名册中、已暂缓公示、未认定为满足要求。", \
            "正文称5个社区满足要求，其中一个有未达到的指标。", \
            "核对数据后由验收工作组确认结论，或暂缓公示该社区。", \
            "Notice, register, verdicts and figures do not agree about a community, or the notice names one that the register lacks, holds back or does not recognise.", \
            "5 communities are said to meet the requirements, one does not by its figures.", \
            "Settle the figures; the acceptance group confirms, or the community is held back.") \
    EXPLAIN(NOTICE_FACTS, \
            "公示自身的日期、年份、文号前后不一致，或公示正文与notice.csv不一致。", \
            "公示期为2024年12月6日至12月2日，结束早于开始。", \
            "核对后在notice.csv中改正。", \
            "Dates, years and document numbers of the notice do not go together, or its preamble differs from notice.csv.", \
            "The publicity period runs from 6 to 2 December 2024.", \
            "Check them and correct notice.csv.") \
    EXPLAIN(SPOT_CHECK_RATIO, \
            "抽检比例低于要求。", \
            "9个中抽2个，2÷9≈22.22%，要求30%以上。", \
            "补充抽检或更正数量。", \
            "Fewer were spot-checked than required.", \
            "2 of 9, ≈22.22%, 30% required.", \
            "Check more, or correct the figures.") \
    EXPLAIN(SPOT_CHECK_UNPUBLISHED, \
            "已认定的社区没有名称、数据，或抽检范围内其余社区没有说明。", \
            "抽检3个，只公布1个名称。", \
            "补充名称和数据，或说明原因。", \
            "Recognised communities without name or data, or the rest of the pool left untold.", \
            "3 spot-checked, one named.", \
            "Supply names and data, or explain.") \
    EXPLAIN(NOTICE_ELEMENT_MISSING, \
            "公示缺少必要内容：公示期、异议方式、联系方式、监督电话、署名、日期。", \
            "没有写明公示期。", \
            "在notice.csv中补充。", \
            "The notice lacks an element it needs: publicity period, objections, contact, supervision telephone, signature, date.", \
            "No publicity period.", \
            "Supply it in notice.csv.") \
    EXPLAIN(PERSONAL_DATA, \
            "内容中有个人信息：身份证号、手机号、私人电话、银行卡号、护照号、车牌、住址、邮箱、微信或QQ号，或特殊人群少于5人的人数。所有输出均已遮盖，不能以说明的方式保留。", \
            "“联系人手机13********”。", \
            "从数据中删除。如不属于个人信息（如设备编号），在released.csv中逐条登记内容、原因、批准人、日期后放行；身份证号一律不能放行。", \
            "Personal data: identity number, mobile or private telephone, bank card, passport, plate, address, e-mail, WeChat or QQ account, or fewer than 5 people in special circumstances. Masked in every output; cannot be waived.", \
            "A mobile number in a statement.", \
            "Remove it from the data. What is none (a device's number) is released in released.csv, each text with reason, approver and date; an identity number never is.") \
    EXPLAIN(FILE_UNREADABLE, \
            "文件无法读取。", \
            "文件编码为UTF-16。", \
            "按提示另存为CSV UTF-8。", \
            "A file cannot be read.", \
            "It is in UTF-16.", \
            "Save it as CSV UTF-8, as the message says.") \
    EXPLAIN(CHARACTER_UNPRINTABLE, \
            "内容中有字库没有的字符，不能排印。核对稿中以代码代替，如〔U+2714〕。", \
            "“✔（U+2714）”。", \
            "改用文字或其他符号，例如把“✔”改为“是”。", \
            "A character that no font has and that cannot be printed. A draft shows its code instead: 〔U+2714〕.", \
            "“✔ (U+2714)”.", \
            "Use words or another sign: “yes” for “✔”.") \
    EXPLAIN(SOURCE_UNPLACED, \
            "导入时没有找到位置的内容，列在数据文件夹的unplaced.csv中，写明原文的行号。", \
            "同一社区有两张表，后一张没有导入。", \
            "对照原文核实、补录，然后删去unplaced.csv中的那一行；全部处理后删去该文件。", \
            "What import found no place for, listed in unplaced.csv of the data set with the line of the source.", \
            "A community has two tables; the second was not imported.", \
            "Compare with the source, enter what is missing, delete the line of unplaced.csv; at the end the file.") \
    EXPLAIN(COLUMN_MISSING, \
            "表中缺少一列。", \
            "没有value列。", \
            "补充该列；建议使用form命令生成的空表。", \
            "A column is missing.", \
            "There is no column value.", \
            "Supply it; start from the form command.") \
    EXPLAIN(ROW_RAGGED, \
            "一行的列数与表头不同。", \
            "单元格中有逗号而没有加双引号。", \
            "检查逗号和双引号。", \
            "A row has more or fewer cells than the header.", \
            "An unquoted comma in a cell.", \
            "Check commas and quotation marks.") \
    EXPLAIN(ITEM_UNKNOWN, \
            "编号没有定义。", \
            "数据项编号写错。", \
            "核对编号。", \
            "An id is not defined.", \
            "A misspelt item.", \
            "Check the id.") \
    EXPLAIN(ITEM_DUPLICATE, \
            "同一数据项出现两次。", \
            "第3行和第9行都是同一项。", \
            "保留一处。", \
            "The same item is given twice.", \
            "Lines 3 and 9.", \
            "Keep one.") \
    EXPLAIN(VALUE_TYPE, \
            "数值的类型不符：不是数字、不是整数、为负数、超出范围、不在可选内容中、不是日期。", \
            "应填数字处为文字。", \
            "按填写说明填写。", \
            "A value of the wrong type or out of range.", \
            "Words where a number is asked.", \
            "Fill it in as the form says.") \
    EXPLAIN(RULE_BROKEN, \
            "标准的规则或句式有误，不能执行或前后不符。", \
            "规则中的数据项不存在。", \
            "由标准的维护人员改正。", \
            "A rule or pattern of the standard is wrong and cannot be run, or contradicts another.", \
            "A rule names an item that does not exist.", \
            "Whoever keeps the standard corrects it.") \
    EXPLAIN(CORRECTION_REFUSED, \
            "更正记录缺少新值、原因、依据、批准人或日期，原值与填报表不符，或所指的内容不存在；没有采用。", \
            "只写了新值，没有写原因和依据。", \
            "补全、改正或删除该行。", \
            "A correction lacks the new value, reason, evidence, approver or date, gives another old value than the table, or is of " \
            "something that is not there; it was not applied.", \
            "A new value without reason or evidence.", \
            "Complete, correct or remove the line.") \
    EXPLAIN(WAIVER_EXPIRED, \
            "说明已过有效期（以notice.csv的date为准）。", \
            "有效期至2023年6月30日，公示日期为2023年12月1日。", \
            "重新办理或删除。", \
            "A waiver has expired, by the date in notice.csv.", \
            "Expired on 30 June, notice of 1 December.", \
            "Renew or remove it.") \
    EXPLAIN(WAIVER_UNUSED, \
            "说明没有对应的核对结果、重复、缺少理由、批准人、日期或（对矛盾）公布用语，或用于个人信息；没有采用。", \
            "数据更正后说明仍在。", \
            "删除或补充。", \
            "A waiver fits no finding, repeats another, lacks a reason, an approver, a date or (of a contradiction) a public note, or is " \
            "for personal data; it was not applied.", \
            "The figures were corrected, the waiver remained.", \
            "Remove or complete it.") \
    EXPLAIN(UNTRANSLATED, \
            "没有英文名称或英文文字。", \
            "社区没有name_en。", \
            "补充；英文页面在此之前显示中文。", \
            "English words are missing.", \
            "A community without name_en.", \
            "Supply them; English pages show the Chinese until then.") \
    EXPLAIN(REGRESSED, \
            "按本期标准核算，上期数据达到要求而本期数据未达到；或上期填写达标而本期填写不达标。由compare比较两期数据得出。", \
            "广播电视覆盖率由95%降为72%，标准为80%。", \
            "核对本期数据；属实的，写明原因和整改期限。", \
            "By this year's standard last year's figures meet the requirement and this year's do not; or last year's table states it as met and this year's as not met. Told by compare.", \
            "Radio and television coverage went from 95% to 72%; the standard asks 80%.", \
            "Check this year's figures; if they are right, state why and until when it will be mended.") \
    EXPLAIN(IMPLAUSIBLE_CHANGE, \
            "两期数据变化较大：户数等总量减半或加倍且相差20以上；其他数量减半且相差20以上；比率升降30个百分点以上且达到一半以上（总数不足20的不比较比率）；面积按取整误差计算，最少也相差一倍。", \
            "社区家庭总数由2400户变为1100户。", \
            "核对两期数据和统计口径；属实的，写明原因。", \
            "A large change: a total halved or doubled, by 20 or more; another count halved, by 20 or more; a rate moved by 30 percentage points and by half of itself (not where the total is under 20); an area doubled or halved even if both were rounded.", \
            "Total households in the community went from 2400 to 1100.", \
            "Check both years' figures and what they count; if they are right, state why.") \
    EXPLAIN(UNCHANGED_TEXT, \
            "至少四项互相独立的内容与上期相同：数量（0、100、不大于5和等于标准的除外，面积除外）、自填文字和名称；比率连续三期相同才计入。格式用语不计。", \
            "服务项目名称、设备数量、户数都与上期相同。", \
            "请社区确认已按本期实际情况填写；确无变化的，说明即可。", \
            "At least four independent answers are those of the edition before: figures (other than 0, 100, up to 5, thresholds, and areas), free words and names; rates count from the third edition on. The form's own words do not count.", \
            "Names of services, numbers of devices and of households are all as before.", \
            "Let the community confirm that they are as things stand; if nothing changed, say so.") \
    EXPLAIN(PROMISE_UNMET, \
            "上期以说明方式保留的问题，说明已经到期，本期数据中仍有同样的问题，本期也没有新的说明。", \
            "说明有效期至2024-06-30，本期公示日期为2024-12-01，问题仍在。", \
            "解决问题后更正数据，或重新办理说明（waivers.csv）。", \
            "What the edition before let stand by a waiver is due and still found, and no new waiver covers it.", \
            "The waiver ran until 2024-06-30; the notice is of 2024-12-01 and shows the same.", \
            "Settle it and correct the data, or renew the waiver (waivers.csv).") \
    EXPLAIN(SUCCESSION_UNDECLARED, \
            "社区出现或不再出现，或代号、名称有变化，succession.csv没有说明。代号和名称相同的，或名称和街道相同且没有重名的，视为同一社区，只作提示。", \
            "上期名册中有“东苑社区”，本期没有。", \
            "在本期数据目录的succession.csv中写明：old、new、kind（renamed、merged、split、new、vanished）、note。", \
            "A community appears or is gone, or has another id or name, and succession.csv does not say so. Those with the same id and name, or alone with their name in one subdistrict, are taken for the same community.", \
            "“Dongyuan Community” is in the older register only.", \
            "Add it to succession.csv of the newer data set: old, new, kind (renamed, merged, split, new, vanished), note.") \
    EXPLAIN(SAME_DATE, \
            "两期公示的日期相同，但标题等其他内容不同，不能确定先后；对比按给出的次序进行。日期早晚颠倒的，compare不作对比。", \
            "两期的notice.csv都写明2032年12月1日。", \
            "核对notice.csv的date；对比时从旧到新给出数据目录。", \
            "Two notices bear the same date and differ otherwise, so which is the later one cannot be seen; they are compared in the order given. Where the dates say that the order is wrong, compare refuses.", \
            "Both editions' notice.csv say 1 December 2032.", \
            "Check date in notice.csv, and give the data sets from the oldest to the newest.") \
    EXPLAIN(TIER_CHANGED, \
            "社区的类型与上期不同。上期数据按本期类型的标准再核算一次，两种结果并列。", \
            "由基础型变为成长型。", \
            "不需要处理；与验收工作组的认定核对即可。", \
            "The community's tier is not what it was. The older figures are judged by the newer tier's standard as well, and both are shown.", \
            "From the basic tier to the growth tier.", \
            "Nothing to settle; compare with what the acceptance group found.") \
    EXPLAIN(STANDARD_CHANGED, \
            "两期所用标准在本项上不同：数值、要求、规则、释义、单位，或增设、不再设。释义和单位不同的，数据不可比。", \
            "覆盖率要求由80%改为90%。", \
            "不需要处理；阅读对比结果时注意。", \
            "The standards of the two editions differ here: threshold, requirement, rule, definition or unit, or the indicator was added or dropped. Where definition or unit differ, figures cannot be compared.", \
            "Coverage asked: 90% instead of 80%.", \
            "Nothing to settle; keep it in mind when reading the comparison.")

#endif
