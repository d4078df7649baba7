package org.zhunsheng.server.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.UnitForms.Likeness;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.filling.FilledForm;
import org.zhunsheng.server.filling.Versions;

/** 一个机构与它的下级一年交上来的自评表，提交时冻结的样子；几张都是几句查完。 */
@Component
public class SubmittedEvaluations {

    private final Versions versions;
    private final ScoreStore scores;
    private final LikeTexts texts;
    private final Access access;

    SubmittedEvaluations(Versions versions, ScoreStore scores, LikeTexts texts, Access access) {
        this.versions = versions;
        this.scores = scores;
        this.texts = texts;
        this.access = access;
    }

    /** 各项目的，不算整体支出的；依单位，先取这么多。没有冻结的分的不在其中。 */
    @Transactional(readOnly = true)
    public List<SubmittedEvaluation> of(String node, int year, int most) {
        List<FilledForm> forms = versions.submitted(EvaluationForm.NAME, node, year, most);
        Map<Long, ScoreStore.Settled> settled = scores.last(
                forms.stream().map(one -> one.filling().id()).toList(), access.scope(Permission.ASSIGNMENT_READ));
        return forms.stream()
                .filter(one -> settled.containsKey(one.filling().id()))
                .map(one -> submitted(
                        one, Objects.requireNonNull(settled.get(one.filling().id()))))
                .toList();
    }

    private static SubmittedEvaluation submitted(FilledForm form, ScoreStore.Settled then) {
        return new SubmittedEvaluation(form, new Scoring(form, then.given()).printed(then.scores()));
    }

    @Transactional(readOnly = true)
    public int count(String node, int year) {
        return versions.countSubmitted(EvaluationForm.NAME, node, year);
    }

    /** 这几张的文字，与那个机构之外别的单位的有多像；只有像到多少。 */
    @Transactional(readOnly = true)
    public List<Likeness> likenesses(Collection<Long> fillings, String node) {
        return texts.of(fillings, node);
    }
}
