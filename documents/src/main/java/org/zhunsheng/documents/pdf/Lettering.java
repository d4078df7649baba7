package org.zhunsheng.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.zhunsheng.documents.geometry.Area;
import org.zhunsheng.documents.geometry.Budget;
import org.zhunsheng.documents.geometry.Glyph;
import org.zhunsheng.documents.geometry.View;

/** 写字：把一串字码排成一个个字，各有位置与大小。 */
final class Lettering {

    private final View view;
    private final Budget budget;
    private final List<Glyph> glyphs = new ArrayList<>();

    private int string;

    Lettering(View view, Budget budget) {
        this.view = view;
        this.budget = budget;
    }

    /** 下一条写字的指令。 */
    void next() {
        string++;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** 写出一串；{@code text} 是文字坐标的矩阵，写完后移到串尾。 */
    void show(byte[] codes, Face face, PDTextState state, Matrix text, Matrix page, Area clip) throws IOException {
        Matrix matrix = text.multiply(page);
        float size = state.getFontSize();
        float stretch = state.getHorizontalScaling() / 100;
        InputStream in = new ByteArrayInputStream(codes);
        double x = 0;
        double y = 0;
        while (in.available() > 0) {
            int before = in.available();
            int code = face.next(in);
            budget.spend(1);
            boolean space = code == ' ' && before - in.available() == 1;
            double spacing = state.getCharacterSpacing() + (space ? state.getWordSpacing() : 0);
            if (face.isVertical()) {
                double left = x - face.originLeft(code) * size * stretch;
                double low = y - face.originBelow(code) * size;
                add(face, code, matrix, left, low + state.getRise(), size, stretch, clip);
                y += face.advance(code) * size + spacing;
            } else {
                add(face, code, matrix, x, y + state.getRise(), size, stretch, clip);
                x += (face.width(code) * size + spacing) * stretch;
            }
        }
        text.translate((float) x, (float) y);
    }

    private void add(Face face, int code, Matrix m, double x, double y, float size, float stretch, Area clip)
            throws IOException {
        double sign = Math.signum(size * stretch);
        int turn = view.direction(sign * m.getScaleX(), sign * m.getShearY());
        if (turn < 0) return;
        String text = Faces.text(face, code);
        if (text.isEmpty()) return;
        double width = Math.abs(face.width(code) * size * stretch) * Math.hypot(m.getScaleX(), m.getShearY());
        double height = Math.abs(size) * Scale.of(m) * face.height();
        double userX = x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
        double userY = x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
        Glyph glyph = Glyph.at(
                view.x(userX, userY), view.y(userX, userY), text, width, height, turn, face.isVertical(), string);
        if (clip.grow(0.25).contains(glyph.x(), glyph.y())) glyphs.add(glyph);
    }
}
