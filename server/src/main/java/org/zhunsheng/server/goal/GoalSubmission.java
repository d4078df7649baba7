package org.zhunsheng.server.goal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Obstacle;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.campaign.Submission;
import org.zhunsheng.server.filling.Difference;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;
import org.zhunsheng.server.filling.Versions;

/** 绩效目标的提交：缺的、写错的、权重不对的、没有指标证明的句，都先改好。 */
@Component
class GoalSubmission implements Submission {

    private final Goals goals;
    private final Fillings fillings;
    private final Versions versions;

    GoalSubmission(Goals goals, Fillings fillings, Versions versions) {
        this.goals = goals;
        this.fillings = fillings;
        this.versions = versions;
    }

    @Override
    public Purpose purpose() {
        return Purpose.GOALS;
    }

    @Override
    public List<Obstacle> obstacles(Assignment assignment) {
        long filling = fillings.ofAssignment(assignment.id()).id();
        List<Obstacle> obstacles = new ArrayList<>(FillingRemark.obstacles(goals.remarks(filling)));
        if (assignment.state().isAdjustment() && isUnchanged(filling))
            obstacles.add(new Obstacle("/fillings/" + filling, GoalProblem.UNCHANGED.row()));
        return obstacles;
    }

    /** 与基线一样的调整，没有什么可审。 */
    private boolean isUnchanged(long filling) {
        return versions.baseline(filling)
                .filter(baseline ->
                        Difference.between(baseline, fillings.read(filling)).isEmpty())
                .isPresent();
    }

    @Override
    public boolean adjustable() {
        return true;
    }

    @Override
    public String path(Assignment assignment) {
        String form = "/fillings/" + fillings.ofAssignment(assignment.id()).id();
        return assignment.state().isUnderReview() ? form + "/review" : form;
    }
}
