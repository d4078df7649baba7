package org.zhunsheng.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 中文数字：三千二百五十六、十一、两、二〇二〇、三点五、壹佰零四万。 */
final class ChineseNumber {

    private static final String PLAIN = "〇一二三四五六七八九十百千万亿";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟萬億";
    private static final byte[] PLACES = places();
    private static final long[] POWERS = {10, 100, 1_000, 10_000, 100_000_000};

    /** 更长的不是数，是误读；同时使结果不会溢出。 */
    private static final int LONGEST = 16;

    private ChineseNumber() {}

    static boolean isDigit(char c) {
        return place(c) >= 0;
    }

    /** 从 {@code from} 起的中文数字在哪里结束；不是中文数字时返回 {@code from}。 */
    static int end(String text, int from) {
        int end = run(text, from);
        boolean decimal = end > from && end < text.length() && text.charAt(end) == '点' && run(text, end + 1) > end + 1;
        return decimal ? run(text, end + 1) : end;
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && place(text.charAt(end)) >= 0) end++;
        return end;
    }

    /** 整段都是中文数字；否则为 null。 */
    static @Nullable BigDecimal parse(String text) {
        int dot = text.indexOf('点');
        Long whole = integer(dot < 0 ? text : text.substring(0, dot));
        if (whole == null) return null;
        if (dot < 0) return BigDecimal.valueOf(whole);
        String digits = text.substring(dot + 1);
        Long fraction = positional(digits);
        return fraction == null ? null : BigDecimal.valueOf(whole).add(BigDecimal.valueOf(fraction, digits.length()));
    }

    private static @Nullable Long integer(String text) {
        if (text.isEmpty() || text.length() > LONGEST || run(text, 0) < text.length()) return null;
        Long digits = positional(text);
        return digits != null ? digits : withPlaces(text);
    }

    /** 二〇二〇、三：一个字一位。 */
    private static @Nullable Long positional(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = place(text.charAt(i));
            if (digit < 0 || digit > 9) return null;
            value = value * 10 + digit;
        }
        return text.isEmpty() || text.length() > LONGEST ? null : Long.valueOf(value);
    }

    /** 三千二百五十六、三万五千：数字与位名相间。三百五是 350。 */
    private static @Nullable Long withPlaces(String text) {
        long total = 0;
        long section = 0;
        int digit = -1;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            int place = place(text.charAt(i));
            if (place <= 9) {
                if (digit > 0) return null; // 三五百之类不是一个数
                digit = place;
                if (place == 0) last = 0;
                continue;
            }
            if (place <= 12) {
                section += (digit < 0 ? 1 : digit) * power(place);
            } else {
                long part = section + Math.max(digit, 0);
                if (part == 0 && total == 0) return null;
                total = place == 13 ? total + part * power(place) : (total + part) * power(place);
                section = 0;
            }
            digit = -1;
            last = place;
        }
        return total + section + Math.max(digit, 0) * (last > 10 ? power(last) / 10 : 1);
    }

    private static long power(int place) {
        return POWERS[place - 10];
    }

    /** 每个字的位次加一；别的字为 0。几乎每段文字的每个字都要问一遍，查表最快。 */
    private static byte[] places() {
        byte[] places = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < PLAIN.length(); i++) {
            places[PLAIN.charAt(i)] = (byte) (i + 1);
            places[FORMAL.charAt(i)] = (byte) (i + 1);
        }
        places['两'] = 3;
        return places;
    }

    /** 0–9 为数字，10–14 为十、百、千、万、亿，其他为 -1。 */
    private static int place(char c) {
        return PLACES[c] - 1;
    }
}
