package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;

/** DOC 一串字的格式中影响显示的：删除的、隐藏的、符号字体、插入的符号、窗体域的位置。 */
final class LegacyRun {

    private static final int DELETED = 0x0800;
    private static final int HIDDEN = 0x083C;
    private static final int SPECIAL = 0x0855;
    private static final int FONT = 0x4A4F;
    private static final int SYMBOL = 0x6A09;
    private static final int PICTURE = 0x6A03;
    private static final int FORM_FIELD = 0x0806;

    boolean deleted;
    boolean hidden;
    boolean special;
    int font = -1;
    int symbolFont = -1;
    int symbol;
    int picture = -1;
    boolean formField;

    LegacyRun(ByteBuffer changes, ByteBuffer added) {
        apply(changes);
        apply(added);
    }

    private void apply(ByteBuffer changes) {
        for (LegacyChanges change = new LegacyChanges(changes); change.next(); ) {
            switch (change.code()) {
                case DELETED -> deleted = change.isOn();
                case HIDDEN -> hidden = change.isOn();
                case SPECIAL -> special = change.isOn();
                case FONT -> font = change.word(0);
                case SYMBOL -> {
                    symbolFont = change.word(0);
                    symbol = change.word(2) & 0xFFFF;
                }
                case PICTURE -> picture = change.number();
                case FORM_FIELD -> formField = change.isOn();
                default -> {}
            }
        }
    }
}
