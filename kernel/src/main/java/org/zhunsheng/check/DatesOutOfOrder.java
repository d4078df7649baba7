package org.zhunsheng.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FormField;

/** A08 一年的各份文件，日期的先后颠倒了。 */
public final class DatesOutOfOrder implements Check {

    private static final String YEAR_END = "年末";
    private static final String SELF_EVALUATION = "自评";

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.YEAR, Need.DOCUMENT_DATES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    /** 依次的一份文件；{@code name} 是它的称呼，中文与英文。 */
    private record Step(String zh, String en, @Nullable LocalDate date) {

        boolean isYearEnd() {
            return zh.equals(YEAR_END);
        }

        boolean isSelfEvaluation() {
            return zh.equals(SELF_EVALUATION);
        }
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Step before = null;
        for (Step step : steps(filing)) {
            if (step.date() == null) continue;
            if (before != null && before.date() != null && isWrong(before, step, before.date(), step.date()))
                findings.at(Location.of(filing.form(), FormField.FILLED_DATE))
                        .put("first", before.zh())
                        .put("first-en", before.en())
                        .put("second", step.zh())
                        .put("second-en", step.en())
                        .expected(before.date())
                        .found(step.date());
            before = step;
        }
        return findings.list();
    }

    /** 年末与自评日期的先后由 self-date-too-early 说。 */
    private static boolean isWrong(Step before, Step after, LocalDate first, LocalDate second) {
        if (before.isYearEnd()) return !after.isSelfEvaluation() && !second.isAfter(first);
        return second.isBefore(first);
    }

    private static List<Step> steps(Filing filing) {
        DocumentDates dates = Beyond.dates(filing);
        Integer year = filing.form().year().value();
        if (dates == null || year == null) return List.of();
        return List.of(
                new Step("绩效目标批复", "the approval of the objective", dates.approved()),
                new Step("运行监控", "the monitoring", dates.monitored()),
                new Step(YEAR_END, "the end of the year", LocalDate.of(year, 12, 31)),
                new Step(
                        SELF_EVALUATION,
                        "the self-evaluation",
                        filing.form().filledDate().value()),
                new Step("单位签章", "the signature of the unit", dates.unitSigned()),
                new Step("主管部门意见", "the opinion of the department", dates.departmentSigned()),
                new Step("公开", "the disclosure", dates.disclosed()));
    }
}
