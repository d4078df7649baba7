package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.Objects;
import org.zhunsheng.form.Form;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;

/** 发现里的金额：以表上的单位写出；相差一万倍的判断。 */
final class Amounts {

    static final BigDecimal CENT = new BigDecimal("0.01");

    private static final BigDecimal LEAST = new BigDecimal("9900");
    private static final BigDecimal MOST = new BigDecimal("10100");

    private Amounts() {}

    static String show(Form form, Money money) {
        MoneyUnit unit = Objects.requireNonNullElse(form.moneyUnit().value(), MoneyUnit.YUAN);
        return Findings.show(unit.fromYuan(money.yuan())) + (form.moneyUnit().isPresent() ? unit.term() : "");
    }

    static String signed(Form form, Money money) {
        return (money.signum() > 0 ? "+" : "") + show(form, money);
    }

    /** 相差超过这么多元。 */
    static boolean differ(Money one, Money other, BigDecimal tolerance) {
        return one.minus(other).abs().yuan().compareTo(tolerance) > 0;
    }

    /** 一方是另一方的一万倍（上下百分之一）。 */
    static boolean tenThousandfold(Money one, Money other) {
        BigDecimal small = one.yuan().abs().min(other.yuan().abs());
        BigDecimal large = one.yuan().abs().max(other.yuan().abs());
        return small.signum() > 0
                && large.compareTo(small.multiply(LEAST)) >= 0
                && large.compareTo(small.multiply(MOST)) <= 0;
    }
}
