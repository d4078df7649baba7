package org.zhunsheng.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 金额的写法：1,040,000.00、89.974万元、3亿元。 */
public final class MoneyText {

    private MoneyText() {}

    /** 整段文字就是一个金额；自己带单位的按自己的单位，否则按 {@code unit}。 */
    public static @Nullable Money parse(String text, MoneyUnit unit) {
        String bare = Normal.norm(text);
        MoneyUnit own = unit;
        for (MoneyUnit candidate : new MoneyUnit[] {MoneyUnit.YI, MoneyUnit.WAN, MoneyUnit.YUAN}) {
            if (!bare.endsWith(candidate.term())) continue;
            own = candidate;
            bare = bare.substring(0, bare.length() - candidate.term().length());
            break;
        }
        BigDecimal number = NumberText.parse(bare);
        return number == null ? null : new Money(own.toYuan(number));
    }

    /** 文字里提到的金额单位：万元、元。 */
    public static @Nullable MoneyUnit unit(String text) {
        String bare = Normal.norm(text);
        if (bare.contains("亿元")) return MoneyUnit.YI;
        if (bare.contains("万元")) return MoneyUnit.WAN;
        return bare.contains("元") ? MoneyUnit.YUAN : null;
    }
}
