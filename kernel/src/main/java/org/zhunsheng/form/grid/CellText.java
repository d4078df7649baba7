package org.zhunsheng.form.grid;

import org.zhunsheng.form.Doubt;
import org.zhunsheng.form.Fact;
import org.zhunsheng.form.Origin;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Place;
import org.zhunsheng.text.Blank;

/** 单元格的文字：换行接起来，中文之间不加空格；连同出处成为 {@link Fact}。 */
record CellText(String sha256) {

    Fact<String> fact(GridCell cell) {
        return fact(cell.text(), cell.place(), Doubt.NONE);
    }

    Fact<String> fact(String text, Place place, Doubt doubt) {
        String joined = join(text);
        return Fact.text(Blank.is(joined) ? "" : joined, new Origin.InDocument(sha256, place), doubt);
    }

    /** 把单元格里的几行接成一行。 */
    static String join(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.split("\\R")) {
            String part = line.strip();
            if (part.isEmpty()) continue;
            if (!out.isEmpty() && isLatin(out.charAt(out.length() - 1)) && isLatin(part.charAt(0))) out.append(' ');
            out.append(part);
        }
        return out.toString();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
