package org.zhunsheng.server.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.server.demonstration.ExampleGoals.Row;

/** 一个项目一年的各张表填什么，一行一个：部分（新加的行才写）、行、各栏。 */
final class ExampleLines {

    private static final Set<String> NOT_IN_GOALS = Set.of("told", "again", "why", "target");
    private static final String SURVEY = "s1";

    /** 年中调过预算的几种项目。 */
    private static final Map<String, String> ADJUSTED = Map.of("05", "工作量增加，年中追加预算。", "08", "照要求压减一般性支出，年中追减预算。");

    private final ExampleGoals goals;
    private final ExampleOutcome outcome;
    private final LivedForm form;

    ExampleLines(ExampleGoals goals, ExampleOutcome outcome) {
        this.goals = goals;
        this.outcome = outcome;
        this.form = outcome.form();
    }

    /** 一行。 */
    record Line(String section, String row, Map<String, String> cells) {}

    /** @param division 各行产出的数量由哪个处室填；空字是没有 */
    List<Line> goals(String division) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", "", Map.of("attribute", "延续", "goal", named(goals.goal()))));
        for (Row clause : goals.clauses())
            lines.add(new Line("clauses", clause.id(), Map.of("clause", named(clause.cell("clause")))));
        for (Row row : goals.indicators()) {
            Map<String, String> cells = row.cells().entrySet().stream()
                    .filter(cell -> !NOT_IN_GOALS.contains(cell.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, cell -> named(cell.getValue())));
            cells.put("target", outcome.target(row).toPlainString());
            if (isDivided(row)) cells.put("division", division);
            lines.add(new Line("indicators", row.id(), cells));
        }
        return lines;
    }

    private static boolean isDivided(Row row) {
        return row.cell("dimension").equals("数量指标");
    }

    private String named(String text) {
        return text.replace("{who}", form.served()).replace("{place}", form.place());
    }

    /** 处室填的几行。 */
    List<Line> ofDivision() {
        return goals.indicators().stream()
                .filter(ExampleLines::isDivided)
                .map(this::done)
                .toList();
    }

    /** 自评的全部；处室填了的也在里面，值相同的不再写。草稿的完成情况还没有写，等着起草。 */
    List<Line> evaluation() {
        List<Line> lines = new ArrayList<>();
        if (form.fate().isSubmitted())
            for (Row clause : goals.clauses()) lines.add(new Line("", clause.id(), Map.of("attained", told(clause))));
        goals.indicators().forEach(row -> lines.add(done(row)));
        goals.indicators().stream().filter(Row::isSurveyed).forEach(row -> lines.add(survey(row)));
        problems(lines);
        String adjusted = ADJUSTED.get(form.number());
        if (adjusted != null) lines.add(new Line("", "", Map.of("adjustment", adjusted)));
        return lines;
    }

    private Line done(Row row) {
        String proof = row.cell("evidence") + "（" + form.year() + "年）";
        String why = outcome.isMissed(row) ? why(row) : "";
        return new Line(
                "",
                row.id(),
                row.isSurveyed()
                        ? Map.of("reason", why, "proof", proof)
                        : Map.of("actual", outcome.actual(row).toPlainString(), "reason", why, "proof", proof));
    }

    private String why(Row row) {
        String[] why = row.cell("why").split("；", 2);
        return named(row.cell("name")) + "没有达到目标，" + why[0] + "。已采取、拟采取的措施：" + why[1] + "。";
    }

    /** 一年与一年说法不同。 */
    private String told(Row clause) {
        String text = named(clause.cell(form.year() % 2 == 0 ? "told" : "again"));
        for (Row row : goals.indicators())
            text = text.replace("{" + row.id() + "}", outcome.actual(row).toPlainString() + row.cell("unit"));
        return text + "。";
    }

    private Line survey(Row row) {
        ExampleOutcome.Answers answers = outcome.answers(row);
        return new Line(
                "surveys",
                SURVEY,
                Map.of(
                        "indicator", Integer.toString(goals.indicators().indexOf(row) + 1),
                        "valid", Integer.toString(answers.valid()),
                        "very", Integer.toString(answers.very()),
                        "satisfied", Integer.toString(answers.satisfied()),
                        "basically", Integer.toString(answers.basically()),
                        "dissatisfied", Integer.toString(answers.dissatisfied())));
    }

    /** 没有做到的各一个问题；都做到了的，说支付的进度。 */
    private void problems(List<Line> lines) {
        int before = lines.size();
        for (Row row : goals.indicators()) {
            if (!outcome.isMissed(row)) continue;
            String[] why = row.cell("why").split("；", 2);
            String nth = Integer.toString(goals.indicators().indexOf(row) + 1);
            lines.add(problem(lines.size() - before, named(row.cell("name")) + "没有达到目标：" + why[0] + "。", nth, why[1]));
        }
        if (lines.size() == before) lines.add(problem(0, "支付进度前低后高，集中在第四季度。", "", "按季编排付款计划，及时验收结算"));
    }

    private Line problem(int earlier, String problem, String indicator, String measure) {
        return new Line(
                "problems",
                "p" + (earlier + 1),
                Map.of(
                        "problem",
                        problem,
                        "indicators",
                        indicator,
                        "measure",
                        measure + "。",
                        "owner",
                        "业务科",
                        "due",
                        form.year() + 1 + "-06-30"));
    }

    /** 年中的监控：各项都确定能完成。 */
    List<Line> monitoring(ExampleMoney money) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", "", Map.of("forecastTotal", money.total() + "元", "fundsReason", "照合同约定，尾款在第四季度验收之后支付")));
        for (Row row : goals.indicators()) {
            String target = outcome.target(row).toPlainString();
            lines.add(new Line("", row.id(), Map.of("actual", target, "forecast", target, "possibility", "确定能")));
        }
        return lines;
    }
}
