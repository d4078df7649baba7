package org.zhunsheng.server.campaign;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.organization.Organization;
import org.zhunsheng.server.organization.Organizations;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 改任务：新建、修改、下达、补发、取消，都记入审计。 */
@Component
class CampaignChanges {

    private final Campaigns campaigns;
    private final CampaignChangeStore store;
    private final TargetStore targets;
    private final BulkStore bulk;
    private final Organizations organizations;
    private final Access access;
    private final Audit audit;

    CampaignChanges(
            Campaigns campaigns,
            CampaignChangeStore store,
            TargetStore targets,
            BulkStore bulk,
            Organizations organizations,
            Access access,
            Audit audit) {
        this.campaigns = campaigns;
        this.store = store;
        this.targets = targets;
        this.bulk = bulk;
        this.organizations = organizations;
        this.access = access;
        this.audit = audit;
    }

    private Scope scope() {
        return access.scope(Permission.CAMPAIGN_WRITE);
    }

    @Transactional
    Campaign create(long organization, Terms terms) {
        Organization issuer = organizations.find(organization);
        if (!scope().contains(issuer.place())) throw new Refused(ServiceProblem.NOT_FOUND);
        if (!List.of("bureau", "department").contains(issuer.kind()) || issuer.closedOn() != null)
            throw new Refused(CampaignProblem.NOT_AN_ISSUER);
        terms.check();
        units(terms, issuer.place());
        Campaign made = campaigns.find(store.add(organization, terms));
        record(Act.CAMPAIGN_CREATE, made, Map.of("title", terms.title(), "year", terms.year()));
        return made;
    }

    /** 点名的机构要够得到，也要在下达机构之下。 */
    private void units(Terms terms, String place) {
        for (long unit : terms.units()) {
            Organization named = organizations.find(unit);
            if (!scope().contains(named.place())) throw new Refused(ServiceProblem.NOT_FOUND);
            if (!named.place().startsWith(place)) throw new Refused(CampaignProblem.NO_UNIT);
        }
    }

    @Transactional
    Campaign change(long id, int version, Terms terms) {
        Campaign before = draft(id);
        terms.check();
        units(terms, before.place());
        if (!store.change(id, version, terms, scope())) throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
        record(Act.CAMPAIGN_CHANGE, before, terms.differences(before.terms()));
        return campaigns.find(id);
    }

    private Campaign draft(long id) {
        Campaign found = campaigns.target(id);
        if (!found.isDraft()) throw new Refused(CampaignProblem.NOT_A_DRAFT);
        return found;
    }

    /** 下达：每个要填报的项目一份填报。 */
    @Transactional
    Campaign issue(long id, int version) {
        targets.oneAtATime();
        Campaign before = draft(id);
        move(before, version, CampaignState.ISSUED);
        int added = targets.issue(id, scope(), access.scope(Permission.PROJECT_READ));
        if (added == 0) throw new Refused(CampaignProblem.NOBODY);
        record(Act.CAMPAIGN_ISSUE, before, Map.of("assignments", added));
        return campaigns.find(id);
    }

    private void move(Campaign before, int version, CampaignState to) {
        if (!store.move(before.id(), version, before.state(), to, scope()))
            throw new Refused(ServiceProblem.CHANGED_MEANWHILE);
    }

    /** 补发：下达之后才有的项目；答添了几份。 */
    @Transactional
    int add(long id, int version) {
        targets.oneAtATime();
        Campaign before = issued(id);
        move(before, version, CampaignState.ISSUED);
        int added = targets.issue(id, scope(), access.scope(Permission.PROJECT_READ));
        record(Act.CAMPAIGN_ADD, before, Map.of("assignments", added));
        return added;
    }

    private Campaign issued(long id) {
        Campaign found = campaigns.target(id);
        if (!found.isIssued()) throw new Refused(CampaignProblem.NOT_ISSUED);
        return found;
    }

    /** 取消下达：填了的留着，填报成为已取消。已经有人动手的，要把名称再写一遍。 */
    @Transactional
    Campaign cancel(long id, int version, String confirmed) {
        Campaign before = campaigns.target(id);
        if (before.state() == CampaignState.CANCELLED) throw new Refused(CampaignProblem.NOT_ISSUED);
        move(before, version, CampaignState.CANCELLED);
        int begun = bulk.begun(id, access.scope(Permission.ASSIGNMENT_READ));
        if (begun > 0 && !confirmed.strip().equals(before.terms().title()))
            throw new Refused(CampaignProblem.TITLE_AGAIN);
        int cancelled = bulk.cancel(id, Caller.current().id(), access.scope(Permission.ASSIGNMENT_READ));
        record(Act.CAMPAIGN_CANCEL, before, Map.of("assignments", cancelled, "begun", begun));
        return campaigns.find(id);
    }

    private void record(Act act, Campaign campaign, Map<String, ?> detail) {
        audit.done(act, campaign.place(), "campaign:" + campaign.id(), detail);
    }
}
