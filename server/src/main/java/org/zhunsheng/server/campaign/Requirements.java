package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务对一份填报的要求，给各种任务的表。 */
@Component
public class Requirements {

    private final Assignments assignments;
    private final Campaigns campaigns;

    Requirements(Assignments assignments, Campaigns campaigns) {
        this.assignments = assignments;
        this.campaigns = campaigns;
    }

    /** 监控的数据算到哪一天。 */
    @Transactional(readOnly = true)
    public LocalDate cutOff(long assignment) {
        return Objects.requireNonNull(terms(assignment).cutOff(), "only monitoring has a cut-off date");
    }

    /** 离提交的期限还有几天；过了的是负数。 */
    @Transactional(readOnly = true)
    public long daysLeft(long assignment) {
        return assignments.find(assignment).daysLeft(LocalDate.now());
    }

    /** 各级审核的角色，从第一级起。 */
    @Transactional(readOnly = true)
    public List<String> levels(long assignment) {
        return terms(assignment).levels();
    }

    private Terms terms(long assignment) {
        return campaigns.find(assignments.find(assignment).campaignId()).terms();
    }
}
