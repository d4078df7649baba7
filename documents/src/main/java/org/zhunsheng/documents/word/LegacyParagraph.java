package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;
import org.zhunsheng.documents.Unreadable;

/** DOC 一个段落的属性中影响读表的：在第几层表格里，是不是格尾、行尾，行的样子，自动编号。 */
final class LegacyParagraph {

    private static final int IN_TABLE = 0x2416;
    private static final int ROW_END = 0x2417;
    private static final int LEVEL = 0x6649;
    private static final int DEEPER = 0x664A;
    private static final int INNER_CELL_END = 0x244B;
    private static final int INNER_ROW_END = 0x244C;
    private static final int LIST = 0x460B;
    private static final int LIST_LEVEL = 0x260A;
    private static final int ELSEWHERE = 0x6646;
    private static final int ELSEWHERE_TOO = 0x6645;

    private boolean inTable;
    private boolean rowEnd;
    private boolean innerCellEnd;
    private boolean innerRowEnd;
    private int depth;
    private int list;
    private int listLevel;
    private final LegacyRow row = new LegacyRow();

    LegacyParagraph(LegacyFile file, ByteBuffer changes, ByteBuffer added) throws Unreadable {
        apply(file, changes, true);
        apply(file, added, false);
    }

    private void apply(LegacyFile file, ByteBuffer changes, boolean referring) throws Unreadable {
        for (LegacyChanges change = new LegacyChanges(changes); change.next(); ) {
            switch (change.code()) {
                case ELSEWHERE, ELSEWHERE_TOO -> {
                    // 只追一层，不绕圈
                    if (referring) apply(file, file.elsewhere(change.number()), false);
                }
                case IN_TABLE -> inTable = change.isOn();
                case ROW_END -> rowEnd = change.isOn();
                case INNER_CELL_END -> innerCellEnd = change.isOn();
                case INNER_ROW_END -> innerRowEnd = change.isOn();
                case LEVEL -> depth = change.number();
                case DEEPER -> depth += change.number();
                case LIST -> list = change.word(0);
                case LIST_LEVEL -> listLevel = change.unsigned(0);
                default -> row.apply(change);
            }
        }
    }

    /** 在第几层表格里；0 为表外。 */
    int level() {
        return inTable ? Math.max(1, depth) : 0;
    }

    boolean isRowEnd() {
        return level() > 1 ? innerRowEnd : rowEnd;
    }

    boolean isCellEnd(char mark) {
        return level() > 1 ? innerCellEnd : mark == LegacyStory.CELL;
    }

    LegacyRow row() {
        return row;
    }

    /** 列表的编号；没有则为 0。 */
    int list() {
        return list;
    }

    int listLevel() {
        return listLevel;
    }
}
