package org.zhunsheng.server.evaluation;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.claim.Claim;
import org.zhunsheng.server.figure.Counted;

/**
 * 文字里的一个数，与数据项对过。
 *
 * @param text 哪一栏文字
 * @param row 哪一行
 * @param nth 是第几行
 * @param code 用的、用得上的数据项的编号；没有的为空字
 * @param counted 它数出的；交上来的是提交时冻结的
 * @param now 冻结之后变了的，现在数出的
 */
record ToldNumber(
        ToldText text,
        String row,
        int nth,
        Claim claim,
        State state,
        String code,
        @Nullable Counted counted,
        @Nullable Counted now) {

    /** 与数据项怎样。 */
    enum State {
        /** 用了数据项，数出的相同。 */
        AGREES,
        /** 用了数据项，数出的不同，或者数不出。 */
        DIFFERS,
        /** 没有用，有数据项数的是它。 */
        MATCHES,
        /** 没有用，也没有数它的数据项。 */
        OPEN,
        /** 不是数出来的：日期、次第、文号…… */
        NOT_COUNTED
    }

    public boolean linked() {
        return state == State.AGREES || state == State.DIFFERS;
    }

    public String key() {
        return ClaimLinks.key(claim);
    }
}
