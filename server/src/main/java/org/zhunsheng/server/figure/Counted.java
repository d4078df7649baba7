package org.zhunsheng.server.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 数出来的一个数，连同怎样数出。
 *
 * @param version 照第几版定义
 * @param operation count、sum、distinct、rate
 * @param value 数不出的（没有这样的台账、分母为零）为空
 * @param records 由几条记录数出；比率为空
 * @param numerator 比率的分子
 */
public record Counted(
        long figure,
        int version,
        String title,
        String titleEn,
        String unit,
        String operation,
        @Nullable BigDecimal value,
        @Nullable Long records,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    /** 印在表上的，如 45 次；数不出的为空字。 */
    public String text() {
        return value == null ? "" : plain(value) + unit;
    }

    /** 数本身；数不出的为空字。 */
    public String number() {
        return value == null ? "" : plain(value);
    }

    /** 怎样得来，代入了数字。 */
    public String arithmetic() {
        if (value == null) return operation.equals("rate") ? "分母为 0，没有比率" : "没有数出";
        return switch (operation) {
            case "rate" -> plain(numerator) + " ÷ " + plain(denominator) + " = " + text();
            case "distinct" -> records + " 条记录里各不相同的 " + text();
            case "sum" -> records + " 条记录合计 " + text();
            default -> records + " 条记录";
        };
    }

    /** 是同一个数。 */
    public boolean same(Counted other) {
        return value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0;
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) return "";
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
