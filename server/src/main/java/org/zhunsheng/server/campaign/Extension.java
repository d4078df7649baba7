package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 一次延许多份的期：整个任务的，或者一个机构与下级的；不缩短谁的。 */
@Component
class Extension {

    private final Campaigns campaigns;
    private final CampaignChangeStore store;
    private final BulkStore bulk;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    Extension(
            Campaigns campaigns,
            CampaignChangeStore store,
            BulkStore bulk,
            Organizations organizations,
            Access access,
            Audit audit) {
        this.campaigns = campaigns;
        this.store = store;
        this.bulk = bulk;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    /** @param organization 只延这个机构与下级的；空的是整个任务，以后补发的也用新的期限 */
    @Transactional
    int extend(long id, int version, @Nullable Long organization, @Nullable LocalDate deadline, String reason) {
        Campaign before = campaigns.target(id);
        if (!before.isIssued()) throw new Refused(CampaignProblem.NOT_ISSUED);
        String within = organization == null
                ? before.place()
                : organizations.find(organization).place();
        if (!within.startsWith(before.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        if (deadline == null || !deadline.isAfter(LocalDate.now())) throw new Refused(CampaignProblem.WRONG_EXTENSION);
        Opinion said = new Opinion(reason, List.of(), deadline);
        said.check(Deed.EXTEND, LocalDate.now());
        boolean whole = organization == null && deadline.isAfter(before.deadline());
        if (!store.extend(id, version, whole ? deadline : null, access.scope(Permission.CAMPAIGN_WRITE)))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        int extended = bulk.extend(
                id, within, deadline, said.text(), Caller.current().id(), access.scope(Permission.ASSIGNMENT_READ));
        Map<String, ?> detail = Map.of("deadline", deadline.toString(), "within", within, "assignments", extended);
        audit.done(Act.ASSIGNMENT_EXTEND, before.place(), "campaign:" + id, detail);
        return extended;
    }
}
