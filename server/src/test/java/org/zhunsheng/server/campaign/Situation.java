package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.stream.Stream;

/** 一份填报的处境：状态，审核中的还有第几级（一共三级）。 */
record Situation(AssignmentState state, int level) {

    static final List<String> LEVELS = List.of("unit-head", "department-reviewer", "finance-reviewer");

    static List<Situation> all() {
        return Stream.of(AssignmentState.values())
                .flatMap(state -> state.isUnderReview()
                        ? Stream.of(1, 2, 3).map(level -> new Situation(state, level))
                        : Stream.of(new Situation(state, state == AssignmentState.APPROVED ? LEVELS.size() : 0)))
                .toList();
    }

    String reviewer() {
        return state.isUnderReview() ? LEVELS.get(level - 1) : "";
    }

    /** 文档里的写法。 */
    String words() {
        return Words.STATES.get(state) + (state.isUnderReview() ? "（第 " + level + " 级，共三级）" : "");
    }
}
