package org.zhunsheng.server.monitoring;

import static org.zhunsheng.server.monitoring.NoticeState.ANSWERED;
import static org.zhunsheng.server.monitoring.NoticeState.CLOSED;
import static org.zhunsheng.server.monitoring.NoticeState.ISSUED;
import static org.zhunsheng.server.monitoring.NoticeState.RETURNED;
import static org.zhunsheng.server.monitoring.NoticeState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.server.monitoring.NoticeTransition.Who;

/** 整改通知的状态表，只此一份：页面、接口、审计、文档（docs/monitoring.md）、测试都从这里来。 */
final class NoticeTransitions {

    static final List<NoticeTransition> ALL = List.of(
            new NoticeTransition(null, NoticeDeed.ISSUE, ISSUED, Who.REVIEWER),
            new NoticeTransition(ISSUED, NoticeDeed.ANSWER, ANSWERED, Who.FILER),
            new NoticeTransition(RETURNED, NoticeDeed.ANSWER, ANSWERED, Who.FILER),
            new NoticeTransition(ANSWERED, NoticeDeed.CLOSE, CLOSED, Who.REVIEWER),
            new NoticeTransition(ANSWERED, NoticeDeed.RETURN, RETURNED, Who.REVIEWER),
            new NoticeTransition(ISSUED, NoticeDeed.WITHDRAW, WITHDRAWN, Who.REVIEWER),
            new NoticeTransition(RETURNED, NoticeDeed.WITHDRAW, WITHDRAWN, Who.REVIEWER));

    private NoticeTransitions() {}

    /** 现在做这件事会到哪里；不能做的为空。 */
    static Optional<NoticeTransition> of(@Nullable NoticeState state, NoticeDeed deed) {
        return ALL.stream()
                .filter(row -> row.from() == state && row.deed() == deed)
                .findFirst();
    }

    /** 这件事是谁做的。 */
    static Who who(NoticeDeed deed) {
        return ALL.stream()
                .filter(row -> row.deed() == deed)
                .findFirst()
                .orElseThrow()
                .who();
    }
}
