#include <errno.h>

#include "words/tables.h"

const Words words_zh = {
    .faults =
        {
            [FAULT_SYSTEM] = "{path}: {reason}",
            [FAULT_CANNOT_READ] = "{path}: 不能读",
            [FAULT_OUTPUT_CLOSED] = "标准输出: {reason}",

            [FAULT_TEMPLATE_ENCODING] = "{path}: 不是 UTF-8",
            [FAULT_TEMPLATE_ASTERISKS] = "{path}:{line}: 星号未成为粗体：粗体的首尾不能是全角标点",
            [FAULT_TEMPLATE_MARK] = "{path}:{line}: 占位符不完整",
            [FAULT_TEMPLATE_CONTENT] = "{path}:{line}: 模板中不能使用这种内容",
            [FAULT_TEMPLATE_HEADING] = "{path}:{line}: 标题最多四级",
            [FAULT_TEMPLATE_LINK] = "{path}:{line}: 链接地址不被允许",
            [FAULT_TEMPLATE_VALUE_LACK] = "{path}:{line}: 没有 {mark} 的值",

            [FAULT_TABLE_UNREAD] = "{path}:{line}: 表格不能读（{finding}）",
            [FAULT_GEOMETRY_KEY] = "{path}:{line}: {key}：没有这一项",
            [FAULT_GEOMETRY_LENGTH] = "{path}:{line}: {key}：不是以 pt 或 mm 为单位的长度",
            [FAULT_GEOMETRY_LACKS] = "{path}: 缺少 {key}",
            [FAULT_FONT_ABSENT] = "字体文件缺失：{path}（运行 make build）",
            [FAULT_FONT_NONE] = "{path}: 不是字体文件",
            [FAULT_CHARACTER_LACKING] = "字体中没有 {code}，见“{around}”",

            [FAULT_FONT_UNREAD] = "{path}: 字体不能读",
            [FAULT_FONT_SUBSET] = "{path}: 字体不能取子集",
            [FAULT_PAGES_NONE] = "{format}: 没有页面",
            [FAULT_PNG] = "PNG: {message}",
            [FAULT_LINK_NO_TARGET] = "PDF: #{name}：链接没有目标",

            [FAULT_TARGET_FILLED] = "{path}: 文件夹不是空的，没有写入；请另选文件夹",
            [FAULT_SOURCE_UTF16] = "{path}: 是UTF-16编码，请另存为UTF-8文本",
            [FAULT_SOURCE_ENCODING] = "{path}: 既不是UTF-8也不是GB18030编码，请另存为UTF-8文本",
            [FAULT_SOURCE_NO_TABLE] = "{path}: 没有找到社区的指标表；请用公示全文的文本",

            [FAULT_INPUT_CHANGED] = "{path}：生成期间文件有改动，请重新运行",
            [FAULT_PERSONAL_DATA] =
                "{name}: 将出现个人信息（{excerpt}），本次未写出任何文件；请从数据中删除，或在released.csv中登记放行",
            [FAULT_MANIFEST_ABSENT] = "{path}: 没有这份清单；请指定 render 生成的文件夹",
            [FAULT_MANIFEST_FOREIGN] = "{path}: 不是本程序生成的清单",
            [FAULT_LEDGER_DAMAGED] = "{path}: 第{line}行不是 publish 登记的内容，请从备份恢复这个文件",
            [FAULT_EDITION_UNRECORDED] = "{path}: 没有登记{edition}的公布日期，请从备份恢复",
            [FAULT_EDITION_ALTERED] = "{path}: 与manifest.json不一致，旧版无法保存；请用verify核对，或另选输出文件夹",
            [FAULT_OUT_IS_WHOLE] =
                "{path}: 其中是完整的公示，不能写入分批生成的部分，没有改动；请用 -o 另选文件夹",
            [FAULT_OUT_IS_FINAL] = "{path}: 其中是正式稿，核对稿不能写入，没有改动；请用 -o 另选文件夹",
            [FAULT_OUT_IS_MORE] =
                "{path}: 其中还有本次没有要求生成的材料、格式、语言或社区，不能只更新一部分。不加这些限制时，也只重做内容有"
                "变化的文件。只要一部分的，没有改动；请用 -o 另选文件夹",
            [FAULT_OUT_AROUND_INPUT] =
                "{path}: 其中有要读取的文件夹（{folder}），会随公示一起公开，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_IN_INPUT] = "{path}: 在要读取的文件夹（{folder}）中，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_HAS_EDITION] =
                "{path}: 这个文件夹中是已生成的公示文件{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_HAS_COMPARISON] =
                "{path}: 这个文件夹中是年度审查{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_HAS_DATA] =
                "{path}: 这个文件夹中是数据或标准{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_HAS_OTHER] =
                "{path}: 这个文件夹中有不是本程序生成的文件{stranger?（{stranger}）}，没有写入；请用 -o 另选文件夹",
            [FAULT_OUT_REPLACED] = "{path}: 生成期间被换成了别的文件夹，原有文件未改动，请重新运行",
            [FAULT_WORKER_NOT_STARTED] = "工作进程: {reason}",
            [FAULT_WORKER_ENDED] =
                "工作进程{process}意外结束（信号{signal}），输出未改动；内存可能不足，可用 -j 1 重试",

            [FAULT_PART_ABSENT] = "缺少第{part}部分（共{parts}），请用 --shard {part}/{parts} 生成",
            [FAULT_PART_NONE] = "{path}：没有已生成的部分",
            [FAULT_PART_NOT_OF_SHARD] = "{path}：不是用 --shard 生成的部分",
            [FAULT_PART_OTHER] = "{path}：与其他部分的数据、程序或选项不同",
            [FAULT_PART_DAMAGED] = "{path}：记录已损坏，请重新生成这一部分",
            [FAULT_PART_NO_DATASET] = "{path}: 记录中没有生成时的数据目录，请重新生成这一部分",
            [FAULT_COMMUNITY_UNKNOWN] = "communities.csv: 没有代号为“{id}”的社区{near?，是否为“{near}”？}",
            [FAULT_YEARS_UNORDERED] = "{old}（{then}）晚于{now}（{later}），请按从旧到新的次序给出数据",
        },
    .reasons =
        {
            [EINVAL] = "不是普通文件",
            [ENOENT] = "没有这个文件或文件夹",
            [EACCES] = "没有权限",
            [EPERM] = "没有权限",
            [ENOSPC] = "磁盘已满",
            [EDQUOT] = "磁盘配额已满",
            [EROFS] = "磁盘是只读的",
            [EISDIR] = "是文件夹",
            [ENOTDIR] = "不是文件夹",
            [EEXIST] = "已经存在",
            [EIO] = "读写出错",
            [ELOOP] = "是符号链接，输出不经过链接；请移走或另选文件夹",
            [EMFILE] = "同时打开的文件太多，请放宽限制（ulimit -n）",
            [ENFILE] = "系统打开的文件太多，请关闭一些程序",
            [EFBIG] = "超过了允许的文件大小，请放宽限制（ulimit -f）",
            [EOVERFLOW] = "大于16 MB",
            [EPIPE] = "读取方已关闭",
            [ENOMEM] = "内存不足",
            [EAGAIN] = "进程太多，请放宽限制（ulimit -u）或加 -j 1",
            [ENAMETOOLONG] = "名称太长",
        },
};
