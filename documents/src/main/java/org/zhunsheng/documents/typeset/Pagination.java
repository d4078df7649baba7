package org.zhunsheng.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.layout.PrintedTable.Band;

/** 把一张表分到各页：在行与行之间分；一页写不下的行、剩下一大片空白时的长文字，在字行之间分。 */
final class Pagination {

    /** 页末空着超过这么多，宁可把下一行分开。 */
    private static final double BLANK = 0.25;

    /** 分开的一行，每页上至少有几行字。 */
    private static final int FEWEST = 2;

    private final SetTable table;
    private final Sheet sheet;
    private final List<TablePage> pages = new ArrayList<>();
    private List<Strip> strips = new ArrayList<>();
    private int row;
    private int line;
    private double top;

    private Pagination(SetTable table, Sheet sheet, double top) {
        this.table = table;
        this.sheet = sheet;
        this.top = top;
    }

    /** @param top 第一页上表从哪里起 */
    static List<TablePage> of(SetTable table, Sheet sheet, double top) {
        Pagination pagination = new Pagination(table, sheet, top);
        while (pagination.row < table.table().rows()) pagination.page();
        return pagination.pages;
    }

    /** 从这里起，第一页上除了表头还有别的行。 */
    static boolean begins(SetTable table, Sheet sheet, double top) {
        Pagination pagination = new Pagination(table, sheet, top);
        pagination.page();
        return pagination.pages.getFirst().strips().stream().anyMatch(strip -> !pagination.leads(strip.row()));
    }

    private void page() {
        strips = new ArrayList<>(heads());
        int heads = strips.size();
        while (row < table.table().rows() && fits(next())) {
            strips.add(next());
            row++;
            line = 0;
        }
        if (row < table.table().rows() && !split(strips.size() == heads)) stepBack(heads);
        close();
    }

    private Strip next() {
        return new Strip(row, line, Strip.END, false);
    }

    private double room() {
        return sheet.bottom() - top;
    }

    private boolean fits(Strip strip) {
        List<Strip> with = new ArrayList<>(strips);
        with.add(strip);
        return Heights.total(table, with) <= room() + 0.01;
    }

    /** 续页上重印的表头。 */
    private List<Strip> heads() {
        List<Strip> heads = new ArrayList<>();
        if (pages.isEmpty()) return heads;
        for (Band band : table.table().bands()) {
            if (row < band.body() || row >= band.end()) continue;
            for (int head = band.head(); head < band.body(); head++) heads.add(Strip.repeated(head));
        }
        int above = table.headAbove(row, line > 0);
        if (heads.isEmpty() && above >= 0) heads.add(Strip.repeated(above));
        return heads;
    }

    /** 把放不下的一行分开。 */
    private boolean split(boolean empty) {
        int all = table.flowing(row);
        double used = strips.isEmpty() ? 0 : Heights.total(table, strips);
        boolean worthwhile = empty || isTallerThanPage() || room() - used > BLANK * sheet.innerHeight();
        int fewest = empty ? 1 : FEWEST;
        if (!worthwhile) return false;
        int most = Math.min((int) ((room() - used) / table.leading()), all - line - fewest);
        for (int count = most; count >= fewest; count--) {
            Strip part = new Strip(row, line, line + count, false);
            if (!fits(part)) continue;
            strips.add(part);
            line += count;
            return true;
        }
        if (empty) force(all);
        return empty;
    }

    private boolean isTallerThanPage() {
        return Heights.total(table, List.of(next())) > sheet.innerHeight();
    }

    /** 一页也放不下、又分不开的：照样放，不让它卡住。 */
    private void force(int all) {
        int end = Math.min(line + 1, all);
        boolean done = end >= all;
        strips.add(new Strip(row, line, done ? Strip.END : end, false));
        row += done ? 1 : 0;
        line = done ? 0 : end;
    }

    /** 表头不留在页末。 */
    private void stepBack(int heads) {
        while (strips.size() > heads + 1 && leads(strips.getLast().row())) {
            row = strips.removeLast().row();
            line = 0;
        }
    }

    private boolean leads(int head) {
        for (Band band : table.table().bands()) if (head >= band.head() && head < band.body()) return true;
        return table.isHead(head);
    }

    private void close() {
        List<Double> tops = new ArrayList<>();
        double at = top;
        tops.add(at);
        for (double height : Heights.of(table, strips)) {
            at += height;
            tops.add(at);
        }
        pages.add(new TablePage(strips, tops));
        top = sheet.top();
    }
}
