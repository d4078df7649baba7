package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.server.web.Refused;
import tools.jackson.databind.json.JsonMapper;

/** 种下的一处不漏；不是的有几处误报，数得清楚。 */
class GateTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 种下的：每一句里恰有一处；竖线之间的是要找到的。号码都是编的，校验码是算对的。 */
    private static final Map<SensitiveKind, List<String>> PLANTED = Map.of(
            SensitiveKind.MOBILE,
            List.of(
                    "联系人|13812345678|。",
                    "电话|138-1234-5678|，随时",
                    "请打|138 1234 5678|",
                    "手机|+8613912345678|",
                    "手机|＋８６ 13912345678|找张科长",
                    "|１３８１２３４５６７８|（全角）",
                    "微信同号|199 12345678|"),
            SensitiveKind.LANDLINE,
            List.of(
                    "传真|021-62345678|",
                    "电话|(0871)63123456|转办公室",
                    "请致电|010-66553388-8012|",
                    "监督热线|400-820-8820|",
                    "联系电话：|63123456|",
                    "座机 |6312-3456|",
                    "请致电|０２１－６２３４５６７８|"),
            SensitiveKind.IDENTITY,
            List.of(
                    "张某，|11010519491231002X|，",
                    "证件|440524188001010014|",
                    "经办人身份证号|310101199001011234|（校验码不对也算）",
                    "老证|110105491231002|",
                    "|１１０１０５１９４９１２３１００２Ｘ|",
                    "号码|110105 19491231 002x|"),
            SensitiveKind.BANK,
            List.of(
                    "打到|6222021234567890123|",
                    "收款账号：|31001234567890|",
                    "卡号|4111 1111 1111 1111|",
                    "开户行账户 |0200 0012 3456 7890 123|",
                    "帐号|120905678910|"),
            SensitiveKind.EMAIL,
            List.of("发到|zhang.san+a@example.gov.cn|", "邮箱：|A_b-1@qq.com|。", "|ｌｉ＠ｅｘａｍｐｌｅ．ｃｎ|"),
            SensitiveKind.PLATE,
            List.of("公务车|沪A12345|", "新能源|沪AD12345|两辆", "旧车|京A·88J88|", "警车|粤B1234警|", "|云ａ12345|小写的"),
            SensitiveKind.SECRECY,
            List.of(
                    "本表|绝密|★长期",
                    "（|机密|）",
                    "列为|秘密|级",
                    "|密级|：一般",
                    "|内部资料|，注意保管",
                    "【|内部|】",
                    "|内部|",
                    "本材料|不得外传|",
                    "涉及国家|秘密|的部分",
                    "|机　密|文件"));

    /** 不是的；写的是找到几处，多数是零。 */
    private static final Map<String, Integer> INNOCENT = Map.ofEntries(
            Map.entry("完善内部控制与内部管理，保护商业秘密和个人秘密。", 0),
            Map.entry("预算 1,040,000.00 元，执行 1027026.81 元。", 0),
            Map.entry("项目编码 51000021R000000019951，凭证 20260630001。", 0),
            Map.entry("2026-01-01—2026-12-31 共接待 1399 批次。", 0),
            Map.entry("统一社会信用代码 91310000MA1FL4T38G", 0),
            Map.entry("完成 15 16 17 18 19 20 号楼改造。", 0),
            Map.entry("财预〔2020〕10号，沪财绩〔2020〕6号。", 0),
            Map.entry("沪A股上市公司 12 家，川A2024年度计划。", 0),
            Map.entry("面积 300000000 平方米，人数 6312345 人。", 0),
            Map.entry("内部公开制度健全，公开率 100%。", 0),
            Map.entry("2023—2026 年累计 12345678 人次。", 0),
            Map.entry("坐标 31.234567,121.456789。", 0),
            Map.entry("做好涉密人员保密教育 3 场。", 0),
            Map.entry("整理内部资料移交档案室。", 1),
            Map.entry("保守国家秘密，签订承诺书 20 份。", 1));

    @Test
    void everyPlantedPlaceIsFoundAndNamedRightly() {
        List<String> missed = new ArrayList<>();
        int planted = 0;
        for (var one : PLANTED.entrySet())
            for (String sentence : one.getValue()) {
                planted++;
                String wanted = sentence.substring(sentence.indexOf('|') + 1, sentence.lastIndexOf('|'));
                List<Sensitive> found = SensitiveScan.of("/x", sentence.replace("|", ""));
                boolean right = found.size() == 1
                        && found.getFirst().kind() == one.getKey()
                        && found.getFirst().found().strip().equals(wanted.strip());
                if (!right)
                    missed.add(sentence + " → "
                            + found.stream()
                                    .map(f -> f.kind() + " " + f.found())
                                    .toList());
            }
        assertEquals(List.of(), missed);
        assertEquals(43, planted);
    }

    @Test
    void falseAlarmsAreCounted() {
        List<String> different = new ArrayList<>();
        int alarms = 0;
        for (var one : INNOCENT.entrySet()) {
            List<Sensitive> found = SensitiveScan.of("/x", one.getKey());
            alarms += found.size();
            if (found.size() != one.getValue())
                different.add(one.getKey() + " → "
                        + found.stream().map(f -> f.kind() + " " + f.found()).toList());
        }
        assertEquals(List.of(), different);
        assertEquals(2, alarms);
    }

    private static final String FORM = """
            {"kind": "mof-2020", "project": "保洁（内部资料）", "year": 2026,
             "measures": "找张三13812345678或李四13912345678；邮箱a@b.cn",
             "indicators": [{"name": "里程", "evidence": ["月报", "身份证11010519491231002X.pdf"]}]}
            """;

    @Test
    void everyTextIsLookedAtAlsoTheNamesOfEvidence() {
        assertEquals(
                List.of("/project", "/measures", "/measures", "/measures", "/indicators/0/evidence/1"),
                Gate.of(FORM, JSON).found().stream().map(Sensitive::pointer).toList());
    }

    @Test
    void whatIsHiddenIsGoneAndNothingElseChanges() {
        Gate gate = Gate.of(FORM, JSON);
        List<Choice> choices = gate.found().stream()
                .map(one -> new Choice(one.key(), one.kind() != SensitiveKind.SECRECY, "是资料的名称"))
                .toList();
        String published = gate.published(choices);
        assertEquals(
                JSON.readTree(FORM.replace("13812345678", Gate.HIDDEN)
                        .replace("13912345678", Gate.HIDDEN)
                        .replace("a@b.cn", Gate.HIDDEN)
                        .replace("11010519491231002X", Gate.HIDDEN)),
                JSON.readTree(published));
        Gate.recheck(published, gate, choices, JSON);
        assertThrows(
                Refused.class, () -> Gate.recheck(FORM, gate, choices, JSON), "what should be hidden is still there");
    }

    @Test
    void noPlaceIsSkippedNoneIsInventedAndKeepingNeedsAReason() {
        Gate gate = Gate.of(FORM, JSON);
        List<Choice> all = gate.found().stream()
                .map(one -> new Choice(one.key(), true, ""))
                .toList();
        gate.check(all);
        assertTrue(refused(gate, all.subList(1, all.size())));
        assertTrue(refused(gate, List.of()));
        List<Choice> more = new ArrayList<>(all);
        more.add(new Choice("/measures:0-1", true, ""));
        assertTrue(refused(gate, more));
        List<Choice> silent = new ArrayList<>(all);
        silent.set(0, new Choice(all.getFirst().key(), false, "  "));
        assertTrue(refused(gate, silent));
    }

    private static boolean refused(Gate gate, List<Choice> choices) {
        return "P-982"
                .equals(assertThrows(Refused.class, () -> gate.check(choices)).getMessage());
    }
}
