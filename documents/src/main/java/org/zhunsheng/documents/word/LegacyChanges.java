package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;

/** 一串属性修改（grpprl）：逐条的操作码与操作数。长度写错的，到那里为止。 */
final class LegacyChanges {

    private static final int TABLE = 0xD608;
    private static final int TABS = 0xC615;

    private final ByteBuffer bytes;
    private int next;
    private int code;
    private int at;
    private int length;

    LegacyChanges(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** 前进到下一条。 */
    boolean next() {
        if (next + 3 > bytes.capacity()) return false;
        code = bytes.getShort(next) & 0xFFFF;
        at = next + 2;
        length = switch (code >> 13) {
            case 0, 1 -> 1;
            case 3 -> 4;
            case 6 -> variable();
            case 7 -> 3;
            default -> 2;
        };
        next = at + length;
        return length >= 0 && next <= bytes.capacity();
    }

    /** 操作数自带长度；{@link #at} 停在长度之后。 */
    private int variable() {
        int first = bytes.get(at) & 0xFF;
        if (code == TABLE && at + 2 <= bytes.capacity()) {
            int size = (bytes.getShort(at) & 0xFFFF) - 1;
            at += 2;
            return size;
        }
        at++;
        // 制表位过多时长度另算，绩效表里没有；其后的不再看
        return code == TABS && first == 255 ? -1 : first;
    }

    int code() {
        return code;
    }

    int length() {
        return length;
    }

    boolean isOn() {
        return (unsigned(0) & 1) != 0;
    }

    int unsigned(int offset) {
        check(offset, 1);
        return bytes.get(at + offset) & 0xFF;
    }

    short word(int offset) {
        check(offset, 2);
        return bytes.getShort(at + offset);
    }

    int number() {
        check(0, 4);
        return bytes.getInt(at);
    }

    private void check(int offset, int size) {
        if (offset < 0 || offset + size > length) throw new IndexOutOfBoundsException("operand of " + code);
    }
}
