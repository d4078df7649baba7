package org.zhunsheng.documents.geometry;

import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;

/** 一份文件许可的工作量：描画指令、文字与线段合计，防止恶意文件耗尽时间与内存。 */
public final class Budget {

    /** 超出许可；到包的边界换成给人看的说法。 */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("page content exceeds the limit", null, false, false);
        }

        public Unreadable unreadable() {
            return new Unreadable(this, Problem.TOO_COMPLEX, "> " + LIMIT + " 条描画指令 · drawing steps", LIMIT + "");
        }
    }

    /** 普通的一页绩效表约用五千。 */
    private static final int LIMIT = 6_000_000;

    private int spent;

    public void spend(long amount) {
        if (amount > LIMIT - spent) throw new Exhausted();
        spent += (int) amount;
    }
}
