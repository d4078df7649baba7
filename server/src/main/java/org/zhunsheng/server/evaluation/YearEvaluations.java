package org.zhunsheng.server.evaluation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.check.Checks;
import org.zhunsheng.check.Filing;
import org.zhunsheng.server.filling.Fillings;

/** 找一个项目一年的自评：提交了的是提交时的样子，还在单位手里的是现在的样子。 */
@Component
public class YearEvaluations {

    private final Fillings fillings;
    private final Evaluations evaluations;

    YearEvaluations(Fillings fillings, Evaluations evaluations) {
        this.fillings = fillings;
        this.evaluations = evaluations;
    }

    /** 没有的、撤销了的、取消了的为空。 */
    @Transactional(readOnly = true)
    public Optional<YearEvaluation> of(long project, int year) {
        return fillings.latest(EvaluationForm.NAME, project, year).map(filling -> {
            Filing filing = evaluations.filing(filling.id());
            return new YearEvaluation(
                    filling.id(),
                    filling.open(),
                    filing.form(),
                    Checks.run(filing).findings());
        });
    }
}
