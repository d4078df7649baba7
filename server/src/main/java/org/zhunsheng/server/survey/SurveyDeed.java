package org.zhunsheng.server.survey;

import java.util.Set;

/** 对调查做的事，各在哪几步做得了；数据库的触发器另守一遍。 */
enum SurveyDeed {
    CHANGE(SurveyState.DRAFT, SurveyState.DRAFT),
    OPEN(SurveyState.DRAFT, SurveyState.OPEN),
    PRINT(SurveyState.OPEN, SurveyState.OPEN),
    INVITE(SurveyState.OPEN, SurveyState.OPEN),
    REMIND(SurveyState.OPEN, SurveyState.OPEN),
    PROLONG(SurveyState.OPEN, SurveyState.OPEN),
    CLOSE(SurveyState.OPEN, SurveyState.CLOSED),
    TAKE(SurveyState.CLOSED, SurveyState.CLOSED);

    private final Set<SurveyState> from;
    private final SurveyState to;

    SurveyDeed(SurveyState from, SurveyState to) {
        this.from = Set.of(from);
        this.to = to;
    }

    boolean allowedIn(SurveyState state) {
        return from.contains(state);
    }

    /** 做了之后到哪一步。 */
    SurveyState to() {
        return to;
    }
}
