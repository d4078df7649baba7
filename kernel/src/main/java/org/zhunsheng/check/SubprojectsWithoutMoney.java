package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.FormField;
import org.zhunsheng.text.Money;

/** B20 分了几个子项目，却没有各自的金额。 */
public final class SubprojectsWithoutMoney implements Check {

    private static final Parameter LEAST = Parameter.number("least-subprojects", "2");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.FUNDS, Need.TEXTS);
    }

    @Override
    public String basis() {
        return "上海市 2019 年度自评表的实例（五个子项目，一个总数）";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LEAST);
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        Form form = filing.form();
        Map<String, @Nullable Money> subprojects = new LinkedHashMap<>();
        Location place = null;
        String project = form.text(FormField.PROJECT).asWritten();
        for (TextCell passage : TextCell.objectives(filing)) {
            for (var one : Subprojects.in(passage.bare(), project).entrySet()) {
                if (!subprojects.containsKey(one.getKey()) || one.getValue() != null)
                    subprojects.put(one.getKey(), one.getValue());
                place = passage.at();
            }
        }
        if (place == null || subprojects.size() < LEAST.whole(filing, this)) return List.of();
        Money budget = FundRow.budgetOf(form);
        String names = String.join("、", subprojects.keySet());
        if (subprojects.containsValue(null)) {
            findings.at(place).message("none").put("count", subprojects.size()).put("names", names);
            return findings.list();
        }
        Money sum = subprojects.values().stream().map(Objects::requireNonNull).reduce(Money.ZERO, Money::plus);
        if (budget != null && sum.minus(budget).abs().yuan().compareTo(CENT) > 0)
            findings.at(place)
                    .message("sum")
                    .put("count", subprojects.size())
                    .put("names", names)
                    .expected(Amounts.show(form, budget))
                    .found(Amounts.show(form, sum));
        return findings.list();
    }
}
