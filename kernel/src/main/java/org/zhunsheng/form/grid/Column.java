package org.zhunsheng.form.grid;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.page.Box;
import org.zhunsheng.page.GridCell;

/**
 * 栏头下的一列。
 *
 * @param key 词典里的键：栏目的键，或 ignored
 * @param start 起始列
 * @param end 终止列（不含）
 * @param guessed 只是按词根猜的
 * @param head 栏头的单元格
 */
record Column(String key, int start, int end, boolean guessed, GridCell head) {

    static final String IGNORED = "ignored";

    static Column under(GridCell head, String key, boolean guessed) {
        return new Column(key, head.column(), head.right(), guessed, head);
    }

    Column as(String other) {
        return new Column(other, start, end, guessed, head);
    }

    Column at(int newStart, int newEnd) {
        return new Column(key, newStart, newEnd, guessed, head);
    }

    boolean covers(int column) {
        return column >= start && column < end;
    }

    @Nullable
    Box box() {
        return head.place().box();
    }
}
