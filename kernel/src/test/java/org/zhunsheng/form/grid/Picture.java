package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.form.Form;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;
import org.zhunsheng.page.SourceDocument;

/** Draws documents for tests: cells parted by “|”; “<” belongs to the cell on its left, “^” to the cell above. */
final class Picture {

    private final List<Page> pages = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private int tables;

    Picture paragraph(String text) {
        blocks.add(new Paragraph(text, Place.onLine(null, null, blocks.size() + 1)));
        return this;
    }

    Picture table(String picture) {
        blocks.add(grid(picture, ++tables));
        return this;
    }

    Picture page() {
        pages.add(new Page(pages.size() + 1, null, blocks));
        blocks = new ArrayList<>();
        return this;
    }

    List<Form> forms() {
        page();
        return GridReader.read(new SourceDocument("test", "0", "html", true, pages))
                .forms();
    }

    Form form() {
        List<Form> forms = forms();
        if (forms.size() != 1) throw new AssertionError("expected one form, found " + forms.size());
        return forms.getFirst();
    }

    private static Grid grid(String picture, int table) {
        List<String[]> lines = new ArrayList<>();
        for (String line : picture.strip().split("\n")) lines.add(line.strip().split("\\s*\\|\\s*", -1));
        int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        List<GridCell> cells = new ArrayList<>();
        for (int r = 0; r < lines.size(); r++)
            for (int c = 0; c < lines.get(r).length; c++) {
                String text = lines.get(r)[c];
                if (text.equals("<") || text.equals("^")) continue;
                cells.add(new GridCell(
                        r, c, down(lines, r, c), across(lines, r, c), text, Place.inTable(table, r + 1, c + 1)));
            }
        return new Grid(lines.size(), columns, cells);
    }

    private static int across(List<String[]> lines, int r, int c) {
        int span = 1;
        while (c + span < lines.get(r).length && lines.get(r)[c + span].equals("<")) span++;
        return span;
    }

    private static int down(List<String[]> lines, int r, int c) {
        int span = 1;
        while (r + span < lines.size() && c < lines.get(r + span).length && lines.get(r + span)[c].equals("^")) span++;
        return span;
    }
}
