package org.zhunsheng.documents.sheet;

import org.jspecify.annotations.Nullable;

/** 单元格区域，行列从 0 起，含两端；与 B12、A1:I3 这样的写法互相转换。 */
record CellRange(int top, int left, int bottom, int right) {

    /** 认不得的为 null。 */
    static @Nullable CellRange parse(String reference) {
        int colon = reference.indexOf(':');
        int[] first = cell(colon < 0 ? reference : reference.substring(0, colon));
        int[] last = colon < 0 ? first : cell(reference.substring(colon + 1));
        if (first == null || last == null || last[0] < first[0] || last[1] < first[1]) return null;
        return new CellRange(first[0], first[1], last[0], last[1]);
    }

    private static int @Nullable [] cell(String name) {
        int column = 0;
        int at = 0;
        for (; at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z'; at++) {
            column = column * 26 + name.charAt(at) - 'A' + 1;
            if (column > 1 << 14) return null;
        }
        String row = name.substring(at);
        if (column == 0 || row.isEmpty() || row.length() > 7 || !row.chars().allMatch(c -> c >= '0' && c <= '9'))
            return null;
        int number = Integer.parseInt(row);
        return number == 0 ? null : new int[] {number - 1, column - 1};
    }

    /** 单元格名，例如 B12。 */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString() + (row + 1);
    }

    boolean isSingle() {
        return top == bottom && left == right;
    }
}
