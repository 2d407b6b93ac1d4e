/* A standard in a temporary folder, for tests of loading and importing: two tiers, three indicators in the growth tier
 * and one in the basic tier. Any file may be replaced before it is loaded.
 *
 * Usage: temporary_standard_new(); temporary_standard_replace() at will; temporary_standard_load();
 * temporary_standard_free() removes the folder. */
#ifndef GONGSHI_TESTS_TEMPORARY_STANDARD_H
#define GONGSHI_TESTS_TEMPORARY_STANDARD_H

#include <glib.h>
#include <glib/gstdio.h>

#include "data/standard.h"

typedef struct TemporaryStandard {
    char *dir;
} TemporaryStandard;

static const struct TemporaryFile {
    const char *name;
    const char *text;
} temporary_files[] = {
    {"standard.csv", "key,zh,en\nname,试验用指标,Indicators for tests\ntier.growth,成长型,growth tier\n"
                     "tier.basic,基础型,basic tier\ntier_order,basic growth,basic growth\n"
                     "unit,社区,community|communities\nunit_parent,街道,subdistrict|subdistricts\n"
                     "subject,智慧社区,smart community\n"},
    {"indicators.csv",
     "tier,no,id,category_zh,category_en,name_zh,name_en,definition_zh,definition_en,requirement_zh,requirement_en\n"
     "growth,1,lighting,基础设施,Infrastructure,智能照明,Lighting,\"安装情况\n安装率=甲/乙\",,安装率达到80%,\n"
     "growth,2,mobile,基础设施,,移动通信,Mobile,覆盖情况,,覆盖率达到90%,\n"
     "growth,3,elderly,社区服务,,养老服务,Elderly,养老情况,,提供2种服务,\n"
     "basic,1,mobile,基础设施,,移动通信,Mobile,覆盖情况,,覆盖率达到80%,\n"},
    {"items.csv", "indicator,tier,item,type,unit,measure,equals,share_of,subset_of,counts,register,choices,role,zh,en\n"
                  "notice,,growth_count,count,个,,,,,,count recognised applied growth,,,成长型社区数,\n"
                  "notice,,spot_name,text,,,,,,,name recognised spot_check basic,,,抽检社区,\n"
                  "notice,,spot_count,count,个,,,,,,count recognised spot_check basic,,,抽检数,\n"
                  "lighting,,lighting.rate,percent,%,exact,lighting.smart / lighting.total,,,,,,,安装率,Rate\n"
                  "lighting,,lighting.smart,count,个,exact,,,lighting.total,,,,,智能数,\n"
                  "lighting,,lighting.total,count,个,exact,,,,,,,,总数,\n"
                  "mobile,,mobile.area,area,平方公里,measured,,,,,,,,面积,\n"
                  "mobile,,mobile.level,choice,,,,,,,,市级|县级|市级或县级?,,级别,\n"
                  "elderly,growth,elderly.services,count,种,exact,,,,elderly.list,,,,种类数,\n"
                  "elderly,growth,elderly.list,list,,,,,,,,,,种类,\n"},
    {"criteria.csv", "tier,indicator,clause,applies_when,rule,strength,mentions\n"
                     "growth,lighting,1,,lighting.rate >= 80%,hard,\ngrowth,elderly,1,,declared,soft,\n"},
    {"checks.csv",
     "id,kind,severity,tier,indicator,also,rule,zh,en\n"
     "area,across,warning,growth,mobile,lighting elderly,mobile.area > 0,面积应大于零,the area is positive\n"},
    {"statements.csv",
     "tier,indicator,variant,lang,pattern\n"
     ",notice,form,zh,经认定，{growth_count}个社区及{spot_name}等{spot_count}个社区满足要求。\n"
     "growth,lighting,form,zh,安装率达到{lighting.rate}%，其中{lighting.smart}个，共{lighting.total}个。\n"
     "growth,lighting,brief,zh,{lighting.rate}%\n"
     "growth,mobile,form,zh,面积{mobile.area}平方公里[，{mobile.level}平台]。\n"
     "growth,elderly,form,zh,\"1.配备装置；\n2.提供{elderly.services}种服务，分别为{elderly.list}。\"\n"
     "basic,mobile,form,zh,面积{mobile.area}平方公里。\n"},
    {"words.csv", "kind,item,zh\nlacking,,未配备\nparent,,镇\n"},
    {"verdicts.csv", "word,kind,meaning,zh,en\n达标,verdict,met,达标,met\n不达标,verdict,not_met,不达标,not met\n"
                     "已满足,conclusion,met,已满足,meets\n满足,conclusion,met,满足,meets\n"},
    {"import.csv", "shape,scope,part,text\n"
                   "own,each,title,{name}建设指标（{tier}）\nown,each,no,序号\nown,each,category,一级指标\n"
                   "own,each,name,二级指标\nown,each,definition,指标释义\nown,each,requirement,标准要求\n"
                   "own,each,status,完成情况\n"
                   "all,tier,title,（{any}）{tier}智慧社区\nall,tier,no,序号\nall,tier,category,一级指标\n"
                   "all,tier,name,二级指标\nall,tier,definition,指标释义\nall,tier,requirement,标准要求\n"
                   "all,tier,status,完成情况\n"
                   "list,rows,title,{any}名单\nlist,rows,no,序号\nlist,rows,community,名称\nlist,rows,tier,类型\n"
                   "list,rows,lighting.rate,安装率\nlist,rows,mobile,移动通信\n"
                   "page,page,index_number,索引号\npage,page,published,发布日期\npage,page,-,浏览次数\n"},
    {"glossary.csv", "zh,en,id\n甲社区,Community A,jia\n乙社区,Community B,yi\n丙机构,Office C,\n"},
};

static inline void temporary_standard_replace(const TemporaryStandard *standard, const char *name, const char *text) {
    g_autofree char *path = g_build_filename(standard->dir, name, NULL);
    bool saved = g_file_set_contents(path, text, -1, NULL);
    g_assert(saved);
}

static inline TemporaryStandard *temporary_standard_new(void) {
    TemporaryStandard *standard = g_new0(TemporaryStandard, 1);
    standard->dir = g_dir_make_tmp("gongshi-XXXXXX", NULL);
    g_assert(standard->dir);
    for (gsize i = 0; i < G_N_ELEMENTS(temporary_files); i++)
        temporary_standard_replace(standard, temporary_files[i].name, temporary_files[i].text);
    return standard;
}

static inline Standard *temporary_standard_load(const TemporaryStandard *standard, Findings *findings) {
    return standard_load(standard->dir, "../standards/small", findings);
}

static inline void temporary_standard_free(TemporaryStandard *standard) {
    for (gsize i = 0; i < G_N_ELEMENTS(temporary_files); i++) {
        g_autofree char *path = g_build_filename(standard->dir, temporary_files[i].name, NULL);
        g_remove(path);
    }
    g_remove(standard->dir);
    g_free(standard->dir);
    g_free(standard);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TemporaryStandard, temporary_standard_free)

#endif
