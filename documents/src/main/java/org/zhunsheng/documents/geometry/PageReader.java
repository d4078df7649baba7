package org.zhunsheng.documents.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;

/** 把一页的字与线读成段落与表格，按位置自上而下排列。 */
final class PageReader {

    /** 表外一行之中，空档宽于字号的这么多倍，算分栏。 */
    private static final double WIDE = 1.8;

    private final int page;
    private final UnaryOperator<Area> shown;
    private final Budget budget;

    /** 一块与它的上沿。 */
    private record Positioned(double top, Block block) {}

    PageReader(int page, UnaryOperator<Area> shown, Budget budget) {
        this.page = page;
        this.shown = shown;
        this.budget = budget;
    }

    /** {@code tables} 是前面各页的表数。 */
    Page read(PageContent content, int tables) {
        List<Table> found = tables(content);
        List<Glyph> outside = new ArrayList<>();
        List<Run> runs = Run.of(content.glyphs());
        if (content.joined()) for (Table table : found) runs = Seams.split(runs, table.lattice(), budget);
        for (Run run : runs) if (!isTaken(run, found)) outside.addAll(run.glyphs());
        found.removeIf(Table::isBlank);
        found.sort(Comparator.comparingDouble(table -> table.area().top()));
        List<Positioned> blocks = new ArrayList<>();
        for (Table table : found) {
            int number = tables + blocks.size() + 1;
            blocks.add(new Positioned(table.area().top(), table.grid(page, number, shown)));
        }
        blocks.addAll(lines(outside));
        blocks.sort(Comparator.comparingDouble(Positioned::top));
        return new Page(page, null, blocks.stream().map(Positioned::block).toList());
    }

    /** 小的在前，套在里面的先得到字。 */
    private List<Table> tables(PageContent content) {
        List<Table> tables = new ArrayList<>();
        for (Frame frame : Frame.of(content.horizontals(), content.verticals())) {
            tables.add(new Table(Lattice.of(frame, budget)));
        }
        tables.sort(Comparator.comparingDouble(table -> table.area().size()));
        return kept(tables);
    }

    /** 只是套在表外的框不算表；套在格内而不成行列的小框也不算，其字归外面的格。 */
    private static List<Table> kept(List<Table> tables) {
        boolean[] dropped = new boolean[tables.size()];
        for (int n = 0; n < dropped.length; n++) {
            Table inner = tables.get(n);
            for (int o = n + 1; o < dropped.length && !dropped[n]; o++) {
                if (dropped[o] || !tables.get(o).area().contains(inner.area())) continue;
                if (tables.get(o).cellCount() == 1) dropped[o] = true;
                else dropped[n] = !inner.isTwoDimensional();
            }
        }
        List<Table> kept = new ArrayList<>();
        for (int n = 0; n < dropped.length; n++) if (!dropped[n]) kept.add(tables.get(n));
        return kept;
    }

    private static boolean isTaken(Run run, List<Table> tables) {
        for (Table table : tables) if (table.take(run)) return true;
        return false;
    }

    private List<Positioned> lines(List<Glyph> outside) {
        List<Positioned> blocks = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            int direction = turn;
            for (TextLine line : TextLine.of(
                    outside.stream().filter(glyph -> glyph.turn() == direction).toList())) {
                Place place = Place.onLine(page, shown.apply(line.area()).box(), blocks.size() + 1);
                blocks.add(new Positioned(line.area().top(), new Paragraph(line.text(WIDE), place)));
            }
        }
        return blocks;
    }
}
