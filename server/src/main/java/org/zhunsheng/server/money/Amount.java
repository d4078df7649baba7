package org.zhunsheng.server.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.zhunsheng.text.MoneyUnit;

/** 一个金额，写给人看：元到分；另可写成万元，一分不少。 */
record Amount(BigDecimal yuan) {

    static final Amount ZERO = new Amount(BigDecimal.ZERO.setScale(2));

    Amount plus(Amount other) {
        return new Amount(yuan.add(other.yuan));
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    public String text() {
        return String.format(Locale.ROOT, "%,.2f", yuan);
    }

    public String wan() {
        return new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(MoneyUnit.WAN.fromYuan(yuan));
    }
}
