package org.zhunsheng.documents.word;

import java.nio.ByteBuffer;

/** 旧式窗体的复选框：当前的值，没有则为默认值（MS-DOC 的 FFData）。 */
final class LegacyFormField {

    private static final int DEFAULT = 25;

    private LegacyFormField() {}

    static boolean isChecked(ByteBuffer data, int at) {
        int field = at + (data.getShort(at + 4) & 0xFFFF);
        int state = (data.getShort(field + 4) >> 2) & 0x1F;
        if (state != DEFAULT) return state == 1;
        int name = field + 10;
        int chosen = name + 2 + 2 * (data.getShort(name) & 0xFFFF) + 2;
        return data.getShort(chosen) == 1;
    }
}
