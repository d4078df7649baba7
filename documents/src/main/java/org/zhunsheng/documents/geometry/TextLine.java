package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 同一方向、同一条基线上的一行字，按阅读方向排好，重叠的已去掉。 */
final class TextLine {

    private final List<Glyph> glyphs = new ArrayList<>();
    private double baseline;
    private double size;

    private TextLine(Glyph first) {
        baseline = first.v();
        size = first.size();
        glyphs.add(first);
    }

    /** 把方向相同的字分行，行自上而下，字从左到右。 */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::v));
        List<TextLine> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (glyph.isBlank()) continue;
            if (lines.isEmpty() || !lines.getLast().takes(glyph)) lines.add(new TextLine(glyph));
        }
        lines.forEach(TextLine::arrange);
        return lines;
    }

    /** 基线相近的归入本行；上下标字小而偏，按较大的字号放宽。 */
    private boolean takes(Glyph glyph) {
        double reach = Math.max(size, glyph.size());
        if (glyph.v() - baseline > 0.5 * reach) return false;
        if (glyph.size() > size) {
            size = glyph.size();
            baseline = glyph.v();
        }
        glyphs.add(glyph);
        return true;
    }

    private void arrange() {
        glyphs.sort(Comparator.comparingDouble(Glyph::u));
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) if (!isRepeated(glyph, kept)) kept.add(glyph);
        glyphs.clear();
        glyphs.addAll(kept);
    }

    /** 为加粗、阴影而重复描的字。 */
    private static boolean isRepeated(Glyph glyph, List<Glyph> before) {
        double reach = Math.min(0.2 * glyph.size(), 0.5 * Math.max(glyph.width(), 0.3 * glyph.size()));
        for (int n = before.size() - 1; n >= 0; n--) {
            Glyph other = before.get(n);
            if (glyph.u() - other.u() > reach) return false;
            if (glyph.text().equals(other.text()) && Math.abs(glyph.v() - other.v()) <= reach) return true;
        }
        return false;
    }

    /** 行内文字；隔得开的词之间留一个空格，宽于 {@code wide} 倍字号的空档留两个。 */
    String text(double wide) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < glyphs.size(); n++) {
            if (n > 0) text.append(gap(glyphs.get(n - 1), glyphs.get(n), wide));
            text.append(glyphs.get(n).text());
        }
        return text.toString();
    }

    private static String gap(Glyph left, Glyph right, double wide) {
        double em = Math.max(left.size(), right.size());
        double gap = (right.u() - left.end()) / Math.max(em, 1);
        if (gap >= wide) return "  ";
        boolean latin = isLatin(left.text(), left.text().length() - 1) && isLatin(right.text(), 0);
        return gap >= (latin ? 0.16 : 0.45) ? " " : "";
    }

    private static boolean isLatin(String text, int at) {
        return text.charAt(at) < '\u2E80';
    }

    Area area() {
        Area area = glyphs.getFirst().area();
        for (Glyph glyph : glyphs) area = area.union(glyph.area());
        return area;
    }
}
