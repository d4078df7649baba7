package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;

/** 各种任务的表，有哪些就问哪些。 */
@Component
class Submissions {

    private final List<Submission> known;

    Submissions(ObjectProvider<Submission> known) {
        this.known = known.orderedStream().toList();
    }

    Optional<Submission> of(Purpose purpose) {
        return known.stream().filter(one -> one.purpose() == purpose).findFirst();
    }

    /** 没有填好的、这一种还没有表可填的，不能提交。 */
    void require(Assignment assignment, Campaign campaign) {
        Submission submission =
                of(campaign.terms().purpose()).orElseThrow(() -> new Refused(CampaignProblem.NO_CONTENT));
        if (!submission.obstacles(assignment).isEmpty()) throw new Refused(CampaignProblem.NOT_READY);
    }

    boolean adjustable(Campaign campaign) {
        return of(campaign.terms().purpose()).filter(Submission::adjustable).isPresent();
    }

    List<Obstacle> obstacles(Assignment assignment, Campaign campaign) {
        if (!assignment.state().isWithUnit()) return List.of();
        return of(campaign.terms().purpose())
                .map(one -> one.obstacles(assignment))
                .orElse(List.of());
    }
}
