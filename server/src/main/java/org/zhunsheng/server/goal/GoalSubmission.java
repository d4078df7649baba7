package org.zhunsheng.server.goal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.campaign.Assignment;
import org.zhunsheng.server.campaign.Obstacle;
import org.zhunsheng.server.campaign.Purpose;
import org.zhunsheng.server.campaign.Submission;
import org.zhunsheng.server.filling.FillingRemark;
import org.zhunsheng.server.filling.Fillings;

/** 绩效目标的提交：缺的、写错的、权重不对的、没有指标证明的句，都先改好。 */
@Component
class GoalSubmission implements Submission {

    private final Goals goals;
    private final Fillings fillings;

    GoalSubmission(Goals goals, Fillings fillings) {
        this.goals = goals;
        this.fillings = fillings;
    }

    @Override
    public Purpose purpose() {
        return Purpose.GOALS;
    }

    @Override
    public List<Obstacle> obstacles(Assignment assignment) {
        long filling = fillings.ofAssignment(assignment.id()).id();
        return goals.remarks(filling).stream()
                .filter(FillingRemark::blocks)
                .map(remark -> new Obstacle(remark.href(), remark.row()))
                .toList();
    }

    @Override
    public String path(Assignment assignment) {
        return "/fillings/" + fillings.ofAssignment(assignment.id()).id();
    }
}
