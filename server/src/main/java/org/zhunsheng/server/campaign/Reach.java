package org.zhunsheng.server.campaign;

import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/**
 * 看得见哪些任务：下达机构在范围之内的，或者已经下达、有一份填报在范围之内的。
 *
 * @param campaigns 凭 campaign.read
 * @param assignments 凭 assignment.read
 * @param organizations 凭 organization.read：下达机构的名称看不看得见
 */
record Reach(String[] campaigns, String[] assignments, String[] organizations) {

    /** 各句 SQL 共用的一段；c 是任务。 */
    static final String SEEN = """
            (c.place like any (:campaigns) or c.state <> 'draft' and exists (
                select from assignments seen where seen.campaign_id = c.id and seen.place like any (:assignments)))
            """;

    static Reach of(Access access) {
        return new Reach(
                access.scope(Permission.CAMPAIGN_READ).patterns(),
                access.scope(Permission.ASSIGNMENT_READ).patterns(),
                access.scope(Permission.ORGANIZATION_READ).patterns());
    }
}
