package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 有的软件把挨得近的几格的字连成一串写出，格与格之间的空当也随之不见，后一格的字便压在格线上。在格线处拆开。
 *
 * <p>溢出单元格的一串与此相像，不拆：它旁边的格在同一行里另有字，或者后半截在旁边的格里放不下。
 */
final class Seams {

    /** 字的右边超出格线不到字号的这么多倍，不算压线。 */
    private static final double OVER = 0.1;

    /** 格线到格内文字的距离，以字号为 1。 */
    private static final double PADDING = 0.3;

    /** 散开的字相距不超过字号的这么多倍。 */
    private static final double SPREAD = 2;

    private final Lattice lattice;
    private final Budget budget;
    private final List<List<Run>> whole = new ArrayList<>();

    private Seams(Lattice lattice, Budget budget) {
        this.lattice = lattice;
        this.budget = budget;
        for (int n = 0; n < lattice.cells().size(); n++) whole.add(new ArrayList<>());
    }

    static List<Run> split(List<Run> runs, Lattice lattice, Budget budget) {
        Seams seams = new Seams(lattice, budget);
        for (Run run : runs) {
            int cell = seams.cellAt(run.first());
            if (cell >= 0 && cell == seams.cellAt(run.last()))
                seams.whole.get(cell).add(run);
        }
        List<Run> parts = new ArrayList<>(runs.size());
        for (Run run : runs) seams.split(run, parts);
        return parts;
    }

    private int cellAt(Glyph glyph) {
        return lattice.cellAt(glyph.x(), glyph.y());
    }

    /** 拆不成的，整串照旧。 */
    private void split(Run run, List<Run> parts) {
        int cell = cellAt(run.first());
        List<Run> found = cell < 0 || cell == cellAt(run.last()) || run.first().turn() != 0 ? null : pieces(run, cell);
        if (found == null) parts.add(run);
        else parts.addAll(found);
    }

    /** 逐格拆开，后面的字向右还原到格内；放不下的、格里另有字的为 null。 */
    private @Nullable List<Run> pieces(Run run, int first) {
        List<Run> pieces = new ArrayList<>();
        List<Glyph> rest = run.glyphs();
        int cell = first;
        while (cell >= 0) {
            double right = lattice.area(lattice.cells().get(cell)).right();
            int count = fitting(rest, right);
            if (count == 0) return null;
            Run piece = new Run(rest.subList(0, count));
            if (isTaken(cell, piece)) return null;
            pieces.add(piece);
            if (count == rest.size()) return pieces;
            Glyph next = rest.get(count);
            rest = moved(rest.subList(count, rest.size()), Math.max(0, right + PADDING * next.size() - next.u()));
            cell = cellAt(rest.getFirst());
        }
        return null;
    }

    /** 不越过格线的字数；一个数从中间断开的，另找断处，找不到的为 0。 */
    private static int fitting(List<Glyph> glyphs, double right) {
        double reach = right + OVER * glyphs.getFirst().size();
        int count = 0;
        while (count < glyphs.size() && glyphs.get(count).end() <= reach) count++;
        return Numerals.seam(glyphs, count);
    }

    /** 格内同一行里已有字；紧挨着的、一个个散开的汉字（“指　标”）除外，它们与这一串本是一句。 */
    private boolean isTaken(int cell, Run piece) {
        double nearest = Double.MAX_VALUE;
        Glyph glyph = piece.first();
        budget.spend(whole.get(cell).size());
        for (Run other : whole.get(cell)) {
            if (Math.abs(other.first().v() - glyph.v()) >= 0.5 * glyph.size()) continue;
            if (other.glyphs().size() > 1 || other.first().text().charAt(0) < '\u2E80') return true;
            nearest = Math.min(
                    nearest,
                    Math.max(
                            glyph.u() - other.last().end(),
                            other.first().u() - piece.last().end()));
        }
        return nearest < Double.MAX_VALUE && nearest > SPREAD * glyph.size();
    }

    private static List<Glyph> moved(List<Glyph> glyphs, double shift) {
        return glyphs.stream().map(glyph -> glyph.moved(shift)).toList();
    }
}
