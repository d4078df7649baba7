package org.zhunsheng.server.indicator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;

/** 数轮到当前的人审核的指标。 */
@Repository
class IndicatorWorkStore {

    private final JdbcClient db;
    private final Access access;

    IndicatorWorkStore(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    int waiting() {
        if (access.scope(Permission.INDICATOR_REVIEW).isEmpty()) return 0;
        return db.sql("""
                select count(*) from indicator_versions v
                 where v.state = 'proposed' and v.proposed_by <> :account and v.place like any (:scope)
                   and indicator_review_place(v.indicator_id) like any (:review)
                """)
                .param("account", Caller.current().id())
                .param("scope", access.scope(Permission.INDICATOR_READ).patterns())
                .param("review", access.scope(Permission.INDICATOR_REVIEW).patterns())
                .query(Integer.class)
                .single();
    }
}
