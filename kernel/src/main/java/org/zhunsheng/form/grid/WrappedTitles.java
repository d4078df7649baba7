package org.zhunsheng.form.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.Block;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.Grid;
import org.zhunsheng.page.GridCell;
import org.zhunsheng.page.Page;
import org.zhunsheng.page.Paragraph;
import org.zhunsheng.page.Place;

/**
 * 排成几行的标题合成一段：一样大的字，上下紧挨，居中，合起来像标题，而一行写不下。
 *
 * <p>一行写得下的两行是两段话：单位名称与标题。
 */
final class WrappedTitles {

    private final List<Block> blocks;
    private final int measure;

    private WrappedTitles(Page page) {
        this.blocks = page.blocks();
        this.measure = measure(page);
    }

    static List<Block> joined(Page page) {
        return new WrappedTitles(page).joined();
    }

    private List<Block> joined() {
        List<Block> joined = new ArrayList<>();
        for (int from = 0; from < blocks.size(); ) {
            int to = end(from);
            joined.add(to - from > 1 ? title(from, to) : blocks.get(from));
            from = to;
        }
        return joined;
    }

    /** 从 {@code from} 起的标题在哪里结束；不是排成几行的标题，只算这一块。 */
    private int end(int from) {
        if (measure == 0 || !(blocks.get(from) instanceof Paragraph first) || !mayBegin(first)) return from + 1;
        int end = from + 1;
        while (end < blocks.size() && continues(blocks.get(end - 1), blocks.get(end))) end++;
        boolean title = end - from > 1 && width(from, end) > measure && TitleLine.isTitle(text(from, end));
        return title ? end : from + 1;
    }

    /** 自成一段的：附件号、章节标题、年度、带标签的行；已经是完整的标题。 */
    private static boolean mayBegin(Paragraph line) {
        return isPlain(line) && !TitleLine.isTitle(line.text());
    }

    private static boolean isPlain(Paragraph line) {
        return !TitleLine.isPreface(line.text())
                && !TitleLine.isSection(line.text())
                && TitleLine.yearLine(line.text()) == null
                && InlineLabels.of(line.text()).isEmpty();
    }

    private static boolean continues(Block above, Block below) {
        if (!(above instanceof Paragraph one) || !(below instanceof Paragraph two) || !isPlain(two)) return false;
        Box upper = one.place().box();
        Box lower = two.place().box();
        if (upper == null || lower == null) return false;
        int gap = lower.top() - upper.bottom();
        int aside = Math.abs(upper.left() + upper.right() - lower.left() - lower.right());
        return Math.abs(height(upper) - height(lower)) <= 1
                && gap >= 0
                && gap <= height(upper)
                && aside <= height(upper);
    }

    private Paragraph title(int from, int to) {
        Place first = ((Paragraph) blocks.get(from)).place();
        @Nullable Box all = first.box();
        for (int i = from + 1; i < to; i++) {
            Box box = ((Paragraph) blocks.get(i)).place().box();
            all = all == null || box == null ? all : all.union(box);
        }
        Integer line = first.line();
        return new Paragraph(text(from, to), Place.onLine(first.page(), all, line == null ? 0 : line));
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            String line = ((Paragraph) blocks.get(i)).text().strip();
            boolean words = !text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(line.charAt(0));
            text.append(words ? " " : "").append(line);
        }
        return text.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private int width(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            Box box = ((Paragraph) blocks.get(i)).place().box();
            width += box == null ? 0 : box.right() - box.left();
        }
        return width;
    }

    /** 一行有多宽：这一页上最宽的表格的宽度；没有表格时为零。 */
    private static int measure(Page page) {
        int widest = 0;
        for (Grid grid : page.grids()) {
            Box all = null;
            for (GridCell cell : grid.cells()) {
                Box box = cell.place().box();
                if (box != null) all = all == null ? box : all.union(box);
            }
            if (all != null) widest = Math.max(widest, all.right() - all.left());
        }
        return widest;
    }

    private static int height(Box box) {
        return box.bottom() - box.top();
    }
}
