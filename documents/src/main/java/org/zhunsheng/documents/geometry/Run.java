package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;

/** 一气写出、其间没有空档的一串字。一串字属于一格：写出了格的，也归它所在的格，不拆给邻格。 */
record Run(List<Glyph> glyphs) {

    /** 相邻两字的空档超过字号的这么多倍，断开。 */
    private static final double GAP = 0.3;

    /** 按写出的先后分成串；空白略去。 */
    static List<Run> of(List<Glyph> written) {
        List<Run> runs = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : written) {
            if (glyph.isBlank()) continue;
            if (!open.isEmpty() && !follows(open.getLast(), glyph)) {
                runs.add(new Run(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) runs.add(new Run(open));
        return runs;
    }

    private static boolean follows(Glyph before, Glyph next) {
        double gap = next.u() - before.end();
        return before.string() == next.string()
                && before.turn() == next.turn()
                && !before.vertical()
                && Math.abs(before.v() - next.v()) < 0.1 * next.size()
                && Math.abs(gap) < GAP * next.size();
    }

    Glyph first() {
        return glyphs.getFirst();
    }

    Glyph last() {
        return glyphs.getLast();
    }

    Glyph middle() {
        return glyphs.get(glyphs.size() / 2);
    }
}
