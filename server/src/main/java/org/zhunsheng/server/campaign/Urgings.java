package org.zhunsheng.server.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.audit.Act;
import org.zhunsheng.server.audit.Audit;
import org.zhunsheng.server.web.Refused;

/** 从看板催办：一个机构与下级还没有办完的，在他们的待办里标出来，下一封提醒里也有。一个机构一天至多催一次，记入审计。 */
@Component
class Urgings {

    private static final int LONGEST = 200;

    private final Campaigns campaigns;
    private final Boards boards;
    private final BoardStore counts;
    private final UrgingStore store;
    private final Audit audit;

    Urgings(Campaigns campaigns, Boards boards, BoardStore counts, UrgingStore store, Audit audit) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.counts = counts;
        this.store = store;
        this.audit = audit;
    }

    /** @return 催到几份 */
    @Transactional
    int urge(long id, @Nullable Long organization, String said) {
        Campaign campaign = campaigns.target(id);
        if (!campaign.isIssued()) throw new Refused(CampaignProblem.NOT_ISSUED);
        BoardStore.Where where = boards.where(campaign, organization);
        String text = said.strip();
        if (text.length() > LONGEST) throw new Refused(CampaignProblem.URGING_TOO_LONG);
        int pending = counts.here(where).pending();
        if (pending == 0) throw new Refused(CampaignProblem.NOTHING_TO_URGE);
        if (!store.add(id, where.node(), text, where.today(), Caller.current().id()))
            throw new Refused(CampaignProblem.URGED_TODAY);
        Map<String, ?> detail = Map.of("within", where.node(), "assignments", pending, "said", text);
        audit.done(Act.ASSIGNMENT_URGE, campaign.place(), "campaign:" + id, detail);
        return pending;
    }
}
