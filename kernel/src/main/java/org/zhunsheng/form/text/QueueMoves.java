package org.zhunsheng.form.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** 从一格走到另一格有多寻常：同行的下一栏、下一行的第一栏、同栏的下一行最寻常，栏头之后跟着这一栏也是。 */
final class QueueMoves {

    private static final int JUMP = 14;
    private static final int HEADED = 6;
    private static final int BACK = 3;
    private static final int STARTS = 12;

    private final Stream stream;
    private final List<Column> columns;
    private final Map<Integer, Column> heads;
    private final Set<Integer> labelled;

    /**
     * @param heads 栏头的最后一片 → 栏
     * @param labelled 紧跟在级别后面的片
     */
    QueueMoves(Stream stream, List<Column> columns, Map<Integer, Column> heads, Set<Integer> labelled) {
        this.labelled = labelled;
        this.stream = stream;
        this.columns = columns;
        this.heads = heads;
    }

    /** 这一片能不能接着写那一格：是最后写的一格，或是左右并排着逐行写的。 */
    boolean near(QueueState state, int c, int last, int part) {
        Piece a = stream.at(last);
        Piece b = stream.at(part);
        if (a.page() != b.page() || a.line() == b.line()) return false;
        return state.column() == c || b.line() - a.line() <= BACK && part - last <= BACK;
    }

    /** 接着写不是最后的那一格。 */
    int extending(QueueState state, int c, int part) {
        return (state.column() == c ? 0 : 4) + (labelled.contains(part) ? STARTS : 0);
    }

    /** 在第 c 栏另起一格。 */
    int opening(QueueState state, int c, int before, int part) {
        int r = state.counts()[c];
        if (heads.entrySet().stream()
                .anyMatch(e -> e.getKey() > before && e.getKey() < part && e.getValue() == columns.get(c)))
            return -HEADED;
        boolean along = r == state.line() && c > state.column();
        boolean down = c == state.column();
        boolean next = r == state.line() + 1 && c < state.column();
        if (along) return c == state.column() + 1 ? 0 : 1;
        if (next) return c == 0 ? 0 : 2;
        return down ? 1 : JUMP;
    }
}
