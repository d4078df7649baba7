package org.zhunsheng.server.indicator;

import static org.zhunsheng.server.access.Permission.INDICATOR_REVIEW;
import static org.zhunsheng.server.access.Permission.INDICATOR_WRITE;
import static org.zhunsheng.server.indicator.IndicatorState.IN_USE;
import static org.zhunsheng.server.indicator.IndicatorState.PROPOSED;
import static org.zhunsheng.server.indicator.IndicatorState.RETURNED;
import static org.zhunsheng.server.indicator.IndicatorState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** 指标的状态表，只此一份：页面、接口、审计、文档（docs/indicators.md）、测试都从这里来。 */
final class IndicatorSteps {

    static final List<IndicatorStep> ALL = List.of(
            new IndicatorStep(PROPOSED, IndicatorDeed.MEND, PROPOSED, INDICATOR_WRITE),
            new IndicatorStep(PROPOSED, IndicatorDeed.PASS, IN_USE, INDICATOR_REVIEW),
            new IndicatorStep(PROPOSED, IndicatorDeed.RETURN, RETURNED, INDICATOR_REVIEW),
            new IndicatorStep(PROPOSED, IndicatorDeed.WITHDRAW, WITHDRAWN, INDICATOR_WRITE),
            new IndicatorStep(RETURNED, IndicatorDeed.MEND, PROPOSED, INDICATOR_WRITE),
            new IndicatorStep(RETURNED, IndicatorDeed.WITHDRAW, WITHDRAWN, INDICATOR_WRITE),
            new IndicatorStep(IN_USE, IndicatorDeed.PROPOSE, PROPOSED, INDICATOR_WRITE),
            new IndicatorStep(IN_USE, IndicatorDeed.WITHDRAW, WITHDRAWN, INDICATOR_WRITE));

    private IndicatorSteps() {}

    static Optional<IndicatorStep> of(IndicatorState state, IndicatorDeed deed) {
        return ALL.stream()
                .filter(row -> row.from() == state && row.deed() == deed)
                .findFirst();
    }
}
