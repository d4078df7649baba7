package org.zhunsheng.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 长文字分写在上下几格里（Excel 的一行不能高过 409 磅）：格与格之间没有线，同一行里别的格都上下合并。看起来是一格，读作一格。
 *
 * <p>条件从严：上面一格的字要多，交界处其余各列须全由合并盖住，而且至少有一列如此；只画竖线的表因此不会被并起来。
 */
final class StackedText {

    /** 上面一格至少这么多字。 */
    static final int LEAST = 60;

    /** 至多看这么多处交界。 */
    private static final int MOST = 2000;

    private final SheetContent content;
    /** 左上角 → 合并的范围。 */
    private final Map<CellRange, CellRange> merges = new LinkedHashMap<>();

    /** 并入别的格的 → 最上面一格。 */
    private final Map<CellRange, CellRange> heads = new HashMap<>();

    private int left = Integer.MAX_VALUE;
    private int right = -1;

    /** 上下相接的两格。 */
    private record Joint(CellRange upper, CellRange lower) {}

    StackedText(SheetContent content) {
        this.content = content;
    }

    void join() {
        if (content.openAbove.isEmpty() || content.openBelow.isEmpty()) return;
        for (CellRange merge : content.merges) merges.putIfAbsent(corner(merge.top(), merge.left()), merge);
        for (var row : content.cells.entrySet()) {
            left = Math.min(left, row.getValue().firstKey());
            for (int column : row.getValue().keySet())
                right = Math.max(right, range(row.getKey(), column).right());
        }
        for (List<Joint> joints : boundaries()) if (isInside(joints)) joints.forEach(this::join);
        if (heads.isEmpty()) return;
        content.merges.clear();
        content.merges.addAll(merges.values());
    }

    private static CellRange corner(int row, int column) {
        return new CellRange(row, column, row, column);
    }

    private CellRange range(int row, int column) {
        CellRange corner = corner(row, column);
        return merges.getOrDefault(corner, corner);
    }

    /** 从上到下，各处交界上相接的格。 */
    private List<List<Joint>> boundaries() {
        TreeMap<Integer, List<Joint>> boundaries = new TreeMap<>();
        for (CellRange above : content.openBelow) {
            CellRange upper = range(above.top(), above.left());
            CellRange corner = corner(upper.bottom() + 1, upper.left());
            if (!content.openAbove.contains(corner) || text(above).length() < LEAST) continue;
            CellRange lower = range(corner.top(), corner.left());
            if (lower.right() == upper.right())
                boundaries
                        .computeIfAbsent(upper.bottom(), first -> new ArrayList<>())
                        .add(new Joint(above, corner));
        }
        return boundaries.size() > MOST ? List.of() : List.copyOf(boundaries.values());
    }

    private String text(CellRange corner) {
        return content.cells.get(corner.top()).get(corner.left());
    }

    /** 交界处没有别的格起止：其余各列由合并盖住，至少有一列如此。 */
    private boolean isInside(List<Joint> joints) {
        int boundary =
                range(joints.getFirst().lower.top(), joints.getFirst().lower.left())
                                .top()
                        - 1;
        Set<Integer> open = new HashSet<>();
        for (int column = left; column <= right; column++) open.add(column);
        for (Joint joint : joints) remove(open, range(joint.lower.top(), joint.lower.left()));
        if (open.isEmpty()) return false;
        for (CellRange merge : merges.values())
            if (merge.top() <= boundary && boundary < merge.bottom()) remove(open, merge);
        return open.isEmpty();
    }

    private void remove(Set<Integer> columns, CellRange range) {
        for (int column = Math.max(left, range.left()); column <= Math.min(right, range.right()); column++)
            columns.remove(column);
    }

    /** 文字接到最上面一格，范围随之向下延伸。 */
    private void join(Joint joint) {
        CellRange lower = range(joint.lower.top(), joint.lower.left());
        CellRange head = heads.getOrDefault(joint.upper, joint.upper);
        heads.put(joint.lower, head);
        TreeMap<Integer, String> below = content.cells.get(joint.lower.top());
        content.cells.get(head.top()).merge(head.left(), "\n" + below.remove(joint.lower.left()), String::concat);
        if (below.isEmpty()) content.cells.remove(joint.lower.top());
        merges.remove(joint.lower);
        merges.put(head, new CellRange(head.top(), head.left(), lower.bottom(), lower.right()));
    }
}
