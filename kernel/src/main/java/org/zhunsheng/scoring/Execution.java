package org.zhunsheng.scoring;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Form;
import org.zhunsheng.form.Funding;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Points;
import org.zhunsheng.text.Rate;

/**
 * 预算执行：总额一行的预算数与执行数，以及它在哪里计分（资金行自身，或名为预算执行率的指标）。
 *
 * @param indicator 计分的指标行号；在资金行计分或不计分时为 -1
 */
public record Execution(
        Fact<Money> budget,
        Fact<Money> executed,
        Fact<Rate> printedRate,
        int indicator,
        Fact<Points> weight,
        Fact<Points> score) {

    /** “管理制度严格执行率”之类不是预算执行率。 */
    private static final Pattern NAME = Pattern.compile(".{0,4}(?:预算|资金|预算资金)执行率(?:\\(.*\\))?");

    /** 资金总额一行；没有资金行时为 null。 */
    public static @Nullable Funding total(Form form) {
        for (Funding row : form.funds()) if (row.kind() == Funding.FundKind.TOTAL) return row;
        return null;
    }

    public static @Nullable Execution of(Form form) {
        Funding total = total(form);
        if (total == null) return null;
        Fact<Money> budget = total.annualBudget().isEmpty() ? total.initialBudget() : total.annualBudget();
        int row = Blank.is(total.points().asWritten()) ? indicator(form) : -1;
        Indicator scored = row < 0 ? null : form.indicators().get(row);
        return new Execution(
                budget,
                total.executed(),
                total.rate(),
                row,
                scored == null ? total.points() : scored.points(),
                scored == null ? total.score() : scored.score());
    }

    private static int indicator(Form form) {
        for (int i = 0; i < form.indicators().size(); i++) {
            if (isRate(form.indicators().get(i).name().asWritten())) return i;
        }
        return -1;
    }

    /** 这个名称的指标就是预算执行率。 */
    public static boolean isRate(String name) {
        String norm = Normal.norm(name);
        return norm.contains("执行率") && NAME.matcher(norm).matches();
    }

    /** 未取整的执行率；预算数为零或有一项读不出时为 null。 */
    public @Nullable Rate rate() {
        Money b = budget.value();
        Money e = executed.value();
        return b == null || e == null ? null : Rate.of(e, b);
    }
}
