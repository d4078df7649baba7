package org.zhunsheng.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 金额的写法：1,040,000.00、¥1,040,000.00、89.974万元、5.8万、3亿元、人民币壹佰零四万元整。 */
public final class MoneyText {

    private static final Pattern CURRENCY = Pattern.compile("^(?:人民币|RMB|CNY|[¥￥])+|(?:人民币|RMB|CNY)$");

    private MoneyText() {}

    /** 整段文字就是一个金额；自己带单位的按自己的单位，否则按 {@code unit}。括号中的金额为负数。 */
    public static @Nullable Money parse(String text, MoneyUnit unit) {
        String bare = NumberText.minus(CURRENCY.matcher(Normal.norm(text)).replaceAll(""));
        if (bare.startsWith("(") && bare.endsWith(")")) {
            Money positive = parse(bare.substring(1, bare.length() - 1), unit);
            return positive == null ? null : Money.ZERO.minus(positive);
        }
        NumberText.Scanned number = NumberText.scan(bare, 0);
        if (number == null) return null;
        String rest = bare.substring(number.end()).replaceFirst("[整正]$", "");
        if (rest.equals("元") || rest.equals("块")) return new Money(number.value());
        if (!rest.isEmpty()) return null;
        return new Money(number.end() > number.mantissaEnd() ? number.value() : unit.toYuan(number.value()));
    }

    /** 文字里提到的金额单位：万元、元。 */
    public static @Nullable MoneyUnit unit(String text) {
        String bare = Normal.norm(text);
        if (bare.contains("亿元")) return MoneyUnit.YI;
        if (bare.contains("万元")) return MoneyUnit.WAN;
        return bare.contains("元") ? MoneyUnit.YUAN : null;
    }
}
