package org.zhunsheng.server.campaign;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.server.access.Scope;

/**
 * 看得见哪些任务：下达机构在范围之内的，或者已经下达、有一份填报在范围之内的。
 *
 * @param campaigns 凭 campaign.read
 * @param assignments 凭 assignment.read
 * @param organizations 凭 organization.read：下达机构的名称看不看得见
 */
record Reach(String[] campaigns, Scope assignments, String[] organizations) {

    /** 各句 SQL 共用的一段；c 是任务。位置先按界找：索引用得上，一个单位不必看完别的单位的填报。 */
    static final String SEEN = """
            (c.place like any (:campaigns) or c.state <> 'draft' and exists (
                select from assignments seen where seen.campaign_id = c.id and seen.place >= :first and seen.place < :last
                   and seen.place like any (:assignments)))
            """;

    static Reach of(Access access) {
        return new Reach(
                access.scope(Permission.CAMPAIGN_READ).patterns(),
                access.scope(Permission.ASSIGNMENT_READ),
                access.scope(Permission.ORGANIZATION_READ).patterns());
    }

    /** 填上 {@link #SEEN} 与名称要的参数。 */
    StatementSpec bind(StatementSpec sql) {
        return sql.param("campaigns", campaigns)
                .param("assignments", assignments.patterns())
                .param("first", assignments.first())
                .param("last", assignments.last())
                .param("organizations", organizations);
    }
}
