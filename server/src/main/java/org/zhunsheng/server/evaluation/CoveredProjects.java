package org.zhunsheng.server.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.server.filling.PrintedFacts;
import org.zhunsheng.text.MoneyUnit;

/** 整体支出的表上列出它的各项目：预算、执行、自评得分与等级，一个项目一行。 */
final class CoveredProjects {

    private CoveredProjects() {}

    /** 没有项目的为空字。 */
    static String text(List<CoveredProject> projects, MoneyUnit unit) {
        if (projects.isEmpty()) return "";
        int shown = Math.min(projects.size(), CoveredStore.MOST);
        String lines = IntStream.range(0, shown)
                .mapToObj(i -> (i + 1) + ". " + line(projects.get(i), unit))
                .collect(Collectors.joining("\n"));
        String rest = shown < projects.size() ? "\n还有别的项目，见系统。" : "";
        return "项目自评情况：\n" + lines + rest;
    }

    private static String line(CoveredProject one, MoneyUnit unit) {
        String money = "%s：全年预算 %s %s，执行 %s %s"
                .formatted(
                        one.name(),
                        PrintedFacts.amount(one.budget(), unit),
                        unit.term(),
                        PrintedFacts.amount(one.executed(), unit),
                        unit.term());
        if (one.total() == null) return money + "，" + (one.state().isEmpty() ? "不自评" : "还没有自评") + "。";
        String grade = one.grade().isEmpty() ? "" : "，等级 " + one.grade();
        return money + "，自评 " + one.total().stripTrailingZeros().toPlainString() + " 分" + grade + "。";
    }
}
