package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;

/** H04 总分不满，却没有问题。 */
public final class NoProblemsBelowFull implements Check {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final Parameter NONE = Parameter.words("words", "no-problem-words");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.TOTAL_SCORE, Need.PROBLEMS_FIELD);
    }

    @Override
    public String basis() {
        return "四川 2023 年度自评表的实例（暂无）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(NONE);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Points total = filing.form().totalScore().value();
        Passage problems = filing.narrative().problems();
        boolean none = problems.saysNothing()
                || NONE.values(filing, this).contains(Normal.withoutEnd(problems.text(), "。；;！!"));
        if (none && total != null && total.value().compareTo(FULL) < 0)
            findings.at(
                            Location.of(filing.form(), FormField.PROBLEMS),
                            Location.of(filing.form(), FormField.TOTAL_SCORE))
                    .put("total", total)
                    .put("lost", FULL.subtract(total.value()))
                    .found(problems.text().isEmpty() ? "空白" : problems.text());
        return findings.list();
    }
}
