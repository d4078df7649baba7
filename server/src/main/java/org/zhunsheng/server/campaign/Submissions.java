package org.zhunsheng.server.campaign;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;

/** 各种任务的表，一种一个。 */
@Component
class Submissions {

    /** 用到才取：表的功能自己也要走一步，先取就成了圈。 */
    private final ObjectProvider<Submission> known;

    Submissions(ObjectProvider<Submission> known) {
        this.known = known;
    }

    Submission of(Purpose purpose) {
        return known.orderedStream()
                .filter(one -> one.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    void begun(Assignment assignment, Campaign campaign) {
        of(campaign.terms().purpose()).begun(assignment);
    }

    /** 没有填好的，不能提交。 */
    void require(Assignment assignment, Campaign campaign) {
        Submission submission = of(campaign.terms().purpose());
        if (!submission.obstacles(assignment).isEmpty()) throw new Refused(CampaignProblem.NOT_READY);
        submission.settle(assignment);
    }

    boolean adjustable(Campaign campaign) {
        return of(campaign.terms().purpose()).adjustable();
    }

    List<Obstacle> obstacles(Assignment assignment, Campaign campaign) {
        if (!assignment.state().isWithUnit()) return List.of();
        return of(campaign.terms().purpose()).obstacles(assignment);
    }
}
