package org.zhunsheng.server.filling;

import java.util.Map;

/**
 * 贴来的表的一行。
 *
 * @param line 在贴来的表里第几行，从 0 起
 * @param values 各栏写的；空着的栏不在其中
 * @param row 是表上的哪一行；认不出的、新的为空字
 */
record PastedRow(int line, Map<String, String> values, String row, Match match) {

    /** 认得怎样。 */
    enum Match {
        /** 是这一行。 */
        KNOWN,
        /** 表上没有，可以加。 */
        NEW,
        /** 表上没有，也不能加。 */
        UNKNOWN,
        /** 上面已经有一行是它。 */
        REPEATED
    }

    PastedRow {
        values = Map.copyOf(values);
    }
}
