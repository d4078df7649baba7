package org.zhunsheng.server.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.layout.Look;
import org.zhunsheng.layout.PrintedCell;
import org.zhunsheng.layout.PrintedTable;
import org.zhunsheng.layout.PrintedTable.Band;

/** 报告里的表：一格一格都由自评表来。 */
final class Tables {

    /** 一列：标签、宽度的份数、样子。 */
    private record Column(String label, int width, Look look) {}

    private static final List<Column> PROJECTS = List.of(
            new Column("序号", 70, Look.CENTER),
            new Column("项目名称", 300, Look.LEFT),
            new Column("全年预算", 150, Look.RIGHT),
            new Column("全年执行", 150, Look.RIGHT),
            new Column("执行率（%）", 130, Look.RIGHT),
            new Column("自评得分", 100, Look.CENTER),
            new Column("等级", 100, Look.CENTER));

    private static final List<Column> GOALS = List.of(
            new Column("项目名称", 200, Look.LEFT),
            new Column("年度目标", 400, Look.PARAGRAPH),
            new Column("实际完成情况", 400, Look.PARAGRAPH));

    private static final List<Column> DEDUCTIONS = List.of(
            new Column("项目名称", 170, Look.LEFT),
            new Column("指标", 180, Look.LEFT),
            new Column("指标值", 120, Look.CENTER),
            new Column("完成值", 120, Look.CENTER),
            new Column("分值", 80, Look.CENTER),
            new Column("得分", 80, Look.CENTER),
            new Column("原因与措施", 250, Look.PARAGRAPH));

    private Tables() {}

    /** 没有一行的，没有表。整体支出的各张互相包含，没有合计。 */
    static Optional<PrintedTable> of(Item.Table table, ReportYear year) {
        List<AcceptedForm> forms = table.whole() ? year.wholes() : year.accepted();
        return switch (table.id()) {
            case "projects" -> table(PROJECTS, projects(forms, !table.whole()));
            case "goals" -> table(GOALS, goals(forms));
            case "deductions" -> table(DEDUCTIONS, deductions(forms));
            default -> throw new IllegalArgumentException("no table " + table.id());
        };
    }

    private static List<List<String>> projects(List<AcceptedForm> forms, boolean summed) {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal budget = BigDecimal.ZERO;
        BigDecimal executed = BigDecimal.ZERO;
        for (AcceptedForm one : forms) {
            budget = budget.add(Objects.requireNonNullElse(one.budget(), BigDecimal.ZERO));
            executed = executed.add(Objects.requireNonNullElse(one.executed(), BigDecimal.ZERO));
            String score = one.score() == null ? "" : Figures.points(one.score());
            rows.add(line(
                    Integer.toString(rows.size() + 1),
                    one.project(),
                    one.budget(),
                    one.executed(),
                    score,
                    one.grade()));
        }
        if (summed && rows.size() > 1) rows.add(line("", "合计", budget, executed, "", ""));
        return rows;
    }

    private static List<String> line(
            String number,
            String name,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal executed,
            String score,
            String grade) {
        return List.of(
                number,
                name,
                Figures.amount(budget),
                Figures.amount(executed),
                Figures.rate(budget, executed),
                score,
                grade);
    }

    private static List<List<String>> goals(List<AcceptedForm> forms) {
        return forms.stream()
                .filter(AcceptedForm::isDetailed)
                .map(one -> List.of(
                        one.project(), one.text(FormField.OBJECTIVE_EXPECTED), one.text(FormField.OBJECTIVE_ACTUAL)))
                .toList();
    }

    private static List<List<String>> deductions(List<AcceptedForm> forms) {
        List<List<String>> rows = new ArrayList<>();
        for (AcceptedForm one : forms) for (Indicator indicator : one.losses()) rows.add(deduction(one, indicator));
        return rows;
    }

    private static List<String> deduction(AcceptedForm one, Indicator indicator) {
        String target = indicator.facts().get(IndicatorField.TARGET_SIGN).asWritten()
                + indicator.facts().get(IndicatorField.TARGET).asWritten()
                + indicator.facts().get(IndicatorField.UNIT).asWritten();
        return List.of(
                one.project(),
                indicator.name().asWritten().strip(),
                target.strip(),
                indicator.actual().asWritten().strip(),
                indicator.points().asWritten().strip(),
                indicator.score().asWritten().strip(),
                indicator.remark().asWritten().strip());
    }

    private static Optional<PrintedTable> table(List<Column> columns, List<List<String>> rows) {
        if (rows.isEmpty()) return Optional.empty();
        List<PrintedCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(cell(0, column, columns.get(column).label(), Look.LABEL));
            for (int row = 0; row < rows.size(); row++)
                cells.add(cell(
                        row + 1,
                        column,
                        rows.get(row).get(column),
                        columns.get(column).look()));
        }
        int height = rows.size() + 1;
        return Optional.of(new PrintedTable(
                columns.stream().map(Column::width).toList(),
                Collections.nCopies(height, 1),
                cells,
                List.of(new Band(0, 1, height))));
    }

    private static PrintedCell cell(int row, int column, String text, Look look) {
        return new PrintedCell(row, column, 1, 1, text, look, null, null);
    }
}
