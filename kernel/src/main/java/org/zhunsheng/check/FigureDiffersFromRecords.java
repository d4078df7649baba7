package org.zhunsheng.check;

import java.util.List;
import java.util.Set;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.text.Quantity;

/** G10 完成值与台账数出的数不同。 */
public final class FigureDiffersFromRecords implements Check {

    /** 一次一次的数量，几种说法是一样的。 */
    private static final List<String> TALLIES = WordLists.of("tally-units");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SELF_EVALUATION, Need.ACTUALS, Need.FIGURES);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Finding> inspect(Filing filing) {
        Findings findings = new Findings(this);
        if (filing.ledger() == null) return List.of();
        for (Ledger.CountedFigure figure : filing.ledger().figures()) {
            if (figure.indicator() >= filing.rows().size()) continue;
            Row row = filing.rows().get(figure.indicator());
            if (!(row.indicator().actual().value() instanceof Actual.Measured done) || agrees(done, figure.value()))
                continue;
            findings.at(row.at(IndicatorField.ACTUAL))
                    .row(row)
                    .put("figure", figure.title())
                    .expected(figure.value())
                    .found(row.text(IndicatorField.ACTUAL));
        }
        return findings.list();
    }

    /** 单位不能换算的无从比较，不算不同。 */
    private static boolean agrees(Actual.Measured done, Quantity counted) {
        Amount one = Amount.of(new Quantity(done.value(), done.unit()));
        Amount other = Amount.of(counted);
        boolean tally = TALLIES.contains(one.unit()) && TALLIES.contains(other.unit());
        boolean same = tally
                || one.unit().isEmpty()
                || other.unit().isEmpty()
                || one.unit().equals(other.unit());
        return !same || one.sameValue(other);
    }
}
