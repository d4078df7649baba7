package org.zhunsheng.audit;

/**
 * 核对不上的一处。
 *
 * @param kind 哪一种
 * @param number 第几环
 * @param event 事件编号；不知道的为 0
 * @param found 看到了什么，给人看的补充（例如锚的时间）
 */
public record Breach(Kind kind, long number, long event, String found) {

    /** 核对不上的种类。 */
    public enum Kind {
        /** 事件的内容与封存时不同。 */
        ALTERED,
        /** 封存过的事件不见了。 */
        MISSING,
        /** 链里有一环不见了、重复或次序不对。 */
        REORDERED,
        /** 事件的时间比前面已封存的早得多：事后插进来的。 */
        INSERTED,
        /** 链与锚不符：锚之前的链整个重写过。 */
        REWRITTEN,
        /** 锚的签名不对，或缺了一个。 */
        ANCHOR
    }
}
