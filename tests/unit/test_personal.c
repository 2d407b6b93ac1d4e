#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/personal.h"
#include "base/text.h"

/* Every number here is made up; the one identity number with a true check digit is the standard's own example. */
static const struct {
    PersonalKind kind;
    const char *text;
    const char *masked;
} personal[] = {
    {PERSONAL_IDENTITY, "身份证11010519491231002X。", "身份证11****************。"},
    {PERSONAL_IDENTITY, "110105194912310021", "11****************"}, /* one digit wrong: the check digit */
    {PERSONAL_IDENTITY, "110105194913310021", "11****************"}, /* the month */
    {PERSONAL_IDENTITY, "110105 19491231 002X", "11******************"},
    {PERSONAL_IDENTITY, "110105-19491231-002x", "11******************"},
    {PERSONAL_IDENTITY, "1101 0519 4912 3100 2X", "11********************"},
    {PERSONAL_IDENTITY, "１１０１０５１９４９１２３１００２Ｘ", "１１****************"},
    {PERSONAL_IDENTITY,
     "11010519491231\xE2\x80\x8B"
     "002X",
     "11*****************"},
    {PERSONAL_IDENTITY, "110105491231002", "11*************"},
    {PERSONAL_IDENTITY, "公民身份号码：999999200501010018", "公民身份号码：99****************"},
    {PERSONAL_IDENTITY, "身份证999999 20050101 0018", "身份证99******************"},
    {PERSONAL_IDENTITY, "张三（37072519800101123X）", "张三（37****************）"},
    {PERSONAL_MOBILE, "电话13912345678", "电话13*********"},
    {PERSONAL_MOBILE, "139 1234 5678", "13***********"},
    {PERSONAL_MOBILE,
     "139\xC2\xA0"
     "1234\xC2\xA0"
     "5678",
     "13***********"},
    {PERSONAL_MOBILE,
     "139\xE2\x80\xAF"
     "1234\xE2\x80\x89"
     "5678",
     "13***********"},
    {PERSONAL_MOBILE, "139　1234　5678", "13***********"},
    {PERSONAL_MOBILE, "139  1234  5678", "13*************"},
    {PERSONAL_MOBILE, "139-1234-5678", "13***********"},
    {PERSONAL_MOBILE, "139－1234－5678", "13***********"},
    {PERSONAL_MOBILE, "139—1234—5678", "13***********"},
    {PERSONAL_MOBILE, "139‑1234‑5678", "13***********"},
    {PERSONAL_MOBILE, "139.1234.5678", "13***********"},
    {PERSONAL_MOBILE, "139·1234·5678", "13***********"},
    {PERSONAL_MOBILE, "139/1234/5678", "13***********"},
    {PERSONAL_MOBILE, "(139)1234-5678", "(13***********"},
    {PERSONAL_MOBILE, "（139）12345678", "（13**********"},
    {PERSONAL_MOBILE, "13912345678/13812345679", "13*********/13*********"},
    {PERSONAL_MOBILE, "139 1234 5678 138 1234 5679", "13*********** 13***********"},
    {PERSONAL_MOBILE, "13912345678、13812345679", "13*********、13*********"},
    {PERSONAL_MOBILE, "+8613912345678", "+8************"},
    {PERSONAL_MOBILE, "+86 139 1234 5678", "+8***************"},
    {PERSONAL_MOBILE, "+86-139-1234-5678", "+8***************"},
    {PERSONAL_MOBILE, "8613912345678", "86***********"},
    {PERSONAL_MOBILE, "008613912345678", "00*************"},
    {PERSONAL_MOBILE, "0086-139-1234-5678", "00****************"},
    {PERSONAL_MOBILE, "(+86)13912345678", "(+8*************"},
    {PERSONAL_MOBILE, "13 91 23 45 67 8", "13**************"},
    {PERSONAL_MOBILE, "1 3 9 1 2 3 4 5 6 7 8", "1 *******************"},
    {PERSONAL_MOBILE, "1391234 5678", "13**********"},
    {PERSONAL_MOBILE, "139 12345678", "13**********"},
    {PERSONAL_MOBILE, "联系电话：1391 2345 678", "联系电话：13***********"},
    {PERSONAL_MOBILE, "１３９１２３４５６７８", "１３*********"},
    {PERSONAL_MOBILE, "①③⑨①②③④⑤⑥⑦⑧", "①③*********"},
    {PERSONAL_MOBILE, "1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", NULL},
    {PERSONAL_MOBILE, "𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "𝟏𝟑*********"},
    {PERSONAL_MOBILE, "一三九一二三四五六七八", "一三*********"},
    {PERSONAL_MOBILE, "幺三九一二三四五六七八", "幺三*********"},
    {PERSONAL_MOBILE, "壹叁玖壹贰叁肆伍陆柒捌", "壹叁*********"},
    {PERSONAL_MOBILE, "l39l2345678", "l3*********"},
    {PERSONAL_MOBILE, "139O2345678", "13*********"},
    {PERSONAL_MOBILE,
     "139\xE2\x80\x8B"
     "1234\xEF\xBB\xBF"
     "5678",
     "13***********"},
    {PERSONAL_MOBILE, "139 1234 5678 3号楼", "13*********** 3号楼"},
    {PERSONAL_MOBILE, "手机:139-123-45678", "手机:13***********"},
    {PERSONAL_LANDLINE, "家庭电话0536-6221234", "家庭电话05**********"},
    {PERSONAL_LANDLINE, "业主张三电话(0536)6221234", "业主张三电话(05**********"},
    {PERSONAL_CARD, "卡号6222020200112233446", "卡号62*****************"},
    {PERSONAL_CARD, "6222 0202 0011 2233 446", "62*********************"},
    {PERSONAL_CARD, "银行卡6222020200112233440", "银行卡62*****************"},
    {PERSONAL_PASSPORT, "护照E12345678", "护照E1*******"},
    {PERSONAL_PASSPORT, "EA1234567", "EA*******"},
    {PERSONAL_PASSPORT, "通行证号码H1234567890", "通行证号码H1*********"},
    {PERSONAL_PLATE, "车牌鲁V12345停", "车牌鲁V*****停"},
    {PERSONAL_PLATE, "鲁V·12345", "鲁V******"},
    {PERSONAL_PLATE, "鲁V 12345", "鲁V******"},
    {PERSONAL_PLATE, "鲁 V-D12345", "鲁 ********"},
    {PERSONAL_PLATE, "鲁Ｖ１２３４５", "鲁Ｖ*****"},
    {PERSONAL_PLATE, "鲁V1234警", "鲁V*****"},
    {PERSONAL_ADDRESS, "住3号楼2单元501室", "住3号********"},
    {PERSONAL_ADDRESS, "3号楼2单元502", "3号*******"},
    {PERSONAL_ADDRESS, "3-2-502", "3-*****"},
    {PERSONAL_ADDRESS, "三单元五〇二", "三单****"},
    {PERSONAL_ADDRESS, "12#楼2单元502", "12********"},
    {PERSONAL_ADDRESS, "3栋502室", "3栋****"},
    {PERSONAL_ADDRESS, "2 单元 502 室", "2 ********"},
    {PERSONAL_ADDRESS, "3号楼502住户", "3号****住户"},
    {PERSONAL_ADDRESS, "A座1203室", "A座*****"},
    {PERSONAL_ADDRESS, "３号楼５０２室", "３号*****"},
    {PERSONAL_MAIL, "zhangsan@163.com", "zh**************"},
    {PERSONAL_MAIL, "邮箱 zhang.san ＠ 163 . com。", "邮箱 zh*******************。"},
    {PERSONAL_MAIL, "zhangsan(at)qq.com", "zh****************"},
    {PERSONAL_ACCOUNT, "微信号：zhang_san88", "微信号：zh*********"},
    {PERSONAL_ACCOUNT, "微信 zhangsan_abc", "微信 zh**********"},
    {PERSONAL_ACCOUNT, "QQ：12345678", "QQ：12******"},
    {PERSONAL_ACCOUNT, "qq号 1234567890", "qq号 12********"},
    /* As somebody would write who wants it out. */
    {PERSONAL_IDENTITY, "11010519491231002X", NULL},
    {PERSONAL_IDENTITY, "1101051949 1231 002X", NULL},
    {PERSONAL_IDENTITY, "110105 1949 1231 002 X", NULL},
    {PERSONAL_IDENTITY, "110105.19491231.002X", NULL},
    {PERSONAL_IDENTITY, "110105/19491231/002X", NULL},
    {PERSONAL_IDENTITY, "110105,19491231,002X", NULL},
    {PERSONAL_IDENTITY, "110105\n19491231\n002X", NULL},
    {PERSONAL_IDENTITY, "一一零一零五一九四九一二三一零零二X", NULL},
    {PERSONAL_IDENTITY, "一一〇一〇五一九四九一二三一〇〇二Ｘ", NULL},
    {PERSONAL_IDENTITY, "①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X", NULL},
    {PERSONAL_IDENTITY, "身份证号1101051949123l002X", NULL},
    {PERSONAL_IDENTITY, "身份证：110105 491231 002", NULL},
    {PERSONAL_IDENTITY, "sfz11010519491231002X", NULL},
    {PERSONAL_IDENTITY, "110105********002X身份证11010519491231002X", NULL},
    {PERSONAL_IDENTITY, "11010519491231002Ⅹ", NULL},
    {PERSONAL_IDENTITY, "11010519491231002Χ", NULL},
    {PERSONAL_IDENTITY, "11010519491231002Х", NULL},
    {PERSONAL_IDENTITY, "11010519491231 002x号", NULL},
    {PERSONAL_IDENTITY, "身份号370725 19800101 1234", NULL},
    {PERSONAL_IDENTITY, "370725198001011234", NULL},
    {PERSONAL_IDENTITY, "3707251980 0101 1234", NULL},
    {PERSONAL_IDENTITY, "三七零七二五一九八零零一零一一二三四", NULL},
    {PERSONAL_IDENTITY, "37072519800101123Х", NULL},
    {PERSONAL_IDENTITY, "身份证号码：370725800101123", NULL},
    {PERSONAL_IDENTITY, "王某，身份证37072519800101****1234，全号370725198001011234", NULL},
    {PERSONAL_MOBILE, "一三九 一二三四 五六七八", NULL},
    {PERSONAL_MOBILE, "一三九-一二三四-五六七八", NULL},
    {PERSONAL_MOBILE, "壹叁玖、壹贰叁肆、伍陆柒捌", NULL},
    {PERSONAL_MOBILE, "139,1234,5678", NULL},
    {PERSONAL_MOBILE, "139，1234，5678", NULL},
    {PERSONAL_MOBILE, "139、1234、5678", NULL},
    {PERSONAL_MOBILE, "139:1234:5678", NULL},
    {PERSONAL_MOBILE, "139~1234~5678", NULL},
    {PERSONAL_MOBILE, "139_1234_5678", NULL},
    {PERSONAL_MOBILE, "139|1234|5678", NULL},
    {PERSONAL_MOBILE, "139*1234*5678", NULL},
    {PERSONAL_MOBILE, "139'1234'5678", NULL},
    {PERSONAL_MOBILE, "139\n1234\n5678", NULL},
    {PERSONAL_MOBILE, "139\r\n12345678", NULL},
    {PERSONAL_MOBILE, "1391234\n5678", NULL},
    {PERSONAL_MOBILE, "联系电话：139123\n45678", NULL},
    {PERSONAL_MOBILE, "⑴⑶⑼⑴⑵⑶⑷⑸⑹⑺⑻", NULL},
    {PERSONAL_MOBILE, "➊➌➒➊➋➌➍➎➏➐➑", NULL},
    {PERSONAL_MOBILE, "⒈⒊⒐⒈⒉⒊⒋⒌⒍⒎⒏", NULL},
    {PERSONAL_MOBILE, "１３９－１２３４－５６７８", NULL},
    {PERSONAL_MOBILE, "１３９．１２３４．５６７８", NULL},
    {PERSONAL_MOBILE, "１ ３ ９ １ ２ ３ ４ ５ ６ ７ ８", NULL},
    {PERSONAL_MOBILE, "🄂🄄🄊🄂🄃🄄🄅🄆🄇🄈🄉", NULL},
    {PERSONAL_MOBILE, "1️⃣3️⃣9️⃣ 1️⃣2️⃣3️⃣4️⃣ 5️⃣6️⃣7️⃣8️⃣", NULL},
    {PERSONAL_MOBILE, "¹³⁹¹²³⁴⁵⁶⁷⁸", NULL},
    {PERSONAL_MOBILE, "&#49;&#51;&#57;12345678", NULL},
    {PERSONAL_MOBILE, "&#x31;3912345678", NULL},
    {PERSONAL_MOBILE, "139&nbsp;1234&nbsp;5678", NULL},
    {PERSONAL_MOBILE, "139&#160;1234&#160;5678", NULL},
    {PERSONAL_MOBILE, "139<br>1234<br>5678", NULL},
    {PERSONAL_MOBILE, "139<b>1234</b>5678", NULL},
    {PERSONAL_MOBILE,
     "139\xE3\x80\x80"
     "\xE3\x80\x80"
     "1234\xE3\x80\x80"
     "\xE3\x80\x80"
     "5678",
     NULL},
    {PERSONAL_MOBILE, "手机一三九幺二三四五六七八", NULL},
    {PERSONAL_MOBILE, "幺叁玖幺二三四伍六七八", NULL},
    {PERSONAL_MOBILE, "139一二三四5678", NULL},
    {PERSONAL_MOBILE, "1三9一2三4五6七8", NULL},
    {PERSONAL_MOBILE, "+86(139)12345678", NULL},
    {PERSONAL_MOBILE, "(86)139-1234-5678", NULL},
    {PERSONAL_MOBILE, "86 139 1234 5678", NULL},
    {PERSONAL_MOBILE, "0139 1234 5678", NULL},
    {PERSONAL_MOBILE, "013912345678", NULL},
    {PERSONAL_MOBILE, "tel:13912345678", NULL},
    {PERSONAL_MOBILE, "TEL 139 123 45678", NULL},
    {PERSONAL_MOBILE, "Tel.139.123.45678", NULL},
    {PERSONAL_MOBILE, "手机 139－12－34－56－78", NULL},
    {PERSONAL_MOBILE, "电话1391-2345-678", NULL},
    {PERSONAL_MOBILE, "微信同号13912345678", NULL},
    {PERSONAL_MOBILE, "1 3 9 - 1 2 3 4 - 5 6 7 8", NULL},
    {PERSONAL_MOBILE, "139....1234....5678", NULL},
    {PERSONAL_MOBILE, "139 - - 1234 - - 5678", NULL},
    {PERSONAL_MOBILE, "139-----1234-----5678", NULL},
    {PERSONAL_MOBILE, "139        1234        5678", NULL},
    {PERSONAL_MOBILE, "电话：１３９\n１２３４\n５６７８", NULL},
    {PERSONAL_MOBILE, "٠١٣٩١٢٣٤٥٦٧٨", NULL},
    {PERSONAL_MOBILE, "१३९१२३४५६७८", NULL},
    {PERSONAL_MOBILE, "¹³⁹-¹²³⁴-⁵⁶⁷⁸", NULL},
    {PERSONAL_MOBILE,
     "139\xE2\x80\x8D"
     "1234\xE2\x80\x8C"
     "5678",
     NULL},
    {PERSONAL_MOBILE,
     "139\xE2\x81\xA1"
     "1234\xCD\x8F"
     "5678",
     NULL},
    {PERSONAL_MOBILE,
     "139\xE1\x85\x9F"
     "1234\xE3\x85\xA4"
     "5678",
     NULL},
    {PERSONAL_MOBILE,
     "139\xC2\xAD"
     "1234\xD8\x94"
     "5678",
     NULL},
    {PERSONAL_MOBILE, "𝟙𝟛𝟡𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠", NULL},
    {PERSONAL_MOBILE, "l3912345678", NULL},
    {PERSONAL_MOBILE, "I39 I234 5678", NULL},
    {PERSONAL_MOBILE, "13９l2345678", NULL},
    {PERSONAL_MOBILE, "號码一三九一二三四五六七八", NULL},
    {PERSONAL_MOBILE, "电话:139-1234-5678转101", NULL},
    {PERSONAL_MOBILE, "手机139123456 78", NULL},
    {PERSONAL_MOBILE, "手机号（中间隔开）139 / 1234 / 5678", NULL},
    {PERSONAL_MOBILE, "联系人张某某（1 3 8-0 5 3 6-1 2 3 4 5）", NULL},
    {PERSONAL_MOBILE, "138‐0536‐1234", NULL},
    {PERSONAL_MOBILE, "负责人：李某 一八八〇五三六一二三四", NULL},
    {PERSONAL_MOBILE, "13805361234李四", NULL},
    {PERSONAL_MOBILE, "请拨138.0536.1234咨询", NULL},
    {PERSONAL_MOBILE, "138 0536 1234/0536-6221234", NULL},
    {PERSONAL_MOBILE, "TEL：(0086)138 0536 1234", NULL},
    {PERSONAL_MOBILE, "手机号是138、0536、1234", NULL},
    {PERSONAL_MOBILE, "138；0536；1234", NULL},
    {PERSONAL_MOBILE, "138~0536~1234", NULL},
    {PERSONAL_MOBILE, "1380536\n1234", NULL},
    {PERSONAL_MOBILE, "138-05361234", NULL},
    {PERSONAL_MOBILE, "①③⑧ ⓪⑤③⑥ ①②③④", NULL},
    {PERSONAL_MOBILE, "１３８０５３６１２３４", NULL},
    {PERSONAL_MOBILE, "〡〣〨〇〥〣〦〡〢〣〤", NULL},
    {PERSONAL_MOBILE, "138о5361234", NULL},
    {PERSONAL_MOBILE, "13805З6l234 138O5361234", NULL},
    {PERSONAL_MOBILE, "138&ensp;0536&ensp;1234", NULL},
    {PERSONAL_MOBILE, "<span>138</span><span>0536</span><span>1234</span>", NULL},
    {PERSONAL_LANDLINE, "家庭电话0536 6221234", NULL},
    {PERSONAL_LANDLINE, "家庭电话:0536—6221234", NULL},
    {PERSONAL_LANDLINE, "住宅电话（0536）6221234", NULL},
    {PERSONAL_LANDLINE, "宅电6221234", NULL},
    {PERSONAL_LANDLINE, "户主电话0536-6221234", NULL},
    {PERSONAL_LANDLINE, "业主电话：6221234", NULL},
    {PERSONAL_LANDLINE, "家中座机：0536-622 1234", NULL},
    {PERSONAL_LANDLINE, "张某家电话05366221234", NULL},
    {PERSONAL_LANDLINE, "老人家属联系电话6221234", NULL},
    {PERSONAL_LANDLINE, "家里座机0536-6221234", NULL},
    {PERSONAL_LANDLINE, "住宅电话：6221234、6221235", NULL},
    {PERSONAL_CARD, "卡号6222 0202 0011 2233 446", NULL},
    {PERSONAL_CARD, "6222-0202-0011-2233-446", NULL},
    {PERSONAL_CARD, "6222.0202.0011.2233.446", NULL},
    {PERSONAL_CARD, "银行账号：95588 0200 1122 3344 6", NULL},
    {PERSONAL_CARD, "农行卡六二二二零二零二零零一一二二三三四四六", NULL},
    {PERSONAL_CARD, "６２２２０２０２００１１２２３３４４６", NULL},
    {PERSONAL_CARD, "开户行账号6222020200112233446", NULL},
    {PERSONAL_CARD, "卡号：6217-0000-1234-5678-901", NULL},
    {PERSONAL_PASSPORT, "护照号码：E1234 5678", NULL},
    {PERSONAL_PASSPORT, "护照G-12345678", NULL},
    {PERSONAL_PASSPORT, "护照号ＥＡ１２３４５６７", NULL},
    {PERSONAL_PASSPORT, "E 12345678（护照）", NULL},
    {PERSONAL_PASSPORT, "港澳通行证C12345678", NULL},
    {PERSONAL_PASSPORT, "台胞证12345678", NULL},
    {PERSONAL_PASSPORT, "护照：E 1234 5678", NULL},
    {PERSONAL_PASSPORT, "台湾居民来往大陆通行证01234567", NULL},
    {PERSONAL_PLATE, "鲁V·A1234", NULL},
    {PERSONAL_PLATE, "鲁V・12345", NULL},
    {PERSONAL_PLATE, "鲁V.12345", NULL},
    {PERSONAL_PLATE, "鲁V—12345", NULL},
    {PERSONAL_PLATE, "鲁V_12345", NULL},
    {PERSONAL_PLATE, "鲁v12345", NULL},
    {PERSONAL_PLATE, "鲁V１２３４５", NULL},
    {PERSONAL_PLATE, "鲁V D 1 2 3 4 5", NULL},
    {PERSONAL_PLATE, "鲁VDF1234", NULL},
    {PERSONAL_PLATE, "鲁V-1234学", NULL},
    {PERSONAL_PLATE, "粤Z1234港", NULL},
    {PERSONAL_PLATE, "京AD12345", NULL},
    {PERSONAL_PLATE, "沪 A · 1 2 3 4 5", NULL},
    {PERSONAL_PLATE, "鲁G·12345", NULL},
    {PERSONAL_PLATE, "鲁G12345（私家车）", NULL},
    {PERSONAL_PLATE, "鲁 G 12345", NULL},
    {PERSONAL_PLATE, "鲁GD12345", NULL},
    {PERSONAL_ADDRESS, "3号楼二单元五零二室", NULL},
    {PERSONAL_ADDRESS, "三号楼二单元五〇二", NULL},
    {PERSONAL_ADDRESS, "叁号楼贰单元伍零贰室", NULL},
    {PERSONAL_ADDRESS, "3＃楼2单元502", NULL},
    {PERSONAL_ADDRESS, "3#2单元502", NULL},
    {PERSONAL_ADDRESS, "3#-2-502", NULL},
    {PERSONAL_ADDRESS, "3号楼-2-502", NULL},
    {PERSONAL_ADDRESS, "3幢2单元502室", NULL},
    {PERSONAL_ADDRESS, "3栋2单元5楼502", NULL},
    {PERSONAL_ADDRESS, "3栋二单元5楼西户", NULL},
    {PERSONAL_ADDRESS, "3号楼2单元5层东户", NULL},
    {PERSONAL_ADDRESS, "3号楼东单元502", NULL},
    {PERSONAL_ADDRESS, "3 号 楼 2 单 元 5 0 2 室", NULL},
    {PERSONAL_ADDRESS, "3号楼\n2单元\n502室", NULL},
    {PERSONAL_ADDRESS, "三幢五〇二室", NULL},
    {PERSONAL_ADDRESS, "3—2—502", NULL},
    {PERSONAL_ADDRESS, "3－2－502", NULL},
    {PERSONAL_ADDRESS, "3/2/502室", NULL},
    {PERSONAL_ADDRESS, "12-1-1203", NULL},
    {PERSONAL_ADDRESS, "住12-1203", NULL},
    {PERSONAL_ADDRESS, "家住3号楼502", NULL},
    {PERSONAL_ADDRESS, "住在3号楼2单元502", NULL},
    {PERSONAL_ADDRESS, "A栋1203房", NULL},
    {PERSONAL_ADDRESS, "B座12A03", NULL},
    {PERSONAL_ADDRESS, "1号楼1单元101号", NULL},
    {PERSONAL_ADDRESS, "1号楼1门101", NULL},
    {PERSONAL_ADDRESS, "和平小区3-2-502", NULL},
    {PERSONAL_ADDRESS, "3号楼2单元502-张三", NULL},
    {PERSONAL_ADDRESS, "3号楼502房间", NULL},
    {PERSONAL_ADDRESS, "502室（3号楼2单元）", NULL},
    {PERSONAL_ADDRESS, "8号楼1201", NULL},
    {PERSONAL_ADDRESS, "1号院2号楼3单元401", NULL},
    {PERSONAL_ADDRESS, "六号楼一单元三零一", NULL},
    {PERSONAL_ADDRESS, "6号楼1单元301室（王某）", NULL},
    {PERSONAL_ADDRESS, "六栋301室", NULL},
    {PERSONAL_ADDRESS, "6-1-301室", NULL},
    {PERSONAL_ADDRESS, "6—1—301户", NULL},
    {PERSONAL_ADDRESS, "6＃楼1单元301", NULL},
    {PERSONAL_ADDRESS, "6 号楼 1 单元 301", NULL},
    {PERSONAL_ADDRESS, "住6号楼301", NULL},
    {PERSONAL_ADDRESS, "6号楼1门301", NULL},
    {PERSONAL_ADDRESS, "6幢-301室", NULL},
    {PERSONAL_ADDRESS, "15号楼2单元12层东户", NULL},
    {PERSONAL_ADDRESS, "阳光小区6栋西单元301", NULL},
    {PERSONAL_MAIL, "zhangsan@sina.cn", NULL},
    {PERSONAL_MAIL, "zhangsan AT 163.com", NULL},
    {PERSONAL_MAIL, "zhangsan#163.com", NULL},
    {PERSONAL_MAIL, "zhangsan艾特163点com", NULL},
    {PERSONAL_MAIL, "zhang.san@163。com", NULL},
    {PERSONAL_MAIL, "zhangsan＠qq．com", NULL},
    {PERSONAL_MAIL, "1234567@qq.com", NULL},
    {PERSONAL_MAIL, "zhangsan @ gmail .com", NULL},
    {PERSONAL_MAIL, "zhangsan[at]163[dot]com", NULL},
    {PERSONAL_MAIL, "张三@163.com", NULL},
    {PERSONAL_MAIL, "wang.wu@yeah.net", NULL},
    {PERSONAL_MAIL, "wangwu＠139．com", NULL},
    {PERSONAL_MAIL, "wangwu艾特qq.com", NULL},
    {PERSONAL_MAIL, "wangwu [at] qq [dot] com", NULL},
    {PERSONAL_MAIL, "wangwu at 163.com", NULL},
    {PERSONAL_MAIL, "QQ邮箱1234567@qq.com", NULL},
    {PERSONAL_ACCOUNT, "微信：zs_1988a", NULL},
    {PERSONAL_ACCOUNT, "微信号zhangsan88", NULL},
    {PERSONAL_ACCOUNT, "vx:zhangsan88", NULL},
    {PERSONAL_ACCOUNT, "V:zhangsan88", NULL},
    {PERSONAL_ACCOUNT, "加V zhangsan88", NULL},
    {PERSONAL_ACCOUNT, "wx：zs88zs88", NULL},
    {PERSONAL_ACCOUNT, "weixin:zhangsan88", NULL},
    {PERSONAL_ACCOUNT, "Q Q：12345678", NULL},
    {PERSONAL_ACCOUNT, "QQ号码 1234 5678", NULL},
    {PERSONAL_ACCOUNT, "q:12345678", NULL},
    {PERSONAL_ACCOUNT, "企鹅号12345678", NULL},
    {PERSONAL_ACCOUNT, "抠抠12345678", NULL},
    {PERSONAL_ACCOUNT, "微信wangwu1988", NULL},
    {PERSONAL_ACCOUNT, "微信号：w_wu88", NULL},
    {PERSONAL_ACCOUNT, "v：wangwu1988", NULL},
    {PERSONAL_ACCOUNT, "扣扣：1234567", NULL},
    {PERSONAL_ACCOUNT, "qq 1234567", NULL},
};

static void test_personal_is_masked(void **state) {
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(personal); i++) {
        PersonalKind kind = PERSONAL_KINDS;
        g_autofree char *masked = personal_mask(personal[i].text, NULL, &kind);
        if (!masked || kind != personal[i].kind)
            print_message("not masked, or as another kind (%d): %s\n", (int)kind, personal[i].text);
        assert_non_null(masked);
        assert_int_equal(kind, personal[i].kind);
        if (personal[i].masked)
            assert_string_equal(masked, personal[i].masked);
        /* What is printed is tidied: that must not bring forth what was not seen, nor may a mask be found again. */
        g_autofree char *tidy = text_tidy(masked);
        assert_null(personal_mask(tidy, NULL, &kind));
    }
}

