package org.zhunsheng.form;

/** 由符号、指标值、单位各栏读出指标值与完成值。 */
final class Targets {

    private Targets() {}

    static Fact<Target> of(Facts<IndicatorField> facts) {
        Fact<String> target = facts.get(IndicatorField.TARGET);
        return target.read(Target.Described::new);
    }

    static Fact<Actual> actual(Facts<IndicatorField> facts) {
        Fact<String> actual = facts.get(IndicatorField.ACTUAL);
        return actual.read(Actual.Told::new);
    }
}
