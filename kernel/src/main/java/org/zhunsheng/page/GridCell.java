package org.zhunsheng.page;

/**
 * 表格中的一个单元格；合并的单元格只出现一次，占据从左上角起的若干行、若干列。
 *
 * @param row 起始行，从 0 起
 * @param column 起始列，从 0 起
 * @param text 显示出来的文字，保持原样（换行保留为 \n）
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {

    public int bottom() {
        return row + rowSpan;
    }

    public int right() {
        return column + columnSpan;
    }

    public boolean covers(int r, int c) {
        return r >= row && r < bottom() && c >= column && c < right();
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
