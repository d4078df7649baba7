package org.zhunsheng.documents.pdf;

/** 一份文件许可的工作量：描画指令、文字与线段合计，防止恶意文件耗尽时间与内存。 */
final class Budget {

    /** 超出许可；到包的边界换成给人看的说法。 */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("PDF content exceeds the limit", null, false, false);
        }
    }

    /** 普通的一页绩效表约用五千。 */
    static final int LIMIT = 6_000_000;

    private int spent;

    void spend(int amount) {
        spent += amount;
        if (spent > LIMIT) throw new Exhausted();
    }
}
