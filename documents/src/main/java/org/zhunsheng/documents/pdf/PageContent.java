package org.zhunsheng.documents.pdf;

import java.util.List;

/** 一页上看得见的东西：文字、横线、竖线，坐标为显示出来的页面（已裁切、已旋转），单位为磅。 */
record PageContent(View view, List<Glyph> glyphs, List<Ruling> horizontals, List<Ruling> verticals) {

    /** 多数文字的方向；没有文字时为 0。 */
    int turn() {
        int[] counts = new int[4];
        for (Glyph glyph : glyphs) counts[glyph.turn()]++;
        int most = 0;
        for (int turn = 1; turn < 4; turn++) if (counts[turn] > counts[most]) most = turn;
        return counts[most] * 3 > glyphs.size() * 2 ? most : 0;
    }
}
