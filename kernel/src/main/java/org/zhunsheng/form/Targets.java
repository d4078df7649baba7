package org.zhunsheng.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Blank;
import org.zhunsheng.text.DateText;
import org.zhunsheng.text.Normal;
import org.zhunsheng.text.Quantities;
import org.zhunsheng.text.Quantity;
import org.zhunsheng.text.Sign;
import org.zhunsheng.text.SignedQuantity;

/** 由符号、指标值、单位各栏读出指标值与完成值。 */
final class Targets {

    private static final Pattern END = Pattern.compile("[。;,.]+$");
    private static final Pattern DONE =
            Pattern.compile("^(?:已|已经|共|共计|全部|实际|全年|累计)*(?:完成|达到|达|实现|为|支出|执行)?(?:率|数)?[:为]?");
    private static final Pattern REACHED =
            Pattern.compile("(?:已|全部|全面|完全|圆满|均)*达成(?:了)?(?:年度|预期|年初|既定|设定|绩效|的)*(?:指标|目标)?值?");
    private static final Pattern PARTLY = Pattern.compile("部分(?:达成|达到|完成|实现).{0,30}");
    private static final Pattern MISSED =
            Pattern.compile("(?:未|没有|未能)达成.{0,30}|(?:未|未能)(?:达到|完成|实现)(?:年度|预期|年初|绩效)*(?:指标|目标)值?(?:且效果较差)?");

    private static final int LONGEST_LEVEL = 40;

    private Targets() {}

    /** 指标值；期限没有写年份的，按表的年度理解。 */
    static Fact<Target> of(Facts<IndicatorField> facts, @Nullable Integer year) {
        String unit = text(facts, IndicatorField.UNIT);
        Sign sign = Sign.parse(text(facts, IndicatorField.TARGET_SIGN));
        Fact<String> written = facts.get(IndicatorField.TARGET);
        return written.read(text -> Blank.is(text) ? null : target(text, sign, unit, year));
    }

    /** 完成值；自己没有写单位的，按单位栏理解。 */
    static Fact<Actual> actual(Facts<IndicatorField> facts, @Nullable Integer year) {
        String unit = text(facts, IndicatorField.UNIT);
        BigDecimal scale = scale(text(facts, IndicatorField.TARGET));
        Fact<String> written = facts.get(IndicatorField.ACTUAL);
        return written.read(text -> Blank.is(text) ? null : actual(text, unit, scale, year));
    }

    private static String text(Facts<IndicatorField> facts, IndicatorField field) {
        Fact<String> fact = facts.get(field);
        return Blank.is(fact.asWritten()) ? "" : Normal.norm(fact.asWritten());
    }

    private static Target target(String text, @Nullable Sign sign, String unit, @Nullable Integer year) {
        if (sign == Sign.DESCRIBED) return new Target.Described(text);
        LocalDate due = DateText.due(text, year);
        if (due == null && !unit.isEmpty()) due = DateText.due(text + unit, year);
        if (due != null && !dayCount(text, unit)) return new Target.ByDate(due);
        SignedQuantity signed = SignedQuantity.parse(text);
        if (signed == null) return new Target.Described(text);
        Quantity quantity = withUnit(signed.quantity(), unit);
        if (signed.upper() != null) {
            Quantity upper = withUnit(signed.upper(), unit);
            return new Target.Between(quantity.value(), upper.value(), upper.unit());
        }
        return target(signed.sign() == null ? sign : signed.sign(), quantity);
    }

    /** 单位栏写“月”“年”而指标值只是一个数：是时间长度，不是日期。 */
    private static boolean dayCount(String text, String unit) {
        return Set.of("月", "年", "日").contains(unit) && Normal.norm(text).matches("[^\\p{IsHan}]*");
    }

    private static Target target(@Nullable Sign sign, Quantity quantity) {
        BigDecimal value = quantity.value();
        String unit = quantity.unit();
        if (sign == null) return new Target.Unsigned(value, unit);
        return switch (sign) {
            case AT_LEAST -> new Target.AtLeast(value, unit, false);
            case ABOVE -> new Target.AtLeast(value, unit, true);
            case AT_MOST -> new Target.AtMost(value, unit, false);
            case BELOW -> new Target.AtMost(value, unit, true);
            case EXACTLY -> new Target.Exactly(value, unit);
            case DESCRIBED -> new Target.Described(quantity.toString());
        };
    }

    private static Actual actual(String text, String unit, BigDecimal scale, @Nullable Integer year) {
        Actual.Level level = level(END.matcher(Normal.norm(text)).replaceFirst(""));
        if (level != null) return new Actual.Graded(level);
        LocalDate done = DateText.due(text, year);
        if (done != null) return new Actual.OnDate(done);
        Quantity quantity = measured(text);
        if (quantity == null) return new Actual.Told(text);
        if (quantity.unit().isEmpty() && unit.isEmpty() && quantity.value().compareTo(scale) < 0) {
            quantity = new Quantity(quantity.value().multiply(scale), "");
        }
        quantity = withUnit(quantity, unit);
        return new Actual.Measured(quantity.value(), quantity.unit());
    }

    /** 完成值里的数量；写成“≥90%”“已完成100%”的，符号与动词只留在原文里。 */
    private static @Nullable Quantity measured(String text) {
        SignedQuantity signed = SignedQuantity.parse(text);
        if (signed != null) return signed.upper() == null ? signed.quantity() : null;
        return Quantities.parse(DONE.matcher(Normal.norm(text)).replaceFirst(""));
    }

    private static Actual.@Nullable Level level(String bare) {
        if (bare.length() > LONGEST_LEVEL) return null;
        if (REACHED.matcher(bare).matches()) return Actual.Level.REACHED;
        if (PARTLY.matcher(bare).matches()) return Actual.Level.PARTLY;
        return MISSED.matcher(bare).matches() ? Actual.Level.MISSED : null;
    }

    private static Quantity withUnit(Quantity quantity, String unit) {
        return quantity.unit().isEmpty() ? Quantity.of(quantity.value(), unit) : quantity;
    }

    /** 指标值以万、亿计（3万人）时，没有单位的小数目也按万、亿理解；金额除外，它的单位留在单位里。 */
    private static BigDecimal scale(String target) {
        SignedQuantity signed = SignedQuantity.parse(target);
        if (signed == null || signed.quantity().unit().endsWith("元")) return BigDecimal.ONE;
        if (target.contains("万")) return BigDecimal.valueOf(10_000);
        return target.contains("亿") ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
    }
}