static const char *const honest[] = {
    "社区家庭总数7563户",
    "2023年11月22日—11月24日",
    "2023-11-22 13:45:00",
    "2023.11.22-2023.11.24",
    "20231122—20231124",
    "83.33333333333",
    "1.2E+12",
    "1.2E+1391234567",
    "139123456789",
    "0536-6221234",
    "监督电话：0536-6221234",
    "服务热线400-123-4567",
    "热线4001234567",
    "12345政务服务便民热线",
    "6222020200112233440",
    "社区内12层及以上住宅9栋",
    "鲁数发〔2022〕16号",
    "5G网络覆盖率达到100%",
    "3号楼",
    "3号楼2单元安装了充电桩",
    "12栋1200余户",
    "9栋 500户",
    "3号楼502盏路灯",
    "小区建于1998-10-01 120户入住，建筑面积15000-180000平方米。",
    "建筑面积15000-180000平方米",
    "家庭总数1385户，能接入1385户，100%",
    "1385 1385 100",
    "1 3 5 7 9 11 13 15",
    "总投资13912345.67元",
    "设备编号：13912345678",
    "摄像机编码37072500001320000001",
    "IMEI：351234567890123",
    "统一社会信用代码11370725004293012K",
    "型号E12345678",
    "微信、支付宝",
    "through WeChat payment and Alipay",
    "微信公众号changle_dsj",
    "微信小程序“智慧社区2023”",
    "QQ群123456789",
    "便民服务大厅位于3楼305室",
    "社区内共8个小区，6-8号楼",
    "坐标118.829914，36.706945",
    "1.6-2.0平方公里",
    "新建5个智慧社区应用场景",
    "GB/T 28181-2016",
    "依据GB 50116-2013第3.2.502条",
    "每年1-2次，2-3场",
    "云A平台",
    "智慧社区1-2-3级",
    "第4、15、16、17、19、20、21、22项",
    "联系方式见第15、16、17、19、20、21项",
    "第1, 13, 15, 16, 17, 19, 20, 21, 22项",
    "累计服务13000 人次，投诉 12 件，办结率 100",
    "2023年11月22日至2023年11月28日",
    "2023年11月22日—28日（共5个工作日）",
    "公示期：2023-11-22至2023-11-28",
    "2023/11/22-2023/11/28",
    "二〇二三年十一月二十二日",
    "二〇二三年十二月三十一日",
    "鲁数发〔2023〕12号",
    "昌数字〔2023〕1号、2号",
    "鲁政办发〔2022〕12-3号",
    "面积1391.2345平方公里",
    "建筑面积139123平方米，住户5678户",
    "投资139.12万元、345.678万元",
    "总投资1391234.5678万元",
    "139万元，1234户，5678人",
    "监督电话：0536-7221234转801",
    "联系电话：（0536）7221234",
    "办公电话：0536-6221234、0536-6225678",
    "400-658-1234",
    "400 820 8820",
    "4008208820",
    "800-820-8820",
    "95588",
    "12345热线",
    "共3栋，12号楼",
    "3栋住宅楼、2个单元",
    "1号楼、2号楼、3号楼",
    "1-3号楼已完成，4-6号楼在建",
    "5栋12层住宅",
    "12栋高层，其中8栋19层",
    "统一社会信用代码11370725MB2853456U",
    "统一社会信用代码：91370725MA3C123456",
    "统一社会信用代码 1137 0725 0042 9301 2K",
    "邮编262400",
    "邮政编码：262400",
    "设备编号37072500001320000001",
    "国标编码34020000001320000001",
    "序列号SN13912345678",
    "型号DS-2CD3T46WDV3-I3",
    "IP地址192.168.1.100",
    "10.12.34.56:8080",
    "版本V2.3.4.5678",
    "1920×1080、2560×1440",
    "28181-2016",
    "经度118.8299，纬度36.7069",
    "2023年完成13个小区，2024年计划14个",
    "100%、99.5%、95.3%、80.0%",
    "1391户、2345人、678个",
    "家庭总数13912户，能接入12345户",
    "第1、2、3、4、5、6、7、8、9、10、11、12、13项",
    "1、3、9、12、34、56、78",
    "2023年1季度139件、2季度1234件、3季度5678件",
    "3-2-1工作法",
    "“1+3+9”网格体系，1234工作法",
    "1+3+9+1234",
    "京津冀",
    "鲁班杯",
    "鲁A级社区",
    "苏宁易购",
    "会议室305室",
    "社区服务中心3楼302室",
    "党群服务中心2号楼3楼",
    "8:00-12:00，14:00-18:00",
    "周一至周五8:30-11:30、13:30-17:00",
    "一三五七九",
    "一二三四五六七八九十",
    "七号楼",
    "五〇二工程",
    "3幢4幢5幢共120户",
    "1单元、2单元、3单元均已安装",
    "微信群12个",
    "微信公众号、微信小程序",
    "QQ群、微信群",
    "公众号“智慧昌乐”",
    "www.changle.gov.cn",
    "https://www.changle.gov.cn/notice/20231122/1391234.html",
    "2023年11月22日（星期三）上午9:00—11:30",
    "2023.11.22，2023.11.24",
    "11月22日、11月23日、11月24日",
    "20231122、20231123",
    "2023年、2024年、2025年",
    "1385、1385、1385",
    "137户、1234人、56栋",
    "共有137、1234、56、78",
    "其中高层12栋、多层34栋、别墅5栋",
    "1号楼12层、2号楼18层、3号楼26层",
    "建筑面积：1号楼1200平方米，2号楼1350平方米",
    "12栋1203户已接入",
    "3栋楼2个单元共120户",
    "2单元120户",
    "5楼502平方米活动室",
    "3楼东侧活动室",
    "5层，每层4户",
    "5层东侧",
    "总户数1385，100%，1385",
    "138.05万元，361.234万元",
    "13.8万平方米",
    "138,053,612元",
    "1,380,536元",
    "13,805,361,234元",
    "138053元；61234元",
    "合同编号CL-2023-138-0536",
    "招标编号：SDGP370725000202302000123",
    "项目代码2312-370725-04-01-123456",
    "批准文号：昌发改〔2023〕138号",
    "国发〔2015〕40号",
    "GB/T 22239-2019",
    "ISO/IEC 27001:2013",
    "MAC地址00:1A:2B:3C:4D:5E",
    "192.168.10.138:8080",
    "监控点位138个、摄像机536台、存储1234TB",
    "12345热线、12319热线、12369热线",
    "网格员热线0536-6221234",
    "物业管家电话0536-6221234",
    "服务电话：0536-6221234、6221235",
    "咨询电话0536-6221234转8012",
    "400-6123-456",
    "统一社会信用代码：12370725MB2886543X",
    "邮编262400，地址：昌乐县新昌路138号",
    "昌乐县利民街123号",
    "新昌路1388号3号楼",
    "社区办公楼3楼302",
    "办公地点：社区服务中心2楼205室",
    "A区、B区、C区",
    "A座、B座共240户",
    "2号楼A座",
    "E座12层",
    "E12、E34充电桩",
    "V2.0版本",
    "V:2.0",
    "鲁V牌照车辆1234辆",
    "鲁数发2022年16号",
    "苏果超市",
    "粤港澳大湾区",
    "100分、95分、90分、85分",
    "1:1000000",
    "0.13912345678",
    "13.80536123",
    "经度E118°49′12″",
    "第138、139、140条",
    "138-139-140号路灯",
    "每日8时-20时",
    "参考http://www.changle.gov.cn/art/2023/11/22/art_138_0536.html",
    "关注@昌乐发布",
};

