package org.zhunsheng.server.survey;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.web.Refused;

/**
 * 答的人这一边。不认人，不记审计、事件、日志：答了这件事与答了什么，只在两张互不相连的表里。没有的、用过了的、不在期间的凭据，
 * 做的一样多，答的一样。
 */
@Component
class Answering {

    private final AnswerStore store;
    private final SurveyList surveys;
    private final WrongTokens wrong;

    Answering(AnswerStore store, SurveyList surveys, WrongTokens wrong) {
        this.store = store;
        this.surveys = surveys;
        this.wrong = wrong;
    }

    @Transactional(readOnly = true)
    public Questionnaire open(String typed, String address) {
        if (wrong.tooMany(address)) throw new Refused(SurveyProblem.TOO_MANY_TRIES);
        Optional<Questionnaire> found = store.open(hash(typed), surveys.today());
        if (found.isEmpty()) wrong.add(address);
        return found.orElseThrow(() -> new Refused(SurveyProblem.NO_SUCH_TOKEN));
    }

    /** 交一份；第一题没有答的、打不开的，拒绝。 */
    @Transactional
    public void answer(String typed, Map<String, String> posted, String address) {
        Questionnaire it = open(typed, address);
        Answer answer = Answer.of(it.content(), posted);
        if (!answer.valid()) throw new Refused(SurveyProblem.NOT_ANSWERED);
        if (!store.answer(hash(typed), surveys.today(), answer)) throw new Refused(SurveyProblem.NO_SUCH_TOKEN);
    }

    private static byte[] hash(String typed) {
        return SurveyToken.hash(SurveyToken.normal(typed));
    }
}
