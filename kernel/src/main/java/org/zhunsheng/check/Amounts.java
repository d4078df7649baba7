package org.zhunsheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.form.Form;
import org.zhunsheng.text.Money;
import org.zhunsheng.text.MoneyUnit;
import org.zhunsheng.text.Normal;

/** 发现里的金额：以表上的单位写出；相差一万倍的判断。 */
final class Amounts {

    static final BigDecimal CENT = new BigDecimal("0.01");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Pattern DECIMALS = Pattern.compile("\\.(\\d+)");

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

    /**
     * 表上写的与账上的不同：照写出的位数比。写到分的一分也算；以万元写两位小数的，末位的一半以内是四舍五入，不是写错。
     *
     * @param text 照写的
     */
    static boolean differ(Form form, String text, Money written, Money recorded, BigDecimal tolerance) {
        return differ(written, recorded, tolerance.max(halfLastPlace(form, text)));
    }

    private static BigDecimal halfLastPlace(Form form, String text) {
        String bare = Normal.norm(text);
        Matcher decimals = DECIMALS.matcher(bare);
        int places = decimals.find() ? decimals.group(1).length() : 0;
        return unit(form, bare).toYuan(HALF.movePointLeft(places));
    }

    /** 格里自己写了单位的照它，不然照表头。 */
    private static MoneyUnit unit(Form form, String bare) {
        for (MoneyUnit unit : List.of(MoneyUnit.YI, MoneyUnit.WAN))
            if (bare.contains(unit.term().substring(0, 1))) return unit;
        if (bare.contains(MoneyUnit.YUAN.term())) return MoneyUnit.YUAN;
        return Objects.requireNonNullElse(form.moneyUnit().value(), MoneyUnit.YUAN);
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