static void test_figures_are_left_alone(void **state) {
    (void)state;
    for (gsize i = 0; i < G_N_ELEMENTS(honest); i++) {
        PersonalKind kind;
        g_autofree char *masked = personal_mask(honest[i], NULL, &kind);
        if (masked)
            print_message("masked as kind %d: %s\n", (int)kind, honest[i]);
        assert_null(masked);
    }
}

static void test_what_may_stand(void **state) {
    (void)state;
    g_autoptr(GHashTable) released = g_hash_table_new(g_str_hash, g_str_equal);
    g_hash_table_add(released, (void *)"13912345678");
    g_hash_table_add(released, (void *)"11010519491231002X");
    const PersonalAllowed allowed = {1u << PERSONAL_MAIL, released};
    PersonalKind kind;
    assert_null(personal_mask("网关139 1234 5678", &allowed, &kind));
    assert_null(personal_mask("sq@163.com", &allowed, &kind));
    g_autofree char *other = personal_mask("网关13912345678，13812345678", &allowed, &kind);
    assert_string_equal(other, "网关13912345678，13*********");
    g_autofree char *identity = personal_mask("11010519491231002X", &allowed, &kind);
    assert_string_equal(identity, "11****************"); /* never released */
}

static void assert_counted(const char *text, const char *expected) {
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    g_ptr_array_add(words, (gpointer) "社区矫正");
    g_ptr_array_add(words, (gpointer) "精神病");
    g_autofree char *masked = personal_mask_counts(text, words);
    if (expected && masked)
        assert_string_equal(masked, expected);
    else if (expected || masked)
        fail_msg("%s: %s", text, masked ? masked : "not masked");
}

