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
    {PERSONAL_ADDRESS, "2 单元 502 室", "2 ****** 室"},
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
    "累计服务13000 人次，投诉 12 件，办结率 100",
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
    assert_counted("社区矫正对象20人，精神病患者1人", "社区矫正对象20人，精神病患者*人");
    assert_counted("社区矫正对象13人", NULL);
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
