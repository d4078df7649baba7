package org.zhunsheng.server.disclosure;

import java.util.Locale;

/** 公开的状态。怎样从一个到另一个，见 {@link DisclosureTransitions}。 */
enum DisclosureState {
    /** 待审核：单位申请了，等公开的人看。 */
    PROPOSED,
    /** 已公开。 */
    DISCLOSED,
    /** 被退回：改好之后再申请，是另一次。 */
    REFUSED,
    /** 已撤下：公开的页面上留着记号。 */
    WITHDRAWN,
    /** 待审核不予公开：单位申请了，等公开的人看。 */
    WITHHOLDING,
    /** 不予公开：公开的页面上什么也没有，连记号也没有。 */
    WITHHELD,
    /** 已解除不予公开：单位可以再申请公开，是另一次。 */
    LIFTED;

    /** 数据库与接口里的写法。 */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DisclosureState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
