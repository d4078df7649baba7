package org.zhunsheng.documents.geometry;

import java.util.List;
import java.util.regex.Pattern;

/** 连写的两个数从哪里分开：格线只说出大概，数的写法说得更准。 */
final class Numerals {

    /** 一个完整的数；小数的位数在第一组。 */
    private static final Pattern WHOLE = Pattern.compile("(?:[1-9]\\d*|0|[1-9]\\d{0,2}(?:,\\d{3})+)\\.(\\d+)[%％]?");

    /** 从格线所指之处，向两边最多看几个字。 */
    private static final int REACH = 4;

    private Numerals() {}

    /** 第一段的字数：{@code count} 落在数字中间时，改在两个小数位数相同的数之间；没有这样的地方则为 0，不拆。 */
    static int seam(List<Glyph> glyphs, int count) {
        if (count <= 0 || count >= glyphs.size() || !isInside(glyphs, count)) return count;
        int first = count;
        int last = count;
        while (first > 0 && isNumeral(glyphs.get(first - 1))) first--;
        while (last < glyphs.size() && isNumeral(glyphs.get(last))) last++;
        String digits = text(glyphs.subList(first, last));
        for (int away = 0; away <= REACH; away++) {
            for (int at : new int[] {count - away - first, count + away - first}) {
                if (at > 0 && at < digits.length() && isSeam(digits, at)) return first + at;
            }
        }
        return 0;
    }

    private static boolean isSeam(String digits, int at) {
        var left = WHOLE.matcher(digits.substring(0, at));
        var right = WHOLE.matcher(digits.substring(at));
        return left.matches()
                && right.matches()
                && left.group(1).length() == right.group(1).length();
    }

    private static boolean isInside(List<Glyph> glyphs, int count) {
        return isNumeral(glyphs.get(count - 1)) && isNumeral(glyphs.get(count));
    }

    private static boolean isNumeral(Glyph glyph) {
        return glyph.text().length() == 1 && "0123456789.,%％".contains(glyph.text());
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : glyphs) text.append(glyph.text());
        return text.toString();
    }
}
