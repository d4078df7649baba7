package org.zhunsheng.documents.geometry;

import java.util.List;

/** 一页上看得见的东西：文字、横线、竖线，坐标为显示出来的页面（已裁切、已旋转），单位为磅。 */
public final class PageContent {

    private final List<Glyph> glyphs;
    private final List<Ruling> horizontals;
    private final List<Ruling> verticals;
    private final boolean joined;

    /**
     * {@code drawing} 里的已画完，不再添。
     *
     * @param joined 一串字可能是几格的字连成的，见 {@link Seams}
     */
    public PageContent(List<Glyph> glyphs, Drawing drawing, boolean joined) {
        drawing.finish();
        this.glyphs = glyphs;
        this.joined = joined;
        this.horizontals = drawing.horizontals();
        this.verticals = drawing.verticals();
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Ruling> horizontals() {
        return horizontals;
    }

    List<Ruling> verticals() {
        return verticals;
    }

    boolean joined() {
        return joined;
    }

    /** 多数文字的方向；没有文字时为 0。 */
    int turn() {
        int[] counts = new int[4];
        for (Glyph glyph : glyphs) counts[glyph.turn()]++;
        int most = 0;
        for (int turn = 1; turn < 4; turn++) if (counts[turn] > counts[most]) most = turn;
        return counts[most] * 3 > glyphs.size() * 2 ? most : 0;
    }
}
