package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;

/** 看任务办到哪里。 */
@Component
class Progresses {

    private final ProgressStore store;
    private final Access access;

    Progresses(ProgressStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Progress of(Campaign campaign, LocalDate today) {
        Scope scope = access.scope(Permission.ASSIGNMENT_READ);
        return new Progress(
                store.states(campaign.id(), today, scope),
                store.branches(campaign, today, scope, access.scope(Permission.ORGANIZATION_READ)));
    }
}
