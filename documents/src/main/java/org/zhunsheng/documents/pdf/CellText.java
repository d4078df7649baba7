package org.zhunsheng.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 一格之内的文字：行自上而下；横躺的字转正了读，竖排的字自右而左逐列读。 */
final class CellText {

    private static final double NEVER = Double.MAX_VALUE;

    private CellText() {}

    static String of(List<Glyph> glyphs) {
        List<String> lines = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            List<Glyph> across = new ArrayList<>();
            for (Glyph glyph : glyphs) if (glyph.turn() == turn && !glyph.vertical()) across.add(glyph);
            for (TextLine line : TextLine.of(across)) lines.add(line.text(NEVER));
        }
        List<Glyph> down = glyphs.stream().filter(Glyph::vertical).toList();
        for (TextLine column : columns(down)) lines.add(column.text(NEVER));
        return String.join("\n", lines);
    }

    /** 竖排：把每个字看作躺倒一个直角，列就成了行。 */
    private static List<TextLine> columns(List<Glyph> glyphs) {
        List<Glyph> lying = new ArrayList<>();
        glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::v))
                .forEach(glyph -> lying.add(new Glyph(
                        glyph.text(),
                        glyph.v() - glyph.size(),
                        -(glyph.u() + glyph.width() / 2),
                        glyph.size(),
                        glyph.size(),
                        3,
                        false)));
        return TextLine.of(lying);
    }
}
