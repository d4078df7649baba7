package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.check.UnitForm.Unit;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;

/** I05 各表的执行数合计与决算里的项目支出不同。 */
public final class MoneyDiffersFromAccounts implements UnitCheck {

    private static final Parameter TOLERANCE = Parameter.number("tolerance-money", "0.01");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<UnitNeed> needs() {
        return Set.of(UnitNeed.FORMS, UnitNeed.ACCOUNTS);
    }

    @Override
    public String basis() {
        return "待核实";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(TOLERANCE);
    }

    @Override
    public List<UnitFinding> inspect(UnitForms together) {
        UnitFindings findings = new UnitFindings(this);
        BigDecimal tolerance = MoneyUnit.WAN.toYuan(TOLERANCE.number(together, this));
        Map<Unit, List<UnitForm>> forms = together.byUnit();
        together.accounts().forEach((unit, spent) -> {
            List<UnitForm> own = forms.getOrDefault(unit, List.of());
            if (own.isEmpty() || own.stream().anyMatch(one -> one.executed() == null)) return;
            Money sum = own.stream()
                    .map(one -> Objects.requireNonNull(one.executed()))
                    .reduce(Money.ZERO, Money::plus);
            Money difference = sum.minus(spent).abs();
            if (difference.yuan().compareTo(tolerance) <= 0) return;
            findings.of(unit)
                    .put("forms", own.size())
                    .put("difference", UnitFindings.wan(difference))
                    .expected(UnitFindings.wan(spent))
                    .found(UnitFindings.wan(sum));
        });
        return findings.list();
    }
}
