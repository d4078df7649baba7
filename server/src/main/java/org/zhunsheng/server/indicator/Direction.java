package org.zhunsheng.server.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.server.intake.Content.Choice;

/** 指标的方向。 */
public enum Direction {
    /** 正向：越多越好。 */
    POSITIVE("正向", "≥"),
    /** 反向：越少越好。 */
    NEGATIVE("反向", "≤"),
    /** 定性。 */
    QUALITATIVE("定性", "定性");

    private final String zh;
    private final String sign;

    Direction(String zh, String sign) {
        this.zh = zh;
        this.sign = sign;
    }

    /** 数据库与接口里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    /** 目标表的“符号”一栏里这样写。 */
    public String sign() {
        return sign;
    }

    static Optional<Direction> of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(written) || one.zh.equals(written))
                .findFirst();
    }

    static Choice[] choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.code(), one.zh, one.code()))
                .toArray(Choice[]::new);
    }
}
