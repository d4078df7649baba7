package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * 一行指标在文字流里可能出现的各种次序。一格有几行字，按两种排法：逐格写完再写下一格；或按纸面上的高低，
 * 居中对齐的各格逐行从左到右。次序存成一棵树，逐片往下走，走不通的立刻放弃。
 */
final class RowPatterns {

    /** 树的一个结点：下一片归哪一栏；在此结束的排法给出各栏的行数。 */
    static final class Node {
        private final Map<Column, Node> next = new EnumMap<>(Column.class);
        private boolean end;

        @Nullable
        Node next(Column column) {
            return next.get(column);
        }

        Iterable<Column> columns() {
            return next.keySet();
        }

        boolean ends() {
            return end;
        }
    }

    private static final int MOST = 12;

    /** 栏目的组合就那么几种，建一次就够了。 */
    private static final Map<List<Column>, RowPatterns> KNOWN = new ConcurrentHashMap<>();

    private final List<Column> columns;
    private final int lines;
    private final Node root = new Node();

    /** @param lines 一格最多几行；文字很多时减少，以免太慢 */
    private RowPatterns(List<Column> columns, int lines) {
        this.columns = List.copyOf(columns);
        this.lines = lines;
        enumerate(new int[columns.size()], 0, 0);
    }

    static RowPatterns of(List<Column> columns, int lines) {
        return lines < 9
                ? new RowPatterns(columns, lines)
                : KNOWN.computeIfAbsent(List.copyOf(columns), c -> new RowPatterns(c, lines));
    }

    Node root() {
        return root;
    }

    private void enumerate(int[] counts, int column, int wrapped) {
        if (column == counts.length) {
            add(counts);
            return;
        }
        int most = Math.min(lines, columns.get(column).lines());
        for (int n = 0; n <= most; n++) {
            if (n > 1 && wrapped == 3) break;
            counts[column] = n;
            enumerate(counts, column + 1, wrapped + (n > 1 ? 1 : 0));
        }
        counts[column] = 0;
    }

    private void add(int[] counts) {
        int sum = 0;
        for (int n : counts) sum += n;
        if (sum == 0 || sum > MOST) return;
        insert(sequential(counts));
        insert(byHeight(counts));
    }

    private List<Column> sequential(int[] counts) {
        List<Column> order = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) for (int n = 0; n < counts[c]; n++) order.add(columns.get(c));
        return order;
    }

    /** 第 k 行（共 n 行）的高度为 2k+1-n，居中为 0。 */
    private List<Column> byHeight(int[] counts) {
        List<Column> order = new ArrayList<>();
        int tallest = 0;
        for (int n : counts) tallest = Math.max(tallest, n);
        for (int y = 1 - tallest; y < tallest; y++) {
            for (int c = 0; c < counts.length; c++) {
                int n = counts[c];
                if (Math.abs(y) < n && (y + n - 1) % 2 == 0) order.add(columns.get(c));
            }
        }
        return order;
    }

    private void insert(List<Column> order) {
        Node node = root;
        for (Column column : order) node = node.next.computeIfAbsent(column, c -> new Node());
        node.end = true;
    }
}
