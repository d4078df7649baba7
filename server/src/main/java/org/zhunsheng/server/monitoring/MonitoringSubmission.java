package org.zhunsheng.server.monitoring;

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

/** 运行监控的提交：开始时带来已批复的目标，提交时按下灯。 */
@Component
class MonitoringSubmission implements Submission {

    private final Monitorings monitorings;
    private final Baselines baselines;
    private final Readings readings;
    private final Fillings fillings;

    MonitoringSubmission(Monitorings monitorings, Baselines baselines, Readings readings, Fillings fillings) {
        this.monitorings = monitorings;
        this.baselines = baselines;
        this.readings = readings;
        this.fillings = fillings;
    }

    @Override
    public Purpose purpose() {
        return Purpose.MONITORING;
    }

    @Override
    public List<Obstacle> obstacles(Assignment assignment) {
        return FillingRemark.obstacles(monitorings.remarks(filling(assignment).id()));
    }

    @Override
    public void begun(Assignment assignment) {
        baselines.carryIfThere(filling(assignment));
    }

    @Override
    public void settle(Assignment assignment) {
        readings.settle(fillings.read(filling(assignment).id()));
    }

    @Override
    public String path(Assignment assignment) {
        return "/fillings/" + filling(assignment).id();
    }

    private Filling filling(Assignment assignment) {
        return fillings.ofAssignment(assignment.id());
    }
}
