package org.zhunsheng.server.filling;

/**
 * 贴来的一格。
 *
 * @param now 表上现在的
 * @param fault 写得不对的，应当怎样写
 */
record PastedCell(String field, String value, String now, Verdict verdict, String fault) {

    /** 行不行。 */
    enum Verdict {
        /** 可以写。 */
        FITS,
        /** 与表上的相同。 */
        SAME,
        /** 锁着，与表上的相同。 */
        LOCKED_SAME,
        /** 锁着，与表上的不同。 */
        LOCKED_DIFFERENT,
        /** 写得不对。 */
        WRONG,
        /** 没有这一行。 */
        NO_ROW,
        /** 这一行上面已经有了。 */
        REPEATED
    }
}
