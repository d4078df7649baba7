package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 一次走许多份的 SQL：取消任务、延期；每份也留下一步。 */
@Repository
class BulkStore {

    private static final String MOVED = """
            with moved as (
                insert into assignment_moves (assignment_id, act, from_state, to_state, level, opinion, role, account_id)
                select a.id, :act, a.state, coalesce(cast(:to as text), a.state), a.level, :opinion, 'campaign-manager', :account
                  from assignments a
                 where a.campaign_id = :campaign and a.place like any (:scope) and a.place >= :within and a.place < :within || '~'
                   and a.state = any (cast(:states as text[])) and (cast(:deadline as date) is null or a.deadline < :deadline)
                returning assignment_id
            )
            """;

    private static final String[] PENDING = {"open", "draft", "returned", "submitted"};
    private static final String[] LIVING = {
        "open",
        "draft",
        "returned",
        "submitted",
        "approved",
        "withdrawal-requested",
        "adjusting",
        "adjustment-submitted",
        "adjustment-returned"
    };

    private final JdbcClient db;

    BulkStore(JdbcClient db) {
        this.db = db;
    }

    /** 已经动手的有几份：不是待填报，也没有撤销的。 */
    int begun(long campaign, Scope scope) {
        return db.sql("""
                select count(*) from assignments
                 where campaign_id = :campaign and state not in ('open', 'withdrawn', 'cancelled') and place like any (:scope)
                """)
                .param("campaign", campaign)
                .param("scope", scope.patterns())
                .query(Integer.class)
                .single();
    }

    int cancel(long campaign, long account, Scope scope) {
        return moved("cancel", LIVING, campaign, account, scope, """
                update assignments a set state = 'cancelled', level = 0, reviewer = null, version = version + 1
                  from moved where a.id = moved.assignment_id
                """)
                .param("to", "cancelled")
                .param("opinion", "")
                .param("within", "")
                .update();
    }

    /** 延期：期限早于新的期限、还没有了结的。 */
    int extend(long campaign, String within, LocalDate deadline, String reason, long account, Scope scope) {
        return moved("extend", PENDING, campaign, account, scope, """
                update assignments a set deadline = :deadline, version = version + 1 from moved where a.id = moved.assignment_id
                """)
                .param("to", null)
                .param("opinion", reason)
                .param("within", within)
                .param("deadline", deadline)
                .update();
    }

    private JdbcClient.StatementSpec moved(
            String act, String[] states, long campaign, long account, Scope scope, String rest) {
        return db.sql(MOVED + rest)
                .param("act", act)
                .param("states", states)
                .param("campaign", campaign)
                .param("account", account)
                .param("scope", scope.patterns())
                .param("deadline", null);
    }
}
