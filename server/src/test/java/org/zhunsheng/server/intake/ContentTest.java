package org.zhunsheng.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.text.MoneyUnit;

/** 各种写法的一格：金额、单位、日期、词、几个。 */
class ContentTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("amount", "金额", "amount", new Content.Amount(), "支付金额"),
            Column.optional("unit", "金额单位", "unit", new Content.Unit()),
            Column.optional("day", "日期", "date", new Content.Day()),
            Column.optional("refund", "是否退款", "refund", Content.yesOrNo()),
            Column.optional("tags", "标签", "tags", new Content.Several(new Content.Text(4))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "金额         |          | 1,040,000.00 |      | YUAN | 1040000.00",
                "金额         |          | ¥１０４       |      | YUAN | 104.00",
                "金额         |          | 104          |      | WAN  | 1040000.00",
                "金额（万元） |          | 104.5        |      | YUAN | 1045000.00",
                "金额（元）   |          | 104.5        |      | WAN  | 104.50",
                "金额         | 金额单位 | 104.5        | 万元 | YUAN | 1045000.00",
                "金额（万元） | 金额单位 | 104.5        | 元   | WAN  | 104.50",
                "支付金额     |          | 89.974万元   |      | YUAN | 899740.00",
                "金额         |          | （1,000.50） |      | YUAN | -1000.50",
                "金额         |          | 人民币壹佰零四万元整 | | YUAN | 1040000.00",
                "金额         |          | 1.005        |      | YUAN | AMOUNT_TOO_FINE",
                "金额         |          | 很多         |      | YUAN | AMOUNT_MALFORMED",
                "金额         |          | —            |      | YUAN | MISSING",
                "金额         | 金额单位 | 1            | 美元 | YUAN | 1.00 UNIT_UNKNOWN"
            })
    void amountsAreYuanInWhateverWayTheyAreWritten(
            String head, String unitHead, String amount, String unit, MoneyUnit chosen, String expected) {
        Mapping mapping = Mapping.proposed(unitHead == null ? List.of(head) : List.of(head, unitHead), COLUMNS);
        List<String> raw = unitHead == null ? List.of(amount) : List.of(amount, unit);
        DraftRow row = new RowReader(COLUMNS, mapping, chosen).read(2, raw);
        String read =
                row.cells().containsKey("amount") ? String.valueOf(row.cells().get("amount")) : "";
        String problems = row.errors().stream().map(DraftRow.Wrong::problem).collect(Collectors.joining());
        assertEquals(expected, (read + " " + problems).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "日期     | 2019年3月1日 | day    | 2019-03-01",
                "日期     | 20190301     | day    | 2019-03-01",
                "日期     | 2019-02-30   | day    | DAY_MALFORMED",
                "是否退款 | 是           | refund | true",
                "是否退款 | No           | refund | false",
                "是否退款 | 也许         | refund | WORD_UNKNOWN",
                "标签     | 甲、乙;甲，丙 | tags   | [甲, 乙, 丙]",
                "标签     | 甲、乙丙丁戊己 | tags  | TOO_LONG"
            })
    void theOtherKinds(String head, String written, String name, String expected) {
        Mapping mapping = Mapping.proposed(List.of("金额", head), COLUMNS);
        DraftRow row = new RowReader(COLUMNS, mapping, MoneyUnit.YUAN).read(2, List.of("1", written));
        assertEquals(
                expected,
                row.errors().isEmpty()
                        ? String.valueOf(row.cells().get(name))
                        : row.errors().getFirst().problem());
    }
}
