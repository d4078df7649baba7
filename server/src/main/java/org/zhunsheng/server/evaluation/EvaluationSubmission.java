package org.zhunsheng.server.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Obstacle;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.campaign.Submission;
import org.zhunsheng.server.filling.Filling;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.goal.Baselines;

/** 绩效自评的提交：开始时带来已批复的目标、上一次说要做的措施，提交时按下钱与分。 */
@Component
class EvaluationSubmission implements Submission {

    private final Evaluations evaluations;
    private final Baselines baselines;
    private final EarlierMeasures measures;
    private final Fillings fillings;

    EvaluationSubmission(Evaluations evaluations, Baselines baselines, EarlierMeasures measures, Fillings fillings) {
        this.evaluations = evaluations;
        this.baselines = baselines;
        this.measures = measures;
        this.fillings = fillings;
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELF_EVALUATION;
    }

    @Override
    public List<Obstacle> obstacles(Assignment assignment) {
        return FillingRemark.obstacles(evaluations.remarks(filling(assignment).id()));
    }

    @Override
    public void begun(Assignment assignment) {
        Filling filling = filling(assignment);
        baselines.carryIfThere(filling);
        measures.carry(filling);
    }

    @Override
    public void settle(Assignment assignment) {
        evaluations.settle(filling(assignment).id());
    }

    @Override
    public String path(Assignment assignment) {
        String form = "/fillings/" + filling(assignment).id();
        return assignment.state().isUnderReview() ? form + "/review" : form;
    }

    private Filling filling(Assignment assignment) {
        return fillings.ofAssignment(assignment.id());
    }
}
