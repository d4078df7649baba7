package org.zhunsheng.server.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 催办的 SQL；催上级的也是催下级，看得见的由位置的前后来定。 */
@Repository
class UrgingStore {

    private final JdbcClient db;

    UrgingStore(JdbcClient db) {
        this.db = db;
    }

    /** 这一天催过的为否。 */
    boolean add(long campaign, String node, String said, LocalDate day, long account) {
        return 1
                == db.sql("""
                insert into urgings (campaign_id, organization_id, said, day, account_id)
                values (:campaign, split_part(:node, '/', -2)::bigint, :said, :day, :account) on conflict do nothing
                """)
                        .param("campaign", campaign)
                        .param("node", node)
                        .param("said", said)
                        .param("day", day)
                        .param("account", account)
                        .update();
    }

    /** 最近一次催这个机构，或者催它的上级，是哪一天。 */
    @Nullable
    LocalDate last(long campaign, String node) {
        return db.sql("""
                select max(day) from urgings
                 where campaign_id = :campaign and organization_id = any (string_to_array(rtrim(:node, '/'), '/')::bigint[])
                """)
                .param("campaign", campaign)
                .param("node", node)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }
}
