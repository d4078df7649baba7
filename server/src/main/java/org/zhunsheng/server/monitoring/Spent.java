package org.zhunsheng.server.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.zhunsheng.server.money.YearMoney;

/**
 * 一行资金，元。
 *
 * @param name total 年度资金总额，grant 财政拨款，other 其他资金
 * @param adjusted 到截止日为止调整后的预算
 * @param executed 到截止日为止付了多少
 */
record Spent(String name, BigDecimal initial, BigDecimal adjusted, BigDecimal executed) {

    static Spent of(String name, YearMoney.Line line) {
        return new Spent(name, line.initial(), line.adjusted(), line.executed());
    }

    /** 官方表式印年初预算与执行率：执行数 ÷ 年初预算数；没有年初预算的没有执行率。 */
    public String rate() {
        if (initial.signum() <= 0) return "";
        return executed.movePointRight(2).divide(initial, 2, RoundingMode.HALF_UP) + "%";
    }

    public String initialText() {
        return text(initial);
    }

    public String adjustedText() {
        return text(adjusted);
    }

    public String executedText() {
        return text(executed);
    }

    private static String text(BigDecimal yuan) {
        return String.format(Locale.ROOT, "%,.2f", yuan);
    }
}
