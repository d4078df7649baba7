package org.zhunsheng.documents.ofd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 属性里的数与数列。写错的不猜：整个属性当作没有。 */
final class Numbers {

    /** 坐标与倍数的绝对值上限；再大的不是版面。 */
    private static final double LARGEST = 1e7;

    private Numbers() {}

    /** 空白分隔的数列；没有、有错的为 null。 */
    static double @Nullable [] of(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        String[] words = text.strip().split("[\\s,]+");
        double[] numbers = new double[words.length];
        for (int n = 0; n < words.length; n++) {
            numbers[n] = number(words[n]);
            if (Double.isNaN(numbers[n])) return null;
        }
        return numbers;
    }

    /** 恰有给定个数的数列；否则为 null。 */
    static double @Nullable [] of(@Nullable String text, int count) {
        double[] numbers = of(text);
        return numbers != null && numbers.length == count ? numbers : null;
    }

    static double one(@Nullable String text, double otherwise) {
        double number = text == null ? Double.NaN : number(text.strip());
        return Double.isNaN(number) ? otherwise : number;
    }

    /** 不是数的为 NaN。 */
    static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Math.abs(number) <= LARGEST ? number : Double.NaN;
        } catch (NumberFormatException wrong) {
            return Double.NaN;
        }
    }

    /**
     * 字与字之间的偏移，共 {@code count} 个：“g n v”是 n 个 v；不够的，后面的与最后一个相同（各家阅读器都这样）。没有、有错的为 null。
     */
    static double @Nullable [] offsets(@Nullable String text, int count) {
        if (text == null || text.isBlank()) return null;
        double[] offsets = new double[count];
        String[] words = text.strip().split("[\\s,]+");
        int filled = 0;
        double last = 0;
        for (int n = 0; n < words.length && filled < count; n++) {
            boolean repeated = words[n].equals("g") && n + 2 < words.length;
            double times = repeated ? number(words[n + 1]) : 1;
            if (repeated) n += 2;
            last = number(words[n]);
            if (Double.isNaN(last) || Double.isNaN(times)) return null;
            int end = (int) Math.min(count, filled + Math.max(0, times));
            Arrays.fill(offsets, filled, end, last);
            filled = end;
        }
        Arrays.fill(offsets, filled, count, last);
        return offsets;
    }
}
