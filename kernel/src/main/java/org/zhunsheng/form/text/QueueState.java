package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 各栏排到了哪里。
 *
 * @param cost 到此为止的代价，还空着的格不计
 * @param moves 其中跳过、换栏的代价
 * @param counts 各栏有了几格
 * @param rows 各行
 * @param prices 各行的代价
 * @param column 最后一格在第几栏，没有为 -1
 * @param line 最后一格在第几行，没有为 -1
 */
record QueueState(int cost, int moves, int[] counts, List<Row> rows, List<Integer> prices, int column, int line) {

    static QueueState start(int columns) {
        return new QueueState(0, 0, new int[columns], List.of(), List.of(), -1, -1);
    }

    QueueState skip(int price) {
        return new QueueState(cost + price, moves + price, counts, rows, prices, column, line);
    }

    /** 行数与空格的代价，最后按整行重算。 */
    QueueState owing(int due) {
        return due == 0 ? this : new QueueState(cost + due, moves, counts, rows, prices, column, line);
    }

    int size() {
        return rows.size();
    }

    Row row(int r) {
        return rows.get(r);
    }

    /** 第 r 行换成 row，代价为 price；r 可以是新的一行。 */
    QueueState place(int c, int r, Row row, int price, int move, int[] after) {
        List<Row> changed = new ArrayList<>(rows);
        List<Integer> priced = new ArrayList<>(prices);
        while (changed.size() <= r) {
            changed.add(new Row());
            priced.add(0);
        }
        int old = priced.get(r);
        changed.set(r, row);
        priced.set(r, price);
        return new QueueState(cost + move + price - old, moves + move, after, changed, priced, c, r);
    }

    /** 往下走的路相同的，写法相同。 */
    String signature() {
        return Arrays.toString(counts) + column + ',' + line;
    }
}
