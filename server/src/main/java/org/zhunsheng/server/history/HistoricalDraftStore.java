package org.zhunsheng.server.history;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Scope;

/** 历史自评表的草稿的 SQL：只有自己的。 */
@Repository
class HistoricalDraftStore {

    private final JdbcClient db;

    HistoricalDraftStore(JdbcClient db) {
        this.db = db;
    }

    Optional<HistoricalDraft> find(long project, Scope scope) {
        return db.sql("""
                select number, file_id, parcel, at from historical_drafts
                 where project_id = :project and account_id = :account and place like any (:scope)
                """)
                .param("project", project)
                .param("account", Caller.current().id())
                .param("scope", scope.patterns())
                .query(HistoricalDraft.class)
                .optional();
    }

    void put(long project, long file, String parcel) {
        db.sql("""
                insert into historical_drafts (project_id, account_id, file_id, parcel) values (:project, :account, :file, :parcel)
                on conflict (project_id, account_id)
                   do update set number = default, file_id = excluded.file_id, parcel = excluded.parcel, at = now()
                """)
                .param("project", project)
                .param("account", Caller.current().id())
                .param("file", file)
                .param("parcel", parcel)
                .update();
    }

    /** 看过的那一份还在，才换成更正了的；答换了没有。 */
    boolean correct(long project, long number, String parcel) {
        return db.sql("""
                update historical_drafts set number = default, parcel = :parcel
                 where project_id = :project and account_id = :account and number = :number
                """)
                        .param("project", project)
                        .param("account", Caller.current().id())
                        .param("number", number)
                        .param("parcel", parcel)
                        .update()
                == 1;
    }

    void remove(long project) {
        db.sql("delete from historical_drafts where project_id = :project and account_id = :account")
                .param("project", project)
                .param("account", Caller.current().id())
                .update();
    }
}
