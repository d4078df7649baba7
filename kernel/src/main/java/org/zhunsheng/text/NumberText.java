package org.zhunsheng.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数字的写法：全角、千分位、正负号、中文数字、以万或亿为单位。 */
public final class NumberText {

    private static final Pattern DIGITS = Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+)(?:\\.\\d+)?");
    /** 更长的不是表上的数；同时使解析的时间有界。 */
    private static final int LONGEST = 40;

    private static final Pattern SCALE = Pattern.compile("千万|百万|十万|万|亿|千(?![克米瓦伏卡升帕])|百(?![分帕])");
    private static final Pattern ABOUT = Pattern.compile("^(?:大约|大概|将近|接近|约为?|近)");

    private NumberText() {}

    /**
     * 文字中的一个数。
     *
     * @param value 数值，万、亿已经乘入
     * @param end 结束位置，含万、亿
     * @param mantissa 万、亿之前的数
     * @param mantissaEnd 万、亿之前的结束位置
     */
    public record Scanned(BigDecimal value, int end, BigDecimal mantissa, int mantissaEnd) {}

    /** 整段文字就是一个数；否则为 null。“约千”之类取其数。 */
    public static @Nullable BigDecimal parse(String text) {
        String bare = ABOUT.matcher(minus(Normal.norm(text))).replaceFirst("");
        Scanned scanned = scan(bare, 0);
        return scanned != null && scanned.end == bare.length() ? scanned.value : null;
    }

    /** 从 {@code from} 起的数；不是数时为 null。文字须已是半角。 */
    public static @Nullable Scanned scan(String text, int from) {
        if (mayStart(text, from)) {
            Matcher m = DIGITS.matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (m.lookingAt()) {
                if (m.end() - from > LONGEST) return null;
                return scaled(text, new BigDecimal(m.group().replace(",", "")), m.end());
            }
        }
        int end = ChineseNumber.end(text, from);
        if (end == from) return null;
        BigDecimal value = ChineseNumber.parse(text.substring(from, end));
        return value == null ? null : new Scanned(value, end, value, end);
    }

    /** 大多数字既不是数字也不是正负号：不必去对。 */
    private static boolean mayStart(String text, int at) {
        if (at >= text.length()) return false;
        char c = text.charAt(at);
        return c >= '0' && c <= '9' || c == '-' || c == '+';
    }

    /** 数后面的万、亿；1亿2000万 是一个数。 */
    private static Scanned scaled(String text, BigDecimal mantissa, int end) {
        Matcher m = SCALE.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (!m.lookingAt()) return new Scanned(mantissa, end, mantissa, end);
        BigDecimal value = mantissa.movePointRight(power(m.group()));
        Scanned rest = m.group().endsWith("亿") ? scan(text, m.end()) : null;
        if (rest == null || rest.end == rest.mantissaEnd || rest.value.compareTo(value) >= 0) {
            return new Scanned(value, m.end(), mantissa, end);
        }
        BigDecimal sum = value.add(rest.value);
        return new Scanned(sum, rest.end, sum, rest.end);
    }

    static int power(String scale) {
        return switch (scale) {
            case "百" -> 2;
            case "千" -> 3;
            case "万" -> 4;
            case "十万" -> 5;
            case "百万" -> 6;
            case "千万" -> 7;
            case "亿" -> 8;
            default -> 0;
        };
    }

    /** 分数：10、10.00、9.5分、（10分）。 */
    public static @Nullable BigDecimal points(String text) {
        String bare = Normal.norm(text);
        if (bare.startsWith("(") && bare.endsWith(")")) bare = bare.substring(1, bare.length() - 1);
        return parse(bare.endsWith("分") ? bare.substring(0, bare.length() - 1) : bare);
    }

    /** 百分比：98.75%、98.75（没有百分号时也按百分数理解）、100百分比、百分之九十八。 */
    public static @Nullable Rate percent(String text) {
        String bare = Normal.norm(text);
        if (bare.startsWith("百分之")) bare = bare.substring(3);
        else bare = bare.replaceFirst("(?:%|百分比|个?百分点)$", "");
        BigDecimal number = parse(bare);
        return number == null ? null : new Rate(number.movePointLeft(2));
    }

    /** 数学减号与“负”改成普通减号。 */
    static String minus(String bare) {
        String text = bare.replace('−', '-');
        return text.startsWith("负") ? "-" + text.substring(1) : text;
    }
}
