package org.zhunsheng.server.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Filing;
import org.zhunsheng.check.Finding;
import org.zhunsheng.check.Severity;
import org.zhunsheng.form.Form;
import org.zhunsheng.scheme.Scheme;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.FilledForm.FilledRow;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Progress;
import org.zhunsheng.text.NumberText;

/** 挑绩效目标的毛病：缺的、写错的、权重、没有指标证明的句；指标本身的毛病由内核的检查说，与核查自评表是同一把尺子。 */
final class GoalLint {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** 只看目标就能说的检查。 */
    private static final Set<String> OF_GOALS = Set.of(
            "no-numeric-target",
            "output-dimension-missing",
            "target-vague",
            "percentage-without-formula",
            "money-as-quantity",
            "cost-reversed",
            "indicator-twice",
            "dimension-mismatch",
            "typing-error",
            "rate-without-parts",
            "benefit-out-of-scope",
            "cost-repeats-budget",
            "process-heavy",
            "no-satisfaction-row",
            "input-as-goal",
            "quantity-described",
            "indicator-unrelated",
            "weight-not-positive",
            "one-row-dominates",
            "goal-is-only-a-number",
            "template-residue",
            "personal-data-in-text",
            "text-too-long");

    private final FilledForm filled;
    private final List<FillingRemark> remarks = new ArrayList<>();

    private GoalLint(FilledForm filled) {
        this.filled = filled;
    }

    static List<FillingRemark> of(FilledForm filled, Form form, Scheme scheme) {
        GoalLint lint = new GoalLint(filled);
        lint.parts();
        lint.weights(scheme);
        lint.clauses();
        lint.checks(form, scheme);
        return lint.remarks.stream()
                .sorted(Comparator.comparing(FillingRemark::severity))
                .toList();
    }

    /** 各部分缺的、写错的。 */
    private void parts() {
        for (Progress part : Progress.of(filled)) {
            boolean table = filled.kind().section(part.section()).orElseThrow().repeated();
            if (table && part.rows() == 0) add(part.section(), "", GoalProblem.NO_ROW, "");
            else if (part.empty() > 0)
                add(part.section(), part.firstEmpty(), GoalProblem.EMPTY, Integer.toString(part.empty()));
            if (part.wrong() > 0)
                add(part.section(), part.firstWrong(), GoalProblem.WRONG, Integer.toString(part.wrong()));
        }
    }

    /** 权重合计：满分，或满分减去预算执行率的分（申报时还没有执行率）。 */
    private void weights(Scheme scheme) {
        List<FilledRow> rows = filled.rows(GoalForm.INDICATORS);
        if (rows.isEmpty()) return;
        BigDecimal sum = rows.stream()
                .map(row -> NumberText.parse(filled.value(row.id(), "weight")))
                .map(weight -> weight == null ? BigDecimal.ZERO : weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal execution = scheme.execution().weight();
        BigDecimal least = execution == null ? FULL : FULL.subtract(execution);
        if (sum.compareTo(FULL) == 0 || sum.compareTo(least) == 0) return;
        String wanted = execution == null ? "100" : least.toPlainString() + " / 100";
        String added = sum.stripTrailingZeros().toPlainString();
        add(GoalForm.INDICATORS, rows.getFirst().id() + ".weight", GoalProblem.WEIGHTS, added + " ≠ " + wanted);
    }

    /** 目标的每一句都要有指标证明；指标所指的句都要有。 */
    private void clauses() {
        List<FilledRow> clauses = filled.rows(GoalForm.CLAUSES);
        Set<Integer> proved = new HashSet<>();
        for (FilledRow row : filled.rows(GoalForm.INDICATORS)) {
            for (String text : GoalForm.clauses(filled, row.id())) {
                BigDecimal number = NumberText.parse(text);
                int clause = number == null || number.precision() > 6 ? 0 : number.intValue();
                if (clause >= 1 && clause <= clauses.size()) proved.add(clause);
                else add(GoalForm.INDICATORS, row.id() + ".clauses", GoalProblem.NO_CLAUSE, text);
            }
        }
        String open = IntStream.rangeClosed(1, clauses.size())
                .filter(clause -> !proved.contains(clause))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) add(GoalForm.CLAUSES, "", GoalProblem.UNPROVED, open);
    }

    private void checks(Form form, Scheme scheme) {
        Checks.Options options = new Checks.Options(OF_GOALS, Set.of());
        for (Finding finding : Checks.run(Filing.of(form, scheme), options).findings()) {
            String cell = finding.places().isEmpty()
                    ? ""
                    : GoalDocument.cell(filled, finding.places().getFirst().field());
            String section = cell.startsWith(".") ? "objective" : GoalForm.INDICATORS;
            remarks.add(FillingRemark.of(finding, href(section, cell)));
        }
    }

    private void add(String section, String cell, GoalProblem problem, String detail) {
        remarks.add(new FillingRemark(
                Severity.ERROR, href(section, cell), problem.row().naming(detail)));
    }

    private String href(String section, String cell) {
        return "/fillings/" + filled.filling().id() + "/" + section + (cell.isEmpty() ? "" : "#c." + cell);
    }
}
