package org.zhunsheng.form.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.form.FundingField;

/** 资金各行各栏的格子，填了哪个数，总代价多少。 */
final class FundingGrid {

    private final List<FundingField> columns;
    private final @Nullable Amount[][] cells;
    private int cost;

    FundingGrid(int rows, List<FundingField> columns) {
        this.columns = columns;
        this.cells = new Amount[rows][columns.size()];
    }

    int rows() {
        return cells.length;
    }

    List<FundingField> columns() {
        return columns;
    }

    void put(int row, int column, Amount amount) {
        cells[row][column] = amount;
    }

    @Nullable
    Amount at(int row, int column) {
        return cells[row][column];
    }

    /** 某行某栏的数值；没有栏、没有填、填了横线的为 null。 */
    @Nullable
    BigDecimal number(int row, FundingField field) {
        int column = columns.indexOf(field);
        Amount amount = column < 0 ? null : cells[row][column];
        return amount == null ? null : amount.number();
    }

    int cost() {
        return cost;
    }

    FundingGrid costing(int price) {
        cost = price;
        return this;
    }
}