static void test_small_counts(void **state) {
    (void)state;
    assert_counted("共有社区矫正对象3人，已建档。", "共有社区矫正对象*人，已建档。");
    assert_counted("社区矫正人员两名", "社区矫正人员*名");
    assert_counted("3名社区矫正对象", "*名社区矫正对象");
    assert_counted("另有2 名在册社区矫正对象", "另有* 名在册社区矫正对象");
    assert_counted("精神病人1个", "精神病人*个");
    assert_counted("社区矫正对象：3", "社区矫正对象：*");
    assert_counted("社区矫正对象３人", "社区矫正对象*人");
    assert_counted("社区矫正对象共计叁人", "社区矫正对象共计*人");
    assert_counted("社区矫正对象③人", "社区矫正对象*人");
    assert_counted("社区矫正（3人）", "社区矫正（*人）");
    assert_counted("精神病患者：1", "精神病患者：*");
    assert_counted("精神病人家庭2户", "精神病人家庭*户");
    assert_counted("社区矫正对象数量为3", "社区矫正对象数量为*");
    assert_counted("社区矫正对象人数3", "社区矫正对象人数*");
    assert_counted("社区矫正对象\n3人", "社区矫正对象\n*人");
    assert_counted("社区矫正对象0003人", "社区矫正对象000*人");
    assert_counted("共3人为社区矫正对象", "共*人为社区矫正对象");
    assert_counted("社区矫正对象20人，精神病患者1人", "社区矫正对象20人，精神病患者*人");
    assert_counted("社区矫正对象13人", NULL);
    assert_counted("社区矫正对象23名", NULL);
    assert_counted("社区矫正工作2023年开展", NULL);
    assert_counted("精神病医院1家", NULL);
    assert_counted("社区矫正率100%", NULL);
    assert_counted("社区矫正，志愿者3人", NULL);
    assert_counted("志愿者3人", NULL);
    assert_counted("社区矫正中心1个", NULL);
    assert_counted("3名志愿者参加社区矫正帮教", NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_personal_is_masked),
        cmocka_unit_test(test_figures_are_left_alone),
        cmocka_unit_test(test_what_may_stand),
        cmocka_unit_test(test_small_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
