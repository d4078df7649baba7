package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.Actual;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Facts;
import org.zhunsheng.form.Indicator;
import org.zhunsheng.form.IndicatorField;
import org.zhunsheng.form.Origin;
import org.zhunsheng.form.Target;
import org.zhunsheng.text.MoneyUnit;

class JudgementTest {

    @Test
    void directionDecidesWhetherMoreIsBetter() {
        assertEquals(Judgement.WORSE, judge(new Target.AtLeast(n("95"), "%", false), done("94.99", "%")));
        assertEquals(Judgement.MET, judge(new Target.AtLeast(n("95"), "%", false), done("95.0", "%")));
        assertEquals(Judgement.WORSE, judge(new Target.AtLeast(n("95"), "%", true), done("95", "%")));
        assertEquals(Judgement.MET, judge(new Target.AtMost(n("160"), "元", false), done("160", "元")));
        assertEquals(Judgement.WORSE, judge(new Target.AtMost(n("160"), "元", false), done("160.01", "元")));
        assertEquals(Judgement.WORSE, judge(new Target.Exactly(n("12"), "期"), done("13", "期")));
        assertEquals(Judgement.MET, judge(new Target.Between(n("80"), n("120"), "人"), done("120", "人")));
        assertEquals(Judgement.WORSE, judge(new Target.Between(n("80"), n("120"), "人"), done("79", "人")));
    }

    @Test
    void aTargetWithoutSignHasNoDirection() {
        assertEquals(Judgement.UNKNOWN, judge(new Target.Unsigned(n("30"), "次"), done("12", "次")));
    }

    @Test
    void multiplesOfOneUnitAreComparedInOneUnit() {
        assertEquals(Judgement.MET, judge(new Target.AtMost(n("90"), "万元", false), done("899740", "元")));
        assertEquals(Judgement.MET, judge(new Target.AtLeast(n("3"), "万元", false), done("3.2", "")));
    }

    @Test
    void differentUnitsAreNotCompared() {
        assertEquals(Judgement.UNKNOWN, judge(new Target.AtLeast(n("50"), "个", false), done("40", "次")));
        assertEquals(Judgement.UNKNOWN, judge(new Target.AtLeast(n("50"), "人", false), done("60", "人次")));
    }

    @Test
    void theDueDayItselfIsInTime() {
        LocalDate due = LocalDate.of(2022, 10, 31);
        assertEquals(Judgement.MET, judge(new Target.ByDate(due), new Actual.OnDate(due)));
        assertEquals(Judgement.WORSE, judge(new Target.ByDate(due), new Actual.OnDate(due.plusDays(1))));
    }

    private static Judgement judge(Target target, Actual actual) {
        return Judgement.of(new Indicator(
                Facts.read(IndicatorField.class, Map.of(), MoneyUnit.YUAN),
                fact(target),
                fact(actual),
                List.of(),
                null));
    }

    private static <T> Fact<T> fact(T value) {
        return new Fact<>(value, value.toString(), Origin.UNKNOWN, org.zhunsheng.form.Doubt.NONE);
    }

    private static Actual done(String value, String unit) {
        return new Actual.Measured(n(value), unit);
    }

    private static BigDecimal n(String value) {
        return new BigDecimal(value);
    }
}
