package org.zhunsheng.server.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 当前的人现在可以提交的一份填报：提交之前核对的页面要知道的。 */
@Component
public class Handover {

    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Moves moves;

    Handover(Assignments assignments, Campaigns campaigns, Moves moves) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.moves = moves;
    }

    /**
     * 提交到哪里。
     *
     * @param version 提交的表单带着它：别人先动过的，不再提交
     * @param role 第一级审核的角色
     */
    public record To(int version, String role) {}

    /** 不能提交的（不是他的、不在单位手里）为空；填没填好，提交的时候再看。 */
    @Transactional(readOnly = true)
    public Optional<To> of(long assignment) {
        Assignment it = assignments.find(assignment);
        Campaign campaign = campaigns.find(it.campaignId());
        return moves.possible(it, campaign).contains(Deed.SUBMIT)
                ? Optional.of(new To(it.version(), campaign.terms().levels().getFirst()))
                : Optional.empty();
    }
}
