package org.zhunsheng.server.disclosure;

import static org.zhunsheng.server.disclosure.DisclosureState.DISCLOSED;
import static org.zhunsheng.server.disclosure.DisclosureState.LIFTED;
import static org.zhunsheng.server.disclosure.DisclosureState.PROPOSED;
import static org.zhunsheng.server.disclosure.DisclosureState.REFUSED;
import static org.zhunsheng.server.disclosure.DisclosureState.WITHDRAWN;
import static org.zhunsheng.server.disclosure.DisclosureState.WITHHELD;
import static org.zhunsheng.server.disclosure.DisclosureState.WITHHOLDING;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.disclosure.DisclosureTransition.Who;

/** 公开的状态表，只此一份：页面、接口、审计、文档（docs/disclosure.md）、测试都从这里来；数据库的触发器另守一遍。 */
final class DisclosureTransitions {

    static final List<DisclosureTransition> ALL = List.of(
            new DisclosureTransition(null, DisclosureDeed.PROPOSE, PROPOSED, Who.FILER),
            new DisclosureTransition(PROPOSED, DisclosureDeed.PUBLISH, DISCLOSED, Who.OTHER_PUBLISHER),
            new DisclosureTransition(PROPOSED, DisclosureDeed.REFUSE, REFUSED, Who.PUBLISHER),
            new DisclosureTransition(DISCLOSED, DisclosureDeed.WITHDRAW, WITHDRAWN, Who.PUBLISHER),
            new DisclosureTransition(null, DisclosureDeed.WITHHOLD, WITHHOLDING, Who.FILER),
            new DisclosureTransition(WITHHOLDING, DisclosureDeed.CONFIRM, WITHHELD, Who.OTHER_PUBLISHER),
            new DisclosureTransition(WITHHOLDING, DisclosureDeed.REFUSE, REFUSED, Who.PUBLISHER),
            new DisclosureTransition(WITHHELD, DisclosureDeed.LIFT, LIFTED, Who.PUBLISHER));

    private DisclosureTransitions() {}

    /** 现在做这件事会到哪里；不能做的为空。 */
    static Optional<DisclosureTransition> of(@Nullable DisclosureState state, DisclosureDeed deed) {
        return ALL.stream()
                .filter(row -> row.from() == state && row.deed() == deed)
                .findFirst();
    }

    /** 由它开始一次；不然是对已经申请的做的。 */
    static boolean begins(DisclosureDeed deed) {
        return of(null, deed).isPresent();
    }

    /** 这件事是谁做的。 */
    static Who who(DisclosureDeed deed) {
        return ALL.stream()
                .filter(row -> row.deed() == deed)
                .findFirst()
                .orElseThrow()
                .who();
    }
}
