package org.zhunsheng.server.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 看任务。看不见的与没有的，回答相同。 */
@Component
class Campaigns {

    private final CampaignStore store;
    private final TargetStore targets;
    private final Access access;

    Campaigns(CampaignStore store, TargetStore targets, Access access) {
        this.store = store;
        this.targets = targets;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Campaign find(long id) {
        return store.find(id, Reach.of(access)).orElseThrow(() -> new Refused(ServiceProblem.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    List<Campaign> list(CampaignFilter filter, long after, int limit) {
        return store.list(filter, Reach.of(access), after, limit);
    }

    boolean writable(Campaign campaign) {
        return access.scope(Permission.CAMPAIGN_WRITE).contains(campaign.place());
    }

    /** 改得到的任务；看得见却改不得的说清楚。 */
    @Transactional(readOnly = true)
    Campaign target(long id) {
        Campaign found = find(id);
        access.require(Permission.CAMPAIGN_WRITE, found.place());
        return found;
    }

    /** 下达会是怎样：改得到的人才看。 */
    @Transactional(readOnly = true)
    Targets preview(long id) {
        target(id);
        return targets.preview(id, access.scope(Permission.CAMPAIGN_WRITE), access.scope(Permission.PROJECT_READ));
    }
}
