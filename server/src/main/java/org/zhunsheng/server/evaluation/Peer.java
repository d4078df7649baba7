package org.zhunsheng.server.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 本地区别的单位那一年的同名指标；至少五个单位才有。
 *
 * @param name 指标名称，去掉了空白
 * @param unit 计量单位
 * @param units 几个单位
 * @param median 完成值的中位数；没有一个是数的为 null
 * @param share 得分占分值的比例的中位数；没有分的为 null
 */
record Peer(
        String name,
        String unit,
        long units,
        @Nullable BigDecimal median,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable BigDecimal share) {

    public String medianText() {
        return text(median);
    }

    public String lowestText() {
        return text(lowest);
    }

    public String highestText() {
        return text(highest);
    }

    /** 得分率，如 96.5%。 */
    public String shareText() {
        return share == null ? "" : text(share.movePointRight(2)) + "%";
    }

    /** 至多两位小数。 */
    private static String text(@Nullable BigDecimal number) {
        if (number == null) return "";
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
