package org.zhunsheng.server.organization;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 把核对过的草稿写进机构：先上级后下级，一层一句；移动一个一个来，上层的先移。 */
@Repository
class DraftApply {

    private static final String ADD = """
            with added as (
                insert into organizations (parent_id, kind, code, name, closed_on)
                select coalesce(f.organization_id, r.parent_organization_id), r.kind, r.code, r.name, r.closed_on
                  from organization_import_rows r
                  left join organization_import_rows f on f.account_id = :account and f.code = r.parent_code and f.code <> ''
                 where r.account_id = :account and r.change = 'new' and r.level = :level
                 order by r.line
                returning id, code)
            update organization_import_rows r set organization_id = added.id
              from added where r.account_id = :account and r.code = added.code
            """;

    private static final String MOVES = """
            select r.organization_id, coalesce(f.organization_id, r.parent_organization_id) as parent_id
              from organization_import_rows r
              left join organization_import_rows f on f.account_id = :account and f.code = r.parent_code and f.code <> ''
             where r.account_id = :account and r.change in ('moved', 'renamed-moved') order by r.level, r.line
            """;

    private static final String MOVE =
            "update organizations set parent_id = :parent, version = version + 1 where id = :id and place like any (:scope)";

    private static final List<String> REST = List.of("""
            insert into organization_parents (organization_id, valid_from, parent_id)
            select r.organization_id, r.valid_from, o.parent_id
              from organization_import_rows r join organizations o on o.id = r.organization_id
             where r.account_id = :account and r.change in ('new', 'moved', 'renamed-moved')
                on conflict (organization_id, valid_from) do update set parent_id = excluded.parent_id
            """, """
            insert into organization_names (organization_id, valid_from, name)
            select organization_id, valid_from, name from organization_import_rows
             where account_id = :account and change in ('new', 'renamed', 'renamed-moved')
                on conflict (organization_id, valid_from) do update set name = excluded.name
            """, """
            update organizations o set name = r.name, version = o.version + 1
              from organization_import_rows r
             where r.account_id = :account and r.organization_id = o.id and r.change in ('renamed', 'renamed-moved') and o.place like any (:scope)
            """, """
            update organizations o set closed_on = r.closed_on, version = o.version + 1
              from organization_import_rows r
             where r.account_id = :account and r.organization_id = o.id and o.closed_on is null and r.closed_on is not null and o.place like any (:scope)
            """, """
            delete from organization_terms t using organization_import_rows r
             where r.account_id = :account and r.organization_id = t.organization_id and r.change in ('renamed', 'renamed-moved')
            """, """
            insert into organization_terms (organization_id, term)
            select r.organization_id, t.term from organization_import_rows r
             cross join lateral (select name_terms(r.name) union select code_terms(r.code)) t (term)
             where r.account_id = :account and r.change in ('new', 'renamed', 'renamed-moved')
            """);

    private final JdbcClient db;

    DraftApply(JdbcClient db) {
        this.db = db;
    }

    private record Move(long organizationId, long parentId) {}

    void apply(long account, String[] scope) {
        DraftPlans.bulk(db);
        int deepest = db.sql("select coalesce(max(level), 0) from organization_import_rows where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
        for (int level = 1; level <= deepest; level++)
            db.sql(ADD).param("account", account).param("level", level).update();
        DraftPlans.usual(db);
        List<Move> moves =
                db.sql(MOVES).param("account", account).query(Move.class).list();
        for (Move move : moves)
            db.sql(MOVE)
                    .param("id", move.organizationId())
                    .param("parent", move.parentId())
                    .param("scope", scope)
                    .update();
        for (String step : REST)
            db.sql(step).param("account", account).param("scope", scope).update();
    }
}
