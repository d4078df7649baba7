package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;

/** 一格之内的文字：行自上而下；横躺的字转正了读，竖排的字自右而左逐列读。 */
final class CellText {

    private static final double NEVER = Double.MAX_VALUE;

    private CellText() {}

    static String of(List<Glyph> glyphs) {
        List<String> lines = new ArrayList<>();
        boolean down = runsDown(glyphs);
        for (int turn = 0; turn < 4; turn++) {
            List<Glyph> across = new ArrayList<>();
            for (Glyph glyph : glyphs) if (glyph.turn() == turn && !glyph.vertical() && !down) across.add(glyph);
            for (TextLine line : TextLine.of(across)) lines.add(line.text(NEVER));
        }
        List<Glyph> upright = new ArrayList<>();
        for (Glyph glyph : glyphs) if (glyph.vertical() || down) upright.add(glyph);
        for (TextLine column : columns(upright)) lines.add(column.text(NEVER));
        return String.join("\n", lines);
    }

    /** 不用竖排字体而逐字向下写成几列的：写下的先后多是向下一字，很少向右。 */
    private static boolean runsDown(List<Glyph> glyphs) {
        int downwards = 0;
        int leftwards = 0;
        for (int n = 1; n < glyphs.size(); n++) {
            Glyph before = glyphs.get(n - 1);
            Glyph next = glyphs.get(n);
            if (before.turn() != 0 || next.turn() != 0) return false;
            double across = (next.u() - before.u()) / next.size();
            double below = (next.v() - before.v()) / next.size();
            if (Math.abs(across) < 0.3 && below > 0.7 && below < 2) downwards++;
            else if (across < -0.7 && below < -0.7) leftwards++;
        }
        return leftwards > 0 && downwards + leftwards == glyphs.size() - 1 && downwards > 2 * leftwards;
    }

    /** 竖排：把每个字看作躺倒一个直角，列就成了行，自右而左。 */
    private static List<TextLine> columns(List<Glyph> glyphs) {
        List<Glyph> lying = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double size = glyph.size();
            double middle = glyph.u() + glyph.width() / 2;
            lying.add(new Glyph(glyph.text(), glyph.v() - size, -middle, size, size, 3, false, glyph.string()));
        }
        return TextLine.of(lying);
    }
}
