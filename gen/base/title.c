#include "base/title.h"

#include <glib.h>
#include <string.h>

static const char *const words[] = {
    "智慧社区", "建设", "指标",   "标准",     "要求",   "验收",   "结果", "公示", "公告",       "通知",
    "情况",     "对照", "汇总",   "一览",     "完成",   "填报",   "填写", "核对", "核实",       "复核",
    "抽检",     "认定", "评价",   "评定",     "评估",   "考核",   "年度", "回顾", "更正",       "说明",
    "名单",     "意见", "征求",   "关于",     "实施",   "工作",   "服务", "设施", "基础",       "信息",
    "平台",     "治理", "数据",   "示范",     "创建",   "申报",   "审核", "图表", "街道办事处", "领导小组",
    "办公室",   "中心", "委员会", "人民政府", "大数据", "管理局", "申请", "结论", "成长型",     "基础型",
};

TitlePlace title_place(const char *text, const char *at) {
    bool begins = false, ends = false;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        size_t length = strlen(words[i]);
        for (const char *found = strstr(text, words[i]); found && found <= at;
             found = strstr(found + length, words[i])) {
            if (found < at && at < found + length)
                return TITLE_INSIDE;
            begins = begins || found == at;
            ends = ends || found + length == at;
        }
    }
    return begins && ends ? TITLE_JOINT : begins ? TITLE_START : TITLE_OTHER;
}
