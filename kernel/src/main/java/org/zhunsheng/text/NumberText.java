package org.zhunsheng.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数字的写法：全角、千分位、正负号、中文数字。 */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private NumberText() {}

    /** 整段文字就是一个数；否则为 null。 */
    public static @Nullable BigDecimal parse(String text) {
        String bare = Normal.norm(text);
        return PLAIN.matcher(bare).matches() ? new BigDecimal(bare.replace(",", "")) : null;
    }

    /** 分数：10、10.00、9.5分。 */
    public static @Nullable BigDecimal points(String text) {
        String bare = Normal.norm(text);
        return parse(bare.endsWith("分") ? bare.substring(0, bare.length() - 1) : bare);
    }

    /** 百分比：98.75%、98.75（没有百分号时也按百分数理解）。 */
    public static @Nullable Rate percent(String text) {
        String bare = Normal.norm(text);
        BigDecimal number = parse(bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare);
        return number == null ? null : new Rate(number.movePointLeft(2));
    }
}
