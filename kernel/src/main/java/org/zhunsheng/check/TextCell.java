package org.zhunsheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.FundingField;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Normal;

/**
 * 表上的一段文字。
 *
 * @param title 栏目名称，例如 主要问题
 * @param bare 半角、不带空白
 */
record TextCell(String title, Location at, String text, String bare) {

    private static final Pattern STOPS = Pattern.compile("[,;:。!?、]+(?!\\d{3}(?!\\d))");

    private TextCell(String title, Location at, String text) {
        this(title, at, text, Normal.norm(text));
    }

    /** 目标、完成情况、结论、问题、措施、其他说明，写了字的。 */
    static List<TextCell> narrative(Filing filing) {
        return filing.narrative().texts();
    }

    static List<TextCell> of(Form form, List<FormField> fields, Narrative narrative) {
        List<TextCell> cells = new ArrayList<>();
        for (FormField field : fields) {
            String text = form.text(field).asWritten();
            if (!text.isBlank())
                cells.add(new TextCell(field.term(), Location.of(form, field), text, narrative.bare(field)));
        }
        return cells;
    }

    /** 文字部分，以及资金行的原因、指标行的备注。 */
    static List<TextCell> all(Filing filing) {
        return filing.narrative().cells();
    }

    static List<TextCell> all(List<TextCell> texts, List<FundRow> funds, List<Row> rows) {
        List<TextCell> cells = new ArrayList<>(texts);
        for (FundRow row : funds) {
            String reason = row.funding().reason().asWritten();
            if (!reason.isBlank()) cells.add(new TextCell(row.name(), row.at(FundingField.REASON), reason));
        }
        for (Row row : rows) {
            String remark = row.text(IndicatorField.REMARK);
            if (!remark.isEmpty()) cells.add(new TextCell(row.name(), row.at(IndicatorField.REMARK), remark));
        }
        return cells;
    }

    /** 目标与完成情况。 */
    static List<TextCell> objectives(Filing filing) {
        return narrative(filing).stream()
                .filter(cell -> cell.isGoal() || cell.isResult())
                .toList();
    }

    /** 预期目标只说打算，不说发生了什么。 */
    boolean isGoal() {
        return at.field().equals("/" + FormField.OBJECTIVE_EXPECTED.key());
    }

    private boolean isResult() {
        return at.field().equals("/" + FormField.OBJECTIVE_ACTUAL.key());
    }

    /** 按标点断开的各个小句，半角、不带空白。 */
    List<String> clauses() {
        return List.of(STOPS.split(bare));
    }
}
