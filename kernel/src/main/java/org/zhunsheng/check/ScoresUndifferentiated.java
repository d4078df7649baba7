package org.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.form.FormField;

/** I02 一个单位的项目得分几乎一样。 */
public final class ScoresUndifferentiated implements UnitCheck {

    private static final Parameter DEVIATION = Parameter.number("deviation", "1");
    private static final Parameter LEAST = Parameter.number("least", "5");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.TOTALS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(DEVIATION, LEAST);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        BigDecimal most = DEVIATION.number(together, this);
        int least = LEAST.number(together, this).intValue();
        together.byUnit().forEach((unit, forms) -> {
            List<UnitForm> scored =
                    forms.stream().filter(one -> one.total() != null).toList();
            if (scored.isEmpty() || scored.size() < least) return;
            List<BigDecimal> totals = scored.stream()
                    .map(one -> Objects.requireNonNull(one.total()))
                    .toList();
            if (variance(totals).compareTo(most.multiply(most)) >= 0) return;
            UnitFindings.Draft draft = findings.of(unit)
                    .put("forms", totals.size())
                    .put("lowest", totals.stream().min(BigDecimal::compareTo).orElseThrow())
                    .put("highest", totals.stream().max(BigDecimal::compareTo).orElseThrow())
                    .expected(most)
                    .found(variance(totals).sqrt(MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP));
            scored.forEach(one -> draft.at(one.id(), one.at(FormField.TOTAL_SCORE)));
        });
        return findings.list();
    }

    /** 总体方差：先乘后除，只在最后除一次。 */
    private static BigDecimal variance(List<BigDecimal> totals) {
        BigDecimal number = BigDecimal.valueOf(totals.size());
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = totals.stream().map(one -> one.multiply(one)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.multiply(number)
                .subtract(sum.multiply(sum))
                .divide(number.multiply(number), 10, RoundingMode.HALF_UP);
    }
}
