package org.zhunsheng.server.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** 改记录的 SQL：还是看见的那样才改；登记号与各次改动由数据库写。 */
@Repository
class EntryChangeStore {

    private final JdbcClient db;
    private final JsonMapper json;

    EntryChangeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 读懂了的一条。 */
    record Ready(
            int version,
            long organization,
            @Nullable Long project,
            @Nullable Long subProject,
            LocalDate date,
            @Nullable BigDecimal amount,
            Map<String, Object> content) {}

    long add(long register, String state, Ready it, long account) {
        return ready(db.sql("""
                insert into register_entries (register_id, version, organization_id, entry_date, state, project_id, sub_project_id, amount, content, changed_by)
                values (:register, :version, :organization, :date, :state, :project, :sub, :amount, cast(:content as jsonb), :account) returning id
                """), it)
                .param("register", register)
                .param("state", state)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    boolean change(Entry before, int seen, Ready it, long account, Scope scope) {
        return 1
                == ready(db.sql("""
                update register_entries
                   set version = :version, organization_id = :organization, entry_date = :date, project_id = :project, sub_project_id = :sub,
                       amount = :amount, content = cast(:content as jsonb), reason = '',
                       changed = changed + 1, changed_by = :account, changed_at = clock_timestamp()
                 where id = :id and changed = :seen and state = :state and not withdrawn and place like any (:scope)
                """), it)
                        .param("id", before.id())
                        .param("seen", seen)
                        .param("state", before.state())
                        .param("account", account)
                        .param("scope", scope.patterns())
                        .update();
    }

    private JdbcClient.StatementSpec ready(JdbcClient.StatementSpec statement, Ready it) {
        return statement
                .param("version", it.version())
                .param("organization", it.organization())
                .param("project", it.project())
                .param("sub", it.subProject())
                .param("date", it.date())
                .param("amount", it.amount())
                .param("content", json.writeValueAsString(it.content()));
    }

    /** 到另一种状态，或者作废。 */
    boolean move(Entry before, int seen, String state, boolean withdrawn, String reason, long account, Scope scope) {
        return 1
                == db.sql("""
                update register_entries
                   set state = :to, withdrawn = :withdrawn, reason = :reason,
                       changed = changed + 1, changed_by = :account, changed_at = clock_timestamp()
                 where id = :id and changed = :seen and state = :from and not withdrawn and place like any (:scope)
                """)
                        .param("to", state)
                        .param("withdrawn", withdrawn)
                        .param("reason", reason)
                        .param("account", account)
                        .param("id", before.id())
                        .param("seen", seen)
                        .param("from", before.state())
                        .param("scope", scope.patterns())
                        .update();
    }
}
