package org.zhunsheng.form.text;

import org.zhunsheng.form.IndicatorField;

/** 指标表各栏的读法。 */
enum Column {
    NAME(IndicatorField.NAME, 5),
    EXPLANATION(IndicatorField.EXPLANATION, 7),
    SIGN(IndicatorField.TARGET_SIGN, 2),
    TARGET(IndicatorField.TARGET, 4),
    UNIT(IndicatorField.UNIT, 1),
    ACTUAL(IndicatorField.ACTUAL, 4),
    POINTS(IndicatorField.POINTS, 1),
    SCORE(IndicatorField.SCORE, 1),
    REMARK(IndicatorField.REMARK, 4);

    private final IndicatorField field;
    private final int lines;

    Column(IndicatorField field, int lines) {
        this.field = field;
        this.lines = lines;
    }

    IndicatorField field() {
        return field;
    }

    /** 一格最多几行。 */
    int lines() {
        return lines;
    }

    /** 空着平常有多不像一行。 */
    int absent() {
        return switch (this) {
            case NAME -> 0;
            case EXPLANATION -> 12;
            case TARGET, POINTS -> 14;
            case SIGN, UNIT -> 6;
            case ACTUAL, SCORE -> 11;
            case REMARK -> 0;
        };
    }
}
