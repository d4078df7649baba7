package org.zhunsheng.form.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.form.FundingField;

/** 把一串数填进资金的格子：逐行填、逐栏填、先填金额再填分值与执行率，取代价最小的。 */
final class FundingFill {

    private static final int COLUMNWISE = 14;
    private static final int APART = 6;
    private static final int EVEN = 8;
    private static final int NO_TOTAL = 8;
    private static final int MANY = 80;

    private final int rows;
    private final List<FundingField> columns;
    private final FundingCost costs;
    private final List<Amount> amounts;

    FundingFill(int rows, List<FundingField> columns, FundingCost costs, List<Amount> amounts) {
        this.rows = rows;
        this.columns = columns;
        this.costs = costs;
        this.amounts = amounts.size() > MANY ? amounts.subList(0, MANY) : amounts;
    }

    FundingGrid best() {
        int all = (1 << columns.size()) - 1;
        List<FundingGrid> grids = new ArrayList<>();
        for (boolean noTotal : new boolean[] {false, true}) {
            grids.add(byRow(amounts, all, noTotal));
            if (rows > 1) apart(noTotal, grids);
        }
        grids.add(byColumn());
        even(grids);
        FundingGrid best =
                grids.stream().min(Comparator.comparingInt(this::total)).orElseThrow();
        return best.costing(total(best));
    }

    private int total(FundingGrid grid) {
        int total = grid.cost() + costs.sums(grid);
        for (int row = 0; row < rows; row++) total += costs.arithmetic(grid, row);
        return total;
    }

    /** 先是各行的金额，后是各行的分值、执行率、得分。 */
    private void apart(boolean noTotal, List<FundingGrid> grids) {
        int side = 0;
        for (int c = 0; c < columns.size(); c++) if (FundingCost.side(columns.get(c))) side |= 1 << c;
        if (side == 0) return;
        int money = (1 << columns.size()) - 1 - side;
        for (int k = 1; k < amounts.size(); k++) {
            FundingGrid first = byRow(amounts.subList(0, k), money, noTotal);
            FundingGrid second = byRow(amounts.subList(k, amounts.size()), side, noTotal);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < columns.size(); c++) {
                    Amount amount = second.at(row, c);
                    if (amount != null) first.put(row, c, amount);
                }
            }
            grids.add(first.costing(first.cost() + second.cost() + APART));
        }
    }

    /** 每一行取接下来的几个数，填进哪几栏都试一遍。 */
    private FundingGrid byRow(List<Amount> list, int allowed, boolean noTotal) {
        int n = list.size();
        int[][] best = new int[rows + 1][n + 1];
        int[][] choice = new int[rows][n + 1];
        for (int k = 0; k <= n; k++) best[rows][k] = costs.skips(list.subList(k, n));
        for (int row = rows - 1; row >= 0; row--) {
            for (int k = n; k >= 0; k--) {
                best[row][k] = k == n ? Integer.MAX_VALUE : costs.skip(list.get(k)) + best[row][k + 1];
                choice[row][k] = -1;
                int masks = noTotal && row == 0 ? 0 : allowed;
                for (int mask = masks; ; mask = (mask - 1) & masks) {
                    int used = Integer.bitCount(mask);
                    if (k + used <= n) {
                        int price = price(row, mask, allowed, list.subList(k, k + used), noTotal);
                        if (price < FundingCost.LIMIT && price + best[row + 1][k + used] < best[row][k]) {
                            best[row][k] = price + best[row + 1][k + used];
                            choice[row][k] = mask;
                        }
                    }
                    if (mask == 0) break;
                }
            }
        }
        FundingGrid grid = follow(choice, list);
        int arithmetic = 0;
        for (int row = 0; row < rows; row++) arithmetic += costs.arithmetic(grid, row);
        return grid.costing(best[0][0] - arithmetic);
    }

    private FundingGrid follow(int[][] choice, List<Amount> list) {
        FundingGrid grid = new FundingGrid(rows, columns);
        int k = 0;
        for (int row = 0; row < rows; ) {
            if (choice[row][k] < 0) {
                k++;
                continue;
            }
            int mask = choice[row][k];
            for (int c = 0; c < columns.size(); c++) if ((mask & 1 << c) != 0) grid.put(row, c, list.get(k++));
            row++;
        }
        return grid;
    }

    private int price(int row, int mask, int allowed, List<Amount> list, boolean noTotal) {
        if (mask == 0) return row > 0 ? 2 : noTotal ? NO_TOTAL : 30;
        int price = row;
        int next = 0;
        FundingGrid line = new FundingGrid(1, columns);
        for (int c = 0; c < columns.size(); c++) {
            if ((allowed & 1 << c) == 0) continue;
            boolean put = (mask & 1 << c) != 0;
            price += put ? costs.place(columns.get(c), row, list.get(next)) : costs.empty(columns.get(c), row);
            if (put) line.put(0, c, list.get(next++));
        }
        return price + costs.arithmetic(line, 0);
    }

    /** 一栏一栏往下填，格子可以空。 */
    private FundingGrid byColumn() {
        int cells = rows * columns.size();
        int n = amounts.size();
        int[][] best = new int[cells + 1][n + 1];
        for (int k = 0; k <= n; k++) best[cells][k] = costs.skips(amounts.subList(k, n));
        for (int c = cells - 1; c >= 0; c--) for (int k = n; k >= 0; k--) best[c][k] = step(best, c, k);
        FundingGrid grid = new FundingGrid(rows, columns);
        int k = 0;
        for (int c = 0; c < cells; ) {
            if (k < n && best[c][k] == place(c, k) + best[c + 1][k + 1])
                grid.put(c++ % rows, (c - 1) / rows, amounts.get(k++));
            else if (k < n && best[c][k] == costs.skip(amounts.get(k)) + best[c][k + 1]) k++;
            else c++;
        }
        return grid.costing(best[0][0] + COLUMNWISE);
    }

    /** 每一栏都填头几行、个数相同：个数与栏数的每种搭配都试一遍。 */
    private void even(List<FundingGrid> grids) {
        for (int filled = 1; filled <= rows; filled++) {
            for (int mask = 1; mask < 1 << columns.size(); mask++) {
                if (Integer.bitCount(mask) * filled == amounts.size()) grids.add(even(filled, mask));
            }
        }
    }

    private FundingGrid even(int filled, int mask) {
        FundingGrid grid = new FundingGrid(rows, columns);
        int price = EVEN;
        int next = 0;
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < rows; row++) {
                boolean put = row < filled && (mask & 1 << c) != 0;
                price += put ? costs.place(columns.get(c), row, amounts.get(next)) : costs.empty(columns.get(c), row);
                if (put) grid.put(row, c, amounts.get(next++));
            }
        }
        return grid.costing(price);
    }

    private int step(int[][] best, int c, int k) {
        int least = costs.empty(columns.get(c / rows), c % rows) + best[c + 1][k];
        if (k == amounts.size()) return least;
        least = Math.min(least, place(c, k) + best[c + 1][k + 1]);
        return Math.min(least, costs.skip(amounts.get(k)) + best[c][k + 1]);
    }

    private int place(int c, int k) {
        return costs.place(columns.get(c / rows), c % rows, amounts.get(k));
    }
}
