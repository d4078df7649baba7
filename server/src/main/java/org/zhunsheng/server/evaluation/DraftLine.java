package org.zhunsheng.server.evaluation;

import java.util.List;

/**
 * 完成情况的一段，与它的初稿。
 *
 * @param nth 是第几段
 * @param clause 目标的这一句，子项目的名称
 * @param written 现在写的
 * @param text 可以写的初稿；没有要说的、人写了的为空字
 * @param why 没有初稿的，为什么
 * @param silent 还没有完成值的几行指标
 * @param leftOut 表式写不下、没有说的几件
 */
record DraftLine(
        String row,
        int nth,
        String clause,
        State state,
        String written,
        String text,
        Why why,
        List<String> silent,
        List<String> leftOut) {

    DraftLine {
        silent = List.copyOf(silent);
        leftOut = List.copyOf(leftOut);
    }

    /** 这一段现在怎样。 */
    enum State {
        /** 空着。 */
        EMPTY,
        /** 程序起草的，没有人动过。 */
        DRAFTED,
        /** 人写的，或者看过了就这样写的：从不改它。 */
        WRITTEN,
        /** 退回时没有打开，改不了。 */
        CLOSED
    }

    /** 为什么没有初稿。 */
    enum Why {
        NONE,
        /** 没有指标证明这一句，也没有钱。 */
        NO_INDICATOR,
        /** 它的指标都还没有完成值。 */
        NO_ACTUAL,
        /** 表式限的字数写不下。 */
        NO_ROOM
    }

    /** 起草时写得进。 */
    boolean isOpen() {
        return state == State.EMPTY || state == State.DRAFTED;
    }

    /** 起草会改它。 */
    public boolean isNew() {
        return isOpen() && !text.equals(written);
    }
}
